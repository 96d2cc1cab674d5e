//! The judge: bytes on the wire against the document, by an independent JSON Schema implementation.
//!
//! Each judgement gives its findings; none means that all is well.

mod finding;
pub(crate) mod json;
mod request;
mod response;
mod schema;

pub use finding::{Finding, Rule};
pub use request::credential;
#[cfg(feature = "serve")]
pub(crate) use request::{accept, credentials};

use crate::document::{Content, Document};
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use schema::compile;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Which way a body goes: `readOnly` members are no part of requests, `writeOnly` ones none of responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From client to server.
    Request,
    /// From server to client.
    Response,
}

/// Judges exchanges against one document.
#[derive(Debug)]
pub struct Judge {
    document: Arc<Document>,
    strict: bool,
    pub(crate) discreet: bool,
    validators: Mutex<HashMap<(String, Direction), Arc<Validator>>>,
}

impl Judge {
    /// A judge of live traffic: header fields and query parameters that the document is silent about
    /// are no objection, since networks and applications add their own.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Judge {
        Judge {
            document,
            strict: false,
            discreet: false,
            validators: Mutex::default(),
        }
    }

    /// A judge that also objects to header fields and query parameters that nobody declared.
    #[must_use]
    pub fn strict(document: Arc<Document>) -> Judge {
        Judge {
            strict: true,
            ..Judge::new(document)
        }
    }

    /// The same judge, whose findings tell places and rules, and no value that was sent: what it says
    /// may stand in a log.
    #[must_use]
    pub fn discreet(self) -> Judge {
        Judge {
            discreet: true,
            ..self
        }
    }

    /// The document it judges by.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// What a schema has against an instance.
    #[must_use]
    pub fn instance(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<String> {
        let validator = match self.validator(schema, direction) {
            Ok(validator) => validator,
            Err(fault) => return vec![fault],
        };
        validator
            .iter_errors(instance)
            .map(|error| {
                let mut message = match self.discreet {
                    true => error.masked().to_string(),
                    false => error.to_string(),
                };
                shorten(&mut message, 200);
                format!("{}: {message}", at(error.instance_path().as_str()))
            })
            .collect()
    }

    /// The places that a schema's objections to an instance are about: for each objection the JSON
    /// pointers that tell of it. A missing or surplus member is told at its own place, a missing one
    /// where it would stand. Other objections to the whole instance have no place worth telling.
    #[must_use]
    pub fn places(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<Vec<String>> {
        let Ok(validator) = self.validator(schema, direction) else {
            return Vec::new();
        };
        let errors = validator.iter_errors(instance);
        let told = errors.flat_map(|error| {
            let place = error.instance_path().as_str().to_owned();
            let member = |name: &str| format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
            match error.kind() {
                ValidationErrorKind::Required { property } => {
                    let name = property.as_str().unwrap_or_default();
                    vec![vec![member(name)]]
                }
                ValidationErrorKind::AdditionalProperties { unexpected } => {
                    unexpected.iter().map(|name| vec![member(name)]).collect()
                }
                _ => vec![vec![place]],
            }
        });
        told.filter(|places: &Vec<String>| !places.contains(&String::new()))
            .collect()
    }

    /// Whether a schema holds an instance.
    #[must_use]
    pub fn holds(&self, schema: &Value, direction: Direction, instance: &Value) -> bool {
        self.validator(schema, direction)
            .is_ok_and(|validator| validator.is_valid(instance))
    }

    fn validator(&self, schema: &Value, direction: Direction) -> Result<Arc<Validator>, String> {
        let mut validators = self.validators.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (schema.to_string(), direction);
        if let Some(validator) = validators.get(&key) {
            return Ok(Arc::clone(validator));
        }
        let validator = Arc::new(compile(&self.document, schema, direction)?);
        validators.insert(key, Arc::clone(&validator));
        Ok(validator)
    }

    /// What a body has against it in its declared media type.
    fn body(&self, content: &Content, direction: Direction, bytes: &[u8]) -> Vec<String> {
        let Some(schema) = &content.schema else {
            return Vec::new();
        };
        if !content.is_json() {
            return Vec::new();
        }
        match json::read(bytes) {
            Ok(value) => self.instance(schema, direction, &value),
            Err(error) => vec![format!("not JSON: {error}")],
        }
    }
}

/// A JSON pointer for people: the empty one is the whole.
fn at(pointer: &str) -> &str {
    if pointer.is_empty() { "the whole" } else { pointer }
}

/// The beginning of a path, or of what a stranger sent as a method, for a log.
pub(crate) fn begun(text: &str) -> String {
    let mut text = text.to_owned();
    shorten(&mut text, 200);
    text
}

/// Cuts a text at a character boundary.
pub fn shorten(text: &mut String, length: usize) {
    if let Some((end, _)) = text.char_indices().nth(length) {
        text.truncate(end);
        text.push('…');
    }
}
