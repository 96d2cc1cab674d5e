//! The errors of the terraform family (JSON:API 1.0, "Error Objects"): one object for each violation.

use super::{OMITTED, describe, sentence};
use crate::generated::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};
use crate::generated::{Location, Rejection, RejectionKind, Violation};

pub(super) fn document(rejection: &Rejection) -> JsonApiErrorDocument {
    let errors = match &rejection.kind {
        // The contract gives these two only a status and a title, and clients compare the whole error.
        kind @ (RejectionKind::Unauthenticated | RejectionKind::NotFound) => {
            vec![error(rejection, title(kind), None)]
        }
        // An id that violates its schema identifies no resource, so the contract declares 404 instead of 400.
        RejectionKind::Invalid { .. } if rejection.status == http::StatusCode::NOT_FOUND => {
            vec![error(rejection, title(&RejectionKind::NotFound), None)]
        }
        RejectionKind::Invalid {
            violations,
            truncated,
        } => {
            let reported = violations.iter().map(|violation| invalid(rejection, violation));
            let omitted =
                truncated.then(|| error(rejection, title(&rejection.kind), Some(OMITTED.to_owned())));
            reported.chain(omitted).collect()
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
    JsonApiError {
        // A pointer is relative to the request document, so a violation of a parameter has none.
        source: (violation.location == Location::Body).then(|| JsonApiErrorSource {
            pointer: violation.pointer.clone(),
        }),
        ..error(rejection, title(&rejection.kind), Some(describe(violation)))
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
