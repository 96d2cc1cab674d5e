//! Answers that a client gives its caller as something else.

use crate::fault::Plant::Seen;
use crate::fault::edit::{each, lists, objects, scalars, texts, times, without};
use crate::fault::server::whole_seconds;
use crate::fault::{Fault, client};
use crate::glue::Observed;
use crate::run;
use serde_json::{Value, json};

pub(super) const FAULTS: &[Fault] = &[
    client(
        "seen-variant-by-shape",
        "the status says which error it is, not the shape of its body",
        Seen(|seen| {
            if let Ok(seen) = seen
                && [404, 500].contains(&seen.status)
            {
                seen.status = 401;
            }
        }),
    ),
    client(
        "seen-created-as-ok",
        "201 is not 200",
        Seen(|seen| {
            if let Ok(seen) = seen
                && seen.status == 201
            {
                seen.status = 200;
            }
        }),
    ),
    client(
        "seen-success-as-error",
        "a success is no error",
        Seen(|seen| {
            if let Ok(seen) = seen
                && seen.status == 204
            {
                seen.success = false;
            }
        }),
    ),
    client(
        "seen-error-as-success",
        "an error is no success",
        Seen(|seen| {
            if let Ok(seen) = seen
                && seen.status == 409
            {
                seen.success = true;
            }
        }),
    ),
    client(
        "seen-error-lost",
        "a declared error comes as what it is",
        Seen(|seen| {
            if seen.as_ref().is_ok_and(|seen| seen.status == 429) {
                *seen = Err("the client gives Transport".to_owned());
            }
        }),
    ),
    client(
        "seen-undeclared-swallowed",
        "an answer that nobody declared is an error",
        Seen(|seen| {
            if seen.as_ref().is_err_and(|error| error.contains("Undeclared")) {
                *seen = Ok(Observed::new(200, true));
            }
        }),
    ),
    client(
        "seen-undeclared-as-transport",
        "an answer that nobody declared is told as such",
        Seen(|seen| {
            if seen.as_ref().is_err_and(|error| error.contains("Undeclared")) {
                *seen = Err("the client gives Transport".to_owned());
            }
        }),
    ),
    client(
        "seen-partial-as-ok",
        "206 is not 200: a part is not the whole",
        Seen(|seen| undeclared_as(seen, 206, Ok(Observed::new(200, true)))),
    ),
    client(
        "seen-bad-gateway-as-unavailable",
        "502 is not 503",
        Seen(|seen| undeclared_as(seen, 502, Ok(Observed::new(503, false)))),
    ),
    client(
        "seen-redirect-followed",
        "a redirect is an answer that nobody declared, not a way to another server",
        Seen(|seen| undeclared_as(seen, 307, Err("the client gives Transport".to_owned()))),
    ),
    client(
        "seen-unreadable-swallowed",
        "an answer that cannot be read is an error",
        Seen(|seen| {
            if seen.as_ref().is_err_and(|error| error.contains("Decode")) {
                *seen = Ok(Observed::new(200, true));
            }
        }),
    ),
    client(
        "seen-header-lost",
        "Retry-After reaches the caller",
        Seen(|seen| {
            if let Ok(seen) = seen {
                seen.headers.remove("retry-after");
            }
        }),
    ),
    client(
        "seen-optional-header-lost",
        "X-RateLimit-Limit reaches the caller",
        Seen(|seen| {
            if let Ok(seen) = seen {
                seen.headers.remove("x-ratelimit-limit");
            }
        }),
    ),
    client(
        "seen-header-made-up",
        "a header that is absent has no value",
        Seen(|seen| {
            if let Ok(seen) = seen
                && seen.status == 503
            {
                seen.headers.entry("retry-after".to_owned()).or_insert(json!(0));
            }
        }),
    ),
    client(
        "seen-header-zero",
        "a header's number is what was sent",
        Seen(|seen| {
            if let Ok(seen) = seen
                && let Some(value) = seen.headers.get_mut("retry-after")
            {
                *value = json!(0);
            }
        }),
    ),
    client(
        "seen-body-lost",
        "the error document reaches the caller",
        Seen(|seen| {
            if let Ok(seen) = seen
                && seen.status == 422
            {
                seen.body = None;
            }
        }),
    ),
    client(
        "seen-member-lost",
        "every member reaches the caller",
        Seen(|seen| {
            body(seen, |body| without(body, &|name, _| name == "auth-method"));
        }),
    ),
    client(
        "seen-extension-lost",
        "members that only the answer has reach the caller where they may be",
        Seen(|seen| {
            let known = ["type", "title", "status", "detail", "instance"];
            if seen.as_ref().is_ok_and(|seen| seen.status == 403) {
                body(seen, |body| {
                    if body.get("error").is_none() {
                        without(body, &|name, _| !known.contains(&name));
                    }
                });
            }
        }),
    ),
    client(
        "seen-null-as-absent",
        "null is not absent",
        Seen(|seen| {
            body(seen, |body| {
                without(body, &|name, member| {
                    name == "unconfirmed-email" && member.is_null()
                })
            });
        }),
    ),
    client(
        "seen-absent-as-null",
        "absent is not null",
        Seen(|seen| {
            body(seen, |body| {
                objects(body, &mut |members| {
                    if members.contains_key("username") {
                        members.entry("unconfirmed-email").or_insert(Value::Null);
                    }
                })
            });
        }),
    ),
    client(
        "seen-empty-list-lost",
        "an empty list is not absent",
        Seen(|seen| {
            body(seen, |body| without(body, &|_, member| *member == json!([])));
        }),
    ),
    client(
        "seen-list-turned-round",
        "a list keeps its order",
        Seen(|seen| {
            body(seen, |body| lists(body, &mut |items| items.reverse()));
        }),
    ),
    client(
        "seen-list-cut",
        "a list is whole",
        Seen(|seen| {
            body(seen, |body| lists(body, &mut |items| items.truncate(1)));
        }),
    ),
    client(
        "seen-list-cut-at-999",
        "a list is whole, however long",
        Seen(|seen| {
            body(seen, |body| lists(body, &mut |items| items.truncate(999)));
        }),
    ),
    client(
        "seen-text-cut-at-1000",
        "a text is whole, however long",
        Seen(|seen| {
            body(seen, |body| {
                texts(body, &mut |text| text.chars().take(1_000).collect())
            });
        }),
    ),
    client(
        "seen-time-cut",
        "times keep their fractions of seconds",
        Seen(|seen| {
            body(seen, |body| times(body, &mut whole_seconds));
        }),
    ),
    client(
        "seen-number-rounded",
        "large numbers are not rounded",
        Seen(|seen| {
            body(seen, |body| {
                scalars(body, &mut |value| {
                    if let Some(number) = value.as_i64().filter(|number| number.abs() > 1 << 53) {
                        *value = json!(number & !0x3ff);
                    }
                })
            });
        }),
    ),
    client(
        "seen-enum-first",
        "an enum value is the one that was sent",
        Seen(|seen| {
            body(seen, |body| {
                each(body, "scope", &mut |scope| *scope = json!("read"))
            });
        }),
    ),
    client(
        "seen-trimmed",
        "texts are trimmed of nothing",
        Seen(|seen| {
            body(seen, |body| texts(body, &mut |text| text.trim().to_owned()));
        }),
    ),
    client(
        "seen-ascii",
        "texts are any Unicode",
        Seen(|seen| {
            body(seen, |body| {
                texts(body, &mut |text| text.replace(|c: char| !c.is_ascii(), "?"))
            });
        }),
    ),
];

/// Gives something else for an answer under a status that nobody declared.
fn undeclared_as(seen: &mut run::Seen, status: u16, other: run::Seen) {
    let told = format!("Undeclared({status})");
    if seen.as_ref().is_err_and(|error| error.contains(&told)) {
        *seen = other;
    }
}

fn body(seen: &mut run::Seen, change: impl FnOnce(&mut Value)) {
    if let Ok(Observed { body: Some(body), .. }) = seen {
        change(body);
    }
}
