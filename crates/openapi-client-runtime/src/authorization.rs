//! The values of the `Authorization` header and of API-key headers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;

pub(crate) const EMPTY: &str = "is empty";
const NOT_PRINTABLE: &str = "contains characters other than visible ASCII, perhaps a trailing line break";

/// `Bearer TOKEN` (RFC 6750, 2.1), or what is wrong with the token.
pub(crate) fn bearer(token: &str) -> Result<HeaderValue, &'static str> {
    if token.contains(' ') {
        return Err("contains a space");
    }
    prefixed("Bearer ", token)
}

/// `Basic CREDENTIALS` (RFC 7617, 2), or what is wrong with the user name or the password.
pub(crate) fn basic(username: &str, password: &str) -> Result<HeaderValue, &'static str> {
    if username.is_empty() && password.is_empty() {
        return Err(EMPTY);
    }
    // The first colon ends the user name, and control characters are forbidden in both parts.
    if username.contains(':') {
        return Err("contains a colon in the user name");
    }
    if username.chars().chain(password.chars()).any(char::is_control) {
        return Err("contains control characters, perhaps a trailing line break");
    }
    prefixed("Basic ", &STANDARD.encode(format!("{username}:{password}")))
}

/// The value of an API-key header, or what is wrong with the key.
pub(crate) fn api_key(key: &str) -> Result<HeaderValue, &'static str> {
    prefixed("", key)
}

fn prefixed(scheme: &str, value: &str) -> Result<HeaderValue, &'static str> {
    if value.is_empty() {
        return Err(EMPTY);
    }
    let printable = value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !printable || value.trim() != value {
        return Err(NOT_PRINTABLE);
    }
    let mut header = HeaderValue::from_str(&format!("{scheme}{value}")).map_err(|_| NOT_PRINTABLE)?;
    header.set_sensitive(true);
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bearer_tokens_follow_the_scheme_and_are_sensitive() {
        let header = bearer("s3cret").unwrap();
        assert_eq!(header, "Bearer s3cret");
        assert!(header.is_sensitive() && !format!("{header:?}").contains("s3cret"));
    }

    #[test]
    fn basic_credentials_are_base64_of_utf_8() {
        // The example of RFC 7617, 2, and each length of the last group.
        assert_eq!(
            basic("Aladdin", "open sesame").unwrap(),
            "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
        );
        assert_eq!(basic("", "p").unwrap(), "Basic OnA=");
        assert_eq!(basic("a", "p").unwrap(), "Basic YTpw");
        assert_eq!(basic("test", "123£").unwrap(), "Basic dGVzdDoxMjPCow==");
    }

    #[test]
    fn unusable_credentials_are_explained_without_their_value() {
        assert_eq!(bearer("").unwrap_err(), EMPTY);
        assert_eq!(bearer("a b").unwrap_err(), "contains a space");
        for token in ["a\n", "\u{e4}", "a\u{7f}"] {
            assert_eq!(bearer(token).unwrap_err(), NOT_PRINTABLE, "{token:?}");
        }
        assert_eq!(basic("", "").unwrap_err(), EMPTY);
        assert_eq!(basic("a:b", "").unwrap_err(), "contains a colon in the user name");
        assert!(basic("a", "b\n").unwrap_err().contains("control characters"));
        assert_eq!(api_key("two words").unwrap(), "two words");
        assert_eq!(api_key(" padded").unwrap_err(), NOT_PRINTABLE);
    }
}
