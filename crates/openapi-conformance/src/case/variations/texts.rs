//! Strings of all kinds, and strings that almost match a format or pattern.

use super::{Change, Walk};
use crate::generate::{FORMATS, ODD_TEXTS};
use serde_json::{Value, json};

impl Walk<'_> {
    pub(super) fn texts(&mut self, schema: &Value, instance: &Value, pointer: &str) {
        let text = schema.get("type").and_then(Value::as_str) == Some("string");
        if !text || schema.get("enum").is_some() {
            return;
        }
        for text in ODD_TEXTS {
            self.put(pointer, &format!("the text {text:?}"), json!(text), Change::Value);
        }
        if let Value::String(good) = instance
            && schema.get("pattern").is_some()
        {
            for text in [
                format!("{good}\n"),
                format!(" {good}"),
                format!("{good}/"),
                good.repeat(2),
            ] {
                let what = format!("{text:?} for its pattern");
                self.put(pointer, &what, json!(text), Change::Value);
            }
        }
        let format = schema.get("format").and_then(Value::as_str);
        let known = FORMATS.iter().find(|(name, ..)| Some(*name) == format);
        if let Some((name, good, bad)) = known {
            for text in good.iter().chain(*bad) {
                self.put(
                    pointer,
                    &format!("{text:?} as {name}"),
                    json!(text),
                    Change::Value,
                );
            }
        }
    }
}
