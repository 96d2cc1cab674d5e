//! The domain: what an account is and what may become of it. No input, no output, no storage.

pub mod audit;
pub mod command;
mod email;
mod key;
pub mod mail;
mod password;
mod record;
mod secret;
mod snapshot;
mod token;
mod username;

pub use command::{Command, Context, EmailPolicy, Refusal};
pub use email::Email;
pub use key::Key;
pub use password::{PasswordError, PasswordHash};
pub use record::{Account, AccountType, PendingEmail, Settings, Status, TwoFactor, UserType, name};
pub use secret::{Digest, RandomError, Secret};
pub use snapshot::{Changes, Snapshot, Wanted};
pub use token::{PresentedToken, Scope, Token, TokenSecret};
pub use username::Username;

use jiff::{Timestamp, Unit};
use std::fmt;

/// The present moment in the store's resolution, so that what is answered is what will be read again.
#[must_use]
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Microsecond).unwrap_or(now)
}

/// What is wrong with a value that is not in its domain, to be shown after the value's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invalid(pub(crate) &'static str);

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Invalid {}
