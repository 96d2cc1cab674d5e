//! The suite of one contract as a program.

mod options;
mod progress;

use crate::bindings::Bindings;
use crate::case::{self, Case, Plan, Profile};
use crate::closed_loop::{self, Difference};
use crate::coverage::{Coverage, Topology};
use crate::deployment::{self, Deployment};
use crate::example_server;
use crate::exchange_program;
use crate::mutation::{self, Mutant, SelfTest};
use crate::recording::{self, Recording};
use crate::report::{self, Report};
use crate::rule_coverage::RuleCoverage;
use crate::run::mock_process::{self, MockProcess};
use crate::run::{self, Outcome, Shrinking};
use openapi_judge::document::{Document, Operation};
use openapi_judge::judge::Judge;
use options::{HELP, Options, SHRINK_SECONDS};
use progress::Progress;
use serde_json::Value;
use std::io::Write;
use std::marker::PhantomData;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// The suite of a contract: its bindings, document, case files and mutants.
#[derive(Debug)]
pub struct Suite<B> {
    document: PathBuf,
    command: String,
    case_files: Option<PathBuf>,
    mutants: Vec<Mutant>,
    compares_documents: bool,
    bindings: PhantomData<fn() -> B>,
}

impl<B: Bindings> Suite<B> {
    /// Creates the suite of a document.
    #[must_use]
    pub fn new(document: impl Into<PathBuf>) -> Suite<B> {
        Suite {
            document: document.into(),
            command: "conformance".to_owned(),
            case_files: None,
            mutants: Vec::new(),
            compares_documents: false,
            bindings: PhantomData,
        }
    }

    /// Sets the command that starts the suite, for reports that show how to run a case again.
    #[must_use]
    pub fn command(self, command: &str) -> Suite<B> {
        let command = command.to_owned();
        Suite { command, ..self }
    }

    /// Adds a folder of hand-written cases.
    #[must_use]
    pub fn case_files(self, folder: impl Into<PathBuf>) -> Suite<B> {
        let case_files = Some(folder.into());
        Suite { case_files, ..self }
    }

    /// Adds mutants of this contract.
    #[must_use]
    pub fn mutants(self, mutants: Vec<Mutant>) -> Suite<B> {
        Suite { mutants, ..self }
    }

    /// Compares the document that the server emits with that of the suite, in runs of all cases.
    #[must_use]
    pub fn compare_documents(self) -> Suite<B> {
        Suite {
            compares_documents: true,
            ..self
        }
    }

    /// Returns the plan with default seed and number of random cases.
    #[must_use]
    pub fn plan(&self) -> Plan {
        Plan {
            case_files: self.case_files.clone(),
            ..Plan::new(B::BODY_LIMIT)
        }
    }

    /// Returns every mutant of the self-test: those of any contract, those that follow from the document, and those that
    /// were added.
    #[must_use]
    pub fn all_mutants(&self, judge: &Arc<Judge>) -> Vec<Mutant> {
        let mut mutants = mutation::mutants::<B>(judge);
        mutants.extend(self.mutants.iter().cloned());
        mutants
    }

    /// Runs the program with the arguments of the process.
    #[must_use]
    pub fn main(&self) -> ExitCode {
        let options = match Options::read(std::env::args_os().skip(1)) {
            Ok(options) => options,
            Err(error) => return usage(&error),
        };
        if options.help {
            print(HELP);
            return ExitCode::SUCCESS;
        }
        match self.run(&options) {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(Error::Usage(error)) => usage(&error),
            Err(Error::Failed(error)) => {
                print_error(&format!("conformance: {error}\n"));
                ExitCode::FAILURE
            }
        }
    }

    fn run(&self, options: &Options) -> Result<bool, Error> {
        if let Some(document) = &options.mock {
            let serving = mock_process::serve(document, options.token.as_deref(), B::BODY_LIMIT, print);
            runtime()?.block_on(serving)?;
            return Ok(true);
        }
        let path = options.document.as_ref().unwrap_or(&self.document);
        if let Some(program) = &options.exchange {
            let print_line = |line: &Value| print(&format!("{line}\n"));
            exchange_program::run::<B>(program, path, &runtime()?, print_line)?;
            return Ok(true);
        }
        let document = Arc::new(Document::read(path)?);
        let judge = Arc::new(match options.profile() {
            Profile::GeneratedServer => Judge::strict(Arc::clone(&document)),
            Profile::Document => Judge::new(Arc::clone(&document)),
        });
        if options.serve {
            serve::<B>(&judge)?;
            return Ok(true);
        }
        // Enumerating all cases takes time, so whatever can be rejected without them is checked first.
        let operation = options.operation.as_deref().map(|id| find(&document, id));
        let operation = operation.transpose()?;
        let mut before = options.compare.as_deref().map(recording::read).transpose()?;
        let is_selected = selection(operation, options);
        if let Some(before) = &mut before {
            before.retain(|case, _| is_selected(case));
        }
        let plan = self.selected_plan(options);
        let mut cases = case::enumerate(&judge, &plan)?;
        cases.retain(|case| is_selected(&case.name));
        if cases.is_empty() {
            let error = "there is no such case; --list prints the names of all";
            return Err(Error::Usage(error.to_owned()));
        }
        if options.list {
            let names: String = cases.iter().map(|case| format!("{}\n", case.name)).collect();
            print(&names);
            return Ok(true);
        }
        if options.first_failure {
            return Ok(self.first_failure(judge, cases, path, options)?);
        }
        if options.self_test {
            return self.self_test(judge, cases, options.mutant.as_deref());
        }
        match &options.target {
            Some(url) => run_on_deployment::<B>(&document, &cases, url, options, &self.command),
            None => Ok(self.run_cases(path, judge, cases, &plan, before, options)?),
        }
    }

    fn selected_plan(&self, options: &Options) -> Plan {
        let plan = self.plan();
        Plan {
            seed: options.seed.unwrap_or(plan.seed),
            random: options.random.unwrap_or(plan.random),
            profile: options.profile(),
            ..plan
        }
    }

    /// Runs the self-test with the mutants whose names contain `part`.
    fn self_test(&self, judge: Arc<Judge>, cases: Vec<Case>, part: Option<&str>) -> Result<bool, Error> {
        let mut mutants = self.all_mutants(&judge);
        mutants.retain(|mutant| part.is_none_or(|part| mutant.id.contains(part)));
        if mutants.is_empty() {
            let part = part.unwrap_or_default();
            let error = format!("no mutant has {part:?} in its name; --self-test alone lists them all");
            return Err(Error::Usage(error));
        }
        let progress = Progress::new("mutants");
        let update = |done, all| progress.update(done, all);
        let score = runtime()?.block_on(SelfTest::<B>::new(judge, cases).score(mutants, update))?;
        print(&score.text());
        Ok(score.is_full())
    }

    /// Returns the differences between the document and that of the server; none if the suite does not compare them, if the
    /// cases were chosen, or if they are judged by another document.
    fn differences(&self, document: &Document, options: &Options) -> Vec<Difference> {
        let is_chosen = options.case.is_some() || options.operation.is_some();
        let is_whole = !is_chosen && options.document.is_none() && !options.document_only;
        if !(self.compares_documents && is_whole) {
            return Vec::new();
        }
        let mut differences = closed_loop::compare(document.root(), &B::document());
        differences.retain(|difference| !difference.is_inexpressible());
        differences
    }

    /// Runs the cases until one fails, after the comparison of the documents if the suite has it.
    fn first_failure(
        &self,
        judge: Arc<Judge>,
        cases: Vec<Case>,
        path: &Path,
        options: &Options,
    ) -> Result<bool, String> {
        if let Some(difference) = self.differences(judge.document(), options).first() {
            print(&format!(
                "  case:    the server's document is the contract\n  message: {difference}\n"
            ));
            return Ok(false);
        }
        let program = std::env::current_exe();
        let program = program.map_err(|error| format!("the path of this program is unknown: {error}"))?;
        let mock = MockProcess::start(&program, path, None)?;
        let mut test = SelfTest::<B>::with_mock(judge, cases, Some(mock.address()));
        if let Some(most) = options.most_cases {
            test.limit_cases(most);
        }
        let failure = runtime()?.block_on(test.first_failure())?;
        print(&failure.as_ref().map_or_else(String::new, ToString::to_string));
        Ok(failure.is_none())
    }

    fn run_cases(
        &self,
        path: &Path,
        judge: Arc<Judge>,
        cases: Vec<Case>,
        plan: &Plan,
        before: Option<Recording>,
        options: &Options,
    ) -> Result<bool, String> {
        let document = judge.document();
        let mut coverage = initial_coverage(document, options);
        let started = Instant::now();
        let cases = Arc::new(cases);
        let runtime = runtime()?;
        let program = std::env::current_exe();
        let program = program.map_err(|error| format!("the path of this program is unknown: {error}"))?;
        let mock = MockProcess::start(&program, path, None)?;
        let mock = Some(mock.address());
        let report = reporter(Arc::clone(&cases));
        let running = run::run_all::<B, _>(Arc::clone(&judge), Arc::clone(&cases), B::server, mock, report);
        let mut outcomes = runtime.block_on(running)?;
        // A recording has the cases as they are, not their smallest forms.
        let is_recorded = before.is_some() || options.record.is_some();
        let exchanges = is_recorded.then(|| recording::of_stub(&cases, &outcomes));
        let mut cases = Arc::unwrap_or_clone(cases);
        runtime.block_on(shrink::<B>(&judge, mock, &mut cases, &mut outcomes, options))?;
        let mut rules = initial_rules(&judge, options);
        for outcome in &outcomes {
            for point in &outcome.covered {
                coverage.record(point, cases[outcome.case].topology());
            }
            if outcome.passed() {
                rules.record(&judge, &cases[outcome.case]);
            }
        }
        let differences = self.differences(document, options);
        let command = format!("{}{}", self.command, options.repeated_flags());
        let report = Report {
            document,
            cases: &cases,
            outcomes: &outcomes,
            coverage: &coverage,
            rules: &rules,
            differences: &differences,
            seed: plan.seed,
            command: &command,
            duration: started.elapsed(),
        };
        print(&report.text(options.html.as_deref()));
        // All files are tried, so that one that cannot be written does not cost the others.
        let write_page = |path: &PathBuf| report::write(path, &report.html()?);
        let write_junit = |path: &PathBuf| report::write(path, &report.junit()?);
        let exchanges = exchanges.unwrap_or_default();
        let write_recording = |path: &PathBuf| recording::write(path, &exchanges);
        let written = [
            options.html.as_ref().map(write_page),
            options.junit.as_ref().map(write_junit),
            options.record.as_ref().map(write_recording),
        ];
        let failures: Vec<String> = written.into_iter().flatten().filter_map(Result::err).collect();
        let comparison = before.map(|before| recording::compare(&before, &exchanges));
        if let Some(comparison) = &comparison {
            print(&comparison.text());
        }
        if !failures.is_empty() {
            return Err(failures.join("; "));
        }
        Ok(report.is_success() && comparison.is_none_or(|comparison| comparison.is_equal()))
    }
}

/// Why a run has no result.
enum Error {
    /// The command line is wrong, which may depend on the document.
    Usage(String),
    Failed(String),
}

impl From<String> for Error {
    fn from(error: String) -> Error {
        Error::Failed(error)
    }
}

/// Returns the operation that `--operation` names.
fn find<'a>(document: &'a Document, id: &str) -> Result<&'a Operation, Error> {
    let reason = || format!("--operation: there is no operation {}", id.escape_debug());
    document.operation(id).ok_or_else(|| Error::Usage(reason()))
}

/// Returns whether a case is one of the operation, and has the text of `--case` in its name.
fn selection<'a>(operation: Option<&Operation>, options: &'a Options) -> impl Fn(&str) -> bool + 'a {
    let prefix = operation.map(|operation| format!("{}: ", operation.key()));
    // Steps belong to one case, whose name may be a part of others.
    let is_whole = !options.shrink_from.is_empty();
    move |case| {
        let is_of_operation = prefix.as_ref().is_none_or(|prefix| case.starts_with(prefix));
        let is_selected = match &options.case {
            Some(name) if is_whole => case == name,
            Some(part) => case.contains(part),
            None => true,
        };
        is_of_operation && is_selected
    }
}

/// Returns the coverage that the chosen cases must reach: none if they are chosen by name, or without those of promises.
fn initial_coverage(document: &Document, options: &Options) -> Coverage {
    let operation = options.operation.as_deref().and_then(|id| document.operation(id));
    match (&options.case, operation) {
        _ if options.document_only => Coverage::default(),
        (Some(_), _) => Coverage::default(),
        (None, Some(operation)) => Coverage::of(document, &Topology::ALL, &operation.key()),
        (None, None) => Coverage::new(document, &Topology::ALL),
    }
}

/// Returns the rules that the chosen cases should try: none if they are chosen by name.
fn initial_rules(judge: &Judge, options: &Options) -> RuleCoverage {
    let operation = options.operation.as_deref();
    match (
        &options.case,
        operation.and_then(|id| judge.document().operation(id)),
    ) {
        (Some(_), _) => RuleCoverage::default(),
        (None, Some(operation)) => RuleCoverage::of(judge, std::iter::once(operation)),
        (None, None) => RuleCoverage::new(judge),
    }
}

/// Runs the cases that need no script against a deployment.
fn run_on_deployment<B: Bindings>(
    document: &Arc<Document>,
    cases: &[Case],
    url: &str,
    options: &Options,
    command: &str,
) -> Result<bool, Error> {
    let token = options.token(std::io::stdin().lock())?;
    let deployment = Deployment::new(document, url, token, &options.headers);
    let flags = options.repeated_flags();
    let command = format!("{command} --target \"$BASE\"{flags}");
    let deployment = Arc::new(deployment.map_err(Error::Usage)?.command(command));
    let judge = Arc::new(Judge::new(Arc::clone(document)));
    let started = Instant::now();
    let progress = Progress::new("cases");
    let update = move |done, all| progress.update(done, all);
    let running = deployment::run::<B>(judge, cases, Arc::clone(&deployment), options.changing, update);
    let summary = runtime()?.block_on(running)?;
    print(&summary.text(document, &deployment, started.elapsed()));
    Ok(summary.is_success())
}

/// Serves examples until the process ends.
fn serve<B: Bindings>(judge: &Judge) -> Result<(), String> {
    runtime()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.map_err(run::cannot_start)?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        print(&format!("listening on http://{address}\n"));
        example_server::serve::<B>(judge, listener).await
    })
}

fn runtime() -> Result<Runtime, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| format!("cannot start the async runtime: {error}"))
}

/// Returns a function that draws the progress, and prints the first failures when they occur.
fn reporter(cases: Arc<Vec<Case>>) -> impl Fn(&Outcome) + Send + Sync + 'static {
    const PRINTED: usize = 20;
    let (progress, all) = (Progress::new("cases"), cases.len());
    let (done, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    move |outcome| {
        if let Some(failure) = outcome.failures.first()
            && failed.fetch_add(1, Ordering::Relaxed) < PRINTED
        {
            progress.print(&report::failure_line(&cases[outcome.case].name, failure));
        }
        progress.update(done.fetch_add(1, Ordering::Relaxed) + 1, all);
    }
}

/// Replaces the first few failed cases by their smallest forms, as far as these are found in time.
async fn shrink<B: Bindings>(
    judge: &Judge,
    mock: Option<SocketAddr>,
    cases: &mut [Case],
    outcomes: &mut [Outcome],
    options: &Options,
) -> Result<(), String> {
    const MAX_CASES: usize = 5;
    let limit = Instant::now() + Duration::from_secs(options.shrink.unwrap_or(SHRINK_SECONDS));
    let failed = outcomes.iter_mut().filter(|outcome| !outcome.passed());
    for outcome in failed.take(MAX_CASES) {
        let index = outcome.case;
        let shrunk = run::shrink::<B>(judge, &cases[index], mock, &options.shrink_from, limit).await;
        let (shrinking, smallest) = shrunk.map_err(|error| format!("--shrink-from: {error}"))?;
        if let Some((case, smallest)) = smallest {
            cases[index] = case;
            *outcome = Outcome {
                case: index,
                ..smallest
            };
        }
        if shrinking != Shrinking::default() {
            outcome.shrinking = Some(shrinking);
        }
    }
    Ok(())
}

/// Reports a wrong command line.
fn usage(error: &str) -> ExitCode {
    print_error(&format!("conformance: {error}; see --help\n"));
    ExitCode::from(2)
}

/// Writes to standard output. A closed pipe is not an error.
fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    drop(stdout.write_all(text.as_bytes()));
    drop(stdout.flush());
}

/// Writes to standard error.
fn print_error(text: &str) {
    drop(std::io::stderr().lock().write_all(text.as_bytes()));
}
