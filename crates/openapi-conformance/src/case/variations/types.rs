//! The names of JSON types in descriptions of variations.

use serde_json::Value;

/// Returns the type that a schema declares.
pub(super) fn declared_type(schema: &Value) -> Option<&'static str> {
    match schema.get("type").and_then(Value::as_str)? {
        "boolean" => Some("a boolean"),
        "integer" | "number" => Some("a number"),
        "string" => Some("a string"),
        "array" => Some("an array"),
        "object" => Some("an object"),
        _ => None,
    }
}

pub(in crate::case) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
