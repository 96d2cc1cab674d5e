//! Requests that must be refused, and are mended instead.

use crate::fault::Plant::Heard;
use crate::fault::edit::json;
use crate::fault::{Fault, server};
use serde_json::{Value, json};

/// The limit that the contract's server states.
const LIMIT: usize = account_server::BODY_LIMIT;

pub(super) const FAULTS: &[Fault] = &[
    server(
        "lenient-utf-8",
        "RFC 8259, 8.1: bytes that are no UTF-8 are refused, not replaced",
        Heard(|heard| heard.body = String::from_utf8_lossy(&heard.body).into_owned().into_bytes()),
    ),
    server(
        "bound-username",
        "a username has 60 characters at most",
        Heard(|heard| {
            heard.text_at("/UserName", |text| cut(text, 60));
        }),
    ),
    server(
        "bound-username-of-attributes",
        "terraform: a username has 60 characters at most",
        Heard(|heard| {
            heard.text_at("/data/attributes/username", |text| cut(text, 60));
        }),
    ),
    server(
        "bound-username-empty",
        "a username has one character at least",
        Heard(|heard| {
            heard.text_at("/data/attributes/username", |text| filled(text, 1));
        }),
    ),
    server(
        "bound-name",
        "accounts: a name has 100 characters at most",
        Heard(|heard| {
            heard.text_at("/name", |text| cut(text, 100));
        }),
    ),
    server(
        "bound-name-in-bytes",
        "100 characters are not 100 bytes",
        Heard(|heard| {
            heard.text_at("/name", |text| {
                if text.len() > 100 {
                    "x".repeat(101)
                } else {
                    text.to_owned()
                }
            });
        }),
    ),
    server(
        "bound-name-empty",
        "accounts: a name is not empty",
        Heard(|heard| {
            heard.text_at("/name", |text| filled(text, 1));
        }),
    ),
    server(
        "bound-password-long",
        "a password has 256 characters at most",
        Heard(|heard| {
            heard.text_at("/data/attributes/password", |text| cut(text, 256));
        }),
    ),
    server(
        "bound-password-short",
        "a password has 10 characters at least",
        Heard(|heard| {
            heard.text_at("/data/attributes/password", |text| filled(text, 10));
        }),
    ),
    server(
        "bound-password-eleven",
        "a password of 10 characters is long enough",
        Heard(|heard| {
            heard.text_at("/data/attributes/password", |text| {
                if text.chars().count() == 10 {
                    "short".to_owned()
                } else {
                    text.to_owned()
                }
            });
        }),
    ),
    server(
        "bound-email",
        "an e-mail address has 254 characters at most",
        Heard(|heard| {
            heard.text_at("/Email", |text| {
                if text.len() > 254 {
                    "a@example.com".to_owned()
                } else {
                    text.to_owned()
                }
            });
        }),
    ),
    server(
        "bound-last-name",
        "a last name has 100 characters at most",
        Heard(|heard| {
            heard.text_at("/LastName", |text| cut(text, 100));
        }),
    ),
    server(
        "bound-description",
        "a token's description has 256 characters at most",
        Heard(|heard| {
            heard.text_at("/data/attributes/description", |text| cut(text, 256));
        }),
    ),
    server(
        "bound-body",
        "a body of one byte over the limit is 413",
        Heard(|heard| {
            if heard.body.len() == LIMIT + 1 {
                heard.body.truncate(LIMIT);
            }
        }),
    ),
    server(
        "bound-body-at-limit",
        "a body at the limit is read",
        Heard(|heard| {
            if heard.body.len() == LIMIT {
                heard.body.extend_from_slice(b"  ");
            }
        }),
    ),
    server(
        "pattern-username",
        "a username has letters, digits, - _ . only",
        Heard(|heard| {
            heard.text_at("/data/attributes/username", |text| {
                text.replace(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c), "_")
            });
        }),
    ),
    server(
        "pattern-currency",
        "a currency is three capital letters",
        Heard(|heard| {
            heard.text_at("/settings/currency", |text| cut(&text.to_uppercase(), 3));
        }),
    ),
    server(
        "pattern-control",
        "control characters are refused",
        Heard(|heard| {
            heard.text_at("/name", |text| text.replace(char::is_control, ""));
        }),
    ),
    server(
        "pattern-control-high",
        "control characters of the upper half are refused too",
        Heard(|heard| {
            heard.text_at("/FirstName", |text| {
                text.replace(|c: char| ('\u{7f}'..='\u{9f}').contains(&c), "")
            });
        }),
    ),
    server(
        "format-email",
        "an e-mail address is a mailbox of RFC 5321",
        Heard(|heard| {
            heard.text_at("/email", |text| {
                if text.contains('@') {
                    text.to_owned()
                } else {
                    "a@example.com".to_owned()
                }
            });
        }),
    ),
    server(
        "format-time",
        "a time is RFC 3339",
        Heard(|heard| {
            heard.text_at("/data/attributes/expired-at", |text| {
                if text.len() < 20 {
                    "2026-09-18T20:12:00Z".to_owned()
                } else {
                    text.to_owned()
                }
            });
        }),
    ),
    server(
        "enum-scope",
        "a scope is read, write or admin",
        Heard(|heard| {
            heard.text_at("/data/attributes/scope", |text| match text {
                "read" | "write" | "admin" => text.to_owned(),
                _ => "read".to_owned(),
            });
        }),
    ),
    server(
        "enum-type",
        "data.type is `users`",
        Heard(|heard| {
            if heard.is_below("/api/v2/account/") {
                heard.text_at("/data/type", |_| "users".to_owned());
            }
        }),
    ),
    server(
        "required-type",
        "update_account: a missing data.type is 422",
        Heard(|heard| {
            if heard.is_below("/api/v2/account/update") {
                put_in(heard, "/data", "type", json!("users"));
            }
        }),
    ),
    server(
        "required-data",
        "terraform: a document without data is 422",
        Heard(|heard| {
            if heard.is_below("/api/v2/account/update") {
                put_in(heard, "", "data", json!({"type": "users"}));
            }
        }),
    ),
    server(
        "required-password",
        "change_password: current_password is required",
        Heard(|heard| {
            put_in(heard, "/data/attributes", "current_password", json!("x"));
        }),
    ),
    server(
        "null-name",
        "accounts: null for name is invalid_request",
        Heard(|heard| {
            if heard.is_below("/v1/account") {
                heard.json(|body| {
                    if body.get("name").is_some_and(Value::is_null) {
                        body["name"] = json!("x");
                    }
                });
            }
        }),
    ),
    server(
        "unknown-member",
        "accounts: unknown members are refused",
        Heard(|heard| {
            if heard.is_below("/v1/account") {
                known(heard, "", &["name", "email", "settings", "token"]);
            }
        }),
    ),
    server(
        "unknown-setting",
        "accounts: unknown members of settings are refused",
        Heard(|heard| {
            known(heard, "/settings", &["currency", "timezone", "language"]);
        }),
    ),
    server(
        "unknown-member-refused",
        "workspace: unknown members are ignored",
        Heard(|heard| {
            if heard.is_below("/api/workspace") {
                heard.json(|body| {
                    if body.get("unheard-of").is_some() {
                        *body = json!(null);
                    }
                });
            }
        }),
    ),
    server(
        "type-text-for-truth",
        "a body of another type than an object is refused",
        Heard(|heard| {
            heard.json(|body| {
                if !body.is_object() {
                    *body = json!({});
                }
            });
        }),
    ),
    server(
        "json-name-twice",
        "a name that stands twice is refused: readers differ on which one counts",
        Heard(|heard| {
            if let Ok(body) = serde_json::from_slice::<Value>(&heard.body) {
                heard.body = body.to_string().into_bytes();
            }
        }),
    ),
    server(
        "json-something-behind",
        "a body is one JSON text",
        Heard(|heard| {
            let mut values = serde_json::Deserializer::from_slice(&heard.body).into_iter::<Value>();
            if let Some(Ok(_)) = values.next() {
                let end = values.byte_offset();
                heard.body.truncate(end);
            }
        }),
    ),
    server(
        "json-byte-order-mark",
        "a body does not begin with a byte order mark",
        Heard(|heard| {
            if heard.body.starts_with(b"\xef\xbb\xbf") {
                heard.body.drain(..3);
            }
        }),
    ),
    server(
        "json-trailing-comma",
        "JSON has no trailing commas",
        Heard(|heard| {
            if heard.body.ends_with(b",}") {
                let comma = heard.body.len() - 2;
                heard.body.remove(comma);
            }
        }),
    ),
    server(
        "json-invalid-utf-8",
        "JSON is UTF-8",
        Heard(|heard| {
            heard.body = String::from_utf8_lossy(&heard.body).into_owned().into_bytes();
        }),
    ),
    server(
        "json-empty-as-object",
        "no body is not an empty document",
        Heard(|heard| {
            if heard.body.is_empty() && heard.head.headers.contains_key("content-type") {
                heard.body = b"{}".to_vec();
            }
        }),
    ),
    server(
        "media-any",
        "a write of another media type is 415",
        Heard(|heard| {
            if heard.get("content-type").is_some() {
                let media_type = declared(heard);
                heard.set("content-type", media_type);
            }
        }),
    ),
    server(
        "media-none",
        "a write without a media type is 415",
        Heard(|heard| {
            if !heard.body.is_empty() && heard.get("content-type").is_none() {
                let media_type = declared(heard);
                heard.set("content-type", media_type);
            }
        }),
    ),
    server(
        "media-parameters",
        "JSON:API: 415 for a media type with parameters",
        Heard(|heard| {
            if heard
                .get("content-type")
                .is_some_and(|value| value.starts_with("application/vnd.api+json;"))
            {
                heard.set("content-type", "application/vnd.api+json");
            }
        }),
    ),
    server(
        "media-charset-refused",
        "application/json; charset=utf-8 is application/json",
        Heard(|heard| {
            if heard
                .get("content-type")
                .is_some_and(|value| value.starts_with("application/json;"))
            {
                heard.set("content-type", "text/plain");
            }
        }),
    ),
    server(
        "media-by-case",
        "media types are case-insensitive",
        Heard(|heard| {
            if heard
                .get("content-type")
                .is_some_and(|value| value.starts_with("APPLICATION"))
            {
                heard.set("content-type", "text/plain");
            }
        }),
    ),
    server(
        "accept-ignored",
        "an Accept that excludes the answer is 406",
        Heard(|heard| heard.set("accept", "*/*")),
    ),
    server(
        "accept-weight-ignored",
        "q=0 excludes",
        Heard(|heard| {
            if let Some(accept) = heard.get("accept").map(|accept| accept.replace(";q=0", "")) {
                heard.set("accept", &accept);
            }
        }),
    ),
    server(
        "accept-parameters",
        "JSON:API: 406 when every entry of Accept has parameters",
        Heard(|heard| {
            if heard
                .get("accept")
                .is_some_and(|accept| accept.starts_with("application/vnd.api+json;"))
            {
                heard.set("accept", "application/vnd.api+json");
            }
        }),
    ),
    server(
        "accept-demanded",
        "without Accept everything is acceptable",
        Heard(|heard| {
            if heard.get("accept").is_none() {
                heard.set("accept", "text/html");
            }
        }),
    ),
];

fn cut(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

fn filled(text: &str, length: usize) -> String {
    let missing = length.saturating_sub(text.chars().count());
    text.to_owned() + &"x".repeat(missing)
}

fn put_in(heard: &mut crate::fault::Heard, holder: &str, name: &str, member: Value) {
    json(&mut heard.body, |body| {
        if let Some(Value::Object(members)) = body.pointer_mut(holder) {
            members.entry(name).or_insert(member);
        }
    });
}

fn known(heard: &mut crate::fault::Heard, holder: &str, names: &[&str]) {
    json(&mut heard.body, |body| {
        if let Some(Value::Object(members)) = body.pointer_mut(holder) {
            members.retain(|name, _| names.contains(&name.as_str()));
        }
    });
}

fn declared(heard: &crate::fault::Heard) -> &'static str {
    if heard.is_below("/api/v2") {
        "application/vnd.api+json"
    } else {
        "application/json"
    }
}
