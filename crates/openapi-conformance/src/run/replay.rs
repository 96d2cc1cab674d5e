//! The client alone: it reads a response that the suite wrote, and the suite judges its request.

use super::caller::Caller;
use super::client_checks;
use super::failure::{CheckFailure, Component, Rule, Rules};
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
) -> (Vec<CheckFailure>, Option<Exchange>) {
    let round_trip = &case.round_trip;
    let operation = &judge.document().operations[round_trip.operation];
    let rules = Rules::new(judge.document(), operation);
    server.prepare(&case.response);
    let outcome = caller.call(judge, round_trip).await;
    let (requests, stray_connections) = server.take();
    let mut failures = match case.expected {
        Expected::Typed | Expected::Newer => check_client(judge, operation, &round_trip.response, outcome),
        Expected::KeptOrUndecodable => match outcome {
            Err(ClientFailure::Undecodable(_)) => Vec::new(),
            outcome => check_client(judge, operation, &round_trip.response, outcome),
        },
        Expected::Undeclared | Expected::Undecodable | Expected::NotSent => {
            let rule = match case.expected {
                Expected::NotSent => Rule::Rfc(3986, "5.2.4"),
                _ => rules.response(case.response.status),
            };
            check_error(rule, outcome, case.expected).into_iter().collect()
        }
    };
    if stray_connections > 0 {
        let rule = Rule::Rfc(9110, "15.4");
        let message = "the client followed a redirect to another server, which would get its credentials";
        let failure = CheckFailure::new(Component::Client, rule, message);
        let actual = format!("{stray_connections} connections to the other server");
        failures.push(failure.values("no connection to another server", actual));
    }
    if case.expected == Expected::NotSent {
        let sent = requests.iter().map(|request| &request.target);
        failures.extend(sent.map(|target| {
            let (component, rule) = (Component::Client, Rule::Rfc(3986, "5.2.4"));
            CheckFailure::differs(component, rule, "the request that was sent", "none", target)
        }));
        return (failures, None);
    }
    let [request] = requests.as_slice() else {
        let (what, count) = ("requests on the wire", requests.len());
        let (component, rule) = (Component::Client, rules.operation());
        failures.push(CheckFailure::differs(component, rule, what, 1, count));
        return (failures, None);
    };
    let sent = client_checks::sent_alternative(operation, &round_trip.alternative);
    let findings = judge.request(operation, &[sent], request);
    let findings = findings.into_iter();
    failures.extend(findings.map(|finding| CheckFailure::of_finding(Component::Client, finding)));
    failures.extend(client_checks::failures(rules, operation, round_trip, request));
    if case.expected == Expected::Typed {
        let findings = judge.response(operation, &case.response);
        let undeclared = |finding| {
            let failure = CheckFailure::of_finding(Component::Suite, finding);
            failure.within("the suite wrote an undeclared response")
        };
        failures.extend(findings.into_iter().map(undeclared));
    }
    let exchange = Exchange {
        request: request.clone(),
        response: case.response.clone(),
    };
    (failures, Some(exchange))
}

/// Checks that the client returned the expected error.
fn check_error(rule: Rule, outcome: ClientOutcome, expected: Expected) -> Option<CheckFailure> {
    let kind = match expected {
        Expected::Undeclared => "the error Undeclared",
        Expected::NotSent => "the error InvalidRequest",
        _ => "the error Decode",
    };
    let (component, actual) = match (outcome, expected) {
        (Ok(response), _) if response.success => (Component::Client, "a success".to_owned()),
        (Ok(_), _) => (Component::Client, "a declared error".to_owned()),
        (Err(ClientFailure::Undeclared(_)), Expected::Undeclared)
        | (Err(ClientFailure::Undecodable(_)), Expected::Undecodable)
        | (Err(ClientFailure::Other(_)), Expected::NotSent) => return None,
        (Err(ClientFailure::Bindings(error)), _) => (Component::Bindings, error),
        (Err(failure), _) => (Component::Client, failure.to_string()),
    };
    let what = "what the caller got";
    Some(CheckFailure::differs(component, rule, what, kind, actual))
}
