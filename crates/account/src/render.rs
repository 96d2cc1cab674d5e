//! Prints results as a table, JSON or YAML.

use crate::error::CliError;
use crate::output::{print_line, sanitize};
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Json,
    Yaml,
}

impl Format {
    /// The values of `--output`.
    pub(crate) const NAMES: [&str; 3] = ["table", "json", "yaml"];

    /// Returns the format with this name. The command line accepts no name but [`Format::NAMES`].
    pub(crate) fn parse(name: &str) -> Self {
        match name {
            "json" => Format::Json,
            "yaml" => Format::Yaml,
            _ => Format::Table,
        }
    }
}

/// Prints a result to standard output.
pub(crate) fn print(value: &Value, format: Format) -> Result<(), CliError> {
    let text = match format {
        Format::Table => to_table(value, table_width()),
        Format::Json => {
            serde_json::to_string_pretty(value).map_err(|error| CliError::local("JSON", error))?
        }
        Format::Yaml => serde_saphyr::to_string(value).map_err(|error| CliError::local("YAML", error))?,
    };
    print_line(text.trim_end())
}

/// Returns the width of a table in characters: that of the terminal, else `COLUMNS`, else 80. It is at least 40, so that
/// cells stay legible.
fn table_width() -> u16 {
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    let environment = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(environment).unwrap_or(80).max(40)
}

/// Renders the content of a response body as a table, with a row for each item of an array or for each property of an
/// object.
fn to_table(value: &Value, width: u16) -> String {
    match unwrap_envelope(value) {
        Value::Array(rows) => rows_to_table(&rows, width),
        Value::Object(properties) => {
            let mut table = empty_table(width);
            for (name, value) in flatten(&properties) {
                table.add_row([sanitize(&name).into_owned(), cell(&value)]);
            }
            to_text(table)
        }
        other => cell(&other),
    }
}

/// Renders objects as a table with a column for each property.
fn rows_to_table(rows: &[Value], width: u16) -> String {
    let rows: Vec<Vec<(String, Value)>> = rows
        .iter()
        .map(|row| match row {
            Value::Object(properties) => flatten(properties),
            other => vec![("value".to_owned(), other.clone())],
        })
        .collect();
    let mut columns: Vec<&String> = Vec::new();
    for (name, value) in rows.iter().flatten() {
        // A column that is `null` in every row is left out.
        if !value.is_null() && !columns.contains(&name) {
            columns.push(name);
        }
    }
    columns.sort();
    if columns.is_empty() {
        return "none".to_owned();
    }
    let mut table = empty_table(width);
    table.set_header(
        columns
            .iter()
            .map(|name| sanitize(&name.to_uppercase()).into_owned()),
    );
    for row in &rows {
        let cell_of = |column: &&String| {
            row.iter()
                .find(|(name, _)| name == *column)
                .map_or_else(String::new, |(_, value)| cell(value))
        };
        table.add_row(columns.iter().map(cell_of));
    }
    to_text(table)
}

/// Formats a table with two spaces between columns.
fn to_text(mut table: Table) -> String {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.trim_fmt()
}

fn empty_table(width: u16) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table
}

/// Returns the content of the `data` or `Data` property in which an API family wraps its results, or the value itself
/// if it has neither. JSON:API resources are flattened.
fn unwrap_envelope(value: &Value) -> Value {
    let data = ["data", "Data"].into_iter().find_map(|name| value.get(name));
    match data.unwrap_or(value) {
        Value::Array(items) => Value::Array(items.iter().map(flatten_resource).collect()),
        other => flatten_resource(other),
    }
}

/// Returns the id and the attributes of a JSON:API resource as one object; any other value is unchanged.
fn flatten_resource(value: &Value) -> Value {
    let (Some(id), Some(Value::Object(attributes))) = (value.get("id"), value.get("attributes")) else {
        return value.clone();
    };
    let mut properties = Map::from_iter([("id".to_owned(), id.clone())]);
    properties.extend(attributes.clone());
    Value::Object(properties)
}

/// Flattens nested objects. The names on the path to a value are joined by dots, as in `settings.currency`.
fn flatten(properties: &Map<String, Value>) -> Vec<(String, Value)> {
    let mut flat = Vec::new();
    for (name, value) in properties {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                let inner = flatten(inner).into_iter();
                flat.extend(inner.map(|(rest, value)| (format!("{name}.{rest}"), value)));
            }
            _ => flat.push((name.clone(), value.clone())),
        }
    }
    flat
}

/// Renders a value for a cell of a table.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        // `sanitize` keeps tabs, which would break the alignment.
        Value::String(text) => sanitize(&truncate_to_minute(text)).replace('\t', " "),
        other => other.to_string(),
    }
}

/// Truncates a timestamp to the minute; other text is unchanged.
fn truncate_to_minute(text: &str) -> Cow<'_, str> {
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
    fn timestamps_are_truncated_to_the_minute() {
        assert_eq!(truncate_to_minute("2026-11-21T14:14:26.5Z"), "2026-11-21 14:14Z");
        assert_eq!(truncate_to_minute("2026-11-21T14:14:26Z"), "2026-11-21 14:14Z");
        assert_eq!(truncate_to_minute("éééééééééTéééééééééZ"), "éééééééééTéééééééééZ");
        assert_eq!(truncate_to_minute("at-NwWb087whjfsRHdUZ"), "at-NwWb087whjfsRHdUZ");
    }
}
