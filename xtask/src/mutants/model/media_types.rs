//! Changes of media types.

use openapi_codegen::model::{Content, MediaKind};

/// Returns another media type with the same representation.
pub(super) fn another_media_type(content: &Content) -> Option<&'static str> {
    match (content.kind, content.media_type.as_str()) {
        (MediaKind::Json, "application/vnd.api+json") => Some("application/json"),
        (MediaKind::Json, _) => Some("application/vnd.api+json"),
        (MediaKind::Text, _) => Some("text/markdown"),
        (MediaKind::Binary, _) => Some("application/x-other"),
        _ => None,
    }
}

pub(super) fn set_media_type(content: &mut Content, to: &str) {
    to.clone_into(&mut content.media_type);
    to.clone_into(&mut content.concrete_type);
}
