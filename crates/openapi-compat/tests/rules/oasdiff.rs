//! The table in `docs/compatibility.md` that maps each rule of oasdiff to a case.
//!
//! `oasdiff.txt` lists the ids of its rules (August 2026).

use crate::cases::{edits, schema_edits};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = include_str!("../../../../docs/compatibility.md");
const RULES: &str = include_str!("../oasdiff.txt");

/// Returns the cells of the rows of the table whose heading begins with a text.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let rows = PAGE.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}

/// Returns the ids in backquotes.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// Returns the gravest class of each case.
fn verdicts() -> BTreeMap<String, String> {
    let gravest = |changes: &BTreeSet<String>| {
        let classes = ["breaking", "risky", "compatible", "editorial"];
        let found = classes
            .into_iter()
            .find(|class| changes.iter().any(|change| change.starts_with(class)));
        found.unwrap_or("no difference").to_owned()
    };
    let edits = edits()
        .into_iter()
        .map(|edit| (edit.name, gravest(&edit.changes)));
    let schemas = schema_edits().into_iter().flat_map(|edit| {
        let places = edit.places().into_iter();
        let named =
            places.map(|(place, direction)| (edit.case(place, direction), gravest(edit.expected(direction))));
        named.collect::<Vec<_>>()
    });
    edits.chain(schemas).collect()
}

#[test]
fn each_rule_of_oasdiff_has_a_case_or_a_reason() {
    let verdicts = verdicts();
    let mut listed = BTreeSet::new();
    for row in rows("| rule of oasdiff |") {
        let [rule, case, verdict] = row.as_slice() else {
            panic!("{row:?}");
        };
        let found = verdicts.get(case);
        assert_eq!(found, Some(verdict), "{rule}: {case}");
        let [rule] = quoted(rule)[..] else {
            panic!("{rule}");
        };
        assert!(listed.insert(rule.to_owned()), "{rule} is listed twice");
    }
    assert!(listed.len() > 250, "{}", listed.len());
    for row in rows("| why it does not apply |") {
        for rule in quoted(row.last().unwrap()) {
            assert!(listed.insert(rule.to_owned()), "{rule} is listed twice");
        }
    }
    // Reasons may quote names of extensions.
    let rules: BTreeSet<String> = RULES.lines().map(str::to_owned).collect();
    assert_eq!(listed, rules);
}
