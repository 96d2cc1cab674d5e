//! The closed loop: two OpenAPI documents compared by what they mean.

mod cursor;
mod diff;
mod difference;
mod normalise;
mod pointer;
mod tree;

pub use difference::{Difference, Kind};

use serde_json::Value;

/// Everything that `emitted` does not say as `contract` does, and the other way round; empty if
/// they mean the same.
///
/// Neither document has to be valid: what cannot be read, such as a reference that leads nowhere,
/// is a difference of its own kind.
#[must_use]
pub fn compare(contract: &Value, emitted: &Value) -> Vec<Difference> {
    let contract = normalise::document(contract);
    let emitted = normalise::document(emitted);
    difference::grouped(diff::diff(&contract, &emitted))
}
