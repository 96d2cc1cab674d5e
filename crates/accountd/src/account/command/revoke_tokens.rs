//! Revokes all tokens of an account.

use super::decide::{Command, Context, find_for_change};
use super::error::CommandError;
use super::token::revoke_others;
use crate::account::actor::Actor;
use crate::account::id::Id;
use crate::account::snapshot::{ReadSet, Snapshot};

/// Revokes all tokens of an account, with an audit entry for each.
#[derive(Debug)]
pub struct RevokeTokens {
    /// The account that owns the tokens.
    pub account: Id,
    /// Who requests the change.
    pub actor: Actor,
}

impl Command for RevokeTokens {
    /// The number of revoked tokens.
    type Output = usize;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.token_owners.insert(self.account);
        read_set.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<usize, CommandError> {
        find_for_change(rows, &self.account, &self.actor, context)?;
        Ok(revoke_others(rows, self.account, &self.actor, context))
    }
}
