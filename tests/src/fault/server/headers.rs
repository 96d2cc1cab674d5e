//! Header fields of answers.

use crate::fault::Plant::{Answer, Bytes};
use crate::fault::{Fault, server};
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "header-www-authenticate-lost",
        "401 comes with WWW-Authenticate",
        Answer(|answer| answer.drop("www-authenticate")),
    ),
    server(
        "header-www-authenticate-other-scheme",
        "WWW-Authenticate names the scheme that is asked for: Bearer",
        Answer(|answer| answer.reset("www-authenticate", "Basic")),
    ),
    server(
        "header-www-authenticate-empty",
        "WWW-Authenticate names a scheme",
        Answer(|answer| answer.reset("www-authenticate", "")),
    ),
    server(
        "header-retry-after-lost",
        "429 comes with Retry-After",
        Answer(|answer| {
            if answer.status == 429 {
                answer.drop("retry-after");
            }
        }),
    ),
    server(
        "header-retry-after-known-lost",
        "503 tells how long to wait where that is known",
        Answer(|answer| {
            if answer.status == 503 {
                answer.drop("retry-after");
            }
        }),
    ),
    server(
        "header-retry-after-made-up",
        "503 tells no time to wait where none is known",
        Answer(|answer| {
            if answer.status == 503 && !answer.headers.contains_key("retry-after") {
                answer.set("retry-after", "1");
            }
        }),
    ),
    server(
        "header-retry-after-date",
        "Retry-After is a whole number of seconds, never a date",
        Answer(|answer| answer.reset("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT")),
    ),
    server(
        "header-retry-after-fraction",
        "Retry-After is a whole number of seconds",
        Answer(|answer| answer.reset("retry-after", "1.5")),
    ),
    server(
        "header-retry-after-other",
        "Retry-After is what the implementation says",
        Answer(|answer| answer.reset("retry-after", "3601")),
    ),
    server(
        "header-rate-limit-too-small",
        "X-RateLimit-Limit is 4 or more: clients divide by what is derived from it",
        Answer(|answer| answer.reset("x-ratelimit-limit", "2")),
    ),
    server(
        "header-rate-limit-reset-date",
        "X-RateLimit-Reset is seconds to wait, never a point of time",
        Answer(|answer| answer.reset("x-ratelimit-reset", "1790000000")),
    ),
    server(
        "header-rate-limit-remaining-lost",
        "X-RateLimit-Remaining is sent where the implementation tells it",
        Answer(|answer| answer.drop("x-ratelimit-remaining")),
    ),
    server(
        "header-api-version-lost",
        "ping answers with TFP-API-Version",
        Answer(|answer| answer.drop("tfp-api-version")),
    ),
    server(
        "header-api-version-whole-number",
        "TFP-API-Version has a major and a minor number",
        Answer(|answer| answer.reset("tfp-api-version", "2")),
    ),
    server(
        "header-app-name-empty",
        "TFP-AppName is the name of the service",
        Answer(|answer| answer.reset("tfp-appname", "")),
    ),
    server(
        "header-lost-in-head",
        "HEAD has the same headers as GET",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD {
                answer.drop("tfp-appname");
            }
        }),
    ),
    server(
        "header-retry-after-lost-in-head",
        "HEAD has the same headers as GET, those of a refusal among them",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD {
                answer.drop("retry-after");
            }
        }),
    ),
    server(
        "header-rate-limit-other-in-head",
        "HEAD has the same headers as GET, with the same values",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD {
                answer.reset("x-ratelimit-reset", "60");
            }
        }),
    ),
    server(
        "header-challenge-lost-in-head",
        "HEAD without credentials is answered with WWW-Authenticate as GET is",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD {
                answer.drop("www-authenticate");
            }
        }),
    ),
    server(
        "header-surplus-in-head",
        "HEAD has the headers of GET and no others",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD {
                answer.set("allow", "GET, HEAD");
            }
        }),
    ),
    server(
        "header-retry-after-of-the-authenticator",
        "Retry-After is what the authenticator says",
        Answer(|answer| {
            let waits = answer.headers.get("retry-after");
            if waits.is_some_and(|seconds| seconds == "7") {
                answer.set("retry-after", "8");
            }
        }),
    ),
    server(
        "header-type-lost-in-head",
        "HEAD has the same headers as GET, the media type among them",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD && answer.status == 200 {
                answer.drop("content-type");
            }
        }),
    ),
    server(
        "header-allow-lost",
        "405 comes with Allow",
        Answer(|answer| answer.drop("allow")),
    ),
    server(
        "header-allow-without-head",
        "Allow lists HEAD wherever it lists GET",
        Answer(|answer| {
            let allow = answer.headers.get("allow").and_then(|value| value.to_str().ok());
            if let Some(allow) = allow.map(|allow| allow.replace(", HEAD", "")) {
                answer.set("allow", &allow);
            }
        }),
    ),
    server(
        "header-allow-too-much",
        "Allow lists no method that the path does not have",
        Answer(|answer| {
            let allow = answer.headers.get("allow").and_then(|value| value.to_str().ok());
            if let Some(allow) = allow.map(|allow| format!("{allow}, OPTIONS")) {
                answer.set("allow", &allow);
            }
        }),
    ),
    server(
        "header-undeclared",
        "an answer has the headers that are declared, and nothing that tells of the inside",
        Answer(|answer| {
            if answer.status == 500 {
                answer.set("x-debug-backend", "db-2");
            }
        }),
    ),
    server(
        "header-cookie",
        "there are no sessions: credentials are bearer tokens",
        Answer(|answer| {
            if answer.status == 200 {
                answer.set("set-cookie", "session=1");
            }
        }),
    ),
    server(
        "header-repeated",
        "a header that holds one value is sent once",
        Answer(|answer| {
            if let Some(value) = answer.headers.get("retry-after").cloned() {
                answer.headers.append("retry-after", value);
            }
        }),
    ),
    server(
        "type-charset",
        "the JSON:API media type has no charset",
        Answer(|answer| {
            answer_type(
                answer,
                "application/vnd.api+json",
                "application/vnd.api+json; charset=utf-8",
            )
        }),
    ),
    server(
        "type-plain-json",
        "terraform answers as application/vnd.api+json",
        Answer(|answer| answer_type(answer, "application/vnd.api+json", "application/json")),
    ),
    server(
        "type-problem-json",
        "workspace: problem details are sent as application/json",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 403 {
                answer.set("content-type", "application/problem+json");
            }
        }),
    ),
    server(
        "type-discovery-as-json-api",
        "discovery is application/json, not JSON:API",
        Answer(|answer| {
            if answer.is_below("/.well-known/terraform.json") && answer.status == 200 {
                answer.set("content-type", "application/vnd.api+json");
            }
        }),
    ),
    server(
        "type-lost",
        "a body has its declared media type",
        Answer(|answer| {
            if answer.status == 406 {
                answer.drop("content-type");
            }
        }),
    ),
    server(
        "type-repeated",
        "an answer has one media type",
        Answer(|answer| {
            if answer.headers.contains_key(CONTENT_TYPE) {
                let value = HeaderValue::from_static("text/plain");
                answer.headers.append(CONTENT_TYPE, value);
            }
        }),
    ),
    server(
        "bytes-head-with-body",
        "HEAD is answered without a body",
        Bytes(|request, bytes| {
            if request.method == "HEAD" {
                bytes.extend_from_slice(b"{}");
            }
        }),
    ),
    server(
        "bytes-no-content-with-body",
        "204 has no body",
        Bytes(|_, bytes| {
            if bytes.starts_with(b"HTTP/1.1 204") {
                bytes.extend_from_slice(b"{}");
            }
        }),
    ),
    server(
        "bytes-cut",
        "an answer is as long as it says",
        Bytes(|_, bytes| {
            if bytes.starts_with(b"HTTP/1.1 200") {
                bytes.truncate(bytes.len() - 1);
            }
        }),
    ),
];

fn answer_type(answer: &mut crate::fault::Answer, from: &str, to: &str) {
    if answer
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| value == from)
    {
        answer.set("content-type", to);
    }
}
