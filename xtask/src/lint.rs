//! `cargo xtask lint`.

use crate::cli::LintStep;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{complain, say, time};
use crate::tools;
use clap::ValueEnum;
use std::time::Instant;

/// Takes every step, also after one has failed, and names those that have.
pub(crate) fn run(repository: &Repository, steps: &[LintStep]) -> Result<(), Failure> {
    let steps = if steps.is_empty() {
        LintStep::value_variants()
    } else {
        steps
    };
    let mut failed = Vec::new();
    for step in steps {
        let name = format!("{step:?}").to_lowercase();
        let started = Instant::now();
        match take(repository, *step) {
            Ok(()) => say(format_args!("{name}: fine, {}", time(started.elapsed()))),
            Err(failure) => {
                complain(format_args!("{name}: {failure}"));
                failed.push(name);
            }
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::Failed(format!("lint failed: {}", failed.join(", "))))
    }
}

fn take(repository: &Repository, step: LintStep) -> Result<(), Failure> {
    let arguments: &[&str] = match step {
        LintStep::Format => &["fmt", "--all", "--check"],
        LintStep::Clippy => &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        LintStep::Structure => &["test", "--test", "structure"],
        LintStep::Contract => return tools::validate(repository),
    };
    process::run(&mut process::cargo(&repository.root, arguments))
}
