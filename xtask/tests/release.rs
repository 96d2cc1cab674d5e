//! `cargo xtask release --dry-run`, for a small workspace with a history.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use support::{git, printed, root};
use tempfile::TempDir;

/// A workspace whose version 0.2.0 is released: `first` depends on `second`, and `private` is not published.
struct Workspace(TempDir);

impl Workspace {
    fn new() -> Self {
        let workspace = Self(TempDir::new().unwrap());
        fs::copy(root().join("openapi.yaml"), workspace.path().join("openapi.yaml")).unwrap();
        workspace.write(
            "Cargo.toml",
            "[workspace]\nresolver = \"3\"\nmembers = [\"first\", \"second\", \"private\"]\n\n\
             [workspace.package]\nversion = \"0.2.0\"\n\n\
             [workspace.dependencies]\nsecond = { path = \"second\", version = \"0.2.0\" }\n",
        );
        let package = |name: &str, more: &str| {
            let manifest = format!(
                "[package]\nname = \"{name}\"\nversion.workspace = true\nedition = \"2024\"\nlicense = \"MIT\"\n\
                 description = \"A package\"\nrepository = \"https://example.com\"\n{more}"
            );
            workspace.write(&format!("{name}/Cargo.toml"), &manifest);
            workspace.write(&format!("{name}/src/lib.rs"), "");
        };
        package("first", "\n[dependencies]\nsecond.workspace = true\n");
        package("second", "");
        package("private", "publish = false\n");
        workspace.write(".gitignore", "/target\n");
        workspace.write("CHANGELOG.md", "# Changelog\n\n## 0.2.0\n\n- The first.\n");
        workspace.git(&["init", "--quiet"]);
        let mut cargo = workspace.command(env!("CARGO"));
        let output = cargo.args(["generate-lockfile", "--offline"]).output().unwrap();
        assert!(output.status.success(), "{}", printed(&output));
        workspace.commit();
        workspace
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(file)).unwrap();
        assert!(
            text.contains(from),
            "{file} does not contain {from:?}; adapt this test"
        );
        self.write(file, &text.replace(from, to));
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.path()).env("CARGO_NET_OFFLINE", "true");
        command.env("CARGO_TARGET_DIR", self.path().join("target"));
        command
    }

    fn git(&self, arguments: &[&str]) {
        git(self.path(), arguments);
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A version"]);
    }

    fn release(&self) -> Output {
        self.commit();
        let mut xtask = self.command(env!("CARGO_BIN_EXE_xtask"));
        xtask
            .args(["release", "--dry-run", "--no-verify", "--root"])
            .arg(self.path());
        xtask.output().unwrap()
    }
}

#[test]
fn a_release_that_is_ready_lists_its_packages_in_order() {
    let workspace = Workspace::new();
    workspace.edit("Cargo.toml", "0.2.0", "0.3.0");
    workspace.edit("Cargo.lock", "0.2.0", "0.3.0");
    workspace.edit(
        "CHANGELOG.md",
        "## 0.2.0",
        "## 0.3.0\n\n- The second.\n\n## 0.2.0",
    );
    let output = workspace.release();
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("openapi.yaml since 0.2.0: 0 breaking"), "{text}");
    let order = text
        .split_once("  second ")
        .and_then(|(_, rest)| rest.split_once("  first "));
    assert!(order.is_some(), "{text}");
    assert!(!text.contains("private"), "{text}");
    assert!(text.ends_with("nothing was published\n"), "{text}");
}

#[test]
fn every_reason_why_a_release_is_not_ready_is_printed() {
    let workspace = Workspace::new();
    // An edit that breaks clients, and a step that does not announce it.
    workspace.edit(
        "openapi.yaml",
        "    AccountName:\n      type: string\n      minLength: 1\n      maxLength: 100\n",
        "    AccountName:\n      type: string\n      minLength: 1\n      maxLength: 63\n",
    );
    workspace.edit("Cargo.toml", "version = \"0.2.0\"\n\n", "version = \"0.2.1\"\n\n");
    workspace.edit("Cargo.lock", "0.2.0", "0.2.1");
    workspace.edit(
        "CHANGELOG.md",
        "## 0.2.0",
        "## Unreleased\n\n- The second.\n\n## 0.2.0",
    );
    let output = workspace.release();
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for reason in [
        "CHANGELOG.md has no section \"## 0.2.1\"",
        "first requires second ^0.2.0; set it to 0.2.1",
        "but changes since 0.2.0 demand a major step",
        "workspace.package.version is 0.2.1",
        "the release is not ready: 4 reasons above",
    ] {
        assert!(text.contains(reason), "{reason}: {text}");
    }
}

#[test]
fn a_version_is_not_released_twice() {
    let workspace = Workspace::new();
    workspace.edit(
        "CHANGELOG.md",
        "## 0.2.0",
        "## Unreleased\n\n- The second.\n\n## 0.2.0",
    );
    let output = workspace.release();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        printed(&output).contains("entries above the section \"## 0.2.0\""),
        "{}",
        printed(&output)
    );
}
