//! Delivery of mails: a [`Courier`] takes them from the outbox and hands them to an SMTP server, or puts
//! them into a folder. A mail leaves the outbox when it has been handed over: one that is on its way when
//! the process dies is sent again, with the same `Message-ID`.

mod dispatcher;
mod folder;
mod message;
mod public_url;
mod schedule;
mod smtp;
mod target;
mod texts;

pub use dispatcher::{Courier, Post};
pub use message::Sender;
pub use public_url::PublicUrl;
pub use schedule::{Backoff, Pace};
pub use target::Target;

use std::fmt;

/// A setting of the mails that cannot be used: one line that tells what to do, without a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable(String);

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unusable {}

/// Why a mail was not handed over: the reason in one line, without an address and without a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Undelivered {
    /// Nothing can be delivered now.
    Unreachable(String),
    /// This mail is not taken now.
    Later(String),
    /// This mail is not taken.
    Refused(String),
}
