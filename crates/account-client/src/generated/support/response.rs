// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! One response: octets and headers, until its status tells what they are.

use super::call::Call;
use super::error::{Answer, Error as CallError, Fault};
use super::reason;
use bytes::{Bytes, BytesMut};
use progenitor_client::{ByteStream, Error, ResponseValue};
use reqwest::StatusCode;
use reqwest::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as TextError, StrDeserializer};
use std::future::poll_fn;

/// A response whose body has come in whole.
pub(crate) struct Received {
    head: ResponseValue<ByteStream>,
    body: Bytes,
    attempts: u32,
}

impl Call {
    /// Takes in what progenitor's `send` gave.
    pub(crate) async fn receive(
        &self,
        sent: Result<ResponseValue<ByteStream>, Error<ByteStream>>,
    ) -> Result<Received, Fault> {
        let outcome = self.attempts.as_ref().and_then(|attempts| attempts.outcome());
        let attempts = outcome.map_or(1, |outcome| outcome.attempts);
        if let Some(reason) = outcome.and_then(|outcome| outcome.no_token.clone()) {
            return Err(Fault::Credential(reason, attempts));
        }
        let mut head = match sent {
            Ok(head) | Err(Error::ErrorResponse(head)) => head,
            Err(Error::UnexpectedResponse(response)) => ResponseValue::stream(response),
            Err(
                Error::CommunicationError(error)
                | Error::InvalidUpgrade(error)
                | Error::ResponseBodyError(error),
            ) => {
                // What cannot be built was not sent.
                return Err(if error.is_builder() {
                    Fault::InvalidRequest(error.without_url().to_string())
                } else {
                    Fault::Transport(error, attempts)
                });
            }
            Err(Error::InvalidRequest(reason)) => return Err(Fault::InvalidRequest(reason)),
            Err(Error::Custom(reason)) => return Err(Fault::Credential(reason, 0)),
            // Progenitor is told of no type, so it decodes nothing.
            Err(Error::InvalidResponsePayload(_, error)) => {
                return Err(Fault::InvalidRequest(error.to_string()));
            }
        };
        let body = match outcome {
            None => collect(&mut head, self.response_limit, attempts).await?,
            Some(outcome) => match &outcome.body {
                Some(body) => body.clone(),
                None => return Err(too_long(&head, self.response_limit, attempts)),
            },
        };
        #[cfg(feature = "tracing")]
        super::trace::answered(head.status(), head.headers(), attempts);
        Ok(Received { head, body, attempts })
    }
}

/// Reads the body to its end; one frame is taken as it is, without a copy.
async fn collect(
    head: &mut ResponseValue<ByteStream>,
    limit: usize,
    attempts: u32,
) -> Result<Bytes, Fault> {
    if head.content_length().is_some_and(|length| length > limit as u64) {
        return Err(too_long(head, limit, attempts));
    }
    let stream: &mut ByteStream = head;
    let mut first = Bytes::new();
    let mut rest: Option<BytesMut> = None;
    while let Some(frame) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        let frame = frame.map_err(|error| Fault::Transport(error, attempts))?;
        let length = rest.as_ref().map_or(first.len(), BytesMut::len);
        if frame.len() > limit - length {
            return Err(too_long(head, limit, attempts));
        }
        match &mut rest {
            Some(all) => all.extend_from_slice(&frame),
            None if first.is_empty() => first = frame,
            None => {
                let mut all = BytesMut::with_capacity((first.len() + frame.len()) * 2);
                all.extend_from_slice(&first);
                all.extend_from_slice(&frame);
                rest = Some(all);
            }
        }
    }
    Ok(rest.map_or(first, BytesMut::freeze))
}

fn too_long(head: &ResponseValue<ByteStream>, limit: usize, attempts: u32) -> Fault {
    let answer = Answer {
        status: head.status(),
        headers: head.headers().clone(),
        body: Bytes::new(),
    };
    Fault::Decode(
        answer,
        attempts,
        format!("the body is longer than {limit} bytes"),
    )
}

/// How the text of a header is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// As text.
    Text,
    /// As a number or a truth value.
    Literal,
    /// As texts with commas between them.
    Texts,
    /// As numbers or truth values with commas between them.
    Literals,
}

impl Received {
    pub(crate) fn code(&self) -> u16 {
        self.head.status().as_u16()
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.head.status()
    }

    /// What errors keep of it.
    fn answer(&self) -> Answer {
        Answer {
            status: self.head.status(),
            headers: self.head.headers().clone(),
            body: self.body.clone(),
        }
    }

    /// The status is not declared.
    pub(crate) fn undeclared(&self) -> Fault {
        Fault::Undeclared(self.answer(), self.attempts)
    }

    /// A declared error, as a result.
    pub(crate) fn declared<T, E>(&self, error: E) -> Result<T, CallError<E>> {
        Err(CallError::declared(error, self.answer(), self.attempts))
    }

    fn wrong(&self, reason: String) -> Fault {
        Fault::Decode(self.answer(), self.attempts, reason)
    }

    /// Whether the body is in this media type.
    pub(crate) fn is(&self, media_type: &str) -> bool {
        let sent = self
            .head
            .headers()
            .get(CONTENT_TYPE)
            .map(|value| value.as_bytes());
        let declared = media_type.as_bytes();
        // Most servers send it as it is declared, and then nothing has to be taken apart.
        sent.is_some_and(|sent| sent == declared || matches(essence(sent), essence(declared)))
    }

    /// The body is in none of the media types declared.
    pub(crate) fn unexpected_media(&self, declared: &str) -> Fault {
        let sent = self.head.headers().get(CONTENT_TYPE);
        let sent = sent.map_or("missing".into(), |value| {
            String::from_utf8_lossy(essence(value.as_bytes()))
        });
        self.wrong(format!("Content-Type is {sent} where {declared} is declared"))
    }

    fn expect(&self, media_type: &str) -> Result<(), Fault> {
        if self.is(media_type) {
            Ok(())
        } else {
            Err(self.unexpected_media(media_type))
        }
    }

    /// The body, read as JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self, media_type: &str) -> Result<T, Fault> {
        self.expect(media_type)?;
        serde_json::from_slice(&self.body).map_err(|error| {
            self.wrong(format!("the body: {}", reason::of_json(&error)))
        })
    }

    /// The body, read as text.
    pub(crate) fn text(&self, media_type: &str) -> Result<String, Fault> {
        self.expect(media_type)?;
        String::from_utf8(self.body.to_vec()).map_err(|error| self.wrong(format!("the body: {error}")))
    }

    /// The body as it came.
    pub(crate) fn bytes(&self, media_type: &str) -> Result<Bytes, Fault> {
        self.expect(media_type)?;
        Ok(self.body.clone())
    }

    /// A required header.
    pub(crate) fn header<T: DeserializeOwned>(&self, name: &'static str, shape: Shape) -> Result<T, Fault> {
        self.optional_header(name, shape)?
            .ok_or_else(|| self.wrong(format!("the header {name} is missing")))
    }

    /// An optional header.
    pub(crate) fn optional_header<T: DeserializeOwned>(
        &self,
        name: &'static str,
        shape: Shape,
    ) -> Result<Option<T>, Fault> {
        let mut values = self.head.headers().get_all(name).iter();
        let Some(first) = values.next() else {
            return Ok(None);
        };
        let wrong = |reason: &dyn std::fmt::Display| self.wrong(format!("the header {name}: {reason}"));
        let text = |value: &reqwest::header::HeaderValue| {
            std::str::from_utf8(value.as_bytes())
                .map(str::to_owned)
                .map_err(|error| wrong(&error))
        };
        // Repeated lines of a list are one list.
        let mut whole = text(first)?;
        for value in values {
            whole.push(',');
            whole.push_str(&text(value)?);
        }
        parse(&whole, shape).map(Some).map_err(|reason| wrong(&reason))
    }
}

fn parse<T: DeserializeOwned>(text: &str, shape: Shape) -> Result<T, String> {
    let parsed = match shape {
        Shape::Text => {
            let text: StrDeserializer<'_, TextError> = text.into_deserializer();
            return T::deserialize(text).map_err(|error| reason::of(&error));
        }
        Shape::Literal => serde_json::from_str(text.trim()),
        Shape::Texts => {
            let items = text
                .split(',')
                .map(|item| serde_json::Value::from(item.trim()))
                .collect();
            serde_json::from_value(serde_json::Value::Array(items))
        }
        Shape::Literals => serde_json::from_str(&format!("[{text}]")),
    };
    parsed.map_err(|error| reason::of_json(&error))
}

/// A media type without its parameters.
fn essence(media_type: &[u8]) -> &[u8] {
    media_type
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii()
}

/// Whether a media type is the declared one, or in the declared range.
fn matches(sent: &[u8], declared: &[u8]) -> bool {
    match declared.strip_suffix(b"*") {
        Some(b"*/") => true,
        Some(range) => sent.len() > range.len() && sent[..range.len()].eq_ignore_ascii_case(range),
        None => sent.eq_ignore_ascii_case(declared),
    }
}
