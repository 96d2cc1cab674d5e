// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Media types: what a request says its body is, and what it takes as an answer (RFC 9110, section
//! 12.5.1), with the rules of JSON:API 1.0 for its own media type.

use super::{Reason, Refusal};
use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, StatusCode};

/// The media type that must come without parameters.
const JSON_API: &str = "application/vnd.api+json";

/// Refuses a request whose `Accept` excludes all of these.
#[inline]
pub fn accept(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<(), Refusal> {
    match headers.get(ACCEPT) {
        None => Ok(()),
        Some(value) if plainly_accepts(value, supported) => Ok(()),
        Some(_) => accept_ranges(headers, supported),
    }
}

fn plainly_accepts(value: &HeaderValue, supported: &[&str]) -> bool {
    let value = value.as_bytes();
    value == b"*/*" || supported.iter().any(|media_type| media_type.as_bytes() == value)
}

#[cold]
fn accept_ranges(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<(), Refusal> {
    let values = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let ranges: Vec<&str> = values
        .flat_map(|value| split(value, ','))
        .map(str::trim)
        .filter(|range| !range.is_empty())
        .collect();
    if ranges.is_empty() || supported.iter().any(|media_type| acceptable(&ranges, media_type)) {
        return Ok(());
    }
    Err(Refusal {
        status: StatusCode::NOT_ACCEPTABLE,
        reason: Reason::NotAcceptable { supported },
    })
}

/// Whether the most specific range that matches has a quality above zero.
fn acceptable(ranges: &[&str], media_type: &str) -> bool {
    if media_type.eq_ignore_ascii_case(JSON_API) && only_with_parameters(ranges) {
        return false;
    }
    let mut best = None;
    for range in ranges {
        let mut parts = split(range, ';').map(str::trim);
        let essence = parts.next().unwrap_or_default();
        let (mut quality, mut parameters) = (1.0, false);
        for parameter in parts {
            match parameter.split_once('=') {
                Some((name, value)) if name.trim().eq_ignore_ascii_case("q") => {
                    quality = value.trim().parse::<f32>().unwrap_or(0.0);
                }
                _ => parameters = true,
            }
        }
        if let Some(specificity) = range_matches(essence, parameters, media_type)
            && best.is_none_or(|(known, known_quality)| {
                specificity > known || specificity == known && quality > known_quality
            })
        {
            best = Some((specificity, quality));
        }
    }
    best.is_some_and(|(_, quality)| quality > 0.0)
}

/// JSON:API 1.0: 406 if its media type is listed, and every time with parameters, whatever else is.
fn only_with_parameters(ranges: &[&str]) -> bool {
    let mut listed = ranges
        .iter()
        .filter(|range| essence(range).eq_ignore_ascii_case(JSON_API))
        .peekable();
    let weight = |parameter: &str| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.trim().eq_ignore_ascii_case("q")
    };
    listed.peek().is_some()
        && listed.all(|range| split(range, ';').skip(1).any(|parameter| !weight(parameter)))
}

fn range_matches(range: &str, parameters: bool, media_type: &str) -> Option<u8> {
    let media_type = essence(media_type);
    if range.eq_ignore_ascii_case(media_type) {
        // JSON:API: an entry of its media type with parameters does not count.
        return if parameters && media_type.eq_ignore_ascii_case(JSON_API) {
            None
        } else {
            Some(2)
        };
    }
    if range == "*/*" || range == "*" || media_type == "*/*" {
        return Some(0);
    }
    let (kind, subtype) = range.split_once('/')?;
    let (own_kind, own_subtype) = media_type.split_once('/')?;
    (kind.eq_ignore_ascii_case(own_kind) && (subtype == "*" || own_subtype == "*")).then_some(1)
}

/// Which of these the request's `Content-Type` is; the index. No `Content-Type` is none of them, and
/// neither are two.
#[inline]
pub fn content_type(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<usize, Refusal> {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let value = match (values.next(), values.next()) {
        (Some(value), None) => Some(value.as_bytes()),
        _ => None,
    };
    if let Some(value) = value
        && let Some(index) = supported
            .iter()
            .position(|media_type| media_type.as_bytes() == value)
    {
        return Ok(index);
    }
    let text = value
        .and_then(|value| std::str::from_utf8(value).ok())
        .unwrap_or_default();
    content_type_with_parameters(text, supported).ok_or(Refusal {
        status: StatusCode::UNSUPPORTED_MEDIA_TYPE,
        reason: Reason::UnsupportedMediaType { supported },
    })
}

fn content_type_with_parameters(value: &str, supported: &[&str]) -> Option<usize> {
    let own = essence(value);
    let (kind, subtype) = own.split_once('/')?;
    if kind.is_empty() || subtype.is_empty() {
        return None;
    }
    // JSON:API: its media type with parameters is not it.
    let strict = own.eq_ignore_ascii_case(JSON_API) && value.contains(';');
    let exact = supported
        .iter()
        .position(|known| essence(known).eq_ignore_ascii_case(own) && !strict);
    let by_kind = |known: &&str| {
        essence(known)
            .strip_suffix("/*")
            .is_some_and(|range| range == "*" || range.eq_ignore_ascii_case(kind))
    };
    exact.or_else(|| supported.iter().position(by_kind))
}

/// A media type without its parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// A parameter of a media type, quotes taken off.
pub fn parameter<'h>(media_type: &'h str, name: &str) -> Option<&'h str> {
    split(media_type, ';').skip(1).find_map(|parameter| {
        let (own, value) = parameter.split_once('=')?;
        own.trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"'))
    })
}

/// Splits where the separator stands outside quotes.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    let mut quoted = false;
    text.split(move |character| {
        if character == '"' {
            quoted = !quoted;
        }
        character == separator && !quoted
    })
}
