//! What differs between two runs with the same seed, and is left out of a recording: the address of the server, the
//! clock, and the boundaries of multipart bodies.

use super::exchange::{RecordedBody, RecordedExchange, RecordedRequest, RecordedResponse};
use crate::wire::Exchange;
use openapi_judge::message::Headers;
use std::borrow::Cow;
use std::net::SocketAddr;

/// Stands for a boundary, which clients choose at random.
const BOUNDARY: &str = "boundary";

/// Returns an exchange as a recording contains it.
pub(super) fn recorded(exchange: &Exchange) -> RecordedExchange {
    let (request, response) = (&exchange.request, &exchange.response);
    let mut headers = request.headers.clone();
    for (name, value) in &mut headers.0 {
        if name.eq_ignore_ascii_case("host")
            && let Ok(address) = value.parse::<SocketAddr>()
        {
            *value = address.ip().to_string();
        }
    }
    let body = without_boundary(&mut headers, &request.body);
    let mut response_headers = response.headers.clone();
    response_headers
        .0
        .retain(|(name, _)| !name.eq_ignore_ascii_case("date"));
    let response_body = without_boundary(&mut response_headers, &response.body);
    RecordedExchange {
        request: RecordedRequest::new(&request.method, &request.target, headers, &body),
        response: RecordedResponse {
            status: response.status,
            headers: response_headers.0,
            body: RecordedBody::new(&response_body),
        },
    }
}

/// Replaces the boundary of a multipart body, in `Content-Type` and in the body.
fn without_boundary<'a>(headers: &mut Headers, body: &'a [u8]) -> Cow<'a, [u8]> {
    let field = headers
        .0
        .iter_mut()
        .find(|(name, value)| name.eq_ignore_ascii_case("content-type") && value.starts_with("multipart/"));
    let (Some((_, value)), Ok(text)) = (field, std::str::from_utf8(body)) else {
        return Cow::Borrowed(body);
    };
    let boundary = value.split_once("boundary=").map(|(_, rest)| rest);
    let boundary = boundary
        .and_then(|rest| rest.split(';').next())
        .unwrap_or_default();
    let boundary = boundary.trim().trim_matches('"').to_owned();
    let delimiter = format!("--{boundary}");
    if boundary.is_empty() || !text.contains(&delimiter) {
        return Cow::Borrowed(body);
    }
    *value = value.replacen(&boundary, BOUNDARY, 1);
    Cow::Owned(text.replace(&delimiter, &format!("--{BOUNDARY}")).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Request, Response};

    fn exchange(port: u16, boundary: &str, date: &str) -> Exchange {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Exchange {
            request: Request {
                method: "POST".to_owned(),
                target: "/files".to_owned(),
                headers: Headers(vec![
                    field("Host", &format!("127.0.0.1:{port}")),
                    field(
                        "Content-Type",
                        &format!("multipart/form-data; boundary={boundary}"),
                    ),
                ]),
                body: format!("--{boundary}\r\n\r\npart\r\n--{boundary}--\r\n").into_bytes(),
            },
            response: Response {
                status: 204,
                headers: Headers(vec![field("date", date)]),
                body: Vec::new(),
            },
        }
    }

    #[test]
    fn address_clock_and_boundary_do_not_change_a_recording() {
        let one = exchange(1, "part-0123", "Sun, 29 Nov 2026 00:00:00 GMT");
        let other = exchange(22, "part-abcd", "Mon, 30 Nov 2026 00:00:00 GMT");
        assert_eq!(recorded(&one), recorded(&other));
        let mut other = other;
        other.request.body.extend_from_slice(b"epilogue");
        assert_ne!(recorded(&one), recorded(&other));
    }
}
