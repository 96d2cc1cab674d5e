//! The values with `format: password` in a message, which no `Debug` output may contain.

use crate::call::in_debug;
use crate::case::RoundTrip;
use openapi_judge::document::{Content, Document, Operation};
use openapi_judge::judge::{Direction, Judge};
use serde_json::Value;

/// The length from which on a text does not occur elsewhere by chance.
const MIN_LENGTH: usize = 8;

/// How deeply schemas are searched.
const MAX_DEPTH: usize = 32;

/// Returns the values with `format: password` in the bodies, the parameters and the response headers of a round trip.
pub(super) fn values(judge: &Judge, operation: &Operation, case: &RoundTrip) -> Vec<String> {
    let mut found = Vec::new();
    let request = operation.body.iter().flat_map(|body| &body.contents);
    let response = operation.response(case.response.status);
    let response = response.into_iter().flat_map(|response| &response.contents);
    let schema_of = |content: Option<&Content>| content.and_then(|content| content.schema.clone());
    let with = |media_type: &str, mut contents: Box<dyn Iterator<Item = &Content> + '_>| {
        schema_of(contents.find(|content| content.media_type == media_type))
    };
    let bodies = [
        (
            Direction::Request,
            with(&case.call.media_type, Box::new(request)),
            &case.call.body,
        ),
        (
            Direction::Response,
            with(&case.response.media_type, Box::new(response)),
            &case.response.body,
        ),
    ];
    for (direction, schema, body) in bodies {
        if let (Some(schema), Some(body)) = (schema, body) {
            Search {
                judge,
                direction,
                found: &mut found,
            }
            .node(&schema, body, MAX_DEPTH);
        }
    }
    for parameter in &operation.parameters {
        if let Some(value) = case.call.parameters.get(&parameter.key()) {
            let direction = Direction::Request;
            Search {
                judge,
                direction,
                found: &mut found,
            }
            .node(&parameter.schema, value, MAX_DEPTH);
        }
    }
    let declared = operation.response(case.response.status);
    for header in declared.into_iter().flat_map(|declared| &declared.headers) {
        if let Some(value) = case.response.headers.get(&header.name.to_ascii_lowercase()) {
            let direction = Direction::Response;
            let mut search = Search {
                judge,
                direction,
                found: &mut found,
            };
            search.node(&header.schema, value, MAX_DEPTH);
        }
    }
    // A text that occurs elsewhere may be shown there.
    let all = format!(
        "{:?} {:?} {:?} {:?}",
        case.call.parameters, case.call.body, case.response.headers, case.response.body
    );
    let copies = found.clone();
    found.retain(|text| {
        let own = copies.iter().filter(|copy| *copy == text).count();
        all.matches(&in_debug(text)).count() == own
    });
    found
}

struct Search<'a> {
    judge: &'a Judge,
    direction: Direction,
    found: &'a mut Vec<String>,
}

impl Search<'_> {
    fn node(&mut self, schema: &Value, value: &Value, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        let judge = self.judge;
        let document: &Document = judge.document();
        let schema = document.resolve(schema);
        let parts = |keyword: &str| {
            schema
                .get(keyword)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
        };
        for part in parts("allOf") {
            self.node(part, value, depth);
        }
        for part in parts("oneOf").chain(parts("anyOf")) {
            if judge.is_valid(part, self.direction, value) {
                self.node(part, value, depth);
            }
        }
        match value {
            Value::String(text) => {
                let is_password = schema.get("format").and_then(Value::as_str) == Some("password");
                if is_password && text.len() >= MIN_LENGTH {
                    self.found.push(text.clone());
                }
            }
            Value::Array(items) => {
                if let Some(of) = schema.get("items") {
                    items.iter().for_each(|item| self.node(of, item, depth));
                }
            }
            Value::Object(members) => {
                let properties = schema.get("properties");
                for (name, member) in members {
                    let declared = properties.and_then(|properties| properties.get(name));
                    if let Some(of) = declared.or_else(|| schema.get("additionalProperties")) {
                        self.node(of, member, depth);
                    }
                }
            }
            _ => {}
        }
    }
}
