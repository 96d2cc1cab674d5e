//! Searches values that one version accepts and the other rejects.

use crate::change::{Counterexample, Direction};
use openapi_codegen::model::Api;
use openapi_judge::document::Document;
use openapi_judge::generate::RandomInstances;
use openapi_judge::judge::{self, Judge};
use serde_json::Value;
use std::sync::Arc;

/// How many values are tried.
const ATTEMPTS: usize = 400;

/// The seed of the values, so that the same versions give the same verdict.
const SEED: u64 = 1;

/// The validators of both versions. They read the documents on their own, apart from the model.
#[derive(Debug)]
pub(crate) struct Judges {
    pub(crate) base: Judge,
    pub(crate) new: Judge,
}

impl Judges {
    pub(crate) fn new(base: &Api, new: &Api) -> Result<Self, String> {
        let judge = |version: &str, api: &Api| {
            let document = Document::parse(&api.text);
            let document =
                document.map_err(|error| format!("the {version} version cannot be compared: {error}"))?;
            Ok::<_, String>(Judge::new(Arc::new(document)))
        };
        Ok(Self {
            base: judge("older", base)?,
            new: judge("newer", new)?,
        })
    }

    /// Returns a value that the sender's schema accepts and the receiver's rejects. The pointers are those of the schema in
    /// both versions.
    pub(crate) fn counterexample(
        &self,
        direction: Direction,
        (in_base, in_new): (&str, &str),
    ) -> Option<Counterexample> {
        let base = (&self.base, in_base);
        let new = (&self.new, in_new);
        match direction {
            Direction::Request => search(base, new, judge::Direction::Request),
            Direction::Response => search(new, base, judge::Direction::Response),
        }
    }

    /// Returns whether a value is known that only the base accepts.
    pub(crate) fn has_only_base(&self, pointers: (&str, &str)) -> bool {
        self.counterexample(Direction::Request, pointers).is_some()
    }

    /// Returns whether a value is known that only the newer version accepts.
    pub(crate) fn has_only_new(&self, pointers: (&str, &str)) -> bool {
        self.counterexample(Direction::Response, pointers).is_some()
    }
}

/// Searches a value that one schema accepts and another rejects.
fn search(
    (sender, at): (&Judge, &str),
    (receiver, received_at): (&Judge, &str),
    direction: judge::Direction,
) -> Option<Counterexample> {
    let sent = sender.document().root().pointer(at)?;
    let received = receiver.document().root().pointer(received_at)?;
    let shows = |value: Value| {
        if !sender.is_valid(sent, direction, &value) {
            return None;
        }
        let error = receiver
            .validate(received, direction, &value)
            .into_iter()
            .next()?;
        // The error need not repeat the value.
        let error = match error.strip_prefix(&value.to_string()) {
            Some(rest) => rest.trim_start().to_owned(),
            None => error,
        };
        Some(Counterexample {
            value,
            error,
            schema: at.to_owned(),
        })
    };
    let sample = sender.sample(sent, direction);
    let mut first = declared_values(sender, sent);
    first.extend(sample.as_ref().map(with_undeclared).unwrap_or_default());
    first.extend(sample);
    let mut random = RandomInstances::new(sender, SEED);
    let random = (0..ATTEMPTS).filter_map(|_| random.instance(sent, direction));
    let found = first.into_iter().chain(random).find_map(shows)?;
    let simpler = simpler(&found.value).and_then(shows);
    Some(simpler.unwrap_or(found))
}

/// Returns a text of the same length that people can read.
fn simpler(value: &Value) -> Option<Value> {
    let text = value.as_str()?;
    Some(Value::from("a".repeat(text.chars().count())))
}

/// Returns an object with a further property, which no document declares, of different types.
fn with_undeclared(object: &Value) -> Vec<Value> {
    let Some(object) = object.as_object() else {
        return Vec::new();
    };
    let values = [Value::from(1), Value::from("text"), Value::Array(Vec::new())];
    let further = values.into_iter().map(|value| {
        let mut object = object.clone();
        object.insert("an undeclared property".to_owned(), value);
        Value::Object(object)
    });
    further.collect()
}

/// Returns the values that the schema lists: each of an `enum`, and its example.
fn declared_values(judge: &Judge, schema: &Value) -> Vec<Value> {
    let node = judge.document().resolve(schema);
    let values = node.get("enum").and_then(Value::as_array).into_iter().flatten();
    values.chain(node.get("example")).cloned().collect()
}
