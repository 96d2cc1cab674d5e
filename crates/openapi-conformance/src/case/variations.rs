//! Variations of an instance, derived from its schema. The judge decides whether a variation is valid; a valid one must be
//! accepted.

mod bounds;
mod many;
mod texts;

use crate::document::Document;
use serde_json::{Map, Value, json};

/// Names of unknown properties that JSON pointers or programming languages may mishandle.
const UNHEARD_OF: [&str; 6] = ["unheard-of", "", "a/b~c", "__proto__", "\u{202e}𝄞", "$ref"];

/// A variation of an instance.
pub(super) struct Variation {
    pub(super) what: String,
    pub(super) value: Value,
    /// What was changed.
    pub(super) change: Change,
}

impl Variation {
    /// Whether it has a property that no schema describes, which types need not keep.
    pub(super) fn undescribed(&self) -> bool {
        self.change == Change::Undescribed
    }
}

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A value of another JSON type.
    Kind,
    /// A missing property.
    Missing,
    /// A property that the schema does not describe.
    Undescribed,
    /// Another value of the same type.
    Value,
}

/// Returns every variation of an instance that differs in one place, and one that is invalid in every place.
pub(super) fn variations(document: &Document, schema: &Value, instance: &Value) -> Vec<Variation> {
    walked(document, schema, instance, true)
}

/// Returns the variations of another shape: with a value of another type, or without a property.
pub(super) fn misshapen(document: &Document, schema: &Value, instance: &Value) -> Vec<Variation> {
    let mut all = walked(document, schema, instance, false);
    all.retain(|variation| matches!(variation.change, Change::Kind | Change::Missing));
    all
}

fn walked(document: &Document, schema: &Value, instance: &Value, values: bool) -> Vec<Variation> {
    let mut walk = Walk {
        document,
        values,
        root: instance,
        variations: Vec::new(),
    };
    walk.node(schema, instance, "");
    let mut everywhere = instance.clone();
    spoil(&mut everywhere);
    walk.put("", "the wrong type everywhere", everywhere, Change::Kind);
    walk.variations
}

/// Replaces every scalar by nested arrays.
fn spoil(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(spoil),
        Value::Array(items) if !items.is_empty() => items.iter_mut().for_each(spoil),
        other => *other = json!([[]]),
    }
}

struct Walk<'a> {
    document: &'a Document,
    /// Whether values are replaced by others of the same type.
    values: bool,
    root: &'a Value,
    variations: Vec<Variation>,
}

impl Walk<'_> {
    fn node(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        let schema = self.document.resolve(schema);
        for other in [
            json!(null),
            json!(true),
            json!(7),
            json!("text"),
            json!([]),
            json!({}),
        ] {
            if kind(&other) != kind(instance) {
                let what = format!("{} instead of {}", other, kind(instance));
                // Any type may replace a null.
                let expected = instance.is_null() && kind_of(schema) == Some(kind(&other));
                let change = if expected { Change::Value } else { Change::Kind };
                self.put(pointer, &what, other, change);
            }
        }
        if self.values {
            self.bounds(schema, instance, pointer);
            self.texts(schema, instance, pointer);
            self.long(schema, instance, pointer);
        }
        match instance {
            Value::Object(members) => self.object(schema, members, pointer),
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
    }

    fn object(&mut self, schema: &Value, members: &Map<String, Value>, pointer: &str) {
        for name in members.keys() {
            let mut less = members.clone();
            less.remove(name);
            let what = format!("{name} left out");
            self.put(pointer, &what, Value::Object(less), Change::Missing);
        }
        let change = match schema.get("additionalProperties") {
            Some(_) => Change::Value,
            None => Change::Undescribed,
        };
        for name in UNHEARD_OF {
            let mut more = members.clone();
            more.insert(name.to_owned(), json!(1));
            let what = format!("one more member {name:?}");
            self.put(pointer, &what, Value::Object(more), change);
        }
        if self.values {
            self.many_members(schema, members, pointer);
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
                let member = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                if let Some(value) = members.get(name) {
                    self.node(property, value, &member);
                }
            }
        }
    }

    fn put(&mut self, pointer: &str, what: &str, value: Value, change: Change) {
        let mut variation = self.root.clone();
        if let Some(place) = variation.pointer_mut(pointer)
            && *place != value
        {
            *place = value;
            let place = if pointer.is_empty() { "the whole" } else { pointer };
            self.variations.push(Variation {
                what: format!("{place}: {what}"),
                value: variation,
                change,
            });
        }
    }
}

/// Returns an example value of the type of a schema.
fn kind_of(schema: &Value) -> Option<&'static str> {
    match schema.get("type").and_then(Value::as_str)? {
        "boolean" => Some("a boolean"),
        "integer" | "number" => Some("a number"),
        "string" => Some("a text"),
        "array" => Some("an array"),
        "object" => Some("an object"),
        _ => None,
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
