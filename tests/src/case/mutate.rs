//! What can be wrong with an instance, derived from its schema. Whether a mutant is wrong is for the
//! judge to say: a mutant that is still an instance must be served.

use crate::document::Document;
use serde_json::{Map, Value, json};

/// What is done to an object to give it a member that its schema does not describe.
const UNDESCRIBED: &str = "a member that nobody described";

/// The same for an object whose schema says what other members there may be.
const ADDITIONAL: &str = "one more member";

/// A mutant: what was done, and the whole instance with it.
pub(super) struct Mutant {
    pub(super) what: String,
    pub(super) value: Value,
    /// Whether it has a member that no schema describes: types need not keep it.
    pub(super) undescribed: bool,
}

/// Every mutant of an instance that differs in one place from it, and one that is wrong wherever it
/// can be.
pub(super) fn mutants(document: &Document, schema: &Value, instance: &Value) -> Vec<Mutant> {
    let mut walk = Walk {
        document,
        root: instance,
        mutants: Vec::new(),
    };
    walk.node(schema, instance, "");
    let mut everywhere = instance.clone();
    spoil(&mut everywhere);
    walk.put("", "the wrong type everywhere", everywhere);
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
                self.put(pointer, &what, other);
            }
        }
        self.bounds(schema, pointer);
        match instance {
            Value::Object(members) => self.object(schema, members, pointer),
            Value::Array(items) => {
                if let (Some(item), Some(of)) = (items.first(), schema.get("items")) {
                    self.node(of, item, &format!("{pointer}/0"));
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, schema: &Value, members: &Map<String, Value>, pointer: &str) {
        for name in members.keys() {
            let mut less = members.clone();
            less.remove(name);
            self.put(pointer, &format!("{name} left out"), Value::Object(less));
        }
        let mut more = members.clone();
        more.insert("unheard-of".to_owned(), json!(1));
        let described = schema.get("additionalProperties").is_some();
        let what = if described { ADDITIONAL } else { UNDESCRIBED };
        self.put(pointer, what, Value::Object(more));
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

    /// Values at the bounds of a schema, just inside and just outside.
    fn bounds(&mut self, schema: &Value, pointer: &str) {
        for bound in ["minimum", "maximum"] {
            if let Some(value) = schema.get(bound).and_then(Value::as_i64) {
                for near in [value.saturating_sub(1), value, value.saturating_add(1)] {
                    self.put(pointer, &format!("{near} at {bound} {value}"), json!(near));
                }
            }
        }
        for bound in ["minLength", "maxLength"] {
            if let Some(length) = schema.get(bound).and_then(Value::as_u64) {
                self.lengths(
                    schema,
                    pointer,
                    bound,
                    usize::try_from(length).unwrap_or(usize::MAX),
                );
            }
        }
        if schema.get("enum").is_some() {
            self.put(pointer, "a text outside the enum", json!("unheard-of"));
            self.put(pointer, "a number outside the enum", json!(4711));
        }
        if schema.get("pattern").is_some() || schema.get("format").is_some() {
            for text in ["", " ", "ä€𝄞", "a b", "\u{7}", "@", "/", "~"] {
                self.put(pointer, &format!("{text:?} for pattern or format"), json!(text));
            }
        }
    }

    fn lengths(&mut self, schema: &Value, pointer: &str, bound: &str, length: usize) {
        if length > 2_000 {
            return;
        }
        for near in [length.saturating_sub(1), length, length + 1] {
            for letter in ["a", "𝄞"] {
                let text = match schema.get("format").and_then(Value::as_str) {
                    Some("email") => mailbox(near),
                    _ => letter.repeat(near),
                };
                self.put(
                    pointer,
                    &format!("{near} times {letter:?} at {bound} {length}"),
                    json!(text),
                );
            }
        }
    }

    fn put(&mut self, pointer: &str, what: &str, value: Value) {
        let mut mutant = self.root.clone();
        if let Some(place) = mutant.pointer_mut(pointer)
            && *place != value
        {
            *place = value;
            let place = if pointer.is_empty() { "the whole" } else { pointer };
            self.mutants.push(Mutant {
                what: format!("{place}: {what}"),
                value: mutant,
                undescribed: what == UNDESCRIBED,
            });
        }
    }
}

/// A mailbox of about this length, with a domain of short labels.
fn mailbox(length: usize) -> String {
    let domain = ".abc".repeat(length.saturating_sub(2) / 4);
    let local = "a".repeat(length.saturating_sub(domain.len() + 1).max(1));
    format!("{local}@{}", domain.trim_start_matches('.'))
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
