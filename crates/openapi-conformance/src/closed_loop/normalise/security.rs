//! Security requirements, as they apply to an operation, and security schemes.

use super::{extension, flag, list, lower_case, map, object, raw, set, text};
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
        Some(set(scopes).unwrap_or_else(|| Tree::unordered(&scopes.pointer, [])))
    })
}

/// One of `components.securitySchemes`.
pub(super) fn scheme(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "description" => text(member),
        "deprecated" => flag(member),
        "scheme" => Some(lower_case(member)),
        "flows" => map(member, flow),
        _ => extension::other(key, member),
    })
}

fn flow(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "scopes" => map(member, raw),
        _ => extension::other(key, member),
    })
}
