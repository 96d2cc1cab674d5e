//! The format of case files: what an entry may hold. The README of this crate describes it.

use super::condition::Condition;
use super::one_or_many::OneOrMany;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use serde_saphyr::Spanned;
use std::fmt;
use std::path::Path;

/// An entry of a case file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: String,
    /// Required for human readers, like `why`.
    #[serde(rename = "what")]
    _what: String,
    #[serde(rename = "why")]
    _why: String,
    #[serde(default)]
    pub(super) applies: OneOrMany<Condition>,
    #[serde(default)]
    pub(super) service: Service,
    #[serde(default)]
    pub(super) request: Request,
    pub(super) response: Spanned<Response>,
}

/// What the service behind the router does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Service {
    /// Its authenticator accepts all credentials, and its methods respond.
    #[default]
    Responds,
    /// Its authenticator rejects with 429, to be retried after 7 seconds.
    TooManyRequests,
    /// Its authenticator rejects with 503, to be retried after 7 seconds.
    Unavailable,
    /// Its authenticator rejects with 503, without a time.
    UnavailableForUnknownTime,
    /// Its authenticator fails.
    AuthenticatorFails,
    /// Its methods panic.
    Panics,
}

/// How a request differs from a valid one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Request {
    pub(super) method: Option<String>,
    pub(super) target: Option<String>,
    pub(super) version: Option<String>,
    pub(super) start_line: Option<String>,
    pub(super) credentials: Option<Spanned<String>>,
    pub(super) remove: OneOrMany<String>,
    pub(super) set: Fields,
    pub(super) add: Fields,
    pub(super) lines: OneOrMany<String>,
    pub(super) body: Option<Body>,
    pub(super) chunks: Option<usize>,
    pub(super) ends: bool,
}

/// Header fields, each with one or several values.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Fields(IndexMap<String, OneOrMany<String>>);

impl Fields {
    /// Returns every field with one value, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        let fields = self.0.iter();
        fields.flat_map(|(name, values)| values.0.iter().map(move |value| (name, value)))
    }
}

/// Another body.
#[derive(Debug, Clone)]
pub(super) enum Body {
    Text(String),
    Base64(Vec<u8>),
    /// A text that is padded up to a size.
    Padded {
        text: String,
        fill: String,
        size: Size,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyProperties {
    base64: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default = "space")]
    fill: String,
    size: Option<Size>,
}

fn space() -> String {
    " ".to_owned()
}

impl TryFrom<BodyProperties> for Body {
    type Error = String;

    fn try_from(properties: BodyProperties) -> Result<Body, String> {
        let BodyProperties {
            base64,
            text,
            fill,
            size,
        } = properties;
        match (base64, size) {
            (Some(encoded), None) => {
                let decoded = STANDARD.decode(encoded);
                decoded
                    .map(Body::Base64)
                    .map_err(|error| format!("invalid base64: {error}"))
            }
            (None, Some(size)) => Ok(Body::Padded { text, fill, size }),
            _ => Err("a body is a text, `base64`, or a `text` with a `size`".to_owned()),
        }
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Body, D::Error> {
        deserializer.deserialize_any(BodyVisitor)
    }
}

struct BodyVisitor;

impl<'de> Visitor<'de> for BodyVisitor {
    type Value = Body;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a mapping with `base64` or `text`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Body, E> {
        Ok(Body::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, properties: A) -> Result<Body, A::Error> {
        let properties = BodyProperties::deserialize(MapAccessDeserializer::new(properties))?;
        Body::try_from(properties).map_err(A::Error::custom)
    }
}

/// A size in bytes, absolute or relative to the limit on bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Size {
    pub(super) from_limit: bool,
    pub(super) bytes: usize,
}

impl TryFrom<String> for Size {
    type Error = String;

    fn try_from(text: String) -> Result<Size, String> {
        let (from_limit, digits) = match text.strip_prefix("limit") {
            Some("") => (true, "0"),
            Some(rest) => (true, rest.strip_prefix('+').unwrap_or("")),
            None => (false, text.as_str()),
        };
        let bytes = digits.parse();
        let bytes = bytes.map_err(|_| format!("`{text}` is not a size: a number, `limit`, or `limit+1`"))?;
        Ok(Size { from_limit, bytes })
    }
}

/// The response that the request must get.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Response {
    #[serde(rename = "status")]
    pub(super) statuses: OneOrMany<Status>,
    #[serde(default)]
    pub(super) by: By,
    #[serde(default)]
    pub(super) headers: Fields,
    #[serde(default)]
    pub(super) forbidden: OneOrMany<String>,
    /// Values by JSON pointer.
    #[serde(default)]
    pub(super) body: IndexMap<String, Value>,
    #[serde(default)]
    pub(super) reaches: Reaches,
    pub(super) credential: Option<Spanned<String>>,
    /// Parameters by `location:name`.
    #[serde(default)]
    pub(super) receives: IndexMap<String, Value>,
}

/// An expected status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Status {
    Code(u16),
    /// The first success of the operation.
    Success,
    /// The connection is closed without a response.
    Closed,
}

impl TryFrom<String> for Status {
    type Error = String;

    fn try_from(text: String) -> Result<Status, String> {
        match (text.as_str(), text.parse()) {
            ("success", _) => Ok(Status::Success),
            ("closed", _) => Ok(Status::Closed),
            (_, Ok(code @ 100..=599)) => Ok(Status::Code(code)),
            _ => Err(format!(
                "`{text}` is not a status: a code, `success`, or `closed`"
            )),
        }
    }
}

/// Who responds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum By {
    #[default]
    Operation,
    /// What is declared for requests that match no operation.
    Unmatched,
    /// The HTTP library, which may leave out the body, or the operation.
    Http,
}

/// Whether the request reaches the implementation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Reaches(pub(super) Option<bool>);

impl Default for Reaches {
    fn default() -> Reaches {
        Reaches(Some(false))
    }
}

impl TryFrom<String> for Reaches {
    type Error = String;

    fn try_from(text: String) -> Result<Reaches, String> {
        match text.as_str() {
            "true" => Ok(Reaches(Some(true))),
            "false" => Ok(Reaches(Some(false))),
            "any" => Ok(Reaches(None)),
            _ => Err(format!("`{text}` is none of `true`, `false` and `any`")),
        }
    }
}

/// Cases that are expected to fail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedFailure {
    /// The cases, as `folder/id`.
    pub(super) cases: Vec<Spanned<String>>,
    pub(super) status: FailureStatus,
    pub(super) reason: String,
}

/// The status of the response instead of the expected one; `None` stands for any success.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct FailureStatus(pub(super) Option<u16>);

impl TryFrom<String> for FailureStatus {
    type Error = String;

    fn try_from(text: String) -> Result<FailureStatus, String> {
        match Status::try_from(text.clone()) {
            Ok(Status::Success) => Ok(FailureStatus(None)),
            Ok(Status::Code(code)) => Ok(FailureStatus(Some(code))),
            _ => Err(format!("`{text}` is not a status: a code or `success`")),
        }
    }
}

/// Parses a list from a file. `path` is only for the error, which names the line as well.
pub(super) fn parse<T: for<'de> Deserialize<'de>>(
    path: &Path,
    text: &str,
) -> Result<Vec<Spanned<T>>, String> {
    let options = serde_saphyr::options! {
        // `yes` and `no` are strings, as in YAML 1.2.
        strict_booleans: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let line = error.location().map_or(1, |location| location.line());
        let message = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        // The location is named in front, as the rest of the suite does.
        let end = message
            .rfind(&format!(" at line {line}, column "))
            .unwrap_or(message.len());
        at(path, line, &message[..end])
    })
}

/// Formats an error with its location.
pub(super) fn at(path: &Path, line: u64, message: &str) -> String {
    format!("{}:{line}: {message}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        parse::<Entry>(Path::new("a.yaml"), text).unwrap_err()
    }

    #[test]
    fn errors_name_file_and_line() {
        let start = "- id: a\n  what: b\n  why: c\n";
        for (rest, line, message) in [
            ("  status: 400\n", 4, "unknown field `status`, expected one of id"),
            (
                "  response:\n    status: fine\n",
                5,
                "`fine` is not a status: a code, `success`, or `closed`",
            ),
            (
                "  response:\n    status:\n    - 400\n    - 40x\n",
                7,
                "`40x` is not a status: a code, `success`, or `closed`",
            ),
            ("  request: {}\n", 4, "missing field `response`"),
            ("  response: {}\n", 4, "missing field `status`"),
            ("  why: d\n", 4, "duplicate mapping key `why`"),
            ("  applies:\n  - bodies\n", 5, "`bodies` is not a condition"),
            (
                "  request:\n    body: {size: big}\n",
                5,
                "`big` is not a size: a number, `limit`, or `limit+1`",
            ),
            ("  request:\n    body:\n      base64: e!\n", 6, "invalid base64"),
            ("  request: {body: [}\n", 4, ""),
        ] {
            let error = error(&format!("{start}{rest}"));
            let expected = format!("a.yaml:{line}: {message}");
            assert!(error.starts_with(&expected), "{error}, expected {expected}");
        }
    }

    #[test]
    fn bodies_are_text_or_bytes_or_padded() {
        let body = |yaml: &str| {
            let text = format!(
                "- id: a\n  what: b\n  why: c\n  request: {{body: {yaml}}}\n  response: {{status: 400}}\n"
            );
            let entries = parse::<Entry>(Path::new("a.yaml"), &text).unwrap();
            entries[0].value.request.body.clone().unwrap()
        };
        assert!(matches!(body("'{}'"), Body::Text(text) if text == "{}"));
        assert!(matches!(body("{base64: 77u/e30=}"), Body::Base64(bytes) if bytes == b"\xef\xbb\xbf{}"));
        let Body::Padded { text, fill, size } = body("{text: 'a', fill: '[', size: limit+2}") else {
            panic!("not a padded body");
        };
        assert_eq!((text.as_str(), fill.as_str()), ("a", "["));
        assert_eq!(
            size,
            Size {
                from_limit: true,
                bytes: 2
            }
        );
        assert!(matches!(body("{text: 'a', size: 3}"), Body::Padded { fill, .. } if fill == " "));
    }
}
