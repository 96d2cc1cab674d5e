//! The document's root, `info`, `tags`, `servers` and `components`.

use super::{extension, external_docs, flag, list, map, object, operation, raw, schema, security, text};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Node, Tree};
use serde_json::{Value, json};

/// The normal form of a whole document.
pub(crate) fn document(document: &Value) -> Tree {
    let root = Cursor::root(document);
    if !document.is_object() {
        return Tree::broken(&root.pointer, "not an OpenAPI document: no JSON object");
    }
    object(&root, |key, member| match key {
        // Which version of the language a document speaks is not what it says. Security is
        // compared where it is in force: at the operations.
        "openapi" | "$schema" | "jsonSchemaDialect" | "security" | "servers" => None,
        "info" => Some(info(member)),
        "tags" => tags(member),
        "externalDocs" => Some(external_docs(member)),
        "paths" | "webhooks" => paths(member),
        "components" => components(member).unless_empty(),
        _ => extension::other(key, member),
    })
    .with("servers", servers(&root, None))
}

fn info(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "title" | "summary" | "description" => text(member),
        _ => extension::other(key, member),
    })
}

/// The document's tags by name: their order is presentation.
fn tags(cursor: &Cursor<'_>) -> Option<Tree> {
    if !cursor.value.is_array() {
        return Some(raw(cursor));
    }
    let name = |tag: &Cursor<'_>| tag.text_of("name").unwrap_or_default().to_owned();
    Tree::unordered(
        &cursor.pointer,
        cursor.items().map(|item| (name(&item), tag(&item))),
    )
    .unless_empty()
}

fn tag(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "summary" | "description" => text(member),
        "externalDocs" => Some(external_docs(member)),
        _ => extension::other(key, member),
    })
}

fn paths(cursor: &Cursor<'_>) -> Option<Tree> {
    object(cursor, |key, member| match key.starts_with("x-") {
        true => extension::other(key, member),
        false => Some(super::in_place(member, operation::path_item)),
    })
    .unless_empty()
}

/// The servers in force at `nearest` (an operation, or `None` for the document): the innermost list
/// that is not empty, or the default of the specification.
pub(super) fn servers(root: &Cursor<'_>, nearest: Option<&Cursor<'_>>) -> Tree {
    let own = nearest.cloned().or_else(|| root.get("servers"));
    match own.filter(|own| own.value != &json!([])) {
        Some(own) => list(&own, server),
        None => {
            let site = root.pointer.child("servers");
            let default = Tree::value(&site.child("0").child("url"), "/");
            let server = [("url".to_owned(), default)].into_iter().collect();
            let server = Tree::members(&site.child("0"), crate::closed_loop::tree::Shape::Object, server);
            Tree::new(&site, Node::List(vec![server]))
        }
    }
}

fn server(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "description" => text(member),
        "variables" => map(member, |variable| {
            object(variable, |key, member| match key {
                "description" => text(member),
                "enum" => super::set(member),
                _ => extension::other(key, member),
            })
        }),
        _ => extension::other(key, member),
    })
}

/// What is compared whether it is used or not: schemas, which have a meaning of their own, and
/// security schemes. Everything else is compared where it is used.
fn components(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "schemas" => map(member, schema::schema),
        "securitySchemes" => map(member, |scheme| super::in_place(scheme, security::scheme)),
        "responses" | "parameters" | "examples" | "requestBodies" | "headers" | "links" | "callbacks"
        | "pathItems" | "mediaTypes" => None,
        _ => extension::other(key, member),
    })
}

/// `xml` of a schema.
pub(super) fn xml(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "attribute" | "wrapped" => flag(member),
        _ => extension::other(key, member),
    })
}
