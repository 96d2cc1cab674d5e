//! Writes responses: one serialization into one buffer.

mod header;
mod macros;

pub use header::{Exploded, JsonHeader, Repeated, Simple, ToHeader};

use crate::json::ToJson;
use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, StatusCode};

/// A response of a server.
pub type Response = http::Response<Body>;

/// Why a response cannot be written.
#[derive(Debug)]
pub struct ResponseError(String);

impl std::fmt::Display for ResponseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a response cannot be written: {}", self.0)
    }
}

impl std::error::Error for ResponseError {}

/// Creates a response without a body.
#[inline]
pub fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Creates a response with a JSON body.
///
/// # Errors
/// JSON cannot express the body, for example because a number in it is infinite.
#[inline]
pub fn json<T: ToJson>(
    status: StatusCode,
    media_type: HeaderValue,
    body: &T,
) -> Result<Response, ResponseError> {
    let mut buffer = Vec::with_capacity(1000);
    match crate::json::write(body, &mut buffer) {
        Ok(()) => Ok(bytes(status, media_type, buffer.into())),
        Err(_) => Err(inexpressible()),
    }
}

#[cold]
fn inexpressible() -> ResponseError {
    ResponseError("the body has a number that is not finite".to_owned())
}

/// Checks the status of a response that is declared for a range: `class` is its first digit.
///
/// # Errors
/// The implementation has chosen a status outside of the range.
pub fn status_within(status: StatusCode, class: u16) -> Result<StatusCode, ResponseError> {
    match status.as_u16() / 100 == class {
        true => Ok(status),
        false => Err(ResponseError(format!(
            "the status {} is not within {class}XX",
            status.as_u16()
        ))),
    }
}

/// Creates a response with any other body.
#[inline]
pub fn bytes(status: StatusCode, media_type: HeaderValue, body: Bytes) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

/// Converts a media type that the implementation has chosen.
///
/// # Errors
/// It is not a media type in the declared range.
pub fn media_type(text: &str, range: &str) -> Result<HeaderValue, ResponseError> {
    let is_valid =
        text.contains('/') && !text.contains('*') && crate::media_type::select(text, &[range]).is_some();
    HeaderValue::from_str(text)
        .ok()
        .filter(|_| is_valid)
        .ok_or_else(|| ResponseError(format!("the media type is not one in {range}")))
}

/// Sets a header, except for the length of a body.
///
/// # Errors
/// The value is not a header value.
#[inline]
pub fn required<T: ToHeader>(
    response: &mut Response,
    name: HeaderName,
    value: &T,
) -> Result<(), ResponseError> {
    // The length of a body follows from it, and another one would break the connection.
    if name == CONTENT_LENGTH && response.headers().contains_key(CONTENT_TYPE) {
        return Ok(());
    }
    match value.set(response.headers_mut(), &name) {
        true => Ok(()),
        false => Err(invalid_header(&name)),
    }
}

#[cold]
fn invalid_header(name: &HeaderName) -> ResponseError {
    ResponseError(format!("the value of `{name}` is not a valid header value"))
}

/// Sets a header if there is a value.
///
/// # Errors
/// The value is not a header value.
#[inline]
pub fn optional<T: ToHeader>(
    response: &mut Response,
    name: HeaderName,
    value: &Option<T>,
) -> Result<(), ResponseError> {
    value
        .as_ref()
        .map_or(Ok(()), |value| required(response, name, value))
}

/// Removes the body from the response to `GET`, for `HEAD`.
pub(crate) fn without_body(response: Response) -> Response {
    use http_body::Body as _;
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact()
        && parts.headers.contains_key(CONTENT_TYPE)
    {
        parts.headers.insert(CONTENT_LENGTH, length.into());
    }
    Response::from_parts(parts, Body::empty())
}

/// Converts a status.
pub fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::{empty, json, media_type, optional, required, status_within, without_body};
    use http::{HeaderName, HeaderValue, StatusCode};

    const NAME: HeaderName = HeaderName::from_static("x-name");

    #[test]
    fn head_has_the_headers_of_get() {
        let json_type = HeaderValue::from_static("application/json");
        let head = without_body(json(StatusCode::OK, json_type, &vec![true]).unwrap());
        assert_eq!(head.headers()["content-length"], "6");
        assert_eq!(head.headers()["content-type"], "application/json");
        assert_eq!(http_body::Body::size_hint(head.body()).exact(), Some(0));
        let head = without_body(empty(StatusCode::NO_CONTENT));
        assert!(head.headers().is_empty());
    }

    #[test]
    fn what_breaks_the_contract_is_not_written() {
        let written = |number: f64| {
            let json_type = HeaderValue::from_static("application/json");
            json(StatusCode::OK, json_type, &vec![number, 1.0])
        };
        assert!(written(0.5).is_ok());
        for number in [f64::NAN, f64::INFINITY] {
            assert!(written(number).is_err(), "{number}");
        }
        assert!(written(0.5).is_ok(), "the next one is not affected");
        assert!(status_within(StatusCode::CONFLICT, 4).is_ok());
        let error = status_within(StatusCode::OK, 4).unwrap_err().to_string();
        assert!(error.ends_with("the status 200 is not within 4XX"), "{error}");
    }

    #[test]
    fn the_length_of_a_body_cannot_be_set() {
        let length = http::header::CONTENT_LENGTH;
        let json_type = HeaderValue::from_static("application/json");
        let mut with_body = json(StatusCode::OK, json_type, &vec![true]).unwrap();
        required(&mut with_body, length.clone(), &1).unwrap();
        assert!(!with_body.headers().contains_key(&length));
        // It is that of the response to GET in a response to HEAD.
        let mut without_body = empty(StatusCode::OK);
        required(&mut without_body, length.clone(), &7).unwrap();
        assert_eq!(without_body.headers()[&length], "7");
    }

    #[test]
    fn an_invalid_header_value_is_an_error() {
        let mut response = empty(StatusCode::OK);
        required(&mut response, NAME, &"a".to_owned()).unwrap();
        optional::<String>(&mut response, NAME, &None).unwrap();
        assert_eq!(response.headers()[NAME], "a");
        let error = required(&mut response, NAME, &"a\nb".to_owned()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "a response cannot be written: the value of `x-name` is not a valid header value"
        );
        assert!(media_type("image/png; a=b", "image/*").is_ok());
        for wrong in ["image/\n", "image/*", "text/plain", ""] {
            assert!(media_type(wrong, "image/*").is_err(), "{wrong}");
        }
    }
}
