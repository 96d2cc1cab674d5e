//! `cargo xtask conformance --faults`: makes each fault of tests/faults/independent.toml in a copy of the repository, and runs
//! the suite on it; `--neutral` does the same with the edits of tests/faults/neutral.toml, which the suite must not notice.
//! If the suite does not notice a fault of a run-time crate, the tests of that crate may.
//!
//! Somebody who knew the code, but neither the suite nor the tests, wrote these faults before any of them was run. In contrast
//! to the mutants of the self-test, no case was made for them.

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
    fault: Vec<Fault>,
}

/// One fault.
#[derive(Deserialize)]
struct Fault {
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

/// What notices a fault, with the first line that it prints.
enum Noticed {
    Compiler(String),
    Suite(String),
    /// The name of the crate whose tests notice it.
    Tests(String),
    Nothing,
}

/// The time in seconds after which a hanging suite is stopped. A run takes less than a minute.
const TIME_LIMIT: &str = "300";

/// The exit status of a suite with failed cases, that of a panic, that of `timeout` for a program that it stopped, and the least
/// one for a program that a signal ended.
const FAILED: i32 = 1;
const PANICKED: i32 = 101;
const KILLED: i32 = 128;
const HANGS: i32 = 124;

/// Runs the faults with these ids, or all. Each must be noticed.
pub(crate) fn run(repository: &Repository, ids: &[String]) -> Result<(), Failure> {
    let faults = read(repository, FAULTS, ids)?;
    let mut unnoticed = Vec::new();
    try_each(repository, &faults, |repository, copy, fault| {
        let result = match by_suite(repository, copy)? {
            Noticed::Nothing => by_tests(repository, copy, &fault.edit.file)?,
            noticed => noticed,
        };
        if matches!(result, Noticed::Nothing) {
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

/// Runs the neutral edits with these ids, or all. None may be noticed.
pub(crate) fn run_neutral(repository: &Repository, ids: &[String]) -> Result<(), Failure> {
    let edits = read(repository, NEUTRAL, ids)?;
    let mut false_alarms = Vec::new();
    try_each(repository, &edits, |repository, copy, edit| {
        let result = by_suite(repository, copy)?;
        if !matches!(result, Noticed::Nothing) {
            false_alarms.push(edit.id.clone());
        }
        Ok(result)
    })?;
    match false_alarms.as_slice() {
        [] => Ok(()),
        ids => Err(Failure::Failed(format!("false alarms: {}", ids.join(", ")))),
    }
}

fn read(repository: &Repository, list: &str, ids: &[String]) -> Result<Vec<Fault>, Failure> {
    let path = repository.root.join(list);
    let text = fs::read_to_string(&path).map_err(|error| failure(&path, &error))?;
    let mut faults = toml::from_str::<List>(&text)
        .map_err(|error| failure(&path, &error))?
        .fault;
    if let Some(unknown) = ids.iter().find(|id| !faults.iter().any(|fault| fault.id == **id)) {
        return Err(Failure::Failed(format!(
            "{list} has nothing with the id `{unknown}`"
        )));
    }
    faults.retain(|fault| ids.is_empty() || ids.contains(&fault.id));
    Ok(faults)
}

/// Makes each fault in a copy of the repository, and prints what `check` finds there.
fn try_each(
    repository: &Repository,
    faults: &[Fault],
    mut check: impl FnMut(&Repository, &Path, &Fault) -> Result<Noticed, Failure>,
) -> Result<(), Failure> {
    let unchanged = |_: &Path, bytes| Some(bytes);
    let copy = repository_copy::write(repository, "faults", "faults", unchanged)?;
    print_line("The suite on the unchanged copy:");
    if let Noticed::Compiler(line) | Noticed::Suite(line) = by_suite(repository, &copy)? {
        return Err(Failure::Failed(format!(
            "the suite fails without any fault, run `cargo xtask conformance`: {line}"
        )));
    }
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
            Noticed::Compiler(error) => format!("the compiler: {error}"),
            Noticed::Suite(point) => point,
            Noticed::Tests(name) => format!("the tests of {name} alone"),
            Noticed::Nothing => format!("nothing: {}", fault.mistake),
        };
        let duration = format_duration(started.elapsed());
        print_line(format_args!("{}: noticed by {by} ({duration})", fault.id));
    }
    Ok(())
}

impl Fault {
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
fn by_tests(repository: &Repository, copy: &Path, file: &Path) -> Result<Noticed, Failure> {
    let mut parts = file.iter().skip_while(|part| *part != "crates").skip(1);
    let name = parts.next().and_then(|name| name.to_str()).unwrap_or_default();
    if !name.ends_with("-runtime") {
        return Ok(Noticed::Nothing);
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
    let run = output(cargo(repository, copy, &arguments))?;
    let text = String::from_utf8_lossy(&run.stdout);
    match (run.status.success(), text.contains("test result: FAILED")) {
        (true, _) => Ok(Noticed::Nothing),
        (false, true) => Ok(Noticed::Tests(name.to_owned())),
        (false, false) => {
            let error = String::from_utf8_lossy(&run.stderr);
            Err(Failure::Failed(format!(
                "the tests of {name} cannot be built: {error}"
            )))
        }
    }
}

fn cargo(repository: &Repository, copy: &Path, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo(copy, arguments);
    cargo.env("CARGO_TARGET_DIR", repository.target());
    cargo
}

fn output(mut command: Command) -> Result<Output, Failure> {
    let output = command.output();
    output.map_err(|error| process::not_started(&command, &error))
}

/// Builds the suite of the copy and runs it.
fn by_suite(repository: &Repository, copy: &Path) -> Result<Noticed, Failure> {
    let build = ["build", "--quiet", "--offline", "--bin", "conformance"];
    let built = output(cargo(repository, copy, &build))?;
    if !built.status.success() {
        let text = String::from_utf8_lossy(&built.stderr);
        // Any other failure is none of the fault, such as a full disk.
        let error = text.lines().find(|line| line.starts_with("error[E"));
        return match error {
            Some(error) => Ok(Noticed::Compiler(error.to_owned())),
            None => Err(Failure::Failed(format!("the copy cannot be built: {text}"))),
        };
    }
    // The first run is short, and stops at the first failure; the second one has everything.
    for flags in [&["--first-failure", "--random", "50"][..], &["--shrink", "0"]] {
        let program = repository.target().join("debug/conformance");
        let mut suite = Command::new("timeout");
        suite.arg(TIME_LIMIT).arg(program).args(flags).current_dir(copy);
        let run = output(suite)?;
        let text = String::from_utf8_lossy(&run.stdout);
        let point = text.lines().map(str::trim).find_map(|line| {
            let point = line.strip_prefix("point:").map(str::trim);
            point.or_else(|| line.starts_with("DOCUMENT").then_some(line))
        });
        match (run.status.code(), point) {
            (Some(0), _) => {}
            (Some(FAILED), Some(point)) => return Ok(Noticed::Suite(point.to_owned())),
            (Some(FAILED), None) => {
                let last = text.trim_end().lines().last().unwrap_or_default();
                return Ok(Noticed::Suite(last.to_owned()));
            }
            (Some(HANGS), _) => {
                return Ok(Noticed::Suite(format!(
                    "the suite does not end within {TIME_LIMIT} s"
                )));
            }
            (Some(PANICKED | KILLED..) | None, _) => {
                let error = String::from_utf8_lossy(&run.stderr);
                let last = error.trim_end().lines().last().unwrap_or_default();
                return Ok(Noticed::Suite(format!("the suite was aborted: {last}")));
            }
            (Some(status), _) => {
                let error = String::from_utf8_lossy(&run.stderr);
                return Err(Failure::Failed(format!("the suite ended with {status}: {error}")));
            }
        }
    }
    Ok(Noticed::Nothing)
}

fn failure(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}
