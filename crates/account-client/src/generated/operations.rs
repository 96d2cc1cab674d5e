// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// terraform
///
/// The Account API of Terraform (sources 000, 001 and 004): JSON:API 1.0 documents with kebab-case
/// properties, sent as `application/vnd.api+json`.
///
/// Contract: content negotiation follows JSON:API 1.0. A request body whose media type has parameters
/// is rejected with 415, and a request whose `Accept` lists JSON:API only with parameters with 406.
/// Requests that a token does not permit are rejected with 404.
pub mod terraform;

pub use terraform::*;

/// accounts
///
/// The Accounts API (source 002): plain JSON with snake_case properties, sent as `application/json`.
///
/// Contract: request bodies with undeclared properties are rejected.
pub mod accounts;

pub use accounts::*;

/// workspace
///
/// The Workspace API (source 003): PascalCase properties, with results and messages in an envelope,
/// sent as `application/json`.
///
/// Contract: 400 and 404 have the envelope; all other errors have problem details (RFC 9457), sent as
/// `application/json`, as source 003 shows for 403.
pub mod workspace;

pub use workspace::*;
