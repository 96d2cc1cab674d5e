//! `regenerate` prints each compiler error in hand-written code with the edit of the contract that caused it.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use support::{edit, git, printed, root};
use tempfile::TempDir;

/// Hand-written code that does not compile. It has no dependencies, so that the test builds only this file.
const CODE: &str = "//! Code.

struct AccountSettings {
    theme: (),
}

fn settings() -> AccountSettings {
    AccountSettings {}
}

fn unrelated() -> u8 {
    \"text\"
}
";

/// Runs `xtask regenerate` with a target folder of its own.
fn regenerate(copy: &Path, flags: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("regenerate")
        .args(flags)
        .arg("--root")
        .arg(copy)
        .env("CARGO_TARGET_DIR", copy.join("target"))
        .output()
        .unwrap()
}

fn line_of(copy: &Path, needle: &str) -> usize {
    let text = fs::read_to_string(copy.join("openapi.yaml")).unwrap();
    text.lines().position(|line| line.contains(needle)).unwrap() + 1
}

/// Returns a copy of the contract with its generated files, in a workspace with the code.
fn committed() -> TempDir {
    let copy = TempDir::new().unwrap();
    let folder = copy.path();
    fs::copy(root().join("openapi.yaml"), folder.join("openapi.yaml")).unwrap();
    let manifest = "[package]\nname = \"by-hand\"\nedition = \"2024\"\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::create_dir(folder.join("src")).unwrap();
    fs::write(folder.join("src/lib.rs"), CODE).unwrap();
    let output = regenerate(folder, &["--no-check"]);
    assert!(output.status.success(), "{}", printed(&output));
    git(folder, &["init", "--quiet"]);
    git(folder, &["add", "openapi.yaml"]);
    git(folder, &["commit", "--quiet", "--message", "Contract"]);
    copy
}

#[test]
fn errors_are_attributed_to_edits() {
    let copy = committed();
    let copy = copy.path();
    edit(
        copy,
        "\n    AccountSettings:\n      type: object\n",
        "\n    AccountSettings:\n      type: object\n      deprecated: true\n",
    );
    let properties = "
      properties:
        currency:
          type: string
";
    edit(
        copy,
        properties,
        &properties.replace(
            "properties:\n",
            "properties:\n        theme:\n          type: string\n",
        ),
    );
    let output = regenerate(copy, &["--skip-conformance"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    // The position of a property is that of its value.
    let theme = line_of(copy, "        theme:") + 1;
    let expected = format!(
        "
src/lib.rs:8:5: error[E0063]
  missing field `theme` in initializer of `AccountSettings`
  edit: openapi.yaml:{theme}: added optional property `theme`
        /components/schemas/AccountSettings/properties/theme

src/lib.rs:12:5: error[E0308]
  mismatched types
  expected `u8`, found `&str`
  edit: unknown; the error names nothing that was edited

All edits of openapi.yaml since the last run:
"
    );
    assert!(text.contains(&expected), "{text}");
    assert!(text.contains(": added `deprecated: true`\n"), "{text}");
    assert!(
        text.contains("the files were written, but hand-written code does not compile"),
        "{text}"
    );

    // Nothing is written now, but the code still does not compile.
    let again = regenerate(copy, &["--skip-conformance"]);
    assert_eq!(again.status.code(), Some(1), "{}", printed(&again));

    // The previous run already wrote the edit of `theme`, so it is found among the edits since the commit.
    edit(copy, "      deprecated: true\n", "");
    let text = printed(&regenerate(copy, &["--skip-conformance"]));
    let of_commit = format!(
        "edit: openapi.yaml:{}: added optional property `theme`",
        theme - 1
    );
    assert!(text.contains(&of_commit), "{text}");
}
