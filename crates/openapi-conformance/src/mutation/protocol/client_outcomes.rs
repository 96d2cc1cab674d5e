//! Responses that the client reports to its caller as something else.

use crate::call::{ClientOutcome, ClientResponse};
use crate::mutation::Mutant;
use crate::mutation::edit::whole_seconds;
use crate::mutation::edit::{lists, scalars, texts, times, without};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::client_outcome(
            "seen-variant-by-shape",
            "the status says which error it is, not the shape of its body",
            |outcome| {
                if let Ok(outcome) = outcome
                    && [404, 500].contains(&outcome.status)
                {
                    outcome.status = 401;
                }
            },
        ),
        Mutant::client_outcome("seen-created-as-ok", "201 is not 200", |outcome| {
            if let Ok(outcome) = outcome
                && outcome.status == 201
            {
                outcome.status = 200;
            }
        }),
        Mutant::client_outcome("seen-success-as-error", "a success is no error", |outcome| {
            if let Ok(outcome) = outcome
                && outcome.status == 204
            {
                outcome.success = false;
            }
        }),
        Mutant::client_outcome("seen-error-as-success", "an error is no success", |outcome| {
            if let Ok(outcome) = outcome
                && outcome.status == 409
            {
                outcome.success = true;
            }
        }),
        Mutant::client_outcome(
            "seen-error-lost",
            "a declared error comes as what it is",
            |outcome| {
                if outcome.as_ref().is_ok_and(|outcome| outcome.status == 429) {
                    *outcome = Err("the client gives Transport".to_owned());
                }
            },
        ),
        Mutant::client_outcome(
            "seen-undeclared-swallowed",
            "an answer that nobody declared is an error",
            |outcome| {
                if outcome.as_ref().is_err_and(|error| error.contains("Undeclared")) {
                    *outcome = Ok(ClientResponse::new(200, true));
                }
            },
        ),
        Mutant::client_outcome(
            "seen-undeclared-as-transport",
            "an answer that nobody declared is told as such",
            |outcome| {
                if outcome.as_ref().is_err_and(|error| error.contains("Undeclared")) {
                    *outcome = Err("the client gives Transport".to_owned());
                }
            },
        ),
        Mutant::client_outcome(
            "seen-partial-as-ok",
            "206 is not 200: a part is not the whole",
            |outcome| undeclared_as(outcome, 206, Ok(ClientResponse::new(200, true))),
        ),
        Mutant::client_outcome("seen-bad-gateway-as-unavailable", "502 is not 503", |outcome| {
            undeclared_as(outcome, 502, Ok(ClientResponse::new(503, false)))
        }),
        Mutant::client_outcome(
            "seen-redirect-followed",
            "a redirect is an answer that nobody declared, not a way to another server",
            |outcome| undeclared_as(outcome, 307, Err("the client gives Transport".to_owned())),
        ),
        Mutant::client_outcome(
            "seen-unreadable-swallowed",
            "an answer that cannot be read is an error",
            |outcome| {
                if outcome.as_ref().is_err_and(|error| error.contains("Decode")) {
                    *outcome = Ok(ClientResponse::new(200, true));
                }
            },
        ),
        Mutant::client_outcome("seen-header-lost", "Retry-After reaches the caller", |outcome| {
            if let Ok(outcome) = outcome {
                outcome.headers.remove("retry-after");
            }
        }),
        Mutant::client_outcome(
            "seen-header-made-up",
            "a header that is absent has no value",
            |outcome| {
                if let Ok(outcome) = outcome
                    && outcome.status == 503
                {
                    outcome
                        .headers
                        .entry("retry-after".to_owned())
                        .or_insert(json!(0));
                }
            },
        ),
        Mutant::client_outcome(
            "seen-header-zero",
            "a header's number is what was sent",
            |outcome| {
                if let Ok(outcome) = outcome
                    && let Some(value) = outcome.headers.get_mut("retry-after")
                {
                    *value = json!(0);
                }
            },
        ),
        Mutant::client_outcome(
            "seen-body-lost",
            "the error document reaches the caller",
            |outcome| {
                if let Ok(outcome) = outcome
                    && outcome.status == 422
                {
                    outcome.body = None;
                }
            },
        ),
        Mutant::client_outcome("seen-empty-list-lost", "an empty list is not absent", |outcome| {
            body(outcome, |body| without(body, &|_, member| *member == json!([])));
        }),
        Mutant::client_outcome("seen-list-turned-round", "a list keeps its order", |outcome| {
            body(outcome, |body| lists(body, &mut |items| items.reverse()));
        }),
        Mutant::client_outcome("seen-list-cut", "a list is whole", |outcome| {
            body(outcome, |body| lists(body, &mut |items| items.truncate(1)));
        }),
        Mutant::client_outcome(
            "seen-list-cut-at-999",
            "a list is whole, however long",
            |outcome| {
                body(outcome, |body| lists(body, &mut |items| items.truncate(999)));
            },
        ),
        Mutant::client_outcome(
            "seen-text-cut-at-1000",
            "a text is whole, however long",
            |outcome| {
                body(outcome, |body| {
                    texts(body, &mut |text| text.chars().take(1_000).collect())
                });
            },
        ),
        Mutant::client_outcome(
            "seen-time-cut",
            "times keep their fractions of seconds",
            |outcome| {
                body(outcome, |body| times(body, &mut |time| whole_seconds(time)));
            },
        ),
        Mutant::client_outcome(
            "seen-number-rounded",
            "large numbers are not rounded",
            |outcome| {
                body(outcome, |body| {
                    scalars(body, &mut |value| {
                        if let Some(number) = value.as_i64().filter(|number| number.abs() > 1 << 53) {
                            *value = json!(number & !0x3ff);
                        }
                    })
                });
            },
        ),
        Mutant::client_outcome("seen-trimmed", "texts are trimmed of nothing", |outcome| {
            body(outcome, |body| texts(body, &mut |text| text.trim().to_owned()));
        }),
        Mutant::client_outcome("seen-ascii", "texts are any Unicode", |outcome| {
            body(outcome, |body| {
                texts(body, &mut |text| text.replace(|c: char| !c.is_ascii(), "?"))
            });
        }),
    ]
}

fn undeclared_as(outcome: &mut ClientOutcome, status: u16, other: ClientOutcome) {
    let told = format!("Undeclared({status})");
    if outcome.as_ref().is_err_and(|error| error.contains(&told)) {
        *outcome = other;
    }
}

fn body(outcome: &mut ClientOutcome, change: impl FnOnce(&mut Value)) {
    if let Ok(ClientResponse { body: Some(body), .. }) = outcome {
        change(body);
    }
}
