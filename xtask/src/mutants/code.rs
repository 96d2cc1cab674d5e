//! Runs mutants of the code of both run-time crates and of the judge. cargo-mutants makes them; each is built and run
//! here: most of them at once, because its own copies would cost a build for each.

use super::checks::{Checks, Extent, MUTATED};
use super::code_mutant::{self, CodeMutant};
use super::equivalents;
use super::other_documents;
use super::outcome::Outcome;
use super::recorded;
use super::report::Report;
use super::selection::Selection;
use super::state::State;
use super::switched;
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::{format_duration, print_line};
use crate::tools;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How many mutants are built together at most.
const CHUNK: usize = 400;

/// What a mutant takes at least: with little time, only those are built that may be reached.
const FASTEST: Duration = Duration::from_secs(4);

/// The judge's program: the suite has its own, so no mutant there could be noticed.
const PROGRAM: &str = "crates/openapi-judge/src/main.rs";

/// What a mutant takes on two processors, for the first estimate.
const MUTANT_TIME: Duration = Duration::from_secs(10);

const SORT: &str = "code";

/// Runs the selected mutants, and fails if one survives that is not listed as equivalent.
pub(super) fn run(repository: &Repository, selection: &Selection) -> Result<(), Failure> {
    let program = tools::cargo_mutants(repository)?;
    let started = Instant::now();
    let unchanged = |_: &Path, bytes| Some(bytes);
    let root = repository_copy::write(repository, "mutants/code", "mutants-code", unchanged)?;
    let mutants = enumerate(&program, &root)?;
    let state = State::open(repository, SORT, selection.earlier)?;
    let selected = selection.select(
        repository,
        (SORT, &state),
        mutants.iter().filter(|mutant| mutant.file != PROGRAM),
        |mutant| mutant.id.as_str(),
        |mutant| (mutant.package.clone(), mutant.file.clone()),
    )?;
    print_line(format_args!(
        "{} of {} mutants of the code, about {}",
        selected.len(),
        mutants.len(),
        format_duration(MUTANT_TIME * u32::try_from(selected.len()).unwrap_or(u32::MAX))
    ));
    if selection.extent == Extent::All {
        other_documents::write(&root, &repository.target())?;
    }
    let mut runner = Runner {
        checks: Checks::new(repository, root, selection.extent),
        state,
        time: selection.time,
        started,
        done: 0,
        running: Duration::ZERO,
    };
    let reachable = selection.time.map(|time| time.as_secs() / FASTEST.as_secs());
    let size = reachable.map_or(CHUNK, |count| {
        usize::try_from(count).unwrap_or(CHUNK).clamp(1, CHUNK)
    });
    for chunk in selected.chunks(size) {
        if !runner.has_time(Duration::ZERO) {
            break;
        }
        runner.run_chunk(chunk)?;
    }
    let mean = runner.running / u32::try_from(runner.done.max(1)).unwrap_or(u32::MAX);
    print_line(format_args!(
        "{} of {} selected mutants done, {:.1} s each and {} for builds",
        runner.done,
        selected.len(),
        mean.as_secs_f64(),
        format_duration(started.elapsed().saturating_sub(runner.running))
    ));
    // The build of the mutants has replaced the suite's program.
    let build = &["build", "--quiet", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    if selection.records {
        let existing = mutants.iter().map(|mutant| mutant.id.as_str()).collect();
        recorded::update(repository, SORT, &existing, &runner.state.results)?;
    }
    finish(repository, &runner.state, selection, started)
}

/// Returns the mutants that cargo-mutants finds in the copy.
fn enumerate(program: &Path, root: &Path) -> Result<Vec<CodeMutant>, Failure> {
    let mut list = Command::new(program);
    list.args(["mutants", "--list", "--json", "--no-config", "--dir"])
        .arg(root)
        .current_dir(root);
    for package in MUTATED {
        list.args(["--package", package]);
    }
    let output = list
        .output()
        .map_err(|error| process::not_started(&list, &error))?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(Failure::Failed(format!("cargo-mutants: {text}")));
    }
    let read = |file: &str| fs::read_to_string(root.join(file));
    code_mutant::parse(&String::from_utf8_lossy(&output.stdout), read)
        .map_err(|error| Failure::Failed(format!("cargo-mutants: {error}")))
}

/// The state of a run.
struct Runner {
    checks: Checks,
    state: State,
    time: Option<Duration>,
    started: Instant,
    done: usize,
    /// The time of mutants without the builds that they share.
    running: Duration,
}

impl Runner {
    /// Returns whether something that takes this long still fits.
    fn has_time(&self, next: Duration) -> bool {
        self.time.is_none_or(|time| self.started.elapsed() + next < time)
    }

    /// Runs mutants that are built together, then those that must be built alone.
    fn run_chunk(&mut self, chunk: &[&CodeMutant]) -> Result<(), Failure> {
        let building = Instant::now();
        let build = switched::build(&mut self.checks, chunk)?;
        print_line(format_args!(
            "{} of {} mutants built together after {}",
            build.switched.len(),
            chunk.len(),
            format_duration(building.elapsed())
        ));
        self.checks.check_unselected()?;
        let mut mean = Duration::ZERO;
        for (count, (number, mutant)) in (1..).zip(&build.switched) {
            if !self.has_time(mean) {
                break;
            }
            let running = Instant::now();
            let outcome = self.checks.run(*number)?;
            self.record(mutant, outcome, running.elapsed())?;
            mean += running.elapsed().saturating_sub(mean) / count;
        }
        build.restore()?;
        let mut mean = building.elapsed() / 4;
        for mutant in &build.alone {
            if !self.has_time(mean) {
                break;
            }
            let running = Instant::now();
            let outcome = self.alone(mutant)?;
            self.record(mutant, outcome, running.elapsed())?;
            mean = running.elapsed();
        }
        Ok(())
    }

    fn record(&mut self, mutant: &CodeMutant, outcome: Outcome, time: Duration) -> Result<(), Failure> {
        print_line(format_args!(
            "{}: {}\n  {outcome} ({})",
            mutant.package,
            mutant.id,
            format_duration(time)
        ));
        self.done += 1;
        self.running += time;
        self.state.record(&mutant.id, &mutant.package, outcome)
    }

    /// Builds and runs everything with one mutant.
    fn alone(&mut self, mutant: &CodeMutant) -> Result<Outcome, Failure> {
        let path = self.checks.root.join(&mutant.file);
        let original = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
        fs::write(&path, mutant.mutated(&original)).map_err(|error| io_failure(&path, &error))?;
        let outcome = self.outcome_alone(&mutant.package);
        fs::write(&path, original).map_err(|error| io_failure(&path, &error))?;
        outcome
    }

    fn outcome_alone(&mut self, package: &str) -> Result<Outcome, Failure> {
        // Most of these do not compile in any form, which their own crate shows.
        let mut errors = self.checks.errors_of(&[package])?;
        if errors.is_empty() {
            match self.checks.build()? {
                Ok(()) => return self.checks.run_all(),
                Err(others) => errors = others,
            }
        }
        let first = errors.into_iter().next();
        Ok(Outcome::DoesNotCompile(first.unwrap_or_default()))
    }
}

fn finish(
    repository: &Repository,
    state: &State,
    selection: &Selection,
    started: Instant,
) -> Result<(), Failure> {
    let equivalent = equivalents::equivalent(repository, SORT)?;
    let report = Report {
        results: &state.results,
        equivalent: &equivalent,
    };
    print_line(format_args!(
        "\nmutants of the code, seed {}\n\n{}",
        selection.seed,
        report.table()
    ));
    print_line(format_args!("  {}", format_duration(started.elapsed())));
    let survivors = report.survivors();
    for id in &survivors {
        print_line(format_args!(
            "UNNOTICED {id}\n  again: cargo xtask mutants code --only '{id}'"
        ));
    }
    match survivors.len() {
        0 => Ok(()),
        count => Err(Failure::Failed(format!("{count} mutants of the code survive"))),
    }
}
