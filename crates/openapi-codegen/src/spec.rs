//! From a document's text to the plain model: load, check against the supported subset, name.

mod model;

pub use model::*;
