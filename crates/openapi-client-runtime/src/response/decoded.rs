//! What a successful call returns: the decoded success with the status, the headers and the number of attempts.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use std::fmt;
use std::ops::Deref;

/// A success, the status and headers of the response that it was decoded from, and the number of attempts. It dereferences to
/// the success.
#[derive(Clone)]
pub struct Response<T> {
    success: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
}

impl<T> Response<T> {
    pub(super) fn new(success: T, status: StatusCode, headers: HeaderMap, attempts: u32) -> Self {
        Response {
            success,
            status,
            headers,
            attempts,
        }
    }

    /// Returns the success.
    pub fn into_inner(self) -> T {
        self.success
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns all headers, including those that the contract does not declare.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the header `X-Request-Id`, if there is one: the id under which the server logs the request.
    pub fn request_id(&self) -> Option<&str> {
        self.headers.get("x-request-id")?.to_str().ok()
    }

    /// Returns how many times the request was sent, retries included.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.success
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers may hold a secret.
        f.debug_struct("Response")
            .field("success", &self.success)
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    #[test]
    fn a_success_keeps_the_head_of_its_response() {
        let headers = HeaderMap::from_iter([
            ("x-request-id".parse().unwrap(), HeaderValue::from_static("r-1")),
            ("set-cookie".parse().unwrap(), HeaderValue::from_static("s3cret")),
        ]);
        let response = Response::new("text".to_owned(), StatusCode::CREATED, headers, 2);
        assert_eq!((response.status().as_u16(), response.len()), (201, 4));
        assert_eq!(response.headers().len(), 2);
        assert_eq!((response.request_id(), response.attempts()), (Some("r-1"), 2));
        assert!(!format!("{response:?}").contains("s3cret"));
        assert_eq!(response.into_inner(), "text");
    }
}
