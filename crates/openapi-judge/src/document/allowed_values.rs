//! The values of a property that schemas allow.

use super::component_references::{mapping, target};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// How deeply schemas are followed. Only circular ones nest more deeply.
const MAX_DEPTH: usize = 16;

/// Returns the values that a schema allows for a property, if an `enum` or the alternatives of a choice limit them.
pub(super) fn values(
    schema: &Value,
    property: &str,
    schemas: &Map<String, Value>,
    depth: usize,
) -> Option<BTreeSet<String>> {
    if depth > MAX_DEPTH {
        return None;
    }
    if let Some(name) = target(schema) {
        return values(schemas.get(&name)?, property, schemas, depth + 1);
    }
    let own = schema
        .get("properties")
        .and_then(|properties| properties.get(property));
    let mut limits: Vec<BTreeSet<String>> = Vec::new();
    limits.extend(own.and_then(|own| texts(own, schemas, depth + 1)));
    let parts = schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    limits.extend(parts.filter_map(|part| values(part, property, schemas, depth + 1)));
    for keyword in ["oneOf", "anyOf"] {
        let Some(alternatives) = schema.get(keyword).and_then(Value::as_array) else {
            continue;
        };
        let is_selector = schema.pointer("/discriminator/propertyName") == Some(&Value::from(property))
            && (keyword == "oneOf" || schema.get("oneOf").is_none());
        let mapping = mapping(schema);
        let of_alternative = |alternative: &Value| {
            let name = target(alternative).filter(|_| is_selector);
            let mapped = mapping.iter().filter(|(_, target)| name.as_ref() == Some(target));
            let mapped: BTreeSet<String> = mapped.map(|(tag, _)| tag.clone()).collect();
            if !mapped.is_empty() {
                return Some(mapped);
            }
            let allowed = values(alternative, property, schemas, depth + 1);
            allowed.or_else(|| Some(BTreeSet::from([name?])))
        };
        let others = alternatives.iter().filter(|alternative| {
            let component = target(alternative).and_then(|name| schemas.get(&name));
            !is_only_null(component.unwrap_or(alternative))
        });
        let all: Option<Vec<BTreeSet<String>>> = others.map(of_alternative).collect();
        limits.extend(all.map(|all| all.into_iter().flatten().collect::<BTreeSet<String>>()));
    }
    limits
        .into_iter()
        .reduce(|a, b| a.intersection(&b).cloned().collect())
}

/// Returns whether a schema allows nothing but null.
fn is_only_null(schema: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
}

/// Returns the strings that a schema lists.
fn texts(schema: &Value, schemas: &Map<String, Value>, depth: usize) -> Option<BTreeSet<String>> {
    if depth > MAX_DEPTH {
        return None;
    }
    if let Some(name) = target(schema) {
        return texts(schemas.get(&name)?, schemas, depth + 1);
    }
    let own = schema.get("enum").and_then(Value::as_array);
    let own = own.map(|values| {
        values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    });
    let parts = schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let of_parts = parts.filter_map(|part| texts(part, schemas, depth + 1));
    own.into_iter()
        .chain(of_parts)
        .reduce(|a: BTreeSet<String>, b| a.intersection(&b).cloned().collect())
}
