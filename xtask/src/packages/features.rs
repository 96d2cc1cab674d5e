//! Compiles each feature of the published packages alone, with the Rust version that they state.

use super::published::{self, Package};
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::terminal::print_line;
use std::fs;
use std::process::Command;

/// Compiles each package without features, with its default features, and with each feature alone.
pub(crate) fn check(repository: &Repository) -> Result<(), Failure> {
    let toolchain = toolchain(repository)?;
    let (packages, _) = published::read(&repository.root)?;
    let mut failed = Vec::new();
    for package in &packages {
        for selection in selections(package) {
            print_line(format_args!("{} {}", package.name, selection.join(" ")));
            let mut cargo = match &toolchain {
                Some(version) => rustup(repository, version),
                None => process::cargo(&repository.root, &[]),
            };
            cargo
                .args(["check", "--quiet", "--locked", "--package", &package.name])
                .args(&selection);
            cargo.env("RUSTFLAGS", "-D warnings");
            if process::run(&mut cargo).is_err() {
                failed.push(format!("{} {}", package.name, selection.join(" ")));
            }
        }
    }
    match failed.is_empty() {
        true => Ok(()),
        false => Err(Failure::Failed(format!(
            "does not compile: {}",
            failed.join(", ")
        ))),
    }
}

/// Returns the flags of cargo that select the features of one build.
fn selections(package: &Package) -> Vec<Vec<&str>> {
    let none = vec!["--no-default-features"];
    let mut selections = vec![none.clone(), Vec::new()];
    for feature in &package.features {
        selections.push([none.as_slice(), &["--features", feature]].concat());
    }
    selections
}

/// Returns the toolchain of the stated Rust version; `None` if the current one has this version.
fn toolchain(repository: &Repository) -> Result<Option<String>, Failure> {
    let path = repository.root.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
    let stated = stated_version(&text)
        .ok_or_else(|| Failure::Failed("Cargo.toml states no workspace.package.rust-version".to_owned()))?;
    let output = Command::new("rustc")
        .arg("--version")
        .current_dir(&repository.root)
        .output();
    let current = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    if current.is_ok_and(|current| is_version(&current, &stated)) {
        return Ok(None);
    }
    let installed = rustup(repository, &stated).arg("--version").output();
    match installed.is_ok_and(|output| output.status.success()) {
        true => Ok(Some(stated)),
        false => Err(Failure::Failed(format!(
            "Rust {stated}, the stated version, is not installed; run: rustup toolchain install {stated}"
        ))),
    }
}

/// Returns the command for cargo of a toolchain.
fn rustup(repository: &Repository, version: &str) -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", version, "cargo"])
        .current_dir(&repository.root);
    // These belong to the toolchain that runs this program.
    for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(name);
    }
    command
}

fn stated_version(manifest: &str) -> Option<String> {
    let manifest: toml::Table = manifest.parse().ok()?;
    let version = manifest.get("workspace")?.get("package")?.get("rust-version")?;
    version.as_str().map(str::to_owned)
}

/// Returns whether `rustc --version` has printed a version, such as `1.95` for `rustc 1.95.0 (…)`.
fn is_version(printed: &str, version: &str) -> bool {
    let actual = printed.split_whitespace().nth(1).unwrap_or_default();
    let rest = actual.strip_prefix(version);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{Package, is_version, selections};

    #[test]
    fn each_feature_is_selected_alone() {
        let package = Package {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            features: vec!["x".to_owned(), "y".to_owned()],
            members: Vec::new(),
        };
        let none = "--no-default-features";
        let expected: [&[&str]; 4] = [
            &[none],
            &[],
            &[none, "--features", "x"],
            &[none, "--features", "y"],
        ];
        assert_eq!(selections(&package), expected);
    }

    #[test]
    fn a_version_is_not_a_prefix_of_another() {
        assert!(is_version("rustc 1.95.0 (59807616e 2026-04-14)", "1.95"));
        assert!(!is_version("rustc 1.95.0 (59807616e 2026-04-14)", "1.9"));
        assert!(!is_version("rustc 1.96.0-nightly (59807616e 2026-04-14)", "1.95"));
    }
}
