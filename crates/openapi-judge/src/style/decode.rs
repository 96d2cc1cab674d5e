//! Decodes parameters and headers into JSON values.

use super::brackets;
use super::scalar::{scalar, scalar_of};
use crate::document::{Document, Header, Operation, Parameter, ParameterLocation, path_values};
use crate::media_type::is_json;
use crate::message::Request;
use crate::percent::percent_decode;
use serde_json::{Map, Value};

/// Decodes a parameter of a request; `None` if it is absent.
pub fn decode(
    document: &Document,
    operation: &Operation,
    parameter: &Parameter,
    request: &Request,
) -> Option<Value> {
    let decoder = Decoder {
        document,
        schema: &parameter.schema,
    };
    let name = &parameter.name;
    let texts: Vec<String> = match parameter.location {
        ParameterLocation::Path => {
            let values = path_values(&operation.path, request.path())?;
            vec![values.into_iter().find(|(key, _)| key == name)?.1]
        }
        ParameterLocation::Query => return decoder.query(operation, parameter, request),
        ParameterLocation::Header => request.headers.all(name).map(str::to_owned).collect(),
        ParameterLocation::Cookie => encoded_cookies(request)
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.to_owned())
            .collect(),
    };
    if parameter.location == ParameterLocation::Cookie && parameter.media_type.is_none() && parameter.explode
    {
        match document.type_of(&parameter.schema) {
            Some("array") if !texts.is_empty() => {
                let items = texts.iter().map(|text| decoder.item(&percent_decode(text)));
                return Some(items.collect());
            }
            Some("object") => return decoder.cookie_object(operation, parameter, request),
            _ => {}
        }
    }
    let text = texts.first()?;
    if let Some(media_type) = &parameter.media_type {
        // Headers are not encoded.
        let text = match parameter.location {
            ParameterLocation::Path | ParameterLocation::Cookie => percent_decode(text),
            _ => text.clone(),
        };
        return Some(content_value(
            media_type,
            &text,
            document.type_of(&parameter.schema),
        ));
    }
    let encoded = matches!(
        parameter.location,
        ParameterLocation::Path | ParameterLocation::Cookie
    );
    let text = strip_prefix(parameter, document.type_of(&parameter.schema), text);
    let separator = match (parameter.style.as_str(), parameter.explode) {
        ("label", true) => ".",
        ("matrix", true) => ";",
        _ => ",",
    };
    Some(decoder.value(&text, separator, parameter.explode, encoded))
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
    // Cookies contain commas, so they are never joined (RFC 9110, section 5.3).
    if header.name.eq_ignore_ascii_case("set-cookie") {
        return match document.type_of(&header.schema) {
            Some("array") => lines.iter().map(|line| decoder.item(element(line))).collect(),
            _ => decoder.value(lines.first().unwrap_or(&""), ",", false, false),
        };
    }
    decoder.value(&lines.join(","), ",", header.explode, false)
}

/// Decodes the text of a parameter or header with `content`.
fn content_value(media_type: &str, text: &str, kind: Option<&str>) -> Value {
    match is_json(media_type) {
        true => serde_json::from_str(text).unwrap_or(Value::Null),
        false => scalar(kind, text),
    }
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
pub fn declares_query_parameter(operation: &Operation, name: &str) -> bool {
    operation.parameters.iter().any(|parameter| {
        parameter.location == ParameterLocation::Query
            && (parameter.name == name
                || name
                    .strip_prefix(&parameter.name)
                    .is_some_and(|rest| rest.starts_with('['))
                || (parameter.style == "form"
                    && parameter.explode
                    && (parameter.schema.get("properties").is_some() || is_free_form(&parameter.schema))))
    })
}

/// Returns whether an object has properties that its schema does not name.
fn is_free_form(schema: &Value) -> bool {
    match schema.get("additionalProperties") {
        Some(additional) => *additional != Value::Bool(false),
        None => schema.get("type") == Some(&Value::from("object")) && schema.get("properties").is_none(),
    }
}

/// Returns whether a name of the query belongs to another parameter.
fn belongs_to_another(operation: &Operation, parameter: &Parameter, name: &str) -> bool {
    operation.parameters.iter().any(|other| {
        other.location == ParameterLocation::Query && other.name != parameter.name && {
            let rest = name.strip_prefix(&other.name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
                || other
                    .schema
                    .get("properties")
                    .is_some_and(|all| all.get(name).is_some())
                    && other.explode
                    && other.style == "form"
        }
    })
}

/// Removes what the style puts before a value in a path: `.`, or `;` and the name, which precedes every item of an exploded
/// array, but no property of an exploded object.
fn strip_prefix(parameter: &Parameter, kind: Option<&str>, text: &str) -> String {
    match parameter.style.as_str() {
        // The dot is encoded if a literal of the segment has one, too.
        "label" => ["%2E", "%2e", "."]
            .iter()
            .find_map(|dot| text.strip_prefix(dot))
            .unwrap_or(text)
            .to_owned(),
        "matrix" => {
            let text = text.strip_prefix(';').unwrap_or(text);
            let without_name = |part: &str| match part.split_once('=') {
                Some((name, value)) if percent_decode(name) == parameter.name => value.to_owned(),
                _ => part.to_owned(),
            };
            match (parameter.explode, kind) {
                (true, Some("object")) => text.to_owned(),
                (true, Some("array")) => text.split(';').map(without_name).collect::<Vec<_>>().join(";"),
                _ => without_name(text),
            }
        }
        _ => text.to_owned(),
    }
}

struct Decoder<'a> {
    document: &'a Document,
    schema: &'a Value,
}

impl Decoder<'_> {
    fn query(&self, operation: &Operation, parameter: &Parameter, request: &Request) -> Option<Value> {
        let query = request.target.split_once('?').map_or("", |(_, query)| query);
        let pairs: Vec<(String, &str)> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decode_query(name), value))
            .collect();
        let name = &parameter.name;
        let kind = self.document.type_of(self.schema);
        if kind == Some("object")
            && parameter.media_type.is_none()
            && (parameter.style == "deepObject" || parameter.explode)
        {
            return self.query_object(operation, parameter, &pairs);
        }
        if let Some(items) = self.array_alternative(operation, parameter, request) {
            return Some(items);
        }
        let mut values = pairs
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| *value);
        if kind == Some("array") && parameter.explode && parameter.media_type.is_none() {
            let items: Vec<Value> = values.map(|value| self.item(&decode_query(value))).collect();
            return (!items.is_empty()).then_some(Value::Array(items));
        }
        let text = values.next()?;
        if let Some(media_type) = &parameter.media_type {
            return Some(content_value(media_type, &decode_query(text), kind));
        }
        let separator = match parameter.style.as_str() {
            "spaceDelimited" => "%20",
            "pipeDelimited" => "|",
            _ => ",",
        };
        let text = text.replace('+', "%20").replace("%7C", "|");
        Some(self.value(&text, separator, false, true))
    }

    /// Decodes an exploded object, whose properties are cookies of their own.
    fn cookie_object(
        &self,
        operation: &Operation,
        parameter: &Parameter,
        request: &Request,
    ) -> Option<Value> {
        let schema = self.document.resolve(self.schema);
        let properties = schema.get("properties");
        let is_other = |name: &str| {
            operation.parameters.iter().any(|other| {
                other.location == ParameterLocation::Cookie
                    && other.name == name
                    && other.name != parameter.name
            })
        };
        let mut object = Map::new();
        for (name, text) in cookies(request) {
            let name = percent_decode(&name);
            let is_declared = properties.is_some_and(|all| all.get(&name).is_some());
            if is_declared || is_free_form(schema) && !is_other(&name) {
                let value = self.property(&name, &text);
                object.insert(name, value);
            }
        }
        (!object.is_empty()).then_some(Value::Object(object))
    }

    /// Decodes a choice as the first of its arrays whose items all have their type.
    fn array_alternative(
        &self,
        operation: &Operation,
        parameter: &Parameter,
        request: &Request,
    ) -> Option<Value> {
        let schema = self.document.resolve(self.schema);
        let alternatives = ["oneOf", "anyOf"]
            .iter()
            .find_map(|keyword| schema.get(keyword)?.as_array())?;
        alternatives
            .iter()
            .filter(|alternative| self.document.type_of(alternative) == Some("array"))
            .find_map(|alternative| {
                let decoder = Decoder {
                    document: self.document,
                    schema: alternative,
                };
                let value = decoder.query(operation, parameter, request)?;
                let items = value.as_array()?;
                let are_typed = !items.is_empty() && !items.iter().any(Value::is_string);
                are_typed.then_some(value)
            })
    }

    fn query_object(
        &self,
        operation: &Operation,
        parameter: &Parameter,
        pairs: &[(String, &str)],
    ) -> Option<Value> {
        if parameter.style == "deepObject" {
            let found: Vec<(Vec<&str>, String)> = pairs
                .iter()
                .filter_map(|(key, text)| {
                    let path = match key.strip_prefix(&parameter.name)? {
                        // Not an object, which the schema rejects.
                        "" => Vec::new(),
                        brackets => brackets::split(brackets)?,
                    };
                    Some((path, decode_query(text)))
                })
                .collect();
            let entries: Vec<brackets::Entry<'_>> = found
                .iter()
                .map(|(path, text)| (path.as_slice(), text.as_str()))
                .collect();
            return (!entries.is_empty()).then(|| brackets::value(self.document, self.schema, &entries));
        }
        let schema = self.document.resolve(self.schema);
        let properties = schema.get("properties");
        let is_free_form = is_free_form(schema);
        let mut object = Map::new();
        for (key, text) in pairs {
            let is_declared = properties.is_some_and(|all| all.get(key).is_some());
            if is_declared || is_free_form && !belongs_to_another(operation, parameter, key) {
                object.insert(key.clone(), self.property(key, &decode_query(text)));
            }
        }
        (!object.is_empty()).then_some(Value::Object(object))
    }

    fn value(&self, text: &str, separator: &str, explode: bool, encoded: bool) -> Value {
        let decode = |text: &str| match encoded {
            true => percent_decode(text),
            false => text.to_owned(),
        };
        let split = || {
            let parts = text.split(separator);
            parts.map(|part| if encoded { part } else { element(part) })
        };
        match self.document.type_of(self.schema) {
            Some("array") if text.is_empty() => Value::Array(Vec::new()),
            Some("array") => split().map(|item| self.item(&decode(item))).collect(),
            Some("object") => {
                let parts = split().filter(|_| !text.is_empty());
                let Some(pairs) = names_with_values(parts, separator, explode) else {
                    return Value::from(decode(text));
                };
                let property = |(name, text): (&str, &str)| {
                    let name = decode(name);
                    let value = self.property(&name, &decode(text));
                    (name, value)
                };
                pairs.into_iter().map(property).collect()
            }
            _ if encoded => scalar_of(self.document, self.schema, &decode(text)),
            _ => scalar_of(self.document, self.schema, element(text)),
        }
    }

    fn item(&self, text: &str) -> Value {
        let schema = self.document.resolve(self.schema);
        match schema.get("items") {
            Some(items) => scalar_of(self.document, items, text),
            None => Value::from(text),
        }
    }

    fn property(&self, name: &str, text: &str) -> Value {
        let schema = self.document.resolve(self.schema);
        let declared = schema.get("properties").and_then(|all| all.get(name));
        match declared.or_else(|| schema.get("additionalProperties")) {
            Some(property) => scalar_of(self.document, property, text),
            None => Value::from(text),
        }
    }
}

/// Removes the white space around an element of a list in a header (RFC 9110, section 5.6.1). Inside of the element, it
/// belongs to the value.
fn element(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Returns the names and values of the parts of an object; `None` if they are none.
fn names_with_values<'t>(
    parts: impl Iterator<Item = &'t str>,
    separator: &str,
    explode: bool,
) -> Option<Vec<(&'t str, &'t str)>> {
    if explode {
        // Only the style `matrix` writes an empty value without `=` (RFC 6570, section 3.2.7).
        let without_value = |part| (separator == ";").then_some((part, ""));
        return parts
            .map(|part| part.split_once('=').or_else(|| without_value(part)))
            .collect();
    }
    let parts: Vec<&str> = parts.collect();
    let pairs = parts.chunks(2).map(|pair| match pair {
        [name, value] => Some((*name, *value)),
        _ => None,
    });
    pairs.collect()
}

fn decode_query(text: &str) -> String {
    percent_decode(&text.replace('+', " "))
}
