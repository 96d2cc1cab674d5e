//! Scalars from their text.

use serde_json::Value;

/// Converts text to a JSON type. Text that is not of the type stays a string, which the schema rejects.
pub(super) fn scalar(kind: Option<&str>, text: &str) -> Value {
    let value = match kind {
        Some("integer" | "number") => serde_json::from_str(text).ok().filter(Value::is_number),
        Some("boolean") => serde_json::from_str(text).ok().filter(Value::is_boolean),
        _ => None,
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}
