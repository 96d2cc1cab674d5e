//! The position of messages in error bodies.

use crate::model::Tag;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the position of the details in a tag's error bodies.
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
