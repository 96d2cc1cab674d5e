//! The properties that an object schema and the parts of its `allOf` describe.

use crate::document::Document;
use serde_json::Value;

/// The maximum number of `allOf` in each other that are searched.
const MAX_DEPTH: usize = 32;

/// Returns the schema of a declared property.
pub(super) fn declared<'d>(document: &'d Document, schema: &'d Value, name: &str) -> Option<&'d Value> {
    find(document, schema, MAX_DEPTH, &|part| {
        part.get("properties")?.get(name)
    })
}

/// Returns the schema of a property: the declared one, or that of additional properties.
pub(super) fn schema_of<'d>(document: &'d Document, schema: &'d Value, name: &str) -> Option<&'d Value> {
    let additional = || {
        find(document, schema, MAX_DEPTH, &|part| {
            part.get("additionalProperties")
        })
    };
    declared(document, schema, name).or_else(additional)
}

/// Whether an object has declared properties.
pub(super) fn has_declared(document: &Document, schema: &Value) -> bool {
    find(document, schema, MAX_DEPTH, &|part| part.get("properties")).is_some()
}

/// Whether an object has properties that its schema does not name.
pub(super) fn is_free_form(document: &Document, schema: &Value) -> bool {
    match find(document, schema, MAX_DEPTH, &|part| {
        part.get("additionalProperties")
    }) {
        Some(additional) => *additional != Value::Bool(false),
        None => document.type_of(schema) == Some("object") && !has_declared(document, schema),
    }
}

/// Returns what a schema, or else the first part of its `allOf`, has.
fn find<'d>(
    document: &'d Document,
    schema: &'d Value,
    depth: usize,
    wanted: &dyn Fn(&'d Value) -> Option<&'d Value>,
) -> Option<&'d Value> {
    let schema = document.resolve(schema);
    wanted(schema).or_else(|| {
        let parts = schema.get("allOf").filter(|_| depth > 0)?.as_array()?;
        parts
            .iter()
            .find_map(|part| find(document, part, depth - 1, wanted))
    })
}
