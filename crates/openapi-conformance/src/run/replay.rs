//! The client alone: it reads a response that the suite wrote, and the suite judges its request.

use super::caller::Caller;
use super::client_checks;
use super::replay_server::ReplayServer;
use super::round_trip::check_client;
use crate::bindings::Bindings;
use crate::call::{ClientFailure, ClientOutcome};
use crate::case::{Expected, Replay};
use crate::wire::Exchange;
use openapi_judge::judge::Judge;

pub(super) async fn run<B: Bindings>(
    judge: &Judge,
    server: &ReplayServer,
    caller: &Caller<B>,
    case: &Replay,
) -> (Vec<String>, Option<Exchange>) {
    let round_trip = &case.round_trip;
    let operation = &judge.document().operations[round_trip.operation];
    server.prepare(&case.response);
    let outcome = caller.call(operation, round_trip).await;
    let (requests, stray_connections) = server.take();
    let mut failures = match case.expected {
        Expected::Typed | Expected::Newer => check_client(operation, &round_trip.response, outcome),
        Expected::KeptOrUndecodable => match outcome {
            Err(ClientFailure::Undecodable(_)) => Vec::new(),
            outcome => check_client(operation, &round_trip.response, outcome),
        },
        Expected::Undeclared | Expected::Undecodable | Expected::NotSent => {
            check_error(outcome, case.expected).into_iter().collect()
        }
    };
    if stray_connections > 0 {
        failures.push("client: it connected to another server".to_owned());
    }
    if case.expected == Expected::NotSent {
        let sent = requests.iter().map(|request| &request.target);
        failures.extend(sent.map(|target| format!("request: {target} was sent instead of none")));
        return (failures, None);
    }
    let [request] = requests.as_slice() else {
        failures.push(format!("{} requests on the wire instead of one", requests.len()));
        return (failures, None);
    };
    let sent = client_checks::sent_alternative(operation, &round_trip.alternative);
    let findings = judge.request(operation, &[sent], request);
    failures.extend(findings.iter().map(ToString::to_string));
    failures.extend(client_checks::failures(operation, round_trip, request));
    if case.expected == Expected::Typed {
        let findings = judge.response(operation, &case.response);
        let undeclared = |finding| format!("the suite wrote an undeclared response: {finding}");
        failures.extend(findings.iter().map(undeclared));
    }
    let exchange = Exchange {
        request: request.clone(),
        response: case.response.clone(),
    };
    (failures, Some(exchange))
}

/// Checks that the client returned the expected error.
fn check_error(outcome: ClientOutcome, expected: Expected) -> Option<String> {
    let kind = match expected {
        Expected::Undeclared => "Undeclared",
        Expected::NotSent => "InvalidRequest",
        _ => "Decode",
    };
    match (outcome, expected) {
        (Ok(response), _) => Some(format!(
            "client: returned {} instead of {kind}",
            if response.success {
                "a success"
            } else {
                "a declared error"
            }
        )),
        (Err(ClientFailure::Undeclared(_)), Expected::Undeclared)
        | (Err(ClientFailure::Undecodable(_)), Expected::Undecodable)
        | (Err(ClientFailure::Other(_)), Expected::NotSent) => None,
        (Err(failure), _) => Some(format!("client: not {kind}, but {failure}")),
    }
}
