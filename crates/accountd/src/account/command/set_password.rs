//! Sets passwords on behalf of operators.

use super::decide::{Command, Context, find_for_change, save};
use super::error::CommandError;
use super::token::revoke_others;
use crate::account::actor::Actor;
use crate::account::id::Id;
use crate::account::password::PasswordHash;
use crate::account::record::Account;
use crate::account::snapshot::{ReadSet, Snapshot};

/// Sets or removes a password, whatever the present one is.
#[derive(Debug)]
pub struct SetPassword {
    /// The account whose password changes.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
    /// The hash of the new password; `None` removes it.
    pub password: Option<PasswordHash>,
    /// Whether to revoke all tokens of the account.
    pub revoke_tokens: bool,
}

impl Command for SetPassword {
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
        account.password.clone_from(&self.password);
        let account = save(rows, account, &self.actor, context);
        if self.revoke_tokens {
            revoke_others(rows, self.account, &self.actor, context);
        }
        Ok(account)
    }
}
