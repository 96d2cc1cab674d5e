//! Seeded edits of openapi.yaml, old against new: what `cargo xtask compat` says of them in all layers. Each batch builds both
//! versions, so only `cargo xtask nightly` runs them, with `COMPAT_LAYERS` set.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

mod support;

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use std::time::Instant;
use support::edited_contract::contract;
use support::seeded_edits::{Edit, edits};
use support::{printed, root};
use tempfile::TempDir;

/// The variable without which nothing is built. Its value is the number of batches of edits that are not compatible, or `all`.
const VARIABLE: &str = "COMPAT_LAYERS";

/// Edits that the hand-written error documents of `account-server` do not fit.
const NOT_BUILT: [&str; 2] = ["error code removed", "required response property added"];

/// Edits that change different places. Those that are not compatible also affect different operations, so that none hides
/// another.
#[derive(Default)]
struct Batch<'e> {
    edits: Vec<&'e Edit>,
    places: BTreeSet<&'e str>,
    operations: BTreeSet<String>,
}

impl<'e> Batch<'e> {
    fn accepts(&self, edit: &'e Edit, operations: &BTreeSet<String>) -> bool {
        let overlap = |one: &str, other: &str| {
            let below = |inner: &str, outer: &str| {
                inner
                    .strip_prefix(outer)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            below(one, other) || below(other, one)
        };
        let is_apart = edit
            .places()
            .all(|place| self.places.iter().all(|other| !overlap(place, other)));
        is_apart && (is_compatible(edit) || self.operations.is_disjoint(operations))
    }

    fn add(&mut self, edit: &'e Edit, operations: BTreeSet<String>) {
        self.edits.push(edit);
        self.places.extend(edit.places());
        self.operations.extend(operations);
    }
}

fn is_compatible(edit: &Edit) -> bool {
    edit.verdict == "compatible"
}

/// Returns the batches of the edits whose base is the contract itself, the compatible ones first.
fn batches<'e>(contract: &Value, edits: &'e [Edit]) -> Vec<Batch<'e>> {
    let mut batches: Vec<Batch<'e>> = Vec::new();
    let mut count = 0;
    for wants_compatible in [true, false] {
        for edit in edits {
            let is_built = edit.given.is_empty() && !NOT_BUILT.contains(&edit.name.as_str());
            if !is_built || is_compatible(edit) != wants_compatible {
                continue;
            }
            let changes = edit.report(contract).changes;
            let operations: BTreeSet<String> =
                changes.into_iter().flat_map(|change| change.operations).collect();
            let fits = batches[count..]
                .iter_mut()
                .find(|batch| batch.accepts(edit, &operations));
            match fits {
                Some(batch) => batch.add(edit, operations),
                None => {
                    let mut batch = Batch::default();
                    batch.add(edit, operations);
                    batches.push(batch);
                }
            }
        }
        if wants_compatible {
            count = batches.len();
        }
    }
    // Those with most breaking edits first.
    batches[count..].sort_by_key(|batch| {
        let breaking = batch.edits.iter().filter(|edit| edit.verdict == "breaking");
        std::cmp::Reverse((breaking.count(), batch.edits.len()))
    });
    batches
}

/// Compares the contract with the edits of a batch in all layers. Returns the exit status and the comparison.
fn compare(contract: &Value, batch: &Batch<'_>) -> Result<(Option<i32>, Value), String> {
    let folder = TempDir::new().unwrap();
    let mut new = contract.clone();
    for edit in &batch.edits {
        edit.apply(&mut new);
    }
    let file = |name: &str, document: &Value| {
        let path = folder.path().join(name);
        fs::write(&path, document.to_string()).unwrap();
        path
    };
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask.args(["compat", "--format", "json", "--base"]);
    xtask.arg(file("base.json", contract)).arg("--contract");
    xtask.arg(file("new.json", &new)).current_dir(root());
    let output = xtask.output().unwrap();
    let found = serde_json::from_slice(&output.stdout).map_err(|_| printed(&output))?;
    Ok((output.status.code(), found))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().unwrap().iter()
}

/// Returns what the layers say that the edits contradict.
fn contradictions(batch: &Batch<'_>, status: Option<i32>, found: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let is_in_code = list(&found["rust"]).any(|row| row["class"] == "breaking");
    let has = |verdict: &str| batch.edits.iter().any(|edit| edit.verdict == verdict);
    let expected = match () {
        () if is_in_code || has("breaking") => ("breaking", Some(5)),
        () if has("risky") => ("risky", Some(0)),
        () => ("compatible", Some(0)),
    };
    let verdict = found["verdict"].as_str().unwrap_or_default();
    if (verdict, status) != expected {
        wrong.push(format!(
            "verdict: {verdict} with status {status:?}, expected {expected:?}"
        ));
    }
    for direction in ["old_client", "new_client"] {
        if found["wire"][direction]["working"].as_u64() < Some(1) {
            wrong.push(format!("wire: no exchange of {direction} works"));
        }
    }
    let changes: BTreeSet<String> = list(&found["changes"])
        .map(|change| {
            format!(
                "{} {}",
                change["class"].as_str().unwrap(),
                change["rule"].as_str().unwrap()
            )
        })
        .collect();
    let expected = batch.edits.iter().flat_map(|edit| &edit.changes);
    wrong.extend(
        expected
            .filter(|change| !changes.contains(*change))
            .map(|change| format!("contract: {change} is missing")),
    );
    // Whom the contract layer names when code is built is whom the rust layer finds.
    for (party, package) in [
        ("client code", "account-client"),
        ("server code", "account-server"),
    ] {
        let is_named = list(&found["changes"]).any(|change| list(&change["whom"]).any(|whom| whom == party));
        let breaks = list(&found["rust"]).find(|row| row["crate"] == package && row["class"] == "breaking");
        if is_named != breaks.is_some() {
            wrong.push(format!(
                "rust: {party} is named: {is_named}, and {package} has {breaks:?}"
            ));
        }
    }
    let wire = &found["wire"];
    wrong.extend(
        list(&wire["breaking_changes"])
            .filter(|change| change["seen"] == false)
            .map(|change| format!("wire: not seen: {change}")),
    );
    // Exchanges fail where an edit affects clients, and nowhere else.
    for failed in list(&wire["old_client"]["failed"]) {
        let explains = |change: &Value| {
            let is_grave = change["class"] == "breaking" || change["class"] == "risky";
            is_grave && list(&change["operations"]).any(|operation| *operation == failed["operation"])
        };
        if !list(&found["changes"]).any(explains) {
            wrong.push(format!("wire: unexplained: {failed}"));
        }
    }
    wrong
}

#[test]
fn seeded_edits_get_their_verdict_in_every_layer() {
    let Ok(number) = std::env::var(VARIABLE) else {
        println!("not run: {VARIABLE} is not set");
        return;
    };
    let (contract, edits) = (contract(), edits());
    let batches = batches(&contract, &edits);
    let compatible = batches
        .iter()
        .filter(|batch| is_compatible(batch.edits[0]))
        .count();
    let others = match number.as_str() {
        "all" => batches.len(),
        number => number.parse().unwrap(),
    };
    let most = compatible + others;
    let selected = &batches[..most.min(batches.len())];
    let count = |is_wanted: fn(&str) -> bool| {
        let all = selected.iter().flat_map(|batch| &batch.edits);
        all.filter(|edit| is_wanted(&edit.verdict)).count()
    };
    println!(
        "{} of {} batches: {} edits, {} of them breaking",
        selected.len(),
        batches.len(),
        count(|_| true),
        count(|verdict| verdict == "breaking")
    );
    let mut wrong = String::new();
    for batch in selected {
        let names: Vec<&str> = batch.edits.iter().map(|edit| edit.name.as_str()).collect();
        println!("{}", names.join("; "));
        let started = Instant::now();
        let found = compare(&contract, batch);
        println!("{} s", started.elapsed().as_secs());
        let lines = match found {
            Ok((status, found)) => contradictions(batch, status, &found),
            Err(error) => vec![error],
        };
        for line in lines {
            println!("{line}");
            wrong.push_str(&format!("{names:?}: {line}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The night makes this number of batches that are not compatible.
#[test]
fn a_night_has_twenty_breaking_edits() {
    const NIGHTLY: &str = include_str!("../src/nightly.rs");
    let number = NIGHTLY.split_once("const BATCHES: &str = \"").unwrap().1;
    let number: usize = number.split_once('"').unwrap().0.parse().unwrap();
    let (contract, edits) = (contract(), edits());
    let batches = batches(&contract, &edits);
    let others = batches.iter().filter(|batch| !is_compatible(batch.edits[0]));
    let edits = others.take(number).flat_map(|batch| &batch.edits);
    let count = edits.filter(|edit| edit.verdict == "breaking").count();
    assert!(count >= 20, "{count}");
}
