//! Headers of responses: their types, and how their texts are read.

use super::Context;
use super::outcome::Field;
use crate::client::rust::{docs, ident};
use crate::client::typing::Typing;
use crate::model::{Array, Header, Kind, SchemaId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The field of a header.
pub(super) fn header_field(context: &Context<'_>, header: &Header) -> Field {
    let wire = header.name.to_ascii_lowercase();
    let (ty, format) = header_type(context, header.schema);
    let what = format!("The header `{}`.", header.name);
    let docs = docs([header.description.as_deref(), Some(what.as_str())]);
    let (ty, read) = if header.required {
        (
            ty,
            quote!(__response.header(#wire, __runtime::HeaderFormat::#format)?),
        )
    } else {
        (
            quote!(::std::option::Option<#ty>),
            quote!(__response.optional_header(#wire, __runtime::HeaderFormat::#format)?),
        )
    };
    Field {
        docs,
        name: ident(&header.ident),
        ty,
        read,
        secret: context.typing.api.schema(header.schema).facts.holds_secret,
    }
}

/// The type of a header and how its text is read; what has no text of its own stays a text.
fn header_type(context: &Context<'_>, schema: SchemaId) -> (TokenStream, Ident) {
    let typing = context.typing;
    let scalar = |id: SchemaId| {
        let schema = typing.api.resolved(id);
        let is_text = matches!(schema.kind, Kind::String(_));
        schema
            .is_scalar()
            .then(|| (typing.base(id, &context.module), is_text))
    };
    let found = match &typing.api.resolved(schema).kind {
        Kind::Array(Array { items, .. }) => scalar(*items).map(|(ty, text)| {
            (
                quote!(::std::vec::Vec<#ty>),
                if text { "Strings" } else { "Scalars" },
            )
        }),
        _ => scalar(schema).map(|(ty, text)| (ty, if text { "String" } else { "Scalar" })),
    };
    let (ty, format) = found.unwrap_or_else(|| (quote!(::std::string::String), "String"));
    (ty, ident(format))
}

/// Whether a header's value is more than its text can say to the typed layer.
pub(in crate::client) fn is_untyped_header(typing: &Typing<'_>, schema: SchemaId) -> bool {
    let schema = typing.api.resolved(schema);
    match &schema.kind {
        Kind::Array(Array { items, .. }) => !typing.api.resolved(*items).is_scalar(),
        _ => !schema.is_scalar(),
    }
}
