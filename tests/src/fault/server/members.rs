//! Members of answers that are lost, renamed, or null where they should be absent.

use crate::fault::Plant::Answer;
use crate::fault::edit::{each, objects, renamed, without};
use crate::fault::{Fault, server};
use serde_json::{Value, json};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "member-required-lost",
        "a JSON:API error has a title",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "title"));
        }),
    ),
    server(
        "member-message-lost",
        "an error of accounts has a message",
        Answer(|answer| {
            if answer.is_below("/v1") {
                answer.json(|body| without(body, &|name, _| name == "message"));
            }
        }),
    ),
    server(
        "member-optional-lost",
        "workspace: Warnings arrive",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "Warnings"));
        }),
    ),
    server(
        "member-links-lost",
        "terraform: a user has links.self",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "links"));
        }),
    ),
    server(
        "member-two-factor-lost",
        "terraform: two-factor has `verified`",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "verified"));
        }),
    ),
    server(
        "member-problem-extension-lost",
        "problem details keep members of their own",
        Answer(|answer| {
            let known = ["type", "title", "status", "detail", "instance"];
            if answer.is_below("/api/workspace") && [401, 403].contains(&answer.status) {
                answer.json(|body| without(body, &|name, _| !known.contains(&name)));
            }
        }),
    ),
    server(
        "member-metadata-lost",
        "workspace: a message keeps its Metadata",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "Metadata", &mut |metadata| {
                    if let Value::Object(members) = metadata {
                        members.clear();
                    }
                });
            });
        }),
    ),
    server(
        "member-snake-case",
        "terraform names members in kebab-case",
        Answer(|answer| {
            answer.json(|body| renamed(body, "is-service-account", "is_service_account"));
        }),
    ),
    server(
        "member-camel-case",
        "accounts names members in snake_case",
        Answer(|answer| {
            answer.json(|body| renamed(body, "created_at", "createdAt"));
        }),
    ),
    server(
        "member-lower-case",
        "workspace names members in PascalCase",
        Answer(|answer| {
            answer.json(|body| renamed(body, "FirstName", "firstName"));
        }),
    ),
    server(
        "member-username-renamed",
        "terraform: the user's name is `username`",
        Answer(|answer| {
            answer.json(|body| renamed(body, "username", "user-name"));
        }),
    ),
    server(
        "null-pending-email",
        "accounts: pending_email is absent, never null, while nothing waits",
        Answer(|answer| {
            if answer.is_below("/v1/account") && answer.status == 200 {
                answer.json(|body| {
                    if let Some(members) = body.as_object_mut() {
                        members.entry("pending_email").or_insert(Value::Null);
                    }
                });
            }
        }),
    ),
    server(
        "null-email-of-others",
        "terraform: the e-mail address is absent, never null, on other accounts",
        Answer(|answer| {
            if answer.is_below("/api/v2/users/") && answer.status == 200 {
                answer.json(|body| {
                    if let Some(Value::Object(members)) = body.pointer_mut("/data/attributes") {
                        members.entry("email").or_insert(Value::Null);
                    }
                });
            }
        }),
    ),
    server(
        "null-permissions",
        "terraform: permissions are never null",
        Answer(|answer| {
            answer.json(|body| each(body, "permissions", &mut |member| *member = Value::Null));
        }),
    ),
    server(
        "null-service-account",
        "terraform: is-service-account is never null",
        Answer(|answer| {
            answer.json(|body| each(body, "is-service-account", &mut |member| *member = Value::Null));
        }),
    ),
    server(
        "null-source",
        "an error without a place has no source",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "errors", &mut |errors| {
                    objects(errors, &mut |error| {
                        if error.contains_key("title") {
                            error.entry("source").or_insert(Value::Null);
                        }
                    });
                });
            });
        }),
    ),
    server(
        "null-lost",
        "terraform: unconfirmed-email is null, not absent, while none waits",
        Answer(|answer| {
            answer.json(|body| {
                without(body, &|name, member| {
                    name == "unconfirmed-email" && member.is_null()
                })
            });
        }),
    ),
    server(
        "null-errors-lost",
        "workspace: Errors that are null are not absent",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, member| name == "Errors" && member.is_null()));
        }),
    ),
    server(
        "null-email-lost",
        "accounts: an unset e-mail address is null, not absent",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, member| name == "email" && member.is_null()));
        }),
    ),
    server(
        "null-as-text",
        "null is null, not an empty text",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "unconfirmed-email", &mut |member| {
                    if member.is_null() {
                        *member = json!("");
                    }
                })
            });
        }),
    ),
    server(
        "list-empty-lost",
        "an empty list is there, not absent",
        Answer(|answer| {
            answer.json(|body| without(body, &|_, member| *member == json!([])));
        }),
    ),
    server(
        "list-empty-null",
        "an empty list is no null",
        Answer(|answer| {
            answer.json(|body| {
                objects(body, &mut |members| {
                    for member in members.values_mut().filter(|member| **member == json!([])) {
                        *member = Value::Null;
                    }
                })
            });
        }),
    ),
    server(
        "object-empty-lost",
        "an empty object is there, not absent",
        Answer(|answer| {
            answer.json(|body| without(body, &|_, member| *member == json!({})));
        }),
    ),
    server(
        "text-empty-lost",
        "an empty text is there, not absent",
        Answer(|answer| {
            answer.json(|body| without(body, &|_, member| *member == json!("")));
        }),
    ),
    server(
        "list-of-one-bare",
        "a list of one is a list",
        Answer(|answer| {
            answer.json(|body| {
                objects(body, &mut |members| {
                    for member in members.values_mut() {
                        if let Value::Array(items) = member
                            && items.len() == 1
                        {
                            *member = items.remove(0);
                        }
                    }
                })
            });
        }),
    ),
];
