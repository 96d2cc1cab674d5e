//! `null`: the keyword `nullable` of OpenAPI 3.0, or one of the types of JSON Schema.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::normalize::rule::raw;
use crate::closed_loop::tree::{Properties, Tree};
use serde_json::{Value, json};

/// Adds `type` without `null`, and `nullable` if `null` was among the types or the values, or `nullable` was `true`.
pub(super) fn unify(cursor: &Cursor<'_>, properties: &mut Properties) {
    if let Some(switch) = cursor
        .get("nullable")
        .filter(|switch| switch.value != &json!(false))
    {
        properties.insert("nullable".to_owned(), raw(&switch));
    }
    // OpenAPI 3.0 has no type `null`, but JSON Schema requires it.
    let values = cursor.get("enum").filter(|_| cursor.is_3_0());
    if let Some(null) = values
        .iter()
        .flat_map(Cursor::items)
        .find(|value| value.value.is_null())
        && cursor
            .get("type")
            .is_some_and(|only| only.text().is_some_and(|name| name != "null"))
    {
        properties.insert("nullable".to_owned(), Tree::value(&null.pointer, true));
    }
    let Some(types) = cursor.get("type") else { return };
    let Value::Array(named) = types.value else {
        properties.insert("type".to_owned(), raw(&types));
        return;
    };
    let mut others: Vec<Value> = named
        .iter()
        .filter(|name| *name != &json!("null"))
        .cloned()
        .collect();
    if others.len() < named.len() && !others.is_empty() {
        properties.insert("nullable".to_owned(), Tree::value(&types.pointer, true));
    }
    others.sort_by_key(Value::to_string);
    let value = match others.as_slice() {
        [] if named.is_empty() => json!([]),
        [] => json!("null"),
        [only] => only.clone(),
        _ => Value::Array(others),
    };
    properties.insert("type".to_owned(), Tree::value(&types.pointer, value));
}

/// A schema without a type allows `null` anyway.
pub(super) fn remove_if_any_type(properties: &mut Properties) {
    let restricting = ["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "not"];
    if !restricting
        .iter()
        .any(|keyword| properties.contains_key(*keyword))
    {
        properties.remove("nullable");
    }
}
