// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! A span for each call, with the feature `tracing`.

use super::call::Operation;
use super::error::{Error, ErrorKind};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tracing::field::Empty;
use tracing::level_filters::LevelFilter;
use tracing::{Instrument, Span};

/// Waits for what came of a call, in a span of its own.
pub(super) async fn in_span<T, E>(
    operation: &'static Operation,
    sent: impl Future<Output = Result<T, Error<E>>>,
) -> Result<T, Error<E>> {
    let span = tracing::info_span!(
        "call",
        operation = operation.id,
        method = operation.method.as_str(),
        path = operation.path,
        status = Empty,
        attempts = Empty,
        request_id = Empty,
        error = Empty,
    );
    let answer = sent.instrument(span.clone()).await;
    if let Err(error) = &answer
        && !span.is_disabled()
    {
        span.record("attempts", error.attempts());
        span.record("error", class(error.kind()));
    }
    answer
}

/// Adds what came to the span of the call.
pub(super) fn answered(status: StatusCode, headers: &HeaderMap, attempts: u32) {
    if LevelFilter::current() < LevelFilter::INFO {
        return;
    }
    let span = Span::current();
    // Where the span of the call is filtered out, the present one is the program's own.
    if !span.metadata().is_some_and(|span| span.target() == module_path!()) {
        return;
    }
    span.record("status", status.as_u16());
    span.record("attempts", attempts);
    if let Some(id) = headers.get("x-request-id").and_then(|id| id.to_str().ok()) {
        span.record("request_id", id);
    }
}

/// A word for what went wrong; the rest is for the caller to tell.
fn class<E>(kind: &ErrorKind<E>) -> &'static str {
    match kind {
        ErrorKind::Api(_) => "api",
        ErrorKind::Undeclared(_) => "undeclared",
        ErrorKind::Decode { .. } => "decode",
        ErrorKind::Transport(_) => "transport",
        ErrorKind::Credential(_) => "credential",
        ErrorKind::InvalidRequest(_) => "invalid_request",
    }
}
