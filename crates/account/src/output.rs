//! Writes to standard output and standard error. On a terminal, what a server sends must not act as control
//! sequences.

use crate::error::CliError;
use crate::head::ResponseHead;
use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write};

/// Writes a line to standard output.
pub(crate) fn print_line(text: &str) -> Result<(), CliError> {
    print_bytes(format!("{text}\n").as_bytes())
}

/// Writes the head of a response to standard output, with an empty line after it.
pub(crate) fn print_head(head: &ResponseHead) -> Result<(), CliError> {
    print_line(&format!("{}\n", head.lines().join("\n")))
}

/// Writes bytes to standard output: unchanged to a file or pipe, sanitised to a terminal.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), CliError> {
    let mut stdout = io::stdout().lock();
    let written = match stdout.is_terminal() {
        true => {
            let text = String::from_utf8_lossy(bytes);
            let text = text
                .split_inclusive('\n')
                .map(|line| match line.strip_suffix('\n') {
                    Some(line) => format!("{}\n", sanitize(line)),
                    None => sanitize(line).into_owned(),
                });
            stdout.write_all(text.collect::<String>().as_bytes())
        }
        false => stdout.write_all(bytes),
    };
    match written.and_then(|()| stdout.flush()) {
        // A reader such as `head` may close the pipe early.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(CliError::local("standard output", error))
        }
        _ => Ok(()),
    }
}

/// Writes a note, which is not part of the result, to standard error.
pub(crate) fn note(text: &str) {
    // A closed standard error is not an error.
    let _ = writeln!(anstream::stderr(), "{}", sanitize(text));
}

/// Replaces control characters and bidirectional formatting characters by spaces.
pub(crate) fn sanitize(line: &str) -> Cow<'_, str> {
    let is_unsafe = |c: char| {
        c.is_control() && c != '\t' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    match line.contains(is_unsafe) {
        true => line.replace(is_unsafe, " ").into(),
        false => line.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::sanitize;

    #[test]
    fn control_and_bidirectional_characters_are_replaced() {
        assert_eq!(sanitize("a\u{1b}[31mb\u{9b}2J"), "a [31mb 2J");
        assert_eq!(sanitize("\u{202e}cod.exe"), " cod.exe");
        assert_eq!(sanitize("a\tß"), "a\tß");
    }
}
