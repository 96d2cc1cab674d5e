//! Runs the subcommands of the program.

mod account;
mod account_json;
mod backup;
mod check;
mod daemon;
mod database;
mod demo;
mod error;
mod fields;
mod mail;
mod output;
mod password;
mod restore;
mod serve;
mod signals;
mod token;
mod token_id;

pub use error::CliError;

use crate::http::require_open_files;
use crate::options::CliCommand;

/// Runs a subcommand.
///
/// # Errors
///
/// Returns why the subcommand failed, in one line.
pub fn run(command: CliCommand) -> Result<(), CliError> {
    if let CliCommand::Serve(_) | CliCommand::Demo(_) = command {
        require_open_files().map_err(CliError::new)?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let result = runtime.block_on(async {
        match command {
            CliCommand::Serve(options) => serve::run(options).await,
            CliCommand::Demo(options) => demo::run(options).await,
            CliCommand::Check(options) => check::run(options).await,
            CliCommand::Account(command) => account::run(command).await,
            CliCommand::Token(command) => token::run(command).await,
            CliCommand::Backup(options) => backup::run(options).await,
            CliCommand::Restore(options) => restore::run(options).await,
        }
    });
    // Dropping the runtime would wait for blocking tasks that are still running, such as a name lookup.
    runtime.shutdown_background();
    result
}
