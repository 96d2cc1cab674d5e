//! The options of `serve` and `demo`.

use super::database::DatabaseOptions;
use super::log::LogOptions;
use super::mail::MailOptions;
use super::parse;
use crate::account::EmailPolicy;
use crate::http::CorsOrigin;
use crate::store::DEFAULT_MAX_BATCH;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use jiff::SignedDuration;
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;

/// Options of `serve`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct ServeOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// Whether a new e-mail address must be confirmed before it takes effect
    #[arg(
        long,
        value_enum,
        value_name = "WHEN",
        default_value_t,
        env = "ACCOUNTD_EMAIL_CONFIRMATION",
        hide_env_values = true
    )]
    pub email_confirmation: EmailConfirmation,
    /// Where to listen.
    #[command(flatten)]
    pub listening: ListenOptions,
    /// How mails are sent.
    #[command(flatten)]
    pub mailing: MailOptions,
    /// Rate limits.
    #[command(flatten)]
    pub limits: LimitOptions,
    /// Maximum number of pending changes that are committed together
    #[arg(
        long,
        help_heading = "Limits",
        value_name = "COUNT",
        default_value_t = DEFAULT_MAX_BATCH,
        env = "ACCOUNTD_GROUP_COMMITS",
        hide_env_values = true
    )]
    pub group_commits: NonZeroUsize,
    /// How long expired tokens and entries of the audit trail are kept, such as 90d; by default for ever
    #[arg(
        long,
        help_heading = "Limits",
        value_name = "DURATION",
        value_parser = parse::retention,
        env = "ACCOUNTD_RETENTION",
        hide_env_values = true
    )]
    pub retention: Option<SignedDuration>,
    /// Keep the addresses of clients in the audit trail
    #[arg(long, env = "ACCOUNTD_AUDIT_ADDRESSES", hide_env_values = true)]
    pub audit_addresses: bool,
    /// What to log.
    #[command(flatten)]
    pub logging: LogOptions,
}

const EXAMPLES: &str = "\
Examples:
  accountd serve --database sqlite:accounts.db
  accountd serve --listen 0.0.0.0:443 --tls-cert cert.pem --tls-key key.pem
  accountd serve --trusted-proxy 10.0.0.0/8 --public-url https://a.example
  ACCOUNTD_MAIL=smtps://ann:secret@mail.example accountd serve";

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct DemoOptions {
    /// Where to listen.
    #[command(flatten)]
    pub listening: ListenOptions,
    /// How mails are sent; by default into a temporary folder, which the output names.
    #[command(flatten)]
    pub mailing: MailOptions,
    /// Rate limits.
    #[command(flatten)]
    pub limits: LimitOptions,
    /// What to log.
    #[command(flatten)]
    pub logging: LogOptions,
}

/// Where to listen.
#[derive(Debug, Args)]
#[command(next_help_heading = "Serving")]
pub struct ListenOptions {
    /// The address to listen on; port 0 selects a free port
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:8080",
        env = "ACCOUNTD_LISTEN",
        hide_env_values = true
    )]
    pub listen: SocketAddr,
    /// Networks of proxies whose Forwarded or X-Forwarded-For headers are trusted; repeat the flag or
    /// separate values by commas
    #[arg(
        long,
        value_name = "CIDR",
        value_delimiter = ',',
        env = "ACCOUNTD_TRUSTED_PROXY",
        hide_env_values = true,
        value_parser = parse::network
    )]
    pub trusted_proxy: Vec<IpNet>,
    /// An origin whose scripts in browsers may call the operations, such as `https://app.example.com`, or * for
    /// all; repeat the flag or separate values by commas
    #[arg(
        long,
        value_name = "ORIGIN",
        value_delimiter = ',',
        env = "ACCOUNTD_CORS_ORIGIN",
        hide_env_values = true
    )]
    pub cors_origin: Vec<CorsOrigin>,
    /// How long an idle connection is kept open; longer than proxies in front of the service keep theirs
    #[arg(
        long,
        value_name = "SECONDS",
        default_value = "75",
        value_parser = clap::value_parser!(u64).range(1..=86_400),
        env = "ACCOUNTD_KEEP_ALIVE",
        hide_env_values = true
    )]
    pub keep_alive: u64,
    /// How long requests and mail deliveries in progress may take during shutdown
    #[arg(
        long,
        value_name = "SECONDS",
        default_value = "20",
        value_parser = clap::value_parser!(u64).range(..=86_400),
        env = "ACCOUNTD_SHUTDOWN_TIMEOUT",
        hide_env_values = true
    )]
    pub shutdown_timeout: u64,
    /// How long requests are still accepted after a signal, while /readyz is already 503, so that proxies stop
    /// sending them
    #[arg(
        long,
        value_name = "SECONDS",
        default_value = "0",
        value_parser = clap::value_parser!(u64).range(..=3_600),
        env = "ACCOUNTD_DRAIN_DELAY",
        hide_env_values = true
    )]
    pub drain_delay: u64,
    /// Another address, for /metrics, /healthz and /readyz only; the first one then has no /metrics
    #[arg(
        long,
        value_name = "ADDR",
        env = "ACCOUNTD_METRICS_LISTEN",
        hide_env_values = true
    )]
    pub metrics_listen: Option<SocketAddr>,
    /// The certificate chain in PEM; enables TLS
    #[arg(
        long,
        help_heading = "TLS",
        value_name = "FILE",
        env = "ACCOUNTD_TLS_CERT",
        hide_env_values = true,
        requires = "tls_key"
    )]
    pub tls_cert: Option<PathBuf>,
    /// The private key of the certificate in PEM
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

/// Rate limits.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
pub struct LimitOptions {
    /// Failed authentications per minute from one address before it receives 429 responses; a sixth of it for
    /// one credential, a sixtieth for the password of one account
    #[arg(
        long,
        value_name = "COUNT",
        default_value = "600",
        env = "ACCOUNTD_FAILURES_PER_MINUTE",
        hide_env_values = true
    )]
    pub failures_per_minute: NonZeroU32,
    /// E-mail address changes that an account may request per hour before it receives 429 responses
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
    /// The address takes effect after confirmation
    #[default]
    Required,
    /// The address takes effect immediately
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
