//! Responses with another status than the expected one.

use crate::mutation::mutant::Mutant;
use http::Method;

const PROBLEM: &str = r#"{"type":"about:blank","title":"No","status":404}"#;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "status-type-before-accept",
            "`Accept` is checked before `Content-Type`",
            |response| {
                let media_type = response.request.headers.get("content-type");
                if response.status == 406 && media_type.is_some_and(|value| value == "text/x-nothing") {
                    response.status = 415;
                }
            },
        ),
        Mutant::response(
            "status-method-before-path",
            "an unknown path has no methods",
            |response| {
                if response.status == 404 && response.request.method == "BREW" {
                    response.status = 405;
                }
            },
        ),
        Mutant::response(
            "status-gone",
            "no response has a status that the operation does not declare",
            |response| {
                if response.status == 404 {
                    response.status = 410;
                }
            },
        ),
        Mutant::response("status-created-as-ok", "201 is not 200", |response| {
            if response.status == 201 {
                response.status = 200;
            }
        }),
        Mutant::response(
            "status-conflict-as-bad-request",
            "a conflict is 409, not 400",
            |response| {
                if response.status == 409 {
                    response.status = 400;
                }
            },
        ),
        Mutant::response(
            "status-unavailable-for-panic",
            "an internal error is 500, not 503",
            |response| {
                if response.status == 500 {
                    response.status = 503;
                }
            },
        ),
        Mutant::response(
            "status-unavailable-for-too-many",
            "too many requests get 429, not 503",
            |response| {
                if response.status == 429 {
                    response.status = 503;
                }
            },
        ),
        Mutant::response(
            "status-not-found-for-method",
            "a method that the path does not have is 405, not 404",
            |response| {
                if response.status == 405 {
                    response.status = 404;
                    response.remove_header("allow");
                }
            },
        ),
        Mutant::response(
            "status-unknown-path-served",
            "an unknown path is 404",
            |response| {
                if response.status == 404 && response.request.uri.path().ends_with("/unheard-of") {
                    response.replace(200, "application/json", PROBLEM);
                }
            },
        ),
        Mutant::response(
            "status-redirect-for-slash",
            "a path with a trailing slash is unknown, not moved",
            |response| {
                let path = response.request.uri.path().to_owned();
                if response.status == 404 && path.len() > 1 && path.ends_with('/') {
                    response.replace(308, "", "");
                    response.set_header("location", path.trim_end_matches('/'));
                }
            },
        ),
        Mutant::response(
            "status-head-not-allowed",
            "every path with GET has HEAD",
            |response| {
                if response.request.method == Method::HEAD && response.status < 300 {
                    response.status = 405;
                }
            },
        ),
        Mutant::response(
            "status-options-served",
            "an undeclared OPTIONS is 405",
            |response| {
                if response.request.method == Method::OPTIONS {
                    response.replace(204, "", "");
                }
            },
        ),
        Mutant::request(
            "status-wildcard-not-acceptable",
            "Accept: */* accepts every media type",
            |request| {
                if request.header("accept") == Some("*/*") {
                    request.set_header("accept", "text/html");
                }
            },
        ),
    ]
}
