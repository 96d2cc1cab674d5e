//! Deletes accounts.

use super::decide::{Command, Context, find_for_change};
use super::error::CommandError;
use crate::account::actor::Actor;
use crate::account::audit::AuditEntry;
use crate::account::id::Id;
use crate::account::snapshot::{ReadSet, Snapshot};

/// Deletes an account with its tokens and mails. Its audit trail remains. Only operators can.
#[derive(Debug)]
pub struct DeleteAccount {
    /// The account to delete.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
}

impl Command for DeleteAccount {
    type Output = ();

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<(), CommandError> {
        find_for_change(rows, &self.account, &self.actor, context)?;
        rows.audit(AuditEntry::for_account(
            context.now,
            self.account,
            &self.actor,
            &["account"],
        ));
        rows.delete(self.account);
        Ok(())
    }
}
