//! A received response, and how generated code decodes it once the status has selected the variant.

mod decoded;
mod header;
mod receive;

pub use decoded::Response;
pub use header::HeaderFormat;

use crate::error::Error;
use crate::failure::{CallFailure, RawResponse};
use crate::json_error::mismatch;
use crate::media_type;
use crate::union::Budget;
use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, SET_COOKIE};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::fmt;

/// A response whose body has been received whole.
pub struct ReceivedResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    attempts: u32,
}

impl ReceivedResponse {
    /// Returns the status as a number.
    #[inline]
    pub fn code(&self) -> u16 {
        self.status.as_u16()
    }

    /// Returns the status.
    #[inline]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Copies what errors keep of the response.
    fn raw(&self) -> Box<RawResponse> {
        Box::new(RawResponse {
            status: self.status,
            headers: self.headers.clone(),
            body: self.body.clone(),
        })
    }

    /// Combines the decoded success with the status, headers and number of attempts of this response.
    pub fn with_head<T>(self, success: T) -> Response<T> {
        Response::new(success, self.status, self.headers, self.attempts)
    }

    /// Returns the failure of a response whose status is not declared.
    pub fn undeclared(&self) -> CallFailure {
        CallFailure::Undeclared(self.raw(), self.attempts)
    }

    /// Returns a declared error as the result of the call.
    ///
    /// # Errors
    ///
    /// Always returns an error.
    pub fn declared<T, E>(&self, error: E) -> Result<T, Error<E>> {
        Err(Error::declared(error, self.raw(), self.attempts))
    }

    fn mismatch(&self, reason: String) -> CallFailure {
        CallFailure::Decode(self.raw(), self.attempts, reason)
    }

    /// Returns whether the body has this media type, or one in this range.
    fn is(&self, media_type: &str) -> bool {
        media_type::matches(self.content_type(), media_type)
    }

    /// Returns `Content-Type`. Without one, the body may be anything (RFC 9110, section 8.3).
    fn content_type(&self) -> &[u8] {
        let sent = self.headers.get(CONTENT_TYPE);
        sent.map_or(b"application/octet-stream", |sent| sent.as_bytes())
    }

    /// Returns the index of the declared media type or range that the body has.
    pub fn select(&self, declared: &[&str]) -> Option<usize> {
        media_type::select(self.content_type(), declared)
    }

    /// Returns the media type of the body; empty if there is none.
    pub fn media_type(&self) -> String {
        let sent = self.headers.get(CONTENT_TYPE).map(|sent| sent.as_bytes());
        String::from_utf8_lossy(sent.unwrap_or_default()).into_owned()
    }

    /// Returns the failure of a body in none of the declared media types.
    pub fn unexpected_media(&self, declared: &str) -> CallFailure {
        let sent = self.headers.get(CONTENT_TYPE);
        let sent = sent.map_or("missing".into(), |value| {
            String::from_utf8_lossy(media_type::essence(value.as_bytes()))
        });
        self.mismatch(format!("Content-Type is {sent} where {declared} is declared"))
    }

    fn expect(&self, media_type: &str) -> Result<(), CallFailure> {
        if self.is(media_type) {
            Ok(())
        } else {
            Err(self.unexpected_media(media_type))
        }
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the media type is another one, or if the body does not match the type.
    pub fn json<T: DeserializeOwned>(&self, media_type: &str) -> Result<T, CallFailure> {
        self.expect(media_type)?;
        let _budget = Budget::enter(self.body.len());
        serde_json::from_slice(&self.body).map_err(|_| self.mismatch(mismatch::<T>(&self.body)))
    }

    /// Decodes the body as text, in UTF-8 or ISO 8859-1.
    ///
    /// # Errors
    ///
    /// Returns an error if the media type is another one, or if the body is in another encoding.
    pub fn text(&self, media_type: &str) -> Result<String, CallFailure> {
        self.expect(media_type)?;
        let charset = media_type::charset(self.content_type());
        match charset.as_deref() {
            None | Some("" | "utf-8" | "utf8" | "us-ascii" | "ascii") => {
                String::from_utf8(self.body.to_vec())
                    .map_err(|error| self.mismatch(format!("the body: {error}")))
            }
            Some("iso-8859-1" | "latin1") => Ok(self.body.iter().copied().map(char::from).collect()),
            // Most other encodings have ASCII in them.
            Some(other) if self.body.is_ascii() && !other.starts_with("utf-") => {
                Ok(self.body.iter().copied().map(char::from).collect())
            }
            Some(other) => Err(self.mismatch(format!(
                "the body: charset={other}, and only UTF-8 and ISO-8859-1 can be read"
            ))),
        }
    }

    /// Returns the body.
    ///
    /// # Errors
    ///
    /// Returns an error if the media type is another one.
    pub fn bytes(&self, media_type: &str) -> Result<Bytes, CallFailure> {
        self.expect(media_type)?;
        Ok(self.body.clone())
    }

    /// Decodes a required header.
    ///
    /// # Errors
    ///
    /// Returns an error if the header is missing or does not match the type.
    pub fn header<T: DeserializeOwned>(
        &self,
        name: &'static str,
        format: HeaderFormat,
    ) -> Result<T, CallFailure> {
        self.optional_header(name, format)?
            .ok_or_else(|| self.mismatch(format!("the header {name} is missing")))
    }

    /// Decodes an optional header.
    ///
    /// # Errors
    ///
    /// Returns an error if the header does not match the type.
    pub fn optional_header<T: DeserializeOwned>(
        &self,
        name: &'static str,
        format: HeaderFormat,
    ) -> Result<Option<T>, CallFailure> {
        let mismatch = |reason: &dyn fmt::Display| self.mismatch(format!("the header {name}: {reason}"));
        let values = self.headers.get_all(name).iter();
        let lines: Vec<Cow<'_, str>> = values.map(|value| field_value(value.as_bytes())).collect();
        let mut lines: Vec<&str> = lines.iter().map(Cow::as_ref).collect();
        if lines.is_empty() {
            return Ok(None);
        }
        // A comma inside a cookie is part of it.
        if name == SET_COOKIE && !matches!(format, HeaderFormat::Lines(_)) {
            lines.truncate(1);
        }
        format.parse(&lines).map(Some).map_err(|reason| mismatch(&reason))
    }
}

/// Decodes a field value: as UTF-8, or else as ISO 8859-1, which RFC 9110, section 5.5, says older senders use.
fn field_value(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

impl fmt::Debug for ReceivedResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers and body may hold a secret.
        f.debug_struct("ReceivedResponse")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn received(media_type: Option<&str>) -> ReceivedResponse {
        let mut headers = HeaderMap::new();
        if let Some(media_type) = media_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap());
        }
        ReceivedResponse {
            status: StatusCode::IM_A_TEAPOT,
            headers,
            body: Bytes::from_static(b"short and stout"),
            attempts: 3,
        }
    }

    #[test]
    fn a_body_has_the_media_type_that_was_sent() {
        assert_eq!(received(Some("image/png; q=1")).media_type(), "image/png; q=1");
        assert_eq!(received(None).media_type(), "");
        let declared = ["text/plain", "image/*"];
        assert_eq!(received(Some("image/png")).select(&declared), Some(1));
        assert_eq!(received(Some("audio/ogg")).select(&declared), None);
        assert_eq!(received(None).select(&declared), None);
    }

    #[test]
    fn the_head_stays_with_the_result() {
        let response = received(None);
        assert_eq!((response.code(), response.status().as_u16()), (418, 418));
        let head = response.with_head("tea");
        assert_eq!((head.status().as_u16(), head.attempts(), *head), (418, 3, "tea"));
    }
}
