//! The judge: bytes on the wire against the document, by an independent JSON Schema implementation.
//!
//! Each judgement gives its findings; none means that all is well.

mod credentials;
mod finding;
mod request;
mod response;
mod schema;
mod validator;

pub use crate::text::shorten;
pub use credentials::credential;
pub use finding::{Finding, Rule};
pub use schema::Direction;

use crate::document::{Alternative, Document, Operation, Response};
use crate::message;
use crate::message::Request;
use serde_json::Value;
use std::sync::Arc;
use validator::SchemaValidator;

/// Judges exchanges against one document.
#[derive(Debug)]
pub struct Judge {
    validator: SchemaValidator,
    strict: bool,
}

impl Judge {
    /// A judge of live traffic: header fields and query parameters that the document is silent about
    /// are no objection, since networks and applications add their own.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Judge {
        Judge {
            validator: SchemaValidator::new(document),
            strict: false,
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
    pub fn discreet(mut self) -> Judge {
        self.validator.masked = true;
        self
    }

    pub(crate) fn is_discreet(&self) -> bool {
        self.validator.masked
    }

    /// The document it judges by.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.validator.document
    }

    /// What a schema has against an instance.
    #[must_use]
    pub fn instance(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<String> {
        self.validator.instance(schema, direction, instance)
    }

    /// The places that a schema's objections to an instance are about: for each objection the JSON
    /// pointers that tell of it. A missing or surplus member is told at its own place, a missing one
    /// where it would stand. Other objections to the whole instance have no place worth telling.
    #[must_use]
    pub fn places(&self, schema: &Value, direction: Direction, instance: &Value) -> Vec<Vec<String>> {
        self.validator.places(schema, direction, instance)
    }

    /// Whether a schema holds an instance.
    #[must_use]
    pub fn holds(&self, schema: &Value, direction: Direction, instance: &Value) -> bool {
        self.validator.holds(schema, direction, instance)
    }

    /// What an operation has against a request that is to have the credentials of one of these
    /// alternatives; of none where the list is empty.
    #[must_use]
    pub fn request(
        &self,
        operation: &Operation,
        alternatives: &[Alternative],
        request: &Request,
    ) -> Vec<Finding> {
        request::check(&self.validator, self.strict, operation, alternatives, request)
    }

    /// What a list of declared responses has against an answer; `method` is that of the request.
    #[must_use]
    pub fn answer(&self, declared: &[Response], method: &str, answer: &message::Response) -> Vec<Finding> {
        response::check(&self.validator, self.strict, declared, method, answer)
    }

    /// What an operation has against an answer.
    #[must_use]
    pub fn response(&self, operation: &Operation, answer: &message::Response) -> Vec<Finding> {
        self.answer(&operation.responses, &operation.method, answer)
    }
}

/// The checks that the mock makes one by one, in the order in which a server stub rejects.
#[cfg(feature = "serve")]
impl Judge {
    pub(crate) fn parameters(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        request::parameters(&self.validator, operation, request)
    }

    pub(crate) fn credentials(&self, operation: &Operation, request: &Request) -> Option<Finding> {
        credentials::check(&operation.security, request)
    }

    pub(crate) fn accept(&self, operation: &Operation, request: &Request) -> Option<Finding> {
        request::accept(operation, request)
    }

    pub(crate) fn request_body(&self, operation: &Operation, request: &Request) -> Vec<Finding> {
        request::body(&self.validator, self.strict, operation, request)
    }
}
