//! Tags, and the responses that they declare for requests that match no operation.

use super::response::Response;
use serde_json::{Map, Value};

/// A tag: the group of operations that one server trait holds.
#[derive(Debug, Clone)]
pub struct Tag {
    /// `name`, as written in the document.
    pub name: String,
    /// `snake_case` name; may be a raw identifier.
    pub ident: String,
    /// The module of its operations in the client.
    pub client_module: String,
    /// The module of its trait in the server.
    pub server_module: String,
    /// The alias of `server_module` in code that cannot contain a raw identifier.
    pub server_alias: String,
    /// The module of its operations in the bindings of the conformance harness.
    pub bindings_module: String,
    /// `PascalCase` name: that of its trait in the server.
    pub type_name: String,
    /// The name of the trait in the server whose methods also get the context of the request and can return errors.
    pub try_type_name: String,
    /// `description`.
    pub description: Option<String>,
    /// Whether the document's `tags` list it; otherwise only operations name it.
    pub declared: bool,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// `x-error-message`: JSON pointers to the human-readable message in the error bodies; the first that leads to a
    /// non-empty string counts.
    pub error_message: Vec<String>,
    /// `x-error-details`.
    pub error_details: Option<ErrorDetails>,
    /// The operations whose first tag this is, as indexes into [`Api::operations`](super::Api::operations).
    pub operations: Vec<usize>,
}

/// Where error bodies list violations: the value of `x-error-details`.
///
/// `messages` and `pointers` are JSON pointers into an item of the list; the first that leads to a non-empty string
/// counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorDetails {
    /// The JSON pointer to the array of violations; empty if the error body is the array.
    pub list: String,
    /// Where an item has its human-readable message.
    pub messages: Vec<String>,
    /// Where an item has the location of the violation in the request; empty if items have no location.
    pub pointers: Vec<String>,
}

/// The responses to requests that match no operation, for the paths below one prefix.
///
/// They are declared by the `x-unmatched` extension of a tag, which has `prefixes` (an array of path prefixes, matched on
/// whole segments) and `responses` (`404` and `405`, each a response or a reference to one).
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// A path prefix such as `/api/v2`; `/` matches every path.
    pub prefix: String,
    /// The tag that declares the prefix, as an index into [`Api::tags`](super::Api::tags).
    pub tag: usize,
    /// The response (404) for a path that no operation has.
    pub not_found: Response,
    /// The response (405) for a method that the path does not have.
    pub method_not_allowed: Response,
}
