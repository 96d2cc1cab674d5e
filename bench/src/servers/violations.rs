//! The second pass of the hand-written servers over a body that `constraints` or the parser, the first pass, rejected: it
//! lists all violations with their pointers.
//!
//! It runs only for invalid requests, so it may build a tree and allocate.

use super::constraints::{CURRENCY, EMAIL, LANGUAGE, NAME, Rules, TIMEZONE};
use serde::Serialize;
use serde_json::{Map, Value};

/// A violation in a body.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Violation {
    pointer: String,
    message: String,
}

/// Returns all violations of `AccountPatch` in a body; `reason` is the error of the first pass, for a
/// body in which the second finds none.
pub(crate) fn of_account_patch(body: &[u8], reason: &str) -> Vec<Violation> {
    let mut found = ViolationCollector::default();
    match serde_json::from_slice::<Value>(body) {
        Err(error) => found.add("", format!("must be valid JSON: {error}")),
        Ok(Value::Object(patch)) => found.account_patch(&patch),
        Ok(_) => found.add("", "must be an object"),
    }
    if found.0.is_empty() {
        found.add("", reason);
    }
    found.0
}

#[derive(Default)]
struct ViolationCollector(Vec<Violation>);

impl ViolationCollector {
    fn account_patch(&mut self, patch: &Map<String, Value>) {
        for (name, value) in patch {
            match name.as_str() {
                "name" => self.text("/name", value, NAME),
                "email" => self.text("/email", value, EMAIL),
                "settings" => match value {
                    Value::Null => {}
                    Value::Object(settings) => self.settings_patch(settings),
                    _ => self.add("/settings", "must be an object or null"),
                },
                _ => self.unknown("", name),
            }
        }
    }

    fn settings_patch(&mut self, settings: &Map<String, Value>) {
        for (name, value) in settings {
            let rules = match name.as_str() {
                "currency" => CURRENCY,
                "timezone" => TIMEZONE,
                "language" => LANGUAGE,
                _ => {
                    self.unknown("/settings", name);
                    continue;
                }
            };
            if !value.is_null() {
                self.text(&format!("/settings/{name}"), value, rules);
            }
        }
    }

    fn text(&mut self, pointer: &str, value: &Value, rules: &Rules) {
        match value {
            Value::String(text) => {
                for (_, message) in rules.iter().filter(|(is_met, _)| !is_met(text)) {
                    self.add(pointer, *message);
                }
            }
            _ => self.add(pointer, "must be a string"),
        }
    }

    fn unknown(&mut self, parent: &str, name: &str) {
        let name = name.replace('~', "~0").replace('/', "~1");
        self.add(&format!("{parent}/{name}"), "is not a property of this object");
    }

    fn add(&mut self, pointer: &str, message: impl Into<String>) {
        self.0.push(Violation {
            pointer: pointer.to_owned(),
            message: message.into(),
        });
    }
}
