// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// terraform
///
/// The Account API of Terraform: JSON:API 1.0 documents with properties in kebab-case, sent as
/// `application/vnd.api+json`.
///
/// Content negotiation follows JSON:API 1.0: a request body whose media type has parameters is rejected
/// with 415, and a request whose `Accept` lists JSON:API only with parameters with 406. The query
/// parameters `include`, `sort`, `fields[…]` and `filter[…]` are not supported and rejected with 400. A
/// request that the token does not permit is answered with 404, like one for a resource that does not
/// exist.
pub mod terraform;

pub use terraform::*;

/// accounts
///
/// The Accounts API: plain JSON with properties in snake_case, sent as `application/json`.
///
/// Request bodies with undeclared properties are rejected with 400.
pub mod accounts;

pub use accounts::*;

/// workspace
///
/// The Workspace API: JSON with properties in PascalCase, sent as `application/json`. Results and
/// messages are in an envelope.
///
/// 400 and 404 have the envelope as well. All other errors are problem details (RFC 9457), sent as
/// `application/json`. Undeclared properties of requests are ignored.
pub mod workspace;

pub use workspace::*;
