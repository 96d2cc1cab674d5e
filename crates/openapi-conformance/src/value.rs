//! Compares values that a case sent with those that arrived: the first difference, and the form of binary bodies.

use jsonptr::Token;
use serde_json::{Number, Value};

/// Describes the first difference between two values, or returns `None` if there is none. Absent, null and empty differ.
/// Numbers of the same value are equal; integers are compared exactly.
pub(crate) fn difference(expected: &Value, actual: &Value) -> Option<String> {
    compare(expected, actual, &mut String::new())
}

fn compare(expected: &Value, actual: &Value, pointer: &mut String) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (name, value) in expected {
                let Some(other) = actual.get(name) else {
                    let (name, value) = (Token::new(name), escaped(value));
                    return Some(format!("{pointer}/{}: missing, was {value}", name.encoded()));
                };
                let found = within(name, pointer, |pointer| compare(value, other, pointer));
                if found.is_some() {
                    return found;
                }
            }
            let added = actual.iter().find(|(name, _)| !expected.contains_key(*name));
            added.map(|(name, value)| {
                let (name, value) = (Token::new(name), escaped(value));
                format!("{pointer}/{}: added, is {value}", name.encoded())
            })
        }
        (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
            let mut pairs = expected.iter().zip(actual).enumerate();
            pairs.find_map(|(index, (value, other))| {
                within(&index.to_string(), pointer, |pointer| {
                    compare(value, other, pointer)
                })
            })
        }
        (Value::Number(one), Value::Number(other)) if same_number(one, other) => None,
        _ if expected == actual => None,
        _ => Some(format!(
            "{}: {} instead of {}{}",
            if pointer.is_empty() { "the root" } else { pointer },
            escaped(actual),
            escaped(expected),
            different_characters(expected, actual).unwrap_or_default()
        )),
    }
}

/// Whether two numbers have the same value. A floating-point number is the same as the integers that it stands for: a
/// `number` beyond 2⁵³ may arrive rounded, an `integer` may not.
fn same_number(one: &Number, other: &Number) -> bool {
    match one.is_f64() || other.is_f64() {
        true => one.as_f64() == other.as_f64(),
        false => one == other,
    }
}

/// Formats JSON with all characters escaped that are invisible or combine with others.
fn escaped(value: &Value) -> String {
    let mut text = String::new();
    for character in value.to_string().chars() {
        match character.is_ascii() {
            true => text.push(character),
            false => text.extend(character.escape_debug()),
        }
    }
    text
}

/// Returns the code points of the first characters that differ, unless both are ASCII: others may look the same.
fn different_characters(expected: &Value, actual: &Value) -> Option<String> {
    let (expected, actual) = (expected.as_str()?, actual.as_str()?);
    let same = expected.chars().zip(actual.chars());
    let same = same.take_while(|(one, other)| one == other).count();
    let (one, other) = (expected.chars().nth(same)?, actual.chars().nth(same)?);
    let code = |character: char| format!("U+{:04X}", u32::from(character));
    let text = format!(
        " ({} instead of {} after {same} characters)",
        code(other),
        code(one)
    );
    (!one.is_ascii() || !other.is_ascii()).then_some(text)
}

fn within<T>(name: &str, pointer: &mut String, compare: impl FnOnce(&mut String) -> T) -> T {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(Token::new(name).encoded());
    let found = compare(pointer);
    pointer.truncate(length);
    found
}

/// Converts the text of an example to an array of bytes, as types for binary bodies serialize it.
pub(crate) fn byte_array(value: &Value) -> Value {
    match value {
        Value::String(text) => text.bytes().map(Value::from).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn absent_null_and_empty_differ() {
        let values = [
            json!({}),
            json!({"a": null}),
            json!({"a": []}),
            json!({"a": {}}),
            json!({"a": ""}),
        ];
        for (row, one) in values.iter().enumerate() {
            for (column, other) in values.iter().enumerate() {
                assert_eq!(
                    difference(one, other).is_none(),
                    row == column,
                    "{one} and {other}"
                );
            }
        }
    }

    #[test]
    fn integers_are_compared_exactly() {
        let large = 9_007_199_254_740_993_i64;
        assert!(difference(&json!(large), &json!(large - 1)).is_some());
        assert!(difference(&json!(u64::MAX), &json!(u64::MAX - 1)).is_some());
        assert!(difference(&json!(1), &json!(1.0)).is_none());
        assert!(difference(&json!(large), &json!(9_007_199_254_740_992.0)).is_none());
    }

    #[test]
    fn names_are_escaped_in_pointers() {
        let actual = difference(&json!({"a/b": 1}), &json!({}));
        assert_eq!(actual, Some("/a~1b: missing, was 1".to_owned()));
    }

    #[test]
    fn a_difference_is_located() {
        let expected = json!({"a": [{"b": 1}, {"b": 2}]});
        assert_eq!(
            difference(&expected, &json!({"a": [{"b": 1}, {"b": 3}]})),
            Some("/a/1/b: 3 instead of 2".to_owned())
        );
    }

    #[test]
    fn similar_characters_are_identified_by_code_point() {
        for (expected, actual, message) in [
            (
                "e\u{301}",
                "\u{e9}",
                "\"\u{e9}\" instead of \"e\\u{301}\" (U+00E9 instead of U+0065 after 0 characters)",
            ),
            (
                "a",
                "\u{feff}a",
                "\"\\u{feff}a\" instead of \"a\" (U+FEFF instead of U+0061 after 0 characters)",
            ),
            (
                "ab",
                "a\u{200d}b",
                "\"a\\u{200d}b\" instead of \"ab\" (U+200D instead of U+0062 after 1 characters)",
            ),
            (
                "K",
                "\u{212a}",
                "\"\u{212a}\" instead of \"K\" (U+212A instead of U+004B after 0 characters)",
            ),
            (
                "a ",
                "a\u{a0}",
                "\"a\\u{a0}\" instead of \"a \" (U+00A0 instead of U+0020 after 1 characters)",
            ),
            ("日本\u{200b}", "日本", "\"日本\" instead of \"日本\\u{200b}\""),
            ("one", "two", "\"two\" instead of \"one\""),
        ] {
            let difference = difference(&json!({"name": expected}), &json!({"name": actual}));
            assert_eq!(difference, Some(format!("/name: {message}")));
        }
    }
}
