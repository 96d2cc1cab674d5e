//! The root of a document, `info`, `tags`, `servers` and `components`.

use super::rule::{flag, in_place, list, map, object, raw, text, unordered};
use super::{body, example, extension, operation, parameter, schema, security};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Node, Normal, Shape, Tree};
use serde_json::{Value, json};

/// The normal form of a whole document.
pub(crate) fn document(document: &Value) -> Normal {
    let cursor = Cursor::root(document);
    let root = if document.is_object() {
        root(&cursor)
    } else {
        Tree::broken(&cursor.pointer, "not an OpenAPI document: not a JSON object")
    };
    Normal {
        root,
        shared: cursor.get("components").iter().flat_map(shared).collect(),
    }
}

fn root(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        // The version of OpenAPI does not change what a document means. Security is compared where it applies: at the
        // operations.
        "openapi" | "$schema" | "jsonSchemaDialect" | "security" | "servers" => None,
        "info" => Some(info(property)),
        "tags" => tags(property),
        "externalDocs" => Some(external_docs(property)),
        "paths" | "webhooks" => paths(property),
        "components" => components(property).unless_empty(),
        _ => extension::other(key, property),
    })
    .with("servers", servers(cursor, None))
}

fn info(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "title" | "summary" | "description" => text(property),
        _ => extension::other(key, property),
    })
}

/// The tags by name, since their order is presentation.
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
    object(cursor, |key, property| match key {
        "summary" | "description" => text(property),
        "externalDocs" => Some(external_docs(property)),
        _ => extension::other(key, property),
    })
}

fn paths(cursor: &Cursor<'_>) -> Option<Tree> {
    object(cursor, |key, property| match key.starts_with("x-") {
        true => extension::other(key, property),
        false => Some(in_place(property, operation::path_item)),
    })
    .unless_empty()
}

/// The servers that apply to `nearest` (an operation, or `None` for the document): the innermost array that is not empty, or
/// the default of the specification.
pub(super) fn servers(root: &Cursor<'_>, nearest: Option<&Cursor<'_>>) -> Tree {
    let own = nearest.cloned().or_else(|| root.get("servers"));
    match own.filter(|own| own.value != &json!([])) {
        Some(own) => list(&own, server),
        None => {
            let site = root.pointer.child("servers");
            let default = Tree::value(&site.child("0").child("url"), "/");
            let server = [("url".to_owned(), default)].into_iter().collect();
            let server = Tree::properties(&site.child("0"), Shape::Object, server);
            Tree::new(&site, Node::List(vec![server]))
        }
    }
}

fn server(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        "variables" => map(property, |variable| {
            object(variable, |key, property| match key {
                "description" => text(property),
                "enum" => unordered(property),
                _ => extension::other(key, property),
            })
        }),
        _ => extension::other(key, property),
    })
}

/// The components that are compared whether they are used or not: schemas and security schemes. All others are compared
/// where they are used.
fn components(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "schemas" => map(property, schema::schema),
        "securitySchemes" => map(property, |scheme| in_place(scheme, security::scheme)),
        _ if rule_of_section(key).is_some() => None,
        _ => extension::other(key, property),
    })
}

/// All other components, by section and name.
fn shared(components: &Cursor<'_>) -> Vec<(String, Tree)> {
    let sections = components
        .entries()
        .filter_map(|(section, properties)| Some((section, properties, rule_of_section(section)?)));
    let named = sections.flat_map(|(section, properties, normalize)| {
        let each = |(name, component)| (format!("{section} {name}"), in_place(&component, normalize));
        properties.entries().map(each).collect::<Vec<_>>()
    });
    named.collect()
}

/// Returns the rule for the components of a section, such as `responses`, if they are compared where they are used.
pub(super) fn rule_of_section(section: &str) -> Option<for<'c, 'v> fn(&'c Cursor<'v>) -> Tree> {
    match section {
        "responses" => Some(body::response),
        "parameters" => Some(parameter::parameter),
        "examples" => Some(example::example),
        "requestBodies" => Some(body::request_body),
        "headers" => Some(parameter::header),
        "links" => Some(operation::link),
        "callbacks" => Some(operation::callback),
        "pathItems" => Some(operation::path_item),
        "mediaTypes" => Some(body::media_type),
        _ => None,
    }
}

/// `xml` of a schema.
pub(super) fn xml(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "attribute" | "wrapped" => flag(property),
        _ => extension::other(key, property),
    })
}

/// `externalDocs`.
pub(super) fn external_docs(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        _ => extension::other(key, property),
    })
}
