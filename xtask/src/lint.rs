//! `cargo xtask lint`.

use crate::cli::LintStep;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{eprint_line, format_duration, print_line};
use crate::tools;
use clap::ValueEnum;
use std::time::Instant;

/// Runs every step, even after one has failed, and reports the failed ones.
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
        match run_step(repository, *step) {
            Ok(()) => print_line(format_args!(
                "{name}: passed in {}",
                format_duration(started.elapsed())
            )),
            Err(failure) => {
                eprint_line(format_args!("{name}: {failure}"));
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

fn run_step(repository: &Repository, step: LintStep) -> Result<(), Failure> {
    let arguments: &[&str] = match step {
        LintStep::Format => &["fmt", "--all", "--check"],
        LintStep::Clippy => &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        LintStep::Structure => &["test", "--test", "structure"],
        LintStep::Contract => return tools::validate(repository),
        LintStep::Dependencies => {
            return tools::check_dependencies(repository, &["bans", "licenses", "sources"]);
        }
    };
    process::run(&mut process::cargo(&repository.root, arguments))
}
