//! Inserting a schema in the middle of the contract renames nothing else.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::output::{GeneratedFile, Origin};
use openapi_codegen::{client, conformance, load, server};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

const SCHEMA: &str = "
    Inserted:
      type: object
      required: [code]
      properties:
        code: {type: string, pattern: '^[0-9]{6}$'}
        level: {type: string, enum: [low, high]}
        anything: {type: array, items: {type: string, maxLength: 7}}";

const PROPERTY: &str = "
        inserted: {$ref: '#/components/schemas/Inserted'}";

fn contract() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.yaml");
    std::fs::read_to_string(path).unwrap()
}

/// Inserts a schema in the middle of the contract.
fn with_schema(contract: &str) -> String {
    let (before, after) = contract.split_once("\n    AccountPatch:\n").unwrap();
    format!("{before}{SCHEMA}\n    AccountPatch:\n{after}")
}

/// Inserts the schema, and a property that has it.
fn with_property(contract: &str) -> String {
    let contract = with_schema(contract);
    let (before, after) = contract.split_once("\n    AccountPatch:\n").unwrap();
    let (patch, after) = after.split_once("\n      properties:").unwrap();
    format!("{before}\n    AccountPatch:\n{patch}\n      properties:{PROPERTY}{after}")
}

/// Returns the generated files by name, without the copies of the contract.
fn generate(contract: &str) -> BTreeMap<String, String> {
    let api = load("openapi.yaml", contract).unwrap_or_else(|errors| panic!("{errors}"));
    let origin = Origin {
        document: "openapi.yaml".to_owned(),
        command: "a test".to_owned(),
    };
    let client_options = client::Options {
        origin: origin.clone(),
        http_client_builder: None,
        catalogue_feature: None,
        mock_feature: None,
        schemars_feature: Some("schemars".to_owned()),
        fixtures_feature: Some("fixtures".to_owned()),
        fakes_feature: Some("fakes".to_owned()),
        examples_for: Some("account_client".to_owned()),
    };
    let server_options = server::Options {
        origin: origin.clone(),
        undeclared: server::Undeclared::Reject,
    };
    let conformance_options = conformance::Options {
        origin,
        client_crate: "account_client".to_owned(),
        server_crate: "account_server".to_owned(),
        bindings_type: "AccountBindings".to_owned(),
        server_module: "crate::stub".to_owned(),
    };
    let all = [
        ("client", client::emit(&api, &client_options)),
        ("server", server::emit(&api, &server_options)),
        ("conformance", conformance::emit(&api, &conformance_options)),
    ];
    let mut files = BTreeMap::new();
    for (name, emitted) in all {
        for GeneratedFile { path, contents } in emitted.unwrap_or_else(|errors| panic!("{errors}")) {
            if !path.starts_with("contract") {
                files.insert(format!("{name}/{path}"), contents);
            }
        }
    }
    files
}

/// Returns the changed files with the numbers of removed and added lines, and the removed lines.
fn changes(contract: &str, altered: &str) -> (Vec<(String, usize, usize)>, Vec<String>) {
    let (before, after) = (generate(contract), generate(altered));
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        after.keys().collect::<Vec<_>>()
    );
    let (mut changed, mut removed) = (Vec::new(), Vec::new());
    for (name, old) in &before {
        let new = &after[name];
        let diff = TextDiff::from_lines(old, new);
        let lines = |tag| {
            let changes = diff.iter_all_changes().filter(move |change| change.tag() == tag);
            changes
                .map(|change| change.value().trim().to_owned())
                .collect::<Vec<_>>()
        };
        let (deleted, added) = (lines(ChangeTag::Delete), lines(ChangeTag::Insert));
        if !deleted.is_empty() || !added.is_empty() {
            changed.push((name.clone(), deleted.len(), added.len()));
            removed.extend(deleted);
        }
    }
    (changed, removed)
}

/// Asserts which files change, how many of their lines are removed, and how many are added at most.
fn assert_changes(altered: &str, expected: &[(&str, usize, usize)]) -> Vec<String> {
    let (changed, removed) = changes(&contract(), altered);
    let names: Vec<&str> = changed.iter().map(|(name, ..)| name.as_str()).collect();
    let expected_names: Vec<&str> = expected.iter().map(|(name, ..)| *name).collect();
    assert_eq!(names, expected_names, "{removed:#?}");
    for ((name, deleted, added), (_, removed_lines, most)) in changed.iter().zip(expected) {
        assert_eq!(deleted, removed_lines, "{name}: {removed:#?}");
        assert!(added <= most, "{name}: {added} lines are added");
    }
    removed
}

#[test]
fn a_schema_that_nothing_uses_only_adds_lines() {
    let removed = assert_changes(
        &with_schema(&contract()),
        &[
            ("client/json_schema.rs", 0, 2),
            ("client/schemas.json", 0, 40),
            ("client/types.rs", 0, 65),
            ("server/described.rs", 0, 30),
            ("server/openapi.rs", 0, 3),
            ("server/types.rs", 0, 35),
        ],
    );
    assert!(removed.is_empty(), "{removed:?}");
}

#[test]
fn a_schema_that_a_request_uses_changes_only_its_parent() {
    let removed = assert_changes(
        &with_property(&contract()),
        &[
            ("client/LOSSES.md", 1, 3),
            ("client/catalogue.rs", 1, 75),
            ("client/json_schema.rs", 0, 2),
            ("client/schemas.json", 0, 45),
            ("client/types.rs", 0, 75),
            ("conformance/types.rs", 0, 30),
            ("server/checks.rs", 6, 20),
            ("server/described.rs", 0, 30),
            ("server/openapi.rs", 0, 3),
            ("server/schemas.rs", 0, 90),
            ("server/types.rs", 2, 40),
        ],
    );
    // The schema with the new property, its check, and two counts.
    assert_eq!(removed.len(), 10, "{removed:#?}");
}

#[test]
fn provenance_is_in_no_generated_file() {
    let files = generate(include_str!("features/sources.yaml"));
    for (name, contents) in &files {
        assert!(!contents.contains("Marked provenance"), "{name}: {contents}");
    }
    // Names and values that are equal to that of the extension remain.
    assert!(files["client/types.rs"].contains("x-source"));
    assert!(files["server/types.rs"].contains("This is an example."));
}

/// The list of arguments shows whole descriptions.
#[test]
fn descriptions_of_several_lines_are_not_cut() {
    let files = generate(include_str!("features/sources.yaml"));
    let operations = &files["client/operations/things.rs"];
    for line in ["* `id`: The id of the thing.", "* `body`: The new thing."] {
        assert!(operations.contains(line), "{line} is not in {operations}");
    }
}
