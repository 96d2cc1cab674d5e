//! Requests that the server answers itself.

use crate::operation::OperationInfo;
use crate::violation::Violation;
use http::StatusCode;
use std::borrow::Cow;

/// A request that the server answers itself, without calling the implementation or instead of returning its response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rejection {
    /// The operation that the request is for; `None` if no operation has its path and method.
    pub operation: Option<&'static OperationInfo>,
    /// The status of the response, which is one that the operation declares.
    pub status: StatusCode,
    /// Why the request is rejected.
    pub kind: RejectionKind,
}

/// Why a request is rejected.
#[derive(Debug, Clone, PartialEq)]
pub enum RejectionKind {
    /// The request has no valid credentials.
    Unauthenticated,
    /// `Accept` excludes every media type of a success.
    NotAcceptable {
        /// The media types of a success.
        supported: &'static [&'static str],
    },
    /// The operation does not accept a body of this `Content-Type`.
    UnsupportedMediaType {
        /// The media types that it accepts.
        supported: &'static [&'static str],
    },
    /// The body is too long.
    PayloadTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The parameters or the body violate the contract.
    Invalid {
        /// The violations; never empty.
        violations: Vec<Violation>,
        /// Whether further violations are omitted.
        truncated: bool,
    },
    /// No operation has this path.
    NotFound,
    /// The path does not have this method.
    MethodNotAllowed {
        /// The allowed methods, as in `Allow`.
        allow: Cow<'static, str>,
    },
    /// The client sends too many requests.
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// The service is temporarily unavailable.
    Unavailable {
        /// Seconds to wait, if known.
        retry_after: Option<u64>,
    },
    /// An internal error, which is described only in the log.
    Internal,
}

impl RejectionKind {
    /// Returns the HTTP status of this kind; an operation may declare another one for invalid requests.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::NotAcceptable { .. } => StatusCode::NOT_ACCEPTABLE,
            Self::UnsupportedMediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::PayloadTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Invalid { .. } => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Rejection {
    /// Rejects a request with the default status of the kind.
    #[must_use]
    pub fn new(kind: RejectionKind) -> Self {
        Self {
            operation: None,
            status: kind.status(),
            kind,
        }
    }

    /// Rejects a request without valid credentials (401).
    #[must_use]
    pub fn unauthenticated() -> Self {
        Self::new(RejectionKind::Unauthenticated)
    }

    /// Rejects a request for something that does not exist (404).
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(RejectionKind::NotFound)
    }

    /// Rejects a client that has to wait for a number of seconds (429).
    #[must_use]
    pub fn too_many_requests(retry_after: u64) -> Self {
        Self::new(RejectionKind::TooManyRequests { retry_after })
    }

    /// Rejects a request that cannot be handled now (503), with the seconds to wait if they are known.
    #[must_use]
    pub fn unavailable(retry_after: Option<u64>) -> Self {
        Self::new(RejectionKind::Unavailable { retry_after })
    }

    /// Rejects a request because of an internal error (500), which the caller should log.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(RejectionKind::Internal)
    }

    /// Sets the operation.
    #[must_use]
    pub fn with_operation(self, operation: &'static OperationInfo) -> Self {
        Self {
            operation: Some(operation),
            ..self
        }
    }

    /// Replaces the default status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// Returns the violations of an invalid request; none for any other kind.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        match &self.kind {
            RejectionKind::Invalid { violations, .. } => violations,
            _ => &[],
        }
    }

    /// Returns the seconds after which the client may retry.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        match self.kind {
            RejectionKind::TooManyRequests { retry_after } => Some(retry_after),
            RejectionKind::Unavailable { retry_after } => retry_after,
            _ => None,
        }
    }
}

/// Logs an internal error and rejects the request with 500.
#[cold]
pub fn internal_error(operation: &'static OperationInfo, error: &dyn std::fmt::Display) -> Rejection {
    tracing::error!(operation = operation.id, "{error}");
    Rejection::internal()
}

#[cfg(test)]
mod tests {
    use super::Rejection;

    #[test]
    fn constructors_have_the_status_of_their_kind() {
        for (rejection, status, retry_after) in [
            (Rejection::unauthenticated(), 401, None),
            (Rejection::not_found(), 404, None),
            (Rejection::too_many_requests(7), 429, Some(7)),
            (Rejection::unavailable(None), 503, None),
            (Rejection::unavailable(Some(1)), 503, Some(1)),
            (Rejection::internal(), 500, None),
        ] {
            assert_eq!(rejection.status, status);
            assert_eq!(rejection.retry_after(), retry_after);
            assert!(rejection.violations().is_empty());
        }
    }
}
