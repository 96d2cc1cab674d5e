//! Decides which required parameters are optional in Rust and sent as an empty value if they have none (`allowEmptyValue`).

use super::examples;
use crate::model::Api;
use serde_json::Value;

/// Clears `required` of these parameters and sets `sent_empty`.
pub(super) fn decide(api: &mut Api) {
    let mut operations = std::mem::take(&mut api.operations);
    for parameter in operations
        .iter_mut()
        .flat_map(|operation| &mut operation.parameters)
    {
        let Some(schema) = parameter.value.schema().filter(|_| parameter.required) else {
            continue;
        };
        // An empty text that is a value, or `null`, needs no other representation.
        let is_value = api.nullable(schema) || examples::is_instance(api, schema, &Value::from(""));
        if parameter.may_be_empty() && !is_value {
            parameter.required = false;
            parameter.sent_empty = true;
        }
    }
    api.operations = operations;
}
