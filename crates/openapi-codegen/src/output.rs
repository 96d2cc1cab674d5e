//! What a generation gives: files, not yet written.

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GeneratedFile {
    /// Path below the output folder, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub contents: String,
}
