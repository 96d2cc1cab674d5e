//! `cargo xtask mutants`: mutants of the model and of the code, which the conformance suite must notice.
//!
//! The suite judges by the true document and by nothing that the mutants come from.

mod batches;
mod code;
mod code_mutant;
mod equivalents;
mod junit;
mod model;
mod model_run;
mod operands;
mod outcome;
mod random;
mod report;
mod state;
mod suite;
mod switched;
mod switches;
mod tokens;
mod unprinted;

use crate::cli::{MutantSort, Mutants};
use crate::failure::Failure;
use crate::repository::Repository;
use crate::terminal::print_line;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long the sample of each sort may take in `cargo xtask conformance --self-test`.
const SAMPLE_TIME: Duration = Duration::from_secs(240);

/// How long each sort may take in `cargo xtask nightly`.
const NIGHTLY_TIME: Duration = Duration::from_secs(3600);

/// What to run.
#[derive(Debug, Clone)]
struct Selection {
    /// Determines the order of mutants.
    seed: u64,
    /// How many to run at most.
    sample: Option<usize>,
    /// When to begin no further ones.
    time: Option<Duration>,
    /// A part of the name.
    only: Option<String>,
    /// Whether earlier results of the same commit count.
    resume: bool,
}

/// Runs the command.
pub(crate) fn run(repository: &Repository, arguments: &Mutants) -> Result<(), Failure> {
    let selection = Selection {
        seed: arguments.seed.unwrap_or_else(seed_of_today),
        sample: arguments.sample,
        time: arguments.minutes.map(|minutes| Duration::from_secs(60 * minutes)),
        only: arguments.only.clone(),
        resume: arguments.resume,
    };
    if arguments.list {
        return model_run::list(repository);
    }
    match arguments.sort {
        Some(MutantSort::Model) => model_run::run(repository, &selection),
        Some(MutantSort::Code) => code::run(repository, &selection),
        None => both(repository, &selection),
    }
}

/// Runs a sample of both sorts that fits into the time of a continuous build.
pub(crate) fn sample(repository: &Repository, seed: Option<u64>) -> Result<(), Failure> {
    let selection = Selection {
        seed: seed.unwrap_or_else(seed_of_today),
        sample: None,
        time: Some(SAMPLE_TIME),
        only: None,
        resume: false,
    };
    both(repository, &selection)
}

/// Continues the run of all mutants of this commit, for as long as one night has for it.
pub(crate) fn nightly(repository: &Repository) -> Result<(), Failure> {
    let selection = Selection {
        seed: seed_of_today(),
        sample: None,
        time: Some(NIGHTLY_TIME),
        only: None,
        resume: true,
    };
    both(repository, &selection)
}

/// Returns the results for the current commit as a section of a page in Markdown.
pub(crate) fn results(repository: &Repository) -> Result<String, Failure> {
    let mut section = String::new();
    for sort in ["model", "code"] {
        let results = state::results(repository, sort);
        if !results.is_empty() {
            let equivalent = equivalents::equivalent(repository, sort)?;
            let report = report::Report {
                results: &results,
                equivalent: &equivalent,
            };
            section.push_str(&format!("\n## Mutants of the {sort}\n\n{}", report.table()));
        }
    }
    Ok(section)
}

/// Runs the model's, then the code's, even if one of the former survives.
fn both(repository: &Repository, selection: &Selection) -> Result<(), Failure> {
    print_line(format_args!(
        "\nmutants of model and code with --mutant-seed {}",
        selection.seed
    ));
    let model = model_run::run(repository, selection);
    let code = code::run(repository, selection);
    model.and(code)
}

/// Returns the number of days since 1970, so that every day tests other mutants.
fn seed_of_today() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() / 86_400)
}
