//! Mails that a change calls for. They are stored with the change and delivered later.

use super::{Email, Key, RandomError, Secret};
use jiff::{SignedDuration, Timestamp};

/// How long the link of a mail is good, from the change on.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Asks the owner of a new address to confirm it.
    ConfirmEmail,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::ConfirmEmail];

    /// The name, as it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm_email",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A mail that is to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its identifier, from which the `Message-ID` can be made: the same at every attempt.
    pub id: Key,
    /// Whose account it is about.
    pub account: Key,
    /// Where it goes.
    pub recipient: Email,
    /// The account's language when the change was made, a tag of BCP 47.
    pub language: String,
    /// What it is about.
    pub kind: Kind,
    /// The one-time token that its link carries.
    pub secret: MailedSecret,
    /// When the change was made.
    pub created_at: Timestamp,
    /// How many deliveries of it have failed.
    pub attempts: u32,
}

impl Mail {
    /// Whether its link is good no more.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        now.duration_since(self.created_at) >= GOOD_FOR
    }
}

/// A one-time token on its way. It is stored until its mail is delivered.
#[derive(Clone, PartialEq, Eq)]
pub struct MailedSecret(pub String);

impl std::fmt::Debug for MailedSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailedSecret(..)")
    }
}

/// How the delivery of claimed mails may end.
#[derive(Clone, Debug)]
pub enum Delivery {
    /// It was handed over; the mail is deleted.
    Delivered,
    /// It is of no use any more; the mail is deleted.
    Dropped,
    /// It failed and is tried again later.
    Failed {
        /// The reason in one line, without the address.
        error: String,
        /// When to try again.
        retry_at: Timestamp,
    },
}

/// What a mail that asks for a confirmation is made of, drawn before the change is decided: a decision
/// that is taken again gives the same mail.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) id: Key,
    pub(super) secret: Secret,
}

impl Draft {
    pub(super) fn random() -> Result<Self, RandomError> {
        Ok(Self {
            id: Key::random()?,
            secret: Secret::random()?,
        })
    }
}
