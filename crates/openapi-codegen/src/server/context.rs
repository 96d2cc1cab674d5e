//! What every part of the emitter looks things up in.

use super::graph::Graph;
use super::{Options, Undeclared};
use crate::diagnostics::{Diagnostic, Location};
use crate::spec::{Additional, Api, Kind, Object, Schema, SchemaId, Tag};
use std::cell::RefCell;

/// Modules of the generated crate that a tag's module must not be named like.
const MODULES: [&str; 10] = [
    "checks",
    "described",
    "error_documents",
    "openapi",
    "operation",
    "router",
    "schemas",
    "security",
    "support",
    "types",
];

/// A document, how to generate from it, and what was found to be wrong with it.
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) options: &'a Options,
    pub(super) graph: Graph,
    faults: RefCell<Vec<Diagnostic>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, options: &'a Options) -> Self {
        Self {
            api,
            options,
            graph: Graph::of(api),
            faults: RefCell::default(),
        }
    }

    /// Notes that something cannot be generated.
    pub(super) fn refuse(&self, location: &Location, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.borrow_mut().push(Diagnostic {
            file: self.api.file.clone(),
            location: location.clone(),
            reason: reason.into(),
            remedy: remedy.into(),
        });
    }

    pub(super) fn into_faults(self) -> Vec<Diagnostic> {
        self.faults.into_inner()
    }

    /// Whether an undeclared status is answered with an empty body.
    pub(super) fn bare(&self) -> bool {
        self.options.undeclared == Undeclared::Bare
    }

    pub(super) fn schema(&self, id: SchemaId) -> &'a Schema {
        self.api.schema(id)
    }

    /// The schema that says what values there are, whatever names stand between.
    pub(super) fn resolve(&self, id: SchemaId) -> &'a Schema {
        resolve(self.api, id)
    }

    /// Whether `null` is a value and the Rust type has to say so; [`Kind::Any`] has it anyway.
    pub(super) fn nullable(&self, id: SchemaId) -> bool {
        let mut schema = self.schema(id);
        let mut nullable = schema.nullable;
        while let Kind::Alias(next) = schema.kind {
            schema = self.schema(next);
            nullable |= schema.nullable;
        }
        nullable && !matches!(schema.kind, Kind::Any)
    }

    /// The module of a tag.
    pub(super) fn module(&self, tag: &Tag) -> String {
        tag_module(tag)
    }

    /// The name of the field that keeps an object's other members.
    pub(super) fn additional_field(&self, object: &Object) -> Option<String> {
        if matches!(object.additional, Additional::Ignored | Additional::Denied) {
            return None;
        }
        let mut name = "additional".to_owned();
        while object.properties.iter().any(|property| property.ident == name) {
            name.push('_');
        }
        Some(name)
    }
}

/// The module of a tag in the generated crate.
#[must_use]
pub fn tag_module(tag: &Tag) -> String {
    if MODULES.contains(&tag.ident.as_str()) {
        format!("{}_tag", tag.ident)
    } else {
        tag.ident.clone()
    }
}

/// The schema behind aliases.
pub(super) fn resolve(api: &Api, id: SchemaId) -> &Schema {
    let mut schema = api.schema(id);
    while let Kind::Alias(next) = schema.kind {
        schema = api.schema(next);
    }
    schema
}

/// Whether an object becomes a struct, and not a map.
pub(super) fn is_struct(schema: &Schema) -> bool {
    match &schema.kind {
        Kind::Object(object) => {
            schema.type_name.is_some()
                && (!object.properties.is_empty() || matches!(object.additional, Additional::Denied))
        }
        _ => false,
    }
}

/// Whether a schema becomes a Rust type of its own, and not another name of one.
pub(super) fn is_own_type(schema: &Schema) -> bool {
    schema.type_name.is_some()
        && match &schema.kind {
            Kind::Object(_) => is_struct(schema),
            Kind::String(text) => !text.values.is_empty(),
            Kind::Integer(integer) => !integer.values.is_empty(),
            Kind::Union(_) => true,
            _ => false,
        }
}
