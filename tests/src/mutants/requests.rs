//! Requests that the server authenticates, routes or parses differently from what the document declares.

use http::Method;
use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_objects, remove_properties};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "auth-skipped",
            "a request without credentials is 401",
            |request| {
                if request.header("authorization").is_none() && request.query("access_token").is_none() {
                    request.authenticate("bearerAuth");
                }
            },
        ),
        Mutant::request(
            "auth-skipped-for-head",
            "HEAD needs the credentials that GET needs",
            |request| {
                if request.head.method == Method::HEAD {
                    request.authenticate("bearerAuth");
                }
            },
        ),
        Mutant::request(
            "auth-any-scheme",
            "credentials of a scheme other than Bearer are 401",
            |request| {
                if request
                    .header("authorization")
                    .is_some_and(|value| value.starts_with("Basic "))
                {
                    request.authenticate("bearerAuth");
                }
            },
        ),
        Mutant::request(
            "auth-without-scheme",
            "a token without its scheme is 401",
            |request| {
                if request
                    .header("authorization")
                    .is_some_and(|value| value.starts_with("secret-of-"))
                {
                    request.authenticate("bearerAuth");
                }
            },
        ),
        Mutant::request("auth-empty", "a scheme without a token is 401", |request| {
            if request
                .header("authorization")
                .is_some_and(|value| matches!(value.trim(), "" | "Bearer"))
            {
                request.authenticate("bearerAuth");
            }
        }),
        Mutant::request(
            "auth-scheme-case-sensitive",
            "the name of the scheme is case-insensitive",
            |request| {
                if request
                    .header("authorization")
                    .is_some_and(|value| !value.starts_with("Bearer"))
                {
                    request.head.headers.remove("authorization");
                }
            },
        ),
        Mutant::request(
            "auth-query-everywhere",
            "only the workspace operations take access_token",
            |request| {
                if !request.path_starts_with("/api/workspace") && request.query("access_token").is_some() {
                    request.authenticate("bearerAuth");
                }
            },
        ),
        Mutant::request(
            "auth-query-ignored",
            "the workspace operations take access_token",
            |request| {
                request.change_target(|target| target.replace("access_token=", "token="));
            },
        ),
        Mutant::request(
            "auth-query-preferred",
            "the header takes precedence over access_token",
            |request| {
                if request.query("access_token").is_some() {
                    request.head.headers.remove("authorization");
                }
            },
        ),
        Mutant::request("auth-query-empty", "an empty access_token is 401", |request| {
            if request
                .query("access_token")
                .is_some_and(|token| token.is_empty())
            {
                request.authenticate("bearerAuth");
            }
        }),
        Mutant::request(
            "auth-required-for-public",
            "discovery needs no authentication",
            |request| {
                if request.path_starts_with("/.well-known/") && request.header("authorization").is_none() {
                    request.change_target(|_| "/api/v2/account/details".to_owned());
                }
            },
        ),
        Mutant::request(
            "unsupported-query-ignored",
            "terraform: an unsupported `include` is 400",
            |request| request.change_target(|target| target.replace("include=", "x=")),
        ),
        Mutant::request(
            "unsupported-query-with-brackets-ignored",
            "terraform: unsupported `fields[…]` and `filter[…]` are 400",
            |request| {
                request.change_target(|target| target.replace("filter[", "x[").replace("fields%5B", "x%5B"))
            },
        ),
        Mutant::request(
            "unsupported-query-by-prefix",
            "terraform: parameters whose names only begin like unsupported ones are ignored",
            |request| request.change_target(|target| target.replace("includes=", "include=")),
        ),
        Mutant::request(
            "unsupported-query-everywhere",
            "`include` has a meaning only in terraform",
            |request| {
                if request.path_starts_with("/v1/") && request.query("include").is_some() {
                    request.change_target(|_| "/api/v2/account/details?include=a".to_owned());
                }
            },
        ),
        Mutant::request(
            "page-size-capped",
            "terraform: a page of more than 100 items is rejected, not shortened",
            |request| request.change_target(|target| target.replace("page[size]=101", "page[size]=100")),
        ),
        Mutant::request(
            "if-match-without-quotes-ignored",
            "a malformed `If-Match` is rejected: without it, the change would be made unconditionally",
            |request| {
                if request
                    .header("if-match")
                    .is_some_and(|tags| !tags.contains(['"', '*']))
                {
                    request.head.headers.remove("if-match");
                }
            },
        ),
        Mutant::request(
            "if-match-dropped",
            "`If-Match` reaches the implementation",
            |request| {
                request.head.headers.remove("if-match");
            },
        ),
        Mutant::request(
            "path-truncated",
            "a path parameter of more than 60 characters is rejected",
            |request| {
                request.change_target(|target| {
                    let truncate = |segment: &str| segment.chars().take(60).collect::<String>();
                    target.split('/').map(truncate).collect::<Vec<_>>().join("/")
                });
            },
        ),
        Mutant::request(
            "path-parameter-sanitized",
            "a path parameter that violates its pattern is rejected",
            |request| {
                if request.path_starts_with("/api/v2/users/") {
                    request.change_target(|target| {
                        target.replace("%20", "_").replace("%C3", "_").replace("%F0", "_")
                    });
                }
            },
        ),
        Mutant::request("method-override", "POST to the account is 405", |request| {
            if request.head.method == Method::POST && request.head.uri.path() == "/v1/account" {
                request.head.method = Method::PATCH;
            }
        }),
        Mutant::request(
            "query-lower-case",
            "a query parameter keeps its case",
            |request| {
                request.change_target(|target| match target.split_once("account_id=") {
                    Some((path, value)) => format!("{path}account_id={}", value.to_lowercase()),
                    None => target.to_owned(),
                });
            },
        ),
        Mutant::request(
            "body-null-as-absent",
            "accounts: null for a setting resets it; absent leaves it unchanged",
            |request| {
                if request.path_starts_with("/v1/account") {
                    request.change_json(|body| remove_properties(body, &|_, property| property.is_null()));
                }
            },
        ),
        Mutant::request(
            "body-absent-as-null",
            "accounts: an absent setting is unchanged",
            |request| {
                if request.path_starts_with("/v1/account") {
                    request.change_json(|body| {
                        if let Some(Value::Object(settings)) = body.get_mut("settings") {
                            settings.entry("timezone").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::request(
            "body-default-added",
            "accounts: an absent setting is unchanged, not set to a default",
            |request| {
                if request.path_starts_with("/v1/account") {
                    request.change_json(|body| {
                        if let Some(Value::Object(settings)) = body.get_mut("settings") {
                            settings.entry("currency").or_insert(json!("USD"));
                        }
                    });
                }
            },
        ),
        Mutant::request(
            "body-empty-settings-missing",
            "accounts: an empty settings object is kept",
            |request| {
                request.change_json(|body| {
                    remove_properties(body, &|name, property| {
                        name == "settings" && *property == json!({})
                    })
                });
            },
        ),
        Mutant::request(
            "body-scope-added",
            "the implementation decides the scope of a token without one",
            |request| {
                if request.path_starts_with("/api/v2/users/") {
                    request.change_json(|body| {
                        if let Some(Value::Object(attributes)) = body.pointer_mut("/data/attributes") {
                            attributes.entry("scope").or_insert(json!("write"));
                        }
                    });
                }
            },
        ),
        Mutant::request(
            "body-names-case-insensitive",
            "names of properties are case-sensitive",
            |request| {
                request.change_json(|body| {
                    change_objects(body, &mut |properties| {
                        if let Some(email) = properties.remove("Email") {
                            properties.insert("email".to_owned(), email);
                        }
                    })
                });
            },
        ),
    ]
}
