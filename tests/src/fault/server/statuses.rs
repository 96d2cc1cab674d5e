//! Another status than the contract has for what happened.

use crate::fault::Plant::{Answer, Heard};
use crate::fault::{Fault, server};
use http::Method;

const PROBLEM: &str = r#"{"type":"about:blank","title":"No","status":404}"#;

pub(super) const FAULTS: &[Fault] = &[
    server(
        "status-forbidden-for-unauthorized",
        "accounts: a token that is not good is 401, not 403",
        Answer(|answer| {
            if answer.is_below("/v1/") && answer.status == 401 {
                answer.status = 403;
            }
        }),
    ),
    server(
        "status-not-found-for-unauthorized",
        "terraform: clients need exactly 401 for a bad token, not 404",
        Answer(|answer| {
            if answer.is_below("/api/v2/") && answer.status == 401 {
                answer.status = 404;
            }
        }),
    ),
    server(
        "status-forbidden-told-openly",
        "terraform: what a token may not do is told as not found",
        Answer(|answer| {
            if answer.is_below("/api/v2/") && answer.status == 404 {
                answer.status = 403;
            }
        }),
    ),
    server(
        "status-gone",
        "no response leaves with a status that the operation does not declare",
        Answer(|answer| {
            if answer.status == 404 {
                answer.status = 410;
            }
        }),
    ),
    server(
        "status-created-as-ok",
        "create_user_token answers 201",
        Answer(|answer| {
            if answer.status == 201 {
                answer.status = 200;
            }
        }),
    ),
    server(
        "status-ok-for-no-content",
        "confirm_email answers 204 without a body",
        Answer(|answer| {
            if answer.status == 204 && answer.is_below("/v1/") {
                answer.replace(200, "application/json", "{}");
            }
        }),
    ),
    server(
        "status-no-content-for-ok",
        "put_workspace_profile answers 200 with the envelope",
        Answer(|answer| {
            if answer.status == 200 && answer.asked.method == Method::PUT {
                answer.replace(204, "", "");
            }
        }),
    ),
    server(
        "status-bad-request-in-terraform",
        "terraform: a malformed body is 422, not 400",
        Answer(|answer| {
            if answer.status == 422 {
                answer.status = 400;
            }
        }),
    ),
    server(
        "status-unprocessable-in-workspace",
        "workspace: a malformed body is 400, not 422",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 400 {
                answer.status = 422;
            }
        }),
    ),
    server(
        "status-conflict-as-bad-request",
        "accounts: a taken e-mail address is 409",
        Answer(|answer| {
            if answer.status == 409 {
                answer.status = 400;
            }
        }),
    ),
    server(
        "status-too-large-as-bad-request",
        "a body over the limit is 413",
        Answer(|answer| {
            if answer.status == 413 {
                answer.status = if answer.is_below("/api/v2") { 422 } else { 400 };
            }
        }),
    ),
    server(
        "status-unsupported-as-bad-request",
        "a body of another media type is 415",
        Answer(|answer| {
            if answer.status == 415 {
                answer.status = if answer.is_below("/api/v2") { 422 } else { 400 };
            }
        }),
    ),
    server(
        "status-unavailable-for-panic",
        "what the service failed at is 500, not 503",
        Answer(|answer| {
            if answer.status == 500 {
                answer.status = 503;
            }
        }),
    ),
    server(
        "status-unavailable-for-too-many",
        "a caller that asks too often is told 429, not 503",
        Answer(|answer| {
            if answer.status == 429 {
                answer.status = 503;
            }
        }),
    ),
    server(
        "status-errors-as-success",
        "an error has its own status; 200 with an error document is none",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
    server(
        "status-not-found-for-method",
        "a method that the path does not have is 405, not 404",
        Answer(|answer| {
            if answer.status == 405 {
                answer.status = 404;
                answer.drop("allow");
            }
        }),
    ),
    server(
        "status-unknown-path-served",
        "an unknown path is 404",
        Answer(|answer| {
            if answer.status == 404 && answer.asked.uri.path().ends_with("/unheard-of") {
                answer.replace(200, "application/json", PROBLEM);
            }
        }),
    ),
    server(
        "status-redirect-for-slash",
        "a path with a slash behind it is unknown, not moved",
        Answer(|answer| {
            let path = answer.asked.uri.path().to_owned();
            if answer.status == 404 && path.len() > 1 && path.ends_with('/') {
                answer.replace(308, "", "");
                answer.set("location", path.trim_end_matches('/'));
            }
        }),
    ),
    server(
        "status-head-not-allowed",
        "HEAD works wherever GET does",
        Answer(|answer| {
            if answer.asked.method == Method::HEAD && answer.status < 300 {
                answer.status = 405;
            }
        }),
    ),
    server(
        "status-options-served",
        "OPTIONS is a method that no path has: 405",
        Answer(|answer| {
            if answer.asked.method == Method::OPTIONS {
                answer.replace(204, "", "");
            }
        }),
    ),
    server(
        "status-wildcard-not-acceptable",
        "Accept: */* takes whatever the answer is",
        Heard(|heard| {
            if heard.get("accept") == Some("*/*") {
                heard.set("accept", "text/html");
            }
        }),
    ),
];
