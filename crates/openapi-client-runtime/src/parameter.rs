//! Serializes parameters by `style` and `explode`.

pub(crate) mod path;

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

/// The same for a value of a list.
const RESERVED_IN_LIST: &AsciiSet = &RESERVED_IN_QUERY.add(b',');

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
///
/// # Errors
///
/// Returns an error if the value would be received as another one.
pub(crate) fn query(
    name: &str,
    value: &Value,
    style: ParameterStyle,
    explode: bool,
) -> Result<String, CallFailure> {
    let is_list = !explode && (value.is_array() || value.is_object());
    let encoded = |value: &Value| match style {
        // A comma separates the values of a list.
        ParameterStyle::FormReserved if is_list => {
            utf8_percent_encode(&text(value), RESERVED_IN_LIST).to_string()
        }
        ParameterStyle::FormReserved => utf8_percent_encode(&text(value), RESERVED_IN_QUERY).to_string(),
        _ => encode(&text(value)),
    };
    if !explode {
        reject_ambiguous(name, value, style)?;
    }
    let encoded_name = encode(name);
    Ok(match value {
        value if style == ParameterStyle::Json => format!("{encoded_name}={}", encode(&value.to_string())),
        Value::Array(items) if items.is_empty() => String::new(),
        Value::Object(properties) if properties.is_empty() => String::new(),
        Value::Array(items) if explode => join(
            items
                .iter()
                .map(|item| format!("{encoded_name}={}", encoded(item))),
            "&",
        ),
        Value::Array(items) => {
            format!(
                "{encoded_name}={}",
                join(items.iter().map(encoded), delimiter(style))
            )
        }
        Value::Object(_) if style == ParameterStyle::DeepObject => deep_object(&encoded_name, value)?,
        Value::Object(properties) if explode => {
            // An array is its name repeated, as it is outside of an object.
            let pairs = properties.iter().flat_map(|(key, value)| {
                let values = value
                    .as_array()
                    .map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
                let pair = |value: &Value| format!("{}={}", encode(key), encoded(value));
                values.iter().map(pair).collect::<Vec<_>>()
            });
            join(pairs, "&")
        }
        Value::Object(properties) => {
            let parts = properties
                .iter()
                .flat_map(|(key, value)| [encode(key), encoded(value)]);
            format!("{encoded_name}={}", join(parts, delimiter(style)))
        }
        scalar => format!("{encoded_name}={}", encoded(scalar)),
    })
}

/// Rejects values that are not exploded and cannot be distinguished from others: parts with the delimiter of the style, and an
/// array of one empty text.
fn reject_ambiguous(name: &str, value: &Value, style: ParameterStyle) -> Result<(), CallFailure> {
    let delimiter = match style {
        ParameterStyle::SpaceDelimited => Some(' '),
        ParameterStyle::PipeDelimited => Some('|'),
        _ => None,
    };
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(text).collect(),
        Value::Object(properties) => {
            let pairs = properties.iter();
            pairs
                .flat_map(|(key, value)| [key.clone(), text(value)])
                .collect()
        }
        _ => return Ok(()),
    };
    if parts == [""] {
        return Err(CallFailure::InvalidRequest(format!(
            "parameter {name} cannot be an array of one empty value: it would be an empty array"
        )));
    }
    match delimiter.filter(|delimiter| parts.iter().any(|part| part.contains(*delimiter))) {
        Some(delimiter) => Err(CallFailure::InvalidRequest(format!(
            "parameter {name} cannot have a value with {delimiter:?}, which separates its values"
        ))),
        None => Ok(()),
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
fn deep_object(name: &str, value: &Value) -> Result<String, CallFailure> {
    let pairs: Result<Vec<String>, CallFailure> = match value {
        Value::Object(properties) => properties
            .iter()
            .map(|(key, value)| match key.contains(['[', ']']) {
                true => Err(CallFailure::InvalidRequest(format!(
                    "parameter {name} cannot have the property {key:?}, because brackets separate properties"
                ))),
                false => deep_object(&format!("{name}%5B{}%5D", encode(key)), value),
            })
            .collect(),
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => items
            .iter()
            .enumerate()
            .map(|(index, item)| deep_object(&format!("{name}%5B{index}%5D"), item))
            .collect(),
        Value::Array(items) => items.iter().map(|item| deep_object(name, item)).collect(),
        scalar => return Ok(format!("{name}={}", encode(&text(scalar)))),
    };
    let pairs: Vec<String> = pairs?.into_iter().filter(|pairs| !pairs.is_empty()).collect();
    Ok(pairs.join("&"))
}

/// Rejects the keys of an object whose properties are sent as parameters of their own, if another parameter has the name.
///
/// # Errors
///
/// Returns an error that names the first such key.
pub(crate) fn reject_names_of_others(name: &str, value: &Value, others: &[&str]) -> Result<(), CallFailure> {
    let Value::Object(properties) = value else {
        return Ok(());
    };
    let belongs_to = |key: &str, other: &str| {
        let rest = key.strip_prefix(other);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
    };
    let taken = properties
        .keys()
        .find(|key| others.iter().any(|other| belongs_to(key, other)));
    match taken {
        Some(key) => Err(CallFailure::InvalidRequest(format!(
            "parameter {name} cannot have the property {key:?}, which is the name of another parameter"
        ))),
        None => Ok(()),
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
            properties
                .keys()
                .cloned()
                .chain(properties.values().map(text))
                .collect()
        }
        scalar => return Ok(text(scalar)),
    };
    if value.is_array() {
        reject_ambiguous(name, value, ParameterStyle::Simple)?;
    }
    if parts
        .iter()
        .any(|part| part.contains(',') || part.trim_matches([' ', '\t']) != *part)
    {
        return Err(CallFailure::InvalidRequest(format!(
            "header {name} cannot carry an item with a comma, or with white space around it"
        )));
    }
    Ok(match value {
        Value::Object(properties) => {
            let pairs = properties.keys().zip(&parts[properties.len()..]);
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

/// Serializes a cookie parameter as encoded pairs. Its name is one of a cookie, in which nothing is encoded.
///
/// # Errors
///
/// Returns an error if the value would be received as another one.
pub(crate) fn cookie(name: &str, value: &Value, explode: bool) -> Result<String, CallFailure> {
    if !explode {
        reject_ambiguous(name, value, ParameterStyle::Form)?;
    }
    let pairs = query("", value, ParameterStyle::Form, explode)?;
    let pairs = pairs.split('&').filter(|pair| !pair.is_empty());
    Ok(join(
        pairs.map(|pair| match pair.starts_with('=') {
            true => format!("{name}{pair}"),
            false => pair.to_owned(),
        }),
        "; ",
    ))
}

fn join(parts: impl Iterator<Item = String>, separator: &str) -> String {
    parts.collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ParameterStyle::*;
    use serde_json::json;

    fn sent(name: &str, value: &Value, style: ParameterStyle, explode: bool) -> String {
        query(name, value, style, explode).ok().unwrap()
    }

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
                sent("color", &array(), style, explode),
                of_array,
                "{style:?} {explode}"
            );
            assert_eq!(
                sent("color", &object(), style, explode),
                of_object,
                "{style:?} {explode}"
            );
        }
        assert_eq!(sent("color", &string(), Form, true), "color=blue");
        assert_eq!(sent("color", &json!([]), Form, true), "");
        assert_eq!(sent("color", &json!({}), Form, true), "");
        assert_eq!(sent("color", &json!(null), Form, true), "color=");
    }

    #[test]
    fn names_and_values_are_encoded() {
        assert_eq!(sent("a b", &json!("c&d=é"), Form, true), "a%20b=c%26d%3D%C3%A9");
        assert_eq!(
            sent("u", &json!(["a,b", "c/d"]), FormReserved, false),
            "u=a%2Cb,c/d"
        );
        assert_eq!(sent("u", &json!(["a,b"]), FormReserved, true), "u=a,b");
        assert_eq!(
            sent("p", &json!({"tags": ["a", "b"], "x": 1, "none": []}), Form, true),
            "tags=a&tags=b&x=1"
        );
        assert_eq!(
            sent("u", &json!("https://x/?a&b#c"), FormReserved, true),
            "u=https://x/?a%26b%23c"
        );
        assert_eq!(
            path::path("p", &json!("a/b~c"), Simple, false).ok().unwrap(),
            "a%2Fb~c"
        );
        assert_eq!(
            cookie("c$", &json!(["a;b", "c"]), true).ok().unwrap(),
            "c$=a%3Bb; c$=c"
        );
    }

    #[test]
    fn headers_carry_no_separators_in_values() {
        let sent = |value: &Value, explode| header("h", value, explode).ok();
        assert_eq!(sent(&json!(["a b", "c"]), false).unwrap(), "a b,c");
        assert_eq!(sent(&json!({"a": 1, "b": true}), true).unwrap(), "a=1,b=true");
        assert_eq!(sent(&json!({"a": 1, "b": "x=y"}), false).unwrap(), "a,1,b,x=y");
        for value in [
            json!(["a,b"]),
            json!({"a": "b,c"}),
            json!({"a=b": 1}),
            json!([" a"]),
            json!({" a": 1}),
        ] {
            assert_eq!(sent(&value, true), None, "{value}");
        }
        assert_eq!(ascii_json("\"é😀\""), "\"\\u00e9\\ud83d\\ude00\"");
    }

    #[test]
    fn nested_objects_have_deep_keys_and_elsewhere_become_json() {
        let nested = json!({"a": {"b": [1, 2], "c": {}}});
        assert_eq!(
            sent("d", &nested, DeepObject, true),
            "d%5Ba%5D%5Bb%5D=1&d%5Ba%5D%5Bb%5D=2"
        );
        assert_eq!(
            sent("d", &json!({"a": [{"b": 1}, {"c": [2, 3]}]}), DeepObject, true),
            "d%5Ba%5D%5B0%5D%5Bb%5D=1&d%5Ba%5D%5B1%5D%5Bc%5D=2&d%5Ba%5D%5B1%5D%5Bc%5D=3"
        );
        assert_eq!(header("h", &json!([{"a": 1}]), false).ok().unwrap(), r#"{"a":1}"#);
    }

    #[test]
    fn values_that_would_be_received_as_others_are_rejected() {
        for (value, style) in [
            (json!(["a b", "c"]), SpaceDelimited),
            (json!({"a": "b|c"}), PipeDelimited),
            (json!([""]), Form),
            (json!([null]), SpaceDelimited),
        ] {
            assert!(query("p", &value, style, false).is_err(), "{value}");
        }
        assert!(query("p", &json!({"a[b]": 1}), DeepObject, true).is_err());
        assert!(path::path("p", &json!([""]), Label, true).is_err());
        assert_eq!(
            path::path("p", &json!(["a.b", "c"]), Label, true).ok().unwrap(),
            ".a%2Eb.c"
        );
        let rejected = |key: &str| reject_names_of_others("p", &json!({key: 1}), &["page", "f"]).is_err();
        assert!(rejected("page") && rejected("f[a]") && !rejected("pages") && !rejected("p"));
    }

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(text(&value("n", &1.1_f32).unwrap()), "1.1");
        assert_eq!(text(&value("n", &u64::MAX).unwrap()), "18446744073709551615");
    }
}
