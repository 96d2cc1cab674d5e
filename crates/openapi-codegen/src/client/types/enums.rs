//! Emits the enums of schemas with `enum`: one variant for each string, integer or boolean, and one for values that the
//! document does not declare if responses contain the enum.

use super::unknown_docs;
use crate::client::rust::{docs, ident};
use crate::model::{EnumValue, Schema};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

/// Returns the enum of a string schema.
pub(super) fn strings(
    values: &[EnumValue],
    schema: &Schema,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let strings = values
        .iter()
        .map(|value| value.value.as_str().unwrap_or_default());
    let unknown = schema.unknown_variant().map(|name| ident(&name));
    let open = unknown.as_ref().map(|unknown| quote!(, unknown #unknown));
    let item = item(values, &quote!(UnknownString), unknown.as_ref(), name);
    let copy = unknown.is_none().then(|| quote!(Copy,));
    quote! {
        #docs
        #[derive(Debug, Clone, #copy PartialEq, Eq, PartialOrd, Ord, Hash)]
        #item

        super::runtime::enumeration::impl_string_enum! {
            enum #name #open;
            #(#variants = #strings;)*
        }
    }
}

/// Returns the enum of an integer schema.
pub(super) fn integers(
    values: &[EnumValue],
    schema: &Schema,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let literals = values
        .iter()
        .map(|value| Literal::i64_suffixed(value.value.as_i64().unwrap_or_default()).into_token_stream());
    let ty = ValueType {
        name: quote!(i64),
        unknown: quote!(UnknownInteger),
        into: quote!(i128),
    };
    value_enum(values, &literals.collect::<Vec<_>>(), &ty, schema, name, docs)
}

/// Returns the enum of a boolean schema that allows a single value.
pub(super) fn boolean(value: &EnumValue, schema: &Schema, name: &Ident, docs: &TokenStream) -> TokenStream {
    let literal = value.value.as_bool().unwrap_or_default().into_token_stream();
    let ty = ValueType {
        name: quote!(bool),
        unknown: quote!(UnknownBoolean),
        into: quote!(bool),
    };
    value_enum(std::slice::from_ref(value), &[literal], &ty, schema, name, docs)
}

/// The type of the values of an enum.
struct ValueType {
    /// The type of the declared values.
    name: TokenStream,
    /// The type of the others.
    unknown: TokenStream,
    /// The type of both.
    into: TokenStream,
}

/// Returns an enum that is serialized as a value of the type `ty`.
fn value_enum(
    values: &[EnumValue],
    literals: &[TokenStream],
    ty: &ValueType,
    schema: &Schema,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let variants: Vec<Ident> = values.iter().map(|value| ident(&value.ident)).collect();
    let unknown = schema.unknown_variant().map(|name| ident(&name));
    let item = item(values, &ty.unknown, unknown.as_ref(), name);
    let (ty, into) = (&ty.name, &ty.into);
    let open = unknown.map(|unknown| quote!(, unknown #unknown into #into));
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #item

        super::runtime::enumeration::impl_value_enum! {
            enum #name: #ty #open;
            #(#variants = #literals;)*
        }
    }
}

/// Returns the definition of an enum, without docs and derives.
fn item(
    values: &[EnumValue],
    unknown_type: &TokenStream,
    unknown: Option<&Ident>,
    name: &Ident,
) -> TokenStream {
    let variants = values.iter().map(|value| {
        let (docs, variant) = (docs_of_variant(value), ident(&value.ident));
        quote!(#docs #variant,)
    });
    let unknown = unknown.map(|unknown| {
        let docs = unknown_docs("A value");
        quote!(#docs #unknown(super::runtime::enumeration::#unknown_type),)
    });
    quote! {
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
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
