//! Changes. Each says what it must see and decides on that alone, so that many are decided, written and
//! committed together.

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

use super::audit::{Actor, Entry};
use super::{Account, Key, Snapshot, Status, Wanted};
use jiff::Timestamp;
use std::fmt;

/// A change of what is stored.
pub trait Command: Send + 'static {
    /// What is answered when it is done.
    type Outcome: Send + 'static;

    /// Adds what it must see.
    fn wanted(&self, wanted: &mut Wanted);

    /// Makes the change, or refuses and leaves everything as it was. It may be asked again with other
    /// rows, where what it decided could not be written.
    ///
    /// # Errors
    ///
    /// Why not.
    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Self::Outcome, Refusal>;
}

/// What a decision depends on beside the rows.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The present moment.
    pub now: Timestamp,
    /// When a new address takes effect.
    pub email: EmailPolicy,
}

/// When a new address takes effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmailPolicy {
    /// When its owner has confirmed it.
    #[default]
    Required,
    /// At once.
    Off,
}

/// Why a change is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such account or token.
    NotFound,
    /// The account that asks is no longer active.
    Inactive(Status),
    /// The token that asks was revoked or has expired since it was let in.
    Unauthenticated,
    /// Other accounts have what is asked for; at least one is true.
    Taken {
        /// The username.
        username: bool,
        /// The e-mail address.
        email: bool,
    },
    /// The token from the mail is unknown, used, replaced or too old.
    BadConfirmation,
    /// The password is no longer the one that was verified.
    PasswordChanged,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NotFound => "there is no such account or token",
            Self::Inactive(Status::Closed) => "the account is closed",
            Self::Inactive(_) => "the account is suspended",
            Self::Unauthenticated => "the token is no longer good",
            Self::Taken {
                username: true,
                email: true,
            } => "other accounts have this username and this e-mail address",
            Self::Taken { username: true, .. } => "another account has this username",
            Self::Taken { .. } => "another account has this e-mail address",
            Self::BadConfirmation => "the confirmation token is unknown, used, replaced or expired",
            Self::PasswordChanged => "the password was changed meanwhile",
        };
        f.write_str(text)
    }
}

impl std::error::Error for Refusal {}

/// Refuses who may no longer ask. What let the request in may have changed since: its body may have come
/// slowly, or a password have been verified first.
fn authorise(rows: &Snapshot, actor: &Actor, context: &Context) -> Result<(), Refusal> {
    if let Some(token) = &actor.token {
        let token = rows.token(token).ok_or(Refusal::Unauthenticated)?;
        if token.has_expired(context.now) {
            return Err(Refusal::Unauthenticated);
        }
    }
    let owner = actor.account.and_then(|account| rows.account(&account));
    match owner {
        Some(owner) if owner.status != Status::Active => Err(Refusal::Inactive(owner.status)),
        _ => Ok(()),
    }
}

/// The account that is to be changed, for somebody who may still ask for it.
fn to_change<'a>(
    rows: &'a Snapshot,
    id: &Key,
    actor: &Actor,
    context: &Context,
) -> Result<&'a Account, Refusal> {
    authorise(rows, actor, context)?;
    rows.account(id).ok_or(Refusal::NotFound)
}

/// Writes an account's new state: with its time and an entry of the audit trail where it shows.
fn save(rows: &mut Snapshot, mut after: Account, actor: &Actor, context: &Context) -> Account {
    let fields = rows
        .account(&after.id)
        .map_or_else(Vec::new, |before| after.differences(before));
    if !fields.is_empty() {
        after.touch(context.now);
        rows.audit(Entry::new(context.now, after.id, actor, &fields));
    }
    rows.update(after.clone());
    after
}
