//! The command line. Every flag of a server can also be set by an environment variable with the prefix
//! `ACCOUNTD_`. No other module reads the arguments or the environment.

mod database;
mod log;
mod mail;
mod operator;
mod parse;
mod serve;

pub use database::{DatabaseOptions, DatabaseUrl};
pub use log::{LogFormat, LogOptions};
pub use mail::MailOptions;
pub use operator::{
    AccountCommand, AccountOptions, AuditOptions, BackupOptions, CreateAccountOptions, CreateTokenOptions,
    DeleteAccountOptions, EditAccountOptions, ImportOptions, ListAccountsOptions, PasswordOptions,
    RestoreOptions, RevokeTokenOptions, TokenCommand,
};
pub use serve::{DemoOptions, EmailConfirmation, LimitOptions, ListenOptions, ServeOptions};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, CommandFactory as _, Parser, Subcommand};
use std::any::TypeId;
use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// The account service on SQLite or PostgreSQL.
#[derive(Debug, Parser)]
#[command(name = "accountd", version, about, max_term_width = 80, after_help = EXAMPLES)]
pub struct Cli {
    /// The subcommand.
    #[command(subcommand)]
    pub command: CliCommand,
}

const EXAMPLES: &str = "\
Examples:
  accountd demo
  accountd account create --username admin --name \"Acme Corp.\"
  accountd token create --account admin --scope admin --expires 30d
  accountd serve
  accountd backup accounts-2026-01-31.db
  accountd restore accounts-2026-01-31.db";

impl Cli {
    /// Parses the command line and the environment.
    ///
    /// # Errors
    ///
    /// Returns the exit status after printing the help or an error message.
    pub fn parse_args() -> Result<Self, ExitCode> {
        Self::try_parse().map_err(|error| {
            if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                // The exit status is meaningful even if nothing can be printed.
                drop(writeln!(std::io::stderr(), "accountd: {}", message(&error)));
                return ExitCode::from(2);
            }
            drop(error.print());
            match error.use_stderr() {
                true => ExitCode::from(2),
                false => ExitCode::SUCCESS,
            }
        })
    }
}

/// Renders an error in one line. If a value is invalid that comes from the environment, names the variable.
fn message(error: &clap::Error) -> String {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let command = selected_command(&arguments);
    if error.kind() == ErrorKind::InvalidUtf8 && arguments.iter().all(|argument| argument.to_str().is_some())
    {
        let mut variables = command.get_arguments().filter(|flag| !is_given(flag, &arguments));
        let is_invalid = |name: &OsStr| std::env::var_os(name).is_some_and(|value| value.to_str().is_none());
        let invalid = variables.find_map(|flag| {
            let name = flag.get_env().filter(|_| must_be_utf8(flag))?;
            is_invalid(name).then_some(name)
        });
        if let Some(name) = invalid {
            return format!("the value of {} is not UTF-8; see --help", name.display());
        }
    }
    let text = one_line(&error.to_string());
    let Some(ContextValue::String(flag)) = error.get(ContextKind::InvalidArg) else {
        return text;
    };
    match variable_of(flag, &command, &arguments) {
        Some(variable) if std::env::var_os(&variable).is_some() => {
            text.replacen(&format!("'{flag}'"), &variable, 1)
        }
        _ => text,
    }
}

/// Returns the definition of the subcommand that the arguments name.
fn selected_command(arguments: &[OsString]) -> clap::Command {
    let mut command = Cli::command();
    for argument in arguments {
        if let Some(selected) = command.find_subcommand(argument) {
            command = selected.clone();
        }
    }
    command
}

/// Returns whether clap rejects a value of a flag that is not UTF-8. It accepts one in a path.
fn must_be_utf8(flag: &Arg) -> bool {
    flag.get_value_parser().type_id() != TypeId::of::<PathBuf>()
}

/// Returns whether a flag is on the command line.
fn is_given(flag: &Arg, arguments: &[OsString]) -> bool {
    let Some(name) = flag.get_long() else { return false };
    arguments.iter().any(|argument| {
        let argument = argument.to_str().and_then(|argument| argument.strip_prefix("--"));
        let rest = argument.and_then(|argument| argument.strip_prefix(name));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
    })
}

/// Returns the environment variable of a flag such as `--log <LEVEL>`, if it has one and is not on the command line.
fn variable_of(flag: &str, command: &clap::Command, arguments: &[OsString]) -> Option<String> {
    let name = flag.split_whitespace().next()?.strip_prefix("--")?;
    let mut flags = command.get_arguments();
    let flag = flags.find(|flag| flag.get_long() == Some(name) && !is_given(flag, arguments))?;
    Some(flag.get_env()?.to_str()?.to_owned())
}

/// Condenses a multi-line error message of clap into one line.
fn one_line(text: &str) -> String {
    let text = text.strip_prefix("error: ").unwrap_or(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
        .collect();
    lines.join(" ").replace(" tip: ", "; ") + "; see --help"
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Serve the accounts of a database
    Serve(ServeOptions),
    /// Serve a temporary database with one account and one token, and print examples
    Demo(DemoOptions),
    /// Check the configuration and the database of `serve` with the same flags, without serving
    Check(ServeOptions),
    /// Create, show and change accounts; output is JSON
    #[command(subcommand)]
    Account(AccountCommand),
    /// Create, list and revoke tokens
    #[command(subcommand)]
    Token(TokenCommand),
    /// Copy an SQLite database into a new file, even while it is served
    Backup(BackupOptions),
    /// Replace an SQLite database by a backup; the service must be stopped
    Restore(RestoreOptions),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_line_definition_is_valid() {
        Cli::command().debug_assert();
    }

    /// Renders every help page at this width.
    fn pages(width: usize) -> Vec<String> {
        fn add(command: &mut clap::Command, pages: &mut Vec<String>) {
            pages.extend([command.render_help(), command.render_long_help()].map(|page| page.to_string()));
            for command in command.get_subcommands_mut() {
                add(command, pages);
            }
        }
        let mut command = Cli::command().term_width(width);
        command.build();
        let mut pages = Vec::new();
        add(&mut command, &mut pages);
        pages
    }

    #[test]
    fn help_fits_80_columns() {
        for line in pages(80).iter().flat_map(|page| page.lines()) {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }

    #[test]
    fn server_flags_have_environment_variables_with_hidden_values() {
        let command = Cli::command();
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
    fn variable_is_named_unless_the_flag_is_given() {
        let variable = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            variable_of("--log-format <FORMAT>", &selected_command(&arguments), &arguments)
        };
        let expected = Some("ACCOUNTD_LOG_FORMAT".to_owned());
        assert_eq!(variable(&["serve", "--log", "info"]), expected);
        assert_eq!(variable(&["serve", "--log-formats"]), expected);
        for given in [
            &["serve", "--log-format", "xml"][..],
            &["serve", "--log-format=xml"],
        ] {
            assert_eq!(variable(given), None);
        }
        assert_eq!(variable(&["account", "list"]), None, "it has no such flag");
    }

    #[test]
    fn only_values_of_paths_need_not_be_utf8() {
        let command = selected_command(&["serve".into()]);
        let is_checked = |name: &str| {
            let mut flags = command.get_arguments();
            must_be_utf8(flags.find(|flag| flag.get_long() == Some(name)).unwrap())
        };
        assert!(is_checked("public-url") && is_checked("log-format"));
        assert!(!is_checked("mail-ca"));
    }

    #[test]
    fn errors_are_condensed_into_one_line() {
        for (arguments, expected) in [
            (
                &["serve", "--lisen", "x"][..],
                "unexpected argument '--lisen' found; a similar argument exists: '--listen'; see --help",
            ),
            (
                &["token", "create"],
                "the following required arguments were not provided: --account <USERNAME>; see --help",
            ),
            (
                &["serve", "--log", "loud"],
                "invalid value 'loud' for '--log <LEVEL>': expected off, error, warn, info or debug; see --help",
            ),
            (
                &["serve", "--log-format", "xml"],
                "invalid value 'xml' for '--log-format <FORMAT>' [possible values: auto, json, text]; see --help",
            ),
        ] {
            let error = Cli::try_parse_from([&["accountd"], arguments].concat()).unwrap_err();
            assert_eq!(one_line(&error.to_string()), expected);
        }
    }
}
