//! Reads object schemas, for both generators.

use crate::document::Document;
use crate::judge::Direction;
use serde_json::Value;

/// A property that a message may contain.
pub(super) struct Property<'a> {
    pub(super) name: &'a str,
    pub(super) schema: &'a Value,
    pub(super) required: bool,
}

/// Returns the properties of an object schema that messages in this direction contain: `readOnly` ones are not sent in
/// requests, `writeOnly` ones not in responses.
pub(super) fn properties<'a>(
    document: &'a Document,
    schema: &'a Value,
    direction: Direction,
) -> impl Iterator<Item = Property<'a>> {
    let excluded = match direction {
        Direction::Request => "readOnly",
        Direction::Response => "writeOnly",
    };
    let required = schema.get("required").and_then(Value::as_array);
    let properties = schema.get("properties").and_then(Value::as_object);
    properties
        .into_iter()
        .flatten()
        .filter(move |(_, property)| document.resolve(property).get(excluded) != Some(&Value::Bool(true)))
        .map(move |(name, schema)| Property {
            name,
            schema,
            required: required.is_some_and(|required| required.iter().any(|one| one == name.as_str())),
        })
}

/// Returns the schemas of `allOf`.
pub(super) fn all_of(schema: &Value) -> impl Iterator<Item = &Value> {
    schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns the value of `additionalProperties` if it is a schema, not a boolean.
pub(super) fn additional_properties(schema: &Value) -> Option<&Value> {
    schema
        .get("additionalProperties")
        .filter(|values| values.is_object())
}
