//! Percent-encoding (RFC 3986, section 2.1).

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but the unreserved characters.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What is encoded in the literals of a path: characters that no URI contains. Braces delimit the names of parameters, and
/// `%` has been written by the author.
pub(crate) const NOT_IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'|');

/// What is encoded in a query with `allowReserved`. Reserved characters that separate parameters, or that
/// servers decode to something else, are still encoded.
pub(crate) const NOT_ALLOWED_RESERVED: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b';');

/// Decodes `%xx`. A malformed escape is kept, malformed UTF-8 becomes replacement characters.
#[must_use]
pub fn percent_decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Decodes the segments of a path; an encoded slash stays encoded, since it does not separate segments.
#[must_use]
pub fn decode_path(path: &str) -> String {
    let segments = path.split('/');
    let decoded = segments.map(|segment| percent_decode(segment).replace('/', "%2F"));
    decoded.collect::<Vec<_>>().join("/")
}

/// Decodes `%xx`; `None` if the result is not UTF-8. A malformed escape is kept.
#[must_use]
pub fn percent_decode_utf8(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.ok().map(std::borrow::Cow::into_owned)
}

/// Encodes everything but the unreserved characters.
#[must_use]
pub fn percent_encode(text: &str) -> String {
    encode(text, RESERVED)
}

/// Encodes the characters of a set.
pub(crate) fn encode(text: &str, set: &'static AsciiSet) -> String {
    utf8_percent_encode(text, set).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_round_trips() {
        let text = "a b/ä%&=+?#𝄞";
        assert_eq!(percent_decode(&percent_encode(text)), text);
        assert_eq!(percent_encode("a/b~"), "a%2Fb~");
        assert_eq!(encode("a/b&", NOT_ALLOWED_RESERVED), "a/b%26");
        assert_eq!(percent_decode("%zz%4%+1"), "%zz%4%+1");
        assert_eq!(decode_path("/%61/b%2fc"), "/a/b%2Fc");
        assert_eq!(percent_decode_utf8("%C3%A4%").as_deref(), Some("ä%"));
        assert!(percent_decode_utf8("a%C3").is_none() && percent_decode_utf8("%C0%AF").is_none());
    }
}
