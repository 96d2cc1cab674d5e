//! What parameters and members are, as static values.

use super::{flag, text};
use crate::client::rust::ident;
use crate::client::typing::Typing;
use crate::model::{Array, Format, Kind, Schema, SchemaId};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use std::collections::BTreeSet;

/// Writes members, and notes whose members it refers to.
pub(super) struct Members<'a> {
    typing: &'a Typing<'a>,
    used: BTreeSet<SchemaId>,
}

/// Where a member stands, and what that says of it.
pub(super) struct Place<'a> {
    pub(super) name: &'a str,
    pub(super) description: Option<&'a str>,
    pub(super) required: bool,
    pub(super) example: Option<&'a Value>,
    /// Whose member it is.
    pub(super) owner: Option<SchemaId>,
}

impl<'a> Members<'a> {
    pub(super) fn new(typing: &'a Typing<'a>) -> Self {
        Members {
            typing,
            used: BTreeSet::new(),
        }
    }

    /// A member of any schema.
    pub(super) fn member(&mut self, place: &Place<'_>, schema: Option<SchemaId>) -> TokenStream {
        let Place { name, required, .. } = place;
        let schemas = schema.map_or_else(Vec::new, |id| self.typing.api.alias_chain(id));
        let said = schemas.iter().find_map(|schema| schema.description.as_deref());
        let description = place.description.or(said).unwrap_or_default();
        let nullable = schema.is_some_and(|id| self.typing.api.nullable(id));
        let read_only = schemas.iter().any(|schema| schema.read_only);
        let secret = schema.is_some_and(|id| self.typing.api.schema(id).facts.holds_secret);
        let shape = self.shape(schema, place.owner);
        let last = schemas.last();
        let format = last.map_or("", |schema| format(schema));
        let choices = last.map_or_else(Vec::new, |schema| choices(schema));
        let default = json(schemas.iter().find_map(|schema| schema.default.as_ref()));
        let example = json(
            place
                .example
                .or_else(|| schemas.iter().find_map(|schema| schema.example.as_ref())),
        );
        let description = text("description", description);
        let required = flag("required", *required);
        let nullable = flag("nullable", nullable);
        let read_only = flag("read_only", read_only);
        let secret = flag("secret", secret);
        let format = text("format", format);
        let enum_values = (!choices.is_empty()).then(|| quote!(.enum_values(&[#(#choices),*])));
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

    /// What a schema's values are.
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

    /// The members of all objects that were referred to.
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
        let members = object.properties.iter().map(|property| {
            let place = Place {
                name: &property.name,
                description: None,
                required: property.required,
                example: None,
                owner: Some(id),
            };
            self.member(&place, Some(property.schema))
        });
        let members: Vec<TokenStream> = members.collect();
        let count = members.len();
        quote!(pub(super) static #name: [Property; #count] = [#(#members),*];)
    }

    /// Whether the part and its owner are made of each other: members end there, since they would never end.
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

fn choices(schema: &Schema) -> Vec<TokenStream> {
    let choice = |value: &Value, description: Option<&str>| {
        let value = value.to_string();
        let description = description.unwrap_or_default();
        quote!(EnumValue::new(#value, #description))
    };
    match &schema.kind {
        Kind::String(string) => string
            .values
            .iter()
            .map(|v| choice(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Integer(integer) => integer
            .values
            .iter()
            .map(|v| choice(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Boolean(only) => only
            .iter()
            .map(|v| choice(&v.value, v.description.as_deref()))
            .collect(),
        Kind::Number(number) => number.values.iter().map(|v| choice(v, None)).collect(),
        _ => Vec::new(),
    }
}

/// A value as JSON; empty if there is none.
fn json(value: Option<&Value>) -> String {
    value.map(Value::to_string).unwrap_or_default()
}
