//! Cases against a deployment that nobody here built: nothing is known of it but its address, the
//! contract, and perhaps a token.

mod choose;
mod deployment;
mod relay;
mod report;

pub use deployment::Deployment;
pub use report::Summary;

use crate::case::{Case, Exchange, Raw};
use crate::document::Operation;
use crate::glue;
use crate::judge::{Direction, Finding, Judge};
use crate::run::{Outcome, shown};
use crate::wire;
use account_client::{Anonymous, Client};
use choose::Kind;
use openapi_judge::exchange::BodiesRead;
use relay::Relay;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How many requests are made at a time.
const AT_A_TIME: usize = 4;

/// Why a case that did not fail shows nothing.
type Open = String;

/// Plays the cases that can be played against a deployment. Changing ones are made only if `changing`
/// says so. `progress` hears how many of how many are done.
pub async fn play(
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
        .partition(|(case, _)| matches!(case.exchange, Exchange::Agree(_)));
    let requests = Arc::new(requests);
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..AT_A_TIME {
        let (judge, deployment, requests) =
            (Arc::clone(&judge), Arc::clone(&deployment), Arc::clone(&requests));
        let (next, done, progress) = (Arc::clone(&next), Arc::clone(&done), Arc::clone(&progress));
        workers.spawn(async move {
            let mut played = Vec::new();
            while let Some((case, kind)) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                if deployment.silence().is_some() {
                    break;
                }
                if let Exchange::Raw(raw) = &case.exchange {
                    played.push((
                        case.clone(),
                        timed(request(&judge, &deployment, case, raw, *kind)).await,
                    ));
                }
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
            }
            played
        });
    }
    while let Some(worker) = workers.join_next().await {
        let played = worker.map_err(|error| format!("a worker of the suite failed: {error}"))?;
        summary.played.extend(played);
    }
    let (relay, client) = relay::open(Arc::clone(&deployment)).await?;
    for (case, _) in calls {
        if deployment.silence().is_some() {
            break;
        }
        let came = timed(call(&judge, &relay, &client, &deployment, &case)).await;
        summary.played.push((case, came));
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
    }
    summary.stopped = deployment.silence();
    if let Some(silence) = summary.stopped.take_if(|_| !deployment.has_answered()) {
        return Err(silence);
    }
    summary
        .played
        .sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    Ok(summary)
}

/// What came of a case, with how long it took.
async fn timed(playing: impl Future<Output = (Outcome, Option<Open>)>) -> (Outcome, Option<Open>) {
    let started = Instant::now();
    let (mut outcome, open) = playing.await;
    outcome.took = started.elapsed();
    (outcome, open)
}

/// A raw request.
async fn request(
    judge: &Judge,
    deployment: &Deployment,
    case: &Case,
    raw: &Raw,
    kind: Kind,
) -> (Outcome, Option<Open>) {
    let request = deployment.with_headers(&raw.request);
    let response = match deployment.send(&request).await {
        Ok(response) => response,
        Err(fault) => return (outcome(vec![fault], request, None), None),
    };
    let (mut faults, open) = match kind {
        Kind::Refused => refused(raw, response.status),
        Kind::Served { .. } => served(judge, case, kind, response.status),
    };
    faults.extend(judged(judge, deployment, &request, &response));
    finished(judge, case, faults, open, request, response)
}

/// What the document has against an answer. That the request is bad is what such a case is about.
fn judged(
    judge: &Judge,
    deployment: &Deployment,
    request: &wire::Request,
    response: &wire::Response,
) -> Vec<String> {
    let exchange = wire::Exchange {
        request: request.clone(),
        response: response.clone(),
    };
    let findings: Vec<Finding> = judge.exchange(&exchange, BodiesRead::BOTH).response;
    let mut faults: Vec<String> = findings.iter().map(ToString::to_string).collect();
    if deployment.is_token_in(response) {
        faults.push("the answer repeats the token".to_owned());
    }
    faults
}

fn refused(raw: &Raw, status: u16) -> (Vec<String>, Option<Open>) {
    if raw.statuses.contains(&status) {
        return (Vec::new(), None);
    }
    // How long a body may be is the deployment's own choice; what is not JSON is refused anyway.
    if raw.statuses == [413] && [400, 422].contains(&status) {
        return (Vec::new(), Some("the deployment takes longer bodies".to_owned()));
    }
    match busy(status) {
        Some(open) => (Vec::new(), Some(open)),
        None => (
            vec![format!("status {status} instead of {:?}", raw.statuses)],
            None,
        ),
    }
}

fn served(judge: &Judge, case: &Case, kind: Kind, status: u16) -> (Vec<String>, Option<Open>) {
    let changing = matches!(kind, Kind::Served { changing: true });
    let fault = |said: String| (vec![said], None);
    let may: &[u16] = if changing {
        &[400, 403, 404, 409, 422]
    } else {
        &[403, 404]
    };
    match (status, operation(judge, case)) {
        (200..=299, _) => (Vec::new(), None),
        (401, _) => fault("a good request with the token is answered with 401".to_owned()),
        (status, Some(operation)) if may.contains(&status) && operation.response(status).is_some() => {
            let open = format!("{status}: the examples' parameters and values mean nothing there");
            (Vec::new(), Some(open))
        }
        (status, _) => match busy(status) {
            Some(open) => (Vec::new(), Some(open)),
            None => fault(format!("a good request is answered with {status}")),
        },
    }
}

fn busy(status: u16) -> Option<Open> {
    [429, 503]
        .contains(&status)
        .then(|| format!("{status}: the deployment is busy"))
}

/// A call of the generated client, through a relay that keeps what was on the wire.
async fn call(
    judge: &Judge,
    relay: &Relay,
    client: &Client<Anonymous>,
    deployment: &Deployment,
    case: &Case,
) -> (Outcome, Option<Open>) {
    let (Exchange::Agree(agree), Some(operation)) = (&case.exchange, operation(judge, case)) else {
        return (outcome(Vec::new(), wire::Request::default(), None), None);
    };
    let target = glue::Target {
        client: client.clone(),
        alternative: agree.alternative.name(),
    };
    let observed = crate::generated::call(&operation.key(), &target, &agree.call).await;
    let (request, response) = match relay.take() {
        Some(Ok(wire::Exchange { request, response })) => (request, response),
        Some(Err(fault)) => return (outcome(vec![fault], wire::Request::default(), None), None),
        None => {
            let fault = observed
                .err()
                .unwrap_or_else(|| "the client sent nothing".to_owned());
            return (outcome(vec![fault], wire::Request::default(), None), None);
        }
    };
    let changing = operation.method != "GET";
    let (mut faults, open) = served(judge, case, Kind::Served { changing }, response.status);
    faults.extend(judged(judge, deployment, &request, &response));
    match observed {
        Ok(observed) if observed.status == response.status => {}
        Ok(observed) => faults.push(format!(
            "client: variant of {} for status {}",
            observed.status, response.status
        )),
        Err(fault) => faults.push(format!("client: {fault}")),
    }
    finished(judge, case, faults, open, request, response)
}

fn operation<'j>(judge: &'j Judge, case: &Case) -> Option<&'j Operation> {
    let crate::case::Declared::Operation(index) = case.declared() else {
        return None;
    };
    judge.document().operations.get(index)
}

fn finished(
    judge: &Judge,
    case: &Case,
    faults: Vec<String>,
    open: Option<Open>,
    request: wire::Request,
    response: wire::Response,
) -> (Outcome, Option<Open>) {
    let cells = if faults.is_empty() {
        shown(judge, case, &response)
    } else {
        Vec::new()
    };
    let open = open.filter(|_| faults.is_empty());
    let mut outcome = outcome(faults, request, Some(response));
    outcome.shown = cells;
    (outcome, open)
}

fn outcome(faults: Vec<String>, request: wire::Request, response: Option<wire::Response>) -> Outcome {
    let response = response.unwrap_or_default();
    Outcome {
        case: 0,
        faults,
        exchange: Some(wire::Exchange { request, response }),
        shown: Vec::new(),
        took: Duration::ZERO,
    }
}
