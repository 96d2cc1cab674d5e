//! Validates `uniqueItems`. Items are compared as JSON values, regardless of the order of properties and the notation of
//! numbers.

use super::report::{Path, Report};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashSet;

/// Two to the power of 64: from here on, integers are floats too.
const ALL_FLOATS: f64 = 18_446_744_073_709_551_616.0;

/// Reports each item that is equal to an earlier one. An array that is too long is not checked.
pub(super) fn check(raw: &RawValue, max_items: usize, path: &Path<'_>, report: &mut Report<'_>) {
    let Ok(items) = serde_json::from_str::<Vec<Value>>(raw.get()) else {
        return;
    };
    if items.len() > max_items {
        return;
    }
    let mut distinct = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let mut text = String::new();
        write_canonical(item, &mut text);
        if !distinct.insert(text) {
            let path = Path::Item(path, index);
            report.add(&path, "uniqueItems", "must not be repeated");
        }
    }
}

/// Writes a value so that equal values have equal texts.
fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(properties) => {
            let mut properties: Vec<_> = properties.iter().collect();
            properties.sort_unstable_by_key(|(name, _)| *name);
            out.push('{');
            for (name, value) in properties {
                out.push_str(&Value::from(name.as_str()).to_string());
                write_canonical(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items {
                write_canonical(item, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < ALL_FLOATS => {
                out.push_str(&(float as i128).to_string());
            }
            _ => out.push_str(&number.to_string()),
        },
        other => out.push_str(&other.to_string()),
    }
}
