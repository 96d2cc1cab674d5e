//! The error of a call.

mod display;

use crate::failure::{CallFailure, RawResponse};
use crate::operation::OperationDescriptor;
use crate::retry_after::retry_after;
use crate::transient_failure::{TransientFailure, error_allows_processing, status_allows_processing};
use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use std::convert::Infallible;
use std::time::Duration;

/// Why a call failed, and which call it was. `E` is the enum of the errors that the operation declares.
///
/// `Display` is one line. `Debug` shows the length of the body and the names of the headers, not their contents: a
/// response that could not be decoded may hold a secret.
pub struct Error<E = Infallible>(Box<Inner<E>>);

struct Inner<E> {
    kind: ErrorKind<E>,
    operation: Option<&'static OperationDescriptor>,
    response: Option<Box<RawResponse>>,
    attempts: u32,
}

/// The reasons why a call fails.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind<E = Infallible> {
    /// The server responded with an error that the contract declares.
    Api(E),
    /// The server responded with a status that the contract does not declare.
    Undeclared(StatusCode),
    /// The status is declared, but the media type, a header or the body does not match its declaration.
    Decode {
        /// The status of the response.
        status: StatusCode,
        /// What does not match.
        reason: String,
    },
    /// There is no complete response: the connection failed, or a limit on the time was exceeded.
    Transport(reqwest::Error),
    /// The token provider returned no token, so that nothing was sent, or nothing again after the last token was
    /// rejected.
    Credential(String),
    /// The request cannot be written; nothing was sent.
    InvalidRequest(String),
    /// A fake that does not implement the operation was called; only in tests.
    NotImplemented,
}

impl<E> Error<E> {
    /// Creates an error of the kind [`InvalidRequest`](ErrorKind::InvalidRequest), for code on top of a generated client
    /// that finds a request to be impossible before it is sent.
    pub fn invalid_request(reason: impl Into<String>) -> Self {
        CallFailure::InvalidRequest(reason.into()).into()
    }

    /// Returns the reason.
    pub fn kind(&self) -> &ErrorKind<E> {
        &self.0.kind
    }

    /// Returns the reason by value.
    pub fn into_kind(self) -> ErrorKind<E> {
        self.0.kind
    }

    /// Returns the declared error, if it is one.
    pub fn api(&self) -> Option<&E> {
        match &self.0.kind {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the declared error by value, if it is one.
    pub fn into_api(self) -> Option<E> {
        match self.0.kind {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// Converts the declared error, if it is one.
    pub fn map_api<F>(self, convert: impl FnOnce(E) -> F) -> Error<F> {
        let Inner {
            kind,
            operation,
            response,
            attempts,
        } = *self.0;
        let kind = match kind {
            ErrorKind::Api(error) => ErrorKind::Api(convert(error)),
            ErrorKind::Undeclared(status) => ErrorKind::Undeclared(status),
            ErrorKind::Decode { status, reason } => ErrorKind::Decode { status, reason },
            ErrorKind::Transport(error) => ErrorKind::Transport(error),
            ErrorKind::Credential(reason) => ErrorKind::Credential(reason),
            ErrorKind::InvalidRequest(reason) => ErrorKind::InvalidRequest(reason),
            ErrorKind::NotImplemented => ErrorKind::NotImplemented,
        };
        Error(Box::new(Inner {
            kind,
            operation,
            response,
            attempts,
        }))
    }

    /// Returns the `operationId` of the call; `None` if the client could not be built.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// Returns the HTTP method of the call.
    pub fn method(&self) -> Option<&'static Method> {
        self.0.operation.map(|operation| &operation.method)
    }

    /// Returns the path template of the operation.
    pub fn path(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// Returns the body of the response as received, if there was one.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|response| &response.body)
    }

    /// Returns the header `X-Request-Id` of the response, by which the server's operator finds the exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.headers()?.get("x-request-id")?.to_str().ok()
    }

    /// Returns the server's human-readable message, from where the contract says it is (`x-error-message`).
    pub fn message(&self) -> Option<String> {
        let pointers = self.0.operation?.messages;
        if pointers.is_empty() {
            return None;
        }
        first_text(&self.json()?, pointers).map(str::to_owned)
    }

    /// Returns every violation that the server reports, from where the contract says they are (`x-error-details`).
    pub fn violations(&self) -> Vec<Violation> {
        let details = self.0.operation.and_then(|operation| operation.details.as_ref());
        let (Some(details), Some(body)) = (details, self.json()) else {
            return Vec::new();
        };
        let list = body.pointer(details.list).and_then(Value::as_array);
        let violations = list.into_iter().flatten().filter_map(|item| {
            Some(Violation {
                pointer: first_text(item, details.pointers).map(str::to_owned),
                message: first_text(item, details.messages)?.to_owned(),
            })
        });
        violations.collect()
    }

    /// The body, if it is JSON.
    fn json(&self) -> Option<Value> {
        serde_json::from_slice(self.body()?).ok()
    }

    /// Returns how many times the request was sent, retries included.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns how long the server asks to wait before the next request (`Retry-After`).
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers()?)
    }

    /// Returns whether a limit on the time was exceeded.
    pub fn is_timeout(&self) -> bool {
        matches!(&self.0.kind, ErrorKind::Transport(error) if error.is_timeout())
    }

    /// Returns whether the same call may succeed later, and cannot make a change twice: the failure is transient, and
    /// the method is safe or the change was certainly not made.
    pub fn is_retryable(&self) -> bool {
        let failure = match &self.0.kind {
            ErrorKind::Transport(error) => TransientFailure::of_error(error),
            _ => self.status().and_then(TransientFailure::of_status),
        };
        let safe = self
            .0
            .operation
            .is_some_and(|operation| operation.method.is_safe());
        failure.is_some_and(|failure| safe || failure == TransientFailure::NotProcessed)
    }

    /// Returns whether the server may have acted on the request, so that a change may have been made although the call
    /// failed. It is `false` if the request could not be built, no connection was made, or the server or a proxy rejected the
    /// request with a status from 400 to 499 other than 408; in doubt it is `true`.
    pub fn may_have_been_processed(&self) -> bool {
        match &self.0.kind {
            ErrorKind::Transport(error) => error_allows_processing(error),
            ErrorKind::Credential(_) | ErrorKind::InvalidRequest(_) | ErrorKind::NotImplemented => false,
            ErrorKind::Api(_) | ErrorKind::Undeclared(_) | ErrorKind::Decode { .. } => {
                self.status().is_none_or(status_allows_processing)
            }
        }
    }

    pub(crate) fn of_operation(mut self, operation: &'static OperationDescriptor) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn declared(error: E, response: Box<RawResponse>, attempts: u32) -> Self {
        Self::new(ErrorKind::Api(error), Some(response), attempts)
    }

    pub(crate) fn new(kind: ErrorKind<E>, response: Option<Box<RawResponse>>, attempts: u32) -> Self {
        Error(Box::new(Inner {
            kind,
            operation: None,
            response,
            attempts,
        }))
    }
}

/// One thing that is wrong with a request, as the server reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The location in the request, usually a JSON pointer (RFC 6901) into its body; `None` if the server gives none.
    pub pointer: Option<String>,
    /// The human-readable message.
    pub message: String,
}

fn first_text<'a>(value: &'a Value, pointers: &[&str]) -> Option<&'a str> {
    let mut texts = pointers
        .iter()
        .filter_map(|pointer| value.pointer(pointer)?.as_str());
    texts.find(|text| !text.is_empty())
}

impl<E: std::error::Error + 'static> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            ErrorKind::Api(error) => Some(error),
            // `Display` contains the sources of a transport error.
            _ => None,
        }
    }
}

impl<E> From<CallFailure> for Error<E> {
    fn from(failure: CallFailure) -> Self {
        match failure {
            CallFailure::Undeclared(response, attempts) => {
                Self::new(ErrorKind::Undeclared(response.status), Some(response), attempts)
            }
            CallFailure::Decode(response, attempts, reason) => {
                let status = response.status;
                Self::new(ErrorKind::Decode { status, reason }, Some(response), attempts)
            }
            // The URL may carry a credential in its query.
            CallFailure::Transport(error, attempts) => {
                Self::new(ErrorKind::Transport(error.without_url()), None, attempts)
            }
            CallFailure::Credential(reason, attempts) => {
                Self::new(ErrorKind::Credential(reason), None, attempts)
            }
            CallFailure::InvalidRequest(reason) => Self::new(ErrorKind::InvalidRequest(reason), None, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::ErrorDetails;
    use reqwest::header::HeaderValue;

    static PATCH: OperationDescriptor = OperationDescriptor {
        id: "patch_pet",
        method: Method::PATCH,
        path: "/pets/{id}",
        messages: &["/title", "/message"],
        details: Some(ErrorDetails {
            list: "/errors",
            messages: &["/detail"],
            pointers: &["/source/pointer"],
        }),
        accept: HeaderValue::from_static("application/json"),
        content_type: HeaderValue::from_static("application/json"),
    };

    fn received(
        status: u16,
        headers: &[(&'static str, &'static str)],
        body: &'static str,
    ) -> Box<RawResponse> {
        let headers = headers.iter().map(|(name, value)| {
            (
                reqwest::header::HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        });
        Box::new(RawResponse {
            status: StatusCode::from_u16(status).unwrap(),
            headers: headers.collect(),
            body: Bytes::from_static(body.as_bytes()),
        })
    }

    fn undeclared(response: Box<RawResponse>) -> Error {
        Error::from(CallFailure::Undeclared(response, 2)).of_operation(&PATCH)
    }

    #[test]
    fn the_message_is_the_first_text_that_the_contract_points_to() {
        let error = undeclared(received(
            418,
            &[("x-request-id", "r-1")],
            r#"{"title":"","message":"no\ntea"}"#,
        ));
        assert_eq!(error.message().as_deref(), Some("no\ntea"));
        assert_eq!(
            error.to_string(),
            "patch_pet (PATCH /pets/{id}): the server responded with 418 I'm a teapot, which the contract does not declare: \
             no tea (request r-1) (after 2 attempts)"
        );
        assert_eq!(undeclared(received(418, &[], "text")).message(), None);
    }

    #[test]
    fn violations_are_listed_where_the_contract_points_to() {
        let body = r#"{"errors":[{"detail":"too long","source":{"pointer":"/name"}},{"detail":"odd"},{"source":{}}]}"#;
        let violations = undeclared(received(422, &[], body)).violations();
        let found: Vec<_> = violations
            .iter()
            .map(|v| (v.pointer.as_deref(), v.message.as_str()))
            .collect();
        assert_eq!(found, [(Some("/name"), "too long"), (None, "odd")]);
    }

    #[test]
    fn only_what_was_not_processed_may_be_sent_again() {
        for (status, expected) in [(429, true), (503, false), (500, false)] {
            assert_eq!(
                undeclared(received(status, &[], "")).is_retryable(),
                expected,
                "{status}"
            );
        }
        for (status, expected) in [(200, true), (400, false), (407, false), (503, true)] {
            assert_eq!(
                undeclared(received(status, &[], "")).may_have_been_processed(),
                expected,
                "{status}"
            );
        }
        assert!(!Error::<u8>::invalid_request("no").may_have_been_processed());
        let asked = undeclared(received(429, &[("retry-after", "3")], ""));
        assert_eq!(asked.retry_after(), Some(Duration::from_secs(3)));
    }

    #[test]
    fn debug_shows_no_contents() {
        let error = undeclared(received(418, &[("x-secret", "s3cret")], "s3cret"));
        let text = format!("{error:?}");
        assert!(text.contains("x-secret") && text.contains("6 bytes"), "{text}");
        assert!(!text.contains("s3cret"), "{text}");
    }

    #[test]
    fn a_declared_error_is_converted_and_the_rest_kept() {
        let error = Error::declared(1_u8, received(409, &[], ""), 1).of_operation(&PATCH);
        let error = error.map_api(|number| number + 1);
        assert_eq!((error.api(), error.operation()), (Some(&2), Some("patch_pet")));
        assert_eq!(error.status(), Some(StatusCode::CONFLICT));
        let error: Error<u8> = Error::<u8>::invalid_request("no").map_api(|_| 0);
        assert_eq!(error.to_string(), "the request cannot be sent: no");
    }
}
