//! The details of tiles, as JSON for the page's script.

use super::format::number;
use super::picture::address;
use crate::coverage::Topology;
use crate::report::escape::{visible, visible_line};
use crate::report::matrix::Row;
use crate::report::results::Report;
use crate::wire::{self, Headers};
use openapi_judge::judge::shorten;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The longest body in the page, in characters.
const MAX_BODY: usize = 2_000;

/// Returns the details of all tiles.
pub(super) fn data(report: &Report<'_>, rows: &[Row]) -> Value {
    let mut exchanges = Vec::new();
    let mut tiles = Map::new();
    for row in rows {
        for (status, tile) in &row.tiles {
            let first = exchanges.len();
            exchanges.extend(tile.outcomes.iter().map(|index| exchange(report, *index)));
            let points = tile.points.iter().map(|(point, topologies)| {
                json!([point.media_type, point.alternative, point.header, topologies])
            });
            let tile = json!({
                "subject": row.subject, "status": status.to_string(), "topologies": tile.topologies,
                "points": points.collect::<Vec<_>>(), "first": first, "end": exchanges.len(),
            });
            tiles.insert(address(row, *status), tile);
        }
    }
    json!({"topologies": Topology::ALL.map(Topology::name), "tiles": tiles, "exchanges": exchanges})
}

fn exchange(report: &Report<'_>, index: usize) -> Value {
    let outcome = &report.outcomes[index];
    let case = &report.cases[outcome.case];
    let curl = outcome.command(case);
    // One to read, and one to copy.
    let curl = curl.map(|curl| [visible(&curl), curl]);
    let failures = outcome
        .failures
        .iter()
        .map(|failure| visible(&format!("{failure} ({})", failure.rule)))
        .collect::<Vec<_>>();
    let (request, response) = match &outcome.exchange {
        Some(wire::Exchange { request, response }) => {
            let first = format!("{} {} HTTP/1.1", request.method, request.target);
            let response = match response.status {
                0 => "no response".to_owned(),
                status => message(&format!("HTTP/1.1 {status}"), &response.headers, &response.body),
            };
            (message(&first, &request.headers, &request.body), response)
        }
        None => ("no exchange".to_owned(), String::new()),
    };
    let (topology, name) = (case.topology() as usize, visible_line(report.name(case)));
    json!([topology, name, failures, request, response, curl])
}

/// Formats a message.
fn message(first: &str, headers: &Headers, body: &[u8]) -> String {
    let mut text = first.to_owned();
    for (name, value) in &headers.0 {
        let _ = write!(text, "\n{name}: {value}");
    }
    if !body.is_empty() {
        let mut text_of_body = String::from_utf8_lossy(body).into_owned();
        shorten(&mut text_of_body, MAX_BODY);
        let _ = write!(text, "\n\n{text_of_body}");
        if body.len() > MAX_BODY {
            let _ = write!(text, "\n({} bytes)", number(body.len()));
        }
    }
    visible(&text)
}
