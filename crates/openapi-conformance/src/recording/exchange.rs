//! Recorded exchanges.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use openapi_judge::message::Headers;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The longest part of a request that a recording contains, in bytes: a body, a target or the value of a header field. Of
/// a longer one it contains the digest.
const MAX_REQUEST_PART: usize = 1_024;

/// Exchanges with the stub by the name of the case.
pub type Recording = BTreeMap<String, RecordedExchange>;

/// One exchange on the wire, without what differs between two runs with the same seed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedExchange {
    /// The request.
    pub request: RecordedRequest,
    /// The response.
    pub response: RecordedResponse,
}

/// One request on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedRequest {
    /// The method.
    pub method: String,
    /// Path and query; `sha256:` and the digest of a long one.
    pub target: String,
    /// The header fields in their order; `sha256:` and the digest of a long value.
    pub headers: Vec<(String, String)>,
    /// The body. If the request is malformed, these are all bytes of the message.
    pub body: RecordedBody,
}

/// One response on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedResponse {
    /// The status code.
    pub status: u16,
    /// The header fields in their order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: RecordedBody,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordedBody {
    /// A body in UTF-8.
    Text(String),
    /// Any other body, in base64.
    Base64(String),
    /// The SHA-256 digest of a long request body, in base64.
    Sha256(String),
}

impl RecordedRequest {
    pub(super) fn new(method: &str, target: &str, headers: Headers, body: &[u8]) -> RecordedRequest {
        let headers = headers.0.into_iter();
        RecordedRequest {
            method: method.to_owned(),
            target: text_or_digest(target),
            headers: headers
                .map(|(name, value)| (name, text_or_digest(&value)))
                .collect(),
            body: if body.len() > MAX_REQUEST_PART {
                RecordedBody::Sha256(digest(body))
            } else {
                RecordedBody::new(body)
            },
        }
    }

    /// Names the first part in which two requests differ.
    pub(super) fn different_part(&self, other: &RecordedRequest) -> Option<&'static str> {
        let parts = [
            (self.method != other.method, "method"),
            (self.target != other.target, "target"),
            (self.headers != other.headers, "list of header fields"),
            (self.body != other.body, "body"),
        ];
        let different = parts.into_iter().find(|(differs, _)| *differs);
        different.map(|(_, part)| part)
    }
}

impl RecordedBody {
    /// Returns a body as it was sent.
    pub(super) fn new(bytes: &[u8]) -> RecordedBody {
        match std::str::from_utf8(bytes) {
            Ok(text) => RecordedBody::Text(text.to_owned()),
            Err(_) => RecordedBody::Base64(STANDARD.encode(bytes)),
        }
    }
}

fn text_or_digest(text: &str) -> String {
    if text.len() > MAX_REQUEST_PART {
        format!("sha256:{}", digest(text.as_bytes()))
    } else {
        text.to_owned()
    }
}

fn digest(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_differ_in_long_parts_too() {
        let request = |target: &str, value: &str, body: &str| {
            let headers = Headers(vec![("X-Long".to_owned(), value.to_owned())]);
            RecordedRequest::new("POST", target, headers, body.as_bytes())
        };
        let (one, other) = ("a".repeat(2_000), format!("{}b", "a".repeat(1_999)));
        let before = request(&one, &one, &one);
        assert!(serde_json::to_string(&before).unwrap().len() < 500);
        assert_eq!(before.different_part(&before), None);
        assert_eq!(
            before.different_part(&request(&other, &one, &one)),
            Some("target")
        );
        assert_eq!(
            before.different_part(&request(&one, &other, &one)),
            Some("list of header fields")
        );
        assert_eq!(before.different_part(&request(&one, &one, &other)), Some("body"));
    }
}
