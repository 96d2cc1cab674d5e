//! Headers of responses: their types, and how their texts are read.

use super::Context;
use super::outcome::Field;
use crate::client::plan::is_scalar;
use crate::client::rust::{docs, ident};
use crate::client::typing::Typing;
use crate::model::{Array, Format, Header, Kind, SchemaId};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The field of a header, beside one for the status if the outcome has one.
pub(super) fn header_field(context: &Context<'_>, own_status: bool, header: &Header) -> Field {
    let name = match header.ident.as_str() {
        "status" if own_status => "status_",
        name => name,
    };
    let wire = header.name.to_ascii_lowercase();
    let (ty, shape) = header_type(context, header.schema);
    let what = format!("The header `{}`.", header.name);
    let docs = docs([header.description.as_deref(), Some(what.as_str())]);
    let (ty, read) = if header.required {
        (ty, quote!(__response.header(#wire, __Shape::#shape)?))
    } else {
        (
            quote!(::std::option::Option<#ty>),
            quote!(__response.optional_header(#wire, __Shape::#shape)?),
        )
    };
    Field {
        docs,
        name: ident(name),
        ty,
        read,
        secret: context.typing.holds_secret(header.schema),
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
pub(in crate::client) fn is_untyped_header(typing: &Typing<'_>, schema: SchemaId) -> bool {
    match &typing.resolve(schema).kind {
        Kind::Array(Array { items, .. }) => !is_scalar(&typing.resolve(*items).kind),
        kind => !is_scalar(kind),
    }
}
