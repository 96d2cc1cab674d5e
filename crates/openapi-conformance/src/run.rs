//! Runs cases, each with its own script, and judges every exchange.

mod caller;
mod client_checks;
mod connections;
mod file_case;
mod head;
mod interceptor;
mod limits;
pub mod mock_process;
mod outcome;
mod raw_request;
mod replay;
mod replay_server;
mod round_trip;
mod shell;
mod shrinking;
mod violations;
mod worker;

pub(crate) use caller::cannot_start;
pub use interceptor::{BytesChange, Change, Interceptor};
pub(crate) use outcome::covered_points;
pub use outcome::{Outcome, Shrinking};
pub(crate) use shell::curl;
pub use shrinking::shrink;

use crate::bindings::{Bindings, HttpService};
use crate::case::Case;
use crate::script::ScriptHandle;
use hyper::body::Incoming;
use openapi_judge::judge::Judge;
use shell::quoted;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tokio::task::JoinSet;
use worker::Worker;

/// Returns a shell command that runs a case again; `suite` is the command that starts the suite. For a case that was shrunk,
/// it begins with the smallest form found, and has more time to shrink it if there was too little.
pub(crate) fn rerun_command(suite: &str, case: &Case, outcome: &Outcome, seed: u64) -> String {
    let name = quoted(&case.name);
    let mut command = format!("{suite} --seed {seed} --case {name}");
    if let Some(shrinking) = &outcome.shrinking {
        if !shrinking.steps.is_empty() {
            let steps: Vec<String> = shrinking.steps.iter().map(ToString::to_string).collect();
            command = format!("{command} --shrink-from {}", steps.join(","));
        }
        if shrinking.is_interrupted {
            command.push_str(" --shrink 300");
        }
    }
    command
}

/// Runs all cases on as many servers as there are processors, and returns the outcomes in order.
///
/// `service` makes the server of each worker; [`Bindings::server`] unless a test wraps it. `mock` is the address of the
/// mock in a separate process; without it, the cases that need it fail. `report` is called with each outcome as soon as it
/// is known.
pub async fn run_all<B: Bindings, S: HttpService<Incoming>>(
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    service: impl Fn(ScriptHandle) -> S,
    mock: Option<SocketAddr>,
    report: impl Fn(&Outcome) + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let config = RunConfig {
        order: Arc::new((0..cases.len()).collect()),
        judge,
        cases,
        interceptor: Interceptor::default(),
        mock,
        workers: std::thread::available_parallelism()
            .map_or(2, usize::from)
            .min(16),
    };
    run::<B, S>(&config, service, move |outcome| {
        report(outcome);
        true
    })
    .await
}

/// What to run, and how.
#[derive(Debug, Clone)]
pub struct RunConfig {
    /// Judges the exchanges.
    pub judge: Arc<Judge>,
    /// The cases.
    pub cases: Arc<Vec<Case>>,
    /// Indices of the cases to run, in order.
    pub order: Arc<Vec<usize>>,
    /// Changes messages between client and server.
    pub interceptor: Interceptor,
    /// The address of the mock in a separate process.
    pub mock: Option<SocketAddr>,
    /// How many cases run at the same time, each on its own server.
    pub workers: usize,
}

/// Runs cases until one fails, and returns its outcome.
pub async fn run_until_failure<B: Bindings, S: HttpService<Incoming>>(
    config: &RunConfig,
    service: impl Fn(ScriptHandle) -> S,
) -> Result<Option<Outcome>, String> {
    let outcomes = run::<B, S>(config, service, Outcome::passed).await?;
    Ok(outcomes.into_iter().find(|outcome| !outcome.passed()))
}

/// Runs cases. `report` is called with each outcome and returns whether to continue.
pub async fn run<B: Bindings, S: HttpService<Incoming>>(
    config: &RunConfig,
    service: impl Fn(ScriptHandle) -> S,
    report: impl Fn(&Outcome) -> bool + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let next = Arc::new(AtomicUsize::new(0));
    let is_stopped = Arc::new(AtomicBool::new(false));
    let report = Arc::new(report);
    let mut workers = JoinSet::new();
    for _ in 0..config.workers {
        let worker = Worker::<B>::start(&service, &config.interceptor, config.mock).await?;
        let config = config.clone();
        let (next, is_stopped, report) = (Arc::clone(&next), Arc::clone(&is_stopped), Arc::clone(&report));
        workers.spawn(async move {
            let mut outcomes = Vec::new();
            while !is_stopped.load(Ordering::Relaxed) {
                let index = config.order.get(next.fetch_add(1, Ordering::Relaxed));
                let Some((index, case)) = index.and_then(|index| Some((*index, config.cases.get(*index)?)))
                else {
                    break;
                };
                let outcome = worker.run(&config.judge, index, case).await;
                if !report(&outcome) {
                    is_stopped.store(true, Ordering::Relaxed);
                }
                outcomes.push(outcome);
            }
            outcomes
        });
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    while let Some(worker) = workers.join_next().await {
        outcomes.extend(worker.map_err(|error| format!("a worker of the suite failed: {error}"))?);
    }
    outcomes.sort_by_key(|outcome| outcome.case);
    Ok(outcomes)
}
