//! Invalid requests that the server repairs instead of rejecting them.

use crate::mutation::json_changes::change_strings;
use crate::mutation::mutant::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "lenient-utf-8",
            "RFC 8259, 8.1: invalid UTF-8 is rejected, not replaced",
            |request| request.body = String::from_utf8_lossy(&request.body).into_owned().into_bytes(),
        ),
        Mutant::request(
            "body-not-an-object",
            "a body of another type than an object is rejected",
            |request| {
                request.change_json(|body| {
                    if !body.is_object() {
                        *body = json!({});
                    }
                });
            },
        ),
        Mutant::request(
            "json-name-twice",
            "a repeated name is rejected: parsers differ on which value counts",
            |request| {
                if let Ok(body) = serde_json::from_slice::<Value>(&request.body) {
                    request.body = body.to_string().into_bytes();
                }
            },
        ),
        Mutant::request("json-trailing-data", "a body is one JSON text", |request| {
            let mut values = serde_json::Deserializer::from_slice(&request.body).into_iter::<Value>();
            if let Some(Ok(_)) = values.next() {
                let end = values.byte_offset();
                request.body.truncate(end);
            }
        }),
        Mutant::request(
            "json-byte-order-mark",
            "a body does not begin with a byte order mark",
            |request| {
                if request.body.starts_with(b"\xef\xbb\xbf") {
                    request.body.drain(..3);
                }
            },
        ),
        Mutant::request("json-trailing-comma", "JSON has no trailing commas", |request| {
            if request.body.ends_with(b",}") {
                let comma = request.body.len() - 2;
                request.body.remove(comma);
            }
        }),
        Mutant::request("json-invalid-utf-8", "JSON is UTF-8", |request| {
            request.body = String::from_utf8_lossy(&request.body).into_owned().into_bytes();
        }),
        Mutant::request(
            "json-empty-as-object",
            "an empty body is not an empty object",
            |request| {
                if request.body.is_empty() && request.head.headers.contains_key("content-type") {
                    request.body = b"{}".to_vec();
                }
            },
        ),
        Mutant::request(
            "media-parameters",
            "JSON:API: 415 for a media type with parameters",
            |request| {
                if request
                    .header("content-type")
                    .is_some_and(|value| value.starts_with("application/vnd.api+json;"))
                {
                    request.set_header("content-type", "application/vnd.api+json");
                }
            },
        ),
        Mutant::request(
            "media-charset-rejected",
            "application/json; charset=utf-8 is application/json",
            |request| {
                if request
                    .header("content-type")
                    .is_some_and(|value| value.starts_with("application/json;"))
                {
                    request.set_header("content-type", "text/plain");
                }
            },
        ),
        Mutant::request(
            "media-case-sensitive",
            "media types are case-insensitive",
            |request| {
                if request
                    .header("content-type")
                    .is_some_and(|value| value.starts_with("APPLICATION"))
                {
                    request.set_header("content-type", "text/plain");
                }
            },
        ),
        Mutant::request(
            "accept-ignored",
            "an Accept that excludes the response is 406",
            |request| request.set_header("accept", "*/*"),
        ),
        Mutant::request("accept-weight-ignored", "q=0 excludes a media type", |request| {
            if let Some(accept) = request.header("accept").map(|accept| accept.replace(";q=0", "")) {
                request.set_header("accept", &accept);
            }
        }),
        Mutant::request(
            "accept-parameters",
            "JSON:API: 406 when every entry of Accept has parameters",
            |request| {
                if request
                    .header("accept")
                    .is_some_and(|accept| accept.starts_with("application/vnd.api+json;"))
                {
                    request.set_header("accept", "application/vnd.api+json");
                }
            },
        ),
        Mutant::request(
            "email-long-local-part",
            "RFC 5321, 4.5.3.1.1: a local part has up to 64 bytes",
            |request| {
                request.change_json(|body| {
                    change_strings(body, &mut |text| match text.split_once('@') {
                        Some((local, domain)) if local.len() == 65 => format!("{}@{domain}", &local[1..]),
                        _ => text.to_owned(),
                    });
                });
            },
        ),
        Mutant::request(
            "accept-required",
            "without Accept, every media type is acceptable",
            |request| {
                if request.header("accept").is_none() {
                    request.set_header("accept", "text/html");
                }
            },
        ),
    ]
}
