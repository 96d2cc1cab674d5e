//! Runs mutants of the code of both run-time crates and of the judge. cargo-mutants makes them; each is built and run
//! here: most of them at once, because its own copies would cost a build for each.

use super::Selection;
use super::code_mutant::{self, CodeMutant};
use super::equivalents;
use super::outcome::Outcome;
use super::random::stratified;
use super::report::Report;
use super::state::State;
use super::suite::CopiedSuite;
use super::{switched, switches};
use crate::failure::{Failure, io_failure};
use crate::generation::{Contract, generate};
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
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

/// How many mutants are built together at most.
const CHUNK: usize = 200;

/// What a mutant takes at least: with little time, only those are built that may be reached.
const FASTEST: Duration = Duration::from_secs(4);

/// The judge's program: the suite has its own, so no mutant there could be noticed.
const PROGRAM: &str = "crates/openapi-judge/src/main.rs";

/// What a mutant takes on two processors, for the first estimate.
const MUTANT_TIME: Duration = Duration::from_secs(10);

/// A mutant has this many times as long as the unchanged code, and at least [`MIN_TIME`].
const PATIENCE: u32 = 4;

const MIN_TIME: Duration = Duration::from_secs(60);

const SORT: &str = "code";

/// Runs the selected mutants, and fails if one survives that is not listed as equivalent.
pub(super) fn run(repository: &Repository, selection: &Selection) -> Result<(), Failure> {
    let started = Instant::now();
    let program = tools::cargo_mutants(repository)?;
    let root = repository_copy::for_altered_model(repository, "mutants/code")?;
    let contract = Contract::new(&root, None);
    generate(&root, &contract)?.output.apply(Mode::Write)?;
    let mutants = enumerate(&program, &root)?;
    let state = State::open(repository, SORT, selection.resume)?;
    let mut selected = stratified(
        mutants.iter().filter(|mutant| mutant.file != PROGRAM).collect(),
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
    let mut runner = Runner {
        suite,
        state,
        time: selection.time,
        started,
        done: 0,
    };
    let reachable = selection.time.map(|time| time.as_secs() / FASTEST.as_secs());
    let size = reachable.map_or(CHUNK, |count| {
        usize::try_from(count).unwrap_or(CHUNK).clamp(1, CHUNK)
    });
    for (index, chunk) in selected.chunks(size).enumerate() {
        if !runner.has_time(Duration::ZERO) {
            break;
        }
        runner.run_chunk(chunk, index == 0)?;
    }
    print_line(format_args!(
        "{} of {} selected mutants done",
        runner.done,
        selected.len()
    ));
    // The build of the mutants has replaced the suite's program.
    let build = &["build", "--quiet", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    finish(repository, &runner.state, selection, started)
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

/// The state of a run.
struct Runner {
    suite: CopiedSuite,
    state: State,
    time: Option<Duration>,
    started: Instant,
    done: usize,
}

impl Runner {
    /// Returns whether something that takes this long still fits.
    fn has_time(&self, next: Duration) -> bool {
        self.time.is_none_or(|time| self.started.elapsed() + next < time)
    }

    /// Runs mutants that are built together, then those that must be built alone.
    fn run_chunk(&mut self, chunk: &[&CodeMutant], is_first: bool) -> Result<(), Failure> {
        let building = Instant::now();
        let build = switched::build(&self.suite, chunk)?;
        print_line(format_args!(
            "{} of {} mutants built together after {}",
            build.switched.len(),
            chunk.len(),
            format_duration(building.elapsed())
        ));
        if is_first {
            self.check_unselected()?;
        }
        let mut mean = Duration::ZERO;
        for (count, (number, mutant)) in (1..).zip(&build.switched) {
            if !self.has_time(mean) {
                break;
            }
            let running = Instant::now();
            let selected = (switches::VARIABLE, number.to_string());
            self.suite.set_variable(Some(selected));
            let outcome = self.judged()?;
            self.record(mutant, outcome, running.elapsed())?;
            mean += running.elapsed().saturating_sub(mean) / count;
        }
        self.suite.set_variable(None);
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

    /// Runs the suite without a mutant: it must pass, and its time limits that of mutants.
    fn check_unselected(&mut self) -> Result<(), Failure> {
        let started = Instant::now();
        if let Outcome::Noticed(failure) = self.judged()? {
            return Err(Failure::Failed(format!("false alarm: {failure}")));
        }
        self.suite
            .limit_time((started.elapsed() * PATIENCE).max(MIN_TIME));
        print_line(format_args!(
            "the suite without a mutant takes {}",
            format_duration(started.elapsed())
        ));
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
        self.state.record(&mutant.id, &mutant.package, outcome)
    }

    /// Builds and runs the suite with one mutant.
    fn alone(&self, mutant: &CodeMutant) -> Result<Outcome, Failure> {
        let path = self.suite.root.join(&mutant.file);
        let original = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
        fs::write(&path, mutant.mutated(&original)).map_err(|error| io_failure(&path, &error))?;
        let outcome = match self.suite.build() {
            Ok(Ok(())) => self.judged(),
            Ok(Err(error)) => Ok(Outcome::DoesNotCompile(error)),
            Err(failure) => Err(failure),
        };
        fs::write(&path, original).map_err(|error| io_failure(&path, &error))?;
        outcome
    }

    /// Runs the suite as it was built until a case fails.
    fn judged(&self) -> Result<Outcome, Failure> {
        let failure = self.suite.first_failure()?;
        Ok(failure.map_or(Outcome::Unnoticed, Outcome::Noticed))
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
