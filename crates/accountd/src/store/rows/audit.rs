//! Rows of `audit`.

use super::columns::{decode, id, time};
use crate::account::audit::AuditEntry;
use crate::store::error::StatementError;
use serde::Deserialize;
use serde_json::{Value, json};

/// A row as a query returns it: a JSON array, so the fields have the order of the columns in `statements`.
#[derive(Deserialize)]
pub(in crate::store) struct AuditRow {
    at: i64,
    account_id: String,
    actor_account: Option<String>,
    actor_token: Option<String>,
    operation: String,
    /// [`AuditEntry::fields`], encoded as a JSON array.
    fields: String,
    /// [`AuditEntry::subject_token`].
    about: Option<String>,
    address: Option<String>,
}

impl TryFrom<AuditRow> for AuditEntry {
    type Error = StatementError;

    fn try_from(row: AuditRow) -> Result<Self, StatementError> {
        Ok(Self {
            at: time(row.at)?,
            account: id(&row.account_id)?,
            actor: row.actor_account.as_deref().map(id).transpose()?,
            token: row.actor_token.as_deref().map(id).transpose()?,
            operation: row.operation,
            fields: decode(&row.fields)?,
            subject_token: row.about.as_deref().map(id).transpose()?,
            address: match row.address.as_deref().map(str::parse).transpose() {
                Ok(address) => address,
                Err(_) => return Err(StatementError::unreadable("an address of the audit trail")),
            },
        })
    }
}

/// Returns the row as a JSON object with the names of the columns, which the statement that inserts it expects.
pub(in crate::store) fn audit_record(entry: &AuditEntry) -> Value {
    json!({
        "at": entry.at.as_microsecond(),
        "account_id": entry.account.as_str(),
        "actor_account": entry.actor.as_ref().map(|id| id.as_str()),
        "actor_token": entry.token.as_ref().map(|id| id.as_str()),
        "operation": entry.operation,
        "fields": Value::from(entry.fields.clone()).to_string(),
        "about": entry.subject_token.as_ref().map(|id| id.as_str()),
        "address": entry.address.as_ref().map(ToString::to_string),
    })
}
