//! Rows of `audit`.

use super::{Fault, key, read, time};
use crate::account::audit::Entry;
use serde::Deserialize;
use serde_json::{Value, json};

/// The columns in the order in which they are read.
#[derive(Deserialize)]
pub(in crate::store) struct AuditRow {
    at: i64,
    account_id: String,
    actor_account: Option<String>,
    actor_token: Option<String>,
    operation: String,
    fields: String,
    about: Option<String>,
}

impl TryFrom<AuditRow> for Entry {
    type Error = Fault;

    fn try_from(row: AuditRow) -> Result<Self, Fault> {
        Ok(Self {
            at: time(row.at)?,
            account: key(&row.account_id)?,
            actor: row.actor_account.as_deref().map(key).transpose()?,
            token: row.actor_token.as_deref().map(key).transpose()?,
            operation: row.operation,
            fields: read(&row.fields)?,
            about: row.about.as_deref().map(key).transpose()?,
        })
    }
}

/// The columns by name, as they are written; the names of the fields as a JSON array in one text.
pub(in crate::store) fn audit_record(entry: &Entry) -> Value {
    json!({
        "at": entry.at.as_microsecond(),
        "account_id": entry.account.as_str(),
        "actor_account": entry.actor.as_ref().map(|key| key.as_str()),
        "actor_token": entry.token.as_ref().map(|key| key.as_str()),
        "operation": entry.operation,
        "fields": Value::from(entry.fields.clone()).to_string(),
        "about": entry.about.as_ref().map(|key| key.as_str()),
    })
}
