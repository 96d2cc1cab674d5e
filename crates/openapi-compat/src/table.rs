//! The report as a table for a terminal of 80 columns.

use crate::change::Change;
use crate::report::Report;
use crate::rule::{Affected, Class};
use std::fmt;

/// The width of each column, and of the space between them.
const LAYER: usize = 8;
const CLASS: usize = 10;
const WHOM: usize = 15;
const CHANGE: usize = 51;
const GAP: &str = "  ";

/// The layer of the changes of a report.
const CONTRACT: &str = "contract";

/// How many characters of a value are shown.
const SHOWN: usize = 60;

/// How many changes of texts are listed.
const EDITORIAL: usize = 5;

/// A row of a table: a difference that one layer of a comparison has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The layer, such as `contract`; at most eight characters.
    pub layer: &'static str,
    /// How grave it is.
    pub class: Class,
    /// Whom it breaks, or may break; at most fifteen characters each.
    pub whom: Vec<&'static str>,
    /// What differs. Each text begins a line, and is wrapped.
    pub texts: Vec<String>,
}

/// Rows as a table for a terminal of 80 columns.
#[derive(Debug, Clone, Copy)]
pub struct Table<'r> {
    /// The rows, in their order.
    pub rows: &'r [Row],
    /// Whether there is a column with the layer.
    pub has_layers: bool,
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rows.is_empty() {
            return Ok(());
        }
        let layer = |name: &str| match self.has_layers {
            true => format!("{name:LAYER$}{GAP}"),
            false => String::new(),
        };
        writeln!(
            f,
            "{}{:CLASS$}{GAP}{:WHOM$}{GAP}CHANGE",
            layer("LAYER"),
            "CLASS",
            "WHOM"
        )?;
        let width = CHANGE - layer("").len();
        for row in self.rows {
            let lines: Vec<String> = row.texts.iter().flat_map(|text| wrapped(text, width)).collect();
            for index in 0..row.whom.len().max(lines.len()).max(1) {
                let (name, class) = match index {
                    0 => (row.layer, row.class.to_string()),
                    _ => ("", String::new()),
                };
                let whom = row.whom.get(index).copied().unwrap_or_default();
                let line = lines.get(index).map_or("", String::as_str);
                let text = format!("{}{class:CLASS$}{GAP}{whom:WHOM$}{GAP}{line}", layer(name));
                writeln!(f, "{}", text.trim_end())?;
            }
        }
        writeln!(f)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_rows(f, self)?;
        writeln!(f, "{}", self.counts())?;
        let verdict = self
            .verdict()
            .map_or_else(|| "no difference".to_owned(), |class| class.to_string());
        writeln!(f, "verdict: {verdict}")
    }
}

impl Report {
    /// Returns how many changes have each class, in one line.
    #[must_use]
    pub fn counts(&self) -> String {
        let counts = Class::ALL.map(|class| format!("{} {class}", self.count(class)));
        counts.join(", ")
    }

    /// Returns the rows of the breaking changes; empty if there are none.
    #[must_use]
    pub fn breaking_rows(&self) -> String {
        let breaking = self.only(|change| change.class == Class::Breaking);
        Rows(&breaking).to_string()
    }

    /// Returns a row for each change, without most of the editorial ones.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let row = |change: &Change, whom| Row {
            layer: CONTRACT,
            class: change.class,
            whom,
            texts: texts(self, change),
        };
        let changes = self.changes.iter();
        let (editorial, others): (Vec<_>, Vec<_>) =
            changes.partition(|change| change.class == Class::Editorial);
        let mut rows: Vec<Row> = others.iter().map(|change| row(change, whom(change))).collect();
        rows.extend(
            editorial
                .iter()
                .take(EDITORIAL)
                .map(|change| row(change, Vec::new())),
        );
        if editorial.len() > EDITORIAL {
            let rest = editorial.len() - EDITORIAL;
            rows.push(Row {
                layer: CONTRACT,
                class: Class::Editorial,
                whom: Vec::new(),
                texts: vec![format!("and {rest} more, which --format json lists")],
            });
        }
        rows
    }
}

struct Rows<'r>(&'r Report);

impl fmt::Display for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_rows(f, self.0)
    }
}

fn write_rows(f: &mut fmt::Formatter<'_>, report: &Report) -> fmt::Result {
    let table = Table {
        rows: &report.rows(),
        has_layers: false,
    };
    write!(f, "{table}")
}

/// Returns whom a change breaks, or may break. That newer clients need newer servers breaks nobody who upgrades the server
/// first.
fn whom(change: &Change) -> Vec<&'static str> {
    let parties = [
        (Affected::OldClients, "clients (run)"),
        (Affected::ClientCode, "clients (build)"),
        (Affected::ServerCode, "servers (build)"),
    ];
    let affected = parties
        .iter()
        .filter(|(party, _)| change.rule.affected.contains(party));
    let found: Vec<&str> = affected.map(|(_, name)| *name).collect();
    match found.is_empty() {
        true => vec!["nobody"],
        false => found,
    }
}

fn texts(report: &Report, change: &Change) -> Vec<String> {
    let direction = change
        .direction
        .map_or_else(String::new, |direction| format!("{direction}: "));
    let version = if change.is_removed {
        &report.base
    } else {
        &report.new
    };
    let mut texts = vec![
        format!("{direction}{}", change.text),
        format!("{}:{}", version.file, change.location.line),
        change.location.pointer.clone(),
    ];
    if change.class == Class::Editorial {
        return texts;
    }
    if !change.operations.is_empty() {
        texts.push(format!("in {}", operations(change)));
    }
    texts.push(format!("{}: {}", change.rule.id, change.rule.reason));
    if let Some(found) = &change.counterexample {
        let value = shortened(&found.value.to_string());
        texts.push(format!("such as {value}: {}", shortened(&found.error)));
    } else if change.class < change.rule.class {
        texts.push("no value was found that shows it".to_owned());
    }
    texts
}

fn operations(change: &Change) -> String {
    let all: Vec<&str> = change.operations.iter().map(String::as_str).collect();
    match all.as_slice() {
        [first, second, third, rest @ ..] if rest.len() > 1 => {
            format!("{first}, {second}, {third} and {} more", rest.len())
        }
        all => all.join(", "),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Breaks a text into lines of this width: after a space, else before a part of a path, else anywhere. Characters that are
/// neither letters nor digits nor ASCII are escaped, because a terminal may not show them.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let escaped: String = text
        .chars()
        .flat_map(|char| {
            match char.is_ascii_graphic() || char == ' ' || char == '…' || char.is_alphanumeric() {
                true => vec![char],
                false => char.escape_unicode().collect(),
            }
        })
        .collect();
    let mut rest = escaped.as_str();
    let mut lines = Vec::new();
    while let Some((end, _)) = rest.char_indices().nth(width) {
        let line = &rest[..end];
        let space = line.rfind(' ').map_or(0, |space| space + 1);
        // JSON pointers and paths of Rust items.
        let part = line.rfind('/').max(line.rfind("::")).unwrap_or(0);
        let at = match (space, part) {
            (0, 0) => end,
            // A few words before a long path would leave most of the line empty.
            (_, part) if 2 * space < end && part > space => part,
            (0, part) => part,
            (space, _) => space,
        };
        lines.push(rest[..at].trim_end().to_owned());
        rest = &rest[at..];
    }
    lines.push(rest.to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::{CHANGE, Row, Table, wrapped};
    use crate::rule::Class;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let pointer = "/paths/~1api~1v2~1account~1authentication-tokens/get/responses/200/content";
        let lines = wrapped(pointer, CHANGE);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= CHANGE));
        assert_eq!(lines.concat(), pointer);
        assert_eq!(wrapped(&"ä".repeat(2 * CHANGE), CHANGE).len(), 2);
        let item = "pub account_client::types::Account::pending_email: Option<Email>";
        let lines = [
            "pub account_client::types::Account",
            "::pending_email: Option<Email>",
        ];
        assert_eq!(wrapped(item, 40), lines);
        assert_eq!(wrapped("a\u{1b}b", CHANGE), ["a\\u{1b}b"]);
    }

    #[test]
    fn a_table_with_layers_has_80_columns() {
        let row = |layer, class| Row {
            layer,
            class,
            whom: vec!["clients (build)", "servers (build)"],
            texts: vec!["pub account_client::types::Account::pending_email: ".repeat(3)],
        };
        let rows = [row("contract", Class::Compatible), row("rust", Class::Breaking)];
        let table = Table {
            rows: &rows,
            has_layers: true,
        };
        let text = table.to_string();
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(
            text.starts_with("LAYER     CLASS       WHOM             CHANGE\n"),
            "{text}"
        );
        assert!(
            text.contains("\nrust      breaking    clients (build)  pub "),
            "{text}"
        );
    }
}
