//! Calls with JSON for input and output.

use super::error::{Error, ErrorKind, Inner, Status};
use bytes::Bytes;
use reqwest::StatusCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fmt;
use std::future::Future;
use std::pin::Pin;

/// A call on its way.
pub type Pending<'c> = Pin<Box<dyn Future<Output = Result<Output, CallError>> + Send + 'c>>;

/// What a server answered, as JSON. `Debug` shows neither headers nor body: they may hold a secret.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Output {
    /// The status.
    pub status: StatusCode,
    /// The declared headers that came, by name.
    pub headers: Map<String, Value>,
    /// The body, if there is one.
    pub body: Option<Value>,
}

impl Output {
    pub(crate) fn new(status: &dyn Status) -> Self {
        Self {
            status: status.status(),
            headers: Map::new(),
            body: None,
        }
    }

    pub(crate) fn header<T: Serialize>(mut self, name: &str, value: &T) -> Self {
        match serde_json::to_value(value) {
            Ok(Value::Null) | Err(_) => {}
            Ok(value) => drop(self.headers.insert(name.to_owned(), value)),
        }
        self
    }

    pub(crate) fn json<T: Serialize>(mut self, body: &T) -> Self {
        self.body = serde_json::to_value(body).ok();
        self
    }

    pub(crate) fn octets(mut self, body: &Bytes) -> Self {
        self.body = match std::str::from_utf8(body) {
            Ok(text) => Some(Value::String(text.to_owned())),
            Err(_) => serde_json::to_value(body).ok(),
        };
        self
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl Status for Output {
    fn status(&self) -> StatusCode {
        self.status
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(f)
    }
}

impl std::error::Error for Output {}

/// Why a call did not succeed.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The contract has no operation with this id.
    UnknownOperation(String),
    /// The operation asks for other credentials than the client's.
    Credentials {
        /// The operation.
        operation: &'static str,
    },
    /// The input is not what the operation takes; nothing was sent.
    Input(String),
    /// The call was made, and did not succeed. An error that the contract declares is there as JSON.
    Failed(Error<Output>),
}

impl CallError {
    /// The response's status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            CallError::Failed(error) => error.status(),
            _ => None,
        }
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::UnknownOperation(id) => write!(f, "the contract has no operation `{id}`"),
            CallError::Credentials { operation } => {
                write!(f, "`{operation}` asks for other credentials than the client has")
            }
            CallError::Input(reason) => write!(f, "the input is not what the operation takes: {reason}"),
            CallError::Failed(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CallError::Failed(error) => error.source(),
            _ => None,
        }
    }
}

/// What became of a typed call, its declared error as JSON.
pub(crate) fn failed<E>(error: Error<E>, declared: impl FnOnce(E) -> Output) -> CallError {
    let Inner {
        kind,
        operation,
        answer,
        attempts,
    } = *error.0;
    let kind = match kind {
        ErrorKind::Api(error) => ErrorKind::Api(declared(error)),
        ErrorKind::Undeclared(status) => ErrorKind::Undeclared(status),
        ErrorKind::Decode { status, reason } => ErrorKind::Decode { status, reason },
        ErrorKind::Transport(error) => ErrorKind::Transport(error),
        ErrorKind::Credential(reason) => ErrorKind::Credential(reason),
        ErrorKind::InvalidRequest(reason) => ErrorKind::InvalidRequest(reason),
    };
    CallError::Failed(Error(Box::new(Inner {
        kind,
        operation,
        answer,
        attempts,
    })))
}

/// The input of a call: parameters by name, and `body`.
pub struct Input(Map<String, Value>);

impl Input {
    pub(crate) fn new(input: Value) -> Result<Self, CallError> {
        match input {
            Value::Object(members) => Ok(Self(members)),
            Value::Null => Ok(Self(Map::new())),
            _ => Err(CallError::Input("it is no object".to_owned())),
        }
    }

    /// A member that must be there.
    pub(crate) fn required<T: DeserializeOwned + Serialize>(&mut self, name: &str) -> Result<T, CallError> {
        match self.0.remove(name) {
            Some(value) => read(name, value),
            None => Err(CallError::Input(format!("`{name}` is missing"))),
        }
    }

    /// A member that may be left out.
    pub(crate) fn optional<T: DeserializeOwned + Serialize>(
        &mut self,
        name: &str,
    ) -> Result<Option<T>, CallError> {
        self.0.remove(name).map(|value| read(name, value)).transpose()
    }

    /// The body of one of several media types: an object with one member, whose name is the media type.
    pub(crate) fn chosen(&mut self) -> Result<Option<(String, Value)>, CallError> {
        let wrong = || CallError::Input("`body` must have one member, named by its media type".to_owned());
        match self.0.remove("body") {
            None => Ok(None),
            Some(Value::Object(body)) if body.len() == 1 => {
                body.into_iter().next().ok_or_else(wrong).map(Some)
            }
            Some(_) => Err(wrong()),
        }
    }

    /// Nothing may be left: what nobody reads would be lost without a word.
    pub(crate) fn finish(self) -> Result<(), CallError> {
        match self.0.keys().next() {
            Some(name) => Err(CallError::Input(format!("the operation has no `{name}`"))),
            None => Ok(()),
        }
    }
}

/// A body whose media type none of the declared ones is.
pub(crate) fn unknown_media_type<T>(media_type: &str) -> Result<T, CallError> {
    Err(CallError::Input(format!(
        "no body of the operation is `{media_type}`"
    )))
}

/// A body that is missing.
pub(crate) fn missing_body() -> CallError {
    CallError::Input("`body` is missing".to_owned())
}

/// Reads a value, and sees to it that nothing in it is lost.
pub(crate) fn read<T: DeserializeOwned + Serialize>(name: &str, value: Value) -> Result<T, CallError> {
    let given = value.clone();
    let typed: T = serde_json::from_value(value)
        .map_err(|error| CallError::Input(format!("`{name}`: {}", told(&error))))?;
    let kept = serde_json::to_value(&typed).unwrap_or_default();
    match lost(&given, &kept) {
        Some(place) => Err(CallError::Input(format!(
            "`{name}{place}` is not in the contract, or may not be `null`"
        ))),
        None => Ok(typed),
    }
}

/// What is wrong, without the text that stands where something else should: it may be a password.
fn told(error: &serde_json::Error) -> String {
    let told = error.to_string();
    match (told.find("string \""), told.rfind("\", expected")) {
        (Some(from), Some(to)) if from < to => format!("{}string{}", &told[..from], &told[to + 1..]),
        _ => told,
    }
}

/// Where something stands that a typed value did not keep.
fn lost(given: &Value, kept: &Value) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            given.iter().find_map(|(name, value)| match kept.get(name) {
                Some(kept) => lost(value, kept).map(|place| format!("/{name}{place}")),
                None => Some(format!("/{name}")),
            })
        }
        (Value::Array(given), Value::Array(kept)) => {
            let both = given.iter().zip(kept).enumerate();
            let mut places =
                both.map(|(index, (given, kept))| Some(format!("/{index}{}", lost(given, kept)?)));
            places.find_map(|place| place)
        }
        _ => None,
    }
}
