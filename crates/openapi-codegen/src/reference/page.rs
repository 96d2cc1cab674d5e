//! Pages of the reference.

/// A page of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The file name, unique in the reference. Pages link to each other by it.
    pub file: String,
    /// The title, which is not Markdown.
    pub title: String,
    /// The text in Markdown, beginning with its heading.
    pub text: String,
}

/// The file name of the page with the schemas.
pub(super) const SCHEMAS: &str = "schemas.md";
