//! Seeded differences: a change to one of two equivalent documents is reported at its pointer.

mod everywhere;
mod seeds;

use serde_json::Value;

/// A change to a document.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Replaces the value.
    Set(Value),
    /// Removes the value.
    Remove,
    /// Adds a property, or an item before the index (`-` is the end).
    Add(&'static str, Value),
    /// Swaps the first two items.
    Swap,
}

/// Returns the document with a change at a pointer. Panics if there is no value at the pointer.
pub(crate) fn changed(document: &Value, pointer: &str, change: &Change) -> Value {
    let mut document = document.clone();
    let target = document
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("no value at {pointer}"));
    match change {
        Change::Set(value) => *target = value.clone(),
        Change::Add(key, value) => match target {
            Value::Object(properties) => {
                properties.insert((*key).to_owned(), value.clone());
            }
            Value::Array(items) => items.insert(key.parse().unwrap_or(items.len()), value.clone()),
            scalar => panic!("{pointer} is {scalar}"),
        },
        Change::Swap => target.as_array_mut().unwrap().swap(0, 1),
        Change::Remove => remove(&mut document, pointer),
    }
    document
}

fn remove(document: &mut Value, pointer: &str) {
    let (parent, token) = split(pointer);
    match document.pointer_mut(&parent).unwrap() {
        Value::Object(properties) => {
            properties.remove(&token).unwrap();
        }
        Value::Array(items) => {
            items.remove(token.parse().unwrap());
        }
        scalar => panic!("{parent} is {scalar}"),
    }
}

/// Returns the pointer of the parent, and the decoded last token.
fn split(pointer: &str) -> (String, String) {
    let (parent, token) = pointer.rsplit_once('/').unwrap();
    (parent.to_owned(), token.replace("~1", "/").replace("~0", "~"))
}

/// Collects the pointer of every value of a document.
pub(crate) fn collect_pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    let mut below = |token: &str, value| collect_pointers(value, &format!("{pointer}/{token}"), found);
    match value {
        Value::Object(properties) => {
            properties
                .iter()
                .for_each(|(key, property)| below(&key.replace('~', "~0").replace('/', "~1"), property));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| below(&index.to_string(), item));
        }
        _ => {}
    }
}
