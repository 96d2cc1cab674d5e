//! Responses that the client misreports to its caller.

use openapi_conformance::call::{ClientOutcome, ClientResponse};
use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_objects, change_property, remove_properties};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::client_outcome(
            "outcome-extension-missing",
            "undeclared properties reach the caller where the schema allows them",
            |outcome| {
                let known = ["type", "title", "status", "detail", "instance"];
                if outcome.as_ref().is_ok_and(|outcome| outcome.status == 403) {
                    body(outcome, |body| {
                        if body.get("error").is_none() {
                            remove_properties(body, &|name, _| !known.contains(&name));
                        }
                    });
                }
            },
        ),
        Mutant::client_outcome("outcome-null-as-absent", "null is not absent", |outcome| {
            body(outcome, |body| {
                remove_properties(body, &|name, property| {
                    name == "unconfirmed-email" && property.is_null()
                })
            });
        }),
        Mutant::client_outcome("outcome-absent-as-null", "absent is not null", |outcome| {
            body(outcome, |body| {
                change_objects(body, &mut |properties| {
                    if properties.contains_key("username") {
                        properties.entry("unconfirmed-email").or_insert(Value::Null);
                    }
                })
            });
        }),
        Mutant::client_outcome(
            "outcome-enum-first",
            "an enum value is the one that was sent",
            |outcome| {
                body(outcome, |body| {
                    change_property(body, "scope", &mut |scope| *scope = json!("read"))
                });
            },
        ),
    ]
}

fn body(outcome: &mut ClientOutcome, change: impl FnOnce(&mut Value)) {
    if let Ok(ClientResponse { body: Some(body), .. }) = outcome {
        change(body);
    }
}
