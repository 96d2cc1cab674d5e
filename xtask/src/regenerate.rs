//! `cargo xtask regenerate`.

mod causes;
mod compilation;
mod compiler_error;
mod former;
mod report;

use crate::cli::{Conformance, Regenerate};
use crate::compat::{self, announcement};
use crate::conformance;
use crate::failure::Failure;
use crate::generation::{self, Contract};
use crate::repository::Repository;
use crate::terminal::{eprint_line, format_duration, print_line};
use compilation::Compilation;
use former::Former;
use openapi_codegen::output::{self, Mode};
use std::time::{Duration, Instant};

pub(crate) fn run(repository: &Repository, arguments: &Regenerate) -> Result<(), Failure> {
    let started = Instant::now();
    let mode = match (arguments.check, arguments.diff) {
        (true, _) => Mode::Check,
        (_, true) => Mode::Diff,
        _ => Mode::Write,
    };
    // Comes first, so that the files of an interrupted run are restored even if generation fails.
    if mode == Mode::Write && output::recover(&repository.root)? {
        eprint_line("restored the files of an interrupted run");
    }
    let contract = Contract::new(&repository.root, arguments.contract.as_deref());
    let generation = generation::generate(&repository.root, &contract)?;
    for warning in &generation.warnings.0 {
        eprint_line(format_args!("warning: {warning}"));
    }
    let former = Former::read(&repository.root);
    let mut times = generation.times;
    let apply_started = Instant::now();
    let report = generation.output.apply(mode)?;
    times.push((
        if mode == Mode::Write { "write" } else { "compare" },
        apply_started.elapsed(),
    ));
    let compared = Instant::now();
    let since_commit = match mode {
        Mode::Write => compat::since_last_commit(&repository.root, &contract, &generation.api),
        Mode::Check | Mode::Diff => None,
    };
    if mode == Mode::Write {
        times.push(("compat", compared.elapsed()));
    }
    let total = started.elapsed();

    let text = report.to_string();
    if !text.is_empty() {
        print_line(text.trim_end());
    }
    print_line(&generation.summary);
    print_times(&times, total);
    if let Some(since_commit) = since_commit {
        print_line("since the last commit:");
        print_line(since_commit.breaking_rows() + &since_commit.counts());
    }
    let files = report.changes.len() + report.unchanged;
    match mode {
        Mode::Check if !report.is_fresh() => return Err(Failure::Stale(report.changes.len())),
        Mode::Check => {
            announcement::check(&repository.root, &contract, &generation.api)?;
            print_line(format_args!("all {files} generated files are fresh"));
        }
        Mode::Diff => print_line(format_args!(
            "{} of {files} files would change",
            report.changes.len()
        )),
        Mode::Write => print_line(format_args!("{} of {files} files changed", report.changes.len())),
    }
    if let Some(reason) = &arguments.allow_breaking {
        announcement::announce(&repository.root, &contract, &generation.api, reason)?;
    }
    if mode != Mode::Write || arguments.no_check {
        return Ok(());
    }
    let compilation = Compilation {
        repository,
        api: &generation.api,
        former,
    };
    if !arguments.skip_conformance {
        conformance::run_built(repository, &Conformance::default(), |build| {
            compilation.build(build)
        })?;
        print_line(format_args!("total {}", format_duration(started.elapsed())));
    } else if repository.root.join("Cargo.toml").is_file() {
        // Fresh files may have been written by a run whose check failed.
        compilation.check()?;
    }
    Ok(())
}

/// Prints the time of each step. Emitters run concurrently, so the sum exceeds the total.
fn print_times(times: &[(&str, Duration)], total: Duration) {
    for (name, duration) in times {
        print_line(format_args!("  {name:<12}{:>10}", format_duration(*duration)));
    }
    print_line(format_args!(
        "  {:<12}{:>10}",
        "generation",
        format_duration(total)
    ));
}
