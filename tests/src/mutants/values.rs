//! Responses with a value of the right type, but not the one that the implementation returned.

use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_date_times, change_property, change_strings};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "value-boolean-inverted",
            "Success is false in an envelope with errors",
            |response| {
                response.change_property("Success", |success| {
                    if let Value::Bool(flag) = success {
                        *flag = !*flag;
                    }
                });
            },
        ),
        Mutant::response("value-severity-shifted", "Severity 0 is an error", |response| {
            response.change_json(|body| {
                change_property(body, "Severity", &mut |severity| {
                    if let Some(number) = severity.as_u64() {
                        *severity = json!((number + 1) % 3);
                    }
                })
            });
        }),
        Mutant::response(
            "value-error-code",
            "accounts: the code of 401 is `unauthorized`",
            |response| {
                response.change_json(|body| {
                    change_property(body, "error", &mut |code| {
                        if *code == "unauthorized" {
                            *code = json!("unauthenticated");
                        }
                    })
                });
            },
        ),
        Mutant::response(
            "value-error-code-of-another-status",
            "accounts: each status has its own code",
            |response| {
                response.change_json(|body| {
                    change_property(body, "error", &mut |code| *code = json!("invalid_request"))
                });
            },
        ),
        Mutant::response(
            "value-title",
            "terraform: the title of 401 is exactly `unauthorized`",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| match text {
                        "unauthorized" => "Unauthorized".to_owned(),
                        text => text.to_owned(),
                    })
                });
            },
        ),
        Mutant::response(
            "value-error-status",
            "an error object has the status of the response",
            |response| {
                if response.status == 422 {
                    response.change_json(|body| {
                        change_strings(body, &mut |text| match text {
                            "422" => "400".to_owned(),
                            text => text.to_owned(),
                        })
                    });
                }
            },
        ),
        Mutant::response(
            "value-problem-status",
            "problem details have the status of the response",
            |response| {
                if response.path_starts_with("/api/workspace") && response.status == 403 {
                    response.change_property("status", |status| *status = json!(400));
                }
            },
        ),
        Mutant::response(
            "value-id-prefix",
            "an id of accounts begins with acct_",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| match text.strip_prefix("acct_") {
                        Some(key) => format!("user-{key}"),
                        None => text.to_owned(),
                    })
                });
            },
        ),
        Mutant::response(
            "value-type-singular",
            "a user's JSON:API type is `users`",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| match text {
                        "users" => "user".to_owned(),
                        text => text.to_owned(),
                    })
                });
            },
        ),
        Mutant::response(
            "value-lower-case",
            "an e-mail address keeps its case",
            |response| {
                response.change_json(|body| {
                    change_property(body, "Email", &mut |email| {
                        if let Value::String(text) = email {
                            *text = text.to_lowercase();
                        }
                    })
                });
            },
        ),
        Mutant::response(
            "time-shifted",
            "a time is in UTC, not in the server's zone",
            |response| {
                response.change_json(|body| {
                    change_date_times(body, &mut |time| {
                        // The hours of the examples in the contract.
                        time.replacen("T20", "T22", 1).replacen("T09", "T11", 1)
                    })
                });
            },
        ),
    ]
}
