//! What must be true of an account for a change to be made (RFC 9110, section 13.1.1).

use super::record::Account;
use super::representation::Representation;
use account_server::EntityTags;
use jiff::Timestamp;

/// A condition on the state of the account that a command changes. It is checked on the rows that the change is written
/// to, so that after a change of the representation no other command with the same tag succeeds.
#[derive(Clone, Debug)]
pub struct Precondition {
    /// The value of `If-Match`: the tags of the states in which the change may be made.
    pub tags: EntityTags,
    /// The representation whose tags they are.
    pub representation: Representation,
}

impl Precondition {
    /// Returns whether an account is in one of the states.
    #[must_use]
    pub fn holds(&self, account: &Account, now: Timestamp) -> bool {
        self.tags
            .contain_strong(self.representation.tag(account, now).as_str())
    }
}
