//! The domain model: accounts, tokens, and the commands that change them. It is independent of HTTP and of the
//! database, and performs no I/O except to read the clock and the system's random number generator.

pub mod actor;
pub mod audit;
pub mod command;
mod email;
mod entity_tag;
mod id;
mod invalid_value;
pub mod mail;
mod password;
mod precondition;
mod record;
mod representation;
mod secret;
mod snapshot;
mod token;
mod username;

pub use command::{Command, CommandError, Context, EmailPolicy};
pub use email::Email;
pub use entity_tag::EntityTag;
pub use id::Id;
pub use invalid_value::InvalidValue;
pub use password::{HashMemory, PasswordError, PasswordHash};
pub use precondition::Precondition;
pub use record::{Account, AccountType, PendingEmail, Settings, Status, TwoFactor, UserType, parse_name};
pub use representation::Representation;
pub use secret::{Digest, RandomError, Secret};
pub use snapshot::{Changes, ReadSet, Snapshot};
pub use token::{MAX_TOKENS, PlaintextToken, PresentedToken, Scope, Token};
pub use username::Username;

use jiff::{Timestamp, Unit};

/// Returns the current time, rounded to the microseconds that the store keeps, so that a response shows exactly
/// what a later read returns.
#[must_use]
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Microsecond).unwrap_or(now)
}
