//! Confirming a new address.

use super::super::{Account, Digest, Snapshot, Status, Wanted};
use super::{Actor, Command, Context, Refusal, save};

/// Lets the address take effect that waits for this token. An account that is not active keeps it
/// waiting: such an account can be changed by nobody who merely has a mail.
#[derive(Debug)]
pub struct ConfirmEmail {
    digest: Digest,
    actor: Actor,
}

impl ConfirmEmail {
    /// A confirmation with the token from a mail.
    #[must_use]
    pub fn new(token: &str, operation: &'static str) -> Self {
        Self {
            digest: Digest::of(token),
            actor: Actor::without_token(operation),
        }
    }
}

impl Command for ConfirmEmail {
    /// The account after the change.
    type Outcome = Account;

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.confirmation(self.digest);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, Refusal> {
        let account = rows.confirmation(&self.digest).ok_or(Refusal::BadConfirmation)?;
        let email = account.pending_email(context.now).cloned();
        let email = email.ok_or(Refusal::BadConfirmation)?;
        if account.status != Status::Active {
            return Err(Refusal::BadConfirmation);
        }
        if rows.email_is_taken(&email.key(), account.id) {
            return Err(Refusal::Taken {
                username: false,
                email: true,
            });
        }
        let mut account = account.clone();
        account.email = Some(email);
        account.pending = None;
        Ok(save(rows, account, &self.actor, context))
    }
}
