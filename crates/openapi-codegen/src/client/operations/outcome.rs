//! The outcomes of an operation: a type of success, and an enum of errors.

use super::descriptor::descriptor;
use super::field::{Field, fields, redacted};
use crate::client::context::Context;
use crate::client::plan::{Plan, only};
use crate::client::rust::{docs, ident, plain};
use crate::model::{BodyRepr, Response, StatusSpec};
use crate::redaction;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let outcomes = Outcomes::of(plan);
    let success = success_type(context, plan, &outcomes);
    let error = error_type(context, plan, &outcomes);
    let bodies = plan.operation.responses.iter().map(|response| {
        let doc = format!(" The body of {}, by media type.", label(response));
        if response.has_body {
            context.body_enum(&response.contents, &response.client_body, &doc, |content| {
                context.content_type(content)
            })
        } else {
            TokenStream::new()
        }
    });
    quote!(#success #error #(#bodies)*)
}

/// The responses by outcome.
pub(super) struct Outcomes<'a> {
    pub(super) success: Vec<&'a Response>,
    errors: Vec<&'a Response>,
}

impl<'a> Outcomes<'a> {
    pub(super) fn of(plan: &Plan<'a>) -> Self {
        let responses = &plan.operation.responses;
        Outcomes {
            success: responses.iter().filter(|response| response.is_success).collect(),
            errors: responses.iter().filter(|response| response.is_error).collect(),
        }
    }
}

fn success_type(context: &Context<'_>, plan: &Plan<'_>, outcomes: &Outcomes<'_>) -> TokenStream {
    let name = ident(&plan.names.success);
    let doc = format!(" The success of `{}`.", plain(&plan.names.method));
    let Some(only) = plan.operation.only_success() else {
        return outcome_enum(context, &name, &doc, &outcomes.success);
    };
    let docs = docs([Some(doc.trim()), Some(only.description.as_str())]);
    let fields = fields(context, only);
    let status = match only.has_open_status() {
        true => quote!(self.status),
        false => code(only),
    };
    let debug = redaction::of_struct(&name, &TokenStream::new(), &redacted(&fields));
    let (derive, debug) = (debug.derive, debug.implementation);
    let arguments = fields.iter().map(Field::argument).collect::<Vec<_>>();
    let fields = fields.iter().map(|field| field.declaration(&quote!(pub)));
    quote! {
        #docs
        #[derive(#derive Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
        }

        __runtime::outcome::impl_outcome! {
            struct #name, new(#(#arguments),*);
        }

        #debug

        impl __runtime::HasStatus for #name {
            fn status(&self) -> ::reqwest::StatusCode {
                #status
            }
        }
    }
}

/// Returns an enum of responses.
fn outcome_enum(context: &Context<'_>, name: &Ident, doc: &str, responses: &[&Response]) -> TokenStream {
    let variants = variants(context, responses);
    let status = status_of(responses);
    let constructors = constructors(context, name, responses);
    let redacted_variants = responses.iter().map(|response| {
        let fields = fields(context, response);
        (ident(&response.ident), redacted(&fields))
    });
    let debug = redaction::of_variants(name, &redacted_variants.collect::<Vec<_>>());
    let (derive, debug) = (debug.derive, debug.implementation);
    quote! {
        #[doc = #doc]
        #[derive(#derive Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }

        #constructors

        #debug

        impl __runtime::HasStatus for #name {
            fn status(&self) -> ::reqwest::StatusCode {
                #status
            }
        }
    }
}

fn error_type(context: &Context<'_>, plan: &Plan<'_>, outcomes: &Outcomes<'_>) -> TokenStream {
    let name = ident(&plan.names.error);
    let doc = format!(
        " The errors that `{}` declares, by status.",
        plain(&plan.names.method)
    );
    let definition = outcome_enum(context, &name, &doc, &outcomes.errors);
    let json_body = if outcomes.errors.is_empty() {
        quote!(match *self {})
    } else {
        let arms = outcomes.errors.iter().map(|response| {
            let variant = ident(&response.ident);
            let json = only(&response.contents).filter(|content| !content.is_range());
            // A body that may hold a secret is not shown.
            let is_shown = json.is_some_and(|content| match content.client {
                BodyRepr::Json(Some(schema)) => !context.typing.api.schema(schema).facts.holds_secret,
                BodyRepr::Json(None) => true,
                _ => false,
            });
            if is_shown && response.has_body {
                quote!(Self::#variant { body, .. } => __runtime::json(body))
            } else {
                quote!(Self::#variant { .. } => ::std::option::Option::None)
            }
        });
        quote!(match self { #(#arms,)* })
    };
    let descriptor = descriptor(context, plan);
    quote! {
        #definition

        impl __runtime::OperationError for #name {
            fn operation() -> &'static __runtime::OperationDescriptor {
                static OPERATION: __runtime::OperationDescriptor = #descriptor;
                &OPERATION
            }

            fn json_body(&self) -> ::std::option::Option<::std::string::String> {
                #json_body
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                __runtime::describe(self, f)
            }
        }

        impl ::std::error::Error for #name {}
    }
}

fn variants(context: &Context<'_>, responses: &[&Response]) -> Vec<TokenStream> {
    let variant = |response: &&Response| {
        let title = format!("{}.", title(response));
        let docs = docs([Some(title.as_str()), Some(response.description.as_str())]);
        let name = ident(&response.ident);
        let fields = fields(context, response);
        let fields = fields.iter().map(|field| field.declaration(&TokenStream::new()));
        quote!(#docs #[non_exhaustive] #name { #(#fields,)* })
    };
    responses.iter().map(variant).collect()
}

/// Returns the functions that create the variants.
fn constructors(context: &Context<'_>, name: &Ident, responses: &[&Response]) -> Option<TokenStream> {
    if responses.is_empty() {
        return None;
    }
    let constructors = responses.iter().map(|response| {
        let (function, variant) = (ident(&response.constructor), ident(&response.ident));
        let fields = fields(context, response);
        let arguments = fields.iter().map(Field::argument);
        quote!(#function => #variant(#(#arguments),*);)
    });
    Some(quote! {
        __runtime::outcome::impl_outcome! {
            enum #name;
            #(#constructors)*
        }
    })
}

fn status_of(responses: &[&Response]) -> TokenStream {
    if responses.is_empty() {
        return quote!(match *self {});
    }
    let arms = responses.iter().map(|response| {
        let variant = ident(&response.ident);
        if response.has_open_status() {
            quote!(Self::#variant { status, .. } => *status)
        } else {
            let code = code(response);
            quote!(Self::#variant { .. } => #code)
        }
    });
    quote!(match self { #(#arms,)* })
}

/// Returns the statuses of a response, for the middle of a sentence.
fn label(response: &Response) -> String {
    match response.status {
        StatusSpec::Code(code) => code.to_string(),
        StatusSpec::Range(class) => format!("{class}00 to {class}99"),
        StatusSpec::Default => "any other status".to_owned(),
    }
}

/// Returns the statuses of a response, for the start of a sentence.
pub(in crate::client) fn title(response: &Response) -> String {
    match response.status {
        StatusSpec::Default => "Any other status".to_owned(),
        StatusSpec::Code(_) | StatusSpec::Range(_) => label(response),
    }
}

fn code(response: &Response) -> TokenStream {
    let code = match response.status {
        StatusSpec::Code(code) => code,
        StatusSpec::Range(_) | StatusSpec::Default => 500,
    };
    quote!(__runtime::status_code(#code))
}
