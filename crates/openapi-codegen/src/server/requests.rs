//! The struct of the requests of an operation.

use super::context::Context;
use super::rust::{self, Module, base, docs, ident, value};
use super::{defaults, redaction};
use crate::model::{Operation, Parameter, ParameterValue, RequestBody};
use crate::redaction::Debug;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the type of a body: that of its only media type, or the enum of all media types.
pub(super) fn body_type(context: &Context<'_>, operation: &Operation, body: &RequestBody) -> TokenStream {
    match body.contents.as_slice() {
        [content] => rust::content(context, content),
        _ => {
            let name = ident(&operation.names.server.body);
            quote!(#name)
        }
    }
}

/// Returns the type of a parameter that is present.
pub(super) fn parameter_type(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    match (&parameter.value, parameter.value.schema()) {
        (ParameterValue::Styled { .. }, Some(id)) if !parameter.required => {
            base(context, id, Module::Sibling)
        }
        (_, Some(id)) => value(context, id, Module::Sibling),
        (_, None) => quote!(::serde_json::Value),
    }
}

/// Returns the struct, and the enum of bodies if there are several media types.
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.names.server.request);
    let fields = operation.parameters.iter().map(|parameter| {
        let (docs, field) = (docs(parameter.description.as_deref()), ident(&parameter.ident));
        let mut ty = parameter_type(context, parameter);
        if !parameter.required {
            ty = quote!(::std::option::Option<#ty>);
        }
        quote!(#docs pub #field: #ty,)
    });
    let body = operation.request_body.as_ref().map(|body| {
        let docs = docs(body.description.as_deref());
        let mut ty = body_type(context, operation, body);
        if !body.required {
            ty = quote!(::std::option::Option<#ty>);
        }
        quote!(#docs pub body: #ty,)
    });
    let optional = operation.parameters.iter().all(|parameter| !parameter.required)
        && operation.request_body.as_ref().is_none_or(|body| !body.required);
    let default = optional.then(|| quote!(, Default));
    let about = format!(" A request to `{}`.", operation.id);
    let bodies = bodies(context, operation);
    let idents: Vec<_> = operation
        .parameters
        .iter()
        .map(|parameter| ident(&parameter.ident))
        .collect();
    let defaults = operation
        .parameters
        .iter()
        .zip(&idents)
        .filter_map(|(parameter, name)| {
            Some(defaults::Field {
                name,
                default: parameter.default.as_ref()?,
                ty: parameter_type(context, parameter),
                maybe: false,
                boxed: false,
            })
        });
    let defaults = defaults::emit(&name, &defaults.collect::<Vec<_>>());
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_request(context, operation);
    quote! {
        #[doc = #about]
        #[derive(#debug Clone, PartialEq #default)]
        pub struct #name {
            #(#fields)*
            #body
        }

        #redacted

        #defaults

        #bodies
    }
}

fn bodies(context: &Context<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = operation
        .request_body
        .as_ref()
        .filter(|body| body.contents.len() > 1)?;
    let name = ident(&operation.names.server.body);
    let variants = body.contents.iter().map(|content| {
        let (variant, ty) = (ident(&content.ident), rust::content(context, content));
        let about = format!(" `{}`", content.media_type);
        quote!(#[doc = #about] #variant(#ty),)
    });
    let about = format!(" The body of a request to `{}`, by media type.", operation.id);
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_bodies(context, &body.contents, &operation.names.server.body);
    Some(quote! {
        #[doc = #about]
        #[derive(#debug Clone, PartialEq)]
        pub enum #name { #(#variants)* }

        #redacted
    })
}
