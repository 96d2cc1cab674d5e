//! What may notice a mutant of the code: the suite, the suites of other documents, and the tests of the crates.

use super::outcome::{NoticedBy, Outcome};
use super::program::{Ended, Program};
use super::suite::{self, RANDOM, cargo};
use super::{other_documents, switches};
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::terminal::{format_duration, print_line};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The packages with mutants.
pub(super) const MUTATED: [&str; 3] = [
    "openapi-client-runtime",
    "openapi-server-runtime",
    "openapi-judge",
];

/// The packages whose tests run: those with mutants, and those that only add generated code to them.
const TESTED: [&str; 5] = [
    "openapi-client-runtime",
    "openapi-server-runtime",
    "openapi-judge",
    "account-client",
    "account-server",
];

/// A test that only compiles code, which executes no mutant and needs minutes.
const COMPILES: &str = "openapi-server-runtime, test private";

/// A mutant has this many times as long as the unchanged code, and at least [`MIN_TIME`].
const PATIENCE: u32 = 4;

const MIN_TIME: Duration = Duration::from_secs(20);

/// How many cases the suite has in its short form.
const MOST_CASES: &str = "3000";

/// The time without a mutant.
const TIME: Duration = Duration::from_secs(600);

/// What takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// The suite.
    Suite,
    /// Everything.
    All,
}

/// The programs that run with each mutant.
pub(super) struct Checks {
    pub(super) root: PathBuf,
    target: PathBuf,
    extent: Extent,
    checks: Vec<Check>,
    /// The time that each has with a mutant, by its name.
    limits: BTreeMap<String, Duration>,
}

/// A program that may notice a mutant.
struct Check {
    by: NoticedBy,
    name: String,
    program: Program,
    limit: Duration,
    /// The numbers of the mutants whose code it executes; no others can make it fail.
    reached: BTreeSet<usize>,
}

impl Checks {
    pub(super) fn new(repository: &Repository, root: PathBuf, extent: Extent) -> Self {
        Self {
            root,
            target: repository.target(),
            extent,
            checks: Vec::new(),
            limits: BTreeMap::new(),
        }
    }

    /// Builds everything; `Err` is every error of the compiler, as a line with its place.
    pub(super) fn build(&mut self) -> Result<Result<(), Vec<String>>, Failure> {
        self.checks.clear();
        // Errors show up sooner without the builds.
        let errors = self.errors_of(&MUTATED)?;
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let errors = suite::errors(&mut cargo(&self.root, &self.target, &suite::BUILD))?;
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let suite = Program::new(suite::program(&self.target), &self.root).with_arguments([
            "--first-failure",
            "--random",
            RANDOM,
        ]);
        let short = suite.clone().with_arguments(["--most-cases", MOST_CASES]);
        self.add(NoticedBy::Suite, "the suite, short".to_owned(), short);
        if self.extent == Extent::Suite {
            self.add(NoticedBy::Suite, "the suite".to_owned(), suite);
            return Ok(Ok(()));
        }
        let mut arguments = vec!["test", "--no-run", "--all-features", "--lib", "--tests"];
        arguments.extend(TESTED.iter().flat_map(|package| ["--package", package]));
        let errors = suite::errors(&mut cargo(&self.root, &self.target, &arguments))?;
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let others = match other_documents::build(&self.target)? {
            Ok(programs) => programs,
            Err(errors) => return Ok(Err(errors)),
        };
        for (document, program) in others {
            self.add(NoticedBy::OtherDocument, document, program);
        }
        for (name, program) in self.tests(&arguments)? {
            if name == COMPILES {
                continue;
            }
            self.add(NoticedBy::Test, name, program);
        }
        // It takes the longest by far, and notices little that nothing before it did.
        self.add(NoticedBy::Suite, "the suite".to_owned(), suite);
        Ok(Ok(()))
    }

    /// Returns the errors of the compiler in these packages.
    pub(super) fn errors_of(&self, packages: &[&str]) -> Result<Vec<String>, Failure> {
        let mut check = vec!["check", "--all-features", "--lib"];
        check.extend(packages.iter().flat_map(|package| ["--package", package]));
        suite::errors(&mut cargo(&self.root, &self.target, &check))
    }

    fn add(&mut self, by: NoticedBy, name: String, program: Program) {
        let limit = self.limits.get(&name).copied().unwrap_or(TIME);
        self.checks.push(Check {
            by,
            name,
            program,
            limit,
            reached: BTreeSet::new(),
        });
    }

    /// Returns the test programs that a command of cargo builds.
    fn tests(&self, arguments: &[&str]) -> Result<Vec<(String, Program)>, Failure> {
        let mut command = cargo(&self.root, &self.target, arguments);
        command.arg("--message-format=json");
        let output = command
            .output()
            .map_err(|error| process::not_started(&command, &error))?;
        process::expect_success(&command, output.status)?;
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text.lines().filter_map(test_program).collect())
    }

    /// Runs everything without a mutant: it must pass. Its time limits that with mutants.
    pub(super) fn check_unselected(&mut self) -> Result<(), Failure> {
        let file = self.target.join("mutants").join("reached.txt");
        let mut all = Duration::ZERO;
        for check in &mut self.checks {
            drop(fs::remove_file(&file));
            let program = check
                .program
                .clone()
                .with_variable(switches::REACHED_VARIABLE, &file);
            let started = Instant::now();
            check.limit = TIME;
            if let Some(failure) = check.failure(&program)? {
                let name = &check.name;
                return Err(Failure::Failed(format!("false alarm of {name}: {failure}")));
            }
            let time = started.elapsed();
            all += time;
            check.limit = (time * PATIENCE).max(MIN_TIME);
            self.limits.insert(check.name.clone(), check.limit);
            check.reached = reached(&file)?;
            print_line(format_args!(
                "  {:<60}{:>10}, reaches {} mutants",
                check.name,
                format_duration(time),
                check.reached.len()
            ));
        }
        print_line(format_args!(
            "without a mutant everything takes {}",
            format_duration(all)
        ));
        Ok(())
    }

    /// Runs whatever reaches a mutant until something fails.
    pub(super) fn run(&self, number: usize) -> Result<Outcome, Failure> {
        for check in &self.checks {
            if !check.reached.contains(&number) {
                continue;
            }
            let program = check.program.clone();
            let program = program.with_variable(switches::VARIABLE, number.to_string());
            if let Some(failure) = check.failure(&program)? {
                return Ok(Outcome::Noticed(check.by, failure));
            }
        }
        Ok(Outcome::Unnoticed)
    }

    /// Runs everything as it was built until something fails.
    pub(super) fn run_all(&self) -> Result<Outcome, Failure> {
        for check in &self.checks {
            if let Some(failure) = check.failure(&check.program)? {
                return Ok(Outcome::Noticed(check.by, failure));
            }
        }
        Ok(Outcome::Unnoticed)
    }
}

impl Check {
    /// Returns what failed.
    fn failure(&self, program: &Program) -> Result<Option<String>, Failure> {
        let text = match program.run(self.limit)? {
            Ended::Successfully => return Ok(None),
            Ended::TimedOut => format!("no end after {} s", self.limit.as_secs()),
            Ended::Failed(text) => failure(&text).to_owned(),
        };
        Ok(Some(match self.by {
            NoticedBy::Suite => text,
            NoticedBy::OtherDocument | NoticedBy::Test => format!("{}: {text}", self.name),
        }))
    }
}

/// Returns the failed case or test in what a program printed, or else what comes nearest to it.
fn failure(text: &str) -> &str {
    let case = |line: &'_ str| line.trim().starts_with("case:");
    let test = |line: &'_ str| line.starts_with("test ") && line.ends_with("... FAILED");
    let line = |is_wanted: &dyn Fn(&str) -> bool| text.lines().find(|line| is_wanted(line));
    let found = line(&case)
        .or_else(|| line(&test))
        .or_else(|| line(&|line| line.contains("panicked")));
    let found = found.or_else(|| text.lines().rfind(|line| !line.trim().is_empty()));
    let found = found.unwrap_or("no message").trim();
    let found = found.strip_prefix("case:").unwrap_or(found);
    let found = found.strip_prefix("test ").unwrap_or(found);
    found.strip_suffix(" ... FAILED").unwrap_or(found).trim()
}

/// Reads the numbers of the mutants whose code was executed. There is no file if there are none.
fn reached(file: &Path) -> Result<BTreeSet<usize>, Failure> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(text.lines().filter_map(|line| line.parse().ok()).collect()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(io_failure(file, &error)),
    }
}

/// Returns the name and the program if one of cargo's messages is about a test program.
fn test_program(message: &str) -> Option<(String, Program)> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_test = message["profile"]["test"].as_bool()?;
    let manifest = Path::new(message["manifest_path"].as_str()?);
    let executable = message["executable"].as_str()?;
    let folder = manifest.parent()?;
    let package = folder.file_name()?.to_string_lossy();
    let target = message["target"]["name"].as_str()?;
    let kind = message["target"]["kind"][0].as_str()?;
    is_test.then(|| {
        let name = match kind {
            "test" => format!("{package}, test {target}"),
            _ => format!("{package}, unit tests"),
        };
        let program = Program::new(executable.into(), folder).with_variable("CARGO_MANIFEST_DIR", folder);
        (name, program)
    })
}

#[cfg(test)]
mod tests {
    use super::{failure, test_program};
    use serde_json::json;

    #[test]
    fn the_failed_case_or_test_is_found() {
        assert_eq!(failure("a\n  case:    GET /a: b\n  message: c\n"), "GET /a: b");
        let tests = "test a::b ... ok\ntest a::c ... FAILED\n\nthread panicked\n";
        assert_eq!(failure(tests), "a::c");
        assert_eq!(
            failure("x\nthread 'main' panicked at a.rs:1\ny\n"),
            "thread 'main' panicked at a.rs:1"
        );
        assert_eq!(failure("conformance: no mock\n\n"), "conformance: no mock");
    }

    #[test]
    fn test_programs_have_names() {
        let message = |kind: &str, is_test: bool| {
            let message = json!({
                "manifest_path": "/r/crates/a/Cargo.toml",
                "target": {"name": "b", "kind": [kind]},
                "profile": {"test": is_test},
                "executable": "/r/target/debug/deps/b-1"
            });
            test_program(&message.to_string()).map(|(name, _)| name)
        };
        assert_eq!(message("test", true).as_deref(), Some("a, test b"));
        assert_eq!(message("lib", true).as_deref(), Some("a, unit tests"));
        assert_eq!(message("lib", false), None);
    }
}
