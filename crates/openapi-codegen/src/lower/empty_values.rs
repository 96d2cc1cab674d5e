//! Decides which required parameters may have no value (`allowEmptyValue`).

use super::examples;
use crate::model::Api;
use serde_json::Value;

/// Decides which required parameters are sent with an empty value instead of none.
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
