//! Decodes parameters and headers into JSON values.

use super::decoder::{Arrays, Decoder, Syntax, content_value, element, percent_decoded};
use super::malformed::Malformed;
use super::properties::{declared, has_declared, is_free_form};
use super::query::query_value;
use crate::document::{Document, Header, Operation, Parameter, ParameterLocation, path_values};
use crate::message::Request;
use crate::percent::percent_decode;
use serde_json::Value;

/// Decodes a parameter of a request; `None` if it is absent.
///
/// # Errors
///
/// Returns why a parameter cannot be decoded, whatever its schema.
pub fn decode(
    document: &Document,
    operation: &Operation,
    parameter: &Parameter,
    request: &Request,
) -> Result<Option<Value>, Malformed> {
    let decoder = Decoder {
        document,
        schema: &parameter.schema,
    };
    let name = &parameter.name;
    let in_path;
    let texts: Vec<&str> = match parameter.location {
        ParameterLocation::Path => {
            in_path = path_values(&operation.path, request.path()).unwrap_or_default();
            let own = in_path.iter().filter(|(key, _)| key == name);
            own.map(|(_, value)| value.as_str()).take(1).collect()
        }
        ParameterLocation::Query => return query_value(&decoder, operation, parameter, request),
        ParameterLocation::Header => request.headers.all(name).collect(),
        ParameterLocation::Cookie => encoded_cookies(request)
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value)
            .collect(),
    };
    let kind = document.type_of(&parameter.schema);
    let is_exploded_cookie = parameter.location == ParameterLocation::Cookie
        && parameter.media_type.is_none()
        && parameter.explode;
    if is_exploded_cookie && kind == Some("object") {
        return cookie_object(&decoder, operation, parameter, request);
    }
    let Some(text) = texts.first() else {
        return Ok(None);
    };
    // Headers are not encoded.
    let encoded = parameter.location != ParameterLocation::Header;
    if let Some(media_type) = &parameter.media_type {
        let text = match encoded {
            true => percent_decoded(text)?,
            false => (*text).to_owned(),
        };
        return Ok(Some(content_value(media_type, &text, kind)));
    }
    if is_exploded_cookie && kind == Some("array") {
        return decoder.items(texts.into_iter()).map(Some);
    }
    let separator = match (parameter.style.as_str(), parameter.explode) {
        ("label", true) => ".",
        ("matrix", true) => ";",
        _ => ",",
    };
    let texts: Vec<&str> = match parameter.style.as_str() {
        "label" => texts.into_iter().map(without_dot).collect(),
        "matrix" => {
            let text = text.strip_prefix(';').unwrap_or(text);
            match (parameter.explode, kind) {
                (true, Some("object")) => vec![text],
                (true, Some("array")) if text.is_empty() => Vec::new(),
                (true, Some("array")) => {
                    let items = text.split(';').map(|part| without_name(parameter, part));
                    return decoder.items(items).map(Some);
                }
                _ => vec![without_name(parameter, text)],
            }
        }
        _ => texts,
    };
    let syntax = Syntax {
        separator,
        explode: parameter.explode,
        encoded,
    };
    decoder.value(&texts, syntax).map(Some)
}

/// Whether a parameter occurs more than once although its value is neither an array nor an object.
pub fn is_repeated(document: &Document, parameter: &Parameter, request: &Request) -> bool {
    let kind = document.type_of(&parameter.schema);
    if parameter.media_type.is_none() && matches!(kind, Some("array" | "object")) {
        return false;
    }
    let count = match parameter.location {
        ParameterLocation::Path => 1,
        ParameterLocation::Query => {
            let pairs = request.query();
            pairs.iter().filter(|(name, _)| *name == parameter.name).count()
        }
        ParameterLocation::Header => request.headers.all(&parameter.name).count(),
        ParameterLocation::Cookie => {
            let pairs = cookies(request);
            pairs.iter().filter(|(name, _)| *name == parameter.name).count()
        }
    };
    count > 1
}

/// Whether a query parameter is sent with an empty value, which `allowEmptyValue` accepts whatever the schema is.
pub fn is_empty_value(parameter: &Parameter, request: &Request) -> bool {
    let is_allowed = parameter.allow_empty && parameter.location == ParameterLocation::Query;
    let pairs = request.query();
    let mut values = pairs.iter().filter(|(name, _)| *name == parameter.name);
    is_allowed && values.next().is_some_and(|(_, value)| value.is_empty()) && values.next().is_none()
}

/// Decodes the field lines of a response header.
pub fn decode_header(document: &Document, header: &Header, lines: &[&str]) -> Value {
    let decoder = Decoder {
        document,
        schema: &header.schema,
    };
    if let Some(media_type) = &header.media_type {
        return content_value(media_type, &lines.join(", "), document.type_of(&header.schema));
    }
    let syntax = Syntax {
        separator: ",",
        explode: header.explode,
        encoded: false,
    };
    let line = lines.join(",");
    let lines = match header.name.eq_ignore_ascii_case("set-cookie") {
        // Cookies contain commas, so they are never joined (RFC 9110, section 5.3).
        true if document.type_of(&header.schema) == Some("array") => {
            return lines.iter().map(|line| decoder.item(element(line))).collect();
        }
        true => lines.first().copied().unwrap_or_default(),
        false => line.as_str(),
    };
    decoder
        .value(&[lines], syntax)
        .unwrap_or_else(|malformed| Value::from(malformed.message()))
}

/// Returns the cookies of a request, decoded.
pub fn cookies(request: &Request) -> Vec<(String, String)> {
    encoded_cookies(request)
        .map(|(name, value)| (name.to_owned(), percent_decode(value)))
        .collect()
}

/// Returns the cookies of a request, as they were sent.
fn encoded_cookies(request: &Request) -> impl Iterator<Item = (&str, &str)> {
    let fields = request.headers.all("cookie");
    let pairs = fields.flat_map(|field| field.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('='))
}

/// Whether the operation declares a parameter that is encoded under this name in the query.
pub fn declares_query_parameter(document: &Document, operation: &Operation, name: &str) -> bool {
    operation.parameters.iter().any(|parameter| {
        let schema = &parameter.schema;
        parameter.location == ParameterLocation::Query
            && (parameter.name == name
                || name
                    .strip_prefix(&parameter.name)
                    .is_some_and(|rest| rest.starts_with('['))
                || (parameter.style == "form"
                    && parameter.explode
                    && (has_declared(document, schema) || is_free_form(document, schema))))
    })
}

/// Removes the dot of the style `label`.
fn without_dot(text: &str) -> &str {
    // The dot is encoded if a literal of the segment has one, too.
    ["%2E", "%2e", "."]
        .iter()
        .find_map(|dot| text.strip_prefix(dot))
        .unwrap_or(text)
}

/// Removes the name that the style `matrix` puts before a value, and before every item of an exploded array, but before no
/// property of an exploded object. An empty value has the name alone (RFC 6570, section 3.2.7).
fn without_name<'t>(parameter: &Parameter, text: &'t str) -> &'t str {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    match percent_decode(name) == parameter.name {
        true => value,
        false => text,
    }
}

/// Decodes an exploded object, whose properties are cookies of their own.
fn cookie_object(
    decoder: &Decoder<'_>,
    operation: &Operation,
    parameter: &Parameter,
    request: &Request,
) -> Result<Option<Value>, Malformed> {
    let is_free_form = is_free_form(decoder.document, decoder.schema);
    let is_other = |name: &str| {
        operation.parameters.iter().any(|other| {
            other.location == ParameterLocation::Cookie && other.name == name && other.name != parameter.name
        })
    };
    let mut own = Vec::new();
    for (name, text) in encoded_cookies(request) {
        let key = percent_decode(name);
        let is_declared = declared(decoder.document, decoder.schema, &key).is_some();
        if is_declared || is_free_form && !is_other(&key) {
            own.push((percent_decoded(name)?, percent_decoded(text)?));
        }
    }
    match own.is_empty() {
        true => Ok(None),
        false => decoder.object(own, Arrays::Repeated).map(Some),
    }
}
