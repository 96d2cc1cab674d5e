// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Building responses: one serialisation into one buffer.

use super::write::ToJson;
use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use serde::Serialize;

/// A response as it leaves the router.
pub type Reply = Response<Body>;

/// Why a response cannot be written.
#[derive(Debug)]
pub struct Unwritable(String);

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a response cannot be written: {}", self.0)
    }
}

impl std::error::Error for Unwritable {}

/// Without a body.
#[inline]
pub fn empty(status: StatusCode) -> Reply {
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = status;
    reply
}

/// With a JSON body.
#[inline]
pub fn json<T: ToJson>(status: StatusCode, media_type: HeaderValue, body: &T) -> Reply {
    let mut buffer = Vec::with_capacity(1000);
    body.write(&mut buffer);
    octets(status, media_type, buffer.into())
}

/// With any other body.
#[inline]
pub fn octets(status: StatusCode, media_type: HeaderValue, body: Bytes) -> Reply {
    let mut reply = Response::new(Body::from(body));
    *reply.status_mut() = status;
    reply.headers_mut().insert(CONTENT_TYPE, media_type);
    reply
}

/// A media type that is known at run time only.
pub fn media_type(text: &str) -> Result<HeaderValue, Unwritable> {
    HeaderValue::from_str(text).map_err(|_| Unwritable("the content type is no header value".to_owned()))
}

/// Sets a header.
pub fn required<T: HeaderText>(reply: &mut Reply, name: HeaderName, value: &T) -> Result<(), Unwritable> {
    match value.header_value() {
        Some(value) => {
            reply.headers_mut().insert(name, value);
            Ok(())
        }
        None => Err(Unwritable(format!("the value of `{name}` is no header value"))),
    }
}

/// Sets a header if there is a value.
pub fn optional<T: HeaderText>(
    reply: &mut Reply,
    name: HeaderName,
    value: &Option<T>,
) -> Result<(), Unwritable> {
    value
        .as_ref()
        .map_or(Ok(()), |value| required(reply, name, value))
}

/// A response: its status, its body, its headers.
macro_rules! answer {
    ($status:expr $(, $kind:ident $media_type:tt $body:ident)? $(; $presence:ident $name:literal $value:expr)*) => {{
        #[allow(unused_mut)]
        let mut reply = super::support::reply::body!($status $(, $kind $media_type $body)?);
        $(super::support::reply::$presence(&mut reply, const { ::http::HeaderName::from_static($name) }, &$value)?;)*
        reply
    }};
    (
        $status:expr, match $choice:ident { $($variant:pat => $kind:ident $media_type:tt $body:ident,)* }
        $(; $presence:ident $name:literal $value:expr)*
    ) => {{
        #[allow(unused_mut)]
        let mut reply = match $choice {
            $($variant => super::support::reply::body!($status, $kind $media_type $body),)*
        };
        $(super::support::reply::$presence(&mut reply, const { ::http::HeaderName::from_static($name) }, &$value)?;)*
        reply
    }};
}
pub(crate) use answer;

/// A response without headers of its own.
macro_rules! body {
    ($status:expr) => {
        super::support::reply::empty($status)
    };
    ($status:expr, json $media_type:tt $body:ident) => {
        super::support::reply::json($status, super::support::reply::media!($media_type), &$body)
    };
    ($status:expr, octets $media_type:tt $body:ident) => {
        super::support::reply::octets($status, super::support::reply::media!($media_type), $body.into())
    };
}
pub(crate) use body;

/// A media type, declared or chosen by the implementation.
macro_rules! media {
    ($declared:literal) => {
        const { ::http::HeaderValue::from_static($declared) }
    };
    ($chosen:ident) => {
        super::support::reply::media_type(&$chosen)?
    };
}
pub(crate) use media;

/// A value that a header can have, in style `simple`.
pub trait HeaderText {
    /// Its text.
    fn header_text(&self) -> String;

    /// As it is sent.
    fn header_value(&self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.header_text()).ok()
    }
}

macro_rules! displayed {
    ($($type:ty),*) => {$(
        impl HeaderText for $type {
            fn header_text(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

displayed!(bool, i32, f32, f64, jiff::Timestamp, jiff::civil::Date);

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl HeaderText for $type {
            fn header_text(&self) -> String {
                self.to_string()
            }

            fn header_value(&self) -> Option<HeaderValue> {
                Some(HeaderValue::from(*self))
            }
        }
    )*};
}

numbers!(u32, i64, u64);

impl HeaderText for String {
    fn header_text(&self) -> String {
        self.clone()
    }

    fn header_value(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(self).ok()
    }
}

impl<T: HeaderText> HeaderText for Vec<T> {
    fn header_text(&self) -> String {
        let texts: Vec<String> = self.iter().map(HeaderText::header_text).collect();
        texts.join(",")
    }
}

impl<T: HeaderText> HeaderText for Option<T> {
    fn header_text(&self) -> String {
        self.as_ref().map(HeaderText::header_text).unwrap_or_default()
    }
}

impl<T: HeaderText> HeaderText for Box<T> {
    fn header_text(&self) -> String {
        self.as_ref().header_text()
    }
}

/// A header whose schema is an object or a choice: its JSON text.
pub struct Structured<'v, T>(pub &'v T);

impl<T: Serialize> HeaderText for Structured<'_, T> {
    fn header_text(&self) -> String {
        serde_json::to_string(self.0).unwrap_or_default()
    }
}

/// What `HEAD` gets of the answer to `GET`: everything but the body.
pub fn head(reply: Reply) -> Reply {
    use http_body::Body as _;
    let (mut parts, body) = reply.into_parts();
    if let Some(length) = body.size_hint().exact()
        && parts.headers.contains_key(CONTENT_TYPE)
    {
        parts.headers.insert(CONTENT_LENGTH, length.into());
    }
    Response::from_parts(parts, Body::empty())
}

/// A status by its number.
pub fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
