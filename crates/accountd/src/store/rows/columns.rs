//! Converts columns, and whole inputs and outputs of statements.

use crate::account::Id;
use crate::store::error::StatementError;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use serde_json::Value;

/// Decodes the output of a statement.
pub(in crate::store) fn decode<T: DeserializeOwned>(text: &str) -> Result<T, StatementError> {
    serde_json::from_str(text).map_err(|error| StatementError::unreadable(format_args!("a row: {error}")))
}

/// Encodes the input of a statement.
pub(in crate::store) fn encode(value: &impl Serialize) -> Result<String, StatementError> {
    serde_json::to_string(value)
        .map_err(|error| StatementError::Fatal(format!("cannot write a row: {error}")))
}

pub(super) fn id(text: &str) -> Result<Id, StatementError> {
    Id::parse(text).ok_or_else(|| StatementError::unreadable("an id"))
}

pub(super) fn time(microseconds: i64) -> Result<Timestamp, StatementError> {
    Timestamp::from_microsecond(microseconds).map_err(|_| StatementError::unreadable("a time"))
}

pub(super) fn optional_time(microseconds: Option<i64>) -> Result<Option<Timestamp>, StatementError> {
    microseconds.map(time).transpose()
}

/// Decodes a boolean, which SQLite represents as 0 or 1.
pub(super) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Bool(flag) => Ok(flag),
        Value::Number(number) => Ok(number.as_u64() != Some(0)),
        _ => Err(D::Error::custom("expected a boolean")),
    }
}
