//! `cargo xtask conformance --faults`: makes each fault of tests/faults/independent.toml in a copy of the repository, and runs
//! the suite on it.
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
use std::process::Command;
use std::time::Instant;

/// The list, from the root of the repository.
const LIST: &str = "tests/faults/independent.toml";

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
    Nothing,
}

/// The time in seconds after which a hanging suite is stopped. A run takes less than a minute.
const TIME_LIMIT: &str = "300";

/// Runs the faults with these ids, or all.
pub(crate) fn run(repository: &Repository, ids: &[String]) -> Result<(), Failure> {
    let path = repository.root.join(LIST);
    let text = fs::read_to_string(&path).map_err(|error| failure(&path, &error))?;
    let list: List = toml::from_str(&text).map_err(|error| failure(&path, &error))?;
    if let Some(unknown) = ids
        .iter()
        .find(|id| !list.fault.iter().any(|fault| fault.id == **id))
    {
        return Err(Failure::Failed(format!("{LIST} has no fault `{unknown}`")));
    }
    let chosen = |fault: &&Fault| ids.is_empty() || ids.contains(&fault.id);
    let faults: Vec<&Fault> = list.fault.iter().filter(chosen).collect();
    let unchanged = |_: &Path, bytes| Some(bytes);
    let copy = repository_copy::write(repository, "faults", "faults", unchanged)?;
    print_line("The suite on the unchanged copy:");
    if let Noticed::Compiler(line) | Noticed::Suite(line) = noticed(repository, &copy)? {
        return Err(Failure::Failed(format!(
            "the suite fails without any fault, run `cargo xtask conformance`: {line}"
        )));
    }
    let mut unnoticed = Vec::new();
    for fault in &faults {
        let started = Instant::now();
        for edit in fault.edits() {
            edit.apply(&repository.root, &copy)?;
        }
        let result = noticed(repository, &copy);
        for edit in fault.edits() {
            let (from, to) = (repository.root.join(&edit.file), copy.join(&edit.file));
            fs::copy(from, &to).map_err(|error| failure(&to, &error))?;
        }
        let by = match result? {
            Noticed::Compiler(error) => format!("the compiler: {error}"),
            Noticed::Suite(point) => point,
            Noticed::Nothing => {
                unnoticed.push(fault.id.as_str());
                format!("NOTHING: {}", fault.mistake)
            }
        };
        let duration = format_duration(started.elapsed());
        print_line(format_args!("{}: noticed by {by} ({duration})", fault.id));
    }
    let (all, noticed) = (faults.len(), faults.len() - unnoticed.len());
    print_line(format_args!("\n{noticed} of {all} independent faults noticed"));
    match unnoticed.as_slice() {
        [] => Ok(()),
        ids => Err(Failure::Failed(format!("not noticed: {}", ids.join(", ")))),
    }
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

/// Builds the suite of the copy and runs it.
fn noticed(repository: &Repository, copy: &Path) -> Result<Noticed, Failure> {
    let cargo = |arguments: &[&str]| {
        let mut cargo = process::cargo(copy, arguments);
        cargo.env("CARGO_TARGET_DIR", repository.target());
        cargo
    };
    let output = |mut command: Command| {
        let output = command.output();
        output.map_err(|error| process::not_started(&command, &error))
    };
    let built = output(cargo(&["build", "--quiet", "--offline", "--bin", "conformance"]))?;
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
        match (run.status.success(), point) {
            (true, _) => {}
            (false, Some(point)) => return Ok(Noticed::Suite(point.to_owned())),
            (false, None) => {
                let text = String::from_utf8_lossy(&run.stderr).into_owned() + &text;
                return Ok(Noticed::Suite(text.lines().last().unwrap_or_default().to_owned()));
            }
        }
    }
    Ok(Noticed::Nothing)
}

fn failure(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}
