// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The error documents of rejected requests.

use super::runtime::Rejection;

/// The error documents of rejected requests, with a method for each schema.
pub trait ErrorDocuments: Send + Sync + 'static {
    /// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
    fn json_api_error_document(
        &self,
        rejection: &Rejection,
    ) -> super::types::JsonApiErrorDocument;

    /// Source 002, Error Response (400 / 409).
    fn account_error(&self, rejection: &Rejection) -> super::types::AccountError;

    /// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present
    /// on success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.
    fn workspace_profile_envelope(
        &self,
        rejection: &Rejection,
    ) -> super::types::WorkspaceProfileEnvelope;

    /// Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and
    /// extension properties are allowed. Sent as `application/json`, as in the source.
    fn problem_details(&self, rejection: &Rejection) -> super::types::ProblemDetails;
}
