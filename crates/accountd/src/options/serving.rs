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
pub struct Serve {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// How and where to serve.
    #[command(flatten)]
    pub listening: Listening,
    /// Whether a new address must be confirmed before it takes effect
    #[arg(long, value_enum, default_value_t, env = "ACCOUNTD_EMAIL_CONFIRMATION")]
    pub email_confirmation: EmailConfirmation,
    /// How many changes that wait are committed together at most
    #[arg(long, value_name = "COUNT", default_value_t = GROUP, env = "ACCOUNTD_GROUP_COMMITS")]
    pub group_commits: NonZeroUsize,
    /// How mails are sent.
    #[command(flatten)]
    pub mailing: Mailing,
}

/// Flags of `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// How and where to serve.
    #[command(flatten)]
    pub listening: Listening,
    /// How mails are sent; by default into a folder that it tells, and that is gone when it ends.
    #[command(flatten)]
    pub mailing: Mailing,
}

/// How and where to serve.
#[derive(Debug, Args)]
pub struct Listening {
    /// The address to listen at; port 0 takes a free one
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:8080",
        env = "ACCOUNTD_LISTEN"
    )]
    pub listen: SocketAddr,
    /// Serve TLS with this certificate, a PEM file with those that vouch for it
    #[arg(long, value_name = "FILE", env = "ACCOUNTD_TLS_CERT", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// The key of the certificate, a PEM file
    #[arg(long, value_name = "FILE", env = "ACCOUNTD_TLS_KEY", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// How often authentication may fail in a minute from one address; from then on it is answered 429.
    /// A sixth of it for one credential
    #[arg(
        long,
        value_name = "COUNT",
        default_value = "600",
        env = "ACCOUNTD_FAILURES_PER_MINUTE"
    )]
    pub failures_per_minute: NonZeroU32,
    /// How many seconds requests and mails that are under way may take when it is asked to end
    #[arg(
        long,
        value_name = "SECONDS",
        default_value = "20",
        env = "ACCOUNTD_SHUTDOWN_TIMEOUT"
    )]
    pub shutdown_timeout: u64,
    /// Proxies that are believed on their clients' addresses: `Forwarded` or `X-Forwarded-For` is read of
    /// requests that come from here. Several times, or with commas between
    #[arg(
        long,
        value_name = "CIDR",
        value_delimiter = ',',
        env = "ACCOUNTD_TRUSTED_PROXY",
        value_parser = parse::network
    )]
    pub trusted_proxy: Vec<IpNet>,
    /// A collector that gets OpenTelemetry traces of the requests, by OTLP over HTTP
    #[cfg(feature = "opentelemetry")]
    #[arg(
        long,
        value_name = "URL",
        env = "ACCOUNTD_OTLP_ENDPOINT",
        hide_env_values = true
    )]
    // A text, for the same reason as that of the mails.
    pub otlp_endpoint: Option<String>,
    /// What to log.
    #[command(flatten)]
    pub logging: Logging,
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
