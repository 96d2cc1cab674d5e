//! Parses a document into a tree with positions, and resolves references in it.
//!
//! This module knows YAML, JSON and JSON pointers, but not OpenAPI; [`lower`](crate::lower) reads the tree.

mod json;
mod node;
mod reference;
mod yaml;

pub(crate) use node::{Cursor, Data, Node};
pub(crate) use reference::{ReferenceError, resolve};

use crate::diagnostics::Diagnostic;
use json::ParseError;

/// Parses a YAML or JSON document.
///
/// # Errors
/// The first error that makes a tree impossible: a syntax error, a duplicate key or too deep nesting, for example.
pub(crate) fn parse(file: &str, text: &str) -> Result<Node, Diagnostic> {
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('{') {
        return yaml::parse(file, text);
    }
    match json::parse(file, text) {
        Ok(root) => Ok(root),
        // A YAML mapping in flow style begins like JSON. If the text is neither, the error as JSON is more helpful.
        Err(ParseError::NotJson(error)) => yaml::parse(file, text).map_err(|_| error),
        Err(ParseError::Rejected(error)) => Err(error),
    }
}
