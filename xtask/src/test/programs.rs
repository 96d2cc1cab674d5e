//! Runs the test programs of the workspace side by side. `cargo test` runs one after the other, although many of them wait
//! for other processes most of the time.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use serde_json::Value;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::{self, available_parallelism};
use std::time::{Duration, Instant};

/// Targets whose tests build with cargo in the same target folder. They run one after the other, because each waits for the
/// lock on that folder.
const CARGO_CALLERS: [&str; 6] = [
    "client_compiled",
    "corpus",
    "exchange",
    "new_operation",
    "reserved_names",
    "server_compiled",
];

/// A program that cargo has built from one target of a package.
pub(super) struct TestProgram {
    /// Package and target.
    pub(super) name: String,
    package: String,
    calls_cargo: bool,
    manifest: PathBuf,
    executable: PathBuf,
}

/// What a program has printed.
pub(super) struct ProgramResult<'a> {
    pub(super) program: &'a TestProgram,
    pub(super) output: Output,
    pub(super) duration: Duration,
}

/// Builds all test programs.
pub(super) fn build(repository: &Repository) -> Result<Vec<TestProgram>, Failure> {
    let build = ["test", "--no-run", "--message-format=json-render-diagnostics"];
    let mut command = process::cargo(&repository.root, &build);
    command.stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    let messages = child.stdout.take().map(BufReader::new);
    let messages = messages.into_iter().flat_map(BufRead::lines);
    let programs = messages
        .map_while(Result::ok)
        .filter_map(|message| program(&message))
        .collect();
    let status = child.wait();
    let status = status.map_err(|error| Failure::Failed(format!("cannot wait for cargo test: {error}")))?;
    process::expect_success(&command, status)?;
    Ok(programs)
}

/// Returns the test program that one of cargo's messages is about.
fn program(message: &str) -> Option<TestProgram> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_test = message["profile"]["test"].as_bool()?;
    let manifest = Path::new(message["manifest_path"].as_str()?);
    let executable = message["executable"].as_str()?;
    let package = manifest.parent()?.file_name()?.to_string_lossy();
    let target = message["target"]["name"].as_str()?;
    let kind = message["target"]["kind"][0].as_str()?;
    is_test.then(|| TestProgram {
        name: format!("{package}: {kind} {target}"),
        package: package.into_owned(),
        calls_cargo: CARGO_CALLERS.contains(&target),
        manifest: manifest.to_owned(),
        executable: executable.into(),
    })
}

/// Runs the programs, as many at once as there are processors, and passes on each result as soon as the program has ended.
pub(super) fn run(
    programs: &[TestProgram],
    mut on_end: impl FnMut(ProgramResult<'_>),
) -> Result<(), Failure> {
    let queue = Mutex::new(Queue::new(programs));
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        let (sender, queue) = (sender, &queue);
        for worker in 0..available_parallelism().map_or(1, usize::from) {
            let sender = sender.clone();
            scope.spawn(move || {
                let next = || lock(queue).next(worker == 0);
                while let Some(program) = next() {
                    let started = Instant::now();
                    let mut command = program.command();
                    let result = command
                        .output()
                        .map_err(|error| process::not_started(&command, &error));
                    let result = result.map(|output| ProgramResult {
                        program,
                        output,
                        duration: started.elapsed(),
                    });
                    if sender.send(result).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        results.into_iter().try_for_each(|result| {
            on_end(result?);
            Ok(())
        })
    })
}

/// The programs that have not been started.
struct Queue<'a> {
    cargo_callers: VecDeque<&'a TestProgram>,
    others: VecDeque<&'a TestProgram>,
}

impl<'a> Queue<'a> {
    fn new(programs: &'a [TestProgram]) -> Self {
        let (cargo_callers, others) = programs.iter().partition(|program| program.calls_cargo);
        Self {
            cargo_callers,
            others,
        }
    }

    /// Returns the next program for a worker. Only one worker runs those that call cargo.
    fn next(&mut self, runs_cargo_callers: bool) -> Option<&'a TestProgram> {
        match runs_cargo_callers {
            true => self.cargo_callers.pop_front().or_else(|| self.others.pop_front()),
            false => self.others.pop_front(),
        }
    }
}

fn lock<'q, 'a>(queue: &'q Mutex<Queue<'a>>) -> MutexGuard<'q, Queue<'a>> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

impl TestProgram {
    /// Returns the command that runs the program as `cargo test` would.
    fn command(&self) -> Command {
        let mut command = Command::new(&self.executable);
        let folder = self.manifest.parent().unwrap_or(Path::new("."));
        command
            .current_dir(folder)
            .env("CARGO_MANIFEST_DIR", folder)
            .env("CARGO_MANIFEST_PATH", &self.manifest)
            .env("CARGO_PKG_NAME", &self.package)
            .stdin(Stdio::null());
        command
    }
}

#[cfg(test)]
mod tests {
    use super::{CARGO_CALLERS, Queue, program};
    use serde_json::{Value, json};
    use std::path::Path;

    fn message(target: &str, is_test: bool) -> Value {
        json!({
            "reason": "compiler-artifact",
            "manifest_path": "/r/crates/a/Cargo.toml",
            "target": {"name": target, "kind": ["test"]},
            "profile": {"test": is_test},
            "executable": "/r/target/debug/deps/b-1"
        })
    }

    #[test]
    fn only_messages_about_test_programs_are_read() {
        let found = program(&message("b", true).to_string()).unwrap();
        assert_eq!((found.name.as_str(), found.package.as_str()), ("a: test b", "a"));
        assert_eq!(found.executable.to_str(), Some("/r/target/debug/deps/b-1"));
        assert!(program(&message("b", false).to_string()).is_none());
        let mut library = message("b", true);
        library["executable"] = json!(null);
        assert!(program(&library.to_string()).is_none());
        assert!(program("   Compiling a").is_none());
    }

    #[test]
    fn programs_that_call_cargo_exist() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let packages = ["xtask", "crates/openapi-codegen"];
        for target in CARGO_CALLERS {
            let mut files = packages
                .map(|package| root.join(format!("{package}/tests/{target}.rs")))
                .into_iter();
            assert!(files.any(|file| file.is_file()), "{target}");
        }
    }

    #[test]
    fn one_worker_runs_all_programs_that_call_cargo() {
        let targets = ["b", "corpus", "new_operation"];
        let programs = targets.map(|target| program(&message(target, true).to_string()).unwrap());
        let mut queue = Queue::new(&programs);
        let mut next = |first: bool| queue.next(first).map(|program| program.name.clone());
        assert_eq!(next(true).as_deref(), Some("a: test corpus"));
        assert_eq!(next(false).as_deref(), Some("a: test b"));
        assert_eq!(next(false), None);
        assert_eq!(next(true).as_deref(), Some("a: test new_operation"));
    }
}
