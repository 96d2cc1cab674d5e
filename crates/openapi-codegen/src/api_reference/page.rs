//! Pages of the API reference.

use crate::identifier::plain;
use crate::model::Tag;

/// A page of the API reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The file name, unique in the reference. Pages link to each other by it.
    pub file: String,
    /// The title in Markdown, in one line.
    pub title: String,
    /// The text in Markdown, beginning with its heading.
    pub text: String,
}

/// The file name of the page with the schemas.
pub(super) const SCHEMAS: &str = "schemas.md";

/// The file name of the page with the sources.
pub(super) const SOURCES: &str = "sources.md";

/// Returns the file name of the page of a tag.
pub(super) fn file_of(tag: &Tag) -> String {
    // A tag may have any name, but its identifier is a single word.
    format!("tag-{}.md", plain(&tag.ident))
}
