//! What the twins refuse, and the error documents of the two dialects that they speak.

use super::negotiation::{JSON, JSON_API};
use super::violations::Violation;
use crate::service::Refusal;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode};
use serde::Serialize;

/// The dialect that an error is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Plain JSON, below `/v1` and everywhere else.
    Accounts,
    /// JSON:API, below `/api/v2`.
    Terraform,
}

impl Dialect {
    /// The dialect of a path that belongs to no operation.
    pub(crate) fn of_path(path: &str) -> Self {
        let below = |prefix: &str| {
            path.strip_prefix(prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if below("/api/v2") || below("/.well-known") {
            Self::Terraform
        } else {
            Self::Accounts
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Accounts => JSON,
            Self::Terraform => JSON_API,
        }
    }
}

/// Why a request is not done.
#[derive(Debug)]
pub(crate) enum Rejection {
    Unauthenticated,
    NotAcceptable,
    PayloadTooLarge,
    UnsupportedMediaType,
    Invalid(Vec<Violation>),
    Refused(Refusal),
    UnknownPath,
    UnsupportedMethod { allow: &'static str },
    Defect,
}

impl Rejection {
    /// The answer in a dialect.
    pub(crate) fn answer(self, dialect: Dialect) -> Response<Bytes> {
        let mut response = Response::new(self.document(dialect));
        *response.status_mut() = self.told().0;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(dialect.media_type()));
        match self {
            Self::Unauthenticated => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Self::UnsupportedMethod { allow } => {
                headers.insert(ALLOW, HeaderValue::from_static(allow));
            }
            _ => {}
        }
        response
    }

    /// The status, the code of the `accounts` dialect, the title of the `terraform` dialect, and a sentence.
    const fn told(&self) -> (StatusCode, &'static str, &'static str, &'static str) {
        match self {
            Self::Unauthenticated => (
                StatusCode::UNAUTHORIZED,
                "unauthorized",
                "unauthorized",
                "The access token is missing or not valid.",
            ),
            Self::NotAcceptable => (
                StatusCode::NOT_ACCEPTABLE,
                "not_acceptable",
                "not acceptable",
                "No media type of the Accept header can be sent.",
            ),
            Self::PayloadTooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "payload_too_large",
                "payload too large",
                "The request body is too large.",
            ),
            Self::UnsupportedMediaType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "unsupported media type",
                "The request body must be application/json.",
            ),
            Self::Invalid(_) => (
                StatusCode::BAD_REQUEST,
                "invalid_request",
                "invalid attribute",
                "The request body contains invalid fields.",
            ),
            Self::Refused(Refusal::Forbidden) => (
                StatusCode::FORBIDDEN,
                "unauthorized",
                "forbidden",
                "The provided token does not have permission to update this account.",
            ),
            Self::Refused(Refusal::NotFound) | Self::UnknownPath => (
                StatusCode::NOT_FOUND,
                "not_found",
                "not found",
                "There is nothing here.",
            ),
            Self::Refused(Refusal::EmailTaken) => (
                StatusCode::CONFLICT,
                "email_exists",
                "conflict",
                "This email is already linked to another account.",
            ),
            Self::UnsupportedMethod { .. } => (
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "method not allowed",
                "The method is not supported here.",
            ),
            Self::Defect => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal_error",
                "internal server error",
                "The request could not be served.",
            ),
        }
    }

    fn document(&self, dialect: Dialect) -> Bytes {
        let (status, code, title, message) = self.told();
        match dialect {
            Dialect::Accounts => {
                let details = match self {
                    Self::Invalid(violations) => violations.as_slice(),
                    _ => &[],
                };
                to_bytes(&AccountError {
                    error: code,
                    message,
                    details,
                })
            }
            Dialect::Terraform => {
                // Clients compare these two as a whole.
                let bare = matches!(status, StatusCode::UNAUTHORIZED | StatusCode::NOT_FOUND);
                to_bytes(&JsonApiErrors {
                    errors: [JsonApiError {
                        status: status.as_str(),
                        title,
                        detail: (!bare).then_some(message),
                    }],
                })
            }
        }
    }
}

#[derive(Serialize)]
struct AccountError<'a> {
    error: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    details: &'a [Violation],
}

#[derive(Serialize)]
struct JsonApiErrors<'a> {
    errors: [JsonApiError<'a>; 1],
}

#[derive(Serialize)]
struct JsonApiError<'a> {
    status: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

/// Writes a document of our own types, which cannot fail; an empty body would show up in the fairness test.
pub(crate) fn to_bytes(document: &impl Serialize) -> Bytes {
    let mut buffer = Vec::with_capacity(512);
    match serde_json::to_writer(&mut buffer, document) {
        Ok(()) => Bytes::from(buffer),
        Err(_) => Bytes::new(),
    }
}
