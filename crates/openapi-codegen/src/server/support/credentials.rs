//! Credentials as they travel. Nothing here is ever logged.

use super::raw_values::{cookie_values, decode_query, query_values};
use http::HeaderValue;
use http::header::{AUTHORIZATION, AsHeaderName, HeaderMap};
use http::request::Parts;
use std::borrow::Cow;

/// The value of a header that is there once; nobody can tell which one of several is meant.
#[inline]
fn only(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&HeaderValue> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() {
        None
    } else {
        Some(value)
    }
}

/// What follows the scheme's name in `Authorization`; the name's case does not matter.
#[inline]
fn authorization<'r>(headers: &'r HeaderMap, scheme: &str) -> Option<&'r str> {
    let value = only(headers, AUTHORIZATION)?.to_str().ok()?;
    let (name, rest) = value.split_at_checked(scheme.len())?;
    if !name.eq_ignore_ascii_case(scheme) {
        return None;
    }
    let token = rest.strip_prefix(' ')?.trim_matches(' ');
    if token.is_empty() { None } else { Some(token) }
}

/// `Authorization: Bearer`; a token has no blanks inside (RFC 6750, section 2.1).
#[inline]
pub fn bearer(parts: &Parts) -> Option<&str> {
    authorization(&parts.headers, "Bearer").filter(|token| !token.as_bytes().contains(&b' '))
}

/// `Authorization: Basic`: user name and password (RFC 7617).
pub fn basic(parts: &Parts) -> Option<(String, String)> {
    let decoded = base64(authorization(&parts.headers, "Basic")?)?;
    let text = String::from_utf8(decoded).ok()?;
    text.split_once(':')
        .map(|(name, password)| (name.to_owned(), password.to_owned()))
}

/// A key in a header.
pub fn header<'r>(parts: &'r Parts, name: &str) -> Option<&'r str> {
    only(&parts.headers, name)?
        .to_str()
        .ok()
        .filter(|key| !key.is_empty())
}

/// A key in the query; given twice it is none.
pub fn query<'r>(parts: &'r Parts, name: &str) -> Option<Cow<'r, str>> {
    let mut values = query_values(parts.uri.query()?, name);
    let value = decode_query(values.next()?)?;
    if values.next().is_some() || value.is_empty() {
        None
    } else {
        Some(value)
    }
}

/// A key in a cookie; given twice it is none.
pub fn cookie<'r>(parts: &'r Parts, name: &str) -> Option<&'r str> {
    let mut values = cookie_values(&parts.headers, name);
    let value = values.next().filter(|key| !key.is_empty())?;
    if values.next().is_some() {
        None
    } else {
        Some(value)
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for symbol in text.trim_end_matches('=').bytes() {
        let value = match symbol {
            b'A'..=b'Z' => symbol - b'A',
            b'a'..=b'z' => symbol - b'a' + 26,
            b'0'..=b'9' => symbol - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.push((bits >> count & 0xFF) as u8);
        }
    }
    Some(octets)
}
