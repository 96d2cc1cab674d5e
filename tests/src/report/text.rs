//! The outcome for people: a table of operations and statuses, and what failed, at 80 columns.

use super::kinds::{LISTED, sample};
use super::{Report, visible, visible_line};
use crate::document::StatusSpec;
use crate::run::Outcome;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// Columns of the report; only commands to copy are longer.
const WIDTH: usize = 80;

/// What the commands are about.
const BASE: &str = "$BASE is the address of a server: that of a case is gone, `conformance --serve` starts \
                    one that answers from the examples.";

/// The whole report.
pub(super) fn of(report: &Report<'_>, page: Option<&Path>) -> String {
    let mut text = if report.ledger.is_empty() {
        String::new()
    } else {
        table(report)
    };
    let (few, more) = sample(report.failed(), |outcome| *outcome);
    for outcome in &few {
        text.push('\n');
        text.push_str(&wrapped(
            "FAILED ",
            &visible_line(&report.cases[outcome.case].name),
        ));
        for fault in &outcome.faults {
            text.push_str(&wrapped("  ", &visible(fault)));
        }
        let case = &report.cases[outcome.case];
        if let Some(command) = outcome.command(case) {
            let _ = writeln!(text, "  {command}");
        }
        let _ = writeln!(text, "  {}", visible_line(&Outcome::again(case, report.seed)));
    }
    if !few.is_empty() {
        text.push('\n');
        text.push_str(&wrapped("", BASE));
    }
    for (cell, way) in report.ledger.uncovered().take(LISTED) {
        text.push('\n');
        text.push_str(&wrapped("UNCOVERED ", &format!("{cell}, {}", way.name())));
    }
    let open = report.ledger.uncovered().count().saturating_sub(LISTED);
    for (more, what) in [(more, "failed"), (open, "cells have no case")] {
        if more > 0 {
            let page = page.map_or("--html FILE writes them".to_owned(), |page| {
                format!("see {}", page.display())
            });
            text.push('\n');
            text.push_str(&wrapped("", &format!("{more} more {what}, {page}")));
        }
    }
    text.push_str(&summary(report));
    text
}

/// A row per operation: its name, and the number of cases of each status.
fn table(report: &Report<'_>) -> String {
    let failed: BTreeSet<(String, StatusSpec)> = report
        .failed()
        .filter_map(|outcome| report.place(outcome))
        .collect();
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((subject, status), count) in report.ledger.by_status() {
        let mark = if failed.contains(&(subject.clone(), status)) || count == 0 {
            "!"
        } else {
            ""
        };
        rows.entry(subject)
            .or_default()
            .push(format!("{status}:{count}{mark}"));
    }
    let mut text = String::from("Operations, and STATUS:CASES; ! where one failed or there is none\n");
    for (subject, cells) in rows {
        let _ = writeln!(text, "{subject}");
        let mut line = String::new();
        for cell in cells {
            if 2 + line.len() + 1 + cell.len() > WIDTH {
                let _ = writeln!(text, " {}", line.trim_end());
                line.clear();
            }
            let _ = write!(line, " {cell:<8}");
        }
        let _ = writeln!(text, " {}", line.trim_end());
    }
    text
}

fn summary(report: &Report<'_>) -> String {
    let ledger = report.ledger;
    let failed = report.failed().count();
    let played = format!(
        "\n{} cases, {} passed, {failed} failed in {:.1} s; seed {}\n",
        report.outcomes.len(),
        report.outcomes.len() - failed,
        report.took.as_secs_f64(),
        report.seed,
    );
    let covered = match ledger.is_empty() {
        true => "cells are not counted, since only some of the cases were played".to_owned(),
        false => format!(
            "{} operation x status pairs, {} cells, {} cell x way pairs, {} without a case",
            ledger.by_status().len(),
            ledger.cells(),
            ledger.len(),
            ledger.uncovered().count(),
        ),
    };
    played + &wrapped("", &covered)
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
