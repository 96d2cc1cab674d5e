//! `examples` of parameters, headers and media types: a map of named examples.

use super::{extension, in_place, map, object, raw, text};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

/// The examples by name.
pub(super) fn examples(cursor: &Cursor<'_>) -> Option<Tree> {
    map(cursor, |member| in_place(member, example))
}

/// One named example.
pub(super) fn example(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "summary" | "description" => text(member),
        "value" => Some(raw(member)),
        _ => extension::other(key, member),
    })
}
