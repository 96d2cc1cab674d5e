//! `cargo xtask conformance --self-test`: runs mutants, each of which the suite must detect. The suite itself mutates
//! messages and documents. The generator is mutated here, by changing the model before the emitters run.
//!
//! Each mutant of the generator affects a single operation, and is run with the cases of that operation only. All of them
//! can therefore be built at once, in a copy of the repository, and still be detected individually.

mod seeded;

use crate::cli::Conformance;
use crate::failure::Failure;
use crate::generation::{Contract, generate_altered};
use crate::mutants::sample;
use crate::process::{self, run_with_progress};
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::{format_duration, print_line};
use openapi_codegen::output::Mode;
use seeded::{MUTANTS, Mutant};
use std::time::Instant;

/// An operation that no mutant changes: a failure there is a false alarm.
const UNTOUCHED: &str = "get_account_details";

pub(crate) fn run(repository: &Repository, flags: &Conformance) -> Result<(), Failure> {
    let started = Instant::now();
    let arguments = flags.arguments.as_slice();
    let build = &["build", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    // Flags select among the mutants of the suite.
    let generator = match arguments {
        [] => generator_mutants(repository),
        _ => Ok(()),
    };
    let independent = match arguments {
        [] => sample(repository, flags.mutant_seed),
        _ => Ok(()),
    };
    // The builds of the mutants have replaced the suite's program.
    process::run(&mut process::cargo(&repository.root, build))?;
    // The last lines of a log are the ones that are read, and this part prints what it did not detect last.
    let suite = ["run", "--quiet", "--bin", "conformance", "--", "--self-test"];
    let wire = process::run(process::cargo(&repository.root, &suite).args(arguments));
    print_line(format_args!(
        "  {:<12}{:>10}",
        "self-test",
        format_duration(started.elapsed())
    ));
    wire.and(generator).and(independent)
}

fn generator_mutants(repository: &Repository) -> Result<(), Failure> {
    let copy = repository_copy::for_altered_model(repository, "self-test")?;
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
