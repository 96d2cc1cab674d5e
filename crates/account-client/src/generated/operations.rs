// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// terraform
///
/// The Account API of Terraform (sources 000, 001 and 004): JSON:API 1.0 documents with kebab-case
/// members, sent as `application/vnd.api+json`.
///
/// Contract: negotiation follows JSON:API 1.0. A request body whose media type has parameters is
/// answered with 415; a request whose `Accept` names JSON:API only with parameters is answered with 406.
/// What a token may not do is told as not found (404).
pub mod terraform;

pub use terraform::*;

/// accounts
///
/// The Accounts API (source 002): plain JSON with snake_case members, sent as `application/json`.
///
/// Contract: a body with a member that is not described here is refused.
pub mod accounts;

pub use accounts::*;

/// workspace
///
/// The workspace API (source 003): PascalCase members, results and their messages in an envelope,
/// sent as `application/json`.
///
/// Contract: 400 and 404 carry the envelope; every other error carries problem details (RFC 9457),
/// sent as `application/json` as source 003 shows for 403.
pub mod workspace;

pub use workspace::*;
