//! What the router does for an operation before and after the implementation is called.

use super::context::Context;
use super::rust::{Holding, ident, number, request_holding};
use super::statuses::Planned;
use super::{checks, parameters, schemas, security};
use crate::model::{Content, Operation, ParameterIn, RequestBody};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The function that serves an operation.
pub(super) fn emit(context: &Context<'_>, planned: &Planned<'_>, service: &Ident) -> TokenStream {
    let operation = planned.operation;
    let (name, variant, method) = (
        ident(&operation.names.server.handler),
        ident(&operation.type_name),
        ident(&operation.ident),
    );
    let principal = security::call(context, operation);
    let principal_argument = principal.is_some().then(|| quote!(principal,));
    let accepts = planned.accepts;
    let accept =
        (!accepts.is_empty()).then(|| quote!(negotiation::accept(&parts.headers, &[#(#accepts),*])?;));
    let negotiated = operation
        .request_body
        .as_ref()
        .map(|body| negotiate(planned, body));
    let in_path = |path: bool| {
        let parameters = operation.parameters.iter();
        parameters.filter(move |parameter| (parameter.location == ParameterIn::Path) == path)
    };
    let path = in_path(true).map(|parameter| parameters::read(context, operation, parameter));
    let path_guard = (planned.path != 0).then(|| {
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
        number(planned.path.into()),
        number(planned.invalid.into()),
        number(planned.malformed.into()),
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
            #principal
            #accept
            #negotiated
            let mut violations = runtime::Violations::default();
            #(#path)*
            #path_guard
            #(#others)*
            #body
            #request
            let response = service.#method(#principal_argument request).await;
            response.into_response().map_err(|error| runtime::internal_error(Operation::#variant.info(), &error))
        }
    }
}

/// Length and media type, before anything is read.
fn negotiate(planned: &Planned<'_>, body: &RequestBody) -> TokenStream {
    let takes = planned.takes;
    let single = body.contents.len() == 1;
    let content_type = if takes == ["*/*"] {
        None
    } else if body.required {
        let binding = if single { quote!() } else { quote!(let content =) };
        Some(quote!(#binding negotiation::content_type(&parts.headers, &[#(#takes),*])?;))
    } else {
        let binding = if single { quote!() } else { quote!(let content =) };
        Some(quote! {
            #binding if is_there { negotiation::content_type(&parts.headers, &[#(#takes),*])? } else { 0 };
        })
    };
    let is_there = (!body.required).then(|| quote!(let is_there = body::is_present(&parts.headers, &body);));
    quote! {
        body::check_length(&body, limits)?;
        #is_there
        #content_type
    }
}

/// Reads the body into the local variable `body`, an `Option`, or one of an `Option` if it is not required.
fn read_body(context: &Context<'_>, operation: &Operation, body: &RequestBody) -> TokenStream {
    let read = match body.contents.as_slice() {
        [content] => read_content(context, content),
        contents => {
            let name = ident(&operation.names.server.body);
            let arms = contents.iter().enumerate().map(|(index, content)| {
                let (variant, read) = (ident(&content.ident), read_content(context, content));
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
            let body = if is_there {
                let bytes = body::read(body, limits, &STATUSES).await?;
                #read.map(::std::option::Option::Some)
            } else {
                ::std::option::Option::Some(::std::option::Option::None)
            };
        }
    }
}

fn read_content(context: &Context<'_>, content: &Content) -> TokenStream {
    match request_holding(context, content) {
        Holding::Json(Some(id)) => {
            let ty = super::rust::value(context, id, super::rust::From::Beside);
            let table = schemas::reference(context, id);
            if checks::has_code(context, id) {
                let check = checks::function(context, id);
                quote!(body::json::<#ty>(&bytes, #table, #check, &mut violations))
            } else {
                quote!(body::validated_json::<#ty>(&bytes, #table, &mut violations))
            }
        }
        Holding::Json(None) => quote! {
            body::json::<::serde_json::Value>(
                &bytes,
                &runtime::schema::Schema::ANY,
                |_| true,
                &mut violations,
            )
        },
        Holding::Form(id) => parameters::read_form(context, content, id),
        Holding::Text(id) => {
            let table = match id {
                Some(id) => {
                    let table = schemas::reference(context, id);
                    quote!(::std::option::Option::Some(#table))
                }
                None => quote!(::std::option::Option::None),
            };
            quote!(body::text(&bytes, #table, &mut violations))
        }
        Holding::Octets => quote!(::std::option::Option::Some(bytes)),
    }
}

/// Puts the request together, or refuses it.
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
