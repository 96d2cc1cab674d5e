//! Round trips: every response to one request, and every request with one response.

use super::variations::variations;
use super::{Case, CaseKind, RoundTrip, Subject};
use crate::call::Call;
use crate::document::{Header, Response, SecurityRequirement, StatusSpec};
use crate::judge::{Direction, shorten};
use crate::script::TypedResponse;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Subject<'_> {
    pub(super) fn round_trips(&self) -> Result<Vec<Case>, String> {
        let calls = self.calls()?;
        let replies = self.replies()?;
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            for (name, reply) in &replies {
                cases.extend(
                    calls
                        .first()
                        .map(|(_, call)| self.round_trip(name, &alternative, call, reply)),
                );
            }
            // The first request was sent with every response above.
            for (name, call) in calls.iter().skip(1) {
                cases.extend(
                    replies
                        .first()
                        .map(|(_, reply)| self.round_trip(name, &alternative, call, reply)),
                );
            }
        }
        if let Some((_, call)) = calls.first() {
            let alternative = self.operation.alternatives().remove(0);
            for (name, reply) in self.varied_replies(&replies) {
                cases.push(self.round_trip(&name, &alternative, call, &reply));
            }
        }
        Ok(cases)
    }

    /// Responses whose bodies are one step away from an example and still valid: properties missing, null, empty, at a
    /// bound. A schema that several operations share is varied once.
    fn varied_replies(&self, replies: &[(String, TypedResponse)]) -> Vec<(String, TypedResponse)> {
        let mut varied = Vec::new();
        let mut schemas = BTreeSet::new();
        let mut bodies = BTreeSet::new();
        for (name, reply) in replies {
            let (Some(schema), Some(example)) = (self.schema_of(reply), &reply.body) else {
                continue;
            };
            if self.varied.borrow().contains(&schema.to_string()) {
                continue;
            }
            schemas.insert(schema.to_string());
            for variation in variations(self.document, schema, example) {
                let kept = !variation.undescribed()
                    && self.judge.is_valid(schema, Direction::Response, &variation.value);
                if kept && bodies.insert(variation.value.to_string()) {
                    let body = Some(variation.value);
                    let mut name = format!("{name} with {}", variation.what);
                    shorten(&mut name, 200);
                    varied.push((
                        name,
                        TypedResponse {
                            body,
                            ..reply.clone()
                        },
                    ));
                }
            }
        }
        self.varied.borrow_mut().append(&mut schemas);
        varied
    }

    /// Returns the schema of the body of a response, if it is JSON.
    pub(super) fn schema_of(&self, reply: &TypedResponse) -> Option<&Value> {
        let response = self.operation.response(reply.status)?;
        let mut contents = response.contents.iter();
        let content = contents.find(|content| content.is_json() && content.media_type == reply.media_type)?;
        content.schema.as_ref()
    }

    pub(super) fn round_trip(
        &self,
        name: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        reply: &TypedResponse,
    ) -> Case {
        Case {
            name: self.name(&format!("{name} by client with {}", alternative.name())),
            point: self.point(reply.status, &reply.media_type, alternative),
            kind: CaseKind::RoundTrip(Box::new(RoundTrip {
                operation: self.index,
                alternative: alternative.clone(),
                call: call.clone(),
                reply: reply.clone(),
            })),
        }
    }

    /// Returns the calls: every body with all parameters, then the one with only what is required.
    pub(super) fn calls(&self) -> Result<Vec<(String, Call)>, String> {
        let all = self.parameters(true)?;
        let bodies = self.bodies()?;
        let mut calls: Vec<(String, Call)> = bodies
            .iter()
            .map(|(name, media_type, body)| {
                let call = Call {
                    parameters: all.clone(),
                    media_type: media_type.clone(),
                    body: body.clone(),
                };
                (format!("request {name}"), call)
            })
            .collect();
        for parameter in &self.operation.parameters {
            for example in parameter.examples.iter().skip(1) {
                if let Some((_, call)) = calls.first() {
                    let mut call = call.clone();
                    let key = parameter.key();
                    let name = format!("request with {key} {:?}", example.name);
                    call.parameters.insert(key, example.value.clone());
                    calls.push((name, call));
                }
            }
        }
        let required = self.parameters(false)?;
        if required != all
            && let Some((_, call)) = calls.first().cloned()
        {
            let parameters = required;
            calls.push((
                "request without optional parameters".to_owned(),
                Call { parameters, ..call },
            ));
        }
        Ok(calls)
    }

    fn parameters(&self, optional: bool) -> Result<BTreeMap<String, Value>, String> {
        let parameters = self.operation.parameters.iter();
        let taken = parameters.filter(|parameter| optional || parameter.required);
        taken
            .map(|parameter| {
                let key = parameter.key();
                let value = self.value(&parameter.examples, &parameter.schema, Direction::Request, &key)?;
                Ok((key, value))
            })
            .collect()
    }

    /// Returns the bodies with the names of their examples and their media types; and no body if it is optional.
    fn bodies(&self) -> Result<Vec<(String, String, Option<Value>)>, String> {
        let mut bodies = Vec::new();
        for content in self.operation.body.iter().flat_map(|body| &body.contents) {
            for example in self.examples(content, Direction::Request)? {
                let name = format!("{} {:?}", content.media_type, example.name);
                bodies.push((name, content.media_type.clone(), Some(example.value)));
            }
        }
        if self.operation.body.as_ref().is_none_or(|body| !body.required) {
            bodies.push(("without body".to_owned(), String::new(), None));
        }
        Ok(bodies)
    }

    /// Returns the responses, successes first: every example of every media type of every status with all headers, and each
    /// status with only its required headers.
    pub(super) fn replies(&self) -> Result<Vec<(String, TypedResponse)>, String> {
        let mut replies = Vec::new();
        for response in &self.operation.responses {
            replies.extend(self.replies_of(response)?);
        }
        replies.sort_by_key(|(_, reply)| !(200..300).contains(&reply.status));
        Ok(replies)
    }

    fn replies_of(&self, response: &Response) -> Result<Vec<(String, TypedResponse)>, String> {
        let status = self.status(response);
        let reply = TypedResponse {
            status,
            headers: self.headers(&response.headers, true)?,
            ..TypedResponse::default()
        };
        let mut replies = Vec::new();
        for content in &response.contents {
            for example in self.examples(content, Direction::Response)? {
                let name = format!("{status} {} {:?}", content.media_type, example.name);
                let media_type = match content.media_type.contains('*') {
                    true => "application/octet-stream".to_owned(),
                    false => content.media_type.clone(),
                };
                let body = Some(example.value);
                replies.push((
                    name,
                    TypedResponse {
                        media_type,
                        body,
                        ..reply.clone()
                    },
                ));
            }
        }
        if response.contents.is_empty() {
            replies.push((format!("{status} without body"), reply.clone()));
        }
        for header in &response.headers {
            for example in header.examples.iter().skip(1) {
                if let Some((_, reply)) = replies.first() {
                    let mut reply = reply.clone();
                    let name = header.name.to_ascii_lowercase();
                    reply.headers.insert(name, example.value.clone());
                    let name = format!("{status} with {} {:?}", header.name, example.name);
                    replies.push((name, reply));
                }
            }
        }
        let headers = self.headers(&response.headers, false)?;
        if headers != reply.headers
            && let Some((_, reply)) = replies.first().cloned()
        {
            replies.push((
                format!("{status} without optional headers"),
                TypedResponse { headers, ..reply },
            ));
        }
        Ok(replies)
    }

    fn headers(&self, headers: &[Header], optional: bool) -> Result<BTreeMap<String, Value>, String> {
        let taken = headers.iter().filter(|header| optional || header.required);
        taken
            .map(|header| {
                let value = self.value(
                    &header.examples,
                    &header.schema,
                    Direction::Response,
                    &header.name,
                )?;
                Ok((header.name.to_ascii_lowercase(), value))
            })
            .collect()
    }

    /// Returns a status for which this response, and no other, is declared.
    pub(super) fn status(&self, response: &Response) -> u16 {
        let free = |status: &u16| !self.operation.declares(*status);
        match response.status {
            StatusSpec::Code(code) => code,
            StatusSpec::Range(class) => (class * 100..class * 100 + 100).find(free).unwrap_or(class * 100),
            StatusSpec::Default => (520..600).find(free).unwrap_or(599),
        }
    }
}
