//! A new operation with a new schema, and a new member of a body that there is, on a copy of the
//! repository: after `cargo xtask regenerate` client, stub, conformance cases and arguments of the
//! command are there without another edit, and whoever implements the trait is told which method is
//! missing.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use support::{GENERATED, printed, regenerate, repository_files, root, snapshot};

const OPERATIONS: &str = "  /v1/account/notes:
    get:
      operationId: list_notes
      tags: [accounts]
      summary: List the notes
      responses:
        '200':
          description: The notes.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Notes'}
              example: {notes: [{text: Call back, priority: 1}, {text: Wait, priority: null}]}
        '401': {$ref: '#/components/responses/AccountsUnauthorized'}
        '406': {$ref: '#/components/responses/AccountsNotAcceptable'}
        '429': {$ref: '#/components/responses/AccountsTooManyRequests'}
        '500': {$ref: '#/components/responses/AccountsInternalServerError'}
        '503': {$ref: '#/components/responses/AccountsServiceUnavailable'}
";

const SCHEMAS: &str = "
    Notes:
      type: object
      required: [notes]
      properties:
        notes:
          type: array
          items: {$ref: '#/components/schemas/Note'}
    Note:
      type: object
      required: [text]
      properties:
        text: {type: string, maxLength: 1000}
        priority: {type: integer, nullable: true, minimum: 1}";

const MEMBER: &str = "
        nickname: {type: string, maxLength: 20, description: What friends say.}";

/// A copy of the repository with the new operation and without generated files.
///
/// It stays where it is, and only what differs is written, so that the next run builds little.
fn copy() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-operation");
    fs::create_dir_all(&copy).unwrap();
    let wanted: BTreeSet<String> = repository_files()
        .into_iter()
        .filter(|file| !is_generated(file))
        .collect();
    for gone in snapshot(&copy)
        .into_keys()
        .filter(|file| !wanted.contains(file) && !is_generated(file))
    {
        fs::remove_file(copy.join(gone)).unwrap();
    }
    for file in &wanted {
        let mut bytes = fs::read(root().join(file)).unwrap();
        match file.as_str() {
            "openapi.yaml" => bytes = with_the_operation(&String::from_utf8(bytes).unwrap()).into_bytes(),
            "Cargo.toml" | "Cargo.lock" => {
                bytes = with_another_version(String::from_utf8(bytes).unwrap()).into_bytes();
            }
            _ => {}
        }
        let place = copy.join(file);
        if fs::read(&place).ok().as_ref() != Some(&bytes) {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, bytes).unwrap();
        }
    }
    copy
}

/// Cargo tells packages apart by name, version, and place below the workspace's root. The copy shares
/// the target folder, and without a version of its own its crates would pass for the repository's.
fn with_another_version(manifest: String) -> String {
    let version = concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"");
    let another = concat!("version = \"", env!("CARGO_PKG_VERSION"), "-copy\"");
    let package = format!("[workspace.package]\n{version}");
    let mut changed = manifest.replacen(&package, &format!("[workspace.package]\n{another}"), 1);
    for member in [
        "account",
        "account-client",
        "account-server",
        "bench",
        "conformance",
        "openapi-client-runtime",
        "openapi-codegen",
        "openapi-server-runtime",
        "xtask",
    ] {
        let entry = format!("name = \"{member}\"\n");
        changed = changed.replacen(&format!("{entry}{version}"), &format!("{entry}{another}"), 1);
    }
    assert_ne!(changed, manifest, "the copy has the version of the repository");
    changed
}

fn is_generated(file: &str) -> bool {
    GENERATED
        .iter()
        .any(|folder| file.starts_with(&format!("{folder}/")))
}

fn with_the_operation(contract: &str) -> String {
    let (before, paths) = contract.split_once("\n  /v1/account:\n").unwrap();
    let (paths, schemas) = paths.split_once("\n  schemas:").unwrap();
    let (schemas, patch) = schemas.split_once("\n    AccountPatch:\n").unwrap();
    let (patch, members) = patch.split_once("\n      properties:").unwrap();
    let patch = format!("{patch}\n      properties:{MEMBER}{members}");
    format!(
        "{before}\n{OPERATIONS}  /v1/account:\n{paths}\n  schemas:{SCHEMAS}{schemas}\n    AccountPatch:\n{patch}"
    )
}

/// Cargo in the copy, with the packages that this build has made already.
fn cargo(copy: &Path, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let target = program.ancestors().nth(2).unwrap();
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(copy)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .unwrap()
}

#[test]
fn a_new_operation_needs_no_edit_but_its_implementation() {
    let copy = copy();
    let by_hand = |copy: &Path| {
        let mut files = snapshot(copy);
        files.retain(|file, _| !is_generated(file));
        files
    };
    let before = by_hand(&copy);
    let output = regenerate(&copy, &["--skip-conformance"]);
    assert!(output.status.success(), "{}", printed(&output));
    assert!(
        by_hand(&copy) == before,
        "regenerate has touched files written by hand"
    );

    let suite = ["run", "--bin", "conformance", "--", "--operation", "list_notes"];
    let played = cargo(&copy, &suite);
    assert!(played.status.success(), "{}", printed(&played));
    let covered =
        "6 operation x status pairs, 10 coverage points, 40 point x topology pairs, 0 without a case";
    assert!(printed(&played).contains(covered), "{}", printed(&played));
    let cases = printed(&cargo(&copy, &[&suite[..], &["--list"]].concat()));
    for status in ["200", "401", "406", "429", "500", "503"] {
        let case = format!("GET /v1/account/notes: {status} ");
        assert!(cases.contains(&case), "no case for {status}:\n{cases}");
    }

    let help = |command: &[&str]| {
        let help = cargo(
            &copy,
            &[&["run", "--bin", "account", "--"], command, &["--help"]].concat(),
        );
        assert!(help.status.success(), "{}", printed(&help));
        printed(&help)
    };
    let patch = help(&["patch"]);
    assert!(
        patch.contains("--nickname <NICKNAME>") && patch.contains("What friends say."),
        "{patch}"
    );
    assert!(help(&["call", "list_notes"]).contains("List the notes"));

    // The stub's own tests implement its traits by hand.
    let implementation = cargo(&copy, &["test", "--no-run", "--test", "router"]);
    assert!(
        !implementation.status.success(),
        "an implementation does not need `list_notes`"
    );
    let printed = printed(&implementation);
    assert!(
        printed.contains("E0046") && printed.contains("missing: `list_notes`"),
        "{printed}"
    );
}
