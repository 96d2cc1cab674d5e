//! `examples` of parameters, headers and media types: a map of named examples.

use super::extension;
use super::rule::{in_place, map, object, raw, text};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

/// The examples by name.
pub(super) fn examples(cursor: &Cursor<'_>) -> Option<Tree> {
    map(cursor, |property| in_place(property, example))
}

/// One named example.
pub(super) fn example(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "summary" | "description" => text(property),
        "value" => Some(raw(property)),
        _ => extension::other(key, property),
    })
}
