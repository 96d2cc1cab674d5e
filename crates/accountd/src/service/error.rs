//! Why an operation is not done, and how each dialect says so.

use crate::account::{PasswordError, RandomError, Refusal, Status};
use crate::store::{Failure, StoreError};
use account_server::{Operation, Reason, Rejection};
use http::StatusCode;

/// Seconds after which it is worth while to try again when the store could not be reached.
pub(super) const RETRY_AFTER: u16 = 1;

/// Why an operation is not done, where several operations have the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// The account was closed meanwhile, or the token revoked.
    Unauthenticated,
    /// The token or its account may not do this.
    Forbidden,
    /// There is no such thing, or not for this caller.
    NotFound,
    /// A command's own reason.
    Command(Refusal),
    /// There was too much of it; so many seconds are to pass.
    Wait(u64),
    /// The store cannot be reached.
    Unavailable,
    /// The service is at fault; the log says how.
    Internal,
}

impl Refused {
    /// The same as a rejection by the router, whose wording it has then.
    pub(super) fn rejection(self, operation: Operation) -> Rejection {
        let (status, reason) = match self {
            Self::Unauthenticated => (StatusCode::UNAUTHORIZED, Reason::Unauthenticated),
            Self::Forbidden | Self::NotFound => (StatusCode::NOT_FOUND, Reason::NotFound),
            Self::Wait(retry_after) => (
                StatusCode::TOO_MANY_REQUESTS,
                Reason::TooManyRequests { retry_after },
            ),
            Self::Unavailable => (
                StatusCode::SERVICE_UNAVAILABLE,
                Reason::Unavailable {
                    retry_after: Some(RETRY_AFTER.into()),
                },
            ),
            Self::Command(_) | Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, Reason::Internal),
        };
        Rejection {
            operation: Some(operation),
            status,
            reason,
        }
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        match error {
            StoreError::Unavailable(_) => Self::Unavailable,
            StoreError::Broken(_) => Self::Internal,
        }
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Store(error) => error.into(),
            Failure::Refused(Refusal::NotFound) => Self::NotFound,
            Failure::Refused(Refusal::Unauthenticated | Refusal::Inactive(Status::Closed)) => {
                Self::Unauthenticated
            }
            Failure::Refused(Refusal::Inactive(_)) => Self::Forbidden,
            Failure::Refused(refusal) => Self::Command(refusal),
        }
    }
}

impl From<RandomError> for Refused {
    fn from(error: RandomError) -> Self {
        tracing::error!(%error, "no random numbers");
        Self::Internal
    }
}

impl From<PasswordError> for Refused {
    fn from(error: PasswordError) -> Self {
        tracing::error!(%error, "the work of a password failed");
        Self::Internal
    }
}

/// What `WWW-Authenticate` asks for.
pub(super) const CHALLENGE: &str = "Bearer";

/// The variant of a response for what several operations refuse, in the words of the router: `other` and
/// `not_found` are its documents, `forbidden` is what the dialect makes of it, `untold` are headers of a 429
/// that are left out.
macro_rules! answer {
    ($refused:expr => $response:ident of $operation:ident {
        other: $other:ident, not_found: $not_found:ident, forbidden: $forbidden:expr
        $(, untold: [$($untold:ident),+])? $(,)?
    }) => {{
        use account_server::error_documents::ErrorDocuments as _;
        use $crate::service::error::{CHALLENGE, Refused};
        let refused: Refused = $refused;
        let rejection = refused.rejection(account_server::Operation::$operation);
        let body = || account_server::Dialects.$other(&rejection);
        match refused {
            Refused::Unauthenticated => $response::Unauthorized {
                www_authenticate: CHALLENGE.to_owned(),
                body: body(),
            },
            Refused::Forbidden => $forbidden,
            Refused::NotFound => $response::NotFound {
                body: account_server::Dialects.$not_found(&rejection),
            },
            Refused::Wait(seconds) => $response::TooManyRequests {
                retry_after: i32::try_from(seconds).unwrap_or(i32::MAX),
                $($($untold: None,)+)?
                body: body(),
            },
            Refused::Unavailable => $response::ServiceUnavailable {
                retry_after: Some($crate::service::error::RETRY_AFTER.into()),
                body: body(),
            },
            Refused::Command(_) | Refused::Internal => $response::InternalServerError { body: body() },
        }
    }};
}
pub(super) use answer;
