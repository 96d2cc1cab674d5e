//! Why a call failed, before it is known which operation was called.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// Why a call failed; converts into an [`Error`](crate::Error) of any operation.
///
/// The number beside a cause is how many times the request was sent.
#[derive(Debug)]
pub enum CallFailure {
    /// The status is not declared.
    Undeclared(Box<RawResponse>, u32),
    /// The response does not match its declaration, for this reason.
    Decode(Box<RawResponse>, u32, String),
    /// There is no complete response.
    Transport(reqwest::Error, u32),
    /// The token provider returned no usable token, for this reason.
    Credential(String, u32),
    /// The request cannot be written, for this reason; nothing was sent.
    InvalidRequest(String),
}

/// A response as received.
pub struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl std::fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Headers and body may hold a secret.
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
