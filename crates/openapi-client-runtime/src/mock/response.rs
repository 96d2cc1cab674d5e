//! Writes responses as a server that conforms to the contract would.

#![expect(
    clippy::panic,
    reason = "a response that cannot be written is a mistake of the test, which ends there"
)]

use crate::parameter;
use httpmock::{HttpMockResponse, Then};
use reqwest::StatusCode;
use serde::Serialize;
use std::fmt;

/// Returns the status that a test chose for a response that leaves it open; `class` is its first digit.
///
/// # Panics
///
/// Another status.
pub fn status(code: u16, class: Option<u16>) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) if class.is_none_or(|class| code / 100 == class) => status,
        _ => panic!("the response cannot have the status {code}"),
    }
}

/// Responds to a request that no expectation matches, showing neither query, headers nor body.
pub fn unexpected(then: Then) -> Then {
    then.respond_with(|request| {
        let uri = request.uri();
        HttpMockResponse::builder()
            .status(501)
            .header("content-type", "text/plain")
            .body(format!(
                "no expectation matches {} {}",
                request.method_str(),
                uri.path()
            ))
            .build()
    })
}

/// A response that is being written.
#[must_use]
pub struct ResponseWriter(Then);

impl fmt::Debug for ResponseWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseWriter").finish_non_exhaustive()
    }
}

impl ResponseWriter {
    /// Begins a response.
    pub fn new(then: Then) -> Self {
        Self(then)
    }

    /// Returns httpmock's builder.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// Sets the status.
    pub fn status(self, code: u16) -> Self {
        Self(self.0.status(code))
    }

    /// Adds a header.
    ///
    /// # Panics
    ///
    /// A value that cannot be serialized.
    pub fn header<T: Serialize>(self, name: &str, value: &T) -> Self {
        let value = parameter::value(name, value);
        let value = value.unwrap_or_else(|_| panic!("the header {name} cannot be serialized"));
        Self(self.0.header(name, parameter::header(&value, false)))
    }

    /// Adds a header if it has a value.
    ///
    /// # Panics
    ///
    /// A value that cannot be serialized.
    pub fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// Sets the body, as JSON.
    ///
    /// # Panics
    ///
    /// A body that cannot be serialized.
    pub fn json<T: Serialize>(self, media_type: &str, body: &T) -> Self {
        let body = serde_json::to_vec(body);
        self.bytes(
            media_type,
            body.unwrap_or_else(|error| panic!("the body cannot be serialized: {error}")),
        )
    }

    /// Sets the body.
    pub fn bytes(self, media_type: &str, body: impl AsRef<[u8]>) -> Self {
        Self(self.0.header("content-type", media_type).body(body))
    }
}
