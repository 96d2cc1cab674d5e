//! Reports of a run: text for a terminal, an HTML page, and JUnit XML.

mod html;
mod junit;
mod kinds;
mod matrix;
mod text;

pub(crate) use kinds::sample;
pub(crate) use text::wrapped;

use crate::case::{Case, DeclaredBy};
use crate::coverage::{Coverage, unmatched_subject};
use crate::document::{Document, StatusSpec, find_response};
use crate::run::Outcome;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// The results of a run.
#[derive(Debug)]
pub struct Report<'a> {
    /// The document of the contract.
    pub document: &'a Document,
    /// The cases.
    pub cases: &'a [Case],
    /// Their outcomes.
    pub outcomes: &'a [Outcome],
    /// What they cover; empty if the cases were chosen by name.
    pub coverage: &'a Coverage,
    /// The seed of the random cases.
    pub seed: u64,
    /// The command that starts the suite.
    pub command: &'a str,
    /// How long the run took.
    pub duration: Duration,
}

impl Report<'_> {
    /// Whether every case passed and every point is covered.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed().next().is_none() && self.coverage.uncovered().next().is_none()
    }

    /// Returns the report for a terminal of 80 columns. Of many failures it lists a few; the page has all.
    #[must_use]
    pub fn text(&self, page: Option<&Path>) -> String {
        text::of(self, page)
    }

    /// Returns the report as JUnit XML.
    pub fn junit(&self) -> Result<String, String> {
        junit::of(self)
    }

    /// Returns the report as one self-contained HTML page.
    pub fn html(&self) -> Result<String, String> {
        html::of(self)
    }

    fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes
            .iter()
            .filter(|outcome| !outcome.failures.is_empty())
    }

    /// Returns the subject of a case: `METHOD path`, `tag *`, or `*` if its response is not declared.
    fn subject(&self, case: &Case) -> String {
        match case.declared() {
            DeclaredBy::Operation(index) => self.document.operations[index].key(),
            DeclaredBy::Unmatched(index) => unmatched_subject(&self.document.unmatched[index].tag),
            DeclaredBy::Undeclared => "*".to_owned(),
        }
    }

    /// Returns the name of a case without its subject.
    fn name<'a>(&self, case: &'a Case) -> &'a str {
        let name = case.name.strip_prefix(&self.subject(case));
        let name = name.and_then(|name| name.strip_prefix(": "));
        name.unwrap_or(&case.name)
    }

    /// Returns the tile of an outcome: the subject and status that it covers, should cover, or got. `None` if the response
    /// is not declared.
    fn tile(&self, outcome: &Outcome) -> Option<(String, StatusSpec)> {
        let case = &self.cases[outcome.case];
        if let Some(point) = outcome.covered.first().or(case.point.as_ref()) {
            return Some((point.subject.clone(), point.status));
        }
        let failed = !outcome.failures.is_empty();
        let response = &outcome.exchange.as_ref().filter(|_| failed)?.response;
        let subject = self.subject(case);
        let declared = self
            .document
            .operations
            .iter()
            .find(|operation| operation.key() == subject)?;
        let response = find_response(&declared.responses, response.status)?;
        Some((subject, response.status))
    }
}

/// Writes a report atomically. Missing folders are created.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let failure = |error: io::Error| format!("{}: cannot be written: {error}", path.display());
    let name = path
        .file_name()
        .ok_or_else(|| format!("{}: names no file", path.display()))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(failure)?;
    let part = folder.join(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let written = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // The first error is the one to report.
        drop(fs::remove_file(&part));
    }
    written.map_err(failure)
}

/// Escapes invisible characters, and those that change the direction of text, as `\u{…}`. Line ends and tabs stay.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for char in text.chars() {
        if is_invisible(char) {
            visible.extend(char.escape_unicode());
        } else {
            visible.push(char);
        }
    }
    visible
}

/// Whether a character is a control, directs or joins letters, or is a noncharacter.
fn is_invisible(char: char) -> bool {
    match char {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => char.is_control() || u32::from(char) & 0xfffe == 0xfffe,
    }
}

/// Escapes like [`visible`], and line ends and tabs too.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "\\n").replace('\t', "\\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped() {
        let text = "a\u{0}\u{1b}[31m\u{202e}\u{fffe}é𝄞\tשלום\r\n";
        let escaped = "a\\u{0}\\u{1b}[31m\\u{202e}\\u{fffe}é𝄞\tשלום\\u{d}\n";
        assert_eq!(visible(text), escaped);
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
