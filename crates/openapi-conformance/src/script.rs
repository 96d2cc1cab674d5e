//! The scripted implementation behind the generated server: its script, and a log of the requests that reach it.

use crate::call::{check_debug, decode, encode, secret};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the authenticator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Authentication {
    /// Accepts all credentials.
    #[default]
    Accept,
    /// Accepts the suite's secrets and rejects all others with 401.
    AcceptSecrets,
    /// Rejects with 401.
    Unauthorized,
    /// Rejects with 429 and the seconds to wait.
    TooManyRequests(u64),
    /// Rejects with 503, with or without the seconds to wait.
    Unavailable(Option<u64>),
    /// Fails with 500.
    Internal,
}

/// A `Retry-After` header field of the server's types, which may be required or optional.
pub trait RetryAfter {
    /// Makes the field from the scripted number of seconds.
    fn from_seconds(seconds: Option<u64>) -> Self;
}

impl RetryAfter for u64 {
    fn from_seconds(seconds: Option<u64>) -> u64 {
        seconds.unwrap_or(1)
    }
}

impl RetryAfter for Option<u64> {
    fn from_seconds(seconds: Option<u64>) -> Option<u64> {
        seconds
    }
}

/// A response of the implementation in terms of JSON.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TypedResponse {
    /// Status code.
    pub status: u16,
    /// Header values by lower-case name.
    pub headers: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON.
    pub body: Option<Value>,
}

/// What the implementation does with the next requests.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Script {
    /// What the authenticator does.
    pub authentication: Authentication,
    /// What the methods of the traits do.
    pub action: Action,
}

/// What a method of the implementation does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Responds.
    Respond(TypedResponse),
    /// Responds with the response of the operation.
    RespondPerOperation {
        /// The responses by operation, named `METHOD path`.
        responses: Arc<BTreeMap<String, TypedResponse>>,
        /// Whether to log the requests, of which there may be any number.
        is_logged: bool,
    },
    /// Panics with this message.
    Panic(String),
}

impl Default for Action {
    fn default() -> Self {
        Action::Panic("no response is scripted".to_owned())
    }
}

/// A request as the implementation received it, in terms of JSON.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReceivedRequest {
    /// `METHOD path` of the operation.
    pub operation: String,
    /// The credential that the authenticator passed on.
    pub credential: Option<Credential>,
    /// Parameters by `location:name`, without those that are absent.
    pub parameters: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON.
    pub body: Option<Value>,
}

impl ReceivedRequest {
    /// A request for an operation, named `METHOD path`.
    #[must_use]
    pub fn new(operation: &str) -> ReceivedRequest {
        ReceivedRequest {
            operation: operation.to_owned(),
            ..ReceivedRequest::default()
        }
    }

    /// Adds a parameter.
    pub fn parameter<T: Serialize>(mut self, key: &str, value: &T) -> Result<ReceivedRequest, String> {
        self.parameters.insert(key.to_owned(), encode(value)?);
        Ok(self)
    }

    /// Adds a parameter unless it is absent.
    pub fn optional<T: Serialize>(self, key: &str, value: Option<&T>) -> Result<ReceivedRequest, String> {
        match value {
            Some(value) => self.parameter(key, value),
            None => Ok(self),
        }
    }

    /// Adds the body. `media_type` is empty if the type has only one.
    pub fn content<T: Serialize>(mut self, media_type: &str, value: &T) -> Result<ReceivedRequest, String> {
        self.media_type = media_type.to_owned();
        self.body = Some(encode(value)?);
        Ok(self)
    }
}

/// A credential: the security alternative that it belongs to, and its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Scheme names joined with `+`.
    pub alternative: String,
    /// Secrets in the order of the schemes.
    pub secrets: Vec<String>,
}

impl Credential {
    /// The credential of an alternative.
    #[must_use]
    pub fn new(alternative: &str, secrets: &[&str]) -> Credential {
        Credential {
            alternative: alternative.to_owned(),
            secrets: secrets.iter().map(|secret| (*secret).to_owned()).collect(),
        }
    }
}

/// The requests that reached the implementation since its script was set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScriptLog {
    /// Calls of methods.
    pub requests: Vec<ReceivedRequest>,
    /// Values that the server's types could not hold.
    pub errors: Vec<String>,
}

/// The state that the suite shares with the scripted implementation. Generated code implements the server's
/// traits with it.
#[derive(Debug, Clone, Default)]
pub struct ScriptHandle(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: Script,
    log: ScriptLog,
}

impl ScriptHandle {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets the script for the next requests and clears the log.
    pub fn set(&self, script: Script) {
        *self.state() = State {
            script,
            log: ScriptLog::default(),
        };
    }

    /// Takes the log of the requests since the script was set.
    #[must_use]
    pub fn take_log(&self) -> ScriptLog {
        std::mem::take(&mut self.state().log)
    }

    /// Returns what the authenticator decides about secrets. They may be those of another alternative, since a request does
    /// not show of which scheme a bearer token is.
    #[must_use]
    pub fn authenticate(&self, secrets: &[&str]) -> Authentication {
        let is_known = |given: &&str| given.starts_with(&secret(""));
        match self.state().script.authentication {
            Authentication::AcceptSecrets if secrets.iter().all(is_known) => Authentication::Accept,
            Authentication::AcceptSecrets => Authentication::Unauthorized,
            decision => decision,
        }
    }

    /// Checks that the `Debug` output of a value of the server contains no credential, and logs an error if it does.
    pub fn check_debug(&self, value: &impl std::fmt::Debug) {
        if let Err(error) = check_debug(value) {
            self.state().log.errors.push(error);
        }
    }

    /// Ends the request of an authenticator whose types have no variant for a decision.
    pub fn unsupported(&self, decision: Authentication) -> ! {
        self.fail(format!(
            "the server's authenticator has no variant for {decision:?}"
        ))
    }

    fn fail(&self, error: String) -> ! {
        self.state().log.errors.push(error.clone());
        resume_unwind(Box::new(error))
    }

    /// Logs the request of a method and returns its scripted response, or panics as scripted. The panic bypasses the
    /// panic hook, so that it prints nothing.
    #[must_use]
    pub fn respond(&self, request: Result<ReceivedRequest, String>) -> ScriptedResponse<'_> {
        let (action, operation) = {
            let mut state = self.state();
            let operation = request.as_ref().map_or("", |request| &request.operation);
            let operation = operation.to_owned();
            let action = state.script.action.clone();
            match request {
                Ok(_) if matches!(action, Action::RespondPerOperation { is_logged: false, .. }) => {}
                Ok(request) => state.log.requests.push(request),
                Err(error) => state.log.errors.push(error),
            }
            (action, operation)
        };
        let response = match action {
            Action::Respond(response) => Some(response),
            Action::RespondPerOperation { responses, .. } => responses.get(&operation).cloned(),
            Action::Panic(message) => resume_unwind(Box::new(message)),
        };
        let Some(response) = response else {
            self.fail(format!("no response is scripted for {operation}"));
        };
        ScriptedResponse {
            script: self,
            response,
        }
    }
}

/// Converts a scripted response to the server's types.
#[derive(Debug)]
pub struct ScriptedResponse<'a> {
    script: &'a ScriptHandle,
    response: TypedResponse,
}

impl ScriptedResponse<'_> {
    /// Returns the status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status
    }

    /// Returns the media type of the body.
    #[must_use]
    pub fn media_type(&self) -> &str {
        &self.response.media_type
    }

    /// Returns the status code as the server's type for it.
    #[must_use]
    pub fn status_code(&self) -> http::StatusCode {
        http::StatusCode::from_u16(self.response.status).unwrap_or_default()
    }

    /// Returns a required header.
    #[must_use]
    pub fn header<T: DeserializeOwned>(&self, name: &str) -> T {
        self.optional_header(name).unwrap_or_else(|| {
            self.script
                .fail(format!("the case gives no value for the header {name}"))
        })
    }

    /// Returns an optional header.
    #[must_use]
    pub fn optional_header<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let value = self.response.headers.get(&name.to_ascii_lowercase())?;
        Some(self.decode(value, name))
    }

    /// Returns the body.
    #[must_use]
    pub fn body<T: DeserializeOwned>(&self) -> T {
        match &self.response.body {
            Some(value) => self.decode(value, "the body"),
            None => self.script.fail("the case gives no body".to_owned()),
        }
    }

    /// Ends the request of an operation that has no variant for the response.
    pub fn undeclared(&self) -> ! {
        let TypedResponse {
            status, media_type, ..
        } = &self.response;
        self.script
            .fail(format!("the server has no variant for {status} {media_type}"))
    }

    fn decode<T: DeserializeOwned>(&self, value: &Value, what: &str) -> T {
        decode(value).unwrap_or_else(|error| {
            self.script
                .fail(format!("the server's type cannot hold {what}: {error}"))
        })
    }
}
