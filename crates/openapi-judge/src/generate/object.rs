//! Reads object schemas, for both generators.

use crate::document::Document;
use crate::judge::{Direction, Judge};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The depth up to which parts of an `allOf` are read, which could refer to themselves.
const MAX_DEPTH: usize = 16;

/// A property that a message may contain.
pub(super) struct Property<'a> {
    pub(super) name: &'a str,
    pub(super) schema: &'a Value,
    pub(super) required: bool,
    /// Whether `properties` lists it. If not, only `required` does.
    pub(super) described: bool,
}

/// The schema of a property that nothing describes.
static ANYTHING: Value = Value::Bool(true);

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
    let names = required.into_iter().flatten().filter_map(Value::as_str);
    let undescribed = names
        .filter(move |name| properties.is_none_or(|properties| !properties.contains_key(*name)))
        .map(|name| Property {
            name,
            schema: additional_properties(schema).unwrap_or(&ANYTHING),
            required: true,
            described: false,
        });
    let described = properties
        .into_iter()
        .flatten()
        .filter(move |(_, property)| document.resolve(property).get(excluded) != Some(&Value::Bool(true)))
        .map(move |(name, schema)| Property {
            name,
            schema,
            required: required.is_some_and(|required| required.iter().any(|one| one == name.as_str())),
            described: true,
        });
    described.chain(undescribed)
}

/// Returns the schemas of `allOf`.
pub(super) fn all_of(schema: &Value) -> impl Iterator<Item = &Value> {
    schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Removes the properties of alternatives in an `allOf` that the object is no instance of: a part that narrows the choice
/// decides.
pub(super) fn retain_selected(
    judge: &Judge,
    schema: &Value,
    direction: Direction,
    object: &mut Map<String, Value>,
) {
    let document = judge.document();
    for part in all_of(schema).map(|part| document.resolve(part)) {
        let alternatives = part.get("oneOf").or_else(|| part.get("anyOf"));
        let alternatives = alternatives.and_then(Value::as_array).into_iter().flatten();
        let instance = Value::Object(object.clone());
        let (selected, others): (Vec<&Value>, Vec<&Value>) =
            alternatives.partition(|other| judge.is_valid(other, direction, &instance));
        let (mut kept, mut removed) = (BTreeSet::new(), BTreeSet::new());
        names(document, schema, MAX_DEPTH, &mut kept);
        selected
            .iter()
            .for_each(|selected| names(document, selected, MAX_DEPTH, &mut kept));
        others
            .iter()
            .for_each(|other| names(document, other, MAX_DEPTH, &mut removed));
        if !selected.is_empty() {
            object.retain(|name, _| kept.contains(name.as_str()) || !removed.contains(name.as_str()));
        }
    }
}

/// Adds the names of the properties that a schema declares, also in the parts of its `allOf`.
fn names<'a>(document: &'a Document, schema: &'a Value, depth: usize, found: &mut BTreeSet<&'a str>) {
    let schema = document.resolve(schema);
    let properties = schema.get("properties").and_then(Value::as_object);
    let new: Vec<&str> = properties
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    found.extend(new);
    let parts = all_of(schema).filter(|_| depth > 0);
    parts.for_each(|part| names(document, part, depth - 1, found));
}

/// Returns the value of `additionalProperties` if it is a schema, not a boolean.
pub(super) fn additional_properties(schema: &Value) -> Option<&Value> {
    schema
        .get("additionalProperties")
        .filter(|values| values.is_object())
}
