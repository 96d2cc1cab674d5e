//! Every declared response, from each side alone: the server sends it in response to raw bytes, and the client reads it
//! from bytes that the suite wrote.

use super::definition::{Case, CaseKind, Delivery, Expected, Replay, RoundTrip};
use super::media_types;
use super::subject::Subject;
use crate::call::Call;
use crate::script::TypedResponse;
use crate::wire::{Headers, Request, Response};
use openapi_judge::document::{Operation, SecurityRequirement};
use openapi_judge::style;
use serde_json::Value;

impl Subject<'_> {
    /// Returns the cases of the declared responses, for each security alternative.
    pub(super) fn declared_responses(&self) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        let responses = self.responses()?;
        for alternative in self.operation.alternatives() {
            if let Some(call) = self.first_call()? {
                for (name, typed) in &responses {
                    let what = format!("{name} to raw bytes with {}", alternative.name());
                    let request = self.request(&call, &alternative);
                    if request.method == "GET" && !self.has_head() {
                        let what = format!("{name} to HEAD with {}", alternative.name());
                        let head = head(request.clone());
                        cases.push(self.accepted_with(
                            &what,
                            &alternative,
                            head,
                            typed.clone(),
                            Delivery::Anything,
                        ));
                    }
                    cases.push(self.accepted_with(
                        &what,
                        &alternative,
                        request,
                        typed.clone(),
                        Delivery::Anything,
                    ));
                }
            }
            let Some((_, call)) = self.calls()?.into_iter().next() else {
                continue;
            };
            for (name, typed) in &responses {
                let response = wire_response(self.operation, typed);
                let what = format!("{name} from recorded bytes with {}", alternative.name());
                cases.push(self.replay(&what, &alternative, &call, typed, response, Expected::Typed));
            }
        }
        cases.extend(self.other_spellings(&responses)?);
        Ok(cases)
    }

    /// Returns the cases in which the client reads the same responses from other bytes: with properties reordered, white
    /// space, escapes, or header names in lower case.
    fn other_spellings(&self, responses: &[(String, TypedResponse)]) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        for (name, typed) in responses {
            let plain = wire_response(self.operation, typed);
            let mut lower = plain.clone();
            for (name, _) in &mut lower.headers.0 {
                *name = name.to_ascii_lowercase();
            }
            let mut spellings = vec![("fields in lower case", lower)];
            let contents = self.operation.response(typed.status).into_iter();
            let contents = contents.flat_map(|response| &response.contents);
            for media_type in media_types::spellings(&typed.media_type, contents) {
                let mut response = plain.clone();
                let fields = response.headers.0.iter_mut();
                for (_, value) in fields.filter(|(name, _)| name == "Content-Type") {
                    value.clone_from(&media_type.1);
                }
                spellings.push((media_type.0, response));
            }
            let spaced = self.spaced_response(&plain);
            if spaced != plain {
                spellings.push(("white space in lists", spaced));
            }
            if let Some(body) = typed.body.as_ref().filter(|_| !plain.body.is_empty()) {
                for (how, text) in super::json_texts::spellings(body) {
                    if self.operation.has_json_response(typed.status, &typed.media_type) {
                        let body = text.into_bytes();
                        spellings.push((
                            how,
                            Response {
                                body,
                                ..plain.clone()
                            },
                        ));
                    }
                }
            }
            for (how, response) in spellings {
                let what = format!("{name} from recorded bytes, {how}");
                cases.push(self.replay(&what, &alternative, &call, typed, response, Expected::Typed));
            }
        }
        Ok(cases)
    }

    /// Returns the case in which the client calls an operation and reads `response`. If the suite has changed the
    /// response, `typed` is the original.
    pub(super) fn replay(
        &self,
        label: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        typed: &TypedResponse,
        response: Response,
        expected: Expected,
    ) -> Case {
        let is_typed = expected == Expected::Typed;
        let point = is_typed.then(|| self.point(typed.status, &typed.media_type, alternative));
        Case {
            name: self.name(label),
            point: point.flatten(),
            kind: CaseKind::Replay(Box::new(Replay {
                round_trip: RoundTrip {
                    operation: self.index,
                    alternative: alternative.clone(),
                    call: call.clone(),
                    response: typed.clone(),
                },
                response,
                expected,
            })),
        }
    }
}

/// Returns the same request with the method `HEAD`.
pub(super) fn head(request: Request) -> Request {
    let method = "HEAD".to_owned();
    Request { method, ..request }
}

/// Encodes a response as the document declares it on the wire.
pub(super) fn wire_response(operation: &Operation, typed: &TypedResponse) -> Response {
    let declared = operation.response(typed.status);
    let mut headers = Vec::new();
    for header in declared.iter().flat_map(|declared| &declared.headers) {
        if let Some(value) = typed.headers.get(&header.name.to_ascii_lowercase()) {
            let lines = style::encode_header(header, value).into_iter();
            headers.extend(lines.map(|line| (header.name.clone(), line)));
        }
    }
    if !typed.media_type.is_empty() {
        headers.push(("Content-Type".to_owned(), typed.media_type.clone()));
    }
    let body = match &typed.body {
        _ if operation.method == "HEAD" => Vec::new(),
        None => Vec::new(),
        Some(Value::String(text)) if !operation.has_json_response(typed.status, &typed.media_type) => {
            text.clone().into_bytes()
        }
        Some(value) => value.to_string().into_bytes(),
    };
    Response {
        status: typed.status,
        headers: Headers(headers),
        body,
    }
}
