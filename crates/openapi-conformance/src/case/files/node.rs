//! YAML whose every node knows its line.

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};
use serde_json::Value;

/// A node and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) said: Said,
}

/// What a node says.
#[derive(Debug, Clone)]
pub(super) enum Said {
    /// A scalar, and whether it is written without quotes.
    Text(String, bool),
    List(Vec<Node>),
    Members(Vec<(String, Node)>),
}

/// What is wrong, and in which line.
pub(super) type Fault = (usize, String);

/// Reads a text with one document.
pub(super) fn read(text: &str) -> Result<Node, Fault> {
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
    fn next(&mut self) -> Result<(Event<'a>, usize), Fault> {
        match self.0.next_event() {
            Some(Ok((event, span))) => Ok((event, span.start.line())),
            Some(Err(error)) => Err((error.marker().line(), error.info().to_owned())),
            None => Err((0, "the text ends within the document".to_owned())),
        }
    }

    fn node(&mut self, event: Event<'a>, line: usize) -> Result<Node, Fault> {
        let said = match event {
            Event::Scalar(text, style, ..) => Said::Text(text.into_owned(), style == ScalarStyle::Plain),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break Said::List(items),
                        (event, line) => items.push(self.node(event, line)?),
                    }
                }
            }
            Event::MappingStart(..) => self.members()?,
            _ => return Err((line, "aliases are not read here".to_owned())),
        };
        Ok(Node { line, said })
    }

    fn members(&mut self) -> Result<Said, Fault> {
        let mut members: Vec<(String, Node)> = Vec::new();
        loop {
            let name = match self.next()? {
                (Event::MappingEnd, _) => return Ok(Said::Members(members)),
                (Event::Scalar(text, ..), _) => text.into_owned(),
                (_, line) => return Err((line, "a name is not a text".to_owned())),
            };
            let (event, line) = self.next()?;
            if members.iter().any(|(other, _)| *other == name) {
                return Err((line, format!("{name} stands there twice")));
            }
            members.push((name, self.node(event, line)?));
        }
    }
}

impl Node {
    fn wrong<T>(&self, what: &str) -> Result<T, Fault> {
        Err((self.line, what.to_owned()))
    }

    pub(super) fn text(&self) -> Result<String, Fault> {
        match &self.said {
            Said::Text(text, _) => Ok(text.clone()),
            _ => self.wrong("a text is due here"),
        }
    }

    pub(super) fn number(&self) -> Result<usize, Fault> {
        let text = self.text()?;
        text.parse()
            .or_else(|_| self.wrong(&format!("{text} is no number")))
    }

    pub(super) fn truth(&self) -> Result<bool, Fault> {
        match self.text()?.as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            other => self.wrong(&format!("{other} is neither true nor false")),
        }
    }

    /// A list, or the one item that stands in its place.
    pub(super) fn items(&self) -> Vec<&Node> {
        match &self.said {
            Said::List(items) => items.iter().collect(),
            _ => vec![self],
        }
    }

    pub(super) fn members(&self) -> Result<&[(String, Node)], Fault> {
        match &self.said {
            Said::Members(members) => Ok(members),
            _ => self.wrong("names with values are due here"),
        }
    }

    /// The members, all of which must have one of these names.
    pub(super) fn known(&self, names: &[&str]) -> Result<&[(String, Node)], Fault> {
        let members = self.members()?;
        match members.iter().find(|(name, _)| !names.contains(&name.as_str())) {
            Some((name, node)) => Err((
                node.line,
                format!("{name} is unknown; known are {}", names.join(", ")),
            )),
            None => Ok(members),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        let Said::Members(members) = &self.said else {
            return None;
        };
        members
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, node)| node)
    }

    pub(super) fn need(&self, name: &str) -> Result<&Node, Fault> {
        self.get(name)
            .ok_or_else(|| (self.line, format!("{name} is missing")))
    }

    /// As JSON: plain words are numbers, truths or null if they look like it.
    pub(super) fn value(&self) -> Value {
        match &self.said {
            Said::Text(text, true) => {
                serde_json::from_str(text).unwrap_or_else(|_| Value::from(text.clone()))
            }
            Said::Text(text, false) => Value::from(text.clone()),
            Said::List(items) => items.iter().map(Node::value).collect(),
            Said::Members(members) => {
                let members = members.iter().map(|(name, node)| (name.clone(), node.value()));
                Value::Object(members.collect())
            }
        }
    }
}
