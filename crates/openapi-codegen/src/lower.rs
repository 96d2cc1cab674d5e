//! Lowers a document to the [model](crate::model): checks it against the supported subset of OpenAPI 3.0, and makes all
//! decisions that emitters need.
//!
//! Lowering continues after an error, so that one run reports all of them. The model is returned only if there is none.

mod all_of;
mod any_of;
mod bodies;
mod content;
mod context;
mod defaults;
mod deprecation;
mod described;
mod discriminator_values;
mod document;
mod drafts;
mod empty_values;
mod error_pointers;
mod examples;
mod facts;
mod finish;
mod fixtures;
mod forms;
mod graph;
mod hierarchy;
mod integers;
mod intersection;
mod labels;
mod names;
mod names_in_query;
mod naming;
mod operation;
mod options;
mod outcomes;
mod parameter;
mod path;
mod path_items;
mod pattern;
mod provenance;
mod recursion;
mod regular_expression;
mod rejections;
mod response;
mod rfc_3339;
mod schema;
mod security;
mod tags;
mod union;
mod union_keywords;
mod union_properties;
mod unsupported;
mod unsupported_query;
mod views;
mod warnings;

pub use finish::finish;
pub use options::LoadOptions;

use crate::diagnostics::Diagnostics;
use crate::model::Api;
use crate::source::{self, Node};
use context::Lowering;

/// Loads a document in YAML or JSON.
///
/// `file` is the name that diagnostics print.
///
/// # Errors
/// Every error of the document and every unsupported feature in it, each with its position, the reason and a suggested
/// fix. Of a text that is neither YAML nor JSON, only the first syntax error.
pub fn load(file: &str, text: &str) -> Result<Api, Diagnostics> {
    load_with(file, text, &LoadOptions::default())
}

/// Loads a document with options.
///
/// # Errors
/// See [`load`].
pub fn load_with(file: &str, text: &str, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let root = source::parse(file, text).map_err(|error| Diagnostics(vec![error]))?;
    lower(file, text, &root, options)
}

/// Lowers a parsed document, whose text is `text`.
fn lower(file: &str, text: &str, root: &Node, options: &LoadOptions) -> Result<Api, Diagnostics> {
    let mut lowering = Lowering::new(file, root, options.lenient);
    let api = lowering.document(text, options);
    match api {
        Some(api) if lowering.diagnostics.is_empty() => Ok(api),
        _ => {
            let mut diagnostics = lowering.diagnostics;
            diagnostics.sort_by(|a, b| a.location.cmp(&b.location));
            diagnostics.dedup();
            Err(Diagnostics(diagnostics))
        }
    }
}
