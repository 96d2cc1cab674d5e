//! Closes, suspends and reactivates accounts.

use super::decide::{Command, Context, find_for_change, save};
use super::error::CommandError;
use crate::account::actor::Actor;
use crate::account::id::Id;
use crate::account::record::{Account, Status};
use crate::account::snapshot::{ReadSet, Snapshot};

/// Sets the status of an account.
#[derive(Debug)]
pub struct SetStatus {
    /// The account to change.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
    /// The new status.
    pub status: Status,
}

impl Command for SetStatus {
    /// The changed account.
    type Output = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let mut account = find_for_change(rows, &self.account, &self.actor, context)?.clone();
        account.status = self.status;
        Ok(save(rows, account, &self.actor, context))
    }
}
