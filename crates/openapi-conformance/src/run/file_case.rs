//! A hand-written case: it sends the bytes of its file and checks the response.

use super::comparison::compare;
use super::failure::{CheckFailure, Component, Rule, Rules, rule_of_status};
use super::interceptor::Route;
use super::no_response;
use super::raw_request::{check_declaration, check_status, leaks, members};
use super::received::{
    check_calls, check_credential, expected_credential, received_parameter, script_errors,
};
use super::shell::as_request;
use crate::case::{FileCase, KnownFailure};
use crate::script::ScriptLog;
use crate::test_server::TestServer;
use crate::wire::{self, Exchange, Headers, Request, Response};
use openapi_judge::judge::Judge;
use openapi_judge::media_type::is_same;
use serde_json::Value;

pub(super) async fn run(
    judge: &Judge,
    server: &TestServer,
    route: &Route,
    case: &FileCase,
) -> (Vec<CheckFailure>, Option<Exchange>) {
    server.prepare(case.script.clone());
    let method = case.bytes.split(|byte| *byte == b' ').next().unwrap_or_default();
    let method = String::from_utf8_lossy(method).into_owned();
    let response = wire::converse(route.address, &case.bytes, &method, case.ends).await;
    let (_, log) = server.finish();
    let without_response = |error: &str| {
        let document = judge.document();
        no_response::failure(document, case.declared, &case.statuses, &case.bytes, error)
    };
    let mut failures = match &response {
        Ok(Some(response)) => check_response(judge, case, &method, response),
        Ok(None) if case.closes => Vec::new(),
        Ok(None) => vec![without_response("the connection was closed without a response")],
        Err(error) => vec![without_response(error)],
    };
    failures.extend(check_delivery(judge, case, log));
    if let Some(known) = &case.failure {
        failures = unexpected(known, failures, response.as_ref().ok().and_then(Option::as_ref));
    }
    let exchange = Exchange {
        request: parsed(&case.bytes),
        response: response.ok().flatten().unwrap_or_default(),
    };
    (failures, Some(exchange))
}

/// Returns the failures of a case that is expected to fail: none if it fails as expected.
fn unexpected(
    known: &KnownFailure,
    failures: Vec<CheckFailure>,
    response: Option<&Response>,
) -> Vec<CheckFailure> {
    if failures.is_empty() {
        let reason = &known.reason;
        let message =
            format!("it passes, but is listed as an expected failure ({reason}): remove it from the list");
        let failure = CheckFailure::new(Component::Suite, Rule::Contract(String::new()), message);
        return vec![failure.values("a failure", "success")];
    }
    let as_expected = response.filter(|response| match known.status {
        Some(status) => response.status == status,
        None => (200..300).contains(&response.status),
    });
    match as_expected {
        Some(response) => leaks(response),
        None => failures,
    }
}

/// Parses bytes as far as they are a request.
fn parsed(bytes: &[u8]) -> Request {
    as_request(bytes).unwrap_or_else(|| {
        let text = String::from_utf8_lossy(bytes);
        let mut words = text.lines().next().unwrap_or_default().split(' ');
        let mut word = || words.next().unwrap_or_default().to_owned();
        Request {
            method: word(),
            target: word(),
            headers: Headers::default(),
            body: bytes.to_vec(),
        }
    })
}

fn check_response(judge: &Judge, case: &FileCase, method: &str, response: &Response) -> Vec<CheckFailure> {
    let (document, status) = (judge.document(), response.status);
    let rule = rule_of_status(document, case.declared, status);
    let differs = |what: &str, expected: &str, actual: &str| {
        CheckFailure::differs(Component::Server, rule.clone(), what, expected, actual)
    };
    let mut failures = Vec::from_iter(check_status(document, case.declared, &case.statuses, status));
    // The HTTP library rejects without a body.
    if !(case.may_lack_body && response.body.is_empty() && response.status >= 400) {
        failures.extend(check_declaration(judge, case.declared, method, response));
    }
    for (name, value) in &case.headers {
        let what = format!("the header {name}");
        // Several lines of a list are one (RFC 9110, section 5.3).
        let lines: Vec<&str> = response.headers.all(name).collect();
        let sent = (!lines.is_empty()).then(|| lines.join(", "));
        match sent.as_deref() {
            None if value == "*" => failures.push(differs(&what, "any value", "none")),
            None => failures.push(differs(&what, value, "none")),
            Some(sent) if value != "*" && !is_same_field(name, sent, value) => {
                failures.push(differs(&what, value, sent));
            }
            Some(_) => {}
        }
    }
    let forbidden = case.forbidden.iter();
    let present = forbidden.filter_map(|name| Some((name, response.headers.get(name)?)));
    failures.extend(present.map(|(name, sent)| differs(&format!("the header {name}"), "none", sent)));
    failures.extend(check_body(&rule, case, response));
    failures.extend(leaks(response));
    failures
}

/// Whether two values of a header field mean the same.
fn is_same_field(name: &str, sent: &str, expected: &str) -> bool {
    match name.to_ascii_lowercase().as_str() {
        "content-type" => is_same(sent, expected),
        // RFC 9110, section 11.1: schemes are case-insensitive.
        "www-authenticate" => sent.eq_ignore_ascii_case(expected),
        // RFC 9110, section 10.2.1: a set of methods.
        "allow" => members([sent].into_iter()) == members([expected].into_iter()),
        _ => sent == expected,
    }
}

/// Checks the values at the JSON pointers of the case.
fn check_body(rule: &Rule, case: &FileCase, response: &Response) -> Vec<CheckFailure> {
    let body = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    let failures = case.body.iter().filter_map(|(pointer, expected)| {
        let actual = body.pointer(pointer);
        (actual != Some(expected)).then(|| {
            let (what, rule) = (format!("the body at {pointer}"), rule.clone());
            let actual = actual.map_or("nothing".to_owned(), Value::to_string);
            CheckFailure::differs(Component::Server, rule, &what, expected, actual)
        })
    });
    failures.collect()
}

fn check_delivery(judge: &Judge, case: &FileCase, log: ScriptLog) -> Vec<CheckFailure> {
    let document = judge.document();
    let status = case.statuses.first().copied().unwrap_or_default();
    let rule = rule_of_status(document, case.declared, status);
    let operation = case.declared.operation(document);
    let rules = operation.map(|operation| Rules::new(document, operation));
    let mut failures = script_errors(&rule, log.errors);
    let calls = log.requests.len();
    failures.extend(
        case.reaches
            .and_then(|reaches| check_calls(rule.clone(), usize::from(reaches), calls)),
    );
    let received = log.requests.first();
    for (key, expected) in &case.receives {
        let actual = received.and_then(|received| received.parameters.get(key));
        let found = compare(Some(expected), actual).zip(rules);
        failures.extend(found.map(|(found, rules)| received_parameter(rules, key, found)));
    }
    if let (Some(alternative), [received]) = (&case.credential, log.requests.as_slice()) {
        let expected = expected_credential(operation, alternative);
        let rule = rules.map_or(rule, Rules::security);
        let actual = received.credential.as_ref();
        failures.extend(check_credential(rule, expected.as_ref(), actual));
    }
    failures
}
