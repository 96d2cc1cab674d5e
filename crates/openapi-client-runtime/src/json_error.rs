//! Formats deserialization errors without the value that caused them: errors are logged, and bodies and headers may
//! contain anything.

use std::fmt::Display;

/// Begins the part of serde's messages that follows the value.
const EXPECTED: &str = ", expected ";

/// The beginnings of messages that contain a value before the expectation.
const WITH_VALUE: [&str; 5] = [
    "invalid type",
    "invalid value",
    "invalid length",
    "unknown variant",
    "unknown field",
];

/// The beginnings of messages that contain names of the contract only.
const WITHOUT_VALUE: [&str; 4] = [
    "missing field `",
    "duplicate field `",
    "the discriminator `",
    "the value matches no variant of ",
];

/// Formats why JSON cannot be deserialized.
pub(crate) fn redacted_json(error: &serde_json::Error) -> String {
    let text = error.to_string();
    // Messages about the syntax contain no value.
    if !error.is_data() {
        return text;
    }
    let place = format!(" at line {} column {}", error.line(), error.column());
    match text.strip_suffix(&place) {
        Some(text) => redacted(&text) + &place,
        None => redacted(&text),
    }
}

/// Formats why something cannot be deserialized, in serde's words as far as they contain no value.
fn redacted(error: &dyn Display) -> String {
    let text = error.to_string();
    if WITHOUT_VALUE.iter().any(|start| text.starts_with(start)) {
        return text;
    }
    let start = WITH_VALUE.iter().find(|start| text.starts_with(**start));
    match (start, text.rsplit_once(EXPECTED)) {
        (Some(start), Some((_, expected))) => format!("{start}{EXPECTED}{expected}"),
        (Some(start), None) => (*start).to_owned(),
        (None, _) => "invalid value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::from_str;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[allow(dead_code, reason = "only its deserialization is tested")]
        count: u8,
    }

    #[test]
    fn no_value_is_shown() {
        for (json, expected) in [
            (
                r#"{"count":"s3cret"}"#,
                "invalid type, expected u8 at line 1 column 17",
            ),
            (
                r#"{"count":3131}"#,
                "invalid value, expected u8 at line 1 column 13",
            ),
            (
                r#"{"s3cret":1}"#,
                "unknown field, expected `count` at line 1 column 9",
            ),
            ("{}", "missing field `count` at line 1 column 2"),
            (
                r#"{"count":1,"count":1}"#,
                "duplicate field `count` at line 1 column 18",
            ),
        ] {
            assert_eq!(redacted_json(&from_str::<Sample>(json).unwrap_err()), expected);
        }
    }

    #[test]
    fn syntax_errors_are_shown_whole() {
        let error = from_str::<Sample>("{s3cret").unwrap_err();
        assert_eq!(redacted_json(&error), error.to_string());
    }

    #[test]
    fn messages_of_others_are_dropped() {
        assert_eq!(redacted(&"s3cret is not a date"), "invalid value");
    }
}
