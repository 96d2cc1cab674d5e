//! Many wrong places at once: as many as an answer can tell, and one more.

use super::{Change, Walk};
use crate::case::MOST_TOLD;
use serde_json::{Map, Value, json};

/// How many places.
const NUMBERS: [usize; 4] = [10, 100, MOST_TOLD, MOST_TOLD + 1];

impl Walk<'_> {
    /// Members that an object refuses, or that are not of its map's kind.
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

    /// Items of another kind than the list is of.
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
