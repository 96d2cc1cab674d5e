//! Checks that the response to a raw `HEAD` request is the one to `GET` without the body.

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
pub(super) async fn differences_from_get(address: SocketAddr, head: &Exchange) -> Vec<String> {
    let method = "GET".to_owned();
    let request = Request {
        method,
        ..head.request.clone()
    };
    match wire::exchange(address, &wire::bytes_of(&request), "GET").await {
        Ok(get) => differences(&head.response, &get),
        Err(error) => vec![format!("the same request with GET: {error}")],
    }
}

fn differences(head: &Response, get: &Response) -> Vec<String> {
    let mut failures = Vec::new();
    if head.status != get.status {
        failures.push(format!(
            "HEAD has status {} instead of {}",
            head.status, get.status
        ));
    }
    let (of_head, of_get) = (fields(&head.headers), fields(&get.headers));
    let missing = of_get.difference(&of_head);
    failures.extend(missing.map(|(name, value)| format!("HEAD lacks a header of GET: {name}: {value}")));
    let added = of_head.difference(&of_get);
    failures.extend(added.map(|(name, value)| format!("HEAD has a header that GET lacks: {name}: {value}")));
    // A length is that of the body which only the response to GET has.
    // HTTP libraries add the length of an empty body to a response to GET only.
    let length = |response: &Response| {
        let length = response.headers.get("content-length");
        length.filter(|length| *length != "0").map(str::to_owned)
    };
    if length(head) != length(get) {
        let (actual, expected) = (length(head), length(get));
        failures.push(format!(
            "HEAD has Content-Length {actual:?} instead of {expected:?}"
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
