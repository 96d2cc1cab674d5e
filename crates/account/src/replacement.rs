//! Replacements of a whole resource that change only what is given: the resource is read first, its values are filled in,
//! and the replacement is made only if the resource has not changed in the meantime.

use crate::error::{CliError, exit_code};
use crate::operations::Replacement;
use account_client::catalogue::{Operation, Output, Parameter, operation};
use serde_json::{Map, Value};

/// A value that was filled in.
#[derive(Debug, PartialEq)]
pub(crate) struct Kept {
    /// The name of its property.
    pub(crate) property: &'static str,
    value: Value,
    /// Whether the value is a change that awaits confirmation.
    is_pending: bool,
}

impl Kept {
    /// Describes the value, under a name for its property.
    pub(crate) fn describe(&self, name: &str) -> String {
        let value = self
            .value
            .as_str()
            .map_or_else(|| self.value.to_string(), str::to_owned);
        match self.is_pending {
            true => format!("{name} {value}, which awaits confirmation"),
            false => format!("{name} {value}"),
        }
    }
}

/// Returns the operation that reads the resource.
pub(crate) fn reader(replacement: &Replacement) -> Result<&'static Operation, CliError> {
    operation(replacement.read).ok_or_else(|| missing(replacement))
}

/// Fills in the current values of properties that the input omits, and the precondition. A property that is null is
/// still cleared. Returns the values that were filled in.
pub(crate) fn keep(
    replacement: &Replacement,
    operation: &Operation,
    current: &Output,
    input: &mut Map<String, Value>,
) -> Result<Vec<Kept>, CliError> {
    let kept = match (&current.body, input.get_mut("body")) {
        (Some(response), Some(Value::Object(body))) => fill(replacement, response, body),
        _ => None,
    };
    let is_precondition = |parameter: &&Parameter| parameter.name.eq_ignore_ascii_case("If-Match");
    let precondition = operation.parameters.iter().find(is_precondition);
    if let (Some(parameter), Some(tag)) = (precondition, current.headers.get("ETag")) {
        input
            .entry(parameter.property.name)
            .or_insert_with(|| tag.clone());
    }
    kept.ok_or_else(|| missing(replacement))
}

/// Fills in current values; `None` if the response does not contain them.
fn fill(replacement: &Replacement, response: &Value, body: &mut Map<String, Value>) -> Option<Vec<Kept>> {
    let values = response.pointer(replacement.values)?.as_object()?;
    let mut kept = Vec::new();
    for &property in replacement.properties {
        if body.contains_key(property) {
            continue;
        }
        let pending = pending_value(replacement, property, response);
        let value = pending.or_else(|| values.get(property));
        let Some(value) = value.filter(|value| !value.is_null()) else {
            continue;
        };
        body.insert(property.to_owned(), value.clone());
        kept.push(Kept {
            property,
            value: value.clone(),
            is_pending: pending.is_some(),
        });
    }
    Some(kept)
}

/// Returns the new value of a property, if it awaits confirmation.
fn pending_value<'v>(replacement: &Replacement, property: &str, response: &'v Value) -> Option<&'v Value> {
    let pending = &replacement.pending;
    let messages = response.pointer(pending.messages)?.as_array()?;
    let mut messages = messages.iter().filter(|_| pending.property == property);
    messages
        .find(|message| message["Code"] == pending.code)?
        .pointer(pending.value)
}

fn missing(replacement: &Replacement) -> CliError {
    let id = replacement.read;
    CliError::new(
        exit_code::UNEXPECTED,
        format!("the response of `{id}` lacks the values that would be replaced, so nothing was changed"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;
    use serde_json::json;

    fn keep_profile(response: &Value, mut body: Value) -> (Value, Vec<String>) {
        let operation = operation("put_workspace_profile").unwrap();
        let replacement = operations::replacement(operation).unwrap();
        let kept = fill(replacement, response, body.as_object_mut().unwrap()).unwrap();
        let kept = kept.iter().map(|kept| kept.describe(kept.property));
        (body, kept.collect())
    }

    #[test]
    fn omitted_properties_are_kept_and_null_clears() {
        let response = json!({
            "Data": {"UserName": "ada", "Email": "ada@example.com", "FirstName": "Ada", "LastName": "King"},
            "Warnings": [],
        });
        let (body, kept) = keep_profile(&response, json!({"FirstName": "A.", "LastName": null}));
        assert_eq!(
            body,
            json!({"Email": "ada@example.com", "FirstName": "A.", "LastName": null})
        );
        assert_eq!(kept, ["Email ada@example.com"]);
    }

    #[test]
    fn a_pending_address_is_kept_instead_of_the_current_one() {
        let warning =
            json!({"Code": "EmailConfirmationRequired", "Metadata": {"pending": "new@example.com"}});
        let response = json!({"Data": {"Email": "ada@example.com"}, "Warnings": [warning]});
        let (body, kept) = keep_profile(&response, json!({}));
        assert_eq!(body, json!({"Email": "new@example.com"}));
        assert_eq!(kept, ["Email new@example.com, which awaits confirmation"]);
        let (body, kept) = keep_profile(&response, json!({"Email": "other@example.com"}));
        assert_eq!(body, json!({"Email": "other@example.com"}));
        assert!(kept.is_empty());
    }
}
