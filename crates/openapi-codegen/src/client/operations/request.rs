//! The method of the client, and the request builder that it returns.

use super::arguments::{Argument, arguments, redacted};
use super::send;
use crate::client::context::Context;
use crate::client::examples;
use crate::client::plan::Plan;
use crate::client::rust::{docs, ident, plain};
use crate::deprecation;
use crate::redaction;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let method = client_method(context, plan);
    let builder = builder(context, plan);
    let body = plan.operation.request_body.as_ref().map(|body| {
        let doc = format!(" The body of `{}`.", plain(&plan.names.method));
        context.body_enum(&body.contents, &plan.names.body, &doc, |content| {
            context.content_type(content)
        })
    });
    quote!(#method #builder #body)
}

/// The method of the client. Its arguments are the required parameters and a required body.
fn client_method(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = ident(&plan.names.method);
    let builder = ident(&plan.names.builder);
    let line = format!("`{} {}`", operation.method.upper(), operation.path.raw);
    let arguments_doc = arguments_doc(plan);
    let docs = docs([
        operation.summary.as_deref(),
        operation.description.as_deref(),
        Some(line.as_str()),
        arguments_doc.as_deref(),
    ]);
    let example = context
        .examples_for
        .and_then(|package| examples::of(context, plan, package))
        .map(|lines| quote!(#[doc = ""] #[doc = " # Example"] #[doc = ""] #(#[doc = #lines])*));
    let deprecated = deprecation::attribute(operation.deprecation.as_ref());
    let credentials = credentials_parameter(context);
    let bound = context
        .security
        .required(operation)
        .map(|name| quote!(super::super::security::#name));
    let authorize = bound
        .as_ref()
        .map(|bound| quote!(<#credentials as #bound>::authorize(&self.credentials, &mut __call.call);));
    let bound = bound.map(|bound| quote!(where #credentials: #bound));
    let (arguments, values): (Vec<_>, Vec<_>) =
        arguments(context, plan).iter().map(Argument::parameter).unzip();
    let error = ident(&plan.names.error);
    quote! {
        impl<#credentials> super::super::client::Client<#credentials> {
            #docs
            #example
            #deprecated
            pub fn #name(&self, #(#arguments)*) -> #builder<'_> #bound {
                let mut __call = self.connection.begin(<#error as __runtime::OperationError>::operation());
                #authorize
                #builder { __call, #(#values,)* }
            }
        }
    }
}

/// Returns the name of the client's type parameter, which no type of an operation may shadow.
fn credentials_parameter(context: &Context<'_>) -> Ident {
    let shadowed = context
        .typing
        .api
        .operations
        .iter()
        .any(|operation| operation.type_name == "C");
    ident(if shadowed { "AnyCredentials" } else { "C" })
}

fn arguments_doc(plan: &Plan<'_>) -> Option<String> {
    let required = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.required);
    let mut lines: Vec<String> = required
        .filter_map(|planned| {
            let text = one_line(planned.parameter.description.as_deref()?);
            Some(format!("* `{}`: {text}", plain(&planned.parameter.setter)))
        })
        .collect();
    if let Some(body) = plan.operation.request_body.as_ref().filter(|body| body.required)
        && let Some(text) = body.description.as_deref()
    {
        lines.push(format!("* `body`: {}", one_line(text)));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Joins the lines of a description, as an item of a list.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn builder(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = ident(&plan.names.builder);
    let doc = format!(
        " A request to `{}`; [`send`](Self::send) sends it.",
        plain(&plan.names.method)
    );
    let fields = arguments(context, plan);
    let debug = redaction::of_struct(&name, &quote!(<'_>), &redacted(&fields));
    let (derive, debug) = (debug.derive, debug.implementation);
    let visibility = context.requests.then(|| quote!(pub(crate)));
    let declarations = fields.iter().map(|field| field.declaration(&visibility));
    let setters = fields.iter().filter_map(Argument::setter);
    let send = send::emit(context, plan);
    quote! {
        #[doc = #doc]
        #[derive(#derive Clone)]
        #[must_use = "the request is not sent until `send` is called"]
        pub struct #name<'a> {
            __call: __runtime::PendingCall<'a>,
            #(#declarations,)*
        }

        #debug

        impl #name<'_> {
            #(#setters)*
            #send
        }
    }
}
