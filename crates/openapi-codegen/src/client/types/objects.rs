//! Objects: structs that are serialized with exactly the fields that are set.

use crate::client::redaction;
use crate::client::rust::{docs, ident, plain};
use crate::client::typing::Typing;
use crate::model::{ADDITIONAL_FIELD, Additional, Object, Property, Schema};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(typing: &Typing<'_>, object: &Object, name: &Ident, docs: &TokenStream) -> TokenStream {
    let fields = object.properties.iter().map(|property| field(typing, property));
    let additional = additional(typing, object);
    let mut derives = quote!(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize);
    if !object.properties.iter().any(|property| property.required) {
        derives = quote!(Default, #derives);
    }
    let debug = redaction::of_struct(name, &TokenStream::new(), &redacted(typing, object));
    let (derive, debug) = (debug.derive, debug.implementation);
    // A struct with additional properties is read from a map anyway.
    let from_map = additional.is_empty();
    let remote = from_map.then(|| quote!(#[serde(remote = "Self")]));
    let from_map = from_map.then(|| quote!(super::runtime::object::impl_object!(#name);));
    quote! {
        #docs
        #[derive(#derive #derives)]
        #remote
        pub struct #name {
            #(#fields,)*
            #additional
        }
        #from_map

        #debug
    }
}

fn field(typing: &Typing<'_>, property: &Property) -> TokenStream {
    let schema = typing.api.schema(property.schema);
    let docs = docs([
        schema.description.as_deref().or(schema.title.as_deref()),
        default_note(schema).as_deref(),
    ]);
    let name = ident(&property.ident);
    let mut base = typing.base(property.schema, &TokenStream::new());
    if property.boxed {
        base = quote!(::std::boxed::Box<#base>);
    }
    let (ty, mut serde) = match (property.required, typing.api.nullable(property.schema)) {
        (true, false) => (base, TokenStream::new()),
        (true, true) => (
            quote!(::std::option::Option<#base>),
            quote!(deserialize_with = "super::runtime::object::nullable",),
        ),
        (false, false) => (
            quote!(::std::option::Option<#base>),
            quote!(
                default,
                skip_serializing_if = "::std::option::Option::is_none",
                deserialize_with = "super::runtime::object::optional",
            ),
        ),
        (false, true) => (
            quote!(super::runtime::Maybe<#base>),
            quote!(default, skip_serializing_if = "super::runtime::Maybe::is_absent",),
        ),
    };
    if plain(&property.ident) != property.name {
        let wire = &property.name;
        serde = quote!(rename = #wire, #serde);
    }
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#serde)]));
    quote!(#docs #serde pub #name: #ty)
}

fn default_note(schema: &Schema) -> Option<String> {
    let default = schema.default.as_ref()?;
    Some(format!("Default: `{default}`."))
}

fn additional(typing: &Typing<'_>, object: &Object) -> TokenStream {
    let values = match object.additional {
        Additional::Ignored | Additional::Denied => return TokenStream::new(),
        Additional::Any => quote!(::serde_json::Value),
        Additional::Typed(values) => typing.full(values, &TokenStream::new()),
    };
    quote! {
        /// Additional properties.
        #[serde(flatten)]
        pub additional: ::std::collections::BTreeMap<::std::string::String, #values>,
    }
}

fn redacted(typing: &Typing<'_>, object: &Object) -> Vec<redaction::Field> {
    let properties = object.properties.iter().map(|property| redaction::Field {
        name: ident(&property.ident),
        secret: typing.api.schema(property.schema).facts.shows_secret,
    });
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => None,
        Additional::Any => Some(false),
        Additional::Typed(values) => Some(typing.api.schema(values).facts.shows_secret),
    };
    let additional = additional.map(|secret| redaction::Field {
        name: ident(ADDITIONAL_FIELD),
        secret,
    });
    properties.chain(additional).collect()
}
