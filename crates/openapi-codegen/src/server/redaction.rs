//! Decides which fields of the server's types `Debug` redacts: passwords, and bodies of bytes that may contain one.

use super::context::Context;
use super::rust::ident;
use crate::model::{
    ADDITIONAL_FIELD, Additional, BodyRepr, Content, Object, Operation, Response, SchemaId, Union,
};
use crate::redaction::{Debug, Field, of_choices, of_struct, of_variants};
use proc_macro2::TokenStream;

/// Returns the `Debug` of the struct of an object.
pub(super) fn of_object(context: &Context<'_>, object: &Object, name: &str) -> Debug {
    let mut fields: Vec<Field> = object
        .properties
        .iter()
        .map(|property| field(&property.ident, is_secret(context, property.schema)))
        .collect();
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => None,
        Additional::Any => Some(false),
        Additional::Typed(values) => Some(is_secret(context, values)),
    };
    fields.extend(additional.map(|secret| field(ADDITIONAL_FIELD, secret)));
    of_struct(&ident(name), &TokenStream::new(), &fields)
}

/// Returns the `Debug` of the enum of a choice.
pub(super) fn of_union(context: &Context<'_>, union: &Union, name: &str) -> Debug {
    let variants = union.variants.iter();
    let variants = variants.map(|variant| field(&variant.ident, is_secret(context, variant.schema)));
    of_choices(&ident(name), &variants.collect::<Vec<_>>())
}

/// Returns the `Debug` of the enum of a body with several media types.
pub(super) fn of_bodies(context: &Context<'_>, contents: &[Content], name: &str) -> Debug {
    let variants = contents.iter();
    let variants = variants.map(|content| field(&content.ident, is_secret_body(context, content)));
    of_choices(&ident(name), &variants.collect::<Vec<_>>())
}

/// Returns the `Debug` of the struct of requests.
pub(super) fn of_request(context: &Context<'_>, operation: &Operation) -> Debug {
    let parameters = operation.parameters.iter().map(|parameter| {
        let schema = parameter.value.schema();
        field(&parameter.ident, schema.is_some_and(|id| is_secret(context, id)))
    });
    let body = operation.request_body.as_ref();
    let body = body.map(|body| field("body", is_only_secret(context, &body.contents)));
    let fields: Vec<Field> = parameters.chain(body).collect();
    of_struct(
        &ident(&operation.names.server.request),
        &TokenStream::new(),
        &fields,
    )
}

/// Returns the `Debug` of the enum of responses.
pub(super) fn of_responses(context: &Context<'_>, operation: &Operation) -> Debug {
    let fields = |response: &Response| {
        let status = response.has_open_status().then(|| field("status", false));
        let headers = response.headers.iter().map(|header| {
            let schema = header.value.schema();
            field(&header.ident, schema.is_some_and(|id| is_secret(context, id)))
        });
        let bodies = response.bodies();
        let body = (!bodies.is_empty()).then(|| field("body", is_only_secret(context, bodies)));
        status.into_iter().chain(headers).chain(body).collect()
    };
    let variants = operation.responses.iter();
    let variants = variants.map(|response| (ident(&response.ident), fields(response)));
    let name = ident(&operation.names.server.response);
    of_variants(&name, &variants.collect::<Vec<_>>())
}

fn field(name: &str, secret: bool) -> Field {
    let name = ident(name);
    Field { name, secret }
}

fn is_secret(context: &Context<'_>, schema: SchemaId) -> bool {
    context.schema(schema).facts.shows_secret
}

/// Whether a body is a password, or bytes that may contain one.
fn is_secret_body(context: &Context<'_>, content: &Content) -> bool {
    content.schema.is_some_and(|schema| match content.server {
        BodyRepr::Bytes => context.schema(schema).facts.holds_secret,
        _ => is_secret(context, schema),
    })
}

/// Whether the only body is secret. The enum of several redacts its variants itself.
fn is_only_secret(context: &Context<'_>, contents: &[Content]) -> bool {
    matches!(contents, [content] if is_secret_body(context, content))
}
