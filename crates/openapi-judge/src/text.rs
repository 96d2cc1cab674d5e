//! Texts cut to a length.

/// The beginning of a path, or of what a stranger sent as a method, for a log.
pub(crate) fn begun(text: &str) -> String {
    let mut text = text.to_owned();
    shorten(&mut text, 200);
    text
}

/// Cuts a text at a character boundary.
pub fn shorten(text: &mut String, length: usize) {
    if let Some((end, _)) = text.char_indices().nth(length) {
        text.truncate(end);
        text.push('…');
    }
}
