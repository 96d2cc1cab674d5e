//! The errors of the accounts family (source 002, "Error Response"): an error code, a message and the violations.

use super::{OMITTED, sentence};
use crate::generated::types::{AccountError, AccountErrorCode, AccountErrorDetail};
use crate::generated::{Location, Rejection, RejectionKind, Violation};

pub(super) fn error(rejection: &Rejection) -> AccountError {
    let details = match &rejection.kind {
        RejectionKind::Invalid {
            violations,
            truncated,
        } => {
            let mut details: Vec<AccountErrorDetail> = violations.iter().filter_map(detail).collect();
            if *truncated && !details.is_empty() {
                details.push(AccountErrorDetail {
                    pointer: String::new(),
                    message: OMITTED.to_owned(),
                });
            }
            (!details.is_empty()).then_some(details)
        }
        _ => None,
    };
    let message = sentence(&rejection.kind);
    AccountError {
        error: code(rejection),
        message,
        details,
    }
}

/// Converts a violation of the body. Pointers are relative to the body, so violations of parameters appear only in the
/// message.
fn detail(violation: &Violation) -> Option<AccountErrorDetail> {
    (violation.location == Location::Body).then(|| AccountErrorDetail {
        pointer: violation.pointer.clone(),
        message: violation.message.clone(),
    })
}

fn code(rejection: &Rejection) -> AccountErrorCode {
    match &rejection.kind {
        RejectionKind::Invalid { .. } => AccountErrorCode::InvalidRequest,
        RejectionKind::Unauthenticated => AccountErrorCode::Unauthorized,
        RejectionKind::NotAcceptable { .. } => AccountErrorCode::NotAcceptable,
        RejectionKind::UnsupportedMediaType { .. } => AccountErrorCode::UnsupportedMediaType,
        RejectionKind::PayloadTooLarge { .. } => AccountErrorCode::PayloadTooLarge,
        RejectionKind::NotFound => AccountErrorCode::NotFound,
        RejectionKind::MethodNotAllowed { .. } => AccountErrorCode::MethodNotAllowed,
        RejectionKind::TooManyRequests { .. } => AccountErrorCode::RateLimited,
        RejectionKind::Unavailable { .. } => AccountErrorCode::Unavailable,
        RejectionKind::Internal => AccountErrorCode::InternalError,
    }
}
