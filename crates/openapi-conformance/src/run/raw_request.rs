//! Sends a raw request and checks the response and what reached the implementation. `connections` and `file_case` share the
//! checks.

use super::interceptor::Route;
use super::round_trip::{compare, expected_credential, server_errors};
use super::{head, limits, violations};
use crate::call::secret;
use crate::case::{DeclaredBy, Delivery, PANIC_MESSAGE, RawRequest};
use crate::script::{Authentication, ScriptLog};
use crate::test_server::TestServer;
use crate::value::{byte_array, difference};
use crate::wire::{self, Exchange, Response};
use openapi_judge::judge::Judge;
use openapi_judge::media_type::{covers, essence, is_same};
use std::collections::BTreeSet;
use std::net::SocketAddr;

pub(super) async fn run(
    judge: &Judge,
    server: &TestServer,
    route: &Route,
    case: &RawRequest,
) -> (Vec<String>, Option<Exchange>) {
    server.prepare(case.script.clone());
    let (mut failures, exchange) = exchange(judge, route.address, server.address(), case).await;
    let (_, log) = server.finish();
    failures.extend(check_delivery(judge, case, log));
    if head::is_derived(judge, &exchange) {
        server.prepare(case.script.clone());
        failures.extend(head::differences_from_get(route.address, &exchange).await);
        drop(server.finish());
    }
    (failures, Some(exchange))
}

/// Runs a case on the mock, which has no implementation to observe.
pub(super) async fn run_on_mock(
    judge: &Judge,
    mock: Option<SocketAddr>,
    case: &RawRequest,
) -> (Vec<String>, Option<Exchange>) {
    let Some(address) = mock else {
        return (vec!["no mock process is running".to_owned()], None);
    };
    let (mut failures, exchange) = exchange(judge, address, address, case).await;
    if head::is_derived(judge, &exchange) {
        failures.extend(head::differences_from_get(address, &exchange).await);
    }
    (failures, Some(exchange))
}

/// Sends the request and checks the response.
async fn exchange(
    judge: &Judge,
    address: SocketAddr,
    host: SocketAddr,
    case: &RawRequest,
) -> (Vec<String>, Exchange) {
    let mut request = case.request.clone();
    let host = ("Host".to_owned(), host.to_string());
    request.headers.0.insert(0, host);
    let response = wire::exchange(address, &wire::bytes_of(&request), &request.method).await;
    let failures = match &response {
        Ok(response) => check_response(judge, case, response),
        Err(error) => vec![error.clone()],
    };
    let response = response.unwrap_or_default();
    (failures, Exchange { request, response })
}

/// Checks that a response has one of the expected statuses.
pub(super) fn check_status(statuses: &[u16], response: &Response) -> Option<String> {
    let is_expected = statuses.contains(&response.status);
    (!is_expected).then(|| format!("status {} instead of {statuses:?}", response.status))
}

/// Checks that a response conforms to its declaration.
pub(super) fn check_declaration(
    judge: &Judge,
    declared: DeclaredBy,
    method: &str,
    response: &Response,
) -> Vec<String> {
    let document = judge.document();
    let responses = match declared {
        DeclaredBy::Operation(index) => &document.operations[index].responses,
        DeclaredBy::Unmatched(index) => &document.unmatched[index].responses,
        DeclaredBy::Undeclared => return Vec::new(),
    };
    let found = judge.response_in(responses, method, response);
    found.iter().map(ToString::to_string).collect()
}

/// Checks a response without what the implementation received.
pub(super) fn check_response(judge: &Judge, case: &RawRequest, response: &Response) -> Vec<String> {
    let mut failures = Vec::from_iter(check_status(&case.statuses, response));
    failures.extend(check_declaration(
        judge,
        case.declared,
        &case.request.method,
        response,
    ));
    if case.declared == DeclaredBy::Undeclared && !response.body.is_empty() {
        failures.push("an undeclared body".to_owned());
    }
    failures.extend(check_values(judge, case, response));
    failures.extend(check_allow(case, response));
    failures.extend(check_retry_after(case, response));
    failures.extend(leaks(response));
    failures.extend(violations::failures(judge.document(), case, response));
    failures.extend(limits::failures(judge.document(), case, response));
    failures
}

/// Checks that the response carries the values that the implementation returned.
fn check_values(judge: &Judge, case: &RawRequest, response: &Response) -> Vec<String> {
    let (Some(scripted), DeclaredBy::Operation(index)) = (&case.response, case.declared) else {
        return Vec::new();
    };
    let mut failures = Vec::new();
    let document = judge.document();
    let declaration = document.operations[index].response(scripted.status);
    // The mock chooses the values of its headers.
    let declaration = declaration.filter(|_| case.delivery.is_some());
    for header in declaration.iter().flat_map(|declaration| &declaration.headers) {
        let name = header.name.to_ascii_lowercase();
        let lines: Vec<&str> = response.headers.all(&name).collect();
        let sent = (!lines.is_empty()).then(|| openapi_judge::style::decode_header(document, header, &lines));
        failures.extend(compare(
            &format!("header {name}"),
            scripted.headers.get(&name),
            sent.as_ref(),
        ));
    }
    let media_type = response.headers.get("content-type").unwrap_or_default();
    let range = scripted.media_type.contains('*').then_some(&scripted.media_type);
    let is_in_range = range.is_some_and(|range| covers(range, &essence(media_type)));
    if !is_same(media_type, &scripted.media_type) && !is_in_range {
        failures.push(format!(
            "Content-Type {media_type:?} instead of {:?}",
            scripted.media_type
        ));
    }
    if document.operations[index].has_json_response(scripted.status, &scripted.media_type)
        && case.request.method != "HEAD"
    {
        let sent = serde_json::from_slice(&response.body).ok();
        failures.extend(compare("body", scripted.body.as_ref(), sent.as_ref()));
    }
    failures
}

/// Checks that `Retry-After` is what the authenticator gave, and absent if it gave nothing.
fn check_retry_after(case: &RawRequest, response: &Response) -> Option<String> {
    let expected = match case.script.authentication {
        Authentication::TooManyRequests(seconds) | Authentication::Unavailable(Some(seconds)) => {
            Some(seconds.to_string())
        }
        Authentication::Unavailable(None) => None,
        _ => return None,
    };
    let sent = response.headers.get("retry-after");
    (sent != expected.as_deref()).then(|| format!("Retry-After is {sent:?} instead of {expected:?}"))
}

/// Checks that `Allow` lists the methods of the path and no other.
fn check_allow(case: &RawRequest, response: &Response) -> Option<String> {
    if case.allow.is_empty() {
        return None;
    }
    let fields = response.headers.all("allow").flat_map(|field| field.split(','));
    let listed: BTreeSet<&str> = fields.map(str::trim).collect();
    let expected: BTreeSet<&str> = case.allow.iter().map(String::as_str).collect();
    (listed != expected).then(|| format!("Allow lists {listed:?} instead of {expected:?}"))
}

/// Checks that a response repeats neither the message of a panic nor a credential.
pub(super) fn leaks(response: &Response) -> Vec<String> {
    let mut text = String::from_utf8_lossy(&response.body).into_owned();
    for (_, value) in &response.headers.0 {
        text.push_str(value);
    }
    let secret = secret("");
    let texts = [
        ("the message of a panic", PANIC_MESSAGE),
        ("a credential", secret.as_str()),
    ];
    let repeated = texts.iter().filter(|(_, secret)| text.contains(secret));
    repeated
        .map(|(what, _)| format!("the response repeats {what}"))
        .collect()
}

/// Checks that the implementation received the request if it must, and nothing if it must not.
fn check_delivery(judge: &Judge, case: &RawRequest, log: ScriptLog) -> Vec<String> {
    let mut failures = server_errors(log.errors);
    let expected = expected_credential(case.declared.operation(judge.document()), &case.alternative);
    if let [received] = log.requests.as_slice()
        && received.credential != expected
    {
        let actual = &received.credential;
        failures.push(format!("server: credential {actual:?} instead of {expected:?}"));
    }
    match (&case.delivery, log.requests.as_slice()) {
        (None, []) | (Some(Delivery::Anything), [_]) => {}
        (Some(Delivery::Body(expected)), [received]) => match &received.body {
            // A type of binary bodies serializes to an array of bytes.
            Some(actual) if *actual == byte_array(expected) => {}
            Some(actual) => {
                failures.extend(difference(expected, actual).map(|found| format!("server: body: {found}")))
            }
            None => failures.push("server: the implementation got no body".to_owned()),
        },
        (Some(Delivery::Parameter(key, expected)), [received]) => failures.extend(compare(
            &format!("server: parameter {key}"),
            Some(expected),
            received.parameters.get(key),
        )),
        (None, _) => failures.push("server: the implementation was called".to_owned()),
        (Some(_), []) => failures.push("server: the implementation was not called".to_owned()),
        (Some(_), calls) => failures.push(format!(
            "server: the implementation was called {} times instead of once",
            calls.len()
        )),
    }
    failures
}
