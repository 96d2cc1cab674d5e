//! Runs cases, each with its own script, and judges every exchange.

mod client_checks;
mod file_case;
mod head;
mod interceptor;
pub mod mock_process;
mod raw_request;
mod replay;
mod replay_server;
mod round_trip;
mod shell;
mod violations;

pub use interceptor::{BytesChange, Change, Interceptor};
pub(crate) use shell::curl;

use crate::bindings::{Bindings, HttpService};
use crate::call::ClientOutcome;
use crate::case::{Case, CaseKind, DeclaredBy, Expected, RoundTrip};
use crate::coverage::{CoveragePoint, points_of_response, unmatched_subject};
use crate::document::Operation;
use crate::judge::{Judge, shorten};
use crate::script::ScriptHandle;
use crate::shrink;
use crate::test_server::TestServer;
use crate::wire;
use hyper::body::Incoming;
use interceptor::Route;
use replay_server::ReplayServer;
use shell::{as_request, quoted, raw};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// The longest message of a failure, in characters: it may quote a large value.
const MAX_MESSAGE: usize = 2_000;

/// The result of one case.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Index of the case.
    pub case: usize,
    /// Messages of the checks that failed; empty if the case passed.
    pub failures: Vec<String>,
    /// The exchange on the wire, if there was one.
    pub exchange: Option<wire::Exchange>,
    /// The coverage points that the case covers; empty if it failed.
    pub covered: Vec<CoveragePoint>,
    /// How long the case took.
    pub duration: Duration,
}

impl Outcome {
    /// Whether every check passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }

    /// Returns a shell command that sends the same request, unless it would be too long.
    #[must_use]
    pub fn command(&self, case: &Case) -> Option<String> {
        match &case.kind {
            CaseKind::File(file_case) if as_request(&file_case.bytes).is_none() => raw(&file_case.bytes),
            _ => curl(&self.exchange.as_ref()?.request),
        }
    }
}

/// Returns a shell command that runs a case again; `suite` is the command that starts the suite.
pub(crate) fn rerun_command(suite: &str, case: &Case, seed: u64) -> String {
    let name = quoted(&case.name);
    format!("{suite} --seed {seed} --case {name}")
}

/// Runs all cases on as many servers as there are processors, and returns the outcomes in order.
///
/// `service` makes the server of each worker; [`Bindings::server`] unless a test wraps it. `mock` is the address of the
/// mock in a process of its own; without it, the cases that need it fail. `progress` is called with the number of cases
/// that are done.
pub async fn run_all<B: Bindings, S: HttpService<Incoming>>(
    judge: Arc<Judge>,
    cases: Arc<Vec<Case>>,
    service: impl Fn(ScriptHandle) -> S,
    mock: Option<SocketAddr>,
    progress: impl Fn(usize) + Send + Sync + 'static,
) -> Result<Vec<Outcome>, String> {
    let done = AtomicUsize::new(0);
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
    let report = move |_: &Outcome| {
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        true
    };
    run::<B, S>(&config, service, report).await
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
    /// The address of the mock in a process of its own.
    pub mock: Option<SocketAddr>,
    /// How many cases run at the same time, each on a server of its own.
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

/// Shrinks a failed case: returns the smallest form found that still fails, with its outcome, or `None` if no smaller
/// form fails.
pub async fn shrink<B: Bindings>(
    judge: &Judge,
    case: &Case,
    mock: Option<SocketAddr>,
) -> Result<Option<(Case, Outcome)>, String> {
    const MAX_STEPS: usize = 300;
    let worker = Worker::<B>::start(&B::server, &Interceptor::default(), mock).await?;
    let mut smallest = None;
    let mut candidates = shrink::smaller(judge, case);
    let mut steps = 0;
    while steps < MAX_STEPS && !candidates.is_empty() {
        let case = candidates.remove(0);
        steps += 1;
        let outcome = worker.run(judge, 0, &case).await;
        if !outcome.passed() {
            candidates = shrink::smaller(judge, &case);
            smallest = Some((case, outcome));
        }
    }
    Ok(smallest)
}

/// The servers and clients with which cases run one after another.
struct Worker<B: Bindings> {
    server: TestServer,
    replay_server: ReplayServer,
    /// How raw bytes reach the server.
    route: Route,
    /// Calls the server.
    caller: Caller<B>,
    /// Calls the replay server.
    replay_caller: Caller<B>,
    mock: Option<SocketAddr>,
}

/// A generated client, and how it reaches its server.
struct Caller<B: Bindings> {
    client: B::Client,
    interceptor: Interceptor,
    _route: Route,
}

impl<B: Bindings> Caller<B> {
    async fn new(server: SocketAddr, interceptor: Interceptor) -> Result<Caller<B>, String> {
        let route = interceptor.route_to(server).await.map_err(no_server)?;
        let client = B::client(&format!("http://{}", route.address));
        let client = client.map_err(|error| format!("cannot make a client: {error}"))?;
        Ok(Caller {
            client,
            interceptor,
            _route: route,
        })
    }

    async fn call(&self, operation: &Operation, round_trip: &RoundTrip) -> ClientOutcome {
        let alternative = round_trip.alternative.name();
        let mut outcome = B::call(&self.client, &operation.key(), &alternative, &round_trip.call).await;
        if let Some(change) = &self.interceptor.client_outcome {
            change(&mut outcome);
        }
        outcome
    }
}

impl<B: Bindings> Worker<B> {
    async fn start<S: HttpService<Incoming>>(
        service: &impl Fn(ScriptHandle) -> S,
        interceptor: &Interceptor,
        mock: Option<SocketAddr>,
    ) -> Result<Worker<B>, String> {
        let server = TestServer::start(service).await.map_err(no_server)?;
        let replay_server = ReplayServer::start().await.map_err(no_server)?;
        // A mutant of the client does not change the requests of the suite.
        let of_server = Interceptor {
            response_bytes: interceptor.response_bytes.clone(),
            ..Interceptor::default()
        };
        let of_client = Interceptor {
            response_bytes: None,
            ..interceptor.clone()
        };
        Ok(Worker {
            route: of_server
                .raw_route_to(server.unrecorded())
                .await
                .map_err(no_server)?,
            caller: Caller::new(server.address(), interceptor.clone()).await?,
            replay_caller: Caller::new(replay_server.address(), of_client).await?,
            server,
            replay_server,
            mock,
        })
    }

    async fn run(&self, judge: &Judge, index: usize, case: &Case) -> Outcome {
        let started = Instant::now();
        let (mut failures, exchange) = match &case.kind {
            CaseKind::RoundTrip(case) => round_trip::run(judge, &self.server, &self.caller, case).await,
            CaseKind::Raw(case) => raw_request::run(judge, &self.server, &self.route, case).await,
            CaseKind::File(case) => file_case::run(judge, &self.server, &self.route, case).await,
            CaseKind::Replay(case) => {
                replay::run(judge, &self.replay_server, &self.replay_caller, case).await
            }
            CaseKind::Deployed(case) => raw_request::run_on_mock(judge, self.mock, case).await,
        };
        for failure in &mut failures {
            shorten(failure, MAX_MESSAGE);
        }
        let covered = match &exchange {
            Some(exchange) if failures.is_empty() => covered_points(judge, case, &exchange.response),
            _ => Vec::new(),
        };
        Outcome {
            case: index,
            failures,
            exchange,
            covered,
            duration: started.elapsed(),
        }
    }
}

pub(crate) fn no_server(error: io::Error) -> String {
    format!("cannot start a server on the loopback interface: {error}")
}

/// Returns the coverage points that a case covers if it passed with this response.
pub(crate) fn covered_points(judge: &Judge, case: &Case, response: &wire::Response) -> Vec<CoveragePoint> {
    let document = judge.document();
    let of_operation = |index: usize, alternative: &str| {
        let operation = &document.operations[index];
        // A request without credentials belongs to no security alternative of a protected operation.
        let mut alternatives = operation.alternatives().into_iter();
        if !alternatives.any(|known| known.name() == alternative) {
            return Vec::new();
        }
        points_of_response(&operation.key(), &operation.responses, alternative, response)
    };
    let of_declaration = |declared: DeclaredBy, alternative: &str| match declared {
        DeclaredBy::Operation(index) => of_operation(index, alternative),
        DeclaredBy::Unmatched(index) => {
            let entry = &document.unmatched[index];
            let subject = unmatched_subject(&entry.tag);
            // Credentials are not checked for unmatched requests.
            points_of_response(&subject, &entry.responses, "anonymous", response)
        }
        DeclaredBy::Undeclared => Vec::new(),
    };
    match &case.kind {
        CaseKind::RoundTrip(case) => of_operation(case.operation, &case.alternative.name()),
        CaseKind::Replay(case) if case.expected == Expected::Typed => {
            let RoundTrip {
                operation,
                alternative,
                ..
            } = &case.round_trip;
            of_operation(*operation, &alternative.name())
        }
        CaseKind::Replay(_) => Vec::new(),
        CaseKind::Raw(case) | CaseKind::Deployed(case) => {
            of_declaration(case.declared, &case.alternative.name())
        }
        CaseKind::File(case) if case.failure.is_some() => Vec::new(),
        CaseKind::File(case) => of_declaration(case.declared, &case.alternative.name()),
    }
}
