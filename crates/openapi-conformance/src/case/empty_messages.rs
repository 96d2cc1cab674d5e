//! Errors whose first message is empty: the client must show the next one.

use super::declared_responses::wire_response;
use super::definition::{Case, Expected};
use super::subject::Subject;
use crate::error_pointers::message_pointers;
use crate::script::TypedResponse;
use openapi_judge::judge::Direction;
use serde_json::{Value, json};

impl Subject<'_> {
    /// Returns the cases of errors in which a message is empty.
    pub(super) fn empty_messages(&self) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        let pointers = message_pointers(self.document, &self.operation.tag);
        for (name, typed) in self.responses()? {
            for pointer in &pointers {
                if let Some(typed) = self.with_empty_message(&typed, pointer) {
                    let response = wire_response(self.operation, &typed);
                    let label = format!("{name} with an empty message at {pointer}");
                    cases.push(self.replay(&label, &alternative, &call, &typed, response, Expected::Typed));
                }
            }
        }
        Ok(cases)
    }

    /// Returns an error response with an empty text at a pointer, if it has another text there and allows that.
    fn with_empty_message(&self, typed: &TypedResponse, pointer: &str) -> Option<TypedResponse> {
        let schema = self.schema_of(typed).filter(|_| typed.status >= 400)?;
        let mut body = typed.body.clone()?;
        let message = body.pointer_mut(pointer)?;
        if message.as_str().is_none_or(str::is_empty) {
            return None;
        }
        *message = json!("");
        let is_valid = self.judge.is_valid(schema, Direction::Response, &body);
        let body = Some(body).filter(|_: &Value| is_valid)?;
        Some(TypedResponse {
            body: Some(body),
            ..typed.clone()
        })
    }
}
