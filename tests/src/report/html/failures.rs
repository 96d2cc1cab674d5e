//! What failed, before everything else. A few failures are told one by one, many by their kinds.

use super::{counted, escape, number, picture};
use crate::report::kinds::{LISTED, kinds};
use crate::report::matrix::Row;
use crate::report::{Report, visible_line};
use crate::run::Outcome;
use std::fmt::Write;

/// The section; the empty text where nothing is wrong.
pub(super) fn list(report: &Report<'_>, rows: &[Row]) -> String {
    let failed = report.failed().count();
    let open: Vec<_> = report.ledger.uncovered().collect();
    if failed == 0 && open.is_empty() {
        return String::new();
    }
    let mut text = String::from("<section id=\"failures\" aria-labelledby=\"failures-title\">\n");
    text.push_str("<h2 id=\"failures-title\">What is wrong</h2>\n<ol class=\"failures\">\n");
    let is_many = failed > LISTED;
    for kind in kinds(report.failed(), |outcome| *outcome) {
        let cases = || kind.iter().map(|outcome| one(report, rows, outcome));
        match kind.first() {
            Some(first) if is_many && kind.len() > 1 => {
                let fault = first.faults.first().map_or("", String::as_str);
                let count = counted(kind.len(), "case", "cases");
                let head = format!(
                    "<b class=\"badge f\">✕ {count}</b> <span>{}</span>",
                    escape(&visible_line(fault))
                );
                text.push_str(&folded(&head, cases(), kind.len()));
            }
            _ => text.extend(cases()),
        }
    }
    let cells = || {
        open.iter().map(|(cell, way)| {
            let (cell, way) = (escape(&cell.to_string()), way.name());
            format!(
                "<li><p><b class=\"badge u\">○ no case</b> <b class=\"badge\">{way}</b> {cell}</p></li>\n"
            )
        })
    };
    if open.len() > LISTED {
        let count = counted(open.len(), "cell", "cells");
        let head = format!("<b class=\"badge u\">○ {count}</b> <span>without a case</span>");
        text.push_str(&folded(&head, cells(), open.len()));
    } else {
        text.extend(cells());
    }
    text + "</ol>\n</section>\n"
}

/// Items behind a line that opens to them.
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

/// A case that failed.
fn one(report: &Report<'_>, rows: &[Row], outcome: &Outcome) -> String {
    let case = &report.cases[outcome.case];
    let mut text = format!(
        "<li><p><b class=\"badge f\">✕ failed</b> <b class=\"badge\">{}</b> ",
        case.way().name()
    );
    let place = report.place(outcome);
    let row = place
        .as_ref()
        .and_then(|(subject, _)| rows.iter().find(|row| row.subject == *subject));
    let name = escape(&visible_line(&case.name));
    match (row, &place) {
        (Some(row), Some((_, status))) if row.tiles.contains_key(status) => {
            let address = picture::address(row, *status);
            let _ = write!(text, "<a href=\"#{address}\">{name}</a>");
        }
        _ => text.push_str(&name),
    }
    text.push_str("</p><ul>");
    for fault in &outcome.faults {
        let _ = write!(text, "<li>{}</li>", escape(fault));
    }
    text.push_str("</ul>");
    let by_hand = outcome.command(case).into_iter();
    let again = std::iter::once(Outcome::again(case, report.seed));
    let commands: Vec<String> = by_hand.chain(again).collect();
    let _ = write!(
        text,
        "<details><summary>The same by hand</summary><pre tabindex=\"0\">{}</pre></details>",
        escape(&commands.join("\n"))
    );
    text + "</li>\n"
}
