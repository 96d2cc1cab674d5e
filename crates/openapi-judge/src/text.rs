//! Shortens text for messages and logs.

/// The number of characters of a path or method that a log shows.
const EXCERPT: usize = 200;

/// Returns the beginning of a text that a client chose, such as a path or a method.
pub(crate) fn excerpt(text: &str) -> String {
    let mut text = text.to_owned();
    shorten(&mut text, EXCERPT);
    text
}

/// Shortens a text to a number of characters and appends an ellipsis if anything was cut off.
pub fn shorten(text: &mut String, length: usize) {
    if let Some((end, _)) = text.char_indices().nth(length) {
        text.truncate(end);
        text.push('…');
    }
}
