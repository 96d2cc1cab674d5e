//! Calls of the generated client in terms of JSON: what its caller passes and receives.

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
    /// Any other error: of the transport, or of a case that the client's types cannot express.
    Other(String),
}

impl fmt::Display for ClientFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared(status) => write!(f, "the client reports an undeclared status: {status}"),
            Self::Undecodable(error) => write!(f, "the client reports an undecodable response: {error}"),
            Self::Other(error) => f.write_str(error),
        }
    }
}

impl From<String> for ClientFailure {
    fn from(error: String) -> Self {
        Self::Other(error)
    }
}

/// Returns the secret that the suite presents for a security scheme.
#[must_use]
pub fn secret(scheme: &str) -> String {
    format!("secret-of-{scheme}")
}

/// Returns the secret that a token provider presents first, which the server rejects.
#[must_use]
pub fn expired_secret(scheme: &str) -> String {
    format!("expired-{}", secret(scheme))
}

/// Returns the secret that a token provider presents after the rejected one.
///
/// # Errors
///
/// Another secret was rejected than the one that has expired.
pub fn refreshed_secret(scheme: &str, rejected: &str) -> Result<String, String> {
    match rejected == expired_secret(scheme) {
        true => Ok(secret(scheme)),
        false => Err(format!("the token {rejected:?} has not expired")),
    }
}

/// Returns an error if the `Debug` output of a value contains a secret of the suite.
pub(crate) fn check_debug(value: &impl fmt::Debug) -> Result<(), String> {
    match format!("{value:?}").contains(&secret("")) {
        true => Err("the `Debug` output of a value contains a credential".to_owned()),
        false => Ok(()),
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
    /// Whether the client has a token provider whose first token has expired.
    pub has_expired_token: bool,
}

impl Call {
    /// Checks that the `Debug` output of a value of the client contains no credential.
    ///
    /// # Errors
    ///
    /// It contains one.
    pub fn check_debug(&self, value: &impl fmt::Debug) -> Result<(), ClientFailure> {
        check_debug(value).map_err(ClientFailure::Other)
    }

    /// Returns a required parameter as the client's type for it.
    pub fn parameter<T: DeserializeOwned>(&self, key: &str) -> Result<T, String> {
        self.optional(key)?
            .ok_or_else(|| format!("the case gives no value for {key}"))
    }

    /// Returns an optional parameter as the client's type for it.
    pub fn optional<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, String> {
        let value = self.parameters.get(key);
        let decoded = value.map(decode).transpose();
        decoded.map_err(|error| format!("the client's type cannot hold {key}: {error}"))
    }

    /// Returns the body as the client's type for it.
    pub fn content<T: DeserializeOwned>(&self) -> Result<T, String> {
        let body = self.body.as_ref().ok_or("the case gives no body")?;
        decode(body).map_err(|error| format!("the client's type cannot hold the body: {error}"))
    }

    /// Returns the error for a media type that the client has no variant for.
    #[must_use]
    pub fn unknown_media_type(&self) -> ClientFailure {
        format!("the client has no variant for a body in {}", self.media_type).into()
    }

    /// Returns the error for a variant of the client that the contract does not declare.
    #[must_use]
    pub fn unknown_variant(&self) -> ClientFailure {
        "the client returned a variant that the contract does not declare"
            .to_owned()
            .into()
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
        self.headers.insert(name.to_ascii_lowercase(), encode(value)?);
        Ok(self)
    }

    /// Adds a header unless it is absent.
    pub fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> ClientOutcome {
        match value {
            Some(value) => self.header(name, value),
            None => Ok(self),
        }
    }

    /// Adds the body. `media_type` is empty if the type has only one.
    pub fn body<T: Serialize>(mut self, media_type: &str, value: &T) -> ClientOutcome {
        self.media_type = media_type.to_owned();
        self.body = Some(encode(value)?);
        Ok(self)
    }
}

/// Returns whether clients return a response with this status as a success. A 304 is an error, since only callers with a
/// precondition expect it.
pub(crate) fn is_success(status: u16) -> bool {
    status < 400 && status != 304
}

/// Converts JSON to a generated type, through text as on the wire.
pub(crate) fn decode<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

/// Converts a generated type to JSON, through text as on the wire.
pub(crate) fn encode<T: Serialize>(value: &T) -> Result<Value, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
