//! Expressions that expect `when` to lack a parameter or credential.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns the expression that expects no header of this name.
pub(super) fn without_header(name: &str) -> TokenStream {
    quote!(when.header_missing(#name))
}

/// Returns the expression that expects no cookie of this name.
pub(super) fn without_cookie(name: &str) -> TokenStream {
    quote!(request::without_cookie(when, #name))
}

/// Returns the expression that expects no query parameter of this name.
pub(super) fn without_query(name: &str) -> TokenStream {
    quote!(request::without_query(when, #name))
}

/// Returns the expression that expects no query parameter whose name is this one with a property in brackets.
pub(super) fn without_deep_object(name: &str) -> TokenStream {
    quote!(request::without_deep_object(when, #name))
}
