//! Converts JSON values to Rust expressions.

mod json;

pub(super) use json::short;

use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{
    Additional, EnumValue, IntegerWidth, Kind, NumberWidth, Object, Property, Schema, SchemaId, StringRepr,
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
        // A struct without required properties implements `Default`.
        let has_default = !object.properties.iter().any(|property| property.required);
        let mut fields = Vec::new();
        let mut is_partial = false;
        for property in &object.properties {
            let field = ident(&property.ident);
            match members.get(&property.name) {
                None if has_default => is_partial = true,
                value => {
                    let expression = self.field_value(property, value)?;
                    fields.push(quote!(#field: #expression));
                }
            }
        }
        if matches!(object.additional, Additional::Any | Additional::Typed(_)) {
            let known = |name: &String| object.properties.iter().any(|property| property.name == *name);
            let further: Vec<_> = members.iter().filter(|(name, _)| !known(name)).collect();
            match further.is_empty() {
                true if has_default => is_partial = true,
                true => fields.push(quote!(additional: Default::default())),
                false => {
                    let further = self.map(object, further.into_iter())?;
                    fields.push(quote!(additional: #further));
                }
            }
        }
        let rest = is_partial.then(|| quote!(..Default::default()));
        Some(quote!(types::#name { #(#fields,)* #rest }))
    }

    /// Returns the value of a field.
    fn field_value(&self, property: &Property, json: Option<&Value>) -> Option<TokenStream> {
        let nullable = self.typing.api.nullable(property.schema);
        let base = |value: &Value| {
            let written = self.base(property.schema, value)?;
            Some(match property.boxed {
                true => quote!(Box::new(#written)),
                false => written,
            })
        };
        match (property.required, nullable, json) {
            (true, _, None) => None,
            (true, false, Some(value)) => base(value),
            (true, true, Some(Value::Null)) | (false, false, None) => Some(quote!(None)),
            (false, true, None) => Some(quote!(Maybe::Absent)),
            (false, true, Some(Value::Null)) => Some(quote!(Maybe::Null)),
            (true, true, Some(value)) | (false, false, Some(value)) => {
                base(value).map(|value| quote!(Some(#value)))
            }
            (false, true, Some(value)) => base(value).map(|value| quote!(Maybe::Value(#value))),
        }
    }

    fn map<'v>(
        &self,
        object: &Object,
        members: impl Iterator<Item = (&'v String, &'v Value)>,
    ) -> Option<TokenStream> {
        let entries = members.map(|(name, value)| {
            let value = match object.additional {
                Additional::Typed(values) => self.full(values, value),
                _ => self.any(value),
            }?;
            Some(quote!((#name.to_owned(), #value)))
        });
        let entries: Vec<TokenStream> = entries.collect::<Option<_>>()?;
        Some(quote!([#(#entries),*].into()))
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
