//! The error documents of rejections, one module per dialect. The router decides when a request is rejected and with
//! which status; only the wording and the shape are decided here.

mod accounts;
mod terraform;
mod workspace;

use crate::generated::error_documents::ErrorDocuments;
use crate::generated::types::{AccountError, JsonApiErrorDocument, ProblemDetails, WorkspaceProfileEnvelope};
use crate::generated::{Rejection, RejectionKind, Violation};

/// The error documents of all dialects.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dialects;

impl ErrorDocuments for Dialects {
    fn json_api_error_document(&self, rejection: &Rejection) -> JsonApiErrorDocument {
        terraform::document(rejection)
    }

    fn account_error(&self, rejection: &Rejection) -> AccountError {
        accounts::error(rejection)
    }

    fn problem_details(&self, rejection: &Rejection) -> ProblemDetails {
        workspace::problem(rejection)
    }

    fn workspace_profile_envelope(&self, rejection: &Rejection) -> WorkspaceProfileEnvelope {
        workspace::envelope(rejection)
    }
}

/// Describes a rejection in one sentence. All dialects use the same wording.
fn sentence(kind: &RejectionKind) -> String {
    match kind {
        RejectionKind::Unauthenticated => "A valid access token is required.".to_owned(),
        RejectionKind::NotAcceptable { supported } => {
            format!("Only {} is available.", alternatives(supported))
        }
        RejectionKind::UnsupportedMediaType { supported } => {
            format!("The request body must be {}.", alternatives(supported))
        }
        RejectionKind::PayloadTooLarge { limit } => {
            format!("The request body exceeds the limit of {limit} bytes.")
        }
        RejectionKind::Invalid {
            violations,
            truncated,
        } => match violations.as_slice() {
            [violation] if !truncated => describe(violation),
            _ if *truncated => format!(
                "The request has more than {} validation errors.",
                violations.len()
            ),
            _ => format!("The request has {} validation errors.", violations.len()),
        },
        RejectionKind::NotFound => "Not found.".to_owned(),
        RejectionKind::MethodNotAllowed { allow } => format!("Allowed methods: {allow}."),
        RejectionKind::TooManyRequests { .. } => "Too many requests.".to_owned(),
        RejectionKind::Unavailable { .. } => "The service is temporarily unavailable.".to_owned(),
        RejectionKind::Internal => "Internal server error.".to_owned(),
    }
}

/// Formats media types as Markdown code, separated by "or".
fn alternatives(media_types: &[&str]) -> String {
    format!("`{}`", media_types.join("` or `"))
}

/// The message of the last entry in a truncated list of violations.
const OMITTED: &str = "Further violations are omitted.";

/// Describes a violation in one sentence. Its subject is the last token of the pointer: the name of a property or
/// parameter.
fn describe(violation: &Violation) -> String {
    let name = violation
        .pointer
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace("~1", "/")
        .replace("~0", "~");
    match name.as_str() {
        "" => format!("the body {}", violation.message),
        name => format!("{name} {}", violation.message),
    }
}
