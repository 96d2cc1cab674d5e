//! Forms that have no fields, and headers of parts.

use super::Warnings;
use crate::lower::forms;
use crate::model::{Api, Content, Kind, MediaKind};
use crate::source::Cursor;

/// Warns of each form in a request whose schema is neither an object nor a choice of objects. Frameworks declare such forms
/// beside the same schema in JSON.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let bodies = api
        .operations
        .iter()
        .flat_map(|operation| &operation.request_body);
    for content in bodies.flat_map(|body| &body.contents) {
        part_headers(root, content, warnings);
        let Some(schema) = content.schema.map(|schema| api.resolved(schema)) else {
            continue;
        };
        let has_fields = forms::has_fields(api, schema.id) || matches!(schema.kind, Kind::Any);
        let is_form = matches!(content.kind, MediaKind::Form | MediaKind::Multipart);
        if !is_form || has_fields || schema.is_binary() {
            continue;
        }
        let Some(at) = root.descend(&content.location.pointer) else {
            continue;
        };
        let reason =
            "a form is an object: the client cannot send this one, and the server passes its bytes on";
        warnings.push(
            &at,
            reason.to_owned(),
            "describe the fields of the form as `properties` of an object, or remove the media type",
        );
    }
}

/// Warns of each declaration of the headers of a part.
fn part_headers(root: &Cursor<'_>, content: &Content, warnings: &mut Warnings<'_>) {
    let encodings = root
        .descend(&content.location.pointer)
        .and_then(|content| content.get("encoding"));
    for (_, encoding) in encodings.iter().flat_map(Cursor::members) {
        if let Some(headers) = encoding.get("headers") {
            warnings.push(
                &headers,
                "the headers of a part are neither sent nor read".to_owned(),
                "remove them, or describe their values as fields of the form",
            );
        }
    }
}
