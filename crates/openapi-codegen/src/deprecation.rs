//! The attribute of a deprecated operation's methods, for the client and the server alike.

use crate::model::Deprecation;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the attribute; empty if the operation is not deprecated.
pub(crate) fn attribute(deprecation: Option<&Deprecation>) -> TokenStream {
    let Some(deprecation) = deprecation else {
        return TokenStream::new();
    };
    match &deprecation.note {
        Some(note) => quote!(#[deprecated(note = #note)]),
        None => quote!(#[deprecated]),
    }
}
