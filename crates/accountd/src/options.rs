//! The command line. Every flag of a server has an environment variable of the same name, `ACCOUNTD_`
//! before it; this is the only place that reads either.

use crate::account::{AccountType, EmailPolicy, Scope};
use crate::mail::{PublicUrl, Sender};
use crate::store::GROUP;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::{Span, Timestamp, tz::TimeZone};
use std::fmt;
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;
use tracing::level_filters::LevelFilter;

/// The account service that the contract describes.
#[derive(Debug, Parser)]
#[command(name = "accountd", version, about, max_term_width = 100)]
pub struct Options {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the accounts of a database
    Serve(Serve),
    /// Serve a fresh database with one account and one token, and print what to try
    Demo(Demo),
    /// Create, show and change accounts; the answers are JSON
    #[command(subcommand)]
    Account(AccountCommand),
    /// Create, list and revoke tokens
    #[command(subcommand)]
    Token(TokenCommand),
    /// Copy an SQLite database into a new file, also while it is served
    Backup(Backup),
}

/// Where the accounts are.
#[derive(Debug, Args)]
pub struct Database {
    /// sqlite:PATH, which is made where it is missing, or postgres://USER:PASSWORD@HOST/NAME
    #[arg(
        long = "database",
        value_name = "URL",
        env = "ACCOUNTD_DATABASE",
        default_value = "sqlite:accountd.db",
        hide_env_values = true
    )]
    pub url: String,
}

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

/// How mails are sent.
#[derive(Args)]
pub struct Mailing {
    /// file:DIR, smtps://[USER:PASSWORD@]HOST[:PORT], or smtp://… with ?tls=required or
    /// ?tls=opportunistic for STARTTLS [default: file:accountd-mail]
    // A text and not yet what it means: it may have a password, which a complaint would repeat.
    #[arg(long, value_name = "URL", env = "ACCOUNTD_MAIL", hide_env_values = true)]
    pub mail: Option<String>,
    /// A certificate authority, in PEM, that the SMTP server may have its certificate from
    #[arg(long, value_name = "FILE", env = "ACCOUNTD_MAIL_CA")]
    pub mail_ca: Option<PathBuf>,
    /// Who mails are from
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "ACCOUNTD_MAIL_FROM",
        default_value = "accounts@localhost",
        value_parser = Sender::parse
    )]
    pub mail_from: Sender,
    /// Where the links in mails lead to [default: where it listens]
    #[arg(long, value_name = "URL", env = "ACCOUNTD_PUBLIC_URL", value_parser = PublicUrl::parse)]
    pub public_url: Option<PublicUrl>,
}

impl fmt::Debug for Mailing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mailing(..)")
    }
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
    /// What to log.
    #[command(flatten)]
    pub logging: Logging,
}

/// What to log.
#[derive(Debug, Args)]
pub struct Logging {
    /// What is worth a line on standard error: off, error, warn, info (each answer), or debug
    #[arg(
        long = "log",
        value_name = "LEVEL",
        default_value = "info",
        env = "ACCOUNTD_LOG"
    )]
    pub log: LevelFilter,
    /// How a line is written; auto is text on a terminal and else JSON
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        env = "ACCOUNTD_LOG_FORMAT"
    )]
    pub log_format: LogFormat,
}

/// How a log line is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum LogFormat {
    /// Text on a terminal, JSON elsewhere
    #[default]
    Auto,
    /// An object on each line
    Json,
    /// For people
    Text,
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

/// Commands on accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create an account
    Create(CreateAccount),
    /// List all accounts, in the order of their usernames
    List(Database),
    /// Show an account
    Show(OneAccount),
    /// Close an account: nothing is possible with it any more
    Close(OneAccount),
    /// Suspend an account: it can be read, but not changed
    Suspend(OneAccount),
    /// Make a closed or suspended account active again
    Activate(OneAccount),
}

/// Flags of `account create`.
#[derive(Debug, Args)]
pub struct CreateAccount {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// The login name: 1 to 60 letters, digits, "-", "_" and "."
    #[arg(long)]
    pub username: String,
    /// The e-mail address, taken as confirmed
    #[arg(long)]
    pub email: Option<String>,
    /// The account's name, 1 to 100 characters
    #[arg(long)]
    pub name: String,
    /// Whose it is
    #[arg(long = "type", value_name = "TYPE", value_parser = account_type, default_value = "individual")]
    pub account_type: AccountType,
    /// A program uses it
    #[arg(long)]
    pub service_account: bool,
    /// It administers the service
    #[arg(long, conflicts_with = "service_account")]
    pub administrator: bool,
    /// Read its password, one line, from standard input; without it there is none
    #[arg(long)]
    pub password_stdin: bool,
}

/// An account of a database.
#[derive(Debug, Args)]
pub struct OneAccount {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// The username
    #[arg(long, value_name = "USERNAME")]
    pub account: String,
}

/// Commands on tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Create a token, and print it alone: it is shown this once
    Create(CreateToken),
    /// List the tokens of an account, as JSON
    List(OneAccount),
    /// Revoke a token, at once on every instance
    Revoke(RevokeToken),
}

/// Flags of `token create`.
#[derive(Debug, Args)]
pub struct CreateToken {
    /// Whose it is to be.
    #[command(flatten)]
    pub owner: OneAccount,
    /// What it may do: read, write, or admin
    #[arg(long, value_parser = scope, default_value = "write")]
    pub scope: Scope,
    /// How long it is good, as in 30d or 12h; without it, until it is revoked
    #[arg(long, value_name = "DURATION", value_parser = end)]
    pub expires: Option<Timestamp>,
    /// What it is for
    #[arg(long, default_value = "")]
    pub description: String,
}

/// Flags of `token revoke`.
#[derive(Debug, Args)]
pub struct RevokeToken {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// The token's id, as `token list` shows it
    #[arg(value_name = "ID")]
    pub token: String,
}

/// Flags of `backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// Where the accounts are.
    #[command(flatten)]
    pub database: Database,
    /// The file to make; one that is there is not replaced
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

fn account_type(text: &str) -> Result<AccountType, String> {
    AccountType::parse(text).ok_or_else(|| "it is individual or business".to_owned())
}

fn scope(text: &str) -> Result<Scope, String> {
    Scope::parse(text).ok_or_else(|| "it is read, write or admin".to_owned())
}

/// The moment that lies so far ahead.
fn end(text: &str) -> Result<Timestamp, String> {
    let span: Span = text
        .parse()
        .map_err(|_| "it is a duration such as 30d or 12h".to_owned())?;
    if !span.is_positive() {
        return Err("it must lie in the future".to_owned());
    }
    let end = crate::account::now().to_zoned(TimeZone::UTC).checked_add(span);
    Ok(end
        .map_err(|_| "it is too far in the future".to_owned())?
        .timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;
    use jiff::ToSpan as _;

    #[test]
    fn the_command_line_is_consistent() {
        Options::command().debug_assert();
    }

    #[test]
    fn an_expiry_is_a_time_from_now() {
        let before = crate::account::now();
        let days = end("30d").unwrap();
        assert!(days >= before + 720.hours() && days < before + 721.hours());
        for text in ["", "soon", "-1h", "0s", "99999999y"] {
            assert!(end(text).is_err(), "{text}");
        }
    }
}
