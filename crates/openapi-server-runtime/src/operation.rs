//! The description of one operation of a contract.

use http::Method;

/// Describes one operation of a contract.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The `operationId`, or the name that replaces a missing one.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template, as it is in the document.
    pub path: &'static str,
    /// The first tag.
    pub tag: &'static str,
}

impl OperationInfo {
    /// Describes an operation.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str, tag: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            tag,
        }
    }
}
