//! Reports of a run: text for a terminal, an HTML page, and JUnit XML.

mod escape;
mod failure;
mod file;
mod html;
mod junit;
mod kinds;
mod matrix;
mod results;
mod text;

pub(crate) use escape::visible_line;
pub use file::write;
pub(crate) use kinds::sample;
pub use results::Report;
pub(crate) use text::{failure_text, wrapped};

use crate::run::CheckFailure;
use std::path::Path;

/// Returns a line for a failure when it occurs.
#[must_use]
pub(crate) fn failure_line(case: &str, failure: &CheckFailure) -> String {
    format!(
        "FAILED {}: {}",
        visible_line(case),
        visible_line(&failure.to_string())
    )
}

impl Report<'_> {
    /// Returns the report for a terminal of 80 columns. Of many failures it lists a few; the page has all.
    #[must_use]
    pub fn text(&self, page: Option<&Path>) -> String {
        text::of(self, page)
    }

    /// Returns the report as JUnit XML.
    pub fn junit(&self) -> Result<String, String> {
        junit::of(self)
    }

    /// Returns the report as one self-contained HTML page.
    pub fn html(&self) -> Result<String, String> {
        html::of(self)
    }
}
