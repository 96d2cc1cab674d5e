//! What is written to standard output and standard error. A terminal must not obey what a server says.

use crate::failure::Failure;
use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write};

/// Writes a line of the result.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    octets(format!("{text}\n").as_bytes())
}

/// Writes the result as it came. On a terminal nothing of it is a command.
pub(crate) fn octets(octets: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let written = match stdout.is_terminal() {
        true => {
            let text = String::from_utf8_lossy(octets);
            let text = text
                .split_inclusive('\n')
                .map(|line| match line.strip_suffix('\n') {
                    Some(line) => format!("{}\n", printable(line)),
                    None => printable(line).into_owned(),
                });
            stdout.write_all(text.collect::<String>().as_bytes())
        }
        false => stdout.write_all(octets),
    };
    match written.and_then(|()| stdout.flush()) {
        // Whoever reads may have seen enough: then it is no error that nobody takes the rest.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::local("standard output", error))
        }
        _ => Ok(()),
    }
}

/// Writes something to know that is not the result.
pub(crate) fn note(text: &str) {
    // Nobody may be there to read it.
    let _ = writeln!(anstream::stderr(), "{}", printable(text));
}

/// A line without what terminals take for commands, and without what turns the order of letters around.
pub(crate) fn printable(line: &str) -> Cow<'_, str> {
    let obeyed = |c: char| {
        c.is_control() && c != '\t' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    match line.contains(obeyed) {
        true => line.replace(obeyed, " ").into(),
        false => line.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn a_terminal_obeys_no_server() {
        assert_eq!(printable("a\u{1b}[31mb\u{9b}2J"), "a [31mb 2J");
        assert_eq!(printable("\u{202e}cod.exe"), " cod.exe");
        assert_eq!(printable("a\tß"), "a\tß");
    }
}
