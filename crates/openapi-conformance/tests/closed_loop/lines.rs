//! The messages of differences.

use crate::fixture::lines;
use crate::rules::{contract, differing, emitted, operation, schema};
use openapi_conformance::closed_loop::compare;
use serde_json::json;

#[test]
fn messages_are_those_of_the_documentation() {
    let documented = include_str!("../../../../docs/closed-loop.md");
    let document = |description: &str, age: serde_json::Value, parameters: serde_json::Value| {
        json!({
            "paths": {"/pets": {"get": {"parameters": parameters, "responses": {"200": {"description": description}}}}},
            "components": {"schemas": {"Pet": {"properties": {"age": age}}}},
        })
    };
    let found = lines(&compare(
        &contract(document(
            "All pets.",
            json!({"minimum": 0}),
            json!([{"in": "path", "name": "a"}]),
        )),
        &emitted(document(
            "Pets.",
            json!({}),
            json!([{"in": "query", "name": "limit"}, {"in": "path", "name": "a"}]),
        )),
    ));
    for line in found.lines() {
        assert!(documented.contains(line), "not in the documentation: {line}");
    }
    assert_eq!(found.lines().count(), 3);
}

#[test]
fn every_kind_has_a_message() {
    let line = |(contract, emitted)| lines(&compare(&contract, &emitted)).trim_end().to_owned();
    assert_eq!(
        line(operation(
            json!({"security": [{"a": []}, {"b": []}]}),
            json!({"security": [{"b": []}, {"a": []}]})
        )),
        r#"/paths/~1/get/security: the contract has the order [{"a":[]},{"b":[]}]; the emitted document has [{"b":[]},{"a":[]}]"#
    );
    assert_eq!(
        line(schema(json!({"$ref": "#/nowhere"}), json!({}))),
        r##"/components/schemas/S/$ref: the contract cannot be compared: "`#/nowhere` does not exist" (at /components/schemas/S)"##
    );
    assert_eq!(
        line(schema(json!({}), json!({"$ref": "a.yaml"}))),
        r#"/components/schemas/S: the emitted document cannot be compared: "the reference `a.yaml` leaves the document" (at /components/schemas/S/$ref)"#
    );
    assert_eq!(
        line((json!(1), json!({}))),
        r#"the document: the contract cannot be compared: "not an OpenAPI document: not a JSON object""#
    );
}

#[test]
fn shared_components_are_reported_once() {
    let shared = contract(json!({
        "paths": {"/": {"get": {"responses": {"400": {"$ref": "#/components/responses/R"}, "401": {"$ref": "#/components/responses/R"}}}}},
        "components": {"responses": {"R": {"description": "R."}}},
    }));
    let repeated = emitted(json!({
        "paths": {"/": {"get": {"responses": {"400": {"description": "S."}, "401": {"description": "S."}}}}},
    }));
    assert_eq!(
        lines(&compare(&shared, &repeated)),
        "/components/responses/R/description: the contract says \"R.\"; the emitted document says \"S.\" \
         (at /paths/~1/get/responses/400/description and 1 other location)\n"
    );
}

#[test]
fn long_values_are_shortened() {
    let (long, short, _) = differing(schema(json!({"default": "ä".repeat(1_000)}), json!({})), &[]);
    assert!(lines(&compare(&long, &short)).chars().count() < 300);
}
