//! How parameters are written, by `style` and `explode`.

use super::error::Fault;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;

/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What stays as it is under `allowReserved`; the query's own separators do not.
const NOT_ALLOWED: &AsciiSet = &RESERVED
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
pub(crate) enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    FormReserved,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// Percent-encodes a text strictly.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// A value as JSON has it. It goes through text so that an `f32` keeps its digits.
pub(crate) fn value<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<Value, Fault> {
    serde_json::to_vec(value)
        .and_then(|text| serde_json::from_slice(&text))
        .map_err(|error| Fault::InvalidRequest(format!("parameter {name}: {error}")))
}

/// The text of a scalar; a nested array or object is written as JSON, for no style has it.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A query parameter as pairs joined by `&`, encoded; empty for an empty array or object.
pub(crate) fn query(name: &str, value: &Value, style: Style, explode: bool) -> String {
    let written = |value: &Value| match style {
        Style::FormReserved => utf8_percent_encode(&text(value), NOT_ALLOWED).to_string(),
        _ => encode(&text(value)),
    };
    let name = encode(name);
    match value {
        Value::Array(items) if items.is_empty() => String::new(),
        Value::Object(members) if members.is_empty() => String::new(),
        Value::Array(items) => {
            let items = items.iter().map(written);
            match (style, explode) {
                (Style::SpaceDelimited, false) => format!("{name}={}", join(items, "%20")),
                (Style::PipeDelimited, false) => format!("{name}={}", join(items, "%7C")),
                (_, false) => format!("{name}={}", join(items, ",")),
                (_, true) => join(items.map(|item| format!("{name}={item}")), "&"),
            }
        }
        Value::Object(members) => match (style, explode) {
            (Style::DeepObject, _) => deep_object(&name, value),
            (_, true) => join(
                members
                    .iter()
                    .map(|(key, member)| format!("{}={}", encode(key), written(member))),
                "&",
            ),
            (_, false) => {
                let parts = members
                    .iter()
                    .flat_map(|(key, member)| [encode(key), written(member)]);
                let separator = match style {
                    Style::SpaceDelimited => "%20",
                    Style::PipeDelimited => "%7C",
                    _ => ",",
                };
                format!("{name}={}", join(parts, separator))
            }
        },
        scalar => format!("{name}={}", written(scalar)),
    }
}

/// `name[key]=value`, also for what is nested deeper.
fn deep_object(name: &str, value: &Value) -> String {
    match value {
        Value::Object(members) => join(
            members
                .iter()
                .map(|(key, member)| deep_object(&format!("{name}%5B{}%5D", encode(key)), member))
                .filter(|pairs| !pairs.is_empty()),
            "&",
        ),
        Value::Array(items) => join(items.iter().map(|item| deep_object(name, item)), "&"),
        scalar => format!("{name}={}", encode(&text(scalar))),
    }
}

/// A path parameter, encoded.
pub(crate) fn path(name: &str, value: &Value, style: Style, explode: bool) -> String {
    let written = |value: &Value| encode(&text(value));
    let pairs = |between: &'static str| match value {
        Value::Array(items) => items.iter().map(written).collect::<Vec<_>>(),
        Value::Object(members) if explode => members
            .iter()
            .map(|(key, member)| format!("{}={}", encode(key), written(member)))
            .collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| format!("{}{between}{}", encode(key), written(member)))
            .collect(),
        scalar => vec![written(scalar)],
    };
    match style {
        Style::Label => format!(".{}", pairs(",").join(if explode { "." } else { "," })),
        Style::Matrix => match (value, explode) {
            (Value::Object(_), true) => format!(";{}", pairs(",").join(";")),
            (_, true) => join(
                pairs(",").iter().map(|item| format!(";{}={item}", encode(name))),
                "",
            ),
            (_, false) => format!(";{}={}", encode(name), pairs(",").join(",")),
        },
        _ => pairs(",").join(","),
    }
}

/// A header's value: style `simple`, nothing encoded.
pub(crate) fn header(value: &Value, explode: bool) -> String {
    match value {
        Value::Array(items) => join(items.iter().map(text), ","),
        Value::Object(members) => {
            let between = if explode { "=" } else { "," };
            join(
                members
                    .iter()
                    .map(|(key, member)| format!("{key}{between}{}", text(member))),
                ",",
            )
        }
        scalar => text(scalar),
    }
}

/// A cookie parameter's pairs, encoded.
pub(crate) fn cookie(name: &str, value: &Value, explode: bool) -> String {
    query(name, value, Style::Form, explode).replace('&', "; ")
}

fn join(parts: impl Iterator<Item = String>, separator: &str) -> String {
    parts.collect::<Vec<_>>().join(separator)
}
