//! The token in what a service says: one that sends it back is not repeated.

use serde_json::Value;
use std::borrow::Cow;

const INSTEAD: &str = "[not shown]";

/// A shorter one is in too many texts, and no secret.
const SHORTEST: usize = 8;

/// A text without the token.
pub(crate) fn in_text(token: Option<&str>, text: &str) -> String {
    match token.map(str::trim).filter(|token| token.len() >= SHORTEST) {
        Some(token) => text.replace(token, INSTEAD),
        None => text.to_owned(),
    }
}

/// Octets without the token; those that have none are left as they are.
pub(crate) fn in_octets<'a>(token: Option<&str>, octets: &'a [u8]) -> Cow<'a, [u8]> {
    let text = String::from_utf8_lossy(octets);
    match in_text(token, &text) {
        shown if shown == text => octets.into(),
        shown => shown.into_bytes().into(),
    }
}

/// JSON without the token.
pub(crate) fn in_value(token: Option<&str>, value: &mut Value) {
    match value {
        Value::String(text) => *text = in_text(token, text),
        Value::Array(items) => items.iter_mut().for_each(|item| in_value(token, item)),
        Value::Object(members) => members.values_mut().for_each(|value| in_value(token, value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_sent_back_is_not_repeated() {
        let mut value = json!({"name": ["Bearer marked-token"], "age": 1});
        in_value(Some("marked-token"), &mut value);
        assert_eq!(value, json!({"name": ["Bearer [not shown]"], "age": 1}));
        assert_eq!(in_text(Some("a"), "an account"), "an account");
        assert_eq!(
            &*in_octets(Some("marked-token"), b"\xff marked-token"),
            "\u{fffd} [not shown]".as_bytes()
        );
        assert_eq!(&*in_octets(Some("marked-token"), b"\xff\x00"), b"\xff\x00");
    }
}
