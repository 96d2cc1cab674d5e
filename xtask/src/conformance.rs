//! `cargo xtask conformance`: the suite, as a process of its own.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{say, time};
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let started = Instant::now();
    // Named by its binary, not by its package: see the alias in .cargo/config.toml.
    let build = &["build", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    let built = started.elapsed();
    let started = Instant::now();
    let suite = &["run", "--quiet", "--bin", "conformance", "--"];
    process::run(process::cargo(&repository.root, suite).args(arguments))?;
    say(format_args!("  {:<12}{:>10}", "build", time(built)));
    say(format_args!(
        "  {:<12}{:>10}",
        "conformance",
        time(started.elapsed())
    ));
    Ok(())
}
