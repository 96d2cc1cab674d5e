//! Seeded differences: one change to one of two documents that mean the same is found where it is.

mod everywhere;
mod seeds;

use serde_json::Value;

/// A change to a document.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// Another value for what stands there.
    Set(Value),
    /// What stands there is taken away.
    Remove,
    /// A new member, or a new item (before the index; `-` is the end).
    Add(&'static str, Value),
    /// The first two items change places.
    Swap,
}

/// The document with a change at a pointer; it fails if nothing stands there.
pub(crate) fn changed(document: &Value, pointer: &str, change: &Change) -> Value {
    let mut document = document.clone();
    let target = document
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("nothing stands at {pointer}"));
    match change {
        Change::Set(value) => *target = value.clone(),
        Change::Add(key, value) => match target {
            Value::Object(members) => {
                members.insert((*key).to_owned(), value.clone());
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
        Value::Object(members) => {
            members.remove(&token).unwrap();
        }
        Value::Array(items) => {
            items.remove(token.parse().unwrap());
        }
        scalar => panic!("{parent} is {scalar}"),
    }
}

/// The pointer of the parent, and the last token decoded.
fn split(pointer: &str) -> (String, String) {
    let (parent, token) = pointer.rsplit_once('/').unwrap();
    (parent.to_owned(), token.replace("~1", "/").replace("~0", "~"))
}

/// Every place of a document.
pub(crate) fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    let mut below = |token: &str, value| places(value, &format!("{pointer}/{token}"), found);
    match value {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(key, member)| below(&key.replace('~', "~0").replace('/', "~1"), member));
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
