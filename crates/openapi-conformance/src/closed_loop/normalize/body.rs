//! Request bodies, responses and their media types.

use super::rule::{flag, in_place, map, object, text};
use super::{example, extension, operation, parameter, schema};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

/// `requestBody`.
pub(super) fn request_body(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        "required" => flag(property),
        "content" => content(property),
        _ => extension::other(key, property),
    })
}

/// One of the `responses`.
pub(super) fn response(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "summary" | "description" => text(property),
        "headers" => parameter::headers(property),
        "content" => content(property),
        "links" => map(property, |link| in_place(link, operation::link)),
        _ => extension::other(key, property),
    })
}

fn content(cursor: &Cursor<'_>) -> Option<Tree> {
    map(cursor, |property| in_place(property, media_type))
}

/// One media type of a body.
pub(super) fn media_type(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "description" => text(property),
        "schema" | "itemSchema" => Some(schema::schema(property)),
        "examples" => example::examples(property),
        "encoding" => map(property, encoding),
        _ => extension::other(key, property),
    })
}

fn encoding(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "headers" => parameter::headers(property),
        "allowReserved" => flag(property),
        _ => extension::other(key, property),
    })
}
