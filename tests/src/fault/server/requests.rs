//! Requests that are let in, read or refused in another way than the contract says.

use crate::fault::Plant::Heard;
use crate::fault::edit::{objects, scalars, texts, without};
use crate::fault::{Fault, server};
use http::Method;
use serde_json::{Value, json};

pub(super) const FAULTS: &[Fault] = &[
    server(
        "auth-skipped",
        "a request without credentials is 401",
        Heard(|heard| {
            if heard.get("authorization").is_none() && heard.query("access_token").is_none() {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-skipped-for-head",
        "HEAD needs the credentials that GET needs",
        Heard(|heard| {
            if heard.head.method == Method::HEAD {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-any-scheme",
        "credentials of another scheme than Bearer are 401",
        Heard(|heard| {
            if heard
                .get("authorization")
                .is_some_and(|value| value.starts_with("Basic "))
            {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-without-scheme",
        "a token without its scheme is 401",
        Heard(|heard| {
            if heard
                .get("authorization")
                .is_some_and(|value| value.starts_with("secret-"))
            {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-empty",
        "a scheme without a token is 401",
        Heard(|heard| {
            if heard
                .get("authorization")
                .is_some_and(|value| value.trim().len() < 8)
            {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-scheme-by-case",
        "the scheme's name is case-insensitive",
        Heard(|heard| {
            if heard
                .get("authorization")
                .is_some_and(|value| !value.starts_with("Bearer"))
            {
                heard.head.headers.remove("authorization");
            }
        }),
    ),
    server(
        "auth-query-everywhere",
        "only the workspace operations take access_token",
        Heard(|heard| {
            if !heard.is_below("/api/workspace") && heard.query("access_token").is_some() {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-query-nowhere",
        "the workspace operations take access_token",
        Heard(|heard| {
            heard.target(|target| target.replace("access_token=", "token="));
        }),
    ),
    server(
        "auth-query-wins",
        "where both are sent, the header wins",
        Heard(|heard| {
            if heard.query("access_token").is_some() {
                heard.head.headers.remove("authorization");
            }
        }),
    ),
    server(
        "auth-query-empty",
        "an empty access_token is none",
        Heard(|heard| {
            if heard.query("access_token").is_some_and(|token| token.is_empty()) {
                heard.let_in();
            }
        }),
    ),
    server(
        "auth-token-changed",
        "the implementation gets the token as it was sent",
        Heard(|heard| {
            if let Some(token) = heard.get("authorization").map(str::to_lowercase) {
                heard.set("authorization", &token);
            }
        }),
    ),
    server(
        "auth-asked-in-public",
        "discovery needs no authentication",
        Heard(|heard| {
            if heard.is_below("/.well-known/") && heard.get("authorization").is_none() {
                heard.target(|_| "/api/v2/account/details".to_owned());
            }
        }),
    ),
    server(
        "path-any-case",
        "paths are case-sensitive",
        Heard(|heard| {
            heard.target(|target| target.to_lowercase());
        }),
    ),
    server(
        "path-slash-behind",
        "a path with a slash behind it is unknown",
        Heard(|heard| {
            heard.target(|target| {
                target.trim_end_matches('/').to_owned() + if target == "/" { "/" } else { "" }
            });
        }),
    ),
    server(
        "path-double-slash",
        "a path with two slashes in a row is unknown",
        Heard(|heard| {
            heard.target(|target| target.replace("//", "/"));
        }),
    ),
    server(
        "path-encoded-slash",
        "an encoded slash parts no segments",
        Heard(|heard| {
            heard.target(|target| target.replace("%2F", "/").replace("%2f", "/"));
        }),
    ),
    server(
        "path-raw",
        "path segments are percent-decoded",
        Heard(|heard| {
            heard.target(|target| target.replace('%', "%25"));
        }),
    ),
    server(
        "path-cut",
        "a path parameter has 60 characters at most",
        Heard(|heard| {
            heard.target(|target| {
                let cut = |segment: &str| segment.chars().take(60).collect::<String>();
                target.split('/').map(cut).collect::<Vec<_>>().join("/")
            });
        }),
    ),
    server(
        "path-parameter-cleaned",
        "a path parameter that breaks its pattern is refused",
        Heard(|heard| {
            if heard.is_below("/api/v2/users/") {
                heard.target(|target| target.replace("%20", "_").replace("%C3", "_").replace("%F0", "_"));
            }
        }),
    ),
    server(
        "method-override",
        "PATCH is PATCH: POST to the account is 405",
        Heard(|heard| {
            if heard.is_below("/v1/account")
                && heard.head.method == Method::POST
                && heard.head.uri.path() == "/v1/account"
            {
                heard.head.method = Method::PATCH;
            }
        }),
    ),
    server(
        "query-lost",
        "account_id reaches the implementation",
        Heard(|heard| {
            heard.target(|target| target.replace("account_id=", "account="));
        }),
    ),
    server(
        "query-plus",
        "+ in a query is a blank",
        Heard(|heard| {
            heard.target(|target| target.replace('+', "%2B"));
        }),
    ),
    server(
        "query-lower-case",
        "a query parameter is kept as it was sent",
        Heard(|heard| {
            heard.target(|target| match target.split_once("account_id=") {
                Some((path, value)) => format!("{path}account_id={}", value.to_lowercase()),
                None => target.to_owned(),
            });
        }),
    ),
    server(
        "body-chunks-lost",
        "a body in chunks is a body",
        Heard(|heard| {
            if heard.head.headers.contains_key("transfer-encoding") {
                heard.body.truncate(1);
            }
        }),
    ),
    server(
        "body-trimmed",
        "strings are trimmed of nothing",
        Heard(|heard| {
            heard.json(|body| texts(body, &mut |text| text.trim().to_owned()));
        }),
    ),
    server(
        "body-ascii",
        "texts are any Unicode",
        Heard(|heard| {
            heard.json(|body| {
                texts(body, &mut |text| {
                    text.replace(|c: char| u32::from(c) > 0xFFFF, "?")
                })
            });
        }),
    ),
    server(
        "body-null-as-absent",
        "accounts: null for a setting puts it back to its default; absent leaves it",
        Heard(|heard| {
            if heard.is_below("/v1/account") {
                heard.json(|body| without(body, &|_, member| member.is_null()));
            }
        }),
    ),
    server(
        "body-absent-as-null",
        "accounts: a setting left out stays as it is",
        Heard(|heard| {
            if heard.is_below("/v1/account") {
                heard.json(|body| {
                    if let Some(Value::Object(settings)) = body.get_mut("settings") {
                        settings.entry("timezone").or_insert(Value::Null);
                    }
                });
            }
        }),
    ),
    server(
        "body-default-put-in",
        "accounts: a setting left out stays as it is, without a default",
        Heard(|heard| {
            if heard.is_below("/v1/account") {
                heard.json(|body| {
                    if let Some(Value::Object(settings)) = body.get_mut("settings") {
                        settings.entry("currency").or_insert(json!("USD"));
                    }
                });
            }
        }),
    ),
    server(
        "body-empty-settings-lost",
        "accounts: settings that say nothing are still settings",
        Heard(|heard| {
            heard.json(|body| without(body, &|name, member| name == "settings" && *member == json!({})));
        }),
    ),
    server(
        "body-scope-put-in",
        "a token's scope that is left out is the implementation's to decide",
        Heard(|heard| {
            if heard.is_below("/api/v2/users/") {
                heard.json(|body| {
                    if let Some(Value::Object(attributes)) = body.pointer_mut("/data/attributes") {
                        attributes.entry("scope").or_insert(json!("write"));
                    }
                });
            }
        }),
    ),
    server(
        "body-numbers-taken-for-texts",
        "a number is no text",
        Heard(|heard| {
            heard.json(|body| {
                scalars(body, &mut |value| {
                    if value.is_number() {
                        *value = json!(value.to_string());
                    }
                })
            });
        }),
    ),
    server(
        "body-names-by-any-case",
        "names of members are case-sensitive",
        Heard(|heard| {
            heard.json(|body| {
                objects(body, &mut |members| {
                    if let Some(email) = members.remove("Email") {
                        members.insert("email".to_owned(), email);
                    }
                })
            });
        }),
    ),
];
