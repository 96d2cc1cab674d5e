//! Parameters and properties as static values, from which a command line makes its arguments and help. The JSON Schemas
//! of the catalogue are those of `client/schemas.rs`.

use super::setters::{flag, text};
use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{Array, Format, Kind, Schema, SchemaId};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use std::collections::BTreeSet;

/// Emits parameters and properties, and collects the objects that their shapes refer to; [`finish`](Self::finish) emits
/// those.
pub(super) struct Properties<'a> {
    typing: &'a Typing<'a>,
    used: BTreeSet<SchemaId>,
}

/// A parameter or property, apart from its schema.
pub(super) struct PropertyUse<'a> {
    pub(super) name: &'a str,
    pub(super) description: Option<&'a str>,
    pub(super) required: bool,
    pub(super) example: Option<&'a Value>,
    /// The object that has the property; `None` for a parameter.
    pub(super) owner: Option<SchemaId>,
}

impl<'a> Properties<'a> {
    pub(super) fn new(typing: &'a Typing<'a>) -> Self {
        Properties {
            typing,
            used: BTreeSet::new(),
        }
    }

    /// Returns the expression for a parameter or property. Its own description and example precede those of its schema.
    pub(super) fn property(&mut self, usage: &PropertyUse<'_>, schema: Option<SchemaId>) -> TokenStream {
        let PropertyUse { name, required, .. } = usage;
        let schemas = schema.map_or_else(Vec::new, |id| self.typing.api.alias_chain(id));
        let own = schemas.iter().find_map(|schema| schema.description.as_deref());
        let description = usage.description.or(own).unwrap_or_default();
        let nullable = schema.is_some_and(|id| self.typing.api.nullable(id));
        let read_only = schemas.iter().any(|schema| schema.read_only);
        let secret = schema.is_some_and(|id| self.typing.api.schema(id).facts.holds_secret);
        let shape = self.shape(schema, usage.owner);
        let last = schemas.last();
        let format = last.map_or("", |schema| format(schema));
        let enum_values = last.map_or_else(Vec::new, |schema| enum_values_of(schema));
        let default = json(schemas.iter().find_map(|schema| schema.default.as_ref()));
        let example = json(
            usage
                .example
                .or_else(|| schemas.iter().find_map(|schema| schema.example.as_ref())),
        );
        let description = text("description", description);
        let required = flag("required", *required);
        let nullable = flag("nullable", nullable);
        let read_only = flag("read_only", read_only);
        let secret = flag("secret", secret);
        let format = text("format", format);
        let enum_values = (!enum_values.is_empty()).then(|| quote!(.enum_values(&[#(#enum_values),*])));
        let default = text("default", &default);
        let example = text("example", &example);
        quote! {
            Property::new(#name, #shape)
                #description
                #required
                #nullable
                #read_only
                #secret
                #format
                #enum_values
                #default
                #example
        }
    }

    /// Returns the expression for the shape of a schema's values; `Shape::Any` without a schema.
    pub(super) fn shape(&mut self, id: Option<SchemaId>, owner: Option<SchemaId>) -> TokenStream {
        let Some(id) = id else {
            return quote!(Shape::Any);
        };
        let schema = self.typing.api.resolved(id);
        match &schema.kind {
            _ if self.typing.api.resolved(id).is_binary() => quote!(Shape::Bytes),
            Kind::String(_) => quote!(Shape::String),
            Kind::Integer(_) => quote!(Shape::Integer),
            Kind::Number(_) => quote!(Shape::Number),
            Kind::Boolean(_) => quote!(Shape::Boolean),
            Kind::Array(Array { items, .. }) if !self.in_cycle(owner, *items) => {
                let items = self.shape(Some(*items), owner);
                quote!(Shape::Array(&#items))
            }
            Kind::Object(object) if !object.properties.is_empty() && !self.in_cycle(owner, schema.id) => {
                match &schema.type_name {
                    Some(name) => {
                        self.used.insert(schema.id);
                        let name = ident(name);
                        quote!(Shape::Object(&properties::#name))
                    }
                    None => quote!(Shape::Any),
                }
            }
            _ => quote!(Shape::Any),
        }
    }

    /// Returns the module `properties`, with one static array for each object that a shape refers to.
    pub(super) fn finish(mut self) -> TokenStream {
        let mut done = BTreeSet::new();
        let mut items = Vec::new();
        while let Some(id) = self.used.difference(&done).next().copied() {
            done.insert(id);
            items.push((id, self.object(id)));
        }
        items.sort_by_key(|(id, _)| *id);
        let items = items.into_iter().map(|(_, item)| item);
        quote! {
            /// The properties of objects.
            mod properties {
                use super::{EnumValue, Property, Shape, properties};

                #(#items)*
            }
        }
    }

    fn object(&mut self, id: SchemaId) -> TokenStream {
        let schema = self.typing.api.schema(id);
        let (Kind::Object(object), Some(name)) = (&schema.kind, &schema.type_name) else {
            return TokenStream::new();
        };
        let name = ident(name);
        let properties = object.properties.iter().map(|property| {
            let usage = PropertyUse {
                name: &property.name,
                description: None,
                required: property.required,
                example: None,
                owner: Some(id),
            };
            self.property(&usage, Some(property.schema))
        });
        let properties: Vec<TokenStream> = properties.collect();
        let count = properties.len();
        quote!(pub(super) static #name: [Property; #count] = [#(#properties),*];)
    }

    /// Returns whether the part and its owner contain each other. Such a part has `Shape::Any`, since the recursion of
    /// shapes would not end.
    fn in_cycle(&self, owner: Option<SchemaId>, part: SchemaId) -> bool {
        let cycle = |id| self.typing.api.resolved(id).facts.cycle;
        owner.is_some_and(|owner| cycle(owner) == cycle(part))
    }
}

fn format(schema: &Schema) -> &str {
    match &schema.kind {
        Kind::String(string) => string.format.as_ref().map_or("", Format::name),
        Kind::Integer(integer) => integer.format.as_deref().unwrap_or_default(),
        Kind::Number(number) => number.format.as_deref().unwrap_or_default(),
        _ => "",
    }
}

fn enum_values_of(schema: &Schema) -> Vec<TokenStream> {
    let enum_value = |value: &Value, description: Option<&str>| {
        let value = value.to_string();
        let description = description.unwrap_or_default();
        quote!(EnumValue::new(#value, #description))
    };
    match &schema.kind {
        Kind::String(string) => string
            .values
            .iter()
            .map(|v| enum_value(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Integer(integer) => integer
            .values
            .iter()
            .map(|v| enum_value(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Boolean(only) => only
            .iter()
            .map(|v| enum_value(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Number(number) => number.values.iter().map(|v| enum_value(v, None)).collect(),
        _ => Vec::new(),
    }
}

/// Formats a value as JSON; returns an empty string if there is none.
fn json(value: Option<&Value>) -> String {
    value.map(Value::to_string).unwrap_or_default()
}
