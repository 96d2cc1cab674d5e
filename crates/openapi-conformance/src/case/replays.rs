//! Every declared response, sent by the server alone to a request of the suite, and read by the client alone from a
//! response of the suite.

use super::{Case, CaseKind, Delivery, Expected, Replay, RoundTrip, Subject};
use crate::call::Call;
use crate::document::{Operation, SecurityRequirement};
use crate::script::TypedResponse;
use crate::style;
use crate::wire::{Headers, Request, Response};
use serde_json::Value;

impl Subject<'_> {
    pub(super) fn declared_responses(&self) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        let replies = self.replies()?;
        for alternative in self.operation.alternatives() {
            if let Some(call) = self.first_call()? {
                for (name, reply) in &replies {
                    let what = format!("{name} to raw bytes with {}", alternative.name());
                    let request = self.request(&call, &alternative);
                    if request.method == "GET" {
                        let what = format!("{name} to HEAD with {}", alternative.name());
                        let head = head(request.clone());
                        cases.push(self.replied(
                            &what,
                            &alternative,
                            head,
                            reply.clone(),
                            Delivery::Anything,
                        ));
                    }
                    cases.push(self.replied(&what, &alternative, request, reply.clone(), Delivery::Anything));
                }
            }
            let Some((_, call)) = self.calls()?.into_iter().next() else {
                continue;
            };
            for (name, reply) in &replies {
                let response = written(self.operation, reply);
                let what = format!("{name} from recorded bytes with {}", alternative.name());
                cases.push(self.replay(&what, &alternative, &call, reply, response, Expected::Typed));
            }
        }
        cases.extend(self.other_spellings(&replies)?);
        Ok(cases)
    }

    /// The same responses in other bytes: properties reordered, white space, escapes, field names in lower case.
    fn other_spellings(&self, replies: &[(String, TypedResponse)]) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        for (name, reply) in replies {
            let plain = written(self.operation, reply);
            let mut lower = plain.clone();
            for (name, _) in &mut lower.headers.0 {
                *name = name.to_ascii_lowercase();
            }
            let mut spelled = vec![("fields in lower case", lower)];
            if let Some(body) = reply.body.as_ref().filter(|_| !plain.body.is_empty()) {
                for (how, text) in super::json_texts::spellings(body) {
                    if crate::media_type::is_json(&reply.media_type) {
                        let body = text.into_bytes();
                        spelled.push((
                            how,
                            Response {
                                body,
                                ..plain.clone()
                            },
                        ));
                    }
                }
            }
            for (how, response) in spelled {
                let what = format!("{name} from recorded bytes, {how}");
                cases.push(self.replay(&what, &alternative, &call, reply, response, Expected::Typed));
            }
        }
        Ok(cases)
    }

    /// A case in which the client reads this response.
    pub(super) fn replay(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        reply: &TypedResponse,
        response: Response,
        expected: Expected,
    ) -> Case {
        let is_typed = expected == Expected::Typed;
        let point = is_typed.then(|| self.point(reply.status, &reply.media_type, alternative));
        Case {
            name: self.name(what),
            point: point.flatten(),
            kind: CaseKind::Replay(Box::new(Replay {
                round_trip: RoundTrip {
                    operation: self.index,
                    alternative: alternative.clone(),
                    call: call.clone(),
                    reply: reply.clone(),
                },
                response,
                expected,
            })),
        }
    }
}

/// The same request with `HEAD`.
pub(super) fn head(request: Request) -> Request {
    let method = "HEAD".to_owned();
    Request { method, ..request }
}

/// Writes a response as the document says that it is on the wire.
pub(super) fn written(operation: &Operation, reply: &TypedResponse) -> Response {
    let response = operation.response(reply.status);
    let mut headers = Vec::new();
    for header in response.iter().flat_map(|response| &response.headers) {
        if let Some(value) = reply.headers.get(&header.name.to_ascii_lowercase()) {
            headers.push((header.name.clone(), style::encode_header(header, value)));
        }
    }
    if !reply.media_type.is_empty() {
        headers.push(("Content-Type".to_owned(), reply.media_type.clone()));
    }
    let body = match &reply.body {
        _ if operation.method == "HEAD" => Vec::new(),
        None => Vec::new(),
        Some(Value::String(text)) if !crate::media_type::is_json(&reply.media_type) => {
            text.clone().into_bytes()
        }
        Some(value) => value.to_string().into_bytes(),
    };
    Response {
        status: reply.status,
        headers: Headers(headers),
        body,
    }
}
