//! The report as a table for a terminal of 80 columns.

use crate::change::Change;
use crate::report::Report;
use crate::rule::{Affected, Class};
use std::fmt;

/// The width of each column, and of the space between them.
const CLASS: usize = 10;
const WHOM: usize = 15;
const CHANGE: usize = 51;
const GAP: &str = "  ";

/// How many characters of a value are shown.
const SHOWN: usize = 60;

/// How many changes of texts are listed.
const EDITORIAL: usize = 5;

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
}

struct Rows<'r>(&'r Report);

impl fmt::Display for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_rows(f, self.0)
    }
}

fn write_rows(f: &mut fmt::Formatter<'_>, report: &Report) -> fmt::Result {
    let changes = &report.changes;
    if changes.is_empty() {
        return Ok(());
    }
    writeln!(f, "{:CLASS$}{GAP}{:WHOM$}{GAP}CHANGE", "CLASS", "WHOM")?;
    let (texts, others): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|change| change.class == Class::Editorial);
    for change in &others {
        write_row(
            f,
            &change.class.to_string(),
            &whom(change),
            &lines(report, change),
        )?;
    }
    for change in texts.iter().take(EDITORIAL) {
        write_row(f, "editorial", &[], &lines(report, change))?;
    }
    if texts.len() > EDITORIAL {
        let rest = format!("and {} more, which --format json lists", texts.len() - EDITORIAL);
        write_row(f, "editorial", &[], &[rest])?;
    }
    writeln!(f)
}

fn write_row(f: &mut fmt::Formatter<'_>, class: &str, whom: &[&str], lines: &[String]) -> fmt::Result {
    for index in 0..whom.len().max(lines.len()).max(1) {
        let class = if index == 0 { class } else { "" };
        let whom = whom.get(index).copied().unwrap_or_default();
        let line = lines.get(index).map_or("", String::as_str);
        let row = format!("{class:CLASS$}{GAP}{whom:WHOM$}{GAP}{line}");
        writeln!(f, "{}", row.trim_end())?;
    }
    Ok(())
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

fn lines(report: &Report, change: &Change) -> Vec<String> {
    let direction = change
        .direction
        .map_or_else(String::new, |direction| format!("{direction}: "));
    let mut lines = wrapped(&format!("{direction}{}", change.text));
    let version = if change.is_removed {
        &report.base
    } else {
        &report.new
    };
    lines.extend(wrapped(&format!("{}:{}", version.file, change.location.line)));
    lines.extend(wrapped(&change.location.pointer));
    if change.class == Class::Editorial {
        return lines;
    }
    if !change.operations.is_empty() {
        lines.extend(wrapped(&format!("in {}", operations(change))));
    }
    lines.extend(wrapped(&format!("{}: {}", change.rule.id, change.rule.reason)));
    if let Some(found) = &change.counterexample {
        let value = shortened(&found.value.to_string());
        lines.extend(wrapped(&format!("such as {value}: {}", shortened(&found.error))));
    } else if change.class < change.rule.class {
        lines.extend(wrapped("no value was found that shows it"));
    }
    lines
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

/// Breaks a text into lines of the last column: after a space, else before a slash, else anywhere. Characters that are
/// neither letters nor digits nor ASCII are escaped, because a terminal may not show them.
fn wrapped(text: &str) -> Vec<String> {
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
    while let Some((end, _)) = rest.char_indices().nth(CHANGE) {
        let line = &rest[..end];
        let at = match (line.rfind(' '), line.rfind('/')) {
            (Some(space), _) if space > 0 => space + 1,
            (_, Some(slash)) if slash > 0 => slash,
            _ => end,
        };
        lines.push(rest[..at].trim_end().to_owned());
        rest = &rest[at..];
    }
    lines.push(rest.to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::{CHANGE, wrapped};

    #[test]
    fn lines_fit_and_lose_nothing() {
        let pointer = "/paths/~1api~1v2~1account~1authentication-tokens/get/responses/200/content";
        let lines = wrapped(pointer);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= CHANGE));
        assert_eq!(lines.concat(), pointer);
        assert_eq!(wrapped(&"ä".repeat(2 * CHANGE)).len(), 2);
        assert_eq!(wrapped("a\u{1b}b"), ["a\\u{1b}b"]);
    }
}
