//! Methods of structs that return the `default` of what a response does not have.

use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{Object, Property, Schema};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the methods of a struct.
pub(super) fn emit(typing: &Typing<'_>, schema: &Schema, object: &Object, name: &Ident) -> TokenStream {
    let methods = object
        .properties
        .iter()
        .filter_map(|property| method(typing, property));
    let methods: Vec<TokenStream> = methods.filter(|_| schema.facts.usage.responses).collect();
    if methods.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl #name {
            #(#methods)*
        }
    }
}

fn method(typing: &Typing<'_>, property: &Property) -> Option<TokenStream> {
    let default = property.default.as_ref()?;
    let (field, method, json) = (ident(&property.ident), ident(&default.method), &default.json);
    let about = format!(
        " Returns `{field}`, or the default `{}` if it is absent.",
        crate::rustdoc::code(json)
    );
    let ty = typing.base(property.schema, &TokenStream::new());
    let value = if property.boxed {
        quote!(&**value)
    } else {
        quote!(value)
    };
    let (result, stored, body) = if typing.api.nullable(property.schema) {
        (
            quote!(::std::option::Option<&#ty>),
            quote!(::std::option::Option<#ty>),
            quote! {
                match &self.#field {
                    super::runtime::Maybe::Value(value) => ::std::option::Option::Some(#value),
                    super::runtime::Maybe::Null => ::std::option::Option::None,
                    super::runtime::Maybe::Absent => DEFAULT.as_ref(),
                }
            },
        )
    } else {
        (
            quote!(&#ty),
            quote!(#ty),
            quote! {
                match &self.#field {
                    ::std::option::Option::Some(value) => #value,
                    ::std::option::Option::None => &DEFAULT,
                }
            },
        )
    };
    Some(quote! {
        #[doc = #about]
        #[must_use]
        pub fn #method(&self) -> #result {
            static DEFAULT: ::std::sync::LazyLock<#stored> =
                ::std::sync::LazyLock::new(|| super::runtime::object::default(#json));
            #body
        }
    })
}
