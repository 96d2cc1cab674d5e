//! Rules of the section "References".

use super::{Rule, contract, differing, emitted, schema};
use serde_json::{Value, json};

pub(super) fn rules() -> Vec<Rule> {
    vec![
        Rule {
            name: "reference-in-place",
            same: vec![
                (shared(), inline("Who?", "One.")),
                (inline("Who?", "One."), shared()),
            ],
            different: vec![
                differing(
                    (shared(), inline("What?", "One.")),
                    &["/components/parameters/Who/description"],
                ),
                differing(
                    (shared(), inline("Who?", "Two.")),
                    &["/components/responses/One/description"],
                ),
            ],
        },
        Rule {
            name: "reference-text",
            same: vec![
                (
                    response("3.1.0", "One", None),
                    response("3.1.0", "Other", Some("One")),
                ),
                (
                    response("3.0.3", "One", None),
                    response("3.0.3", "One", Some("Other")),
                ),
            ],
            different: vec![
                differing(
                    (
                        response("3.0.3", "One", None),
                        response("3.1.0", "One", Some("Other")),
                    ),
                    ONE,
                ),
                differing(
                    (response("3.0.3", "One", None), response("3.1.0", "Other", None)),
                    ONE,
                ),
            ],
        },
        Rule {
            name: "reference-to-schema",
            same: vec![
                schema(reference("A"), reference("A")),
                schema(
                    json!({"type": "array", "items": reference("S")}),
                    json!({"type": "array", "items": reference("S")}),
                ),
            ],
            different: vec![differing(
                with_equal_components(reference("A"), reference("B")),
                &["/components/schemas/S/$ref"],
            )],
        },
        Rule {
            name: "reference-or-inline",
            same: vec![
                schema(reference("B"), json!({"type": "string"})),
                schema(
                    json!({"type": "object", "properties": {"b": reference("B")}}),
                    json!({"type": "object", "properties": {"b": {"type": "string"}}}),
                ),
                schema(
                    json!({"description": "Mine.", "allOf": [reference("A")]}),
                    json!({"type": "object", "description": "Mine.", "properties": {"next": reference("A")}}),
                ),
                schema(
                    reference("A"),
                    json!({
                    "type": "object", "description": "An A.", "properties": {"next": {
                        "type": "object", "description": "An A.", "properties": {"next": reference("A")}}}}),
                ),
            ],
            different: vec![
                differing(
                    schema(reference("B"), json!({"type": "integer"})),
                    &["/components/schemas/B/type"],
                ),
                differing(
                    schema(json!({"type": "string", "maxLength": 3}), reference("B")),
                    &["/components/schemas/S/maxLength"],
                ),
            ],
        },
        Rule {
            name: "reference-inside",
            same: vec![
                schema(
                    json!({"$ref": "#/components/schemas/A/properties/next"}),
                    reference("A"),
                ),
                schema(json!({"$ref": "#/x-shared"}), json!({"type": "string"})),
            ]
            .into_iter()
            .map(|(contract, emitted)| (with_shared(contract), with_shared(emitted)))
            .collect(),
            different: vec![],
        },
        Rule {
            name: "reference-unresolved",
            same: vec![],
            different: unresolved(),
        },
    ]
}

const ONE: &[&str] = &["/components/responses/One/description"];

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn shared() -> Value {
    contract(json!({
        "paths": {"/{who}": {"put": {
            "parameters": [{"$ref": "#/components/parameters/Who"}],
            "requestBody": {"$ref": "#/components/requestBodies/Body"},
            "responses": {"200": {"$ref": "#/components/responses/Alias"}},
            "callbacks": {"done": {"$ref": "#/components/callbacks/Done"}},
        }}},
        "components": {
            "parameters": {"Who": {"name": "who", "in": "path", "required": true, "description": "Who?",
                "schema": {"type": "string"}, "examples": {"x": {"$ref": "#/components/examples/X"}}}},
            "requestBodies": {"Body": {"content": {"text/plain": {"examples": {"x": {"$ref": "#/components/examples/X"}}}}}},
            "responses": {"Alias": {"$ref": "#/components/responses/One"}, "One": {"description": "One.",
                "headers": {"X-A": {"$ref": "#/components/headers/A"}}, "links": {"l": {"$ref": "#/components/links/L"}}}},
            "headers": {"A": {"schema": {"type": "string"}}},
            "examples": {"X": {"value": 1}},
            "links": {"L": {"operationId": "o"}},
            "callbacks": {"Done": {"{$url}": {"post": {"responses": {}}}}},
        },
    }))
}

fn inline(who: &str, one: &str) -> Value {
    emitted(json!({
        "paths": {"/{who}": {"put": {
            "parameters": [{"name": "who", "in": "path", "required": true, "description": who,
                "schema": {"type": "string"}, "examples": {"x": {"value": 1}}}],
            "requestBody": {"content": {"text/plain": {"examples": {"x": {"value": 1}}}}},
            "responses": {"200": {"description": one, "headers": {"X-A": {"schema": {"type": "string"}}},
                "links": {"l": {"operationId": "o"}}}},
            "callbacks": {"done": {"{$url}": {"post": {"responses": {}}}}},
        }}},
    }))
}

/// Returns a document with a response component of this name and description, and possibly another description beside
/// the reference to it.
fn response(version: &str, name: &str, description: Option<&str>) -> Value {
    let mut response = json!({"$ref": format!("#/components/responses/{name}")});
    if let Some(text) = description {
        response["description"] = json!(text);
    }
    super::document(
        version,
        json!({
            "paths": {"/": {"get": {"responses": {"200": response}}}},
            "components": {"responses": {name: {"description": name}}},
        }),
    )
}

/// Returns documents with these schemas, in which the components `A` and `B` are equal.
fn with_equal_components(one: Value, other: Value) -> (Value, Value) {
    let schemas = |schema: Value| json!({"components": {"schemas": {"S": schema, "A": {"type": "string"}, "B": {"type": "string"}}}});
    (contract(schemas(one)), emitted(schemas(other)))
}

fn with_shared(mut document: Value) -> Value {
    document["x-shared"] = json!({"type": "string"});
    document
}

fn unresolved() -> Vec<(Value, Value, &'static [&'static str])> {
    const SCHEMA: &[&str] = &["/components/schemas/S/$ref"];
    const RESPONSE: &[&str] = &["/paths/~1/get/responses/200"];
    const CYCLE: &[&str] = &[
        "/paths/~1/get/responses/200",
        "/components/responses/One",
        "/components/responses/Two",
    ];
    let response = |reference: &str| {
        contract(json!({"paths": {"/": {"get": {"responses": {"200": {"$ref": reference}}}}}}))
    };
    let mut cycle = response("#/components/responses/One");
    cycle["components"] = json!({"responses": {
        "One": {"$ref": "#/components/responses/Two"},
        "Two": {"$ref": "#/components/responses/One"},
    }});
    let both = |document: Value, pointers| (document.clone(), document, pointers);
    let schema = |reference: &str| schema(json!({"$ref": reference}), json!({"$ref": reference}));
    vec![
        differing(schema("#/components/schemas/Nowhere"), SCHEMA),
        differing(schema("other.yaml#/S"), SCHEMA),
        differing(schema("#anchor"), SCHEMA),
        both(response("#/components/responses/Nowhere"), RESPONSE),
        both(response("https://example.com/responses.yaml"), RESPONSE),
        both(cycle, CYCLE),
    ]
}
