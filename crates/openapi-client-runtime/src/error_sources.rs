//! Formats errors together with their sources.

use std::error::Error;

/// Formats an error with all its sources, because the text of reqwest's own errors omits the cause, such as a refused
/// connection.
pub(crate) fn with_sources(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}
