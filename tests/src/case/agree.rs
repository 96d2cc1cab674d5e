//! Client against server: every answer to one request, and every request with one answer.

use super::mutate::mutants;
use super::{Agree, Case, Exchange, Subject};
use crate::document::{Header, Response, SecurityRequirement, StatusSpec};
use crate::glue::Call;
use crate::judge::{Direction, shorten};
use crate::script::Reply;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Subject<'_> {
    pub(super) fn agreements(&self) -> Result<Vec<Case>, String> {
        let calls = self.calls()?;
        let replies = self.replies()?;
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            for (name, reply) in &replies {
                cases.extend(
                    calls
                        .first()
                        .map(|(_, call)| self.agreement(name, &alternative, call, reply)),
                );
            }
            // The first request was made with every answer above.
            for (name, call) in calls.iter().skip(1) {
                cases.extend(
                    replies
                        .first()
                        .map(|(_, reply)| self.agreement(name, &alternative, call, reply)),
                );
            }
        }
        if let Some((_, call)) = calls.first() {
            let alternative = self.operation.alternatives().remove(0);
            for (name, reply) in self.varied_replies(&replies) {
                cases.push(self.agreement(&name, &alternative, call, &reply));
            }
        }
        Ok(cases)
    }

    /// Answers whose bodies are one step away from an example and still what the schema says: members
    /// left out, null, empty, at a bound. A schema that several operations answer with varies once.
    fn varied_replies(&self, replies: &[(String, Reply)]) -> Vec<(String, Reply)> {
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
            for mutant in mutants(self.document, schema, example) {
                let kept =
                    !mutant.undescribed() && self.judge.is_valid(schema, Direction::Response, &mutant.value);
                if kept && bodies.insert(mutant.value.to_string()) {
                    let body = Some(mutant.value);
                    let mut name = format!("{name} with {}", mutant.what);
                    shorten(&mut name, 200);
                    varied.push((
                        name,
                        Reply {
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

    /// The schema of an answer's body, if it is JSON.
    pub(super) fn schema_of(&self, reply: &Reply) -> Option<&Value> {
        let response = self.operation.response(reply.status)?;
        let mut contents = response.contents.iter();
        let content = contents.find(|content| content.is_json() && content.media_type == reply.media_type)?;
        content.schema.as_ref()
    }

    pub(super) fn agreement(
        &self,
        name: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        reply: &Reply,
    ) -> Case {
        Case {
            name: self.name(&format!("{name} by client with {}", alternative.name())),
            cell: self.cell(reply.status, &reply.media_type, alternative),
            exchange: Exchange::Agree(Box::new(Agree {
                operation: self.index,
                alternative: alternative.clone(),
                call: call.clone(),
                reply: reply.clone(),
            })),
        }
    }

    /// Requests: every body with all parameters, then the least that may be said.
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

    /// Bodies with the names of their examples and their media types; one without anything where
    /// none may be sent.
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

    /// Answers, successes first: every example of every media type of every status with all headers,
    /// then each status with no more headers than it must have.
    pub(super) fn replies(&self) -> Result<Vec<(String, Reply)>, String> {
        let mut replies = Vec::new();
        for response in &self.operation.responses {
            replies.extend(self.replies_of(response)?);
        }
        replies.sort_by_key(|(_, reply)| !(200..300).contains(&reply.status));
        Ok(replies)
    }

    fn replies_of(&self, response: &Response) -> Result<Vec<(String, Reply)>, String> {
        let status = self.status(response);
        let reply = Reply {
            status,
            headers: self.headers(&response.headers, true)?,
            ..Reply::default()
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
                    Reply {
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
                Reply { headers, ..reply },
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

    /// A status that a response is declared for, and no other one.
    pub(super) fn status(&self, response: &Response) -> u16 {
        let free = |status: &u16| !self.operation.declares(*status);
        match response.status {
            StatusSpec::Code(code) => code,
            StatusSpec::Range(class) => (class * 100..class * 100 + 100).find(free).unwrap_or(class * 100),
            StatusSpec::Default => (520..600).find(free).unwrap_or(599),
        }
    }
}
