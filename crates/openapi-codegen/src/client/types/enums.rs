//! Emits the enums of schemas with `enum`: one variant for each string, integer or boolean.

use crate::client::rust::{docs, ident};
use crate::model::EnumValue;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

/// Returns the enum of a string schema.
pub(super) fn strings(values: &[EnumValue], name: &Ident, docs: &TokenStream) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let strings = values
        .iter()
        .map(|value| value.value.as_str().unwrap_or_default());
    let variant_docs = values.iter().map(docs_of_variant);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#variant_docs #variants,)*
        }

        super::runtime::enumeration::impl_string_enum! {
            enum #name;
            #(#variants = #strings;)*
        }
    }
}

/// Returns the enum of an integer schema.
pub(super) fn integers(values: &[EnumValue], name: &Ident, docs: &TokenStream) -> TokenStream {
    let literals = values
        .iter()
        .map(|value| Literal::i64_suffixed(value.value.as_i64().unwrap_or_default()).into_token_stream());
    value_enum(values, &literals.collect::<Vec<_>>(), &quote!(i64), name, docs)
}

/// Returns the enum of a boolean schema that allows a single value.
pub(super) fn boolean(value: &EnumValue, name: &Ident, docs: &TokenStream) -> TokenStream {
    let literal = value.value.as_bool().unwrap_or_default().into_token_stream();
    value_enum(std::slice::from_ref(value), &[literal], &quote!(bool), name, docs)
}

/// Returns an enum that is serialized as a value of the type `ty`.
fn value_enum(
    values: &[EnumValue],
    literals: &[TokenStream],
    ty: &TokenStream,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let variant_docs = values.iter().map(docs_of_variant);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name {
            #(#variant_docs #variants,)*
        }

        super::runtime::enumeration::impl_value_enum! {
            enum #name: #ty;
            #(#variants = #literals;)*
        }
    }
}

/// Returns the doc comment of a variant: its value on the wire, and its description.
fn docs_of_variant(value: &EnumValue) -> TokenStream {
    let wire_value = format!(
        "`{}`",
        value
            .value
            .as_str()
            .map_or_else(|| value.value.to_string(), str::to_owned)
    );
    match value.description.as_deref() {
        Some(description) => docs([Some(wire_value.as_str()), Some(description)]),
        None => docs([Some(wire_value.as_str())]),
    }
}
