//! The Rust types of schemas.

use super::rust::ident;
use crate::model::{Additional, Api, IntegerWidth, Kind, NumberWidth, Schema, SchemaId, StringRepr};
use proc_macro2::TokenStream;
use quote::quote;

/// The Rust types of a document's schemas.
pub(super) struct Typing<'a> {
    pub(super) api: &'a Api,
}

impl<'a> Typing<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Typing { api }
    }

    /// Returns the derives of `Eq` and `Hash`, each with a comma, for a type with values of these schemas.
    pub(super) fn equality(&self, parts: impl IntoIterator<Item = SchemaId>) -> Option<TokenStream> {
        let mut parts = parts.into_iter();
        let holds_float = parts.any(|id| self.api.schema(id).facts.holds_float);
        (!holds_float).then(|| quote!(Eq, Hash,))
    }

    /// Returns the type of all values, including `null`.
    pub(super) fn full(&self, id: SchemaId, module: &TokenStream) -> TokenStream {
        let base = self.base(id, module);
        if self.api.nullable(id) {
            quote!(::std::option::Option<#base>)
        } else {
            base
        }
    }

    /// Returns the type of all values except `null`.
    pub(super) fn base(&self, id: SchemaId, module: &TokenStream) -> TokenStream {
        let schema = self.api.schema(id);
        if let Some(name) = &schema.type_name
            && (schema.has_own_type() || schema.facts.recursive_alias || !self.api.nullable(id))
        {
            let name = ident(name);
            return quote!(#module #name);
        }
        self.definition(schema, module)
    }

    /// Returns the type that a schema is defined as, even if it has a name: what its type alias stands for.
    pub(super) fn definition(&self, schema: &Schema, module: &TokenStream) -> TokenStream {
        match &schema.kind {
            Kind::Any => quote!(::serde_json::Value),
            Kind::Boolean(_) => quote!(bool),
            Kind::Integer(integer) => match integer.width {
                IntegerWidth::I32 => quote!(i32),
                IntegerWidth::I64 => quote!(i64),
                IntegerWidth::U32 => quote!(u32),
                IntegerWidth::U64 => quote!(u64),
                IntegerWidth::I128 => quote!(i128),
            },
            Kind::Number(number) => match number.width {
                NumberWidth::F32 => quote!(f32),
                NumberWidth::F64 => quote!(f64),
            },
            Kind::String(string) => match string.repr() {
                StringRepr::Text => quote!(::std::string::String),
                StringRepr::DateTime => quote!(::openapi_client_runtime::DateTime),
                StringRepr::Date => quote!(::openapi_client_runtime::Date),
                StringRepr::Bytes => quote!(::openapi_client_runtime::Binary),
            },
            Kind::Array(array) => {
                let items = self.full(array.items, module);
                quote!(::std::vec::Vec<#items>)
            }
            Kind::Object(object) => {
                let values = match object.additional {
                    Additional::Typed(values) => self.full(values, module),
                    _ => quote!(::serde_json::Value),
                };
                quote!(::std::collections::BTreeMap<::std::string::String, #values>)
            }
            Kind::Alias(target) => self.base(*target, module),
            Kind::Union(_) => quote!(::serde_json::Value),
        }
    }
}
