//! Limits how deeply JSON may nest.

/// The maximum nesting depth. serde_json has the same limit, but does not apply it to skipped values, and a union starts
/// a new deserializer at every level.
pub(crate) const MAX_DEPTH: usize = 127;

/// Returns whether brackets nest too deeply; recognizes only brackets and strings.
#[inline]
pub(crate) fn is_too_deep(text: &[u8]) -> bool {
    // A shorter text cannot contain that many pairs of brackets.
    text.len() > 2 * MAX_DEPTH && exceeds(text)
}

fn exceeds(text: &[u8]) -> bool {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text {
        match (quoted, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => quoted = !quoted,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, is_too_deep};

    fn nested(depth: usize) -> String {
        "[".repeat(depth) + &"]".repeat(depth)
    }

    #[test]
    fn only_nesting_counts() {
        assert!(!is_too_deep(nested(MAX_DEPTH).as_bytes()));
        assert!(is_too_deep(nested(MAX_DEPTH + 1).as_bytes()));
        assert!(!is_too_deep("[],".repeat(1000).as_bytes()));
    }

    #[test]
    fn brackets_in_strings_do_not_count() {
        let text = format!("[\"\\\"{}\"]", "{".repeat(1000));
        assert!(!is_too_deep(text.as_bytes()));
        let text = format!("[\"\\\\\",{}]", nested(1000));
        assert!(is_too_deep(text.as_bytes()));
    }
}
