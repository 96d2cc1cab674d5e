// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Parameters: from their style on the wire (RFC 6570, and `deepObject`) to typed values.
//!
//! A value that is no plain text is first written as the JSON that it stands for, guided by its
//! schema, and then read and judged as a body is.

use super::form::Field;
use super::json::{self, FromJson};
use super::schema::{Additional, Kind, Schema};
use super::{Place, Violation, validation};
use http::header::{COOKIE, HeaderMap};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// A parameter: where it is, how it is written, what it holds.
pub struct Parameter {
    /// Its name on the wire.
    pub name: &'static str,
    /// Where a violation of it is said to be.
    pub place: Place,
    /// What a violation's pointer begins with.
    pub pointer: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// How it is written.
    pub style: Style,
    /// `explode`.
    pub explode: bool,
    /// What it holds.
    pub schema: &'static Schema,
}

/// How a parameter is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `a,b`
    Simple,
    /// `.a.b`
    Label,
    /// `;name=a;name=b`
    Matrix,
    /// `name=a&name=b`
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a|b`
    PipeDelimited,
    /// `name[x]=a&name[y]=b`
    DeepObject,
    /// A JSON text.
    Json,
}

/// Where parameters are taken from.
#[derive(Clone, Copy)]
pub enum Source<'r> {
    /// The raw text of a part of the path.
    Path(&'r str),
    /// The raw query.
    Query(Option<&'r str>),
    /// Headers.
    Header(&'r HeaderMap),
    /// The `Cookie` header.
    Cookie(&'r HeaderMap),
    /// The fields of a form.
    Form(&'r [Field<'r>]),
}

/// A parameter that is plain text.
#[inline]
pub fn string(source: Source<'_>, parameter: &Parameter, violations: &mut Vec<Violation>) -> Option<String> {
    let text = match only(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return refuse(parameter, "syntax", message, violations),
    };
    let found = validation::text_violations(&text, parameter.schema, parameter.place, parameter.pointer);
    if found.is_empty() {
        return Some(text.into_owned());
    }
    violations.extend(found);
    None
}

/// Any other parameter.
pub fn value<T: for<'de> FromJson<'de>>(
    source: Source<'_>,
    parameter: &Parameter,
    violations: &mut Vec<Violation>,
) -> Option<T> {
    let text = match json_text(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return refuse(parameter, "syntax", message, violations),
    };
    let found = validation::violations(
        text.as_bytes(),
        parameter.schema,
        parameter.place,
        parameter.pointer,
    );
    if !found.is_empty() {
        violations.extend(found);
        return None;
    }
    let value = json::from_slice(text.as_bytes());
    if value.is_none() {
        return refuse(parameter, "type", "cannot be represented", violations);
    }
    value
}

#[inline]
fn missing<T>(parameter: &Parameter, violations: &mut Vec<Violation>) -> Option<T> {
    if parameter.required {
        refuse(parameter, "required", "is required", violations)
    } else {
        None
    }
}

#[cold]
fn refuse<T>(
    parameter: &Parameter,
    keyword: &'static str,
    message: &str,
    violations: &mut Vec<Violation>,
) -> Option<T> {
    // `syntax` chooses the status of a malformed body, which a parameter never is.
    let keyword = if keyword == "syntax" { "format" } else { keyword };
    let (place, pointer) = (parameter.place, parameter.pointer.to_owned());
    violations.push(Violation {
        place,
        pointer,
        keyword,
        message: message.to_owned(),
    });
    None
}

const NOT_UTF_8: &str = "is not percent-encoded UTF-8";
const TWICE: &str = "must not be given twice";

/// The raw values of a query parameter.
pub fn query_values<'r>(query: &'r str, name: &str) -> impl Iterator<Item = &'r str> {
    query.split('&').filter_map(move |pair| {
        let (own, value) = pair.split_once('=').unwrap_or((pair, ""));
        (own == name || own.contains(['%', '+']) && decode_query(own).is_some_and(|own| own == name))
            .then_some(value)
    })
}

/// The values of a cookie.
pub fn cookie_values<'r>(headers: &'r HeaderMap, name: &str) -> impl Iterator<Item = &'r str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter_map(move |(own, value)| (own == name).then_some(value))
}

/// A piece of a query, decoded; there `+` is a blank.
pub fn decode_query(text: &str) -> Option<Cow<'_, str>> {
    if !text.as_bytes().iter().any(|octet| matches!(octet, b'%' | b'+')) {
        return Some(Cow::Borrowed(text));
    }
    let blank = text.replace('+', " ");
    percent_decode_str(&blank)
        .decode_utf8()
        .ok()
        .map(|text| Cow::Owned(text.into_owned()))
}

fn decode<'r>(source: Source<'_>, text: &'r str) -> Result<Cow<'r, str>, &'static str> {
    match source {
        Source::Path(_) => percent_decode_str(text).decode_utf8().map_err(|_| NOT_UTF_8),
        Source::Query(_) | Source::Cookie(_) => decode_query(text).ok_or(NOT_UTF_8),
        Source::Header(_) | Source::Form(_) => Ok(Cow::Borrowed(text)),
    }
}

/// The raw values that are given under the parameter's name.
fn raw<'r>(source: Source<'r>, name: &str) -> Result<Vec<&'r str>, &'static str> {
    match source {
        Source::Path(text) => Ok(vec![text]),
        Source::Query(query) => Ok(query.map_or_else(Vec::new, |query| query_values(query, name).collect())),
        Source::Cookie(headers) => Ok(cookie_values(headers, name).collect()),
        Source::Header(headers) => {
            let texts = headers
                .get_all(name)
                .iter()
                .map(|value| std::str::from_utf8(value.as_bytes()));
            texts.collect::<Result<_, _>>().map_err(|_| "must be UTF-8 text")
        }
        Source::Form(fields) => {
            let texts = fields
                .iter()
                .filter(|field| field.name == name)
                .map(|field| std::str::from_utf8(&field.value));
            texts.collect::<Result<_, _>>().map_err(|_| "must be UTF-8 text")
        }
    }
}

/// The one value of a parameter that is not made of several.
fn only<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Option<Cow<'r, str>>, &'static str> {
    let text = match source {
        Source::Path(text) => text,
        Source::Query(None) => return Ok(None),
        Source::Query(Some(query)) => {
            let mut values = query_values(query, parameter.name);
            let Some(value) = values.next() else {
                return Ok(None);
            };
            if values.next().is_some() {
                return Err(TWICE);
            }
            value
        }
        _ => match raw(source, parameter.name)?.as_slice() {
            [] => return Ok(None),
            [value] => *value,
            _ => return Err(TWICE),
        },
    };
    decode(source, unprefixed(text, parameter)).map(Some)
}

/// Takes off what the styles of paths put before a value.
fn unprefixed<'r>(text: &'r str, parameter: &Parameter) -> &'r str {
    match parameter.style {
        Style::Label => text.strip_prefix('.').unwrap_or(text),
        Style::Matrix => {
            let rest = text.strip_prefix(';').unwrap_or(text);
            rest.strip_prefix(parameter.name)
                .map_or(rest, |rest| rest.strip_prefix('=').unwrap_or(rest))
        }
        _ => text,
    }
}

fn json_text(source: Source<'_>, parameter: &Parameter) -> Result<Option<String>, &'static str> {
    if parameter.style == Style::Json {
        return Ok(only(source, parameter)?.map(Cow::into_owned));
    }
    any_text(source, parameter, parameter.schema)
}

fn any_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    match schema.resolve().0 {
        Kind::Array(array) => list_text(source, parameter, array.items),
        Kind::Object(_) => object_text(source, parameter, schema),
        Kind::Union(union) => {
            let mut last = Ok(None);
            for variant in union.variants {
                last = any_text(source, parameter, variant);
                if let Ok(Some(text)) = &last
                    && validation::violations(text.as_bytes(), variant, parameter.place, "").is_empty()
                {
                    break;
                }
            }
            last
        }
        _ => Ok(only(source, parameter)?.map(|text| {
            let mut json = String::new();
            scalar_text(&mut json, &text, schema);
            json
        })),
    }
}

/// Writes a text as the JSON value that its schema makes of it.
fn scalar_text(json: &mut String, text: &str, schema: &'static Schema) {
    let (kind, nullable) = schema.resolve();
    let literal = match kind {
        Kind::Boolean(_) => matches!(text, "true" | "false"),
        Kind::Integer(_) | Kind::Number(_) => serde_json::from_str::<serde_json::Number>(text).is_ok(),
        Kind::Any | Kind::String(_) => false,
        Kind::Union(union) => {
            for variant in union.variants {
                let start = json.len();
                scalar_text(json, text, variant);
                let written = json.as_bytes().get(start..).unwrap_or_default();
                if validation::violations(written, variant, Place::Query, "").is_empty() {
                    return;
                }
                json.truncate(start);
            }
            false
        }
        // A list or an object inside a value can only have been written as JSON.
        Kind::Array(_) | Kind::Object(_) | Kind::Same(_) => {
            serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
        }
    };
    if literal || nullable && text == "null" {
        json.push_str(text);
    } else {
        json.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// The raw items of a list.
fn items<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Vec<&'r str>, &'static str> {
    let texts = raw(source, parameter.name)?;
    let splits: &[&str] = match (parameter.style, parameter.explode) {
        (Style::Form | Style::DeepObject | Style::Json, true) => return Ok(texts),
        (Style::Label, true) => &["."],
        (Style::Matrix, true) => &[";"],
        (Style::SpaceDelimited, false) => &["%20", "+", " "],
        (Style::PipeDelimited, false) => &["|", "%7C", "%7c"],
        (Style::SpaceDelimited | Style::PipeDelimited, true) => return Ok(texts),
        _ => &[","],
    };
    let mut list = Vec::new();
    for text in texts {
        let text = if parameter.explode {
            text.trim_start_matches(['.', ';'])
        } else {
            unprefixed(text, parameter)
        };
        let mut parts = vec![text];
        for split in splits {
            parts = parts.into_iter().flat_map(|part| part.split(split)).collect();
        }
        if parameter.style == Style::Matrix && parameter.explode {
            let value = |part: &'r str| part.split_once('=').map_or(part, |(_, value)| value);
            parts = parts.into_iter().map(value).collect();
        }
        if matches!(source, Source::Header(_)) {
            parts = parts.into_iter().map(str::trim).collect();
        }
        if parts != [""] {
            list.extend(parts);
        }
    }
    Ok(list)
}

fn list_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    if raw(source, parameter.name)?.is_empty() {
        return Ok(None);
    }
    let mut json = String::from("[");
    for (index, item) in items(source, parameter)?.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        scalar_text(&mut json, &decode(source, item)?, schema);
    }
    json.push(']');
    Ok(Some(json))
}

/// The members of an object, decoded.
fn members<'r>(
    source: Source<'r>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Vec<(Cow<'r, str>, Cow<'r, str>)>, &'static str> {
    let mut members = Vec::new();
    match (parameter.style, parameter.explode) {
        (Style::DeepObject, _) => {
            for (name, value) in pairs(source)? {
                let inner = name
                    .strip_prefix(parameter.name)
                    .and_then(|rest| rest.strip_prefix('['))
                    .and_then(|rest| rest.strip_suffix(']'));
                if let Some(inner) = inner {
                    members.push((Cow::Owned(inner.to_owned()), value));
                }
            }
        }
        // Spread over the query: whatever is no other thing's name is a member.
        (Style::Form, true) => {
            for (name, value) in pairs(source)? {
                if property(schema, &name).is_some() {
                    members.push((name, value));
                }
            }
        }
        (_, true) => {
            for item in items(source, parameter)? {
                let (name, value) = item.split_once('=').unwrap_or((item, ""));
                members.push((decode(source, name)?, decode(source, value)?));
            }
        }
        (_, false) => {
            let items = items(source, parameter)?;
            for pair in items.chunks(2) {
                let value = pair.get(1).copied().unwrap_or_default();
                members.push((
                    decode(source, pair.first().copied().unwrap_or_default())?,
                    decode(source, value)?,
                ));
            }
        }
    }
    Ok(members)
}

/// Everything that is named in a query or form, decoded.
fn pairs<'r>(source: Source<'r>) -> Result<Vec<(Cow<'r, str>, Cow<'r, str>)>, &'static str> {
    let mut pairs = Vec::new();
    match source {
        Source::Query(Some(query)) => {
            for pair in query.split('&').filter(|pair| !pair.is_empty()) {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                pairs.push((decode(source, name)?, decode(source, value)?));
            }
        }
        Source::Form(fields) => {
            for field in fields {
                let value = std::str::from_utf8(&field.value).map_err(|_| "must be UTF-8 text")?;
                pairs.push((Cow::Borrowed(field.name.as_ref()), Cow::Borrowed(value)));
            }
        }
        Source::Cookie(headers) => {
            let values = headers
                .get_all(COOKIE)
                .iter()
                .filter_map(|value| value.to_str().ok());
            for pair in values.flat_map(|value| value.split(';')) {
                let (name, value) = pair.trim().split_once('=').unwrap_or((pair, ""));
                pairs.push((Cow::Borrowed(name), decode(source, value)?));
            }
        }
        Source::Query(None) | Source::Path(_) | Source::Header(_) => {}
    }
    Ok(pairs)
}

fn property(schema: &'static Schema, name: &str) -> Option<&'static Schema> {
    let Kind::Object(object) = schema.resolve().0 else {
        return None;
    };
    object
        .properties
        .iter()
        .find(|property| property.name == name)
        .map(|property| property.schema)
}

fn object_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    let form = matches!(source, Source::Form(_));
    // A part of a form that is an object is written as JSON, or in brackets.
    if form && let Some(text) = raw(source, parameter.name)?.first() {
        return Ok(Some((*text).to_owned()));
    }
    let members = members(source, parameter, schema)?;
    if members.is_empty() {
        return Ok(None);
    }
    let mut json = String::from("{");
    let mut written: Vec<&str> = Vec::new();
    for (name, _) in &members {
        if written.contains(&name.as_ref()) {
            continue;
        }
        if !written.is_empty() {
            json.push(',');
        }
        written.push(name);
        json.push_str(&serde_json::Value::from(name.as_ref()).to_string());
        json.push(':');
        let values: Vec<&str> = members
            .iter()
            .filter(|(own, _)| own == name)
            .map(|(_, value)| value.as_ref())
            .collect();
        member_text(
            &mut json,
            &values,
            property(schema, name).or_else(|| additional(schema)),
        );
    }
    json.push('}');
    Ok(Some(json))
}

fn additional(schema: &'static Schema) -> Option<&'static Schema> {
    match schema.resolve().0 {
        Kind::Object(object) => match object.additional {
            Additional::Typed(schema) => Some(schema),
            Additional::Any | Additional::Denied => None,
        },
        _ => None,
    }
}

fn member_text(json: &mut String, values: &[&str], schema: Option<&'static Schema>) {
    static ANY: Schema = Schema {
        nullable: false,
        kind: Kind::Any,
    };
    let schema = schema.unwrap_or(&ANY);
    match schema.resolve().0 {
        Kind::Array(array) => {
            json.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                scalar_text(json, value, array.items);
            }
            json.push(']');
        }
        _ => scalar_text(json, values.last().copied().unwrap_or_default(), schema),
    }
}
