//! Random cases, which are the same for the same seed.

use super::definition::{Case, CaseKind, Delivery};
use super::subject::Subject;
use super::variations::variations;
use crate::call::Call;
use crate::script::TypedResponse;
use crate::value::difference;
use openapi_judge::document::{Content, DeclaredResponse, Header, Parameter, SecurityRequirement};
use openapi_judge::generate::RandomInstances;
use openapi_judge::judge::{Direction, shorten};
use openapi_judge::media_type::is_json;
use openapi_judge::style;
use serde_json::Value;
use std::collections::BTreeMap;

impl Subject<'_> {
    /// Returns random round trips, the same requests as raw requests, and random requests with one change.
    pub(super) fn random_cases(&self) -> Result<Vec<Case>, String> {
        // Each operation has its own seed, so that a new operation does not change the cases of others.
        let seed = self.operation.key().bytes().fold(self.plan.seed, |seed, byte| {
            seed.wrapping_mul(0x0100_0000_01b3).wrapping_add(u64::from(byte))
        });
        let mut random = RandomInstances::new(self.judge, seed);
        let (Some(call), responses) = (self.calls()?.into_iter().next(), self.responses()?) else {
            return Ok(Vec::new());
        };
        let alternatives = self.operation.alternatives();
        let mut cases = Vec::new();
        for number in 0..self.plan.random {
            let alternative = &alternatives[number % alternatives.len()];
            let call = self.random_call(&mut random, &call.1);
            // Half of the responses are successes, since the other statuses share few schemas.
            let success = if number % 2 == 0 { 1 } else { responses.len() };
            let (_, response) = &responses[random.rng.usize(..success.min(responses.len()))];
            let response = self.random_response(&mut random, response);
            let what = format!(
                "random {number}: {} by client with {}",
                response.status,
                alternative.name()
            );
            let mut case = self.round_trip("", alternative, &call, &response);
            case.name = self.name(&what);
            cases.push(case);
            let request = self.request(&call, alternative);
            if number % 3 == 0 {
                let delivery = call.body.clone().map_or(Delivery::Anything, Delivery::Body);
                let what = format!(
                    "random {number}: {} to raw bytes with {}",
                    response.status,
                    alternative.name()
                );
                cases.push(self.accepted_with(&what, alternative, request, response, delivery));
            } else {
                cases.extend(self.random_variation(number, &mut random, &call)?);
            }
        }
        Ok(cases)
    }

    fn random_call(&self, random: &mut RandomInstances<'_>, like: &Call) -> Call {
        let mut call = like.clone();
        for parameter in &self.operation.parameters {
            let key = parameter.key();
            if !parameter.required && random.rng.bool() {
                call.parameters.remove(&key);
            } else if let Some(value) = random.instance(&parameter.schema, Direction::Request)
                && is_expressible(&value)
                && self.is_read_alike(parameter, &value)
            {
                call.parameters.insert(key, value);
            }
        }
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let mut contents = contents.filter(|content| content.media_type == call.media_type);
        let content = contents.next();
        call.body = random_body(random, content, Direction::Request).or(call.body);
        call
    }

    /// Whether a parameter is read as the same value. A text may look like a value of another alternative.
    fn is_read_alike(&self, parameter: &Parameter, value: &Value) -> bool {
        let call = Call {
            parameters: BTreeMap::from([(parameter.key(), value.clone())]),
            ..Call::default()
        };
        let request = self.request(&call, &SecurityRequirement { schemes: Vec::new() });
        let read = style::decode(self.document, self.operation, parameter, &request);
        matches!(read, Ok(Some(read)) if difference(value, &read).is_none())
    }

    /// Whether a header is read as the same value.
    fn is_header_read_alike(&self, header: &Header, value: &Value) -> bool {
        let lines = style::encode_header(header, value);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        difference(value, &style::decode_header(self.document, header, &lines)).is_none()
    }

    fn random_response(&self, random: &mut RandomInstances<'_>, like: &TypedResponse) -> TypedResponse {
        let mut response = like.clone();
        let declared = self.operation.response(response.status);
        for header in declared
            .iter()
            .flat_map(|declared: &&DeclaredResponse| &declared.headers)
        {
            let name = header.name.to_ascii_lowercase();
            if !header.required && random.rng.bool() {
                response.headers.remove(&name);
            } else if let Some(value) = random.instance(&header.schema, Direction::Response)
                && (is_expressible(&value) && self.is_header_read_alike(header, &value)
                    || !value.is_null() && header.media_type.as_deref().is_some_and(is_json))
            {
                response.headers.insert(name, value);
            }
        }
        let contents = declared.iter().flat_map(|declared| &declared.contents);
        let mut contents = contents.filter(|content| content.media_type == response.media_type);
        let content = contents.next();
        response.body = random_body(random, content, Direction::Response).or(response.body);
        response
    }

    /// Returns the case of a random body with one change. It must be accepted if it is valid and rejected otherwise.
    fn random_variation(
        &self,
        number: usize,
        random: &mut RandomInstances<'_>,
        call: &Call,
    ) -> Result<Vec<Case>, String> {
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let mut contents =
            contents.filter(|content| content.is_json() && content.media_type == call.media_type);
        let schema = contents.next().and_then(|content| content.schema.as_ref());
        let (Some(schema), Some(body)) = (schema, &call.body) else {
            return Ok(Vec::new());
        };
        let mut all = variations(self.document, schema, body);
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let mut variation = all.swap_remove(random.rng.usize(..all.len()));
        variation.description = format!("random {number} with {}", variation.description);
        let alternative = self.operation.alternatives().remove(0);
        let statuses: Vec<u16> = [400, 422]
            .into_iter()
            .filter(|status| self.operation.declares_code(*status))
            .collect();
        let mut cases = self.variation(variation, call, schema, &alternative, &statuses)?;
        // The raw request is enough: the client is covered above.
        cases.retain(|case| matches!(case.kind, CaseKind::Raw(_)));
        for case in &mut cases {
            shorten(&mut case.name, 240);
        }
        Ok(cases)
    }
}

fn random_body(
    random: &mut RandomInstances<'_>,
    content: Option<&Content>,
    direction: Direction,
) -> Option<Value> {
    let content = content.filter(|content| content.is_json())?;
    random.instance(content.schema.as_ref()?, direction)
}

/// Returns whether parameters in every location, and headers, can carry a value: a path segment cannot be empty or `..`,
/// and a header cannot contain control characters, for example.
fn is_expressible(value: &Value) -> bool {
    match value {
        Value::String(text) => {
            let is_visible = text.bytes().all(|byte| (b'!'..=b'~').contains(&byte));
            is_visible && !text.is_empty() && text != "." && text != ".." && !text.contains('/')
        }
        Value::Number(_) | Value::Bool(_) => true,
        _ => false,
    }
}
