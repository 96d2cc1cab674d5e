//! How and where to serve.

use super::parse;
use super::{Database, Logging, Mailing};
use crate::account::EmailPolicy;
use crate::store::GROUP;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;

/// Flags of `serve`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Serve {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// Whether a new e-mail address takes effect only when it is confirmed
    #[arg(
        long,
        value_enum,
        value_name = "WHEN",
        default_value_t,
        env = "ACCOUNTD_EMAIL_CONFIRMATION",
        hide_env_values = true
    )]
    pub email_confirmation: EmailConfirmation,
    /// How and where to serve.
    #[command(flatten)]
    pub listening: Listening,
    /// How mails are sent.
    #[command(flatten)]
    pub mailing: Mailing,
    /// How much is too much.
    #[command(flatten)]
    pub limits: Limits,
    /// How many changes that wait are committed together at most
    #[arg(
        long,
        help_heading = "Limits",
        value_name = "COUNT",
        default_value_t = GROUP,
        env = "ACCOUNTD_GROUP_COMMITS",
        hide_env_values = true
    )]
    pub group_commits: NonZeroUsize,
    /// What to log.
    #[command(flatten)]
    pub logging: Logging,
}

const EXAMPLES: &str = "\
Examples:
  accountd serve --database sqlite:accounts.db
  accountd serve --listen 0.0.0.0:443 --tls-cert cert.pem --tls-key key.pem
  accountd serve --trusted-proxy 10.0.0.0/8 --public-url https://a.example
  ACCOUNTD_MAIL=smtps://ann:secret@mail.example accountd serve";

/// Flags of `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// How and where to serve.
    #[command(flatten)]
    pub listening: Listening,
    /// How mails are sent; by default into a folder that it tells, and that is gone when it ends.
    #[command(flatten)]
    pub mailing: Mailing,
    /// How much is too much.
    #[command(flatten)]
    pub limits: Limits,
    /// What to log.
    #[command(flatten)]
    pub logging: Logging,
}

/// How and where to serve.
#[derive(Debug, Args)]
#[command(next_help_heading = "Serving")]
pub struct Listening {
    /// The address to listen at; port 0 takes a free one
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:8080",
        env = "ACCOUNTD_LISTEN",
        hide_env_values = true
    )]
    pub listen: SocketAddr,
    /// Proxies that are believed on whose request it is, by Forwarded or X-Forwarded-For; several times, or
    /// with commas
    #[arg(
        long,
        value_name = "CIDR",
        value_delimiter = ',',
        env = "ACCOUNTD_TRUSTED_PROXY",
        hide_env_values = true,
        value_parser = parse::network
    )]
    pub trusted_proxy: Vec<IpNet>,
    /// How long requests and mails under way may take when it is asked to end
    #[arg(
        long,
        value_name = "SECONDS",
        default_value = "20",
        env = "ACCOUNTD_SHUTDOWN_TIMEOUT",
        hide_env_values = true
    )]
    pub shutdown_timeout: u64,
    /// A certificate in PEM, with those that vouch for it: then TLS is served
    #[arg(
        long,
        help_heading = "TLS",
        value_name = "FILE",
        env = "ACCOUNTD_TLS_CERT",
        hide_env_values = true,
        requires = "tls_key"
    )]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's key in PEM
    #[arg(
        long,
        help_heading = "TLS",
        value_name = "FILE",
        env = "ACCOUNTD_TLS_KEY",
        hide_env_values = true,
        requires = "tls_cert"
    )]
    pub tls_key: Option<PathBuf>,
}

/// How much is too much.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// How often authentication may fail from one address before it is answered 429; a sixth of it for one
    /// credential, a sixtieth for one account's password
    #[arg(
        long,
        value_name = "COUNT",
        default_value = "600",
        env = "ACCOUNTD_FAILURES_PER_MINUTE",
        hide_env_values = true
    )]
    pub failures_per_minute: NonZeroU32,
    /// How many changes of its e-mail address an account may ask for before it is answered 429
    #[arg(
        long,
        value_name = "COUNT",
        default_value = "60",
        env = "ACCOUNTD_MAILS_PER_HOUR",
        hide_env_values = true
    )]
    pub mails_per_hour: NonZeroU32,
}

/// Whether a new address must be confirmed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum EmailConfirmation {
    /// It takes effect when it is confirmed
    #[default]
    Required,
    /// It takes effect at once
    Off,
}

impl From<EmailConfirmation> for EmailPolicy {
    fn from(confirmation: EmailConfirmation) -> Self {
        match confirmation {
            EmailConfirmation::Required => Self::Required,
            EmailConfirmation::Off => Self::Off,
        }
    }
}
