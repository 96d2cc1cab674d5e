//! Builds and runs the suite in a copy of the repository.

use super::junit::{self, FailedCase};
use super::program::{Ended, Program};
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// How many random cases each operation has, in the fast form of the suite.
pub(super) const RANDOM: &str = "30";

/// The time of a run.
const TIME: Duration = Duration::from_secs(300);

/// The suite in a copy of the repository.
pub(super) struct CopiedSuite {
    pub(super) root: PathBuf,
    target: PathBuf,
    /// The document that judges, instead of the copy's own.
    document: PathBuf,
}

/// What a run of the suite showed.
pub(super) enum Run {
    /// These cases failed.
    Cases(Vec<FailedCase>),
    /// It crashed, or did not end in time.
    Broken(String),
}

impl CopiedSuite {
    pub(super) fn new(repository: &Repository, root: PathBuf) -> Self {
        Self {
            root,
            target: repository.target(),
            document: repository.root.join("openapi.yaml"),
        }
    }

    /// Builds it; `Err` is the first error of the compiler.
    pub(super) fn build(&self) -> Result<Result<(), String>, Failure> {
        let errors = errors(&mut cargo(&self.root, &self.target, &BUILD))?;
        Ok(match errors.into_iter().next() {
            None => Ok(()),
            Some(error) => Err(error),
        })
    }

    /// Runs every case, and returns those that fail.
    pub(super) fn failed_cases(&self) -> Result<Run, Failure> {
        let report = self.target.join("mutants").join("junit.xml");
        drop(fs::remove_file(&report));
        let program = Program::new(program(&self.target), &self.root)
            .with_arguments(["--random", RANDOM, "--shrink", "0", "--document"])
            .with_arguments([&self.document])
            .with_arguments(["--junit"])
            .with_arguments([&report]);
        let ended = program.run(TIME)?;
        match (ended, fs::read_to_string(&report)) {
            (Ended::TimedOut, _) => Ok(Run::Broken(format!("no end after {} s", TIME.as_secs()))),
            (_, Ok(text)) => Ok(Run::Cases(junit::failed_cases(&text))),
            (Ended::Failed(text), Err(_)) => Ok(Run::Broken(text)),
            (Ended::Successfully, Err(error)) => Ok(Run::Broken(error.to_string())),
        }
    }
}

/// The arguments of cargo that build the suite.
pub(super) const BUILD: [&str; 3] = ["build", "--bin", "conformance"];

/// Returns the program that [`BUILD`] builds.
pub(super) fn program(target: &Path) -> PathBuf {
    target.join("debug").join("conformance")
}

/// Returns a cargo command in a copy of the repository.
pub(super) fn cargo(root: &Path, target: &Path, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo(root, arguments);
    cargo
        .args(["--offline", "--quiet"])
        .env("CARGO_TARGET_DIR", target)
        // Nobody debugs a mutant, and only few of the files change from one to the next.
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_PROFILE_TEST_DEBUG", "false")
        .env("CARGO_INCREMENTAL", "1")
        .env("CARGO_TERM_COLOR", "never");
    cargo
}

/// Runs a cargo command that builds, and returns the errors of the compiler, each as a line with its place.
pub(super) fn errors(cargo: &mut Command) -> Result<Vec<String>, Failure> {
    cargo.arg("--message-format=short");
    let output = cargo
        .output()
        .map_err(|error| process::not_started(cargo, &error))?;
    if output.status.success() {
        return Ok(Vec::new());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let errors = text.lines().filter(|line| line.contains("error"));
    let errors: Vec<String> = errors.map(str::to_owned).collect();
    Ok(match errors.is_empty() {
        true => vec![text.trim().to_owned()],
        false => errors,
    })
}
