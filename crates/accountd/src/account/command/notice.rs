//! Notices to the former address of an account.

use super::decide::{Context, EmailPolicy};
use crate::account::email::Email;
use crate::account::id::Id;
use crate::account::mail::{Mail, MailKind, MailedSecret};
use crate::account::record::Account;

/// Returns the notice for the former address of an account, in the language that the account had. There is none if it had
/// no address, or if only the spelling has changed. Without confirmation nobody has shown that the former address is their
/// own, and notices would be a way to send mails to anybody.
pub(super) fn notice(id: Id, before: &Account, after: &Account, context: &Context) -> Option<Mail> {
    let recipient = before.email.clone()?;
    let is_same = |other: &Email| other.key() == recipient.key();
    let is_requested = after.pending.is_some() && after.pending != before.pending;
    let kind = match after.email.as_ref().is_some_and(is_same) {
        false => MailKind::Changed,
        true if is_requested => MailKind::ChangeRequested,
        true => return None,
    };
    (context.email == EmailPolicy::Required).then(|| Mail {
        id,
        account: before.id,
        recipient,
        language: before.settings.language.clone(),
        kind,
        secret: MailedSecret(String::new()),
        created_at: context.now,
        attempts: 0,
    })
}
