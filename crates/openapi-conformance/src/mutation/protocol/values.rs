//! Response values that differ from what the implementation returned.

use crate::mutation::json_changes::{change_date_times, change_scalars, change_strings, whole_seconds};
use crate::mutation::mutant::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response("value-number-as-string", "a number is not a string", |response| {
            response.change_json(|body| {
                change_scalars(body, &mut |value| {
                    if value.is_number() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
        Mutant::response("value-boolean-as-string", "true is not a string", |response| {
            response.change_json(|body| {
                change_scalars(body, &mut |value| {
                    if value.is_boolean() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
        Mutant::response("value-boolean-as-number", "true is not 1", |response| {
            response.change_json(|body| {
                change_scalars(body, &mut |value| {
                    if let Value::Bool(flag) = value {
                        *value = json!(u8::from(*flag));
                    }
                })
            });
        }),
        Mutant::response("value-trimmed", "strings are not trimmed", |response| {
            response.change_json(|body| change_strings(body, &mut |text| text.trim().to_owned()));
        }),
        Mutant::response(
            "value-ascii",
            "strings may have any Unicode character",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| text.replace(|c: char| !c.is_ascii(), "?"))
                });
            },
        ),
        Mutant::response(
            "value-astral-missing",
            "strings may have characters beyond the Basic Multilingual Plane",
            |response| {
                response.change_json(|body| {
                    change_strings(body, &mut |text| {
                        text.replace(|c: char| u32::from(c) > 0xFFFF, "\u{fffd}")
                    })
                });
            },
        ),
        Mutant::response("value-html-escaped", "JSON is not HTML", |response| {
            response.change_json(|body| {
                change_strings(body, &mut |text| {
                    text.replace('&', "&amp;").replace('"', "&quot;")
                })
            });
        }),
        Mutant::response("value-truncated", "a string is complete", |response| {
            response.change_json(|body| change_strings(body, &mut |text| text.chars().take(60).collect()));
        }),
        Mutant::response("time-without-zone", "date-times have an offset", |response| {
            response.change_json(|body| {
                change_date_times(body, &mut |time| time.trim_end_matches('Z').to_owned())
            });
        }),
        Mutant::response(
            "time-with-offset",
            "date-times keep their text, not only their instant",
            |response| {
                response.change_json(|body| change_date_times(body, &mut |time| time.replace('Z', "+00:00")));
            },
        ),
        Mutant::response(
            "time-with-space",
            "date-times have a T between date and time",
            |response| {
                response.change_json(|body| change_date_times(body, &mut |time| time.replace('T', " ")));
            },
        ),
        Mutant::response("time-date-only", "a date-time has a time", |response| {
            response.change_json(|body| change_date_times(body, &mut |time| time[..10].to_owned()));
        }),
        Mutant::response(
            "time-fraction-missing",
            "fractions of seconds are kept",
            |response| {
                response.change_json(|body| change_date_times(body, &mut |time| whole_seconds(time)));
            },
        ),
        Mutant::response("number-rounded", "large numbers are not rounded", |response| {
            response.change_json(|body| {
                change_scalars(body, &mut |value| {
                    if let Some(number) = value.as_i64().filter(|number| number.abs() > 1 << 53) {
                        *value = json!(number & !1);
                    }
                })
            });
        }),
    ]
}
