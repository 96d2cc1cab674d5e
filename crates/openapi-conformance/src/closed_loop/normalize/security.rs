//! Security requirements, as they apply to an operation, and security schemes.

use super::extension;
use super::rule::{flag, list, lower_case, map, object, raw, text, unordered};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Node, Tree};

/// The alternatives that apply to an operation: its own, else those of the document, else none. Their order matters: the
/// first that a request satisfies is used.
pub(super) fn requirement(operation: &Cursor<'_>) -> Tree {
    match operation
        .get("security")
        .or_else(|| operation.to_root().get("security"))
    {
        Some(security) => list(&security, alternative),
        None => Tree::new(&operation.pointer.child("security"), Node::List(Vec::new())),
    }
}

fn alternative(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |_, scopes| {
        Some(unordered(scopes).unwrap_or_else(|| Tree::unordered(&scopes.pointer, [])))
    })
}

/// One of `components.securitySchemes`.
pub(super) fn scheme(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        "deprecated" => flag(property),
        "scheme" => Some(lower_case(property)),
        "flows" => map(property, flow),
        _ => extension::other(key, property),
    })
}

fn flow(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "scopes" => map(property, raw),
        _ => extension::other(key, property),
    })
}
