//! `cargo xtask compat`, and the breaking changes that `regenerate` reports.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod support;

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use support::{git, printed, regenerate, root};
use tempfile::TempDir;

/// A git repository with the contract, a manifest and a changelog, of which version 0.2.0 is released.
struct Copy(TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Self(TempDir::new().unwrap());
        fs::copy(root().join("openapi.yaml"), copy.path().join("openapi.yaml")).unwrap();
        copy.write("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
        copy.write("CHANGELOG.md", "# Changelog\n\n## 0.2.0\n\n- The first.\n");
        copy.git(&["init", "--quiet"]);
        copy.commit();
        copy
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.path().join(file), text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(
            text.contains(from),
            "{file} does not contain {from:?}; adapt this test"
        );
        self.write(file, &text.replacen(from, to, 1));
    }

    fn git(&self, arguments: &[&str]) {
        git(self.path(), arguments);
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A version"]);
    }

    /// Compares the documents.
    fn compat(&self, flags: &[&str]) -> Output {
        self.compat_in("contract", flags)
    }

    fn compat_in(&self, layer: &str, flags: &[&str]) -> Output {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        xtask.args(["compat", "--layer", layer]).args(flags);
        xtask.arg("--root").arg(self.path());
        xtask.current_dir(self.path()).output().unwrap()
    }

    /// Removes a property of responses.
    fn break_contract(&self) {
        let from = "        pending_email:\n          type: string";
        self.edit("openapi.yaml", from, "        pending:\n          type: string");
        // The examples have the former name.
        let text = self.read("openapi.yaml");
        self.write("openapi.yaml", &text.replace("  pending_email: ", "  pending: "));
    }
}

/// Asserts the status and that the last line of the errors is this one.
fn assert_refused(output: &Output, line: &str) {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains(line), "{errors}");
}

#[test]
fn the_exit_status_is_the_verdict() {
    let copy = Copy::new();
    let same = copy.compat(&[]);
    assert_eq!(same.status.code(), Some(0), "{}", printed(&same));
    assert!(printed(&same).contains("verdict: no difference"));

    let edited = copy.read("openapi.yaml").replacen(
        "        pending_email:\n",
        "        nickname:\n          type: string\n        pending_email:\n",
        1,
    );
    copy.write("edited.yaml", &edited);
    let compatible = copy.compat(&["--contract", "edited.yaml"]);
    assert_eq!(compatible.status.code(), Some(0), "{}", printed(&compatible));
    assert!(printed(&compatible).contains("verdict: compatible"));

    copy.break_contract();
    let breaking = copy.compat(&[]);
    let text = printed(&breaking);
    assert_eq!(breaking.status.code(), Some(5), "{text}");
    for expected in [
        "breaking    clients (build)",
        "response: property pending_email removed",
        "HEAD:openapi.yaml:",
        "/components/schemas/Account/properties",
        "verdict: breaking",
        "crates:       at least 0.3.0",
        "1 change is breaking",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn markdown_has_the_table_in_a_fence_that_the_document_cannot_close() {
    let copy = Copy::new();
    copy.break_contract();
    let plain = copy.compat(&[]);
    let markdown = copy.compat(&["--format", "markdown"]);
    assert_eq!(markdown.status.code(), Some(5), "{}", printed(&markdown));
    let plain = String::from_utf8(plain.stdout).unwrap();
    let expected = format!("### Compatibility of openapi.yaml: breaking\n\n```text\n{plain}```\n");
    assert_eq!(String::from_utf8(markdown.stdout).unwrap(), expected);

    let copy = Copy::new();
    copy.edit(
        "openapi.yaml",
        "        pending_email:\n",
        "        \"a````b\":\n          type: string\n        pending_email:\n",
    );
    let markdown = String::from_utf8(copy.compat(&["--format", "markdown"]).stdout).unwrap();
    assert!(
        markdown.contains("\n\n`````text\n") && markdown.ends_with("\n`````\n"),
        "{markdown}"
    );
}

#[test]
fn the_base_is_a_revision_or_a_file() {
    let copy = Copy::new();
    fs::copy(copy.path().join("openapi.yaml"), copy.path().join("old.yaml")).unwrap();
    copy.break_contract();
    copy.commit();
    assert_eq!(copy.compat(&[]).status.code(), Some(0));
    assert_eq!(copy.compat(&["--base", "HEAD~1"]).status.code(), Some(5));
    let output = copy.compat(&["--base", "old.yaml", "--format", "json"]);
    assert_eq!(output.status.code(), Some(5));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["verdict"], "breaking");
    assert_eq!(report["required"]["contract"], "major");
    let change = &report["changes"][0];
    assert_eq!(change["rule"], "response-property-removed");
    assert_eq!(change["in"], "base");
    assert!(change["old"].is_object() && change["new"].is_null(), "{change}");
    assert_eq!(
        change["operations"],
        serde_json::json!(["get_account", "patch_account"])
    );
}

#[test]
fn what_cannot_be_compared_is_refused_in_one_line() {
    let copy = Copy::new();
    assert_refused(
        &copy.compat(&["--base", "nowhere"]),
        "--base nowhere: neither a file nor a revision",
    );
    assert_refused(
        &copy.compat(&["--base=--help"]),
        "--base --help: neither a file nor a revision",
    );
    assert_refused(
        &copy.compat(&["--contract", "nowhere.yaml"]),
        "nowhere.yaml:0:0: the document: cannot be read",
    );

    let former = copy.read("openapi.yaml");
    copy.edit("openapi.yaml", "\nopenapi: 3.0.3", "\nswagger: '2.0'");
    copy.commit();
    copy.write("openapi.yaml", &former);
    assert_refused(
        &copy.compat(&[]),
        "--base HEAD: this generator cannot read its document: HEAD:openapi.yaml:",
    );

    copy.git(&["rm", "--quiet", "--cached", "openapi.yaml"]);
    copy.git(&["commit", "--quiet", "--message", "Without"]);
    assert_refused(
        &copy.compat(&[]),
        "--base HEAD: this revision has no openapi.yaml",
    );

    let plain = TempDir::new().unwrap();
    fs::copy(root().join("openapi.yaml"), plain.path().join("openapi.yaml")).unwrap();
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask.args(["compat", "--root"]).arg(plain.path());
    let output = xtask
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .output()
        .unwrap();
    assert_refused(
        &output,
        "--base HEAD: no such file, and there is no git repository here",
    );
}

/// Nothing is built before.
#[test]
fn a_base_without_the_programs_is_refused_by_name() {
    let copy = Copy::new();
    copy.git(&["tag", "v0.2.0"]);
    let output = copy.compat_in("wire", &["--base", "v0.2.0"]);
    assert_refused(
        &output,
        "--base v0.2.0: this revision is older than the programs of the layer wire",
    );
    assert!(printed(&output).contains("--layer contract"));
    assert!(!copy.path().join("target").exists());
    // The other layers can compare it, and only the document of the base counts with another document.
    fs::copy(copy.path().join("openapi.yaml"), copy.path().join("other.yaml")).unwrap();
    for (layer, flags) in [("all", [].as_slice()), ("wire", &["--contract", "other.yaml"])] {
        let output = copy.compat_in(layer, flags);
        let text = printed(&output);
        // This copy has no crates.
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(!text.contains("is older"), "{text}");
    }
}

#[test]
fn a_break_must_be_announced() {
    let copy = Copy::new();
    copy.break_contract();
    let written = regenerate(copy.path(), &["--no-check"]);
    let text = printed(&written);
    assert!(written.status.success(), "{text}");
    assert!(text.contains("property pending_email removed"), "{text}");

    // Neither the edit nor a commit of it announces anything.
    copy.commit();
    let check = regenerate(copy.path(), &["--check"]);
    let text = printed(&check);
    assert_eq!(check.status.code(), Some(5), "{text}");
    assert!(text.contains("property pending_email removed"), "{text}");
    assert!(text.contains("--allow-breaking REASON"), "{text}");

    let empty = regenerate(copy.path(), &["--no-check", "--allow-breaking", " "]);
    assert_eq!(empty.status.code(), Some(1), "{}", printed(&empty));
    let reason = "The property has a shorter name.";
    let allowed = regenerate(copy.path(), &["--no-check", "--allow-breaking", reason]);
    let text = printed(&allowed);
    assert!(allowed.status.success(), "{text}");
    assert!(
        text.contains("announced in CHANGELOG.md: 1 breaking change"),
        "{text}"
    );
    let changelog = copy.read("CHANGELOG.md");
    let entry = "## Unreleased\n\n### Changed\n\n- The contract, breaking: The property has a shorter name.\n  - `response-property-removed` at `/components/schemas/Account/properties/pending_email`: property pending_email removed\n\n## 0.2.0";
    assert!(changelog.contains(entry), "{changelog}");

    // The versions are demanded one after another.
    let version = copy.read("openapi.yaml");
    let version = version
        .lines()
        .find(|line| line.starts_with("  version: "))
        .unwrap()
        .to_owned();
    let check = regenerate(copy.path(), &["--check"]);
    let text = printed(&check);
    assert_eq!(check.status.code(), Some(1), "{text}");
    assert!(text.contains("info.version in openapi.yaml is"), "{text}");
    assert!(
        text.contains("workspace.package.version in Cargo.toml is 0.2.0"),
        "{text}"
    );
    copy.edit("openapi.yaml", &version, "  version: 99.0.0");
    copy.edit("Cargo.toml", "0.2.0", "0.3.0");
    assert!(regenerate(copy.path(), &["--no-check"]).status.success());
    let check = regenerate(copy.path(), &["--check"]);
    let text = printed(&check);
    assert!(check.status.success(), "{text}");
    assert!(
        text.contains("since 0.2.0: 1 breaking change, which is announced"),
        "{text}"
    );

    // A release begins anew, with and without a tag.
    copy.edit("CHANGELOG.md", "## Unreleased", "## 0.3.0");
    copy.commit();
    let check = regenerate(copy.path(), &["--check"]);
    assert!(
        printed(&check).contains("since 0.3.0: no breaking change"),
        "{}",
        printed(&check)
    );
    copy.git(&["tag", "v0.3.0", "HEAD~2"]);
    let check = regenerate(copy.path(), &["--check"]);
    assert_eq!(check.status.code(), Some(5), "{}", printed(&check));
}

#[test]
fn an_incomplete_history_is_reported() {
    let copy = Copy::new();
    assert!(regenerate(copy.path(), &["--no-check"]).status.success());
    copy.commit();
    let clones = TempDir::new().unwrap();
    let shallow = clones.path().join("shallow");
    let source = format!("file://{}", copy.path().display());
    copy.git(&[
        "clone",
        "--quiet",
        "--depth=1",
        &source,
        shallow.to_str().unwrap(),
    ]);
    let check = regenerate(&shallow, &["--check"]);
    let text = printed(&check);
    assert_eq!(check.status.code(), Some(0), "{text}");
    let expected = "not compared with the last release: the history is incomplete";
    assert!(
        text.contains(expected) && text.contains("git fetch --unshallow --tags"),
        "{text}"
    );
}
