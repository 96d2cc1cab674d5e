//! Response bodies that are not the declared document.

use openapi_conformance::case::PANIC_MESSAGE;
use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_objects, change_property};
use serde_json::{Value, json};

const ACCOUNTS: &str = r#"{"error":"unauthorized","message":"No."}"#;
const JSON_API: &str = r#"{"errors":[{"status":"404","title":"not found"}]}"#;
const ENVELOPE: &str = r#"{"Data":null,"Errors":[],"Warnings":[],"Success":false}"#;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "code-of-429-in-accounts",
            "accounts: too many requests are `rate_limited`",
            |response| {
                if response.status == 429 {
                    response.change_property("error", |code| *code = json!("unavailable"));
                }
            },
        ),
        Mutant::response(
            "title-of-503-in-terraform",
            "terraform: 503 has the title `service unavailable`",
            |response| {
                if response.status == 503 {
                    response.change_json(|body| {
                        change_property(body, "title", &mut |title| {
                            *title = json!("internal server error")
                        });
                    });
                }
            },
        ),
        Mutant::response(
            "status-of-500-in-workspace",
            "workspace: the problem details of 500 have the status 500",
            |response| {
                if response.status == 500 {
                    response.change_property("status", |status| *status = json!(503));
                }
            },
        ),
        Mutant::response(
            "dialect-accounts-in-terraform",
            "terraform: transport errors are JSON:API errors",
            |response| {
                if response.path_starts_with("/api/v2") && response.status == 406 {
                    response.body = ACCOUNTS.into();
                }
            },
        ),
        Mutant::response(
            "dialect-terraform-in-accounts",
            "accounts: a missing account is reported in the shape of accounts",
            |response| {
                if response.path_starts_with("/v1") && response.status == 404 {
                    response.body = JSON_API.into();
                }
            },
        ),
        Mutant::response(
            "dialect-accounts-in-workspace",
            "workspace: 401 is problem details",
            |response| {
                if response.path_starts_with("/api/workspace") && response.status == 401 {
                    response.body = r#"["unauthorized"]"#.into();
                }
            },
        ),
        Mutant::response(
            "dialect-problem-for-envelope",
            "workspace: 404 is the envelope, not problem details",
            |response| {
                if response.path_starts_with("/api/workspace/") && response.status == 404 {
                    response.body = r#"{"type":"about:blank","title":"Not Found","status":404}"#.into();
                }
            },
        ),
        Mutant::response(
            "dialect-envelope-for-problem",
            "workspace: 403 is problem details, not the envelope",
            |response| {
                if response.path_starts_with("/api/workspace/") && response.status == 403 {
                    response.body = ENVELOPE.into();
                }
            },
        ),
        Mutant::response(
            "dialect-unknown-path",
            "the 404 of an unknown path is in the dialect of its prefix",
            |response| {
                if response.path_starts_with("/api/v2") && response.status == 404 {
                    response.replace(404, "application/json", ACCOUNTS);
                }
            },
        ),
        Mutant::response(
            "dialect-method-not-allowed",
            "405 is in the dialect of the path's prefix",
            |response| {
                if response.path_starts_with("/api/workspace") && response.status == 405 {
                    response.replace(405, "application/vnd.api+json", JSON_API);
                }
            },
        ),
        Mutant::response("body-not-a-number", "JSON has no NaN", |response| {
            let text = String::from_utf8_lossy(&response.body).replace("\"UserType\":0", "\"UserType\":NaN");
            response.body = text.into_bytes();
        }),
        Mutant::response(
            "body-wrapped",
            "a response is the declared document, not wrapped in another",
            |response| {
                if response.path_starts_with("/v1/") && response.status == 200 {
                    response.change_json(|body| *body = json!({"data": body.take()}));
                }
            },
        ),
        Mutant::response(
            "panic-revealed",
            "the message of a panic is never in a response",
            |response| {
                if response.status == 500 {
                    response.change_json(|body| {
                        change_objects(body, &mut |properties| {
                            for name in ["detail", "message"] {
                                if let Some(property) = properties.get_mut(name) {
                                    *property = json!(format!("panicked: {PANIC_MESSAGE}"));
                                }
                            }
                        });
                    });
                }
            },
        ),
        Mutant::response("secret-repeated", "a credential is never repeated", |response| {
            let token = response
                .request
                .headers
                .get("authorization")
                .and_then(|value| value.to_str().ok());
            if let (Some(token), 401) = (token.map(str::to_owned), response.status) {
                response.change_json(|body| {
                    let mut rewrite = |property: &mut Value| *property = json!(format!("{token} is invalid"));
                    change_property(body, "detail", &mut rewrite);
                    change_property(body, "message", &mut rewrite);
                });
            }
        }),
        Mutant::response(
            "query-secret-repeated",
            "access_token is never repeated",
            |response| {
                if response
                    .request
                    .uri
                    .query()
                    .is_some_and(|query| query.contains("access_token=s"))
                {
                    let target = response.request.uri.to_string();
                    response.change_json(|body| {
                        if let Some(instance) = body.as_object_mut() {
                            instance.insert("instance".to_owned(), json!(target));
                        }
                    });
                }
            },
        ),
        Mutant::response(
            "token-repeated",
            "a token's secret is in one response only, when it is created",
            |response| {
                if response.status == 200 {
                    response.change_json(|body| {
                        change_property(body, "token", &mut |token| *token = json!("example-token-secret"))
                    });
                }
            },
        ),
    ]
}
