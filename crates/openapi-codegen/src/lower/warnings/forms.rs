//! Forms that have no fields, fields that a form does not have, and headers of parts.

use super::Warnings;
use crate::lower::forms;
use crate::model::{Api, Content, Kind, MediaKind, SchemaId};
use crate::pointer;
use crate::source::Cursor;

/// How deeply choices in choices are searched.
const MAX_DEPTH: usize = 16;

/// Warns of each form in a request whose schema is neither an object nor a choice of objects, which frameworks declare beside
/// the same schema in JSON, and of each `encoding` of a field that the schema does not list.
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
        if is_form && forms::has_fields(api, schema.id) {
            unlisted(root, api, content, schema.id, warnings);
        }
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

/// Warns of each `encoding` of a field that the schema does not list. It has no effect, not even on an additional property.
fn unlisted(root: &Cursor<'_>, api: &Api, content: &Content, schema: SchemaId, warnings: &mut Warnings<'_>) {
    let names = content.encoding.iter().map(|encoding| encoding.property.as_str());
    for name in names.filter(|name| !lists(api, schema, name, 0)) {
        let pointer = format!("{}/encoding/{}", content.location.pointer, pointer::escape(name));
        if let Some(at) = root.descend(&pointer) {
            let reason = format!(
                "the `encoding` of `{name}` has no effect, because the schema of the form does not list this property"
            );
            warnings.push(
                &at,
                reason,
                "describe it in `properties`, fix its spelling, or remove it",
            );
        }
    }
}

/// Returns whether an object, or an alternative of a choice, lists a property.
fn lists(api: &Api, id: SchemaId, name: &str, depth: usize) -> bool {
    match &api.resolved(id).kind {
        Kind::Object(object) => {
            let mut properties = object.properties.iter();
            properties.any(|property| property.name == name)
                || object.omitted.iter().any(|omitted| omitted == name)
        }
        Kind::Union(union) if depth < MAX_DEPTH => {
            let mut variants = union.variants.iter();
            variants.any(|variant| lists(api, variant.schema, name, depth + 1))
        }
        _ => false,
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
