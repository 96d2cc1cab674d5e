//! The responses to requests that match no operation.

use super::operation::DeclaredResponse;

/// The responses to requests below some path prefixes that match no operation (the tag extension
/// `x-unmatched`).
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// The tag that has the extension.
    pub tag: String,
    /// Its JSON pointer in the document.
    pub pointer: String,
    /// Path prefixes, compared by whole segments.
    pub prefixes: Vec<String>,
    /// Responses for 404 and 405.
    pub responses: Vec<DeclaredResponse>,
}
