//! The rules of `docs/closed-loop.md`, each with documents that it makes equal and documents that still differ.

mod documents;
mod references;
mod schemas;

use crate::fixture::lines;
use openapi_conformance::closed_loop::compare;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One rule and its cases.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// Pairs of equivalent documents.
    pub(crate) same: Vec<(Value, Value)>,
    /// Pairs of documents that differ, and the pointers of their differences.
    pub(crate) different: Vec<(Value, Value, &'static [&'static str])>,
}

fn rules() -> Vec<Rule> {
    let rules = [references::rules(), documents::rules(), schemas::rules()];
    rules.into_iter().flatten().collect()
}

/// Returns a document of OpenAPI 3.0 with these properties.
pub(crate) fn contract(properties: Value) -> Value {
    document("3.0.3", properties)
}

/// Returns a document of OpenAPI 3.1 with these properties.
pub(crate) fn emitted(properties: Value) -> Value {
    document("3.1.0", properties)
}

fn document(version: &str, properties: Value) -> Value {
    let mut document = json!({"openapi": version, "info": {"title": "T", "version": "1"}});
    document
        .as_object_mut()
        .unwrap()
        .extend(properties.as_object().unwrap().clone());
    document
}

/// Returns a document of each version with this schema as the component `S`, and two other components.
pub(crate) fn schema(contract_schema: Value, emitted_schema: Value) -> (Value, Value) {
    let schemas = |schema: Value| {
        json!({"components": {"schemas": {
            "S": schema,
            "A": {"type": "object", "description": "An A.", "properties": {"next": {"$ref": "#/components/schemas/A"}}},
            "B": {"type": "string"},
        }}})
    };
    (
        contract(schemas(contract_schema)),
        emitted(schemas(emitted_schema)),
    )
}

/// Returns a document of each version with this as its only operation, `GET /`.
pub(crate) fn operation(contract_operation: Value, emitted_operation: Value) -> (Value, Value) {
    let paths = |operation: Value| json!({"paths": {"/": {"get": operation}}});
    (
        contract(paths(contract_operation)),
        emitted(paths(emitted_operation)),
    )
}

/// Returns a pair of documents with the pointers of their differences.
pub(crate) fn differing(
    (contract, emitted): (Value, Value),
    pointers: &'static [&'static str],
) -> (Value, Value, &'static [&'static str]) {
    (contract, emitted, pointers)
}

#[test]
fn equivalent_documents_have_no_difference() {
    for rule in rules() {
        for (contract, emitted) in &rule.same {
            assert_eq!(lines(&compare(contract, emitted)), "", "rule `{}`", rule.name);
            assert_eq!(
                lines(&compare(emitted, contract)),
                "",
                "rule `{}`, in the other direction",
                rule.name
            );
        }
    }
}

#[test]
fn documents_that_differ_have_differences() {
    for rule in rules() {
        for (contract, emitted, pointers) in &rule.different {
            let differences = compare(contract, emitted);
            let found: Vec<&str> = differences
                .iter()
                .map(|difference| difference.pointer.as_str())
                .collect();
            assert_eq!(&found, pointers, "rule `{}`:\n{}", rule.name, lines(&differences));
            assert_ne!(
                lines(&compare(emitted, contract)),
                "",
                "rule `{}`, in the other direction",
                rule.name
            );
        }
    }
}

/// Returns the rows of the tables: the name, and the cells of the two other columns.
fn documented() -> Vec<(String, String, String)> {
    let rows = include_str!("../../../../docs/closed-loop.md")
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line
                .strip_prefix("| `")?
                .trim_end_matches('|')
                .split('|')
                .map(str::trim)
                .collect();
            let [name, same, different] = cells.as_slice() else {
                panic!("not three cells: {line}")
            };
            Some((
                name.trim_end_matches('`').to_owned(),
                (*same).to_owned(),
                (*different).to_owned(),
            ))
        });
    rows.collect()
}

#[test]
fn rules_are_those_of_the_documentation() {
    let tested: BTreeSet<String> = rules().iter().map(|rule| rule.name.to_owned()).collect();
    let documented: BTreeSet<String> = documented().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(tested, documented);
}

#[test]
fn documented_cells_have_tests() {
    let rules = rules();
    for (name, same, different) in documented() {
        let rule = rules.iter().find(|rule| rule.name == name).unwrap();
        let documents_same = !same.is_empty() && !same.starts_with("None:");
        assert_eq!(
            !rule.same.is_empty(),
            documents_same,
            "cases that are the same, of `{name}`"
        );
        let documents_different = !different.is_empty() || same.starts_with("None:");
        assert!(
            !rule.different.is_empty() || !documents_different,
            "cases that differ, of `{name}`"
        );
    }
}
