// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The texts of parameters as they stand on the wire, and their decoding.

use super::parameters::{Parameter, Source, Style};
use http::header::{COOKIE, HeaderMap};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

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

/// A text, decoded as its place has it.
pub fn decode<'r>(source: Source<'_>, text: &'r str) -> Result<Cow<'r, str>, &'static str> {
    match source {
        Source::Path(_) => percent_decode_str(text).decode_utf8().map_err(|_| NOT_UTF_8),
        Source::Query(_) | Source::Cookie(_) => decode_query(text).ok_or(NOT_UTF_8),
        Source::Header(_) | Source::Form(_) => Ok(Cow::Borrowed(text)),
    }
}

/// The raw values that are given under the parameter's name.
pub fn raw<'r>(source: Source<'r>, name: &str) -> Result<Vec<&'r str>, &'static str> {
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
pub fn only<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Option<Cow<'r, str>>, &'static str> {
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
pub fn unprefixed<'r>(text: &'r str, parameter: &Parameter) -> &'r str {
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
/// Everything that is named in a query or form, decoded.
pub fn pairs<'r>(source: Source<'r>) -> Result<Vec<(Cow<'r, str>, Cow<'r, str>)>, &'static str> {
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
