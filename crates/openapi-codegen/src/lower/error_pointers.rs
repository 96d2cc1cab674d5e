//! Where error bodies have their messages: two extensions of tags, which the client's `Error::message` and `Error::violations`
//! follow.
//!
//! - `x-error-message`: a non-empty array of JSON pointers to the human-readable message.
//! - `x-error-details`: `list`, a JSON pointer to the array of violations (empty if the body is the array); `message` and,
//!   optionally, `pointer`: arrays of JSON pointers into an item, to its message and to the location in the request.
//!
//! The pointers in arrays begin with `/`; the first that leads to a non-empty string is used.

use super::context::Lowering;
use crate::model::ErrorDetails;
use crate::source::Cursor;
use serde_json::Value;

const MESSAGE: &str = "x-error-message";
const DETAILS: &str = "x-error-details";

impl<'a> Lowering<'a> {
    /// Reads the pointers to the message in a tag's error bodies.
    pub(super) fn error_message(&mut self, tag: &Cursor<'a>, name: &str) -> Vec<String> {
        let Some(at) = tag.get(MESSAGE) else {
            return Vec::new();
        };
        let pointers = parse_pointers(&at.value());
        if pointers.is_none() {
            self.report(
                &at,
                format!("`{MESSAGE}` of the tag `{name}` is not a non-empty array of JSON pointers that begin with a slash"),
                "write pointers that begin with a slash, such as `[/error/message]`",
            );
        }
        pointers.unwrap_or_default()
    }

    /// Reads where a tag's error bodies list violations.
    pub(super) fn error_details(&mut self, tag: &Cursor<'a>, name: &str) -> Option<ErrorDetails> {
        let at = tag.get(DETAILS)?;
        let details = parse_details(&at.value());
        if details.is_none() {
            self.report(
                &at,
                format!("`{DETAILS}` of the tag `{name}` must have `list` and `message`, may have `pointer`, and nothing else"),
                "write `{list: /errors, message: [/detail], pointer: [/source/pointer]}`",
            );
        }
        details
    }
}

fn parse_details(value: &Value) -> Option<ErrorDetails> {
    let fields = value.as_object()?;
    let known = |name: &String| ["list", "message", "pointer"].contains(&name.as_str());
    if !fields.keys().all(known) {
        return None;
    }
    let list = fields.get("list")?.as_str()?;
    if !(list.is_empty() || list.starts_with('/')) {
        return None;
    }
    Some(ErrorDetails {
        list: list.to_owned(),
        messages: parse_pointers(fields.get("message")?)?,
        pointers: fields.get("pointer").map_or(Some(Vec::new()), parse_pointers)?,
    })
}

/// Reads a non-empty array of JSON pointers, none of which is empty.
fn parse_pointers(array: &Value) -> Option<Vec<String>> {
    let pointers: Vec<String> = array
        .as_array()?
        .iter()
        .map(|value| {
            value
                .as_str()
                .filter(|text| text.starts_with('/'))
                .map(str::to_owned)
        })
        .collect::<Option<_>>()?;
    (!pointers.is_empty()).then_some(pointers)
}
