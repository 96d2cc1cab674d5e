//! The fields of an outcome: status, headers and body.

use super::header::header_type_and_format;
use crate::client::context::Context;
use crate::client::plan::only;
use crate::client::rust::{docs, ident};
use crate::model::{BodyRepr, Content, Header, Response};
use crate::redaction;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// A field of an outcome, and the expression that reads it from `__response`.
pub(in crate::client) struct Field {
    pub(super) docs: TokenStream,
    pub(in crate::client) name: Ident,
    /// Of a body with several media types, the name within `operations`.
    pub(in crate::client) ty: TokenStream,
    pub(super) read: TokenStream,
    /// Whether `Debug` must redact it.
    pub(super) secret: bool,
}

/// Returns what `Debug` shows of the fields.
pub(super) fn redacted(fields: &[Field]) -> Vec<redaction::Field> {
    let redacted = |field: &Field| redaction::Field {
        name: field.name.clone(),
        secret: field.secret,
    };
    fields.iter().map(redacted).collect()
}

impl Field {
    /// Returns the parameter of a constructor.
    pub(super) fn argument(&self) -> TokenStream {
        let Field { name, ty, .. } = self;
        quote!(#name: #ty)
    }

    pub(super) fn declaration(&self, visibility: &TokenStream) -> TokenStream {
        let Field { docs, name, ty, .. } = self;
        quote!(#docs #visibility #name: #ty)
    }
}

/// Returns the fields of the variant or struct of a response.
pub(in crate::client) fn fields(context: &Context<'_>, response: &Response) -> Vec<Field> {
    let mut fields = Vec::new();
    if response.has_open_status() {
        fields.push(Field {
            docs: docs([Some("The status of the response.")]),
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

fn body_field(context: &Context<'_>, response: &Response) -> Field {
    let read = |content: &Content| {
        let media_type = &content.media_type;
        let read = match content.client {
            BodyRepr::Json(_) => quote!(__response.json(#media_type)?),
            BodyRepr::Text(_) => quote!(__response.text(#media_type)?),
            BodyRepr::Form(_) | BodyRepr::Bytes => quote!(__response.bytes(#media_type)?),
        };
        match content.is_range() {
            true => {
                quote!(::openapi_client_runtime::Media { body: #read, media_type: __response.media_type() })
            }
            false => read,
        }
    };
    let name = ident("body");
    let docs = docs([Some("The body.")]);
    if let Some(content) = only(&response.contents) {
        return Field {
            docs,
            name,
            ty: context.content_type(content),
            read: read(content),
            secret: context.is_secret(content),
        };
    }
    let ty = ident(&response.client_body);
    let arms = response.contents.iter().enumerate().map(|(index, content)| {
        let index = Literal::usize_unsuffixed(index);
        let variant = ident(&content.ident);
        let read = read(content);
        quote!(Some(#index) => #ty::#variant(#read),)
    });
    let declared: Vec<&str> = response
        .contents
        .iter()
        .map(|content| content.media_type.as_str())
        .collect();
    let listed = declared.join(" or ");
    let read = quote!(match __response.select(&[#(#declared),*]) {
        #(#arms)*
        _ => return Err(__response.unexpected_media(#listed).into()),
    });
    Field {
        docs,
        name,
        ty: quote!(#ty),
        read,
        secret: false,
    }
}

/// Returns the field of a header.
fn header_field(context: &Context<'_>, header: &Header) -> Field {
    let wire = header.name.to_ascii_lowercase();
    let (ty, format) = header_type_and_format(context, header);
    let null = header
        .value
        .schema()
        .is_some_and(|schema| context.typing.api.nullable(schema));
    let what = format!("The header `{}`.", header.name);
    let docs = docs([header.description.as_deref(), Some(what.as_str())]);
    let (ty, read) = if header.required {
        (ty, quote!(__response.header(#wire, #format)?))
    } else {
        (
            quote!(::std::option::Option<#ty>),
            match null {
                false => quote!(__response.optional_header(#wire, #format)?),
                true => {
                    quote!(__response.optional_header::<::std::option::Option<#ty>>(#wire, #format)?.flatten())
                }
            },
        )
    };
    Field {
        docs,
        name: ident(&header.ident),
        ty,
        read,
        // A cookie is a credential of a session, whatever the document says.
        secret: wire == "set-cookie"
            || header
                .value
                .schema()
                .is_some_and(|schema| context.typing.api.schema(schema).facts.holds_secret),
    }
}
