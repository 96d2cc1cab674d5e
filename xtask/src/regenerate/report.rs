//! Prints errors of the compiler in hand-written code, each with the edits of the document that may have caused it.

use super::causes::{Causes, causes};
use super::compiler_error::CompilerError;
use openapi_codegen::changes::Change;
use std::fmt::Write as _;

/// The width of lines, in characters. Paths and pointers are never broken.
const WIDTH: usize = 80;

/// The edits since one version of the document.
pub(super) struct Edits {
    /// What the version is, such as "the last commit".
    pub(super) since: String,
    pub(super) changes: Vec<Change>,
}

/// Formats the errors. An error is compared with the edits since each version.
pub(super) fn report(document: &str, errors: &[CompilerError], edits: &[Edits]) -> String {
    let mut text = String::new();
    let mut is_unexplained = false;
    for error in errors {
        heading(&mut text, error);
        match likely_causes(error, edits).as_slice() {
            [] => {
                is_unexplained = true;
                wrapped(
                    &mut text,
                    "  edit: ",
                    "unknown; the error names nothing that was edited",
                );
            }
            [only] => edit(&mut text, "  edit: ", document, only),
            several => {
                text.push_str("  one of these edits:\n");
                for change in several {
                    edit(&mut text, "    ", document, change);
                }
            }
        }
        text.push('\n');
    }
    if is_unexplained {
        all(&mut text, document, edits);
    }
    text
}

/// Returns the edits of which the error mentions most, preferably those since the first version.
fn likely_causes<'e>(error: &CompilerError, edits: &'e [Edits]) -> Vec<&'e Change> {
    let mut best = Causes::default();
    for edits in edits {
        let found = causes(error, &edits.changes);
        if found.score > best.score {
            best = found;
        }
    }
    best.changes
}

fn heading(text: &mut String, error: &CompilerError) {
    if error.file.is_empty() {
        text.push_str("no position: ");
    } else {
        let _ = write!(text, "{}:{}:{}: ", error.file, error.line, error.column);
    }
    text.push_str("error");
    if !error.code.is_empty() {
        let _ = write!(text, "[{}]", error.code);
    }
    text.push('\n');
    for line in error.message.lines() {
        wrapped(text, "  ", line);
    }
    // A label repeats a message with names. Without them, as in "mismatched types", it says what is wrong.
    if !error.label.is_empty() && !error.message.contains('`') {
        for line in error.label.lines() {
            wrapped(text, "  ", line);
        }
    }
}

fn edit(text: &mut String, indent: &str, document: &str, change: &Change) {
    let line = format!("{document}:{}: {}", change.location.line, change.description);
    wrapped(text, indent, &line);
    let _ = writeln!(text, "{}{}", " ".repeat(indent.len()), change.location.pointer);
}

/// Lists the edits since the first version that has any.
fn all(text: &mut String, document: &str, edits: &[Edits]) {
    match edits.iter().find(|edits| !edits.changes.is_empty()) {
        None => {
            let since: Vec<&str> = edits.iter().map(|edits| edits.since.as_str()).collect();
            let since = if since.is_empty() {
                "no former version of it is known".to_owned()
            } else {
                format!("it declares the same as {}", since.join(" and "))
            };
            wrapped(
                text,
                "",
                &format!("No edit of {document} explains the errors: {since}."),
            );
        }
        Some(edits) => {
            wrapped(
                text,
                "",
                &format!("All edits of {document} since {}:", edits.since),
            );
            for change in &edits.changes {
                edit(text, "  ", document, change);
            }
        }
    }
}

/// Adds a text after an indentation, in lines of at most 80 characters where it has spaces.
fn wrapped(text: &mut String, indent: &str, words: &str) {
    let mut line = indent.to_owned();
    let mut is_empty = true;
    for word in words.split(' ') {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(text, "{line}");
            line = " ".repeat(indent.len());
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    let _ = writeln!(text, "{line}");
}

#[cfg(test)]
mod tests {
    use super::{Edits, WIDTH, report};
    use crate::regenerate::compiler_error::CompilerError;
    use openapi_codegen::changes::Change;
    use openapi_codegen::diagnostics::Location;
    use std::collections::BTreeSet;

    fn change(line: u32, description: &str, name: &str) -> Change {
        Change {
            location: Location {
                line,
                column: 1,
                pointer: format!("/components/schemas/Pet/properties/{name}"),
            },
            description: description.to_owned(),
            names: BTreeSet::from([name.to_owned()]),
            owners: BTreeSet::new(),
            related: BTreeSet::new(),
        }
    }

    fn error(line: u64, message: &str, name: &str) -> CompilerError {
        CompilerError {
            file: "src/a.rs".to_owned(),
            line,
            column: 2,
            code: "E0063".to_owned(),
            message: message.to_owned(),
            named: BTreeSet::from([name.to_owned()]),
            ..CompilerError::default()
        }
    }

    fn edits(since: &str, changes: Vec<Change>) -> Edits {
        let since = since.to_owned();
        Edits { since, changes }
    }

    #[test]
    fn an_error_has_its_edit_and_lines_fit_80_columns() {
        let long =
            "missing field `nickname` in initializer of `account_server::types::AccountSettings` and more";
        let errors = [error(7, long, "nickname")];
        let changes = vec![change(31, "added required property `nickname`", "nickname")];
        let text = report("openapi.yaml", &errors, &[edits("the last run", changes)]);
        assert_eq!(
            text,
            "src/a.rs:7:2: error[E0063]
  missing field `nickname` in initializer of
  `account_server::types::AccountSettings` and more
  edit: openapi.yaml:31: added required property `nickname`
        /components/schemas/Pet/properties/nickname

"
        );
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    }

    #[test]
    fn the_last_commit_explains_what_the_last_run_does_not() {
        let errors = [error(7, "m", "nickname")];
        let runs = [
            edits("the last run", vec![change(1, "renamed property `b`", "b")]),
            edits(
                "the last commit",
                vec![change(31, "removed property `nickname`", "nickname")],
            ),
        ];
        let text = report("openapi.yaml", &errors, &runs);
        assert!(
            text.contains("edit: openapi.yaml:31: removed property `nickname`"),
            "{text}"
        );
        assert!(!text.contains("renamed"), "{text}");
    }

    #[test]
    fn all_edits_follow_an_error_that_names_none() {
        let changes = vec![
            change(1, "removed property `a`", "a"),
            change(2, "removed property `b`", "b"),
        ];
        let errors = [error(7, "m", "other"), error(8, "n", "b")];
        let text = report("openapi.yaml", &errors, &[edits("the last run", changes)]);
        assert_eq!(
            text,
            "src/a.rs:7:2: error[E0063]
  m
  edit: unknown; the error names nothing that was edited

src/a.rs:8:2: error[E0063]
  n
  edit: openapi.yaml:2: removed property `b`
        /components/schemas/Pet/properties/b

All edits of openapi.yaml since the last run:
  openapi.yaml:1: removed property `a`
  /components/schemas/Pet/properties/a
  openapi.yaml:2: removed property `b`
  /components/schemas/Pet/properties/b
"
        );
    }

    #[test]
    fn equally_likely_edits_are_listed_and_missing_ones_are_reported() {
        let changes = vec![change(1, "x", "a"), change(2, "y", "a")];
        let text = report(
            "openapi.yaml",
            &[error(7, "m", "a")],
            &[edits("the last run", changes)],
        );
        assert!(
            text.contains("  one of these edits:\n    openapi.yaml:1: x\n"),
            "{text}"
        );
        let text = report(
            "openapi.yaml",
            &[error(7, "m", "a")],
            &[
                edits("the last run", Vec::new()),
                edits("the last commit", Vec::new()),
            ],
        );
        let expected = "No edit of openapi.yaml explains the errors: it declares the same as the last\nrun and the last commit.\n";
        assert!(text.ends_with(expected), "{text}");
        assert!(report("openapi.yaml", &[error(7, "m", "a")], &[]).contains("no former version"));
    }
}
