//! Invalid requests that the server repairs instead of rejecting them.

use openapi_conformance::mutation::json_changes::change_json;
use openapi_conformance::mutation::{Mutant, ServerRequest};
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    vec![
        Mutant::request(
            "bound-name-in-bytes",
            "100 characters are not 100 bytes",
            |request| {
                request.change_string_at("/name", |text| {
                    if text.len() > 100 {
                        "x".repeat(101)
                    } else {
                        text.to_owned()
                    }
                });
            },
        ),
        Mutant::request(
            "pattern-c1-control",
            "C1 control characters are rejected too",
            |request| {
                request.change_string_at("/FirstName", |text| {
                    text.replace(|c: char| ('\u{7f}'..='\u{9f}').contains(&c), "")
                });
            },
        ),
        Mutant::request(
            "unknown-property",
            "accounts: unknown properties are rejected",
            |request| {
                if request.path_starts_with("/v1/account") {
                    retain_properties(request, "", &["name", "email", "settings", "token"]);
                }
            },
        ),
        Mutant::request(
            "unknown-setting",
            "accounts: unknown properties of settings are rejected",
            |request| {
                retain_properties(request, "/settings", &["currency", "timezone", "language"]);
            },
        ),
        Mutant::request(
            "unknown-property-rejected",
            "workspace: unknown properties are ignored",
            |request| {
                if request.path_starts_with("/api/workspace") {
                    request.change_json(|body| {
                        if body.get("unheard-of").is_some() {
                            *body = json!(null);
                        }
                    });
                }
            },
        ),
        Mutant::request(
            "media-type-any",
            "a body of another media type is 415",
            |request| {
                if request.header("content-type").is_some() {
                    let media_type = declared_media_type(request);
                    request.set_header("content-type", media_type);
                }
            },
        ),
        Mutant::request(
            "media-type-missing",
            "a body without a media type is 415",
            |request| {
                if !request.body.is_empty() && request.header("content-type").is_none() {
                    let media_type = declared_media_type(request);
                    request.set_header("content-type", media_type);
                }
            },
        ),
    ]
}

fn retain_properties(request: &mut ServerRequest, object: &str, names: &[&str]) {
    change_json(&mut request.body, |body| {
        if let Some(Value::Object(properties)) = body.pointer_mut(object) {
            properties.retain(|name, _| names.contains(&name.as_str()));
        }
    });
}

fn declared_media_type(request: &ServerRequest) -> &'static str {
    if request.path_starts_with("/api/v2") {
        "application/vnd.api+json"
    } else {
        "application/json"
    }
}
