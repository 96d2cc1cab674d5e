//! `conformance`: plays every case of the contract and prints what came of it.

use conformance::case::{self, Case, Plan};
use conformance::cell::{Ledger, Way};
use conformance::document::Document;
use conformance::fault::{self, Trial};
use conformance::judge::Judge;
use conformance::report::Report;
use conformance::run::{self, Outcome};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Instant;

const HELP: &str = "\
Plays every case of the contract: the generated client against the generated server, and raw HTTP
against the server, each exchange judged by openapi.yaml.

Usage: conformance [OPTIONS]

Options:
  --operation ID    only the cases of this operation
  --case TEXT       only the cases whose name contains this text
  --seed N          where the random cases begin [default: 1]
  --random N        how many random cases each operation has [default: 300]
  --self-test       plant faults one at a time: each must be noticed
  --fault TEXT      with --self-test, only the faults whose name contains this
  --list            print the names of the cases, play none
  --document FILE   the document to judge by [default: openapi.yaml]
  --help            print this

Exit status: 0 all is well, 1 a case failed or a cell has none, 2 the command line is wrong.
";

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(fault) => {
            say(&format!("conformance: {fault}; see --help\n"));
            return ExitCode::from(2);
        }
    };
    if options.help {
        say(HELP);
        return ExitCode::SUCCESS;
    }
    match conform(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            say(&format!("conformance: {fault}\n"));
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug, Default)]
struct Options {
    operation: Option<String>,
    case: Option<String>,
    list: bool,
    self_test: bool,
    fault: Option<String>,
    help: bool,
    document: Option<PathBuf>,
    plan: Plan,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .ok_or_else(|| format!("{argument} needs a value"))
            };
            match argument.as_str() {
                "--operation" => options.operation = Some(value()?),
                "--case" => options.case = Some(value()?),
                "--document" => options.document = Some(value()?.into()),
                "--seed" => options.plan.seed = number(&value()?)?,
                "--random" => options.plan.random = number(&value()?)?,
                "--self-test" => options.self_test = true,
                "--fault" => options.fault = Some(value()?),
                "--list" => options.list = true,
                "--help" | "-h" => options.help = true,
                _ => return Err(format!("{argument} is no option")),
            }
        }
        Ok(options)
    }

    /// Whether all cases are to be played, so that every cell must have one.
    fn is_whole(&self) -> bool {
        self.operation.is_none() && self.case.is_none()
    }
}

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is no number"))
}

fn conform(options: &Options) -> Result<bool, String> {
    let path = options
        .document
        .clone()
        .unwrap_or_else(conformance::contract_path);
    let document = Arc::new(Document::read(&path)?);
    let judge = Arc::new(Judge::strict(Arc::clone(&document)));
    let mut cases = case::enumerate(&judge, &options.plan)?;
    if let Some(id) = &options.operation {
        let operation = document
            .operation(id)
            .ok_or_else(|| format!("there is no operation {id}"))?;
        let prefix = format!("{}: ", operation.key());
        cases.retain(|case| case.name.starts_with(&prefix));
    }
    if let Some(part) = &options.case {
        cases.retain(|case| case.name.contains(part));
    }
    if options.list {
        let names: String = cases.iter().map(|case| format!("{}\n", case.name)).collect();
        say(&names);
        return Ok(true);
    }
    if options.self_test {
        return self_test(judge, cases, options.fault.as_deref());
    }
    play(&document, judge, cases, options.is_whole())
}

/// Plants every fault that `part` chooses, one at a time, until a case notices.
fn self_test(judge: Arc<Judge>, cases: Vec<Case>, part: Option<&str>) -> Result<bool, String> {
    let mut faults = fault::all();
    faults.retain(|fault| part.is_none_or(|part| fault.id.contains(part)));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("no runtime: {error}"))?;
    let terminal = std::io::stderr().is_terminal();
    let progress = |done, all| {
        if terminal {
            eprint_line(&format!("{done} of {all} faults"));
        }
    };
    let score = runtime.block_on(Trial::new(judge, cases).score(faults, progress))?;
    if terminal {
        eprint_line("");
    }
    say(&score.text());
    Ok(score.is_full())
}

fn play(document: &Document, judge: Arc<Judge>, cases: Vec<Case>, whole: bool) -> Result<bool, String> {
    let mut ledger = if whole {
        Ledger::new(document, &[Way::Client, Way::Server, Way::Both])
    } else {
        Ledger::default()
    };
    let started = Instant::now();
    let cases = Arc::new(cases);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("no runtime: {error}"))?;
    let progress = progress(cases.len());
    let judging = Arc::clone(&judge);
    let mut outcomes = runtime.block_on(run::play(judging, Arc::clone(&cases), run::scripted, progress))?;
    let mut cases = Arc::unwrap_or_clone(cases);
    runtime.block_on(shrink(&judge, &mut cases, &mut outcomes))?;
    if std::io::stderr().is_terminal() {
        eprint_line("");
    }
    for outcome in &outcomes {
        for cell in &outcome.shown {
            ledger.enter(cell, cases[outcome.case].way());
        }
    }
    let report = Report {
        cases: &cases,
        outcomes: &outcomes,
        ledger: &ledger,
        took: started.elapsed(),
    };
    say(&report.text());
    Ok(report.is_fine())
}

/// Puts the least form of the first few failed cases in their place.
async fn shrink(judge: &Judge, cases: &mut [Case], outcomes: &mut [Outcome]) -> Result<(), String> {
    const MOST: usize = 5;
    let failed = outcomes.iter_mut().filter(|outcome| !outcome.faults.is_empty());
    for outcome in failed.take(MOST) {
        let index = outcome.case;
        if let Some((case, least)) = run::shrunk(judge, &cases[index], run::scripted).await? {
            let name = format!("{}, shrunk", case.name);
            cases[index] = Case { name, ..case };
            *outcome = Outcome { case: index, ..least };
        }
    }
    Ok(())
}

/// Tells a terminal how far it is; a file needs no such thing.
fn progress(all: usize) -> impl Fn(usize) + Send + Sync + 'static {
    let terminal = std::io::stderr().is_terminal();
    move |done| {
        if terminal && (done.is_multiple_of(20) || done == all) {
            eprint_line(&format!("{done} of {all} cases"));
        }
    }
}

/// Replaces the last line of the terminal. Whoever closed it does not want to know.
fn eprint_line(text: &str) {
    let mut stderr = std::io::stderr().lock();
    drop(write!(stderr, "\r\x1b[K{text}"));
    drop(stderr.flush());
}

/// Prints. A reader that went away is no fault of ours.
fn say(text: &str) {
    drop(std::io::stdout().lock().write_all(text.as_bytes()));
}
