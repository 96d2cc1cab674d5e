//! Strings of all kinds, and strings that almost match a format or pattern.

use super::{Change, Walk};
use openapi_judge::generate::{UNUSUAL_STRINGS, format_strings};
use serde_json::{Value, json};

/// The formats whose texts clients read, instead of keeping any.
const READ: [&str; 2] = ["date-time", "date"];

impl Walk<'_> {
    pub(super) fn strings(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        if !is_open_string(schema) {
            return;
        }
        for text in UNUSUAL_STRINGS {
            self.add(
                pointer,
                &format!("the string {text:?}"),
                json!(text),
                Change::Value,
            );
        }
        if let Value::String(valid) = instance
            && schema.get("pattern").is_some()
        {
            for text in [
                format!("{valid}\n"),
                format!(" {valid}"),
                format!("{valid}/"),
                valid.repeat(2),
            ] {
                let description = format!("{text:?} for its pattern");
                self.add(pointer, &description, json!(text), Change::Value);
            }
        }
        let format = schema.get("format").and_then(Value::as_str);
        if let Some(strings) = format.and_then(format_strings) {
            for text in strings.valid.iter().chain(strings.invalid) {
                let description = format!("{text:?} as {}", strings.format);
                self.add(pointer, &description, json!(text), Change::Value);
            }
        }
    }

    /// Adds texts that a client cannot read as an instant or a date, which it gives to its caller.
    pub(super) fn unreadable(&mut self, schema: &Value, pointer: &str) {
        let format = schema.get("format").and_then(Value::as_str);
        let format = format.filter(|format| is_open_string(schema) && READ.contains(format));
        let Some(strings) = format.and_then(format_strings) else {
            return;
        };
        for text in strings.invalid {
            let description = format!("{text:?} as {}", strings.format);
            self.add(pointer, &description, json!(text), Change::Unreadable);
        }
    }
}

/// Whether a schema describes strings, and does not list them. Without `type`, a format applies to strings only and the
/// value may have any other type.
fn is_open_string(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("string") && schema.get("enum").is_none()
}
