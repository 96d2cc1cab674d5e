//! Responses with another status than the document declares for what happened.

use http::Method;
use openapi_conformance::mutation::Mutant;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "status-forbidden-for-unauthorized",
            "accounts: a token that is not good is 401, not 403",
            |response| {
                if response.is_below("/v1/") && response.status == 401 {
                    response.status = 403;
                }
            },
        ),
        Mutant::response(
            "status-not-found-for-unauthorized",
            "terraform: clients need exactly 401 for a bad token, not 404",
            |response| {
                if response.is_below("/api/v2/") && response.status == 401 {
                    response.status = 404;
                }
            },
        ),
        Mutant::response(
            "status-forbidden-revealed",
            "terraform: a forbidden action is reported as not found",
            |response| {
                if response.is_below("/api/v2/") && response.status == 404 {
                    response.status = 403;
                }
            },
        ),
        Mutant::response(
            "status-ok-for-no-content",
            "confirm_email responses 204 without a body",
            |response| {
                if response.status == 204 && response.is_below("/v1/") {
                    response.replace(200, "application/json", "{}");
                }
            },
        ),
        Mutant::response(
            "status-no-content-for-ok",
            "put_workspace_profile responses 200 with the envelope",
            |response| {
                if response.status == 200 && response.request.method == Method::PUT {
                    response.replace(204, "", "");
                }
            },
        ),
        Mutant::response(
            "status-bad-request-in-terraform",
            "terraform: a malformed body is 422, not 400",
            |response| {
                if response.status == 422 {
                    response.status = 400;
                }
            },
        ),
        Mutant::response(
            "status-unprocessable-in-workspace",
            "workspace: a malformed body is 400, not 422",
            |response| {
                if response.is_below("/api/workspace") && response.status == 400 {
                    response.status = 422;
                }
            },
        ),
        Mutant::response(
            "status-too-large-as-bad-request",
            "a body over the limit is 413",
            |response| {
                if response.status == 413 {
                    response.status = if response.is_below("/api/v2") { 422 } else { 400 };
                }
            },
        ),
        Mutant::response(
            "status-unsupported-as-bad-request",
            "a body of another media type is 415",
            |response| {
                if response.status == 415 {
                    response.status = if response.is_below("/api/v2") { 422 } else { 400 };
                }
            },
        ),
        Mutant::response(
            "status-errors-as-success",
            "an error has its own status; 200 with an error document is none",
            |response| {
                if response.is_below("/api/workspace") && response.status == 400 {
                    response.status = 200;
                }
            },
        ),
    ]
}
