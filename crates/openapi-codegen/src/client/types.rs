//! `types.rs`: a struct, enum or type alias for each named schema.

mod defaults;
mod enums;
mod objects;
mod unions;

use super::rust::{docs, ident};
use super::typing::Typing;
use crate::conversions;
use crate::model::{Kind, Schema};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the items of `types.rs`.
pub(super) fn emit(typing: &Typing<'_>) -> impl Iterator<Item = TokenStream> {
    let items = typing.api.named_schemas().map(|schema| item(typing, schema));
    items.chain(std::iter::once_with(|| {
        conversions::emit(typing.api, Schema::unknown_variant)
    }))
}

/// Returns the docs of the variant for undeclared values.
fn unknown_docs(of: &str) -> TokenStream {
    let text = format!("{of} that the contract did not declare when this client was generated.");
    docs([Some(text.as_str())])
}

fn item(typing: &Typing<'_>, schema: &Schema) -> TokenStream {
    let Some(name) = schema.type_name.as_deref().map(ident) else {
        return TokenStream::new();
    };
    let docs = docs([
        schema.title.as_deref(),
        schema
            .description
            .as_deref()
            .filter(|text| Some(*text) != schema.title.as_deref()),
    ]);
    match &schema.kind {
        Kind::Object(object) if schema.has_own_type() => {
            let object_type = objects::emit(typing, schema, object, &name, &docs);
            let defaults = defaults::emit(typing, schema, object, &name);
            quote!(#object_type #defaults)
        }
        Kind::Union(union) => unions::emit(typing, schema, union, &name, &docs),
        Kind::String(string) if schema.has_own_type() => enums::strings(&string.values, schema, &name, &docs),
        Kind::Integer(integer) if schema.has_own_type() => {
            enums::integers(&integer.values, schema, &name, &docs)
        }
        Kind::Boolean(Some(value)) => enums::boolean(value, schema, &name, &docs),
        _ if schema.facts.recursive_alias => {
            // Rust allows no recursive alias, so the schema becomes a tuple struct.
            let inner = typing.definition(schema, &TokenStream::new());
            let equality = typing.equality([schema.id]);
            quote! {
                #docs
                #[derive(Debug, Clone, PartialEq, #equality ::serde::Serialize, ::serde::Deserialize)]
                pub struct #name(pub #inner);
            }
        }
        _ => {
            let mut inner = typing.definition(schema, &TokenStream::new());
            if typing.api.nullable(schema.id) {
                inner = quote!(::std::option::Option<#inner>);
            }
            quote! {
                #docs
                pub type #name = #inner;
            }
        }
    }
}
