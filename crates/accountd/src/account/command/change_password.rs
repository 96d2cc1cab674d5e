//! Changes a password.

use super::decide::{Command, Context, find_for_change, save};
use super::error::CommandError;
use crate::account::audit::Actor;
use crate::account::id::Id;
use crate::account::password::PasswordHash;
use crate::account::record::Account;
use crate::account::snapshot::{ReadSet, Snapshot};

/// Replaces the password that was verified. Verification is too slow to run inside a decision, so the command
/// requires that the verified hash is still the stored one.
#[derive(Debug)]
pub struct ChangePassword {
    /// The account whose password changes.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
    /// The hash that the current password was verified against.
    pub verified: PasswordHash,
    /// The hash of the new password.
    pub password: PasswordHash,
}

impl Command for ChangePassword {
    /// The changed account.
    type Outcome = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let mut account = find_for_change(rows, &self.account, &self.actor, context)?.clone();
        if account.password.as_ref() != Some(&self.verified) {
            return Err(CommandError::PasswordChanged);
        }
        account.password = Some(self.password.clone());
        Ok(save(rows, account, &self.actor, context))
    }
}
