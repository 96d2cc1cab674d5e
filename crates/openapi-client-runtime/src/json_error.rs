//! Formats deserialization errors without the value that caused them: errors are logged, and bodies and headers may
//! contain anything. The type of the value is shown instead.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use std::fmt::{Display, Write as _};

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
    "the value selects no variant of ",
];

/// Returns where a body does not match a type, and how: the JSON pointer (RFC 6901) of the value, its type, and what was
/// expected. The body is decoded again, since only a failure needs the place.
pub(crate) fn mismatch<T: DeserializeOwned>(body: &[u8]) -> String {
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let error = match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) => match deserializer.end() {
            Ok(()) => return "the body: invalid value".to_owned(),
            Err(error) => return format!("the body: {}", redacted_json(&error)),
        },
        Err(error) => error,
    };
    let reason = error.inner();
    if !reason.is_data() {
        return format!("the body: {}", redacted_json(reason));
    }
    let pointer = json_pointer(error.path());
    let text = redacted_json(reason);
    let text = text.split(" at line ").next().unwrap_or_default();
    let place = match pointer.as_str() {
        "" => "the body".to_owned(),
        pointer => format!("the body at {pointer}"),
    };
    let value = serde_json::from_slice(body).unwrap_or(Value::Null);
    match value.pointer(&pointer) {
        Some(found) if text.starts_with("invalid") => format!("{place}: {text}, found {}", type_of(found)),
        _ => format!("{place}: {text}"),
    }
}

fn json_pointer(path: &Path) -> String {
    path.iter().fold(String::new(), |mut pointer, segment| {
        match segment {
            Segment::Seq { index } => {
                let _ = write!(pointer, "/{index}");
            }
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
        pointer
    })
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

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
    fn a_mismatch_names_the_place_and_the_type() {
        type Samples = std::collections::BTreeMap<String, Vec<Sample>>;
        for (json, expected) in [
            (
                r#"{"a/b":[{"count":1},{"count":"s3cret"}]}"#,
                "the body at /a~1b/1/count: invalid type, expected u8, found a string",
            ),
            (
                r#"{"a":[{"count":null}]}"#,
                "the body at /a/0/count: invalid type, expected u8, found null",
            ),
            (r#"{"a":[{}]}"#, "the body at /a/0: missing field `count`"),
            ("[]", "the body: invalid type, expected a map, found an array"),
            (
                r#"{"a":["#,
                "the body: EOF while parsing a list at line 1 column 6",
            ),
            (r#"{"a":[]}{"#, "the body: trailing characters at line 1 column 9"),
        ] {
            assert_eq!(mismatch::<Samples>(json.as_bytes()), expected, "{json}");
        }
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
