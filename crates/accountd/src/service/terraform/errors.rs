//! Collects errors in values that their schemas cannot express, as JSON:API error objects.

use crate::account::InvalidValue;
use account_server::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};

/// Returns a document of one error that has no place in the request.
pub(super) fn single(status: &str, title: &str, detail: &str) -> JsonApiErrorDocument {
    JsonApiErrorDocument {
        errors: vec![JsonApiError {
            status: status.to_owned(),
            title: title.to_owned(),
            detail: Some(detail.to_owned()),
            source: None,
        }],
    }
}

/// The error objects of a response.
#[derive(Debug, Default)]
pub(super) struct AttributeErrors(Vec<JsonApiError>);

impl AttributeErrors {
    /// Adds an error at a JSON pointer into the body.
    pub(super) fn add(&mut self, pointer: &str, detail: &str) {
        self.0.push(JsonApiError {
            status: "422".to_owned(),
            title: "invalid attribute".to_owned(),
            detail: Some(detail.to_owned()),
            source: Some(JsonApiErrorSource {
                pointer: Some(pointer.to_owned()),
                parameter: None,
            }),
        });
    }

    /// Returns a valid value, or records the error.
    pub(super) fn check<T>(
        &mut self,
        pointer: &str,
        name: &str,
        value: Option<Result<T, InvalidValue>>,
    ) -> Option<T> {
        value?
            .map_err(|error| self.add(pointer, &format!("{name} {error}")))
            .ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_document(self) -> JsonApiErrorDocument {
        JsonApiErrorDocument { errors: self.0 }
    }
}
