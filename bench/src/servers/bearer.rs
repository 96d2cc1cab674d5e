//! Parses `Authorization: Bearer TOKEN`, ignoring the case of the scheme.

use http::HeaderMap;
use http::header::AUTHORIZATION;

/// Returns the token of a request, if it is well-formed.
pub(crate) fn token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
