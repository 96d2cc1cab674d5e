//! Parses YAML 1.2 with the core schema, which OpenAPI prescribes.

use super::node::{Data, Node};
use crate::diagnostics::{Diagnostic, Location};
use indexmap::IndexMap;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, StrInput, Tag};
use serde_json::Number;
use std::borrow::Cow;
use std::collections::HashMap;

/// The limit of nesting. It allows all code that walks the tree to recurse.
pub(super) const MAX_DEPTH: usize = 96;

/// The limit of nodes after aliases are expanded.
const MAX_NODES: usize = 4_000_000;

/// Parses a YAML text into a tree.
///
/// # Errors
/// The first error: invalid YAML, a duplicate key, a key that is not a scalar, a number that JSON does not have, an
/// unknown tag, too deep nesting, too many aliases, or no or more than one document.
pub(crate) fn parse(file: &str, text: &str) -> Result<Node, Diagnostic> {
    let mut loader = Loader::default();
    for event in Parser::new(StrInput::new(text)) {
        let error = match event {
            Ok((event, span)) => loader.handle(event, span.start).err(),
            Err(error) => Some(SyntaxError {
                line: error.marker().line(),
                column: error.marker().col() + 1,
                reason: format!("not YAML: {}", error.info()),
                fix: "fix the syntax",
            }),
        };
        if let Some(error) = error {
            return Err(error.at(file));
        }
    }
    loader.root.ok_or_else(|| {
        SyntaxError {
            line: 1,
            column: 1,
            reason: "the document is empty".into(),
            fix: "write an OpenAPI document",
        }
        .at(file)
    })
}

struct SyntaxError {
    line: usize,
    column: usize,
    reason: String,
    fix: &'static str,
}

impl SyntaxError {
    fn new(mark: Marker, reason: impl Into<String>, fix: &'static str) -> Self {
        Self {
            line: mark.line(),
            column: mark.col() + 1,
            reason: reason.into(),
            fix,
        }
    }

    fn at(self, file: &str) -> Diagnostic {
        let saturated = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Diagnostic {
            file: file.to_owned(),
            location: Location {
                line: saturated(self.line),
                column: saturated(self.column),
                pointer: String::new(),
            },
            reason: self.reason,
            fix: self.fix.to_owned(),
        }
    }
}

/// A collection that is still open.
enum Open {
    Array(Node, usize, Vec<Node>),
    Object(Node, usize, IndexMap<String, Node>, Option<String>),
}

#[derive(Default)]
struct Loader {
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
    documents: usize,
    root: Option<Node>,
}

impl Loader {
    fn handle(&mut self, event: Event<'_>, mark: Marker) -> Result<(), SyntaxError> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(SyntaxError::new(
                        mark,
                        "a second YAML document begins here",
                        "keep only one document in the file",
                    ));
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.scalar(text, style, anchor, tag.as_deref(), mark)?
            }
            Event::SequenceStart(anchor, tag) => {
                require_tag(tag.as_deref(), "seq", mark)?;
                self.enter(Open::Array(node(mark, Data::Null), anchor, Vec::new()), mark)?;
            }
            Event::MappingStart(anchor, tag) => {
                require_tag(tag.as_deref(), "map", mark)?;
                self.enter(
                    Open::Object(node(mark, Data::Null), anchor, IndexMap::new(), None),
                    mark,
                )?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(mark)?,
            Event::Alias(anchor) => {
                let Some(aliased) = self.anchors.get(&anchor).cloned() else {
                    return Err(SyntaxError::new(
                        mark,
                        "an alias inside its own anchor",
                        "write the value instead of the alias",
                    ));
                };
                self.nodes = self.nodes.saturating_add(count(&aliased));
                self.attach(aliased, 0, mark)?;
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn enter(&mut self, open: Open, mark: Marker) -> Result<(), SyntaxError> {
        if self.open.len() >= MAX_DEPTH {
            return Err(SyntaxError::new(
                mark,
                format!("nested deeper than {MAX_DEPTH} levels"),
                "move parts of it into `components`",
            ));
        }
        self.expect_value(mark)?;
        self.open.push(open);
        Ok(())
    }

    fn leave(&mut self, mark: Marker) -> Result<(), SyntaxError> {
        let (mut node, anchor, data) = match self.open.pop() {
            Some(Open::Array(node, anchor, items)) => (node, anchor, Data::Array(items)),
            Some(Open::Object(node, anchor, members, _)) => (node, anchor, Data::Object(members)),
            None => return Ok(()),
        };
        node.data = data;
        self.attach(node, anchor, mark)
    }

    fn scalar(
        &mut self,
        text: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        mark: Marker,
    ) -> Result<(), SyntaxError> {
        // A key is always a string: `200:` is the member "200".
        if let Some(Open::Object(_, _, members, key @ None)) = self.open.last_mut() {
            if members.contains_key(text.as_ref()) {
                return Err(SyntaxError::new(
                    mark,
                    format!("duplicate key `{text}`"),
                    "remove or rename one of the two",
                ));
            }
            if text == "<<" && style == ScalarStyle::Plain {
                return Err(SyntaxError::new(
                    mark,
                    "YAML 1.2 has no merge key `<<`",
                    "write the merged members instead",
                ));
            }
            *key = Some(text.into_owned());
            return Ok(());
        }
        let data = resolve(text, style, tag, mark)?;
        self.attach(node(mark, data), anchor, mark)
    }

    /// Reports a collection in the place of a key.
    fn expect_value(&self, mark: Marker) -> Result<(), SyntaxError> {
        match self.open.last() {
            Some(Open::Object(_, _, _, None)) => Err(SyntaxError::new(
                mark,
                "a key must be a scalar",
                "write the key as a string",
            )),
            _ => Ok(()),
        }
    }

    fn attach(&mut self, node: Node, anchor: usize, mark: Marker) -> Result<(), SyntaxError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(SyntaxError::new(
                mark,
                "aliases make the document too large",
                "write the values instead, or use references",
            ));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Array(_, _, items)) => items.push(node),
            Some(Open::Object(_, _, members, key)) => match key.take() {
                Some(key) => {
                    members.insert(key, node);
                }
                None => {
                    return Err(SyntaxError::new(
                        mark,
                        "a key must be a scalar",
                        "write the key as a string",
                    ));
                }
            },
        }
        Ok(())
    }
}

fn node(mark: Marker, data: Data) -> Node {
    let saturated = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Node {
        line: saturated(mark.line()),
        column: saturated(mark.col() + 1),
        data,
    }
}

fn count(node: &Node) -> usize {
    match &node.data {
        Data::Array(items) => items.iter().map(count).sum::<usize>() + 1,
        Data::Object(members) => members.values().map(count).sum::<usize>() + 1,
        _ => 1,
    }
}

/// Resolves a scalar by the core schema.
fn resolve(
    text: Cow<'_, str>,
    style: ScalarStyle,
    tag: Option<&Tag>,
    mark: Marker,
) -> Result<Data, SyntaxError> {
    if let Some(tag) = tag {
        return tagged(text, tag, mark);
    }
    if style != ScalarStyle::Plain {
        return Ok(Data::String(text.into_owned()));
    }
    Ok(match text.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => Data::Null,
        "true" | "True" | "TRUE" => Data::Bool(true),
        "false" | "False" | "FALSE" => Data::Bool(false),
        other => match number(other) {
            Some(Some(number)) => Data::Number(number),
            Some(None) => {
                return Err(SyntaxError::new(
                    mark,
                    format!("JSON has no number `{text}`"),
                    "write a finite number, or quote the text",
                ));
            }
            None => Data::String(text.into_owned()),
        },
    })
}

fn tagged(text: Cow<'_, str>, tag: &Tag, mark: Marker) -> Result<Data, SyntaxError> {
    let plain = || resolve(Cow::Borrowed(text.as_ref()), ScalarStyle::Plain, None, mark);
    match tag.suffix.as_str() {
        "str" => Ok(Data::String(text.into_owned())),
        "null" | "bool" | "int" | "float" => plain(),
        _ => Err(unknown_tag(tag, mark)),
    }
}

/// Rejects a collection with another tag than `suffix`.
fn require_tag(tag: Option<&Tag>, suffix: &str, mark: Marker) -> Result<(), SyntaxError> {
    match tag {
        Some(tag) if tag.suffix != suffix => Err(unknown_tag(tag, mark)),
        _ => Ok(()),
    }
}

fn unknown_tag(tag: &Tag, mark: Marker) -> SyntaxError {
    SyntaxError::new(
        mark,
        format!("unknown YAML tag `{}{}`", tag.handle, tag.suffix),
        "remove the tag",
    )
}

/// Parses an integer or float of the core schema; `None` if the text is neither, and `Some(None)` if it is not finite or
/// beyond the range of 64-bit floats.
fn number(text: &str) -> Option<Option<Number>> {
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok().map(Number::from).map(Some);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return u64::from_str_radix(octal, 8).ok().map(Number::from).map(Some);
    }
    if matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Some(None);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(digits, ".inf" | ".Inf" | ".INF") {
        return Some(None);
    }
    let starts_like_number = digits.starts_with(|c: char| c.is_ascii_digit())
        || (digits.starts_with('.') && digits[1..].starts_with(|c: char| c.is_ascii_digit()));
    if !starts_like_number
        || !digits
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'-' | b'+'))
    {
        return None;
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        if let Ok(value) = unsigned.parse::<u64>() {
            return Some(Some(Number::from(value)));
        }
        if let Ok(value) = unsigned.parse::<i64>() {
            return Some(Some(Number::from(value)));
        }
    }
    unsigned.parse::<f64>().ok().map(Number::from_f64)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn unknown_tags_are_rejected_on_scalars_and_collections() {
        for text in ["a: !x 1", "a: !x [1]", "a: !x {b: 1}", "a: !!map [1]"] {
            let error = parse("a.yaml", text).map(|_| ()).unwrap_err();
            assert!(error.reason.starts_with("unknown YAML tag "), "{text}: {error}");
        }
        assert!(parse("a.yaml", "a: !!map {b: !!seq [!!str 1]}").is_ok());
    }

    #[test]
    fn numbers_that_are_not_finite_are_rejected() {
        for number in ["1e999", "-1E999", "+1.5e400", ".inf", "-.Inf", "+.INF", ".NaN"] {
            let error = parse("a.yaml", &format!("a: [{number}]"))
                .map(|_| ())
                .unwrap_err();
            assert_eq!(error.reason, format!("JSON has no number `{number}`"));
            assert_eq!((error.location.line, error.location.column), (1, 5));
        }
        for text in ["'1e999'", "!!str 1e999", "1.2.3", "1e", "-.nan", "e999"] {
            let root = parse("a.yaml", text).unwrap();
            assert!(root.to_value().is_string(), "{text}");
        }
    }
}
