//! Emits the enums of `oneOf` and `anyOf`. They are decoded by their discriminator, or else by trying their variants.

use crate::client::redaction;
use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{Discriminator, Union};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(typing: &Typing<'_>, union: &Union, name: &Ident, docs: &TokenStream) -> TokenStream {
    let variants: Vec<Ident> = union
        .variants
        .iter()
        .map(|variant| ident(&variant.ident))
        .collect();
    let types = union.variants.iter().map(|variant| {
        let ty = typing.full(variant.schema, &TokenStream::new());
        if variant.boxed {
            quote!(::std::boxed::Box<#ty>)
        } else {
            ty
        }
    });
    let (write, read) = match union.selector() {
        Some(discriminator) => tagged(union, discriminator, &variants),
        None => {
            let readable = union.by_precedence();
            let readable: Vec<Ident> = readable.iter().map(|variant| ident(&variant.ident)).collect();
            untagged(&readable, &name.to_string())
        }
    };
    let redacted = union.variants.iter().map(|variant| redaction::Field {
        name: ident(&variant.ident),
        secret: typing.api.schema(variant.schema).facts.shows_secret,
    });
    let debug = redaction::of_choices(name, &redacted.collect::<Vec<_>>());
    let (derive, debug) = (debug.derive, debug.implementation);
    quote! {
        #docs
        #[derive(#derive Clone, PartialEq)]
        pub enum #name {
            #(#variants(#types),)*
        }

        #debug

        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    #write
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                #read
            }
        }
    }
}

fn tagged(union: &Union, discriminator: &Discriminator, variants: &[Ident]) -> (TokenStream, TokenStream) {
    let property = &discriminator.property;
    let tags: Vec<&[String]> = union
        .variants
        .iter()
        .map(|variant| variant.tags.as_slice())
        .collect();
    let write = quote! {
        #(Self::#variants(value) => super::runtime::union::tagged(serializer, value, #property, &[#(#tags),*]),)*
    };
    let read = quote! {
        let tag = super::runtime::union::tag(&value, #property).map(::std::borrow::ToOwned::to_owned);
        match tag.as_deref() {
            #(::std::option::Option::Some(#(#tags)|*) => super::runtime::union::variant(value).map(Self::#variants),)*
            tag => super::runtime::union::unknown(#property, tag),
        }
    };
    (write, read)
}

fn untagged(variants: &[Ident], name: &str) -> (TokenStream, TokenStream) {
    let write = quote! {
        #(Self::#variants(value) => ::serde::Serialize::serialize(value, serializer),)*
    };
    let read = quote! {
        super::runtime::union::VariantSearch::new(value)
            #(.or(Self::#variants))*
            .finish(#name)
    };
    (write, read)
}
