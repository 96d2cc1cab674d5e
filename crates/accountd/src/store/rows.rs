//! Converts between the domain types and the JSON that statements read and write.

mod account;
mod audit;
mod mail;
mod token;

pub(super) use account::{AccountRow, account_record};
pub(super) use audit::{AuditRow, audit_record};
pub(super) use mail::{MailRow, mail_record};
pub(super) use token::{TokenRow, token_record};

use super::error::StatementError;
use crate::account::Id;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use serde_json::Value;

/// Decodes the output of a statement.
pub(super) fn decode<T: DeserializeOwned>(text: &str) -> Result<T, StatementError> {
    serde_json::from_str(text).map_err(|error| StatementError::unreadable(format_args!("a row: {error}")))
}

/// Encodes the input of a statement.
pub(super) fn encode(value: &impl Serialize) -> Result<String, StatementError> {
    serde_json::to_string(value)
        .map_err(|error| StatementError::Fatal(format!("cannot write a row: {error}")))
}

fn id(text: &str) -> Result<Id, StatementError> {
    Id::parse(text).ok_or_else(|| StatementError::unreadable("an id"))
}

fn time(microseconds: i64) -> Result<Timestamp, StatementError> {
    Timestamp::from_microsecond(microseconds).map_err(|_| StatementError::unreadable("a time"))
}

fn optional_time(microseconds: Option<i64>) -> Result<Option<Timestamp>, StatementError> {
    microseconds.map(time).transpose()
}

/// Decodes a boolean, which SQLite represents as 0 or 1.
fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Bool(flag) => Ok(flag),
        Value::Number(number) => Ok(number.as_u64() != Some(0)),
        _ => Err(D::Error::custom("expected a boolean")),
    }
}
