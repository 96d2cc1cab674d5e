//! Requests with variations of their values, derived from the schemas: invalid ones must be rejected.

use super::definition::{Case, CaseKind, Delivery, Limit};
use super::profile::Promise;
use super::promised::promised;
use super::rejections::to_head;
use super::subject::Subject;
use super::variations::{Variation, leaves_alternative, variations};
use crate::call::Call;
use crate::value::difference;
use openapi_judge::document::{Parameter, ParameterLocation, SecurityRequirement};
use openapi_judge::judge::{Direction, shorten};
use serde_json::{Value, json};
use std::collections::BTreeSet;

impl Subject<'_> {
    /// Returns the cases of bodies and parameters that differ from a valid request in one place. They use the first
    /// alternative only, because validity does not depend on credentials.
    pub(super) fn invalid_requests(&self) -> Result<Vec<Case>, String> {
        let alternative = self.operation.alternatives().remove(0);
        let mut cases = self.invalid_bodies(&alternative)?;
        if let Some(call) = self.first_call()? {
            for parameter in &self.operation.parameters {
                let of_parameter = self.invalid_parameter(parameter, &call, &alternative)?;
                let is_rejected =
                    |case: &&Case| matches!(&case.kind, CaseKind::Raw(raw) if raw.delivery.is_none());
                let first = of_parameter.iter().find(is_rejected).and_then(to_head);
                let first = first.filter(|_| self.operation.method == "GET" && !self.has_head());
                cases.extend(promised(Promise::Head, first));
                cases.extend(of_parameter);
            }
        }
        Ok(cases)
    }

    fn invalid_bodies(&self, alternative: &SecurityRequirement) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        let mut bodies = BTreeSet::new();
        let statuses = self.declared_among(&[400, 422]);
        for (name, call) in self.calls()? {
            let content = self.operation.body.iter().flat_map(|body| &body.contents);
            let mut content =
                content.filter(|content| content.is_json() && content.media_type == call.media_type);
            let (Some(content), Some(example)) = (content.next(), &call.body) else {
                continue;
            };
            let Some(schema) = &content.schema else {
                continue;
            };
            if cases.is_empty() && !statuses.is_empty() {
                cases.extend(self.not_json(&call, alternative, &statuses));
            }
            let name = name.strip_prefix("request ").unwrap_or(&name);
            for mut variation in self.variations_of(schema, Direction::Request, example, variations) {
                if bodies.insert(variation.value.to_string()) {
                    variation.description = format!("of {name} with {}", variation.description);
                    cases.extend(self.variation(variation, &call, schema, alternative, &statuses)?);
                }
            }
        }
        Ok(cases)
    }

    pub(super) fn variation(
        &self,
        variation: Variation,
        call: &Call,
        schema: &Value,
        alternative: &SecurityRequirement,
        statuses: &[u16],
    ) -> Result<Vec<Case>, String> {
        let leaves_alternative = |before: &Value| {
            leaves_alternative(self.judge, schema, Direction::Request, before, &variation.value)
        };
        let may_lose_properties =
            variation.has_undeclared_property() || call.body.as_ref().is_some_and(leaves_alternative);
        let Variation {
            mut description,
            value,
            ..
        } = variation;
        shorten(&mut description, 200);
        let varied_call = Call {
            body: Some(value.clone()),
            ..call.clone()
        };
        let request = self.request(&varied_call, alternative);
        // A body over the limit is rejected for its size.
        if request.body.len() > self.plan.body_limit {
            return Ok(Vec::new());
        }
        if self.judge.is_valid(schema, Direction::Request, &value) {
            // Types need not keep undeclared properties, also those of another alternative; everything else must arrive
            // unchanged.
            let delivery = if may_lose_properties {
                Delivery::Anything
            } else {
                Delivery::Body(value)
            };
            let mut cases = vec![self.accepted(
                &format!("served body {description}"),
                alternative,
                request,
                delivery,
            )?];
            if !may_lose_properties {
                let response = self.first_response()?;
                cases.push(self.round_trip(
                    &format!("request {description}"),
                    alternative,
                    &varied_call,
                    &response,
                ));
            }
            return Ok(cases);
        }
        if statuses.is_empty() {
            return Ok(Vec::new());
        }
        let mut case = self.rejected(&format!("body {description}"), alternative, request, statuses);
        if let CaseKind::Raw(raw) = &mut case.kind {
            raw.pointers = self.judge.error_pointers(schema, Direction::Request, &value);
            let limits = self
                .judge
                .error_limits(schema, Direction::Request, &value)
                .into_iter();
            raw.limits = limits
                .map(|(pointer, value)| Limit {
                    pointer: Some(pointer),
                    value,
                })
                .collect();
        }
        Ok(vec![case])
    }

    /// Returns the cases of bodies that are not JSON.
    fn not_json(&self, call: &Call, alternative: &SecurityRequirement, statuses: &[u16]) -> Vec<Case> {
        let request = self.request(call, alternative);
        let whole = request.body.clone();
        let half = whole[..whole.len() / 2].to_vec();
        let mut bodies = vec![
            ("with trailing data", [whole.as_slice(), b"}"].concat()),
            ("of invalid UTF-8", b"{\"a\": \"\xff\"}".to_vec()),
            ("of one word", b"nonsense".to_vec()),
        ];
        // Otherwise an empty one is none.
        if self.operation.body.as_ref().is_some_and(|body| body.required) {
            bodies.push(("empty", Vec::new()));
        }
        // Half of a number is a number.
        if serde_json::from_slice::<Value>(&half).is_err() {
            bodies.push(("truncated", half));
        }
        let case = |(description, body): (&str, Vec<u8>)| {
            let name = format!("body {description}");
            let request = request.clone().with_body(body);
            let mut case = self.rejected(&name, alternative, request, statuses);
            if let CaseKind::Raw(raw) = &mut case.kind {
                raw.pointers = vec![vec![String::new()]];
            }
            case
        };
        bodies.into_iter().map(case).collect()
    }

    fn invalid_parameter(
        &self,
        parameter: &Parameter,
        call: &Call,
        alternative: &SecurityRequirement,
    ) -> Result<Vec<Case>, String> {
        let key = parameter.key();
        let statuses = match parameter.location {
            ParameterLocation::Path => self.declared_among(&[400, 404, 422]),
            _ => self.declared_among(&[400, 422]),
        };
        let statuses = if statuses.is_empty() && parameter.location == ParameterLocation::Path {
            self.declared_among(&[404])
        } else {
            statuses
        };
        let mut cases = Vec::new();
        if let Some(valid) = call.parameters.get(&key) {
            for Variation {
                description, value, ..
            } in variations(self.document, &parameter.schema, valid)
            {
                cases.extend(self.parameter_variation(
                    parameter,
                    call,
                    &description,
                    value,
                    alternative,
                    &statuses,
                )?);
            }
        }
        let spaced = self.spaced_parameters(parameter, call, alternative, &statuses)?;
        cases.extend(promised(Promise::HeaderLists, spaced));
        if parameter.required && parameter.location != ParameterLocation::Path && !statuses.is_empty() {
            let mut call = call.clone();
            call.parameters.remove(&key);
            let request = self.request(&call, alternative);
            cases.push(self.rejected(&format!("without {key}"), alternative, request, &statuses));
        }
        Ok(cases)
    }

    /// Returns the cases of another value of a parameter; none if the value is not scalar, because a parameter is text on
    /// the wire, or if its location cannot carry the value.
    fn parameter_variation(
        &self,
        parameter: &Parameter,
        call: &Call,
        description: &str,
        value: Value,
        alternative: &SecurityRequirement,
        statuses: &[u16],
    ) -> Result<Vec<Case>, String> {
        let text = match &value {
            Value::String(text) => text.clone(),
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            _ => return Ok(Vec::new()),
        };
        let in_path = parameter.location == ParameterLocation::Path;
        // An empty segment or a dot is another path; control characters are invalid in header fields, and outer white space
        // is no part of them.
        if in_path && (text.is_empty() || text.contains('/') || text == "." || text == "..") {
            return Ok(Vec::new());
        }
        if parameter.location == ParameterLocation::Header
            && (text.trim() != text || !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)))
        {
            return Ok(Vec::new());
        }
        let mut call = call.clone();
        call.parameters.insert(parameter.key(), json!(text));
        let request = self.request(&call, alternative);
        let decoded = openapi_judge::style::decode(self.document, self.operation, parameter, &request);
        // What cannot be decoded is as invalid as null.
        let decoded = decoded.unwrap_or(Some(Value::Null));
        let mut description = format!("{}, {description}", parameter.key());
        shorten(&mut description, 120);
        let Some(decoded) = decoded.or_else(|| parameter.required.then_some(Value::Null)) else {
            // The properties of an exploded object are parameters of their own, so a value under its name is undeclared.
            let served = format!("served {description}");
            return Ok(vec![self.accepted(
                &served,
                alternative,
                request,
                Delivery::Anything,
            )?]);
        };
        if self
            .judge
            .is_valid(&parameter.schema, Direction::Request, &decoded)
        {
            let served = format!("served {description}");
            let mut cases = vec![self.accepted(&served, alternative, request, Delivery::Anything)?];
            // The client must serialize it so that the server reads the same.
            if self.judge.is_valid(&parameter.schema, Direction::Request, &value)
                && difference(&value, &decoded).is_none()
            {
                call.parameters.insert(parameter.key(), value);
                let response = self.first_response()?;
                cases.push(self.round_trip(
                    &format!("request with {description}"),
                    alternative,
                    &call,
                    &response,
                ));
            }
            return Ok(cases);
        }
        let rejected =
            (!statuses.is_empty()).then(|| self.rejected(&description, alternative, request, statuses));
        Ok(rejected.into_iter().collect())
    }

    pub(super) fn declared_among(&self, statuses: &[u16]) -> Vec<u16> {
        let declared = statuses.iter().copied();
        declared
            .filter(|status| self.operation.declares_code(*status))
            .collect()
    }
}
