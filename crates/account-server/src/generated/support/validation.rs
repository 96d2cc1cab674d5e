// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The second look at a value that was refused: one streaming pass over its text that collects
//! everything that is wrong with it.

use super::report::{Path, Report};
use super::schema::{Kind, Schema};
use super::walk::Check;
use super::{Place, Violation, Violations, choices};
use serde::de::DeserializeSeed;

/// No deeper than this a value may be nested. serde_json reads as many levels, but does not look into what
/// it skips, and a choice begins to read anew at every level.
const DEEPEST: usize = 127;

/// Whether brackets are nested too deeply, without a look at anything else.
pub fn is_too_deep(text: &[u8]) -> bool {
    // What is shorter has no room for so many that close.
    if text.len() <= 2 * DEEPEST {
        return false;
    }
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text {
        match (quoted, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => quoted = !quoted,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Everything that is wrong with a JSON text. `prefix` goes before each pointer.
pub fn violations(text: &[u8], schema: &'static Schema, place: Place, prefix: &str) -> Violations {
    let unreadable = |message: String| {
        let mut violations = Violations::default();
        violations.push(Violation {
            place,
            pointer: prefix.to_owned(),
            keyword: "syntax",
            message,
        });
        violations
    };
    if is_too_deep(text) {
        return unreadable(format!("is nested deeper than {DEEPEST} levels"));
    }
    let mut report = Report::new(place, prefix);
    match check(text, schema, &mut report) {
        Ok(()) => report.finish(),
        Err(_) if text.is_empty() => unreadable("a value is required".to_owned()),
        Err(error) => unreadable(error.to_string()),
    }
}

/// Whether a JSON text keeps to a schema.
pub fn is_valid(text: &[u8], schema: &'static Schema) -> bool {
    let mut report = Report::silent();
    !is_too_deep(text) && check(text, schema, &mut report).is_ok() && report.weight() == 0
}

fn check(text: &[u8], schema: &'static Schema, report: &mut Report<'_>) -> Result<(), serde_json::Error> {
    let _scope = choices::Scope::enter();
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let path = &Path::Root;
    Check { schema, path, report }.deserialize(&mut deserializer)?;
    deserializer.end()
}

/// Everything that is wrong with a text.
pub fn text_violations(text: &str, schema: &'static Schema, place: Place, prefix: &str) -> Violations {
    let mut report = Report::new(place, prefix);
    if let (Kind::String(rules), _) = schema.resolve() {
        report.text(&Path::Root, rules, text);
    }
    report.finish()
}
