//! Parses JSON. The YAML parser would read most of it, but not the surrogate pairs in its strings.

use super::node::{Data, Node};
use super::yaml::MAX_DEPTH;
use crate::diagnostics::{Diagnostic, Location};
use indexmap::IndexMap;
use serde::Deserializer as _;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// Why a text cannot be parsed.
pub(super) enum ParseError {
    /// It is not JSON, but may be YAML.
    NotJson(Diagnostic),
    /// It is JSON with a duplicate key or too deep nesting.
    Rejected(Diagnostic),
}

/// Parses a JSON text into a tree.
///
/// # Errors
/// The first error: invalid JSON, a duplicate key, or too deep nesting.
pub(super) fn parse(file: &str, text: &str) -> Result<Node, ParseError> {
    let positions = Positions::new(text);
    let located = |error: SyntaxError| {
        let diagnostic = Diagnostic {
            file: file.to_owned(),
            location: error.location,
            reason: error.reason,
            fix: error.fix.to_owned(),
        };
        match error.is_json {
            true => ParseError::Rejected(diagnostic),
            false => ParseError::NotJson(diagnostic),
        }
    };
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        let saturated = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        located(SyntaxError {
            location: Location {
                line: saturated(error.line()),
                column: saturated(error.column()),
                pointer: String::new(),
            },
            reason: format!("not JSON: {error}"),
            fix: "fix the syntax",
            is_json: false,
        })
    })?;
    node(raw, &positions, 0).map_err(located)
}

struct SyntaxError {
    location: Location,
    reason: String,
    fix: &'static str,
    /// Whether the text is JSON nevertheless.
    is_json: bool,
}

/// Finds the line and column of a slice of the text.
struct Positions<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
}

impl<'t> Positions<'t> {
    fn new(text: &'t str) -> Self {
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(index, _)| index + 1);
        Self {
            text,
            line_starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    fn of(&self, slice: &str) -> Location {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let column = offset - self.line_starts[line - 1];
        let saturated = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Location {
            line: saturated(line),
            column: saturated(column + 1),
            pointer: String::new(),
        }
    }
}

fn node(raw: &RawValue, positions: &Positions<'_>, depth: usize) -> Result<Node, SyntaxError> {
    let text = raw.get();
    let location = positions.of(text);
    if depth > MAX_DEPTH {
        return Err(SyntaxError {
            location,
            reason: format!("nested deeper than {MAX_DEPTH} levels"),
            fix: "move parts of it into `components`",
            is_json: true,
        });
    }
    let unreadable = |cause: serde_json::Error| SyntaxError {
        location: location.clone(),
        reason: format!("not JSON: {cause}"),
        fix: "fix the syntax",
        is_json: false,
    };
    let mut reader = serde_json::Deserializer::from_str(text);
    let data = match text.as_bytes().first() {
        Some(b'{') => {
            let mut members = IndexMap::new();
            for (key, value) in reader.deserialize_map(Members).map_err(unreadable)? {
                let child = node(value, positions, depth + 1)?;
                if members.contains_key(&key) {
                    return Err(SyntaxError {
                        location: positions.of(value.get()),
                        reason: format!("duplicate key `{key}`"),
                        fix: "remove or rename one of the two",
                        is_json: true,
                    });
                }
                members.insert(key, child);
            }
            Data::Object(members)
        }
        Some(b'[') => {
            let items = reader.deserialize_seq(Items).map_err(unreadable)?;
            Data::Array(
                items
                    .into_iter()
                    .map(|item| node(item, positions, depth + 1))
                    .collect::<Result<_, _>>()?,
            )
        }
        _ => match serde_json::from_str(text).map_err(unreadable)? {
            serde_json::Value::Null => Data::Null,
            serde_json::Value::Bool(value) => Data::Bool(value),
            serde_json::Value::Number(value) => Data::Number(value),
            serde_json::Value::String(value) => Data::String(value),
            // Collections are handled above.
            serde_json::Value::Array(_) | serde_json::Value::Object(_) => Data::Null,
        },
    };
    Ok(Node {
        line: location.line,
        column: location.column,
        data,
    })
}

/// The members of an object, duplicates included.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

struct Items;

impl<'de> Visitor<'de> for Items {
    type Value = Vec<&'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}
