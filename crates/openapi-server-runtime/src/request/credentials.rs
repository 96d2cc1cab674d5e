//! Extracts the credentials of security schemes from requests. Credentials are never logged.

use super::raw_values::{cookie_values, decode_percent, decode_query, query_values};
use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use http::HeaderValue;
use http::header::{AUTHORIZATION, AsHeaderName, HeaderMap};
use http::request::Parts;
use std::borrow::Cow;

/// The value of a header that occurs once. Repeated headers are ambiguous and therefore ignored.
#[inline]
fn single(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&HeaderValue> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() {
        None
    } else {
        Some(value)
    }
}

/// The credentials in `Authorization` after the case-insensitive name of the scheme.
#[inline]
fn authorization<'r>(headers: &'r HeaderMap, scheme: &str) -> Option<&'r str> {
    let value = single(headers, AUTHORIZATION)?.to_str().ok()?;
    let (name, rest) = value.split_at_checked(scheme.len())?;
    if !name.eq_ignore_ascii_case(scheme) {
        return None;
    }
    let token = rest.strip_prefix(' ')?.trim_matches(' ');
    if token.is_empty() { None } else { Some(token) }
}

/// Returns the token of `Authorization: Bearer`, which contains no spaces (RFC 6750, section 2.1).
#[inline]
pub fn bearer(parts: &Parts) -> Option<&str> {
    authorization(&parts.headers, "Bearer").filter(|token| !token.as_bytes().contains(&b' '))
}

/// Returns user name and password of `Authorization: Basic` (RFC 7617).
pub fn basic(parts: &Parts) -> Option<(String, String)> {
    // Some clients omit the padding.
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &base64::alphabet::STANDARD,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
    );
    let decoded = LENIENT.decode(authorization(&parts.headers, "Basic")?).ok()?;
    let text = String::from_utf8(decoded).ok()?;
    text.split_once(':')
        .map(|(name, password)| (name.to_owned(), password.to_owned()))
}

/// Returns a key in a header.
pub fn header<'r>(parts: &'r Parts, name: &str) -> Option<&'r str> {
    single(&parts.headers, name)?
        .to_str()
        .ok()
        .filter(|key| !key.is_empty())
}

/// Returns a key in the query, unless it is repeated.
pub fn query<'r>(parts: &'r Parts, name: &str) -> Option<Cow<'r, str>> {
    let mut values = query_values(parts.uri.query()?, name);
    let value = decode_query(values.next()?)?;
    if values.next().is_some() || value.is_empty() {
        None
    } else {
        Some(value)
    }
}

/// Returns a key in a cookie, unless it is repeated. A `+` in a cookie is not a space.
pub fn cookie<'r>(parts: &'r Parts, name: &str) -> Option<Cow<'r, str>> {
    let mut values = cookie_values(&parts.headers, name);
    let value = decode_percent(values.next()?.ok()?)?;
    if values.next().is_some() || value.is_empty() {
        None
    } else {
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::{basic, bearer, cookie, header, query};
    use http::Request;
    use http::request::Parts;

    fn parts(uri: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = Request::get(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    fn authorization(value: &str) -> Parts {
        parts("/", &[("authorization", value)])
    }

    #[test]
    fn a_bearer_token_has_no_spaces_and_is_not_repeated() {
        for (value, token) in [
            ("Bearer t", Some("t")),
            ("bEARER   t ", Some("t")),
            ("Bearer", None),
            ("Bearer ", None),
            ("Bearert", None),
            ("Bearer t t", None),
            ("Basic t", None),
            ("é", None),
        ] {
            assert_eq!(bearer(&authorization(value)), token, "{value:?}");
        }
        let twice = parts(
            "/",
            &[("authorization", "Bearer t"), ("authorization", "Bearer t")],
        );
        assert_eq!(bearer(&twice), None);
        assert_eq!(bearer(&parts("/", &[])), None);
    }

    #[test]
    fn basic_credentials_are_base64_of_name_and_password() {
        for (value, expected) in [
            ("Basic YTpiOmM=", Some(("a", "b:c"))),
            ("basic YTpiOmM", Some(("a", "b:c"))),
            ("Basic Og==", Some(("", ""))),
            ("Basic w7w6w6Q=", Some(("ü", "ä"))),
            ("Basic YQ==", None),
            ("Basic /zo=", None),
            ("Basic Y-Q_", None),
        ] {
            let found = basic(&authorization(value));
            let found = found
                .as_ref()
                .map(|(name, password)| (name.as_str(), password.as_str()));
            assert_eq!(found, expected, "{value}");
        }
    }

    #[test]
    fn keys_are_not_empty_and_not_repeated() {
        let twice = [("key", "a"), ("key", "b")];
        assert_eq!(header(&parts("/", &[("key", "a b")]), "key"), Some("a b"));
        assert_eq!(header(&parts("/", &twice), "key"), None);
        assert_eq!(header(&parts("/", &[("key", "")]), "key"), None);
        for (uri, key) in [
            ("/?x=1&key=a%2Bb+c", Some("a+b c")),
            ("/?%6Bey=a", Some("a")),
            ("/?key=a&key=a", None),
            ("/?key=", None),
            ("/?key=%FF", None),
            ("/", None),
        ] {
            assert_eq!(query(&parts(uri, &[]), "key").as_deref(), key, "{uri}");
        }
        for (cookies, key) in [
            ("x=1; key=a+b%3D", Some("a+b=")),
            ("key=a;key=a", None),
            ("key=", None),
            ("key", None),
        ] {
            assert_eq!(
                cookie(&parts("/", &[("cookie", cookies)]), "key").as_deref(),
                key,
                "{cookies}"
            );
        }
    }
}
