//! Edits of openapi.yaml by somebody who had not seen the rules, and the verdicts that a person gives them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

mod support;

use openapi_compat::compare;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use support::edited_contract::{contract, load, remove, set};

/// An edit of the contract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    name: String,
    /// Values at places of the newer version.
    #[serde(default)]
    set: BTreeMap<String, Value>,
    /// Places that the newer version lacks.
    #[serde(default)]
    remove: Vec<String>,
    verdict: String,
    /// Why a person gives this verdict.
    reason: String,
}

/// The edits that get another verdict, with that verdict. At the first run they were four of thirty.
const DIFFERENCES: [(&str, &str); 2] = [
    // Clients of others count as well: what was accepted is rejected.
    (
        "undeclared attributes of an account update are rejected",
        "breaking",
    ),
    // The members of these documents are sorted. The tests of `openapi-compat` have such an edit of a text: it is risky.
    (
        "the properties of a password change are in another order",
        "editorial",
    ),
];

#[test]
fn each_edit_gets_the_verdict_of_a_person() {
    let edits: Vec<Edit> = serde_saphyr::from_str(include_str!("independent_edits.yaml")).unwrap();
    assert!(edits.len() >= 30, "{} edits", edits.len());
    let contract = contract();
    let base = load("base", &contract);
    let mut wrong = String::new();
    for edit in edits {
        let mut new = contract.clone();
        for (pointer, value) in &edit.set {
            set(&mut new, pointer, value.clone());
        }
        for pointer in &edit.remove {
            remove(&mut new, pointer);
        }
        let report = compare(&base, &load(&edit.name, &new)).unwrap();
        // Without a change, or with editorial ones only, nobody has to do anything.
        let verdict = report
            .verdict()
            .map_or_else(|| "editorial".to_owned(), |class| class.to_string());
        let different = DIFFERENCES.iter().find(|(name, _)| *name == edit.name);
        let expected = different.map_or(edit.verdict.as_str(), |(_, verdict)| verdict);
        if verdict != expected {
            let Edit {
                name,
                verdict: expected,
                reason,
                ..
            } = &edit;
            wrong.push_str(&format!("{name}: expected {expected} ({reason})\n{report}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
