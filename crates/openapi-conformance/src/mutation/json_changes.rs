//! Changes of JSON values that mutants make.

use serde_json::{Map, Value};

/// Changes bytes that are JSON. A changed value is printed anew, without whitespace; if it stays the same, so do the bytes.
pub fn change_json(bytes: &mut Vec<u8>, change: impl FnOnce(&mut Value)) {
    if let Ok(before) = serde_json::from_slice::<Value>(bytes) {
        let mut value = before.clone();
        change(&mut value);
        if value != before {
            *bytes = value.to_string().into_bytes();
        }
    }
}

/// Changes every object of a value.
pub fn change_objects(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    if let Value::Object(properties) = value {
        change(properties);
    }
    for_each_child(value, &mut |child| change_objects(child, change));
}

/// Changes every value that is neither an array nor an object.
pub fn change_scalars(value: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(_) | Value::Array(_) => {
            for_each_child(value, &mut |child| change_scalars(child, change))
        }
        scalar => change(scalar),
    }
}

/// Changes every string.
pub fn change_strings(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    change_scalars(value, &mut |scalar| {
        if let Value::String(text) = scalar {
            *text = change(text);
        }
    });
}

/// Changes every string that is a date-time.
pub fn change_date_times(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    change_strings(value, &mut |text| match is_date_time(text) {
        true => change(text),
        false => text.to_owned(),
    });
}

/// Returns whether a string has roughly the form of a date-time.
fn is_date_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 20 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-' && bytes[10] == b'T'
}

/// Changes every array.
pub fn change_arrays(value: &mut Value, change: &mut dyn FnMut(&mut Vec<Value>)) {
    if let Value::Array(items) = value {
        change(items);
    }
    for_each_child(value, &mut |child| change_arrays(child, change));
}

fn for_each_child(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(properties) => properties.values_mut().for_each(visit),
        Value::Array(items) => items.iter_mut().for_each(visit),
        _ => {}
    }
}

/// Removes every property, at any depth, that satisfies a predicate.
pub fn remove_properties(value: &mut Value, predicate: &dyn Fn(&str, &Value) -> bool) {
    change_objects(value, &mut |properties| {
        properties.retain(|name, property| !predicate(name, property))
    });
}

/// Renames a property at any depth.
pub fn rename_property(value: &mut Value, from: &str, to: &str) {
    change_objects(value, &mut |properties| {
        if let Some(property) = properties.remove(from) {
            properties.insert(to.to_owned(), property);
        }
    });
}

/// Changes the value of a property at any depth.
pub fn change_property(value: &mut Value, name: &str, change: &mut dyn FnMut(&mut Value)) {
    change_objects(value, &mut |properties| {
        if let Some(property) = properties.get_mut(name) {
            change(property);
        }
    });
}

/// Removes the fraction of a second from a date-time.
#[must_use]
pub fn whole_seconds(time: &str) -> String {
    match time.split_once('.') {
        Some((whole, rest)) => {
            let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{whole}{zone}")
        }
        None => time.to_owned(),
    }
}
