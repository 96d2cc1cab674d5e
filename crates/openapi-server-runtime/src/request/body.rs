//! Reads request bodies.

use crate::contract::RequestBody;
use crate::json::{self, FromJson};
use crate::limits::Limits;
use crate::media_type::is_json;
use crate::rejection::{Rejection, RejectionKind};
use crate::schema::Schema;
use crate::validation;
use crate::violation::Location;
use crate::violations::{InvalidStatuses, Violations};
use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, TRANSFER_ENCODING};
use http_body::Body;
use std::future::poll_fn;
use std::pin::pin;

#[cold]
fn too_large(limit: usize) -> Rejection {
    Rejection::new(RejectionKind::PayloadTooLarge { limit })
}

/// Rejects a body that is known to be too long before any of it is read.
///
/// # Errors
/// The body is too long.
#[inline]
pub fn check_length<B: Body>(body: &B, limits: Limits) -> Result<(), Rejection> {
    if body.size_hint().lower() > limits.body as u64 {
        Err(too_large(limits.body))
    } else {
        Ok(())
    }
}

/// Returns whether a request announces a body: by `Transfer-Encoding`, a `Content-Length` other than 0, its stream, or by
/// `Content-Type`. Many clients send one for JSON with every request, and no JSON text is empty.
pub fn is_present<B: Body>(headers: &HeaderMap, body: &B) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .map(|value| value.to_str().unwrap_or_default());
    media_type.is_some_and(|media_type| !is_json(media_type))
        || headers.contains_key(TRANSFER_ENCODING)
        || headers.get(CONTENT_LENGTH).is_some_and(|length| length != "0")
        || (!headers.contains_key(CONTENT_LENGTH) && !body.is_end_stream())
}

/// Reads a whole body. A body that arrives in one frame is not copied.
///
/// # Errors
/// The body is too long or broken.
pub async fn read<B: RequestBody>(
    body: B,
    limits: Limits,
    statuses: &InvalidStatuses,
) -> Result<Bytes, Rejection> {
    let mut body = pin!(body);
    let mut whole = Bytes::new();
    let mut joined = BytesMut::new();
    while !body.is_end_stream() {
        let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await else {
            break;
        };
        let frame = frame.map_err(|error| broken(&error, statuses))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if whole.len() + joined.len() + data.len() > limits.body {
            return Err(too_large(limits.body));
        }
        if whole.is_empty() && joined.is_empty() {
            whole = data;
        } else {
            if joined.is_empty() {
                joined.extend_from_slice(&std::mem::take(&mut whole));
            }
            joined.extend_from_slice(&data);
        }
    }
    Ok(if joined.is_empty() { whole } else { joined.freeze() })
}

/// Rejects a body whose framing is invalid or whose connection was closed. Either is the client's error, not the
/// service's.
#[cold]
fn broken(error: &dyn std::fmt::Display, statuses: &InvalidStatuses) -> Rejection {
    tracing::debug!("a request body is incomplete: {error}");
    let mut violations = Violations::default();
    violations.push_body("syntax", "is incomplete");
    violations.into_rejection(statuses)
}

/// Reads a JSON body. `is_valid` checks the constraints of a value that could be read.
#[inline]
pub fn json<'de, T: FromJson<'de>>(
    bytes: &'de [u8],
    schema: &'static Schema,
    is_valid: impl FnOnce(&T) -> bool,
    violations: &mut Violations,
) -> Option<T> {
    match json::from_slice::<T>(bytes) {
        Some(value) if is_valid(&value) => Some(value),
        _ => {
            explain(bytes, schema, violations);
            None
        }
    }
}

/// Reads a JSON body for which the generator prints no check of the typed value. It is validated first, and read only if it
/// is valid.
pub fn validated_json<'de, T: FromJson<'de>>(
    bytes: &'de [u8],
    schema: &'static Schema,
    violations: &mut Violations,
) -> Option<T> {
    if !is_utf8(bytes, violations) {
        return None;
    }
    // Reading reuses the alternatives that validation has chosen for unions.
    let _scope = validation::Scope::enter(bytes.len());
    let found = validation::violations(bytes, schema, Location::Body, "");
    if found.is_empty() {
        return json(bytes, schema, |_| true, violations);
    }
    violations.extend(found);
    None
}

/// Finds the violations of a body that could not be read or is not valid.
#[cold]
fn explain(bytes: &[u8], schema: &'static Schema, violations: &mut Violations) {
    if !is_utf8(bytes, violations) {
        return;
    }
    let found = validation::violations(bytes, schema, Location::Body, "");
    if found.is_empty() {
        // For example a number that does not fit any Rust type.
        violations.push_body("type", "cannot be represented");
    }
    violations.extend(found);
}

/// Returns whether a body is valid UTF-8, and adds a violation if it is not: serde_json does not check strings that it
/// skips.
fn is_utf8(bytes: &[u8], violations: &mut Violations) -> bool {
    let is_valid = std::str::from_utf8(bytes).is_ok();
    if !is_valid {
        violations.push_body("syntax", "must be valid UTF-8");
    }
    is_valid
}

/// Reads a text body.
pub fn text(bytes: &Bytes, schema: Option<&'static Schema>, violations: &mut Violations) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        violations.push_body("syntax", "must be valid UTF-8");
        return None;
    };
    let found = schema.map(|schema| validation::text_violations(text, schema, Location::Body, ""));
    match found {
        Some(found) if !found.is_empty() => {
            violations.extend(found);
            None
        }
        _ => Some(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{check_length, is_present, json, read, text};
    use crate::limits::Limits;
    use crate::rejection::{Rejection, RejectionKind};
    use crate::schema::{Integer, Kind, Schema, Text};
    use crate::violations::{InvalidStatuses, Violations};
    use bytes::Bytes;
    use http::HeaderMap;
    use http_body_util::{Empty, Full, StreamBody};

    static STATUSES: InvalidStatuses = InvalidStatuses {
        path: 404,
        invalid: 422,
        malformed: 400,
    };

    async fn pieces(limit: usize, pieces: &[Result<&'static str, &'static str>]) -> Result<Bytes, Rejection> {
        let frames: Vec<_> = pieces
            .iter()
            .map(|piece| match piece {
                Ok(text) => Ok(http_body::Frame::data(Bytes::from(*text))),
                Err(error) => Err(*error),
            })
            .collect();
        let body = StreamBody::new(futures_util::stream::iter(frames));
        read(body, Limits::default().with_body(limit), &STATUSES).await
    }

    #[tokio::test]
    async fn a_body_is_joined_from_its_pieces() {
        assert_eq!(
            pieces(4, &[Ok("ab"), Ok(""), Ok("c"), Ok("d")]).await.unwrap(),
            "abcd"
        );
        assert_eq!(pieces(4, &[]).await.unwrap(), "");
        let whole = Bytes::from("whole");
        let body = Full::new(whole.clone());
        let read = read(body, Limits::default(), &STATUSES).await.unwrap();
        assert_eq!(read.as_ptr(), whole.as_ptr(), "it was copied");
    }

    #[tokio::test]
    async fn a_body_that_is_too_long_is_rejected() {
        let rejection = pieces(4, &[Ok("abc"), Ok("de")]).await.unwrap_err();
        assert_eq!(rejection.kind, RejectionKind::PayloadTooLarge { limit: 4 });
        let limits = Limits::default().with_body(4);
        assert!(check_length(&Full::new(Bytes::from("abcde")), limits).is_err());
        assert!(check_length(&Full::new(Bytes::from("abcd")), limits).is_ok());
    }

    #[tokio::test]
    async fn an_incomplete_body_is_malformed_without_the_internal_error() {
        let rejection = pieces(4, &[Ok("a"), Err("invalid chunk size")])
            .await
            .unwrap_err();
        assert_eq!(rejection.status, 400);
        assert_eq!(rejection.violations()[0].message, "is incomplete");
    }

    #[test]
    fn headers_or_the_stream_announce_a_body() {
        let headers = |lines: &[(&'static str, &'static str)]| -> HeaderMap {
            lines
                .iter()
                .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
                .collect()
        };
        let (empty, full) = (Empty::<Bytes>::new(), Full::new(Bytes::from("a")));
        assert!(!is_present(&headers(&[]), &empty));
        assert!(is_present(&headers(&[]), &full));
        assert!(!is_present(&headers(&[("content-length", "0")]), &full));
        assert!(is_present(&headers(&[("content-length", "1")]), &empty));
        assert!(is_present(&headers(&[("transfer-encoding", "chunked")]), &empty));
        assert!(is_present(&headers(&[("content-type", "text/plain")]), &empty));
        let json = ("content-type", "application/problem+json; charset=utf-8");
        assert!(!is_present(&headers(&[json, ("content-length", "0")]), &empty));
        assert!(is_present(&headers(&[json, ("content-length", "2")]), &full));
    }

    fn messages(violations: Violations) -> Vec<(u16, &'static str, String)> {
        let rejection = violations.into_rejection(&STATUSES);
        let status = rejection.status.as_u16();
        let violations = rejection.violations().iter();
        violations
            .map(|violation| (status, violation.keyword, violation.message.clone()))
            .collect()
    }

    static ANY_INTEGER: Schema = Schema {
        nullable: false,
        kind: Kind::Integer(Integer {
            width: (i128::MIN, i128::MAX),
            minimum: None,
            maximum: Some(8),
            multiple_of: None,
            values: &[],
        }),
    };

    #[test]
    fn violations_are_collected_after_reading_failed() {
        for (bytes, status, keyword) in [
            (&b"9"[..], 422, "maximum"),
            (b"\"9\"", 422, "type"),
            (b"-3000000000", 422, "type"),
            (b"9 ", 422, "maximum"),
            (b"9 9", 400, "syntax"),
            (b"\"\xff\"", 400, "syntax"),
        ] {
            let mut violations = Violations::default();
            let value: Option<i32> = json(bytes, &ANY_INTEGER, |value| *value <= 8, &mut violations);
            assert_eq!(value, None);
            let found = messages(violations);
            assert_eq!(
                (found.len(), found[0].0, found[0].1),
                (1, status, keyword),
                "{bytes:?}"
            );
        }
        let mut violations = Violations::default();
        assert_eq!(json(b"8", &ANY_INTEGER, |_: &i32| true, &mut violations), Some(8));
        assert!(violations.is_empty());
    }

    #[test]
    fn a_text_body_is_validated_as_a_string() {
        static SHORT: Schema = Schema {
            nullable: false,
            kind: Kind::String(Text {
                min_length: 0,
                max_length: 2,
                pattern: None,
                format: None,
                values: &[],
            }),
        };
        let read = |bytes: &'static [u8]| {
            let mut violations = Violations::default();
            let text = text(&Bytes::from_static(bytes), Some(&SHORT), &mut violations);
            (text, messages(violations).first().map(|found| found.1))
        };
        assert_eq!(read(b"ab"), (Some("ab".to_owned()), None));
        assert_eq!(read(b"abc"), (None, Some("maxLength")));
        assert_eq!(read(b"\xff"), (None, Some("syntax")));
    }
}
