//! Adds an operation with a new schema, and a property to an existing body, in a copy of the repository. After `cargo xtask
//! regenerate`, client, stub, conformance cases and command-line arguments exist without further edits, and the compiler
//! names the missing method of the trait.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

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

const PROPERTY: &str = "
        nickname: {type: string, maxLength: 20, description: The informal name.}";

/// Updates a copy of the repository with the new operation, without its generated files.
///
/// The copy is kept, and only changed files are written, so that the next run rebuilds little.
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

/// Cargo identifies packages by name, version, and path below the workspace's root. The copy shares the build folder, so
/// its crates need another version to be distinguished from those of the repository: with metadata, which requirements ignore.
fn with_another_version(manifest: String) -> String {
    let version = concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"");
    let another = concat!("version = \"", env!("CARGO_PKG_VERSION"), "+copy\"");
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
    let (patch, properties) = patch.split_once("\n      properties:").unwrap();
    let patch = format!("{patch}\n      properties:{PROPERTY}{properties}");
    format!(
        "{before}\n{OPERATIONS}  /v1/account:\n{paths}\n  schemas:{SCHEMAS}{schemas}\n    AccountPatch:\n{patch}"
    )
}

/// Runs cargo in the copy, reusing the dependencies of this build. The copy's programs go to a folder of its own, so that
/// they do not replace those which other tests run.
fn cargo(copy: &Path, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let target = program.ancestors().nth(2).unwrap();
    let mut command = Command::new(env!("CARGO"));
    // These describe the package of this test. Some build scripts depend on them and would run again, and everything that
    // depends on their packages would be built again, too.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
        .args(arguments)
        .current_dir(copy)
        .env("CARGO_BUILD_BUILD_DIR", target)
        .env("CARGO_TARGET_DIR", copy.with_extension("target"))
        .output()
        .unwrap()
}

#[test]
fn a_new_operation_needs_only_its_implementation() {
    let copy = copy();
    let by_hand = |copy: &Path| {
        let mut files = snapshot(copy);
        files.retain(|file, _| !is_generated(file));
        files
    };
    let before = by_hand(&copy);
    let output = regenerate(&copy, &["--no-check"]);
    assert!(output.status.success(), "{}", printed(&output));
    assert!(
        by_hand(&copy) == before,
        "regenerate has changed hand-written files"
    );

    let suite = ["run", "--bin", "conformance", "--", "--operation", "list_notes"];
    let result = cargo(&copy, &suite);
    assert!(result.status.success(), "{}", printed(&result));
    let covered =
        "6 operation x status pairs, 10 coverage points, 40 point x topology pairs, 0 without a case";
    // The report wraps long lines.
    let report = printed(&result).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(report.contains(covered), "{}", printed(&result));
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
        patch.contains("--nickname <NICKNAME>") && patch.contains("The informal name."),
        "{patch}"
    );
    assert!(help(&["call", "list_notes"]).contains("List the notes"));

    // The tests of the stub implement its traits by hand.
    let implementation = cargo(&copy, &["test", "--no-run", "--test", "router"]);
    assert!(
        !implementation.status.success(),
        "an implementation compiles without `list_notes`"
    );
    let printed = printed(&implementation);
    assert!(
        printed.contains("E0046") && printed.contains("missing: `list_notes`"),
        "{printed}"
    );
}
