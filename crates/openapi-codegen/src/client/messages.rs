//! Where errors have their messages.

use crate::model::Tag;
use proc_macro2::TokenStream;
use quote::quote;

/// Where a tag's errors have their details.
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
