//! From a document's text to the plain model: load, check against the supported subset, name.

mod instance;
mod model;
mod names;
mod node;
mod read;
mod yaml;

pub use model::*;

use crate::diagnostics::Diagnostics;

/// Reads a document, YAML or JSON.
///
/// `file` is the name that diagnostics print.
///
/// # Errors
/// Every fault of the document and everything in it that is not supported, each with its place, the
/// reason and the way out. A text that is no YAML has one fault, the first.
pub fn load(file: &str, text: &str) -> Result<Api, Diagnostics> {
    let root = yaml::parse(file, text).map_err(|fault| Diagnostics(vec![fault]))?;
    read::read(file, &root)
}
