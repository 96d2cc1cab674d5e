//! `Display` and `Debug` of errors.

use super::{Error, ErrorKind};
use crate::error_sources::with_sources;
use crate::operation::OperationDescriptor;
use std::borrow::Cow;
use std::fmt;

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(OperationDescriptor { id, method, path, .. }) = self.0.operation {
            write!(f, "{id} ({method} {path}): ")?;
        }
        match (&self.0.kind, self.status(), self.message()) {
            // The `Display` of a declared error is its status and its whole body as JSON; the message is easier to read.
            (ErrorKind::Api(_), Some(status), Some(message)) => {
                write!(f, "the server responded with {status}: {}", one_line(&message))?;
            }
            (kind, _, message) => {
                write!(f, "{kind}")?;
                if let Some(message) = message {
                    write!(f, ": {}", one_line(&message))?;
                }
            }
        }
        if self.has_succeeded() {
            f.write_str("; the server has carried out the request")?;
        }
        if let Some(id) = self.request_id() {
            write!(f, " (request {id})")?;
        }
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        Ok(())
    }
}

impl<E: fmt::Display> fmt::Display for ErrorKind<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorKind::Api(error) => write!(f, "the server responded with {error}"),
            ErrorKind::Undeclared(status) => {
                write!(
                    f,
                    "the server responded with {status}, which the contract does not declare"
                )
            }
            ErrorKind::Decode { status, reason } => {
                write!(
                    f,
                    "the {status} response does not match the contract: {}",
                    one_line(reason)
                )
            }
            ErrorKind::Transport(error) => {
                write!(f, "no complete response from the server: {}", with_sources(error))
            }
            ErrorKind::Credential(reason) => {
                write!(f, "the token provider returned no token: {}", one_line(reason))
            }
            ErrorKind::InvalidRequest(reason) => {
                write!(f, "the request cannot be sent: {}", one_line(reason))
            }
            ErrorKind::NotImplemented => f.write_str("not implemented by this fake"),
        }
    }
}

impl<E> Error<E> {
    /// Returns whether the status reports the success of a request that changes something.
    fn has_succeeded(&self) -> bool {
        let changes = |operation: &OperationDescriptor| !operation.method.is_safe();
        matches!(
            self.0.kind,
            ErrorKind::Decode { status, .. } | ErrorKind::Undeclared(status) if status.is_success()
        ) && self.0.operation.is_some_and(changes)
    }
}

/// Replaces control characters, which could end the line or control a terminal.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    }
}

impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut output = f.debug_struct("Error");
        output.field("operation", &self.operation());
        output.field("kind", &self.0.kind);
        if let Some(response) = &self.0.response {
            output.field("status", &response.status);
            output.field("request_id", &self.request_id());
            output.field("headers", &response.headers.keys().collect::<Vec<_>>());
            output.field("body", &format_args!("{} bytes", response.body.len()));
        }
        output.field("attempts", &self.0.attempts).finish()
    }
}
