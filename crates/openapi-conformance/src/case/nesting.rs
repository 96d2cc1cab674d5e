//! Bodies nested up to the limit, and one level beyond it.

use super::definition::{Case, CaseKind, Delivery, MAX_DEPTH};
use super::subject::Subject;
use crate::wire::Request;
use openapi_judge::document::SecurityRequirement;
use openapi_judge::judge::Direction;
use serde_json::{Value, json};

impl Subject<'_> {
    /// Returns the cases of the first JSON body with a nested value in an unknown property.
    pub(super) fn nested_bodies(&self) -> Result<Vec<Case>, String> {
        let statuses: Vec<u16> = [400, 422]
            .into_iter()
            .filter(|status| self.operation.declares_code(*status))
            .collect();
        let mut calls = self.calls()?.into_iter().map(|(_, call)| call);
        let Some(call) =
            calls.find(|call| call.body.is_some() && self.operation.has_json_request(&call.media_type))
        else {
            return Ok(Vec::new());
        };
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let mut contents = contents.filter(|content| content.media_type == call.media_type);
        let schema = contents.next().and_then(|content| content.schema.as_ref());
        let (Some(schema), Some(Value::Object(body))) = (schema, &call.body) else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let request = self.request(&call, &alternative);
        let mut cases = Vec::new();
        for (kind, around) in [("arrays", array as fn(Value) -> Value), ("objects", object)] {
            for levels in [MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1] {
                // The body itself is one level.
                let deep = (1..levels).fold(json!(1), |value, _| around(value));
                let mut body = body.clone();
                body.insert("unheard-of".to_owned(), deep);
                let body = Value::Object(body);
                let request = request.clone().with_body(body.to_string());
                let what = format!("{levels} levels of {kind}");
                if levels > MAX_DEPTH {
                    if !statuses.is_empty() {
                        cases.push(self.rejected(
                            &format!("body of {what}"),
                            &alternative,
                            request,
                            &statuses,
                        ));
                    }
                } else if self.judge.is_valid(schema, Direction::Request, &body) {
                    cases.extend(self.accepted_by_server_and_mock(&what, &alternative, request)?);
                }
            }
        }
        Ok(cases)
    }

    /// Returns a case for the server, and one for the mock.
    fn accepted_by_server_and_mock(
        &self,
        what: &str,
        alternative: &SecurityRequirement,
        request: Request,
    ) -> Result<Vec<Case>, String> {
        let what = format!("served body of {what}");
        let success = self.first_response()?.status;
        // The mock responds itself, so only the status is checked, as for a rejection.
        let mut on_mock = self.rejected(
            &format!("{what}, deployed"),
            alternative,
            request.clone(),
            &[success],
        );
        if let CaseKind::Raw(raw) = on_mock.kind {
            on_mock.kind = CaseKind::Mock(raw);
        }
        let case = self.accepted(&what, alternative, request, Delivery::Anything)?;
        Ok(vec![case, on_mock])
    }
}

fn array(value: Value) -> Value {
    json!([value])
}

fn object(value: Value) -> Value {
    json!({"a": value})
}
