//! Edits of the contract by JSON pointers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

use super::text_of;
use openapi_codegen::model::Api;
use serde_json::Value;

/// Returns the contract without examples, most of which an edit would make invalid.
pub(crate) fn contract() -> Value {
    let text = text_of("openapi.yaml").unwrap();
    let api = openapi_codegen::load("openapi.yaml", &text).unwrap();
    let mut document = serde_json::from_str(&api.json).unwrap();
    remove_examples(&mut document, false);
    document
}

fn remove_examples(value: &mut Value, is_properties: bool) {
    match value {
        Value::Object(object) => {
            if !is_properties {
                object.retain(|name, _| name != "example" && name != "examples");
            }
            for (name, value) in object {
                remove_examples(value, name == "properties");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| remove_examples(item, false)),
        _ => {}
    }
}

/// Sets the value at a JSON pointer, whose parent must exist.
pub(crate) fn set(document: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent) {
        Some(Value::Object(object)) => drop(object.insert(name, value)),
        Some(Value::Array(items)) if name.parse() == Ok(items.len()) => items.push(value),
        Some(Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("the contract has no {parent}; adapt this test"),
    }
}

/// Removes the value at a JSON pointer, and returns it.
pub(crate) fn remove(document: &mut Value, pointer: &str) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    let removed = match document.pointer_mut(parent) {
        Some(Value::Object(object)) => object.remove(&name),
        Some(Value::Array(items)) => Some(items.remove(name.parse().unwrap())),
        _ => None,
    };
    removed.unwrap_or_else(|| panic!("the contract has no {pointer}; adapt this test"))
}

/// Loads a document, which must be valid.
pub(crate) fn load(name: &str, document: &Value) -> Api {
    let loaded = openapi_codegen::load("openapi.yaml", &document.to_string());
    loaded.map_err(|error| format!("{name}: {error}")).unwrap()
}
