//! Finds the literals of a template in a raw segment, where what a path cannot contain is percent-encoded.
//!
//! What a path can contain is not matched in its encoded form: clients encode it in values, to distinguish it from the
//! literal.

/// Returns what follows a literal.
#[inline]
pub(super) fn strip_prefix<'s>(segment: &'s str, literal: &str) -> Option<&'s str> {
    if literal.contains('%') {
        return segment.get(encoded_length(segment, literal)?..);
    }
    segment
        .strip_prefix(literal)
        .or_else(|| segment.get(encoded_length(segment, literal)?..))
}

/// Returns what precedes a literal.
#[inline]
pub(super) fn strip_suffix<'s>(segment: &'s str, literal: &str) -> Option<&'s str> {
    let plain = segment.strip_suffix(literal).filter(|_| !literal.contains('%'));
    plain.or_else(|| {
        let (at, length) = last_encoded(segment, literal)?;
        (at + length == segment.len()).then(|| &segment[..at])
    })
}

/// Returns what is before and after the last occurrence of a literal that something follows.
#[inline]
pub(super) fn split_last<'s>(segment: &'s str, literal: &str) -> Option<(&'s str, &'s str)> {
    let (last, _) = segment.char_indices().next_back()?;
    let before = &segment[..last];
    let (at, length) = match literal.bytes().all(is_plain) {
        true => (before.rfind(literal)?, literal.len()),
        false => last_encoded(before, literal)?,
    };
    Some((&segment[..at], &segment[at + length..]))
}

/// Returns the last position of a literal that may be percent-encoded, and its length there.
#[cold]
fn last_encoded(segment: &str, literal: &str) -> Option<(usize, usize)> {
    let mut positions = segment.char_indices().rev();
    positions.find_map(|(at, _)| Some((at, encoded_length(&segment[at..], literal)?)))
}

/// Returns the length of a literal at the beginning, whose bytes may be percent-encoded where a path must have them so. `None`
/// also if a path has none of them so.
#[cold]
fn encoded_length(segment: &str, literal: &str) -> Option<usize> {
    if literal.bytes().all(is_plain) {
        return None;
    }
    let bytes = segment.as_bytes();
    let mut at = 0;
    for byte in literal.bytes() {
        let digits = match is_plain(byte) {
            false => bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%'),
            true => None,
        };
        let encoded = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let encoded = encoded.and_then(|digits| std::str::from_utf8(digits).ok());
        let encoded = encoded.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match encoded {
            Some(encoded) if encoded == byte => at += 3,
            _ if bytes.get(at) == Some(&byte) && byte != b'%' => at += 1,
            _ => return None,
        }
    }
    Some(at)
}

/// Returns whether a byte stands for itself in a path (RFC 3986, `pchar`).
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{split_last, strip_prefix, strip_suffix};

    #[test]
    fn literals_may_be_encoded_where_they_must_be() {
        assert_eq!(strip_prefix("gr%C3%B6%c3%9fe-1", "größe-"), Some("1"));
        assert_eq!(strip_prefix("a%20b-1", "a b-"), Some("1"));
        assert_eq!(strip_prefix("a%2Db", "a-"), None);
        assert_eq!(strip_suffix("1%C3%A9", "é"), Some("1"));
        assert_eq!(strip_suffix("1%C3%A9x", "é"), None);
        assert_eq!(strip_prefix("50%25x", "50%"), Some("x"));
        assert_eq!(strip_prefix("50%x", "50%"), None);
        assert_eq!(strip_prefix("a%+9b", "a\tb"), None);
    }

    #[test]
    fn the_last_literal_before_a_value_is_found() {
        assert_eq!(split_last("2026-11-02", "-"), Some(("2026-11", "02")));
        assert_eq!(split_last("a--", "-"), Some(("a", "-")));
        assert_eq!(split_last("a-", "-"), None);
        assert_eq!(split_last("a%20b%20c", " "), Some(("a%20b", "c")));
        assert_eq!(split_last("é", "é"), None);
        assert_eq!(split_last("éb%C3%A9c", "é"), Some(("éb", "c")));
        assert_eq!(split_last("%C3%A9béc", "é"), Some(("%C3%A9b", "c")));
    }
}
