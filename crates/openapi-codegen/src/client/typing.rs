//! Which Rust type a schema is.

use super::rust::ident;
use crate::graph::{components, parts};
use crate::model::{Additional, Api, Format, Kind, Object, Schema, SchemaId};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// The Rust types of a document's schemas.
pub(super) struct Typing<'a> {
    pub(super) api: &'a Api,
    /// Strongly connected components of types that hold each other without indirection.
    holding: Vec<usize>,
    /// Named types that would be aliases of themselves.
    newtypes: HashSet<SchemaId>,
}

impl<'a> Typing<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let mut typing = Typing {
            api,
            holding: Vec::new(),
            newtypes: HashSet::new(),
        };
        let edges: Vec<Vec<usize>> = api.schemas.iter().map(|schema| typing.held(schema)).collect();
        typing.holding = components(&edges).members;
        let edges: Vec<Vec<usize>> = api.schemas.iter().map(|schema| typing.spelled(schema)).collect();
        let spelling = components(&edges);
        for schema in api.named_schemas() {
            if !typing.is_item(schema) && spelling.in_cycle(schema.id.0, &edges) {
                typing.newtypes.insert(schema.id);
            }
        }
        typing
    }

    /// Whether a schema becomes a struct or an enum, not another name of a built-in type.
    pub(super) fn is_item(&self, schema: &Schema) -> bool {
        schema.type_name.is_some()
            && match &schema.kind {
                Kind::Object(object) => is_struct(object),
                Kind::Union(_) => true,
                Kind::Integer(integer) => !integer.values.is_empty(),
                Kind::Boolean(only) => only.is_some(),
                Kind::String(string) => !string.values.is_empty(),
                _ => false,
            }
    }

    pub(super) fn is_newtype(&self, schema: &Schema) -> bool {
        self.newtypes.contains(&schema.id)
    }

    /// The schema that an alias leads to.
    pub(super) fn resolve(&self, id: SchemaId) -> &'a Schema {
        let mut schema = self.api.schema(id);
        // A chain is never longer than there are schemas.
        for _ in 0..self.api.schemas.len() {
            match schema.kind {
                Kind::Alias(target) => schema = self.api.schema(target),
                _ => break,
            }
        }
        schema
    }

    /// Whether `null` is a value that the Rust type must tell from others; [`Kind::Any`] holds it anyway.
    pub(super) fn nullable(&self, id: SchemaId) -> bool {
        let mut schema = self.api.schema(id);
        let mut nullable = schema.nullable;
        for _ in 0..self.api.schemas.len() {
            match schema.kind {
                Kind::Alias(target) => schema = self.api.schema(target),
                _ => break,
            }
            nullable |= schema.nullable;
        }
        nullable && !matches!(schema.kind, Kind::Any)
    }

    /// The type of all values, `null` included.
    pub(super) fn full(&self, id: SchemaId, module: &TokenStream) -> TokenStream {
        let base = self.base(id, module);
        if self.nullable(id) {
            quote!(::std::option::Option<#base>)
        } else {
            base
        }
    }

    /// The type of all values but `null`.
    pub(super) fn base(&self, id: SchemaId, module: &TokenStream) -> TokenStream {
        let schema = self.api.schema(id);
        if let Some(name) = &schema.type_name
            && (self.is_item(schema) || self.is_newtype(schema) || !self.nullable(id))
        {
            let name = ident(name);
            return quote!(#module #name);
        }
        self.written_out(schema, module)
    }

    /// The built-in type behind a name, or of a schema without one.
    pub(super) fn written_out(&self, schema: &Schema, module: &TokenStream) -> TokenStream {
        match &schema.kind {
            Kind::Any => quote!(::serde_json::Value),
            Kind::Boolean(_) => quote!(bool),
            Kind::Integer(integer) => match integer.format.as_deref() {
                Some("int32") => quote!(i32),
                Some("uint32") => quote!(u32),
                Some("uint64") => quote!(u64),
                _ => quote!(i64),
            },
            Kind::Number(number) => match number.format.as_deref() {
                Some("float") => quote!(f32),
                _ => quote!(f64),
            },
            Kind::String(string) => match &string.format {
                _ if !string.values.is_empty() => quote!(::std::string::String),
                Some(Format::DateTime) => quote!(::jiff::Timestamp),
                Some(Format::Date) => quote!(::jiff::civil::Date),
                Some(Format::Binary) => quote!(::bytes::Bytes),
                _ => quote!(::std::string::String),
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

    /// Whether a member of this schema must be boxed inside the type of `owner`.
    pub(super) fn boxed(&self, owner: SchemaId, member: SchemaId) -> bool {
        let member = self.resolve(member);
        self.is_item(member) && self.holding.get(owner.0) == self.holding.get(member.id.0)
    }

    /// Whether a schema's bytes are octets that no JSON holds.
    pub(super) fn is_binary(&self, id: SchemaId) -> bool {
        matches!(&self.resolve(id).kind, Kind::String(string)
            if string.values.is_empty() && string.format == Some(Format::Binary))
    }

    /// Whether the Rust type of a schema is, or holds in lists and maps, the text of a password; whoever
    /// has a field of it must hide it. Structs and enums hide what they hold.
    pub(super) fn is_secret(&self, id: SchemaId) -> bool {
        self.finds_secret(id, |schema| {
            if self.is_item(schema) {
                Vec::new()
            } else {
                parts(schema)
            }
        })
    }

    /// Whether a password is anywhere in the values of a schema.
    pub(super) fn holds_secret(&self, id: SchemaId) -> bool {
        self.finds_secret(id, parts)
    }

    fn finds_secret(&self, id: SchemaId, inside: impl Fn(&Schema) -> Vec<SchemaId>) -> bool {
        let mut seen = HashSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let schema = self.api.schema(id);
            if seen.insert(id) {
                if is_password(schema) {
                    return true;
                }
                open.extend(inside(schema));
            }
        }
        false
    }

    /// The types that a type holds within itself; a `Vec` or a map holds nothing.
    fn held(&self, schema: &Schema) -> Vec<usize> {
        let members: Vec<SchemaId> = match &schema.kind {
            Kind::Object(object) if self.is_item(schema) => {
                object.properties.iter().map(|property| property.schema).collect()
            }
            Kind::Union(union) if self.is_item(schema) => {
                union.variants.iter().map(|variant| variant.schema).collect()
            }
            Kind::Alias(target) => vec![*target],
            _ => Vec::new(),
        };
        members.into_iter().map(|id| self.resolve(id).id.0).collect()
    }

    /// The schemas whose types stand in the text of an alias.
    fn spelled(&self, schema: &Schema) -> Vec<usize> {
        if self.is_item(schema) {
            return Vec::new();
        }
        match &schema.kind {
            Kind::Array(array) => vec![array.items.0],
            Kind::Object(object) => match object.additional {
                Additional::Typed(values) => vec![values.0],
                _ => Vec::new(),
            },
            Kind::Alias(target) => vec![target.0],
            _ => Vec::new(),
        }
    }
}

fn is_password(schema: &Schema) -> bool {
    matches!(&schema.kind, Kind::String(string) if string.values.is_empty()
        && matches!(&string.format, Some(Format::Other(format)) if format == "password"))
}

fn is_struct(object: &Object) -> bool {
    !object.properties.is_empty() || matches!(object.additional, Additional::Denied)
}
