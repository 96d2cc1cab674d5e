//! Builds and runs the suite in a copy of the repository.

use super::junit::{self, FailedCase};
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How many random cases each operation has, in the fast form of the suite.
const RANDOM: &str = "30";

/// The time of a run unless it is limited.
const TIME: Duration = Duration::from_secs(300);

/// The suite in a copy of the repository.
pub(super) struct CopiedSuite {
    pub(super) root: PathBuf,
    target: PathBuf,
    /// The document that judges; by default the suite's own.
    document: Option<PathBuf>,
    /// After this time a run that a mutant makes wait is stopped.
    time: Duration,
    /// A variable of the environment of its runs.
    variable: Option<(&'static str, String)>,
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
            document: Some(repository.root.join("openapi.yaml")),
            time: TIME,
            variable: None,
        }
    }

    /// Judges by the suite's own document, and compares that of the server with it.
    pub(super) fn judge_by_own_document(&mut self) {
        self.document = None;
    }

    /// Stops runs after this time.
    pub(super) fn limit_time(&mut self, time: Duration) {
        self.time = time;
    }

    /// Sets a variable of the environment of its runs, or none.
    pub(super) fn set_variable(&mut self, variable: Option<(&'static str, String)>) {
        self.variable = variable;
    }

    /// Builds it; `Err` is the first error of the compiler.
    pub(super) fn build(&self) -> Result<Result<(), String>, Failure> {
        let errors = self.errors()?;
        Ok(errors.map_err(|mut errors| match errors.len() {
            0 => "the linker failed".to_owned(),
            _ => errors.swap_remove(0),
        }))
    }

    /// Builds it; `Err` is every error of the compiler, as a line with its place.
    pub(super) fn errors(&self) -> Result<Result<(), Vec<String>>, Failure> {
        let build = ["build", "--quiet", "--offline", "--bin", "conformance"];
        let mut cargo = process::cargo(&self.root, &build);
        cargo
            .arg("--message-format=short")
            .env("CARGO_TARGET_DIR", &self.target)
            // Nobody debugs a mutant, and only few of the files change from one to the next.
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env("CARGO_INCREMENTAL", "1")
            .env("CARGO_TERM_COLOR", "never");
        let output = cargo
            .output()
            .map_err(|error| process::not_started(&cargo, &error))?;
        if output.status.success() {
            return Ok(Ok(()));
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let errors = text.lines().filter(|line| line.contains("error"));
        Ok(Err(errors.map(str::to_owned).collect()))
    }

    /// Runs every case, and returns those that fail.
    pub(super) fn failed_cases(&self) -> Result<Run, Failure> {
        let report = self.target.join("mutants").join("junit.xml");
        drop(fs::remove_file(&report));
        let arguments = ["--random", RANDOM, "--shrink", "0", "--junit"];
        let mut command = self.command();
        command.args(arguments).arg(&report);
        let ended = self.run(&mut command)?;
        match (ended, fs::read_to_string(&report)) {
            (Some(_), Ok(text)) => Ok(Run::Cases(junit::failed_cases(&text))),
            (Some(text), Err(_)) => Ok(Run::Broken(text)),
            (None, _) => Ok(Run::Broken(format!("no end after {} s", self.time.as_secs()))),
        }
    }

    /// Runs cases until one fails, and returns what failed.
    pub(super) fn first_failure(&self) -> Result<Option<String>, Failure> {
        let mut command = self.command();
        command.args(["--first-failure", "--random", RANDOM]);
        let Some(text) = self.run(&mut command)? else {
            return Ok(Some(format!("no end after {} s", self.time.as_secs())));
        };
        let case = text.lines().find_map(|line| line.trim().strip_prefix("case:"));
        let last = text.lines().rfind(|line| !line.trim().is_empty());
        Ok(match (case, last) {
            (Some(case), _) => Some(case.trim().to_owned()),
            (None, Some("status 0") | None) => None,
            // It ended without a failed case: it crashed, or could not start.
            (None, Some(last)) => {
                let panic = text.lines().find(|line| line.contains("panicked"));
                Some(panic.unwrap_or(last).to_owned())
            }
        })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.target.join("debug").join("conformance"));
        if let Some(document) = &self.document {
            command.arg("--document").arg(document);
        }
        command.current_dir(&self.root);
        command.envs(self.variable.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Returns the output and, in the last line, the status; `None` if the run was stopped.
    fn run(&self, command: &mut Command) -> Result<Option<String>, Failure> {
        let path = self.target.join("mutants").join("output.txt");
        let file = File::create(&path).map_err(|error| io_failure(&path, &error))?;
        let errors = file.try_clone().map_err(|error| io_failure(&path, &error))?;
        command.stdin(Stdio::null()).stdout(file).stderr(errors);
        let mut child = command
            .spawn()
            .map_err(|error| process::not_started(command, &error))?;
        let started = Instant::now();
        loop {
            let status = child.try_wait();
            match status.map_err(|error| process::not_started(command, &error))? {
                Some(status) => {
                    let text = read(&path);
                    return Ok(Some(format!("{text}\nstatus {}", status.code().unwrap_or(-1))));
                }
                None if started.elapsed() > self.time => {
                    drop(child.kill());
                    drop(child.wait());
                    return Ok(None);
                }
                None => thread::sleep(Duration::from_millis(100)),
            }
        }
    }
}

fn read(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
