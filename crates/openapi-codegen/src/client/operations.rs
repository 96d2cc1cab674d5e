//! `operations.rs`, and `operations/*.rs` with a file for each tag: for each operation a method of the client, a
//! request builder, and the types of its outcomes.

pub(super) mod arguments;
pub(super) mod body;
mod decode;
mod descriptor;
pub(super) mod field;
mod header;
pub(super) mod outcome;
mod request;
mod send;
pub(super) mod style;

use super::context::Context;
use super::plan::Plan;
use super::rust::{docs, ident};
use crate::model::{Api, Tag};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits `operations.rs`: the modules of the tags.
pub(super) fn index(api: &Api) -> TokenStream {
    let modules = api.used_tags().map(|tag| {
        let name = ident(&tag.client_module);
        let docs = docs([Some(tag.name.as_str()), tag.description.as_deref()]);
        quote! {
            #docs
            pub mod #name;
            pub use #name::*;
        }
    });
    quote!(#(#modules)*)
}

/// Emits the module of a tag.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>], tag: &Tag) -> TokenStream {
    let tag_plans = tag.operations.iter().filter_map(|index| plans.get(*index));
    let items = tag_plans.map(|plan| {
        let request = request::emit(context, plan);
        let outcome = outcome::emit(context, plan);
        quote!(#request #outcome)
    });
    quote! {
        // Renamed, because the types of the operations share this scope and one of them may be named `runtime`.
        use super::super::runtime as __runtime;

        #(#items)*
    }
}
