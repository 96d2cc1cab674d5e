//! Prints to standard output.

use super::error::CliError;
use std::io::{self, Write as _};

/// Prints a line to standard output. A closed pipe is not an error.
pub(super) fn print(line: &str) -> Result<(), CliError> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(CliError::new(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Prints a JSON value to standard output.
pub(super) fn print_json(value: &serde_json::Value) -> Result<(), CliError> {
    print(&serde_json::to_string_pretty(value)?)
}
