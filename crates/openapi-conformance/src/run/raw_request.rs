//! Sends a raw request and checks the response and what reached the implementation. `connections` and `file_case` share the
//! checks.

use super::comparison::compare;
use super::failure::{CheckFailure, Component, Rule, Rules, rule_of_status};
use super::interceptor::Route;
use super::no_response::expected_status;
use super::received::{
    check_calls, check_credential, expected_credential, received_parameter, script_errors,
};
use super::{head, limits, no_response, violations};
use crate::call::SECRET_PREFIX;
use crate::case::{DeclaredBy, Delivery, PANIC_MESSAGE, RawRequest};
use crate::script::{Authentication, ScriptLog};
use crate::test_server::TestServer;
use crate::value::byte_array;
use crate::wire::{self, Exchange, Response};
use openapi_judge::document::Document;
use openapi_judge::judge::Judge;
use openapi_judge::media_type::{covers, essence, is_same};
use std::collections::BTreeSet;
use std::net::SocketAddr;

pub(super) async fn run(
    judge: &Judge,
    server: &TestServer,
    route: &Route,
    case: &RawRequest,
) -> (Vec<CheckFailure>, Option<Exchange>) {
    server.prepare(case.script.clone());
    let (mut failures, exchange) = exchange(judge, route.address, server.address(), case).await;
    let (_, log) = server.finish();
    failures.extend(check_delivery(judge, case, log));
    if exchange.response.status != 0 && head::is_derived(judge, &exchange) {
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
) -> (Vec<CheckFailure>, Option<Exchange>) {
    let Some(address) = mock else {
        let rule = rule_of_status(judge.document(), case.declared, 200);
        let failure = CheckFailure::new(Component::Suite, rule, "no mock process is running");
        return (vec![failure.values("a running mock", "none")], None);
    };
    let (mut failures, exchange) = exchange(judge, address, address, case).await;
    if exchange.response.status != 0 && head::is_derived(judge, &exchange) {
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
) -> (Vec<CheckFailure>, Exchange) {
    let mut request = case.request.clone();
    let host = ("Host".to_owned(), host.to_string());
    request.headers.0.insert(0, host);
    let bytes = wire::bytes_of(&request);
    let response = wire::exchange(address, &bytes, &request.method).await;
    let failures = match &response {
        Ok(response) => check_response(judge, case, response),
        Err(error) => {
            let document = judge.document();
            vec![no_response::failure(
                document,
                case.declared,
                &case.statuses,
                &bytes,
                error,
            )]
        }
    };
    let response = response.unwrap_or_default();
    (failures, Exchange { request, response })
}

/// Checks that a response has one of the expected statuses.
pub(crate) fn check_status(
    document: &Document,
    declared: DeclaredBy,
    statuses: &[u16],
    actual: u16,
) -> Option<CheckFailure> {
    if statuses.contains(&actual) {
        return None;
    }
    let rule = rule_of_status(document, declared, statuses.first().copied().unwrap_or(actual));
    let (expected, actual) = (expected_status(statuses), format!("status {actual}"));
    let message = format!("{actual} instead of {expected}");
    Some(CheckFailure::new(Component::Server, rule, message).values(expected, actual))
}

/// Checks that a response conforms to its declaration.
pub(super) fn check_declaration(
    judge: &Judge,
    declared: DeclaredBy,
    method: &str,
    response: &Response,
) -> Vec<CheckFailure> {
    let document = judge.document();
    let (owner, responses) = match declared {
        DeclaredBy::Operation(index) => {
            let operation = &document.operations[index];
            (&operation.pointer, &operation.responses)
        }
        DeclaredBy::Unmatched(index) => {
            let unmatched = &document.unmatched[index];
            (&unmatched.pointer, &unmatched.responses)
        }
        DeclaredBy::Undeclared => return Vec::new(),
    };
    let found = judge.response_in(owner, responses, method, response);
    let failure = |finding| CheckFailure::of_finding(Component::Server, finding);
    found.into_iter().map(failure).collect()
}

/// Whether a response is a client error that the operation need not declare.
pub(crate) fn is_undeclared_client_error(judge: &Judge, case: &RawRequest, status: u16) -> bool {
    let operation = case.declared.operation(judge.document());
    let is_declared = operation.is_some_and(|operation| operation.response(status).is_some());
    case.any_client_error && (400..500).contains(&status) && !is_declared
}

/// Checks a response without what the implementation received.
pub(super) fn check_response(judge: &Judge, case: &RawRequest, response: &Response) -> Vec<CheckFailure> {
    let document = judge.document();
    let status = response.status;
    let mut failures = Vec::from_iter(check_status(document, case.declared, &case.statuses, status));
    if !is_undeclared_client_error(judge, case, response.status) {
        failures.extend(check_declaration(
            judge,
            case.declared,
            &case.request.method,
            response,
        ));
    }
    if case.declared == DeclaredBy::Undeclared && !response.body.is_empty() {
        let message = "a body, although the document declares no response";
        let rule = rule_of_status(document, case.declared, status);
        let failure = CheckFailure::new(Component::Server, rule, message);
        failures.push(failure.values("no body", format!("a body of {} bytes", response.body.len())));
    }
    failures.extend(check_values(judge, case, response));
    failures.extend(check_allow(case, response));
    failures.extend(check_retry_after(case, response));
    failures.extend(leaks(response));
    failures.extend(violations::failures(document, case, response));
    failures.extend(limits::failures(document, case, response));
    failures
}

/// Checks that the response carries the values that the implementation returned.
fn check_values(judge: &Judge, case: &RawRequest, response: &Response) -> Vec<CheckFailure> {
    let (Some(scripted), DeclaredBy::Operation(index)) = (&case.response, case.declared) else {
        return Vec::new();
    };
    let mut failures = Vec::new();
    let document = judge.document();
    let rules = Rules::new(document, &document.operations[index]);
    // What the implementation returns passes through the bindings, too.
    let component = match case.delivery {
        Some(_) => Component::ServerOrBindings,
        None => Component::Server,
    };
    let declaration = document.operations[index].response(scripted.status);
    // The mock chooses the values of its headers.
    let declaration = declaration.filter(|_| case.delivery.is_some());
    for header in declaration.iter().flat_map(|declaration| &declaration.headers) {
        let name = header.name.to_ascii_lowercase();
        let lines: Vec<&str> = response.headers.all(&name).collect();
        let sent = (!lines.is_empty()).then(|| openapi_judge::style::decode_header(document, header, &lines));
        let found = compare(scripted.headers.get(&name), sent.as_ref());
        failures.extend(found.map(|found| {
            let rule = rules.header(scripted.status, &name);
            found.failure(component, rule, &format!("the header {name}"))
        }));
    }
    let media_type = response.headers.get("content-type").unwrap_or_default();
    let range = scripted.media_type.contains('*').then_some(&scripted.media_type);
    let is_in_range = range.is_some_and(|range| covers(range, &essence(media_type)));
    if !is_same(media_type, &scripted.media_type) && !is_in_range {
        let or_none = |media_type: &str| match media_type {
            "" => "none".to_owned(),
            media_type => media_type.to_owned(),
        };
        let (expected, actual) = (or_none(&scripted.media_type), or_none(media_type));
        let rule = rules.response(scripted.status);
        failures.push(CheckFailure::differs(
            component,
            rule,
            "Content-Type",
            expected,
            actual,
        ));
    }
    if document.operations[index].has_json_response(scripted.status, &scripted.media_type)
        && case.request.method != "HEAD"
    {
        let sent = serde_json::from_slice(&response.body).ok();
        let found = compare(scripted.body.as_ref(), sent.as_ref());
        failures.extend(found.map(|found| {
            let rule = rules.response_body(scripted.status, &scripted.media_type);
            found.failure(component, rule, "the body of the response")
        }));
    }
    failures
}

/// Checks that `Retry-After` is what the authenticator gave, and absent if it gave nothing.
fn check_retry_after(case: &RawRequest, response: &Response) -> Option<CheckFailure> {
    let expected = match case.script.authentication {
        Authentication::TooManyRequests(seconds) | Authentication::Unavailable(Some(seconds)) => {
            Some(seconds.to_string())
        }
        Authentication::Unavailable(None) => None,
        _ => return None,
    };
    let sent = response.headers.get("retry-after");
    (sent != expected.as_deref()).then(|| {
        let (expected, sent) = (expected.as_deref().unwrap_or("none"), sent.unwrap_or("none"));
        let rule = Rule::Rfc(9110, "10.2.3");
        CheckFailure::differs(Component::Server, rule, "Retry-After", expected, sent)
    })
}

/// Returns the members of a comma-separated list (RFC 9110, section 5.6.1): empty ones do not count.
pub(super) fn members<'a>(lines: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let members = lines.flat_map(|line| line.split(',')).map(str::trim);
    members.filter(|member| !member.is_empty()).collect()
}

/// Checks that `Allow` lists the methods of the path and no other.
fn check_allow(case: &RawRequest, response: &Response) -> Option<CheckFailure> {
    if case.allow.is_empty() {
        return None;
    }
    let listed = members(response.headers.all("allow"));
    let expected: BTreeSet<&str> = case.allow.iter().map(String::as_str).collect();
    let text = |methods: BTreeSet<&str>| match methods.is_empty() {
        true => "none".to_owned(),
        false => Vec::from_iter(methods).join(", "),
    };
    (listed != expected).then(|| {
        let (rule, expected, listed) = (Rule::Rfc(9110, "10.2.1"), text(expected), text(listed));
        CheckFailure::differs(Component::Server, rule, "the methods in Allow", expected, listed)
    })
}

/// Checks that a response repeats neither the message of a panic nor a credential.
pub(super) fn leaks(response: &Response) -> Vec<CheckFailure> {
    let mut text = String::from_utf8_lossy(&response.body).into_owned();
    for (_, value) in &response.headers.0 {
        text.push_str(value);
    }
    let texts = [
        ("the message of a panic", PANIC_MESSAGE, Rule::Rfc(9110, "15.6.1")),
        ("a credential", SECRET_PREFIX, Rule::Rfc(9110, "17.16.1")),
    ];
    let repeated = texts.into_iter().filter(|(_, secret, _)| text.contains(secret));
    repeated
        .map(|(what, secret, rule)| {
            let failure = CheckFailure::new(Component::Server, rule, format!("the response repeats {what}"));
            failure.values(
                format!("a response without {what}"),
                format!("one that contains {secret}"),
            )
        })
        .collect()
}

/// Checks that the implementation received the request if it must, and nothing if it must not.
fn check_delivery(judge: &Judge, case: &RawRequest, log: ScriptLog) -> Vec<CheckFailure> {
    let document = judge.document();
    let operation = case.declared.operation(document);
    let rules = operation.map(|operation| Rules::new(document, operation));
    let status = case.statuses.first().copied().unwrap_or_default();
    let rule = || rule_of_status(document, case.declared, status);
    let mut failures = script_errors(&rule(), log.errors);
    let expected = expected_credential(operation, &case.alternative);
    if let [received] = log.requests.as_slice() {
        let rule = rules.map_or_else(rule, Rules::security);
        failures.extend(check_credential(
            rule,
            expected.as_ref(),
            received.credential.as_ref(),
        ));
    }
    match (&case.delivery, log.requests.as_slice()) {
        (Some(Delivery::Body(expected)), [received]) => {
            let actual = received.body.as_ref();
            // A type of binary bodies serializes to an array of bytes.
            let is_same = actual.is_some_and(|actual| *actual == byte_array(expected));
            let found = compare(Some(expected), actual).filter(|_| !is_same);
            failures.extend(found.map(|found| {
                let media_type = case.request.headers.get("content-type").unwrap_or_default();
                let rule = rules.map_or_else(rule, |rules| rules.request_body(media_type));
                let what = "the body that the implementation received";
                found.failure(Component::ServerOrBindings, rule, what)
            }));
        }
        (Some(Delivery::Parameter(key, expected)), [received]) => {
            let found = compare(Some(expected), received.parameters.get(key));
            let found = found.zip(rules);
            failures.extend(found.map(|(found, rules)| received_parameter(rules, key, found)));
        }
        (delivery, calls) => {
            failures.extend(check_calls(rule(), usize::from(delivery.is_some()), calls.len()));
        }
    }
    failures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::secret;
    use crate::wire::Headers;

    #[test]
    fn a_response_must_not_repeat_the_secret_of_any_scheme() {
        let repeats = |body: &str, field: &str| {
            let response = Response {
                status: 401,
                headers: Headers(vec![("X-Echo".to_owned(), field.to_owned())]),
                body: body.as_bytes().to_vec(),
            };
            leaks(&response).len()
        };
        let secret = secret("bearerAuth");
        assert_eq!(repeats("unknown token", "a"), 0);
        assert_eq!(repeats(&format!("unknown token {secret}"), "a"), 1);
        assert_eq!(repeats("unknown token", &secret), 1);
    }
}
