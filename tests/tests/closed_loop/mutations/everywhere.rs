//! A change at every single place of both documents: nothing may go unnoticed but what a rule names.

use super::{Change, changed, split};
use crate::fixture;
use conformance::closed_loop::{Difference, compare};
use serde_json::{Value, json};

/// Every place of a document.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                places(member, &format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Changes that make sense for what stands at a place.
fn changes(value: &Value) -> Vec<Change> {
    let mut changes = vec![Change::Remove];
    match value {
        Value::Object(_) => changes.push(Change::Add("x-seeded", json!(true))),
        Value::Array(_) => changes.push(Change::Add("-", json!("seeded"))),
        Value::String(text) => changes.push(Change::Set(json!(format!("{text}-seeded")))),
        Value::Number(number) => changes.push(Change::Set(json!(number.as_f64().unwrap() + 7.25))),
        Value::Bool(on) => changes.push(Change::Set(json!(!on))),
        Value::Null => changes.push(Change::Set(json!("seeded"))),
    }
    changes
}

/// Where the difference of a change at `pointer` is told, if a document is compared with an equal
/// one in the same spelling.
fn told_at(pointer: &str, change: &Change) -> Vec<String> {
    let (parent, token) = split(pointer);
    let item = token.parse::<usize>().is_ok();
    match change {
        Change::Add(key, _) => vec![format!("{pointer}/{key}")],
        Change::Remove if item => vec![format!("{parent}/-")],
        _ => vec![pointer.to_owned()],
    }
}

fn pointers(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(|difference| difference.pointer.clone()).collect()
}

#[test]
fn print() {
    let document = fixture::contract();
    let mut found = Vec::new();
    places(&document, "", &mut found);
    for pointer in &found[1..] {
        for change in changes(document.pointer(pointer).unwrap()) {
            let mutated = changed(&document, pointer, &change);
            let differences = compare(&mutated, &document);
            let (p, e) = (pointers(&differences), told_at(pointer, &change));
            if p != e {
                println!("{pointer} {change:?}: {p:?}");
            }
        }
    }
}
