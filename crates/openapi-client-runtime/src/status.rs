//! The status of responses that have a type.

use reqwest::StatusCode;
use std::convert::Infallible;

/// A response of an operation that knows its HTTP status.
pub trait HasStatus {
    /// Returns the HTTP status of the response.
    fn status(&self) -> StatusCode;
}

impl HasStatus for Infallible {
    fn status(&self) -> StatusCode {
        match *self {}
    }
}

/// Returns the status of a response that is declared for exactly this code.
#[inline]
pub fn status_code(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
