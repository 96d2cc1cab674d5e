//! Changing a password.

use super::super::{Account, Key, PasswordHash, Snapshot, Wanted};
use super::{Actor, Command, Context, Refusal, save, to_change};

/// Puts a new password in the place of the one that was verified. Verifying takes too long to be done
/// while deciding, so the hash that was verified must still be the stored one.
#[derive(Debug)]
pub struct ChangePassword {
    /// Whose password.
    pub account: Key,
    /// Who asks.
    pub actor: Actor,
    /// The hash that the present password was verified with.
    pub verified: PasswordHash,
    /// The hash of the new password.
    pub password: PasswordHash,
}

impl Command for ChangePassword {
    /// The account after the change.
    type Outcome = Account;

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.accounts.insert(self.account);
        wanted.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, Refusal> {
        let mut account = to_change(rows, &self.account, &self.actor, context)?.clone();
        if account.password.as_ref() != Some(&self.verified) {
            return Err(Refusal::PasswordChanged);
        }
        account.password = Some(self.password.clone());
        Ok(save(rows, account, &self.actor, context))
    }
}
