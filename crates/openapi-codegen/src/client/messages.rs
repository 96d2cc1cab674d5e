//! Where errors say to people what went wrong: the extension `x-error-message` of a tag, a list of JSON
//! pointers into the error bodies of its operations, of which the first that leads to a text counts.

use crate::spec::Tag;
use serde_json::Value;

const EXTENSION: &str = "x-error-message";

/// The pointers of a tag.
pub(super) fn pointers(tag: &Tag) -> Vec<&str> {
    let Some(Value::Array(pointers)) = tag.extensions.get(EXTENSION) else {
        return Vec::new();
    };
    pointers.iter().filter_map(Value::as_str).collect()
}

/// What is wrong with the extension of a tag.
pub(super) fn fault(tag: &Tag) -> Option<String> {
    let given = tag.extensions.get(EXTENSION)?;
    let is_pointer = |value: &Value| value.as_str().is_some_and(|text| text.starts_with('/'));
    let good = given
        .as_array()
        .is_some_and(|pointers| !pointers.is_empty() && pointers.iter().all(is_pointer));
    (!good).then(|| {
        format!(
            "`{EXTENSION}` of the tag `{}` is no list of JSON pointers",
            tag.name
        )
    })
}
