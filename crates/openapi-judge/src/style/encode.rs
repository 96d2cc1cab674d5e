//! JSON values to text on the wire, for raw requests.

use crate::document::{Header, Operation, Parameter, Place, Scheme};
use crate::percent::{self, NOT_ALLOWED_RESERVED, RESERVED, percent_encode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where the values of parameters go in a raw request.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The path, filled in and encoded.
    pub path: String,
    /// Encoded `name=value` pairs.
    pub query: Vec<String>,
    /// Header fields.
    pub headers: Vec<(String, String)>,
    /// `name=value` pairs.
    pub cookies: Vec<String>,
}

/// Writes an operation's parameters, given by `place:name`.
pub fn write(operation: &Operation, values: &BTreeMap<String, Value>) -> Written {
    let mut written = Written {
        path: operation.path.clone(),
        ..Written::default()
    };
    for parameter in &operation.parameters {
        if let Some(value) = values.get(&parameter.key()) {
            write_one(parameter, value, &mut written);
        }
    }
    written
}

fn write_one(parameter: &Parameter, value: &Value, written: &mut Written) {
    let name = &parameter.name;
    match parameter.place {
        Place::Path => {
            let text = in_path(parameter, value);
            written.path = written.path.replace(&format!("{{{name}}}"), &text);
        }
        Place::Query => written.query.extend(in_query(parameter, value)),
        Place::Header => {
            let text = plain(parameter, value, &str::to_owned);
            written.headers.push((name.clone(), text));
        }
        Place::Cookie => {
            let text = plain(parameter, value, &percent_encode);
            written.cookies.push(format!("{name}={text}"));
        }
    }
}

/// A value in one text: items by commas, members as `name,value` or `name=value`.
fn plain(parameter: &Parameter, value: &Value, encode: &dyn Fn(&str) -> String) -> String {
    if parameter.media_type.is_some() {
        return encode(&value.to_string());
    }
    joined(value, ",", parameter.explode, encode)
}

fn joined(value: &Value, separator: &str, explode: bool, encode: &dyn Fn(&str) -> String) -> String {
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(|item| encode(&text(item))).collect(),
        Value::Object(members) => {
            let between = if explode { "=" } else { separator };
            let pair = |(name, member): (&String, &Value)| {
                format!("{}{between}{}", encode(name), encode(&text(member)))
            };
            members.iter().map(pair).collect()
        }
        scalar => vec![encode(&text(scalar))],
    };
    parts.join(separator)
}

fn in_path(parameter: &Parameter, value: &Value) -> String {
    let encode = percent_encode;
    if parameter.media_type.is_some() {
        return encode(&value.to_string());
    }
    let name = &parameter.name;
    match (parameter.style.as_str(), value) {
        ("label", value) => {
            let separator = if parameter.explode { "." } else { "," };
            format!(".{}", joined(value, separator, parameter.explode, &encode))
        }
        ("matrix", Value::Array(items)) if parameter.explode => items
            .iter()
            .map(|item| format!(";{name}={}", encode(&text(item))))
            .collect(),
        ("matrix", Value::Object(_)) if parameter.explode => {
            format!(";{}", joined(value, ";", true, &encode))
        }
        ("matrix", value) => format!(";{name}={}", joined(value, ",", false, &encode)),
        (_, value) => joined(value, ",", parameter.explode, &encode),
    }
}

fn in_query(parameter: &Parameter, value: &Value) -> Vec<String> {
    let set = match parameter.allow_reserved {
        true => NOT_ALLOWED_RESERVED,
        false => RESERVED,
    };
    let encode = |text: &str| percent::encode(text, set);
    let name = encode(&parameter.name);
    if parameter.media_type.is_some() {
        return vec![format!("{name}={}", encode(&value.to_string()))];
    }
    match (parameter.style.as_str(), value) {
        ("deepObject", Value::Object(members)) => members
            .iter()
            .map(|(member, value)| format!("{name}%5B{}%5D={}", encode(member), encode(&text(value))))
            .collect(),
        (_, Value::Array(items)) if parameter.explode => items
            .iter()
            .map(|item| format!("{name}={}", encode(&text(item))))
            .collect(),
        (_, Value::Object(members)) if parameter.explode => members
            .iter()
            .map(|(member, value)| format!("{}={}", encode(member), encode(&text(value))))
            .collect(),
        (style, value) => {
            let separator = match style {
                "spaceDelimited" => "%20",
                "pipeDelimited" => "%7C",
                _ => ",",
            };
            vec![format!("{name}={}", joined(value, separator, false, &encode))]
        }
    }
}

/// A response header's value as text.
#[must_use]
pub fn write_header(header: &Header, value: &Value) -> String {
    joined(value, ",", header.explode, &str::to_owned)
}

/// An object as `application/x-www-form-urlencoded`.
pub fn form(value: &Value) -> String {
    let mut pairs = Vec::new();
    for (name, member) in value.as_object().into_iter().flatten() {
        let members = member
            .as_array()
            .map_or_else(|| vec![member], |items| items.iter().collect());
        for member in members {
            pairs.push(format!(
                "{}={}",
                percent_encode(name),
                percent_encode(&text(member))
            ));
        }
    }
    pairs.join("&")
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A secret as it stands on the wire for a scheme; with `Basic` it is user and password.
#[must_use]
pub fn credential(scheme: &Scheme, secret: &str) -> String {
    match scheme.scheme.as_deref() {
        Some("Basic") => format!("Basic {}", STANDARD.encode(format!("{secret}:{secret}"))),
        Some(kind) => format!("{kind} {secret}"),
        None => secret.to_owned(),
    }
}
