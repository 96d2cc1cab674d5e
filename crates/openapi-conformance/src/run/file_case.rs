//! A hand-written case: it sends the bytes of its file and checks the response.

use super::interceptor::Route;
use super::raw_request::{check_declaration, check_status, leaks};
use super::round_trip::{compare, expected_credential, server_errors};
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
) -> (Vec<String>, Option<Exchange>) {
    server.prepare(case.script.clone());
    let method = case.bytes.split(|byte| *byte == b' ').next().unwrap_or_default();
    let method = String::from_utf8_lossy(method).into_owned();
    let response = wire::converse(route.address, &case.bytes, &method, case.ends).await;
    let (_, log) = server.finish();
    let mut failures = match &response {
        Ok(Some(response)) => check_response(judge, case, &method, response),
        Ok(None) if case.closes => Vec::new(),
        Ok(None) => vec![format!(
            "the connection was closed without a response instead of {:?}",
            case.statuses
        )],
        Err(error) => vec![error.clone()],
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
fn unexpected(known: &KnownFailure, failures: Vec<String>, response: Option<&Response>) -> Vec<String> {
    if failures.is_empty() {
        let reason = &known.reason;
        return vec![format!(
            "it passes, but is listed as an expected failure ({reason}): remove it from the list"
        )];
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

fn check_response(judge: &Judge, case: &FileCase, method: &str, response: &Response) -> Vec<String> {
    let mut failures = Vec::from_iter(check_status(&case.statuses, response));
    // The HTTP library rejects without a body.
    if !(case.may_lack_body && response.body.is_empty() && response.status >= 400) {
        failures.extend(check_declaration(judge, case.declared, method, response));
    }
    for (name, value) in &case.headers {
        match response.headers.get(name) {
            None => failures.push(format!("the header {name} is missing")),
            Some(sent) if value != "*" && !is_same_field(name, sent, value) => {
                failures.push(format!("header {name}: {sent:?} instead of {value:?}"));
            }
            Some(_) => {}
        }
    }
    let forbidden = case.forbidden.iter();
    let present = forbidden.filter(|name| response.headers.get(name).is_some());
    failures.extend(present.map(|name| format!("the header {name} must be absent")));
    failures.extend(check_body(case, response));
    failures.extend(leaks(response));
    failures
}

/// Whether two values of a header field mean the same.
fn is_same_field(name: &str, sent: &str, expected: &str) -> bool {
    match name.to_ascii_lowercase().as_str() {
        "content-type" => is_same(sent, expected),
        // RFC 9110, section 11.1: schemes are case-insensitive.
        "www-authenticate" => sent.eq_ignore_ascii_case(expected),
        _ => sent == expected,
    }
}

/// Checks the values at the JSON pointers of the case.
fn check_body(case: &FileCase, response: &Response) -> Vec<String> {
    let body = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    let failures = case.body.iter().filter_map(|(pointer, expected)| {
        let actual = body.pointer(pointer);
        (actual != Some(expected)).then(|| match actual {
            Some(actual) => format!("body: {pointer} is {actual} instead of {expected}"),
            None => format!("body: {pointer} is absent instead of {expected}"),
        })
    });
    failures.collect()
}

fn check_delivery(judge: &Judge, case: &FileCase, log: ScriptLog) -> Vec<String> {
    let mut failures = server_errors(log.errors);
    match (case.reaches, log.requests.len()) {
        (None, _) | (Some(true), 1) | (Some(false), 0) => {}
        (Some(true), calls) => failures.push(format!(
            "server: {calls} calls of the implementation instead of one"
        )),
        (Some(false), _) => failures.push("server: the implementation was called".to_owned()),
    }
    for (key, expected) in &case.receives {
        let actual = log
            .requests
            .first()
            .and_then(|received| received.parameters.get(key));
        failures.extend(compare(
            &format!("server: parameter {key}"),
            Some(expected),
            actual,
        ));
    }
    if let (Some(alternative), [received]) = (&case.credential, log.requests.as_slice()) {
        let expected = expected_credential(case.declared.operation(judge.document()), alternative);
        if received.credential != expected {
            let actual = &received.credential;
            failures.push(format!("server: credential {actual:?} instead of {expected:?}"));
        }
    }
    failures
}
