//! Resolves references: URI fragments that are JSON pointers.

use super::node::Cursor;
use std::borrow::Cow;

/// Why a reference cannot be resolved.
pub(crate) enum ReferenceError {
    /// It refers to another document.
    External,
    /// Its pointer has no target.
    Dangling,
}

/// Returns the target of a reference such as `#/components/schemas/Name`.
///
/// # Errors
/// The reference has no target in this document.
pub(crate) fn resolve<'a>(root: &Cursor<'a>, reference: &str) -> Result<Cursor<'a>, ReferenceError> {
    let fragment = reference.strip_prefix('#').ok_or(ReferenceError::External)?;
    let pointer = percent_decoded(fragment);
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return Err(ReferenceError::Dangling);
    }
    root.descend(&pointer).ok_or(ReferenceError::Dangling)
}

/// Decodes a URI fragment. A fragment that is not UTF-8 is returned unchanged.
fn percent_decoded(fragment: &str) -> Cow<'_, str> {
    if !fragment.contains('%') {
        return Cow::Borrowed(fragment);
    }
    let bytes = fragment.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let hex = bytes
            .get(index + 1..index + 3)
            .and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[index], hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                index += 3;
            }
            (byte, _) => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(Cow::Borrowed(fragment), Cow::Owned)
}
