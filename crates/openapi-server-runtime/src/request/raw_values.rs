//! The raw values of parameters, and their decoding.

use super::parameter::{FormField, Parameter, Source, Style};
use http::header::{COOKIE, HeaderMap};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

const NOT_PERCENT_ENCODED: &str = "must be percent-encoded UTF-8";
const NOT_UTF_8: &str = "must be valid UTF-8";
/// The message for a single value that occurs more than once.
pub(super) const REPEATED: &str = "must not be repeated";

/// Returns the raw values of a query parameter.
pub(super) fn query_values<'r>(query: &'r str, name: &str) -> impl Iterator<Item = &'r str> {
    query.split('&').filter_map(move |pair| {
        let (own, value) = pair.split_once('=').unwrap_or((pair, ""));
        (own == name || own.contains(['%', '+']) && decode_query(own).is_some_and(|own| own == name))
            .then_some(value)
    })
}

/// Returns the raw values of a cookie. Other cookies may have any bytes.
pub(super) fn cookie_values<'r>(
    headers: &'r HeaderMap,
    name: &str,
) -> impl Iterator<Item = Result<&'r str, &'static str>> {
    let own = cookie_pairs(headers).filter(move |(own, _)| *own == name.as_bytes());
    own.map(|(_, value)| utf_8(value))
}

/// Returns the names and values of cookies. What has no `=` is no cookie with a name (RFC 6265bis, section 5.7).
fn cookie_pairs(headers: &HeaderMap) -> impl Iterator<Item = (&[u8], &[u8])> {
    let values = headers.get_all(COOKIE).iter();
    let pairs = values.flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
    pairs.filter_map(|pair| {
        let pair = pair.trim_ascii();
        let at = pair.iter().position(|byte| *byte == b'=')?;
        Some((&pair[..at], &pair[at + 1..]))
    })
}

/// Decodes a part of a query, in which `+` is a space.
pub(super) fn decode_query(text: &str) -> Option<Cow<'_, str>> {
    if !text.as_bytes().iter().any(|byte| matches!(byte, b'%' | b'+')) {
        return Some(Cow::Borrowed(text));
    }
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced)
        .decode_utf8()
        .ok()
        .map(|text| Cow::Owned(text.into_owned()))
}

/// Decodes a percent-encoded text.
pub(super) fn decode_percent(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}

/// Decodes a text by the rules of its source.
pub(super) fn decode<'r>(source: Source<'_>, text: &'r str) -> Result<Cow<'r, str>, &'static str> {
    match source {
        Source::Path(_) | Source::Cookie(_) => decode_percent(text).ok_or(NOT_PERCENT_ENCODED),
        Source::Query(_) => decode_query(text).ok_or(NOT_PERCENT_ENCODED),
        Source::Header(..) | Source::Form(_) => Ok(Cow::Borrowed(text)),
    }
}

/// Returns the raw values of a name.
pub(super) fn raw_values<'r>(source: Source<'r>, name: &str) -> Result<Vec<&'r str>, &'static str> {
    match source {
        Source::Path(text) => Ok(vec![text]),
        Source::Query(query) => Ok(query.map_or_else(Vec::new, |query| query_values(query, name).collect())),
        Source::Cookie(headers) => cookie_values(headers, name).collect(),
        Source::Header(headers, name) => {
            let values = headers.get_all(name).iter();
            values.map(|value| utf_8(value.as_bytes())).collect()
        }
        Source::Form(fields) => {
            let fields = fields.iter().filter(|field| field.name == name);
            fields.map(|field| utf_8(&field.value)).collect()
        }
    }
}

/// Returns the raw values of a name, of which each may be a list. In an urlencoded body, they are encoded, since delimiters
/// are not.
pub(super) fn raw_lists<'r>(source: Source<'r>, name: &str) -> Result<Vec<&'r str>, &'static str> {
    match source {
        Source::Form(fields) => {
            let fields = fields.iter().filter(|field| field.name == name);
            let list = |field: &'r FormField<'r>| field.encoded.map_or_else(|| utf_8(&field.value), Ok);
            fields.map(list).collect()
        }
        _ => raw_values(source, name),
    }
}

/// Decodes an item of a raw list.
pub(super) fn decode_item<'r>(source: Source<'_>, text: &'r str) -> Result<Cow<'r, str>, &'static str> {
    match source {
        // The fields of one body are all of its kind.
        Source::Form([FormField { encoded: Some(_), .. }, ..]) => {
            decode_query(text).ok_or(NOT_PERCENT_ENCODED)
        }
        _ => decode(source, text),
    }
}

/// Decodes a percent-encoded text. Malformed UTF-8 becomes replacement characters.
fn lossy(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

fn utf_8(bytes: &[u8]) -> Result<&str, &'static str> {
    std::str::from_utf8(bytes).map_err(|_| NOT_UTF_8)
}

/// Returns the decoded value of a single-valued parameter.
pub(super) fn single<'r>(
    source: Source<'r>,
    parameter: &Parameter,
) -> Result<Option<Cow<'r, str>>, &'static str> {
    let text = match source {
        Source::Path(text) => text,
        Source::Query(None) => return Ok(None),
        Source::Query(Some(query)) => {
            let mut values = query_values(query, parameter.name);
            let Some(value) = values.next() else {
                return Ok(None);
            };
            if values.next().is_some() {
                return Err(REPEATED);
            }
            value
        }
        Source::Header(headers, name) => {
            let mut values = headers.get_all(name).iter();
            let Some(value) = values.next() else {
                return Ok(None);
            };
            if values.next().is_some() {
                return Err(REPEATED);
            }
            utf_8(value.as_bytes())?
        }
        _ => match raw_values(source, parameter.name)?.as_slice() {
            [] => return Ok(None),
            [value] => *value,
            _ => return Err(REPEATED),
        },
    };
    decode(source, without_prefix(text, parameter)).map(Some)
}

/// Removes the prefix that the styles of paths put before a value.
pub(super) fn without_prefix<'r>(text: &'r str, parameter: &Parameter) -> &'r str {
    match parameter.style {
        // A client encodes the dot if a literal of the segment has one, too.
        Style::Label => ["%2E", "%2e", "."]
            .iter()
            .find_map(|dot| text.strip_prefix(dot))
            .unwrap_or(text),
        Style::Matrix => without_name(text.strip_prefix(';').unwrap_or(text), parameter),
        _ => text,
    }
}

/// Removes the name that the style `matrix` writes before a value. An empty value is the name alone (RFC 6570, section
/// 3.2.7).
pub(super) fn without_name<'r>(text: &'r str, parameter: &Parameter) -> &'r str {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    match percent_decode_str(name).eq(parameter.name.bytes()) {
        true => value,
        false => text,
    }
}

/// Names with their values, decoded.
pub(super) type Pairs<'r> = Vec<(Cow<'r, str>, Cow<'r, str>)>;

/// Returns the names that belong to a parameter with their values, if the source has names. Other names may have any values.
/// `belongs` gets names in which malformed UTF-8 is replaced; a name that belongs must have none.
pub(super) fn pairs<'r>(
    source: Source<'r>,
    belongs: impl Fn(&str) -> bool,
) -> Result<Pairs<'r>, &'static str> {
    let mut pairs = Vec::new();
    match source {
        Source::Query(Some(query)) => {
            for pair in query.split('&').filter(|pair| !pair.is_empty()) {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                match decode_query(name) {
                    Some(name) if belongs(&name) => pairs.push((name, decode(source, value)?)),
                    None if belongs(&lossy(&name.replace('+', " "))) => return Err(NOT_PERCENT_ENCODED),
                    _ => {}
                }
            }
        }
        Source::Form(fields) => {
            for field in fields {
                let name = Cow::Borrowed(field.name.as_ref());
                if belongs(&name) {
                    pairs.push((name, utf_8(&field.value).map(Cow::Borrowed)?));
                }
            }
        }
        Source::Cookie(headers) => {
            for (name, value) in cookie_pairs(headers) {
                match utf_8(name).ok().and_then(decode_percent) {
                    Some(name) if belongs(&name) => pairs.push((name, decode(source, utf_8(value)?)?)),
                    None if belongs(&lossy(&String::from_utf8_lossy(name))) => {
                        return Err(NOT_PERCENT_ENCODED);
                    }
                    _ => {}
                }
            }
        }
        Source::Query(None) | Source::Path(_) | Source::Header(..) => {}
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::{NOT_UTF_8, cookie_values, decode_percent, decode_query, pairs, query_values};
    use crate::request::parameter::Source;
    use http::header::{COOKIE, HeaderMap, HeaderValue};

    #[test]
    fn a_plus_is_a_space_only_in_a_query() {
        assert_eq!(decode_query("a+b%2B%20").as_deref(), Some("a b+ "));
        assert_eq!(decode_percent("a+b%2B%20").as_deref(), Some("a+b+ "));
        assert_eq!(decode_query("%C3%A9").as_deref(), Some("é"));
        assert_eq!(decode_query("%C3"), None);
        assert_eq!(decode_percent("%FF"), None);
        // A `%` that does not begin an escape is literal.
        assert_eq!(decode_percent("100%").as_deref(), Some("100%"));
    }

    #[test]
    fn names_of_a_query_are_decoded() {
        let values = |name| query_values("a=1&%61=2&a+b=3&a&x=a", name).collect::<Vec<_>>();
        assert_eq!(values("a"), ["1", "2", ""]);
        assert_eq!(values("a b"), ["3"]);
    }

    #[test]
    fn all_pairs_of_a_query_are_decoded() {
        let found = pairs(Source::Query(Some("a=1&&b%5Bc%5D=x+y&d")), |_| true).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|(name, value)| (name.as_ref(), value.as_ref()))
            .collect();
        assert_eq!(found, [("a", "1"), ("b[c]", "x y"), ("d", "")]);
        assert!(pairs(Source::Query(Some("a=%FF")), |_| true).is_err());
    }

    #[test]
    fn what_belongs_to_others_need_not_be_text() {
        let found = pairs(Source::Query(Some("utm=%FF&a=1&%FF=2")), |name| name == "a").unwrap();
        assert_eq!(found.len(), 1);
        let mut headers = HeaderMap::new();
        let cookie = HeaderValue::from_bytes(b"theme=\xE9; a=1; b=%C3%A9; c=\xE9").unwrap();
        headers.insert(COOKIE, cookie);
        let values = |name| cookie_values(&headers, name).collect::<Vec<_>>();
        assert_eq!(values("a"), [Ok("1")]);
        assert!(pairs(Source::Query(Some("a[%FF]=1")), |name| name.starts_with('a')).is_err());
        assert_eq!(values("c"), [Err(NOT_UTF_8)]);
        let found = pairs(Source::Cookie(&headers), |name| name == "b").unwrap();
        assert_eq!(found[0].1, "\u{e9}");
    }

    #[test]
    fn a_cookie_without_an_equals_sign_has_no_name() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, HeaderValue::from_static("sid; sid=abc; theme=;"));
        assert_eq!(cookie_values(&headers, "sid").collect::<Vec<_>>(), [Ok("abc")]);
        let found = pairs(Source::Cookie(&headers), |_| true).unwrap();
        assert_eq!(found, [("sid".into(), "abc".into()), ("theme".into(), "".into())]);
    }
}
