//! Many violations, up to more than a response reports, and long values where the schema has no bound.

use super::{Change, Walk};
use crate::case::definition::MAX_VIOLATIONS;
use fastrand::Rng;
use openapi_judge::generate::Pattern;
use serde_json::{Map, Value, json};

/// Numbers of violations.
const COUNTS: [usize; 4] = [10, 100, MAX_VIOLATIONS, MAX_VIOLATIONS + 1];

/// The length of long strings.
const LONG_STRING: usize = 10_000;

/// The length of long strings that have a pattern, in characters of at most four bytes: servers search no more than 8 KiB
/// with an engine that backtracks.
const LONG_MATCH: usize = 2_000;

/// The length of long arrays.
const LONG_ARRAY: usize = 1_000;

impl Walk<'_> {
    /// A long string or array, if the schema does not bound it.
    pub(super) fn long(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        let declares = |keyword: &str| schema.get(keyword).is_some();
        let is_plain = schema.get("format").is_none_or(|format| format == "password");
        let is_string = schema.get("type").and_then(Value::as_str) == Some("string");
        if is_string && is_plain && !declares("maxLength") && !declares("enum") {
            let pattern = schema.get("pattern").and_then(Value::as_str);
            let length = pattern.map_or(LONG_STRING, |_| LONG_MATCH);
            let matching = match pattern {
                Some(pattern) => Pattern::parse(pattern)
                    .and_then(|pattern| pattern.generate_exact(&mut Rng::with_seed(length as u64), length)),
                None => Some("0123456789 ä€𝄞".chars().cycle().take(length).collect()),
            };
            if let Some(text) = matching {
                self.add(
                    pointer,
                    &format!("{length} characters"),
                    json!(text),
                    Change::Value,
                );
            }
        }
        if let Value::Array(items) = instance
            && !items.is_empty()
            && !declares("maxItems")
            && !declares("uniqueItems")
        {
            let many = items.iter().cycle().take(LONG_ARRAY).cloned().collect();
            self.add(
                pointer,
                &format!("{LONG_ARRAY} items"),
                Value::Array(many),
                Change::Value,
            );
        }
    }

    /// Properties that an object does not allow, or with values that it does not allow.
    pub(super) fn many_properties(&mut self, schema: &Value, properties: &Map<String, Value>, pointer: &str) {
        let invalid = match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => json!(1),
            Some(Value::Object(of)) if !of.is_empty() => json!([[]]),
            _ => return,
        };
        for number in COUNTS {
            let mut more = properties.clone();
            more.extend((0..number).map(|index| (format!("unheard-of-{index}"), invalid.clone())));
            let description = format!("{number} invalid properties");
            self.add(pointer, &description, Value::Object(more), Change::Value);
        }
    }

    /// Items of another type.
    pub(super) fn many_items(&mut self, schema: &Value, items: &[Value], pointer: &str) {
        if schema.get("items").is_none() || schema.get("uniqueItems").is_some() {
            return;
        }
        for number in COUNTS {
            let more = items
                .iter()
                .cloned()
                .chain(std::iter::repeat_n(json!([[]]), number));
            let description = format!("{number} invalid items");
            self.add(pointer, &description, more.collect(), Change::Value);
        }
    }
}
