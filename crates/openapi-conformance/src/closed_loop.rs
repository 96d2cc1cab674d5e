#![doc = include_str!("../closed-loop.md")]

mod cursor;
mod diff;
mod difference;
mod normalize;
mod number;
mod pointer;
mod schema_merge;
mod tree;

pub use difference::{Difference, Kind};

use serde_json::Value;

/// Returns all differences between `contract` and `emitted`, in both directions; empty if
/// they mean the same.
///
/// Neither document has to be valid: what cannot be compared, such as a reference without a target,
/// is a difference of its own kind.
#[must_use]
pub fn compare(contract: &Value, emitted: &Value) -> Vec<Difference> {
    Document::new(contract).compare(&Document::new(emitted))
}

/// A document in its normal form, for more than one comparison.
#[derive(Debug, Clone)]
pub struct Document(tree::Normal);

impl Document {
    /// Normalizes a document.
    #[must_use]
    pub fn new(document: &Value) -> Document {
        Document(normalize::document::document(document))
    }

    /// Compares this contract with an emitted document; see [`compare`].
    #[must_use]
    pub fn compare(&self, emitted: &Document) -> Vec<Difference> {
        difference::grouped(diff::diff(&self.0, &emitted.0))
    }
}
