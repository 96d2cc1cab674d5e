// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The error documents of rejected requests.

use super::runtime::Rejection;

/// The error documents of rejected requests, with a method for each schema.
pub trait ErrorDocuments: Send + Sync + 'static {
    /// A JSON:API document with errors.
    fn json_api_error_document(
        &self,
        rejection: &Rejection,
    ) -> super::types::JsonApiErrorDocument;

    /// An error of the Accounts API.
    fn account_error(&self, rejection: &Rejection) -> super::types::AccountError;

    /// A result with its messages. `Success` tells success from failure.
    fn workspace_profile_envelope(
        &self,
        rejection: &Rejection,
    ) -> super::types::WorkspaceProfileEnvelope;

    /// Problem details (RFC 9457), sent as `application/json`. Every property may be absent or null, and
    /// there may be others.
    fn problem_details(&self, rejection: &Rejection) -> super::types::ProblemDetails;
}
