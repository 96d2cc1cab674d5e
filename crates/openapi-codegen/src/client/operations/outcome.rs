//! What can come back: a type for success, and an enum of errors.

use super::Context;
use super::header::header_field;
use crate::client::plan::{Plan, only};
use crate::client::redaction::{self, Shown};
use crate::client::rust::{docs, ident, plain};
use crate::model::{MediaKind, Response, StatusSpec};
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
                response_content_type(context, content)
            })
        } else {
            TokenStream::new()
        }
    });
    quote!(#success #error #(#bodies)*)
}

/// Which responses are which.
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
    let doc = format!(" What `{}` gives when it succeeds.", plain(&plan.names.method));
    let [only] = outcomes.success.as_slice() else {
        return outcome_enum(context, &name, &doc, &outcomes.success);
    };
    let docs = docs([Some(doc.trim()), Some(only.description.as_str())]);
    let fields = fields(context, only);
    let status = match only.has_open_status() {
        true => quote!(self.status),
        false => code(only),
    };
    let debug = redaction::of_struct(&name, &TokenStream::new(), &shown(&fields));
    let (derive, debug) = (debug.derive, debug.implementation);
    let fields = fields.iter().map(|field| field.declaration(&quote!(pub)));
    quote! {
        #docs
        #[derive(#derive Clone, PartialEq)]
        pub struct #name {
            #(#fields,)*
        }

        #debug

        impl __runtime::HasStatus for #name {
            fn status(&self) -> ::reqwest::StatusCode {
                #status
            }
        }
    }
}

/// An enum of responses, and how its values know their status.
fn outcome_enum(context: &Context<'_>, name: &Ident, doc: &str, responses: &[&Response]) -> TokenStream {
    let variants = variants(context, responses);
    let status = status_of(responses);
    let shown = responses.iter().map(|response| {
        let fields = fields(context, response);
        (ident(&response.ident), shown(&fields))
    });
    let debug = redaction::of_variants(name, &shown.collect::<Vec<_>>());
    let (derive, debug) = (debug.derive, debug.implementation);
    quote! {
        #[doc = #doc]
        #[derive(#derive Clone, PartialEq)]
        pub enum #name {
            #(#variants,)*
        }

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
    let display = if outcomes.errors.is_empty() {
        quote!(match *self {})
    } else {
        let arms = outcomes.errors.iter().map(|response| {
            let variant = ident(&response.ident);
            let json = matches!(only(&response.contents), Some(content) if content.kind == MediaKind::Json
                && !content.schema.is_some_and(|schema| {
                    context.typing.api.resolved(schema).is_binary() || context.typing.api.schema(schema).facts.holds_secret
                }));
            if json && response.has_body {
                quote!(Self::#variant { body, .. } => __runtime::describe(f, __runtime::HasStatus::status(self), body))
            } else {
                quote!(Self::#variant { .. } => ::std::fmt::Display::fmt(&__runtime::HasStatus::status(self), f))
            }
        });
        quote!(match self { #(#arms,)* })
    };
    quote! {
        #definition

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                #display
            }
        }

        impl ::std::error::Error for #name {}
    }
}

fn variants(context: &Context<'_>, responses: &[&Response]) -> Vec<TokenStream> {
    let variant = |response: &&Response| {
        let title = format!("{}.", label(response));
        let docs = docs([Some(title.as_str()), Some(response.description.as_str())]);
        let name = ident(&response.ident);
        let fields = fields(context, response);
        let fields = fields.iter().map(|field| field.declaration(&TokenStream::new()));
        quote!(#docs #name { #(#fields,)* })
    };
    responses.iter().map(variant).collect()
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

fn label(response: &Response) -> String {
    match response.status {
        StatusSpec::Code(code) => code.to_string(),
        StatusSpec::Range(class) => format!("{class}00 to {class}99"),
        StatusSpec::Default => "Any other status".to_owned(),
    }
}

fn code(response: &Response) -> TokenStream {
    let code = match response.status {
        StatusSpec::Code(code) => code,
        StatusSpec::Range(_) | StatusSpec::Default => 500,
    };
    quote!(__runtime::status_code(#code))
}

/// A field of an outcome, and the expression that reads it from `__response`.
pub(in crate::client) struct Field {
    pub(super) docs: TokenStream,
    pub(in crate::client) name: Ident,
    pub(in crate::client) ty: TokenStream,
    pub(super) read: TokenStream,
    /// Whether `Debug` must hide it.
    pub(super) secret: bool,
}

fn shown(fields: &[Field]) -> Vec<Shown> {
    let shown = |field: &Field| Shown {
        name: field.name.clone(),
        secret: field.secret,
    };
    fields.iter().map(shown).collect()
}

impl Field {
    fn declaration(&self, visibility: &TokenStream) -> TokenStream {
        let Field { docs, name, ty, .. } = self;
        quote!(#docs #visibility #name: #ty)
    }
}

/// The fields of a response's variant or struct: status, headers, body.
pub(in crate::client) fn fields(context: &Context<'_>, response: &Response) -> Vec<Field> {
    let mut fields = Vec::new();
    if response.has_open_status() {
        fields.push(Field {
            docs: docs([Some("The status that it came with.")]),
            name: ident("status"),
            ty: quote!(::reqwest::StatusCode),
            read: quote!(__response.status()),
            secret: false,
        });
    }
    fields.extend(
        response
            .headers
            .iter()
            .map(|header| header_field(context, header)),
    );
    if response.has_body {
        fields.push(body_field(context, response));
    }
    fields
}

/// Forms and multipart bodies are for requests; as responses they stay octets.
fn response_content_type(context: &Context<'_>, content: &crate::model::Content) -> TokenStream {
    match content.kind {
        MediaKind::Form | MediaKind::Multipart => quote!(::bytes::Bytes),
        _ => context.content_type(content),
    }
}

fn body_field(context: &Context<'_>, response: &Response) -> Field {
    let read = |content: &crate::model::Content| {
        let media_type = &content.media_type;
        let binary = content
            .schema
            .is_some_and(|schema| context.typing.api.resolved(schema).is_binary());
        match content.kind {
            MediaKind::Json if !binary => quote!(__response.json(#media_type)?),
            MediaKind::Text => quote!(__response.text(#media_type)?),
            _ => quote!(__response.bytes(#media_type)?),
        }
    };
    let name = ident("body");
    let docs = docs([Some("The body.")]);
    if let Some(content) = only(&response.contents) {
        return Field {
            docs,
            name,
            ty: response_content_type(context, content),
            read: read(content),
            secret: context.is_secret(content),
        };
    }
    let ty = ident(&response.client_body);
    let mut contents: Vec<_> = response.contents.iter().collect();
    // A range comes after what is more exact.
    contents.sort_by_key(|content| (content.is_range(), content.media_type == "*/*"));
    let tries = contents.iter().map(|content| {
        let media_type = &content.media_type;
        let variant = ident(&content.ident);
        let read = read(content);
        quote!(if __response.is(#media_type) { #ty::#variant(#read) } else)
    });
    let declared: Vec<&str> = response
        .contents
        .iter()
        .map(|content| content.media_type.as_str())
        .collect();
    let declared = declared.join(" or ");
    let read = quote!(#(#tries)* { return Err(__response.unexpected_media(#declared).into()) });
    Field {
        docs,
        name,
        ty: quote!(#ty),
        read,
        secret: false,
    }
}
