//! Decodes query parameters.

use super::brackets;
use super::decoder::{Arrays, Decoder, Syntax, content_value, percent_decoded};
use super::malformed::Malformed;
use super::properties::{declared, is_free_form};
use crate::document::{Document, Operation, Parameter, ParameterLocation};
use crate::message::Request;
use crate::percent::percent_decode;
use serde_json::Value;

/// A name-value pair of a query.
struct Pair<'q> {
    /// The name, in which malformed UTF-8 is replaced.
    key: String,
    /// The name, as it was sent.
    name: &'q str,
    /// The value, as it was sent.
    value: &'q str,
}

impl Pair<'_> {
    /// Returns the name and the value, decoded.
    fn decoded(&self) -> Result<(String, String), Malformed> {
        Ok((decode_query(self.name)?, decode_query(self.value)?))
    }
}

/// Decodes a query parameter; `None` if it is absent.
pub(super) fn query_value(
    decoder: &Decoder<'_>,
    operation: &Operation,
    parameter: &Parameter,
    request: &Request,
) -> Result<Option<Value>, Malformed> {
    let query = request.target.split_once('?').map_or("", |(_, query)| query);
    let pairs: Vec<Pair<'_>> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| Pair {
            key: lossy(name),
            name,
            value,
        })
        .collect();
    let kind = decoder.document.type_of(decoder.schema);
    let has_style = parameter.media_type.is_none();
    if kind == Some("object") && has_style {
        if parameter.style == "deepObject" {
            return deep_object(decoder, parameter, &pairs);
        }
        if parameter.explode {
            return exploded_object(decoder, operation, parameter, &pairs);
        }
    }
    if let Some(items) = array_alternative(decoder, operation, parameter, request) {
        return Ok(Some(items));
    }
    let own = pairs.iter().filter(|pair| pair.key == parameter.name);
    let values: Vec<&str> = own.map(|pair| pair.value).collect();
    let Some(first) = values.first() else {
        return Ok(None);
    };
    if let Some(media_type) = &parameter.media_type {
        return Ok(Some(content_value(media_type, &decode_query(first)?, kind)));
    }
    if kind == Some("array") && parameter.explode {
        let items = values.iter().map(|value| Ok(decoder.item(&decode_query(value)?)));
        return items.collect::<Result<_, _>>().map(Some);
    }
    let separator = match parameter.style.as_str() {
        "spaceDelimited" => "%20",
        "pipeDelimited" => "|",
        _ => ",",
    };
    let normalized = |text: &&str| {
        text.replace(['+', ' '], "%20")
            .replace("%7C", "|")
            .replace("%7c", "|")
    };
    let values: Vec<String> = values.iter().map(normalized).collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let syntax = Syntax {
        separator,
        explode: false,
        encoded: true,
    };
    decoder.value(&values, syntax).map(Some)
}

/// Decodes a choice as the first of its arrays whose items all have their type.
fn array_alternative(
    decoder: &Decoder<'_>,
    operation: &Operation,
    parameter: &Parameter,
    request: &Request,
) -> Option<Value> {
    let schema = decoder.document.resolve(decoder.schema);
    let alternatives = ["oneOf", "anyOf"]
        .iter()
        .find_map(|keyword| schema.get(keyword)?.as_array())?;
    alternatives
        .iter()
        .filter(|alternative| decoder.document.type_of(alternative) == Some("array"))
        .find_map(|alternative| {
            let decoder = Decoder {
                document: decoder.document,
                schema: alternative,
            };
            let value = query_value(&decoder, operation, parameter, request).ok()??;
            let items = value.as_array()?;
            let are_typed = !items.is_empty() && !items.iter().any(Value::is_string);
            are_typed.then_some(value)
        })
}

/// Decodes an object in brackets. A pair without brackets is no part of it.
fn deep_object(
    decoder: &Decoder<'_>,
    parameter: &Parameter,
    pairs: &[Pair<'_>],
) -> Result<Option<Value>, Malformed> {
    let mut found: Vec<(Vec<&str>, String)> = Vec::new();
    for pair in pairs {
        let rest = pair.key.strip_prefix(&parameter.name);
        if let Some(brackets) = rest.filter(|rest| rest.starts_with('[')) {
            let (_, text) = pair.decoded()?;
            found.push((brackets::split(brackets)?, text));
        }
    }
    if found.is_empty() {
        // Not an object, which the schema rejects.
        let text = pairs.iter().find(|pair| pair.key == parameter.name);
        return text
            .map(|pair| decode_query(pair.value).map(Value::from))
            .transpose();
    }
    let entries: Vec<brackets::Entry<'_>> = found
        .iter()
        .map(|(path, text)| (path.as_slice(), text.as_str()))
        .collect();
    brackets::value(decoder.document, decoder.schema, &entries).map(Some)
}

/// Decodes an object whose properties are query parameters of their own.
fn exploded_object(
    decoder: &Decoder<'_>,
    operation: &Operation,
    parameter: &Parameter,
    pairs: &[Pair<'_>],
) -> Result<Option<Value>, Malformed> {
    let is_free_form = is_free_form(decoder.document, decoder.schema);
    let own = pairs.iter().filter(|pair| {
        let is_declared = declared(decoder.document, decoder.schema, &pair.key).is_some();
        is_declared || is_free_form && !belongs_to_another(decoder.document, operation, parameter, &pair.key)
    });
    let own = own.map(Pair::decoded).collect::<Result<Vec<_>, _>>()?;
    match own.is_empty() {
        true => Ok(None),
        false => decoder.object(own, Arrays::Repeated).map(Some),
    }
}

/// Returns whether a name of the query belongs to another parameter.
fn belongs_to_another(document: &Document, operation: &Operation, parameter: &Parameter, name: &str) -> bool {
    operation.parameters.iter().any(|other| {
        other.location == ParameterLocation::Query && other.name != parameter.name && {
            let rest = name.strip_prefix(&other.name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
                || declared(document, &other.schema, name).is_some() && other.explode && other.style == "form"
        }
    })
}

/// Decodes a part of a query, in which `+` is a space.
fn decode_query(text: &str) -> Result<String, Malformed> {
    percent_decoded(&text.replace('+', " "))
}

/// Decodes a part of a query, in which `+` is a space. Malformed UTF-8 becomes replacement characters.
fn lossy(text: &str) -> String {
    percent_decode(&text.replace('+', " "))
}
