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

    /// Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members
    /// of one's own. Sent as `application/json`, as the source shows.
    fn problem_details(&self, rejection: &Rejection) -> super::types::ProblemDetails;

    /// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on
    /// success; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.
    fn workspace_profile_envelope(
        &self,
        rejection: &Rejection,
    ) -> super::types::WorkspaceProfileEnvelope;
}
