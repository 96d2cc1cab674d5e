//! A call of the generated client to the generated server: both ends and the wire must agree.

use super::caller::Caller;
use super::client_checks;
use crate::bindings::Bindings;
use crate::call::{Call, ClientOutcome, expired_secret, is_success, secret};
use crate::case::RoundTrip;
use crate::script::{Action, Authentication, Credential, Script, ScriptLog, TypedResponse};
use crate::test_server::TestServer;
use crate::value::{byte_array, difference};
use crate::wire::Exchange;
use openapi_judge::document::{Content, Operation, SecurityRequirement};
use openapi_judge::judge::{Judge, credential};
use openapi_judge::media_type::{is_json, is_same};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) async fn run<B: Bindings>(
    judge: &Judge,
    server: &TestServer,
    caller: &Caller<B>,
    case: &RoundTrip,
) -> (Vec<String>, Option<Exchange>) {
    let operation = &judge.document().operations[case.operation];
    server.prepare(Script {
        action: Action::Respond(case.response.clone()),
        authentication: match case.call.has_expired_token {
            true => Authentication::AcceptSecrets,
            false => Authentication::Accept,
        },
    });
    let outcome = caller.call(operation, case).await;
    let (recorded, log) = server.finish();
    let mut failures = check_client(operation, &case.response, outcome);
    failures.extend(check_server(operation, case, log));
    let exchanges = recorded.unwrap_or_else(|error| {
        failures.push(error);
        Vec::new()
    });
    match (exchanges.as_slice(), case.call.has_expired_token) {
        ([exchange], false) => failures.extend(check_wire(judge, operation, case, exchange)),
        ([rejected, exchange], true) => {
            failures.extend(check_rejected(case, rejected));
            failures.extend(check_wire(judge, operation, case, exchange));
        }
        (others, false) => failures.push(format!("{} exchanges on the wire instead of one", others.len())),
        (others, true) => failures.push(format!("{} exchanges on the wire instead of two", others.len())),
    }
    (failures, exchanges.into_iter().last())
}

/// Checks that the client's caller got the scripted response in the variant of its status.
pub(super) fn check_client(
    operation: &Operation,
    scripted: &TypedResponse,
    outcome: ClientOutcome,
) -> Vec<String> {
    let response = match outcome {
        Ok(response) => response,
        Err(failure) => return vec![failure.to_string()],
    };
    let mut failures = Vec::new();
    if response.status != scripted.status {
        failures.push(format!(
            "client: variant of {} for status {}",
            response.status, scripted.status
        ));
    }
    if response.success != is_success(scripted.status) {
        failures.push(format!(
            "client: status {} as {}",
            scripted.status,
            if response.success { "success" } else { "an error" }
        ));
    }
    if !response.media_type.is_empty() && !is_same(&response.media_type, &scripted.media_type) {
        failures.push(format!(
            "client: variant of {} for {}",
            response.media_type, scripted.media_type
        ));
    }
    let body = scripted.body.as_ref().filter(|_| operation.method != "HEAD");
    failures.extend(compare_bodies(
        "client: body",
        &scripted.media_type,
        body,
        response.body.as_ref(),
    ));
    failures.extend(compare_all(
        "client: header",
        &scripted.headers,
        &response.headers,
    ));
    failures
}

/// Checks that the first request was sent with the token that has expired, and rejected.
fn check_rejected(case: &RoundTrip, rejected: &Exchange) -> Vec<String> {
    let mut failures = Vec::new();
    for scheme in &case.alternative.schemes {
        let sent = credential(scheme, &rejected.request);
        let is_expired = scheme.http_scheme.as_deref() != Some("Bearer")
            || sent.as_ref() == Some(&expired_secret(&scheme.name));
        if !is_expired {
            failures.push(format!("request: the first token was sent as {sent:?}"));
        }
    }
    if rejected.response.status != 401 {
        let status = rejected.response.status;
        failures.push(format!(
            "wire: status {status} for the expired token instead of 401"
        ));
    }
    failures
}

/// Checks that the implementation got the request that the client's caller made.
fn check_server(operation: &Operation, case: &RoundTrip, log: ScriptLog) -> Vec<String> {
    let mut failures = server_errors(log.errors);
    let received = match log.requests.as_slice() {
        [received] => received,
        others => {
            failures.push(format!(
                "server: {} calls of the implementation instead of one",
                others.len()
            ));
            return failures;
        }
    };
    if received.operation != operation.key() {
        failures.push(format!("server: dispatched to {}", received.operation));
    }
    let expected = expected_credential(Some(operation), &case.alternative);
    if received.credential != expected {
        failures.push(format!(
            "server: credential {:?} instead of {expected:?}",
            received.credential
        ));
    }
    if !received.media_type.is_empty() && !is_same(&received.media_type, &case.call.media_type) {
        failures.push(format!(
            "server: variant of {} for {}",
            received.media_type, case.call.media_type
        ));
    }
    let Call { media_type, body, .. } = &case.call;
    failures.extend(compare_bodies(
        "server: body",
        media_type,
        body.as_ref(),
        received.body.as_ref(),
    ));
    failures.extend(compare_all(
        "server: parameter",
        &case.call.parameters,
        &received.parameters,
    ));
    failures
}

/// Prefixes the errors of the scripted implementation.
pub(super) fn server_errors(errors: Vec<String>) -> Vec<String> {
    let errors = errors.into_iter();
    errors.map(|error| format!("server: {error}")).collect()
}

/// Returns the credential that the server's authenticator must pass on when the credentials of a security alternative are
/// sent to an operation.
pub(super) fn expected_credential(
    operation: Option<&Operation>,
    sent: &SecurityRequirement,
) -> Option<Credential> {
    let accepted = operation.map_or_else(|| sent.clone(), |operation| operation.accepted_as(sent));
    let secrets = accepted.schemes.iter().flat_map(|scheme| {
        let times = if scheme.http_scheme.as_deref() == Some("Basic") {
            2
        } else {
            1
        };
        let sent = sent.schemes.iter().find(|sent| sent.is_sent_like(scheme));
        std::iter::repeat_n(secret(&sent.unwrap_or(scheme).name), times)
    });
    let secrets: Vec<String> = secrets.collect();
    (!secrets.is_empty()).then(|| Credential {
        alternative: accepted.name(),
        secrets,
    })
}

/// Checks that both messages are as the document declares, and hold the values of the case.
fn check_wire(judge: &Judge, operation: &Operation, case: &RoundTrip, exchange: &Exchange) -> Vec<String> {
    let Exchange { request, response } = exchange;
    let sent = client_checks::sent_alternative(operation, &case.alternative);
    let mut findings = judge.request(operation, &[sent], request);
    findings.extend(judge.response(operation, response));
    let mut failures: Vec<String> = findings.iter().map(ToString::to_string).collect();
    failures.extend(client_checks::failures(operation, case, request));
    if response.status != case.response.status {
        failures.push(format!(
            "wire: status {} instead of {}",
            response.status, case.response.status
        ));
    }
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let Call { media_type, body, .. } = &case.call;
    failures.extend(compare_json(
        "wire: request body",
        contents,
        media_type,
        body.as_ref(),
        &request.body,
    ));
    let contents = operation
        .response(response.status)
        .into_iter()
        .flat_map(|response| &response.contents);
    let TypedResponse { media_type, body, .. } = &case.response;
    let body = body.as_ref().filter(|_| operation.method != "HEAD");
    failures.extend(compare_json(
        "wire: response body",
        contents,
        media_type,
        body,
        &response.body,
    ));
    failures
}

fn compare_json<'a>(
    what: &str,
    mut contents: impl Iterator<Item = &'a Content>,
    media_type: &str,
    expected: Option<&Value>,
    bytes: &[u8],
) -> Option<String> {
    contents.find(|content| content.media_type == media_type && content.is_json())?;
    let sent = serde_json::from_slice(bytes).ok();
    compare(what, expected, sent.as_ref())
}

/// Compares bodies; one that is not JSON may be held as an array of bytes.
fn compare_bodies(
    what: &str,
    media_type: &str,
    expected: Option<&Value>,
    actual: Option<&Value>,
) -> Option<String> {
    match (expected, actual) {
        (Some(expected), Some(Value::Array(_))) if expected.is_string() || !is_json(media_type) => {
            compare(what, Some(&byte_array(expected)), actual)
        }
        _ => compare(what, expected, actual),
    }
}

pub(super) fn compare(what: &str, expected: Option<&Value>, actual: Option<&Value>) -> Option<String> {
    match (expected, actual) {
        (Some(expected), Some(actual)) => {
            difference(expected, actual).map(|found| format!("{what}: {found}"))
        }
        (Some(expected), None) => Some(format!("{what}: nothing instead of {expected}")),
        (None, Some(actual)) => Some(format!("{what}: {actual} instead of nothing")),
        (None, None) => None,
    }
}

fn compare_all(
    what: &str,
    expected: &BTreeMap<String, Value>,
    actual: &BTreeMap<String, Value>,
) -> Vec<String> {
    let names = expected
        .keys()
        .chain(actual.keys().filter(|name| !expected.contains_key(*name)));
    names
        .filter(|name| !is_unspecified(name, expected.get(*name), actual.get(*name)))
        .filter_map(|name| compare(&format!("{what} {name}"), expected.get(name), actual.get(name)))
        .collect()
}

/// Whether a parameter or header that differs may do so: HTTP libraries set some fields, and an empty array has no
/// pairs in a query.
fn is_unspecified(name: &str, expected: Option<&Value>, actual: Option<&Value>) -> bool {
    let is_of_library = ["header:host", "header:user-agent", "content-length"]
        .iter()
        .any(|field| name.eq_ignore_ascii_case(field));
    let is_exploded = name.starts_with("query:") || name.starts_with("cookie:");
    match (expected, actual) {
        (None, Some(_)) => is_of_library,
        (Some(expected), None) => is_exploded && expected.as_array().is_some_and(Vec::is_empty),
        _ => name.eq_ignore_ascii_case("content-length"),
    }
}
