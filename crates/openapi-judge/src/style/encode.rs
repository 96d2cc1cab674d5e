//! Encodes JSON values as parameters and headers.

use super::brackets;
use crate::document::{Header, Operation, Parameter, ParameterLocation, SecurityScheme};
use crate::media_type::is_json;
use crate::percent::{self, NOT_ALLOWED_RESERVED, RESERVED, percent_encode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;

/// The encoded parameters of a request, by location.
#[derive(Debug, Clone, Default)]
pub struct EncodedParameters {
    /// The path, with its parameters filled in.
    pub path: String,
    /// Encoded `name=value` pairs of the query.
    pub query: Vec<String>,
    /// Header fields.
    pub headers: Vec<(String, String)>,
    /// `name=value` pairs of the `Cookie` header.
    pub cookies: Vec<String>,
}

/// Encodes the parameters of an operation. Values are given by [`Parameter::key`].
pub fn encode(operation: &Operation, values: &BTreeMap<String, Value>) -> EncodedParameters {
    let mut encoded = EncodedParameters {
        path: operation.path.clone(),
        ..EncodedParameters::default()
    };
    for parameter in &operation.parameters {
        if let Some(value) = values.get(&parameter.key()) {
            encode_parameter(parameter, value, &mut encoded);
        }
    }
    encoded
}

fn encode_parameter(parameter: &Parameter, value: &Value, encoded: &mut EncodedParameters) {
    let name = &parameter.name;
    match parameter.location {
        ParameterLocation::Path => {
            let text = path_value(parameter, value);
            encoded.path = encoded.path.replace(&format!("{{{name}}}"), &text);
        }
        ParameterLocation::Query => encoded.query.extend(query_pairs(parameter, value)),
        ParameterLocation::Header => {
            let text = simple_value(parameter, value, &str::to_owned);
            encoded.headers.push((name.clone(), text));
        }
        ParameterLocation::Cookie => {
            let text = simple_value(parameter, value, &percent_encode);
            encoded.cookies.push(format!("{name}={text}"));
        }
    }
}

/// Encodes a value as one string: items separated by commas, properties as `name,value` or `name=value`.
fn simple_value(parameter: &Parameter, value: &Value, encode: &dyn Fn(&str) -> String) -> String {
    if let Some(media_type) = &parameter.media_type {
        return encode(&content_text(media_type, value));
    }
    join(value, ",", parameter.explode, encode)
}

fn join(value: &Value, separator: &str, explode: bool, encode: &dyn Fn(&str) -> String) -> String {
    let parts: Vec<String> = match value {
        Value::Array(items) => items.iter().map(|item| encode(&text(item))).collect(),
        Value::Object(properties) => {
            let between = if explode { "=" } else { separator };
            let pair = |(name, value): (&String, &Value)| {
                format!("{}{between}{}", encode(name), encode(&text(value)))
            };
            properties.iter().map(pair).collect()
        }
        scalar => vec![encode(&text(scalar))],
    };
    parts.join(separator)
}

fn path_value(parameter: &Parameter, value: &Value) -> String {
    let encode = percent_encode;
    if let Some(media_type) = &parameter.media_type {
        return encode(&content_text(media_type, value));
    }
    let name = &parameter.name;
    match (parameter.style.as_str(), value) {
        ("label", value) => {
            let separator = if parameter.explode { "." } else { "," };
            format!(".{}", join(value, separator, parameter.explode, &encode))
        }
        ("matrix", Value::Array(items)) if parameter.explode => items
            .iter()
            .map(|item| format!(";{name}={}", encode(&text(item))))
            .collect(),
        ("matrix", Value::Object(_)) if parameter.explode => {
            format!(";{}", join(value, ";", true, &encode))
        }
        ("matrix", value) => format!(";{name}={}", join(value, ",", false, &encode)),
        (_, value) => join(value, ",", parameter.explode, &encode),
    }
}

fn query_pairs(parameter: &Parameter, value: &Value) -> Vec<String> {
    let set = match parameter.allow_reserved {
        true => NOT_ALLOWED_RESERVED,
        false => RESERVED,
    };
    let encode = |text: &str| percent::encode(text, set);
    let name = encode(&parameter.name);
    if let Some(media_type) = &parameter.media_type {
        return vec![format!("{name}={}", encode(&content_text(media_type, value)))];
    }
    match (parameter.style.as_str(), value) {
        ("deepObject", Value::Object(_)) => brackets::pairs(&parameter.name, value)
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(&text(value))))
            .collect(),
        (_, Value::Array(items)) if parameter.explode => items
            .iter()
            .map(|item| format!("{name}={}", encode(&text(item))))
            .collect(),
        (_, Value::Object(properties)) if parameter.explode => properties
            .iter()
            .map(|(property, value)| format!("{}={}", encode(property), encode(&text(value))))
            .collect(),
        (style, value) => {
            let separator = match style {
                "spaceDelimited" => "%20",
                "pipeDelimited" => "%7C",
                _ => ",",
            };
            vec![format!("{name}={}", join(value, separator, false, &encode))]
        }
    }
}

/// Encodes a response header as its field lines: one, or one for each cookie.
#[must_use]
pub fn encode_header(header: &Header, value: &Value) -> Vec<String> {
    match (&header.media_type, value) {
        (Some(media_type), value) => vec![content_text(media_type, value)],
        (None, Value::Array(items)) if header.name.eq_ignore_ascii_case("set-cookie") => {
            items.iter().map(text).collect()
        }
        (None, value) => vec![join(value, ",", header.explode, &str::to_owned)],
    }
}

/// Encodes the value of a parameter or header with `content`. JSON is ASCII, as headers should be.
fn content_text(media_type: &str, value: &Value) -> String {
    if !is_json(media_type) {
        return text(value);
    }
    let mut encoded = String::new();
    for character in value.to_string().chars() {
        match character.is_ascii() {
            true => encoded.push(character),
            false => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    encoded.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    encoded
}

/// Encodes an object as `application/x-www-form-urlencoded`.
pub fn encode_form(value: &Value) -> String {
    let mut pairs = Vec::new();
    for (name, property) in value.as_object().into_iter().flatten() {
        let values = property
            .as_array()
            .map_or_else(|| vec![property], |items| items.iter().collect());
        for value in values {
            pairs.push(format!(
                "{}={}",
                percent_encode(name),
                percent_encode(&text(value))
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

/// Encodes a credential for a security scheme; for `Basic`, it is both user name and password.
#[must_use]
pub fn encode_credential(scheme: &SecurityScheme, secret: &str) -> String {
    match scheme.http_scheme.as_deref() {
        Some("Basic") => format!("Basic {}", STANDARD.encode(format!("{secret}:{secret}"))),
        Some(http_scheme) => format!("{http_scheme} {secret}"),
        None => secret.to_owned(),
    }
}
