//! Parses JSON. The YAML parser would read most of it, but not the surrogate pairs in its strings.

use super::node::{Data, Node};
use super::yaml::MAX_DEPTH;
use crate::diagnostics::{Diagnostic, Location};
use indexmap::IndexMap;
use serde::Deserializer as _;
use serde::de::{DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::cell::Cell;
use std::fmt;

/// Why a text cannot be parsed.
pub(super) enum ParseError {
    /// It is not JSON, but may be YAML.
    NotJson(Diagnostic),
    /// It is JSON with a duplicate key, a number beyond the range of 64-bit floats, half of a surrogate pair or too deep
    /// nesting.
    Rejected(Diagnostic),
}

/// Parses a JSON text into a tree.
///
/// # Errors
/// The first error: invalid JSON, a duplicate key, a number beyond the range of 64-bit floats, half of a surrogate pair, or
/// too deep nesting.
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
    // This checks the syntax of the whole text.
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        located(SyntaxError {
            location: positions.of_error(&error),
            reason: format!("not JSON: {}", without_position(&error)),
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
    /// The last position that was found. The next one is counted from there, since most slices are requested in their order.
    last: Cell<Position>,
}

#[derive(Clone, Copy)]
struct Position {
    /// In bytes, from 0.
    offset: usize,
    /// From 1.
    line: u32,
    /// In characters, from 1.
    column: u32,
}

impl Position {
    const START: Self = Self {
        offset: 0,
        line: 1,
        column: 1,
    };
}

impl<'t> Positions<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            last: Cell::new(Position::START),
        }
    }

    fn of(&self, slice: &str) -> Location {
        self.at((slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    /// Returns the position of a syntax error, which counts bytes up to and including that of the error.
    fn of_error(&self, error: &serde_json::Error) -> Location {
        let lines = self.text.split_inclusive('\n');
        let before: usize = lines.take(error.line().saturating_sub(1)).map(str::len).sum();
        self.at(before + error.column().saturating_sub(1))
    }

    fn at(&self, offset: usize) -> Location {
        let offset = self.text.floor_char_boundary(offset);
        let last = self.last.get();
        let mut position = if last.offset <= offset {
            last
        } else {
            Position::START
        };
        for character in self.text[position.offset..offset].chars() {
            if character == '\n' {
                position.line = position.line.saturating_add(1);
                position.column = 1;
            } else {
                position.column = position.column.saturating_add(1);
            }
        }
        position.offset = offset;
        self.last.set(position);
        Location {
            line: position.line,
            column: position.column,
            pointer: String::new(),
        }
    }
}

/// Returns the text of an error without the position, which counts bytes, and only those of the part that was parsed.
fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).map(str::to_owned).unwrap_or(text)
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
    let mut reader = serde_json::Deserializer::from_str(text);
    let data = match text.as_bytes().first() {
        Some(b'{') => {
            let mut members = IndexMap::new();
            let entries = reader.deserialize_map(Members);
            for (raw_key, value) in entries.map_err(|error| unreadable(text, positions, &error))? {
                let key: String = scalar(raw_key.get(), positions)?;
                if members.contains_key(&key) {
                    return Err(SyntaxError {
                        location: positions.of(raw_key.get()),
                        reason: format!("duplicate key `{key}`"),
                        fix: "remove or rename one of the two",
                        is_json: true,
                    });
                }
                members.insert(key, node(value, positions, depth + 1)?);
            }
            Data::Object(members)
        }
        Some(b'[') => {
            let items = reader.deserialize_seq(Items);
            let items = items.map_err(|error| unreadable(text, positions, &error))?;
            Data::Array(
                items
                    .into_iter()
                    .map(|item| node(item, positions, depth + 1))
                    .collect::<Result<_, _>>()?,
            )
        }
        _ => match scalar(text, positions)? {
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

/// Parses a scalar. What the syntax allows may have no value: a number beyond the range, or half of a surrogate pair.
fn scalar<T: DeserializeOwned>(text: &str, positions: &Positions<'_>) -> Result<T, SyntaxError> {
    serde_json::from_str(text).map_err(|error| unreadable(text, positions, &error))
}

fn unreadable(text: &str, positions: &Positions<'_>, error: &serde_json::Error) -> SyntaxError {
    let (reason, fix) = match text.starts_with('"') {
        true => (
            format!("the string has no value: {}", without_position(error)),
            "write both halves of the surrogate pair, or the character itself",
        ),
        false => (
            format!("{}: `{text}`", without_position(error)),
            "write a number that a 64-bit float can represent",
        ),
    };
    SyntaxError {
        location: positions.of(text),
        reason,
        fix,
        is_json: true,
    }
}

/// The members of an object, duplicates included.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(&'de RawValue, &'de RawValue)>;

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

#[cfg(test)]
mod tests {
    use super::{ParseError, parse};
    use crate::diagnostics::Diagnostic;

    fn rejected(text: &str) -> Diagnostic {
        match parse("a.json", text) {
            Err(ParseError::Rejected(error)) => error,
            Err(ParseError::NotJson(error)) => panic!("{text} is not recognized as JSON: {error}"),
            Ok(_) => panic!("{text} is accepted"),
        }
    }

    #[test]
    fn columns_count_characters() {
        let error = rejected("{\"é\": {\"ü\": 1,\n  \"öä\": 2, \"ü\": 3}}");
        assert_eq!(error.reason, "duplicate key `ü`");
        assert_eq!((error.location.line, error.location.column), (2, 12));
        let Err(ParseError::NotJson(error)) = parse("a.json", "{\"é\": ü}") else {
            panic!("it is not JSON")
        };
        assert_eq!((error.location.line, error.location.column), (1, 7));
        assert_eq!(error.reason, "not JSON: expected value");
        let Ok(root) = parse("a.json", "{\"é\": [1, \"ä\", 3]}") else {
            panic!("it is JSON")
        };
        let items = match &root.data {
            super::Data::Object(members) => &members["é"].data,
            _ => panic!("an object"),
        };
        let super::Data::Array(items) = items else {
            panic!("an array")
        };
        let columns: Vec<u32> = items.iter().map(|item| item.column).collect();
        assert_eq!(columns, [8, 11, 16]);
    }

    #[test]
    fn json_without_a_value_is_rejected_where_it_is() {
        for (text, column, reason) in [
            (r#"{"é": 1e999}"#, 7, "number out of range: `1e999`"),
            (r#"{"a": [-1e999]}"#, 8, "number out of range: `-1e999`"),
            (
                r#"{"a": "\ud800"}"#,
                7,
                "the string has no value: unexpected end of hex escape",
            ),
            (
                r#"{"é": 1, "\udc00": 2}"#,
                10,
                "the string has no value: lone leading surrogate in hex escape",
            ),
        ] {
            let error = rejected(text);
            assert_eq!(error.reason, reason, "{text}");
            assert_eq!(
                (error.location.line, error.location.column),
                (1, column),
                "{text}"
            );
        }
    }
}
