//! What can be wrong with an instance, derived from its schema. Whether a mutant is wrong is for the
//! judge to say: a mutant that is still an instance must be served.

mod bounds;
mod many;
mod texts;

use crate::document::Document;
use serde_json::{Map, Value, json};

/// Names of members that schemas are silent about, each a trap for JSON pointers or for languages.
const UNHEARD_OF: [&str; 6] = ["unheard-of", "", "a/b~c", "__proto__", "\u{202e}𝄞", "$ref"];

/// A mutant: what was done, and the whole instance with it.
pub(super) struct Mutant {
    pub(super) what: String,
    pub(super) value: Value,
    /// What kind of step away it is.
    pub(super) change: Change,
}

impl Mutant {
    /// Whether it has a member that no schema describes: types need not keep it.
    pub(super) fn undescribed(&self) -> bool {
        self.change == Change::Undescribed
    }
}

/// A kind of step away from an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A value of another JSON type.
    Kind,
    /// A member that is not there.
    Missing,
    /// A member that the schema says nothing of.
    Undescribed,
    /// Another value of the same type.
    Value,
}

/// Every mutant of an instance that differs in one place from it, and one that is wrong wherever it
/// can be.
pub(super) fn mutants(document: &Document, schema: &Value, instance: &Value) -> Vec<Mutant> {
    walked(document, schema, instance, true)
}

/// Those of them that have another shape: another kind of value somewhere, or a member less.
pub(super) fn misshapen(document: &Document, schema: &Value, instance: &Value) -> Vec<Mutant> {
    let mut all = walked(document, schema, instance, false);
    all.retain(|mutant| matches!(mutant.change, Change::Kind | Change::Missing));
    all
}

fn walked(document: &Document, schema: &Value, instance: &Value, values: bool) -> Vec<Mutant> {
    let mut walk = Walk {
        document,
        values,
        root: instance,
        mutants: Vec::new(),
    };
    walk.node(schema, instance, "");
    let mut everywhere = instance.clone();
    spoil(&mut everywhere);
    walk.put("", "the wrong type everywhere", everywhere, Change::Kind);
    walk.mutants
}

/// Puts a list of a list wherever a scalar is.
fn spoil(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(spoil),
        Value::Array(items) if !items.is_empty() => items.iter_mut().for_each(spoil),
        other => *other = json!([[]]),
    }
}

struct Walk<'a> {
    document: &'a Document,
    /// Whether values of the same kind are put in each other's place.
    values: bool,
    root: &'a Value,
    mutants: Vec<Mutant>,
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
                // Where null stands for a value, a value is no other kind.
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
        let mut mutant = self.root.clone();
        if let Some(place) = mutant.pointer_mut(pointer)
            && *place != value
        {
            *place = value;
            let place = if pointer.is_empty() { "the whole" } else { pointer };
            self.mutants.push(Mutant {
                what: format!("{place}: {what}"),
                value: mutant,
                change,
            });
        }
    }
}

/// The kind of value that a schema's type is.
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
