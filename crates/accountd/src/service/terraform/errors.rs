//! What is wrong with a request's values beyond their schemas: one error object for each.

use crate::account::Invalid;
use account_server::types::{JsonApiError, JsonApiErrorDocument, JsonApiErrorSource};

/// Error objects.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<JsonApiError>);

impl Faults {
    /// Adds one, at a JSON pointer into the body.
    pub(super) fn add(&mut self, pointer: &str, detail: &str) {
        self.0.push(JsonApiError {
            status: "422".to_owned(),
            title: "invalid attribute".to_owned(),
            detail: Some(detail.to_owned()),
            source: Some(JsonApiErrorSource {
                pointer: pointer.to_owned(),
            }),
        });
    }

    /// A value that is good; one that is not is noted.
    pub(super) fn take<T>(
        &mut self,
        pointer: &str,
        name: &str,
        value: Option<Result<T, Invalid>>,
    ) -> Option<T> {
        value?
            .map_err(|fault| self.add(pointer, &format!("{name} {fault}")))
            .ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn document(self) -> JsonApiErrorDocument {
        JsonApiErrorDocument { errors: self.0 }
    }
}
