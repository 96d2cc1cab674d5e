//! A span for each call.

use crate::error::{Error, ErrorKind};
use crate::operation::OperationDescriptor;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tracing::field::Empty;
use tracing::level_filters::LevelFilter;
use tracing::{Instrument, Span};

/// Awaits the result of a call in a span.
pub(crate) async fn in_span<T, E>(
    operation: &'static OperationDescriptor,
    call: impl Future<Output = Result<T, Error<E>>>,
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
    let result = call.instrument(span.clone()).await;
    if let Err(error) = &result
        && !span.is_disabled()
    {
        span.record("attempts", error.attempts());
        span.record("error", kind_name(error.kind()));
    }
    result
}

/// Adds a response to the span of its call.
pub(crate) fn record_response(status: StatusCode, headers: &HeaderMap, attempts: u32) {
    if LevelFilter::current() < LevelFilter::INFO {
        return;
    }
    let span = Span::current();
    // If the span of the call is filtered out, the current one is the program's.
    if span.metadata().is_none_or(|span| span.target() != module_path!()) {
        return;
    }
    span.record("status", status.as_u16());
    span.record("attempts", attempts);
    if let Some(id) = headers.get("x-request-id").and_then(|id| id.to_str().ok()) {
        span.record("request_id", id);
    }
}

/// One word for the kind of an error; reporting the rest is up to the caller.
fn kind_name<E>(kind: &ErrorKind<E>) -> &'static str {
    match kind {
        ErrorKind::Api(_) => "api",
        ErrorKind::Undeclared(_) => "undeclared",
        ErrorKind::Decode { .. } => "decode",
        ErrorKind::Transport(_) => "transport",
        ErrorKind::Credential(_) => "credential",
        ErrorKind::InvalidRequest(_) => "invalid_request",
    }
}
