//! Mail options.

use crate::mail::{PublicUrl, Sender};
use clap::Args;
use std::fmt;
use std::path::PathBuf;

/// How mails are sent.
#[derive(Args)]
#[command(next_help_heading = "Mail")]
pub struct MailOptions {
    /// Where to deliver mails; parsed later, because clap would repeat an invalid value, which may contain a password.
    // The help is apart, because rustdoc would take its brackets for links.
    #[arg(
        long,
        help = "Where to deliver mails: file:DIR, smtps://[USER:PASSWORD@]HOST[:PORT], or smtp://… with ?tls=required \
                or ?tls=opportunistic for STARTTLS [default: file:accountd-mail]",
        value_name = "URL",
        env = "ACCOUNTD_MAIL",
        hide_env_values = true
    )]
    pub mail: Option<String>,
    /// Root certificates in PEM to trust for the SMTP server
    #[arg(long, value_name = "FILE", env = "ACCOUNTD_MAIL_CA", hide_env_values = true)]
    pub mail_ca: Option<PathBuf>,
    /// The sender of mails
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "ACCOUNTD_MAIL_FROM",
        hide_env_values = true,
        default_value = "accounts@localhost",
        value_parser = Sender::parse
    )]
    pub mail_from: Sender,
    /// The base URL of links in mails [default: the listening address]
    #[arg(long, value_name = "URL", env = "ACCOUNTD_PUBLIC_URL", hide_env_values = true, value_parser = PublicUrl::parse)]
    pub public_url: Option<PublicUrl>,
}

impl fmt::Debug for MailOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailOptions(..)")
    }
}
