//! `cargo xtask conformance --faults`: makes each fault of tests/faults/independent.toml in a copy of the repository, and runs
//! the suite on it; `--neutral` does the same with the edits of tests/faults/neutral.toml, which the suite must not notice.
//! If the suite does not notice a fault of a run-time crate, the tests of that crate may.
//!
//! Somebody who knew the code, but neither the suite nor the tests, wrote these faults. Cases for the kinds that the first
//! run missed were added later.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::{format_duration, print_line};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

/// The lists, from the root of the repository.
const FAULTS: &str = "tests/faults/independent.toml";
const NEUTRAL: &str = "tests/faults/neutral.toml";

#[derive(Deserialize)]
struct List {
    fault: Vec<SeededEdit>,
}

/// One fault, or one neutral edit.
#[derive(Deserialize)]
struct SeededEdit {
    id: String,
    #[serde(flatten)]
    edit: Edit,
    /// What the programmer misunderstood.
    mistake: String,
    /// The edits of generated files that follow from one of the generator.
    #[serde(default)]
    generated: Vec<Edit>,
}

/// The replacement of a text that occurs once in a file.
#[derive(Deserialize)]
struct Edit {
    file: PathBuf,
    find: String,
    replace: String,
}

/// What detected a fault, with what is printed about it.
enum DetectedBy {
    Compiler(String),
    Suite(String),
    /// The name of the crate whose tests detected it.
    Tests(String),
    Nothing,
}

/// The time in seconds after which a suite, or the tests of a crate, are stopped. They take less than a minute.
const TIME_LIMIT: &str = "300";

/// The exit status of a suite with failed cases.
const FAILED: i32 = 1;

/// The exit status of a program that panicked.
const PANICKED: i32 = 101;

/// The exit status of `timeout` for a program that it stopped.
const TIMED_OUT: i32 = 124;

/// The least exit status of `timeout` for a program that a signal ended.
const SIGNALLED: i32 = 128;

/// Applies each fault and runs the suite: those with these ids, or all. Each must be noticed.
pub(crate) fn run(repository: &Repository, ids: &[String]) -> Result<(), Failure> {
    let faults = read(repository, FAULTS, ids)?;
    let mut unnoticed = Vec::new();
    try_each(repository, &faults, |repository, copy, fault| {
        let result = match by_suite(repository, copy)? {
            DetectedBy::Nothing => by_tests(repository, copy, &fault.edit.file)?,
            noticed => noticed,
        };
        if matches!(result, DetectedBy::Nothing) {
            unnoticed.push(fault.id.clone());
        }
        Ok(result)
    })?;
    let (all, noticed) = (faults.len(), faults.len() - unnoticed.len());
    print_line(format_args!("\n{noticed} of {all} independent faults noticed"));
    match unnoticed.as_slice() {
        [] => Ok(()),
        ids => Err(Failure::Failed(format!("not noticed: {}", ids.join(", ")))),
    }
}

/// Applies each neutral edit and runs the suite: those with these ids, or all. None may be noticed.
pub(crate) fn run_neutral(repository: &Repository, ids: &[String]) -> Result<(), Failure> {
    let edits = read(repository, NEUTRAL, ids)?;
    let mut false_alarms = Vec::new();
    try_each(repository, &edits, |repository, copy, edit| {
        let result = by_suite(repository, copy)?;
        if !matches!(result, DetectedBy::Nothing) {
            false_alarms.push(edit.id.clone());
        }
        Ok(result)
    })?;
    match false_alarms.as_slice() {
        [] => Ok(()),
        ids => Err(Failure::Failed(format!("false alarms: {}", ids.join(", ")))),
    }
}

fn read(repository: &Repository, list: &str, ids: &[String]) -> Result<Vec<SeededEdit>, Failure> {
    let path = repository.root.join(list);
    let text = fs::read_to_string(&path).map_err(|error| failure(&path, &error))?;
    let mut faults = toml::from_str::<List>(&text)
        .map_err(|error| failure(&path, &error))?
        .fault;
    if let Some(unknown) = ids.iter().find(|id| !faults.iter().any(|fault| fault.id == **id)) {
        return Err(Failure::Failed(format!("unknown id `{unknown}` in {list}")));
    }
    faults.retain(|fault| ids.is_empty() || ids.contains(&fault.id));
    Ok(faults)
}

/// Makes each fault in a copy of the repository, and prints what `check` finds there.
fn try_each(
    repository: &Repository,
    faults: &[SeededEdit],
    mut check: impl FnMut(&Repository, &Path, &SeededEdit) -> Result<DetectedBy, Failure>,
) -> Result<(), Failure> {
    let unchanged = |_: &Path, bytes| Some(bytes);
    let copy = repository_copy::write(repository, "faults", "faults", unchanged)?;
    if let DetectedBy::Compiler(line) | DetectedBy::Suite(line) = by_suite(repository, &copy)? {
        return Err(Failure::Failed(format!(
            "the suite fails without any fault, run `cargo xtask conformance`: {line}"
        )));
    }
    print_line("The suite passes on the unchanged copy.");
    for fault in faults {
        let started = Instant::now();
        for edit in fault.edits() {
            edit.apply(&repository.root, &copy)?;
        }
        let result = check(repository, &copy, fault);
        for edit in fault.edits() {
            let (from, to) = (repository.root.join(&edit.file), copy.join(&edit.file));
            fs::copy(from, &to).map_err(|error| failure(&to, &error))?;
        }
        let by = match result? {
            DetectedBy::Compiler(error) => format!("the compiler: {error}"),
            DetectedBy::Suite(point) => point,
            DetectedBy::Tests(name) => format!("the tests of {name} alone"),
            DetectedBy::Nothing => format!("nothing: {}", fault.mistake),
        };
        let duration = format_duration(started.elapsed());
        print_line(format_args!("{}: noticed by {by} ({duration})", fault.id));
    }
    Ok(())
}

impl SeededEdit {
    fn edits(&self) -> impl Iterator<Item = &Edit> {
        std::iter::once(&self.edit).chain(&self.generated)
    }
}

impl Edit {
    fn apply(&self, root: &Path, copy: &Path) -> Result<(), Failure> {
        let place = copy.join(&self.file);
        let text = fs::read_to_string(&place).map_err(|error| failure(&place, &error))?;
        if text.matches(&self.find).count() != 1 {
            let file = root.join(&self.file);
            let reason = "the text of a fault must occur once; adapt `find` to the present code";
            return Err(failure(&file, &format!("{reason}: {}", self.find)));
        }
        fs::write(&place, text.replacen(&self.find, &self.replace, 1))
            .map_err(|error| failure(&place, &error))
    }
}

/// Runs the unit tests of the run-time crate that has the file.
fn by_tests(repository: &Repository, copy: &Path, file: &Path) -> Result<DetectedBy, Failure> {
    let mut parts = file.iter().skip_while(|part| *part != "crates").skip(1);
    let name = parts.next().and_then(|name| name.to_str()).unwrap_or_default();
    if !name.ends_with("-runtime") {
        return Ok(DetectedBy::Nothing);
    }
    let arguments = [
        "test",
        "--quiet",
        "--offline",
        "--all-features",
        "--lib",
        "-p",
        name,
    ];
    let build = [&arguments[..], &["--no-run"]].concat();
    if let Some(error) = compiler_error(output(cargo(repository, copy, &build))?)? {
        return Ok(DetectedBy::Compiler(error));
    }
    let tests = cargo(repository, copy, &arguments);
    let run = output(with_time_limit(&tests))?;
    // Tests that are stopped or abort detect the fault as well.
    Ok(match run.status.success() {
        true => DetectedBy::Nothing,
        false => DetectedBy::Tests(name.to_owned()),
    })
}

fn cargo(repository: &Repository, copy: &Path, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo(copy, arguments);
    cargo.env("CARGO_TARGET_DIR", repository.target());
    cargo
}

/// Returns a command that runs another one, and stops all its processes after the time limit.
fn with_time_limit(command: &Command) -> Command {
    let mut limited = Command::new("timeout");
    limited
        .arg(TIME_LIMIT)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        limited.current_dir(folder);
    }
    limited
}

/// Returns the first error of the compiler in a build; `None` if there is none. A build that fails without one, such as on a
/// full disk, is a failure that does not come from the fault.
fn compiler_error(build: Output) -> Result<Option<String>, Failure> {
    if build.status.success() {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&build.stderr);
    match located_error(&text) {
        Some(error) => Ok(Some(error.to_owned())),
        None => Err(Failure::Failed(format!("the copy cannot be built: {text}"))),
    }
}

/// Returns the first line of the first error that has a location in a source file.
fn located_error(text: &str) -> Option<&str> {
    let blocks = text.split("\n\n").map(str::trim_start);
    let mut errors = blocks.filter(|block| block.starts_with("error"));
    let error = errors.find(|block| block.lines().any(|line| line.trim_start().starts_with("--> ")));
    error?.lines().next()
}

fn output(mut command: Command) -> Result<Output, Failure> {
    let output = command.output();
    output.map_err(|error| process::not_started(&command, &error))
}

/// Builds the suite of the copy and runs it.
fn by_suite(repository: &Repository, copy: &Path) -> Result<DetectedBy, Failure> {
    let build = ["build", "--quiet", "--offline", "--bin", "conformance"];
    if let Some(error) = compiler_error(output(cargo(repository, copy, &build))?)? {
        return Ok(DetectedBy::Compiler(error));
    }
    // The first run is short, and stops at the first failure; the second one has everything.
    for flags in [&["--first-failure", "--random", "50"][..], &["--shrink", "0"]] {
        let program = repository.target().join("debug/conformance");
        let mut suite = Command::new(program);
        suite.args(flags).current_dir(copy);
        let run = output(with_time_limit(&suite))?;
        let text = String::from_utf8_lossy(&run.stdout);
        let point = text.lines().map(str::trim).find_map(|line| {
            let point = line.strip_prefix("point:").map(str::trim);
            point.or_else(|| line.starts_with("DOCUMENT").then_some(line))
        });
        match (run.status.code(), point) {
            (Some(0), _) => {}
            (Some(FAILED), Some(point)) => return Ok(DetectedBy::Suite(point.to_owned())),
            (Some(FAILED), None) => {
                let last = text.trim_end().lines().last().unwrap_or_default();
                return Ok(DetectedBy::Suite(last.to_owned()));
            }
            (Some(TIMED_OUT), _) => {
                return Ok(DetectedBy::Suite(format!(
                    "the suite does not end within {TIME_LIMIT} s"
                )));
            }
            (Some(PANICKED | SIGNALLED..) | None, _) => {
                let error = String::from_utf8_lossy(&run.stderr);
                let last = error.trim_end().lines().last().unwrap_or_default();
                return Ok(DetectedBy::Suite(format!("the suite was aborted: {last}")));
            }
            (Some(status), _) => {
                let error = String::from_utf8_lossy(&run.stderr);
                return Err(Failure::Failed(format!("the suite ended with {status}: {error}")));
            }
        }
    }
    Ok(DetectedBy::Nothing)
}

fn failure(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::located_error;

    #[test]
    fn an_error_of_the_compiler_has_a_location() {
        let syntax = "warning: unused\n --> src/a.rs:1:1\n\nerror: expected `;`, found `}`\n --> src/lib.rs:3:9\n  |\n\n";
        assert_eq!(located_error(syntax), Some("error: expected `;`, found `}`"));
        let full = "error: failed to write `x.rmeta`: No space left on device\n\nerror: could not compile `x` (lib)\n";
        assert_eq!(located_error(full), None);
    }
}
