//! The outcome for people: a table of operations and statuses, and what failed, at 80 columns.

use crate::case::Case;
use crate::cell::Ledger;
use crate::document::StatusSpec;
use crate::run::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Duration;

/// Columns of the report; only commands to copy are longer.
const WIDTH: usize = 80;

/// What one run showed.
#[derive(Debug)]
pub struct Report<'a> {
    /// The cases.
    pub cases: &'a [Case],
    /// What came of them.
    pub outcomes: &'a [Outcome],
    /// What they cover.
    pub ledger: &'a Ledger,
    /// How long they took.
    pub took: Duration,
}

impl Report<'_> {
    /// Whether every case passed and every cell is covered.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.failed().next().is_none() && self.ledger.uncovered().next().is_none()
    }

    fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| !outcome.faults.is_empty())
    }

    /// The whole report.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = if self.ledger.is_empty() {
            String::new()
        } else {
            self.table()
        };
        for outcome in self.failed() {
            text.push('\n');
            text.push_str(&wrapped("FAILED ", &self.cases[outcome.case].name));
            for fault in &outcome.faults {
                text.push_str(&wrapped("  ", fault));
            }
            if let Some(curl) = outcome.curl() {
                let _ = writeln!(text, "  {curl}");
            }
        }
        for (cell, way) in self.ledger.uncovered() {
            text.push('\n');
            text.push_str(&wrapped("UNCOVERED ", &format!("{cell}, {}", way.name())));
        }
        text.push_str(&self.summary());
        text
    }

    /// A row per operation: its name, and the number of cases of each status.
    fn table(&self) -> String {
        let failed: BTreeSet<(String, StatusSpec)> = self
            .failed()
            .filter_map(|outcome| self.cases[outcome.case].cell.as_ref())
            .map(|cell| (cell.subject.clone(), cell.status))
            .collect();
        let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for ((subject, status), count) in self.ledger.by_status() {
            let mark = if failed.contains(&(subject.clone(), status)) || count == 0 {
                "!"
            } else {
                ""
            };
            rows.entry(subject)
                .or_default()
                .push(format!("{status}:{count}{mark}"));
        }
        let mut text = String::from("Cases by operation and status\n");
        for (subject, cells) in rows {
            let _ = writeln!(text, "{subject}");
            let mut line = String::new();
            for cell in cells {
                if 2 + line.len() + 1 + cell.len() > WIDTH {
                    let _ = writeln!(text, " {}", line.trim_end());
                    line.clear();
                }
                let _ = write!(line, " {cell:<7}");
            }
            let _ = writeln!(text, " {}", line.trim_end());
        }
        text
    }

    fn summary(&self) -> String {
        let statuses = self.ledger.by_status().len();
        let uncovered = self.ledger.uncovered().count();
        let failed = self.failed().count();
        format!(
            "\n{} cases, {} passed, {failed} failed in {:.1} s\n\
             {statuses} operation x status pairs, {} cells, {} with their ways, {uncovered} without a case\n",
            self.outcomes.len(),
            self.outcomes.len() - failed,
            self.took.as_secs_f64(),
            self.ledger.cells(),
            self.ledger.len(),
        )
    }
}

/// A text as lines that fit, broken at spaces; what has none stays whole.
pub(crate) fn wrapped(lead: &str, text: &str) -> String {
    let mut lines = String::new();
    let mut line = lead.to_owned();
    let mut is_empty = true;
    for word in text.split(' ') {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push_str(&line);
            lines.push('\n');
            line = " ".repeat(4);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_broken_at_spaces() {
        let text = wrapped("FAILED ", &["word"; 28].join(" "));
        assert!(
            text.lines().count() == 2 && text.lines().all(|line| line.chars().count() <= WIDTH),
            "{text}"
        );
        let long = "x".repeat(100);
        assert_eq!(wrapped("  ", &long), format!("  {long}\n"));
    }
}
