//! Path items and operations.

use super::rule::{flag, in_place, map, object, raw, text, unordered};
use super::{body, document, extension, parameter, security};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// One path item: its operations, each with the parameters and servers of the path item.
pub(super) fn path_item(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        _ if METHODS.contains(&key) => Some(operation(property, cursor)),
        "additionalOperations" => map(property, |property| operation(property, cursor)),
        "summary" | "description" => text(property),
        "parameters" | "servers" => None,
        _ => extension::other(key, property),
    })
}

fn operation<'a>(cursor: &Cursor<'a>, path: &Cursor<'a>) -> Tree {
    if !cursor.value.is_object() {
        return raw(cursor);
    }
    let root = cursor.to_root();
    let servers = [cursor, path]
        .into_iter()
        .filter_map(|level| level.get("servers"));
    let servers = servers
        .into_iter()
        .find(|servers| servers.items().next().is_some());
    object(cursor, |key, property| match key {
        "tags" => unordered(property),
        "summary" | "description" => text(property),
        "deprecated" => flag(property),
        "externalDocs" => Some(document::external_docs(property)),
        "requestBody" => Some(in_place(property, body::request_body)),
        "responses" => Some(responses(property)),
        "callbacks" => map(property, |item| in_place(item, callback)),
        "parameters" | "servers" | "security" => None,
        _ => extension::other(key, property),
    })
    .with_some("parameters", parameter::parameters(cursor, path))
    .with("servers", document::servers(&root, servers.as_ref()))
    .with("security", security::requirement(cursor))
}

fn responses(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key.starts_with("x-") {
        true => extension::other(key, property),
        false => Some(in_place(property, body::response)),
    })
}

/// The path items of a callback by expression.
pub(super) fn callback(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key.starts_with("x-") {
        true => extension::other(key, property),
        false => Some(in_place(property, path_item)),
    })
}

/// A link from a response to an operation.
pub(super) fn link(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        "parameters" => raw(property).unless_empty(),
        _ => extension::other(key, property),
    })
}
