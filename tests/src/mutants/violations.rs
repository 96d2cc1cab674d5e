//! Rejections of a request body that report too few, too many or other violations.

use openapi_conformance::mutation::edit::{each, without};
use openapi_conformance::mutation::{Mutant, ServerResponse};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "errors-first-only",
            "terraform: one error object per violation",
            |response| {
                response.property("errors", first_only);
            },
        ),
        Mutant::response(
            "details-first-only",
            "accounts: every violation is reported",
            |response| {
                response.property("details", first_only);
            },
        ),
        Mutant::response(
            "messages-first-only",
            "workspace: every violation is reported",
            |response| {
                response.property("Errors", first_only);
            },
        ),
        Mutant::response(
            "errors-repeated",
            "one error object per violation, not two",
            |response| response.property("errors", repeat),
        ),
        Mutant::response(
            "pointer-missing",
            "each terraform violation has source.pointer",
            |response| {
                response.json(|body| without(body, &|name, _| name == "source"));
            },
        ),
        Mutant::response(
            "pointer-of-attribute",
            "pointers are into the whole document, /data included",
            |response| {
                pointers(response, |pointer| pointer.replacen("/data", "", 1));
            },
        ),
        Mutant::response(
            "pointer-of-holder",
            "a missing property is pointed at where it would stand",
            |response| {
                pointers(response, |pointer| {
                    pointer
                        .rsplit_once('/')
                        .map_or(pointer, |(holder, _)| holder)
                        .to_owned()
                });
            },
        ),
        Mutant::response(
            "pointer-as-fragment",
            "a pointer is RFC 6901 as a string, not a URI fragment",
            |response| {
                pointers(response, |pointer| format!("#{pointer}"));
            },
        ),
        Mutant::response("pointer-dotted", "a pointer is RFC 6901", |response| {
            pointers(response, |pointer| {
                pointer.trim_start_matches('/').replace('/', ".")
            });
        }),
        Mutant::response(
            "pointer-unescaped",
            "RFC 6901, 3: ~ and / in names are escaped",
            |response| {
                pointers(response, |pointer| pointer.replace("~1", "/").replace("~0", "~"));
            },
        ),
        Mutant::response(
            "pointer-list-index-from-one",
            "RFC 6901, 4: list places count from zero",
            |response| {
                pointers(response, |pointer| format!("{pointer}/0"));
            },
        ),
        Mutant::response(
            "pointer-the-whole",
            "a violation is reported at its place, not at the whole body",
            |response| {
                pointers(response, |_| String::new());
            },
        ),
        Mutant::response(
            "details-missing",
            "accounts: violations are reported with their pointers",
            |response| {
                response.json(|body| without(body, &|name, _| name == "details"));
            },
        ),
        Mutant::response(
            "field-missing",
            "workspace: a message names the field that it is about",
            |response| {
                response.json(|body| without(body, &|name, _| name == "Field" || name == "Target"));
            },
        ),
        Mutant::response(
            "errors-first-five",
            "every violation is reported, not the first five",
            |response| lists_of_violations(response, |items| items.truncate(5)),
        ),
        Mutant::response(
            "errors-first-fifty",
            "every violation is reported, not the first fifty",
            |response| lists_of_violations(response, |items| items.truncate(50)),
        ),
        Mutant::response(
            "errors-one-short",
            "1,000 violations are reported, not 999",
            |response| {
                lists_of_violations(response, |items| {
                    if items.len() > 999 {
                        items.remove(999);
                    }
                });
            },
        ),
        Mutant::response(
            "errors-cut-in-silence",
            "a response that omits violations says so",
            |response| lists_of_violations(response, |items| items.truncate(1000)),
        ),
        Mutant::response(
            "unauthorized-with-detail",
            "terraform: clients compare the error of 401 as a whole; it has status and title only",
            |response| {
                if response.status == 401 {
                    explained(response);
                }
            },
        ),
        Mutant::response(
            "not-found-with-detail",
            "terraform: clients compare the error of 404 as a whole; it has status and title only",
            |response| {
                if response.status == 404 {
                    explained(response);
                }
            },
        ),
        Mutant::response(
            "too-large-as-invalid",
            "accounts: the code of 413 is `payload_too_large`",
            |response| {
                if response.status == 413 {
                    response.property("error", |code| *code = json!("invalid_request"));
                }
            },
        ),
        Mutant::response(
            "details-repeated",
            "accounts: one entry for each violation, not two",
            |response| response.property("details", repeat),
        ),
        Mutant::response(
            "messages-repeated",
            "workspace: one message for each violation, not two",
            |response| response.property("Errors", repeat),
        ),
        Mutant::response(
            "errors-again-in-other-words",
            "one entry for each violation, not a second one in other words",
            |response| {
                lists_of_violations(response, |items| {
                    let mut again = items.clone();
                    for entry in &mut again {
                        for name in ["detail", "message", "Message"] {
                            each(entry, name, &mut |words| *words = json!("It is wrong."));
                        }
                    }
                    items.append(&mut again);
                });
            },
        ),
        Mutant::response(
            "pointer-elsewhere",
            "a place is reported as a pointer, not only in the message",
            |response| {
                lists_of_violations(response, |items| {
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
            },
        ),
    ]
}

fn lists_of_violations(response: &mut ServerResponse, change: impl Fn(&mut Vec<Value>)) {
    if [400, 422].contains(&response.status) {
        for name in ["errors", "details", "Errors"] {
            response.property(name, |list| {
                if let Value::Array(items) = list {
                    change(items);
                }
            });
        }
    }
}

fn explained(response: &mut ServerResponse) {
    response.property("errors", |errors| {
        for error in errors.as_array_mut().into_iter().flatten() {
            if let Value::Object(properties) = error {
                properties.entry("detail").or_insert(json!("No."));
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

fn pointers(response: &mut ServerResponse, change: fn(&str) -> String) {
    let mut moved = |property: &mut Value| {
        if let Value::String(pointer) = property {
            *pointer = change(pointer);
        }
    };
    response.json(|body| each(body, "pointer", &mut moved));
}
