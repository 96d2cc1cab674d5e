// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! How answers are written: as a server that keeps to the contract would.

use super::super::support::parameter;
use super::httpmock::{HttpMockResponse, Then};
use reqwest::StatusCode;
use serde::Serialize;

/// The status that a test chose for a response that leaves it open; `class` is its first digit.
pub(super) fn status(code: u16, class: Option<u16>) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) if class.is_none_or(|class| code / 100 == class) => status,
        _ => panic!("{code} is no status of this response"),
    }
}

/// The answer to what no expectation is for; it tells neither query, headers nor body.
pub(super) fn not_expected(then: Then) -> Then {
    then.respond_with(|request| {
        let uri = request.uri();
        let said = format!("nothing expects this {} {}", request.method_str(), uri.path());
        HttpMockResponse::builder()
            .status(501)
            .header("content-type", "text/plain")
            .body(said)
            .build()
    })
}

/// An answer that is being written.
pub(super) struct Answer(pub(super) Then);

impl Answer {
    pub(super) fn status(self, code: u16) -> Self {
        Self(self.0.status(code))
    }

    pub(super) fn header<T: Serialize>(self, name: &str, value: &T) -> Self {
        let value = parameter::value(name, value);
        let value = value.unwrap_or_else(|_| panic!("the header {name} cannot be written"));
        Self(self.0.header(name, parameter::header(&value, false)))
    }

    pub(super) fn optional_header<T: Serialize>(self, name: &str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    pub(super) fn json<T: Serialize>(self, media_type: &str, body: &T) -> Self {
        let body = serde_json::to_vec(body);
        self.octets(
            media_type,
            body.unwrap_or_else(|error| panic!("the body cannot be written: {error}")),
        )
    }

    /// A body as it is.
    pub(super) fn octets(self, media_type: &str, body: impl AsRef<[u8]>) -> Self {
        Self(self.0.header("content-type", media_type).body(body))
    }
}
