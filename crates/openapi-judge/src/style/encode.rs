//! Encodes JSON values as parameters and headers.

use super::brackets;
use crate::document::{Content, Header, Operation, Parameter, ParameterLocation, SecurityScheme};
use crate::media_type::is_json;
use crate::percent::{self, NOT_ALLOWED_RESERVED, NOT_IN_PATH, RESERVED, percent_encode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::slice;

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
        path: encode_literals(&operation.path),
        ..EncodedParameters::default()
    };
    for parameter in &operation.parameters {
        if let Some(value) = values.get(&parameter.key()) {
            encode_parameter(parameter, value, &mut encoded);
        }
    }
    encoded
}

/// Encodes the characters of a path template that a request cannot contain. The names of parameters remain.
#[must_use]
pub fn encode_literals(template: &str) -> String {
    let parts = template.split_inclusive(['{', '}']);
    let encoded = parts.map(|part| match part.ends_with('}') {
        true => part.to_owned(),
        false => percent::encode(part, NOT_IN_PATH),
    });
    encoded.collect()
}

fn encode_parameter(parameter: &Parameter, value: &Value, encoded: &mut EncodedParameters) {
    let name = &parameter.name;
    match parameter.location {
        ParameterLocation::Path => {
            let variable = format!("{{{name}}}");
            // Dots separate the parts of an exploded label, in which they are encoded.
            let is_dotted = parameter.style == "label" && parameter.explode && parameter.media_type.is_none();
            let separators = if is_dotted { "." } else { "" };
            let text = path_value(parameter, value);
            let text = without_literals(&text, separators, &encoded.path, &variable);
            encoded.path = encoded.path.replace(&variable, &text);
        }
        ParameterLocation::Query => encoded.query.extend(query_pairs(parameter, value)),
        ParameterLocation::Header => {
            let text = simple_value(parameter, value, &str::to_owned);
            encoded.headers.push((name.clone(), text));
        }
        ParameterLocation::Cookie => {
            encoded.cookies.extend(cookie_pairs(parameter, value));
        }
    }
}

fn cookie_pairs(parameter: &Parameter, value: &Value) -> Vec<String> {
    let name = &parameter.name;
    let pair = |name: &str, value: &Value| format!("{name}={}", percent_encode(&text(value)));
    match value {
        Value::Array(items) if parameter.explode && parameter.media_type.is_none() => {
            items.iter().map(|item| pair(name, item)).collect()
        }
        Value::Object(properties) if parameter.explode && parameter.media_type.is_none() => {
            let pairs = occurrences(properties);
            pairs
                .map(|(name, value)| pair(&percent_encode(name), value))
                .collect()
        }
        value => vec![format!(
            "{name}={}",
            simple_value(parameter, value, &percent_encode)
        )],
    }
}

/// Returns each property with its value, and one that is an array with each of its items.
fn occurrences(properties: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    properties.iter().flat_map(|(name, value)| {
        let values = value.as_array().map_or(slice::from_ref(value), Vec::as_slice);
        values.iter().map(move |value| (name, value))
    })
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
        // A dot separates the values, although it is an unreserved character.
        ("label", value) if parameter.explode => {
            let encode = |text: &str| percent_encode(text).replace('.', "%2E");
            format!(".{}", join(value, ".", true, &encode))
        }
        ("label", value) => format!(".{}", join(value, ",", false, &encode)),
        ("matrix", Value::Array(items)) if parameter.explode => items
            .iter()
            .map(|item| format!(";{}", matrix(name, &encode(&text(item)))))
            .collect(),
        ("matrix", Value::Object(properties)) if parameter.explode => {
            let pairs = properties.iter();
            let pairs = pairs.map(|(key, value)| matrix(&encode(key), &encode(&text(value))));
            format!(";{}", pairs.collect::<Vec<_>>().join(";"))
        }
        ("matrix", value) => format!(";{}", matrix(name, &join(value, ",", false, &encode))),
        (_, value) => join(value, ",", parameter.explode, &encode),
    }
}

/// Returns a value of the style `matrix`, with its name. An empty one has the name alone (RFC 6570, section 3.2.7).
fn matrix(name: &str, value: &str) -> String {
    let equals = if value.is_empty() { "" } else { "=" };
    format!("{name}{equals}{value}")
}

/// Encodes the characters of a value that the literals of its segment have too, so that receivers find only the literals.
/// `separators` are left.
fn without_literals(text: &str, separators: &str, path: &str, variable: &str) -> String {
    let segment = path
        .split('/')
        .find(|segment| segment.contains(variable))
        .unwrap_or_default();
    let mut literals = String::new();
    for part in segment.split('}') {
        literals.push_str(part.split_once('{').map_or(part, |(literal, _)| literal));
    }
    let mut encoded = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '%' => {
                encoded.push('%');
                encoded.extend(characters.by_ref().take(2));
            }
            literal
                if literals.contains(literal)
                    && !separators.contains(literal)
                    && (literal.is_ascii_alphanumeric() || "-._~".contains(literal)) =>
            {
                encoded.push_str(&format!("%{:02X}", u32::from(literal)));
            }
            other => encoded.push(other),
        }
    }
    encoded
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
        (_, Value::Object(properties)) if parameter.explode => occurrences(properties)
            .map(|(property, value)| format!("{}={}", encode(property), encode(&text(value))))
            .collect(),
        (style, value) => {
            vec![format!(
                "{name}={}",
                join(value, separator(style), false, &encode)
            )]
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

/// Encodes an object as `application/x-www-form-urlencoded`: its properties as declared, of the others arrays as repeated
/// names and objects as JSON.
pub fn encode_form(content: &Content, value: &Value) -> String {
    let mut pairs = Vec::new();
    for (name, property) in value.as_object().into_iter().flatten() {
        let declared = content.encoding.iter().find(|(known, _)| known == name);
        let declared = declared.map(|(_, encoding)| encoding);
        let is_json = declared.is_some_and(|encoding| {
            let media_type = encoding.content_type.as_deref().unwrap_or_default();
            encoding.style.is_none() && is_json(media_type)
        });
        let style = declared.and_then(|encoding| Some((encoding.style.as_deref()?, encoding.explode)));
        match (style, property) {
            _ if is_json => pairs.push(pair(name, &property.to_string())),
            (Some(("deepObject", _)), property) => {
                let nested = brackets::pairs(name, property);
                pairs.extend(nested.iter().map(|(name, value)| pair(name, &text(value))));
            }
            (Some((style, false)), property @ (Value::Array(_) | Value::Object(_))) => {
                let text = join(property, separator(style), false, &percent_encode);
                pairs.push(format!("{}={text}", percent_encode(name)));
            }
            (Some((_, true)), Value::Object(properties)) => {
                let each = properties.iter();
                pairs.extend(each.map(|(name, value)| pair(name, &text(value))));
            }
            (_, Value::Array(items)) => pairs.extend(items.iter().map(|item| pair(name, &text(item)))),
            (_, property) => pairs.push(pair(name, &text(property))),
        }
    }
    pairs.join("&")
}

fn pair(name: &str, text: &str) -> String {
    format!("{}={}", percent_encode(name), percent_encode(text))
}

/// Returns what separates the values of a query parameter that is not exploded, encoded.
fn separator(style: &str) -> &'static str {
    match style {
        "spaceDelimited" => "%20",
        "pipeDelimited" => "%7C",
        _ => ",",
    }
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
        None if scheme.location == ParameterLocation::Query => percent_encode(secret),
        None => secret.to_owned(),
    }
}
