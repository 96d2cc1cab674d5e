//! `cargo xtask lint`: runs formatting, clippy, structure tests, contract validation and dependency checks, and reports all
//! failed steps. `.ci/run` calls only the step `contract`.

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
        let value = step.to_possible_value();
        let name = value.map_or_else(String::new, |value| value.get_name().to_owned());
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
        LintStep::Clippy => {
            clippy(repository, &[])?;
            return clippy(repository, &["--features", "accountd/opentelemetry"]);
        }
        LintStep::Structure => &["test", "--test", "structure"],
        LintStep::Contract => return tools::validate(repository),
        LintStep::Dependencies => {
            return tools::check_dependencies(repository, &["bans", "licenses", "sources"]);
        }
    };
    process::run(&mut process::cargo(&repository.root, arguments))
}

fn clippy(repository: &Repository, features: &[&str]) -> Result<(), Failure> {
    let mut cargo = process::cargo(&repository.root, &["clippy", "--workspace", "--all-targets"]);
    cargo.args(features).args(["--locked", "--", "-D", "warnings"]);
    process::run(&mut cargo)
}
