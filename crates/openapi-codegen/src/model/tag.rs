//! Tags, and the responses below the path prefixes of a tag.

use super::response::Response;
use serde_json::{Map, Value};

/// A tag: the group of operations that one server trait holds.
#[derive(Debug, Clone)]
pub struct Tag {
    /// As written.
    pub name: String,
    /// `snake_case`.
    pub ident: String,
    /// The module of its operations in the client.
    pub client_module: String,
    /// The module of its trait in the server.
    pub server_module: String,
    /// An alias of the module of the server, for contexts that do not allow raw identifiers.
    pub server_alias: String,
    /// The module of its operations in the bindings of the conformance harness.
    pub bindings_module: String,
    /// `PascalCase`: the trait of the tag.
    pub type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// Whether the document's `tags` lists it.
    pub declared: bool,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// `x-error-message`: JSON pointers into the error bodies. The first that points to a string selects the
    /// human-readable message.
    pub error_message: Vec<String>,
    /// `x-error-details`.
    pub error_details: Option<ErrorDetails>,
    /// The operations whose first tag this is, as indexes into [`Api::operations`](super::Api::operations).
    pub operations: Vec<usize>,
}

/// The position of details in error bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorDetails {
    /// A JSON pointer to the array of details.
    pub list: String,
    /// JSON pointers into a detail: its message.
    pub messages: Vec<String>,
    /// JSON pointers into a detail: its JSON pointer into the request.
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
    /// Index into [`Api::tags`](super::Api::tags).
    pub tag: usize,
    /// The response to a path that no operation has.
    pub not_found: Response,
    /// The response to a method that the path does not have.
    pub method_not_allowed: Response,
}
