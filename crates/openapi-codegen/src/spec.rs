//! From a document's text to the plain model: load, check against the supported subset, name.

mod instance;
mod json;
mod model;
mod names;
mod node;
mod read;
mod yaml;

pub use model::*;

use crate::diagnostics::{Diagnostic, Diagnostics};

/// How to read a document.
#[derive(Debug, Clone)]
pub struct LoadOptions {
    /// Whether `example`, `examples` and `default` must be instances of their schemas. Where they are
    /// not checked, [`Api`] may hold examples that the generated types cannot read.
    pub check_examples: bool,
    /// Whether to pass over what `OpenAPI` 3.0 says is ignored (anything beside `$ref`) and what nothing is
    /// generated for (callbacks), rather than to refuse it because its author meant it to hold. For
    /// documents that are not yours to mend.
    pub lenient: bool,
}

impl Default for LoadOptions {
    fn default() -> Self {
        Self {
            check_examples: true,
            lenient: false,
        }
    }
}

/// Reads a document, YAML or JSON.
///
/// `file` is the name that diagnostics print.
///
/// # Errors
/// Every fault of the document and everything in it that is not supported, each with its place, the
/// reason and the way out. A text that is no YAML has one fault, the first.
pub fn load(file: &str, text: &str) -> Result<Api, Diagnostics> {
    load_with(file, text, &LoadOptions::default())
}

/// Reads a document as the options say.
///
/// # Errors
/// As [`load`].
pub fn load_with(file: &str, text: &str, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let root = parse(file, text).map_err(|fault| Diagnostics(vec![fault]))?;
    read::read(file, text, &root, options)
}

fn parse(file: &str, text: &str) -> Result<node::Node, Diagnostic> {
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('{') {
        return yaml::parse(file, text);
    }
    // What begins like JSON may also be YAML in flow style; if it is neither, JSON's fault is told.
    match json::parse(file, text) {
        Err(fault) if fault.reason.starts_with("not JSON") => yaml::parse(file, text).map_err(|_| fault),
        parsed => parsed,
    }
}
