//! Counterexamples as parts of whole messages, which a program can send.

use crate::change::{Change, Counterexample, Direction};
use crate::counterexample::Judges;
use openapi_codegen::model::Api;
use openapi_judge::judge::{self, Judge};
use serde_json::{Map, Value};
use std::collections::{BTreeSet, VecDeque};

/// A part of a message that contains a counterexample: the sender's version declares it, and the receiver's rejects it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The operation in the sender's version, such as `GET /accounts/{id}`.
    pub operation: String,
    /// Where in the message.
    pub part: Part,
    /// The value of this part.
    pub value: Value,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The parameter of this `location:name`.
    Parameter(String),
    /// The body of requests in this media type.
    RequestBody(String),
    /// The body of responses with this status code, or range of them, in this media type.
    ResponseBody(String, String),
    /// The header of responses with this status code, or range of them.
    ResponseHeader(String, String),
}

/// Both versions, to make messages of counterexamples.
#[derive(Debug)]
pub struct Messages(Judges);

impl Messages {
    /// Reads both versions.
    ///
    /// # Errors
    ///
    /// As [`compare`](crate::compare).
    pub fn new(base: &Api, new: &Api) -> Result<Self, String> {
        Judges::new(base, new).map(Self)
    }

    /// Returns parts of messages that contain the counterexample of a change, at most one for each part of each operation.
    #[must_use]
    pub fn of(&self, change: &Change) -> Vec<Message> {
        let (Some(found), Some(direction)) = (&change.counterexample, change.direction) else {
            return Vec::new();
        };
        let Judges { base, new } = &self.0;
        let (sender, receiver, judged) = match direction {
            Direction::Request => (base, new, judge::Direction::Request),
            Direction::Response => (new, base, judge::Direction::Response),
        };
        let search = Search {
            sender,
            receiver,
            direction: judged,
            found,
        };
        let operations = change.operations.iter();
        operations.flat_map(|id| search.in_operation(id)).collect()
    }
}

struct Search<'a> {
    sender: &'a Judge,
    receiver: &'a Judge,
    direction: judge::Direction,
    found: &'a Counterexample,
}

/// A step from a value to one within it, and the pointer of the schema of the latter.
#[derive(Debug, Clone)]
enum Step {
    Property(String, String),
    Item(String),
    /// The same value, as this alternative.
    Alternative(String),
}

impl Search<'_> {
    fn in_operation(&self, id: &str) -> Vec<Message> {
        let [sent, received] = [self.sender, self.receiver].map(|judge| judge.document().operation(id));
        let (Some(sent), Some(received)) = (sent, received) else {
            return Vec::new();
        };
        let [sent_parts, received_parts] = [(self.sender, sent), (self.receiver, received)]
            .map(|(judge, operation)| parts(judge.document().root(), &operation.pointer, self.direction));
        let mut messages = Vec::new();
        for (part, schema) in sent_parts {
            let same = received_parts.iter().find(|(other, _)| *other == part);
            let value = same.and_then(|(_, other)| self.message(&schema, other));
            messages.extend(value.map(|value| Message {
                operation: sent.key(),
                part,
                value,
            }));
        }
        messages
    }

    /// Returns a value of a part that the sender accepts, the receiver rejects, and that contains the counterexample.
    fn message(&self, sent: &str, received: &str) -> Option<Value> {
        let root = self.sender.document().root();
        let steps = path(root, sent, &self.found.schema)?;
        let schema = root.pointer(sent)?;
        let mut value = self.sender.sample(schema, self.direction)?;
        self.insert(&mut value, &steps)?;
        let received = self.receiver.document().root().pointer(received)?;
        let shows = self.sender.is_valid(schema, self.direction, &value)
            && !self.receiver.is_valid(received, self.direction, &value);
        shows.then_some(value)
    }

    /// Replaces the value to which the steps lead by the counterexample.
    fn insert(&self, value: &mut Value, steps: &[Step]) -> Option<()> {
        let Some((step, rest)) = steps.split_first() else {
            *value = self.found.value.clone();
            return Some(());
        };
        let sample = |pointer: &str| {
            let schema = self.sender.document().root().pointer(pointer)?;
            self.sender.sample(schema, self.direction)
        };
        match step {
            Step::Property(name, schema) => {
                if !value.is_object() {
                    *value = Value::Object(Map::new());
                }
                let object = value.as_object_mut()?;
                if !object.contains_key(name) {
                    object.insert(name.clone(), sample(schema).unwrap_or(Value::Null));
                }
                self.insert(object.get_mut(name)?, rest)
            }
            Step::Item(schema) => {
                if value.as_array().is_none_or(Vec::is_empty) {
                    *value = Value::Array(vec![sample(schema).unwrap_or(Value::Null)]);
                }
                self.insert(value.as_array_mut()?.first_mut()?, rest)
            }
            Step::Alternative(schema) => {
                *value = sample(schema)?;
                self.insert(value, rest)
            }
        }
    }
}

/// Returns the parts of the messages of an operation with the pointers of their schemas.
fn parts(root: &Value, operation: &str, direction: judge::Direction) -> Vec<(Part, String)> {
    let mut found = Vec::new();
    match direction {
        judge::Direction::Request => {
            let path_item = operation.rsplit_once('/').map_or("", |(path, _)| path);
            for owner in [operation, path_item] {
                let parameters = resolved(root, &format!("{owner}/parameters"));
                let count = root
                    .pointer(&parameters)
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len);
                for index in 0..count {
                    let pointer = resolved(root, &format!("{parameters}/{index}"));
                    let text = |name: &str| root.pointer(&format!("{pointer}/{name}"))?.as_str();
                    if let (Some(location), Some(name)) = (text("in"), text("name")) {
                        let part = Part::Parameter(format!("{location}:{name}"));
                        found.push((part, format!("{pointer}/schema")));
                    }
                }
            }
            let body = resolved(root, &format!("{operation}/requestBody"));
            for (media_type, schema) in contents(root, &body) {
                found.push((Part::RequestBody(media_type), schema));
            }
        }
        judge::Direction::Response => {
            let responses = format!("{operation}/responses");
            for status in keys(root, &responses) {
                let response = resolved(root, &format!("{responses}/{status}"));
                for (media_type, schema) in contents(root, &response) {
                    found.push((Part::ResponseBody(status.clone(), media_type), schema));
                }
                for name in keys(root, &format!("{response}/headers")) {
                    let header = resolved(root, &format!("{response}/headers/{}", escaped(&name)));
                    let part = Part::ResponseHeader(status.clone(), name);
                    found.push((part, format!("{header}/schema")));
                }
            }
        }
    }
    found
}

/// Returns the media types of a body with the pointers of their schemas.
fn contents(root: &Value, body: &str) -> Vec<(String, String)> {
    let contents = format!("{body}/content");
    let types = keys(root, &contents).into_iter();
    types
        .map(|name| {
            let schema = format!("{contents}/{}/schema", escaped(&name));
            (name, schema)
        })
        .collect()
}

fn keys(root: &Value, pointer: &str) -> Vec<String> {
    let object = root.pointer(pointer).and_then(Value::as_object);
    object.map_or_else(Vec::new, |object| object.keys().cloned().collect())
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Follows references.
fn resolved(root: &Value, pointer: &str) -> String {
    let mut pointer = pointer.to_owned();
    // A valid document has no longer chain.
    for _ in 0..100 {
        let reference = root.pointer(&pointer).and_then(|node| node.get("$ref"));
        match reference
            .and_then(Value::as_str)
            .and_then(|text| text.strip_prefix('#'))
        {
            Some(target) => pointer = target.to_owned(),
            None => break,
        }
    }
    pointer
}

/// Returns the shortest way from values of one schema to values of another one within them.
fn path(root: &Value, from: &str, to: &str) -> Option<Vec<Step>> {
    let to = resolved(root, to);
    let mut visited = BTreeSet::new();
    let mut waiting = VecDeque::from([(from.to_owned(), Vec::new())]);
    while let Some((pointer, steps)) = waiting.pop_front() {
        let pointer = resolved(root, &pointer);
        if pointer == to {
            return Some(steps);
        }
        if !visited.insert(pointer.clone()) {
            continue;
        }
        let mut push = |child: String, step: Option<Step>| {
            let mut steps = steps.clone();
            steps.extend(step);
            waiting.push_back((child, steps));
        };
        for name in keys(root, &format!("{pointer}/properties")) {
            let child = format!("{pointer}/properties/{}", escaped(&name));
            push(child.clone(), Some(Step::Property(name, child)));
        }
        for (keyword, step) in [
            ("items", Step::Item as fn(String) -> Step),
            ("additionalProperties", |child| {
                Step::Property("additional".to_owned(), child)
            }),
        ] {
            let child = format!("{pointer}/{keyword}");
            if root.pointer(&child).is_some_and(Value::is_object) {
                push(child.clone(), Some(step(child)));
            }
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            let children = format!("{pointer}/{keyword}");
            let count = root
                .pointer(&children)
                .and_then(Value::as_array)
                .map_or(0, Vec::len);
            for index in 0..count {
                let child = format!("{children}/{index}");
                let step = (keyword != "allOf").then(|| Step::Alternative(child.clone()));
                push(child, step);
            }
        }
    }
    None
}
