//! Extensions (`x-`), and unknown properties.

use super::rule::{in_place, object, raw};
use super::{body, document, schema, security};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::pointer;
use crate::closed_loop::tree::{Node, Tree};
use serde_json::Value;

/// A property that no rule of its object names: as it is, with references to components resolved if it is an extension.
pub(super) fn other(key: &str, cursor: &Cursor<'_>) -> Option<Tree> {
    match key {
        // Says where the contract comes from, not what it means; the document that the stub emits does not contain it.
        "x-source" | "x-source-documents" => None,
        "x-unmatched" => Some(unmatched(cursor)),
        _ if key.starts_with("x-") => Some(extension(cursor)),
        _ => Some(raw(cursor)),
    }
}

/// `x-unmatched` of a tag: `responses` are responses.
fn unmatched(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "responses" => Some(object(property, |_, response| {
            Some(in_place(response, body::response))
        })),
        _ => Some(extension(property)),
    })
}

fn extension(cursor: &Cursor<'_>) -> Tree {
    if let Some(broken) = cursor.too_deep() {
        return broken;
    }
    match cursor.value {
        Value::Object(_) => match cursor
            .text_of("$ref")
            .and_then(|reference| referenced(cursor, reference))
        {
            Some(tree) => tree,
            None => object(cursor, |_, property| Some(extension(property))),
        },
        Value::Array(_) => {
            let items = cursor.items().map(|item| extension(&item)).collect();
            Tree::new(&cursor.pointer, Node::List(items))
        }
        _ => raw(cursor),
    }
}

/// Returns the component that an extension refers to, if it exists.
fn referenced(cursor: &Cursor<'_>, reference: &str) -> Option<Tree> {
    cursor.follow(reference).ok()?;
    let tokens = pointer::tokens(reference)?;
    let [components, section, _] = tokens.as_slice() else {
        return None;
    };
    if components != "components" {
        return None;
    }
    match section.as_str() {
        "schemas" => Some(schema::schema(cursor)),
        "securitySchemes" => Some(in_place(cursor, security::scheme)),
        _ => Some(in_place(cursor, document::rule_of_section(section)?)),
    }
}
