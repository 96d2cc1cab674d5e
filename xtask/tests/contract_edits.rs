//! Seeded edits of openapi.yaml, and what `cargo xtask compat` must say of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

mod support;

use openapi_compat::{Affected, Class};
use std::collections::BTreeSet;
use support::edited_contract::contract;
use support::seeded_edits::edits;

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
