//! Decides which required parameters may have no value (`allowEmptyValue`).

use crate::model::{Api, Kind, SchemaId};

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
        if parameter.may_be_empty() && !api.nullable(schema) && !is_any_text(api, schema) {
            parameter.required = false;
            parameter.sent_empty = true;
        }
    }
    api.operations = operations;
}

/// Whether every text is a value of a schema, even an empty one.
fn is_any_text(api: &Api, id: SchemaId) -> bool {
    match &api.resolved(id).kind {
        Kind::Any => true,
        Kind::String(text) => {
            text.values.is_empty()
                && text.format.is_none()
                && text.pattern.is_none()
                && text.min_length.unwrap_or_default() == 0
        }
        _ => false,
    }
}
