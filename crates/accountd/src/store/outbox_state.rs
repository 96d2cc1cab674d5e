//! The number and age of the mails in the outbox.

use jiff::Timestamp;

/// The state of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// Number of mails.
    pub waiting: u64,
    /// Number of mails with a failed attempt.
    pub failing: u64,
    /// When the oldest mail was queued.
    pub oldest: Option<Timestamp>,
}
