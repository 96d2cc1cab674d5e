// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What the router refuses before, or instead of, calling an implementation.

use super::super::operation::Operation;
use super::Violations;
use http::StatusCode;
use std::borrow::Cow;

/// A request that the router answers itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// The operation that the request was for; `None` where no operation has its path and method.
    pub operation: Option<Operation>,
    /// The status of the answer, one that the operation declares.
    pub status: StatusCode,
    /// Why.
    pub reason: Reason,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// No usable credentials.
    Unauthenticated,
    /// `Accept` excludes every media type that a success could have.
    NotAcceptable {
        /// What a success could have.
        supported: &'static [&'static str],
    },
    /// `Content-Type` is not one that the operation takes.
    UnsupportedMediaType {
        /// What it takes.
        supported: &'static [&'static str],
    },
    /// The body is too long.
    PayloadTooLarge {
        /// The limit in octets.
        limit: usize,
    },
    /// Parameters or body break the contract.
    Invalid {
        /// What is wrong, never empty.
        violations: Vec<Violation>,
        /// Whether more is wrong than is told.
        truncated: bool,
    },
    /// No operation has this path.
    NotFound,
    /// The path has no such method.
    MethodNotAllowed {
        /// The methods that it has, as in `Allow`.
        allow: Cow<'static, str>,
    },
    /// The caller asks too often.
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// The service cannot answer now.
    Unavailable {
        /// Seconds to wait, if known.
        retry_after: Option<u64>,
    },
    /// A fault of the service; what it was is in the log.
    Internal,
}

/// Where in a request a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The body.
    Body,
    /// The query.
    Query,
    /// The path.
    Path,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// One fault of a request.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Where it is.
    pub place: Place,
    /// In a body: the RFC 6901 pointer of the value; elsewhere the parameter's name, followed by the
    /// pointer inside its value.
    pub pointer: String,
    /// The keyword of the schema that the value breaks, such as `maxLength`; `syntax` where it cannot
    /// be read at all.
    pub keyword: &'static str,
    /// What is wrong, for people.
    pub message: String,
}

/// A rejection that does not know its operation yet.
#[derive(Debug)]
pub struct Refusal {
    /// The status of the answer.
    pub status: StatusCode,
    /// Why.
    pub reason: Reason,
}

impl Refusal {
    /// 401.
    pub fn unauthenticated() -> Self {
        Self {
            status: StatusCode::UNAUTHORIZED,
            reason: Reason::Unauthenticated,
        }
    }

    /// 500; what happened goes to the log.
    pub fn internal(operation: Operation, what: &dyn std::fmt::Display) -> Self {
        tracing::error!(operation = operation.id(), "{what}");
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            reason: Reason::Internal,
        }
    }

    /// The status that `statuses` has for the worst of these violations.
    pub fn invalid(violations: Violations, statuses: &Statuses) -> Self {
        let (violations, truncated) = violations.finish();
        let code = if violations.iter().any(|violation| violation.place == Place::Path) {
            statuses.path
        } else if violations.iter().any(|violation| violation.keyword == "syntax") {
            statuses.malformed
        } else {
            statuses.invalid
        };
        Self {
            status: StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_REQUEST),
            reason: Reason::Invalid {
                violations,
                truncated,
            },
        }
    }
}

/// Which status an operation declares for each kind of invalid request.
#[derive(Debug)]
pub struct Statuses {
    /// A path parameter breaks its schema.
    pub path: u16,
    /// Another parameter or the body breaks its schema.
    pub invalid: u16,
    /// The body cannot be read at all.
    pub malformed: u16,
}
