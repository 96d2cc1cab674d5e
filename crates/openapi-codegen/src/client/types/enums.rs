//! Enums of strings, integers and booleans.

use crate::client::rust::{docs, ident};
use crate::model::EnumValue;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

pub(super) fn strings(values: &[EnumValue], name: &Ident, docs: &TokenStream) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let strings = values
        .iter()
        .map(|value| value.value.as_str().unwrap_or_default());
    let notes = values.iter().map(note);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#notes #variants,)*
        }

        super::runtime::enumeration::impl_string_enum! {
            enum #name;
            #(#variants = #strings;)*
        }
    }
}

pub(super) fn integers(values: &[EnumValue], name: &Ident, docs: &TokenStream) -> TokenStream {
    let wire = values
        .iter()
        .map(|value| Literal::i64_suffixed(value.value.as_i64().unwrap_or_default()).into_token_stream());
    by_value(values, &wire.collect::<Vec<_>>(), &quote!(i64), name, docs)
}

/// Returns an enum of one boolean.
pub(super) fn boolean(only: &EnumValue, name: &Ident, docs: &TokenStream) -> TokenStream {
    let wire = [only.value.as_bool().unwrap_or_default().into_token_stream()];
    by_value(std::slice::from_ref(only), &wire, &quote!(bool), name, docs)
}

/// Returns an enum that is serialized as another type.
fn by_value(
    values: &[EnumValue],
    wire: &[TokenStream],
    ty: &TokenStream,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let notes = values.iter().map(note);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#notes #variants,)*
        }

        super::runtime::enumeration::impl_value_enum! {
            enum #name: #ty;
            #(#variants = #wire;)*
        }
    }
}

fn note(value: &EnumValue) -> TokenStream {
    let meaning = format!(
        "`{}`",
        value
            .value
            .as_str()
            .map_or_else(|| value.value.to_string(), str::to_owned)
    );
    match value.description.as_deref() {
        Some(description) => docs([Some(meaning.as_str()), Some(description)]),
        None => docs([Some(meaning.as_str())]),
    }
}
