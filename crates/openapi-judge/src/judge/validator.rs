//! Validates instances against the schemas of one document.

use super::schema::{Direction, compile};
use crate::document::{Content, Document, json};
use crate::media_type::is_json;
use crate::text::shorten;
use jsonptr::Pointer;
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The longest message of a validation error, in characters.
const MAX_MESSAGE: usize = 200;

/// An error of an instance.
pub(super) struct SchemaError {
    /// What is wrong, in one line, after the JSON pointer of the invalid value.
    pub(super) message: String,
    /// The JSON pointer of the violated keyword: below that of the schema, until [`SchemaError::below`] adds it.
    pub(super) pointer: String,
    /// The keyword and its value.
    pub(super) expected: String,
    /// The invalid value.
    pub(super) actual: String,
}

impl SchemaError {
    fn new(message: String) -> SchemaError {
        SchemaError {
            message,
            pointer: String::new(),
            expected: String::new(),
            actual: String::new(),
        }
    }

    /// Returns the error with the JSON pointer of the keyword in the document, whose schema is at `schema`. If the keyword
    /// is not where the document has it, such as `nullable`, the pointer is that of the nearest schema around it.
    pub(super) fn below(self, document: &Document, schema: &str) -> SchemaError {
        // The schema is the only part of an `allOf` when it is compiled; references are followed anyway.
        let path = self.pointer.strip_prefix("/allOf/0").unwrap_or_default();
        let tokens = Pointer::parse(path).map(Pointer::to_buf).unwrap_or_default();
        let names: Vec<String> = tokens
            .tokens()
            .map(|token| token.decoded().into_owned())
            .filter(|name| name != "$ref")
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let pointer = document.locate(schema, &names);
        let mut expected = match (names.last(), document.at(&pointer)) {
            _ if !self.expected.is_empty() => self.expected,
            (Some(keyword), Some(value)) if pointer.ends_with(&format!("/{keyword}")) => {
                format!("{keyword}: {value}")
            }
            _ => format!("a value that matches {pointer}"),
        };
        shorten(&mut expected, MAX_MESSAGE);
        SchemaError {
            pointer,
            expected,
            actual: match self.actual.is_empty() {
                true => "an invalid value".to_owned(),
                false => self.actual,
            },
            ..self
        }
    }
}

/// Validates instances, and compiles each schema only once.
#[derive(Debug)]
pub(crate) struct SchemaValidator {
    pub(super) document: Arc<Document>,
    /// Whether messages leave out the values.
    pub(super) redact: bool,
    compiled: Mutex<HashMap<(String, Direction), Arc<Validator>>>,
}

impl SchemaValidator {
    pub(super) fn new(document: Arc<Document>) -> SchemaValidator {
        SchemaValidator {
            document,
            redact: false,
            compiled: Mutex::default(),
        }
    }

    /// Returns a message for each validation error.
    pub(super) fn validate(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<String> {
        let errors = self.errors(schema, direction, instance).into_iter();
        errors.map(|error| error.message).collect()
    }

    /// Returns the validation errors.
    pub(super) fn errors(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<SchemaError> {
        let validator = match self.compiled(schema, direction) {
            Ok(validator) => validator,
            Err(error) => return vec![SchemaError::new(error)],
        };
        validator
            .iter_errors(instance)
            .map(|error| {
                let mut message = match self.redact {
                    true => error.masked().to_string(),
                    false => error.to_string(),
                };
                shorten(&mut message, MAX_MESSAGE);
                let mut actual = match self.redact {
                    true => "a redacted value".to_owned(),
                    false => error.instance().to_string(),
                };
                shorten(&mut actual, MAX_MESSAGE);
                SchemaError {
                    message: match error.instance_path().as_str() {
                        "" => message,
                        pointer => format!("{pointer}: {message}"),
                    },
                    pointer: error.evaluation_path().as_str().to_owned(),
                    expected: String::new(),
                    actual,
                }
            })
            .collect()
    }

    /// Returns the pointers of each error: see [`Judge::error_pointers`](super::Judge::error_pointers).
    pub(super) fn error_pointers(
        &self,
        schema: &Value,
        direction: Direction,
        instance: &Value,
    ) -> Vec<Vec<String>> {
        let Ok(validator) = self.compiled(schema, direction) else {
            return Vec::new();
        };
        let errors = validator.iter_errors(instance);
        let pointers = errors.flat_map(|error| {
            let parent = error.instance_path().as_str().to_owned();
            let property = |name: &str| match Pointer::parse(&parent) {
                Ok(pointer) => pointer.with_trailing_token(name).to_string(),
                Err(_) => parent.clone(),
            };
            match error.kind() {
                ValidationErrorKind::Required { property: missing } => {
                    let name = missing.as_str().unwrap_or_default();
                    vec![vec![property(name)]]
                }
                ValidationErrorKind::AdditionalProperties { unexpected } => {
                    unexpected.iter().map(|name| vec![property(name)]).collect()
                }
                _ => vec![vec![parent]],
            }
        });
        pointers.collect()
    }

    /// Returns the bounds of each error: see [`Judge::error_limits`](super::Judge::error_limits).
    pub(super) fn error_limits(
        &self,
        schema: &Value,
        direction: Direction,
        instance: &Value,
    ) -> Vec<(String, Value)> {
        let Ok(validator) = self.compiled(schema, direction) else {
            return Vec::new();
        };
        let errors = validator.iter_errors(instance);
        let limits = errors.filter_map(|error| {
            let limit = match error.kind() {
                ValidationErrorKind::MinLength { limit }
                | ValidationErrorKind::MaxLength { limit }
                | ValidationErrorKind::MinItems { limit }
                | ValidationErrorKind::MaxItems { limit }
                | ValidationErrorKind::MinProperties { limit }
                | ValidationErrorKind::MaxProperties { limit } => Value::from(*limit),
                ValidationErrorKind::Minimum { limit }
                | ValidationErrorKind::Maximum { limit }
                | ValidationErrorKind::ExclusiveMinimum { limit }
                | ValidationErrorKind::ExclusiveMaximum { limit } => limit.clone(),
                ValidationErrorKind::MultipleOf { multiple_of } => Value::from(*multiple_of),
                _ => return None,
            };
            Some((error.instance_path().as_str().to_owned(), limit))
        });
        limits.collect()
    }

    pub(super) fn is_valid(&self, schema: &Value, direction: Direction, instance: &Value) -> bool {
        self.compiled(schema, direction)
            .is_ok_and(|validator| validator.is_valid(instance))
    }

    fn compiled(&self, schema: &Value, direction: Direction) -> Result<Arc<Validator>, String> {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (schema.to_string(), direction);
        if let Some(validator) = compiled.get(&key) {
            return Ok(Arc::clone(validator));
        }
        let validator = Arc::new(compile(&self.document, schema, direction)?);
        compiled.insert(key, Arc::clone(&validator));
        Ok(validator)
    }

    /// Returns a message for each error of a body; only JSON is validated. The media type of the message decides if the
    /// declared one is a range.
    pub(super) fn validate_body(
        &self,
        content: &Content,
        media_type: &str,
        direction: Direction,
        bytes: &[u8],
    ) -> Vec<SchemaError> {
        let Some(schema) = &content.schema else {
            return Vec::new();
        };
        let is_range = content.media_type.contains('*') && is_json(media_type);
        if !content.is_json() && !is_range {
            return Vec::new();
        }
        match json::parse(bytes) {
            Ok(value) => self.errors(schema, direction, &value),
            Err(error) => {
                let mut actual = String::from_utf8_lossy(bytes).into_owned();
                if self.redact {
                    actual = "a redacted value".to_owned();
                }
                shorten(&mut actual, MAX_MESSAGE);
                vec![SchemaError {
                    expected: "a JSON text".to_owned(),
                    actual,
                    ..SchemaError::new(format!("invalid JSON: {error}"))
                }]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_that_takes_too_long_to_match_is_no_violation() {
        let pattern = r"^(?:(?!b)a|a|(?!c)a)*$";
        let document = format!(
            "{{paths: {{}}, components: {{schemas: {{S: {{type: string, pattern: '{pattern}'}}}}}}}}"
        );
        let validator = SchemaValidator::new(Arc::new(Document::parse(&document).unwrap()));
        let schema = serde_json::json!({"$ref": "#/components/schemas/S"});
        let errors = |text: &str| validator.validate(&schema, Direction::Request, &Value::from(text));
        assert!(errors("aaa").is_empty());
        assert_eq!(errors("b").len(), 1);
        let long = "a".repeat(60) + "!";
        assert!(errors(&long).is_empty());
        assert!(validator.is_valid(&schema, Direction::Request, &Value::from(long)));
    }
}
