//! Decides how bodies are represented in Rust.

use super::forms;
use crate::model::{Api, BodyRepr, Content, Kind, MediaKind, ParameterValue, SchemaId};

/// The header whose values contain commas, so that several are never one line (RFC 9110, 5.3).
const REPEATED_HEADER: &str = "set-cookie";

/// The facts about the schema of a body that its representation depends on.
struct Body {
    resolved: SchemaId,
    is_binary: bool,
    is_form: bool,
}

/// Decides the representation of every body.
pub(super) fn decide(api: &mut Api) {
    let mut unsupported = Vec::new();
    let mut operations = std::mem::take(&mut api.operations);
    let mut unmatched = std::mem::take(&mut api.unmatched);
    for operation in &mut operations {
        for content in operation
            .request_body
            .iter_mut()
            .flat_map(|body| &mut body.contents)
        {
            decide_kind(api, content);
            let body = body(api, content);
            content.client = client_request(content, body.as_ref());
            content.server = server_request(content, body.as_ref());
            forms::decide(api, content, &mut unsupported);
        }
        for response in &mut operation.responses {
            for header in &mut response.headers {
                let schema = header.value.schema().map(|schema| api.resolved(schema));
                header.is_plain = match &header.value {
                    ParameterValue::Styled { schema, .. } => is_plain(api, *schema),
                    ParameterValue::Content(content) => {
                        content.kind != MediaKind::Json
                            && content.schema.is_none_or(|schema| is_plain(api, schema))
                    }
                };
                header.is_repeated = header.name.eq_ignore_ascii_case(REPEATED_HEADER)
                    && schema.is_some_and(|schema| matches!(schema.kind, Kind::Array(_)))
                    && !header.value.is_json();
            }
        }
    }
    let of_operations = operations
        .iter_mut()
        .flat_map(|operation| &mut operation.responses);
    let of_unmatched = unmatched
        .iter_mut()
        .flat_map(|unmatched| [&mut unmatched.not_found, &mut unmatched.method_not_allowed]);
    for content in of_operations
        .chain(of_unmatched)
        .flat_map(|response| &mut response.contents)
    {
        decide_kind(api, content);
        let body = body(api, content);
        content.client = client_response(content, body.as_ref());
        content.server = server_response(content);
    }
    api.operations = operations;
    api.unmatched = unmatched;
    api.unsupported_by_server = unsupported;
}

/// Decides the format of a body if the media type alone does not. A whole body of `format: binary` is bytes even if its
/// media type is JSON, as frameworks declare downloads.
fn decide_kind(api: &Api, content: &mut Content) {
    let is_binary = content
        .schema
        .is_some_and(|schema| api.resolved(schema).is_binary());
    if content.kind == MediaKind::Json && is_binary {
        content.kind = MediaKind::Binary;
        content.examples.clear();
    }
    decide_range(api, content);
}

/// Decides whether a range that includes JSON is for JSON: its schema describes neither text nor bytes.
fn decide_range(api: &Api, content: &mut Content) {
    if !content.is_range() {
        return;
    }
    let includes_json = ["*/*", "application/*"].contains(&content.media_type.as_str());
    let is_structured = content.schema.is_some_and(|schema| {
        let kind = &api.resolved(schema).kind;
        !matches!(kind, Kind::Any | Kind::String(_))
    });
    if includes_json && is_structured {
        content.kind = MediaKind::Json;
        content.concrete_type = "application/json".to_owned();
    } else if content.kind != MediaKind::Json {
        content.examples.clear();
    }
}

fn body(api: &Api, content: &Content) -> Option<Body> {
    let schema = api.resolved(content.schema?);
    Some(Body {
        resolved: schema.id,
        is_binary: schema.is_binary(),
        is_form: forms::has_fields(api, schema.id),
    })
}

fn client_request(content: &Content, body: Option<&Body>) -> BodyRepr {
    let is_binary = body.is_some_and(|body| body.is_binary);
    match content.kind {
        MediaKind::Text => BodyRepr::Text(content.schema),
        MediaKind::Binary => BodyRepr::Bytes,
        _ if is_binary => BodyRepr::Bytes,
        MediaKind::Json => BodyRepr::Json(content.schema),
        MediaKind::Form | MediaKind::Multipart => BodyRepr::Form(content.schema),
    }
}

/// Forms are only for requests; as a response they remain bytes.
fn client_response(content: &Content, body: Option<&Body>) -> BodyRepr {
    match content.kind {
        MediaKind::Form | MediaKind::Multipart => BodyRepr::Bytes,
        _ => client_request(content, body),
    }
}

fn server_request(content: &Content, body: Option<&Body>) -> BodyRepr {
    match (content.kind, body) {
        (MediaKind::Form | MediaKind::Multipart, Some(body)) if body.is_form => {
            BodyRepr::Form(Some(body.resolved))
        }
        _ => server_response(content),
    }
}

fn server_response(content: &Content) -> BodyRepr {
    match content.kind {
        MediaKind::Json => BodyRepr::Json(content.schema),
        MediaKind::Text => BodyRepr::Text(content.schema),
        MediaKind::Form | MediaKind::Multipart | MediaKind::Binary => BodyRepr::Bytes,
    }
}

fn is_plain(api: &Api, schema: SchemaId) -> bool {
    let schema = api.resolved(schema);
    match &schema.kind {
        Kind::Array(array) => api.resolved(array.items).is_scalar(),
        _ => schema.is_scalar(),
    }
}
