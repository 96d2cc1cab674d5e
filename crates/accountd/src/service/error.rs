//! The errors that operations share, and their responses in each dialect.

use crate::account::{CommandError, PasswordError, RandomError, Status};
use crate::store::{ExecuteError, StoreError};
use account_server::{Operation, Rejection};

/// The `Retry-After` of a 503, in seconds.
pub(super) const RETRY_AFTER: u16 = 1;

/// Why an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServiceError {
    /// The account was closed, or the token revoked, after the request was authenticated.
    Unauthenticated,
    /// The token or its account may not do this.
    Forbidden,
    /// The resource does not exist, or the caller must not learn that it does.
    NotFound,
    /// The command was rejected for a reason to which only some operations have a response. These operations match it
    /// themselves; for all others it is an internal error.
    Command(CommandError),
    /// A rate limit was exceeded; retry after this many seconds.
    RateLimited(u64),
    /// The store is unavailable.
    Unavailable,
    /// An internal error; the log has the details.
    Internal,
}

impl ServiceError {
    /// Returns the rejection from which the dialects make the error document, so that the error is worded as if the
    /// router had rejected the request.
    pub(super) fn rejection(self, operation: Operation) -> Rejection {
        let rejection = match self {
            Self::Unauthenticated => Rejection::unauthenticated(),
            // The router never rejects with 403: each dialect has its own response to `Forbidden`.
            Self::Forbidden | Self::NotFound => Rejection::not_found(),
            Self::RateLimited(retry_after) => Rejection::too_many_requests(retry_after),
            Self::Unavailable => Rejection::unavailable(Some(RETRY_AFTER.into())),
            Self::Command(_) | Self::Internal => Rejection::internal(),
        };
        rejection.with_operation(operation.info())
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            // The store logs when it becomes unavailable, not for each request.
            StoreError::Unavailable(_) => {
                tracing::debug!(%error, "the store is unavailable");
                Self::Unavailable
            }
            StoreError::Fatal(_) => {
                tracing::error!(%error, "the store failed");
                Self::Internal
            }
        }
    }
}

impl From<ExecuteError> for ServiceError {
    fn from(error: ExecuteError) -> Self {
        match error {
            ExecuteError::Store(error) => error.into(),
            ExecuteError::Rejected(CommandError::NotFound) => Self::NotFound,
            ExecuteError::Rejected(
                CommandError::Unauthenticated | CommandError::Inactive(Status::Closed),
            ) => Self::Unauthenticated,
            ExecuteError::Rejected(CommandError::Inactive(_)) => Self::Forbidden,
            ExecuteError::Rejected(error) => Self::Command(error),
        }
    }
}

impl From<RandomError> for ServiceError {
    fn from(error: RandomError) -> Self {
        tracing::error!(%error, "cannot generate random numbers");
        Self::Internal
    }
}

impl From<PasswordError> for ServiceError {
    fn from(error: PasswordError) -> Self {
        tracing::error!(%error, "password hashing failed");
        Self::Internal
    }
}

/// The challenge in `WWW-Authenticate`.
pub(super) const CHALLENGE: &str = "Bearer";

/// Builds the response variant for an error.
///
/// `not_found` and `other` are the methods of `ErrorDocuments` that build the body of a 404 and of any other status,
/// `forbidden` is the response to `ServiceError::Forbidden`, and `omitted` lists the optional headers of a 429 that are
/// not sent.
macro_rules! error_response {
    ($error:expr => $response:ident of $operation:ident {
        other: $other:ident, not_found: $not_found:ident, forbidden: $forbidden:expr
        $(, omitted: [$($omitted:ident),+])? $(,)?
    }) => {{
        use account_server::error_documents::ErrorDocuments as _;
        use $crate::service::error::{CHALLENGE, ServiceError};
        let error: ServiceError = $error;
        let rejection = error.rejection(account_server::Operation::$operation);
        let body = || account_server::Dialects.$other(&rejection);
        match error {
            ServiceError::Unauthenticated => $response::Unauthorized {
                www_authenticate: CHALLENGE.to_owned(),
                body: body(),
            },
            ServiceError::Forbidden => $forbidden,
            ServiceError::NotFound => $response::NotFound {
                body: account_server::Dialects.$not_found(&rejection),
            },
            ServiceError::RateLimited(seconds) => $response::TooManyRequests {
                retry_after: i32::try_from(seconds).unwrap_or(i32::MAX),
                $($($omitted: None,)+)?
                body: body(),
            },
            ServiceError::Unavailable => $response::ServiceUnavailable {
                retry_after: Some($crate::service::error::RETRY_AFTER.into()),
                body: body(),
            },
            ServiceError::Command(_) | ServiceError::Internal => $response::InternalServerError { body: body() },
        }
    }};
}
pub(super) use error_response;
