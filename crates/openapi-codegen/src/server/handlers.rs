//! The functions that call the implementation of an operation, and what they check before.

use super::context::Context;
use super::rust::{Module, ident, number, value};
use super::{checks, parameters, schemas, security};
use crate::model::{BodyRepr, Content, MediaKind, Operation, ParameterIn, RequestBody};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// Returns the function that serves an operation.
pub(super) fn emit(context: &Context<'_>, operation: &Operation, service: &Ident) -> TokenStream {
    let rejections = &operation.rejections;
    let (name, variant, method) = (
        ident(&operation.names.server.handler),
        ident(&operation.type_name),
        ident(&operation.names.server.try_method),
    );
    let response = ident(&operation.names.server.response);
    let principal = security::call(context, operation);
    let principal_argument = principal.is_some().then(|| quote!(principal,));
    let accepts = &rejections.response_types;
    let accept =
        (!accepts.is_empty()).then(|| quote!(negotiation::accept(&parts.headers, &[#(#accepts),*])?;));
    let negotiated = operation
        .request_body
        .as_ref()
        .map(|body| negotiate(operation, body));
    let unsupported = &operation.unsupported_query;
    let unsupported = (!unsupported.is_empty())
        .then(|| quote!(parameters::reject_unsupported(parts.uri.query(), &[#(#unsupported),*])?;));
    let in_path = |path: bool| {
        let parameters = operation.parameters.iter();
        parameters.filter(move |parameter| (parameter.location == ParameterIn::Path) == path)
    };
    let path = in_path(true).map(|parameter| parameters::read(context, operation, parameter));
    let path_guard = rejections.path.is_some().then(|| {
        quote! {
            if !violations.is_empty() {
                return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
            }
        }
    });
    let others = in_path(false).map(|parameter| parameters::read(context, operation, parameter));
    let body = operation
        .request_body
        .as_ref()
        .map(|body| read_body(context, operation, body));
    let request = build(operation);
    let (path_status, invalid, malformed) = (
        status(rejections.path),
        status(rejections.invalid),
        status(rejections.malformed),
    );
    quote! {
        pub(crate) async fn #name<S, B>(
            service: &S,
            parts: &::http::request::Parts,
            captures: &runtime::routing::Captures<'_>,
            body: B,
            limits: runtime::Limits,
        ) -> ::std::result::Result<runtime::Response, runtime::Rejection>
        where
            S: #service,
            B: runtime::RequestBody,
        {
            static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses { path: #path_status, invalid: #invalid, malformed: #malformed };
            let context = super::RequestContext::new(Operation::#variant, parts);
            #principal
            #accept
            #negotiated
            #unsupported
            let mut violations = runtime::Violations::default();
            #(#path)*
            #path_guard
            #(#others)*
            #body
            #request
            let outcome = service.#method(context, #principal_argument request).await;
            runtime::respond(outcome, Operation::#variant.info(), #response::into_response)
        }
    }
}

/// Returns the literal of a status; 0 if it cannot occur.
fn status(status: Option<u16>) -> Literal {
    number(status.unwrap_or(0).into())
}

/// Returns the checks of length and media type, before the body is read.
fn negotiate(operation: &Operation, body: &RequestBody) -> TokenStream {
    let request_types = &operation.rejections.request_types;
    let single = body.contents.len() == 1;
    let takes_any = matches!(body.contents.as_slice(), [content] if content.media_type == "*/*");
    let content_type = if takes_any {
        None
    } else if body.required {
        let binding = if single { quote!() } else { quote!(let content =) };
        Some(quote!(#binding negotiation::content_type(&parts.headers, &[#(#request_types),*])?;))
    } else {
        let binding = if single { quote!() } else { quote!(let content =) };
        Some(quote! {
            #binding if has_body { negotiation::content_type(&parts.headers, &[#(#request_types),*])? } else { 0 };
        })
    };
    let has_body = (!body.required).then(|| quote!(let has_body = body::is_present(&parts.headers, &body);));
    quote! {
        body::check_length(&body, limits)?;
        #has_body
        #content_type
    }
}

/// Reads the body into the variable `body`: an `Option`, or an `Option` of an `Option` if the body is not required.
fn read_body(context: &Context<'_>, operation: &Operation, body: &RequestBody) -> TokenStream {
    let read = match body.contents.as_slice() {
        [content] => read_content(context, operation, content),
        contents => {
            let name = ident(&operation.names.server.body);
            let arms = contents.iter().enumerate().map(|(index, content)| {
                let (variant, read) = (ident(&content.ident), read_content(context, operation, content));
                let last = index + 1 == contents.len();
                let index = number(index);
                let pattern = if last { quote!(_) } else { quote!(#index) };
                quote!(#pattern => { let read = #read; read.map(#name::#variant) })
            });
            quote!(match content { #(#arms)* })
        }
    };
    if body.required {
        quote! {
            let bytes = body::read(body, limits, &STATUSES).await?;
            let body = #read;
        }
    } else {
        quote! {
            let body = if has_body {
                let bytes = body::read(body, limits, &STATUSES).await?;
                #read.map(::std::option::Option::Some)
            } else {
                ::std::option::Option::Some(::std::option::Option::None)
            };
        }
    }
}

fn read_content(context: &Context<'_>, operation: &Operation, content: &Content) -> TokenStream {
    let read = read_in(context, content);
    if !content.is_range() {
        return read;
    }
    let request_types = &operation.rejections.request_types;
    let function = match content.kind {
        MediaKind::Json => quote!(negotiation::json_type(&parts.headers, &[#(#request_types),*])?),
        _ => quote!(negotiation::media_type(&parts.headers)),
    };
    quote!({
        let media_type = #function;
        #read.map(|body| super::runtime::Media { media_type, body })
    })
}

fn read_in(context: &Context<'_>, content: &Content) -> TokenStream {
    match content.server {
        BodyRepr::Json(Some(id)) => {
            let ty = value(context, id, Module::Sibling);
            let table = schemas::reference(context, id);
            if checks::has_code(context, id) {
                let check = checks::function(context, id);
                quote!(body::json::<#ty>(&bytes, #table, #check, &mut violations))
            } else {
                quote!(body::validated_json::<#ty>(&bytes, #table, &mut violations))
            }
        }
        BodyRepr::Json(None) => quote! {
            body::json::<::serde_json::Value>(
                &bytes,
                &runtime::schema::Schema::ANY,
                |_| true,
                &mut violations,
            )
        },
        BodyRepr::Form(Some(id)) => parameters::read_form(context, content, id),
        BodyRepr::Text(id) => {
            let table = match id {
                Some(id) => {
                    let table = schemas::reference(context, id);
                    quote!(::std::option::Option::Some(#table))
                }
                None => quote!(::std::option::Option::None),
            };
            quote!(body::text(&bytes, #table, &mut violations))
        }
        BodyRepr::Form(None) | BodyRepr::Bytes => quote!(::std::option::Option::Some(bytes)),
    }
}

/// Builds the request, or rejects it.
fn build(operation: &Operation) -> TokenStream {
    let name = ident(&operation.names.server.request);
    let fields = operation.parameters.iter().map(|parameter| {
        let (field, local) = (ident(&parameter.ident), ident(&parameter.variable));
        quote!(#field: #local,)
    });
    let body = operation.request_body.as_ref().map(|_| quote!(body,));
    let required = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required)
        .map(|parameter| ident(&parameter.variable));
    let mut required: Vec<Ident> = required.collect();
    if operation.request_body.is_some() {
        required.push(ident("body"));
    }
    if required.is_empty() && operation.parameters.is_empty() {
        return quote!(let request = #name {};);
    }
    if required.is_empty() {
        return quote! {
            if !violations.is_empty() {
                return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
            }
            let request = #name { #(#fields)* #body };
        };
    }
    quote! {
        let request = match (#(#required,)*) {
            (#(::std::option::Option::Some(#required),)*) if violations.is_empty() => #name { #(#fields)* #body },
            _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
        };
    }
}
