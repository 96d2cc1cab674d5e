//! The response of a call with JSON.

use crate::status::HasStatus;
use bytes::Bytes;
use reqwest::StatusCode;
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt;

/// A declared response, as JSON. `Debug` shows neither headers nor body, which may hold a secret.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Output {
    /// The status.
    pub status: StatusCode,
    /// The declared headers that the response has, by name.
    pub headers: Map<String, Value>,
    /// The body, if there is one.
    pub body: Option<Value>,
}

#[doc(hidden)]
impl Output {
    pub fn new(response: &dyn HasStatus) -> Self {
        Self {
            status: response.status(),
            headers: Map::new(),
            body: None,
        }
    }

    #[must_use]
    pub fn header<T: Serialize>(mut self, name: &str, value: &T) -> Self {
        match to_value(value) {
            None | Some(Value::Null) => {}
            Some(value) => drop(self.headers.insert(name.to_owned(), value)),
        }
        self
    }

    #[must_use]
    pub fn json<T: Serialize>(mut self, body: &T) -> Self {
        self.body = to_value(body);
        self
    }

    #[must_use]
    pub fn bytes(mut self, body: &Bytes) -> Self {
        self.body = match std::str::from_utf8(body) {
            Ok(text) => Some(Value::String(text.to_owned())),
            Err(_) => serde_json::to_value(body.as_ref()).ok(),
        };
        self
    }
}

/// Converts through a text, since `Value` holds 1.1 of 32 bits as 1.100000023841858.
fn to_value<T: Serialize>(value: &T) -> Option<Value> {
    let text = serde_json::to_vec(value).ok()?;
    serde_json::from_slice(&text).ok()
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl HasStatus for Output {
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    struct Teapot;

    impl HasStatus for Teapot {
        fn status(&self) -> StatusCode {
            StatusCode::IM_A_TEAPOT
        }
    }

    #[test]
    fn headers_and_bodies_become_json() {
        let output = Output::new(&Teapot)
            .header("X-Count", &3)
            .header("X-None", &None::<u8>);
        assert_eq!(output.headers, *json!({"X-Count": 3}).as_object().unwrap());
        assert_eq!(output.clone().json(&[1]).body, Some(json!([1])));
        assert_eq!(
            output.clone().bytes(&Bytes::from_static(b"text")).body,
            Some(json!("text"))
        );
        assert_eq!(
            output.clone().bytes(&Bytes::from_static(b"\xff")).body,
            Some(json!([255]))
        );
        let output = output.json(&"s3cret");
        assert_eq!(output.to_string(), "418 I'm a teapot");
        assert_eq!(output.status(), StatusCode::IM_A_TEAPOT);
        assert!(!format!("{output:?}").contains("s3cret"));
    }
}
