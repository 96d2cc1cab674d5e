//! A case that is written down: its bytes, and what must come back.

use super::Way;
use super::agree::{expected_credential, unlike};
use super::command::as_request;
use super::raw::{leaked, undeclared, unlike_status};
use crate::case::{KnownFailure, Written};
use crate::judge::Judge;
use crate::script::Heard;
use crate::stage::Stage;
use crate::wire::{self, Exchange, Headers, Request, Response};
use serde_json::Value;

pub(super) async fn play(
    judge: &Judge,
    stage: &Stage,
    way: &Way,
    case: &Written,
) -> (Vec<String>, Option<Exchange>) {
    stage.prepare(case.script.clone());
    let method = case.bytes.split(|byte| *byte == b' ').next().unwrap_or_default();
    let method = String::from_utf8_lossy(method).into_owned();
    let answer = wire::converse(way.address, &case.bytes, &method, case.ends).await;
    let (_, heard) = stage.finish();
    let mut faults = match &answer {
        Ok(Some(answer)) => answered(judge, case, &method, answer),
        Ok(None) if case.closes => Vec::new(),
        Ok(None) => vec![format!(
            "the connection was closed without an answer instead of {:?}",
            case.statuses
        )],
        Err(fault) => vec![fault.clone()],
    };
    faults.extend(reached(case, heard));
    if let Some(known) = &case.failure {
        faults = unknown(known, faults, answer.as_ref().ok().and_then(Option::as_ref));
    }
    let exchange = Exchange {
        request: said_by(&case.bytes),
        response: answer.ok().flatten().unwrap_or_default(),
    };
    (faults, Some(exchange))
}

/// What is wrong beside what is known to be.
fn unknown(known: &KnownFailure, faults: Vec<String>, answer: Option<&Response>) -> Vec<String> {
    if faults.is_empty() {
        let reason = &known.reason;
        return vec![format!(
            "it passes, but is listed as an expected failure ({reason}): take it off the list"
        )];
    }
    let as_known = answer.filter(|answer| match known.status {
        Some(status) => answer.status == status,
        None => (200..300).contains(&answer.status),
    });
    match as_known {
        Some(answer) => leaked(answer),
        None => faults,
    }
}

/// What bytes say, as far as they are a request.
fn said_by(bytes: &[u8]) -> Request {
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

fn answered(judge: &Judge, case: &Written, method: &str, answer: &Response) -> Vec<String> {
    let mut faults = Vec::from_iter(unlike_status(&case.statuses, answer));
    // What HTTP itself refuses has no document.
    if !(case.bare && answer.body.is_empty() && answer.status >= 400) {
        faults.extend(undeclared(judge, case.declared, method, answer));
    }
    for (name, value) in &case.headers {
        match answer.headers.get(name) {
            None => faults.push(format!("the header {name} is missing")),
            Some(sent) if value != "*" && sent != value => {
                faults.push(format!("header {name}: {sent:?} instead of {value:?}"));
            }
            Some(_) => {}
        }
    }
    let forbidden = case.forbidden.iter();
    let there = forbidden.filter(|name| answer.headers.get(name).is_some());
    faults.extend(there.map(|name| format!("the header {name} must not be there")));
    faults.extend(said(case, answer));
    faults.extend(leaked(answer));
    faults
}

/// What the body must say, by JSON pointers.
fn said(case: &Written, answer: &Response) -> Vec<String> {
    let body = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    let unlike = case.body.iter().filter_map(|(pointer, expected)| {
        let got = body.pointer(pointer);
        (got != Some(expected)).then(|| match got {
            Some(got) => format!("body: {pointer} is {got} instead of {expected}"),
            None => format!("body: {pointer} is absent instead of {expected}"),
        })
    });
    unlike.collect()
}

fn reached(case: &Written, heard: Heard) -> Vec<String> {
    let mut faults: Vec<String> = heard
        .faults
        .into_iter()
        .map(|fault| format!("server: {fault}"))
        .collect();
    match (case.reaches, heard.requests.len()) {
        (None, _) | (Some(true), 1) | (Some(false), 0) => {}
        (Some(true), calls) => faults.push(format!(
            "server: {calls} calls of the implementation instead of one"
        )),
        (Some(false), _) => faults.push("server: the implementation was called".to_owned()),
    }
    for (key, expected) in &case.receives {
        let got = heard
            .requests
            .first()
            .and_then(|received| received.parameters.get(key));
        faults.extend(unlike(&format!("server: parameter {key}"), Some(expected), got));
    }
    if let (Some(alternative), [received]) = (&case.credential, heard.requests.as_slice()) {
        let expected = expected_credential(alternative);
        if received.credential != expected {
            let got = &received.credential;
            faults.push(format!("server: credential {got:?} instead of {expected:?}"));
        }
    }
    faults
}
