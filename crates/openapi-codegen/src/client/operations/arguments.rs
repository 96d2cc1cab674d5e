//! The parameters and the body of a request, as fields with setters.

use crate::client::context::Context;
use crate::client::plan::{Plan, only};
use crate::client::rust::{docs, ident};
use crate::model::{MediaKind, ParameterIn};
use crate::redaction;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A parameter or the body of a request: a field of the builder, and of the request as data.
pub(in crate::client) struct Argument {
    pub(in crate::client) name: Ident,
    ty: TokenStream,
    pub(in crate::client) required: bool,
    /// Whether it accepts any string.
    text: bool,
    /// Whether `Debug` must redact it.
    secret: bool,
    pub(in crate::client) docs: TokenStream,
}

impl Argument {
    /// Returns the parameter of the function that creates the request, and the initial value of the field.
    pub(in crate::client) fn parameter(&self) -> (TokenStream, TokenStream) {
        let Argument { name, ty, .. } = self;
        match (self.required, self.text) {
            (true, true) => (
                quote!(#name: impl ::std::convert::Into<::std::string::String>,),
                quote!(#name: #name.into()),
            ),
            (true, false) => (quote!(#name: #ty,), quote!(#name)),
            (false, _) => (TokenStream::new(), quote!(#name: None)),
        }
    }

    pub(in crate::client) fn declaration(&self, visibility: &Option<TokenStream>) -> TokenStream {
        let Argument { name, ty, .. } = self;
        if self.required {
            quote!(#visibility #name: #ty)
        } else {
            quote!(#visibility #name: ::std::option::Option<#ty>)
        }
    }

    /// Returns the method that sets it, if it is optional.
    pub(in crate::client) fn setter(&self) -> Option<TokenStream> {
        let Argument { name, ty, docs, .. } = self;
        let (argument, value) = if self.text {
            (
                quote!(impl ::std::convert::Into<::std::string::String>),
                quote!(#name.into()),
            )
        } else {
            (quote!(#ty), quote!(#name))
        };
        (!self.required).then(|| {
            quote! {
                #docs
                #[must_use]
                pub fn #name(mut self, #name: #argument) -> Self {
                    self.#name = Some(#value);
                    self
                }
            }
        })
    }
}

/// Returns the parameters and the body of a request.
pub(in crate::client) fn arguments(context: &Context<'_>, plan: &Plan<'_>) -> Vec<Argument> {
    let parameters = plan.parameters.iter().map(|planned| {
        let parameter = planned.parameter;
        let what = format!(
            "`{}` in the {}.",
            parameter.name,
            part_of_request(parameter.location)
        );
        Argument {
            name: ident(&planned.parameter.setter),
            ty: context.parameter_type(planned),
            required: parameter.required,
            text: context.is_text(planned),
            secret: parameter
                .value
                .schema()
                .is_some_and(|id| context.typing.api.schema(id).facts.shows_secret),
            docs: docs([parameter.description.as_deref(), Some(what.as_str())]),
        }
    });
    let body = plan.operation.request_body.as_ref().map(|body| Argument {
        name: ident("body"),
        ty: context.body_type(&body.contents, &plan.names.body),
        required: body.required,
        text: only(&body.contents)
            .is_some_and(|content| content.kind == MediaKind::Text && !content.is_range()),
        secret: context.redacts(&body.contents),
        docs: docs([body.description.as_deref().or(Some("The body."))]),
    });
    parameters.chain(body).collect()
}

fn part_of_request(location: ParameterIn) -> &'static str {
    match location {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "headers",
        ParameterIn::Cookie => "cookies",
    }
}

/// Returns what `Debug` shows of the fields.
pub(in crate::client) fn redacted(arguments: &[Argument]) -> Vec<redaction::Field> {
    let redacted = |argument: &Argument| redaction::Field {
        name: argument.name.clone(),
        secret: argument.secret,
    };
    arguments.iter().map(redacted).collect()
}
