//! Mutants of the client's requests that are independent of the contract.

use crate::mutation::json_changes::whole_seconds;
use crate::mutation::json_changes::{
    change_date_times, change_json, change_objects, change_strings, remove_properties,
};
use crate::mutation::mutant::Mutant;
use crate::wire::Request;
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::client_request("path-trailing-slash", "a path has no trailing slash", |request| {
            if !request.target.contains('?') {
                request.target.push('/');
            }
        }),
        Mutant::client_request(
            "path-double-slash",
            "base URL and path are joined by one slash",
            |request| {
                request.target.insert(0, '/');
            },
        ),
        Mutant::client_request("method-lower-case", "methods are case-sensitive", |request| {
            change_method(request, "GET", "get")
        }),
        Mutant::client_request("query-ampersand", "& in a value is percent-encoded", |request| {
            request.target = request.target.replace("%26", "&");
        }),
        Mutant::client_request(
            "query-plus",
            "+ in a value is percent-encoded: unencoded, it is a space",
            |request| {
                request.target = request.target.replace("%2B", "+");
            },
        ),
        Mutant::client_request("query-percent", "% in a value is percent-encoded", |request| {
            request.target = request.target.replace("%25", "%");
        }),
        Mutant::client_request("query-space-missing", "a space in a value arrives", |request| {
            request.target = request.target.replace("%20", "").replace('+', "");
        }),
        Mutant::client_request("query-unicode", "a value is UTF-8, percent-encoded", |request| {
            request.target = request.target.replace("%F0%9D%84%9E", "%3F").replace("%C3%", "%");
        }),
        Mutant::client_request(
            "accept-missing",
            "a client sends Accept: without it, the response may have any media type",
            |request| {
                *request = request.clone().without_header("accept");
            },
        ),
        Mutant::client_request(
            "accept-anything",
            "Accept lists the declared media types",
            |request| set_header(request, "accept", "*/*"),
        ),
        Mutant::client_request(
            "accept-parameters",
            "JSON:API in Accept has no parameters",
            |request| {
                if request.headers.get("accept") == Some("application/vnd.api+json") {
                    set_header(request, "accept", "application/vnd.api+json; charset=utf-8");
                }
            },
        ),
        Mutant::client_request(
            "type-charset",
            "JSON:API: a media type with parameters gets 415",
            |request| {
                if request.headers.get("content-type") == Some("application/vnd.api+json") {
                    set_header(request, "content-type", "application/vnd.api+json; charset=utf-8");
                }
            },
        ),
        Mutant::client_request("type-charset-of-json", "JSON is UTF-8", |request| {
            if request.headers.get("content-type") == Some("application/json") {
                set_header(request, "content-type", "application/json; charset=iso-8859-1");
            }
        }),
        Mutant::client_request("type-missing", "a body has its media type", |request| {
            *request = request.clone().without_header("content-type");
        }),
        Mutant::client_request(
            "type-without-body",
            "a request without a body has no media type",
            |request| {
                if request.method == "GET" {
                    set_header(request, "content-type", "application/json");
                }
            },
        ),
        Mutant::client_request("body-with-get", "a GET has no body", |request| {
            if request.method == "GET" {
                request.body = b"{}".to_vec();
            }
        }),
        Mutant::client_request(
            "body-missing",
            "a body that the caller passes is sent",
            |request| request.body.clear(),
        ),
        Mutant::client_request("body-truncated", "a body is sent completely", |request| {
            request.body.truncate(request.body.len().saturating_sub(1));
        }),
        Mutant::client_request("body-null", "a body is what the caller passed", |request| {
            change_body(request, |body| *body = Value::Null)
        }),
        Mutant::client_request("property-null-missing", "null is not absent", |request| {
            change_body(request, |body| {
                remove_properties(body, &|_, property| property.is_null())
            });
        }),
        Mutant::client_request(
            "property-empty-object-missing",
            "an empty object is sent",
            |request| {
                change_body(request, |body| {
                    remove_properties(body, &|_, property| *property == json!({}))
                });
            },
        ),
        Mutant::client_request(
            "property-empty-string-missing",
            "an empty string is sent",
            |request| {
                change_body(request, |body| {
                    remove_properties(body, &|_, property| *property == json!(""))
                });
            },
        ),
        Mutant::client_request(
            "property-empty-string-null",
            "an empty string is not null",
            |request| {
                change_body(request, |body| {
                    change_objects(body, &mut |all| {
                        for property in all.values_mut().filter(|property| **property == json!("")) {
                            *property = Value::Null;
                        }
                    })
                });
            },
        ),
        Mutant::client_request("value-trimmed", "strings are not trimmed", |request| {
            change_body(request, |body| {
                change_strings(body, &mut |text| text.trim().to_owned())
            });
        }),
        Mutant::client_request(
            "value-astral-missing",
            "strings may have any Unicode character",
            |request| {
                change_body(request, |body| {
                    change_strings(body, &mut |text| {
                        text.replace(|c: char| u32::from(c) > 0xFFFF, "")
                    })
                });
            },
        ),
        Mutant::client_request("value-marks-missing", "direction marks are kept", |request| {
            change_body(request, |body| {
                change_strings(body, &mut |text| {
                    text.replace(|c: char| ('\u{200e}'..='\u{202e}').contains(&c), "")
                })
            });
        }),
        Mutant::client_request(
            "time-whole-seconds",
            "a date-time keeps its precision",
            |request| {
                change_body(request, |body| {
                    change_date_times(body, &mut |time| whole_seconds(time))
                });
            },
        ),
        Mutant::client_request(
            "time-in-capitals",
            "a date-time is sent as the caller wrote it",
            |request| {
                change_body(request, |body| {
                    change_strings(body, &mut |text| capital_time(text))
                });
            },
        ),
        Mutant::client_request(
            "credential-not-refreshed",
            "after a 401, the client sends the new token of its provider",
            expired_credential_again(),
        ),
        Mutant::client_request("time-without-zone", "a date-time has an offset", |request| {
            change_body(request, |body| {
                change_date_times(body, &mut |time| time.trim_end_matches('Z').to_owned())
            });
        }),
        Mutant::client_request(
            "credential-missing",
            "the credential that the caller passed is sent",
            |request| {
                *request = request.clone().without_header("authorization");
            },
        ),
        Mutant::client_request("credential-basic", "the scheme is Bearer", |request| {
            authorization(request, |token| format!("Basic {token}"))
        }),
        Mutant::client_request(
            "credential-without-scheme",
            "a token follows its scheme",
            |request| authorization(request, str::to_owned),
        ),
        Mutant::client_request("credential-truncated", "a token is sent completely", |request| {
            authorization(request, |token| format!("Bearer {}", &token[..token.len() - 1]));
        }),
        Mutant::client_request(
            "header-api-version",
            "a client sends no undeclared header",
            |request| {
                set_header(request, "api-version", "1.0.0");
            },
        ),
        Mutant::client_request(
            "header-session",
            "a client sends no undeclared header",
            |request| set_header(request, "x-session", "1"),
        ),
    ]
}

/// Returns a date-time with the letters `t` and `z` in capitals, and any other text unchanged.
fn capital_time(text: &str) -> String {
    match text.split_once('t') {
        Some((date, time)) if date.len() == 10 && time.starts_with(|c: char| c.is_ascii_digit()) => {
            text.to_uppercase()
        }
        _ => text.to_owned(),
    }
}

/// Returns a change that replaces the token after one that has expired by the latter.
fn expired_credential_again() -> impl Fn(&mut Request) + Send + Sync {
    let expired: Mutex<Option<String>> = Mutex::new(None);
    move |request| {
        let sent = request.headers.get("authorization").map(str::to_owned);
        let mut expired = expired.lock().unwrap_or_else(PoisonError::into_inner);
        match (sent, expired.take()) {
            (Some(sent), _) if sent.contains("expired-") => *expired = Some(sent),
            (Some(_), Some(again)) => set_header(request, "authorization", &again),
            _ => {}
        }
    }
}

fn change_method(request: &mut Request, from: &str, to: &str) {
    if request.method == from {
        to.clone_into(&mut request.method);
    }
}

fn set_header(request: &mut Request, name: &str, value: &str) {
    *request = request.clone().with_header(name, value);
}

fn change_body(request: &mut Request, change: impl FnOnce(&mut Value)) {
    change_json(&mut request.body, change);
}

fn authorization(request: &mut Request, change: impl FnOnce(&str) -> String) {
    let sent = request.headers.get("authorization");
    if let Some(value) = sent.and_then(|value| value.strip_prefix("Bearer ")).map(change) {
        set_header(request, "authorization", &value);
    }
}
