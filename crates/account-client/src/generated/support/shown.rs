// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What an error says of itself.

use super::call::Operation;
use super::error::{Error, ErrorKind};
use std::borrow::Cow;
use std::fmt;

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Operation { id, method, path, .. }) = self.0.operation {
            write!(f, "{id} ({method} {path}): ")?;
        }
        match (&self.0.kind, self.status(), self.message()) {
            (ErrorKind::Api(_), Some(status), Some(message)) => {
                write!(f, "the server answered {status}: {}", one_line(&message))?;
            }
            (kind, _, message) => {
                write!(f, "{kind}")?;
                if let Some(message) = message {
                    write!(f, ": {}", one_line(&message))?;
                }
            }
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
            ErrorKind::Api(error) => write!(f, "the server answered {error}"),
            ErrorKind::Undeclared(status) => {
                write!(
                    f,
                    "the server answered {status}, which the contract does not declare"
                )
            }
            ErrorKind::Decode { status, reason } => write!(
                f,
                "the server's {status} is not as the contract declares it: {}",
                one_line(reason)
            ),
            ErrorKind::Transport(error) => {
                write!(f, "no complete response from the server: {}", Causes(error))
            }
            ErrorKind::Credential(reason) => {
                write!(f, "the token provider has no token: {}", one_line(reason))
            }
            ErrorKind::InvalidRequest(reason) => {
                write!(f, "the request cannot be sent: {}", one_line(reason))
            }
        }
    }
}

/// A failure and what is behind it: reqwest's own text leaves out what a user can do something about.
pub(super) struct Causes<'a>(pub(super) &'a reqwest::Error);

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = std::error::Error::source(self.0);
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

/// Text from outside, without what could end the line or command a terminal.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    }
}

impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Error");
        shown.field("operation", &self.operation());
        shown.field("kind", &self.0.kind);
        if let Some(answer) = &self.0.answer {
            shown.field("status", &answer.status);
            shown.field("request_id", &self.request_id());
            shown.field("headers", &answer.headers.keys().collect::<Vec<_>>());
            shown.field("body", &format_args!("{} bytes", answer.body.len()));
        }
        shown.field("attempts", &self.0.attempts).finish()
    }
}
