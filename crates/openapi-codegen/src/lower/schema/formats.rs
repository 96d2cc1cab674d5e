//! Rust types for formats, and names for values.

use crate::model::{Format, IntegerWidth, NumberWidth};
use serde_json::Value;

/// Returns the text from which the name of a value of an `enum` is derived.
pub(in crate::lower) fn enum_value_name(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        other => format!("Value{}", other.to_string().replace('-', "Minus")),
    }
}

/// Returns the Rust type for the format of an integer.
pub(in crate::lower) fn integer_width(format: Option<&str>) -> IntegerWidth {
    match format {
        Some("int32") => IntegerWidth::I32,
        Some("uint32") => IntegerWidth::U32,
        Some("uint64") => IntegerWidth::U64,
        _ => IntegerWidth::I64,
    }
}

/// Returns the Rust type for the format of a number.
pub(in crate::lower) fn number_width(format: Option<&str>) -> NumberWidth {
    match format {
        Some("float") => NumberWidth::F32,
        _ => NumberWidth::F64,
    }
}

/// Returns a format by its name.
pub(in crate::lower) fn format_of(name: String) -> Format {
    match name.as_str() {
        "date-time" => Format::DateTime,
        "date" => Format::Date,
        "uuid" => Format::Uuid,
        "email" => Format::Email,
        "uri" => Format::Uri,
        "ipv4" => Format::Ipv4,
        "ipv6" => Format::Ipv6,
        "byte" => Format::Byte,
        "binary" => Format::Binary,
        "password" => Format::Password,
        _ => Format::Other(name),
    }
}
