//! The errors that operations share. Each API family converts them to its own error responses.

use crate::account::{CommandError, PasswordError, RandomError, Status};
use crate::store::{ExecuteError, StoreError};
use account_server::Rejection;

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
    /// The command was rejected for a reason to which only some operations have a response. For all others it is an
    /// internal error.
    Command(CommandError),
    /// A rate limit was exceeded; retry after this many seconds.
    RateLimited(u64),
    /// The store is unavailable.
    Unavailable,
    /// An internal error; the log has the details.
    Internal,
}

/// The response is that of the router to a request that it rejects itself.
impl From<ServiceError> for Rejection {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Unauthenticated => Self::unauthenticated(),
            // The router never rejects with 403. An API family that declares it has its own response to `Forbidden`.
            ServiceError::Forbidden | ServiceError::NotFound => Self::not_found(),
            ServiceError::RateLimited(retry_after) => Self::too_many_requests(retry_after),
            ServiceError::Unavailable => Self::unavailable(Some(RETRY_AFTER.into())),
            ServiceError::Command(_) | ServiceError::Internal => Self::internal(),
        }
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
