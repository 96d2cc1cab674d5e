//! The outcome as one HTML page: the matrix as a picture, every tile opening to its exchanges.
//!
//! The picture is plain HTML; what opens is kept as JSON and made into elements by the page's own
//! program, which sets texts only. The page's policy lets nothing run or load but what is written
//! here.

use super::matrix::{self, Row, State, Tile};
use super::{Report, is_unseen, visible, visible_line};
use crate::cell::Way;
use crate::document::StatusSpec;
use crate::judge::shorten;
use crate::run::Outcome;
use crate::wire::{self, Fields};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

const STYLE: &str = include_str!("page/page.css");
const PROGRAM: &str = include_str!("page/page.js");
const PAGE: &str = include_str!("page/page.html");

/// The longest body that is shown, in bytes.
const BODY: usize = 2_000;

/// The most failed cases that are listed above the matrix; their tiles hold all of them.
const LISTED: usize = 100;

/// The whole page.
pub(super) fn of(report: &Report<'_>) -> Result<String, String> {
    let rows = matrix::rows(report);
    let data = serde_json::to_string(&data(report, &rows)).map_err(|error| format!("no page: {error}"))?;
    let info = |member: &str| {
        let text = report.document.root().pointer(&format!("/info/{member}"));
        escape(text.and_then(Value::as_str).unwrap_or_default())
    };
    let parts = BTreeMap::from([
        ("style-hash", hash(STYLE)),
        ("program-hash", hash(PROGRAM)),
        ("style", STYLE.to_owned()),
        ("program", PROGRAM.to_owned()),
        ("title", info("title")),
        ("version", info("version")),
        ("verdict", verdict(report)),
        ("facts", facts(report)),
        ("failures", failures(report, &rows)),
        ("matrix", table(&rows)),
        ("data", inert(&data)),
    ]);
    Ok(filled(PAGE, &parts))
}

/// A template whose `{{name}}` are replaced once: what is put in is not looked at again.
fn filled(template: &str, parts: &BTreeMap<&str, String>) -> String {
    let mut page = String::new();
    let mut pieces = template.split("{{");
    page.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or((piece, ""));
        page.push_str(parts.get(name).map_or("", String::as_str));
        page.push_str(rest);
    }
    page
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// JSON that can stand in a `script` element: nothing in it ends the element, and nothing turns the
/// page's source around for whoever reads it.
fn inert(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for char in json.chars() {
        if char == '<' || is_unseen(char) {
            let mut units = [0; 2];
            for unit in char.encode_utf16(&mut units) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(char);
        }
    }
    text
}

/// Text in an element or in a quoted attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in visible(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A number with its thousands apart.
fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

fn verdict(report: &Report<'_>) -> String {
    let failed = report.failed().count();
    let uncovered = report.ledger.uncovered().count();
    let played = counted(report.outcomes.len(), "case", "cases");
    let (class, mark, text) = match (failed, uncovered) {
        (0, 0) if report.ledger.is_empty() => {
            ("part", "✓", format!("{played} passed, of a part of the suite."))
        }
        (0, 0) => ("good", "✓", format!("{played} passed. Every cell is covered.")),
        (0, open) => (
            "bad",
            "✕",
            format!("{} without a case.", counted(open, "cell", "cells")),
        ),
        (failed, 0) => ("bad", "✕", format!("{failed} of {played} failed.")),
        (failed, open) => (
            "bad",
            "✕",
            format!(
                "{failed} of {played} failed, {} without one.",
                counted(open, "cell", "cells")
            ),
        ),
    };
    format!("<p class=\"verdict {class}\"><span aria-hidden=\"true\">{mark}</span> {text}</p>")
}

fn facts(report: &Report<'_>) -> String {
    let made = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let failed = report.failed().count();
    let uncovered = report.ledger.uncovered().count();
    let mut facts = vec![
        ("Cases", number(report.outcomes.len())),
        ("Failed", number(failed)),
    ];
    if !report.ledger.is_empty() {
        facts.extend([
            ("Cells", number(report.ledger.cells())),
            ("Cells in their ways", number(report.ledger.len())),
            ("Uncovered", number(uncovered)),
        ]);
    }
    facts.extend([
        ("Seed", report.seed.to_string()),
        ("Took", format!("{:.1} s", report.took.as_secs_f64())),
        (
            "Made",
            format!("<time id=\"made\" data-seconds=\"{made}\"></time>"),
        ),
    ]);
    let facts = facts
        .iter()
        .map(|(name, value)| format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n"));
    facts.collect()
}

/// What failed, before everything else.
fn failures(report: &Report<'_>, rows: &[Row]) -> String {
    let failed: Vec<&Outcome> = report.failed().collect();
    let open: Vec<_> = report.ledger.uncovered().collect();
    if failed.is_empty() && open.is_empty() {
        return String::new();
    }
    let mut text = String::from("<section id=\"failures\" aria-labelledby=\"failures-title\">\n");
    text.push_str("<h2 id=\"failures-title\">What is wrong</h2>\n<ol class=\"failures\">\n");
    for outcome in failed.iter().take(LISTED) {
        let case = &report.cases[outcome.case];
        let _ = write!(
            text,
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
                let _ = write!(text, "<a href=\"#{}\">{name}</a>", address(row, *status));
            }
            _ => text.push_str(&name),
        }
        text.push_str("</p><ul>");
        for fault in &outcome.faults {
            let _ = write!(text, "<li>{}</li>", escape(fault));
        }
        text.push_str("</ul>");
        if let Some(curl) = outcome.curl() {
            let _ = write!(
                text,
                "<details><summary>The same by hand</summary><pre tabindex=\"0\">{}</pre></details>",
                escape(&curl)
            );
        }
        text.push_str("</li>\n");
    }
    for (cell, way) in open.iter().take(LISTED) {
        let cell = escape(&cell.to_string());
        let way = way.name();
        let _ = writeln!(
            text,
            "<li><p><b class=\"badge u\">○ no case</b> <b class=\"badge\">{way}</b> {cell}</p></li>"
        );
    }
    text.push_str("</ol>\n");
    let more = failed.len().saturating_sub(LISTED) + open.len().saturating_sub(LISTED);
    if more > 0 {
        let _ = writeln!(text, "<p>{} more, see below.</p>", number(more));
    }
    text + "</section>\n"
}

fn address(row: &Row, status: StatusSpec) -> String {
    format!("{}-{status}", row.id)
}

/// The picture. Its roles are written down because a narrow screen shows it as no table.
fn table(rows: &[Row]) -> String {
    let statuses: BTreeSet<StatusSpec> = rows.iter().flat_map(|row| row.tiles.keys().copied()).collect();
    let mut text = String::from(
        "<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Operation</th>",
    );
    for status in &statuses {
        let _ = write!(text, "<th role=\"columnheader\" scope=\"col\">{status}</th>");
    }
    text.push_str("</tr></thead>\n");
    let mut tag = None;
    for row in rows {
        if tag != Some(&row.tag) {
            if tag.is_some() {
                text.push_str("</tbody>\n");
            }
            let name = escape(&row.tag);
            let _ = writeln!(
                text,
                "<tbody role=\"rowgroup\"><tr class=\"tag\" role=\"row\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"{}\">{name}</th></tr>",
                statuses.len() + 1
            );
            tag = Some(&row.tag);
        }
        text.push_str(&table_row(row, &statuses));
    }
    if tag.is_some() {
        text.push_str("</tbody>\n");
    }
    text
}

fn table_row(row: &Row, statuses: &BTreeSet<StatusSpec>) -> String {
    let bad = row.tiles.values().any(Tile::is_bad);
    let (method, path) = match row.subject.split_once(' ') {
        Some((_, "*")) | None => (String::new(), "anything else"),
        Some((method, path)) => (format!("<b>{}</b> ", escape(method)), path),
    };
    let mut text = format!(
        "<tr class=\"op\" role=\"row\" data-name=\"{}\"{}><th role=\"rowheader\" scope=\"row\">{}<span>{}</span></th>",
        escape(&format!("{} {} {}", row.subject, row.id, row.tag).to_lowercase()),
        if bad { " data-bad" } else { "" },
        method,
        // A path may be broken behind each of its segments.
        escape(path).replace('/', "/<wbr>"),
    );
    for status in statuses {
        match row.tiles.get(status) {
            Some(tile) => text.push_str(&tile_cell(row, *status, tile)),
            None => text.push_str("<td role=\"cell\"></td>"),
        }
    }
    text + "</tr>\n"
}

fn tile_cell(row: &Row, status: StatusSpec, tile: &Tile) -> String {
    let ways = Way::ALL.iter().zip(tile.ways);
    let words: Vec<String> = ways
        .clone()
        .map(|(way, state)| format!("{} {}", way.name(), state.words()))
        .collect();
    let label = escape(&format!("{}, status {status}: {}", row.subject, words.join(", ")));
    let marks: String = ways
        .map(|(way, state)| {
            let mark = match state {
                State::Passed(_) => way.name().chars().take(1).collect::<String>().to_uppercase(),
                State::Failed(_) => "✕".to_owned(),
                State::Uncovered => "○".to_owned(),
                State::NotPlayed => "·".to_owned(),
                State::NotApplicable => "–".to_owned(),
            };
            format!("<i class=\"{}\">{mark}</i>", state.letter())
        })
        .collect();
    format!(
        "<td role=\"cell\"><a class=\"tile{}\" id=\"{}\" href=\"#{}\" aria-haspopup=\"dialog\" aria-label=\"{label}\">\
         <em>{status}</em><span class=\"ways\">{marks}</span><small>{}</small></a></td>",
        if tile.is_bad() { " bad" } else { "" },
        address(row, status),
        address(row, status),
        number(tile.passed()),
    )
}

/// What tiles open to.
fn data(report: &Report<'_>, rows: &[Row]) -> Value {
    let mut exchanges = Vec::new();
    let mut tiles = Map::new();
    for row in rows {
        for (status, tile) in &row.tiles {
            let first = exchanges.len();
            exchanges.extend(tile.outcomes.iter().map(|index| exchange(report, *index)));
            let cells = tile
                .cells
                .iter()
                .map(|(cell, ways)| json!([cell.media_type, cell.alternative, cell.header, ways]));
            let tile = json!({
                "subject": row.subject, "status": status.to_string(), "ways": tile.ways,
                "cells": cells.collect::<Vec<_>>(), "first": first, "end": exchanges.len(),
            });
            tiles.insert(address(row, *status), tile);
        }
    }
    json!({"ways": Way::ALL.map(Way::name), "tiles": tiles, "exchanges": exchanges})
}

fn exchange(report: &Report<'_>, index: usize) -> Value {
    let outcome = &report.outcomes[index];
    let case = &report.cases[outcome.case];
    let curl = outcome.curl();
    // To be looked at, and to be copied.
    let curl = curl.map(|curl| [visible(&curl), curl]);
    let faults = outcome
        .faults
        .iter()
        .map(|fault| visible(fault))
        .collect::<Vec<_>>();
    let (request, answer) = match &outcome.exchange {
        Some(wire::Exchange { request, response }) => {
            let first = format!("{} {} HTTP/1.1", request.method, request.target);
            let answer = match response.status {
                0 => "no answer".to_owned(),
                status => message(&format!("HTTP/1.1 {status}"), &response.headers, &response.body),
            };
            (message(&first, &request.headers, &request.body), answer)
        }
        None => ("nothing on the wire".to_owned(), String::new()),
    };
    let (way, name) = (case.way() as usize, visible_line(report.name(case)));
    json!([way, name, faults, request, answer, curl])
}

/// A message to look at.
fn message(first: &str, headers: &Fields, body: &[u8]) -> String {
    let mut text = first.to_owned();
    for (name, value) in &headers.0 {
        let _ = write!(text, "\n{name}: {value}");
    }
    if !body.is_empty() {
        let mut shown = String::from_utf8_lossy(body).into_owned();
        shorten(&mut shown, BODY);
        let _ = write!(text, "\n\n{shown}");
        if body.len() > BODY {
            let _ = write!(text, "\n({} bytes)", number(body.len()));
        }
    }
    visible(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_into_the_page_is_not_looked_at_again() {
        let parts = BTreeMap::from([("a", "{{b}}".to_owned()), ("b", "x".to_owned())]);
        assert_eq!(filled("<{{a}}|{{b}}>", &parts), "<{{b}}|x>");
    }

    #[test]
    fn numbers_and_texts_for_people() {
        assert_eq!(
            [number(7), number(1234), number(1_000_000)],
            ["7", "1,234", "1,000,000"]
        );
        assert_eq!(
            escape("<a b='\"'>&\u{202e}"),
            "&lt;a b=&#39;&quot;&#39;&gt;&amp;\\u{202e}"
        );
    }
}
