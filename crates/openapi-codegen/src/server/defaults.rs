//! Methods that return the `default` of what a request does not have.

use super::rust::ident;
use crate::model::DefaultValue;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A field of a request or of a type in it, which may be absent.
pub(super) struct Field<'a> {
    pub(super) name: &'a Ident,
    pub(super) default: &'a DefaultValue,
    /// Its type, apart from null and absence.
    pub(super) ty: TokenStream,
    /// Whether its type is a `Maybe`.
    pub(super) maybe: bool,
    pub(super) boxed: bool,
}

/// Returns the methods of a type.
pub(super) fn emit(owner: &Ident, fields: &[Field<'_>]) -> TokenStream {
    if fields.is_empty() {
        return TokenStream::new();
    }
    let methods = fields.iter().map(method);
    quote! {
        impl #owner {
            #(#methods)*
        }
    }
}

fn method(field: &Field<'_>) -> TokenStream {
    let Field {
        name, default, ty, ..
    } = field;
    let (method, json) = (ident(&default.method), &default.json);
    let about = format!(
        " Returns `{name}`, or the default `{}` if it is absent.",
        crate::rustdoc::code(json)
    );
    let value = if field.boxed {
        quote!(&**value)
    } else {
        quote!(value)
    };
    let (result, body) = if field.maybe {
        (
            quote!(::std::option::Option<&#ty>),
            quote! {
                match &self.#name {
                    super::runtime::Maybe::Value(value) => ::std::option::Option::Some(#value),
                    super::runtime::Maybe::Null => ::std::option::Option::None,
                    super::runtime::Maybe::Absent => DEFAULT.as_ref(),
                }
            },
        )
    } else {
        (
            quote!(&#ty),
            quote! {
                match &self.#name {
                    ::std::option::Option::Some(value) => #value,
                    ::std::option::Option::None => &DEFAULT,
                }
            },
        )
    };
    let stored = if field.maybe {
        quote!(::std::option::Option<#ty>)
    } else {
        quote!(#ty)
    };
    quote! {
        #[doc = #about]
        #[must_use]
        pub fn #method(&self) -> #result {
            static DEFAULT: ::std::sync::LazyLock<#stored> =
                ::std::sync::LazyLock::new(|| super::runtime::json::default(#json));
            #body
        }
    }
}
