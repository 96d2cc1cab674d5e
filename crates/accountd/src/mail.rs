//! Mail delivery. A [`MailDispatcher`] takes mails from the outbox and sends them to an SMTP server, or
//! writes them to a folder.
//!
//! A mail leaves the outbox after it has been handed over. If the process dies in between, the mail is sent
//! again with the same `Message-ID`.

mod dispatcher;
mod folder;
mod message;
mod public_url;
mod schedule;
mod smtp;
mod target;
mod texts;

pub use dispatcher::{MailConfig, MailDispatcher};
pub use message::Sender;
pub use public_url::PublicUrl;
pub use schedule::{Backoff, DeliverySchedule};
pub use target::MailTarget;

use std::fmt;

/// An unusable mail setting: one line that suggests a fix and contains no password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfigError(String);

impl fmt::Display for MailConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MailConfigError {}

/// Why a mail was not delivered: one line without addresses and secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
enum DeliveryError {
    /// No mail can be delivered at present.
    Unreachable(String),
    /// This mail is not accepted at present.
    Deferred(String),
    /// This mail is not accepted.
    Rejected(String),
}
