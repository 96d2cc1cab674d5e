//! Request bodies, responses and their media types.

use super::{example, extension, flag, in_place, map, object, operation, parameter, schema, text};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::Tree;

/// `requestBody`.
pub(super) fn request_body(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "description" => text(member),
        "required" => flag(member),
        "content" => content(member),
        _ => extension::other(key, member),
    })
}

/// One of the `responses`.
pub(super) fn response(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "summary" | "description" => text(member),
        "headers" => parameter::headers(member),
        "content" => content(member),
        "links" => map(member, |link| in_place(link, operation::link)),
        _ => extension::other(key, member),
    })
}

fn content(cursor: &Cursor<'_>) -> Option<Tree> {
    map(cursor, |member| in_place(member, media_type))
}

/// One media type of a body.
pub(super) fn media_type(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "description" => text(member),
        "schema" | "itemSchema" => Some(schema::schema(member)),
        "examples" => example::examples(member),
        "encoding" => map(member, encoding),
        _ => extension::other(key, member),
    })
}

fn encoding(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "headers" => parameter::headers(member),
        "allowReserved" => flag(member),
        _ => extension::other(key, member),
    })
}
