//! The suites of documents with constructs that the account contract does not use. A test of the generator writes their
//! crates; their program is built again for each set of mutants.

use super::program::Program;
use super::suite::{self, RANDOM, cargo};
use crate::failure::Failure;
use crate::process;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// The documents below the tests of the generator.
const DOCUMENTS: [&str; 4] = [
    "exchange/document.yaml",
    "exchange/forms.yaml",
    "features/open.yaml",
    "features/directions.yaml",
];

/// The package of the program.
const PACKAGE: &str = "exchange-bindings";

/// The variable that selects the document.
const SELECTED: &str = "SUITE_OF_DOCUMENT";

/// Writes the crates of the documents in which the code of a copy takes part, unless they are current.
pub(super) fn write(root: &Path, target: &Path) -> Result<(), Failure> {
    if is_current(root, target) {
        return Ok(());
    }
    let tests = root.join("crates/openapi-codegen/tests");
    let documents = std::env::join_paths(DOCUMENTS.map(|document| tests.join(document)));
    let documents = documents.map_err(|error| Failure::Failed(error.to_string()))?;
    let test = ["test", "--test", "exchange", "client_server_and_document_agree"];
    let mut command = cargo(root, target, &test);
    command.env("OPENAPI_EXCHANGE", documents);
    process::run_with_progress("building the suites of other documents", &mut command)
}

/// Returns whether the crates were written for this copy, since the generator was last changed.
fn is_current(root: &Path, target: &Path) -> bool {
    let manifest = target.join("tmp").join("exchange").join("Cargo.toml");
    let Ok(text) = fs::read_to_string(&manifest) else {
        return false;
    };
    let written = modified(&manifest);
    let changed = last_change(&root.join("crates").join("openapi-codegen"));
    text.contains(&root.display().to_string()) && written > changed
}

/// Returns when a file of a folder was last written.
fn last_change(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let times = entries.map(|entry| {
        let path = entry.path();
        match path.is_dir() {
            true => last_change(&path),
            false => modified(&path),
        }
    });
    times.max().flatten()
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

/// Each document with the program that runs its suite.
type Suites = Vec<(String, Program)>;

/// Builds the program; `Err` is every error of the compiler.
pub(super) fn build(target: &Path) -> Result<Result<Suites, Vec<String>>, Failure> {
    let crates = target.join("tmp").join("exchange");
    let mut command = cargo(&crates, target, &["build", "--package", PACKAGE]);
    // As the test builds it.
    command.env("CARGO_INCREMENTAL", "0");
    let errors = suite::errors(&mut command)?;
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let program = Program::new(target.join("debug").join(PACKAGE), &crates);
    let programs = DOCUMENTS.iter().enumerate().map(|(index, document)| {
        let program = program
            .clone()
            .with_variable(SELECTED, format!("document_{index}"))
            .with_arguments(["--first-failure", "--random", RANDOM]);
        ((*document).to_owned(), program)
    });
    Ok(Ok(programs.collect()))
}
