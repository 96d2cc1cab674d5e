//! `cargo xtask conformance --self-test`: runs mutants, each of which the suite must detect. The suite itself mutates
//! messages and documents. The generator is mutated here, by changing the model before the emitters run.
//!
//! Each mutant of the generator affects a single operation, and is run with the cases of that operation only. All of them
//! can therefore be built at once, in a copy of the repository, and still be detected individually.

mod mutants;

use crate::failure::Failure;
use crate::generation::{Contract, generate_altered};
use crate::process::{self, run_with_progress};
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::{format_duration, print_line};
use mutants::{MUTANTS, Mutant};
use openapi_codegen::output::Mode;
use std::path::Path;
use std::time::Instant;

/// An operation that no mutant changes: a failure there is a false alarm.
const UNTOUCHED: &str = "get_account_details";

/// The file that includes hand-written code which uses generated operations. With a mutated generator that code may not
/// compile, and the suite does not need it, so the copy omits it.
const CLIENT: &str = "crates/account-client/src/lib.rs";

/// The beginnings of the lines that include hand-written code.
const HAND_WRITTEN: [&str; 2] = ["mod convenience;", "pub use convenience::"];

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let started = Instant::now();
    let build = &["build", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    let suite = ["run", "--quiet", "--bin", "conformance", "--", "--self-test"];
    let wire = process::run(process::cargo(&repository.root, &suite).args(arguments));
    // Flags select among the mutants of the suite.
    let generator = match arguments {
        [] => generator_mutants(repository).and(
            // The build of the mutants has replaced the suite's program.
            process::run(&mut process::cargo(&repository.root, build)),
        ),
        _ => Ok(()),
    };
    print_line(format_args!(
        "  {:<12}{:>10}",
        "self-test",
        format_duration(started.elapsed())
    ));
    wire.and(generator)
}

fn generator_mutants(repository: &Repository) -> Result<(), Failure> {
    let copy = repository_copy::write(repository, "self-test", "mutated", |file, bytes| {
        let is_generated = file.components().any(|part| part.as_os_str() == "generated");
        // The mutated generator writes these.
        if is_generated {
            return None;
        }
        Some(match file == Path::new(CLIENT) {
            true => without_hand_written_code(&bytes),
            false => bytes,
        })
    })?;
    let contract = Contract::new(&copy, None);
    let mut idle = Vec::new();
    let generation = generate_altered(&copy, &contract, |api| {
        idle = MUTANTS.iter().filter(|mutant| !(mutant.change)(api)).collect();
    })?;
    if let Some(mutant) = idle.first() {
        let reason = format!("{}: does not apply to openapi.yaml", mutant.id);
        return Err(Failure::Failed(reason));
    }
    generation.output.apply(Mode::Write)?;
    let cargo = |arguments: &[&str]| {
        let mut cargo = process::cargo(&copy, arguments);
        cargo.env("CARGO_TARGET_DIR", repository.target());
        cargo
    };
    let build = ["build", "--quiet", "--offline", "--bin", "conformance"];
    run_with_progress("building the output of the mutated generator", &mut cargo(&build))?;
    let first_failure = |operation: &str| {
        let suite = ["run", "--quiet", "--offline", "--bin", "conformance", "--"];
        let choice = ["--first-failure", "--random", "50", "--operation", operation];
        let output = cargo(&[&suite[..], &choice[..]].concat()).output();
        let output = output.map_err(|error| process::not_started(&cargo(&suite), &error))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        // The suite prints the coverage point of a failed case; any other error is not a detection.
        match (output.status.success(), text.contains("  point:   ")) {
            (true, _) => Ok(None),
            (false, true) => Ok(Some(text)),
            (false, false) => Err(Failure::Failed(format!(
                "the cases of {operation} cannot run: {text}{}",
                String::from_utf8_lossy(&output.stderr)
            ))),
        }
    };
    if let Some(failure) = first_failure(UNTOUCHED)? {
        return Err(Failure::Failed(format!("false alarm\n{failure}")));
    }
    let mut detected = 0;
    for mutant in MUTANTS {
        let Mutant { id, violates, .. } = mutant;
        print_line(format_args!("generator {id}\n  violates: {violates}"));
        match first_failure(mutant.operation)? {
            Some(failure) => {
                detected += 1;
                print_line(failure.trim_end());
            }
            None => print_line("  SURVIVED"),
        }
    }
    let all = MUTANTS.len();
    print_line(format_args!("\ngenerator {detected} of {all} mutants detected"));
    if detected == all {
        Ok(())
    } else {
        Err(Failure::Failed(format!(
            "{} mutants of the generator survive",
            all - detected
        )))
    }
}

fn without_hand_written_code(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let kept = text
        .lines()
        .filter(|line| !HAND_WRITTEN.iter().any(|start| line.starts_with(start)));
    let kept: String = kept.flat_map(|line| [line, "\n"]).collect();
    kept.into_bytes()
}
