//! Between the domain's types and the JSON that statements take and give.

mod account;
mod audit;
mod mail;
mod token;

pub(super) use account::{AccountRow, account_record};
pub(super) use audit::{AuditRow, audit_record};
pub(super) use mail::{MailRow, mail_record};
pub(super) use token::{TokenRow, token_record};

use super::error::Fault;
use crate::account::Key;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use serde_json::Value;

/// Reads what a statement gave.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::unreadable(format_args!("a row: {error}")))
}

/// Writes what a statement takes.
pub(super) fn write(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::Broken(format!("cannot write a row: {error}")))
}

fn key(text: &str) -> Result<Key, Fault> {
    Key::parse(text).ok_or_else(|| Fault::unreadable("a key"))
}

fn time(microseconds: i64) -> Result<Timestamp, Fault> {
    Timestamp::from_microsecond(microseconds).map_err(|_| Fault::unreadable("a time"))
}

fn optional_time(microseconds: Option<i64>) -> Result<Option<Timestamp>, Fault> {
    microseconds.map(time).transpose()
}

/// Reads a flag: SQLite has none, and gives 0 or 1.
fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Bool(flag) => Ok(flag),
        Value::Number(number) => Ok(number.as_u64() != Some(0)),
        _ => Err(D::Error::custom("a flag is neither true nor false")),
    }
}
