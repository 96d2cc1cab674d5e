//! JSON:API 1.0, "Error Objects": one object for each violation, its `status` a string.

use super::{OMITTED, describe, sentence};
use crate::generated::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};
use crate::generated::{Location, Rejection, RejectionKind, Violation};

pub(super) fn document(rejection: &Rejection) -> JsonApiErrorDocument {
    let errors = match &rejection.kind {
        // Clients compare these two as a whole, so they have no properties other than status and title.
        RejectionKind::Unauthenticated => vec![error(rejection, "unauthorized", None)],
        RejectionKind::NotFound => vec![error(rejection, "not found", None)],
        // No resource has an invalid path.
        RejectionKind::Invalid { .. } if rejection.status == http::StatusCode::NOT_FOUND => {
            vec![error(rejection, "not found", None)]
        }
        RejectionKind::Invalid {
            violations,
            truncated,
        } => {
            let reported = violations.iter().map(|violation| invalid(rejection, violation));
            let omitted = truncated.then(|| error(rejection, "invalid attribute", Some(OMITTED.to_owned())));
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
    let pointer = violation.pointer.clone();
    JsonApiError {
        source: (violation.location == Location::Body).then_some(JsonApiErrorSource { pointer }),
        ..error(rejection, "invalid attribute", Some(describe(violation)))
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
