//! Many violations: as many as a response reports, and one more; and long values where the schema has no bound.

use super::{Change, Walk};
use crate::case::MAX_VIOLATIONS;
use crate::generate::Pattern;
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// How many violations.
const NUMBERS: [usize; 4] = [10, 100, MAX_VIOLATIONS, MAX_VIOLATIONS + 1];

/// The lengths of strings and arrays without a bound.
const LONG: usize = 10_000;
const LONG_LIST: usize = 1_000;

impl Walk<'_> {
    /// A long string or array, if the schema does not bound it.
    pub(super) fn long(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        let says = |keyword: &str| schema.get(keyword).is_some();
        let plain = schema.get("format").is_none_or(|format| format == "password");
        let text = schema.get("type").and_then(Value::as_str) == Some("string");
        if text && plain && !says("maxLength") && !says("enum") {
            let fitting = match schema.get("pattern").and_then(Value::as_str) {
                Some(pattern) => Pattern::parse(pattern)
                    .and_then(|pattern| pattern.generate_exact(&mut Rng::with_seed(LONG as u64), LONG)),
                None => Some("0123456789 ä€𝄞".chars().cycle().take(LONG).collect()),
            };
            if let Some(text) = fitting {
                self.put(pointer, &format!("{LONG} characters"), json!(text), Change::Value);
            }
        }
        if let Value::Array(items) = instance
            && !items.is_empty()
            && !says("maxItems")
            && !says("uniqueItems")
        {
            let many = items.iter().cycle().take(LONG_LIST).cloned().collect();
            self.put(
                pointer,
                &format!("{LONG_LIST} items"),
                Value::Array(many),
                Change::Value,
            );
        }
    }

    /// Properties that an object does not allow, or whose values it does not.
    pub(super) fn many_members(&mut self, schema: &Value, members: &Map<String, Value>, pointer: &str) {
        let wrong = match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => json!(1),
            Some(Value::Object(of)) if !of.is_empty() => json!([[]]),
            _ => return,
        };
        for number in NUMBERS {
            let mut more = members.clone();
            more.extend((0..number).map(|index| (format!("unheard-of-{index}"), wrong.clone())));
            let what = format!("{number} members that are wrong");
            self.put(pointer, &what, Value::Object(more), Change::Value);
        }
    }

    /// Items of another type.
    pub(super) fn many_items(&mut self, schema: &Value, items: &[Value], pointer: &str) {
        if schema.get("items").is_none() || schema.get("uniqueItems").is_some() {
            return;
        }
        for number in NUMBERS {
            let more = items
                .iter()
                .cloned()
                .chain(std::iter::repeat_n(json!([[]]), number));
            let what = format!("{number} items that are wrong");
            self.put(pointer, &what, more.collect(), Change::Value);
        }
    }
}
