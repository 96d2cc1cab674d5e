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
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread::{self, available_parallelism};
use std::time::{Duration, Instant};

/// A program that cargo has built from one target of a package.
pub(super) struct TestProgram {
    /// Package and target.
    pub(super) name: String,
    package: String,
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
        manifest: manifest.to_owned(),
        executable: executable.into(),
    })
}

/// Runs the programs, as many at once as there are processors, and passes on each result as soon as the program has ended.
pub(super) fn run(
    programs: &[TestProgram],
    mut on_end: impl FnMut(ProgramResult<'_>),
) -> Result<(), Failure> {
    // The last packages have the longest tests.
    let queue: Mutex<VecDeque<_>> = Mutex::new(programs.iter().rev().collect());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..available_parallelism().map_or(1, usize::from) {
            let sender = sender.clone();
            scope.spawn(move || {
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
    use super::program;
    use serde_json::json;

    #[test]
    fn only_messages_about_test_programs_are_read() {
        let message = |test: bool| {
            json!({
                "reason": "compiler-artifact",
                "manifest_path": "/r/crates/a/Cargo.toml",
                "target": {"name": "b", "kind": ["test"]},
                "profile": {"test": test},
                "executable": "/r/target/debug/deps/b-1"
            })
        };
        let found = program(&message(true).to_string()).unwrap();
        assert_eq!((found.name.as_str(), found.package.as_str()), ("a: test b", "a"));
        assert_eq!(found.executable.to_str(), Some("/r/target/debug/deps/b-1"));
        assert!(program(&message(false).to_string()).is_none());
        let mut library = message(true);
        library["executable"] = json!(null);
        assert!(program(&library.to_string()).is_none());
        assert!(program("   Compiling a").is_none());
    }
}
