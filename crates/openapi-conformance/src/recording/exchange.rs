//! Recorded exchanges.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use openapi_judge::message::Headers;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The longest request body that a recording contains, in bytes. Of a longer one it contains the digest.
const MAX_REQUEST_BODY: usize = 1_024;

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
    /// Path and query.
    pub target: String,
    /// The header fields in their order.
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
        RecordedRequest {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: headers.0,
            body: if body.len() > MAX_REQUEST_BODY {
                RecordedBody::Sha256(STANDARD.encode(Sha256::digest(body)))
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
            (self.headers != other.headers, "header fields"),
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
