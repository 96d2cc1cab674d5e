//! What several operations or schemas share in the generated server.

use super::response::Response;

/// A regular expression, and the function of the server that matches it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The ECMA-262 regular expression.
    pub text: String,
    /// The function.
    pub function: String,
}

/// A response of `components.responses`, and the function of the server that describes it.
#[derive(Debug, Clone)]
pub struct ComponentResponse {
    /// Its key, as written.
    pub name: String,
    /// The function.
    pub function: String,
    /// The response, as one operation declares it.
    pub response: Response,
}
