//! Requests that a client sends otherwise than its caller said, or than the contract takes them.

use crate::fault::Plant::Sent;
use crate::fault::edit::{each, json, objects, renamed, texts, times, without};
use crate::fault::server::whole_seconds;
use crate::fault::{Fault, client};
use crate::wire::Request;
use serde_json::{Map, Value, json};

pub(super) const FAULTS: &[Fault] = &[
    client(
        "path-wrong",
        "an operation is called by its path",
        Sent(|request| {
            request.target = request.target.replace("/account/details", "/account");
        }),
    ),
    client(
        "path-of-another-operation",
        "get_user_token is not get_user",
        Sent(|request| {
            request.target = request
                .target
                .replace("/api/v2/authentication-tokens/", "/api/v2/users/");
        }),
    ),
    client(
        "path-slash-behind",
        "a path has no slash behind it",
        Sent(|request| {
            if !request.target.contains('?') {
                request.target.push('/');
            }
        }),
    ),
    client(
        "path-double-slash",
        "a base and a path are joined by one slash",
        Sent(|request| {
            request.target.insert(0, '/');
        }),
    ),
    client(
        "path-encoded-twice",
        "a path parameter is percent-encoded once, and only where it must",
        Sent(|request| {
            request.target = request.target.replace("user-", "user%252D");
        }),
    ),
    client(
        "path-lower-case",
        "a path parameter is sent as the caller gave it",
        Sent(|request| {
            if request.target.starts_with("/api/v2/") {
                request.target = request.target.to_lowercase();
            }
        }),
    ),
    client(
        "path-placeholder",
        "a path parameter is filled in",
        Sent(|request| {
            request.target = request.target.replace("/at-6yEmxNAhaoQLH1Da", "/%7Btoken_id%7D");
        }),
    ),
    client(
        "method-post-for-patch",
        "update_account is PATCH",
        Sent(|request| method(request, "PATCH", "POST")),
    ),
    client(
        "method-patch-for-put",
        "put_workspace_profile is PUT",
        Sent(|request| method(request, "PUT", "PATCH")),
    ),
    client(
        "method-get-for-delete",
        "delete_user_token is DELETE",
        Sent(|request| method(request, "DELETE", "GET")),
    ),
    client(
        "method-lower-case",
        "methods are case-sensitive",
        Sent(|request| method(request, "GET", "get")),
    ),
    client(
        "query-ampersand",
        "& in a value is percent-encoded",
        Sent(|request| {
            request.target = request.target.replace("%26", "&");
        }),
    ),
    client(
        "query-plus",
        "+ in a value is percent-encoded: bare, it is a blank",
        Sent(|request| {
            request.target = request.target.replace("%2B", "+");
        }),
    ),
    client(
        "query-percent",
        "% in a value is percent-encoded",
        Sent(|request| {
            request.target = request.target.replace("%25", "%");
        }),
    ),
    client(
        "query-blank-lost",
        "a blank in a value arrives",
        Sent(|request| {
            request.target = request.target.replace("%20", "").replace('+', "");
        }),
    ),
    client(
        "query-unicode",
        "a value is UTF-8, percent-encoded",
        Sent(|request| {
            request.target = request.target.replace("%F0%9D%84%9E", "%3F").replace("%C3%", "%");
        }),
    ),
    client(
        "query-lost",
        "an optional parameter that is set is sent",
        Sent(|request| {
            if let Some((path, _)) = request.target.split_once("?account_id=") {
                request.target = path.to_owned();
            }
        }),
    ),
    client(
        "query-renamed",
        "the parameter is account_id",
        Sent(|request| {
            request.target = request.target.replace("account_id=", "accountId=");
        }),
    ),
    client(
        "query-empty-sent",
        "a parameter that is not set is not sent",
        Sent(|request| {
            if request.target == "/v1/account" {
                request.target.push_str("?account_id=");
            }
        }),
    ),
    client(
        "query-twice",
        "a parameter is sent once",
        Sent(|request| {
            if let Some((_, query)) = request.target.clone().split_once("?account_id=") {
                request.target.push_str(&format!("&account_id={query}"));
            }
        }),
    ),
    client(
        "accept-lost",
        "a client says what it takes: without Accept it may get anything",
        Sent(|request| {
            *request = request.clone().without_header("accept");
        }),
    ),
    client(
        "accept-anything",
        "terraform: a client accepts JSON:API",
        Sent(|request| set(request, "accept", "*/*")),
    ),
    client(
        "accept-other",
        "accounts: a client accepts application/json",
        Sent(|request| {
            if request.target.starts_with("/v1/") {
                set(request, "accept", "application/vnd.api+json");
            }
        }),
    ),
    client(
        "accept-parameters",
        "JSON:API in Accept has no parameters",
        Sent(|request| {
            if request.headers.get("accept") == Some("application/vnd.api+json") {
                set(request, "accept", "application/vnd.api+json; charset=utf-8");
            }
        }),
    ),
    client(
        "type-charset",
        "JSON:API: a media type with parameters is answered with 415",
        Sent(|request| {
            if request.headers.get("content-type") == Some("application/vnd.api+json") {
                set(request, "content-type", "application/vnd.api+json; charset=utf-8");
            }
        }),
    ),
    client(
        "type-charset-of-json",
        "the media type is named as it is declared",
        Sent(|request| {
            if request.headers.get("content-type") == Some("application/json") {
                set(request, "content-type", "application/json; charset=utf-8");
            }
        }),
    ),
    client(
        "type-plain-json",
        "terraform: a body is application/vnd.api+json",
        Sent(|request| {
            if request.headers.get("content-type") == Some("application/vnd.api+json") {
                set(request, "content-type", "application/json");
            }
        }),
    ),
    client(
        "type-lost",
        "a body has its media type",
        Sent(|request| {
            *request = request.clone().without_header("content-type");
        }),
    ),
    client(
        "type-without-body",
        "a request without a body has no media type",
        Sent(|request| {
            if request.method == "GET" {
                set(request, "content-type", "application/json");
            }
        }),
    ),
    client(
        "body-with-get",
        "a GET has no body",
        Sent(|request| {
            if request.method == "GET" {
                request.body = b"{}".to_vec();
            }
        }),
    ),
    client(
        "body-lost",
        "a body that is given is sent",
        Sent(|request| request.body.clear()),
    ),
    client(
        "body-cut",
        "a body is sent whole",
        Sent(|request| {
            request.body.truncate(request.body.len().saturating_sub(1));
        }),
    ),
    client(
        "body-null",
        "a body is what the caller gave",
        Sent(|request| change(request, |body| *body = Value::Null)),
    ),
    client(
        "member-lost",
        "an optional member that is set is sent",
        Sent(|request| {
            change(request, |body| without(body, &|name, _| name == "username"));
        }),
    ),
    client(
        "member-last-name-lost",
        "PUT replaces: what is left out is cleared",
        Sent(|request| {
            change(request, |body| without(body, &|name, _| name == "LastName"));
        }),
    ),
    client(
        "member-renamed",
        "change_password takes snake_case",
        Sent(|request| {
            change(request, |body| {
                renamed(body, "password_confirmation", "password-confirmation")
            });
        }),
    ),
    client(
        "member-unknown",
        "accounts: no member that is not described",
        Sent(|request| {
            if request.target.starts_with("/v1/account") {
                change(request, |body| {
                    drop(members(body, "").map(|all| all.insert("client".into(), json!("x"))))
                });
            }
        }),
    ),
    client(
        "member-default",
        "a scope that is not set is not sent",
        Sent(|request| {
            change(request, |body| {
                if let Some(attributes) = members(body, "/data/attributes")
                    && attributes
                        .keys()
                        .all(|name| name != "username" && name != "password")
                {
                    attributes.entry("scope").or_insert(json!("write"));
                }
            });
        }),
    ),
    client(
        "member-default-of-settings",
        "a setting that is not set is not sent: it would be put back",
        Sent(|request| {
            change(request, |body| {
                if let Some(settings) = members(body, "/settings") {
                    settings.entry("currency").or_insert(json!("USD"));
                }
            });
        }),
    ),
    client(
        "member-absent-as-null",
        "accounts: absent leaves a setting, null puts it back",
        Sent(|request| {
            change(request, |body| {
                if let Some(settings) = members(body, "/settings") {
                    settings.entry("language").or_insert(Value::Null);
                }
            });
        }),
    ),
    client(
        "member-null-lost",
        "accounts: null puts a setting back, absent leaves it",
        Sent(|request| {
            change(request, |body| without(body, &|_, member| member.is_null()));
        }),
    ),
    client(
        "member-null-settings-lost",
        "accounts: null for settings puts all three back",
        Sent(|request| {
            change(request, |body| {
                without(body, &|name, member| name == "settings" && member.is_null())
            });
        }),
    ),
    client(
        "member-null-name",
        "accounts: null for name is invalid_request; absent is not null",
        Sent(|request| {
            if request.target.starts_with("/v1/account") && request.method == "PATCH" {
                change(request, |body| {
                    if let Some(all) = members(body, "") {
                        all.entry("name").or_insert(Value::Null);
                    }
                });
            }
        }),
    ),
    client(
        "member-empty-object-lost",
        "an empty object is sent",
        Sent(|request| {
            change(request, |body| without(body, &|_, member| *member == json!({})));
        }),
    ),
    client(
        "member-empty-text-lost",
        "an empty text is sent",
        Sent(|request| {
            change(request, |body| without(body, &|_, member| *member == json!("")));
        }),
    ),
    client(
        "member-empty-text-null",
        "an empty text is no null",
        Sent(|request| {
            change(request, |body| {
                objects(body, &mut |all| {
                    for member in all.values_mut().filter(|member| **member == json!("")) {
                        *member = Value::Null;
                    }
                })
            });
        }),
    ),
    client(
        "value-trimmed",
        "strings are trimmed of nothing",
        Sent(|request| {
            change(request, |body| texts(body, &mut |text| text.trim().to_owned()));
        }),
    ),
    client(
        "value-lower-case",
        "an e-mail address is sent as it is given",
        Sent(|request| {
            change(request, |body| {
                let lower = &mut |email: &mut Value| {
                    if let Value::String(text) = email {
                        *text = text.to_lowercase();
                    }
                };
                each(body, "email", lower);
                each(body, "Email", lower);
            });
        }),
    ),
    client(
        "value-astral-lost",
        "texts are any Unicode",
        Sent(|request| {
            change(request, |body| {
                texts(body, &mut |text| {
                    text.replace(|c: char| u32::from(c) > 0xFFFF, "")
                })
            });
        }),
    ),
    client(
        "value-marks-lost",
        "marks of right-to-left text are characters",
        Sent(|request| {
            change(request, |body| {
                texts(body, &mut |text| {
                    text.replace(|c: char| ('\u{200e}'..='\u{202e}').contains(&c), "")
                })
            });
        }),
    ),
    client(
        "time-whole-seconds",
        "a time is sent as exactly as it is given",
        Sent(|request| {
            change(request, |body| times(body, &mut whole_seconds));
        }),
    ),
    client(
        "time-without-zone",
        "a time has a zone",
        Sent(|request| {
            change(request, |body| {
                times(body, &mut |time| time.trim_end_matches('Z').to_owned())
            });
        }),
    ),
    client(
        "credential-lost",
        "the credential that the caller gave is sent",
        Sent(|request| {
            *request = request.clone().without_header("authorization");
        }),
    ),
    client(
        "credential-basic",
        "the scheme is Bearer",
        Sent(|request| authorization(request, |token| format!("Basic {token}"))),
    ),
    client(
        "credential-without-scheme",
        "a token follows its scheme",
        Sent(|request| authorization(request, str::to_owned)),
    ),
    client(
        "credential-cut",
        "a token is sent whole",
        Sent(|request| {
            authorization(request, |token| format!("Bearer {}", &token[..token.len() - 1]));
        }),
    ),
    client(
        "credential-in-query",
        "a bearer token is never in the query",
        Sent(|request| {
            if let Some(token) = request
                .headers
                .get("authorization")
                .map(|value| value.replace("Bearer ", ""))
            {
                *request = request.clone().without_header("authorization");
                let mark = if request.target.contains('?') { '&' } else { '?' };
                request.target.push_str(&format!("{mark}access_token={token}"));
            }
        }),
    ),
    client(
        "credential-in-header",
        "an access token stays in the query",
        Sent(|request| {
            if let Some((path, token)) = request.target.clone().split_once("?access_token=") {
                request.target = path.to_owned();
                set(request, "authorization", &format!("Bearer {token}"));
            }
        }),
    ),
    client(
        "credential-twice",
        "a credential is sent in one place",
        Sent(|request| {
            if request.headers.get("authorization").is_some() && !request.target.contains('?') {
                request.target.push_str("?access_token=secret-of-accessToken");
            }
        }),
    ),
    client(
        "credential-to-public",
        "confirm_email has no bearer token",
        Sent(|request| {
            if request.target.ends_with("/confirm") {
                set(request, "authorization", "Bearer secret-of-bearerAuth");
            }
        }),
    ),
    client(
        "header-api-version",
        "a client sends no header that nobody declared",
        Sent(|request| {
            set(request, "api-version", "1.0.0");
        }),
    ),
    client(
        "header-cookie",
        "there are no sessions",
        Sent(|request| set(request, "x-session", "1")),
    ),
];

fn method(request: &mut Request, from: &str, to: &str) {
    if request.method == from {
        to.clone_into(&mut request.method);
    }
}

fn set(request: &mut Request, name: &str, value: &str) {
    *request = request.clone().with_header(name, value);
}

fn change(request: &mut Request, change: impl FnOnce(&mut Value)) {
    json(&mut request.body, change);
}

fn members<'a>(body: &'a mut Value, pointer: &str) -> Option<&'a mut Map<String, Value>> {
    body.pointer_mut(pointer)?.as_object_mut()
}

fn authorization(request: &mut Request, change: impl FnOnce(&str) -> String) {
    let sent = request.headers.get("authorization");
    if let Some(value) = sent.and_then(|value| value.strip_prefix("Bearer ")).map(change) {
        set(request, "authorization", &value);
    }
}
