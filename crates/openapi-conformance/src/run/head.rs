//! Checks that the response to a raw `HEAD` request is the one to `GET` without the body.

use super::failure::{CheckFailure, Component, Rule};
use crate::wire::{self, Exchange, Headers, Request, Response};
use openapi_judge::judge::Judge;
use openapi_judge::route::Route;
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// Headers that are not compared like the others: `Date`, and those that frame the body, of which `Content-Length` must be
/// the same.
const VARYING: [&str; 3] = ["date", "content-length", "transfer-encoding"];

/// Returns whether a request is `HEAD` for an operation with `GET`.
pub(super) fn is_derived(judge: &Judge, exchange: &Exchange) -> bool {
    let path = exchange.request.target.split('?').next().unwrap_or_default();
    let is_declared = || match judge.document().route("HEAD", path) {
        Route::Operation(operation) => operation.method == "HEAD",
        _ => false,
    };
    exchange.request.method == "HEAD" && !is_declared()
}

/// Repeats a `HEAD` request as `GET` and returns how the responses differ.
pub(super) async fn differences_from_get(address: SocketAddr, head: &Exchange) -> Vec<CheckFailure> {
    let method = "GET".to_owned();
    let request = Request {
        method,
        ..head.request.clone()
    };
    match wire::exchange(address, &wire::bytes_of(&request), "GET").await {
        Ok(get) => differences(&head.response, &get),
        Err(error) => vec![failure(
            "the same request with GET".to_owned(),
            "a response",
            &error,
        )],
    }
}

fn failure(what: String, expected: &str, actual: &str) -> CheckFailure {
    CheckFailure::differs(
        Component::Server,
        Rule::Rfc(9110, "9.3.2"),
        &what,
        expected,
        actual,
    )
}

fn differences(head: &Response, get: &Response) -> Vec<CheckFailure> {
    let mut failures = Vec::new();
    if head.status != get.status {
        let (expected, actual) = (get.status.to_string(), head.status.to_string());
        failures.push(failure("the status of HEAD".to_owned(), &expected, &actual));
    }
    let (of_head, of_get) = (fields(&head.headers), fields(&get.headers));
    let missing = of_get.difference(&of_head);
    failures.extend(missing.map(|(name, value)| {
        let what = format!("the header {name} of HEAD, which GET has");
        failure(what, value, "none")
    }));
    let added = of_head.difference(&of_get);
    failures.extend(added.map(|(name, value)| {
        let what = format!("the header {name} of HEAD, which GET lacks");
        failure(what, "none", value)
    }));
    // A length is that of the body which only the response to GET has.
    // HTTP libraries add the length of an empty body to a response to GET only.
    let length = |response: &Response| {
        let length = response.headers.get("content-length");
        length.filter(|length| *length != "0").map(str::to_owned)
    };
    if length(head) != length(get) {
        let text = |length: Option<String>| length.unwrap_or_else(|| "none".to_owned());
        let (expected, actual) = (text(length(get)), text(length(head)));
        failures.push(failure(
            "the Content-Length of HEAD".to_owned(),
            &expected,
            &actual,
        ));
    }
    failures
}

fn fields(fields: &Headers) -> BTreeSet<(String, &str)> {
    let named = fields
        .0
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()));
    named
        .filter(|(name, _)| !VARYING.contains(&name.as_str()))
        .collect()
}
