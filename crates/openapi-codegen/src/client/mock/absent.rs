//! Expects that a request lacks a parameter or credential.

use crate::model::ParameterIn;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the expression that expects `when` to lack a parameter.
pub(super) fn missing(location: ParameterIn, wire: &str) -> TokenStream {
    match location {
        ParameterIn::Header => quote!(when.header_missing(#wire)),
        ParameterIn::Cookie => quote!(request::without_cookie(when, #wire)),
        ParameterIn::Query | ParameterIn::Path => quote!(request::without_query(when, #wire)),
    }
}
