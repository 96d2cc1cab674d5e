//! The report as one HTML page: a matrix of tiles, each of which opens to its exchanges.
//!
//! The matrix is plain HTML. The details are JSON, from which the page's script makes elements by setting text only. The
//! content security policy of the page lets no other script run and nothing load.

mod detail;
mod failures;
mod format;
mod picture;

use super::escape::is_invisible;
use super::matrix;
use super::results::Report;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use format::{counted, escape, number};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

const STYLE: &str = include_str!("page/page.css");
const PROGRAM: &str = include_str!("page/page.js");
const PAGE: &str = include_str!("page/page.html");

/// Returns the page.
pub(super) fn of(report: &Report<'_>) -> Result<String, String> {
    let rows = matrix::rows(report);
    let data =
        serde_json::to_string(&detail::data(report, &rows)).map_err(|error| format!("no page: {error}"))?;
    let info = |property: &str| {
        let text = report.document.root().pointer(&format!("/info/{property}"));
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
        ("failures", failures::list(report, &rows)),
        ("matrix", picture::table(&rows)),
        ("data", inert(&data)),
    ]);
    Ok(filled(PAGE, &parts))
}

/// Replaces every `{{name}}` of a template once, and never in inserted text.
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

/// Escapes JSON for a `script` element: nothing in it ends the element or changes the direction of the source text.
fn inert(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for char in json.chars() {
        if char == '<' || is_invisible(char) {
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

fn verdict(report: &Report<'_>) -> String {
    let failed = report.failed().count();
    let uncovered = report.coverage.uncovered().count();
    let cases = counted(report.outcomes.len(), "case", "cases");
    let different = counted(report.differences.len(), "difference", "differences");
    let (class, mark, text) = match (failed, uncovered) {
        (0, 0) if !report.differences.is_empty() => (
            "failed",
            "✕",
            format!("{cases} passed, but the server's document has {different} from the contract."),
        ),
        (0, 0) if report.coverage.is_empty() => {
            ("partial", "✓", format!("{cases} of a part of the suite passed."))
        }
        (0, 0) => (
            "passed",
            "✓",
            format!("{cases} passed. Every coverage point is covered."),
        ),
        (0, open) => (
            "failed",
            "✕",
            format!(
                "{} without a case.",
                counted(open, "coverage point", "coverage points")
            ),
        ),
        (failed, 0) => ("failed", "✕", format!("{} of {cases} failed.", number(failed))),
        (failed, open) => (
            "failed",
            "✕",
            format!(
                "{} of {cases} failed, {} without a case.",
                number(failed),
                counted(open, "coverage point", "coverage points")
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
    let uncovered = report.coverage.uncovered().count();
    let mut facts = vec![
        ("Cases", number(report.outcomes.len())),
        ("Failed", number(failed)),
        ("Differences of the document", number(report.differences.len())),
    ];
    if !report.coverage.is_empty() {
        facts.extend([
            ("Coverage points", number(report.coverage.points())),
            ("Points in all topologies", number(report.coverage.len())),
            ("Uncovered", number(uncovered)),
        ]);
    }
    facts.extend([
        ("Seed", report.seed.to_string()),
        ("Duration", format!("{:.1} s", report.duration.as_secs_f64())),
        (
            "Created",
            format!("<time id=\"made\" data-seconds=\"{made}\"></time>"),
        ),
    ]);
    let facts = facts
        .iter()
        .map(|(name, value)| format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n"));
    facts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inserted_text_is_not_replaced_again() {
        let parts = BTreeMap::from([("a", "{{b}}".to_owned()), ("b", "x".to_owned())]);
        assert_eq!(filled("<{{a}}|{{b}}>", &parts), "<{{b}}|x>");
    }
}
