//! What all commands have in common: the trait, the context of a decision, and the checks and records of changes.

use super::error::CommandError;
use crate::account::actor::Actor;
use crate::account::audit::AuditEntry;
use crate::account::id::Id;
use crate::account::record::{Account, Status};
use crate::account::snapshot::{ReadSet, Snapshot};
use jiff::Timestamp;

/// A change to the stored accounts or tokens.
pub trait Command: Send + 'static {
    /// The result of a successful command.
    type Output: Send + 'static;

    /// Adds the rows that the command reads.
    fn read_set(&self, read_set: &mut ReadSet);

    /// Applies the change to the snapshot, or returns an error and leaves the snapshot unchanged. May be
    /// called again on other rows if the first decision could not be written.
    ///
    /// # Errors
    ///
    /// Returns why the command is rejected.
    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Self::Output, CommandError>;
}

/// The inputs of a decision besides the rows.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The current time.
    pub now: Timestamp,
    /// When a new e-mail address takes effect.
    pub email: EmailPolicy,
}

/// When a new e-mail address takes effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmailPolicy {
    /// After its owner has confirmed it.
    #[default]
    Required,
    /// Immediately.
    Off,
}

/// Checks that the actor may still make changes. The account or the token may have changed since the request
/// was authenticated, for example while a slow body arrived or a password was verified.
fn authorize(rows: &Snapshot, actor: &Actor, context: &Context) -> Result<(), CommandError> {
    if let Some(token) = &actor.token {
        let token = rows.token(token).ok_or(CommandError::Unauthenticated)?;
        if token.has_expired(context.now) {
            return Err(CommandError::Unauthenticated);
        }
    }
    let owner = actor.account.and_then(|account| rows.account(&account));
    match owner {
        Some(owner) if owner.status != Status::Active => Err(CommandError::Inactive(owner.status)),
        _ => Ok(()),
    }
}

/// Returns the account to change, provided that the actor may still make changes.
pub(super) fn find_for_change<'a>(
    rows: &'a Snapshot,
    id: &Id,
    actor: &Actor,
    context: &Context,
) -> Result<&'a Account, CommandError> {
    authorize(rows, actor, context)?;
    rows.account(id).ok_or(CommandError::NotFound)
}

/// Stores the new state of an account. If a field that the audit trail names changed, also updates the time of the last change
/// and adds an audit entry.
pub(super) fn save(rows: &mut Snapshot, mut after: Account, actor: &Actor, context: &Context) -> Account {
    let fields = rows
        .account(&after.id)
        .map_or_else(Vec::new, |before| after.differences(before));
    if !fields.is_empty() {
        after.touch(context.now);
        rows.audit(AuditEntry::for_account(context.now, after.id, actor, &fields));
    }
    rows.update(after.clone());
    after
}
