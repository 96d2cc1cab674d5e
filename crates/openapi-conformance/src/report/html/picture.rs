//! The matrix as an HTML table of tiles.

use super::format::{escape, number};
use crate::coverage::Topology;
use crate::report::matrix::{Row, State, Tile};
use openapi_judge::document::StatusSpec;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Returns the fragment of a tile on the page.
pub(super) fn address(row: &Row, status: StatusSpec) -> String {
    format!("{}-{status}", row.id)
}

/// Returns the table. Its roles are explicit because a narrow screen displays it as blocks.
pub(super) fn table(rows: &[Row]) -> String {
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
    let has_failures = row.tiles.values().any(Tile::has_failures);
    let (method, path) = match row.subject.split_once(' ') {
        Some((_, "*")) | None => (String::new(), "anything else"),
        Some((method, path)) => (format!("<b>{}</b> ", escape(method)), path),
    };
    let mut text = format!(
        "<tr class=\"op\" role=\"row\" data-name=\"{}\"{}><th role=\"rowheader\" scope=\"row\">{}<span>{}</span></th>",
        escape(&format!("{} {} {}", row.subject, row.id, row.tag).to_lowercase()),
        if has_failures { " data-failed" } else { "" },
        method,
        // A path may break after each of its segments.
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
    let topologies = Topology::ALL.iter().zip(tile.topologies);
    let states: Vec<String> = topologies
        .clone()
        .map(|(topology, state)| format!("{} {}", topology.name(), state.description()))
        .collect();
    let label = escape(&format!(
        "{}, status {status}: {}",
        row.subject,
        states.join(", ")
    ));
    let marks: String = topologies
        .map(|(topology, state)| {
            let mark = match state {
                State::Passed(_) => topology.name().chars().take(1).collect::<String>().to_uppercase(),
                State::Failed(_) => "✕".to_owned(),
                State::Uncovered => "○".to_owned(),
                State::NotRun => "·".to_owned(),
                State::NotApplicable => "–".to_owned(),
            };
            format!("<i class=\"{}\">{mark}</i>", state.letter())
        })
        .collect();
    format!(
        "<td role=\"cell\"><a class=\"tile{}\" id=\"{}\" href=\"#{}\" aria-haspopup=\"dialog\" aria-label=\"{label}\">\
         <em>{status}</em><span class=\"topologies\">{marks}</span><small>{}</small></a></td>",
        if tile.has_failures() { " failed" } else { "" },
        address(row, status),
        address(row, status),
        number(tile.passed()),
    )
}
