//! Rejects requests by their heads: those without a single `Host`, and those with too many or too long fields.

use account_server::{Dialects, ErrorDocuments as _, Location, Rejection, RejectionKind, Violation};
use axum::body::Body;
use http::header::{CONTENT_TYPE, HOST};
use http::{HeaderValue, Request, Response, StatusCode, Version};
use serde::Serialize;

/// Maximum size of the header fields, in bytes. The HTTP library has a larger limit for them and the request line, and its
/// response has no body.
const MAX_SIZE: usize = 16 * 1024;

/// Maximum number of header fields.
const MAX_FIELDS: usize = 64;

/// Returns the response to a request that is rejected by its head, in the format of the API family that its path belongs
/// to.
pub(super) fn reject<B>(request: &Request<B>) -> Option<Response<Body>> {
    let rejection = check(request)?;
    Some(response(request.uri().path(), &rejection))
}

fn check<B>(request: &Request<B>) -> Option<Rejection> {
    let headers = request.headers();
    let fields = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + ": \r\n".len());
    if headers.len() > MAX_FIELDS || fields.sum::<usize>() > MAX_SIZE {
        let message = format!("must have at most {MAX_FIELDS} fields and {MAX_SIZE} bytes");
        let rejection = invalid("the header section", "maxLength", message);
        return Some(rejection.with_status(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
    }
    // RFC 9112, section 3.2. HTTP/1.0 does not require it.
    let hosts = headers.get_all(HOST).iter().count();
    match hosts {
        1 => None,
        0 if request.version() < Version::HTTP_11 => None,
        _ => Some(invalid(
            "Host",
            "required",
            "must be given exactly once".to_owned(),
        )),
    }
}

fn invalid(pointer: &str, keyword: &'static str, message: String) -> Rejection {
    Rejection::new(RejectionKind::Invalid {
        violations: vec![Violation {
            location: Location::Header,
            pointer: pointer.to_owned(),
            keyword,
            message,
        }],
        truncated: false,
    })
}

/// Renders a rejection. The contract declares no such response: an operation cannot know the path before it is routed.
fn response(path: &str, rejection: &Rejection) -> Response<Body> {
    let is_below = |prefix: &str| {
        path.strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if is_below("/api/v2") || is_below("/.well-known") {
        let document = Dialects.json_api_error_document(rejection);
        return json(rejection.status, "application/vnd.api+json", &document);
    }
    match (is_below("/api/workspace"), rejection.status) {
        (true, StatusCode::BAD_REQUEST) => json(
            rejection.status,
            "application/json",
            &Dialects.workspace_profile_envelope(rejection),
        ),
        (true, status) => json(status, "application/json", &Dialects.problem_details(rejection)),
        (false, status) => json(status, "application/json", &Dialects.account_error(rejection)),
    }
}

fn json(status: StatusCode, media_type: &'static str, document: &impl Serialize) -> Response<Body> {
    // The documents contain only strings and numbers, so this cannot fail.
    let mut response = Response::new(Body::from(serde_json::to_vec(document).unwrap_or_default()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(version: Version, hosts: usize, fields: usize) -> Option<StatusCode> {
        let mut request = Request::get("/").version(version);
        for _ in 0..hosts {
            request = request.header("host", "a");
        }
        for number in 0..fields {
            request = request.header(format!("x-{number}"), "1");
        }
        check(&request.body(()).unwrap()).map(|rejection| rejection.status)
    }

    #[test]
    fn a_request_has_one_host() {
        assert_eq!(status(Version::HTTP_11, 1, 0), None);
        assert_eq!(status(Version::HTTP_10, 0, 0), None);
        for (version, hosts) in [
            (Version::HTTP_11, 0),
            (Version::HTTP_11, 2),
            (Version::HTTP_10, 2),
        ] {
            assert_eq!(
                status(version, hosts, 0),
                Some(StatusCode::BAD_REQUEST),
                "{version:?} {hosts}"
            );
        }
    }

    #[test]
    fn heads_are_limited() {
        let too_large = Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        assert_eq!(status(Version::HTTP_11, 1, MAX_FIELDS - 1), None);
        assert_eq!(status(Version::HTTP_11, 1, MAX_FIELDS), too_large);
        // The names and the separators have 8 bytes each, and the value of Host one.
        let with_value = |length: usize| {
            let request = Request::get("/")
                .header("host", "a")
                .header("x-ab", "a".repeat(length));
            check(&request.body(()).unwrap()).map(|rejection| rejection.status)
        };
        assert_eq!(with_value(MAX_SIZE - 17), None);
        assert_eq!(with_value(MAX_SIZE - 16), too_large);
    }
}
