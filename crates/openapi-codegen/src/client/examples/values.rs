//! Converts JSON values to Rust expressions.

mod json;

pub(super) use json::short;

use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{
    ADDITIONAL_SETTER, Additional, EnumValue, IntegerWidth, Kind, NumberWidth, Object, Schema, SchemaId,
    StringRepr,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Number, Value};

/// Converts values of the schemas of a document.
pub(super) struct Values<'a> {
    typing: &'a Typing<'a>,
}

impl<'a> Values<'a> {
    pub(super) fn new(typing: &'a Typing<'a>) -> Self {
        Values { typing }
    }

    /// Converts a value, including `null`.
    pub(super) fn full(&self, id: SchemaId, value: &Value) -> Option<TokenStream> {
        if !self.typing.api.nullable(id) {
            return self.base(id, value);
        }
        match value {
            Value::Null => Some(quote!(None)),
            value => self.base(id, value).map(|value| quote!(Some(#value))),
        }
    }

    /// Converts a value that is not `null`; `None` if the Rust type cannot represent it.
    pub(super) fn base(&self, id: SchemaId, value: &Value) -> Option<TokenStream> {
        let schema = self.typing.api.resolved(id);
        // Values without a short expression are parsed from JSON.
        match schema.kind {
            _ if schema.facts.recursive_alias => json::read(value, &quote!(serde_json::from_str)),
            Kind::Union(_) | Kind::Boolean(Some(_)) => json::read(value, &quote!(serde_json::from_str)),
            _ => self.written(schema, value),
        }
    }

    /// Converts a value to `serde_json::Value`.
    pub(super) fn any(&self, value: &Value) -> Option<TokenStream> {
        json::read(value, &quote!(serde_json::from_str::<serde_json::Value>))
    }

    fn written(&self, schema: &'a Schema, value: &Value) -> Option<TokenStream> {
        match (&schema.kind, value) {
            (Kind::Any, value) => self.any(value),
            (Kind::Boolean(None), Value::Bool(value)) => Some(quote!(#value)),
            (Kind::Integer(integer), value) if !integer.values.is_empty() => {
                variant(schema, &integer.values, value)
            }
            (Kind::Integer(integer), Value::Number(number)) => {
                whole(number, integer.width)?.to_string().parse().ok()
            }
            (Kind::Number(kind), Value::Number(number)) => {
                let number = number.as_f64()?;
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "the conversion tests whether the value fits"
                )]
                let held = kind.width != NumberWidth::F32 || (number as f32).is_finite();
                let literal = held.then(|| Literal::f64_unsuffixed(number.abs()))?;
                Some(if number < 0.0 {
                    quote!(-#literal)
                } else {
                    quote!(#literal)
                })
            }
            (Kind::String(string), value) if !string.values.is_empty() => {
                variant(schema, &string.values, value)
            }
            (Kind::String(string), Value::String(text)) => Some(match string.repr() {
                StringRepr::DateTime | StringRepr::Date => quote!(#text.parse()?),
                StringRepr::Bytes => quote!(#text.into()),
                StringRepr::Text => quote!(#text.to_owned()),
            }),
            (Kind::Array(array), Value::Array(items)) => {
                let items = items.iter().map(|item| self.full(array.items, item));
                let items: Vec<TokenStream> = items.collect::<Option<_>>()?;
                Some(quote!(vec![#(#items),*]))
            }
            (Kind::Object(object), Value::Object(members)) if schema.has_own_type() => {
                self.structure(schema, object, members)
            }
            (Kind::Object(object), Value::Object(members)) => self.map(object, members.iter()),
            _ => None,
        }
    }

    fn structure(
        &self,
        schema: &Schema,
        object: &Object,
        members: &Map<String, Value>,
    ) -> Option<TokenStream> {
        let name = ident(schema.type_name.as_ref()?);
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        for property in &object.properties {
            let value = match members.get(&property.name) {
                None if property.required => return None,
                None => continue,
                Some(value) => value,
            };
            let nullable = self.typing.api.nullable(property.schema);
            let argument = match (property.required, nullable, value) {
                (true, true, Value::Null) => quote!(None),
                (false, true, Value::Null) => quote!(Maybe::Null),
                (true, true, value) => {
                    let value = self.base(property.schema, value)?;
                    quote!(Some(#value))
                }
                (_, _, value) => self.argument(property.schema, value)?,
            };
            if property.required {
                arguments.push(argument);
            } else {
                let setter = ident(&property.setter);
                setters.push(quote!(.#setter(#argument)));
            }
        }
        if matches!(object.additional, Additional::Any | Additional::Typed(_)) {
            let known = |name: &String| object.properties.iter().any(|property| property.name == *name);
            let further: Vec<_> = members.iter().filter(|(name, _)| !known(name)).collect();
            if !further.is_empty() {
                let further = self.entries(object, further.into_iter())?;
                let setter = ident(ADDITIONAL_SETTER);
                setters.push(quote!(.#setter([#(#further),*])));
            }
        }
        Some(quote!(types::#name::new(#(#arguments),*) #(#setters)*))
    }

    /// Converts a value other than `null` to an argument of a parameter that accepts `impl Into`: to an expression whose
    /// type does not depend on its use.
    fn argument(&self, id: SchemaId, value: &Value) -> Option<TokenStream> {
        let schema = self.typing.api.resolved(id);
        let ty = || self.typing.base(id, &quote!(types::));
        match (&schema.kind, value) {
            _ if schema.facts.recursive_alias => {
                let ty = ty();
                json::read(value, &quote!(serde_json::from_str::<#ty>))
            }
            (Kind::Union(_) | Kind::Boolean(Some(_)), value) => {
                let ty = ty();
                json::read(value, &quote!(serde_json::from_str::<#ty>))
            }
            (Kind::String(string), Value::String(text)) if string.values.is_empty() => {
                let ty = ty();
                Some(match string.repr() {
                    StringRepr::Text => quote!(#text),
                    StringRepr::DateTime | StringRepr::Date => quote!(#text.parse::<#ty>()?),
                    StringRepr::Bytes => quote!(#ty::from(#text)),
                })
            }
            (Kind::Integer(integer), Value::Number(number)) if integer.values.is_empty() => {
                let suffix = self.typing.definition(schema, &TokenStream::new());
                format!("{}{suffix}", whole(number, integer.width)?).parse().ok()
            }
            (Kind::Number(kind), value @ Value::Number(_)) if kind.width == NumberWidth::F32 => {
                let value = self.written(schema, value)?;
                Some(quote!(#value as f32))
            }
            (Kind::Array(_), Value::Array(items)) if items.is_empty() => {
                let ty = ty();
                Some(quote!(<#ty>::new()))
            }
            (Kind::Object(object), Value::Object(members)) if !schema.has_own_type() => {
                let (ty, entries) = (ty(), self.entries(object, members.iter())?);
                Some(quote!(<#ty>::from([#(#entries),*])))
            }
            _ => self.base(id, value),
        }
    }

    fn map<'v>(
        &self,
        object: &Object,
        members: impl Iterator<Item = (&'v String, &'v Value)>,
    ) -> Option<TokenStream> {
        let entries = self.entries(object, members)?;
        Some(quote!([#(#entries),*].into()))
    }

    fn entries<'v>(
        &self,
        object: &Object,
        members: impl Iterator<Item = (&'v String, &'v Value)>,
    ) -> Option<Vec<TokenStream>> {
        let entries = members.map(|(name, value)| {
            let value = match object.additional {
                Additional::Typed(values) => self.full(values, value),
                _ => self.any(value),
            }?;
            Some(quote!((#name.to_owned(), #value)))
        });
        entries.collect()
    }
}

/// Converts a number to an integer of a width; `None` if it does not fit.
fn whole(number: &Number, width: IntegerWidth) -> Option<i128> {
    let value = number.as_i64().map(i128::from);
    let value = value.or_else(|| number.as_u64().map(i128::from))?;
    let (least, greatest) = width.range();
    (least..=greatest).contains(&value).then_some(value)
}

fn variant(schema: &Schema, values: &[EnumValue], value: &Value) -> Option<TokenStream> {
    let name = ident(schema.type_name.as_ref()?);
    let variant = values.iter().find(|known| known.value == *value)?;
    let variant = ident(&variant.ident);
    Some(quote!(types::#name::#variant))
}
