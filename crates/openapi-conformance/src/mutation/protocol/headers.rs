//! Response header fields that are missing, undeclared or different.

use crate::mutation::mutant::Mutant;
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "header-www-authenticate-missing",
            "401 comes with WWW-Authenticate",
            |response| response.remove_header("www-authenticate"),
        ),
        Mutant::response(
            "header-www-authenticate-empty",
            "WWW-Authenticate names a scheme",
            |response| response.replace_header("www-authenticate", ""),
        ),
        Mutant::response(
            "header-retry-after-missing",
            "429 comes with Retry-After",
            |response| {
                if response.status == 429 {
                    response.remove_header("retry-after");
                }
            },
        ),
        Mutant::response(
            "header-retry-after-optional-missing",
            "503 has Retry-After if the implementation sets it",
            |response| {
                if response.status == 503 {
                    response.remove_header("retry-after");
                }
            },
        ),
        Mutant::response(
            "header-retry-after-added",
            "503 has no Retry-After if the implementation sets none",
            |response| {
                if response.status == 503 && !response.headers.contains_key("retry-after") {
                    response.set_header("retry-after", "1");
                }
            },
        ),
        Mutant::response(
            "header-retry-after-date",
            "Retry-After is an integer number of seconds, not a date",
            |response| response.replace_header("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"),
        ),
        Mutant::response(
            "header-retry-after-fraction",
            "Retry-After is an integer number of seconds",
            |response| response.replace_header("retry-after", "1.5"),
        ),
        Mutant::response(
            "header-retry-after-other",
            "Retry-After is what the implementation set",
            |response| response.replace_header("retry-after", "3601"),
        ),
        Mutant::response(
            "header-retry-after-missing-in-head",
            "HEAD has the headers of GET, also for rejections",
            |response| {
                if response.request.method == Method::HEAD {
                    response.remove_header("retry-after");
                }
            },
        ),
        Mutant::response(
            "header-challenge-missing-in-head",
            "HEAD without credentials gets WWW-Authenticate, like GET",
            |response| {
                if response.request.method == Method::HEAD {
                    response.remove_header("www-authenticate");
                }
            },
        ),
        Mutant::response(
            "header-added-in-head",
            "HEAD has the headers of GET and no others",
            |response| {
                if response.request.method == Method::HEAD {
                    response.set_header("allow", "GET, HEAD");
                }
            },
        ),
        Mutant::response(
            "header-retry-after-of-the-authenticator",
            "Retry-After is what the authenticator set",
            |response| {
                let seconds = response.headers.get("retry-after");
                if seconds.is_some_and(|seconds| seconds == "7") {
                    response.set_header("retry-after", "8");
                }
            },
        ),
        Mutant::response(
            "header-type-missing-in-head",
            "HEAD has the headers of GET, including the media type",
            |response| {
                if response.request.method == Method::HEAD && response.status == 200 {
                    response.remove_header("content-type");
                }
            },
        ),
        Mutant::response(
            "header-length-missing-in-head",
            "HEAD has the headers of GET, including the length of the body",
            |response| {
                if response.request.method == Method::HEAD && response.status == 200 {
                    response.remove_header("content-length");
                }
            },
        ),
        Mutant::response(
            "header-length-missing-in-head-of-errors",
            "HEAD has the headers of GET, also for rejections",
            |response| {
                if response.request.method == Method::HEAD && response.status >= 400 {
                    response.remove_header("content-length");
                }
            },
        ),
        Mutant::response(
            "header-ascii",
            "a header has the value that the implementation set, beyond ASCII, too",
            |response| {
                for value in response.headers.values_mut() {
                    if value.as_bytes().iter().any(|byte| !byte.is_ascii()) {
                        *value = HeaderValue::from_static("?");
                    }
                }
            },
        ),
        Mutant::response(
            "header-close-after-rejection",
            "a connection can be used after a rejection",
            |response| {
                if response.status == 406 {
                    response.set_header("connection", "close");
                }
            },
        ),
        Mutant::response("header-allow-missing", "405 comes with Allow", |response| {
            response.remove_header("allow")
        }),
        Mutant::response(
            "header-allow-without-head",
            "Allow lists HEAD wherever it lists GET",
            |response| {
                let allow = response
                    .headers
                    .get("allow")
                    .and_then(|value| value.to_str().ok());
                if let Some(allow) = allow.map(|allow| allow.replace(", HEAD", "")) {
                    response.set_header("allow", &allow);
                }
            },
        ),
        Mutant::response(
            "header-allow-with-other-method",
            "Allow lists no method that the path does not have",
            |response| {
                let allow = response
                    .headers
                    .get("allow")
                    .and_then(|value| value.to_str().ok());
                if let Some(allow) = allow.map(|allow| format!("{allow}, OPTIONS")) {
                    response.set_header("allow", &allow);
                }
            },
        ),
        Mutant::response(
            "header-undeclared",
            "a response has only declared headers",
            |response| {
                if response.status == 500 {
                    response.set_header("x-debug-backend", "db-2");
                }
            },
        ),
        Mutant::response(
            "header-cookie",
            "a response sets no undeclared cookie",
            |response| {
                if response.status == 200 {
                    response.set_header("set-cookie", "session=1");
                }
            },
        ),
        Mutant::response(
            "header-repeated",
            "a header with a single value is sent once",
            |response| {
                if let Some(value) = response.headers.get("retry-after").cloned() {
                    response.headers.append("retry-after", value);
                }
            },
        ),
        Mutant::response("type-missing", "a body has its declared media type", |response| {
            if response.status == 406 {
                response.remove_header("content-type");
            }
        }),
        Mutant::response("type-repeated", "a response has one media type", |response| {
            if response.headers.contains_key(CONTENT_TYPE) {
                let value = HeaderValue::from_static("text/plain");
                response.headers.append(CONTENT_TYPE, value);
            }
        }),
        Mutant::response_bytes(
            "bytes-head-with-body",
            "the response to HEAD has no body",
            |request, bytes| {
                if request.method == "HEAD" {
                    bytes.extend_from_slice(b"{}");
                }
            },
        ),
        Mutant::response_bytes("bytes-no-content-with-body", "204 has no body", |_, bytes| {
            if bytes.starts_with(b"HTTP/1.1 204") {
                bytes.extend_from_slice(b"{}");
            }
        }),
        Mutant::response_bytes(
            "bytes-truncated",
            "a response is as long as its Content-Length",
            |_, bytes| {
                if bytes.starts_with(b"HTTP/1.1 200") {
                    bytes.truncate(bytes.len() - 1);
                }
            },
        ),
    ]
}
