//! Response properties that are missing, renamed, or null where they must be absent.

use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::edit::{each, objects, renamed, without};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "property-required-missing",
            "a JSON:API error has a title",
            |response| {
                response.json(|body| without(body, &|name, _| name == "title"));
            },
        ),
        Mutant::response(
            "property-message-missing",
            "an error of accounts has a message",
            |response| {
                if response.is_below("/v1") {
                    response.json(|body| without(body, &|name, _| name == "message"));
                }
            },
        ),
        Mutant::response(
            "property-optional-missing",
            "workspace: Warnings arrive",
            |response| {
                response.json(|body| without(body, &|name, _| name == "Warnings"));
            },
        ),
        Mutant::response(
            "property-links-missing",
            "terraform: a user has links.self",
            |response| {
                response.json(|body| without(body, &|name, _| name == "links"));
            },
        ),
        Mutant::response(
            "property-two-factor-missing",
            "terraform: two-factor has `verified`",
            |response| {
                response.json(|body| without(body, &|name, _| name == "verified"));
            },
        ),
        Mutant::response(
            "property-problem-extension-missing",
            "problem details keep properties of their own",
            |response| {
                let known = ["type", "title", "status", "detail", "instance"];
                if response.is_below("/api/workspace") && [401, 403].contains(&response.status) {
                    response.json(|body| without(body, &|name, _| !known.contains(&name)));
                }
            },
        ),
        Mutant::response(
            "property-metadata-missing",
            "workspace: a message keeps its Metadata",
            |response| {
                response.json(|body| {
                    each(body, "Metadata", &mut |metadata| {
                        if let Value::Object(properties) = metadata {
                            properties.clear();
                        }
                    });
                });
            },
        ),
        Mutant::response(
            "property-snake-case",
            "terraform names properties in kebab-case",
            |response| {
                response.json(|body| renamed(body, "is-service-account", "is_service_account"));
            },
        ),
        Mutant::response(
            "property-camel-case",
            "accounts names properties in snake_case",
            |response| {
                response.json(|body| renamed(body, "created_at", "createdAt"));
            },
        ),
        Mutant::response(
            "property-lower-case",
            "workspace names properties in PascalCase",
            |response| {
                response.json(|body| renamed(body, "FirstName", "firstName"));
            },
        ),
        Mutant::response(
            "property-username-renamed",
            "terraform: the user's name is `username`",
            |response| {
                response.json(|body| renamed(body, "username", "user-name"));
            },
        ),
        Mutant::response(
            "null-pending-email",
            "accounts: pending_email is absent, never null, while nothing waits",
            |response| {
                if response.is_below("/v1/account") && response.status == 200 {
                    response.json(|body| {
                        if let Some(properties) = body.as_object_mut() {
                            properties.entry("pending_email").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::response(
            "null-email-of-others",
            "terraform: the e-mail address is absent, never null, on other accounts",
            |response| {
                if response.is_below("/api/v2/users/") && response.status == 200 {
                    response.json(|body| {
                        if let Some(Value::Object(properties)) = body.pointer_mut("/data/attributes") {
                            properties.entry("email").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::response(
            "null-permissions",
            "terraform: permissions are never null",
            |response| {
                response.json(|body| each(body, "permissions", &mut |property| *property = Value::Null));
            },
        ),
        Mutant::response(
            "null-service-account",
            "terraform: is-service-account is never null",
            |response| {
                response.json(|body| {
                    each(body, "is-service-account", &mut |property| {
                        *property = Value::Null
                    })
                });
            },
        ),
        Mutant::response(
            "null-source",
            "an error without a place has no source",
            |response| {
                response.json(|body| {
                    each(body, "errors", &mut |errors| {
                        objects(errors, &mut |error| {
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
            "terraform: unconfirmed-email is null, not absent, while none waits",
            |response| {
                response.json(|body| {
                    without(body, &|name, property| {
                        name == "unconfirmed-email" && property.is_null()
                    })
                });
            },
        ),
        Mutant::response(
            "null-errors-missing",
            "workspace: Errors that are null are not absent",
            |response| {
                response.json(|body| without(body, &|name, property| name == "Errors" && property.is_null()));
            },
        ),
        Mutant::response(
            "null-email-missing",
            "accounts: an unset e-mail address is null, not absent",
            |response| {
                response.json(|body| without(body, &|name, property| name == "email" && property.is_null()));
            },
        ),
        Mutant::response("null-as-text", "null is null, not an empty text", |response| {
            response.json(|body| {
                each(body, "unconfirmed-email", &mut |property| {
                    if property.is_null() {
                        *property = json!("");
                    }
                })
            });
        }),
    ]
}
