//! The rejections of the baselines, and the error documents of two API families.

use super::negotiation::{JSON, JSON_API};
use super::violations::Violation;
use crate::service::ServiceError;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode};
use serde::Serialize;

/// How an API family formats its errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Plain JSON, below `/v1` and everywhere else.
    Accounts,
    /// JSON:API, below `/api/v2` and `/.well-known`.
    Terraform,
}

impl Dialect {
    /// Returns the dialect for a path without operations.
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

/// Why a request is rejected.
#[derive(Debug)]
pub(crate) enum Rejection {
    Unauthenticated,
    NotAcceptable,
    PayloadTooLarge,
    UnsupportedMediaType,
    Invalid(Vec<Violation>),
    Service(ServiceError),
    UnknownPath,
    UnsupportedMethod { allow: &'static str },
    Internal,
}

impl Rejection {
    /// Returns the response in a dialect.
    pub(crate) fn into_response(self, dialect: Dialect) -> Response<Bytes> {
        let mut response = Response::new(self.document(dialect));
        *response.status_mut() = self.describe().0;
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

    /// Returns the status, the code of the `accounts` family, the title of the `terraform` family, and a message.
    const fn describe(&self) -> (StatusCode, &'static str, &'static str, &'static str) {
        match self {
            Self::Unauthenticated => (
                StatusCode::UNAUTHORIZED,
                "unauthorized",
                "unauthorized",
                "The access token is missing or invalid.",
            ),
            Self::NotAcceptable => (
                StatusCode::NOT_ACCEPTABLE,
                "not_acceptable",
                "not acceptable",
                "No media type in the Accept header is available.",
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
            Self::Service(ServiceError::Forbidden) => (
                StatusCode::FORBIDDEN,
                "unauthorized",
                "forbidden",
                "The provided token does not have permission to update this account.",
            ),
            Self::Service(ServiceError::NotFound) | Self::UnknownPath => {
                (StatusCode::NOT_FOUND, "not_found", "not found", "Not found.")
            }
            Self::Service(ServiceError::PreconditionFailed) => (
                StatusCode::PRECONDITION_FAILED,
                "precondition_failed",
                "precondition failed",
                "The account has changed since it was read.",
            ),
            Self::Service(ServiceError::EmailTaken) => (
                StatusCode::CONFLICT,
                "email_exists",
                "conflict",
                "This email is already linked to another account.",
            ),
            Self::UnsupportedMethod { .. } => (
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "method not allowed",
                "The method is not supported.",
            ),
            Self::Internal => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal_error",
                "internal server error",
                "Internal server error.",
            ),
        }
    }

    fn document(&self, dialect: Dialect) -> Bytes {
        let (status, code, title, message) = self.describe();
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
                // The contract declares these two without `detail`, and clients compare the whole error.
                let has_detail = !matches!(status, StatusCode::UNAUTHORIZED | StatusCode::NOT_FOUND);
                to_bytes(&JsonApiErrors {
                    errors: [JsonApiError {
                        status: status.as_str(),
                        title,
                        detail: has_detail.then_some(message),
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

/// Serializes an error document. This cannot fail; the fairness check would detect an empty body.
pub(crate) fn to_bytes(document: &impl Serialize) -> Bytes {
    let mut buffer = Vec::with_capacity(512);
    match serde_json::to_writer(&mut buffer, document) {
        Ok(()) => Bytes::from(buffer),
        Err(_) => Bytes::new(),
    }
}
