//! Requests that the server authenticates, routes or parses differently from what the document declares.

use crate::mutation::json_changes::{change_scalars, change_strings};
use crate::mutation::mutant::Mutant;
use serde_json::json;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "undeclared-query-rejected",
            "an undeclared parameter in the query is ignored",
            |request| {
                let query = request.head.uri.query().unwrap_or_default();
                if query.contains("x-undeclared") {
                    request.set_header("accept", "text/x-undeclared");
                }
            },
        ),
        Mutant::request(
            "undeclared-header-rejected",
            "an undeclared header is ignored",
            |request| {
                if request.header("x-undeclared").is_some() {
                    request.set_header("accept", "text/x-undeclared");
                }
            },
        ),
        Mutant::request(
            "auth-token-changed",
            "the implementation gets the token as it was sent",
            |request| {
                if let Some(token) = request.header("authorization").map(str::to_lowercase) {
                    request.set_header("authorization", &token);
                }
            },
        ),
        Mutant::request("path-case-insensitive", "paths are case-sensitive", |request| {
            request.change_target(|target| target.to_lowercase());
        }),
        Mutant::request(
            "path-trailing-slash",
            "a path with a trailing slash is unknown",
            |request| {
                request.change_target(|target| {
                    target.trim_end_matches('/').to_owned() + if target == "/" { "/" } else { "" }
                });
            },
        ),
        Mutant::request(
            "path-double-slash",
            "a path with two slashes in a row is unknown",
            |request| {
                request.change_target(|target| target.replace("//", "/"));
            },
        ),
        Mutant::request(
            "path-encoded-slash",
            "an encoded slash does not separate segments",
            |request| {
                request.change_target(|target| target.replace("%2F", "/").replace("%2f", "/"));
            },
        ),
        Mutant::request("path-raw", "path segments are percent-decoded", |request| {
            request.change_target(|target| target.replace('%', "%25"));
        }),
        Mutant::request("query-plus", "+ in a query is a space", |request| {
            request.change_target(|target| target.replace('+', "%2B"));
        }),
        Mutant::request(
            "body-chunks-truncated",
            "a chunked body arrives completely",
            |request| {
                if request.head.headers.contains_key("transfer-encoding") {
                    request.body.truncate(1);
                }
            },
        ),
        Mutant::request("body-trimmed", "strings are not trimmed", |request| {
            request.change_json(|body| change_strings(body, &mut |text| text.trim().to_owned()));
        }),
        Mutant::request(
            "body-ascii",
            "strings may have any Unicode character",
            |request| {
                request.change_json(|body| {
                    change_strings(body, &mut |text| {
                        text.replace(|c: char| u32::from(c) > 0xFFFF, "?")
                    })
                });
            },
        ),
        Mutant::request("body-numbers-as-strings", "a number is not a string", |request| {
            request.change_json(|body| {
                change_scalars(body, &mut |value| {
                    if value.is_number() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
    ]
}
