//! The command line. Every flag of a server has an environment variable of the same name, `ACCOUNTD_`
//! before it; this is the only place that reads either.

mod logging;
mod mailing;
mod operating;
mod parse;
mod serving;

pub use logging::{LogFormat, Logging};
pub use mailing::Mailing;
pub use operating::{
    AccountCommand, Backup, CreateAccount, CreateToken, OneAccount, RevokeToken, TokenCommand,
};
pub use serving::{Demo, EmailConfirmation, Listening, Serve};

use clap::{Args, Parser, Subcommand};

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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Options::command().debug_assert();
    }
}
