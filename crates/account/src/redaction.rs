//! Redacts the token from what a service sends back.

use serde_json::Value;
use std::borrow::Cow;

const REPLACEMENT: &str = "[not shown]";

/// A shorter token is not redacted: it is no secret, and common in texts.
const MIN_LENGTH: usize = 8;

/// Redacts the token from a text.
pub(crate) fn redact_text(token: Option<&str>, text: &str) -> String {
    match token.map(str::trim).filter(|token| token.len() >= MIN_LENGTH) {
        Some(token) => text.replace(token, REPLACEMENT),
        None => text.to_owned(),
    }
}

/// Redacts the token from bytes. Bytes without it are returned unchanged, even if they are not UTF-8.
pub(crate) fn redact_bytes<'a>(token: Option<&str>, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let text = String::from_utf8_lossy(bytes);
    match redact_text(token, &text) {
        redacted if redacted == text => bytes.into(),
        redacted => redacted.into_bytes().into(),
    }
}

/// Redacts the token from the strings of a JSON value.
pub(crate) fn redact_value(token: Option<&str>, value: &mut Value) {
    match value {
        Value::String(text) => *text = redact_text(token, text),
        Value::Array(items) => items.iter_mut().for_each(|item| redact_value(token, item)),
        Value::Object(properties) => properties
            .values_mut()
            .for_each(|value| redact_value(token, value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_token_is_redacted() {
        let mut value = json!({"name": ["Bearer marked-token"], "age": 1});
        redact_value(Some("marked-token"), &mut value);
        assert_eq!(value, json!({"name": ["Bearer [not shown]"], "age": 1}));
        assert_eq!(redact_text(Some("a"), "an account"), "an account");
        assert_eq!(
            &*redact_bytes(Some("marked-token"), b"\xff marked-token"),
            "\u{fffd} [not shown]".as_bytes()
        );
        assert_eq!(&*redact_bytes(Some("marked-token"), b"\xff\x00"), b"\xff\x00");
    }
}
