// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Serialize;
use std::convert::Infallible;
use std::fmt;

/// Why a call did not succeed. `E` is the operation's enum of declared errors.
///
/// `Debug` tells how long a body is and which headers came, not what they say: an answer that could
/// not be read may hold a secret.
pub enum Error<E = Infallible> {
    /// The server answered with an error that the contract declares.
    Api(Box<E>),
    /// The server answered with a status that the contract does not declare.
    Undeclared {
        /// The status.
        status: StatusCode,
        /// The response's headers.
        headers: Box<HeaderMap>,
        /// The response's body as it came.
        body: Bytes,
    },
    /// The status is declared, but the media type, a header or the body is not what was declared.
    Decode {
        /// The status.
        status: StatusCode,
        /// The response's body as it came.
        body: Bytes,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no complete response: the connection failed, or time ran out.
    Transport(reqwest::Error),
    /// The request cannot be written; nothing was sent.
    InvalidRequest(String),
}

impl<E> Error<E> {
    /// The error that the contract declares, if it is one.
    pub fn into_api(self) -> Option<E> {
        match self {
            Error::Api(error) => Some(*error),
            _ => None,
        }
    }

    /// The error that the contract declares, if it is one.
    pub fn api(&self) -> Option<&E> {
        match self {
            Error::Api(error) => Some(error),
            _ => None,
        }
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Error::Transport(error) if error.is_timeout())
    }
}

impl<E: Status> Error<E> {
    /// The response's status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Error::Api(error) => Some(error.status()),
            Error::Undeclared { status, .. } | Error::Decode { status, .. } => Some(*status),
            Error::Transport(_) | Error::InvalidRequest(_) => None,
        }
    }
}

/// A response that knows its status.
pub trait Status {
    /// The status that it came with.
    fn status(&self) -> StatusCode;
}

impl Status for Infallible {
    fn status(&self) -> StatusCode {
        match *self {}
    }
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => write!(f, "the server answered {error}"),
            Error::Undeclared { status, body, .. } => {
                write!(
                    f,
                    "the server answered {status}, which the contract does not declare, with {} bytes",
                    body.len()
                )
            }
            Error::Decode { status, reason, .. } => {
                write!(
                    f,
                    "the server's {status} is not as the contract declares it: {reason}"
                )
            }
            Error::Transport(error) => write!(f, "no complete response from the server: {error}"),
            Error::InvalidRequest(reason) => write!(f, "the request cannot be sent: {reason}"),
        }
    }
}

impl<E: std::error::Error + 'static> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Api(error) => Some(error.as_ref()),
            Error::Transport(error) => Some(error),
            _ => None,
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => f.debug_tuple("Api").field(error).finish(),
            Error::Undeclared {
                status,
                headers,
                body,
            } => f
                .debug_struct("Undeclared")
                .field("status", status)
                .field("headers", &headers.keys().collect::<Vec<_>>())
                .field("body", &format_args!("{} bytes", body.len()))
                .finish(),
            Error::Decode { status, body, reason } => f
                .debug_struct("Decode")
                .field("status", status)
                .field("body", &format_args!("{} bytes", body.len()))
                .field("reason", reason)
                .finish(),
            Error::Transport(error) => f.debug_tuple("Transport").field(error).finish(),
            Error::InvalidRequest(reason) => f.debug_tuple("InvalidRequest").field(reason).finish(),
        }
    }
}

/// An [`Error`] that is not yet one of a particular operation.
pub(crate) enum Fault {
    Undeclared(StatusCode, Box<HeaderMap>, Bytes),
    Decode(StatusCode, Bytes, String),
    Transport(reqwest::Error),
    InvalidRequest(String),
}

impl<E> From<Fault> for Error<E> {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Undeclared(status, headers, body) => Error::Undeclared {
                status,
                headers,
                body,
            },
            Fault::Decode(status, body, reason) => Error::Decode { status, body, reason },
            // The URL may carry a credential in its query.
            Fault::Transport(error) => Error::Transport(error.without_url()),
            Fault::InvalidRequest(reason) => Error::InvalidRequest(reason),
        }
    }
}

/// A declared error, as a result.
pub(crate) fn declared<T, E>(error: E) -> Result<T, Error<E>> {
    Err(Error::Api(Box::new(error)))
}

/// What `Display` says of a declared error: its status, and the body if it is JSON.
pub(crate) fn describe<B: Serialize>(
    f: &mut fmt::Formatter<'_>,
    status: StatusCode,
    body: &B,
) -> fmt::Result {
    write!(f, "{status}")?;
    match serde_json::to_string(body) {
        Ok(text) => write!(f, ": {text}"),
        Err(_) => Ok(()),
    }
}

/// The status of a response that is declared for exactly this one.
pub(crate) fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
