//! The functions in `tags/*.rs` that call the generated client, with its arguments and results as JSON.

use super::context::{Bindings, alternative_name, key, parameter_key, pattern, specific_first};
use super::text::ident;
use crate::model::{
    Alternative, Api, BodyRepr, ClientNames, Operation, Parameter, RequestBody, Response, Schema, SchemeId,
    SchemeKind, StatusSpec,
};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// Returns the functions that call an operation and convert the outcome.
pub(super) fn emit(bindings: &Bindings<'_>, operation: &Operation) -> TokenStream {
    let names = &operation.names.client;
    let doc = format!(" Calls `{}`.", key(operation));
    let (function, sender) = (
        ident(&operation.names.bindings.call),
        ident(&operation.names.bindings.send),
    );
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
                other => Err(format!("the operation has no security alternative {other}").into()),
            }
        }

        async fn #sender(
            request: operations::#builder<'_>,
            call: &Call,
        ) -> ClientOutcome {
            #setters
            call.check_debug(&request)?;
            Ok(match request.send().await {
                Ok(success) => #success,
                Err(error) => {
                    call.check_debug(&error)?;
                    match error.into_kind() {
                        client::ErrorKind::Api(error) => #errors,
                        other => return Err(super::super::failure(other)),
                    }
                }
            })
        }
    }
}

/// Returns an arm for each distinct security alternative.
fn arms(api: &Api, operation: &Operation, names: &ClientNames) -> Vec<TokenStream> {
    let method = ident(&names.method);
    let sender = ident(&operation.names.bindings.send);
    let arguments = arguments(api, operation, names);
    let mut unique = BTreeSet::new();
    let mut arms = Vec::new();
    let anonymous = [Alternative { schemes: Vec::new() }];
    let alternatives = if operation.security.is_empty() {
        &anonymous
    } else {
        operation.security.as_slice()
    };
    for alternative in alternatives {
        let name = alternative_name(api, &alternative.scheme_ids());
        if !unique.insert(name.clone()) {
            continue;
        }
        let client = match credentials(api, alternative) {
            None => quote!(let client = client.clone();),
            Some(credentials) => quote! {
                let credentials = #credentials;
                call.check_debug(&credentials)?;
                let client = client.clone().with_credentials(credentials);
                let client = client.map_err(|error| error.to_string())?;
                call.check_debug(&client)?;
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

/// Returns the credentials of an alternative; `None` for the anonymous one.
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
        SchemeKind::Bearer => quote! {
            match call.has_expired_token {
                true => client::#ty::provided(super::super::ExpiredToken(#name)),
                false => client::#ty::new(secret(#name)),
            }
        },
        _ => quote!(client::#ty::new(secret(#name))),
    }
}

/// Returns the required parameters, and the body if it is required.
fn arguments(api: &Api, operation: &Operation, names: &ClientNames) -> TokenStream {
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

/// Returns the setters of optional parameters, and of the body if it is optional.
fn setters(api: &Api, operation: &Operation, names: &ClientNames) -> TokenStream {
    let parameters = operation.parameters.iter();
    let setters = parameters
        .filter(|parameter| !parameter.required)
        .map(|parameter| {
            let key = parameter_key(parameter);
            let ty = text_type(api, parameter);
            let name = ident(&parameter.setter);
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

/// Returns the type argument of a parameter for which the client accepts any `Into<String>`.
fn text_type(api: &Api, parameter: &Parameter) -> Option<TokenStream> {
    let schema = parameter.value.schema().map(|id| api.resolved(id));
    let is_text = schema.is_some_and(Schema::is_text);
    is_text.then(|| quote!(::<String>))
}

fn body_value(body: &RequestBody, names: &ClientNames) -> TokenStream {
    match body.contents.as_slice() {
        [content] if content.is_range() => body_of_media_range(),
        [content] if matches!(content.client, BodyRepr::Text(_)) => quote!(call.content::<String>()?),
        [_] => quote!(call.content()?),
        several => {
            let name = ident(&names.body);
            let arms = specific_first(several).into_iter().map(|content| {
                let (pattern, variant) = (pattern(content), ident(&content.ident));
                let value = match content.is_range() {
                    true => body_of_media_range(),
                    false => quote!(call.content()?),
                };
                quote!(#pattern => operations::#name::#variant(#value))
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

/// Returns the body of a call whose media type is in a range.
fn body_of_media_range() -> TokenStream {
    quote!(client::Media {
        media_type: call.media_type.clone(),
        body: call.content()?
    })
}

/// Returns the expression that converts the value in the generated variable `success` to a `ClientResponse`.
fn success(operation: &Operation, names: &ClientNames) -> TokenStream {
    if let Some(response) = operation.only_success() {
        let Destructured { pattern, conversion } = Destructured::of(response, true);
        let name = ident(&names.success);
        return quote!({
            let operations::#name { #pattern } = success;
            #conversion
        });
    }
    let name = ident(&names.success);
    let successes = responses(operation, |response| response.is_success);
    let arms = arms_of(&successes, &name, true);
    quote!(match success { #(#arms)* _ => return Err(call.unknown_variant()) })
}

/// Returns the expression that converts the value in the generated variable `error` to a `ClientResponse`.
fn errors(operation: &Operation, names: &ClientNames) -> TokenStream {
    let errors = responses(operation, |response| response.is_error);
    let name = ident(&names.error);
    let arms = arms_of(&errors, &name, false);
    quote!(match error { #(#arms)* _ => return Err(call.unknown_variant()) })
}

fn responses(operation: &Operation, which: impl Fn(&Response) -> bool) -> Vec<&Response> {
    let all = operation.responses.iter();
    all.filter(|response| which(response)).collect()
}

fn arms_of(responses: &[&Response], outcome: &Ident, success: bool) -> Vec<TokenStream> {
    let arm = |response: &&Response| {
        let Destructured { pattern, conversion } = Destructured::of(response, success);
        let variant = ident(&response.ident);
        quote!(operations::#outcome::#variant { #pattern } => #conversion,)
    };
    responses.iter().map(arm).collect()
}

/// The pattern that destructures an outcome, and the expression that converts it.
struct Destructured {
    pattern: TokenStream,
    conversion: TokenStream,
}

impl Destructured {
    fn of(response: &Response, success: bool) -> Destructured {
        let mut pattern = Vec::new();
        let status = match response.status {
            StatusSpec::Code(code) => quote!(#code),
            StatusSpec::Range(_) | StatusSpec::Default => {
                pattern.push(quote!(status));
                quote!(status.as_u16())
            }
        };
        let mut conversion = quote!(ClientResponse::new(#status, #success));
        for (index, header) in response.headers.iter().enumerate() {
            let field = ident(&header.ident);
            let bound = format_ident!("header_{index}");
            pattern.push(quote!(#field: #bound));
            let name = &header.name;
            conversion = if header.required {
                quote!(#conversion.header(#name, &#bound)?)
            } else {
                quote!(#conversion.optional_header(#name, #bound.as_ref())?)
            };
        }
        if response.has_body {
            pattern.push(quote!(body));
            conversion = body_conversion(response, &conversion);
        }
        Destructured {
            pattern: quote!(#(#pattern,)* ..),
            conversion,
        }
    }
}

fn body_conversion(response: &Response, conversion: &TokenStream) -> TokenStream {
    if let [content] = response.contents.as_slice() {
        return match content.is_range() {
            true => quote!(#conversion.body(&body.media_type, &body.body)?),
            false => quote!(#conversion.body("", &body)?),
        };
    }
    let name = ident(&response.client_body);
    let arms = response.contents.iter().map(|content| {
        let (media_type, variant) = (&content.media_type, ident(&content.ident));
        match content.is_range() {
            true => {
                quote!(operations::#name::#variant(body) => conversion.body(&body.media_type, &body.body)?)
            }
            false => quote!(operations::#name::#variant(body) => conversion.body(#media_type, &body)?),
        }
    });
    quote!({
        let conversion = #conversion;
        match body { #(#arms,)* _ => return Err(call.unknown_variant()) }
    })
}
