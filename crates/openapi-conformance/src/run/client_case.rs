//! The client with settings of its own: the suite responds to its requests, and checks how many there are.

use super::caller::Caller;
use super::client_checks;
use super::replay_server::ReplayServer;
use super::round_trip::check_client;
use crate::bindings::Bindings;
use crate::call::{ClientFailure, ClientOutcome};
use crate::case::{ClientCase, ClientResult};
use crate::wire::{Exchange, Request};
use openapi_judge::judge::Judge;
use std::time::Duration;

/// The time after which the client is taken to hang. Each case has limits that end it much earlier.
const TIME_LIMIT: Duration = Duration::from_secs(20);

pub(super) async fn run<B: Bindings>(
    judge: &Judge,
    server: &ReplayServer,
    caller: &Caller<B>,
    case: &ClientCase,
) -> (Vec<String>, Option<Exchange>) {
    let round_trip = &case.round_trip;
    let operation = &judge.document().operations[round_trip.operation];
    server.prepare_all(&case.replies);
    let outcome = tokio::time::timeout(TIME_LIMIT, caller.call(judge, round_trip)).await;
    let (requests, _) = server.take();
    let mut failures = match (outcome, case.result) {
        (Err(_), _) => vec![format!("client: no result within {} s", TIME_LIMIT.as_secs())],
        (Ok(outcome), ClientResult::Typed) => check_client(judge, operation, &round_trip.response, outcome),
        (Ok(outcome), result) => check_result(outcome, result, case).into_iter().collect(),
    };
    if !case.requests.contains(&requests.len()) {
        let (least, most) = (case.requests.start(), case.requests.end());
        let expected = match least == most {
            true => most.to_string(),
            false => format!("{least} to {most}"),
        };
        failures.push(format!(
            "{} requests on the wire instead of {expected}",
            requests.len()
        ));
    }
    for (index, request) in requests.iter().enumerate() {
        let headers = case.headers.get(index).or(case.headers.last());
        let headers = headers.into_iter().flatten();
        failures.extend(headers.filter_map(|(name, value)| check_header(index, request, name, value)));
        // What the caller replaces need not be as the document declares.
        if round_trip.call.settings.headers.is_empty() {
            let sent = client_checks::sent_alternative(operation, &round_trip.alternative);
            let findings = judge.request(operation, &[sent], request);
            failures.extend(findings.iter().map(ToString::to_string));
        }
    }
    (failures, None)
}

fn check_header(index: usize, request: &Request, name: &str, value: &str) -> Option<String> {
    let sent: Vec<&str> = request.headers.all(name).collect();
    let number = index + 1;
    (sent != [value]).then(|| format!("request {number}: {name} is {sent:?} instead of {value:?}"))
}

fn check_result(outcome: ClientOutcome, expected: ClientResult, case: &ClientCase) -> Option<String> {
    let limit = case
        .round_trip
        .call
        .settings
        .response_limit
        .unwrap_or_default()
        .to_string();
    match (outcome, expected) {
        (Ok(response), ClientResult::Status(status)) if response.status == status => None,
        (Err(ClientFailure::Undeclared(status)), ClientResult::Status(expected)) if status == expected => {
            None
        }
        (Err(ClientFailure::TimedOut), ClientResult::TimedOut) => None,
        (Err(ClientFailure::Undecodable(error)), ClientResult::TooLong) if error.contains(&limit) => None,
        (Ok(response), expected) => Some(format!(
            "client: returned {} instead of {expected:?}",
            response.status
        )),
        (Err(failure), expected) => Some(format!("client: {failure}, instead of {expected:?}")),
    }
}
