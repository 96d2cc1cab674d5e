//! Which rules of the schemas the cases try, on which side: a value that satisfies the rule must be accepted, and one that
//! violates it rejected where that side enforces the rule.

mod walk;

use crate::case::{Case, CaseKind, ClientResult, DeclaredBy, Expected};
use openapi_judge::document::{Content, Document, Operation};
use openapi_judge::judge::{Direction, Judge};
use openapi_judge::style;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use walk::{Found, walk};

/// One keyword of a schema, at a place of the messages of an operation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// `METHOD path`.
    pub operation: String,
    /// The part of the message and the place in it, such as `request /settings/currency`, `query:page[size]` or
    /// `200 /data/*/id`.
    pub place: String,
    /// The keyword, such as `maxLength`; `required` with the name of the property.
    pub keyword: String,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.operation, self.place, self.keyword)
    }
}

/// The side that a value is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The generated client: what its caller passes, and the responses that it reads.
    Client,
    /// The generated server: the requests that it reads, and what its implementation returns.
    Server,
}

impl Side {
    /// Returns its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Side::Client => "client",
            Side::Server => "server",
        }
    }
}

/// What was tried of a rule on one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tried {
    accepted: bool,
    rejected: bool,
    /// Whether a value that violates the rule must be rejected.
    is_enforced: bool,
}

impl Tried {
    fn is_complete(self) -> bool {
        self.accepted && (self.rejected || !self.is_enforced)
    }
}

/// The rules of a document, and what was tried of each.
#[derive(Debug, Clone, Default)]
pub struct RuleCoverage {
    tried: BTreeMap<(Rule, Side), Tried>,
}

/// How many rules of an operation were tried on one side, and how many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that were tried with what they allow and, if the side enforces them, with what they forbid.
    pub covered: usize,
    /// All of them.
    pub all: usize,
}

impl RuleCoverage {
    /// The rules of the operations of a document, before any case.
    #[must_use]
    pub fn new(judge: &Judge) -> RuleCoverage {
        RuleCoverage::of(judge, judge.document().operations.iter())
    }

    /// The rules of some operations.
    #[must_use]
    pub fn of<'a>(judge: &'a Judge, operations: impl Iterator<Item = &'a Operation>) -> RuleCoverage {
        let document = judge.document();
        let mut tried = BTreeMap::new();
        for operation in operations {
            for part in parts(document, operation) {
                let found = walk(document, part.schema, part.direction, None);
                for found in found {
                    for side in [Side::Client, Side::Server] {
                        let key = (part.rule(operation, &found.place, &found.keyword), side);
                        let is_enforced = part.is_enforced(side, &found.keyword)
                            && found.is_violable(judge, part.direction);
                        tried.insert(
                            key,
                            Tried {
                                is_enforced,
                                ..Tried::default()
                            },
                        );
                    }
                }
            }
        }
        RuleCoverage { tried }
    }

    /// Records a case that passed.
    pub fn record(&mut self, judge: &Judge, case: &Case) {
        let document = judge.document();
        let DeclaredBy::Operation(index) = case.declared() else {
            return;
        };
        let operation = &document.operations[index];
        let parts = parts(document, operation);
        for sent in messages(document, operation, &case.kind) {
            let part = parts
                .iter()
                .find(|part| part.name == sent.part && part.media_type == sent.media_type);
            if let Some(part) = part {
                self.record_value(judge, operation, part, &sent);
            }
        }
    }

    fn record_value(&mut self, judge: &Judge, operation: &Operation, part: &Part<'_>, sent: &Sent) {
        let found = walk(judge.document(), part.schema, part.direction, Some(&sent.value));
        if let Some(violated) = self.only_violated(judge, operation, part, sent, &found) {
            for side in &sent.rejected {
                let key = (part.rule(operation, &violated.place, &violated.keyword), *side);
                if let Some(tried) = self.tried.get_mut(&key) {
                    tried.rejected = true;
                }
            }
        }
        for found in found.iter().filter(|found| found.instance.is_some()) {
            for side in &sent.accepted {
                let key = (part.rule(operation, &found.place, &found.keyword), *side);
                if let Some(tried) = self.tried.get_mut(&key)
                    && !tried.accepted
                {
                    tried.accepted = found.is_satisfied(judge, part.direction);
                }
            }
        }
    }

    /// Returns the rule because of which a value was rejected: the only one that it violates. A value of the wrong type may
    /// violate others of the same schema, too. Returns `None` if it proves nothing, or nothing new.
    fn only_violated<'f, 'v>(
        &self,
        judge: &Judge,
        operation: &Operation,
        part: &Part<'_>,
        sent: &Sent,
        found: &'f [Found<'v>],
    ) -> Option<&'f Found<'v>> {
        let is_new = |found: &Found<'_>| {
            sent.rejected.iter().any(|side| {
                let key = (part.rule(operation, &found.place, &found.keyword), *side);
                let tried = self.tried.get(&key);
                tried.is_some_and(|tried| tried.is_enforced && !tried.rejected)
            })
        };
        let is_violated = |found: &&Found<'_>| {
            let is_given = found.instance.is_some() && found.is_violable(judge, part.direction);
            is_given && !found.is_satisfied(judge, part.direction)
        };
        // Most values violate rules that were tried before.
        if !found.iter().any(|found| is_new(found) && is_violated(&found)) {
            return None;
        }
        let mut violated: Vec<&Found<'_>> = found.iter().filter(is_violated).collect();
        if let Some(of_type) = violated.iter().copied().find(|found| found.keyword == "type") {
            violated.retain(|found| found.place != of_type.place || found.keyword == "type");
        }
        match violated.as_slice() {
            [only] => Some(*only).filter(|only| is_new(only)),
            _ => None,
        }
    }

    /// Returns the counts by operation and side.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<(&str, Side), Count> {
        let mut counts: BTreeMap<(&str, Side), Count> = BTreeMap::new();
        for ((rule, side), tried) in &self.tried {
            let count = counts.entry((rule.operation.as_str(), *side)).or_default();
            count.all += 1;
            count.covered += usize::from(tried.is_complete());
        }
        counts
    }

    /// Returns the rules that were not tried, each with its side and what is missing.
    pub fn untried(&self) -> impl Iterator<Item = (&Rule, Side, &'static str)> {
        self.tried.iter().filter_map(|((rule, side), tried)| {
            let missing = match (tried.accepted, tried.rejected || !tried.is_enforced) {
                (true, true) => return None,
                (true, false) => "no value violates it alone",
                (false, true) => "no value satisfies it",
                (false, false) => "no value",
            };
            Some((rule, *side, missing))
        })
    }
}

/// A part of the messages of an operation with a schema.
struct Part<'a> {
    /// `request`, the status of a response, or the `location:name` of a parameter.
    name: String,
    /// The media type of a body.
    media_type: &'a str,
    schema: &'a Value,
    direction: Direction,
}

impl Part<'_> {
    fn rule(&self, operation: &Operation, place: &str, keyword: &str) -> Rule {
        Rule {
            operation: operation.key(),
            place: format!("{} {place}", self.name).trim_end().to_owned(),
            keyword: keyword.to_owned(),
        }
    }

    /// Whether a side must reject what violates a keyword. The server enforces all in requests; the client reads types and
    /// required properties only, and its types leave its caller no choice.
    fn is_enforced(&self, side: Side, keyword: &str) -> bool {
        match (side, self.direction) {
            // Every text is a string, and may be the only item of an array.
            (Side::Server, Direction::Request) if self.name.contains(':') && keyword == "type" => {
                let name = self.schema.get("type").and_then(Value::as_str);
                name.is_some_and(|name| ["integer", "number", "boolean"].contains(&name))
            }
            // A path with an empty segment is that of no operation.
            (Side::Server, Direction::Request)
                if self.name.starts_with("path:") && keyword == "minLength" =>
            {
                self.schema.get("minLength") != Some(&Value::from(1))
            }
            (Side::Server, Direction::Request) => true,
            (Side::Client, Direction::Response) => keyword == "type" || keyword.starts_with("required "),
            _ => false,
        }
    }
}

/// Returns the parts of an operation whose values are JSON for the suite.
fn parts<'a>(document: &'a Document, operation: &'a Operation) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut add = |name: String, contents: &'a [Content], direction: Direction| {
        for content in contents.iter().filter(|content| content.is_json()) {
            if let Some(schema) = &content.schema {
                parts.push(Part {
                    name: name.clone(),
                    media_type: &content.media_type,
                    schema: document.resolve(schema),
                    direction,
                });
            }
        }
    };
    if let Some(body) = &operation.body {
        add("request".to_owned(), &body.contents, Direction::Request);
    }
    for response in &operation.responses {
        add(
            response.status.to_string(),
            &response.contents,
            Direction::Response,
        );
    }
    for parameter in &operation.parameters {
        parts.push(Part {
            name: parameter.key(),
            media_type: "",
            schema: document.resolve(&parameter.schema),
            direction: Direction::Request,
        });
    }
    parts
}

/// A value of a part, with the sides that accepted and rejected it.
struct Sent {
    part: String,
    media_type: String,
    value: Value,
    accepted: Vec<Side>,
    rejected: Vec<Side>,
}

/// Returns the values of a case.
fn messages(document: &Document, operation: &Operation, kind: &CaseKind) -> Vec<Sent> {
    let status = |status: u16| {
        operation
            .response(status)
            .map(|declared| declared.status.to_string())
    };
    let sent = |part: String, media_type: &str, value: &Value, accepted: &[Side], rejected: &[Side]| Sent {
        part,
        media_type: media_type.to_owned(),
        value: value.clone(),
        accepted: accepted.to_vec(),
        rejected: rejected.to_vec(),
    };
    let both = [Side::Client, Side::Server];
    let mut all = Vec::new();
    match kind {
        CaseKind::RoundTrip(case) => {
            for (key, value) in &case.call.parameters {
                all.push(sent(key.clone(), "", value, &both, &[]));
            }
            if let Some(body) = &case.call.body {
                all.push(sent(
                    "request".to_owned(),
                    &case.call.media_type,
                    body,
                    &both,
                    &[],
                ));
            }
            if let (Some(body), Some(part)) = (&case.response.body, status(case.response.status)) {
                all.push(sent(part, &case.response.media_type, body, &both, &[]));
            }
        }
        CaseKind::Replay(case) => {
            let typed = &case.round_trip.response;
            let sides: (&[Side], &[Side]) = match case.expected {
                Expected::Typed => (&[Side::Client], &[]),
                Expected::Undecodable | Expected::KeptOrUndecodable => (&[], &[Side::Client]),
                _ => (&[], &[]),
            };
            let body: Option<Value> = serde_json::from_slice(&case.response.body).ok();
            if let (Some(body), Some(part)) = (body, status(case.response.status)) {
                all.push(sent(part, &typed.media_type, &body, sides.0, sides.1));
            }
        }
        CaseKind::Client(case) if case.result == ClientResult::Typed => {
            let typed = &case.round_trip.response;
            if let (Some(body), Some(part)) = (&typed.body, status(typed.status)) {
                all.push(sent(part, &typed.media_type, body, &[Side::Client], &[]));
            }
        }
        CaseKind::Raw(case) => {
            let is_invalid = case
                .statuses
                .iter()
                .all(|status| [400, 404, 422].contains(status));
            let sides: (&[Side], &[Side]) = match &case.delivery {
                Some(_) => (&[Side::Server], &[]),
                None if is_invalid => (&[], &[Side::Server]),
                None => (&[], &[]),
            };
            let media_type = case.request.headers.get("content-type").unwrap_or_default();
            if let Ok(body) = serde_json::from_slice::<Value>(&case.request.body) {
                all.push(sent("request".to_owned(), media_type, &body, sides.0, sides.1));
            }
            for parameter in &operation.parameters {
                if let Ok(Some(value)) = style::decode(document, operation, parameter, &case.request) {
                    all.push(sent(parameter.key(), "", &value, sides.0, sides.1));
                }
            }
        }
        _ => {}
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Plan, enumerate};
    use std::sync::Arc;

    const DOCUMENT: &str = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {'/a/{b}': {put: {operationId: put, \
        parameters: [{name: b, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 3}}], \
        requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}, \
        responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}, \
        '400': {description: d}}}}}, components: {schemas: {S: {type: object, required: [n], additionalProperties: false, \
        properties: {n: {type: integer, minimum: 0, maximum: 9}, o: {oneOf: [{type: string, maxLength: 2}, {type: boolean}]}, \
        p: {type: string, nullable: true, format: email}}}}}}";

    fn covered(cases: impl FnOnce(Vec<Case>) -> Vec<Case>) -> (RuleCoverage, Vec<String>) {
        let judge = Judge::new(Arc::new(Document::parse(DOCUMENT).unwrap()));
        let mut rules = RuleCoverage::new(&judge);
        for case in cases(enumerate(&judge, &Plan::new(1 << 20)).unwrap()) {
            rules.record(&judge, &case);
        }
        let text = |(rule, side, missing): (&Rule, Side, &str)| format!("{rule}, {}, {missing}", side.name());
        let untried = rules.untried().map(text).collect();
        (rules, untried)
    }

    #[test]
    fn the_cases_of_a_document_try_every_rule() {
        let (rules, untried) = covered(|cases| cases);
        assert_eq!(untried, [""; 0]);
        let counts = rules.counts();
        let both = [Side::Client, Side::Server].map(|side| counts[&("PUT /a/{b}", side)]);
        assert!(both[0] == both[1] && both[0].all > 20, "{both:?}");
    }

    #[test]
    fn a_rule_without_a_case_is_named() {
        // Without the invalid requests of the suite, the server is never given what it must reject.
        let valid = |mut cases: Vec<Case>| {
            cases.retain(|case| !matches!(&case.kind, CaseKind::Raw(raw) if raw.delivery.is_none()));
            cases
        };
        let (_, untried) = covered(valid);
        let maximum = "PUT /a/{b}: request /n maximum, server, no value violates it alone";
        assert!(untried.iter().any(|rule| rule == maximum), "{untried:?}");
        assert!(
            untried.iter().all(|rule| rule.contains(", server, ")),
            "{untried:?}"
        );
        let (_, untried) = covered(|_| Vec::new());
        let kept = "PUT /a/{b}: 200 /o(oneOf 0) maxLength, client, no value satisfies it";
        assert!(untried.iter().any(|rule| rule == kept), "{untried:?}");
    }
}
