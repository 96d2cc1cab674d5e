//! `cargo xtask mutants`: mutants of the model and of the code, which the conformance suite must notice.
//!
//! The suite judges by the true document and by nothing that the mutants come from.

mod batches;
mod checks;
mod code;
mod code_mutant;
mod equivalents;
mod junit;
mod model;
mod model_run;
mod operands;
mod other_documents;
mod outcome;
mod program;
mod random;
mod recorded;
mod report;
mod selection;
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
use checks::Extent;
use selection::{Selection, seed_of_today};
use state::Earlier;
use std::time::Duration;

/// How long the sample of each sort may take in `cargo xtask conformance --self-test`.
const SAMPLE_TIME: Duration = Duration::from_secs(120);

/// How long each sort may take in `cargo xtask nightly`.
const NIGHTLY_TIME: Duration = Duration::from_secs(3600);

/// Runs the command.
pub(crate) fn run(repository: &Repository, arguments: &Mutants) -> Result<(), Failure> {
    let selection = Selection {
        seed: arguments.seed.unwrap_or_else(seed_of_today),
        sample: arguments.sample,
        time: arguments.minutes.map(|minutes| Duration::from_secs(60 * minutes)),
        only: arguments.only.clone(),
        is_recorded: arguments.recorded,
        earlier: match (arguments.resume, arguments.unnoticed) {
            (_, true) => Earlier::Noticed,
            (true, false) => Earlier::OfCommit,
            (false, false) => Earlier::None,
        },
        extent: match arguments.recorded {
            true => Extent::Suite,
            false => Extent::All,
        },
        records: arguments.record,
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

/// Runs a sample of those of both sorts that the suite has noticed before, which fits into the time of a continuous build.
pub(crate) fn sample(repository: &Repository, seed: Option<u64>) -> Result<(), Failure> {
    let selection = Selection {
        seed: seed.unwrap_or_else(seed_of_today),
        time: Some(SAMPLE_TIME),
        is_recorded: true,
        extent: Extent::Suite,
        ..Selection::all()
    };
    both(repository, &selection)
}

/// Continues the run of all mutants of this commit, for as long as one night has for it.
pub(crate) fn nightly(repository: &Repository) -> Result<(), Failure> {
    let selection = Selection {
        time: Some(NIGHTLY_TIME),
        earlier: Earlier::OfCommit,
        ..Selection::all()
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
        "\nmutants of model and code with the seed {}",
        selection.seed
    ));
    let model = model_run::run(repository, selection);
    let code = code::run(repository, selection);
    model.and(code)
}
