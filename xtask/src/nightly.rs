//! `cargo xtask nightly`: checks that take too long for every change.

mod clone;
mod page;

use crate::corpus;
use crate::failure::Failure;
use crate::packages;
use crate::process;
use crate::repository::{NIGHTLY_PAGE, Repository};
use crate::terminal::{eprint_line, format_duration, print_line};
use crate::tools;
use page::{CheckResult, Step};
use std::time::{Instant, SystemTime};

/// The seeds of the suite's random cases; every change is tested with seed 1.
const SEEDS: std::ops::RangeInclusive<u32> = 2..=11;

/// Runs every check, even after one has failed, and writes the results to [`NIGHTLY_PAGE`], unless only some are selected by
/// a part of their names.
pub(crate) fn run(repository: &Repository, only: Option<&str>) -> Result<(), Failure> {
    let checks: [(&str, Check); 14] = [
        (
            "The commands of README.md in a fresh clone with an empty `CARGO_HOME`",
            fresh_clone,
        ),
        (
            "Projects that follow the guides build on the packages as they would be published",
            consumers,
        ),
        (
            "Each feature compiles alone, with the stated Rust version",
            features,
        ),
        ("The client makes calls in WebAssembly", web),
        (
            "Dependencies have permitted licences and no known vulnerability",
            dependencies,
        ),
        ("The conformance suite with ten other seeds", seeds),
        (
            "Generated code for every public document compiles",
            public_documents,
        ),
        (
            "A document may use every name of generated code in every position at once",
            reserved_names,
        ),
        (
            "Client, server and document agree for 300 random documents",
            random_documents,
        ),
        ("The service is killed 200 times on each database", kills),
        ("The suite notices every independent fault", faults),
        ("The suite notices no neutral edit", neutral_edits),
        (
            "Edits of the contract get their verdict in every layer of `compat`, old against new",
            compatibility,
        ),
        ("The suite notices mutants of model and code", mutants),
    ];
    let mut steps = Vec::new();
    let selected = checks
        .iter()
        .filter(|(name, _)| only.is_none_or(|only| name.contains(only)));
    for (name, check) in selected {
        print_line(format_args!("\n== {name}"));
        let started = Instant::now();
        let result = match check(repository) {
            Ok(result) => result,
            Err(failure) => {
                eprint_line(&failure);
                CheckResult::Failed(failure.to_string())
            }
        };
        let duration = started.elapsed();
        print_line(format_args!("== {result} after {}", format_duration(duration)));
        steps.push(Step {
            name,
            result,
            duration,
        });
    }
    if steps.is_empty() {
        return Err(Failure::Failed("no check has this in its name".to_owned()));
    }
    if only.is_none() {
        page::write(repository, &steps, &crate::mutants::results(repository)?)?;
        print_line(format_args!("\nresult: {}", NIGHTLY_PAGE));
    }
    match steps.iter().filter(|step| step.result.is_failure()).count() {
        0 => Ok(()),
        failed => Err(Failure::Failed(format!(
            "nightly: {failed} of {} checks failed",
            steps.len()
        ))),
    }
}

type Check = fn(&Repository) -> Result<CheckResult, Failure>;

/// Runs the commands of README.md as on a machine that has only a toolchain.
fn fresh_clone(repository: &Repository) -> Result<CheckResult, Failure> {
    let clone = clone::Clone::new(repository)?;
    for command in clone.readme_commands()? {
        print_line(format_args!("$ {command}"));
        process::run(&mut clone.shell(&command))?;
    }
    clone.remove()?;
    Ok(CheckResult::Passed)
}

fn consumers(repository: &Repository) -> Result<CheckResult, Failure> {
    packages::consumers::check(repository).map(|()| CheckResult::Passed)
}

fn features(repository: &Repository) -> Result<CheckResult, Failure> {
    packages::features::check(repository).map(|()| CheckResult::Passed)
}

fn web(repository: &Repository) -> Result<CheckResult, Failure> {
    packages::web::check(repository).map(|()| CheckResult::Passed)
}

/// Checks what needs no network first, because the database of advisories is a git repository that not every machine
/// reaches.
fn dependencies(repository: &Repository) -> Result<CheckResult, Failure> {
    tools::check_dependencies(repository, &["bans", "licenses", "sources"])?;
    if tools::fetch_advisories(repository).is_err() {
        let reason =
            "licences, duplicates and origins are right, but the database of advisories cannot be fetched";
        return Ok(CheckResult::NotRun(reason.to_owned()));
    }
    tools::check_dependencies(repository, &["advisories"])?;
    Ok(CheckResult::Passed)
}

fn seeds(repository: &Repository) -> Result<CheckResult, Failure> {
    for seed in SEEDS {
        let suite = ["run", "--quiet", "--bin", "conformance", "--", "--seed"];
        process::run(process::cargo(&repository.root, &suite).arg(seed.to_string()))?;
    }
    Ok(CheckResult::Passed)
}

fn faults(repository: &Repository) -> Result<CheckResult, Failure> {
    crate::faults::run(repository, &[]).map(|()| CheckResult::Passed)
}

fn neutral_edits(repository: &Repository) -> Result<CheckResult, Failure> {
    crate::faults::run_neutral(repository, &[]).map(|()| CheckResult::Passed)
}

/// The batches of edits that are not compatible: enough for twenty breaking ones.
const BATCHES: &str = "10";

/// Builds both versions of each batch of edits, and runs the client of each against the server of the other.
fn compatibility(repository: &Repository) -> Result<CheckResult, Failure> {
    let test = ["test", "--test", "compat_layers", "--", "--nocapture"];
    process::run(process::cargo(&repository.root, &test).env("COMPAT_LAYERS", BATCHES))?;
    Ok(CheckResult::Passed)
}

/// Runs more mutants than a change does, and continues where the last night ended.
fn mutants(repository: &Repository) -> Result<CheckResult, Failure> {
    crate::mutants::nightly(repository).map(|()| CheckResult::Passed)
}

fn public_documents(repository: &Repository) -> Result<CheckResult, Failure> {
    if !corpus::exists(repository) {
        return Ok(CheckResult::NotRun(corpus::MISSING.to_owned()));
    }
    let test = ["test", "--package", "openapi-codegen", "--test", "corpus"];
    process::run(process::cargo(&repository.root, &test).env("OPENAPI_CORPUS_COMPILE", "1"))?;
    Ok(CheckResult::Passed)
}

fn reserved_names(repository: &Repository) -> Result<CheckResult, Failure> {
    let test = ["test", "--package", "openapi-codegen", "--test", "reserved_names"];
    process::run(process::cargo(&repository.root, &test).env("RESERVED_NAMES", "exhaustive"))?;
    Ok(CheckResult::Passed)
}

/// The random documents of one night.
const RANDOM_DOCUMENTS: u64 = 300;

/// Runs the suite for random documents that no other night has.
fn random_documents(repository: &Repository) -> Result<CheckResult, Failure> {
    let days = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / (24 * 60 * 60));
    let seed = days * RANDOM_DOCUMENTS;
    print_line(format_args!(
        "OPENAPI_RANDOM_SEED={seed} OPENAPI_RANDOM_DOCUMENTS={RANDOM_DOCUMENTS}"
    ));
    let test = ["test", "--test", "exchange", "--", "--nocapture"];
    let mut command = process::cargo(&repository.root, &test);
    command
        .env("OPENAPI_RANDOM_SEED", seed.to_string())
        .env("OPENAPI_RANDOM_DOCUMENTS", RANDOM_DOCUMENTS.to_string());
    process::run(&mut command)?;
    Ok(CheckResult::Passed)
}

fn kills(repository: &Repository) -> Result<CheckResult, Failure> {
    let test = ["test", "--test", "accountd", "crashes::"];
    process::run(process::cargo(&repository.root, &test).env("CRASH_TEST_KILLS", "200"))?;
    Ok(CheckResult::Passed)
}
