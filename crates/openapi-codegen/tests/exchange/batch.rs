//! Generates code for many documents at once, and runs the suite of each. All are modules of the same crates.

use crate::support::{Crates, SuiteResult, generate};
use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::model::Api;
use openapi_codegen::{LoadOptions, load_with};
use std::collections::BTreeSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

/// The longest time that the suite of one document may take. Most take a second.
const LIMIT: Duration = Duration::from_secs(180);

/// A document and the name under which its failures are reported.
#[derive(Clone)]
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) is_random: bool,
    /// Whether to accept invalid examples and fields that OpenAPI ignores, as many public documents have them.
    pub(crate) is_lenient: bool,
}

impl Document {
    pub(crate) fn read(path: &Path) -> Document {
        Document {
            name: path.display().to_string(),
            text: std::fs::read_to_string(path).unwrap(),
            is_random: false,
            is_lenient: false,
        }
    }

    fn load(&self) -> Result<Api, Diagnostics> {
        let options = LoadOptions {
            check_examples: !self.is_lenient,
            lenient: self.is_lenient,
        };
        load_with(&self.name, &self.text, &options)
    }
}

/// Why a document failed.
#[derive(Clone)]
pub(crate) enum Failure {
    /// The generator does not accept it, with the diagnostics.
    Refused(String),
    /// The generator panicked.
    Panicked(String),
    /// The code does not compile, with the errors.
    NotCompiled(String),
    /// The client's own tests failed, which read its fixtures; with what they printed.
    FixturesFailed(String),
    /// The suite failed, with its report.
    SuiteFailed(String),
    /// The suite did not end in time.
    TimedOut,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Refused(text) => write!(f, "refused\n{text}"),
            Failure::Panicked(text) => write!(f, "the generator panicked\n{text}"),
            Failure::NotCompiled(text) => write!(f, "the code does not compile\n{text}"),
            Failure::FixturesFailed(text) => write!(f, "the tests of fixtures failed\n{text}"),
            Failure::SuiteFailed(text) => write!(f, "the suite failed\n{text}"),
            Failure::TimedOut => write!(f, "the suite did not end within {} s", LIMIT.as_secs()),
        }
    }
}

/// A document that failed.
pub(crate) struct Failed {
    /// Its index in the batch.
    pub(crate) index: usize,
    pub(crate) failure: Failure,
}

/// Runs the suites of documents, whose code is in packages of this name. Returns the failures.
pub(crate) fn run(package: &str, documents: &[Document]) -> Vec<Failed> {
    let started = Instant::now();
    let mut failures: Vec<(usize, Failure)> = Vec::new();
    let mut apis: Vec<(usize, Api)> = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        match catch_unwind(AssertUnwindSafe(|| document.load())) {
            Ok(Ok(api)) => apis.push((index, api)),
            Ok(Err(errors)) => failures.push((index, Failure::Refused(errors.to_string()))),
            Err(panic) => failures.push((index, Failure::Panicked(message(&*panic)))),
        }
    }
    let mut excluded = BTreeSet::new();
    let built = loop {
        let mut crates = Crates::new(package);
        apis.retain(|(index, api)| {
            let added = catch_unwind(AssertUnwindSafe(|| add(&mut crates, *index, api)));
            let failure = match added {
                Ok(Ok(())) => return true,
                Ok(Err(errors)) => Failure::Refused(errors),
                Err(panic) => Failure::Panicked(message(&*panic)),
            };
            failures.push((*index, failure));
            false
        });
        if apis.is_empty() {
            break None;
        }
        match crates.build_suites() {
            Ok(suites) => break Some((crates, suites)),
            Err(errors) => {
                let failing = failing(&errors, &apis);
                assert!(
                    !failing.is_empty(),
                    "the error is not about a document:\n{errors}"
                );
                for (index, errors) in failing {
                    excluded.insert(index);
                    failures.push((index, Failure::NotCompiled(errors)));
                }
                apis.retain(|(index, _)| !excluded.contains(index));
            }
        }
    };
    let compiled = started.elapsed();
    let mut tested = Duration::ZERO;
    if let Some((crates, suites)) = built {
        let printed = crates.test_units("client");
        let failed = apis.iter().map(|(index, _)| (*index, tests_of(&printed, *index)));
        let failed: Vec<_> = failed.filter(|(_, text)| !text.is_empty()).collect();
        assert!(
            printed.is_empty() || !failed.is_empty(),
            "the failure is not about a document:\n{printed}"
        );
        failures.extend(
            failed
                .into_iter()
                .map(|(index, text)| (index, Failure::FixturesFailed(text))),
        );
        tested = started.elapsed() - compiled;
        let queue = Mutex::new(apis.iter().map(|(index, _)| *index).collect::<Vec<_>>());
        let failed = Mutex::new(&mut failures);
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    while let Some(index) = { queue.lock().unwrap().pop() } {
                        let failure = match suites.run(&module(index), &["--random", "50"], LIMIT) {
                            SuiteResult::Passed => continue,
                            SuiteResult::Failed(report) => Failure::SuiteFailed(report),
                            SuiteResult::TimedOut => Failure::TimedOut,
                        };
                        failed.lock().unwrap().push((index, failure));
                    }
                });
            }
        });
    }
    println!(
        "{} documents: compiled in {:.0} s, fixtures tested in {:.0} s, suites run in {:.0} s",
        documents.len(),
        compiled.as_secs_f64(),
        tested.as_secs_f64(),
        (started.elapsed() - compiled - tested).as_secs_f64()
    );
    failures.sort_by_key(|(index, _)| *index);
    let failed = |(index, failure): (usize, Failure)| Failed { index, failure };
    failures.into_iter().map(failed).collect()
}

fn module(index: usize) -> String {
    format!("document_{index}")
}

fn add(crates: &mut Crates, index: usize, api: &Api) -> Result<(), String> {
    let generated = generate(api).map_err(|errors| errors.to_string())?;
    let module = module(index);
    crates.add(&module, &generated);
    crates.bind_suite(&module, api);
    Ok(())
}

/// Returns the documents in whose code the compiler reports errors, with these.
fn failing(errors: &str, apis: &[(usize, Api)]) -> Vec<(usize, String)> {
    let of_document = |index: usize| {
        let (folder, file) = (format!("/{}/", module(index)), format!("/{}.rs", module(index)));
        let lines = errors
            .lines()
            .filter(|line| line.contains(&folder) || line.contains(&file));
        lines.map(|line| format!("{line}\n")).collect::<String>()
    };
    let all = apis.iter().map(|(index, _)| (*index, of_document(*index)));
    all.filter(|(_, errors)| !errors.is_empty()).collect()
}

/// Returns what the failed unit tests of a document printed.
fn tests_of(printed: &str, index: usize) -> String {
    let prefix = format!("{}::", module(index));
    let sections = printed.split("\n---- ").skip(1);
    let own = sections.filter(|section| section.starts_with(&prefix));
    own.map(|section| format!("{}\n", section.split("\n\nfailures:").next().unwrap_or(section)))
        .collect()
}

/// Returns the message of a panic.
fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("a panic without a message").to_owned()
}
