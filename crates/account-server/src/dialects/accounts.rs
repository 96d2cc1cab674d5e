//! Source 002, "Error Response": a code for programs, a message for people, and the violations.

use super::{MORE, sentence};
use crate::generated::types::{AccountError, AccountErrorCode, AccountErrorDetail};
use crate::generated::{Place, Reason, Rejection, Violation};

pub(super) fn error(rejection: &Rejection) -> AccountError {
    let details = match &rejection.reason {
        Reason::Invalid {
            violations,
            truncated,
        } => {
            let mut details: Vec<AccountErrorDetail> = violations.iter().filter_map(detail).collect();
            if *truncated && !details.is_empty() {
                details.push(AccountErrorDetail {
                    pointer: String::new(),
                    message: MORE.to_owned(),
                });
            }
            (!details.is_empty()).then_some(details)
        }
        _ => None,
    };
    let message = sentence(&rejection.reason);
    AccountError {
        error: code(rejection),
        message,
        details,
    }
}

/// A pointer leads into the body, so that a parameter is told of in the message only.
fn detail(violation: &Violation) -> Option<AccountErrorDetail> {
    (violation.place == Place::Body).then(|| AccountErrorDetail {
        pointer: violation.pointer.clone(),
        message: violation.message.clone(),
    })
}

fn code(rejection: &Rejection) -> AccountErrorCode {
    match &rejection.reason {
        // An id that cannot be is one that no account has.
        Reason::Invalid { .. } if rejection.status == http::StatusCode::NOT_FOUND => {
            AccountErrorCode::NotFound
        }
        Reason::Invalid { .. } => AccountErrorCode::InvalidRequest,
        Reason::Unauthenticated => AccountErrorCode::Unauthorized,
        Reason::NotAcceptable { .. } => AccountErrorCode::NotAcceptable,
        Reason::UnsupportedMediaType { .. } => AccountErrorCode::UnsupportedMediaType,
        Reason::PayloadTooLarge { .. } => AccountErrorCode::PayloadTooLarge,
        Reason::NotFound => AccountErrorCode::NotFound,
        Reason::MethodNotAllowed { .. } => AccountErrorCode::MethodNotAllowed,
        Reason::TooManyRequests { .. } => AccountErrorCode::RateLimited,
        Reason::Unavailable { .. } => AccountErrorCode::Unavailable,
        Reason::Internal => AccountErrorCode::InternalError,
    }
}
