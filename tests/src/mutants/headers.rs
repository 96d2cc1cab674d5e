//! Response header fields with values that the contract forbids, or that differ between HEAD and GET.

use http::Method;
use http::header::CONTENT_TYPE;
use openapi_conformance::mutation::{Mutant, ServerResponse};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "header-rate-limit-too-small",
            "X-RateLimit-Limit is at least 4: clients divide by a number derived from it",
            |response| response.replace_header("x-ratelimit-limit", "2"),
        ),
        Mutant::response(
            "header-api-version-without-minor",
            "TFP-API-Version has a major and a minor number",
            |response| response.replace_header("tfp-api-version", "2"),
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
            "header-rate-limit-differs-in-head",
            "HEAD has the header values of GET",
            |response| {
                if response.request.method == Method::HEAD {
                    response.replace_header("x-ratelimit-reset", "60");
                }
            },
        ),
        Mutant::response(
            "type-charset",
            "the JSON:API media type has no `charset` parameter",
            |response| {
                replace_media_type(
                    response,
                    "application/vnd.api+json",
                    "application/vnd.api+json; charset=utf-8",
                )
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
