//! The options of the commands for operators.

use super::database::{DatabaseOptions, DatabaseUrl};
use super::parse;
use crate::account::{AccountType, Scope};
use clap::{ArgGroup, Args, Subcommand};
use jiff::Timestamp;
use std::path::PathBuf;

/// Commands that manage accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create an account
    Create(CreateAccountOptions),
    /// Create accounts from lines of JSON
    Import(ImportOptions),
    /// List all accounts, sorted by username
    List(ListAccountsOptions),
    /// Show an account
    Show(AccountOptions),
    /// Show the changes of an account, or those that an actor made, latest first
    Audit(AuditOptions),
    /// Change fields of an account; a new address counts as confirmed
    Edit(EditAccountOptions),
    /// Set or remove the password of an account
    Password(PasswordOptions),
    /// Delete an account with its tokens and mails; the audit trail remains
    Delete(DeleteAccountOptions),
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

/// Options of `account import`.
#[derive(Debug, Args)]
pub struct ImportOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// A file with an object in each line, or "-" for standard input: username and name, and if wanted email,
    /// type, service_account, administrator and password
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Options of `account list`.
#[derive(Debug, Args)]
pub struct ListAccountsOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// Print an account in each line instead of an array
    #[arg(long)]
    pub lines: bool,
}

/// Options of `account edit`.
#[derive(Debug, Args)]
#[command(override_usage = "accountd account edit [OPTIONS] --account <USERNAME>")]
#[command(group(ArgGroup::new("change").args(["new_username", "email", "no_email", "name"]).required(true).multiple(true)))]
pub struct EditAccountOptions {
    /// The account.
    #[command(flatten)]
    pub account: AccountOptions,
    /// The new login name
    #[arg(id = "new_username", long = "username", value_name = "NAME")]
    pub username: Option<String>,
    /// The new e-mail address; the former one receives a notice
    #[arg(long, conflicts_with = "no_email")]
    pub email: Option<String>,
    /// Remove the e-mail address
    #[arg(long)]
    pub no_email: bool,
    /// The new display name
    #[arg(long)]
    pub name: Option<String>,
}

/// Options of `account password`.
#[derive(Debug, Args)]
#[command(override_usage = "accountd account password [OPTIONS] --account <USERNAME>")]
#[command(group(ArgGroup::new("new").args(["password_stdin", "remove"]).required(true)))]
pub struct PasswordOptions {
    /// The account.
    #[command(flatten)]
    pub account: AccountOptions,
    /// Read the new password from the first line of standard input
    #[arg(long)]
    pub password_stdin: bool,
    /// Remove the password
    #[arg(long)]
    pub remove: bool,
    /// Revoke all tokens of the account
    #[arg(long)]
    pub revoke_tokens: bool,
}

/// Options of `account delete`.
#[derive(Debug, Args)]
pub struct DeleteAccountOptions {
    /// The account.
    #[command(flatten)]
    pub account: AccountOptions,
    /// Confirm that the account cannot be restored
    #[arg(long)]
    pub yes: bool,
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
#[command(override_usage = "accountd account audit [OPTIONS] <--account USERNAME|--id ID|--actor ID>")]
#[command(group(ArgGroup::new("of").args(["account", "id", "actor"]).required(true)))]
pub struct AuditOptions {
    /// The database.
    #[command(flatten)]
    pub database: DatabaseOptions,
    /// The username of the account that was changed
    #[arg(id = "account", long = "account", value_name = "USERNAME")]
    pub username: Option<String>,
    /// The id of the account that was changed, also of one that was deleted
    #[arg(long)]
    pub id: Option<String>,
    /// Who made the changes: the username or the id of an account, or the id of a token, such as at-…
    #[arg(long, value_name = "ID|USERNAME")]
    pub actor: Option<String>,
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
