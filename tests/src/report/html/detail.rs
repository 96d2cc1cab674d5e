//! What tiles open to, as JSON for the page's program.

use super::number;
use super::picture::address;
use crate::cell::Way;
use crate::judge::shorten;
use crate::report::matrix::Row;
use crate::report::{Report, visible, visible_line};
use crate::wire::{self, Headers};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The longest body that is shown, in characters.
const BODY: usize = 2_000;

/// What tiles open to.
pub(super) fn data(report: &Report<'_>, rows: &[Row]) -> Value {
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
    let curl = outcome.command(case);
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
fn message(first: &str, headers: &Headers, body: &[u8]) -> String {
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
