//! Examples that violate their schemas, as public documents have them, are not among the values of cases.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use openapi_conformance::case::{self, CaseKind, Plan};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use serde_json::{Value, json};
use std::sync::Arc;

const DOCUMENT: &str = "
paths:
  /items:
    put:
      parameters: [{name: since, in: query, example: yesterday, schema: {type: string, format: date}}]
      requestBody: {content: {application/json: {example: '{}', schema: {type: object}}}}
      responses:
        '200':
          description: d
          headers: {Count: {example: many, schema: {type: integer}}}
          content:
            application/json:
              examples: {text: {value: '[1]'}, list: {value: [2]}}
              schema: {type: array, items: {type: integer}}
";

#[test]
fn invalid_examples_are_not_sent() {
    let judge = Judge::strict(Arc::new(Document::parse(DOCUMENT).unwrap()));
    let plan = Plan {
        random: 0,
        ..Plan::new(1_000)
    };
    let cases = case::enumerate(&judge, &plan).unwrap();
    let mut bodies = Vec::new();
    for case in &cases {
        let CaseKind::RoundTrip(round_trip) = &case.kind else {
            continue;
        };
        let since = round_trip.call.parameters.get("query:since");
        assert_ne!(since, Some(&json!("yesterday")), "{}", case.name);
        let body = round_trip.call.body.as_ref();
        assert!(body.is_none_or(Value::is_object), "{}", case.name);
        let count = round_trip.response.headers.get("count");
        assert!(count.is_none_or(Value::is_i64), "{}", case.name);
        bodies.extend(round_trip.response.body.clone());
    }
    assert!(
        bodies.contains(&json!([2])) && bodies.iter().all(Value::is_array),
        "{bodies:?}"
    );
    let names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert!(
        !names.iter().any(|name| name.contains("example=\"text\"")),
        "{names:#?}"
    );
}
