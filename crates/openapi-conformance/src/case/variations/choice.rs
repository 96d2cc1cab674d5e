//! Which JSON types the client keeps in place of a value of an open choice: `oneOf`, `anyOf` or an `enum` of several types. It
//! keeps a value that is none of the declared ones if it has a type of one of them, since a newer server may send it.

use super::types::{declared_type, type_name};
use openapi_judge::document::Document;
use serde_json::Value;
use std::collections::BTreeSet;

/// How deeply alternatives are searched.
const MAX_DEPTH: usize = 8;

/// Returns the types that the client keeps in place of this schema's values; none if it is no open choice.
pub(in crate::case) fn kept_types(document: &Document, schema: &Value) -> BTreeSet<&'static str> {
    kept(document, schema, MAX_DEPTH)
}

fn kept(document: &Document, schema: &Value, depth: usize) -> BTreeSet<&'static str> {
    let schema = document.resolve(schema);
    if depth == 0 || is_closed(document, schema, depth) {
        return BTreeSet::new();
    }
    if let Some(part) = parts(schema, "allOf").find_map(|part| {
        let kept = kept(document, part, depth - 1);
        (!kept.is_empty()).then_some(kept)
    }) {
        return part;
    }
    // A discriminator is required, and selects the alternative. Beside both keywords, it belongs to `oneOf`.
    let is_choice = |keyword: &str| parts(schema, keyword).count() > 1;
    let is_selected = schema.get("discriminator").is_some();
    let is_open = match is_choice("oneOf") {
        true => !is_selected || is_choice("anyOf"),
        false => !is_selected && is_choice("anyOf"),
    };
    if is_open {
        return types(document, schema, depth);
    }
    let constants: BTreeSet<&str> = parts(schema, "enum").map(type_name).collect();
    match constants.len() > 1 && schema.get("type").is_none() {
        true => constants.into_iter().filter(|name| *name != "null").collect(),
        false => BTreeSet::new(),
    }
}

/// Returns whether a schema or a part of its `allOf` excludes undeclared values.
fn is_closed(document: &Document, schema: &Value, depth: usize) -> bool {
    let schema = document.resolve(schema);
    let mut parts = parts(schema, "allOf");
    schema.get("x-closed") == Some(&Value::Bool(true))
        || depth > 0 && parts.any(|part| is_closed(document, part, depth - 1))
}

/// Returns the types of a schema's values.
fn types(document: &Document, schema: &Value, depth: usize) -> BTreeSet<&'static str> {
    let schema = document.resolve(schema);
    let mut found: BTreeSet<&'static str> = declared_type(schema).into_iter().collect();
    if depth > 0 {
        let alternatives = ["oneOf", "anyOf", "allOf"];
        let alternatives = alternatives
            .into_iter()
            .flat_map(|keyword| parts(schema, keyword));
        found.extend(alternatives.flat_map(|part| types(document, part, depth - 1)));
    }
    if found.is_empty() {
        found.extend(parts(schema, "enum").map(type_name));
    }
    found
}

fn parts<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> {
    let parts = schema.get(keyword).and_then(Value::as_array);
    parts.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_keeps_the_types_of_its_alternatives() {
        let document =
            Document::parse("{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}").unwrap();
        let kept = |schema: &str| {
            let text =
                format!("{{openapi: 3.0.3, info: {{title: T, version: '1'}}, paths: {{}}, x-s: {schema}}}");
            let schema = Document::parse(&text).unwrap().root()["x-s"].clone();
            kept_types(&document, &schema)
                .into_iter()
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            kept("{oneOf: [{type: string}, {oneOf: [{type: integer}, {type: object}]}]}"),
            "a number a string an object"
        );
        assert_eq!(
            kept("{allOf: [{anyOf: [{type: array}, {enum: [a]}]}]}"),
            "a string an array"
        );
        assert_eq!(kept("{enum: [1, a, null]}"), "a number a string");
        let both = "{oneOf: [{type: object}, {type: object}], discriminator: {propertyName: k}, anyOf: [{type: object}, {type: object}]}";
        assert_eq!(kept(both), "an object");
        for closed in [
            "{type: string, enum: [a, b]}",
            "{oneOf: [{type: string}, {type: integer}], x-closed: true}",
            "{allOf: [{oneOf: [{type: string}, {type: integer}]}, {oneOf: [{type: string}, {type: integer}], x-closed: true}]}",
            "{oneOf: [{type: object}, {type: object}], discriminator: {propertyName: k}}",
            "{anyOf: [{type: object}, {type: object}], discriminator: {propertyName: k}}",
        ] {
            assert_eq!(kept(closed), "", "{closed}");
        }
    }
}
