//! Compares values that were sent with those that were received.

use super::failure::{CheckFailure, Component, Rule};
use crate::value::{byte_array, difference};
use openapi_judge::document::Content;
use openapi_judge::media_type::is_json;
use serde_json::Value;
use std::collections::BTreeMap;

/// Compares a body with the expected one, if it is JSON.
pub(super) fn compare_json<'a>(
    mut contents: impl Iterator<Item = &'a Content>,
    media_type: &str,
    expected: Option<&Value>,
    bytes: &[u8],
) -> Option<Difference> {
    contents.find(|content| content.media_type == media_type && content.is_json())?;
    let sent = serde_json::from_slice(bytes).ok();
    compare(expected, sent.as_ref())
}

/// Compares bodies; one that is not JSON may be held as an array of bytes.
pub(super) fn compare_bodies(
    media_type: &str,
    expected: Option<&Value>,
    actual: Option<&Value>,
) -> Option<Difference> {
    match (expected, actual) {
        (Some(expected), Some(Value::Array(_))) if expected.is_string() || !is_json(media_type) => {
            compare(Some(&byte_array(expected)), actual)
        }
        _ => compare(expected, actual),
    }
}

/// How a value differs from the expected one.
pub(super) struct Difference {
    /// The first difference.
    message: String,
    expected: String,
    actual: String,
}

impl Difference {
    /// Returns the failure for a value, which `what` names.
    pub(super) fn failure(self, component: Component, rule: Rule, what: &str) -> CheckFailure {
        let message = format!("{what}: {}", self.message);
        CheckFailure::new(component, rule, message).values(self.expected, self.actual)
    }
}

/// Compares values, of which either may be absent.
pub(super) fn compare(expected: Option<&Value>, actual: Option<&Value>) -> Option<Difference> {
    let message = match (expected, actual) {
        (Some(expected), Some(actual)) => difference(expected, actual)?,
        (Some(expected), None) => format!("nothing instead of {expected}"),
        (None, Some(actual)) => format!("{actual} instead of nothing"),
        (None, None) => return None,
    };
    let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
    Some(Difference {
        message,
        expected: text(expected),
        actual: text(actual),
    })
}

/// Compares parameters or headers by name, and returns those that differ.
pub(super) fn compare_all<'a>(
    expected: &'a BTreeMap<String, Value>,
    actual: &'a BTreeMap<String, Value>,
) -> Vec<(&'a str, Difference)> {
    let names = expected
        .keys()
        .chain(actual.keys().filter(|name| !expected.contains_key(*name)));
    names
        .filter(|name| !is_unspecified(name, expected.get(*name), actual.get(*name)))
        .filter_map(|name| Some((name.as_str(), compare(expected.get(name), actual.get(name))?)))
        .collect()
}

/// Whether a parameter or header that differs may do so: HTTP libraries set some fields, and an empty array has no
/// pairs in a query.
fn is_unspecified(name: &str, expected: Option<&Value>, actual: Option<&Value>) -> bool {
    let is_of_library = ["header:host", "header:user-agent", "content-length"]
        .iter()
        .any(|field| name.eq_ignore_ascii_case(field));
    let is_exploded = name.starts_with("query:") || name.starts_with("cookie:");
    match (expected, actual) {
        (None, Some(_)) => is_of_library,
        (Some(expected), None) => is_exploded && expected.as_array().is_some_and(Vec::is_empty),
        _ => name.eq_ignore_ascii_case("content-length"),
    }
}
