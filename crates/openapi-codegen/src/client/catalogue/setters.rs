//! Calls of setters, only for values that differ from the default.

use crate::client::rust::ident;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the call that sets a string, unless it is empty.
pub(super) fn text(setter: &str, value: &str) -> Option<TokenStream> {
    let setter = ident(setter);
    (!value.is_empty()).then(|| quote!(.#setter(#value)))
}

/// Returns the call that sets a flag, if it is true.
pub(super) fn flag(setter: &str, value: bool) -> Option<TokenStream> {
    let setter = ident(setter);
    value.then(|| quote!(.#setter()))
}
