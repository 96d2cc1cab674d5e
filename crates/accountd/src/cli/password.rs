//! Reads passwords.

use super::error::CliError;
use std::io::{BufRead as _, Read as _};

/// More bytes than a line with a password can have.
const MAX_PASSWORD_LINE: u64 = 4096;

/// Reads a password from the first line of standard input. Its length must be the one that the contract requires of a
/// changed password.
pub(super) fn read_password() -> Result<String, CliError> {
    let unreadable = |why: &dyn std::fmt::Display| {
        CliError::new(format!("cannot read the password from standard input: {why}"))
    };
    let mut line = Vec::new();
    let mut input = std::io::stdin().lock().take(MAX_PASSWORD_LINE);
    input
        .read_until(b'\n', &mut line)
        .map_err(|error| unreadable(&error))?;
    if line.len() as u64 == MAX_PASSWORD_LINE {
        return Err(CliError::new(
            "the first line of standard input is too long; expected a password of 10 to 256 characters",
        ));
    }
    let line = String::from_utf8(line).map_err(|_| unreadable(&"it is not UTF-8"))?;
    let password = line.strip_suffix('\n').unwrap_or(&line);
    let password = password.strip_suffix('\r').unwrap_or(password);
    match password.chars().count() {
        10..=256 => Ok(password.to_owned()),
        count => Err(CliError::new(format!(
            "the password has {count} characters; expected 10 to 256"
        ))),
    }
}
