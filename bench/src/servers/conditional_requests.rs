//! Conditional requests of the baselines. A list of entity tags is not needed here.

use http::header::{ETAG, IF_MATCH, IF_NONE_MATCH};
use http::{HeaderMap, HeaderValue, Response, StatusCode};

/// Returns the tag in `If-Match`.
pub(crate) fn if_match(headers: &HeaderMap) -> Option<&str> {
    headers.get(IF_MATCH)?.to_str().ok()
}

/// Returns whether `If-None-Match` is this tag.
pub(crate) fn is_not_modified(headers: &HeaderMap, etag: &str) -> bool {
    headers.get(IF_NONE_MATCH).is_some_and(|tag| tag == etag)
}

/// Returns a response without a body.
pub(crate) fn not_modified<B: Default>() -> Response<B> {
    let mut response = Response::new(B::default());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response
}

/// Sets `ETag`. The fairness check would detect a missing one.
pub(crate) fn set_etag<B>(response: &mut Response<B>, etag: String) {
    if let Ok(etag) = HeaderValue::try_from(etag) {
        response.headers_mut().insert(ETAG, etag);
    }
}
