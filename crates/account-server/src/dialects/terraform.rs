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
        source: source(violation),
        ..error(
            rejection,
            violation_title(violation.location),
            Some(describe(violation)),
        )
    }
}

/// Returns the place of a violation: a pointer into the request document or the name of a query parameter. JSON:API 1.0
/// has none for headers.
fn source(violation: &Violation) -> Option<JsonApiErrorSource> {
    let (pointer, parameter) = match violation.location {
        Location::Body => (Some(violation.pointer.clone()), None),
        Location::Query => (None, Some(parameter_name(&violation.pointer))),
        Location::Path | Location::Header | Location::Cookie => return None,
    };
    Some(JsonApiErrorSource { pointer, parameter })
}

/// Returns the name of a parameter from the pointer of a violation, which may lead into its value.
fn parameter_name(pointer: &str) -> String {
    let name = pointer.split('/').next().unwrap_or_default();
    name.replace("~1", "/").replace("~0", "~")
}

fn violation_title(location: Location) -> &'static str {
    match location {
        Location::Body => "invalid attribute",
        Location::Query | Location::Path => "invalid parameter",
        Location::Header | Location::Cookie => "invalid header",
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
