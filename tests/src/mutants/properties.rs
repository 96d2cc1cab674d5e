//! Responses in which a property is null instead of absent, absent instead of null, or dropped because the contract does
//! not declare its name.

use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_objects, change_property, remove_properties};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "property-problem-extension-missing",
            "problem details keep undeclared properties",
            |response| {
                let known = ["type", "title", "status", "detail", "instance"];
                if response.path_starts_with("/api/workspace") && [401, 403].contains(&response.status) {
                    response.change_json(|body| remove_properties(body, &|name, _| !known.contains(&name)));
                }
            },
        ),
        Mutant::response(
            "property-metadata-missing",
            "workspace: a message keeps its Metadata",
            |response| {
                response.change_json(|body| {
                    change_property(body, "Metadata", &mut |metadata| {
                        if let Value::Object(properties) = metadata {
                            properties.clear();
                        }
                    });
                });
            },
        ),
        Mutant::response(
            "null-pending-email",
            "accounts: without a pending address, pending_email is absent, not null",
            |response| {
                if response.path_starts_with("/v1/account") && response.status == 200 {
                    response.change_json(|body| {
                        if let Some(properties) = body.as_object_mut() {
                            properties.entry("pending_email").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::response(
            "null-email-of-others",
            "terraform: the e-mail address of another account is absent, not null",
            |response| {
                if response.path_starts_with("/api/v2/users/") && response.status == 200 {
                    response.change_json(|body| {
                        if let Some(Value::Object(properties)) = body.pointer_mut("/data/attributes") {
                            properties.entry("email").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::response(
            "null-source",
            "an error without a location has no source",
            |response| {
                response.change_json(|body| {
                    change_property(body, "errors", &mut |errors| {
                        change_objects(errors, &mut |error| {
                            if error.contains_key("title") {
                                error.entry("source").or_insert(Value::Null);
                            }
                        });
                    });
                });
            },
        ),
        Mutant::response(
            "null-missing",
            "terraform: without a pending address, unconfirmed-email is null, not absent",
            |response| {
                response.change_json(|body| {
                    remove_properties(body, &|name, property| {
                        name == "unconfirmed-email" && property.is_null()
                    })
                });
            },
        ),
        Mutant::response(
            "null-errors-missing",
            "workspace: Errors is null, not absent",
            |response| {
                response.change_json(|body| {
                    remove_properties(body, &|name, property| name == "Errors" && property.is_null())
                });
            },
        ),
        Mutant::response(
            "null-email-missing",
            "accounts: an unset e-mail address is null, not absent",
            |response| {
                response.change_json(|body| {
                    remove_properties(body, &|name, property| name == "email" && property.is_null())
                });
            },
        ),
        Mutant::response("null-as-string", "null is not an empty string", |response| {
            response.change_json(|body| {
                change_property(body, "unconfirmed-email", &mut |property| {
                    if property.is_null() {
                        *property = json!("");
                    }
                })
            });
        }),
    ]
}
