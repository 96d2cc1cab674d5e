//! The types of response headers, and how they are parsed.

use crate::client::context::Context;
use crate::client::rust::ident;
use crate::model::{Array, Kind, SchemaId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the type of a header and how it is parsed. A structured header remains a string.
pub(super) fn header_type(context: &Context<'_>, schema: SchemaId) -> (TokenStream, Ident) {
    let typing = context.typing;
    let scalar = |id: SchemaId| {
        let schema = typing.api.resolved(id);
        let is_text = matches!(schema.kind, Kind::String(_));
        schema
            .is_scalar()
            .then(|| (typing.base(id, context.types()), is_text))
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
