//! Rows of `mails`.

use super::{Fault, key, time};
use crate::account::Email;
use crate::account::mail::{Kind, Mail, MailedSecret};
use serde::Deserialize;
use serde_json::{Value, json};

/// The columns in the order in which they are read.
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
    type Error = Fault;

    fn try_from(row: MailRow) -> Result<Self, Fault> {
        Ok(Self {
            id: key(&row.id)?,
            account: key(&row.account_id)?,
            recipient: Email::new(row.recipient).map_err(|_| Fault::unreadable("a mail's recipient"))?,
            language: row.language,
            kind: Kind::parse(&row.kind).ok_or_else(|| Fault::unreadable("a mail's kind"))?,
            secret: MailedSecret(row.secret),
            created_at: time(row.created_at)?,
            attempts: row.attempts,
        })
    }
}

/// The columns by name, as they are written. A new mail is due at once.
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
