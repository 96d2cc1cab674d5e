//! `application/x-www-form-urlencoded` bodies.

use super::error::Fault;
use super::parameter::{self, Style};
use serde::Serialize;
use serde_json::Value;

/// Writes an object as a form: arrays as repeated fields, nested objects as JSON.
pub(crate) fn encode<T: Serialize + ?Sized>(body: &T) -> Result<String, Fault> {
    let value = parameter::value("body", body)?;
    let Value::Object(members) = value else {
        return Err(Fault::InvalidRequest("a form must be an object".to_owned()));
    };
    let pairs = members
        .iter()
        .map(|(name, value)| match value {
            Value::Object(_) => format!(
                "{}={}",
                parameter::encode(name),
                parameter::encode(&value.to_string())
            ),
            _ => parameter::query(name, value, Style::Form, true),
        })
        .filter(|pair| !pair.is_empty())
        .collect::<Vec<_>>();
    Ok(pairs.join("&"))
}
