//! Mutants of the document that the server describes itself with: one keyword of one schema or parameter differs.

use crate::mutation::mutant::Mutant;
use crate::run::Change;
use serde_json::{Value, json};
use std::sync::Arc;

/// Keywords whose values map names of the contract to objects: the keys below them are names, not keywords.
const MAPS: [&str; 11] = [
    "properties",
    "patternProperties",
    "schemas",
    "responses",
    "headers",
    "parameters",
    "requestBodies",
    "securitySchemes",
    "paths",
    "content",
    "examples",
];

/// Keywords whose values are instances.
const INSTANCES: [&str; 5] = ["example", "examples", "default", "enum", "value"];

pub(super) fn mutants(document: &Value) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    walk(document, &mut String::new(), true, &mut mutants);
    mutants
}

fn walk(value: &Value, pointer: &mut String, has_keywords: bool, mutants: &mut Vec<Mutant>) {
    let mut below = |token: &str, value: &Value, has_keywords: bool| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
        if has_keywords && let Some(change) = change(token, value) {
            let pointer = pointer.clone();
            mutants.push(Mutant::document(
                format!("derived{pointer}"),
                format!("`{token}` is that of the contract"),
                pointer,
                move |value| change(value),
            ));
        }
        let is_instance = has_keywords && INSTANCES.contains(&token);
        if !is_instance {
            let is_map = has_keywords && value.is_object() && MAPS.contains(&token);
            walk(value, pointer, !is_map, mutants);
        }
        pointer.truncate(length);
    };
    match value {
        Value::Object(properties) => {
            for (name, value) in properties {
                let is_extension = name.starts_with("x-");
                if !is_extension {
                    below(name, value, has_keywords);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                below(&index.to_string(), item, false);
            }
        }
        _ => {}
    }
}

/// Returns a change of a keyword's value that changes what the document means.
fn change(keyword: &str, value: &Value) -> Option<Change<Value>> {
    let change: Change<Value> = match (keyword, value) {
        (
            "maxLength" | "minLength" | "maximum" | "minimum" | "maxItems" | "minItems",
            Value::Number(number),
        ) => {
            let other = number.as_i64()? + 1;
            Arc::new(move |value| *value = json!(other))
        }
        ("pattern" | "operationId", Value::String(text)) => {
            let other = format!("{text}x");
            Arc::new(move |value| *value = json!(other))
        }
        ("format", Value::String(_)) => Arc::new(|value| *value = json!("unheard-of")),
        ("required" | "enum", Value::Array(items)) if items.len() > 1 => Arc::new(|value| {
            drop(value.as_array_mut().map(Vec::pop));
        }),
        ("required" | "additionalProperties" | "writeOnly" | "readOnly", Value::Bool(flag)) => {
            let other = !flag;
            Arc::new(move |value| *value = json!(other))
        }
        _ => return None,
    };
    Some(change)
}
