//! Runs mutants of the model: each batch is generated, built and judged by the true document.

use super::batches::batches;
use super::equivalents;
use super::junit::FailedCase;
use super::model::{self, Kind, ModelMutant};
use super::outcome::{NoticedBy, Outcome};
use super::recorded;
use super::report::Report;
use super::selection::Selection;
use super::state::State;
use super::suite::{CopiedSuite, Run};
use super::unprinted::exchanged;
use crate::failure::Failure;
use crate::generation::{Contract, generate_altered};
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::{format_duration, print_line};
use openapi_codegen::output::{Mode, Output};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How many mutants are built together at most: one that does not compile costs the others a second build.
const BATCH: usize = 24;

/// What a batch takes on two processors, for the first estimate.
const BATCH_TIME: Duration = Duration::from_secs(45);

/// A part of the names of cases that call every operation, so that a mutant of any other may make them fail.
const OF_ALL: &str = "all operations at the same time";

const SORT: &str = "model";

/// Prints every mutant with the operations that it affects.
pub(super) fn list(repository: &Repository) -> Result<(), Failure> {
    let api = Contract::new(&repository.root, None).load()?;
    let mutants = model::enumerate(&api);
    for mutant in &mutants {
        print_line(format_args!(
            "{}: {} ({} operations)",
            mutant.kind.name(),
            mutant.id,
            mutant.subjects.len()
        ));
    }
    for kind in Kind::ALL {
        let count = mutants.iter().filter(|mutant| mutant.kind == kind).count();
        print_line(format_args!("{:<22}{count:>5}", kind.name()));
    }
    print_line(format_args!("{:<22}{:>5}", "all", mutants.len()));
    let all: Vec<&ModelMutant> = mutants.iter().collect();
    print_line(format_args!("in {} builds", batches(&all, BATCH).len()));
    Ok(())
}

/// Runs the selected mutants, and fails if one survives that is not listed as equivalent.
pub(super) fn run(repository: &Repository, selection: &Selection) -> Result<(), Failure> {
    let started = Instant::now();
    let root = repository_copy::for_altered_model(repository, "mutants/model")?;
    let mut runner = Runner {
        contract: Contract::new(&root, None),
        suite: CopiedSuite::new(repository, root),
        state: State::open(repository, SORT, selection.earlier)?,
        unaltered: Vec::new(),
        outside: BTreeSet::new(),
    };
    let api = runner.contract.load()?;
    let mutants = model::enumerate(&api);
    let selected = selection.select(
        repository,
        (SORT, &runner.state),
        &mutants,
        |mutant| mutant.id.as_str(),
        |mutant| mutant.kind,
    )?;
    runner.unaltered = exchanged(&runner.generate(&[])?);
    runner.run_all(&selected, selection, started)?;
    // The build of the mutants has replaced the suite's program.
    let build = &["build", "--quiet", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    if selection.records {
        let existing = mutants.iter().map(|mutant| mutant.id.as_str()).collect();
        recorded::update(repository, SORT, &existing, &runner.state.results)?;
    }
    runner.finish(repository, selection, started)
}

struct Runner {
    contract: Contract,
    suite: CopiedSuite,
    state: State,
    /// The generated code without a mutant.
    unaltered: Vec<(String, String)>,
    /// Operations that failed although no mutant of their batch affects them.
    outside: BTreeSet<String>,
}

impl Runner {
    fn generate(&self, mutants: &[&ModelMutant]) -> Result<Output, Failure> {
        let alter = |api: &mut _| ModelMutant::apply_all(mutants, api);
        let generation = generate_altered(&self.suite.root, &self.contract, alter)?;
        Ok(generation.output)
    }

    fn record(&mut self, mutant: &ModelMutant, outcome: Outcome) -> Result<(), Failure> {
        print_line(format_args!("{}: {}\n  {outcome}", mutant.kind.name(), mutant.id));
        self.state.record(&mutant.id, mutant.kind.name(), outcome)
    }

    fn run_all(
        &mut self,
        mutants: &[&ModelMutant],
        selection: &Selection,
        started: Instant,
    ) -> Result<(), Failure> {
        let planned = batches(mutants, BATCH).len();
        print_line(format_args!(
            "{} mutants of the model in {planned} builds, about {}",
            mutants.len(),
            format_duration(BATCH_TIME * u32::try_from(planned).unwrap_or(u32::MAX))
        ));
        let mut waiting = mutants.to_vec();
        let mut done: u32 = 0;
        while !waiting.is_empty() {
            let spent = started.elapsed();
            // The next batch must fit, at the speed of those before.
            let next = if done == 0 { Duration::ZERO } else { spent / done };
            if selection.time.is_some_and(|time| spent + next > time) {
                print_line(format_args!(
                    "{} mutants did not fit into the time",
                    waiting.len()
                ));
                break;
            }
            let batch = self.next_batch(&mut waiting)?;
            if batch.is_empty() {
                continue;
            }
            self.run_batch(&batch)?;
            done += 1;
            let remaining = batches(&waiting, BATCH).len();
            print_line(format_args!(
                "batch {done} of {} mutants done after {}, {remaining} builds remain",
                batch.len(),
                format_duration(started.elapsed())
            ));
        }
        Ok(())
    }

    /// Takes mutants that fit together. Those that cannot be built or change no exchange have their outcome at once.
    fn next_batch<'a>(
        &mut self,
        waiting: &mut Vec<&'a ModelMutant>,
    ) -> Result<Vec<&'a ModelMutant>, Failure> {
        let mut batch: Vec<&ModelMutant> = Vec::new();
        let mut later = Vec::new();
        for mutant in std::mem::take(waiting) {
            if batch.len() == BATCH || batch.iter().any(|other| other.conflicts_with(mutant)) {
                later.push(mutant);
                continue;
            }
            match self.generate(&[mutant]) {
                Ok(output) if exchanged(&output) == self.unaltered => {
                    self.record(mutant, Outcome::DescriptionOnly)?;
                }
                Ok(_) => batch.push(mutant),
                Err(Failure::Document(diagnostics)) => {
                    let reason = diagnostics.0.first().map(|diagnostic| diagnostic.reason.clone());
                    self.record(mutant, Outcome::Refused(reason.unwrap_or_default()))?;
                }
                Err(failure) => {
                    // An emitter that cannot print the model is a refusal as well, only a less polite one.
                    self.record(mutant, Outcome::Refused(failure.to_string()))?;
                }
            }
        }
        *waiting = later;
        Ok(batch)
    }

    fn run_batch(&mut self, batch: &[&ModelMutant]) -> Result<(), Failure> {
        self.generate(batch)?.apply(Mode::Write)?;
        if let Err(error) = self.suite.build()? {
            return match batch {
                [mutant] => self.record(mutant, Outcome::DoesNotCompile(error)),
                _ => self.parts(batch),
            };
        }
        let failed = match self.suite.failed_cases()? {
            Run::Cases(failed) => failed,
            Run::Broken(reason) => {
                return match batch {
                    [mutant] => self.record(mutant, Outcome::Noticed(NoticedBy::Suite, reason)),
                    _ => self.parts(batch),
                };
            }
        };
        for mutant in batch {
            let case = noticed_by(mutant, batch, &failed);
            let outcome = match case {
                Some(case) => {
                    let text = format!("{}: {}", case.subject, case.name);
                    Outcome::Noticed(NoticedBy::Suite, text)
                }
                None => Outcome::Unnoticed,
            };
            self.record(mutant, outcome)?;
        }
        for case in failed {
            if !case.name.contains(OF_ALL)
                && !batch.iter().any(|mutant| mutant.affects_subject(&case))
                && self.outside.insert(case.subject.clone())
            {
                let subject = &case.subject;
                print_line(format_args!(
                    "  fails outside of the mutants: {subject}: {}",
                    case.name
                ));
            }
        }
        Ok(())
    }

    /// Runs a batch that cannot run as a whole in parts: first without those that probably do not compile, then these.
    fn parts(&mut self, batch: &[&ModelMutant]) -> Result<(), Failure> {
        let (suspects, others): (Vec<&ModelMutant>, Vec<&ModelMutant>) =
            batch.iter().partition(|mutant| mutant.may_break_dialects());
        if !suspects.is_empty() && !others.is_empty() {
            self.run_batch(&others)?;
            return suspects.iter().try_for_each(|mutant| self.run_batch(&[*mutant]));
        }
        let (first, second) = batch.split_at(batch.len() / 2);
        self.run_batch(first)?;
        self.run_batch(second)
    }

    fn finish(
        &self,
        repository: &Repository,
        selection: &Selection,
        started: Instant,
    ) -> Result<(), Failure> {
        let equivalent = equivalents::equivalent(repository, SORT)?;
        let report = Report {
            results: &self.state.results,
            equivalent: &equivalent,
        };
        print_line(format_args!(
            "\nmutants of the model, seed {}\n\n{}",
            selection.seed,
            report.table()
        ));
        print_line(format_args!("  {}", format_duration(started.elapsed())));
        if !self.outside.is_empty() {
            print_line(format_args!(
                "failures outside of the mutants' operations: {}",
                self.outside.iter().cloned().collect::<Vec<_>>().join(", ")
            ));
        }
        let survivors = report.survivors();
        for id in &survivors {
            print_line(format_args!(
                "UNNOTICED {id}\n  again: cargo xtask mutants model --only '{id}'"
            ));
        }
        match survivors.len() {
            0 => Ok(()),
            count => Err(Failure::Failed(format!("{count} mutants of the model survive"))),
        }
    }
}

/// Returns the first failed case that a mutant of a batch, and no other one, explains.
fn noticed_by<'a>(
    mutant: &ModelMutant,
    batch: &[&ModelMutant],
    failed: &'a [FailedCase],
) -> Option<&'a FailedCase> {
    let others = || batch.iter().filter(|other| other.id != mutant.id);
    // A case that calls every operation says nothing about this one, nor does one that expects no single status if another
    // mutant affects its operation, too.
    let is_of_another = |case: &FailedCase| {
        batch.len() > 1 && case.name.contains(OF_ALL)
            || case.status.is_none() && others().any(|other| other.affects_subject(case))
    };
    failed
        .iter()
        .find(|case| mutant.affects(case) && !is_of_another(case))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(subject: &str, name: &str, status: Option<u16>) -> FailedCase {
        FailedCase {
            subject: subject.to_owned(),
            name: name.to_owned(),
            status,
        }
    }

    #[test]
    fn a_failure_is_of_the_mutant_that_explains_it() {
        let document = "{openapi: 3.0.3, info: {title: Notes, version: '1'}, tags: [{name: notes}], \
            paths: {/notes: {get: {operationId: list_notes, tags: [notes], responses: {\
            '200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}, \
            '400': {description: Invalid.}, '404': {description: None.}, '406': {description: Not acceptable.}, \
            '500': {description: Failed.}}}}}, \
            components: {schemas: {Note: {type: object, properties: {text: {type: string}}}}}}";
        let api = openapi_codegen::load("notes.yaml", document).unwrap();
        let mutants = model::enumerate(&api);
        let find = |part: &str| mutants.iter().find(|mutant| mutant.id.ends_with(part)).unwrap();
        let [status, open] = [
            find("status 404 -> none"),
            find("additionalProperties ignored -> false"),
        ];
        let batch = [status, open];
        let noticed = |case: FailedCase| {
            let cases = [case];
            batch.map(|mutant| noticed_by(mutant, &batch, &cases).is_some())
        };
        assert_eq!(noticed(failed("GET /notes", "a", Some(404))), [true, false]);
        assert_eq!(noticed(failed("GET /notes", "a", Some(200))), [false, true]);
        assert_eq!(noticed(failed("GET /notes", "a", None)), [false, false]);
        assert_eq!(noticed(failed("GET /others", "a", Some(404))), [false, false]);
        let every = format!("{OF_ALL}, 4 connections");
        assert_eq!(noticed(failed("GET /notes", &every, Some(404))), [false, false]);
    }
}
