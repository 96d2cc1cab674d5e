//! Invalid requests that the server repairs instead of rejecting them.

use openapi_conformance::mutation::edit::json;
use openapi_conformance::mutation::{Mutant, ServerRequest};
use serde_json::{Value, json};

const LIMIT: usize = crate::stub::BODY_LIMIT;

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "bound-username",
            "a username has 60 characters at most",
            |request| {
                request.text_at("/UserName", |text| cut(text, 60));
            },
        ),
        Mutant::request(
            "bound-username-of-attributes",
            "terraform: a username has 60 characters at most",
            |request| {
                request.text_at("/data/attributes/username", |text| cut(text, 60));
            },
        ),
        Mutant::request(
            "bound-username-empty",
            "a username has one character at least",
            |request| {
                request.text_at("/data/attributes/username", |text| filled(text, 1));
            },
        ),
        Mutant::request(
            "bound-name",
            "accounts: a name has 100 characters at most",
            |request| {
                request.text_at("/name", |text| cut(text, 100));
            },
        ),
        Mutant::request(
            "bound-name-in-bytes",
            "100 characters are not 100 bytes",
            |request| {
                request.text_at("/name", |text| {
                    if text.len() > 100 {
                        "x".repeat(101)
                    } else {
                        text.to_owned()
                    }
                });
            },
        ),
        Mutant::request("bound-name-empty", "accounts: a name is not empty", |request| {
            request.text_at("/name", |text| filled(text, 1));
        }),
        Mutant::request(
            "bound-password-long",
            "a password has 256 characters at most",
            |request| {
                request.text_at("/data/attributes/password", |text| cut(text, 256));
            },
        ),
        Mutant::request(
            "bound-password-short",
            "a password has 10 characters at least",
            |request| {
                request.text_at("/data/attributes/password", |text| filled(text, 10));
            },
        ),
        Mutant::request(
            "bound-password-eleven",
            "a password of 10 characters is long enough",
            |request| {
                request.text_at("/data/attributes/password", |text| {
                    if text.chars().count() == 10 {
                        "short".to_owned()
                    } else {
                        text.to_owned()
                    }
                });
            },
        ),
        Mutant::request(
            "bound-email",
            "an e-mail address has 254 characters at most",
            |request| {
                request.text_at("/Email", |text| {
                    if text.len() > 254 {
                        "a@example.com".to_owned()
                    } else {
                        text.to_owned()
                    }
                });
            },
        ),
        Mutant::request(
            "bound-last-name",
            "a last name has 100 characters at most",
            |request| {
                request.text_at("/LastName", |text| cut(text, 100));
            },
        ),
        Mutant::request(
            "bound-description",
            "a token's description has 256 characters at most",
            |request| {
                request.text_at("/data/attributes/description", |text| cut(text, 256));
            },
        ),
        Mutant::request(
            "bound-body",
            "a body of one byte over the limit is 413",
            |request| {
                if request.body.len() == LIMIT + 1 {
                    request.body.truncate(LIMIT);
                }
            },
        ),
        Mutant::request("bound-body-at-limit", "a body at the limit is read", |request| {
            if request.body.len() == LIMIT {
                request.body.extend_from_slice(b"  ");
            }
        }),
        Mutant::request(
            "pattern-username",
            "a username has letters, digits, - _ . only",
            |request| {
                request.text_at("/data/attributes/username", |text| {
                    text.replace(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c), "_")
                });
            },
        ),
        Mutant::request(
            "pattern-currency",
            "a currency is three capital letters",
            |request| {
                request.text_at("/settings/currency", |text| cut(&text.to_uppercase(), 3));
            },
        ),
        Mutant::request("pattern-control", "control characters are rejected", |request| {
            request.text_at("/name", |text| text.replace(char::is_control, ""));
        }),
        Mutant::request(
            "pattern-control-high",
            "control characters of the upper half are rejected too",
            |request| {
                request.text_at("/FirstName", |text| {
                    text.replace(|c: char| ('\u{7f}'..='\u{9f}').contains(&c), "")
                });
            },
        ),
        Mutant::request(
            "format-email",
            "an e-mail address is a mailbox of RFC 5321",
            |request| {
                request.text_at("/email", |text| {
                    if text.contains('@') {
                        text.to_owned()
                    } else {
                        "a@example.com".to_owned()
                    }
                });
            },
        ),
        Mutant::request("format-time", "a time is RFC 3339", |request| {
            request.text_at("/data/attributes/expired-at", |text| {
                if text.len() < 20 {
                    "2026-09-18T20:12:00Z".to_owned()
                } else {
                    text.to_owned()
                }
            });
        }),
        Mutant::request("enum-scope", "a scope is read, write or admin", |request| {
            request.text_at("/data/attributes/scope", |text| match text {
                "read" | "write" | "admin" => text.to_owned(),
                _ => "read".to_owned(),
            });
        }),
        Mutant::request("enum-type", "data.type is `users`", |request| {
            if request.is_below("/api/v2/account/") {
                request.text_at("/data/type", |_| "users".to_owned());
            }
        }),
        Mutant::request(
            "required-type",
            "update_account: a missing data.type is 422",
            |request| {
                if request.is_below("/api/v2/account/update") {
                    put_in(request, "/data", "type", json!("users"));
                }
            },
        ),
        Mutant::request(
            "required-data",
            "terraform: a document without data is 422",
            |request| {
                if request.is_below("/api/v2/account/update") {
                    put_in(request, "", "data", json!({"type": "users"}));
                }
            },
        ),
        Mutant::request(
            "required-password",
            "change_password: current_password is required",
            |request| {
                put_in(request, "/data/attributes", "current_password", json!("x"));
            },
        ),
        Mutant::request(
            "null-name",
            "accounts: null for name is invalid_request",
            |request| {
                if request.is_below("/v1/account") {
                    request.json(|body| {
                        if body.get("name").is_some_and(Value::is_null) {
                            body["name"] = json!("x");
                        }
                    });
                }
            },
        ),
        Mutant::request(
            "unknown-member",
            "accounts: unknown properties are rejected",
            |request| {
                if request.is_below("/v1/account") {
                    known(request, "", &["name", "email", "settings", "token"]);
                }
            },
        ),
        Mutant::request(
            "unknown-setting",
            "accounts: unknown properties of settings are rejected",
            |request| {
                known(request, "/settings", &["currency", "timezone", "language"]);
            },
        ),
        Mutant::request(
            "unknown-property-refused",
            "workspace: unknown properties are ignored",
            |request| {
                if request.is_below("/api/workspace") {
                    request.json(|body| {
                        if body.get("unheard-of").is_some() {
                            *body = json!(null);
                        }
                    });
                }
            },
        ),
        Mutant::request("media-any", "a write of another media type is 415", |request| {
            if request.header("content-type").is_some() {
                let media_type = declared(request);
                request.set_header("content-type", media_type);
            }
        }),
        Mutant::request("media-none", "a write without a media type is 415", |request| {
            if !request.body.is_empty() && request.header("content-type").is_none() {
                let media_type = declared(request);
                request.set_header("content-type", media_type);
            }
        }),
    ]
}

fn cut(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

fn filled(text: &str, length: usize) -> String {
    let missing = length.saturating_sub(text.chars().count());
    text.to_owned() + &"x".repeat(missing)
}

fn put_in(request: &mut ServerRequest, holder: &str, name: &str, property: Value) {
    json(&mut request.body, |body| {
        if let Some(Value::Object(properties)) = body.pointer_mut(holder) {
            properties.entry(name).or_insert(property);
        }
    });
}

fn known(request: &mut ServerRequest, holder: &str, names: &[&str]) {
    json(&mut request.body, |body| {
        if let Some(Value::Object(properties)) = body.pointer_mut(holder) {
            properties.retain(|name, _| names.contains(&name.as_str()));
        }
    });
}

fn declared(request: &ServerRequest) -> &'static str {
    if request.is_below("/api/v2") {
        "application/vnd.api+json"
    } else {
        "application/json"
    }
}
