//! The method of the client, and the request builder that it returns.

use super::send;
use crate::client::context::Context;
use crate::client::plan::{Plan, only};
use crate::client::redaction;
use crate::client::rust::{docs, ident, plain};
use crate::client::{examples, messages};
use crate::model::{MediaKind, ParameterIn};
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
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let credentials = credentials_parameter(context);
    let bound = context
        .security
        .required(operation)
        .map(|name| quote!(super::super::security::#name));
    let authorize = bound
        .as_ref()
        .map(|bound| quote!(<#credentials as #bound>::authorize(&self.credentials, &mut __call.call);));
    let bound = bound.map(|bound| quote!(where #credentials: #bound));
    let (arguments, values): (Vec<_>, Vec<_>) = fields(context, plan).iter().map(Field::argument).unzip();
    let constants = constants(context, plan);
    quote! {
        impl<#credentials> super::super::client::Client<#credentials> {
            #docs
            #example
            #deprecated
            pub fn #name(&self, #(#arguments)*) -> #builder<'_> #bound {
                static OPERATION: __runtime::OperationDescriptor = #constants;
                let mut __call = self.connection.begin(&OPERATION);
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

fn constants(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let (id, path) = (&operation.id, &operation.path.raw);
    let tag = &context.typing.api.tags[operation.tag];
    let (messages, details) = (&tag.error_message, messages::details(tag));
    let accept = operation.accept.join(", ");
    let content_type = match operation
        .request_body
        .as_ref()
        .and_then(|body| only(&body.contents))
    {
        Some(content) if content.kind != MediaKind::Multipart && !content.is_range() => {
            content.concrete_type.as_str()
        }
        _ => "",
    };
    let method = ident(operation.method.upper());
    quote!(__runtime::OperationDescriptor {
        id: #id,
        method: ::reqwest::Method::#method,
        path: #path,
        messages: &[#(#messages),*],
        details: #details,
        accept: ::reqwest::header::HeaderValue::from_static(#accept),
        content_type: ::reqwest::header::HeaderValue::from_static(#content_type),
    })
}

/// A field of the builder.
struct Field {
    name: Ident,
    ty: TokenStream,
    required: bool,
    /// Whether it accepts any string.
    text: bool,
    /// Whether `Debug` must redact it.
    secret: bool,
    docs: TokenStream,
}

impl Field {
    /// Returns the argument of the method of the client, and the initial value of the field.
    fn argument(&self) -> (TokenStream, TokenStream) {
        let Field { name, ty, .. } = self;
        match (self.required, self.text) {
            (true, true) => (
                quote!(#name: impl ::std::convert::Into<::std::string::String>,),
                quote!(#name: #name.into()),
            ),
            (true, false) => (quote!(#name: #ty,), quote!(#name)),
            (false, _) => (TokenStream::new(), quote!(#name: None)),
        }
    }

    fn declaration(&self) -> TokenStream {
        let Field { name, ty, .. } = self;
        if self.required {
            quote!(#name: #ty)
        } else {
            quote!(#name: ::std::option::Option<#ty>)
        }
    }

    fn setter(&self) -> Option<TokenStream> {
        let Field { name, ty, docs, .. } = self;
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

fn fields(context: &Context<'_>, plan: &Plan<'_>) -> Vec<Field> {
    let parameters = plan.parameters.iter().map(|planned| {
        let parameter = planned.parameter;
        let what = format!(
            "`{}` in the {}.",
            parameter.name,
            part_of_request(parameter.location)
        );
        Field {
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
    let body = plan.operation.request_body.as_ref().map(|body| Field {
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

fn builder(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = ident(&plan.names.builder);
    let doc = format!(
        " A request to `{}`; [`send`](Self::send) sends it.",
        plain(&plan.names.method)
    );
    let fields = fields(context, plan);
    let redacted = fields.iter().map(|field| redaction::Field {
        name: field.name.clone(),
        secret: field.secret,
    });
    let debug = redaction::of_struct(&name, &quote!(<'_>), &redacted.collect::<Vec<_>>());
    let (derive, debug) = (debug.derive, debug.implementation);
    let declarations = fields.iter().map(Field::declaration);
    let setters = fields.iter().filter_map(Field::setter);
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
