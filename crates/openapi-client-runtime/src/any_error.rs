//! The error of any operation, for programs that call several. Generated code does not use it, and calls through the
//! catalogue have `CallError`.

use crate::error::{Error, ErrorKind, Violation};
use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use std::fmt;
use std::time::Duration;

/// Why a call failed, whatever its operation: every [`Error`] converts into it with `?`.
///
/// [`downcast_ref`](Self::downcast_ref) returns the declared error of an operation.
#[derive(Debug)]
pub struct AnyError(Error<Declared>);

/// A declared error of some operation.
struct Declared(Box<dyn std::error::Error + Send + Sync>);

impl AnyError {
    /// Returns the declared error of an operation, if it is of this type.
    pub fn downcast_ref<E: std::error::Error + 'static>(&self) -> Option<&E> {
        self.0.api()?.0.downcast_ref()
    }

    /// Returns the `operationId` of the call; `None` if the client could not be built.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation()
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status()
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.headers()
    }

    /// Returns the body of the response as received, if there was one.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.body()
    }

    /// Returns the header `X-Request-Id` of the response, by which the server's operator finds the exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id()
    }

    /// Returns the server's human-readable message, from where the contract says it is.
    pub fn message(&self) -> Option<String> {
        self.0.message()
    }

    /// Returns every violation that the server reports, from where the contract says they are.
    pub fn violations(&self) -> Vec<Violation> {
        self.0.violations()
    }

    /// Returns how many times the request was sent, retries included.
    pub fn attempts(&self) -> u32 {
        self.0.attempts()
    }

    /// Returns how long the server asks to wait before the next request.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after()
    }

    /// Returns whether the response is an error that the contract declares, which [`downcast_ref`](Self::downcast_ref)
    /// returns.
    pub fn is_declared(&self) -> bool {
        matches!(self.0.kind(), ErrorKind::Api(_))
    }

    /// Returns whether a fake that does not implement the operation was called; only in tests.
    pub fn is_not_implemented(&self) -> bool {
        matches!(self.0.kind(), ErrorKind::NotImplemented)
    }

    /// Returns whether a limit on the time was exceeded.
    pub fn is_timeout(&self) -> bool {
        self.0.is_timeout()
    }

    /// Returns whether the same call may succeed later, and cannot make a change twice.
    pub fn is_retryable(&self) -> bool {
        self.0.is_retryable()
    }

    /// Returns whether the server may have acted on the request, so that a change may have been made although the call
    /// failed.
    pub fn may_have_been_processed(&self) -> bool {
        self.0.may_have_been_processed()
    }
}

impl<E: std::error::Error + Send + Sync + 'static> From<Error<E>> for AnyError {
    fn from(error: Error<E>) -> Self {
        Self(error.map_api(|error| Declared(Box::new(error))))
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for AnyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.0)
    }
}

impl fmt::Debug for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Declared {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
