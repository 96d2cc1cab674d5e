// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Whether the items of a list differ. Values are the same if JSON says so: in whatever order the members
//! of an object come, and however a number is written.

use super::report::{Path, Report};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashSet;

/// The largest whole numbers that a float tells apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Tells of each item that was there before.
pub fn unique(raw: &RawValue, path: &Path<'_>, report: &mut Report<'_>) {
    let Ok(items) = serde_json::from_str::<Vec<Value>>(raw.get()) else {
        return;
    };
    let mut seen = HashSet::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let mut text = String::new();
        canonical(item, &mut text);
        if !seen.insert(text) {
            let path = Path::Item(path, index);
            report.add(&path, "uniqueItems", "must not be in the list twice");
        }
    }
}

/// Writes a value so that the same values have the same text.
fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            out.push('{');
            for (name, value) in members {
                out.push_str(&Value::from(name.as_str()).to_string());
                canonical(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items {
                canonical(item, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => {
                out.push_str(&(float as i64).to_string());
            }
            _ => out.push_str(&number.to_string()),
        },
        other => out.push_str(&other.to_string()),
    }
}
