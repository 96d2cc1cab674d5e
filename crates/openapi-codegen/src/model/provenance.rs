//! Where the statements of a document come from (`x-source`).

use crate::diagnostics::Location;

/// A source document (`x-source-documents`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDocument {
    /// The name by which `x-source` cites it.
    pub name: String,
    /// Its title.
    pub title: String,
}

/// A place of the document, and what it is based on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The object that has the extension.
    pub location: Location,
    /// At least one.
    pub citations: Vec<Citation>,
}

/// What a place of the document is based on: an item of `x-source`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Citation {
    /// A section of a source document.
    Section {
        /// The name of the document.
        document: String,
        /// The section, as its heading or table names it.
        section: String,
    },
    /// A decision of the document's author, with its reason.
    Decision(String),
}
