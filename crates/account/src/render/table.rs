//! Output for people: aligned columns on a terminal.

use super::content::Content;
use crate::output::sanitize;
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::Value;
use std::borrow::Cow;

/// Renders a response body as a table, with a row for each item of an array or for each property of an object. Items that
/// do not fit the width, in characters, become blocks of properties. The terminal wraps what is longer, so that a copied
/// value is complete.
pub(super) fn to_table(body: &Value, width: usize) -> String {
    match Content::of(body) {
        Content::Rows(columns, rows) => rows_to_table(&columns, &rows, width),
        Content::Properties(properties) => {
            let cells = properties.iter().map(|(name, value)| [label(name), cell(value)]);
            properties_to_text(cells.collect(), width)
        }
        Content::Single(value) => cell(&value),
    }
}

fn rows_to_table(columns: &[String], rows: &[Vec<Value>], width: usize) -> String {
    // A column that is `null` in every row is left out.
    let used: Vec<usize> = (0..columns.len())
        .filter(|at| rows.iter().any(|row| !row[*at].is_null()))
        .collect();
    if used.is_empty() {
        return "none".to_owned();
    }
    let mut table = empty_table();
    table.set_header(used.iter().map(|at| label(&columns[*at].to_uppercase())));
    let cells = rows.iter().map(|row| used.iter().map(|at| cell(&row[*at])));
    let mut text = to_text(table, cells);
    if fits(&text, width) {
        return text;
    }
    let blocks = rows.iter().map(|row| {
        let cells = used.iter().map(|at| [label(&columns[*at]), cell(&row[*at])]);
        properties_to_text(cells.collect(), width)
    });
    text = blocks.collect::<Vec<_>>().join("\n\n");
    text
}

/// Formats names and values in two columns, unless the names would leave less than half of the width to values that need
/// more.
fn properties_to_text(cells: Vec<[String; 2]>, width: usize) -> String {
    let names = cells.iter().map(|[name, _]| name.chars().count()).max();
    let is_narrow = names.is_some_and(|names| names + 2 > width / 2);
    let lines: Vec<String> = cells
        .iter()
        .map(|[name, value]| format!("{name}: {value}"))
        .collect();
    let aligned = to_text(empty_table(), cells.into_iter());
    match is_narrow && !fits(&aligned, width) {
        true => lines.join("\n"),
        false => aligned,
    }
}

fn fits(text: &str, width: usize) -> bool {
    text.lines().all(|line| line.chars().count() <= width)
}

/// Formats a table with two spaces between columns.
fn to_text<R>(mut table: Table, rows: impl Iterator<Item = R>) -> String
where
    R: IntoIterator<Item = String>,
{
    for row in rows {
        table.add_row(row);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.trim_fmt()
}

fn empty_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn label(name: &str) -> String {
    sanitize(name).replace('\t', " ")
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
    use serde_json::json;

    #[test]
    fn timestamps_are_truncated_to_the_minute() {
        assert_eq!(truncate_to_minute("2026-11-21T14:14:26.5Z"), "2026-11-21 14:14Z");
        assert_eq!(truncate_to_minute("2026-11-21T14:14:26Z"), "2026-11-21 14:14Z");
        assert_eq!(truncate_to_minute("éééééééééTéééééééééZ"), "éééééééééTéééééééééZ");
        assert_eq!(truncate_to_minute("at-NwWb087whjfsRHdUZ"), "at-NwWb087whjfsRHdUZ");
    }

    #[test]
    fn rows_that_do_not_fit_become_blocks() {
        let body = json!([{"id": "1", "description": "d".repeat(30)}, {"id": "2", "description": "e"}]);
        let wide = to_table(&body, 80);
        assert!(wide.starts_with("DESCRIPTION"), "{wide}");
        let expected = format!(
            "description  {}\nid           1\n\ndescription  e\nid           2",
            "d".repeat(30)
        );
        assert_eq!(to_table(&body, 32), expected);
    }

    #[test]
    fn long_names_leave_room_for_values() {
        let body = json!({"name-of-some-length": "v".repeat(18), "id": "1"});
        let expected = format!("id: 1\nname-of-some-length: {}", "v".repeat(18));
        assert_eq!(to_table(&body, 38), expected);
        assert!(to_table(&body, 40).starts_with("id                   1\n"));
    }

    #[test]
    fn values_are_never_wrapped_or_cut() {
        let token = "t".repeat(100);
        assert_eq!(to_table(&json!({"token": token}), 40), format!("token  {token}"));
        assert!(to_table(&json!([{"token": token, "id": "1"}]), 40).contains(&token));
    }
}
