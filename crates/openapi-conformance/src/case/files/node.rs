//! YAML nodes with their lines.

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};
use serde_json::Value;

/// A node and its line.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) content: Content,
}

/// The content of a node.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A scalar, and whether it is plain, that is, without quotes.
    Scalar(String, bool),
    Sequence(Vec<Node>),
    Mapping(Vec<(String, Node)>),
}

/// The line of an error, and its message.
pub(super) type ErrorAt = (usize, String);

/// Parses a text with one document.
pub(super) fn read(text: &str) -> Result<Node, ErrorAt> {
    let mut reader = Reader(Parser::new_from_str(text));
    loop {
        match reader.next()? {
            (Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _) => {}
            (Event::StreamEnd, line) => return Err((line, "the file is empty".to_owned())),
            (event, line) => return reader.node(event, line),
        }
    }
}

struct Reader<'a>(Parser<'a, StrInput<'a>>);

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, usize), ErrorAt> {
        match self.0.next_event() {
            Some(Ok((event, span))) => Ok((event, span.start.line())),
            Some(Err(error)) => Err((error.marker().line(), error.info().to_owned())),
            None => Err((0, "the document is incomplete".to_owned())),
        }
    }

    fn node(&mut self, event: Event<'a>, line: usize) -> Result<Node, ErrorAt> {
        let content = match event {
            Event::Scalar(text, style, ..) => Content::Scalar(text.into_owned(), style == ScalarStyle::Plain),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break Content::Sequence(items),
                        (event, line) => items.push(self.node(event, line)?),
                    }
                }
            }
            Event::MappingStart(..) => self.entries()?,
            _ => return Err((line, "aliases are not supported".to_owned())),
        };
        Ok(Node { line, content })
    }

    fn entries(&mut self) -> Result<Content, ErrorAt> {
        let mut entries: Vec<(String, Node)> = Vec::new();
        loop {
            let name = match self.next()? {
                (Event::MappingEnd, _) => return Ok(Content::Mapping(entries)),
                (Event::Scalar(text, ..), _) => text.into_owned(),
                (_, line) => return Err((line, "a key must be a string".to_owned())),
            };
            let (event, line) = self.next()?;
            if entries.iter().any(|(other, _)| *other == name) {
                return Err((line, format!("duplicate key {name}")));
            }
            entries.push((name, self.node(event, line)?));
        }
    }
}

impl Node {
    fn error<T>(&self, what: &str) -> Result<T, ErrorAt> {
        Err((self.line, what.to_owned()))
    }

    pub(super) fn text(&self) -> Result<String, ErrorAt> {
        match &self.content {
            Content::Scalar(text, _) => Ok(text.clone()),
            _ => self.error("expected a string"),
        }
    }

    pub(super) fn number(&self) -> Result<usize, ErrorAt> {
        let text = self.text()?;
        text.parse()
            .or_else(|_| self.error(&format!("{text} is not a number")))
    }

    pub(super) fn boolean(&self) -> Result<bool, ErrorAt> {
        match self.text()?.as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            other => self.error(&format!("{other} is not a boolean")),
        }
    }

    /// Returns the items of a sequence, or the node itself as the only item.
    pub(super) fn items(&self) -> Vec<&Node> {
        match &self.content {
            Content::Sequence(items) => items.iter().collect(),
            _ => vec![self],
        }
    }

    pub(super) fn entries(&self) -> Result<&[(String, Node)], ErrorAt> {
        match &self.content {
            Content::Mapping(entries) => Ok(entries),
            _ => self.error("expected a mapping"),
        }
    }

    /// Returns the entries of a mapping, all of which must have one of these keys.
    pub(super) fn known(&self, names: &[&str]) -> Result<&[(String, Node)], ErrorAt> {
        let entries = self.entries()?;
        match entries.iter().find(|(name, _)| !names.contains(&name.as_str())) {
            Some((name, node)) => Err((
                node.line,
                format!("{name} is unknown; known are {}", names.join(", ")),
            )),
            None => Ok(entries),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        let Content::Mapping(entries) = &self.content else {
            return None;
        };
        entries
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, node)| node)
    }

    pub(super) fn need(&self, name: &str) -> Result<&Node, ErrorAt> {
        self.get(name)
            .ok_or_else(|| (self.line, format!("{name} is missing")))
    }

    /// Converts the node to JSON. Plain scalars are numbers, booleans or null if they look like it.
    pub(super) fn value(&self) -> Value {
        match &self.content {
            Content::Scalar(text, true) => {
                serde_json::from_str(text).unwrap_or_else(|_| Value::from(text.clone()))
            }
            Content::Scalar(text, false) => Value::from(text.clone()),
            Content::Sequence(items) => items.iter().map(Node::value).collect(),
            Content::Mapping(entries) => {
                let entries = entries.iter().map(|(name, node)| (name.clone(), node.value()));
                Value::Object(entries.collect())
            }
        }
    }
}
