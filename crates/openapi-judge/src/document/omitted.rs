//! Properties that messages of one direction lack: `readOnly` ones in requests, `writeOnly` ones in responses.

use super::Document;
use serde_json::Value;
use std::collections::BTreeSet;

/// The depth up to which parts and alternatives are read, which could refer to themselves.
const MAX_DEPTH: usize = 16;

impl Document {
    /// Returns the properties of an object schema that are `readOnly` or `writeOnly`, as `flag` says: those of a part of its
    /// `allOf` too, and those of every alternative.
    pub(crate) fn flagged_properties(&self, schema: &Value, flag: &str) -> BTreeSet<String> {
        self.flagged(schema, flag, MAX_DEPTH)
    }

    /// Returns whether a schema is `readOnly` or `writeOnly`, as `flag` says, or a part of its `allOf` is. A choice with
    /// only one alternative apart from null is that alternative.
    #[must_use]
    pub fn has_flag(&self, schema: &Value, flag: &str) -> bool {
        self.is_flagged(schema, flag, MAX_DEPTH)
    }

    fn flagged(&self, schema: &Value, flag: &str, depth: usize) -> BTreeSet<String> {
        let Some(depth) = depth.checked_sub(1) else {
            return BTreeSet::new();
        };
        let schema = self.resolve(schema);
        let properties = schema.get("properties").and_then(Value::as_object);
        let mut names: BTreeSet<String> = properties
            .into_iter()
            .flatten()
            .filter(|(_, property)| self.has_flag(property, flag))
            .map(|(name, _)| name.clone())
            .collect();
        for part in items(schema, "allOf") {
            names.extend(self.flagged(part, flag, depth));
        }
        for keyword in ["oneOf", "anyOf"] {
            let alternatives = items(schema, keyword).map(|part| self.flagged(part, flag, depth));
            let common = alternatives.reduce(|all, other| &all & &other);
            names.extend(common.unwrap_or_default());
        }
        names
    }

    fn is_flagged(&self, schema: &Value, flag: &str, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let schema = self.resolve(schema);
        if schema.get(flag) == Some(&Value::Bool(true)) {
            return true;
        }
        let parts: Vec<&Value> = items(schema, "allOf").collect();
        let alternatives = ["oneOf", "anyOf"].map(|keyword| {
            let alternatives = items(schema, keyword).filter(|part| !self.is_null(part));
            alternatives.collect::<Vec<_>>()
        });
        let only = alternatives
            .into_iter()
            .filter(|found| found.len() == 1)
            .flatten();
        parts
            .into_iter()
            .chain(only)
            .any(|part| self.is_flagged(part, flag, depth))
    }

    /// Returns whether null is the only value of a schema.
    fn is_null(&self, schema: &Value) -> bool {
        let values = self.resolve(schema).get("enum").and_then(Value::as_array);
        values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
    }
}

fn items<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    let items = schema.get(keyword).and_then(Value::as_array);
    items.into_iter().flatten()
}
