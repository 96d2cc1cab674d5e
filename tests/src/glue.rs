//! What the generated glue is written against: requests and answers as JSON, so that the suite can
//! speak of every operation in the same words.

use crate::script::Received;
use account_client::{Anonymous, Client};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where the generated client calls, and how it proves who it is.
#[derive(Debug, Clone)]
pub struct Target {
    /// A client of the server, to which a call adds its credentials.
    pub client: Client<Anonymous>,
    /// Scheme names of the security alternative, joined with `+`; `anonymous` for none.
    pub alternative: String,
}

/// The secret that the suite presents for a security scheme.
#[must_use]
pub fn secret(scheme: &str) -> String {
    format!("secret-of-{scheme}")
}

/// A request to make with the generated client.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Call {
    /// Parameters by `place:name`.
    pub parameters: BTreeMap<String, Value>,
    /// Media type of the body; empty without one.
    pub media_type: String,
    /// The body as JSON.
    pub body: Option<Value>,
}

impl Call {
    /// A required parameter.
    pub fn parameter<T: DeserializeOwned>(&self, key: &str) -> Result<T, String> {
        self.optional(key)?
            .ok_or_else(|| format!("the case gives no value for {key}"))
    }

    /// An optional parameter.
    pub fn optional<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, String> {
        let value = self.parameters.get(key);
        let read = value.map(decode).transpose();
        read.map_err(|error| format!("the client's type does not hold {key}: {error}"))
    }

    /// The body.
    pub fn content<T: DeserializeOwned>(&self) -> Result<T, String> {
        let body = self.body.as_ref().ok_or("the case gives no body")?;
        decode(body).map_err(|error| format!("the client's type does not hold the body: {error}"))
    }

    /// For a media type that the client has no variant for.
    #[must_use]
    pub fn unknown_media_type(&self) -> String {
        format!("the client has no variant for a body in {}", self.media_type)
    }
}

/// An answer as the generated client gave it to its caller.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observed {
    /// The status whose variant it came in.
    pub status: u16,
    /// Whether it came as success.
    pub success: bool,
    /// Typed headers by lower-case name; absent ones are not there.
    pub headers: BTreeMap<String, Value>,
    /// Media type of the body's variant; empty where the type has no choice.
    pub media_type: String,
    /// The typed body.
    pub body: Option<Value>,
}

impl Observed {
    /// An answer in the variant of a status.
    #[must_use]
    pub fn new(status: u16, success: bool) -> Observed {
        Observed {
            status,
            success,
            ..Observed::default()
        }
    }

    /// Adds a header.
    pub fn header<T: Serialize>(mut self, name: &str, value: &T) -> Result<Observed, String> {
        self.headers.insert(name.to_ascii_lowercase(), encode(value)?);
        Ok(self)
    }

    /// Adds a header if it is there.
    pub fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> Result<Observed, String> {
        match value {
            Some(value) => self.header(name, value),
            None => Ok(self),
        }
    }

    /// Adds the body; `media_type` is empty where the type has no choice.
    pub fn body<T: Serialize>(mut self, media_type: &str, value: &T) -> Result<Observed, String> {
        self.media_type = media_type.to_owned();
        self.body = Some(encode(value)?);
        Ok(self)
    }
}

impl Received {
    /// A request for an operation, named `METHOD path`.
    #[must_use]
    pub fn new(operation: &str) -> Received {
        Received {
            operation: operation.to_owned(),
            ..Received::default()
        }
    }

    /// Adds a parameter.
    pub fn parameter<T: Serialize>(mut self, key: &str, value: &T) -> Result<Received, String> {
        self.parameters.insert(key.to_owned(), encode(value)?);
        Ok(self)
    }

    /// Adds a parameter if it is there.
    pub fn optional<T: Serialize>(self, key: &str, value: Option<&T>) -> Result<Received, String> {
        match value {
            Some(value) => self.parameter(key, value),
            None => Ok(self),
        }
    }

    /// Adds the body; `media_type` is empty where the type has no choice.
    pub fn content<T: Serialize>(mut self, media_type: &str, value: &T) -> Result<Received, String> {
        self.media_type = media_type.to_owned();
        self.body = Some(encode(value)?);
        Ok(self)
    }
}

/// JSON to a generated type, through text as on the wire.
pub fn decode<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

/// A generated type to JSON, through text as on the wire.
pub fn encode<T: Serialize>(value: &T) -> Result<Value, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
