//! The losses of the projection, and how each is handled.

mod constraints;
mod list;
mod report;

pub use list::{Handling, Loss};
pub(super) use report::report;

use super::plan::{BodyPlan, ParameterWriter, Plan, PlannedParameter, is_unsupported_method, only};
use super::rust::plain;
use super::typing::Typing;
use crate::model::{
    Api, Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue, RequestBody, StatusSpec,
};
use list::Losses;
use std::collections::HashSet;

/// Returns all losses of a document, in document order.
pub(super) fn losses(api: &Api, plans: &[Plan<'_>], typing: &Typing<'_>) -> Vec<Loss> {
    let mut losses = Losses::default();
    losses.restored(
        "/info/version",
        "sent as `api-version` with every request",
        "the generator, which removes the header from progenitor's output",
    );
    if api.named_schemas().next().is_some() {
        losses.restored(
            "/components/schemas",
            "omitted, because a default would always be sent, `null` and `[]` never, and integer enums would have no named variants",
            "`types.rs`, which sends exactly the fields that are set",
        );
    }
    for scheme in &api.security_schemes {
        let restored_by = format!(
            "`security::{}`, which operations require that declare it",
            scheme.type_name
        );
        losses.restored(&scheme.location.pointer, "ignored", restored_by);
    }
    for schema in api.named_schemas() {
        if let Kind::Object(object) = &schema.kind
            && object.discriminator.is_some()
        {
            losses.reaches_user(
                &schema.location.pointer,
                "the discriminator of an `allOf` hierarchy is ignored",
                "a value of a derived schema is decoded as the base, without the properties of the derived schema",
            );
        }
    }
    for plan in plans {
        operation(&mut losses, plan, typing);
    }
    constraints::add(&mut losses, api, plans);
    let mut unique = HashSet::new();
    // A component that several operations refer to is listed once.
    losses.all.retain(|loss| unique.insert(loss.clone()));
    losses.all
}

fn operation(losses: &mut Losses, plan: &Plan<'_>, typing: &Typing<'_>) {
    let operation = plan.operation;
    let pointer = operation.location.pointer.as_str();
    if is_unsupported_method(operation.method) {
        let effect = format!("sent with another method than {}", operation.method.upper());
        losses.restored(pointer, effect, "the hook, which sets it");
    }
    if !operation.servers.is_empty() {
        let urls: Vec<&str> = operation
            .servers
            .iter()
            .map(|server| server.url.as_str())
            .collect();
        losses.reaches_user(
            &format!("{pointer}/servers"),
            "ignored",
            format!(
                "for this operation, build a client with the base URL {}",
                urls.join(" or ")
            ),
        );
    }
    for planned in &plan.parameters {
        parameter(losses, planned);
    }
    if let Some(body) = &operation.request_body {
        request_body(losses, plan, body, typing);
    }
    responses(losses, plan, typing);
}

fn parameter(losses: &mut Losses, planned: &PlannedParameter<'_>) {
    let pointer = planned.parameter.source.pointer.as_str();
    let name = plain(&planned.parameter.setter);
    match planned.writer {
        ParameterWriter::Progenitor(_) => {
            losses.restored(
                pointer,
                "an untyped string",
                format!("the typed argument or setter `{name}`"),
            );
        }
        ParameterWriter::Hooks => {
            let effect = match (planned.parameter.location, &planned.parameter.value) {
                (ParameterIn::Cookie, _) => "omitted: a cookie",
                (_, ParameterValue::Content(_)) => "omitted: it has `content`",
                (
                    _,
                    ParameterValue::Styled {
                        style: ParameterStyle::DeepObject,
                        ..
                    },
                ) => "omitted: a `deepObject`",
                (ParameterIn::Query, _) if !planned.parameter.is_always_sent() => {
                    "omitted: optional, and progenitor spends time even on parameters that are not set"
                }
                _ => "omitted: its style, schema or name is not supported",
            };
            losses.restored(
                pointer,
                effect,
                format!("the typed argument or setter `{name}`, which the hook writes"),
            );
        }
    }
}

fn request_body(losses: &mut Losses, plan: &Plan<'_>, body: &RequestBody, typing: &Typing<'_>) {
    let pointer = body.location.pointer.as_str();
    let listed: Vec<&str> = body
        .contents
        .iter()
        .map(|content| content.media_type.as_str())
        .collect();
    let listed = listed.join("`, `");
    match plan.body {
        BodyPlan::None => {}
        BodyPlan::Json if listed == "application/json" => {
            losses.restored(
                pointer,
                "its schema is opaque",
                "the generated type of the argument `body`",
            );
        }
        BodyPlan::Json => losses.restored(
            pointer,
            format!("`{listed}` is sent as `application/json`, and its schema is opaque"),
            "the hook, which sets `Content-Type`, and the generated type of the argument `body`",
        ),
        BodyPlan::Bytes => losses.restored(
            pointer,
            format!(
                "`{listed}`{} is required bytes",
                if body.required { "" } else { ", optional," }
            ),
            "the typed layer, which encodes `body`, and the hook, which sets `Content-Type`",
        ),
    }
    for content in &body.contents {
        let at = content.location.pointer.as_str();
        structured_text(losses, content.kind, content.schema, at, typing);
    }
}

/// Adds the loss of a format with a structure that the client does not parse, such as XML.
fn structured_text(
    losses: &mut Losses,
    kind: MediaKind,
    schema: Option<crate::model::SchemaId>,
    pointer: &str,
    typing: &Typing<'_>,
) {
    let structured = schema.is_some_and(|schema| {
        matches!(
            typing.api.resolved(schema).kind,
            Kind::Object(_) | Kind::Array(_) | Kind::Union(_)
        )
    });
    if structured && matches!(kind, MediaKind::Text | MediaKind::Binary) {
        losses.reaches_user(
            pointer,
            "the schema is not applied",
            "the body is a string or bytes",
        );
    }
}

fn responses(losses: &mut Losses, plan: &Plan<'_>, typing: &Typing<'_>) {
    let operation = plan.operation;
    let pointer = format!("{}/responses", operation.location.pointer);
    let without_accept = if operation.accept.is_empty() {
        ""
    } else {
        ", requested without `Accept`"
    };
    losses.restored(
        &pointer,
        format!("bytes of any status{without_accept}"),
        format!(
            "`{}` and `{}`, by status and media type, with typed headers{}",
            plan.names.success,
            plan.names.error,
            if without_accept.is_empty() {
                ""
            } else {
                "; the hook, which sends `Accept`"
            }
        ),
    );
    for response in &operation.responses {
        let at = response.location.pointer.as_str();
        if response.status == StatusSpec::Code(101) {
            losses.reaches_user(
                at,
                "the connection is not upgraded",
                "the response ends after its headers",
            );
        }
        if response.has_body {
            for content in &response.contents {
                structured_text(
                    losses,
                    content.kind,
                    content.schema,
                    &content.location.pointer,
                    typing,
                );
                if matches!(content.kind, MediaKind::Form | MediaKind::Multipart)
                    && only(&response.contents).is_some()
                {
                    losses.reaches_user(&content.location.pointer, "a form as a response", "it is bytes");
                }
            }
        }
    }
}
