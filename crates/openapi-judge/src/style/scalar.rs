//! Scalars from their text.

use crate::document::Document;
use serde_json::Value;

/// Converts text to a value of a schema. A choice has the first alternative whose type the text has, and an `enum` without
/// type the value with this text; a string is the last resort.
pub(super) fn scalar_of(document: &Document, schema: &Value, text: &str) -> Value {
    let schema = document.resolve(schema);
    let alternatives = ["oneOf", "anyOf"]
        .iter()
        .find_map(|keyword| schema.get(keyword)?.as_array());
    if let (None, Some(alternatives)) = (document.type_of(schema), alternatives) {
        let mut values = alternatives
            .iter()
            .map(|alternative| scalar(document.type_of(alternative), text));
        let found = values.find(|value| !value.is_string());
        return found.unwrap_or_else(|| Value::from(text));
    }
    let values = schema.get("enum").and_then(Value::as_array);
    if let (None, Some(values)) = (document.type_of(schema), values) {
        let mut others = values.iter().filter(|value| !value.is_string());
        let found = others.find(|value| {
            let printed = value.to_string();
            printed == text
        });
        return found.cloned().unwrap_or_else(|| Value::from(text));
    }
    scalar(document.type_of(schema), text)
}

/// Converts text to a JSON type. Text that is not of the type stays a string, which the schema rejects. White space belongs
/// to no number.
pub(super) fn scalar(kind: Option<&str>, text: &str) -> Value {
    let value = match kind {
        _ if text.contains(|character: char| character.is_ascii_whitespace()) => None,
        Some("integer" | "number") => serde_json::from_str(text).ok().filter(Value::is_number),
        Some("boolean") => serde_json::from_str(text).ok().filter(Value::is_boolean),
        _ => None,
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}
