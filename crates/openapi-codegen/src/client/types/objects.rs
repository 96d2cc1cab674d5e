//! Objects: structs whose members say exactly what is sent.

use super::docs;
use crate::client::rust::{ident, plain};
use crate::client::typing::Typing;
use crate::spec::{Additional, Format, Kind, Object, Property, Schema, SchemaId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(
    typing: &Typing<'_>,
    schema: &Schema,
    object: &Object,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let fields = object
        .properties
        .iter()
        .map(|property| field(typing, schema.id, property));
    let additional = additional(typing, object);
    let mut derives = quote!(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize);
    if !object.properties.iter().any(|property| property.required) {
        derives = quote!(Default, #derives);
    }
    let mut debug = TokenStream::new();
    if object
        .properties
        .iter()
        .any(|property| is_secret(typing, property.schema))
    {
        debug = redacted(typing, object, name);
    } else {
        derives = quote!(Debug, #derives);
    }
    quote! {
        #docs
        #[derive(#derives)]
        pub struct #name {
            #(#fields,)*
            #additional
        }

        #debug
    }
}

fn field(typing: &Typing<'_>, owner: SchemaId, property: &Property) -> TokenStream {
    let schema = typing.api.schema(property.schema);
    let docs = docs([
        schema.description.as_deref().or(schema.title.as_deref()),
        default_note(schema).as_deref(),
    ]);
    let name = ident(&property.ident);
    let mut base = typing.base(property.schema, &TokenStream::new());
    if typing.boxed(owner, property.schema) {
        base = quote!(::std::boxed::Box<#base>);
    }
    let (ty, mut serde) = match (property.required, typing.nullable(property.schema)) {
        (true, false) => (base, TokenStream::new()),
        (true, true) => (
            quote!(::std::option::Option<#base>),
            quote!(deserialize_with = "super::support::members::nullable",),
        ),
        (false, false) => (
            quote!(::std::option::Option<#base>),
            quote!(
                default,
                skip_serializing_if = "::std::option::Option::is_none",
                deserialize_with = "super::support::members::optional",
            ),
        ),
        (false, true) => (
            quote!(super::support::Maybe<#base>),
            quote!(default, skip_serializing_if = "super::support::Maybe::is_absent",),
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
    Some(format!("Where it is left out, the server takes `{default}`."))
}

fn additional(typing: &Typing<'_>, object: &Object) -> TokenStream {
    let values = match object.additional {
        Additional::Ignored | Additional::Denied => return TokenStream::new(),
        Additional::Any => quote!(::serde_json::Value),
        Additional::Typed(values) => typing.full(values, &TokenStream::new()),
    };
    quote! {
        /// Members beside those described.
        #[serde(flatten)]
        pub additional: ::std::collections::BTreeMap<::std::string::String, #values>,
    }
}

fn is_secret(typing: &Typing<'_>, id: SchemaId) -> bool {
    matches!(&typing.resolve(id).kind, Kind::String(string)
        if matches!(&string.format, Some(Format::Other(format)) if format == "password"))
}

/// A `Debug` that does not show passwords.
fn redacted(typing: &Typing<'_>, object: &Object, name: &Ident) -> TokenStream {
    let text = name.to_string();
    let fields = object.properties.iter().map(|property| {
        let label = plain(&property.ident);
        let field = ident(&property.ident);
        if is_secret(typing, property.schema) {
            quote!(.field(#label, &"[redacted]"))
        } else {
            quote!(.field(#label, &self.#field))
        }
    });
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => TokenStream::new(),
        Additional::Any | Additional::Typed(_) => quote!(.field("additional", &self.additional)),
    };
    quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#text) #(#fields)* #additional .finish()
            }
        }
    }
}
