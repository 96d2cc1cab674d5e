//! Runs cases against a deployment, of which only the address, the contract and perhaps a token are known.

mod address;
mod choose;
mod relay;
mod report;

pub use address::Deployment;
pub use report::Summary;

use crate::bindings::Bindings;
use crate::case::{Case, CaseKind, RawRequest};
use crate::run::{
    CheckFailure, Component, Outcome, Rule, Rules, check_status, covered_points, expected_status,
    is_undeclared_client_error,
};
use crate::wire;
use choose::{Kind, operation};
use openapi_judge::exchange::BodiesRead;
use openapi_judge::judge::{self, Finding, Judge};
use relay::Relay;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How many requests are in flight at the same time.
const CONCURRENT_REQUESTS: usize = 4;

/// Why a case that did not fail proves nothing.
type NotJudged = String;

/// Runs the cases that need no script; those that may change something only if `changing`. `progress` is called with the
/// number of cases that are done, and of all.
pub async fn run<B: Bindings>(
    judge: Arc<Judge>,
    cases: &[Case],
    deployment: Arc<Deployment>,
    changing: bool,
    progress: impl Fn(usize, usize) + Send + Sync + 'static,
) -> Result<Summary, String> {
    deployment.connect().await?;
    let chosen = choose::cases(&judge, cases, deployment.has_token(), changing);
    let mut summary = Summary {
        without_token: chosen.without_token,
        ..Summary::default()
    };
    let (all, done) = (chosen.cases.len(), Arc::new(AtomicUsize::new(0)));
    let progress = Arc::new(progress);
    let (calls, requests): (Vec<_>, Vec<_>) = chosen
        .cases
        .into_iter()
        .partition(|(case, _)| matches!(case.kind, CaseKind::RoundTrip(_)));
    let requests = Arc::new(requests);
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..CONCURRENT_REQUESTS {
        let (judge, deployment, requests) =
            (Arc::clone(&judge), Arc::clone(&deployment), Arc::clone(&requests));
        let (next, done, progress) = (Arc::clone(&next), Arc::clone(&done), Arc::clone(&progress));
        workers.spawn(async move {
            let mut results = Vec::new();
            while let Some((case, kind)) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                if deployment.stop_reason().is_some() {
                    break;
                }
                if let CaseKind::Raw(raw) = &case.kind {
                    results.push((
                        case.clone(),
                        timed(request(&judge, &deployment, case, raw, *kind)).await,
                    ));
                }
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
            }
            results
        });
    }
    while let Some(worker) = workers.join_next().await {
        let results = worker.map_err(|error| format!("a worker of the suite failed: {error}"))?;
        summary.results.extend(results);
    }
    let (relay, client) = relay::open::<B>(Arc::clone(&deployment)).await?;
    for (case, _) in calls {
        if deployment.stop_reason().is_some() {
            break;
        }
        let result = timed(call::<B>(&judge, &relay, &client, &deployment, &case)).await;
        summary.results.push((case, result));
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
    }
    summary.stopped = deployment.stop_reason();
    if let Some(reason) = summary.stopped.take_if(|_| !deployment.has_responded()) {
        return Err(reason);
    }
    summary
        .results
        .sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    Ok(summary)
}

/// Measures how long a case takes.
async fn timed(running: impl Future<Output = (Outcome, Option<NotJudged>)>) -> (Outcome, Option<NotJudged>) {
    let started = Instant::now();
    let (mut outcome, not_judged) = running.await;
    outcome.duration = started.elapsed();
    (outcome, not_judged)
}

/// Sends a raw request.
async fn request(
    judge: &Judge,
    deployment: &Deployment,
    case: &Case,
    raw: &RawRequest,
    kind: Kind,
) -> (Outcome, Option<NotJudged>) {
    let request = deployment.with_headers(&raw.request);
    let response = match deployment.send(&request).await {
        Ok(response) => response,
        Err(error) => {
            let rule = rule_of(judge, case, raw.statuses.first().copied());
            let failure = CheckFailure::new(Component::Server, rule, error.clone());
            let failure = failure.values(expected_status(&raw.statuses), error);
            return (outcome(vec![failure], request, None), None);
        }
    };
    let (mut failures, not_judged) = match kind {
        Kind::Rejected => check_rejection(judge, raw, response.status),
        Kind::Accepted { .. } => check_acceptance(judge, case, kind, response.status),
    };
    let may_be_undeclared = is_undeclared_client_error(judge, raw, response.status);
    failures.extend(check_declaration(
        judge,
        deployment,
        &request,
        &response,
        may_be_undeclared,
    ));
    finished(judge, case, failures, not_judged, request, response)
}

/// Judges the response only: cases may send invalid requests on purpose. Its status need not be declared if
/// `may_be_undeclared`.
fn check_declaration(
    judge: &Judge,
    deployment: &Deployment,
    request: &wire::Request,
    response: &wire::Response,
    may_be_undeclared: bool,
) -> Vec<CheckFailure> {
    let exchange = wire::Exchange {
        request: request.clone(),
        response: response.clone(),
    };
    let mut findings: Vec<Finding> = judge.exchange(&exchange, BodiesRead::BOTH).response;
    findings.retain(|finding| !may_be_undeclared || finding.rule != judge::Rule::Status);
    let failure = |finding| CheckFailure::of_finding(Component::Server, finding);
    let mut failures: Vec<CheckFailure> = findings.into_iter().map(failure).collect();
    if deployment.is_token_in(response) {
        let rule = Rule::Rfc(9110, "17.16.1");
        let failure = CheckFailure::new(Component::Server, rule, "the response repeats the token");
        failures.push(failure.values("a response without the token", "one that contains it"));
    }
    failures
}

fn check_rejection(judge: &Judge, raw: &RawRequest, status: u16) -> (Vec<CheckFailure>, Option<NotJudged>) {
    let failure = check_status(judge.document(), raw.declared, &raw.statuses, status);
    if failure.is_none() {
        return (Vec::new(), None);
    }
    // The body limit is the choice of the deployment; one without it rejects the body because it is not JSON.
    if raw.statuses == [413] && [400, 422].contains(&status) {
        return (
            Vec::new(),
            Some("the deployment accepts longer bodies".to_owned()),
        );
    }
    match busy(status) {
        Some(reason) => (Vec::new(), Some(reason)),
        None => (failure.into_iter().collect(), None),
    }
}

fn check_acceptance(
    judge: &Judge,
    case: &Case,
    kind: Kind,
    status: u16,
) -> (Vec<CheckFailure>, Option<NotJudged>) {
    let changing = matches!(kind, Kind::Accepted { changing: true });
    let failure = |message: String| {
        let failure = CheckFailure::new(Component::Server, rule_of(judge, case, None), message);
        let failure = failure.values("a success", format!("status {status}"));
        (vec![failure], None)
    };
    let inconclusive: &[u16] = if changing {
        &[400, 403, 404, 409, 412, 422]
    } else {
        &[304, 403, 404]
    };
    match (status, operation(judge, case)) {
        (200..=299, _) => (Vec::new(), None),
        (401, _) => failure("a valid request with the token gets 401".to_owned()),
        (status, Some(operation))
            if inconclusive.contains(&status) && operation.response(status).is_some() =>
        {
            let reason = match status {
                304 | 412 => format!("{status}: the request has a precondition"),
                _ => format!("{status}: the parameters and values of the examples do not exist there"),
            };
            (Vec::new(), Some(reason))
        }
        (status, _) => match busy(status) {
            Some(reason) => (Vec::new(), Some(reason)),
            None => failure(format!("a valid request gets {status}")),
        },
    }
}

fn busy(status: u16) -> Option<NotJudged> {
    [429, 503]
        .contains(&status)
        .then(|| format!("{status}: the deployment is busy"))
}

/// Calls the deployment with the generated client, through a relay that records the exchange.
async fn call<B: Bindings>(
    judge: &Judge,
    relay: &Relay,
    client: &B::Client,
    deployment: &Deployment,
    case: &Case,
) -> (Outcome, Option<NotJudged>) {
    let (CaseKind::RoundTrip(round_trip), Some(operation)) = (&case.kind, operation(judge, case)) else {
        return (outcome(Vec::new(), wire::Request::default(), None), None);
    };
    let alternative = round_trip.alternative.name();
    let result = B::call(client, &operation.key(), &alternative, &round_trip.call).await;
    let (request, response) = match relay.take() {
        Some(Ok(wire::Exchange { request, response })) => (request, response),
        Some(Err(error)) => {
            let failure = CheckFailure::new(Component::Server, rule_of(judge, case, None), error.clone());
            let failure = failure.values("a response", error);
            return (outcome(vec![failure], wire::Request::default(), None), None);
        }
        None => {
            let error = result.err().map_or_else(
                || "the client sent nothing".to_owned(),
                |failure| failure.to_string(),
            );
            let failure = CheckFailure::new(Component::Client, rule_of(judge, case, None), error.clone());
            let failure = failure.values("a request", error);
            return (outcome(vec![failure], wire::Request::default(), None), None);
        }
    };
    let changing = operation.method != "GET";
    let (mut failures, not_judged) =
        check_acceptance(judge, case, Kind::Accepted { changing }, response.status);
    failures.extend(check_declaration(judge, deployment, &request, &response, false));
    let rule = || rule_of(judge, case, Some(response.status));
    match result {
        Ok(observed) if observed.status == response.status => {}
        Ok(observed) => {
            let what = "the status of the variant returned";
            let (expected, actual) = (response.status, observed.status);
            failures.push(CheckFailure::differs(
                Component::Client,
                rule(),
                what,
                expected,
                actual,
            ));
        }
        Err(error) => {
            let failure = CheckFailure::new(Component::Client, rule(), error.to_string());
            let expected = format!("the variant of {}", response.status);
            failures.push(failure.values(expected, error.to_string()));
        }
    }
    finished(judge, case, failures, not_judged, request, response)
}

fn finished(
    judge: &Judge,
    case: &Case,
    failures: Vec<CheckFailure>,
    not_judged: Option<NotJudged>,
    request: wire::Request,
    response: wire::Response,
) -> (Outcome, Option<NotJudged>) {
    let points = if failures.is_empty() {
        covered_points(judge, case, &response)
    } else {
        Vec::new()
    };
    let not_judged = not_judged.filter(|_| failures.is_empty());
    let mut outcome = outcome(failures, request, Some(response));
    outcome.covered = points;
    (outcome, not_judged)
}

/// Returns what demands a status; without a status, the operation.
fn rule_of(judge: &Judge, case: &Case, status: Option<u16>) -> Rule {
    let rules = operation(judge, case).map(|operation| Rules::new(judge.document(), operation));
    match (rules, status) {
        (Some(rules), Some(status)) => rules.response(status),
        (Some(rules), None) => rules.operation(),
        (None, _) => Rule::Rfc(9110, "15"),
    }
}

fn outcome(failures: Vec<CheckFailure>, request: wire::Request, response: Option<wire::Response>) -> Outcome {
    let response = response.unwrap_or_default();
    Outcome {
        case: 0,
        failures,
        exchange: Some(wire::Exchange { request, response }),
        covered: Vec::new(),
        duration: Duration::ZERO,
        shrinking: None,
    }
}
