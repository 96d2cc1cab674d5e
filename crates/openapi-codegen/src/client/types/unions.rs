//! Emits the enums of `oneOf` and `anyOf`. They are decoded by their discriminator if it has a value for every alternative
//! (`selector`), otherwise by comparing the value with all variants. An open enum (`facts.open`) keeps undeclared values:
//! with a discriminator, those with an undeclared one; without, those that select no variant and have the JSON type of a
//! declared one.

use super::unknown_docs;
use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{Discriminator, Schema, Union};
use crate::redaction;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(
    typing: &Typing<'_>,
    schema: &Schema,
    union: &Union,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let equality = typing.equality([schema.id]);
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
    let unknown = schema.unknown_variant().map(|name| ident(&name));
    // There is a selector only if every variant has a tag.
    let (write, read) = match union.selector() {
        Some(discriminator) => tagged(union, discriminator, &variants, unknown.as_ref()),
        None => {
            let readable = union.by_precedence();
            let readable: Vec<Ident> = readable.iter().map(|variant| ident(&variant.ident)).collect();
            let types = typing
                .api
                .json_types(union.variants.iter().map(|variant| variant.schema));
            let types: Vec<Ident> = types.into_iter().map(|ty| ident(ty.variant())).collect();
            let unknown = unknown.as_ref().map(|unknown| (unknown, types));
            untagged(&variants, &readable, unknown, &name.to_string())
        }
    };
    let unknown_variant = unknown.as_ref().map(|unknown| {
        let docs = unknown_docs("A value of an alternative");
        quote!(#docs #unknown(super::runtime::union::UnknownJson),)
    });
    let write_unknown = unknown
        .as_ref()
        .map(|unknown| quote!(Self::#unknown(value) => ::serde::Serialize::serialize(value, serializer),));
    let redacted_unknown = unknown.iter().map(|unknown| redaction::Field {
        name: unknown.clone(),
        // `Debug` of `UnknownJson` shows no value.
        secret: false,
    });
    let redacted = union.variants.iter().map(|variant| redaction::Field {
        name: ident(&variant.ident),
        secret: typing.api.schema(variant.schema).facts.shows_secret,
    });
    let debug = redaction::of_choices(name, &redacted.chain(redacted_unknown).collect::<Vec<_>>());
    let (derive, debug) = (debug.derive, debug.implementation);
    quote! {
        #docs
        #[derive(#derive Clone, PartialEq, #equality)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants(#types),)*
            #unknown_variant
        }

        #debug

        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    #write
                    #write_unknown
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let value = super::runtime::union::Undecided::deserialize(deserializer)?;
                #read
            }
        }
    }
}

fn tagged(
    union: &Union,
    discriminator: &Discriminator,
    variants: &[Ident],
    unknown: Option<&Ident>,
) -> (TokenStream, TokenStream) {
    let property = &discriminator.property;
    let tags: Vec<&[String]> = union
        .variants
        .iter()
        .map(|variant| variant.tags.as_slice())
        .collect();
    let write = quote! {
        #(Self::#variants(value) => super::runtime::union::tagged(serializer, value, #property, &[#(#tags),*]),)*
    };
    let other = match unknown {
        Some(unknown) => quote!(_ => ::std::result::Result::Ok(Self::#unknown(value.unknown()))),
        None => quote!(tag => super::runtime::union::unknown_tag(#property, tag)),
    };
    let read = quote! {
        match value.tag(#property)?.as_str() {
            #(#(#tags)|* => value.variant().map(Self::#variants),)*
            #other,
        }
    };
    (write, read)
}

/// `readable` are the variants by precedence, which decides only between variants that match equally well (see
/// `VariantSearch` in the run-time crate). The variant for undeclared values keeps those of the JSON
/// types that declared ones have.
fn untagged(
    variants: &[Ident],
    readable: &[Ident],
    unknown: Option<(&Ident, Vec<Ident>)>,
    name: &str,
) -> (TokenStream, TokenStream) {
    let write = quote! {
        #(Self::#variants(value) => ::serde::Serialize::serialize(value, serializer),)*
    };
    let search = quote!(value.search() #(.or(Self::#readable))*);
    let read = match unknown {
        Some((unknown, types)) => quote! {
            #search.or_unknown(#name, &[#(super::runtime::union::JsonType::#types),*], Self::#unknown)
        },
        None => quote!(#search.finish(#name)),
    };
    (write, read)
}
