//! The second pass over a body that was refused: everything that is wrong with it, with pointers.
//!
//! It runs only for bad requests, so it may build a tree and allocate.

use super::constraints;
use serde::Serialize;
use serde_json::{Map, Value};

/// One thing that is wrong with a body.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Violation {
    pointer: String,
    message: String,
}

/// All violations of `AccountPatch` in a body.
pub(crate) fn of_account_patch(body: &[u8], first: &str) -> Vec<Violation> {
    let mut found = Found::default();
    match serde_json::from_slice::<Value>(body) {
        Err(error) => found.add("", format!("is not JSON: {error}")),
        Ok(Value::Object(patch)) => account_patch(&mut found, &patch),
        Ok(_) => found.add("", "must be an object"),
    }
    if found.0.is_empty() {
        found.add("", first);
    }
    found.0
}

fn account_patch(found: &mut Found, patch: &Map<String, Value>) {
    for (name, value) in patch {
        match (name.as_str(), value) {
            ("name", Value::String(text)) => name_rules(found, text),
            ("email", Value::String(text)) => email_rules(found, text),
            ("settings", Value::Object(settings)) => settings_patch(found, settings),
            ("name" | "email", _) => found.add(&format!("/{name}"), "must be a string"),
            ("settings", _) => found.add("/settings", "must be an object"),
            _ => found.unknown("", name),
        }
    }
}

fn settings_patch(found: &mut Found, settings: &Map<String, Value>) {
    for (name, value) in settings {
        let rule = match name.as_str() {
            "currency" => constraints::is_currency,
            "timezone" => constraints::is_timezone,
            "language" => constraints::is_language,
            _ => {
                found.unknown("/settings", name);
                continue;
            }
        };
        match value {
            Value::Null => {}
            Value::String(text) if rule(text) => {}
            Value::String(_) => found.add(&format!("/settings/{name}"), "does not match the pattern"),
            _ => found.add(&format!("/settings/{name}"), "must be a string or null"),
        }
    }
}

fn name_rules(found: &mut Found, text: &str) {
    let length = constraints::length(text);
    if length == 0 {
        found.add("/name", "must have at least 1 character");
    }
    if length > constraints::NAME_LENGTH {
        found.add("/name", "must have at most 100 characters");
    }
    if !constraints::is_printable(text) {
        found.add("/name", "does not match the pattern");
    }
}

fn email_rules(found: &mut Found, text: &str) {
    if constraints::length(text) > constraints::EMAIL_LENGTH {
        found.add("/email", "must have at most 254 characters");
    }
    if !constraints::has_email_format(text) {
        found.add("/email", "must be an e-mail address");
    }
}

#[derive(Default)]
struct Found(Vec<Violation>);

impl Found {
    fn add(&mut self, pointer: &str, message: impl Into<String>) {
        self.0.push(Violation {
            pointer: pointer.to_owned(),
            message: message.into(),
        });
    }

    fn unknown(&mut self, parent: &str, name: &str) {
        let name = name.replace('~', "~0").replace('/', "~1");
        self.add(&format!("{parent}/{name}"), "is not a known member");
    }
}
