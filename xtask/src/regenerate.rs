//! `cargo xtask regenerate`.

use crate::cli::{Conformance, Regenerate};
use crate::conformance;
use crate::failure::Failure;
use crate::generation::{self, Contract};
use crate::repository::Repository;
use crate::terminal::{complain, say, time};
use openapi_codegen::output::{self, Mode};
use std::time::{Duration, Instant};

pub(crate) fn run(repository: &Repository, arguments: &Regenerate) -> Result<(), Failure> {
    let started = Instant::now();
    let mode = match (arguments.check, arguments.diff) {
        (true, _) => Mode::Check,
        (_, true) => Mode::Diff,
        _ => Mode::Write,
    };
    // First of all: whatever happens next, files of an interrupted run are not left half new.
    if mode == Mode::Write && output::recover(&repository.root)? {
        complain("put back the files of a run that was interrupted");
    }
    let contract = Contract::new(&repository.root, arguments.contract.as_deref());
    let generation = generation::generate(&repository.root, &contract)?;
    let mut times = generation.times;
    let compared = Instant::now();
    let report = generation.output.apply(mode)?;
    times.push((
        if mode == Mode::Write { "write" } else { "compare" },
        compared.elapsed(),
    ));
    let whole = started.elapsed();

    let text = report.to_string();
    if !text.is_empty() {
        say(text.trim_end());
    }
    say(&generation.summary);
    say_times(&times, whole);
    let files = report.changes.len() + report.unchanged;
    match mode {
        Mode::Check if !report.is_fresh() => return Err(Failure::Stale(report.changes.len())),
        Mode::Check => say(format_args!("all {files} generated files are fresh")),
        Mode::Diff => say(format_args!(
            "{} of {files} files would change",
            report.changes.len()
        )),
        Mode::Write => say(format_args!("{} of {files} files changed", report.changes.len())),
    }
    if mode == Mode::Write && !arguments.skip_conformance {
        conformance::run(repository, &Conformance::default())?;
        say(format_args!("altogether {}", time(started.elapsed())));
    }
    Ok(())
}

/// The generators run side by side, so the parts add up to more than the whole.
fn say_times(times: &[(&str, Duration)], whole: Duration) {
    for (name, duration) in times {
        say(format_args!("  {name:<12}{:>10}", time(*duration)));
    }
    say(format_args!("  {:<12}{:>10}", "generation", time(whole)));
}
