//! Runs mutants of the code of both run-time crates and of the judge. cargo-mutants makes them; each is built and run
//! here, because its own copy of the repository would build every dependency again.

use super::Selection;
use super::code_mutant::{self, CodeMutant};
use super::equivalents;
use super::outcome::Outcome;
use super::random::stratified;
use super::report::Report;
use super::state::State;
use super::suite::CopiedSuite;
use crate::failure::{Failure, io_failure};
use crate::generation::{Contract, generate};
use crate::mutated_copy;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{format_duration, print_line};
use crate::tools;
use openapi_codegen::output::Mode;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The packages in which faults are seeded.
const PACKAGES: [&str; 3] = [
    "openapi-client-runtime",
    "openapi-server-runtime",
    "openapi-judge",
];

/// What a mutant takes on two processors, for the first estimate.
const MUTANT_TIME: Duration = Duration::from_secs(30);

/// A mutant has this many times as long as the unchanged code, and at least [`MIN_TIME`].
const PATIENCE: u32 = 4;

const MIN_TIME: Duration = Duration::from_secs(60);

const SORT: &str = "code";

/// Runs the selected mutants, and fails if one survives that is not listed as equivalent.
pub(super) fn run(repository: &Repository, selection: &Selection) -> Result<(), Failure> {
    let started = Instant::now();
    let program = tools::cargo_mutants(repository)?;
    let root = mutated_copy::update(repository, "mutants/code")?;
    let contract = Contract::new(&root, None);
    generate(&root, &contract)?.output.apply(Mode::Write)?;
    let mutants = enumerate(&program, &root)?;
    let mut state = State::open(repository, SORT, selection.resume)?;
    let mut selected = stratified(
        mutants.iter().collect(),
        |mutant| (mutant.package.clone(), mutant.file.clone()),
        selection.seed,
    );
    selected.retain(|mutant| {
        let is_selected = selection
            .only
            .as_ref()
            .is_none_or(|part| mutant.id.contains(part));
        is_selected && !state.results.contains_key(&mutant.id)
    });
    selected.truncate(selection.sample.unwrap_or(usize::MAX));
    print_line(format_args!(
        "{} of {} mutants of the code, about {}",
        selected.len(),
        mutants.len(),
        format_duration(MUTANT_TIME * u32::try_from(selected.len()).unwrap_or(u32::MAX))
    ));
    let mut suite = CopiedSuite::new(repository, root);
    suite.judge_by_own_document();
    check_unchanged(&mut suite)?;
    let prepared = started.elapsed();
    let mut done: u32 = 0;
    for mutant in &selected {
        let spent = started.elapsed();
        let next = if done == 0 {
            Duration::ZERO
        } else {
            (spent - prepared) / done
        };
        if selection.time.is_some_and(|time| spent + next > time) {
            break;
        }
        let outcome = outcome(&suite, mutant)?;
        print_line(format_args!("{}: {}\n  {outcome}", mutant.package, mutant.id));
        state.record(&mutant.id, &mutant.package, outcome)?;
        done += 1;
    }
    print_line(format_args!("{done} of {} selected mutants done", selected.len()));
    // The build of the mutants has replaced the suite's program.
    let build = &["build", "--quiet", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    finish(repository, &state, selection, started)
}

/// Returns the mutants that cargo-mutants finds in the copy.
fn enumerate(program: &Path, root: &Path) -> Result<Vec<CodeMutant>, Failure> {
    let mut list = Command::new(program);
    list.args(["mutants", "--list", "--json", "--no-config", "--dir"])
        .arg(root)
        .current_dir(root);
    for package in PACKAGES {
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

/// Runs the suite without a mutant: it must pass, and its time limits that of mutants.
fn check_unchanged(suite: &mut CopiedSuite) -> Result<(), Failure> {
    if let Err(error) = suite.build()? {
        return Err(Failure::Failed(format!("the suite does not compile: {error}")));
    }
    let started = Instant::now();
    if let Some(failure) = suite.first_failure()? {
        return Err(Failure::Failed(format!("false alarm: {failure}")));
    }
    if let Some(failure) = suite.failure()? {
        return Err(Failure::Failed(format!("false alarm: {failure}")));
    }
    suite.limit_time((started.elapsed() * PATIENCE).max(MIN_TIME));
    Ok(())
}

/// Builds and runs the suite with one mutant.
fn outcome(suite: &CopiedSuite, mutant: &CodeMutant) -> Result<Outcome, Failure> {
    let path = suite.root.join(&mutant.file);
    let original = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
    fs::write(&path, mutant.mutated(&original)).map_err(|error| io_failure(&path, &error))?;
    let outcome = judged(suite);
    fs::write(&path, original).map_err(|error| io_failure(&path, &error))?;
    outcome
}

fn judged(suite: &CopiedSuite) -> Result<Outcome, Failure> {
    if let Err(error) = suite.build()? {
        return Ok(Outcome::DoesNotCompile(error));
    }
    let failure = match suite.first_failure()? {
        Some(failure) => Some(failure),
        None => suite.failure()?,
    };
    Ok(failure.map_or(Outcome::Unnoticed, Outcome::Noticed))
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
