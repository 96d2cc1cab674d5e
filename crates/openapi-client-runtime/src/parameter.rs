//! Serializes parameters by `style` and `explode`.

use crate::failure::CallFailure;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What `allowReserved` still encodes: also the query's own separators.
const RESERVED_IN_QUERY: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';');

/// The `style` of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterStyle {
    /// `simple`.
    Simple,
    /// `label`.
    Label,
    /// `matrix`.
    Matrix,
    /// `form`.
    Form,
    /// `form` with `allowReserved`.
    FormReserved,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `deepObject`.
    DeepObject,
    /// As JSON, by the `contentType` of a form field.
    Json,
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Converts the value of a parameter to JSON, by way of text, so that an `f32` keeps its digits.
pub(crate) fn value<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<Value, CallFailure> {
    serde_json::to_vec(value)
        .and_then(|text| serde_json::from_slice(&text))
        .map_err(|error| invalid(name, &error))
}

/// Serializes a parameter whose media type is JSON.
pub(crate) fn json<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<String, CallFailure> {
    serde_json::to_string(value).map_err(|error| invalid(name, &error))
}

fn invalid(name: &str, error: &serde_json::Error) -> CallFailure {
    CallFailure::InvalidRequest(format!("parameter {name}: {error}"))
}

/// Returns the text of a scalar. A nested array or object becomes JSON, since no style defines it.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Serializes a query parameter as encoded pairs joined by `&`; an empty array or object has none.
pub(crate) fn query(name: &str, value: &Value, style: ParameterStyle, explode: bool) -> String {
    let encoded = |value: &Value| match style {
        ParameterStyle::FormReserved => utf8_percent_encode(&text(value), RESERVED_IN_QUERY).to_string(),
        _ => encode(&text(value)),
    };
    let name = encode(name);
    match value {
        value if style == ParameterStyle::Json => format!("{name}={}", encode(&value.to_string())),
        Value::Array(items) if items.is_empty() => String::new(),
        Value::Object(properties) if properties.is_empty() => String::new(),
        Value::Array(items) if explode => {
            join(items.iter().map(|item| format!("{name}={}", encoded(item))), "&")
        }
        Value::Array(items) => format!("{name}={}", join(items.iter().map(encoded), delimiter(style))),
        Value::Object(_) if style == ParameterStyle::DeepObject => deep_object(&name, value),
        Value::Object(properties) if explode => {
            let pairs = properties.iter();
            join(
                pairs.map(|(key, value)| format!("{}={}", encode(key), encoded(value))),
                "&",
            )
        }
        Value::Object(properties) => {
            let parts = properties
                .iter()
                .flat_map(|(key, value)| [encode(key), encoded(value)]);
            format!("{name}={}", join(parts, delimiter(style)))
        }
        scalar => format!("{name}={}", encoded(scalar)),
    }
}

/// The delimiter of a query parameter that is not exploded, encoded.
fn delimiter(style: ParameterStyle) -> &'static str {
    match style {
        ParameterStyle::SpaceDelimited => "%20",
        ParameterStyle::PipeDelimited => "%7C",
        _ => ",",
    }
}

/// Serializes as `name[key]=value`, nested objects as `name[key][key]=value`, arrays of scalars as repeated names, and
/// other arrays as `name[index][key]=value`.
fn deep_object(name: &str, value: &Value) -> String {
    match value {
        Value::Object(properties) => join(
            properties
                .iter()
                .map(|(key, value)| deep_object(&format!("{name}%5B{}%5D", encode(key)), value))
                .filter(|pairs| !pairs.is_empty()),
            "&",
        ),
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => join(
            items
                .iter()
                .enumerate()
                .map(|(index, item)| deep_object(&format!("{name}%5B{index}%5D"), item)),
            "&",
        ),
        Value::Array(items) => join(items.iter().map(|item| deep_object(name, item)), "&"),
        scalar => format!("{name}={}", encode(&text(scalar))),
    }
}

/// Serializes a path parameter, encoded.
pub(crate) fn path(name: &str, value: &Value, style: ParameterStyle, explode: bool) -> String {
    let parts = path_parts(value, explode);
    match style {
        ParameterStyle::Label => format!(".{}", parts.join(if explode { "." } else { "," })),
        ParameterStyle::Matrix => match (value, explode) {
            (Value::Object(_), true) => format!(";{}", parts.join(";")),
            (_, true) => join(parts.iter().map(|part| format!(";{}={part}", encode(name))), ""),
            (_, false) => format!(";{}={}", encode(name), parts.join(",")),
        },
        _ => parts.join(","),
    }
}

fn path_parts(value: &Value, explode: bool) -> Vec<String> {
    let encoded = |value: &Value| encode(&text(value));
    let separator = if explode { "=" } else { "," };
    match value {
        Value::Array(items) => items.iter().map(encoded).collect(),
        Value::Object(properties) => properties
            .iter()
            .map(|(key, value)| format!("{}{separator}{}", encode(key), encoded(value)))
            .collect(),
        scalar => vec![encoded(scalar)],
    }
}

/// Serializes a header parameter: style `simple`, without encoding.
///
/// # Errors
///
/// Returns an error if the value would be received as another one.
pub(crate) fn header(name: &str, value: &Value, explode: bool) -> Result<String, CallFailure> {
    let separator = if explode { "=" } else { "," };
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(text).collect(),
        Value::Object(properties) => {
            if let Some(key) = properties.keys().find(|key| key.contains([',', '='])) {
                return Err(CallFailure::InvalidRequest(format!(
                    "header {name} cannot carry the property {key:?}: `,` and `=` separate properties"
                )));
            }
            properties.values().map(text).collect()
        }
        scalar => return Ok(text(scalar)),
    };
    if parts.iter().any(|part| part.contains(',') || part.trim_matches([' ', '\t']) != *part) {
        return Err(CallFailure::InvalidRequest(format!(
            "header {name} cannot carry an item with a comma, or with white space around it"
        )));
    }
    Ok(match value {
        Value::Object(properties) => {
            let pairs = properties.keys().zip(&parts);
            join(pairs.map(|(key, text)| format!("{key}{separator}{text}")), ",")
        }
        _ => parts.join(","),
    })
}

/// Escapes everything but ASCII in a JSON text, since recipients need not accept anything else in a header.
pub(crate) fn ascii_json(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() && character != '\x7f' {
            text.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            text.push_str(&format!("\\u{unit:04x}"));
        }
    }
    text
}

/// Serializes a cookie parameter as encoded pairs.
pub(crate) fn cookie(name: &str, value: &Value, explode: bool) -> String {
    query(name, value, ParameterStyle::Form, explode).replace('&', "; ")
}

fn join(parts: impl Iterator<Item = String>, separator: &str) -> String {
    parts.collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ParameterStyle::*;
    use serde_json::json;

    // The colors of OpenAPI's table of style values. serde_json sorts the keys of an object.
    fn string() -> Value {
        json!("blue")
    }

    fn array() -> Value {
        json!(["blue", "black", "brown"])
    }

    fn object() -> Value {
        json!({"B": 150, "G": 200, "R": 100})
    }

    #[test]
    fn path_parameters_follow_the_table_of_styles() {
        for (style, explode, of_string, of_array, of_object) in [
            (Simple, false, "blue", "blue,black,brown", "B,150,G,200,R,100"),
            (Simple, true, "blue", "blue,black,brown", "B=150,G=200,R=100"),
            (Label, false, ".blue", ".blue,black,brown", ".B,150,G,200,R,100"),
            (Label, true, ".blue", ".blue.black.brown", ".B=150.G=200.R=100"),
            (
                Matrix,
                false,
                ";color=blue",
                ";color=blue,black,brown",
                ";color=B,150,G,200,R,100",
            ),
            (
                Matrix,
                true,
                ";color=blue",
                ";color=blue;color=black;color=brown",
                ";B=150;G=200;R=100",
            ),
        ] {
            for (value, expected) in [(string(), of_string), (array(), of_array), (object(), of_object)] {
                assert_eq!(
                    path("color", &value, style, explode),
                    expected,
                    "{style:?} {explode}"
                );
            }
        }
    }

    #[test]
    fn query_parameters_follow_the_table_of_styles() {
        for (style, explode, of_array, of_object) in [
            (Form, false, "color=blue,black,brown", "color=B,150,G,200,R,100"),
            (
                Form,
                true,
                "color=blue&color=black&color=brown",
                "B=150&G=200&R=100",
            ),
            (
                SpaceDelimited,
                false,
                "color=blue%20black%20brown",
                "color=B%20150%20G%20200%20R%20100",
            ),
            (
                PipeDelimited,
                false,
                "color=blue%7Cblack%7Cbrown",
                "color=B%7C150%7CG%7C200%7CR%7C100",
            ),
            (
                DeepObject,
                true,
                "color=blue&color=black&color=brown",
                "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100",
            ),
        ] {
            assert_eq!(
                query("color", &array(), style, explode),
                of_array,
                "{style:?} {explode}"
            );
            assert_eq!(
                query("color", &object(), style, explode),
                of_object,
                "{style:?} {explode}"
            );
        }
        assert_eq!(query("color", &string(), Form, true), "color=blue");
        assert_eq!(query("color", &json!([]), Form, true), "");
        assert_eq!(query("color", &json!({}), Form, true), "");
        assert_eq!(query("color", &json!(null), Form, true), "color=");
    }

    #[test]
    fn names_and_values_are_encoded() {
        assert_eq!(query("a b", &json!("c&d=é"), Form, true), "a%20b=c%26d%3D%C3%A9");
        assert_eq!(
            query("u", &json!("https://x/?a&b#c"), FormReserved, true),
            "u=https://x/?a%26b%23c"
        );
        assert_eq!(path("p", &json!("a/b~c"), Simple, false), "a%2Fb~c");
        assert_eq!(cookie("c", &json!(["a;b", "c"]), true), "c=a%3Bb; c=c");
    }

    #[test]
    fn headers_carry_no_separators_in_values() {
        let sent = |value: &Value, explode| header("h", value, explode).ok();
        assert_eq!(sent(&json!(["a b", "c"]), false).unwrap(), "a b,c");
        assert_eq!(sent(&json!({"a": 1, "b": true}), true).unwrap(), "a=1,b=true");
        assert_eq!(sent(&json!({"a": 1, "b": "x=y"}), false).unwrap(), "a,1,b,x=y");
        for value in [json!(["a,b"]), json!({"a": "b,c"}), json!({"a=b": 1}), json!([" a"])] {
            assert_eq!(sent(&value, true), None, "{value}");
        }
        assert_eq!(ascii_json("\"é😀\""), "\"\\u00e9\\ud83d\\ude00\"");
    }

    #[test]
    fn nested_objects_have_deep_keys_and_elsewhere_become_json() {
        let nested = json!({"a": {"b": [1, 2], "c": {}}});
        assert_eq!(
            query("d", &nested, DeepObject, true),
            "d%5Ba%5D%5Bb%5D=1&d%5Ba%5D%5Bb%5D=2"
        );
        assert_eq!(
            query("d", &json!({"a": [{"b": 1}, {"c": [2, 3]}]}), DeepObject, true),
            "d%5Ba%5D%5B0%5D%5Bb%5D=1&d%5Ba%5D%5B1%5D%5Bc%5D=2&d%5Ba%5D%5B1%5D%5Bc%5D=3"
        );
        assert_eq!(header("h", &json!([{"a": 1}]), false).ok().unwrap(), r#"{"a":1}"#);
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(text(&value("n", &1.1_f32).unwrap()), "1.1");
        assert_eq!(text(&value("n", &u64::MAX).unwrap()), "18446744073709551615");
    }
}
