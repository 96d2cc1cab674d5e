//! Commands: the changes that can be made to accounts and tokens.
//!
//! A command declares the rows that it reads and decides on a snapshot of them alone, so that many commands
//! can be loaded, decided, written and committed together.

mod change_password;
mod confirm_email;
mod create_account;
mod edit;
mod set_status;
mod token;

#[cfg(test)]
mod tests;

pub use change_password::ChangePassword;
pub use confirm_email::ConfirmEmail;
pub use create_account::{CreateAccount, NewAccount};
pub use edit::{Change, Edit, EditAccount, SettingsEdit};
pub use set_status::SetStatus;
pub use token::{CreateToken, DeleteToken, NewToken};

use super::audit::{Actor, AuditEntry};
use super::{Account, Id, ReadSet, Snapshot, Status};
use jiff::Timestamp;
use std::fmt;

/// A change to the stored accounts or tokens.
pub trait Command: Send + 'static {
    /// The result of a successful command.
    type Outcome: Send + 'static;

    /// Adds the rows that the command reads.
    fn read_set(&self, read_set: &mut ReadSet);

    /// Applies the change to the snapshot, or returns an error and leaves the snapshot unchanged. May be
    /// called again on other rows if the first decision could not be written.
    ///
    /// # Errors
    ///
    /// Returns why the command is rejected.
    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Self::Outcome, CommandError>;
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

/// Why a command is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// The account or the token does not exist.
    NotFound,
    /// The account of the actor is no longer active.
    Inactive(Status),
    /// The token of the actor was revoked or has expired since the request was authenticated.
    Unauthenticated,
    /// Other accounts hold the requested values; at least one field is true.
    Taken {
        /// The username is taken.
        username: bool,
        /// The e-mail address is taken.
        email: bool,
    },
    /// The confirmation token is unknown, used, replaced or expired.
    InvalidConfirmation,
    /// The stored password is no longer the one that was verified.
    PasswordChanged,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NotFound => "no such account or token",
            Self::Inactive(Status::Closed) => "the account is closed",
            Self::Inactive(_) => "the account is suspended",
            Self::Unauthenticated => "the token is no longer valid",
            Self::Taken {
                username: true,
                email: true,
            } => "other accounts have this username and this e-mail address",
            Self::Taken { username: true, .. } => "another account has this username",
            Self::Taken { .. } => "another account has this e-mail address",
            Self::InvalidConfirmation => "the confirmation token is unknown, used, replaced or expired",
            Self::PasswordChanged => "the password was changed in the meantime",
        };
        f.write_str(text)
    }
}

impl std::error::Error for CommandError {}

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
fn find_for_change<'a>(
    rows: &'a Snapshot,
    id: &Id,
    actor: &Actor,
    context: &Context,
) -> Result<&'a Account, CommandError> {
    authorize(rows, actor, context)?;
    rows.account(id).ok_or(CommandError::NotFound)
}

/// Stores the new state of an account. If a visible field changed, also updates the time of the last change
/// and adds an audit entry.
fn save(rows: &mut Snapshot, mut after: Account, actor: &Actor, context: &Context) -> Account {
    let fields = rows
        .account(&after.id)
        .map_or_else(Vec::new, |before| after.differences(before));
    if !fields.is_empty() {
        after.touch(context.now);
        rows.audit(AuditEntry::new(context.now, after.id, actor, &fields));
    }
    rows.update(after.clone());
    after
}
