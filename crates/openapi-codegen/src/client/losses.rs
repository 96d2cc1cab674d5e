//! The losses: what the projection lost, and who puts it back.

mod constraints;
mod report;

pub(super) use report::report;

use super::operations::{accept, is_untyped_header, sent_media_type};
use super::plan::{BodyPlan, Carrier, Plan, PlannedParameter, is_odd_method, only};
use super::rust::plain;
use super::typing::Typing;
use crate::model::{
    Api, Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue, RequestBody, StatusSpec,
};
use std::collections::HashSet;

/// One thing that progenitor's output does not do.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Loss {
    /// Where the document says it.
    pub pointer: String,
    /// What progenitor's output does instead.
    pub effect: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a loss.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fate {
    /// The typed layer puts it back, by this.
    PutBack(String),
    /// It is the server's to judge, by design; this is how a user is told.
    LeftToServer(String),
    /// Who uses the client has to live with this.
    ReachesUser(String),
}

/// All losses of a document, in its order.
pub(super) fn losses(api: &Api, plans: &[Plan<'_>], typing: &Typing<'_>) -> Vec<Loss> {
    let mut ledger = Ledger::default();
    ledger.put_back(
        "/info/version",
        "sent as `api-version` with every request",
        "the hook, which removes the header",
    );
    if api.named_schemas().next().is_some() {
        ledger.put_back(
            "/components/schemas",
            "left out: a default would always be sent, `null` and `[]` never, and integers would have no names",
            "`types.rs`, which sends what was set and nothing else",
        );
    }
    for scheme in &api.security_schemes {
        let put_back = format!(
            "`security::{}`, which the operations that ask for it demand",
            scheme.type_name
        );
        ledger.put_back(&scheme.location.pointer, "ignored", put_back);
    }
    for schema in api.named_schemas() {
        if let Kind::Object(object) = &schema.kind
            && object.discriminator.is_some()
        {
            ledger.reaches_user(
                &schema.location.pointer,
                "the discriminator of an `allOf` hierarchy is ignored",
                "a value of a derived schema arrives as the base, without the members that only the derived one has",
            );
        }
    }
    for plan in plans {
        operation(&mut ledger, plan, typing);
    }
    constraints::losses(&mut ledger, api, plans);
    let mut seen = HashSet::new();
    // What several operations refer to is lost once.
    ledger.losses.retain(|loss| seen.insert(loss.clone()));
    ledger.losses
}

#[derive(Default)]
struct Ledger {
    losses: Vec<Loss>,
}

impl Ledger {
    fn put_back(&mut self, pointer: &str, effect: impl Into<String>, by: impl Into<String>) {
        self.enter(pointer, effect.into(), Fate::PutBack(by.into()));
    }

    fn left_to_server(&mut self, pointer: &str, effect: impl Into<String>, told: impl Into<String>) {
        self.enter(pointer, effect.into(), Fate::LeftToServer(told.into()));
    }

    fn reaches_user(&mut self, pointer: &str, effect: impl Into<String>, consequence: impl Into<String>) {
        self.enter(pointer, effect.into(), Fate::ReachesUser(consequence.into()));
    }

    fn enter(&mut self, pointer: &str, effect: String, fate: Fate) {
        self.losses.push(Loss {
            pointer: pointer.to_owned(),
            effect,
            fate,
        });
    }
}

fn operation(ledger: &mut Ledger, plan: &Plan<'_>, typing: &Typing<'_>) {
    let operation = plan.operation;
    let pointer = operation.location.pointer.as_str();
    if is_odd_method(operation.method) {
        let effect = format!("the method {} is another to progenitor", operation.method.upper());
        ledger.put_back(pointer, effect, "the hook, which sets it");
    }
    if !operation.servers.is_empty() {
        let urls: Vec<&str> = operation
            .servers
            .iter()
            .map(|server| server.url.as_str())
            .collect();
        ledger.reaches_user(
            &format!("{pointer}/servers"),
            "ignored",
            format!(
                "for this operation build a client with the base URL {}",
                urls.join(" or ")
            ),
        );
    }
    for planned in &plan.parameters {
        parameter(ledger, planned);
    }
    if let Some(body) = &operation.request_body {
        request_body(ledger, plan, body, typing);
    }
    responses(ledger, plan, typing);
}

fn parameter(ledger: &mut Ledger, planned: &PlannedParameter<'_>) {
    let pointer = planned.parameter.source.pointer.as_str();
    let name = plain(&planned.parameter.setter);
    match planned.carrier {
        Carrier::Text(_) => {
            ledger.put_back(
                pointer,
                "untyped text",
                format!("the typed argument or setter `{name}`"),
            );
        }
        Carrier::Hooks => {
            let effect = match (planned.parameter.location, &planned.parameter.value) {
                (ParameterIn::Cookie, _) => "left out, as a cookie",
                (_, ParameterValue::Content(_)) => "left out, as it has `content`",
                (
                    _,
                    ParameterValue::Styled {
                        style: ParameterStyle::DeepObject,
                        ..
                    },
                ) => "left out, as a `deepObject`",
                (ParameterIn::Query, _) if !planned.parameter.required => {
                    "left out, as it is optional: progenitor spends time also on what is not set"
                }
                _ => "left out, for its style, its schema or its name",
            };
            ledger.put_back(
                pointer,
                effect,
                format!("the typed argument or setter `{name}`, which the hook writes"),
            );
        }
    }
}

fn request_body(ledger: &mut Ledger, plan: &Plan<'_>, body: &RequestBody, typing: &Typing<'_>) {
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
            ledger.put_back(
                pointer,
                "its schema is opaque",
                "the generated type of the argument `body`",
            );
        }
        BodyPlan::Json => ledger.put_back(
            pointer,
            format!("`{listed}` is sent as `application/json`, its schema is opaque"),
            "the hook, which sets `Content-Type`, and the generated type of the argument `body`",
        ),
        BodyPlan::Octets => ledger.put_back(
            pointer,
            format!(
                "`{listed}`{} is required octets",
                if body.required { "" } else { ", optional," }
            ),
            "the typed layer, which encodes `body`, and the hook, which sets `Content-Type`",
        ),
    }
    for content in &body.contents {
        let at = content.location.pointer.as_str();
        if content.is_range() {
            let consequence = format!("the body is sent as `{}`", sent_media_type(content));
            ledger.reaches_user(at, "a range is no media type", consequence);
        }
        let has_file = || {
            content
                .schema
                .is_some_and(|schema| match &typing.api.resolved(schema).kind {
                    Kind::Object(object) => object
                        .properties
                        .iter()
                        .any(|property| typing.api.resolved(property.schema).is_binary()),
                    _ => false,
                })
        };
        if content.kind == MediaKind::Multipart && has_file() {
            ledger.reaches_user(at, "no file names", "a file is sent under the name of its part");
        }
        structured_text(ledger, content.kind, content.schema, at, typing);
    }
}

/// Text with structure that nothing here reads or writes, such as XML.
fn structured_text(
    ledger: &mut Ledger,
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
        ledger.reaches_user(
            pointer,
            "the schema is not applied",
            "the body is given as it travels",
        );
    }
}

fn responses(ledger: &mut Ledger, plan: &Plan<'_>, typing: &Typing<'_>) {
    let operation = plan.operation;
    let pointer = format!("{}/responses", operation.location.pointer);
    let unasked = if accept(operation).is_empty() {
        ""
    } else {
        ", asked for without `Accept`"
    };
    ledger.put_back(
        &pointer,
        format!("octets of any status{unasked}"),
        format!(
            "`{}` and `{}`, by status and media type, with typed headers{}",
            plan.names.success,
            plan.names.error,
            if unasked.is_empty() {
                ""
            } else {
                "; the hook, which sends `Accept`"
            }
        ),
    );
    for response in &operation.responses {
        let at = response.location.pointer.as_str();
        if response.status == StatusSpec::Code(101) {
            ledger.reaches_user(
                at,
                "the connection is not upgraded",
                "it ends with the response's head",
            );
        }
        for header in response
            .headers
            .iter()
            .filter(|header| is_untyped_header(typing, header.schema))
        {
            ledger.reaches_user(
                &format!("{at}/headers/{}", crate::pointer::escape(&header.name)),
                "an object or a choice in a header",
                "it is given as the text that travels",
            );
        }
        if response.has_body {
            for content in &response.contents {
                structured_text(
                    ledger,
                    content.kind,
                    content.schema,
                    &content.location.pointer,
                    typing,
                );
                if matches!(content.kind, MediaKind::Form | MediaKind::Multipart)
                    && only(&response.contents).is_some()
                {
                    ledger.reaches_user(
                        &content.location.pointer,
                        "a form as a response",
                        "it is given as octets",
                    );
                }
            }
        }
    }
}
