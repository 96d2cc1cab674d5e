//! Passwords and tokens: asked for without an echo, or read from standard input, and never arguments.

use crate::failure::Failure;
use std::io::{BufRead as _, IsTerminal as _};

/// Reads secrets one after the other.
pub(crate) struct Secrets {
    /// The flag that says that they come on standard input, a line for each.
    flag: String,
    from_stdin: bool,
}

impl Secrets {
    pub(crate) fn new(flag: &str, from_stdin: bool) -> Self {
        Self {
            flag: flag.to_owned(),
            from_stdin,
        }
    }

    /// The next secret.
    pub(crate) fn next(&self, what: &str) -> Result<String, Failure> {
        let secret = if self.from_stdin {
            self.line(what)?
        } else {
            self.prompt(what)?
        };
        match secret.is_empty() {
            true => Err(Failure::usage(format!("no {what} was given"))),
            false => Ok(secret),
        }
    }

    /// A secret that is given a second time. Standard input may leave that out.
    pub(crate) fn again(&self, what: &str, first: &str) -> Result<String, Failure> {
        let again = if self.from_stdin {
            self.line(what)?
        } else {
            self.prompt(what)?
        };
        match again.as_str() {
            "" if self.from_stdin => Ok(first.to_owned()),
            again if again == first => Ok(first.to_owned()),
            _ => Err(Failure::usage(format!("the {what} is another"))),
        }
    }

    fn line(&self, what: &str) -> Result<String, Failure> {
        let mut line = String::new();
        // One buffer for all lines: `stdin` keeps it.
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map_err(|error| Failure::local(format_args!("no {what} on standard input"), error))?;
        Ok(line.trim_end_matches(['\n', '\r']).to_owned())
    }

    fn prompt(&self, what: &str) -> Result<String, Failure> {
        if !std::io::stdin().is_terminal() {
            return Err(
                Failure::usage(format!("there is no terminal to ask for the {what}"))
                    .hint(format!("give it on standard input, with --{}", self.flag)),
            );
        }
        let mut letters = what.chars();
        let first = letters
            .next()
            .map(|c| c.to_uppercase().to_string())
            .unwrap_or_default();
        let text = format!("{first}{}: ", letters.as_str());
        rpassword::prompt_password(text).map_err(|error| Failure::local(format_args!("no {what}"), error))
    }
}
