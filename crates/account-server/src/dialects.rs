//! How each dialect says that a request is refused. The router knows when and with which status; what
//! is written here is only the wording and the shape.

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

/// A rejection in one sentence, in the words that every dialect uses.
fn sentence(kind: &RejectionKind) -> String {
    match kind {
        RejectionKind::Unauthenticated => "A valid access token is required.".to_owned(),
        RejectionKind::NotAcceptable { supported } => format!("The answer is {}.", supported.join(" or ")),
        RejectionKind::UnsupportedMediaType { supported } => {
            format!("The body must be {}.", supported.join(" or "))
        }
        RejectionKind::PayloadTooLarge { limit } => format!("The body is larger than {limit} bytes."),
        RejectionKind::Invalid {
            violations,
            truncated,
        } => match violations.as_slice() {
            [violation] if !truncated => clause(violation),
            _ if *truncated => format!(
                "The request breaks the contract in more than {} places.",
                violations.len()
            ),
            _ => format!("The request breaks the contract in {} places.", violations.len()),
        },
        RejectionKind::NotFound => "There is nothing here.".to_owned(),
        RejectionKind::MethodNotAllowed { allow } => format!("This path has {allow}."),
        RejectionKind::TooManyRequests { .. } => "Too many requests.".to_owned(),
        RejectionKind::Unavailable { .. } => "The service cannot answer now.".to_owned(),
        RejectionKind::Internal => "Something went wrong.".to_owned(),
    }
}

/// What is said last if not all violations are told.
const MORE: &str = "More is wrong than is told here.";

/// A violation with the name of what it is about: the last token of its pointer.
fn clause(violation: &Violation) -> String {
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
