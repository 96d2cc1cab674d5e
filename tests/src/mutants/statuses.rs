//! Responses with a status that the operation does not declare, or of another class.

use http::Method;
use openapi_conformance::mutation::Mutant;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "status-ok-for-no-content",
            "a successful confirm_email is 204 without a body",
            |response| {
                if response.status == 204 && response.path_starts_with("/v1/") {
                    response.replace(200, "application/json", "{}");
                }
            },
        ),
        Mutant::response(
            "status-no-content-for-ok",
            "a successful put_workspace_profile is 200 with the envelope",
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
                if response.path_starts_with("/api/workspace") && response.status == 400 {
                    response.status = 422;
                }
            },
        ),
        Mutant::response(
            "status-errors-as-success",
            "an error is never sent with status 200",
            |response| {
                if response.path_starts_with("/api/workspace") && response.status == 400 {
                    response.status = 200;
                }
            },
        ),
    ]
}
