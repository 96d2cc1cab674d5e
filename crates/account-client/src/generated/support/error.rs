// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::call::Operation;
use super::hindrance::{self, Hindrance};
use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde_json::Value;
use std::convert::Infallible;
use std::fmt;
use std::time::Duration;

/// Why a call did not succeed, and which call it was. `E` is the operation's enum of declared errors.
///
/// `Display` is one line. `Debug` tells how long a body is and which headers came, not what they say: an
/// answer that could not be read may hold a secret.
pub struct Error<E = Infallible>(pub(super) Box<Inner<E>>);

pub(super) struct Inner<E> {
    pub(super) kind: ErrorKind<E>,
    pub(super) operation: Option<&'static Operation>,
    pub(super) answer: Option<Answer>,
    pub(super) attempts: u32,
}

/// What went wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind<E = Infallible> {
    /// The server answered with an error that the contract declares.
    Api(E),
    /// The server answered with a status that the contract does not declare.
    Undeclared(StatusCode),
    /// The status is declared, but the media type, a header or the body is not what was declared.
    Decode {
        /// The status.
        status: StatusCode,
        /// What is wrong with the answer.
        reason: String,
    },
    /// There is no complete response: the connection failed, or time ran out.
    Transport(reqwest::Error),
    /// The token provider had no token: nothing was sent, or nothing again after the refusal of the last one.
    Credential(String),
    /// The request cannot be written; nothing was sent.
    InvalidRequest(String),
}

/// A response as it came.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl<E> Error<E> {
    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind<E> {
        &self.0.kind
    }

    /// What went wrong, to be taken apart.
    pub fn into_kind(self) -> ErrorKind<E> {
        self.0.kind
    }

    /// The error that the contract declares, if it is one.
    pub fn api(&self) -> Option<&E> {
        match &self.0.kind {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The error that the contract declares, if it is one.
    pub fn into_api(self) -> Option<E> {
        match self.0.kind {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// The id of the operation that was called; there is none where a client could not be made.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The method of the request.
    pub fn method(&self) -> Option<&'static Method> {
        self.0.operation.map(|operation| &operation.method)
    }

    /// The path of the operation as the contract has it, with its parameters' names.
    pub fn path(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// The response's status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The response's headers, if there was a response.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The response's body as it came, if there was a response.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.answer.as_ref().map(|answer| &answer.body)
    }

    /// The server's name for this exchange, from `X-Request-Id`: what to give to who runs the server.
    pub fn request_id(&self) -> Option<&str> {
        self.headers()?.get("x-request-id")?.to_str().ok()
    }

    /// What the server says to people of what went wrong, from where the contract has it
    /// (`x-error-message`).
    pub fn message(&self) -> Option<String> {
        let pointers = self.0.operation?.messages;
        if pointers.is_empty() {
            return None;
        }
        first_text(&self.document()?, pointers).map(str::to_owned)
    }

    /// Each thing that the server says is wrong with the request, from where the contract has it
    /// (`x-error-details`).
    pub fn violations(&self) -> Vec<Violation> {
        let details = self.0.operation.and_then(|operation| operation.details.as_ref());
        let (Some(details), Some(document)) = (details, self.document()) else {
            return Vec::new();
        };
        let list = document.pointer(details.list).and_then(Value::as_array);
        let violations = list.into_iter().flatten().filter_map(|item| {
            Some(Violation {
                pointer: first_text(item, details.pointers).map(str::to_owned),
                message: first_text(item, details.messages)?.to_owned(),
            })
        });
        violations.collect()
    }

    /// The body, if it is JSON.
    fn document(&self) -> Option<Value> {
        serde_json::from_slice(self.body()?).ok()
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long the server asks to wait before the next request.
    pub fn retry_after(&self) -> Option<Duration> {
        hindrance::retry_after(self.headers()?)
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        matches!(&self.0.kind, ErrorKind::Transport(error) if error.is_timeout())
    }

    /// Whether the same call may do better later, and cannot make a change a second time: the hindrance
    /// is a passing one, and the operation is a safe one or the change was certainly not made.
    pub fn is_retryable(&self) -> bool {
        let hindrance = match &self.0.kind {
            ErrorKind::Transport(error) => Hindrance::of_failure(error),
            _ => self.status().and_then(Hindrance::of_status),
        };
        let safe = self.0.operation.is_some_and(|operation| operation.method.is_safe());
        hindrance.is_some_and(|hindrance| safe || hindrance == Hindrance::Refused)
    }

    /// The same error, known to be one of this operation.
    pub(crate) fn of(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// A declared error.
    pub(crate) fn declared(error: E, answer: Answer, attempts: u32) -> Self {
        Self::new(ErrorKind::Api(error), Some(answer), attempts)
    }

    fn new(kind: ErrorKind<E>, answer: Option<Answer>, attempts: u32) -> Self {
        Error(Box::new(Inner {
            kind,
            operation: None,
            answer,
            attempts,
        }))
    }
}

/// One thing that is wrong with a request, as the server tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Where in the request: a JSON pointer (RFC 6901) into its body, as a rule. `None`: the server does not say.
    pub pointer: Option<String>,
    /// What is wrong, for people.
    pub message: String,
}

fn first_text<'a>(value: &'a Value, pointers: &[&str]) -> Option<&'a str> {
    let mut texts = pointers
        .iter()
        .filter_map(|pointer| value.pointer(pointer)?.as_str());
    texts.find(|text| !text.is_empty())
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

impl<E: std::error::Error + 'static> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            ErrorKind::Api(error) => Some(error),
            // What is behind it is in the text already.
            _ => None,
        }
    }
}

/// An [`Error`] that is not yet one of a particular operation.
pub(crate) enum Fault {
    Undeclared(Answer, u32),
    Decode(Answer, u32, String),
    Transport(reqwest::Error, u32),
    Credential(String, u32),
    InvalidRequest(String),
}

impl<E> From<Fault> for Error<E> {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Undeclared(answer, attempts) => {
                Self::new(ErrorKind::Undeclared(answer.status), Some(answer), attempts)
            }
            Fault::Decode(answer, attempts, reason) => {
                let status = answer.status;
                Self::new(ErrorKind::Decode { status, reason }, Some(answer), attempts)
            }
            // The URL may carry a credential in its query.
            Fault::Transport(error, attempts) => {
                Self::new(ErrorKind::Transport(error.without_url()), None, attempts)
            }
            Fault::Credential(reason, attempts) => Self::new(ErrorKind::Credential(reason), None, attempts),
            Fault::InvalidRequest(reason) => Self::new(ErrorKind::InvalidRequest(reason), None, 0),
        }
    }
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
