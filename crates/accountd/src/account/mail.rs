//! Mails that a change triggers. They are stored together with the change and delivered later.

use super::email::Email;
use super::id::Id;
use super::secret::{RandomError, Secret};
use jiff::{SignedDuration, Timestamp};

/// How long the link of a mail is valid, counted from the change, and how long delivery is tried.
pub const LINK_LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// The purpose of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// Asks the owner of a new address to confirm it.
    ConfirmEmail,
    /// Tells the owner of the present address that another one is to replace it.
    ChangeRequested,
    /// Tells the owner of the former address that it has been replaced or removed.
    Changed,
}

impl MailKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::ConfirmEmail, Self::ChangeRequested, Self::Changed];

    /// Returns the stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm_email",
            Self::ChangeRequested => "change_requested",
            Self::Changed => "changed",
        }
    }

    /// Parses the stored name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The identifier. The `Message-ID` is derived from it and is therefore the same in every attempt.
    pub id: Id,
    /// The account that the mail is about.
    pub account: Id,
    /// The recipient.
    pub recipient: Email,
    /// The account's language at the time of the change, a BCP 47 tag.
    pub language: String,
    /// The purpose of the mail.
    pub kind: MailKind,
    /// The one-time token in the link; empty if there is no link.
    pub secret: MailedSecret,
    /// When the change was made.
    pub created_at: Timestamp,
    /// The number of failed delivery attempts.
    pub attempts: u32,
}

impl Mail {
    /// Returns whether the link has expired, and delivery is no longer tried.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        now.duration_since(self.created_at) >= LINK_LIFETIME
    }
}

/// A one-time token in transit, stored until its mail is delivered.
#[derive(Clone, PartialEq, Eq)]
pub struct MailedSecret(pub String);

impl std::fmt::Debug for MailedSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailedSecret(..)")
    }
}

/// The result of delivering a claimed mail.
#[derive(Clone, Debug)]
pub enum Delivery {
    /// The mail was handed over and is deleted.
    Delivered,
    /// The mail has become useless and is deleted.
    Dropped,
    /// The delivery failed and is retried later.
    Failed {
        /// The reason in one line, without the address.
        error: String,
        /// When to retry.
        retry_at: Timestamp,
    },
}

/// The random parts of a confirmation mail. They are generated before the change is decided, so that a repeated
/// decision produces the same mail.
#[derive(Clone, Debug)]
pub(super) struct MailDraft {
    pub(super) id: Id,
    pub(super) secret: Secret,
}

impl MailDraft {
    pub(super) fn random() -> Result<Self, RandomError> {
        Ok(Self {
            id: Id::random()?,
            secret: Secret::random()?,
        })
    }
}
