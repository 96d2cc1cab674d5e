//! Reads passwords and tokens: from a prompt without echo, or from standard input, but never from arguments.

use crate::error::CliError;
use std::io::{BufRead as _, IsTerminal as _};

/// Reads secrets one after the other.
pub(crate) struct SecretReader {
    /// The flag for reading from standard input, one secret per line.
    flag: String,
    from_stdin: bool,
}

impl SecretReader {
    pub(crate) fn new(flag: &str, from_stdin: bool) -> Self {
        Self {
            flag: flag.to_owned(),
            from_stdin,
        }
    }

    /// Reads the next secret.
    pub(crate) fn read(&self, label: &str) -> Result<String, CliError> {
        let secret = self.read_any(label)?;
        match secret.is_empty() {
            true => Err(CliError::usage(format!("no {label} was given"))),
            false => Ok(secret),
        }
    }

    /// Reads a confirmation of a secret. On standard input, it may be missing.
    pub(crate) fn confirm(&self, label: &str, secret: &str) -> Result<String, CliError> {
        let confirmation = self.read_any(label)?;
        match confirmation.as_str() {
            "" if self.from_stdin => Ok(secret.to_owned()),
            confirmation if confirmation == secret => Ok(secret.to_owned()),
            _ => Err(CliError::usage(format!("the {label} does not match"))),
        }
    }

    fn read_any(&self, label: &str) -> Result<String, CliError> {
        match self.from_stdin {
            true => self.read_line(label),
            false => self.prompt(label),
        }
    }

    fn read_line(&self, label: &str) -> Result<String, CliError> {
        let mut line = String::new();
        // `stdin` is buffered globally, so that the next call continues with the next line.
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map_err(|error| {
            CliError::local(format_args!("cannot read the {label} from standard input"), error)
        })?;
        Ok(line.trim_end_matches(['\n', '\r']).to_owned())
    }

    fn prompt(&self, label: &str) -> Result<String, CliError> {
        if !std::io::stdin().is_terminal() {
            return Err(
                CliError::usage(format!("there is no terminal to prompt for the {label}"))
                    .hint(format!("give it on standard input, with --{}", self.flag)),
            );
        }
        let mut letters = label.chars();
        let first = letters
            .next()
            .map(|c| c.to_uppercase().to_string())
            .unwrap_or_default();
        let prompt = format!("{first}{}: ", letters.as_str());
        rpassword::prompt_password(prompt)
            .map_err(|error| CliError::local(format_args!("cannot prompt for the {label}"), error))
    }
}
