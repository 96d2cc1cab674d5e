//! `HEAD`: what `GET` answers, without the body.

use crate::wire::{self, Exchange, Headers, Request, Response};
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// Headers that tell of the moment or of the body's framing.
const OWN: [&str; 3] = ["date", "content-length", "transfer-encoding"];

/// Asks with `GET` for what was asked for with `HEAD`, and tells how the two answers differ.
pub(super) async fn unlike_get(address: SocketAddr, head: &Exchange) -> Vec<String> {
    let method = "GET".to_owned();
    let request = Request {
        method,
        ..head.request.clone()
    };
    match wire::exchange(address, &wire::bytes_of(&request), "GET").await {
        Ok(get) => differences(&head.response, &get),
        Err(fault) => vec![format!("the same with GET: {fault}")],
    }
}

fn differences(head: &Response, get: &Response) -> Vec<String> {
    let mut faults = Vec::new();
    if head.status != get.status {
        faults.push(format!(
            "HEAD has status {} where GET has {}",
            head.status, get.status
        ));
    }
    let (ours, theirs) = (fields(&head.headers), fields(&get.headers));
    let lost = theirs.difference(&ours);
    faults.extend(lost.map(|(name, value)| format!("HEAD lacks what GET has: {name}: {value}")));
    let added = ours.difference(&theirs);
    faults.extend(added.map(|(name, value)| format!("HEAD has what GET lacks: {name}: {value}")));
    // It may be left out, but not be another one.
    let length = |answer: &Response| answer.headers.get("content-length").map(str::to_owned);
    if let (Some(ours), Some(theirs)) = (length(head), length(get))
        && ours != theirs
    {
        faults.push(format!("HEAD has Content-Length {ours} where GET has {theirs}"));
    }
    faults
}

fn fields(fields: &Headers) -> BTreeSet<(String, &str)> {
    let named = fields
        .0
        .iter()
        .map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()));
    named.filter(|(name, _)| !OWN.contains(&name.as_str())).collect()
}
