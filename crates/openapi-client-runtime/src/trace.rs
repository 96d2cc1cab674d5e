//! A span for each call.

use crate::error::{Error, ErrorKind};
use crate::operation::OperationDescriptor;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use tracing::Span;
use tracing::field::Empty;
use tracing::level_filters::LevelFilter;
use tracing::span::Entered;

/// The span of one call.
pub(crate) struct CallSpan(Span);

impl CallSpan {
    pub(crate) fn new(operation: &'static OperationDescriptor) -> Self {
        Self(tracing::info_span!(
            "call",
            operation = operation.id,
            method = operation.method.as_str(),
            path = operation.path,
            status = Empty,
            attempts = Empty,
            request_id = Empty,
            error = Empty,
        ))
    }

    /// Enters the span until the guard is dropped.
    pub(crate) fn enter(&self) -> Entered<'_> {
        self.0.enter()
    }

    /// Adds the error that the call ended with.
    pub(crate) fn record_error<E>(&self, error: &Error<E>) {
        if !self.0.is_disabled() {
            self.0.record("attempts", error.attempts());
            self.0.record("error", kind_name(error.kind()));
        }
    }
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
        ErrorKind::NotImplemented => "not_implemented",
    }
}
