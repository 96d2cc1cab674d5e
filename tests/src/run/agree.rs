//! A call of the generated client: what each side saw, and what was on the wire between them.

use super::{Caller, manners};
use crate::case::Agree;
use crate::document::{Content, Operation, SecurityRequirement};
use crate::glue::{Call, Observed, secret};
use crate::judge::Judge;
use crate::media_type::is_json;
use crate::script::{Action, Credential, Heard, Reply, Script};
use crate::stage::Stage;
use crate::value::{difference, octets};
use crate::wire::Exchange;
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) async fn play(
    judge: &Judge,
    stage: &Stage,
    caller: &Caller,
    case: &Agree,
) -> (Vec<String>, Option<Exchange>) {
    let operation = &judge.document().operations[case.operation];
    stage.prepare(Script {
        action: Action::Reply(case.reply.clone()),
        ..Script::default()
    });
    let observed = caller.call(operation, case).await;
    let (recorded, heard) = stage.finish();
    let mut faults = at_client(operation, &case.reply, observed);
    faults.extend(at_server(operation, case, heard));
    let exchanges = recorded.unwrap_or_else(|fault| {
        faults.push(fault);
        Vec::new()
    });
    match exchanges.as_slice() {
        [exchange] => faults.extend(on_the_wire(judge, operation, case, exchange)),
        others => faults.push(format!("{} exchanges on the wire instead of one", others.len())),
    }
    (faults, exchanges.into_iter().next())
}

/// The client's caller got the scripted answer, in the variant of its status.
pub(super) fn at_client(
    operation: &Operation,
    reply: &Reply,
    observed: Result<Observed, String>,
) -> Vec<String> {
    let observed = match observed {
        Ok(observed) => observed,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    if observed.status != reply.status {
        faults.push(format!(
            "client: variant of {} for status {}",
            observed.status, reply.status
        ));
    }
    if observed.success != (reply.status < 400) {
        faults.push(format!(
            "client: status {} as {}",
            reply.status,
            if observed.success { "success" } else { "an error" }
        ));
    }
    if !observed.media_type.is_empty() && observed.media_type != reply.media_type {
        faults.push(format!(
            "client: variant of {} for {}",
            observed.media_type, reply.media_type
        ));
    }
    let body = reply.body.as_ref().filter(|_| operation.method != "HEAD");
    faults.extend(unlike_body(
        "client: body",
        &reply.media_type,
        body,
        observed.body.as_ref(),
    ));
    faults.extend(unlike_all("client: header", &reply.headers, &observed.headers));
    faults
}

/// The implementation got the request that the client's caller made.
fn at_server(operation: &Operation, case: &Agree, heard: Heard) -> Vec<String> {
    let mut faults: Vec<String> = heard
        .faults
        .into_iter()
        .map(|fault| format!("server: {fault}"))
        .collect();
    let received = match heard.requests.as_slice() {
        [received] => received,
        others => {
            faults.push(format!(
                "server: {} calls of the implementation instead of one",
                others.len()
            ));
            return faults;
        }
    };
    if received.operation != operation.key() {
        faults.push(format!("server: took it for {}", received.operation));
    }
    let expected = expected_credential(&case.alternative);
    if received.credential != expected {
        faults.push(format!(
            "server: credential {:?} instead of {expected:?}",
            received.credential
        ));
    }
    if !received.media_type.is_empty() && received.media_type != case.call.media_type {
        faults.push(format!(
            "server: variant of {} for {}",
            received.media_type, case.call.media_type
        ));
    }
    let Call { media_type, body, .. } = &case.call;
    faults.extend(unlike_body(
        "server: body",
        media_type,
        body.as_ref(),
        received.body.as_ref(),
    ));
    faults.extend(unlike_all(
        "server: parameter",
        &case.call.parameters,
        &received.parameters,
    ));
    faults
}

/// The credential that the suite gave the client, as the server's authenticator passes it on.
pub(super) fn expected_credential(alternative: &SecurityRequirement) -> Option<Credential> {
    let secrets = alternative.schemes.iter().flat_map(|scheme| {
        let times = if scheme.http_scheme.as_deref() == Some("Basic") {
            2
        } else {
            1
        };
        std::iter::repeat_n(secret(&scheme.name), times)
    });
    let secrets: Vec<String> = secrets.collect();
    (!secrets.is_empty()).then(|| Credential {
        alternative: alternative.name(),
        secrets,
    })
}

/// Both messages are what the document says, and say what the case says.
fn on_the_wire(judge: &Judge, operation: &Operation, case: &Agree, exchange: &Exchange) -> Vec<String> {
    let Exchange { request, response } = exchange;
    let alternatives = std::slice::from_ref(&case.alternative);
    let mut findings = judge.request(operation, alternatives, request);
    findings.extend(judge.response(operation, response));
    let mut faults: Vec<String> = findings.iter().map(ToString::to_string).collect();
    faults.extend(manners::faults(operation, case, request));
    if response.status != case.reply.status {
        faults.push(format!(
            "wire: status {} instead of {}",
            response.status, case.reply.status
        ));
    }
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let Call { media_type, body, .. } = &case.call;
    faults.extend(json_on_the_wire(
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
    let Reply { media_type, body, .. } = &case.reply;
    let body = body.as_ref().filter(|_| operation.method != "HEAD");
    faults.extend(json_on_the_wire(
        "wire: response body",
        contents,
        media_type,
        body,
        &response.body,
    ));
    faults
}

fn json_on_the_wire<'a>(
    what: &str,
    mut contents: impl Iterator<Item = &'a Content>,
    media_type: &str,
    expected: Option<&Value>,
    bytes: &[u8],
) -> Option<String> {
    contents.find(|content| content.media_type == media_type && content.is_json())?;
    let sent = serde_json::from_slice(bytes).ok();
    unlike(what, expected, sent.as_ref())
}

/// Bodies that are no JSON may be held as octets.
fn unlike_body(
    what: &str,
    media_type: &str,
    expected: Option<&Value>,
    got: Option<&Value>,
) -> Option<String> {
    match (expected, got) {
        (Some(expected), Some(Value::Array(_))) if !is_json(media_type) => {
            unlike(what, Some(&octets(expected)), got)
        }
        _ => unlike(what, expected, got),
    }
}

pub(super) fn unlike(what: &str, expected: Option<&Value>, got: Option<&Value>) -> Option<String> {
    match (expected, got) {
        (Some(expected), Some(got)) => difference(expected, got).map(|found| format!("{what}: {found}")),
        (Some(expected), None) => Some(format!("{what}: nothing instead of {expected}")),
        (None, Some(got)) => Some(format!("{what}: {got} instead of nothing")),
        (None, None) => None,
    }
}

fn unlike_all(what: &str, expected: &BTreeMap<String, Value>, got: &BTreeMap<String, Value>) -> Vec<String> {
    let names = expected
        .keys()
        .chain(got.keys().filter(|name| !expected.contains_key(*name)));
    names
        .filter_map(|name| unlike(&format!("{what} {name}"), expected.get(name), got.get(name)))
        .collect()
}
