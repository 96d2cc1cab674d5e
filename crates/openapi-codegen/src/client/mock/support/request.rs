//! What a request must be like: what the client would send, as matchers of httpmock.
//!
//! A value that no request can carry is a mistake of the test, so it panics.

use super::super::support::Secret;
use super::super::support::error::{Error, Fault};
use super::super::support::multipart::Multipart;
use super::super::support::parameter::{self, Style};
use super::httpmock::{HttpMockRequest, Method, When};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Requests of one operation. `others` are paths that fit the pattern and belong to another.
pub(super) fn operation(when: When, method: Method, path: &str, others: &[&str]) -> When {
    let when = when.method(method).path_matches(path);
    others.iter().fold(when, |when, other| when.path_not(*other))
}

/// A path parameter that is one text, however its characters are encoded.
pub(super) fn path_text(when: When, before: &str, text: &str, after: &str) -> When {
    let mut pattern = before.to_owned();
    for byte in text.bytes() {
        match char::from(byte) {
            plain if byte.is_ascii_alphanumeric() || "._~-".contains(plain) => {
                pattern.push_str(&literally(&plain.to_string()));
            }
            raw if raw.is_ascii_graphic() && !"/?#%".contains(raw) => {
                let raw = literally(&raw.to_string());
                let _ = write!(pattern, "(?:{raw}|(?i:%{byte:02X}))");
            }
            _ => {
                let _ = write!(pattern, "(?i:%{byte:02X})");
            }
        }
    }
    when.path_matches(pattern + after)
}

/// A path parameter with structure.
pub(super) fn path<T: Serialize>(
    when: When,
    before: &str,
    (name, value): (&str, &T),
    (style, explode): (Style, bool),
    after: &str,
) -> When {
    let value = written(parameter::value(name, value));
    let text = parameter::path(name, &value, style, explode);
    when.path_matches(format!("{before}{}{after}", literally(&text)))
}

/// A query parameter that is one text.
pub(super) fn query_text(when: When, name: &str, text: &str) -> When {
    pairs(when, &[name], None, vec![(name.to_owned(), text.to_owned())])
}

/// A query parameter, in its style. It travels under its `names`.
pub(super) fn query<T: Serialize>(
    when: When,
    (name, names): (&str, &[&str]),
    value: &T,
    style: Style,
    explode: bool,
) -> When {
    let value = written(parameter::value(name, value));
    let text = parameter::query(name, &value, style, explode);
    let members = (style == Style::DeepObject).then(|| format!("{name}["));
    pairs(when, names, members, text.split('&').filter_map(pair).collect())
}

/// These pairs, in this order, and no more under any name of the parameter: one of `names`, or one that starts as its
/// `members` do.
fn pairs(when: When, names: &[&str], members: Option<String>, pairs: Vec<(String, String)>) -> When {
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    names.extend(pairs.iter().map(|(name, _)| name.clone()));
    // It is a mismatch of one of these that httpmock can tell.
    let each = pairs.iter();
    let when = each.fold(when, |when, (name, value)| when.query_param(name, value));
    when.is_true(move |request| {
        let mut sent = request.query_params();
        sent.retain(|(name, _)| {
            let member = members.as_ref().is_some_and(|members| name.starts_with(members));
            member || names.contains(name)
        });
        sent == pairs
    })
}

/// A parameter whose text is JSON.
pub(super) fn json_text<T: Serialize>(value: &T) -> String {
    written(serde_json::to_string(value).map_err(|error| Fault::InvalidRequest(error.to_string())))
}

/// No query parameter of this name, nor a member of one.
pub(super) fn without_query(when: When, name: &str) -> When {
    let (name, members) = (name.to_owned(), format!("{name}["));
    when.is_true(move |request| {
        let sent = request.query_params();
        !sent
            .iter()
            .any(|(sent, _)| *sent == name || sent.starts_with(&members))
    })
}

/// A header parameter, in style `simple`.
pub(super) fn header<T: Serialize>(when: When, name: &str, value: &T, explode: bool) -> When {
    let value = written(parameter::value(name, value));
    when.header(name, parameter::header(&value, explode))
}

/// A cookie parameter.
pub(super) fn cookie<T: Serialize>(when: When, name: &str, value: &T, explode: bool) -> When {
    let value = written(parameter::value(name, value));
    cookie_text(when, &parameter::cookie(name, &value, explode))
}

/// A cookie parameter whose text is JSON.
pub(super) fn cookie_json<T: Serialize>(when: When, name: &str, value: &T) -> When {
    cookie_text(when, &format!("{name}={}", parameter::encode(&json_text(value))))
}

fn cookie_text(when: When, pairs: &str) -> When {
    when.header_matches("(?i)^cookie$", format!("(?:^|; ){}(?:;|$)", literally(pairs)))
}

/// No cookie of this name.
pub(super) fn without_cookie(when: When, name: &str) -> When {
    let start = format!("{name}=");
    when.is_true(move |request| {
        let cookies = request.headers_vec().iter();
        let mut cookies = cookies.filter(|(name, _)| name.eq_ignore_ascii_case("cookie"));
        !cookies.any(|(_, pairs)| pairs.split("; ").any(|pair| pair.starts_with(&start)))
    })
}

/// The credential of a security scheme.
pub(super) fn credential(when: When, scheme: &str, secret: &Secret) -> When {
    match secret {
        Secret::Header(name, value) => when.header(name.as_str(), String::from_utf8_lossy(value.as_bytes())),
        Secret::Query(name, value) => when.query_param(*name, decoded(value)),
        Secret::Cookie(name, value) => cookie_text(when, &format!("{name}={value}")),
        unusable => panic!(
            "no request matches: {}",
            unusable.check(scheme).err().unwrap_or_default()
        ),
    }
}

/// A body of this media type, where there are several.
pub(super) fn media_type(when: When, media_type: &str) -> When {
    when.header("content-type", media_type)
}

/// A JSON body that means the same.
pub(super) fn json<T: Serialize>(when: When, body: &T) -> When {
    when.json_body(written(parameter::value("body", body)))
}

/// A text, or what is written as one.
pub(super) fn text(when: When, body: impl Into<String>) -> When {
    when.body(body.into())
}

/// A form.
pub(super) fn form<T: Serialize>(when: When, body: &T) -> When {
    when.body(written(super::super::support::form::encode(body)))
}

/// Octets.
pub(super) fn octets(when: When, body: &[u8]) -> When {
    let body = body.to_vec();
    when.is_true(move |request| request.body_ref() == body)
}

/// A multipart body, whatever its boundary is.
pub(super) fn multipart(when: When, fill: impl FnOnce(&mut Multipart) -> Result<(), Fault>) -> When {
    let mut parts = Multipart::new();
    written(fill(&mut parts));
    when.is_true(move |request| {
        let boundary = sent_media_type(request).and_then(|sent| sent.split_once("boundary="));
        boundary.is_some_and(|(_, boundary)| request.body_ref() == parts.between(boundary))
    })
}

/// No body at all.
pub(super) fn without_body(when: When) -> When {
    when.is_true(|request| request.body_ref().is_empty())
}

/// A body that can be read and pleases; one that the predicate panics at does not. Within the server, a panic would end
/// every later request as well.
pub(super) fn body_where<T>(
    when: When,
    read: impl Fn(&HttpMockRequest) -> Option<T> + Send + Sync + 'static,
    pleases: impl Fn(&T) -> bool + Send + Sync + 'static,
) -> When {
    when.is_true(move |request| {
        let pleased = || read(request).is_some_and(|body| pleases(&body));
        catch_unwind(AssertUnwindSafe(pleased)).unwrap_or(false)
    })
}

/// Whether a body is of this media type.
pub(super) fn is(request: &HttpMockRequest, media_type: &str) -> bool {
    sent_media_type(request).is_some_and(|sent| sent == media_type)
}

pub(super) fn read_json<T: DeserializeOwned>(request: &HttpMockRequest) -> Option<T> {
    serde_json::from_slice(request.body_ref()).ok()
}

pub(super) fn read_text(request: &HttpMockRequest) -> Option<String> {
    String::from_utf8(request.body_vec()).ok()
}

pub(super) fn read_octets(request: &HttpMockRequest) -> Option<Bytes> {
    Some(request.body_bytes())
}

fn sent_media_type(request: &HttpMockRequest) -> Option<&str> {
    let mut headers = request.headers_vec().iter();
    let found = headers.find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    found.map(|(_, value)| value.as_str())
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    Some((decoded(name), decoded(value)))
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

/// A pattern that matches this text only.
fn literally(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// What was written, or the end of the test.
fn written<T>(result: Result<T, Fault>) -> T {
    result.unwrap_or_else(|fault| {
        panic!(
            "no request matches: {}",
            Error::<std::convert::Infallible>::from(fault)
        )
    })
}
