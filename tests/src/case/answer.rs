//! Each side alone: every answer that the contract has, given by the server to bytes of our own, and
//! read by the client from bytes of our own.

use super::{Agree, Case, Exchange, Reaches, Recorded, Subject, Taken};
use crate::document::{Operation, SecurityRequirement};
use crate::glue::Call;
use crate::script::Reply;
use crate::style;
use crate::wire::{Headers, Request, Response};
use serde_json::Value;

impl Subject<'_> {
    pub(super) fn answers(&self) -> Result<Vec<Case>, String> {
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
                        cases.push(self.replied(&what, &alternative, head, reply.clone(), Reaches::Anything));
                    }
                    cases.push(self.replied(&what, &alternative, request, reply.clone(), Reaches::Anything));
                }
            }
            let Some((_, call)) = self.calls()?.into_iter().next() else {
                continue;
            };
            for (name, reply) in &replies {
                let answer = answer(self.operation, reply);
                let what = format!("{name} from recorded bytes with {}", alternative.name());
                cases.push(self.recorded(&what, &alternative, &call, reply, answer, Taken::Typed));
            }
        }
        cases.extend(self.other_spellings(&replies)?);
        Ok(cases)
    }

    /// The same answers in other bytes: members turned round, white space, escapes, fields in lower case.
    fn other_spellings(&self, replies: &[(String, Reply)]) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = Vec::new();
        for (name, reply) in replies {
            let plain = answer(self.operation, reply);
            let mut lower = plain.clone();
            for (name, _) in &mut lower.headers.0 {
                *name = name.to_ascii_lowercase();
            }
            let mut spelled = vec![("fields in lower case", lower)];
            if let Some(body) = reply.body.as_ref().filter(|_| !plain.body.is_empty()) {
                for (how, text) in super::lexical::spellings(body) {
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
            for (how, answer) in spelled {
                let what = format!("{name} from recorded bytes, {how}");
                cases.push(self.recorded(&what, &alternative, &call, reply, answer, Taken::Typed));
            }
        }
        Ok(cases)
    }

    /// A case in which the client reads these bytes.
    pub(super) fn recorded(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        reply: &Reply,
        answer: Response,
        taken: Taken,
    ) -> Case {
        let typed = taken == Taken::Typed;
        let cell = typed.then(|| self.cell(reply.status, &reply.media_type, alternative));
        Case {
            name: self.name(what),
            cell: cell.flatten(),
            exchange: Exchange::Recorded(Box::new(Recorded {
                agree: Agree {
                    operation: self.index,
                    alternative: alternative.clone(),
                    call: call.clone(),
                    reply: reply.clone(),
                },
                answer,
                taken,
            })),
        }
    }
}

/// The same request for the headers alone.
pub(super) fn head(request: Request) -> Request {
    let method = "HEAD".to_owned();
    Request { method, ..request }
}

/// An answer as the contract says that it is on the wire.
pub(super) fn answer(operation: &Operation, reply: &Reply) -> Response {
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
