//! Changes a password for a caller who has proved the current one, and optionally revokes the account's other tokens.
//! Operators use `set_password`.

use super::decide::{Command, Context, find_for_change, save};
use super::error::CommandError;
use super::token::revoke_others;
use crate::account::actor::Actor;
use crate::account::id::Id;
use crate::account::password::PasswordHash;
use crate::account::record::Account;
use crate::account::snapshot::{ReadSet, Snapshot};

/// Replaces a password whose current hash the caller verified beforehand. Verification is too slow to run inside a
/// decision, so the command requires that this hash is still the stored one.
#[derive(Debug)]
pub struct ChangePassword {
    /// The account whose password changes.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
    /// The hash against which the caller verified the current password.
    pub current_hash: PasswordHash,
    /// The hash of the new password.
    pub new_hash: PasswordHash,
    /// Whether to revoke all tokens of the account except that of the actor.
    pub revoke_tokens: bool,
}

impl Command for ChangePassword {
    /// The changed account.
    type Output = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
        if self.revoke_tokens {
            read_set.token_owners.insert(self.account);
        }
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let mut account = find_for_change(rows, &self.account, &self.actor, context)?.clone();
        if account.password.as_ref() != Some(&self.current_hash) {
            return Err(CommandError::PasswordChanged);
        }
        account.password = Some(self.new_hash.clone());
        let account = save(rows, account, &self.actor, context);
        if self.revoke_tokens {
            revoke_others(rows, self.account, &self.actor, context);
        }
        Ok(account)
    }
}
