//! Seeded edits of openapi.yaml, and what `cargo xtask compat` must say of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

mod support;

use openapi_codegen::model::Api;
use openapi_compat::{Affected, Class, Report, compare};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use support::text_of;

/// An edit of the contract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    name: String,
    /// Values at places of both versions.
    #[serde(default)]
    given: BTreeMap<String, Value>,
    /// Values at places of the newer version.
    #[serde(default)]
    set: BTreeMap<String, Value>,
    /// Places that the newer version lacks.
    #[serde(default)]
    remove: Vec<String>,
    /// Places that have others in the newer version.
    #[serde(default, rename = "move")]
    moved: BTreeMap<String, String>,
    verdict: String,
    /// Class and rule of each change that is more than editorial.
    changes: BTreeSet<String>,
}

fn edits() -> Vec<Edit> {
    serde_saphyr::from_str(include_str!("contract_edits.yaml")).unwrap()
}

/// Returns the contract without examples, most of which an edit would make invalid.
fn contract() -> Value {
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

fn set(document: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent) {
        Some(Value::Object(object)) => drop(object.insert(name, value)),
        Some(Value::Array(items)) if name.parse() == Ok(items.len()) => items.push(value),
        Some(Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("the contract has no {parent}; adapt this test"),
    }
}

fn remove(document: &mut Value, pointer: &str) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    let removed = match document.pointer_mut(parent) {
        Some(Value::Object(object)) => object.remove(&name),
        Some(Value::Array(items)) => Some(items.remove(name.parse().unwrap())),
        _ => None,
    };
    removed.unwrap_or_else(|| panic!("the contract has no {pointer}; adapt this test"))
}

fn load(name: &str, document: &Value) -> Api {
    let loaded = openapi_codegen::load("openapi.yaml", &document.to_string());
    loaded.map_err(|error| format!("{name}: {error}")).unwrap()
}

impl Edit {
    fn report(&self, contract: &Value) -> Report {
        let mut base = contract.clone();
        for (pointer, value) in &self.given {
            set(&mut base, pointer, value.clone());
        }
        let mut new = base.clone();
        for (pointer, value) in &self.set {
            set(&mut new, pointer, value.clone());
        }
        for pointer in &self.remove {
            remove(&mut new, pointer);
        }
        for (from, to) in &self.moved {
            let moved = remove(&mut new, from);
            set(&mut new, to, moved);
        }
        compare(&load(&self.name, &base), &load(&self.name, &new))
    }
}

#[test]
fn each_edit_gets_its_verdict() {
    let contract = contract();
    let mut wrong = String::new();
    for edit in edits() {
        let report = edit.report(&contract);
        let verdict = report
            .verdict()
            .map_or_else(String::new, |class| class.to_string());
        let changes = report
            .changes
            .iter()
            .filter(|change| change.class > Class::Editorial);
        let changes: BTreeSet<String> = changes
            .map(|change| format!("{} {}", change.class, change.rule.id))
            .collect();
        if verdict != edit.verdict || changes != edit.changes {
            let (name, expected) = (&edit.name, &edit.changes);
            wrong.push_str(&format!(
                "{name}: expected {}: {expected:?}\n{report}\n",
                edit.verdict
            ));
        }
        // A breaking change of values has one that shows it.
        for change in report.changes {
            let needs = change.class == Class::Breaking
                && change.direction.is_some()
                && change.rule.affected.contains(&Affected::OldClients);
            assert!(
                !needs || change.counterexample.is_some(),
                "{}: {change}",
                edit.name
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn at_least_twenty_of_forty_edits_break() {
    let edits = edits();
    let breaking = edits.iter().filter(|edit| edit.verdict == "breaking").count();
    assert!(
        edits.len() >= 40 && breaking >= 20,
        "{breaking} of {}",
        edits.len()
    );
}
