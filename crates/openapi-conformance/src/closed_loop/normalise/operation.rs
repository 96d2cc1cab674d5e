//! Path items and operations.

use super::{
    body, document, extension, external_docs, flag, in_place, object, parameter, raw, security, set, text,
};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// One path item: its operations, each with the parameters and servers of the path item.
pub(super) fn path_item(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        _ if METHODS.contains(&key) => Some(operation(member, cursor)),
        "additionalOperations" => super::map(member, |member| operation(member, cursor)),
        "summary" | "description" => text(member),
        "parameters" | "servers" => None,
        _ => extension::other(key, member),
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
    object(cursor, |key, member| match key {
        "tags" => set(member),
        "summary" | "description" => text(member),
        "deprecated" => flag(member),
        "externalDocs" => Some(external_docs(member)),
        "requestBody" => Some(in_place(member, body::request_body)),
        "responses" => Some(responses(member)),
        "callbacks" => super::map(member, |item| in_place(item, callback)),
        "parameters" | "servers" | "security" => None,
        _ => extension::other(key, member),
    })
    .with_some("parameters", parameter::parameters(cursor, path))
    .with("servers", document::servers(&root, servers.as_ref()))
    .with("security", security::requirement(cursor))
}

fn responses(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key.starts_with("x-") {
        true => extension::other(key, member),
        false => Some(in_place(member, body::response)),
    })
}

/// The path items of a callback by expression.
pub(super) fn callback(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key.starts_with("x-") {
        true => extension::other(key, member),
        false => Some(in_place(member, path_item)),
    })
}

/// A link from a response to an operation.
pub(super) fn link(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "description" => text(member),
        "parameters" => raw(member).unless_empty(),
        _ => extension::other(key, member),
    })
}
