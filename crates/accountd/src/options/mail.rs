//! How mails are sent.

use crate::mail::{PublicUrl, Sender};
use clap::Args;
use std::fmt;
use std::path::PathBuf;

/// How mails are sent.
#[derive(Args)]
#[command(next_help_heading = "Mail")]
pub struct Mailing {
    /// Where mails go: file:DIR, smtps://[USER:PASSWORD@]HOST[:PORT], or smtp://… with ?tls=required or
    /// ?tls=opportunistic for STARTTLS [default: file:accountd-mail]
    // A text and not yet what it means: it may have a password, which a complaint would repeat.
    #[arg(long, value_name = "URL", env = "ACCOUNTD_MAIL", hide_env_values = true)]
    pub mail: Option<String>,
    /// A certificate authority in PEM that vouches for the SMTP server
    #[arg(long, value_name = "FILE", env = "ACCOUNTD_MAIL_CA", hide_env_values = true)]
    pub mail_ca: Option<PathBuf>,
    /// Who mails are from
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "ACCOUNTD_MAIL_FROM",
        hide_env_values = true,
        default_value = "accounts@localhost",
        value_parser = Sender::parse
    )]
    pub mail_from: Sender,
    /// Where the links in mails lead to [default: where it listens]
    #[arg(long, value_name = "URL", env = "ACCOUNTD_PUBLIC_URL", hide_env_values = true, value_parser = PublicUrl::parse)]
    pub public_url: Option<PublicUrl>,
}

impl fmt::Debug for Mailing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailing(..)")
    }
}
