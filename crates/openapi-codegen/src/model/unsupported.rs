//! Parts of a document for which an emitter cannot generate code.

use crate::diagnostics::{Diagnostic, Location};

/// A part of a document that an emitter must report instead of generating code for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// The position.
    pub location: Location,
    /// Why it is not supported.
    pub reason: String,
    /// The suggested fix.
    pub fix: String,
}

impl Unsupported {
    /// Converts it to a diagnostic about the document `file`.
    #[must_use]
    pub fn diagnostic(&self, file: &str) -> Diagnostic {
        Diagnostic {
            file: file.to_owned(),
            location: self.location.clone(),
            reason: self.reason.clone(),
            fix: self.fix.clone(),
        }
    }
}
