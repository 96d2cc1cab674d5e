#![doc = include_str!("../README.md")]

mod api;
mod arguments;
mod commands;
mod confirmation;
mod deprecation;
mod dry_run;
mod error;
mod flags;
mod head;
mod input;
mod json_argument;
mod logins;
mod mcp;
mod operations;
mod output;
mod pages;
mod private_file;
mod redaction;
mod render;
mod replacement;
mod run;
mod secret_input;
mod secret_names;
mod session;

use anstyle::{AnsiColor, Style};
use error::{CliError, exit_code};
use output::sanitize;
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let matches = commands::root().get_matches();
    match run_to_completion(&matches) {
        Ok(()) => ExitCode::SUCCESS,
        // What the command asked for, although it is no success of the operation.
        Err(error) if error.exit_code == exit_code::SUCCESS => {
            output::note(&error.message);
            ExitCode::SUCCESS
        }
        Err(error) => {
            print_error(&error);
            ExitCode::from(error.exit_code)
        }
    }
}

fn run_to_completion(matches: &clap::ArgMatches) -> Result<(), CliError> {
    // Calls are sequential, so worker threads would only cost their start.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| CliError::local("cannot start the async runtime", error))?;
    let result = runtime.block_on(run::run(matches));
    // A thread may still be blocked on standard input.
    runtime.shutdown_background();
    result
}

/// Prints an error and its hint. Colors are left out unless standard error is a terminal.
fn print_error(error: &CliError) {
    let mut stderr = anstream::stderr().lock();
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // A closed standard error is not an error.
    let _ = writeln!(stderr, "{red}error:{red:#} {}", sanitize(&error.message));
    for detail in &error.details {
        let _ = writeln!(stderr, "  {}", sanitize(detail));
    }
    if let Some(hint) = &error.hint {
        let _ = writeln!(stderr, "  next: {}", sanitize(hint));
    }
}
