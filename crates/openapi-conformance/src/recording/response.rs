//! Recorded responses.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Responses of the stub by the name of the case that provoked them.
pub type Recording = BTreeMap<String, RecordedResponse>;

/// One response on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedResponse {
    /// The status code.
    pub status: u16,
    /// The header fields in their order.
    pub headers: Vec<(String, String)>,
    /// The body, as text or in base64.
    pub body: RecordedBody,
}

/// A response body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordedBody {
    /// A body in UTF-8.
    Text(String),
    /// Any other body.
    Base64(String),
}
