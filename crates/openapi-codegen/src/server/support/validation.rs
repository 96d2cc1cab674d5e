//! The second look at a value that was refused: one streaming pass over its text that collects
//! everything that is wrong with it.

use super::report::{self, Path, Report};
use super::schema::{Kind, Schema};
use super::walk::Check;
use super::{Place, Violation};
use serde::de::DeserializeSeed;

/// No deeper than this a value may be nested. serde_json has the same limit, but a choice begins to read
/// anew at every level.
const DEEPEST: usize = 128;

/// Whether brackets are nested too deeply, without a look at anything else.
fn is_too_deep(text: &[u8]) -> bool {
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
pub fn violations(text: &[u8], schema: &'static Schema, place: Place, prefix: &str) -> Vec<Violation> {
    if is_too_deep(text) {
        return vec![Violation {
            place,
            pointer: prefix.to_owned(),
            keyword: "syntax",
            message: format!("is nested deeper than {DEEPEST} levels"),
        }];
    }
    let mut report = Report {
        violations: Vec::new(),
        place,
        prefix,
        tries: report::TRIES,
    };
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let check = Check {
        schema,
        path: &Path::Root,
        report: &mut report,
    };
    let outcome = check
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    match outcome {
        Ok(()) => report.violations,
        Err(error) => {
            let message = if text.is_empty() {
                "a value is required".to_owned()
            } else {
                error.to_string()
            };
            vec![Violation {
                place,
                pointer: prefix.to_owned(),
                keyword: "syntax",
                message,
            }]
        }
    }
}

/// Everything that is wrong with a text.
pub fn text_violations(text: &str, schema: &'static Schema, place: Place, prefix: &str) -> Vec<Violation> {
    let mut report = Report {
        violations: Vec::new(),
        place,
        prefix,
        tries: report::TRIES,
    };
    if let (Kind::String(rules), _) = schema.resolve() {
        report.text(&Path::Root, rules, text);
    }
    report.violations
}

/// Whether a number is a multiple of another, decimal fractions being what they look like.
pub fn multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    step == 0.0 || (quotient - quotient.round()).abs() <= f64::EPSILON * quotient.abs().max(1.0)
}

/// Whether no two items are the same.
pub fn all_differ<T: PartialEq>(items: &[T]) -> bool {
    items
        .iter()
        .enumerate()
        .all(|(index, item)| !items[..index].contains(item))
}
