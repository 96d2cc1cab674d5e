//! The options of the commands for operators.

use super::database::{DatabaseOptions, DatabaseUrl};
use super::parse;
use crate::account::{AccountType, Scope};
use clap::{Args, Subcommand};
use jiff::Timestamp;
use std::path::PathBuf;

/// Commands that manage accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create an account
    Create(CreateAccountOptions),
    /// List all accounts, sorted by username
    List(DatabaseOptions),
    /// Show an account
    Show(AccountOptions),
    /// Show the audit trail of an account, latest first
    Audit(AuditOptions),
    /// Close an account: it can no longer be used
    Close(AccountOptions),
    /// Suspend an account: it can be read, but not changed
    Suspend(AccountOptions),
    /// Reactivate a closed or suspended account
    Activate(AccountOptions),
}

/// Options of `account create`.
#[derive(Debug, Args)]
pub struct CreateAccountOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// The login name: 1 to 60 letters, digits, "-", "_" and "."
    #[arg(long)]
    pub username: String,
    /// The e-mail address, which counts as confirmed
    #[arg(long)]
    pub email: Option<String>,
    /// The display name, 1 to 100 characters
    #[arg(long)]
    pub name: String,
    /// The kind of owner: individual or business
    #[arg(long = "type", value_name = "TYPE", value_parser = parse::account_type, default_value = "individual")]
    pub account_type: AccountType,
    /// Mark the account as used by a program
    #[arg(long)]
    pub service_account: bool,
    /// Mark the account as an administrator's; what a token allows depends on its scope only
    #[arg(long, conflicts_with = "service_account")]
    pub administrator: bool,
    /// Read the password from the first line of standard input; otherwise the account has none
    #[arg(long)]
    pub password_stdin: bool,
}

/// Selects an account of a database.
#[derive(Debug, Args)]
pub struct AccountOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// The username
    #[arg(long = "account", value_name = "USERNAME")]
    pub username: String,
}

/// Options of `account audit`.
#[derive(Debug, Args)]
pub struct AuditOptions {
    /// The account.
    #[command(flatten)]
    pub account: AccountOptions,
    /// Maximum number of entries
    #[arg(long, value_name = "COUNT", default_value = "100")]
    pub limit: u32,
}

/// Commands that manage tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Create a token and print it; it cannot be shown again
    Create(CreateTokenOptions),
    /// List the tokens of an account as JSON
    List(AccountOptions),
    /// Revoke a token, or all tokens of an account, effective immediately on every instance
    Revoke(RevokeTokenOptions),
}

/// Options of `token create`.
#[derive(Debug, Args)]
pub struct CreateTokenOptions {
    /// The account that owns the token.
    #[command(flatten)]
    pub owner: AccountOptions,
    /// The scope: read, write or admin
    #[arg(long, value_parser = parse::scope, default_value = "write")]
    pub scope: Scope,
    /// How long the token is valid, such as 30d or 12h; by default until it is revoked
    #[arg(long, value_name = "DURATION", value_parser = parse::end)]
    pub expires: Option<Timestamp>,
    /// What the token is used for
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub description: String,
}

/// Options of `token revoke`.
#[derive(Debug, Args)]
pub struct RevokeTokenOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// The id of the token, as shown by `token list`
    #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
    pub token: Option<String>,
    /// Revoke all tokens of --account, and print their number
    #[arg(long, requires = "account")]
    pub all: bool,
    /// The username of the owner, with --all
    #[arg(id = "account", long = "account", value_name = "USERNAME", requires = "all")]
    pub username: Option<String>,
}

/// Options of `backup`.
#[derive(Debug, Args)]
pub struct BackupOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseUrl,
    /// The file to create; an existing file is not replaced
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Options of `restore`.
#[derive(Debug, Args)]
pub struct RestoreOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseUrl,
    /// The backup, which is checked first and kept
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}
