//! Judges HTTP messages by the document, with an independent JSON Schema implementation.
//!
//! Each check returns its findings; a message without findings conforms.

mod credentials;
mod finding;
mod integer;
mod pattern;
mod property_count;
mod request;
mod response;
mod schema;
mod validator;

pub use crate::text::shorten;
pub use credentials::credential;
pub use finding::{Finding, Rule};
pub use schema::Direction;

use crate::document::{DeclaredResponse, Document, Example, Operation, SecurityRequirement};
use crate::message::{Request, Response};
use serde_json::Value;
use std::sync::Arc;
use validator::SchemaValidator;

/// Judges requests, responses and exchanges by one document.
#[derive(Debug)]
pub struct Judge {
    validator: SchemaValidator,
    strict: bool,
}

impl Judge {
    /// Creates a judge for live traffic: undeclared headers and query parameters are not findings, since
    /// networks and applications add their own.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Judge {
        Judge {
            validator: SchemaValidator::new(document),
            strict: false,
        }
    }

    /// Creates a judge that also reports undeclared headers and query parameters.
    #[must_use]
    pub fn strict(document: Arc<Document>) -> Judge {
        Judge {
            strict: true,
            ..Judge::new(document)
        }
    }

    /// Redacts the values of parameters and bodies from findings, so that they can be logged.
    #[must_use]
    pub fn redacting(mut self) -> Judge {
        self.validator.redact = true;
        self
    }

    pub(crate) fn is_redacting(&self) -> bool {
        self.validator.redact
    }

    /// Returns the document.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.validator.document
    }

    /// Validates an instance against a schema and returns one message for each error.
    #[must_use]
    pub fn validate(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<String> {
        self.validator.validate(schema, direction, instance)
    }

    /// Returns the JSON pointers that can stand for each validation error: the property itself if it is
    /// missing or not allowed, else the instance that is invalid.
    #[must_use]
    pub fn error_pointers(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<Vec<String>> {
        self.validator.error_pointers(schema, direction, instance)
    }

    /// Returns the bounds that values of an instance exceed, each with the JSON pointer of the value.
    #[must_use]
    pub fn error_limits(
        &self,
        schema: &Value,
        direction: Direction,
        instance: &Value,
    ) -> Vec<(String, Value)> {
        self.validator.error_limits(schema, direction, instance)
    }

    /// Whether an instance is valid against a schema.
    #[must_use]
    pub fn is_valid(&self, schema: &Value, direction: Direction, instance: &Value) -> bool {
        self.validator.is_valid(schema, direction, instance)
    }

    /// Returns the examples that are valid instances of their schema: a document may contain others, which no conforming
    /// message can carry.
    pub fn valid_examples<'e>(
        &self,
        examples: &'e [Example],
        schema: &Value,
        direction: Direction,
    ) -> impl Iterator<Item = &'e Example> {
        let is_valid = move |example: &&Example| self.is_valid(schema, direction, &example.value);
        examples.iter().filter(is_valid)
    }

    /// Judges a request to an operation. It must satisfy one of the security requirements, unless there
    /// are none.
    #[must_use]
    pub fn request(
        &self,
        operation: &Operation,
        security: &[SecurityRequirement],
        request: &Request,
    ) -> Vec<Finding> {
        request::check(&self.validator, self.strict, operation, security, request)
    }

    /// Judges a response of an operation.
    #[must_use]
    pub fn response(&self, operation: &Operation, response: &Response) -> Vec<Finding> {
        self.response_in(
            &operation.pointer,
            &operation.responses,
            &operation.method,
            response,
        )
    }

    /// Judges a response by the declared responses of what is at the JSON pointer `owner`. `method` is the method of the
    /// request.
    #[must_use]
    pub fn response_in(
        &self,
        owner: &str,
        declared: &[DeclaredResponse],
        method: &str,
        response: &Response,
    ) -> Vec<Finding> {
        response::check(&self.validator, self.strict, owner, declared, method, response)
    }
}

/// The individual checks of a request, which the mock runs in the order in which the server stub rejects.
#[cfg(feature = "serve")]
impl Judge {
    pub(crate) fn parameters(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        request::parameters(&self.validator, operation, request)
    }

    pub(crate) fn credentials(&self, operation: &Operation, request: &Request) -> Option<Finding> {
        credentials::check(operation, &operation.security, request)
    }

    pub(crate) fn accept(&self, operation: &Operation, request: &Request) -> Option<Finding> {
        request::accept(operation, request)
    }

    pub(crate) fn request_body(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        request::body(&self.validator, self.strict, operation, request)
    }
}
