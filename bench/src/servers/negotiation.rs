//! Hand-written content negotiation of the baselines.

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE};

/// The media type of the `accounts` family.
pub(crate) const JSON: &str = "application/json";
/// The media type of the `terraform` family.
pub(crate) const JSON_API: &str = "application/vnd.api+json";

/// Returns whether the caller accepts a response in `media_type`.
pub(crate) fn accepts(headers: &HeaderMap, media_type: &'static str) -> bool {
    let mut values = headers.get_all(ACCEPT).iter();
    let Some(first) = values.next() else { return true };
    if first == media_type || first == "*/*" {
        return true;
    }
    let mut best = None;
    for value in std::iter::once(first).chain(values) {
        let Ok(value) = value.to_str() else { continue };
        for range in value.split(',') {
            best = best.max(rank(range, media_type));
        }
    }
    best.is_some_and(|(_, wanted)| wanted)
}

/// Returns how specifically a media range matches the media type, and whether it accepts it; `None` if it does not match.
fn rank(range: &str, media_type: &str) -> Option<(u8, bool)> {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next()?;
    let mut wanted = true;
    let mut has_parameters = false;
    for parameter in parts.filter(|parameter| !parameter.is_empty()) {
        match parameter.split_once('=') {
            Some((key, quality)) if key.trim().eq_ignore_ascii_case("q") => {
                wanted = quality.trim().parse::<f32>().is_ok_and(|quality| quality > 0.0);
            }
            _ => has_parameters = true,
        }
    }
    if name.eq_ignore_ascii_case(media_type) {
        // JSON:API 1.0: an entry with media type parameters does not match.
        return (media_type != JSON_API || !has_parameters).then_some((2, wanted));
    }
    let (kind, _) = media_type.split_once('/')?;
    match name.split_once('/')? {
        ("*", "*") => Some((0, wanted)),
        (range_kind, "*") if range_kind.eq_ignore_ascii_case(kind) => Some((1, wanted)),
        _ => None,
    }
}

/// Returns whether the request's `Content-Type` is JSON; parameters such as `charset` are ignored.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(CONTENT_TYPE) else {
        return false;
    };
    if value == JSON {
        return true;
    }
    value.to_str().is_ok_and(|value| {
        value
            .split(';')
            .next()
            .is_some_and(|name| name.trim().eq_ignore_ascii_case(JSON))
    })
}
