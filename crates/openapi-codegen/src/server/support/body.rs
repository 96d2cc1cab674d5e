//! Reading request bodies.

use super::json::{self, FromJson};
use super::schema::Schema;
use super::{Place, Reason, Refusal, Statuses, Violations, choices, validation};
use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, TRANSFER_ENCODING};
use http_body::Body;
use std::future::poll_fn;
use std::pin::pin;

/// What a server takes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Octets of a request body; 1 MiB unless set.
    pub body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { body: 1 << 20 }
    }
}

impl Limits {
    /// The limits with another one for bodies.
    #[must_use]
    pub fn with_body(self, body: usize) -> Self {
        Self { body }
    }
}

fn too_large(limit: usize) -> Refusal {
    Refusal {
        status: StatusCode::PAYLOAD_TOO_LARGE,
        reason: Reason::PayloadTooLarge { limit },
    }
}

/// Refuses a body that is known to be too long before any of it is read.
#[inline]
pub fn check_length<B: Body>(body: &B, limits: Limits) -> Result<(), Refusal> {
    if body.size_hint().lower() > limits.body as u64 {
        Err(too_large(limits.body))
    } else {
        Ok(())
    }
}

/// Whether the request comes with a body at all.
pub fn is_there<B: Body>(headers: &HeaderMap, body: &B) -> bool {
    headers.contains_key(CONTENT_TYPE)
        || headers.contains_key(TRANSFER_ENCODING)
        || headers.get(CONTENT_LENGTH).is_some_and(|length| length != "0")
        || (!headers.contains_key(CONTENT_LENGTH) && !body.is_end_stream())
}

/// Reads the whole body; one that came in one piece is not copied.
pub async fn read<B>(body: B, limits: Limits, statuses: &Statuses) -> Result<Bytes, Refusal>
where
    B: Body<Data = Bytes>,
    B::Error: std::fmt::Display,
{
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

/// Its framing is wrong or the connection ended, which only the caller can do something about.
#[cold]
fn broken(error: &dyn std::fmt::Display, statuses: &Statuses) -> Refusal {
    tracing::debug!("a request body broke off: {error}");
    let mut violations = Violations::default();
    violations.body("syntax", "broke off before its end");
    Refusal::invalid(violations, statuses)
}

/// Reads a JSON body. `valid` tells whether a value that could be read also keeps to its constraints.
#[inline]
pub fn json<'de, T: FromJson<'de>>(
    bytes: &'de [u8],
    schema: &'static Schema,
    valid: impl FnOnce(&T) -> bool,
    violations: &mut Violations,
) -> Option<T> {
    match json::from_slice::<T>(bytes) {
        Some(value) if valid(&value) => Some(value),
        _ => {
            explain(bytes, schema, violations);
            None
        }
    }
}

/// Reads a JSON body whose schema says more than its type can check.
pub fn checked_json<'de, T: FromJson<'de>>(
    bytes: &'de [u8],
    schema: &'static Schema,
    violations: &mut Violations,
) -> Option<T> {
    // What validation finds out of choices, reading asks again.
    let _scope = choices::Scope::enter();
    let found = validation::violations(bytes, schema, Place::Body, "");
    if found.is_empty() {
        return json(bytes, schema, |_| true, violations);
    }
    violations.extend(found);
    None
}

#[cold]
fn explain(bytes: &[u8], schema: &'static Schema, violations: &mut Violations) {
    if std::str::from_utf8(bytes).is_err() {
        violations.body("syntax", "must be UTF-8 text");
        return;
    }
    let found = validation::violations(bytes, schema, Place::Body, "");
    if found.is_empty() {
        // Such as a number that no Rust type holds.
        violations.body("type", "cannot be represented");
    }
    violations.extend(found);
}

/// Reads a text body.
pub fn text(bytes: &Bytes, schema: Option<&'static Schema>, violations: &mut Violations) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        violations.body("syntax", "must be UTF-8 text");
        return None;
    };
    let found = schema.map(|schema| validation::text_violations(text, schema, Place::Body, ""));
    match found {
        Some(found) if !found.is_empty() => {
            violations.extend(found);
            None
        }
        _ => Some(text.to_owned()),
    }
}
