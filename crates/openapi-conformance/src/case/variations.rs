//! Variations of an instance, derived from its schema. The judge decides whether a variation is valid; a valid one must be
//! accepted.

mod alternatives;
mod bounds;
mod choice;
mod many;
mod strings;
mod types;

pub(super) use alternatives::leaves_alternative;
pub(super) use choice::kept_types;
use openapi_judge::document::Document;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use types::declared_type;
pub(super) use types::type_name;

/// Names of unknown properties that code for JSON pointers, or of some languages, may mishandle.
const UNKNOWN_NAMES: [&str; 6] = ["unheard-of", "", "a/b~c", "__proto__", "\u{202e}𝄞", "$ref"];

/// A variation of an instance.
pub(super) struct Variation {
    /// A description of the change, for the name of the case.
    pub(super) description: String,
    pub(super) value: Value,
    /// The kind of the change.
    pub(super) change: Change,
    /// Whether a value is replaced by null.
    pub(super) is_null: bool,
    /// Whether a client may keep the changed value instead of rejecting it: an open choice may have a further alternative.
    pub(super) may_be_kept: bool,
}

impl Variation {
    /// Returns whether it has an undeclared property, which the generated types may discard.
    pub(super) fn has_undeclared_property(&self) -> bool {
        self.change == Change::Undeclared
    }
}

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A value of another JSON type.
    Type,
    /// A missing property.
    Missing,
    /// A property that the schema does not declare.
    Undeclared,
    /// Another value of the same type.
    Value,
    /// A text that cannot be read as the value that its format describes.
    Unreadable,
}

/// Returns every variation of an instance that differs in one value, and one in which every value is invalid.
pub(super) fn variations(document: &Document, schema: &Value, instance: &Value) -> Vec<Variation> {
    walk(document, schema, instance, true)
}

/// Returns the variations with a value of another type, a text that is not of its format, or without a property.
pub(super) fn structural_variations(document: &Document, schema: &Value, instance: &Value) -> Vec<Variation> {
    let mut all = walk(document, schema, instance, false);
    let is_structural = |change| matches!(change, Change::Type | Change::Missing | Change::Unreadable);
    all.retain(|variation| is_structural(variation.change));
    all
}

fn walk(document: &Document, schema: &Value, instance: &Value, values: bool) -> Vec<Variation> {
    let mut walk = Walk {
        document,
        values,
        root: instance,
        kept_types: BTreeSet::new(),
        is_within_kept: false,
        has_choice: false,
        variations: Vec::new(),
    };
    walk.node(schema, instance, "");
    let may_be_kept = walk.has_choice;
    let mut invalid = instance.clone();
    invalidate(&mut invalid);
    walk.add("", "the wrong type everywhere", invalid, Change::Type);
    if let Some(everywhere) = walk.variations.last_mut() {
        everywhere.may_be_kept |= may_be_kept;
    }
    walk.variations
}

/// Returns the JSON pointer of a property.
fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Replaces every scalar by nested arrays.
fn invalidate(value: &mut Value) {
    match value {
        Value::Object(properties) => properties.values_mut().for_each(invalidate),
        Value::Array(items) if !items.is_empty() => items.iter_mut().for_each(invalidate),
        other => *other = json!([[]]),
    }
}

struct Walk<'a> {
    document: &'a Document,
    /// Whether to replace values by others of the same type too.
    values: bool,
    root: &'a Value,
    /// The types that the client keeps in place of the visited value.
    kept_types: BTreeSet<&'static str>,
    /// Whether the visited value is a part of one in whose place the client keeps any other of its type.
    is_within_kept: bool,
    /// Whether the instance has a value of an open choice.
    has_choice: bool,
    variations: Vec<Variation>,
}

impl Walk<'_> {
    fn node(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        let schema = self.document.resolve(schema);
        let kept_types = kept_types(self.document, schema);
        self.has_choice |= !kept_types.is_empty();
        let outer = std::mem::replace(&mut self.kept_types, kept_types);
        // Without these, the client keeps any value, of which only the server checks a `format`.
        let keeps_all = self.document.type_of(schema).is_none()
            && !["enum", "oneOf", "anyOf", "allOf"]
                .iter()
                .any(|keyword| schema.get(keyword).is_some());
        for other in [
            json!(null),
            json!(true),
            json!(7),
            json!("text"),
            json!([]),
            json!({}),
        ] {
            if type_name(&other) != type_name(instance) {
                let description = format!("{} instead of {}", other, type_name(instance));
                // Any type may replace a null.
                let expected = instance.is_null() && declared_type(schema) == Some(type_name(&other));
                let change = if expected || keeps_all {
                    Change::Value
                } else {
                    Change::Type
                };
                self.add(pointer, &description, other, change);
            }
        }
        if self.values {
            self.bounds(schema, instance, pointer);
            self.strings(schema, instance, pointer);
            self.long(schema, instance, pointer);
        } else {
            self.unreadable(schema, pointer);
        }
        let is_outer_kept = self.is_within_kept;
        self.is_within_kept |= self.kept_types.contains(type_name(instance));
        match instance {
            Value::Object(properties) => self.object(schema, properties, pointer),
            Value::Array(items) => {
                if self.values {
                    self.many_items(schema, items, pointer);
                }
                for (index, item) in items.iter().enumerate().take(3) {
                    if let Some(of) = schema.get("items") {
                        self.node(of, item, &format!("{pointer}/{index}"));
                    }
                }
            }
            _ => {}
        }
        self.is_within_kept = is_outer_kept;
        self.kept_types = outer;
    }

    fn object(&mut self, schema: &Value, properties: &Map<String, Value>, pointer: &str) {
        for name in properties.keys() {
            let mut fewer = properties.clone();
            fewer.remove(name);
            let description = format!("without {name}");
            self.add(pointer, &description, Value::Object(fewer), Change::Missing);
        }
        let change = match schema.get("additionalProperties") {
            Some(_) => Change::Value,
            None => Change::Undeclared,
        };
        for name in UNKNOWN_NAMES {
            let mut more = properties.clone();
            more.insert(name.to_owned(), json!(1));
            let description = format!("with the property {name:?}");
            self.add(pointer, &description, Value::Object(more), change);
        }
        if self.values {
            self.many_properties(schema, properties, pointer);
        }
        let parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        for part in parts
            .iter()
            .map(|part| self.document.resolve(part).clone())
            .chain([schema.clone()])
        {
            for (name, property) in part
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                let property_pointer = below(pointer, name);
                // Another value of a discriminator selects another alternative, which has other properties.
                let is_discriminator = |choice: &Value| {
                    let property = choice.pointer("/discriminator/propertyName");
                    property.is_some_and(|property| property == name)
                };
                let values = self.values;
                self.values &= !is_discriminator(schema) && !is_discriminator(&part);
                if let Some(value) = properties.get(name) {
                    self.node(property, value, &property_pointer);
                }
                self.values = values;
            }
        }
        let is_described = |name: &&String| {
            let mut schemas = parts
                .iter()
                .map(|part| self.document.resolve(part))
                .chain([schema]);
            schemas.any(|schema| {
                let properties = schema.get("properties");
                properties.is_some_and(|properties| properties.get(name.as_str()).is_some())
            })
        };
        let others: Vec<&String> = properties.keys().filter(|name| !is_described(name)).collect();
        if let Some(additional) = schema
            .get("additionalProperties")
            .filter(|value| value.is_object())
        {
            for name in others.into_iter().take(2) {
                self.node(additional, &properties[name], &below(pointer, name));
            }
        }
    }

    /// Adds the variation in which the value at a pointer is replaced.
    fn add(&mut self, pointer: &str, description: &str, value: Value, change: Change) {
        let mut variation = self.root.clone();
        if let Some(target) = variation.pointer_mut(pointer)
            && *target != value
        {
            let is_in_choice = change == Change::Unreadable && self.has_choice;
            let may_be_kept =
                is_in_choice || self.is_within_kept || self.kept_types.contains(type_name(&value));
            let is_null = value.is_null();
            *target = value;
            let target = if pointer.is_empty() { "the root" } else { pointer };
            self.variations.push(Variation {
                description: format!("{target}: {description}"),
                value: variation,
                change,
                is_null,
                may_be_kept,
            });
        }
    }
}
