//! The failures, at the top of the page: a few one by one, many grouped by kind.

use super::format::{counted, escape, number};
use super::picture;
use crate::report::escape::visible_line;
use crate::report::failure::parts;
use crate::report::kinds::{LISTED, kinds};
use crate::report::matrix::Row;
use crate::report::results::Report;
use crate::run::{Outcome, rerun_command};
use std::fmt::Write;

/// Returns the section, which is empty if nothing failed.
pub(super) fn list(report: &Report<'_>, rows: &[Row]) -> String {
    let failed = report.failed().count();
    let open: Vec<_> = report.coverage.uncovered().collect();
    if failed == 0 && open.is_empty() && report.differences.is_empty() {
        return String::new();
    }
    let mut text = String::from("<section id=\"failures\" aria-labelledby=\"failures-title\">\n");
    text.push_str("<h2 id=\"failures-title\">Failures</h2>\n<ol class=\"failures\">\n");
    let is_many = failed > LISTED;
    for kind in kinds(report.failed(), |outcome| *outcome) {
        let cases = || kind.iter().map(|outcome| one(report, rows, outcome));
        match kind.first() {
            Some(first) if is_many && kind.len() > 1 => {
                let failure = first.failures.first();
                let failure = failure.map_or_else(String::new, ToString::to_string);
                let count = counted(kind.len(), "case", "cases");
                let head = format!(
                    "<b class=\"badge f\">✕ {count}</b> <span>{}</span>",
                    escape(&visible_line(&failure))
                );
                text.push_str(&folded(&head, cases(), kind.len()));
            }
            _ => text.extend(cases()),
        }
    }
    let points = || {
        open.iter().map(|(point, topology)| {
            let (point, topology) = (escape(&point.to_string()), topology.name());
            format!(
                "<li><p><b class=\"badge u\">○ no case</b> <b class=\"badge\">{topology}</b> {point}</p></li>\n"
            )
        })
    };
    if open.len() > LISTED {
        let count = counted(open.len(), "coverage point", "coverage points");
        let head = format!("<b class=\"badge u\">○ {count}</b> <span>without a case</span>");
        text.push_str(&folded(&head, points(), open.len()));
    } else {
        text.extend(points());
    }
    let differences = || {
        report.differences.iter().map(|difference| {
            let difference = escape(&visible_line(&difference.to_string()));
            format!("<li><p><b class=\"badge f\">✕ document</b> {difference}</p></li>\n")
        })
    };
    if report.differences.len() > LISTED {
        let count = counted(report.differences.len(), "difference", "differences");
        let head = format!(
            "<b class=\"badge f\">✕ {count}</b> <span>between the contract and the server's document</span>"
        );
        text.push_str(&folded(&head, differences(), report.differences.len()));
    } else {
        text.extend(differences());
    }
    text + "</ol>\n</section>\n"
}

/// Formats items as a collapsed group.
fn folded(head: &str, items: impl Iterator<Item = String>, count: usize) -> String {
    let mut text = format!("<li><details class=\"kind\"><summary>{head}</summary>\n<ol>\n");
    text.extend(items.take(LISTED));
    text.push_str("</ol>\n");
    if count > LISTED {
        let more = number(count - LISTED);
        let _ = writeln!(text, "<p>{more} more, see the tiles below.</p>");
    }
    text + "</details></li>\n"
}

/// Formats a failed case.
fn one(report: &Report<'_>, rows: &[Row], outcome: &Outcome) -> String {
    let case = &report.cases[outcome.case];
    let mut text = format!(
        "<li><p><b class=\"badge f\">✕ failed</b> <b class=\"badge\">{}</b> ",
        case.topology().name()
    );
    let tile = report.tile(outcome);
    let row = tile
        .as_ref()
        .and_then(|(subject, _)| rows.iter().find(|row| row.subject == *subject));
    let name = escape(&visible_line(&case.name));
    match (row, &tile) {
        (Some(row), Some((_, status))) if row.tiles.contains_key(status) => {
            let address = picture::address(row, *status);
            let _ = write!(text, "<a href=\"#{address}\">{name}</a>");
        }
        _ => text.push_str(&name),
    }
    text.push_str("</p><ul>");
    for failure in &outcome.failures {
        let _ = write!(text, "<li>{}", escape(&failure.to_string()));
        for (name, part) in parts(report.document, case, outcome, failure) {
            let _ = write!(text, "<br><small>{name}: {}</small>", escape(&part));
        }
        text.push_str("</li>");
    }
    text.push_str("</ul>");
    let by_hand = outcome.command(case).into_iter();
    let again = std::iter::once(rerun_command(report.command, case, outcome, report.seed));
    let commands: Vec<String> = by_hand.chain(again).collect();
    let _ = write!(
        text,
        "<details><summary>Commands</summary><pre tabindex=\"0\">{}</pre></details>",
        escape(&commands.join("\n"))
    );
    text + "</li>\n"
}
