//! Tags, and the responses to requests below their path prefixes that match no operation.

use super::response::Response;
use serde_json::{Map, Value};

/// A tag: the group of operations that one server trait holds.
#[derive(Debug, Clone)]
pub struct Tag {
    /// `name`, as written.
    pub name: String,
    /// `snake_case` name; may be a raw identifier.
    pub ident: String,
    /// The module of its operations in the client.
    pub client_module: String,
    /// The module of its trait in the server.
    pub server_module: String,
    /// The alias of `server_module` where a raw identifier is not allowed.
    pub server_alias: String,
    /// The module of its operations in the bindings of the conformance harness.
    pub bindings_module: String,
    /// `PascalCase` name: that of its trait in the server.
    pub type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// Whether it is in the document's `tags`, and not only in those of an operation.
    pub declared: bool,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// `x-error-message`: JSON pointers to the human-readable message in the error bodies; the first that leads to a
    /// non-empty string counts.
    pub error_message: Vec<String>,
    /// `x-error-details`: where the error bodies list violations.
    pub error_details: Option<ErrorDetails>,
    /// The operations whose first tag this is, as indexes into [`Api::operations`](super::Api::operations).
    pub operations: Vec<usize>,
}

/// Where error bodies list violations, and what each item has.
///
/// `messages` and `pointers` are JSON pointers into an item; the first that leads to a non-empty string counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorDetails {
    /// The JSON pointer to the array of violations.
    pub list: String,
    /// The human-readable message of a violation.
    pub messages: Vec<String>,
    /// The location of a violation in the request; empty if the error bodies contain none.
    pub pointers: Vec<String>,
}

/// The responses to requests below a path prefix that match no operation.
///
/// They are declared by the `x-unmatched` extension of a tag, which has `prefixes` (an array of path prefixes, matched on
/// whole segments) and `responses` (`404` and `405`, each a response or a reference to one).
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// Such as `/api/v2`; `/` matches every path.
    pub prefix: String,
    /// The tag that declares the prefix, as an index into [`Api::tags`](super::Api::tags).
    pub tag: usize,
    /// The response to a path that no operation has.
    pub not_found: Response,
    /// The response to a method that the path does not have.
    pub method_not_allowed: Response,
}
