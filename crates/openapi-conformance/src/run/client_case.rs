//! The client with settings of its own: the suite responds to its requests, and checks how many there are.

use super::caller::Caller;
use super::client_checks;
use super::failure::{CheckFailure, Component, Rule, Rules};
use super::replay_server::ReplayServer;
use super::round_trip::check_client;
use crate::bindings::Bindings;
use crate::call::{ClientFailure, ClientOutcome};
use crate::case::{ClientCase, ClientResult};
use crate::wire::{Exchange, Request};
use openapi_judge::judge::Judge;
use std::time::Duration;

/// The time after which the client is taken to hang. No case needs more than a fraction of it.
const TIME_LIMIT: Duration = Duration::from_secs(20);

pub(super) async fn run<B: Bindings>(
    judge: &Judge,
    server: &ReplayServer,
    caller: &Caller<B>,
    case: &ClientCase,
) -> (Vec<CheckFailure>, Option<Exchange>) {
    let round_trip = &case.round_trip;
    let operation = &judge.document().operations[round_trip.operation];
    let rules = Rules::new(judge.document(), operation);
    let status = round_trip.response.status;
    server.prepare_all(&case.replies);
    let outcome = tokio::time::timeout(TIME_LIMIT, caller.call(judge, round_trip)).await;
    let (requests, _) = server.take();
    let mut failures = match (outcome, case.result) {
        (Err(_), _) => {
            let actual = format!("no result within {} s", TIME_LIMIT.as_secs());
            let failure = CheckFailure::new(Component::Client, rules.operation(), actual.clone());
            vec![failure.values(format!("{:?}", case.result), actual)]
        }
        (Ok(outcome), ClientResult::Typed) => check_client(judge, operation, &round_trip.response, outcome),
        (Ok(outcome), result) => check_result(rules.response(status), outcome, result, case)
            .into_iter()
            .collect(),
    };
    if !case.requests.contains(&requests.len()) {
        let (least, most) = (case.requests.start(), case.requests.end());
        let expected = match least == most {
            true => most.to_string(),
            false => format!("{least} to {most}"),
        };
        let (what, count) = ("requests on the wire", requests.len());
        let rule = match round_trip.call.settings.retries {
            Some(_) => Rule::Rfc(9110, "9.2.2"),
            None => rules.operation(),
        };
        let component = Component::Client;
        failures.push(CheckFailure::differs(component, rule, what, expected, count));
    }
    for (index, request) in requests.iter().enumerate() {
        let headers = case.headers.get(index).or(case.headers.last());
        let headers = headers.into_iter().flatten();
        failures.extend(headers.filter_map(|(name, value)| check_header(rules, index, request, name, value)));
        // What the caller replaces need not be as the document declares.
        if round_trip.call.settings.headers.is_empty() {
            let sent = client_checks::sent_alternative(operation, &round_trip.alternative);
            let findings = judge.request(operation, &[sent], request);
            let findings = findings.into_iter();
            failures.extend(findings.map(|finding| CheckFailure::of_finding(Component::Client, finding)));
        }
    }
    (failures, None)
}

fn check_header(
    rules: Rules<'_>,
    index: usize,
    request: &Request,
    name: &str,
    value: &str,
) -> Option<CheckFailure> {
    let sent: Vec<&str> = request.headers.all(name).collect();
    let number = index + 1;
    (sent != [value]).then(|| {
        let what = format!("the header {name} of request {number}");
        let sent = match sent.is_empty() {
            true => "none".to_owned(),
            false => sent.join(", "),
        };
        CheckFailure::differs(Component::Client, rules.operation(), &what, value, sent)
    })
}

fn check_result(
    rule: Rule,
    outcome: ClientOutcome,
    expected: ClientResult,
    case: &ClientCase,
) -> Option<CheckFailure> {
    let limit = case
        .round_trip
        .call
        .settings
        .response_limit
        .unwrap_or_default()
        .to_string();
    let (component, actual) = match (outcome, expected) {
        (Ok(response), ClientResult::Status(status)) if response.status == status => return None,
        (Err(ClientFailure::Undeclared(status)), ClientResult::Status(expected)) if status == expected => {
            return None;
        }
        (Err(ClientFailure::TimedOut), ClientResult::TimedOut) => return None,
        (Err(ClientFailure::Undecodable(error)), ClientResult::TooLong)
            if error.contains(&format!("longer than {limit} bytes")) =>
        {
            return None;
        }
        (Ok(response), _) => (Component::Client, format!("status {}", response.status)),
        (Err(ClientFailure::Bindings(error)), _) => (Component::Bindings, error),
        (Err(failure), _) => (Component::Client, failure.to_string()),
    };
    let expected = match expected {
        ClientResult::Status(status) => format!("status {status}"),
        ClientResult::TimedOut => "an error, since no response arrived in time".to_owned(),
        ClientResult::TooLong => format!("an error that names the limit of {limit} bytes"),
        ClientResult::Typed => "the variant of its status".to_owned(),
    };
    let what = "what the caller got";
    Some(CheckFailure::differs(component, rule, what, expected, actual))
}
