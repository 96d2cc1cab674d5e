//! The document that the stub describes itself with.

use super::context::Context;
use super::emitted;
use crate::output::GeneratedFile;
use crate::spec::{Operation, Property, Schema};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn emit(context: &Context<'_>) -> Vec<GeneratedFile> {
    vec![
        emitted::file(context, "openapi.rs", "The document.", quote!(pub fn document() {})),
        emitted::file(context, "described.rs", "Descriptions.", quote!()),
    ]
}

/// The derive, its attribute, and an implementation where the derive does not do.
pub(super) fn derive(_: &Context<'_>, _: &Schema) -> (TokenStream, TokenStream, TokenStream) {
    (quote!(), quote!(), quote!())
}

/// The attribute of a field, and whether the field's documentation is its description.
pub(super) fn field(_: &Context<'_>, _: &Schema, _: &Property) -> (TokenStream, bool) {
    (quote!(), true)
}

/// The attribute of the field of other members.
pub(super) fn kept_attribute(_: &Context<'_>, _: &Schema) -> TokenStream {
    quote!()
}

/// The description of an operation.
pub(super) fn operation(_: &Context<'_>, _: &Operation) -> TokenStream {
    quote!()
}
