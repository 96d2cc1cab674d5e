//! Validates JSON against the tables of [`schema`](crate::schema).
//!
//! Requests are first parsed straight into their types. Only if that fails, or if the schema has constraints that the
//! type cannot check, a second, streaming pass over the text collects every violation.

mod alternatives;
pub(crate) mod bounds;
mod check;
mod containers;
mod report;
mod unique_items;

pub(crate) use alternatives::Scope;
pub(crate) use check::choose;

use crate::json::{MAX_DEPTH, is_too_deep};
use crate::schema::{Kind, Schema};
use crate::violation::{Location, Violation};
use crate::violations::Violations;
use check::Check;
use report::{Path, Report};
use serde::de::DeserializeSeed;

/// Returns the violations of a JSON text. `prefix` precedes each pointer.
pub(crate) fn violations(
    text: &[u8],
    schema: &'static Schema,
    location: Location,
    prefix: &str,
) -> Violations {
    let malformed = |message: String| {
        let mut violations = Violations::default();
        violations.push(Violation {
            location,
            pointer: prefix.to_owned(),
            keyword: "syntax",
            message,
        });
        violations
    };
    if is_too_deep(text) {
        return malformed(format!("must not be nested deeper than {MAX_DEPTH} levels"));
    }
    let mut report = Report::new(location, prefix);
    match check(text, schema, &mut report) {
        Ok(()) => report.finish(),
        Err(_) if text.is_empty() => malformed("must not be empty".to_owned()),
        Err(error) => malformed(format!("must be valid JSON: {error}")),
    }
}

/// Returns whether a JSON text is valid.
pub(crate) fn is_valid(text: &[u8], schema: &'static Schema) -> bool {
    let mut report = Report::scoring();
    !is_too_deep(text) && check(text, schema, &mut report).is_ok() && report.score() == 0
}

fn check(text: &[u8], schema: &'static Schema, report: &mut Report<'_>) -> Result<(), serde_json::Error> {
    let _scope = Scope::enter(text.len());
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let path = &Path::Root;
    Check { schema, path, report }.deserialize(&mut deserializer)?;
    deserializer.end()
}

/// Returns the violations of a plain text, such as a parameter.
pub(crate) fn text_violations(
    text: &str,
    schema: &'static Schema,
    location: Location,
    prefix: &str,
) -> Violations {
    let mut report = Report::new(location, prefix);
    if let (Kind::String(rules), _) = schema.resolve() {
        report.text(&Path::Root, rules, text);
    }
    report.finish()
}

#[cfg(test)]
mod tests;
