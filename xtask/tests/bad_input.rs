//! Errors in the input or the output folders: each has a location and status 1, and no file is changed.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod support;

use std::fs;
use std::path::Path;
use support::{GENERATED, edit, printed, regenerate, root, snapshot};
use tempfile::TempDir;

/// Returns a copy of the contract with its generated files.
fn good_copy() -> TempDir {
    let copy = TempDir::new().unwrap();
    fs::copy(root().join("openapi.yaml"), copy.path().join("openapi.yaml")).unwrap();
    let output = regenerate(copy.path(), &["--skip-conformance"]);
    assert!(output.status.success(), "{}", printed(&output));
    copy
}

/// Runs every mode on a broken copy, and returns the output.
fn rejected(copy: &Path) -> String {
    let before = snapshot(copy);
    let mut all = Vec::new();
    for flags in [&["--check"][..], &["--diff"], &["--skip-conformance"]] {
        let output = regenerate(copy, flags);
        let printed = printed(&output);
        assert_eq!(output.status.code(), Some(1), "{flags:?}: {printed}");
        assert!(
            snapshot(copy) == before,
            "{flags:?} has changed a file: {printed}"
        );
        assert!(!printed.contains("panicked"), "{printed}");
        assert!(printed.contains("nothing was written"), "{printed}");
        all.push(printed);
    }
    all.pop().unwrap()
}

/// Returns the first line of the contract that contains this text.
fn line_of(copy: &Path, needle: &str) -> usize {
    let text = fs::read_to_string(copy.join("openapi.yaml")).unwrap();
    text.lines().position(|line| line.contains(needle)).unwrap() + 1
}

/// Asserts that there is a diagnostic with this line and pointer, a reason and a suggested fix.
fn assert_located(printed: &str, line: usize, pointer: &str, words: &str) {
    let location = format!("openapi.yaml:{line}:");
    let found = printed.lines().any(|printed| {
        printed.starts_with(&location)
            && printed.contains(pointer)
            && printed.contains(words)
            && printed.contains("; ")
    });
    assert!(
        found,
        "no diagnostic at {location} {pointer} with {words:?} in:\n{printed}"
    );
}

#[test]
fn broken_yaml() {
    let copy = good_copy();
    edit(copy.path(), "  title: Account API", "  title: [Account API");
    let printed = rejected(copy.path());
    assert!(printed.starts_with("openapi.yaml:"), "{printed}");
    let line: usize = printed.split(':').nth(1).unwrap().parse().unwrap();
    let title = line_of(copy.path(), "  title: [Account API");
    assert!((title..=title + 2).contains(&line), "{printed}");
}

#[test]
fn a_dangling_reference() {
    let copy = good_copy();
    edit(
        copy.path(),
        "$ref: '#/components/schemas/EmailConfirmation'",
        "$ref: '#/components/schemas/Nowhere'",
    );
    let line = line_of(copy.path(), "schemas/Nowhere");
    let pointer = "/paths/~1v1~1account~1email~1confirm/post/requestBody/content/application~1json/schema";
    assert_located(&rejected(copy.path()), line, pointer, "Nowhere");
}

#[test]
fn an_operation_id_used_twice() {
    let copy = good_copy();
    edit(
        copy.path(),
        "operationId: confirm_email",
        "operationId: patch_account",
    );
    let line = line_of(copy.path(), "/v1/account/email/confirm:") + 2;
    let pointer = "/paths/~1v1~1account~1email~1confirm/post";
    assert_located(&rejected(copy.path()), line, pointer, "patch_account");
}

#[test]
fn an_example_that_violates_its_schema() {
    let copy = good_copy();
    edit(copy.path(), "token: example-confirmation-token", "token: 17");
    let line = line_of(copy.path(), "token: 17");
    let pointer = "/paths/~1v1~1account~1email~1confirm/post/requestBody/content/application~1json/example";
    assert_located(&rejected(copy.path()), line, pointer, "string");
}

#[test]
fn a_feature_that_is_not_supported() {
    let copy = good_copy();
    edit(
        copy.path(),
        "    EmailConfirmation:\n",
        "    EmailConfirmation:\n      not: {type: string}\n",
    );
    let line = line_of(copy.path(), "not: {type: string}");
    assert_located(
        &rejected(copy.path()),
        line,
        "/components/schemas/EmailConfirmation/not",
        "not",
    );
}

#[test]
fn all_errors_are_reported_at_once() {
    let copy = good_copy();
    edit(
        copy.path(),
        "operationId: get_account\n",
        "operationId: patch_account\n",
    );
    edit(
        copy.path(),
        "$ref: '#/components/schemas/EmailConfirmation'",
        "$ref: '#/components/schemas/Nowhere'",
    );
    let printed = rejected(copy.path());
    assert!(
        printed
            .lines()
            .filter(|line| line.starts_with("openapi.yaml:"))
            .count()
            >= 2,
        "{printed}"
    );
}

#[test]
fn a_contract_that_cannot_be_read() {
    let copy = good_copy();
    let contract = copy.path().join("openapi.yaml");
    fs::remove_file(&contract).unwrap();
    let printed = rejected(copy.path());
    assert!(
        printed.starts_with("openapi.yaml:0:0: the document: cannot be read: "),
        "{printed}"
    );
    fs::create_dir(&contract).unwrap();
    let printed = rejected(copy.path());
    assert!(
        printed.starts_with("openapi.yaml:0:0: the document: cannot be read: "),
        "{printed}"
    );
}

#[test]
fn a_contract_that_is_not_utf_8() {
    let copy = good_copy();
    fs::write(
        copy.path().join("openapi.yaml"),
        b"openapi: 3.0.3\ninfo:\n  title: \xff\n",
    )
    .unwrap();
    let printed = rejected(copy.path());
    assert!(
        printed.starts_with("openapi.yaml:3:10: the document: is not UTF-8"),
        "{printed}"
    );
}

#[test]
fn an_output_folder_that_cannot_be_read_or_written() {
    for folder in GENERATED {
        let copy = good_copy();
        let place = copy.path().join(folder);
        fs::remove_dir_all(&place).unwrap();
        fs::write(&place, "a file instead of the folder").unwrap();
        let printed = rejected(copy.path());
        assert!(
            printed.contains(&format!("{folder}: cannot be read: ")),
            "{printed}"
        );
    }
}

#[test]
fn a_hand_written_file_in_an_output_folder() {
    let copy = good_copy();
    let mine = copy.path().join(GENERATED[0]).join("mine.rs");
    fs::write(&mine, "//! Written by hand.\n").unwrap();
    let printed = rejected(copy.path());
    assert!(
        printed.contains(&format!(
            "{}/mine.rs: does not begin with the banner",
            GENERATED[0]
        )),
        "{printed}"
    );
}

#[test]
fn stale_output_has_its_own_status_and_names_the_command_that_updates_it() {
    let copy = good_copy();
    let stale = copy.path().join(GENERATED[0]).join("mod.rs");
    let text = fs::read_to_string(&stale).unwrap();
    fs::write(&stale, format!("{text}// An edit by hand.\n")).unwrap();
    let before = snapshot(copy.path());
    let output = regenerate(copy.path(), &["--check"]);
    let printed = printed(&output);
    assert_eq!(output.status.code(), Some(4), "{printed}");
    assert!(snapshot(copy.path()) == before);
    for words in [
        "stale    crates/account-client",
        "\n-// An edit by hand.\n",
        "run: cargo xtask regenerate",
    ] {
        assert!(printed.contains(words), "{words:?} is not in:\n{printed}");
    }
    assert!(regenerate(copy.path(), &["--skip-conformance"]).status.success());
    assert!(regenerate(copy.path(), &["--check"]).status.success());
}

#[test]
fn an_unknown_flag_fails_and_help_does_not() {
    let output = regenerate(Path::new("."), &["--no-such-flag"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(regenerate(Path::new("."), &["--help"]).status.code(), Some(0));
}

#[test]
fn a_missing_root_is_named() {
    let copy = TempDir::new().unwrap();
    let missing = copy.path().join("missing");
    for flags in [&["--check"][..], &["--skip-conformance"]] {
        let output = regenerate(&missing, flags);
        let printed = printed(&output);
        assert_eq!(output.status.code(), Some(1), "{printed}");
        let reason = format!("--root {}: no such folder", missing.display());
        assert!(printed.contains(&reason) && !missing.exists(), "{printed}");
    }
}
