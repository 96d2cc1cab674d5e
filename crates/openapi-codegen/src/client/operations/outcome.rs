//! What can come back: a type for success, and an enum of errors.

use super::Context;
use crate::client::names::{has_body, is_error, is_success};
use crate::client::plan::{Plan, is_scalar, only};
use crate::client::rust::{docs, ident, plain};
use crate::spec::{Array, Format, Header, Kind, MediaKind, Response, SchemaId, StatusSpec};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let outcomes = Outcomes::of(plan);
    let success = success_type(context, plan, &outcomes);
    let error = error_type(context, plan, &outcomes);
    let bodies = plan
        .operation
        .responses
        .iter()
        .enumerate()
        .map(|(index, response)| {
            let doc = format!(" The body of {}, by media type.", label(response));
            if has_body(plan.operation, response) {
                let name = &plan.names.response_bodies[index];
                context.body_enum(&response.contents, name, &doc, |content| {
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
            success: responses
                .iter()
                .filter(|response| is_success(plan.operation, response))
                .collect(),
            errors: responses.iter().filter(|response| is_error(response)).collect(),
        }
    }
}

fn success_type(context: &Context<'_>, plan: &Plan<'_>, outcomes: &Outcomes<'_>) -> TokenStream {
    let name = format_ident!("{}", plan.names.success);
    let doc = format!(" What `{}` gives when it succeeds.", plain(&plan.names.method));
    match outcomes.success.as_slice() {
        [only] => {
            let docs = docs([Some(doc.trim()), Some(only.description.as_str())]);
            let fields = fields(context, plan, only);
            let status = match own_status(only) {
                true => quote!(self.status),
                false => code(only),
            };
            let fields = fields.iter().map(|field| field.declaration(&quote!(pub)));
            quote! {
                #docs
                #[derive(Debug, Clone, PartialEq)]
                pub struct #name {
                    #(#fields,)*
                }

                impl __support::Status for #name {
                    fn status(&self) -> ::reqwest::StatusCode {
                        #status
                    }
                }
            }
        }
        several => {
            let variants = variants(context, plan, several);
            let status = status_of(several);
            quote! {
                #[doc = #doc]
                #[derive(Debug, Clone, PartialEq)]
                pub enum #name {
                    #(#variants,)*
                }

                impl __support::Status for #name {
                    fn status(&self) -> ::reqwest::StatusCode {
                        #status
                    }
                }
            }
        }
    }
}

fn error_type(context: &Context<'_>, plan: &Plan<'_>, outcomes: &Outcomes<'_>) -> TokenStream {
    let name = format_ident!("{}", plan.names.error);
    let doc = format!(
        " The errors that `{}` declares, by status.",
        plain(&plan.names.method)
    );
    let variants = variants(context, plan, &outcomes.errors);
    let status = status_of(&outcomes.errors);
    let display = if outcomes.errors.is_empty() {
        quote!(match *self {})
    } else {
        let arms = outcomes.errors.iter().map(|response| {
            let variant = ident(&response.ident);
            let json = matches!(only(&response.contents), Some(content) if content.kind == MediaKind::Json
                && !content.schema.is_some_and(|schema| context.typing.is_binary(schema)));
            if json && has_body(plan.operation, response) {
                quote!(Self::#variant { body, .. } => __support::error::describe(f, __support::Status::status(self), body))
            } else {
                quote!(Self::#variant { .. } => ::std::fmt::Display::fmt(&__support::Status::status(self), f))
            }
        });
        quote!(match self { #(#arms,)* })
    };
    quote! {
        #[doc = #doc]
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name {
            #(#variants,)*
        }

        impl __support::Status for #name {
            fn status(&self) -> ::reqwest::StatusCode {
                #status
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                #display
            }
        }

        impl ::std::error::Error for #name {}
    }
}

fn variants(context: &Context<'_>, plan: &Plan<'_>, responses: &[&Response]) -> Vec<TokenStream> {
    let variant = |response: &&Response| {
        let title = format!("{}.", label(response));
        let docs = docs([Some(title.as_str()), Some(response.description.as_str())]);
        let name = ident(&response.ident);
        let fields = fields(context, plan, response);
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
        if own_status(response) {
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

/// Whether the declaration leaves the status open.
fn own_status(response: &Response) -> bool {
    !matches!(response.status, StatusSpec::Code(_))
}

fn code(response: &Response) -> TokenStream {
    let code = match response.status {
        StatusSpec::Code(code) => code,
        StatusSpec::Range(_) | StatusSpec::Default => 500,
    };
    quote!(__support::error::status(#code))
}

/// A field of an outcome, and the expression that reads it from `__response`.
pub(super) struct Field {
    docs: TokenStream,
    pub(super) name: Ident,
    ty: TokenStream,
    pub(super) read: TokenStream,
}

impl Field {
    fn declaration(&self, visibility: &TokenStream) -> TokenStream {
        let Field { docs, name, ty, .. } = self;
        quote!(#docs #visibility #name: #ty)
    }
}

/// The fields of a response's variant or struct: status, headers, body.
pub(super) fn fields(context: &Context<'_>, plan: &Plan<'_>, response: &Response) -> Vec<Field> {
    let mut fields = Vec::new();
    if own_status(response) {
        fields.push(Field {
            docs: docs([Some("The status that it came with.")]),
            name: format_ident!("status"),
            ty: quote!(::reqwest::StatusCode),
            read: quote!(__response.status()),
        });
    }
    fields.extend(
        response
            .headers
            .iter()
            .map(|header| header_field(context, response, header)),
    );
    if has_body(plan.operation, response) {
        fields.push(body_field(context, plan, response));
    }
    fields
}

fn header_field(context: &Context<'_>, response: &Response, header: &Header) -> Field {
    let name = match header.ident.as_str() {
        "status" if own_status(response) => "status_",
        name => name,
    };
    let wire = header.name.to_ascii_lowercase();
    let (ty, shape) = header_type(context, header.schema);
    let what = format!("The header `{}`.", header.name);
    let docs = docs([header.description.as_deref(), Some(what.as_str())]);
    let name = ident(name);
    if header.required {
        Field {
            docs,
            name,
            ty,
            read: quote!(__response.header(#wire, __Shape::#shape)?),
        }
    } else {
        Field {
            docs,
            name,
            ty: quote!(::std::option::Option<#ty>),
            read: quote!(__response.optional_header(#wire, __Shape::#shape)?),
        }
    }
}

/// The type of a header and how its text is read; what has no text of its own stays a text.
fn header_type(context: &Context<'_>, schema: SchemaId) -> (TokenStream, Ident) {
    let typing = context.typing;
    let scalar = |id: SchemaId| match &typing.resolve(id).kind {
        Kind::String(string) if string.format == Some(Format::Binary) && string.values.is_empty() => None,
        Kind::String(_) => Some((typing.base(id, &context.module), true)),
        kind if is_scalar(kind) => Some((typing.base(id, &context.module), false)),
        _ => None,
    };
    let found = match &typing.resolve(schema).kind {
        Kind::Array(Array { items, .. }) => scalar(*items).map(|(ty, text)| {
            (
                quote!(::std::vec::Vec<#ty>),
                if text { "Texts" } else { "Literals" },
            )
        }),
        _ => scalar(schema).map(|(ty, text)| (ty, if text { "Text" } else { "Literal" })),
    };
    let (ty, shape) = found.unwrap_or_else(|| (quote!(::std::string::String), "Text"));
    (ty, format_ident!("{shape}"))
}

/// Whether a header's value is more than its text can say to the typed layer.
pub(in crate::client) fn is_untyped_header(
    typing: &crate::client::typing::Typing<'_>,
    schema: SchemaId,
) -> bool {
    match &typing.resolve(schema).kind {
        Kind::Array(Array { items, .. }) => !is_scalar(&typing.resolve(*items).kind),
        kind => !is_scalar(kind),
    }
}

/// Forms and multipart bodies are for requests; as responses they stay octets.
fn response_content_type(context: &Context<'_>, content: &crate::spec::Content) -> TokenStream {
    match content.kind {
        MediaKind::Form | MediaKind::Multipart => quote!(::bytes::Bytes),
        _ => context.content_type(content),
    }
}

fn body_field(context: &Context<'_>, plan: &Plan<'_>, response: &Response) -> Field {
    let read = |content: &crate::spec::Content| {
        let media_type = &content.media_type;
        let binary = content
            .schema
            .is_some_and(|schema| context.typing.is_binary(schema));
        match content.kind {
            MediaKind::Json if !binary => quote!(__response.json(#media_type)?),
            MediaKind::Text => quote!(__response.text(#media_type)?),
            _ => quote!(__response.bytes(#media_type)?),
        }
    };
    let name = format_ident!("body");
    let docs = docs([Some("The body.")]);
    if let Some(content) = only(&response.contents) {
        return Field {
            docs,
            name,
            ty: response_content_type(context, content),
            read: read(content),
        };
    }
    let index = plan
        .operation
        .responses
        .iter()
        .position(|other| other.status == response.status);
    let ty = format_ident!("{}", plan.names.response_bodies[index.unwrap_or_default()]);
    let mut contents: Vec<_> = response.contents.iter().collect();
    // A range comes after what is more exact.
    contents.sort_by_key(|content| (content.media_type.contains('*'), content.media_type == "*/*"));
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
    }
}
