//! The report for a terminal of 80 columns: a table of operations and statuses, and the failures.

use super::escape::{visible, visible_line};
use super::kinds::{LISTED, sample};
use super::results::Report;
use crate::run::{Outcome, rerun_command};
use openapi_judge::document::StatusSpec;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// Columns of the report. Only commands are longer.
const WIDTH: usize = 80;

/// The explanation of the commands.
const BASE: &str = "$BASE is the address of a server: the one of the case is gone; `conformance --serve` starts \
                    one that responds with the examples.";

/// Returns the report.
pub(super) fn of(report: &Report<'_>, page: Option<&Path>) -> String {
    let mut text = if report.coverage.is_empty() {
        String::new()
    } else {
        table(report)
    };
    let (few, more) = sample(report.failed(), |outcome| *outcome);
    for outcome in &few {
        text.push('\n');
        let name = visible_line(&report.cases[outcome.case].name);
        text.push_str(&wrapped("FAILED ", &format!("{name}{}", form(outcome))));
        for failure in &outcome.failures {
            text.push_str(&wrapped("  ", &visible(failure)));
        }
        let case = &report.cases[outcome.case];
        if let Some(command) = outcome.command(case) {
            let _ = writeln!(text, "  {command}");
        }
        let _ = writeln!(
            text,
            "  {}",
            visible_line(&rerun_command(report.command, case, outcome, report.seed))
        );
    }
    if !few.is_empty() {
        text.push('\n');
        text.push_str(&wrapped("", BASE));
    }
    for (point, topology) in report.coverage.uncovered().take(LISTED) {
        text.push('\n');
        text.push_str(&wrapped("UNCOVERED ", &format!("{point}, {}", topology.name())));
    }
    for difference in report.differences.iter().take(LISTED) {
        text.push('\n');
        text.push_str(&wrapped("DOCUMENT ", &visible_line(&difference.to_string())));
    }
    let open = report.coverage.uncovered().count().saturating_sub(LISTED);
    let different = report.differences.len().saturating_sub(LISTED);
    for (more, what) in [
        (more, "failed"),
        (open, "coverage points have no case"),
        (different, "differences between the documents"),
    ] {
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

/// Names the form of a case that was shrunk.
fn form(outcome: &Outcome) -> &'static str {
    match &outcome.shrinking {
        None => "",
        Some(shrinking) if shrinking.is_interrupted => " (shrinking interrupted)",
        Some(_) => " (shrunk)",
    }
}

/// Returns the table: for each operation its name, and the number of cases of each status.
fn table(report: &Report<'_>) -> String {
    let failed: BTreeSet<(String, StatusSpec)> = report
        .failed()
        .filter_map(|outcome| report.tile(outcome))
        .collect();
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((subject, status), count) in report.coverage.by_status() {
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
    for (subject, points) in rows {
        let _ = writeln!(text, "{subject}");
        let mut line = String::new();
        for point in points {
            if 2 + line.len() + 1 + point.len() > WIDTH {
                let _ = writeln!(text, " {}", line.trim_end());
                line.clear();
            }
            let _ = write!(line, " {point:<8}");
        }
        let _ = writeln!(text, " {}", line.trim_end());
    }
    text
}

fn summary(report: &Report<'_>) -> String {
    let coverage = report.coverage;
    let failed = report.failed().count();
    let cases = format!(
        "\n{} cases, {} passed, {failed} failed in {:.1} s; seed {}\n",
        report.outcomes.len(),
        report.outcomes.len() - failed,
        report.duration.as_secs_f64(),
        report.seed,
    );
    let covered = match coverage.is_empty() {
        true => "coverage is not counted, since the cases were chosen by name".to_owned(),
        false => format!(
            "{} operation x status pairs, {} coverage points, {} point x topology pairs, {} without a case",
            coverage.by_status().len(),
            coverage.points(),
            coverage.len(),
            coverage.uncovered().count(),
        ),
    };
    let document = match report.differences.len() {
        0 => String::new(),
        1 => "the server's document differs from the contract in 1 place\n".to_owned(),
        count => format!("the server's document differs from the contract in {count} places\n"),
    };
    cases + &wrapped("", &covered) + &document
}

/// Wraps a text at spaces. A longer word stays whole.
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
