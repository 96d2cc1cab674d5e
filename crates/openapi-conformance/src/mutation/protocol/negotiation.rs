//! `Accept` and `Authorization` fields that the server reads wrongly, and paths and queries that it decodes wrongly.

use crate::mutation::mutant::Mutant;
use crate::mutation::server_messages::ServerRequest;
use http::header::{AUTHORIZATION, HeaderValue};
use std::sync::{Mutex, PoisonError};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "accept-weight-digits",
            "`q=0.0` is a weight of zero, too",
            |request| accept_anything_if(request, |accept| accept.contains("q=0.0")),
        ),
        Mutant::request(
            "accept-weight-point",
            "`q=0.` is a weight of zero, too",
            |request| accept_anything_if(request, |accept| accept.ends_with("q=0.")),
        ),
        Mutant::request(
            "accept-weight-capital",
            "names of parameters are case-insensitive, `q` among them",
            |request| accept_anything_if(request, |accept| accept.ends_with("Q=0")),
        ),
        Mutant::request(
            "accept-first-range",
            "the most specific range decides, not the first",
            |request| accept_anything_if(request, |accept| accept.starts_with("*/*;q=1,")),
        ),
        Mutant::request(
            "accept-last-range",
            "a later range excludes no other",
            |request| {
                if request
                    .header("accept")
                    .is_some_and(|accept| accept.ends_with(", */*;q=0.0"))
                {
                    request.set_header("accept", "text/x-nothing");
                }
            },
        ),
        Mutant::request(
            "accept-quoted-comma",
            "a comma in a quoted string separates no ranges",
            |request| accept_anything_if(request, |accept| accept.contains("a=\"b, ")),
        ),
        Mutant::request(
            "accept-escaped-quote",
            "an escaped quote does not end a quoted string",
            |request| accept_anything_if(request, |accept| accept.contains("a=\"\\\", ")),
        ),
        Mutant::request(
            "credential-of-another-scheme-ignored",
            "`Authorization` takes precedence, whatever its scheme is",
            |request| {
                let field = request.header("authorization").unwrap_or_default();
                if field.starts_with("Digest") || field.starts_with("Negotiate") {
                    request.head.headers.remove(AUTHORIZATION);
                }
            },
        ),
        Mutant::request(
            "credential-of-another-request",
            "a request has its own credential, not that of the request before it",
            credential_of_another_request(),
        ),
        Mutant::request("query-lossy-utf-8", "a parameter is UTF-8", |request| {
            request.change_target(|target| match target.split_once('?') {
                Some((path, query)) => format!("{path}?{}", query.replace("%FF", "%EF%BF%BD")),
                None => target.to_owned(),
            });
        }),
        Mutant::request(
            "path-prefix-as-text",
            "a prefix is compared by whole segments",
            |request| request.change_target(|target| target.replace("x/unheard-of", "/unheard-of")),
        ),
        Mutant::request(
            "path-dot-segment-removed",
            "a server removes no dot segment: a filter before it has not",
            |request| request.change_target(|target| target.replace("/./", "/")),
        ),
        Mutant::request(
            "path-empty-segment-removed",
            "an empty segment is a segment",
            |request| request.change_target(|target| target.replace("//", "/")),
        ),
    ]
}

fn accept_anything_if(request: &mut ServerRequest, is_misread: impl Fn(&str) -> bool) {
    if request.header("accept").is_some_and(is_misread) {
        request.set_header("accept", "*/*");
    }
}

/// Returns a change that replaces the credential of each request by that of the request before it.
fn credential_of_another_request() -> impl Fn(&mut ServerRequest) + Send + Sync {
    let last: Mutex<Option<HeaderValue>> = Mutex::new(None);
    move |request| {
        if let Some(own) = request.head.headers.get_mut(AUTHORIZATION) {
            let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(other) = last.replace(own.clone()) {
                *own = other;
            }
        }
    }
}
