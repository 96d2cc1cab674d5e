//! A call of the generated client to the generated server: both ends and the wire must agree.

use super::caller::Caller;
use super::comparison::{compare_all, compare_bodies, compare_json};
use super::failure::{CheckFailure, Component, Rule, Rules};
use super::received::{
    check_calls, check_credential, expected_credential, received_parameter, script_errors,
};
use super::{client_checks, defaults, hidden};
use crate::bindings::Bindings;
use crate::call::{Call, ClientFailure, ClientOutcome, ClientResponse, expired_secret, is_success};
use crate::case::RoundTrip;
use crate::error_pointers::{first_text, message_pointers};
use crate::script::{Action, Authentication, Script, ScriptLog, TypedResponse};
use crate::test_server::TestServer;
use crate::wire::Exchange;
use openapi_judge::document::Operation;
use openapi_judge::judge::{Judge, credential};
use openapi_judge::media_type::is_same;
use serde_json::Value;

pub(super) async fn run<B: Bindings>(
    judge: &Judge,
    server: &TestServer,
    caller: &Caller<B>,
    case: &RoundTrip,
) -> (Vec<CheckFailure>, Option<Exchange>) {
    let operation = &judge.document().operations[case.operation];
    let rules = Rules::new(judge.document(), operation);
    server.prepare(Script {
        action: Action::Respond(case.response.clone()),
        hidden: hidden::values(judge, operation, case),
        authentication: match case.call.has_expired_token() {
            true => Authentication::AcceptSecrets,
            false => Authentication::Accept,
        },
    });
    let outcome = caller.call(judge, case).await;
    let (recorded, log) = server.finish();
    let mut failures = check_client(judge, operation, &case.response, outcome);
    failures.extend(check_server(rules, operation, case, log));
    let exchanges = recorded.unwrap_or_else(|error| {
        let failure = CheckFailure::new(Component::Server, Rule::Rfc(9112, "2"), error.clone());
        failures.push(failure.values("HTTP/1.1 messages", error));
        Vec::new()
    });
    let count_failure = |expected: &str| {
        let actual = exchanges.len();
        let (component, rule) = (Component::Client, rules.operation());
        CheckFailure::differs(component, rule, "exchanges on the wire", expected, actual)
    };
    match (exchanges.as_slice(), case.call.has_expired_token()) {
        ([exchange], false) => failures.extend(check_wire(judge, operation, case, exchange)),
        ([rejected, exchange], true) => {
            failures.extend(check_rejected(rules, case, rejected));
            failures.extend(check_wire(judge, operation, case, exchange));
        }
        (_, false) => failures.push(count_failure("1")),
        (_, true) => failures.push(count_failure("2, the first with the token that has expired")),
    }
    (failures, exchanges.into_iter().last())
}

/// Checks that the client's caller got the scripted response in the variant of its status.
pub(super) fn check_client(
    judge: &Judge,
    operation: &Operation,
    scripted: &TypedResponse,
    outcome: ClientOutcome,
) -> Vec<CheckFailure> {
    let rules = Rules::new(judge.document(), operation);
    let status = scripted.status;
    let response = match outcome {
        Ok(response) => response,
        Err(failure) => return vec![client_failure(rules.response(status), scripted, &failure)],
    };
    let differs = |what: &str, expected: &str, actual: &str| {
        CheckFailure::differs(Component::Client, rules.response(status), what, expected, actual)
    };
    let mut failures = Vec::new();
    if response.status != status {
        let (expected, actual) = (status.to_string(), response.status.to_string());
        failures.push(differs("the status of the variant returned", &expected, &actual));
    }
    let outcome = |is_success| if is_success { "a success" } else { "an error" };
    if response.success != is_success(status) {
        let (expected, actual) = (outcome(!response.success), outcome(response.success));
        failures.push(differs("what the caller got", expected, actual));
    }
    if !response.media_type.is_empty() && !is_same(&response.media_type, &scripted.media_type) {
        let (expected, actual) = (&scripted.media_type, &response.media_type);
        failures.push(differs(
            "the media type of the variant returned",
            expected,
            actual,
        ));
    }
    let body = scripted.body.as_ref().filter(|_| operation.method != "HEAD");
    let found = compare_bodies(&scripted.media_type, body, response.body.as_ref());
    failures.extend(found.map(|found| {
        let rule = rules.response_body(status, &scripted.media_type);
        found.failure(Component::Client, rule, "the body returned to the caller")
    }));
    let headers = compare_all(&scripted.headers, &response.headers);
    failures.extend(headers.into_iter().map(|(name, found)| {
        let what = format!("the header {name} returned to the caller");
        found.failure(Component::Client, rules.header(status, name), &what)
    }));
    let declared = operation.response(status).into_iter();
    let contents = declared.flat_map(|declared| &declared.contents);
    let of_body = defaults::of_body(rules, contents, &scripted.media_type, body, &response.defaults);
    failures.extend(of_body.into_iter().map(|found| found.failure(Component::Client)));
    failures.extend(check_message(rules, judge, operation, body, &response));
    failures
}

/// Checks that the client shows the message of an error that is where the document says.
fn check_message(
    rules: Rules<'_>,
    judge: &Judge,
    operation: &Operation,
    body: Option<&Value>,
    response: &ClientResponse,
) -> Option<CheckFailure> {
    let pointers = message_pointers(judge.document(), &operation.tag);
    let expected = body
        .and_then(|body| first_text(body, &pointers))
        .filter(|_| !response.success);
    let actual = response.message.as_deref();
    (actual != expected).then(|| {
        let (expected, actual) = (expected.unwrap_or("none"), actual.unwrap_or("none"));
        let (rule, what) = (rules.response(response.status), "the message of the error");
        CheckFailure::differs(Component::Client, rule, what, expected, actual)
    })
}

/// Returns the failure for a client that returned no declared response.
pub(super) fn client_failure(rule: Rule, scripted: &TypedResponse, failure: &ClientFailure) -> CheckFailure {
    let component = match failure {
        ClientFailure::Bindings(_) => Component::Bindings,
        _ => Component::Client,
    };
    let expected = format!("the variant of {} {}", scripted.status, scripted.media_type);
    CheckFailure::new(component, rule, failure.to_string()).values(expected.trim_end(), failure.to_string())
}

/// Checks that the first request was sent with the token that has expired, and rejected.
fn check_rejected(rules: Rules<'_>, case: &RoundTrip, rejected: &Exchange) -> Vec<CheckFailure> {
    let mut failures = Vec::new();
    for scheme in &case.alternative.schemes {
        let sent = credential(scheme, &rejected.request);
        let expected = expired_secret(&scheme.name);
        let is_expired = !scheme.is_bearer() || sent.as_ref() == Some(&expected);
        if !is_expired {
            let (what, rule) = ("the first token that was sent", rules.scheme(scheme));
            let sent = sent.as_deref().unwrap_or("nothing");
            failures.push(CheckFailure::differs(
                Component::Client,
                rule,
                what,
                expected,
                sent,
            ));
        }
    }
    if rejected.response.status != 401 {
        let (what, rule) = (
            "the status of the response to the expired token",
            rules.response(401),
        );
        let status = rejected.response.status;
        failures.push(CheckFailure::differs(Component::Server, rule, what, 401, status));
    }
    failures
}

/// Checks that the implementation got the request that the client's caller made.
fn check_server(
    rules: Rules<'_>,
    operation: &Operation,
    case: &RoundTrip,
    log: ScriptLog,
) -> Vec<CheckFailure> {
    let mut failures = script_errors(&rules.operation(), log.errors);
    let received = match log.requests.as_slice() {
        [received] => received,
        others => {
            failures.extend(check_calls(rules.operation(), 1, others.len()));
            return failures;
        }
    };
    let Call { media_type, body, .. } = &case.call;
    if received.operation != operation.key() {
        let (key, actual) = (operation.key(), &received.operation);
        let what = "the operation that was called";
        let (component, rule) = (Component::ServerOrBindings, rules.operation());
        failures.push(CheckFailure::differs(component, rule, what, key, actual));
    }
    let expected = expected_credential(Some(operation), &case.alternative);
    failures.extend(check_credential(
        rules.security(),
        expected.as_ref(),
        received.credential.as_ref(),
    ));
    if !received.media_type.is_empty() && !is_same(&received.media_type, media_type) {
        let (component, rule) = (Component::ServerOrBindings, rules.request_body(media_type));
        let what = "the media type of the variant that the implementation received";
        let actual = &received.media_type;
        failures.push(CheckFailure::differs(component, rule, what, media_type, actual));
    }
    let found = compare_bodies(media_type, body.as_ref(), received.body.as_ref());
    failures.extend(found.map(|found| {
        let (component, rule) = (Component::ServerOrBindings, rules.request_body(media_type));
        found.failure(component, rule, "the body that the implementation received")
    }));
    let found = compare_all(&case.call.parameters, &received.parameters);
    failures.extend(
        found
            .into_iter()
            .map(|(key, found)| received_parameter(rules, key, found)),
    );
    let of_request = defaults::of_request(rules, operation, &case.call, received);
    let component = Component::ServerOrBindings;
    failures.extend(of_request.into_iter().map(|found| found.failure(component)));
    failures
}

/// Checks that both messages are as the document declares, and hold the values of the case.
fn check_wire(
    judge: &Judge,
    operation: &Operation,
    case: &RoundTrip,
    exchange: &Exchange,
) -> Vec<CheckFailure> {
    let Exchange { request, response } = exchange;
    let rules = Rules::new(judge.document(), operation);
    let sent = client_checks::sent_alternative(operation, &case.alternative);
    let of_request = judge.request(operation, &[sent], request).into_iter();
    let of_response = judge.response(operation, response).into_iter();
    let mut failures: Vec<CheckFailure> = of_request
        .map(|finding| CheckFailure::of_finding(Component::Client, finding))
        .chain(of_response.map(|finding| CheckFailure::of_finding(Component::Server, finding)))
        .collect();
    failures.extend(client_checks::failures(rules, operation, case, request));
    if response.status != case.response.status {
        let (expected, actual) = (case.response.status, response.status);
        let (component, rule) = (Component::Server, rules.response(expected));
        failures.push(CheckFailure::differs(component, rule, "status", expected, actual));
    }
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let Call { media_type, body, .. } = &case.call;
    let found = compare_json(contents, media_type, body.as_ref(), &request.body);
    failures.extend(found.map(|found| {
        let rule = rules.request_body(media_type);
        found.failure(Component::Client, rule, "the body of the request on the wire")
    }));
    let contents = operation
        .response(response.status)
        .into_iter()
        .flat_map(|response| &response.contents);
    let TypedResponse { media_type, body, .. } = &case.response;
    let body = body.as_ref().filter(|_| operation.method != "HEAD");
    let found = compare_json(contents, media_type, body, &response.body);
    failures.extend(found.map(|found| {
        let rule = rules.response_body(case.response.status, media_type);
        found.failure(
            Component::ServerOrBindings,
            rule,
            "the body of the response on the wire",
        )
    }));
    failures
}
