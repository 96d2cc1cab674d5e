//! Mutants of the client's requests for the account contract; `openapi_conformance::mutation` has those for any contract.

use openapi_conformance::mutation::Mutant;
use openapi_conformance::mutation::json_changes::{change_json, change_property, remove_properties};
use openapi_conformance::wire::Request;
use serde_json::{Map, Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::client_request("path-wrong", "an operation is called by its path", |request| {
            request.target = request.target.replace("/account/details", "/account");
        }),
        Mutant::client_request(
            "path-of-another-operation",
            "get_user_token is not get_user",
            |request| {
                request.target = request
                    .target
                    .replace("/api/v2/authentication-tokens/", "/api/v2/users/");
            },
        ),
        Mutant::client_request(
            "path-encoded-twice",
            "a path parameter is percent-encoded once",
            |request| {
                request.target = request.target.replace("user-", "user%252D");
            },
        ),
        Mutant::client_request("path-lower-case", "a path parameter keeps its case", |request| {
            if request.target.starts_with("/api/v2/") {
                request.target = request.target.to_lowercase();
            }
        }),
        Mutant::client_request("path-placeholder", "a path parameter is filled in", |request| {
            request.target = request.target.replace("/at-6yEmxNAhaoQLH1Da", "/%7Btoken_id%7D");
        }),
        Mutant::client_request("method-post-for-patch", "update_account is PATCH", |request| {
            change_method(request, "PATCH", "POST")
        }),
        Mutant::client_request(
            "method-patch-for-put",
            "put_workspace_profile is PUT",
            |request| change_method(request, "PUT", "PATCH"),
        ),
        Mutant::client_request(
            "method-get-for-delete",
            "delete_user_token is DELETE",
            |request| change_method(request, "DELETE", "GET"),
        ),
        Mutant::client_request(
            "query-missing",
            "an optional parameter that is set is sent",
            |request| {
                if let Some((path, _)) = request.target.split_once("?account_id=") {
                    request.target = path.to_owned();
                }
            },
        ),
        Mutant::client_request(
            "query-empty-sent",
            "a parameter that is not set is not sent",
            |request| {
                if request.target == "/v1/account" {
                    request.target.push_str("?account_id=");
                }
            },
        ),
        Mutant::client_request("query-twice", "a parameter is sent once", |request| {
            if let Some((_, query)) = request.target.clone().split_once("?account_id=") {
                request.target.push_str(&format!("&account_id={query}"));
            }
        }),
        Mutant::client_request(
            "accept-other",
            "accounts: a client accepts application/json",
            |request| {
                if request.target.starts_with("/v1/") {
                    set_header(request, "accept", "application/vnd.api+json");
                }
            },
        ),
        Mutant::client_request(
            "type-plain-json",
            "terraform: a body is application/vnd.api+json",
            |request| {
                if request.headers.get("content-type") == Some("application/vnd.api+json") {
                    set_header(request, "content-type", "application/json");
                }
            },
        ),
        Mutant::client_request(
            "property-unknown",
            "accounts: a request has only declared properties",
            |request| {
                if request.target.starts_with("/v1/account") {
                    change_body(request, |body| {
                        drop(properties(body, "").map(|all| all.insert("client".into(), json!("x"))))
                    });
                }
            },
        ),
        Mutant::client_request(
            "property-default",
            "a scope that is not set is not sent",
            |request| {
                if request.target.ends_with("/authentication-tokens") {
                    change_body(request, |body| {
                        if let Some(attributes) = properties(body, "/data/attributes") {
                            attributes.entry("scope").or_insert(json!("write"));
                        }
                    });
                }
            },
        ),
        Mutant::client_request(
            "property-default-of-settings",
            "a setting that is not set is not sent: that would change it",
            |request| {
                change_body(request, |body| {
                    if let Some(settings) = properties(body, "/settings") {
                        settings.entry("currency").or_insert(json!("USD"));
                    }
                });
            },
        ),
        Mutant::client_request(
            "property-absent-as-null",
            "accounts: absent leaves a setting unchanged, null resets it",
            |request| {
                change_body(request, |body| {
                    if let Some(settings) = properties(body, "/settings") {
                        settings.entry("language").or_insert(Value::Null);
                    }
                });
            },
        ),
        Mutant::client_request(
            "property-null-settings-missing",
            "accounts: null for settings resets all three",
            |request| {
                change_body(request, |body| {
                    remove_properties(body, &|name, property| name == "settings" && property.is_null())
                });
            },
        ),
        Mutant::client_request(
            "property-null-name",
            "accounts: null for name is invalid_request; absent is not null",
            |request| {
                if request.target.starts_with("/v1/account") && request.method == "PATCH" {
                    change_body(request, |body| {
                        if let Some(all) = properties(body, "") {
                            all.entry("name").or_insert(Value::Null);
                        }
                    });
                }
            },
        ),
        Mutant::client_request(
            "value-lower-case",
            "an e-mail address keeps its case",
            |request| {
                change_body(request, |body| {
                    let lower = &mut |email: &mut Value| {
                        if let Value::String(text) = email {
                            *text = text.to_lowercase();
                        }
                    };
                    change_property(body, "email", lower);
                    change_property(body, "Email", lower);
                });
            },
        ),
        Mutant::client_request(
            "credential-in-query",
            "a bearer token is never in the query",
            |request| {
                if let Some(token) = request
                    .headers
                    .get("authorization")
                    .map(|value| value.replace("Bearer ", ""))
                {
                    *request = request.clone().without_header("authorization");
                    let mark = if request.target.contains('?') { '&' } else { '?' };
                    request.target.push_str(&format!("{mark}access_token={token}"));
                }
            },
        ),
        Mutant::client_request(
            "credential-in-header",
            "an access token stays in the query",
            |request| {
                if let Some((path, token)) = request.target.clone().split_once("?access_token=") {
                    request.target = path.to_owned();
                    set_header(request, "authorization", &format!("Bearer {token}"));
                }
            },
        ),
        Mutant::client_request(
            "credential-twice",
            "a credential is sent in one place",
            |request| {
                if request.headers.get("authorization").is_some() && !request.target.contains('?') {
                    request.target.push_str("?access_token=secret-of-accessToken");
                }
            },
        ),
        Mutant::client_request(
            "credential-to-public-operation",
            "confirm_email takes no bearer token",
            |request| {
                if request.target.ends_with("/confirm") {
                    set_header(request, "authorization", "Bearer secret-of-bearerAuth");
                }
            },
        ),
    ]
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

fn properties<'a>(body: &'a mut Value, pointer: &str) -> Option<&'a mut Map<String, Value>> {
    body.pointer_mut(pointer)?.as_object_mut()
}
