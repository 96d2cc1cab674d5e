//! Compiles the code that uses the generated files. Its errors are those of the edit: what was committed compiles.

use super::compiler_error::{CompilerOutput, parse};
use super::former::Former;
use super::report::report;
use crate::failure::Failure;
use crate::generation::is_generated;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{eprint_line, with_progress};
use openapi_codegen::model::Api;
use std::process::{Command, Output, Stdio};

/// The document, and what is known of its former versions.
pub(super) struct Compilation<'a> {
    pub(super) repository: &'a Repository,
    pub(super) api: &'a Api,
    pub(super) former: Former,
}

impl Compilation<'_> {
    /// Checks the types of the libraries and programs of the workspace, generated and hand-written.
    pub(super) fn check(self) -> Result<(), Failure> {
        let mut check = process::cargo(
            &self.repository.root,
            &[
                "check",
                "--workspace",
                "--lib",
                "--bins",
                "--quiet",
                "--keep-going",
                "--message-format=json",
            ],
        );
        let output = with_progress("check the code that uses the files", || check.output());
        let output = output.map_err(|error| process::not_started(&check, &error))?;
        match output.status.success() {
            true => Ok(()),
            false => Err(self.failed(&output)),
        }
    }

    /// Runs a build, which shows its own progress.
    pub(super) fn build(self, build: &mut Command) -> Result<(), Failure> {
        build.arg("--message-format=json").stderr(Stdio::inherit());
        let started = build.stdin(Stdio::inherit()).stdout(Stdio::piped()).spawn();
        let output = started.and_then(|process| process.wait_with_output());
        let output = output.map_err(|error| process::not_started(build, &error))?;
        match output.status.success() {
            true => {
                let CompilerOutput { warnings, .. } = parse(&String::from_utf8_lossy(&output.stdout));
                warnings
                    .iter()
                    .for_each(|warning| eprint_line(warning.trim_end()));
                Ok(())
            }
            false => Err(self.failed(&output)),
        }
    }

    /// Prints the errors: those in hand-written code with the edits that explain them, others as the compiler does.
    fn failed(self, output: &Output) -> Failure {
        let CompilerOutput { errors, .. } = parse(&String::from_utf8_lossy(&output.stdout));
        let (generated, by_hand): (Vec<_>, Vec<_>) = errors
            .into_iter()
            .partition(|error| error.file.is_empty() || is_generated(&error.file));
        for error in &generated {
            eprint_line(error.rendered.trim_end());
            eprint_line("");
        }
        if by_hand.is_empty() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            if !stderr.trim().is_empty() {
                eprint_line(stderr.trim_end());
            }
            return Failure::Failed(
                "the files were written, but the code that uses them does not build".to_owned(),
            );
        }
        let former = self.former.with_commit(&self.repository.root, &self.api.file);
        let text = report(&self.api.file, &by_hand, &former.edits(self.api));
        eprint_line(text.trim_end());
        eprint_line("");
        eprint_line("Adapt the code, or undo the edit of the contract and regenerate.");
        Failure::Failed("the files were written, but hand-written code does not compile with them".to_owned())
    }
}
