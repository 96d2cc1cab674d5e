//! The outcome of a run for people and for machines.

mod html;
mod junit;
mod kinds;
mod matrix;
mod text;

pub(crate) use kinds::sample;
pub(crate) use text::wrapped;

use crate::case::{Case, Declared};
use crate::cell::{Ledger, unmatched_subject};
use crate::document::{Document, StatusSpec, find_response};
use crate::run::Outcome;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// What one run showed.
#[derive(Debug)]
pub struct Report<'a> {
    /// What was judged by.
    pub document: &'a Document,
    /// The cases.
    pub cases: &'a [Case],
    /// What came of them.
    pub outcomes: &'a [Outcome],
    /// What they cover; empty if only some of the cases were played.
    pub ledger: &'a Ledger,
    /// Where the random cases began.
    pub seed: u64,
    /// How long they took.
    pub took: Duration,
}

impl Report<'_> {
    /// Whether every case passed and every cell is covered.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.failed().next().is_none() && self.ledger.uncovered().next().is_none()
    }

    /// For a terminal, at 80 columns. Of many failures it tells a few; the others are on the page.
    #[must_use]
    pub fn text(&self, page: Option<&Path>) -> String {
        text::of(self, page)
    }

    /// As JUnit XML. `Err` is one line.
    pub fn junit(&self) -> Result<String, String> {
        junit::of(self)
    }

    /// As one HTML page that needs nothing but itself. `Err` is one line.
    pub fn html(&self) -> Result<String, String> {
        html::of(self)
    }

    fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| !outcome.faults.is_empty())
    }

    /// What a case is about: `METHOD path`, `tag *`, or `*` where nobody declares the answer.
    fn subject(&self, case: &Case) -> String {
        match case.declared() {
            Declared::Operation(index) => self.document.operations[index].key(),
            Declared::Unmatched(index) => unmatched_subject(&self.document.unmatched[index].tag),
            Declared::Nobody => "*".to_owned(),
        }
    }

    /// A case's name without its subject.
    fn name<'a>(&self, case: &'a Case) -> &'a str {
        let name = case.name.strip_prefix(&self.subject(case));
        let name = name.and_then(|name| name.strip_prefix(": "));
        name.unwrap_or(&case.name)
    }

    /// The subject and status that an outcome counts for: those that it has shown, should have shown,
    /// or was answered with. `None` if the contract does not know the answer.
    fn place(&self, outcome: &Outcome) -> Option<(String, StatusSpec)> {
        let case = &self.cases[outcome.case];
        if let Some(cell) = outcome.shown.first().or(case.cell.as_ref()) {
            return Some((cell.subject.clone(), cell.status));
        }
        let failed = !outcome.faults.is_empty();
        let answer = &outcome.exchange.as_ref().filter(|_| failed)?.response;
        let subject = self.subject(case);
        let declared = self
            .document
            .operations
            .iter()
            .find(|operation| operation.key() == subject)?;
        let response = find_response(&declared.responses, answer.status)?;
        Some((subject, response.status))
    }
}

/// Writes a report whole or not at all, in a folder that is made if it is not there.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let fault = |error: io::Error| format!("{}: cannot be written: {error}", path.display());
    let name = path
        .file_name()
        .ok_or_else(|| format!("{}: names no file", path.display()))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(fault)?;
    let part = folder.join(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let written = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is left of it is of no use; the first error is the one to tell.
        drop(fs::remove_file(&part));
    }
    written.map_err(fault)
}

/// A text that can be looked at: characters that are not seen, or that turn what follows around,
/// are written `\u{…}`. Line ends and tabs stay.
pub(crate) fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for char in text.chars() {
        if is_unseen(char) {
            seen.extend(char.escape_unicode());
        } else {
            seen.push(char);
        }
    }
    seen
}

/// Control characters, those that direct or join letters, and those that are none.
fn is_unseen(char: char) -> bool {
    match char {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// The same in one line.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "\\n").replace('\t', "\\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_spelled() {
        let text = "a\u{0}\u{1b}[31m\u{202e}\u{fffe}é𝄞\tשלום\r\n";
        let seen = "a\\u{0}\\u{1b}[31m\\u{202e}\\u{fffe}é𝄞\tשלום\\u{d}\n";
        assert_eq!(visible(text), seen);
        assert!(!visible_line(text).contains(['\n', '\t']));
    }

    #[test]
    fn a_report_replaces_the_last_one_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/report.html");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        let error = write(&path.join("below-a-file"), "x").unwrap_err();
        assert!(error.contains("below-a-file: cannot be written"), "{error}");
        let error = write(folder.path(), "x").unwrap_err();
        assert!(error.contains("cannot be written"), "{error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
