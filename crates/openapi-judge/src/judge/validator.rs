//! Instances against the schemas of one document.

use super::schema::{Direction, compile};
use crate::document::{Content, Document, json};
use crate::text::shorten;
use jsonptr::Pointer;
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Validates instances; a schema is compiled once.
#[derive(Debug)]
pub(crate) struct SchemaValidator {
    pub(super) document: Arc<Document>,
    /// Whether messages leave out the values.
    pub(super) masked: bool,
    compiled: Mutex<HashMap<(String, Direction), Arc<Validator>>>,
}

impl SchemaValidator {
    pub(super) fn new(document: Arc<Document>) -> SchemaValidator {
        SchemaValidator {
            document,
            masked: false,
            compiled: Mutex::default(),
        }
    }

    /// What a schema has against an instance.
    pub(super) fn instance(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<String> {
        let validator = match self.validator(schema, direction) {
            Ok(validator) => validator,
            Err(fault) => return vec![fault],
        };
        validator
            .iter_errors(instance)
            .map(|error| {
                let mut message = match self.masked {
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
    pub(super) fn places(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<Vec<String>> {
        let Ok(validator) = self.validator(schema, direction) else {
            return Vec::new();
        };
        let errors = validator.iter_errors(instance);
        let told = errors.flat_map(|error| {
            let place = error.instance_path().as_str().to_owned();
            let member = |name: &str| match Pointer::parse(&place) {
                Ok(whole) => whole.with_trailing_token(name).to_string(),
                Err(_) => place.clone(),
            };
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
    pub(super) fn holds(&self, schema: &Value, direction: Direction, instance: &Value) -> bool {
        self.validator(schema, direction)
            .is_ok_and(|validator| validator.is_valid(instance))
    }

    fn validator(&self, schema: &Value, direction: Direction) -> Result<Arc<Validator>, String> {
        let mut validators = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (schema.to_string(), direction);
        if let Some(validator) = validators.get(&key) {
            return Ok(Arc::clone(validator));
        }
        let validator = Arc::new(compile(&self.document, schema, direction)?);
        validators.insert(key, Arc::clone(&validator));
        Ok(validator)
    }

    /// What a body has against it in its declared media type.
    pub(super) fn body(&self, content: &Content, direction: Direction, bytes: &[u8]) -> Vec<String> {
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
