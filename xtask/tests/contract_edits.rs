//! Seeded edits of openapi.yaml, and what `cargo xtask compat` must say of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

mod support;

use openapi_compat::{Affected, Class, Report, compare};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use support::edited_contract::{contract, load, remove, set};

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
        compare(&load(&self.name, &base), &load(&self.name, &new)).unwrap()
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
