//! Parses a document into a tree with positions.
//!
//! This module knows YAML, JSON and JSON pointers, but not OpenAPI; [`lower`](crate::lower) reads the tree.

mod json;
mod node;
mod reference;
mod yaml;

pub(crate) use node::{Cursor, Data, Node};
pub(crate) use reference::{ReferenceError, resolve};

use crate::diagnostics::Diagnostic;

/// Parses a YAML or JSON document.
///
/// # Errors
/// The first syntax error.
pub(crate) fn parse(file: &str, text: &str) -> Result<Node, Diagnostic> {
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('{') {
        return yaml::parse(file, text);
    }
    // Text that begins like JSON may be YAML in flow style. If it is neither, the JSON error is reported.
    match json::parse(file, text) {
        Err(error) if error.reason.starts_with("not JSON") => yaml::parse(file, text).map_err(|_| error),
        parsed => parsed,
    }
}
