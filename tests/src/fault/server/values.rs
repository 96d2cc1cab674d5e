//! Values of answers that say something else.

use crate::fault::Plant::Answer;
use crate::fault::edit::{each, scalars, texts, times};
use crate::fault::{Fault, server};
use serde_json::{Value, json};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "value-number-as-text",
        "a number is a number",
        Answer(|answer| {
            answer.json(|body| {
                scalars(body, &mut |value| {
                    if value.is_number() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
    ),
    server(
        "value-text-as-number",
        "a JSON:API error's status is a string",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "errors", &mut |errors| {
                    each(errors, "status", &mut |status| {
                        if let Some(number) = status.as_str().and_then(|text| text.parse::<u16>().ok()) {
                            *status = json!(number);
                        }
                    });
                    if let Value::Array(errors) = errors {
                        for error in errors {
                            each(error, "status", &mut |status| {
                                if let Some(number) =
                                    status.as_str().and_then(|text| text.parse::<u16>().ok())
                                {
                                    *status = json!(number);
                                }
                            });
                        }
                    }
                })
            });
        }),
    ),
    server(
        "value-truth-as-text",
        "true is not a text",
        Answer(|answer| {
            answer.json(|body| {
                scalars(body, &mut |value| {
                    if value.is_boolean() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
    ),
    server(
        "value-truth-as-number",
        "true is not 1",
        Answer(|answer| {
            answer.json(|body| {
                scalars(body, &mut |value| {
                    if let Value::Bool(truth) = value {
                        *value = json!(u8::from(*truth));
                    }
                })
            });
        }),
    ),
    server(
        "value-truth-turned",
        "Success is false in an envelope of errors",
        Answer(|answer| {
            answer.member("Success", |success| {
                if let Value::Bool(truth) = success {
                    *truth = !*truth;
                }
            });
        }),
    ),
    server(
        "value-enum-as-name",
        "UserType is a number, not its name",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "UserType", &mut |kind| {
                    if kind.is_number() {
                        *kind = json!("Standard");
                    }
                })
            });
        }),
    ),
    server(
        "value-severity-shifted",
        "severities count from 0 (error)",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "Severity", &mut |severity| {
                    if let Some(number) = severity.as_u64() {
                        *severity = json!((number + 1) % 3);
                    }
                })
            });
        }),
    ),
    server(
        "value-enum-in-capitals",
        "enum values are spelled as declared",
        Answer(|answer| {
            if answer.is_below("/v1/") {
                answer.json(|body| {
                    each(body, "status", &mut |status| {
                        if let Value::String(text) = status {
                            text.make_ascii_uppercase();
                        }
                    })
                });
            }
        }),
    ),
    server(
        "value-error-code",
        "accounts: the code of 401 is `unauthorized`",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "error", &mut |code| {
                    if *code == "unauthorized" {
                        *code = json!("unauthenticated");
                    }
                })
            });
        }),
    ),
    server(
        "value-error-code-of-another-status",
        "accounts: each status has its own code",
        Answer(|answer| {
            answer.json(|body| each(body, "error", &mut |code| *code = json!("invalid_request")));
        }),
    ),
    server(
        "value-title",
        "terraform: the title of 401 is exactly `unauthorized`",
        Answer(|answer| {
            answer.json(|body| {
                texts(body, &mut |text| match text {
                    "unauthorized" => "Unauthorized".to_owned(),
                    text => text.to_owned(),
                })
            });
        }),
    ),
    server(
        "value-error-status",
        "an error object has the status of the answer",
        Answer(|answer| {
            if answer.status == 422 {
                answer.json(|body| {
                    texts(body, &mut |text| match text {
                        "422" => "400".to_owned(),
                        text => text.to_owned(),
                    })
                });
            }
        }),
    ),
    server(
        "value-problem-status",
        "problem details have the status of the answer",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 403 {
                answer.member("status", |status| *status = json!(400));
            }
        }),
    ),
    server(
        "value-id-prefix",
        "an id of accounts begins with acct_",
        Answer(|answer| {
            answer.json(|body| {
                texts(body, &mut |text| match text.strip_prefix("acct_") {
                    Some(key) => format!("user-{key}"),
                    None => text.to_owned(),
                })
            });
        }),
    ),
    server(
        "value-type-singular",
        "a user's JSON:API type is `users`",
        Answer(|answer| {
            answer.json(|body| {
                texts(body, &mut |text| match text {
                    "users" => "user".to_owned(),
                    text => text.to_owned(),
                })
            });
        }),
    ),
    server(
        "value-trimmed",
        "strings are trimmed of nothing",
        Answer(|answer| {
            answer.json(|body| texts(body, &mut |text| text.trim().to_owned()));
        }),
    ),
    server(
        "value-lower-case",
        "an e-mail address is kept as it was sent",
        Answer(|answer| {
            answer.json(|body| {
                each(body, "Email", &mut |email| {
                    if let Value::String(text) = email {
                        *text = text.to_lowercase();
                    }
                })
            });
        }),
    ),
    server(
        "value-ascii",
        "texts are Unicode",
        Answer(|answer| {
            answer.json(|body| texts(body, &mut |text| text.replace(|c: char| !c.is_ascii(), "?")));
        }),
    ),
    server(
        "value-astral-lost",
        "texts are Unicode, beyond its first plane too",
        Answer(|answer| {
            answer.json(|body| {
                texts(body, &mut |text| {
                    text.replace(|c: char| u32::from(c) > 0xFFFF, "\u{fffd}")
                })
            });
        }),
    ),
    server(
        "value-html-escaped",
        "JSON is not HTML",
        Answer(|answer| {
            answer.json(|body| {
                texts(body, &mut |text| {
                    text.replace('&', "&amp;").replace('"', "&quot;")
                })
            });
        }),
    ),
    server(
        "value-cut",
        "a text is as long as it is",
        Answer(|answer| {
            answer.json(|body| texts(body, &mut |text| text.chars().take(60).collect()));
        }),
    ),
    server(
        "time-without-zone",
        "times are UTC, written with Z",
        Answer(|answer| {
            answer.json(|body| times(body, &mut |time| time.trim_end_matches('Z').to_owned()));
        }),
    ),
    server(
        "time-with-offset",
        "times are written with Z, not with an offset",
        Answer(|answer| {
            answer.json(|body| times(body, &mut |time| time.replace('Z', "+00:00")));
        }),
    ),
    server(
        "time-with-blank",
        "RFC 3339 has a T between day and time",
        Answer(|answer| {
            answer.json(|body| times(body, &mut |time| time.replace('T', " ")));
        }),
    ),
    server(
        "time-shifted",
        "a time is in UTC, not in the server's zone",
        Answer(|answer| {
            answer.json(|body| {
                times(body, &mut |time| {
                    time.replacen("T20", "T22", 1).replacen("T09", "T11", 1)
                })
            });
        }),
    ),
    server(
        "time-day-only",
        "a time has hours",
        Answer(|answer| {
            answer.json(|body| times(body, &mut |time| time[..10].to_owned()));
        }),
    ),
    server(
        "time-fraction-lost",
        "fractions of seconds are kept",
        Answer(|answer| {
            answer.json(|body| times(body, &mut whole_seconds));
        }),
    ),
    server(
        "time-as-number",
        "a time is a text, not seconds since 1970",
        Answer(|answer| {
            answer.json(|body| each(body, "updated_at", &mut |time| *time = json!(1_758_226_320)));
        }),
    ),
    server(
        "number-rounded",
        "numbers of Metadata arrive as they are",
        Answer(|answer| {
            answer.json(|body| {
                scalars(body, &mut |value| {
                    if let Some(number) = value.as_i64().filter(|number| number.abs() > 1 << 53) {
                        *value = json!(number & !0x3ff);
                    }
                })
            });
        }),
    ),
];

pub(in crate::fault) fn whole_seconds(time: &str) -> String {
    match time.split_once('.') {
        Some((whole, rest)) => {
            let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{whole}{zone}")
        }
        None => time.to_owned(),
    }
}
