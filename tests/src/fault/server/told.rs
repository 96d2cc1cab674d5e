//! What an answer tells of a bad body: too little, too much, or something else.

use crate::fault::Plant::Answer;
use crate::fault::edit::{each, without};
use crate::fault::{Fault, server};
use serde_json::{Value, json};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "errors-first-only",
        "terraform: one error object per violation",
        Answer(|answer| {
            answer.member("errors", first_only);
        }),
    ),
    server(
        "details-first-only",
        "accounts: every violation is told",
        Answer(|answer| {
            answer.member("details", first_only);
        }),
    ),
    server(
        "messages-first-only",
        "workspace: every violation is told",
        Answer(|answer| {
            answer.member("Errors", first_only);
        }),
    ),
    server(
        "errors-repeated",
        "one error object per violation, not two",
        Answer(|answer| answer.member("errors", repeat)),
    ),
    server(
        "pointer-lost",
        "each terraform violation has source.pointer",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "source"));
        }),
    ),
    server(
        "pointer-of-attribute",
        "pointers are into the whole document, /data included",
        Answer(|answer| {
            pointers(answer, |pointer| pointer.replacen("/data", "", 1));
        }),
    ),
    server(
        "pointer-of-holder",
        "a missing member is pointed at where it would stand",
        Answer(|answer| {
            pointers(answer, |pointer| {
                pointer
                    .rsplit_once('/')
                    .map_or(pointer, |(holder, _)| holder)
                    .to_owned()
            });
        }),
    ),
    server(
        "pointer-as-fragment",
        "a pointer is RFC 6901 as a string, not a URI fragment",
        Answer(|answer| {
            pointers(answer, |pointer| format!("#{pointer}"));
        }),
    ),
    server(
        "pointer-dotted",
        "a pointer is RFC 6901",
        Answer(|answer| {
            pointers(answer, |pointer| {
                pointer.trim_start_matches('/').replace('/', ".")
            });
        }),
    ),
    server(
        "pointer-unescaped",
        "RFC 6901, 3: ~ and / in names are escaped",
        Answer(|answer| {
            pointers(answer, |pointer| pointer.replace("~1", "/").replace("~0", "~"));
        }),
    ),
    server(
        "pointer-list-index-from-one",
        "RFC 6901, 4: list places count from zero",
        Answer(|answer| {
            pointers(answer, |pointer| format!("{pointer}/0"));
        }),
    ),
    server(
        "pointer-the-whole",
        "a violation is told at its place, not at the whole body",
        Answer(|answer| {
            pointers(answer, |_| String::new());
        }),
    ),
    server(
        "details-lost",
        "accounts: violations are told with their pointers",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "details"));
        }),
    ),
    server(
        "field-lost",
        "workspace: a message names the field that it is about",
        Answer(|answer| {
            answer.json(|body| without(body, &|name, _| name == "Field" || name == "Target"));
        }),
    ),
    server(
        "errors-first-five",
        "every violation is told, not the first five",
        Answer(|answer| lists_of_violations(answer, |items| items.truncate(5))),
    ),
    server(
        "errors-first-fifty",
        "every violation is told, not the first fifty",
        Answer(|answer| lists_of_violations(answer, |items| items.truncate(50))),
    ),
    server(
        "errors-one-short",
        "1,000 violations are told, not 999",
        Answer(|answer| {
            lists_of_violations(answer, |items| {
                if items.len() > 999 {
                    items.remove(999);
                }
            });
        }),
    ),
    server(
        "errors-cut-in-silence",
        "where more is wrong than is told, that is said",
        Answer(|answer| lists_of_violations(answer, |items| items.truncate(1000))),
    ),
    server(
        "unauthorized-with-detail",
        "terraform: clients compare the error of 401 as a whole; it has status and title only",
        Answer(|answer| {
            if answer.status == 401 {
                explained(answer);
            }
        }),
    ),
    server(
        "not-found-with-detail",
        "terraform: clients compare the error of 404 as a whole; it has status and title only",
        Answer(|answer| {
            if answer.status == 404 {
                explained(answer);
            }
        }),
    ),
    server(
        "too-large-as-invalid",
        "accounts: the code of 413 is `payload_too_large`",
        Answer(|answer| {
            if answer.status == 413 {
                answer.member("error", |code| *code = json!("invalid_request"));
            }
        }),
    ),
    server(
        "details-repeated",
        "accounts: one entry for each violation, not two",
        Answer(|answer| answer.member("details", repeat)),
    ),
    server(
        "messages-repeated",
        "workspace: one message for each violation, not two",
        Answer(|answer| answer.member("Errors", repeat)),
    ),
    server(
        "errors-again-in-other-words",
        "one entry for each violation, not a second one in other words",
        Answer(|answer| {
            lists_of_violations(answer, |items| {
                let mut again = items.clone();
                for entry in &mut again {
                    for name in ["detail", "message", "Message"] {
                        each(entry, name, &mut |words| *words = json!("It is wrong."));
                    }
                }
                items.append(&mut again);
            });
        }),
    ),
    server(
        "pointer-elsewhere",
        "a place is told where pointers stand, not in words alone",
        Answer(|answer| {
            lists_of_violations(answer, |items| {
                for entry in items {
                    let mut pointer = Value::Null;
                    for name in ["pointer", "Target"] {
                        each(entry, name, &mut |place| {
                            if place.is_string() {
                                pointer = std::mem::replace(place, json!(""));
                            }
                        });
                    }
                    for name in ["detail", "message", "Message"] {
                        each(entry, name, &mut |words| *words = pointer.clone());
                    }
                }
            });
        }),
    ),
];

/// The list of violations in an answer that refuses a body.
fn lists_of_violations(answer: &mut crate::fault::Answer, change: impl Fn(&mut Vec<Value>)) {
    if [400, 422].contains(&answer.status) {
        for name in ["errors", "details", "Errors"] {
            answer.member(name, |list| {
                if let Value::Array(items) = list {
                    change(items);
                }
            });
        }
    }
}

/// Adds a `detail` to each error that has none.
fn explained(answer: &mut crate::fault::Answer) {
    answer.member("errors", |errors| {
        for error in errors.as_array_mut().into_iter().flatten() {
            if let Value::Object(members) = error {
                members.entry("detail").or_insert(json!("No."));
            }
        }
    });
}

fn repeat(list: &mut Value) {
    if let Value::Array(items) = list {
        items.extend(items.clone());
    }
}

fn first_only(list: &mut Value) {
    if let Value::Array(items) = list {
        items.truncate(1);
    }
}

fn pointers(answer: &mut crate::fault::Answer, change: fn(&str) -> String) {
    let mut moved = |member: &mut Value| {
        if let Value::String(pointer) = member {
            *pointer = change(pointer);
        }
    };
    answer.json(|body| each(body, "pointer", &mut moved));
}
