//! Media types: `Accept` and `Content-Type` (RFC 9110, sections 12.5.1 and 8.3), with the rules of JSON:API 1.0 for its
//! own media type.

use crate::media_type::{
    JSON_API, are_same, distinguishing, essence, has_suffix_of, is_json, parameters, select, split,
};
use crate::rejection::{Rejection, RejectionKind};
use http::HeaderValue;
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use std::borrow::Cow;

/// Rejects a request whose `Accept` excludes every supported media type.
///
/// # Errors
/// No supported media type is acceptable.
#[inline]
pub fn accept(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<(), Rejection> {
    match headers.get(ACCEPT) {
        None => Ok(()),
        Some(value) if accepts_literally(value, supported) => Ok(()),
        Some(_) => accept_ranges(headers, supported),
    }
}

fn accepts_literally(value: &HeaderValue, supported: &[&str]) -> bool {
    let value = value.as_bytes();
    value == b"*/*" || supported.iter().any(|media_type| media_type.as_bytes() == value)
}

#[cold]
fn accept_ranges(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<(), Rejection> {
    let values = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let ranges: Vec<&str> = values
        .flat_map(|value| split(value, ','))
        .map(str::trim)
        .filter(|range| !range.is_empty())
        .collect();
    if ranges.is_empty()
        || supported
            .iter()
            .any(|media_type| is_acceptable(&ranges, media_type))
    {
        return Ok(());
    }
    Err(Rejection::new(RejectionKind::NotAcceptable { supported }))
}

/// The name and value of a parameter.
type Parameter<'r> = (&'r str, Cow<'r, str>);

fn is_weight(name: &str) -> bool {
    name.eq_ignore_ascii_case("q")
}

/// Whether the most specific of the ranges that match has a quality above zero.
fn is_acceptable(ranges: &[&str], media_type: &str) -> bool {
    if media_type.eq_ignore_ascii_case(JSON_API) && only_with_parameters(ranges) {
        return false;
    }
    let mut best = None;
    for range in ranges {
        let (weights, parameters): (Vec<Parameter<'_>>, Vec<Parameter<'_>>) =
            parameters(range).partition(|(name, _)| is_weight(name));
        let weight = weights.last();
        let quality = weight.map_or(1.0, |(_, value)| value.parse::<f32>().unwrap_or(0.0));
        if let Some(specificity) = specificity(essence(range), &parameters, media_type)
            && best.is_none_or(|(known, known_quality)| {
                specificity > known || specificity == known && quality > known_quality
            })
        {
            best = Some((specificity, quality));
        }
    }
    best.is_some_and(|(_, quality)| quality > 0.0)
}

/// JSON:API 1.0 requires 406 if its media type is listed and always has parameters, whatever else is listed.
fn only_with_parameters(ranges: &[&str]) -> bool {
    let mut listed = ranges
        .iter()
        .filter(|range| essence(range).eq_ignore_ascii_case(JSON_API))
        .peekable();
    listed.peek().is_some() && listed.all(|range| parameters(range).any(|(name, _)| !is_weight(name)))
}

/// How specifically a range matches a media type; `None` if it does not. A parameter of the range matters only if the media
/// type has it too.
fn specificity(range: &str, asked: &[Parameter<'_>], media_type: &str) -> Option<usize> {
    let all: Vec<Parameter<'_>> = parameters(media_type).collect();
    let declared: Vec<Parameter<'_>> = distinguishing(media_type).collect();
    let media_type = essence(media_type);
    if range.eq_ignore_ascii_case(media_type) {
        // JSON:API: its media type with undeclared parameters is ignored.
        if !asked.is_empty() && media_type.eq_ignore_ascii_case(JSON_API) && !are_same(asked, &all) {
            return None;
        }
        let mut same = 0;
        for (name, value) in asked {
            match declared.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
                Some((_, own)) if own == value => same += 1,
                Some(_) => return None,
                None => {}
            }
        }
        return Some(2 + same);
    }
    if range == "*/*" || range == "*" || media_type == "*/*" {
        return Some(0);
    }
    let (kind, subtype) = range.split_once('/')?;
    let (own_kind, own_subtype) = media_type.split_once('/')?;
    let is_included = subtype == "*" || own_subtype == "*" || has_suffix_of(subtype, own_subtype);
    (kind.eq_ignore_ascii_case(own_kind) && is_included).then_some(1)
}

/// Returns the index of the supported media type that matches the `Content-Type` of the request.
///
/// # Errors
/// `Content-Type` is unsupported, absent or repeated.
#[inline]
pub fn content_type(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<usize, Rejection> {
    if headers.contains_key(CONTENT_ENCODING) {
        check_coding(headers, supported)?;
    }
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let value = match (values.next(), values.next()) {
        (Some(value), None) => Some(value.as_bytes()),
        (None, _) => None,
        (Some(_), Some(_)) => return Err(Rejection::new(RejectionKind::UnsupportedMediaType { supported })),
    };
    if let Some(value) = value
        && let Some(index) = supported
            .iter()
            .position(|media_type| media_type.as_bytes() == value)
    {
        return Ok(index);
    }
    content_type_with_parameters(value, supported)
}

/// Rejects a body whose content is coded, unless any body is accepted: the implementation sees the field in its context. A
/// layer that decodes bodies removes the field.
#[cold]
fn check_coding(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<(), Rejection> {
    let is_identity = |coding: &[u8]| {
        matches!(coding.trim_ascii(), b"") || coding.trim_ascii().eq_ignore_ascii_case(b"identity")
    };
    let mut codings = headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    match takes_any(supported).is_some() || codings.all(is_identity) {
        true => Ok(()),
        false => Err(Rejection::new(RejectionKind::UnsupportedMediaType { supported })),
    }
}

/// Returns the index of the range of all media types.
fn takes_any(supported: &[&str]) -> Option<usize> {
    supported.iter().position(|media_type| *media_type == "*/*")
}

#[cold]
fn content_type_with_parameters(
    value: Option<&[u8]>,
    supported: &'static [&'static str],
) -> Result<usize, Rejection> {
    let value = value.and_then(|value| std::str::from_utf8(value).ok());
    // Without one, the recipient may examine the body (RFC 9110, 8.3), which has any media type if that is declared.
    value
        .and_then(|value| select(value, supported))
        .or_else(|| takes_any(supported))
        .ok_or_else(|| Rejection::new(RejectionKind::UnsupportedMediaType { supported }))
}

/// Returns the `Content-Type` of a request whose body may have any media type.
pub fn media_type(headers: &HeaderMap) -> String {
    // Without one, the recipient may assume bytes (RFC 9110, 8.3).
    let sent = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    sent.unwrap_or("application/octet-stream").to_owned()
}

/// Returns the `Content-Type` of a request whose body may have any media type that is JSON; without one, it is assumed to
/// be JSON.
///
/// # Errors
/// It is not JSON.
pub fn json_type(headers: &HeaderMap, supported: &'static [&'static str]) -> Result<String, Rejection> {
    let Some(sent) = headers.get(CONTENT_TYPE) else {
        return Ok("application/json".to_owned());
    };
    let sent = sent.to_str().ok().filter(|sent| is_json(sent));
    sent.map(str::to_owned)
        .ok_or_else(|| Rejection::new(RejectionKind::UnsupportedMediaType { supported }))
}

#[cfg(test)]
mod tests {
    use super::{JSON_API, accept, content_type};
    use http::HeaderMap;
    use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderName};

    fn headers(name: HeaderName, values: &[&str]) -> HeaderMap {
        values
            .iter()
            .map(|value| (name.clone(), value.parse().unwrap()))
            .collect()
    }

    fn accepts(values: &[&str], supported: &'static [&'static str]) -> bool {
        match accept(&headers(ACCEPT, values), supported) {
            Ok(()) => true,
            Err(rejection) => {
                assert_eq!(rejection.status, 406);
                false
            }
        }
    }

    #[test]
    fn the_most_specific_range_decides() {
        for (accept, expected) in [
            ("application/json", true),
            ("APPLICATION/JSON ; charset=utf-8", true),
            ("*/*", true),
            ("*", true),
            ("", true),
            ("application/*", true),
            ("text/html, application/json;q=0.001", true),
            ("text/html", false),
            ("text/*", false),
            ("application/json;q=0, */*", false),
            ("*/*;q=0, application/*", true),
            ("application/*;q=0, */*", false),
            ("application/json;q=0, application/json", true),
            ("*/*;q=0", false),
            ("application/json;q=much", false),
            ("text/html;a=\",application/json,\"", false),
            ("text/html;a=\"\\\",application/json,\"", false),
            ("text/html;a=\"\\\\\",application/json", true),
            ("application/json;q=0.", false),
            ("application/json;Q=0.000, */*", false),
            ("application/json ; q=0.001", true),
        ] {
            assert_eq!(accepts(&[accept], &["application/json"]), expected, "{accept}");
        }
    }

    #[test]
    fn any_supported_media_type_in_any_header_line_is_acceptable() {
        assert!(accepts(
            &["text/html", "text/csv"],
            &["application/json", "text/csv"]
        ));
        assert!(accepts(&[], &["application/json"]));
    }

    #[test]
    fn a_parameter_of_a_range_is_compared_if_it_is_declared() {
        let versions = &["application/json;version=1", "application/json;version=2"];
        for (accept, expected) in [
            ("application/json", true),
            ("application/json; version=2", true),
            ("application/json; version=3", false),
            ("application/json; version=3, application/*", true),
            ("application/json; q=0, application/json; version=1", true),
            ("application/json; charset=utf-8", true),
        ] {
            assert_eq!(accepts(&[accept], versions), expected, "{accept}");
        }
    }

    #[test]
    fn a_range_gives_the_media_type() {
        let png = headers(CONTENT_TYPE, &["image/png"]);
        assert_eq!(super::media_type(&png), "image/png");
        assert_eq!(super::media_type(&HeaderMap::new()), "application/octet-stream");
        assert!(super::json_type(&png, &["*/*"]).is_err());
        let json = headers(CONTENT_TYPE, &["application/a+json"]);
        assert_eq!(super::json_type(&json, &["*/*"]).unwrap(), "application/a+json");
    }

    #[test]
    fn json_api_has_no_parameters() {
        for (accept, expected) in [
            (JSON_API, true),
            ("application/vnd.api+json;q=0.5", true),
            ("application/vnd.api+json;version=1", false),
            ("application/vnd.api+json;version=1, */*", false),
            (
                "application/vnd.api+json;version=1, application/vnd.api+json",
                true,
            ),
        ] {
            assert_eq!(accepts(&[accept], &[JSON_API]), expected, "{accept}");
        }
        let extended = &["application/vnd.api+json; ext=\"a\"; profile=p"];
        for (accept, expected) in [
            ("application/vnd.api+json; Profile=p;ext=a; q=0.5", true),
            ("application/vnd.api+json; ext=\"a\"", false),
            ("application/vnd.api+json; ext=b; profile=p", false),
            ("application/vnd.api+json", true),
        ] {
            assert_eq!(accepts(&[accept], extended), expected, "{accept}");
        }
        assert!(accepts(&["application/vnd.api+json;"], &[JSON_API]));
        let supported: &[&str] = &[JSON_API];
        let with_parameter = headers(CONTENT_TYPE, &["application/vnd.api+json; charset=utf-8"]);
        assert!(content_type(&with_parameter, supported).is_err());
        assert_eq!(
            content_type(&headers(CONTENT_TYPE, &[JSON_API]), supported).ok(),
            Some(0)
        );
    }

    #[test]
    fn any_body_is_accepted_where_any_is_declared() {
        let supported: &[&str] = &["application/json", "*/*"];
        for (values, expected) in [
            (&[][..], 1),
            (&["application/json"], 0),
            (&["text/plain"], 1),
            (&["not a type"], 1),
        ] {
            let mut headers = headers(CONTENT_TYPE, values);
            headers.insert(CONTENT_ENCODING, "gzip".parse().unwrap());
            let index = content_type(&headers, supported);
            assert_eq!(index.ok(), Some(expected), "{values:?}");
        }
        let repeated = headers(CONTENT_TYPE, &["text/plain", "text/html"]);
        assert!(content_type(&repeated, supported).is_err());
    }

    #[test]
    fn the_content_of_a_body_is_not_coded() {
        for (codings, accepted) in [
            (&["identity"][..], true),
            (&["gzip"], false),
            (&["Identity", "br"], false),
            (&["identity, deflate"], false),
        ] {
            let mut headers = headers(CONTENT_ENCODING, codings);
            headers.insert(CONTENT_TYPE, "text/plain".parse().unwrap());
            let result = content_type(&headers, &["text/plain"]);
            assert_eq!(result.is_ok(), accepted, "{codings:?}");
        }
    }

    #[test]
    fn a_content_type_is_exact_or_in_a_range() {
        let supported: &[&str] = &["application/json", "image/*", "text/plain; charset=utf-8"];
        for (value, expected) in [
            ("application/json", Some(0)),
            ("Application/JSON;charset=utf-8", Some(0)),
            ("image/png", Some(1)),
            ("text/plain", Some(2)),
            ("text/html", None),
            ("json", None),
            ("image/", None),
            ("/png", None),
            ("", None),
        ] {
            assert_eq!(
                content_type(&headers(CONTENT_TYPE, &[value]), supported).ok(),
                expected,
                "{value}"
            );
        }
        assert_eq!(
            content_type(&headers(CONTENT_TYPE, &["a/b"]), &["*/*"]).ok(),
            Some(0)
        );
    }

    #[test]
    fn absent_and_repeated_content_types_are_unsupported() {
        for values in [&[][..], &["application/json", "application/json"]] {
            let rejection = content_type(&headers(CONTENT_TYPE, values), &["application/json"]).unwrap_err();
            assert_eq!(rejection.status, 415);
        }
    }
}
