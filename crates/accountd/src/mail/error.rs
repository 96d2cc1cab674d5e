//! Errors of settings and of deliveries.

use std::fmt;

/// An unusable mail setting: one line that suggests a fix and contains no password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfigError(pub(super) String);

impl fmt::Display for MailConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MailConfigError {}

/// Why a mail was not delivered: one line without addresses and secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DeliveryError {
    /// No mail can be delivered at present.
    Unreachable(String),
    /// This mail is not accepted at present.
    Deferred(String),
    /// This mail is not accepted.
    Rejected(String),
}
