//! The scripted implementation behind the generated server: its script, and a log of the requests that reach it.

use crate::call::{check_debug, is_secret};
use crate::typed_json::{from_json, to_json};
use crate::types::Defaults;
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
    /// Accepts what begins like a secret of the suite, of any scheme, and rejects all others with 401.
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
    /// Values with `format: password`, which no `Debug` output may contain.
    pub hidden: Vec<String>,
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
    /// What the methods for the defaults of parameters returned, by `location:name`.
    pub parameter_defaults: BTreeMap<String, Value>,
    /// What the methods for the defaults of the body returned.
    pub body_defaults: Defaults,
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
        self.parameters.insert(key.to_owned(), to_json(value)?);
        Ok(self)
    }

    /// Adds a parameter unless it is absent.
    pub fn optional<T: Serialize>(self, key: &str, value: Option<&T>) -> Result<ReceivedRequest, String> {
        match value {
            Some(value) => self.parameter(key, value),
            None => Ok(self),
        }
    }

    /// Adds what the method for the default of a parameter returned.
    pub fn parameter_default<T: Serialize>(
        mut self,
        key: &str,
        value: &T,
    ) -> Result<ReceivedRequest, String> {
        self.parameter_defaults.insert(key.to_owned(), to_json(value)?);
        Ok(self)
    }

    /// Adds what the methods for the defaults of the body return, which `add` calls.
    pub fn body_defaults(
        mut self,
        add: impl FnOnce(&mut Defaults) -> Result<(), String>,
    ) -> Result<ReceivedRequest, String> {
        add(&mut self.body_defaults)?;
        Ok(self)
    }

    /// Adds the body. `media_type` is empty if the type has only one.
    pub fn content<T: Serialize>(mut self, media_type: &str, value: &T) -> Result<ReceivedRequest, String> {
        self.media_type = media_type.to_owned();
        self.body = Some(to_json(value)?);
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
    /// What prevented the implementation from following its script.
    pub errors: Vec<ScriptError>,
}

/// What prevented the scripted implementation from following its script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptError {
    /// Which program is wrong.
    pub component: ScriptComponent,
    /// What is wrong.
    pub message: String,
    /// What should be the case.
    pub expected: String,
}

/// The program that an error of the scripted implementation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScriptComponent {
    /// The generated server: its types cannot hold a valid value.
    Server,
    /// The generated bindings: they need something else than the document declares.
    Bindings,
    /// The suite: its script lacks something.
    Suite,
}

impl ScriptError {
    fn new(component: ScriptComponent, expected: &str, message: String) -> ScriptError {
        ScriptError {
            component,
            message,
            expected: expected.to_owned(),
        }
    }
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
        let is_known = |given: &&str| is_secret(given);
        match self.state().script.authentication {
            Authentication::AcceptSecrets if secrets.iter().all(is_known) => Authentication::Accept,
            Authentication::AcceptSecrets => Authentication::Unauthorized,
            decision => decision,
        }
    }

    /// Checks that the `Debug` output of a value of the server contains no credential, and no value with
    /// `format: password`, and logs an error if it does.
    pub fn check_debug(&self, value: &impl std::fmt::Debug) {
        let mut state = self.state();
        if let Err(error) = check_debug(value, &state.script.hidden) {
            let expected = "`Debug` output without credentials and passwords";
            let error = ScriptError::new(ScriptComponent::Server, expected, error);
            state.log.errors.push(error);
        }
    }

    /// Ends the request of an authenticator whose types have no variant for a decision.
    pub fn unsupported(&self, decision: Authentication) -> ! {
        let message = format!("the bindings map {decision:?} to no variant of the authenticator's errors");
        let expected = "a variant for each status that every protected operation declares";
        self.fail(ScriptError::new(ScriptComponent::Bindings, expected, message))
    }

    fn fail(&self, error: ScriptError) -> ! {
        let message = error.message.clone();
        self.state().log.errors.push(error);
        resume_unwind(Box::new(message))
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
                Err(error) => {
                    let message = format!("a value of the server's types cannot be written as JSON: {error}");
                    let expected = "the received value as JSON";
                    let error = ScriptError::new(ScriptComponent::Server, expected, message);
                    state.log.errors.push(error);
                }
            }
            (action, operation)
        };
        let response = match action {
            Action::Respond(response) => Some(response),
            Action::RespondPerOperation { responses, .. } => responses.get(&operation).cloned(),
            Action::Panic(message) => resume_unwind(Box::new(message)),
        };
        let Some(response) = response else {
            let message = format!("no response is scripted for {operation}");
            let expected = "a scripted response of every operation that is called";
            self.fail(ScriptError::new(ScriptComponent::Suite, expected, message));
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
            let message =
                format!("the bindings need a value of the header {name}, which the case does not give");
            self.fail(ScriptComponent::Bindings, "an optional header", message)
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
            None => {
                let message = "the bindings need a body, which the case does not give".to_owned();
                self.fail(ScriptComponent::Bindings, "a response without a body", message)
            }
        }
    }

    /// Ends the request of an operation that has no variant for the response.
    pub fn undeclared(&self) -> ! {
        let TypedResponse {
            status, media_type, ..
        } = &self.response;
        let declared = format!("{status} {media_type}");
        let declared = declared.trim_end();
        let message = format!("the bindings map {declared} to no variant of the server's responses");
        let expected = format!("a variant for {declared}, which the document declares");
        self.fail(ScriptComponent::Bindings, &expected, message)
    }

    fn fail(&self, component: ScriptComponent, expected: &str, message: String) -> ! {
        self.script.fail(ScriptError::new(component, expected, message))
    }

    fn decode<T: DeserializeOwned>(&self, value: &Value, what: &str) -> T {
        from_json(value).unwrap_or_else(|error| {
            let message = format!("the server's type cannot hold {what}: {error}");
            let expected = format!("a type for every valid value, such as {value}");
            self.fail(ScriptComponent::Server, &expected, message)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// Returns whose error the script logs when the implementation reads a response.
    fn component(response: TypedResponse, read: impl Fn(&ScriptedResponse<'_>)) -> ScriptComponent {
        let script = ScriptHandle::default();
        script.set(Script {
            action: Action::Respond(response),
            ..Script::default()
        });
        let reading = AssertUnwindSafe(|| read(&script.respond(Ok(ReceivedRequest::new("GET /a")))));
        assert!(catch_unwind(reading).is_err());
        let log = script.take_log();
        assert_eq!((log.requests.len(), log.errors.len()), (1, 1), "{log:?}");
        log.errors[0].component
    }

    #[test]
    fn an_error_is_that_of_the_program_that_caused_it() {
        let empty = TypedResponse::default();
        let text = TypedResponse {
            body: Some("text".into()),
            ..TypedResponse::default()
        };
        let bindings = ScriptComponent::Bindings;
        assert_eq!(
            component(empty.clone(), |response| response.undeclared()),
            bindings
        );
        let read_body = |response: &ScriptedResponse<'_>| {
            let _: u8 = response.body();
        };
        let read_header = |response: &ScriptedResponse<'_>| {
            let _: u8 = response.header("a");
        };
        assert_eq!(component(empty.clone(), read_body), bindings);
        assert_eq!(component(empty, read_header), bindings);
        assert_eq!(component(text, read_body), ScriptComponent::Server);
    }
}
