//! JSON:API 1.0, "Error Objects": one object for each violation, its `status` a string.

use super::{MORE, clause, sentence};
use crate::generated::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};
use crate::generated::{Location, Rejection, RejectionKind, Violation};

pub(super) fn document(rejection: &Rejection) -> JsonApiErrorDocument {
    let errors = match &rejection.kind {
        // Clients compare these two as a whole, so that nothing stands beside status and title.
        RejectionKind::Unauthenticated => vec![error(rejection, "unauthorized", None)],
        RejectionKind::NotFound => vec![error(rejection, "not found", None)],
        // What a path parameter cannot be, nothing is found under.
        RejectionKind::Invalid { .. } if rejection.status == http::StatusCode::NOT_FOUND => {
            vec![error(rejection, "not found", None)]
        }
        RejectionKind::Invalid {
            violations,
            truncated,
        } => {
            let told = violations.iter().map(|violation| invalid(rejection, violation));
            let more = truncated.then(|| error(rejection, "invalid attribute", Some(MORE.to_owned())));
            told.chain(more).collect()
        }
        kind => vec![error(rejection, title(kind), Some(sentence(kind)))],
    };
    JsonApiErrorDocument { errors }
}

fn error(rejection: &Rejection, title: &str, detail: Option<String>) -> JsonApiError {
    let status = rejection.status.as_str().to_owned();
    JsonApiError {
        status,
        title: title.to_owned(),
        detail,
        source: None,
    }
}

fn invalid(rejection: &Rejection, violation: &Violation) -> JsonApiError {
    let pointer = violation.pointer.clone();
    JsonApiError {
        source: (violation.location == Location::Body).then_some(JsonApiErrorSource { pointer }),
        ..error(rejection, "invalid attribute", Some(clause(violation)))
    }
}

fn title(kind: &RejectionKind) -> &'static str {
    match kind {
        RejectionKind::Unauthenticated => "unauthorized",
        RejectionKind::NotAcceptable { .. } => "not acceptable",
        RejectionKind::UnsupportedMediaType { .. } => "unsupported media type",
        RejectionKind::PayloadTooLarge { .. } => "payload too large",
        RejectionKind::Invalid { .. } => "invalid attribute",
        RejectionKind::NotFound => "not found",
        RejectionKind::MethodNotAllowed { .. } => "method not allowed",
        RejectionKind::TooManyRequests { .. } => "too many requests",
        RejectionKind::Unavailable { .. } => "service unavailable",
        RejectionKind::Internal => "internal server error",
    }
}
