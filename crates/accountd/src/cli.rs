//! Runs the subcommands of the program.

mod account;
mod backup;
mod daemon;
mod demo;
mod mail;
mod serve;
mod token;

use crate::options::{CliCommand, DatabaseOptions};
use crate::store::{BackupError, ExecuteError, OpenError, Store, StoreError, StoreOptions};
use std::fmt;
use std::io::{self, Write as _};

/// Why a subcommand failed, in one line.
#[derive(Debug)]
pub struct CliError(String);

impl CliError {
    fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CliError {}

macro_rules! cli_error_from {
    ($($error:ty),*) => {
        $(impl From<$error> for CliError {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}
cli_error_from!(
    OpenError,
    BackupError,
    StoreError,
    ExecuteError,
    crate::account::RandomError,
    crate::account::PasswordError,
    crate::mail::MailConfigError,
    serde_json::Error
);

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Runs the subcommand.
///
/// # Errors
///
/// Returns why the subcommand failed, in one line.
pub fn run(command: CliCommand) -> Result<(), CliError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        match command {
            CliCommand::Serve(options) => serve::run(options).await,
            CliCommand::Demo(options) => demo::run(options).await,
            CliCommand::Account(command) => account::run(command).await,
            CliCommand::Token(command) => token::run(command).await,
            CliCommand::Backup(options) => backup::run(options).await,
        }
    });
    // Does not wait for blocking tasks that are still running, such as a name lookup.
    runtime.shutdown_background();
    done
}

/// Opens the store at the given URL, which must exist.
async fn open(database: &DatabaseOptions) -> Result<Store, CliError> {
    let options = StoreOptions {
        create: false,
        ..StoreOptions::default()
    };
    Ok(Store::open(&database.url, options).await?)
}

/// Prints a line to standard output. A closed pipe is not an error.
fn print(line: &str) -> Result<(), CliError> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn print_json(value: &serde_json::Value) -> Result<(), CliError> {
    print(&serde_json::to_string_pretty(value)?)
}
