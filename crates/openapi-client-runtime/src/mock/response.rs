//! Writes responses as a server that conforms to the contract would.

#![expect(
    clippy::panic,
    reason = "a response that cannot be written is a mistake of the test, which ends there"
)]

use crate::parameter;
use httpmock::{HttpMockResponse, Then};
use reqwest::StatusCode;
use serde::Serialize;
use serde_json::Value;
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

/// How a header is serialized.
#[derive(Debug, Clone, Copy)]
pub enum HeaderForm {
    /// In style `simple`.
    Simple,
    /// In style `simple` with `explode`.
    Exploded,
    /// As JSON.
    Json,
    /// As a field line for each item.
    Lines,
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

    /// Adds a header in style `simple`.
    ///
    /// # Panics
    ///
    /// A value that cannot be serialized.
    pub fn header<T: Serialize>(self, name: &str, value: &T) -> Self {
        self.header_in(name, Some(value), HeaderForm::Simple)
    }

    /// Adds a header in style `simple`, if it has a value.
    ///
    /// # Panics
    ///
    /// A value that cannot be serialized.
    pub fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> Self {
        self.header_in(name, value, HeaderForm::Simple)
    }

    /// Adds a header in some form, if it has a value.
    ///
    /// # Panics
    ///
    /// A value that cannot be serialized.
    pub fn header_in<T: Serialize>(self, name: &str, value: Option<&T>, form: HeaderForm) -> Self {
        let Some(value) = value else {
            return self;
        };
        let value = parameter::value(name, value);
        let value = value.unwrap_or_else(|_| panic!("the header {name} cannot be serialized"));
        let text = |value: &Value, explode| {
            let text = parameter::header(name, value, explode);
            text.unwrap_or_else(|_| panic!("no header can carry the value of {name}"))
        };
        let line = match (form, &value) {
            (HeaderForm::Json, value) => parameter::ascii_json(&value.to_string()),
            (HeaderForm::Lines, Value::Array(items)) => {
                let lines = items.iter().map(|item| text(item, false));
                return Self(lines.fold(self.0, |then, line| then.header(name, line)));
            }
            (HeaderForm::Exploded, value) => text(value, true),
            (HeaderForm::Simple | HeaderForm::Lines, value) => text(value, false),
        };
        Self(self.0.header(name, line))
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

#[cfg(test)]
mod tests {
    use super::status;

    #[test]
    fn a_status_is_of_its_class() {
        assert_eq!(status(404, Some(4)).as_u16(), 404);
        assert_eq!(status(503, None).as_u16(), 503);
    }

    #[test]
    #[should_panic(expected = "cannot have the status 404")]
    fn a_status_of_another_class_is_refused() {
        status(404, Some(5));
    }

    #[test]
    #[should_panic(expected = "cannot have the status 99")]
    fn what_is_no_status_is_refused() {
        status(99, None);
    }
}
