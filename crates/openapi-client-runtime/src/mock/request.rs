//! Matches requests against what the client would send, with the matchers of httpmock.

#![expect(
    clippy::panic,
    reason = "a value that no request can carry is a mistake of the test, which ends there"
)]

use crate::error::Error;
use crate::failure::CallFailure;
use crate::form::{self, FieldStyle, OtherFields};
use crate::multipart::MultipartBuilder;
use crate::parameter::{self, ParameterStyle};
use crate::scheme_credential::{CredentialKind, SchemeCredential};
use bytes::Bytes;
use httpmock::{HttpMockRequest, Method, When};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Matches requests of one operation. `others` are paths that match the pattern and belong to other operations.
pub fn operation(when: When, method: Method, path: &str, others: &[&str]) -> When {
    let when = when.method(method).path_matches(path);
    others.iter().fold(when, |when, other| when.path_not(*other))
}

/// Matches a scalar path parameter, however its characters are encoded. `before` and `after` are the patterns of the
/// rest of the path.
pub fn path_text(when: When, before: &str, text: &str, after: &str) -> When {
    when.path_matches(format!("{before}{}{after}", any_encoding(text)))
}

/// Returns a pattern for a text in a path, with each character encoded or not.
fn any_encoding(text: &str) -> String {
    let mut pattern = String::new();
    for byte in text.bytes() {
        match char::from(byte) {
            unreserved if byte.is_ascii_alphanumeric() || "._~-".contains(unreserved) => {
                pattern.push_str(&escaped(&unreserved.to_string()));
            }
            allowed if allowed.is_ascii_graphic() && !"/?#%".contains(allowed) => {
                let allowed = escaped(&allowed.to_string());
                let _ = write!(pattern, "(?:{allowed}|(?i:%{byte:02X}))");
            }
            _ => {
                let _ = write!(pattern, "(?i:%{byte:02X})");
            }
        }
    }
    pattern
}

/// Matches a path parameter in its style.
///
/// # Panics
///
/// A value that no request can carry; so do the functions below that serialize one.
pub fn path<T: Serialize>(
    when: When,
    before: &str,
    (name, value): (&str, &T),
    (style, explode): (ParameterStyle, bool),
    after: &str,
) -> When {
    let value = expect(parameter::value(name, value));
    let text = expect(parameter::path::path(name, &value, style, explode));
    when.path_matches(format!("{before}{}{after}", escaped(&text)))
}

/// Matches a scalar query parameter.
pub fn query_text(when: When, name: &str, text: &str) -> When {
    pairs(when, &[name], None, vec![(name.to_owned(), text.to_owned())])
}

/// Matches a query parameter in its style. `names` are the names that its pairs may have.
pub fn query<T: Serialize>(
    when: When,
    (name, names): (&str, &[&str]),
    value: &T,
    style: ParameterStyle,
    explode: bool,
) -> When {
    let value = expect(parameter::value(name, value));
    let text = expect(parameter::query(name, &value, style, explode));
    let prefix = (style == ParameterStyle::DeepObject).then(|| format!("{name}["));
    pairs(when, names, prefix, text.split('&').filter_map(pair).collect())
}

/// Matches exactly these pairs, in this order, among those with one of the names or with the prefix.
fn pairs(when: When, names: &[&str], prefix: Option<String>, pairs: Vec<(String, String)>) -> When {
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    names.extend(pairs.iter().map(|(name, _)| name.clone()));
    // httpmock can describe a mismatch of these matchers, unlike one of `is_true`.
    let each = pairs.iter();
    let when = each.fold(when, |when, (name, value)| when.query_param(name, value));
    when.is_true(move |request| {
        let mut sent = request.query_params();
        sent.retain(|(name, _)| {
            let has_prefix = prefix.as_ref().is_some_and(|prefix| name.starts_with(prefix));
            has_prefix || names.contains(name)
        });
        sent == pairs
    })
}

/// Serializes a parameter whose media type is JSON.
pub fn json_text<T: Serialize>(value: &T) -> String {
    expect(parameter::json("value", value))
}

/// Serializes a header parameter whose media type is JSON.
pub fn ascii_json_text<T: Serialize>(value: &T) -> String {
    parameter::ascii_json(&json_text(value))
}

/// Matches requests without a query parameter.
pub fn without_query(when: When, name: &str) -> When {
    let name = name.to_owned();
    when.is_true(move |request| request.query_params().iter().all(|(sent, _)| *sent != name))
}

/// Matches requests without a query parameter in the style `deepObject`: none of its properties is sent.
pub fn without_deep_object(when: When, name: &str) -> When {
    let prefix = format!("{name}[");
    when.is_true(move |request| {
        let sent = request.query_params();
        !sent.iter().any(|(sent, _)| sent.starts_with(&prefix))
    })
}

/// Matches a header parameter.
pub fn header<T: Serialize>(when: When, name: &str, value: &T, explode: bool) -> When {
    let value = expect(parameter::value(name, value));
    when.header(name, expect(parameter::header(name, &value, explode)))
}

/// Matches a cookie parameter.
pub fn cookie<T: Serialize>(when: When, name: &str, value: &T, explode: bool) -> When {
    let value = expect(parameter::value(name, value));
    cookie_pairs(when, &expect(parameter::cookie(name, &value, explode)))
}

/// Matches a cookie parameter whose media type is JSON.
pub fn cookie_json<T: Serialize>(when: When, name: &str, value: &T) -> When {
    cookie_pairs(when, &format!("{name}={}", parameter::encode(&json_text(value))))
}

fn cookie_pairs(when: When, pairs: &str) -> When {
    when.header_matches("(?i)^cookie$", format!("(?:^|; ){}(?:;|$)", escaped(pairs)))
}

/// Matches requests without a cookie.
pub fn without_cookie(when: When, name: &str) -> When {
    let start = format!("{name}=");
    when.is_true(move |request| {
        let cookies = request.headers_vec().iter();
        let mut cookies = cookies.filter(|(name, _)| name.eq_ignore_ascii_case("cookie"));
        !cookies.any(|(_, pairs)| pairs.split("; ").any(|pair| pair.starts_with(&start)))
    })
}

/// Matches the credential of a security scheme.
///
/// # Panics
///
/// A credential that no request can carry.
pub fn credential(when: When, scheme: &str, credential: &SchemeCredential) -> When {
    match &credential.0 {
        CredentialKind::Header(name, value) => {
            when.header(name.as_str(), String::from_utf8_lossy(value.as_bytes()))
        }
        CredentialKind::Query(name, value) => when.query_param(*name, decoded(value)),
        CredentialKind::Cookie(name, value) => cookie_pairs(when, &format!("{name}={value}")),
        CredentialKind::Provided(_) | CredentialKind::Unusable(_) => panic!(
            "no request can match: {}",
            credential.check(scheme).err().unwrap_or_default()
        ),
    }
}

/// Matches one of several media types.
pub fn media_type(when: When, media_type: &str) -> When {
    when.header("content-type", media_type)
}

/// Matches a JSON body with the same meaning.
pub fn json<T: Serialize>(when: When, body: &T) -> When {
    when.json_body(expect(parameter::value("body", body)))
}

/// Matches a text.
pub fn text(when: When, body: impl Into<String>) -> When {
    when.body(body.into())
}

/// Matches a form.
pub fn form<T: Serialize>(when: When, body: &T, declared: &[FieldStyle], others: OtherFields) -> When {
    when.body(expect(form::encode(body, declared, others)))
}

/// Matches bytes.
pub fn bytes(when: When, body: &[u8]) -> When {
    let body = body.to_vec();
    when.is_true(move |request| request.body_ref() == body)
}

/// Matches a multipart body, whatever its boundary is.
pub fn multipart(when: When, fill: impl FnOnce(&mut MultipartBuilder) -> Result<(), CallFailure>) -> When {
    let mut parts = MultipartBuilder::new();
    expect(fill(&mut parts));
    when.is_true(move |request| {
        let boundary = content_type(request).and_then(|sent| sent.split_once("boundary="));
        boundary.is_some_and(|(_, boundary)| request.body_ref() == parts.with_boundary(boundary))
    })
}

/// Matches requests without a body.
pub fn without_body(when: When) -> When {
    when.is_true(|request| request.body_ref().is_empty())
}

/// Matches a body that can be deserialized and satisfies a predicate. A predicate that panics is not satisfied: inside
/// the server, a panic would also end every later request.
pub fn body_where<T>(
    when: When,
    read: impl Fn(&HttpMockRequest) -> Option<T> + Send + Sync + 'static,
    predicate: impl Fn(&T) -> bool + Send + Sync + 'static,
) -> When {
    when.is_true(move |request| {
        let satisfied = || read(request).is_some_and(|body| predicate(&body));
        catch_unwind(AssertUnwindSafe(satisfied)).unwrap_or(false)
    })
}

/// Returns whether the body is in this media type.
pub fn is(request: &HttpMockRequest, media_type: &str) -> bool {
    content_type(request).is_some_and(|sent| sent == media_type)
}

/// Deserializes a JSON body.
pub fn read_json<T: DeserializeOwned>(request: &HttpMockRequest) -> Option<T> {
    serde_json::from_slice(request.body_ref()).ok()
}

/// Reads a text.
pub fn read_text(request: &HttpMockRequest) -> Option<String> {
    String::from_utf8(request.body_vec()).ok()
}

/// Reads bytes.
pub fn read_bytes(request: &HttpMockRequest) -> Option<Bytes> {
    Some(request.body_bytes())
}

fn content_type(request: &HttpMockRequest) -> Option<&str> {
    let mut headers = request.headers_vec().iter();
    let found = headers.find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    found.map(|(_, value)| value.as_str())
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    Some((decoded(name), decoded(value)))
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns a pattern that matches this text only.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

fn expect<T>(result: Result<T, CallFailure>) -> T {
    result.unwrap_or_else(|failure| panic!("no request can match: {}", Error::<Infallible>::from(failure)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_matches_with_each_allowed_encoding() {
        assert_eq!(any_encoding("a.b"), r"a\.b");
        assert_eq!(any_encoding("@"), "(?:@|(?i:%40))");
        assert_eq!(any_encoding("/é"), "(?i:%2F)(?i:%C3)(?i:%A9)");
    }

    /// Returns whether an expectation matches a query.
    async fn matches(query: &str, expect: fn(When) -> When) -> bool {
        let server = httpmock::MockServer::start_async().await;
        server
            .mock_async(|when, then| {
                expect(when);
                then.status(204);
            })
            .await;
        let client = crate::http_client_builder().no_proxy().build().unwrap();
        let url = format!("{}/?{query}", server.base_url());
        client.get(url).send().await.unwrap().status() == 204
    }

    #[tokio::test]
    async fn brackets_belong_to_deep_objects_only() {
        let (scalar, deep) = (
            |when| without_query(when, "page"),
            |when| without_deep_object(when, "page"),
        );
        assert!(matches("page[number]=1", scalar).await);
        assert!(!matches("a=1&page=1", scalar).await);
        assert!(!matches("page%5Bnumber%5D=1", deep).await);
        assert!(matches("pages[number]=1&page=1", deep).await);
    }

    #[test]
    fn pairs_are_decoded() {
        assert_eq!(
            pair("a%5Bb%5D=c%26d"),
            Some(("a[b]".to_owned(), "c&d".to_owned()))
        );
        assert_eq!(pair("a"), None);
    }
}
