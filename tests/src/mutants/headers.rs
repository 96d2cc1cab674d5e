//! Response header fields that are missing, surplus or different.

use http::Method;
use http::header::CONTENT_TYPE;
use openapi_conformance::mutation::{Mutant, ServerResponse};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "header-www-authenticate-other-scheme",
            "WWW-Authenticate names the scheme that is asked for: Bearer",
            |response| response.replace_header("www-authenticate", "Basic"),
        ),
        Mutant::response(
            "header-rate-limit-too-small",
            "X-RateLimit-Limit is 4 or more: clients divide by what is derived from it",
            |response| response.replace_header("x-ratelimit-limit", "2"),
        ),
        Mutant::response(
            "header-rate-limit-reset-date",
            "X-RateLimit-Reset is seconds to wait, never a point of time",
            |response| response.replace_header("x-ratelimit-reset", "1790000000"),
        ),
        Mutant::response(
            "header-rate-limit-remaining-missing",
            "X-RateLimit-Remaining is sent if the implementation sets it",
            |response| response.remove_header("x-ratelimit-remaining"),
        ),
        Mutant::response(
            "header-api-version-missing",
            "ping responses with TFP-API-Version",
            |response| response.remove_header("tfp-api-version"),
        ),
        Mutant::response(
            "header-api-version-whole-number",
            "TFP-API-Version has a major and a minor number",
            |response| response.replace_header("tfp-api-version", "2"),
        ),
        Mutant::response(
            "header-app-name-empty",
            "TFP-AppName is the name of the service",
            |response| response.replace_header("tfp-appname", ""),
        ),
        Mutant::response(
            "header-missing-in-head",
            "HEAD has the same headers as GET",
            |response| {
                if response.request.method == Method::HEAD {
                    response.remove_header("tfp-appname");
                }
            },
        ),
        Mutant::response(
            "header-rate-limit-other-in-head",
            "HEAD has the same headers as GET, with the same values",
            |response| {
                if response.request.method == Method::HEAD {
                    response.replace_header("x-ratelimit-reset", "60");
                }
            },
        ),
        Mutant::response(
            "type-charset",
            "the JSON:API media type has no charset",
            |response| {
                replace_media_type(
                    response,
                    "application/vnd.api+json",
                    "application/vnd.api+json; charset=utf-8",
                )
            },
        ),
        Mutant::response(
            "type-plain-json",
            "terraform responses as application/vnd.api+json",
            |response| replace_media_type(response, "application/vnd.api+json", "application/json"),
        ),
        Mutant::response(
            "type-problem-json",
            "workspace: problem details are sent as application/json",
            |response| {
                if response.is_below("/api/workspace") && response.status == 403 {
                    response.set_header("content-type", "application/problem+json");
                }
            },
        ),
        Mutant::response(
            "type-discovery-as-json-api",
            "discovery is application/json, not JSON:API",
            |response| {
                if response.is_below("/.well-known/terraform.json") && response.status == 200 {
                    response.set_header("content-type", "application/vnd.api+json");
                }
            },
        ),
    ]
}

fn replace_media_type(response: &mut ServerResponse, from: &str, to: &str) {
    if response
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| value == from)
    {
        response.set_header("content-type", to);
    }
}
