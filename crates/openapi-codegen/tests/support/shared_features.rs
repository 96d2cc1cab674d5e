//! A package that depends on the libraries of generated code with the features that they have in this workspace.
//!
//! Cargo builds a library once for each set of features. A generated crate that depends on this package shares the builds of
//! `cargo test`; without it, nearly every library would be built again.

use super::{cargo, target_folder};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The folder of the package in its workspace.
const FOLDER: &str = "shared-features";

/// The members of this workspace with the dependencies of generated crates.
const DEPENDENTS: [&str; 6] = [
    "account-client",
    "account-server",
    "openapi-client-runtime",
    "openapi-conformance",
    "openapi-judge",
    "openapi-server-runtime",
];

/// What `cargo --unit-graph` prints.
#[derive(Deserialize)]
struct Graph {
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Unit {
    pkg_id: String,
    target: Target,
    mode: String,
    features: Vec<String>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Dependency {
    index: usize,
}

impl Unit {
    fn is_library(&self) -> bool {
        let is_library = |kind: &String| ["lib", "rlib", "proc-macro"].contains(&kind.as_str());
        self.mode == "build" && self.target.kind.iter().any(is_library)
    }

    /// Returns whether the compiler or a build script loads it, and everything that it depends on.
    fn runs_in_build(&self) -> bool {
        let is_loaded = |kind: &String| ["proc-macro", "custom-build"].contains(&kind.as_str());
        self.target.kind.iter().any(is_loaded)
    }

    fn is_third_party(&self) -> bool {
        !self.pkg_id.starts_with("path+")
    }

    /// Returns name and version of its package.
    fn package(&self) -> (&str, &str) {
        let (source, package) = self.pkg_id.split_once('#').unwrap();
        package.split_once('@').unwrap_or_else(|| {
            let (_, name) = source.rsplit_once('/').unwrap();
            (name, package)
        })
    }
}

/// Writes the package to a workspace, unless it is there already.
pub(crate) fn write(workspace: &Path, prefix: &str) {
    let graph = graph();
    // A library that build scripts use and one that programs use have features of their own.
    let mut libraries: [BTreeSet<(&str, &str, &[String])>; 2] = Default::default();
    let mut seen = BTreeSet::new();
    let is_dependent =
        |unit: &Unit| unit.is_library() && !unit.is_third_party() && DEPENDENTS.contains(&unit.package().0);
    let mut pending: Vec<(usize, bool)> = (0..graph.units.len())
        .filter(|index| is_dependent(&graph.units[*index]))
        .map(|index| (index, false))
        .collect();
    while let Some((index, in_build)) = pending.pop() {
        let unit = &graph.units[index];
        let in_build = in_build || unit.runs_in_build();
        if !seen.insert((index, in_build)) {
            continue;
        }
        if unit.is_library() && unit.is_third_party() {
            let (name, version) = unit.package();
            libraries[usize::from(in_build)].insert((name, version, &unit.features));
        }
        pending.extend(unit.dependencies.iter().map(|other| (other.index, in_build)));
    }
    let name = format!("{prefix}-{FOLDER}");
    let mut manifest = format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
    for (section, libraries) in ["dependencies", "build-dependencies"].iter().zip(&libraries) {
        assert!(!libraries.is_empty(), "no {section} in the graph of units");
        let _ = writeln!(manifest, "[{section}]");
        // One package may occur in several versions, so each has a name of its own.
        for (number, (name, version, features)) in libraries.iter().enumerate() {
            let _ = writeln!(
                manifest,
                "library-{number} = {{ package = {name:?}, version = \"={version}\", default-features = false, features = {features:?} }}"
            );
        }
    }
    let folder = workspace.join(FOLDER);
    // A newer file would be built again, with all that depends on it.
    if fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|earlier| earlier == manifest) {
        return;
    }
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("src/lib.rs"), "").unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
}

/// Returns the line of a manifest that makes a package depend on the one in this workspace.
pub(crate) fn dependency(workspace: &Path, prefix: &str) -> String {
    format!("{prefix}-{FOLDER} = {{ path = {:?} }}\n", workspace.join(FOLDER))
}

/// Returns what `cargo test` builds in this workspace.
fn graph() -> Graph {
    let output = cargo()
        .args([
            "test",
            "--no-run",
            "--locked",
            "--unit-graph",
            "-Z",
            "unstable-options",
        ])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .env("CARGO_TARGET_DIR", target_folder())
        // The option is not stable; it affects nothing that is built.
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo --unit-graph: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}
