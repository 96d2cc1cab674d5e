//! Rows of `audit`.

use super::columns::{decode, key, time};
use crate::account::audit::AuditEntry;
use crate::store::error::StatementError;
use serde::Deserialize;
use serde_json::{Value, json};

/// The columns, in the order of the query.
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

impl TryFrom<AuditRow> for AuditEntry {
    type Error = StatementError;

    fn try_from(row: AuditRow) -> Result<Self, StatementError> {
        Ok(Self {
            at: time(row.at)?,
            account: key(&row.account_id)?,
            actor: row.actor_account.as_deref().map(key).transpose()?,
            token: row.actor_token.as_deref().map(key).transpose()?,
            operation: row.operation,
            fields: decode(&row.fields)?,
            subject_token: row.about.as_deref().map(key).transpose()?,
        })
    }
}

/// Returns the columns by name, as the writer expects them; the field names are one JSON text.
pub(in crate::store) fn audit_record(entry: &AuditEntry) -> Value {
    json!({
        "at": entry.at.as_microsecond(),
        "account_id": entry.account.as_str(),
        "actor_account": entry.actor.as_ref().map(|key| key.as_str()),
        "actor_token": entry.token.as_ref().map(|key| key.as_str()),
        "operation": entry.operation,
        "fields": Value::from(entry.fields.clone()).to_string(),
        "about": entry.subject_token.as_ref().map(|key| key.as_str()),
    })
}
