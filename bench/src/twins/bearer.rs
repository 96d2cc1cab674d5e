//! `Authorization: Bearer TOKEN`, the scheme in any case.

use http::HeaderMap;
use http::header::AUTHORIZATION;

/// The token of a request, if it has one that is well formed.
pub(crate) fn token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
