//! Parses the value of a response header into the type that the contract declares for it.

use crate::json_error::redacted_json;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// How the value of a header is parsed, by its declared type.
#[derive(Debug, Clone, Copy)]
pub enum HeaderFormat {
    /// As a string.
    String,
    /// As a number or a boolean.
    Scalar,
    /// As JSON.
    Json,
    /// As in this format, or as null if it is empty.
    Nullable(&'static HeaderFormat),
    /// As items in this format, separated by commas.
    Array(&'static HeaderFormat),
    /// As an item in this format for each field line.
    Lines(&'static HeaderFormat),
    /// As pairs separated by commas.
    Object {
        /// Whether the names and values are separated by `=` instead of a comma.
        explode: bool,
        /// The formats of the declared properties.
        properties: &'static [(&'static str, HeaderFormat)],
        /// The format of all other properties.
        additional: &'static HeaderFormat,
    },
    /// As the first of these formats that results in a value.
    Union(&'static [HeaderFormat]),
}

impl HeaderFormat {
    /// Parses the field lines of a header, of which there is at least one.
    pub(super) fn parse<T: DeserializeOwned>(self, lines: &[&str]) -> Result<T, String> {
        let text = match lines {
            [line] => Cow::Borrowed(*line),
            // Repeated fields are one list (RFC 9110, 5.3).
            lines => Cow::Owned(lines.join(",")),
        };
        let parsed = match self {
            HeaderFormat::String => serde_json::from_value(Value::from(text)),
            HeaderFormat::Scalar | HeaderFormat::Json => serde_json::from_str(text.trim()),
            HeaderFormat::Lines(format) => {
                let items: Result<Vec<Value>, _> =
                    lines.iter().map(|line| format.value(element(line))).collect();
                serde_json::from_value(Value::Array(items?))
            }
            HeaderFormat::Union(formats) => {
                let mut found = Err("no alternative matches".to_owned());
                for format in formats {
                    found = format.parse(lines);
                    if found.is_ok() {
                        break;
                    }
                }
                return found;
            }
            format => serde_json::from_value(format.value(element(&text))?),
        };
        parsed.map_err(|error| redacted_json(&error))
    }

    /// Converts a text, without the white space around it, to the JSON value that it represents.
    fn value(&self, text: &str) -> Result<Value, String> {
        Ok(match self {
            HeaderFormat::String => Value::from(text),
            HeaderFormat::Scalar if element(text) != text => {
                return Err("white space around a number or boolean".to_owned());
            }
            HeaderFormat::Scalar | HeaderFormat::Json => {
                serde_json::from_str(text).map_err(|error| redacted_json(&error))?
            }
            HeaderFormat::Nullable(_) if text.is_empty() => Value::Null,
            HeaderFormat::Nullable(format) => format.value(text)?,
            HeaderFormat::Array(_) if text.is_empty() => Value::Array(Vec::new()),
            HeaderFormat::Array(format) | HeaderFormat::Lines(format) => {
                let items: Result<Vec<Value>, String> =
                    text.split(',').map(|item| format.value(element(item))).collect();
                Value::Array(items?)
            }
            HeaderFormat::Object {
                explode,
                properties,
                additional,
            } => {
                let mut object = Map::new();
                for (name, text) in pairs(text, *explode)? {
                    let declared = properties.iter().find(|(declared, _)| *declared == name);
                    let format = declared.map_or(*additional, |(_, format)| format);
                    object.insert(name.to_owned(), format.value(text)?);
                }
                Value::Object(object)
            }
            HeaderFormat::Union(formats) => {
                let found = formats.iter().find_map(|format| format.value(text).ok());
                found.ok_or("no alternative matches")?
            }
        })
    }
}

/// Removes the white space around an element of a list (RFC 9110, section 5.6.1). Inside of the element, it belongs to the
/// value.
fn element(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Splits an object into names and values.
fn pairs(text: &str, explode: bool) -> Result<Vec<(&str, &str)>, String> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let parts: Vec<&str> = text.split(',').map(element).collect();
    if explode {
        let pairs = parts.iter().map(|part| part.split_once('='));
        return pairs.collect::<Option<_>>().ok_or("a pair has no `=`".to_owned());
    }
    let pairs = parts.chunks(2).map(|pair| match pair {
        [name, value] => Some((*name, *value)),
        _ => None,
    });
    pairs
        .collect::<Option<_>>()
        .ok_or("a name has no value".to_owned())
}

#[cfg(test)]
mod tests {
    use super::HeaderFormat::{self, Array, Json, Lines, Nullable, Object, Scalar, String, Union};
    use serde_json::{Value, json};

    #[test]
    fn each_format_parses_values_of_its_types() {
        assert_eq!(String.parse(&[" 17"]), Ok(" 17".to_owned()));
        assert_eq!(Scalar.parse(&[" 17 "]), Ok(17));
        assert_eq!(Scalar.parse(&["true"]), Ok(true));
        let list = ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!(Array(&String).parse(&["a, b", "c"]), Ok(list));
        assert_eq!(Array(&Scalar).parse(&["1, 2.5"]), Ok(vec![1.0, 2.5]));
        assert_eq!(Array(&Scalar).parse(&[""]), Ok(Vec::<u8>::new()));
        assert_eq!(Json.parse(&[r#"{"a": "\u00e9"}"#]), Ok(json!({"a": "é"})));
        assert_eq!(Nullable(&Scalar).parse(&[""]), Ok(None::<u8>));
        assert_eq!(Union(&[Scalar, String]).parse(&["x"]), Ok(json!("x")));
    }

    #[test]
    fn objects_are_pairs() {
        let object = |explode| Object {
            explode,
            properties: &[("a", Scalar), ("b", Nullable(&Scalar))],
            additional: &String,
        };
        let expected: Result<Value, _> = Ok(json!({"a": 1, "b": null, "c": "2"}));
        assert_eq!(object(false).parse(&["a,1,b,,c,2"]), expected);
        assert_eq!(object(true).parse(&["a=1 ,\tb=", "c=2"]), expected);
        let inside: Result<Value, _> = Ok(json!({"a ": " 1"}));
        assert_eq!(object(true).parse(&["a = 1"]), inside);
        let number: Result<Value, _> = object(true).parse(&["a= 1"]);
        assert!(number.is_err(), "{number:?}");
        assert_eq!(object(true).parse(&[""]), Ok(json!({})));
        assert!(object(false).parse::<Value>(&["a,1,b"]).is_err());
        assert!(object(true).parse::<Value>(&["a"]).is_err());
    }

    #[test]
    fn lines_are_not_joined() {
        let lines = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"];
        let expected = lines.map(str::to_owned).to_vec();
        assert_eq!(Lines(&String).parse(&lines), Ok(expected));
    }

    #[test]
    fn errors_do_not_contain_the_value() {
        let error = Scalar.parse::<u8>(&["\"s3cret\""]).unwrap_err();
        assert!(
            error.starts_with("invalid type, expected u8") && !error.contains("s3cret"),
            "{error}"
        );
        let error = HeaderFormat::String.parse::<u8>(&["s3cret"]).unwrap_err();
        assert_eq!(error, "invalid type, expected u8");
    }
}
