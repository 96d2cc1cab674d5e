//! Schemas.
//!
//! A schema gets an id when it is first referred to, and is read from a queue, so that recursive schemas do not cause
//! recursion here. Whatever depends on other schemas (`allOf`, unions, aliases) is resolved in a second pass.

pub(super) mod formats;
mod mixed_enum;
mod negation;
mod scalars;
mod siblings;
mod structures;
mod types;

use super::context::Lowering;
use super::names::{pascal, pointer_name};
use super::union_keywords::unions_of;
use crate::model::{Additional, Facts, Kind, Schema, SchemaId};
use crate::pointer::unescape;
use crate::source::{Cursor, Data};
pub(super) use types::OBJECT_KEYWORDS;

const KEYWORDS: [&str; 36] = [
    "$ref",
    "title",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "enum",
    "type",
    "not",
    "allOf",
    "oneOf",
    "anyOf",
    "items",
    "properties",
    "additionalProperties",
    "description",
    "format",
    "default",
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "example",
    "externalDocs",
    "deprecated",
    "xml",
];

/// Keywords that restrict the values of a union beside which they stand. `type: object` is so common there that it is
/// left to the alternatives.
const RESTRICTIONS: [&str; 14] = [
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "items",
    "format",
];

impl<'a> Lowering<'a> {
    /// Returns the id of the schema at this position, or of its target if it is a reference. `hint` is the name of its
    /// type if it is inline and needs one.
    pub(super) fn schema(&mut self, at: &Cursor<'a>, hint: &str) -> SchemaId {
        match at.get("$ref") {
            Some(reference) => match self.target(&reference) {
                Some(target) => {
                    self.reject_siblings(at, &target);
                    let hint = target
                        .pointer
                        .rsplit('/')
                        .next()
                        .map_or_else(String::new, |key| pascal(&unescape(key), "Type"));
                    let id = self.schema_at(&target, &hint);
                    self.drafts.referred.insert(id);
                    id
                }
                // The dangling reference has been reported.
                None => self.schema_at(at, hint),
            },
            None => self.schema_at(at, hint),
        }
    }

    fn schema_at(&mut self, at: &Cursor<'a>, hint: &str) -> SchemaId {
        if let Some(id) = self.by_pointer.get(&at.pointer) {
            return *id;
        }
        let id = SchemaId(self.schemas.len());
        self.schemas.push(None);
        self.by_pointer.insert(at.pointer.clone(), id);
        self.drafts.cursors.push(at.clone());
        self.drafts.queue.push_back((id, at.clone(), hint.to_owned()));
        id
    }

    /// Reads the components, whose names have precedence.
    pub(super) fn component_schemas(&mut self) {
        let Some(section) = self
            .root
            .get("components")
            .and_then(|components| components.get("schemas"))
        else {
            return;
        };
        if !self.object(&section, "`components.schemas`") {
            return;
        }
        for (key, at) in section.members() {
            let name = self.type_names.claim(pascal(key, "Schema"));
            self.schema_at(&at, &name);
        }
        self.read_queued();
    }

    /// Reads the queued schemas, and those that they refer to.
    pub(super) fn read_queued(&mut self) {
        while let Some((id, at, hint)) = self.drafts.queue.pop_front() {
            let schema = self.read_schema(id, &at, hint);
            self.schemas[id.0] = Some(schema);
        }
    }

    fn read_schema(&mut self, id: SchemaId, at: &Cursor<'a>, hint: String) -> Schema {
        let component = at
            .pointer
            .strip_prefix("/components/schemas/")
            .filter(|key| !key.contains('/'))
            .map(|key| unescape(key).into_owned());
        let is_object = self.object(at, "a schema");
        if is_object {
            self.schema_keywords(at);
        }
        let reference = at
            .get("$ref")
            .and_then(|reference| self.target(&reference))
            .is_some();
        let kind = if reference {
            // A component that is only a reference to another.
            Kind::Alias(self.schema(at, &hint))
        } else {
            self.kind(id, at, &hint)
        };
        let type_name = match &component {
            Some(_) => Some(hint.clone()),
            None if needs_name(&kind) || self.drafts.unions.contains_key(&id) => {
                Some(self.type_names.claim_first([&hint, &pointer_name(&at.pointer)]))
            }
            None => None,
        };
        let derived_name = type_name.clone().unwrap_or(hint);
        self.drafts.hints.insert(id, derived_name.clone());
        let null_in_enum = at
            .get("enum")
            .is_some_and(|values| values.items().any(|v| matches!(v.node.data, Data::Null)));
        Schema {
            id,
            location: at.location(),
            component,
            view_of: None,
            type_name,
            title: self.text(at, "title"),
            description: self.text(at, "description"),
            nullable: self.flag(at, "nullable") || null_in_enum,
            deprecated: self.flag(at, "deprecated"),
            read_only: self.flag(at, "readOnly"),
            write_only: self.flag(at, "writeOnly"),
            closed: is_closed(at),
            default: at.get("default").map(|value| value.value()),
            example: at.get("example").map(|value| value.value()),
            external_docs: at.get("externalDocs").map(|value| value.value()),
            extensions: self.extensions_of_schema(at),
            kind,
            facts: Facts::default(),
            derived_name,
            table: String::new(),
            description_fn: String::new(),
        }
    }

    /// Adds a schema that is not in the document. It accepts any value until its kind is set.
    pub(super) fn synthetic(
        &mut self,
        at: &Cursor<'a>,
        derived_name: &str,
        description: Option<String>,
    ) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        self.drafts.cursors.push(at.clone());
        self.schemas.push(Some(Schema {
            id,
            location: at.location(),
            component: None,
            view_of: None,
            type_name: None,
            title: None,
            description,
            nullable: false,
            deprecated: false,
            read_only: false,
            write_only: false,
            closed: false,
            default: None,
            example: None,
            external_docs: None,
            extensions: serde_json::Map::new(),
            kind: Kind::Any,
            facts: Facts::default(),
            derived_name: derived_name.to_owned(),
            table: String::new(),
            description_fn: String::new(),
        }));
        id
    }

    fn schema_keywords(&mut self, at: &Cursor<'a>) {
        if at.has("$ref") {
            return;
        }
        self.known(at, "a schema", &KEYWORDS);
        if let Some(not) = at.get("not") {
            self.reject_not(at, &not);
        }
        if let Some(closed) = at.get("x-closed") {
            self.flag(at, "x-closed");
            let choices = ["enum", "oneOf", "anyOf", "discriminator"];
            if !choices.into_iter().any(|keyword| at.has(keyword)) {
                self.report(
                    &closed,
                    "`x-closed` has no effect on a schema without `enum`, `oneOf`, `anyOf` or `discriminator`",
                    "move it to the schema that lists the values or alternatives, or remove it",
                );
            }
        }
    }

    fn kind(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        if let Some(parts) = at.get("allOf") {
            return self.all_of(id, at, &parts, hint);
        }
        if let [first, others @ ..] = unions_of(at).as_slice() {
            let restricts = |keyword: &&str| at.has(keyword);
            let is_scalar = at.get("type").is_some_and(|name| name.str() != Some("object"));
            let is_restricted = OBJECT_KEYWORDS.iter().chain(&RESTRICTIONS).any(restricts);
            if is_restricted || is_scalar || !others.is_empty() {
                return self.union_with_siblings(id, at, hint);
            }
            self.queue_alternatives(id, at, *first, hint);
            return Kind::Any;
        }
        self.plain_kind(id, at, hint)
    }
}

/// Returns whether a schema says that the values it declares are all that there will be.
pub(super) fn is_closed(at: &Cursor<'_>) -> bool {
    at.get("x-closed")
        .is_some_and(|closed| closed.bool() == Some(true))
}

/// Returns whether an inline schema of this kind needs a named type.
pub(super) fn needs_name(kind: &Kind) -> bool {
    match kind {
        Kind::Object(object) => {
            !object.properties.is_empty() || matches!(object.additional, Additional::Denied)
        }
        Kind::String(string) => !string.values.is_empty(),
        Kind::Integer(integer) => !integer.values.is_empty(),
        Kind::Boolean(only) => only.is_some(),
        Kind::Union(_) => true,
        _ => false,
    }
}
