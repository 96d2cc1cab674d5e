//! Responses that the client misreports to its caller.

use crate::call::{ClientFailure, ClientOutcome, ClientResponse};
use crate::mutation::json_changes::whole_seconds;
use crate::mutation::json_changes::{
    change_arrays, change_date_times, change_scalars, change_strings, remove_properties,
};
use crate::mutation::mutant::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::client_outcome(
            "outcome-unsendable-parameter",
            "a path parameter that is empty, `.` or `..` is an error",
            |outcome| {
                if matches!(outcome, Err(ClientFailure::Other(_))) {
                    *outcome = Ok(ClientResponse::new(200, true));
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-variant-by-shape",
            "the status selects the error type, not the shape of the body",
            |outcome| {
                if let Ok(outcome) = outcome
                    && [404, 500].contains(&outcome.status)
                {
                    outcome.status = 401;
                }
            },
        ),
        Mutant::client_outcome("outcome-created-as-ok", "201 is not 200", |outcome| {
            if let Ok(outcome) = outcome
                && outcome.status == 201
            {
                outcome.status = 200;
            }
        }),
        Mutant::client_outcome(
            "outcome-success-as-error",
            "a success is not an error",
            |outcome| {
                if let Ok(outcome) = outcome
                    && outcome.status == 204
                {
                    outcome.success = false;
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-error-as-success",
            "an error is not a success",
            |outcome| {
                if let Ok(outcome) = outcome
                    && outcome.status == 409
                {
                    outcome.success = true;
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-error-missing",
            "a declared error is returned as its type",
            |outcome| {
                if outcome.as_ref().is_ok_and(|outcome| outcome.status == 429) {
                    *outcome = Err(transport_error());
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-undeclared-swallowed",
            "an undeclared response is an error",
            |outcome| {
                if let Err(ClientFailure::Undeclared(_)) = outcome {
                    *outcome = Ok(ClientResponse::new(200, true));
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-undeclared-as-transport",
            "an undeclared response is reported as such",
            |outcome| {
                if let Err(ClientFailure::Undeclared(_)) = outcome {
                    *outcome = Err(transport_error());
                }
            },
        ),
        Mutant::client_outcome("outcome-partial-as-ok", "206 is not 200", |outcome| {
            undeclared_as(outcome, 206, Ok(ClientResponse::new(200, true)))
        }),
        Mutant::client_outcome(
            "outcome-bad-gateway-as-unavailable",
            "502 is not 503",
            |outcome| undeclared_as(outcome, 502, Ok(ClientResponse::new(503, false))),
        ),
        Mutant::client_outcome(
            "outcome-redirect-followed",
            "a redirect is an undeclared response and is not followed",
            |outcome| undeclared_as(outcome, 307, Err(transport_error())),
        ),
        Mutant::client_outcome(
            "outcome-unreadable-swallowed",
            "a response that cannot be decoded is an error",
            |outcome| {
                if let Err(ClientFailure::Undecodable(_)) = outcome {
                    *outcome = Ok(ClientResponse::new(200, true));
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-header-missing",
            "Retry-After reaches the caller",
            |outcome| {
                if let Ok(outcome) = outcome {
                    outcome.headers.remove("retry-after");
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-header-added",
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
            "outcome-header-zero",
            "a numeric header has the value that was sent",
            |outcome| {
                if let Ok(outcome) = outcome
                    && let Some(value) = outcome.headers.get_mut("retry-after")
                {
                    *value = json!(0);
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-body-missing",
            "the error document reaches the caller",
            |outcome| {
                if let Ok(outcome) = outcome
                    && outcome.status == 422
                {
                    outcome.body = None;
                }
            },
        ),
        Mutant::client_outcome(
            "outcome-empty-array-missing",
            "an empty array is not absent",
            |outcome| {
                body(outcome, |body| {
                    remove_properties(body, &|_, property| *property == json!([]))
                });
            },
        ),
        Mutant::client_outcome("outcome-array-reversed", "an array keeps its order", |outcome| {
            body(outcome, |body| change_arrays(body, &mut |items| items.reverse()));
        }),
        Mutant::client_outcome("outcome-array-truncated", "an array is complete", |outcome| {
            body(outcome, |body| {
                change_arrays(body, &mut |items| items.truncate(1))
            });
        }),
        Mutant::client_outcome(
            "outcome-array-truncated-at-999",
            "an array is complete, however long",
            |outcome| {
                body(outcome, |body| {
                    change_arrays(body, &mut |items| items.truncate(999))
                });
            },
        ),
        Mutant::client_outcome(
            "outcome-string-truncated-at-1000",
            "a string is complete, however long",
            |outcome| {
                body(outcome, |body| {
                    change_strings(body, &mut |text| text.chars().take(1_000).collect())
                });
            },
        ),
        Mutant::client_outcome(
            "outcome-time-truncated",
            "date-times keep their fractions of seconds",
            |outcome| {
                body(outcome, |body| {
                    change_date_times(body, &mut |time| whole_seconds(time))
                });
            },
        ),
        Mutant::client_outcome(
            "outcome-number-rounded",
            "large numbers are not rounded",
            |outcome| {
                body(outcome, |body| {
                    change_scalars(body, &mut |value| {
                        if let Some(number) = value.as_i64().filter(|number| number.abs() > 1 << 53) {
                            *value = json!(number & !0x3ff);
                        }
                    })
                });
            },
        ),
        Mutant::client_outcome("outcome-trimmed", "strings are not trimmed", |outcome| {
            body(outcome, |body| {
                change_strings(body, &mut |text| text.trim().to_owned())
            });
        }),
        Mutant::client_outcome(
            "outcome-ascii",
            "strings may have any Unicode character",
            |outcome| {
                body(outcome, |body| {
                    change_strings(body, &mut |text| text.replace(|c: char| !c.is_ascii(), "?"))
                });
            },
        ),
    ]
}

fn undeclared_as(outcome: &mut ClientOutcome, status: u16, other: ClientOutcome) {
    if *outcome == Err(ClientFailure::Undeclared(status)) {
        *outcome = other;
    }
}

fn transport_error() -> ClientFailure {
    "the client reports an error of the transport".to_owned().into()
}

fn body(outcome: &mut ClientOutcome, change: impl FnOnce(&mut Value)) {
    if let Ok(ClientResponse { body: Some(body), .. }) = outcome {
        change(body);
    }
}
