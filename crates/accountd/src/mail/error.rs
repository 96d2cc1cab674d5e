//! The errors of mail settings and of delivery attempts.

use std::fmt;

/// Why the mail settings cannot be used: one line, without the password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfigError(pub(super) String);

impl fmt::Display for MailConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MailConfigError {}

/// Why a delivery attempt failed. Every failure is retried; the variant selects the backoff of
/// [`DeliverySchedule`](super::DeliverySchedule).
///
/// The text is stored in the outbox and logged, so it is one line without addresses or secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DeliveryError {
    /// The target cannot be reached, or accepts no mail at present. Until it does, a single mail serves as a probe.
    Unreachable(String),
    /// The target stopped responding to this mail. Other mails to the domain of its recipient wait, because the target
    /// may be waiting for the server of that domain.
    DomainUnavailable(String),
    /// The target rejected this mail temporarily, with an SMTP code of 4xx.
    Deferred(String),
    /// This mail cannot be sent, or was rejected with an SMTP code of 5xx. It is retried at long intervals, because the
    /// operator of the mail server may fix the cause.
    Rejected(String),
}
