//! Messages about a document: position, reason and suggested fix.

use std::fmt;

/// A position in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// Line, from 1; 0 if unknown.
    pub line: u32,
    /// Column in characters, from 1; 0 if unknown.
    pub column: u32,
    /// RFC 6901 JSON pointer.
    pub pointer: String,
}

/// An error in a document, a part of it that is not supported, or a bug of the generator that it reveals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The name under which the document was loaded.
    pub file: String,
    /// The position; unknown for the document as a whole.
    pub location: Location,
    /// What is wrong.
    pub reason: String,
    /// The suggested fix.
    pub fix: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Location {
            line,
            column,
            pointer,
        } = &self.location;
        let pointer = if pointer.is_empty() {
            "the document"
        } else {
            pointer
        };
        let text = format!(
            "{}:{line}:{column}: {pointer}: {}; {}",
            self.file, self.reason, self.fix
        );
        // What a document contains must neither begin another line nor control a terminal.
        for character in text.chars() {
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        Ok(())
    }
}

/// All diagnostics about a document; never empty in an `Err`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

#[cfg(test)]
mod tests {
    use super::{Diagnostic, Location};

    #[test]
    fn a_diagnostic_is_one_line_without_control_characters() {
        let diagnostic = Diagnostic {
            file: "a.yaml".to_owned(),
            location: Location {
                line: 1,
                column: 2,
                pointer: "/\u{1b}[31m".to_owned(),
            },
            reason: "no `é\nb.yaml:1:1`".to_owned(),
            fix: "remove it".to_owned(),
        };
        assert_eq!(
            diagnostic.to_string(),
            "a.yaml:1:2: /\\u{1b}[31m: no `é\\nb.yaml:1:1`; remove it"
        );
    }
}
