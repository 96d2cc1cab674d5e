//! `conformance`: plays every case of the contract and prints what came of it.

mod options;
mod progress;

use conformance::case::{self, Case};
use conformance::cell::{Ledger, Way};
use conformance::document::Document;
use conformance::fault::{self, Trial};
use conformance::judge::Judge;
use conformance::recording;
use conformance::report::{self, Report};
use conformance::run::mock::{self, MockProcess};
use conformance::run::{self, Outcome};
use conformance::serve;
use conformance::target;
use options::{HELP, Options};
use progress::Progress;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(fault) => {
            complain(&format!("conformance: {fault}; see --help\n"));
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
        Err(Fault::Usage(fault)) => {
            complain(&format!("conformance: {fault}; see --help\n"));
            ExitCode::from(2)
        }
        Err(Fault::Failed(fault)) => {
            complain(&format!("conformance: {fault}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Why nothing was shown.
enum Fault {
    /// The command line is wrong, which only the contract can tell.
    Usage(String),
    Failed(String),
}

impl From<String> for Fault {
    fn from(fault: String) -> Fault {
        Fault::Failed(fault)
    }
}

fn conform(options: &Options) -> Result<bool, Fault> {
    if let Some(document) = &options.deploy {
        runtime()?.block_on(mock::serve(document, options.token.as_deref(), say))?;
        return Ok(true);
    }
    let path = options
        .document
        .clone()
        .unwrap_or_else(conformance::contract_path);
    let document = Arc::new(Document::read(&path)?);
    let judge = Arc::new(Judge::strict(Arc::clone(&document)));
    if options.serve {
        serve(&judge)?;
        return Ok(true);
    }
    let mut cases = case::enumerate(&judge, &options.plan)?;
    if let Some(id) = &options.operation {
        let operation = document
            .operation(id)
            .ok_or_else(|| Fault::Usage(format!("--operation: there is no operation {id}")))?;
        let prefix = format!("{}: ", operation.key());
        cases.retain(|case| case.name.starts_with(&prefix));
    }
    if let Some(part) = &options.case {
        cases.retain(|case| case.name.contains(part));
    }
    if cases.is_empty() {
        let fault = "there is no such case; --list names them all";
        return Err(Fault::Usage(fault.to_owned()));
    }
    if options.list {
        let names: String = cases.iter().map(|case| format!("{}\n", case.name)).collect();
        say(&names);
        return Ok(true);
    }
    if options.first_failure {
        return Ok(first_failure(judge, cases)?);
    }
    if options.self_test {
        return self_test(judge, cases, options.fault.as_deref());
    }
    match &options.target {
        Some(url) => against(&document, &cases, url, options),
        None => Ok(play(&path, judge, cases, options)?),
    }
}

/// Plays what the suite can play by itself until a case fails.
fn first_failure(judge: Arc<Judge>, cases: Vec<Case>) -> Result<bool, String> {
    let failure = runtime()?.block_on(Trial::new(judge, cases).first_failure())?;
    say(&failure.as_ref().map_or_else(String::new, ToString::to_string));
    Ok(failure.is_none())
}

/// Plants every fault that `part` chooses, one at a time, until a case notices.
fn self_test(judge: Arc<Judge>, cases: Vec<Case>, part: Option<&str>) -> Result<bool, Fault> {
    let mut faults = fault::all();
    faults.retain(|fault| part.is_none_or(|part| fault.id.contains(part)));
    if faults.is_empty() {
        let part = part.unwrap_or_default();
        let fault = format!("no fault has {part:?} in its name; --self-test alone names them all");
        return Err(Fault::Usage(fault));
    }
    let progress = Progress::new();
    let tell = |done, all| progress.tell(done, all);
    let score = runtime()?.block_on(Trial::new(judge, cases).score(faults, tell))?;
    say(&score.text());
    Ok(score.is_full())
}

/// Plays what can be played against a deployment.
fn against(document: &Arc<Document>, cases: &[Case], url: &str, options: &Options) -> Result<bool, Fault> {
    let token = options.token(std::io::stdin().lock())?;
    let deployment = target::Deployment::new(document, url, token, &options.headers);
    let deployment = deployment.map_err(Fault::Usage)?;
    let deployment = Arc::new(deployment);
    let judge = Arc::new(Judge::new(Arc::clone(document)));
    let started = Instant::now();
    let progress = Progress::new();
    let tell = move |done, all| progress.tell(done, all);
    let playing = target::play(judge, cases, Arc::clone(&deployment), options.changing, tell);
    let summary = runtime()?.block_on(playing)?;
    say(&summary.text(document, &deployment, started.elapsed()));
    Ok(summary.is_fine())
}

fn play(path: &Path, judge: Arc<Judge>, cases: Vec<Case>, options: &Options) -> Result<bool, String> {
    let document = judge.document();
    let operation = options.operation.as_deref().and_then(|id| document.operation(id));
    let mut ledger = match (&options.case, operation) {
        (Some(_), _) => Ledger::default(),
        (None, Some(operation)) => Ledger::of(document, &Way::ALL, &operation.key()),
        (None, None) => Ledger::new(document, &Way::ALL),
    };
    let started = Instant::now();
    let cases = Arc::new(cases);
    let runtime = runtime()?;
    let program = std::env::current_exe().map_err(|error| format!("no program of its own: {error}"))?;
    let mock = MockProcess::start(&program, path, None)?;
    let deployed = Some(mock.address());
    // Read before anything is played: a file that is not there ends the run at once.
    let before = options.compare.as_deref().map(recording::read).transpose()?;
    let (progress, all) = (Progress::new(), cases.len());
    let tell = move |done| progress.tell(done, all);
    let playing = run::play(
        Arc::clone(&judge),
        Arc::clone(&cases),
        run::scripted,
        deployed,
        tell,
    );
    let mut outcomes = runtime.block_on(playing)?;
    let mut cases = Arc::unwrap_or_clone(cases);
    runtime.block_on(shrink(&judge, deployed, &mut cases, &mut outcomes))?;
    for outcome in &outcomes {
        for cell in &outcome.shown {
            ledger.enter(cell, cases[outcome.case].way());
        }
    }
    let report = Report {
        document,
        cases: &cases,
        outcomes: &outcomes,
        ledger: &ledger,
        seed: options.plan.seed,
        took: started.elapsed(),
    };
    say(&report.text(options.html.as_deref()));
    if let Some(path) = &options.html {
        report::write(path, &report.html()?)?;
    }
    if let Some(path) = &options.junit {
        report::write(path, &report.junit()?)?;
    }
    let responses = recording::of_stub(&cases, &outcomes);
    if let Some(path) = &options.record {
        recording::write(path, &responses)?;
    }
    let comparison = before.map(|before| recording::compare(&before, &responses));
    if let Some(comparison) = &comparison {
        say(&comparison.text());
    }
    Ok(report.is_fine() && comparison.is_none_or(|comparison| comparison.is_equal()))
}

/// Serves until the process is ended.
fn serve(judge: &Judge) -> Result<(), String> {
    runtime()?.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.map_err(|error| format!("no server on the loopback interface: {error}"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        say(&format!("listening on http://{address}\n"));
        serve::serve(judge, listener).await
    })
}

fn runtime() -> Result<Runtime, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| format!("no runtime: {error}"))
}

/// Puts the least form of the first few failed cases in their place.
async fn shrink(
    judge: &Judge,
    deployed: Option<SocketAddr>,
    cases: &mut [Case],
    outcomes: &mut [Outcome],
) -> Result<(), String> {
    const MOST: usize = 5;
    let failed = outcomes.iter_mut().filter(|outcome| !outcome.faults.is_empty());
    for outcome in failed.take(MOST) {
        let index = outcome.case;
        if let Some((case, least)) = run::shrunk(judge, &cases[index], run::scripted, deployed).await? {
            let name = format!("{}, shrunk", case.name);
            cases[index] = Case { name, ..case };
            *outcome = Outcome { case: index, ..least };
        }
    }
    Ok(())
}

/// Prints. A reader that went away is no fault of ours.
fn say(text: &str) {
    let mut stdout = std::io::stdout().lock();
    drop(stdout.write_all(text.as_bytes()));
    drop(stdout.flush());
}

/// Prints what went wrong.
fn complain(text: &str) {
    drop(std::io::stderr().lock().write_all(text.as_bytes()));
}
