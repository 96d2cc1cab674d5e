//! `cargo xtask conformance`: the suite, as a process of its own.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{say, time};
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let started = Instant::now();
    process::run(&mut process::cargo(
        &repository.root,
        &["build", "--package", "conformance"],
    ))?;
    let built = started.elapsed();
    let started = Instant::now();
    let suite = &["run", "--quiet", "--package", "conformance", "--"];
    process::run(process::cargo(&repository.root, suite).args(arguments))?;
    say(format_args!("  {:<12}{:>10}", "build", time(built)));
    say(format_args!(
        "  {:<12}{:>10}",
        "conformance",
        time(started.elapsed())
    ));
    Ok(())
}
