//! Converts between `serde_json::Value` and the types of generated clients and servers.
//!
//! It goes through text, so that the type's implementation of serde sees what it would see in a message.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Converts JSON to a generated type.
pub(crate) fn from_json<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

/// Converts a generated type to JSON.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Value, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
