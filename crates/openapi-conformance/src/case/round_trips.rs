//! Round trips: every response to one request, and every request with one response.

use super::definition::{Case, CaseKind, RoundTrip};
use super::subject::Subject;
use super::variations::{leaves_alternative, variations};
use crate::call::{Call, Tokens};
use crate::coverage::is_sent;
use crate::script::TypedResponse;
use openapi_judge::document::{DeclaredResponse, Header, Parameter, SecurityRequirement, SecurityScheme};
use openapi_judge::judge::{Direction, shorten};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Subject<'_> {
    pub(super) fn round_trips(&self) -> Result<Vec<Case>, String> {
        let calls = self.calls()?;
        let responses = self.responses()?;
        let mut cases = Vec::new();
        for alternative in self.operation.alternatives() {
            for (name, response) in &responses {
                cases.extend(
                    calls
                        .first()
                        .map(|(_, call)| self.round_trip(name, &alternative, call, response)),
                );
            }
            // The first request was sent with every response above.
            for (name, call) in calls.iter().skip(1) {
                cases.extend(
                    responses
                        .first()
                        .map(|(_, response)| self.round_trip(name, &alternative, call, response)),
                );
            }
        }
        cases.extend(self.expired_tokens(&calls, &responses));
        cases.extend(self.calls_by_trait(&calls, &responses));
        if let Some((_, call)) = calls.first() {
            let alternative = self.operation.alternatives().remove(0);
            for (name, response) in self.varied_responses(&responses) {
                cases.push(self.round_trip(&name, &alternative, call, &response));
            }
        }
        Ok(cases)
    }

    /// Returns the round trips in which the server rejects the token that the client's token provider returns first.
    fn expired_tokens(&self, calls: &[(String, Call)], responses: &[(String, TypedResponse)]) -> Vec<Case> {
        let mut cases = Vec::new();
        for alternative in self.refreshable() {
            for ((name, call), (_, response)) in calls.iter().zip(responses) {
                let mut call = call.clone();
                call.settings.tokens = Tokens::Expired { failed_refreshes: 0 };
                let name = format!("{name} with an expired token");
                cases.push(self.round_trip(&name, &alternative, &call, response));
            }
        }
        cases
    }

    /// Returns the security alternatives with a token, if the operation rejects one with 401. If the other credentials are
    /// enough for another alternative, the client need not send the token.
    pub(super) fn refreshable(&self) -> Vec<SecurityRequirement> {
        let needs_token = |alternative: &SecurityRequirement| {
            let schemes = alternative.schemes.iter().cloned();
            let (tokens, others): (Vec<_>, Vec<_>) = schemes.partition(SecurityScheme::is_bearer);
            !tokens.is_empty() && !self.is_accepted(&others)
        };
        let is_rejected = self.operation.is_protected() && self.operation.declares_code(401);
        let alternatives = self.operation.alternatives().into_iter();
        alternatives
            .filter(|alternative| is_rejected && needs_token(alternative))
            .collect()
    }

    /// Returns the round trips in which the caller uses the trait of the operations.
    fn calls_by_trait(&self, calls: &[(String, Call)], responses: &[(String, TypedResponse)]) -> Vec<Case> {
        let alternative = self.operation.alternatives().remove(0);
        let Some((_, response)) = responses.first() else {
            return Vec::new();
        };
        let cases = calls.iter().map(|(name, call)| {
            let mut call = call.clone();
            call.settings.is_by_trait = true;
            self.round_trip(&format!("{name} by trait"), &alternative, &call, response)
        });
        cases.collect()
    }

    /// Returns responses whose bodies differ from an example in one place and are still valid: a property is missing,
    /// null, empty or at a bound. A schema that several operations share is varied once, but for nulls.
    fn varied_responses(&self, responses: &[(String, TypedResponse)]) -> Vec<(String, TypedResponse)> {
        let mut varied = Vec::new();
        let mut schemas = BTreeSet::new();
        let mut bodies = BTreeSet::new();
        for (name, response) in responses {
            let (Some(schema), Some(example)) = (self.schema_of(response), &response.body) else {
                continue;
            };
            let is_varied = self.is_varied(&schema.to_string());
            schemas.insert(schema.to_string());
            for variation in self.variations_of(schema, Direction::Response, example, variations) {
                let value = &variation.value;
                let kept = (!is_varied || variation.is_null)
                    && !variation.has_undeclared_property()
                    && self.judge.is_valid(schema, Direction::Response, value)
                    && !leaves_alternative(self.judge, schema, Direction::Response, example, value);
                if kept && bodies.insert((response.status, variation.value.to_string())) {
                    let body = Some(variation.value);
                    let mut name = format!("{name} with {}", variation.description);
                    shorten(&mut name, 200);
                    varied.push((
                        name,
                        TypedResponse {
                            body,
                            ..response.clone()
                        },
                    ));
                }
            }
        }
        schemas.into_iter().for_each(|schema| self.set_varied(schema));
        varied
    }

    /// Returns the schema of the body of a response, if it is JSON.
    pub(super) fn schema_of(&self, response: &TypedResponse) -> Option<&Value> {
        let declared = self.operation.response(response.status)?;
        let mut contents = declared.contents.iter();
        let content =
            contents.find(|content| content.is_json() && content.media_type == response.media_type)?;
        content.schema.as_ref()
    }

    pub(super) fn round_trip(
        &self,
        name: &str,
        alternative: &SecurityRequirement,
        call: &Call,
        response: &TypedResponse,
    ) -> Case {
        Case {
            name: self.name(&format!("{name} by client with {}", alternative.name())),
            point: self.point(response.status, &response.media_type, alternative),
            promise: None,
            kind: CaseKind::RoundTrip(Box::new(RoundTrip {
                operation: self.index,
                alternative: alternative.clone(),
                call: call.clone(),
                response: response.clone(),
            })),
        }
    }

    /// Returns the calls: every body with all parameters, then one without optional parameters.
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
                    ..Call::default()
                };
                (format!("request {name}"), call)
            })
            .collect();
        for parameter in &self.operation.parameters {
            let Parameter { examples, schema, .. } = parameter;
            for example in self
                .judge
                .valid_examples(examples, schema, Direction::Request)
                .skip(1)
            {
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
        let included = parameters.filter(|parameter| optional || parameter.required);
        included
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
                bodies.push((name, self.concrete_type(content), Some(example.value)));
            }
        }
        if self.operation.body.as_ref().is_none_or(|body| !body.required) {
            bodies.push(("without body".to_owned(), String::new(), None));
        }
        Ok(bodies)
    }

    /// Returns the responses, successes first: every example of every media type of every status with all headers, and each
    /// status with only its required headers.
    pub(super) fn responses(&self) -> Result<Vec<(String, TypedResponse)>, String> {
        let mut responses = Vec::new();
        let declared = self.operation.responses.iter();
        for declared in declared.filter(|declared| is_sent(self.operation, declared)) {
            responses.extend(self.responses_of(declared)?);
        }
        responses.sort_by_key(|(_, response)| !(200..300).contains(&response.status));
        Ok(responses)
    }

    fn responses_of(&self, declared: &DeclaredResponse) -> Result<Vec<(String, TypedResponse)>, String> {
        let status = self.status(declared);
        let response = TypedResponse {
            status,
            headers: self.headers(&declared.headers, true)?,
            ..TypedResponse::default()
        };
        let mut responses = Vec::new();
        for content in &declared.contents {
            for example in self.examples(content, Direction::Response)? {
                let name = format!("{status} {} {:?}", content.media_type, example.name);
                let media_type = self.concrete_type(content);
                let body = Some(example.value);
                responses.push((
                    name,
                    TypedResponse {
                        media_type,
                        body,
                        ..response.clone()
                    },
                ));
            }
        }
        if declared.contents.is_empty() {
            responses.push((format!("{status} without body"), response.clone()));
        }
        for header in &declared.headers {
            let Header { examples, schema, .. } = header;
            for example in self
                .judge
                .valid_examples(examples, schema, Direction::Response)
                .skip(1)
            {
                if let Some((_, response)) = responses.first() {
                    let mut response = response.clone();
                    let name = header.name.to_ascii_lowercase();
                    response.headers.insert(name, example.value.clone());
                    let name = format!("{status} with {} {:?}", header.name, example.name);
                    responses.push((name, response));
                }
            }
        }
        let headers = self.headers(&declared.headers, false)?;
        if headers != response.headers {
            let mut media_types = Vec::new();
            for (_, response) in responses.clone() {
                if media_types.contains(&response.media_type) {
                    continue;
                }
                let of_other = match media_types.is_empty() {
                    true => String::new(),
                    false => format!(" as {}", response.media_type),
                };
                media_types.push(response.media_type.clone());
                let headers = headers.clone();
                responses.push((
                    format!("{status} without optional headers{of_other}"),
                    TypedResponse { headers, ..response },
                ));
            }
        }
        Ok(responses)
    }

    fn headers(&self, headers: &[Header], optional: bool) -> Result<BTreeMap<String, Value>, String> {
        let included = headers.iter().filter(|header| optional || header.required);
        included
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
    pub(super) fn status(&self, response: &DeclaredResponse) -> u16 {
        // Not the statuses that the router sends itself.
        self.operation.status_of(response, (520..600).chain(420..500))
    }
}
