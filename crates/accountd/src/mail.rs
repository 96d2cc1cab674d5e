//! Mail delivery. A [`MailDispatcher`] takes mails from the outbox and sends them to an SMTP server, or
//! writes them to a folder.
//!
//! A mail leaves the outbox after it has been handed over, or when its link has expired. If the process dies between
//! handing over and removing, the mail is sent again with the same `Message-ID`.

mod bounded_stream;
mod deliverer;
mod delivery_loop;
mod dispatcher;
mod domain_limits;
mod dry_check;
mod error;
mod folder;
mod implicit_tls;
mod message;
mod public_url;
mod schedule;
mod smtp;
mod smtp_error;
mod target;
mod texts;

pub use dispatcher::{MailConfig, MailDispatcher};
pub use error::MailConfigError;
pub use message::Sender;
pub use public_url::PublicUrl;
pub use schedule::{Backoff, DeliverySchedule};
pub use target::MailTarget;
