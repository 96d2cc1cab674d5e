//! The extensions of tags that say where error bodies have their messages:
//!
//! - `x-error-message`: for people; a list of JSON pointers into the error bodies, of which the first that leads to
//!   a text counts;
//! - `x-error-details`: one entry after the other; `list` points at an array in the error bodies, and `message` and
//!   `pointer`, lists of pointers into its items, at the text and at the place in the request.

use super::Lowering;
use crate::model::ErrorDetails;
use crate::source::Cursor;
use serde_json::Value;

const MESSAGE: &str = "x-error-message";
const DETAILS: &str = "x-error-details";

impl<'a> Lowering<'a> {
    /// The pointers to the message of a tag's errors.
    pub(super) fn error_message(&mut self, tag: &Cursor<'a>, name: &str) -> Vec<String> {
        let Some(at) = tag.get(MESSAGE) else {
            return Vec::new();
        };
        let pointers = pointers(&at.value());
        if pointers.is_none() {
            self.report(
                &at,
                format!("`{MESSAGE}` of the tag `{name}` is not a list of JSON pointers"),
                "write pointers that begin with a slash, such as `[/error/message]`",
            );
        }
        pointers.unwrap_or_default()
    }

    /// Where a tag's errors have their details.
    pub(super) fn error_details(&mut self, tag: &Cursor<'a>, name: &str) -> Option<ErrorDetails> {
        let at = tag.get(DETAILS)?;
        let details = details(&at.value());
        if details.is_none() {
            self.report(
                &at,
                format!("`{DETAILS}` of the tag `{name}` does not say where details are"),
                "write `{list: /errors, message: [/detail], pointer: [/source/pointer]}`",
            );
        }
        details
    }
}

fn details(given: &Value) -> Option<ErrorDetails> {
    let members = given.as_object()?;
    let known = |name: &String| ["list", "message", "pointer"].contains(&name.as_str());
    if !members.keys().all(known) {
        return None;
    }
    let list = members.get("list")?.as_str()?;
    if !(list.is_empty() || list.starts_with('/')) {
        return None;
    }
    Some(ErrorDetails {
        list: list.to_owned(),
        messages: pointers(members.get("message")?)?,
        pointers: members.get("pointer").map_or(Some(Vec::new()), pointers)?,
    })
}

/// A list of JSON pointers that is not empty.
fn pointers(given: &Value) -> Option<Vec<String>> {
    let pointers: Vec<String> = given
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
