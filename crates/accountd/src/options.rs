//! The command line. Every flag of a server has an environment variable of the same name, `ACCOUNTD_`
//! before it; this is the only place that reads either.

mod log;
mod mail;
mod operator;
mod parse;
mod serve;

pub use log::{LogFormat, Logging};
pub use mail::Mailing;
pub use operator::{
    AccountCommand, Audit, Backup, CreateAccount, CreateToken, OneAccount, RevokeToken, TokenCommand,
};
pub use serve::{Demo, EmailConfirmation, Limits, Listening, Serve};

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand};
use std::process::ExitCode;

/// The account service that the contract describes.
#[derive(Debug, Parser)]
#[command(name = "accountd", version, about, max_term_width = 80, after_help = EXAMPLES)]
pub struct Options {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  accountd demo
  accountd account create --username admin --name \"Acme Corp.\"
  accountd token create --account admin --scope admin --expires 30d
  accountd serve
  accountd backup accounts-2026-01-31.db";

impl Options {
    /// Reads the command line and the environment.
    ///
    /// # Errors
    ///
    /// There is nothing to do but to exit with this status: help was asked for and given, or a complaint.
    pub fn read() -> Result<Self, ExitCode> {
        Self::try_parse().map_err(|error| {
            if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                eprintln!("accountd: {}", complaint(&error.to_string()));
                return ExitCode::from(2);
            }
            // Where there is no one to print to, the status still tells.
            drop(error.print());
            match error.use_stderr() {
                true => ExitCode::from(2),
                false => ExitCode::SUCCESS,
            }
        })
    }
}

/// What clap has to say in several lines, in one.
fn complaint(text: &str) -> String {
    let text = text.strip_prefix("error: ").unwrap_or(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
        .collect();
    lines.join(" ").replace(" tip: ", "; ") + "; --help tells more"
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
    /// sqlite:PATH, which serve and account create make, or postgres://USER:PASSWORD@HOST/NAME
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

    /// Every page of help, at this width.
    fn pages(width: usize) -> Vec<String> {
        fn add(command: &mut clap::Command, pages: &mut Vec<String>) {
            pages.extend([command.render_help(), command.render_long_help()].map(|page| page.to_string()));
            for command in command.get_subcommands_mut() {
                add(command, pages);
            }
        }
        let mut command = Options::command().term_width(width);
        command.build();
        let mut pages = Vec::new();
        add(&mut command, &mut pages);
        pages
    }

    #[test]
    fn every_page_of_help_fits_80_columns() {
        for line in pages(80).iter().flat_map(|page| page.lines()) {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }

    #[test]
    fn every_flag_of_a_server_has_a_variable_that_shows_no_value() {
        let command = Options::command();
        for name in ["serve", "demo"] {
            let command = command.find_subcommand(name).unwrap();
            for flag in command.get_arguments() {
                let long = flag.get_long().unwrap();
                let variable = format!("ACCOUNTD_{}", long.to_uppercase().replace('-', "_"));
                assert_eq!(
                    flag.get_env().and_then(|env| env.to_str()),
                    Some(&*variable),
                    "--{long}"
                );
                assert!(flag.is_hide_env_values_set(), "--{long}");
            }
        }
    }

    #[test]
    fn a_complaint_is_one_line() {
        for (arguments, expected) in [
            (
                &["serve", "--lisen", "x"][..],
                "unexpected argument '--lisen' found; a similar argument exists: '--listen'; --help tells more",
            ),
            (
                &["token", "create"],
                "the following required arguments were not provided: --account <USERNAME>; --help tells more",
            ),
            (
                &["serve", "--log", "loud"],
                "invalid value 'loud' for '--log <LEVEL>': it is off, error, warn, info or debug; --help tells more",
            ),
            (
                &["serve", "--log-format", "xml"],
                "invalid value 'xml' for '--log-format <FORMAT>' [possible values: auto, json, text]; --help tells more",
            ),
        ] {
            let error = Options::try_parse_from([&["accountd"], arguments].concat()).unwrap_err();
            assert_eq!(complaint(&error.to_string()), expected);
        }
    }
}
