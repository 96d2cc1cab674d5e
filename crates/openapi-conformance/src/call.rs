//! Calls of the generated client in terms of JSON: what its caller passes and receives.

mod secrets;
mod settings;

pub use secrets::{ExpiredToken, expired_secret, secret};
pub(crate) use secrets::{SECRET_PREFIX, check_debug, in_debug, is_secret};
pub use settings::{Retries, Settings, Tokens};

use crate::typed_json::{from_json, to_json};
use crate::types::Defaults;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// What the generated client returns to its caller.
pub type ClientOutcome = Result<ClientResponse, ClientFailure>;

/// Why the generated client returned no declared response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientFailure {
    /// The response had this status, which the operation does not declare.
    Undeclared(u16),
    /// The response could not be decoded.
    Undecodable(String),
    /// The bindings do not fit the client or the case, of which the client knows nothing.
    Bindings(String),
    /// No complete response arrived in time.
    TimedOut,
    /// Any other error: of the transport, or of a case that the client's types cannot express.
    Other(String),
}

impl fmt::Display for ClientFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared(status) => write!(f, "the client reports an undeclared status: {status}"),
            Self::Undecodable(error) => write!(f, "the client reports an undecodable response: {error}"),
            Self::TimedOut => f.write_str("the client reports that no response arrived in time"),
            Self::Bindings(error) | Self::Other(error) => f.write_str(error),
        }
    }
}

impl From<String> for ClientFailure {
    fn from(error: String) -> Self {
        Self::Other(error)
    }
}

/// A request to make with the generated client.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Call {
    /// Parameters by `location:name`.
    pub parameters: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON.
    pub body: Option<Value>,
    /// How the client is configured, and how its caller makes the call.
    pub settings: Settings,
    /// Values with `format: password`, which no `Debug` output may contain.
    pub hidden: Vec<String>,
}

impl Call {
    /// Returns whether a token provider provides the tokens, the first of which has expired.
    #[must_use]
    pub fn has_expired_token(&self) -> bool {
        matches!(self.settings.tokens, Tokens::Expired { .. })
    }

    /// Checks that the `Debug` output of a value of the client contains no credential, and no value with
    /// `format: password`.
    ///
    /// # Errors
    ///
    /// It contains one.
    pub fn check_debug(&self, value: &impl fmt::Debug) -> Result<(), ClientFailure> {
        check_debug(value, &self.hidden).map_err(ClientFailure::Other)
    }

    /// Returns a required parameter as the client's type for it.
    pub fn parameter<T: DeserializeOwned>(&self, key: &str) -> Result<T, ClientFailure> {
        let error = || format!("the bindings need a value of {key}, which the case does not give");
        self.optional(key)?
            .ok_or_else(|| ClientFailure::Bindings(error()))
    }

    /// Returns an optional parameter as the client's type for it.
    pub fn optional<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, ClientFailure> {
        let value = self.parameters.get(key);
        let decoded = value.map(from_json).transpose();
        decoded.map_err(|error| format!("the client's type cannot hold {key}: {error}").into())
    }

    /// Returns the body as the client's type for it.
    pub fn content<T: DeserializeOwned>(&self) -> Result<T, ClientFailure> {
        let Some(body) = &self.body else {
            let message = "the bindings need a body, which the case does not give";
            return Err(ClientFailure::Bindings(message.to_owned()));
        };
        from_json(body).map_err(|error| format!("the client's type cannot hold the body: {error}").into())
    }

    /// Returns the body as the client's type for it, made by its constructor and its setters: `build` makes the same value
    /// with them.
    pub fn built_content<T: DeserializeOwned + PartialEq>(
        &self,
        build: impl FnOnce(&T) -> T,
    ) -> Result<T, ClientFailure> {
        let decoded: T = self.content()?;
        let built = build(&decoded);
        match built == decoded {
            true => Ok(built),
            false => {
                let error = "the client's setters make another body than the one that they were given";
                Err(error.to_owned().into())
            }
        }
    }

    /// Returns the error for a media type that the client has no variant for.
    #[must_use]
    pub fn unknown_media_type(&self) -> ClientFailure {
        let media_type = &self.media_type;
        ClientFailure::Bindings(format!(
            "the bindings map no variant of the client to a body in {media_type}"
        ))
    }

    /// Returns the error for a variant of the client that the contract does not declare.
    #[must_use]
    pub fn unknown_variant(&self) -> ClientFailure {
        let message = "the client returned a variant that the bindings do not know";
        ClientFailure::Bindings(message.to_owned())
    }
}

impl ExpiredToken {
    /// The tokens of a security scheme for a call.
    #[must_use]
    pub fn new(scheme: &'static str, call: &Call) -> ExpiredToken {
        ExpiredToken::of(scheme, &call.settings.tokens)
    }
}

/// A declared response as the generated client returned it to its caller.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClientResponse {
    /// The status of the variant.
    pub status: u16,
    /// Whether the client returned it as `Ok`.
    pub success: bool,
    /// Typed headers by lower-case name, without those that are absent.
    pub headers: BTreeMap<String, Value>,
    /// Media type of the body's variant; empty if the type has only one.
    pub media_type: String,
    /// The typed body.
    pub body: Option<Value>,
    /// The human-readable message of an error, if the client finds one.
    pub message: Option<String>,
    /// What the methods for the defaults of the body returned.
    pub defaults: Defaults,
}

impl ClientResponse {
    /// A response without headers and body.
    #[must_use]
    pub fn new(status: u16, success: bool) -> ClientResponse {
        ClientResponse {
            status,
            success,
            ..ClientResponse::default()
        }
    }

    /// Adds a header.
    pub fn header<T: Serialize>(mut self, name: &str, value: &T) -> ClientOutcome {
        self.headers.insert(name.to_ascii_lowercase(), to_json(value)?);
        Ok(self)
    }

    /// Adds a header unless it is absent.
    pub fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> ClientOutcome {
        match value {
            Some(value) => self.header(name, value),
            None => Ok(self),
        }
    }

    /// Adds the human-readable message.
    #[must_use]
    pub fn message(mut self, message: Option<String>) -> ClientResponse {
        self.message = message;
        self
    }

    /// Adds what the methods for the defaults of the body return, which `add` calls.
    pub fn body_defaults(mut self, add: impl FnOnce(&mut Defaults) -> Result<(), String>) -> ClientOutcome {
        add(&mut self.defaults)?;
        Ok(self)
    }

    /// Adds the body. `media_type` is empty if the type has only one.
    pub fn body<T: Serialize>(mut self, media_type: &str, value: &T) -> ClientOutcome {
        self.media_type = media_type.to_owned();
        self.body = Some(to_json(value)?);
        Ok(self)
    }
}

/// Returns whether clients return a response with this status as a success. A 304 is an error, since only callers with a
/// precondition expect it.
pub(crate) fn is_success(status: u16) -> bool {
    status < 400 && status != 304
}
