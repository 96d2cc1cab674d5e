//! JSON:API 1.0, "Error Objects": one object for each violation, its `status` a string.

use super::{MORE, clause, sentence};
use crate::generated::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};
use crate::generated::{Place, Reason, Rejection, Violation};

pub(super) fn document(rejection: &Rejection) -> JsonApiErrorDocument {
    let errors = match &rejection.reason {
        // Clients compare these two as a whole, so that nothing stands beside status and title.
        Reason::Unauthenticated => vec![error(rejection, "unauthorized", None)],
        Reason::NotFound => vec![error(rejection, "not found", None)],
        // What a path parameter cannot be, nothing is found under.
        Reason::Invalid { .. } if rejection.status == http::StatusCode::NOT_FOUND => {
            vec![error(rejection, "not found", None)]
        }
        Reason::Invalid {
            violations,
            truncated,
        } => {
            let told = violations.iter().map(|violation| invalid(rejection, violation));
            let more = truncated.then(|| error(rejection, "invalid attribute", Some(MORE.to_owned())));
            told.chain(more).collect()
        }
        reason => vec![error(rejection, title(reason), Some(sentence(reason)))],
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
        source: (violation.place == Place::Body).then_some(JsonApiErrorSource { pointer }),
        ..error(rejection, "invalid attribute", Some(clause(violation)))
    }
}

fn title(reason: &Reason) -> &'static str {
    match reason {
        Reason::Unauthenticated => "unauthorized",
        Reason::NotAcceptable { .. } => "not acceptable",
        Reason::UnsupportedMediaType { .. } => "unsupported media type",
        Reason::PayloadTooLarge { .. } => "payload too large",
        Reason::Invalid { .. } => "invalid attribute",
        Reason::NotFound => "not found",
        Reason::MethodNotAllowed { .. } => "method not allowed",
        Reason::TooManyRequests { .. } => "too many requests",
        Reason::Unavailable { .. } => "service unavailable",
        Reason::Internal => "internal server error",
    }
}
