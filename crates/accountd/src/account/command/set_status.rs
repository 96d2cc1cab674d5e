//! Closing and suspending accounts, and making them active again.

use super::super::{Account, Key, Snapshot, Status, Wanted};
use super::{Actor, Command, Context, Refusal, save, to_change};

/// Gives an account a status.
#[derive(Debug)]
pub struct SetStatus {
    /// Which account.
    pub account: Key,
    /// Who asks.
    pub actor: Actor,
    /// Its status from now on.
    pub status: Status,
}

impl Command for SetStatus {
    /// The account after the change.
    type Outcome = Account;

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.accounts.insert(self.account);
        wanted.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, Refusal> {
        let mut account = to_change(rows, &self.account, &self.actor, context)?.clone();
        account.status = self.status;
        Ok(save(rows, account, &self.actor, context))
    }
}
