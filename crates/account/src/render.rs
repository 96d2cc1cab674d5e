//! What goes to standard output.

use crate::failure::Failure;
use crate::printed::{line, printable};
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Json,
    Yaml,
}

impl Format {
    pub(crate) const NAMES: [&str; 3] = ["table", "json", "yaml"];

    pub(crate) fn of(name: &str) -> Self {
        match name {
            "json" => Format::Json,
            "yaml" => Format::Yaml,
            _ => Format::Table,
        }
    }
}

/// Writes a result.
pub(crate) fn print(value: &Value, format: Format) -> Result<(), Failure> {
    let text = match format {
        Format::Table => human(value, width()),
        Format::Json => serde_json::to_string_pretty(value).map_err(|error| Failure::local("JSON", error))?,
        Format::Yaml => serde_saphyr::to_string(value).map_err(|error| Failure::local("YAML", error))?,
    };
    line(text.trim_end())
}

/// The columns that there are.
fn width() -> u16 {
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    let said = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(said).unwrap_or(80).max(40)
}

/// A result for people: what the envelope of the dialect holds, as a table.
fn human(value: &Value, width: u16) -> String {
    match subject(value) {
        Value::Array(rows) => list(&rows, width),
        Value::Object(members) => {
            let mut table = table(width);
            for (name, value) in leaves(&members) {
                table.add_row([printable(&name).into_owned(), cell(&value)]);
            }
            shown(table)
        }
        other => cell(&other),
    }
}

fn list(rows: &[Value], width: u16) -> String {
    let rows: Vec<Vec<(String, Value)>> = rows
        .iter()
        .map(|row| match row {
            Value::Object(members) => leaves(members),
            other => vec![("value".to_owned(), other.clone())],
        })
        .collect();
    let mut columns: Vec<&String> = Vec::new();
    for (name, value) in rows.iter().flatten() {
        // What nobody has needs no column.
        if !value.is_null() && !columns.contains(&name) {
            columns.push(name);
        }
    }
    columns.sort();
    if columns.is_empty() {
        return "none".to_owned();
    }
    let mut table = table(width);
    table.set_header(
        columns
            .iter()
            .map(|name| printable(&name.to_uppercase()).into_owned()),
    );
    for row in &rows {
        let of = |column: &&String| {
            row.iter()
                .find(|(name, _)| name == *column)
                .map_or_else(String::new, |(_, v)| cell(v))
        };
        table.add_row(columns.iter().map(of));
    }
    shown(table)
}

/// The text of a table, with two spaces between columns.
fn shown(mut table: Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.trim_fmt()
}

fn table(width: u16) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table
}

/// What a document is about. Of a resource of JSON:API that is its id and its attributes.
fn subject(value: &Value) -> Value {
    let data = ["data", "Data"].into_iter().find_map(|name| value.get(name));
    match data.unwrap_or(value) {
        Value::Array(items) => Value::Array(items.iter().map(resource).collect()),
        other => resource(other),
    }
}

fn resource(value: &Value) -> Value {
    let (Some(id), Some(Value::Object(attributes))) = (value.get("id"), value.get("attributes")) else {
        return value.clone();
    };
    let mut members = Map::from_iter([("id".to_owned(), id.clone())]);
    members.extend(attributes.clone());
    Value::Object(members)
}

/// Members with those of objects in them, their names joined by a dot.
fn leaves(members: &Map<String, Value>) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (name, value) in members {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                let inner = leaves(inner).into_iter();
                found.extend(inner.map(|(rest, value)| (format!("{name}.{rest}"), value)));
            }
            _ => found.push((name.clone(), value.clone())),
        }
    }
    found
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => printable(&minutes(text)).replace('\t', " "),
        other => other.to_string(),
    }
}

/// A time to the minute, since the rest is for programs; another text as it is.
fn minutes(text: &str) -> Cow<'_, str> {
    let is_time = text.len() >= 20 && text.is_ascii() && text.ends_with('Z');
    let parts = (
        text.get(..10),
        text.get(10..11),
        text.get(11..16),
        text.get(16..17),
    );
    match parts {
        (Some(date), Some("T"), Some(time), Some(":")) if is_time => format!("{date} {time}Z").into(),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_to_the_minute() {
        assert_eq!(minutes("2026-11-21T14:14:26.5Z"), "2026-11-21 14:14Z");
        assert_eq!(minutes("2026-11-21T14:14:26Z"), "2026-11-21 14:14Z");
        assert_eq!(minutes("éééééééééTéééééééééZ"), "éééééééééTéééééééééZ");
        assert_eq!(minutes("at-NwWb087whjfsRHdUZ"), "at-NwWb087whjfsRHdUZ");
    }
}
