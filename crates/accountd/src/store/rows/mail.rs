//! Rows of `mails`.

use super::columns::{id, time};
use crate::account::Email;
use crate::account::mail::{Mail, MailKind, MailedSecret};
use crate::store::error::StatementError;
use serde::Deserialize;
use serde_json::{Value, json};

/// A row as a query returns it: a JSON array, so the fields have the order of the columns in `statements`.
#[derive(Deserialize)]
pub(in crate::store) struct MailRow {
    id: String,
    account_id: String,
    recipient: String,
    language: String,
    kind: String,
    secret: String,
    created_at: i64,
    attempts: u32,
}

impl TryFrom<MailRow> for Mail {
    type Error = StatementError;

    fn try_from(row: MailRow) -> Result<Self, StatementError> {
        Ok(Self {
            id: id(&row.id)?,
            account: id(&row.account_id)?,
            recipient: Email::new(row.recipient)
                .map_err(|_| StatementError::unreadable("a mail's recipient"))?,
            language: row.language,
            kind: MailKind::parse(&row.kind).ok_or_else(|| StatementError::unreadable("a mail's kind"))?,
            secret: MailedSecret(row.secret),
            created_at: time(row.created_at)?,
            attempts: row.attempts,
        })
    }
}

/// Returns the row as a JSON object with the names of the columns, which the statement that inserts it expects. A new
/// mail is due immediately.
pub(in crate::store) fn mail_record(mail: &Mail) -> Value {
    json!({
        "id": mail.id.as_str(),
        "account_id": mail.account.as_str(),
        "recipient": mail.recipient.as_str(),
        "language": mail.language,
        "kind": mail.kind.as_str(),
        "secret": mail.secret.0,
        "created_at": mail.created_at.as_microsecond(),
        "attempts": mail.attempts,
        "due_at": mail.created_at.as_microsecond(),
    })
}
