//! Enums of strings, integers and booleans.

use crate::client::rust::{docs, ident};
use crate::model::EnumValue;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

pub(super) fn strings(values: &[EnumValue], name: &Ident, docs: &TokenStream) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let texts: Vec<&str> = values
        .iter()
        .map(|value| value.value.as_str().unwrap_or_default())
        .collect();
    let notes = values.iter().map(note);
    quote! {
        #docs
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize
        )]
        pub enum #name {
            #(#notes #[serde(rename = #texts)] #variants,)*
        }

        impl #name {
            /// Returns the value as in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    #(Self::#variants => #texts,)*
                }
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
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
    let name_of_wire = ty.to_string();
    let unknown = format!("{{}} is not a valid {name}");
    quote! {
        #docs
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize
        )]
        #[serde(into = #name_of_wire, try_from = #name_of_wire)]
        pub enum #name {
            #(#notes #variants,)*
        }

        impl ::std::convert::From<#name> for #ty {
            fn from(value: #name) -> Self {
                match value {
                    #(#name::#variants => #wire,)*
                }
            }
        }

        impl ::std::convert::TryFrom<#ty> for #name {
            type Error = ::std::string::String;

            fn try_from(value: #ty) -> ::std::result::Result<Self, ::std::string::String> {
                match value {
                    #(#wire => ::std::result::Result::Ok(Self::#variants),)*
                    _ => ::std::result::Result::Err(::std::format!(#unknown, value)),
                }
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&#ty::from(*self), f)
            }
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
