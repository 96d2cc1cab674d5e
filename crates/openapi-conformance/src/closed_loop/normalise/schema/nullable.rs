//! `null`: the keyword `nullable` of OpenAPI 3.0, or one of the types of JSON Schema.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::normalise::raw;
use crate::closed_loop::tree::{Members, Tree};
use serde_json::{Value, json};

/// Adds `type` without `null`, and `nullable` if `null` was among the types or `nullable` was `true`.
pub(super) fn unify(cursor: &Cursor<'_>, members: &mut Members) {
    if let Some(switch) = cursor
        .get("nullable")
        .filter(|switch| switch.value != &json!(false))
    {
        members.insert("nullable".to_owned(), raw(&switch));
    }
    let Some(types) = cursor.get("type") else { return };
    let Value::Array(named) = types.value else {
        members.insert("type".to_owned(), raw(&types));
        return;
    };
    let mut others: Vec<Value> = named
        .iter()
        .filter(|name| *name != &json!("null"))
        .cloned()
        .collect();
    if others.len() < named.len() && !others.is_empty() {
        members.insert("nullable".to_owned(), Tree::value(&types.pointer, true));
    }
    others.sort_by_key(Value::to_string);
    let value = match others.as_slice() {
        [] if named.is_empty() => json!([]),
        [] => json!("null"),
        [only] => only.clone(),
        _ => Value::Array(others),
    };
    members.insert("type".to_owned(), Tree::value(&types.pointer, value));
}

/// A schema without a type allows `null` anyway.
pub(super) fn forget_if_any_type(members: &mut Members) {
    let telling = ["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "not"];
    if !telling.iter().any(|keyword| members.contains_key(*keyword)) {
        members.remove("nullable");
    }
}
