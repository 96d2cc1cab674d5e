//! Rejections of a request body that report too few, too many or other violations.

use openapi_conformance::mutation::json_changes::{change_property, change_strings};
use openapi_conformance::mutation::{Mutant, ServerResponse};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::response(
            "errors-first-only",
            "terraform: one error object per violation",
            |response| {
                response.change_property("errors", first_only);
            },
        ),
        Mutant::response(
            "details-first-only",
            "accounts: every violation is reported",
            |response| {
                response.change_property("details", first_only);
            },
        ),
        Mutant::response(
            "messages-first-only",
            "workspace: every violation is reported",
            |response| {
                response.change_property("Errors", first_only);
            },
        ),
        Mutant::response(
            "errors-repeated",
            "one error object per violation, not two",
            |response| response.change_property("errors", repeat),
        ),
        Mutant::response(
            "pointer-relative",
            "pointers start at the root of the document, /data included",
            |response| {
                pointers(response, |pointer| pointer.replacen("/data", "", 1));
            },
        ),
        Mutant::response(
            "pointer-to-object",
            "the pointer to a missing property includes its name",
            |response| {
                pointers(response, |pointer| {
                    pointer
                        .rsplit_once('/')
                        .map_or(pointer, |(object, _)| object)
                        .to_owned()
                });
            },
        ),
        Mutant::response(
            "pointer-as-fragment",
            "a pointer is a JSON string of RFC 6901, not a URI fragment",
            |response| {
                pointers(response, |pointer| format!("#{pointer}"));
            },
        ),
        Mutant::response(
            "pointer-of-the-body",
            "RFC 6901, 5: the pointer to the whole body is empty",
            |response| {
                pointers(response, |pointer| match pointer {
                    "" => "/".to_owned(),
                    pointer => pointer.to_owned(),
                });
            },
        ),
        Mutant::response("limit-of-characters", "a message names the limit", |response| {
            response.change_json(|body| {
                change_strings(body, &mut |text| text.replace(" characters", "0 characters"));
            });
        }),
        Mutant::response("limit-of-the-body", "a message names the limit", |response| {
            response.change_json(|body| {
                change_strings(body, &mut |text| text.replace(" bytes", "0 bytes"));
            });
        }),
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
            "pointer-too-long",
            "RFC 6901, 4: a pointer ends at the violation",
            |response| {
                pointers(response, |pointer| format!("{pointer}/0"));
            },
        ),
        Mutant::response(
            "pointer-to-root",
            "a violation is located, not reported for the whole body",
            |response| {
                pointers(response, |_| String::new());
            },
        ),
        Mutant::response(
            "parameter-as-pointer",
            "JSON:API 1.0: a query parameter is located by `source.parameter`",
            |response| rename(response, "parameter", "pointer"),
        ),
        Mutant::response(
            "parameter-without-brackets",
            "JSON:API 1.0: `source.parameter` is the whole name of the parameter",
            |response| {
                response.change_json(|body| {
                    change_property(body, "parameter", &mut |name| {
                        if let Some((stem, _)) = name.as_str().and_then(|name| name.split_once('[')) {
                            *name = json!(stem);
                        }
                    });
                });
            },
        ),
        Mutant::response(
            "unsupported-query-as-unprocessable",
            "JSON:API 1.0: an unsupported query parameter is 400, not 422",
            |response| {
                if response.status == 400 && response.path_starts_with("/api/v2/account/update") {
                    response.status = 422;
                }
            },
        ),
        Mutant::response(
            "errors-first-five",
            "every violation is reported, not the first five",
            |response| violation_arrays(response, |items| items.truncate(5)),
        ),
        Mutant::response(
            "errors-first-fifty",
            "every violation is reported, not the first fifty",
            |response| violation_arrays(response, |items| items.truncate(50)),
        ),
        Mutant::response(
            "errors-first-999",
            "1,000 violations are reported, not 999",
            |response| {
                violation_arrays(response, |items| {
                    if items.len() > 999 {
                        items.remove(999);
                    }
                });
            },
        ),
        Mutant::response(
            "errors-omitted-silently",
            "a response that omits violations reports that",
            |response| violation_arrays(response, |items| items.truncate(1000)),
        ),
        Mutant::response(
            "unauthorized-with-detail",
            "terraform: the error of 401 has only status and title: clients compare it as a whole",
            |response| {
                if response.status == 401 {
                    add_detail(response);
                }
            },
        ),
        Mutant::response(
            "not-found-with-detail",
            "terraform: the error of 404 has only status and title: clients compare it as a whole",
            |response| {
                if response.status == 404 {
                    add_detail(response);
                }
            },
        ),
        Mutant::response(
            "too-large-as-invalid",
            "accounts: the code of 413 is `payload_too_large`",
            |response| {
                if response.status == 413 {
                    response.change_property("error", |code| *code = json!("invalid_request"));
                }
            },
        ),
        Mutant::response(
            "details-repeated",
            "accounts: one entry for each violation, not two",
            |response| response.change_property("details", repeat),
        ),
        Mutant::response(
            "messages-repeated",
            "workspace: one message for each violation, not two",
            |response| response.change_property("Errors", repeat),
        ),
        Mutant::response(
            "errors-repeated-reworded",
            "one entry for each violation, not another one with a different message",
            |response| {
                violation_arrays(response, |items| {
                    let mut again = items.clone();
                    for entry in &mut again {
                        for name in ["detail", "message", "Message"] {
                            change_property(entry, name, &mut |message| *message = json!("Invalid."));
                        }
                    }
                    items.append(&mut again);
                });
            },
        ),
        Mutant::response(
            "pointer-in-message",
            "a violation is located by its pointer, not only in the message",
            |response| {
                violation_arrays(response, |items| {
                    for entry in items {
                        let mut pointer = Value::Null;
                        for name in ["pointer", "Target"] {
                            change_property(entry, name, &mut |property| {
                                if property.is_string() {
                                    pointer = std::mem::replace(property, json!(""));
                                }
                            });
                        }
                        for name in ["detail", "message", "Message"] {
                            change_property(entry, name, &mut |message| *message = pointer.clone());
                        }
                    }
                });
            },
        ),
    ]
}

fn violation_arrays(response: &mut ServerResponse, change: impl Fn(&mut Vec<Value>)) {
    if [400, 422].contains(&response.status) {
        for name in ["errors", "details", "Errors"] {
            response.change_property(name, |array| {
                if let Value::Array(items) = array {
                    change(items);
                }
            });
        }
    }
}

/// Renames a property of the places of errors.
fn rename(response: &mut ServerResponse, from: &'static str, to: &'static str) {
    response.change_json(|body| {
        change_property(body, "source", &mut |source| {
            if let Value::Object(source) = source
                && let Some(value) = source.remove(from)
            {
                source.insert(to.to_owned(), value);
            }
        });
    });
}

fn add_detail(response: &mut ServerResponse) {
    response.change_property("errors", |errors| {
        for error in errors.as_array_mut().into_iter().flatten() {
            if let Value::Object(properties) = error {
                properties.entry("detail").or_insert(json!("No."));
            }
        }
    });
}

fn repeat(array: &mut Value) {
    if let Value::Array(items) = array {
        items.extend(items.clone());
    }
}

fn first_only(array: &mut Value) {
    if let Value::Array(items) = array {
        items.truncate(1);
    }
}

fn pointers(response: &mut ServerResponse, change: fn(&str) -> String) {
    let mut change_pointer = |property: &mut Value| {
        if let Value::String(pointer) = property {
            *pointer = change(pointer);
        }
    };
    response.change_json(|body| change_property(body, "pointer", &mut change_pointer));
}
