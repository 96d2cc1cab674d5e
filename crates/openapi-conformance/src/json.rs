//! Converts between JSON and generated types.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Converts JSON to a generated type, through text as on the wire.
pub(crate) fn decode<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

/// Converts a generated type to JSON, through text as on the wire.
pub(crate) fn encode<T: Serialize>(value: &T) -> Result<Value, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
