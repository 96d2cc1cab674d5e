//! Where error bodies list violations.

use crate::model::Tag;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the expression for where a tag's error bodies list violations.
pub(super) fn details(tag: &Tag) -> TokenStream {
    let Some(details) = &tag.error_details else {
        return quote!(::std::option::Option::None);
    };
    let (list, messages, pointers) = (&details.list, &details.messages, &details.pointers);
    quote!(::std::option::Option::Some(__runtime::ErrorDetails {
        list: #list,
        messages: &[#(#messages),*],
        pointers: &[#(#pointers),*],
    }))
}
