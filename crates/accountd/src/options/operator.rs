//! The commands of operators.

use super::{Database, parse};
use crate::account::{AccountType, Scope};
use clap::{Args, Subcommand};
use jiff::Timestamp;
use std::path::PathBuf;

/// Commands on accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create an account
    Create(CreateAccount),
    /// List all accounts, in the order of their usernames
    List(Database),
    /// Show an account
    Show(OneAccount),
    /// Show who changed what of an account, the latest first
    Audit(Audit),
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
    #[arg(long = "type", value_name = "TYPE", value_parser = parse::account_type, default_value = "individual")]
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

/// Flags of `account audit`.
#[derive(Debug, Args)]
pub struct Audit {
    /// Whose changes.
    #[command(flatten)]
    pub of: OneAccount,
    /// How many entries at most
    #[arg(long, value_name = "COUNT", default_value = "100")]
    pub limit: u32,
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
    #[arg(long, value_parser = parse::scope, default_value = "write")]
    pub scope: Scope,
    /// How long it is good, as in 30d or 12h; without it, until it is revoked
    #[arg(long, value_name = "DURATION", value_parser = parse::end)]
    pub expires: Option<Timestamp>,
    /// What it is for
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
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
