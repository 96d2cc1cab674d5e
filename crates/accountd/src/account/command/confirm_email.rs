//! Confirms a new e-mail address.

use super::decide::{Command, Context, save};
use super::error::CommandError;
use super::notice::notice;
use crate::account::actor::Actor;
use crate::account::id::Id;
use crate::account::record::{Account, Status};
use crate::account::secret::{Digest, RandomError};
use crate::account::snapshot::{ReadSet, Snapshot};

/// Makes the pending address with this token the confirmed one. The pending address of an account that is not
/// active stays pending, because possession of a mail must not change such an account.
#[derive(Debug)]
pub struct ConfirmEmail {
    digest: Digest,
    actor: Actor,
    /// The id of the notice to the former address.
    notice: Id,
}

impl ConfirmEmail {
    /// Creates the command from the token of a mail, and generates the id of the notice to the former address.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn new(token: &str, actor: Actor) -> Result<Self, RandomError> {
        Ok(Self {
            digest: Digest::of(token),
            actor,
            notice: Id::random()?,
        })
    }
}

impl Command for ConfirmEmail {
    /// The changed account.
    type Output = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.confirmation(self.digest);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let account = rows
            .confirmation(&self.digest)
            .ok_or(CommandError::InvalidConfirmation)?;
        let email = account.pending_email(context.now).cloned();
        let email = email.ok_or(CommandError::InvalidConfirmation)?;
        if account.status != Status::Active {
            return Err(CommandError::InvalidConfirmation);
        }
        if rows.email_is_taken(&email.key(), account.id) {
            return Err(CommandError::Taken {
                username: false,
                email: true,
            });
        }
        let mut after = account.clone();
        after.email = Some(email);
        after.pending = None;
        let notice = notice(self.notice, account, &after, context);
        let account = save(rows, after, &self.actor, context);
        if let Some(notice) = notice {
            rows.send(notice);
        }
        Ok(account)
    }
}
