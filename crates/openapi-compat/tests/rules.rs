//! Each rule: an edit of a contract, and the verdict of it.
//!
//! `edits/*.yaml` edits `base.yaml`; `schemas/*.yaml` edits one schema, in every place where a message may have it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "rules/cases.rs"]
mod cases;
#[path = "rules/oasdiff.rs"]
mod oasdiff;
#[path = "rules/place.rs"]
mod place;

use cases::{BASE, Edit, SchemaEdit, edits, load, schema_edits};
use openapi_codegen::model::Api;
use openapi_compat::{Affected, Class, Direction, Messages, RULES, Report, compare};
use std::collections::BTreeSet;

fn verdicts(report: &Report) -> BTreeSet<String> {
    let changes = report.changes.iter();
    changes
        .map(|change| format!("{} {}", change.class, change.rule.id))
        .collect()
}

#[test]
fn each_edit_gets_its_verdict() {
    let mut wrong = String::new();
    for edit in edits() {
        let report = compare(&load(&edit.base()), &load(&edit.apply())).unwrap();
        if verdicts(&report) != edit.changes {
            let (name, changes) = (&edit.name, &edit.changes);
            wrong.push_str(&format!("{name}: expected {changes:?}\n{report}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn each_edit_of_a_schema_gets_its_verdict_in_every_place() {
    let mut wrong = String::new();
    for edit in schema_edits() {
        for (place, direction) in edit.places() {
            let [base, new] = [&edit.base, &edit.new].map(|schema| load(&place.document(direction, schema)));
            let report = compare(&base, &new).unwrap();
            let expected = edit.expected(direction);
            if verdicts(&report) != *expected {
                let name = edit.case(place, direction);
                wrong.push_str(&format!("{name}: expected {expected:?}\n{report}\n"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn most_rules_have_an_edit() {
    let edits = edits().into_iter().flat_map(|edit| edit.changes);
    let schemas = schema_edits()
        .into_iter()
        .flat_map(|edit| edit.request.into_iter().chain(edit.response));
    let covered: BTreeSet<String> = edits
        .chain(schemas)
        .filter_map(|verdict| verdict.split(' ').nth(1).map(str::to_owned))
        .collect();
    let missing: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !covered.contains(*id))
        .collect();
    // No edit that it is for is known.
    assert_eq!(missing, ["other-changed"]);
}

#[test]
fn the_same_contract_has_no_difference() {
    let base = load(BASE);
    let report = compare(&base, &load(BASE)).unwrap();
    assert_eq!(report.verdict(), None, "{report}");
}

/// Asserts that a value shows every verdict that values decide.
fn assert_counterexamples(name: &str, report: &Report) {
    for change in &report.changes {
        let needs = change.class == Class::Breaking
            && change.direction.is_some()
            && change.rule.affected.contains(&Affected::OldClients);
        assert!(!needs || change.counterexample.is_some(), "{name}: {change}");
    }
}

#[test]
fn what_values_decide_has_a_counterexample() {
    for edit in edits() {
        assert_counterexamples(
            &edit.name,
            &compare(&load(&edit.base()), &load(&edit.apply())).unwrap(),
        );
    }
    for edit in schema_edits() {
        for (place, direction) in edit.places() {
            let [base, new] = [&edit.base, &edit.new].map(|schema| load(&place.document(direction, schema)));
            assert_counterexamples(&edit.case(place, direction), &compare(&base, &new).unwrap());
        }
    }
}

/// Returns the counterexamples of a report that are in no message, and how many are.
fn without_message((base, new): (&Api, &Api), report: &Report) -> (Vec<String>, usize) {
    let messages = Messages::new(base, new).unwrap();
    let changes = report.changes.iter();
    let shown = changes.filter(|change| change.counterexample.is_some() && !change.operations.is_empty());
    let (with, without): (Vec<_>, Vec<_>) = shown.partition(|change| !messages.of(change).is_empty());
    (without.into_iter().map(ToString::to_string).collect(), with.len())
}

#[test]
fn a_counterexample_is_a_part_of_a_message() {
    let (mut missing, mut count) = (Vec::new(), 0);
    let mut add = |name: &str, versions: (&Api, &Api)| {
        let report = compare(versions.0, versions.1).unwrap();
        let (without, with) = without_message(versions, &report);
        missing.extend(without.into_iter().map(|change| format!("{name}: {change}")));
        count += with;
    };
    for edit in edits() {
        add(&edit.name, (&load(&edit.base()), &load(&edit.apply())));
    }
    for edit in schema_edits() {
        for (place, direction) in edit.places() {
            let [base, new] = [&edit.base, &edit.new].map(|schema| load(&place.document(direction, schema)));
            add(&edit.case(place, direction), (&base, &new));
        }
    }
    assert!(
        count > 100 && missing.is_empty(),
        "{count}, without: {missing:#?}"
    );
}

#[test]
fn a_change_names_its_place_and_every_operation() {
    let base = load(BASE);
    let new = load(&BASE.replace("enum: [invalid, conflict, missing]", "enum: [invalid, conflict]"));
    let report = compare(&base, &new).unwrap();
    let change = &report.changes[0];
    assert_eq!(
        change.location.pointer,
        "/components/schemas/Failure/properties/code/enum"
    );
    let line = BASE
        .lines()
        .position(|line| line.contains("[invalid, conflict, missing]"))
        .unwrap()
        + 1;
    assert_eq!(change.location.line as usize, line);
    assert_eq!(change.direction, Some(Direction::Response));
    let operations: Vec<&str> = change.operations.iter().map(String::as_str).collect();
    assert_eq!(
        operations,
        ["create_note", "delete_note", "get_status", "list_notes"]
    );
}

#[test]
fn names_of_cases_are_unique() {
    let mut names = BTreeSet::new();
    let all = edits().into_iter().map(|Edit { name, .. }| name);
    for name in all.chain(schema_edits().into_iter().map(|SchemaEdit { name, .. }| name)) {
        assert!(names.insert(name.clone()), "{name}: two cases have this name");
    }
}
