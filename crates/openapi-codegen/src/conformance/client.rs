//! Calls of the generated client, with its arguments and results as JSON.

use super::text::{ident, plain};
use super::{Bindings, key};
use crate::client::names::{OperationNames, has_body, is_error, is_success};
use crate::spec::{
    Alternative, Api, Format, Kind, MediaKind, Operation, Parameter, RequestBody, Response, SchemaId,
    SchemeId, SchemeKind, StatusSpec,
};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// The function that calls an operation.
pub(super) fn function(operation: &Operation) -> Ident {
    format_ident!("call_{}", plain(&operation.ident))
}

fn sender(operation: &Operation) -> Ident {
    format_ident!("send_{}", plain(&operation.ident))
}

/// The functions that call an operation and convert the outcome.
pub(super) fn emit(bindings: &Bindings<'_>, operation: &Operation, names: &OperationNames) -> TokenStream {
    let doc = format!(" Calls `{}`.", key(operation));
    let (function, sender) = (function(operation), sender(operation));
    let arms = arms(bindings.api, operation, names);
    let builder = ident(&names.builder);
    let setters = setters(bindings.api, operation, names);
    let success = success(operation, names);
    let errors = errors(operation, names);
    quote! {
        #[doc = #doc]
        pub(in super::super) async fn #function(
            client: &client::Client<client::Anonymous>,
            alternative: &str,
            call: &Call,
        ) -> ClientOutcome {
            match alternative {
                #(#arms)*
                other => Err(format!("the client has no credentials {other}")),
            }
        }

        async fn #sender(
            request: operations::#builder<'_>,
            call: &Call,
        ) -> ClientOutcome {
            #setters
            Ok(match request.send().await {
                Ok(success) => #success,
                Err(error) => match error.into_kind() {
                    client::ErrorKind::Api(error) => #errors,
                    other => return Err(format!("the client gives {other:?}")),
                },
            })
        }
    }
}

/// One arm per distinct security alternative.
fn arms(api: &Api, operation: &Operation, names: &OperationNames) -> Vec<TokenStream> {
    let method = ident(&names.method);
    let sender = sender(operation);
    let arguments = arguments(api, operation, names);
    let mut seen = BTreeSet::new();
    let mut arms = Vec::new();
    let anonymous = [Alternative { schemes: Vec::new() }];
    let alternatives = if operation.security.is_empty() {
        &anonymous
    } else {
        operation.security.as_slice()
    };
    for alternative in alternatives {
        let name = alternative_name(api, alternative);
        if !seen.insert(name.clone()) {
            continue;
        }
        let client = match credentials(api, alternative) {
            None => quote!(let client = client.clone();),
            Some(credentials) => quote! {
                let client = client.clone().with_credentials(#credentials);
                let client = client.map_err(|error| error.to_string())?;
            },
        };
        arms.push(quote! {
            #name => {
                #client
                #sender(client.#method(#arguments), call).await
            }
        });
    }
    arms
}

/// Scheme names in alphabetical order joined with `+`, as the suite names an alternative.
pub(super) fn alternative_name(api: &Api, alternative: &Alternative) -> String {
    if alternative.is_anonymous() {
        return "anonymous".to_owned();
    }
    let names: BTreeSet<&str> = alternative
        .schemes
        .iter()
        .map(|(id, _)| api.scheme(*id).name.as_str())
        .collect();
    names.into_iter().collect::<Vec<_>>().join("+")
}

/// The credentials of an alternative; `None` for the anonymous one.
fn credentials(api: &Api, alternative: &Alternative) -> Option<TokenStream> {
    let ids: BTreeSet<SchemeId> = alternative.schemes.iter().map(|(id, _)| *id).collect();
    let each: Vec<TokenStream> = ids.into_iter().map(|id| credential(api, id)).collect();
    match each.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        several => Some(quote!((#(#several),*))),
    }
}

fn credential(api: &Api, id: SchemeId) -> TokenStream {
    let scheme = api.scheme(id);
    let (name, ty) = (&scheme.name, ident(&scheme.type_name));
    match scheme.kind {
        SchemeKind::Basic => quote!(client::#ty::new(secret(#name), secret(#name))),
        _ => quote!(client::#ty::new(secret(#name))),
    }
}

/// Required parameters, and the body if it is required.
fn arguments(api: &Api, operation: &Operation, names: &OperationNames) -> TokenStream {
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let parameters = required.map(|parameter| {
        let key = parameter_key(parameter);
        let ty = text_type(api, parameter);
        quote!(call.parameter #ty (#key)?)
    });
    let body = operation.request_body.as_ref().filter(|body| body.required);
    let body = body.map(|body| body_value(body, names));
    let all = parameters.chain(body);
    quote!(#(#all),*)
}

/// Optional parameters, and the body if it is optional.
fn setters(api: &Api, operation: &Operation, names: &OperationNames) -> TokenStream {
    let parameters = operation.parameters.iter().zip(&names.parameters);
    let setters = parameters
        .filter(|(parameter, _)| !parameter.required)
        .map(|(parameter, name)| {
            let key = parameter_key(parameter);
            let ty = text_type(api, parameter);
            let name = ident(name);
            quote! {
                let request = match call.optional #ty (#key)? {
                    Some(value) => request.#name(value),
                    None => request,
                };
            }
        });
    let body = operation
        .request_body
        .as_ref()
        .filter(|body| !body.required)
        .map(|body| {
            let value = body_value(body, names);
            quote! {
                let request = match &call.body {
                    Some(_) => request.body(#value),
                    None => request,
                };
            }
        });
    quote!(#(#setters)* #body)
}

/// The type argument of a parameter for which the client takes any text.
fn text_type(api: &Api, parameter: &Parameter) -> Option<TokenStream> {
    let is_text = parameter.value.schema().is_some_and(|id| is_text(api, id));
    is_text.then(|| quote!(::<String>))
}

fn is_text(api: &Api, id: SchemaId) -> bool {
    let mut schema = api.schema(id);
    for _ in 0..api.schemas.len() {
        match schema.kind {
            Kind::Alias(target) => schema = api.schema(target),
            _ => break,
        }
    }
    matches!(&schema.kind, Kind::String(string) if string.values.is_empty()
        && !matches!(string.format, Some(Format::DateTime | Format::Date | Format::Binary)))
}

pub(super) fn parameter_key(parameter: &Parameter) -> String {
    use crate::spec::ParameterIn;
    let place = match parameter.location {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    format!("{place}:{}", parameter.name)
}

fn body_value(body: &RequestBody, names: &OperationNames) -> TokenStream {
    match body.contents.as_slice() {
        [content] if content.kind == MediaKind::Text => quote!(call.content::<String>()?),
        [_] => quote!(call.content()?),
        several => {
            let name = ident(&names.body);
            let arms = several.iter().map(|content| {
                let (media_type, variant) = (&content.media_type, ident(&content.ident));
                quote!(#media_type => operations::#name::#variant(call.content()?))
            });
            quote! {
                match call.media_type.as_str() {
                    #(#arms,)*
                    _ => return Err(call.unknown_media_type()),
                }
            }
        }
    }
}

/// The expression that converts `success`.
fn success(operation: &Operation, names: &OperationNames) -> TokenStream {
    let successes = responses(operation, |response| is_success(operation, response));
    if let [(index, response)] = successes.as_slice() {
        let fields = Fields::of(operation, response);
        let FieldsText { pattern, converted } = fields.text(response, &names.response_bodies[*index], true);
        let name = ident(&names.success);
        return quote!({
            let operations::#name { #pattern } = success;
            #converted
        });
    }
    let name = ident(&names.success);
    let arms = arms_of(operation, names, &successes, &name, true);
    quote!(match success { #(#arms)* })
}

/// The expression that converts `error`.
fn errors(operation: &Operation, names: &OperationNames) -> TokenStream {
    let errors = responses(operation, is_error);
    let name = ident(&names.error);
    let arms = arms_of(operation, names, &errors, &name, false);
    quote!(match error { #(#arms)* })
}

fn responses(operation: &Operation, which: impl Fn(&Response) -> bool) -> Vec<(usize, &Response)> {
    let all = operation.responses.iter().enumerate();
    all.filter(|(_, response)| which(response)).collect()
}

fn arms_of(
    operation: &Operation,
    names: &OperationNames,
    responses: &[(usize, &Response)],
    outcome: &Ident,
    success: bool,
) -> Vec<TokenStream> {
    let arm = |(index, response): &(usize, &Response)| {
        let fields = Fields::of(operation, response);
        let FieldsText { pattern, converted } =
            fields.text(response, &names.response_bodies[*index], success);
        let variant = ident(&response.ident);
        quote!(operations::#outcome::#variant { #pattern } => #converted,)
    };
    responses.iter().map(arm).collect()
}

/// The fields of a variant.
struct Fields {
    /// Whether the document declares a range of statuses.
    status: bool,
    body: bool,
}

struct FieldsText {
    pattern: TokenStream,
    converted: TokenStream,
}

impl Fields {
    fn of(operation: &Operation, response: &Response) -> Fields {
        Fields {
            status: !matches!(response.status, StatusSpec::Code(_)),
            body: has_body(operation, response),
        }
    }

    /// The pattern that destructures a variant, and the expression that converts it.
    fn text(&self, response: &Response, body_enum: &str, success: bool) -> FieldsText {
        let mut pattern = Vec::new();
        let status = match response.status {
            StatusSpec::Code(code) => quote!(#code),
            StatusSpec::Range(_) | StatusSpec::Default => {
                pattern.push(quote!(status));
                quote!(status.as_u16())
            }
        };
        let mut converted = quote!(ClientResponse::new(#status, #success));
        for (index, header) in response.headers.iter().enumerate() {
            // The field of the status takes precedence over a header of that name.
            let field = match header.ident.as_str() {
                "status" if self.status => ident("status_"),
                name => ident(name),
            };
            let bound = format_ident!("header_{index}");
            pattern.push(quote!(#field: #bound));
            let name = &header.name;
            converted = if header.required {
                quote!(#converted.header(#name, &#bound)?)
            } else {
                quote!(#converted.optional_header(#name, #bound.as_ref())?)
            };
        }
        if self.body {
            pattern.push(quote!(body));
            converted = body_converted(response, body_enum, &converted);
        }
        FieldsText {
            pattern: quote!(#(#pattern),*),
            converted,
        }
    }
}

fn body_converted(response: &Response, body_enum: &str, converted: &TokenStream) -> TokenStream {
    if response.contents.len() == 1 {
        return quote!(#converted.body("", &body)?);
    }
    let name = ident(body_enum);
    let arms = response.contents.iter().map(|content| {
        let (media_type, variant) = (&content.media_type, ident(&content.ident));
        quote!(operations::#name::#variant(body) => converted.body(#media_type, &body)?)
    });
    quote!({
        let converted = #converted;
        match body { #(#arms,)* }
    })
}
