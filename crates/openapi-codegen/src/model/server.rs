//! Servers.

use serde_json::Value;

/// One entry of a `servers` list.
#[derive(Debug, Clone)]
pub struct Server {
    /// `url`, with variables unexpanded.
    pub url: String,
    /// `description`.
    pub description: Option<String>,
    /// The whole object, with its variables.
    pub value: Value,
}
