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
    let flag = direction.omitting_flag();
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
        .filter(move |(_, property)| !document.has_flag(property, flag))
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

/// Returns the alternatives of each `oneOf` and `anyOf` of a schema.
pub(super) fn unions(schema: &Value) -> Vec<&Vec<Value>> {
    let unions = ["oneOf", "anyOf"].into_iter();
    unions
        .filter_map(|keyword| schema.get(keyword)?.as_array())
        .collect()
}

/// Returns whether a schema describes an object or has parts.
pub(super) fn has_object_keywords(schema: &Value) -> bool {
    schema.get("properties").is_some() || schema.get("allOf").is_some()
}

/// Removes the properties of alternatives in an `allOf` that the object is no instance of: a part that narrows the choice
/// decides. Removes those, too, that messages in this direction lack because of another part than the one that requires
/// them.
pub(super) fn retain_contained(
    judge: &Judge,
    schema: &Value,
    direction: Direction,
    object: &mut Map<String, Value>,
) {
    let document = judge.document();
    let omitted = document.flagged_properties(schema, direction.omitting_flag());
    object.retain(|name, _| !omitted.contains(name));
    for part in all_of(schema).map(|part| document.resolve(part)) {
        let alternatives = part.get("oneOf").or_else(|| part.get("anyOf"));
        let alternatives = alternatives.and_then(Value::as_array).into_iter().flatten();
        let instance = Value::Object(object.clone());
        let (selected, others): (Vec<&Value>, Vec<&Value>) =
            alternatives.partition(|other| judge.is_valid(other, direction, &instance));
        let (mut kept, mut removed) = (BTreeSet::new(), BTreeSet::new());
        names(document, schema, false, MAX_DEPTH, &mut kept);
        selected
            .iter()
            .for_each(|selected| names(document, selected, true, MAX_DEPTH, &mut kept));
        others
            .iter()
            .for_each(|other| names(document, other, true, MAX_DEPTH, &mut removed));
        if !selected.is_empty() {
            object.retain(|name, _| kept.contains(name.as_str()) || !removed.contains(name.as_str()));
        }
    }
}

/// Removes the properties that messages in this direction lack from an example or a default of a schema, which may be that of
/// the other direction.
pub(super) fn remove_omitted(judge: &Judge, schema: &Value, direction: Direction, value: &mut Value) {
    remove(judge, schema, direction, value, MAX_DEPTH);
}

fn remove(judge: &Judge, schema: &Value, direction: Direction, value: &mut Value, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    let document = judge.document();
    let schema = document.resolve(schema);
    let alternatives = ["oneOf", "anyOf"].map(|keyword| schema.get(keyword).and_then(Value::as_array));
    let alternatives = alternatives.into_iter().flatten().flatten();
    let is_selected = |other: &&Value| judge.is_valid(other, direction, value);
    let selected: Vec<&Value> = alternatives.filter(is_selected).collect();
    match value {
        Value::Object(members) => {
            let omitted = document.flagged_properties(schema, direction.omitting_flag());
            members.retain(|name, _| !omitted.contains(name));
            let properties = schema.get("properties").and_then(Value::as_object);
            for (name, member) in members {
                let described = properties.and_then(|properties| properties.get(name));
                if let Some(of) = described.or_else(|| additional_properties(schema)) {
                    remove(judge, of, direction, member, depth);
                }
            }
        }
        Value::Array(items) => {
            if let Some(of) = schema.get("items") {
                items
                    .iter_mut()
                    .for_each(|item| remove(judge, of, direction, item, depth));
            }
        }
        _ => return,
    }
    for part in all_of(schema).chain(selected) {
        remove(judge, part, direction, value, depth);
    }
}

/// Adds the names of the properties that a schema declares, also in the parts of its `allOf` and, if wanted, in its alternatives.
fn names<'a>(
    document: &'a Document,
    schema: &'a Value,
    with_alternatives: bool,
    depth: usize,
    found: &mut BTreeSet<&'a str>,
) {
    let schema = document.resolve(schema);
    let properties = schema.get("properties").and_then(Value::as_object);
    let new: Vec<&str> = properties
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    found.extend(new);
    let alternatives = unions(schema).into_iter().flatten().filter(|_| with_alternatives);
    let parts = all_of(schema).chain(alternatives).filter(|_| depth > 0);
    parts.for_each(|part| names(document, part, with_alternatives, depth - 1, found));
}

/// Returns the value of `additionalProperties` if it is a schema, not a boolean.
pub(super) fn additional_properties(schema: &Value) -> Option<&Value> {
    schema
        .get("additionalProperties")
        .filter(|values| values.is_object())
}
