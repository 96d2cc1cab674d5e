//! Rules of the section "Documents".

mod inherited;
mod names;

use super::{Rule, contract, differing, emitted, operation, schema};
use serde_json::{Value, json};

pub(super) fn rules() -> Vec<Rule> {
    let mut rules = general();
    rules.extend(inherited::rules());
    rules.extend(names::rules());
    rules
}

/// A pair of documents with these properties.
fn root(one: Value, other: Value) -> (Value, Value) {
    (contract(one), emitted(other))
}

fn parameter(one: Value, other: Value) -> (Value, Value) {
    operation(json!({"parameters": [one]}), json!({"parameters": [other]}))
}

fn general() -> Vec<Rule> {
    vec![
        Rule {
            name: "version",
            same: vec![
                root(
                    json!({}),
                    json!({"jsonSchemaDialect": "https://example.com", "$schema": "https://example.com"}),
                ),
                (json!({"openapi": "3.0.0"}), json!({"openapi": "3.2.0"})),
            ],
            different: vec![
                differing(
                    root(json!({}), json!({"$self": "https://example.com"})),
                    &["/$self"],
                ),
                differing(root(json!({}), json!({"webhooks": {"sent": {}}})), &["/webhooks"]),
            ],
        },
        Rule {
            name: "order-of-properties",
            same: vec![(
                serde_json::from_str(r#"{"openapi": "3.0.3", "paths": {"/a": {}, "/b": {}}}"#).unwrap(),
                serde_json::from_str(r#"{"paths": {"/b": {}, "/a": {}}, "openapi": "3.1.0"}"#).unwrap(),
            )],
            different: vec![],
        },
        Rule {
            name: "unordered",
            same: vec![
                root(
                    json!({"tags": [{"name": "a"}, {"name": "b"}]}),
                    json!({"tags": [{"name": "b"}, {"name": "a"}]}),
                ),
                operation(json!({"tags": ["a", "b"]}), json!({"tags": ["b", "a"]})),
                operation(
                    json!({"parameters": [{"name": "a", "in": "query"}, {"name": "a", "in": "header"}]}),
                    json!({"parameters": [{"name": "a", "in": "header"}, {"name": "a", "in": "query"}]}),
                ),
                operation(
                    json!({"security": [{"o": ["r", "w"]}]}),
                    json!({"security": [{"o": ["w", "r"]}]}),
                ),
                schema(json!({"required": ["a", "b"]}), json!({"required": ["b", "a"]})),
                schema(json!({"enum": ["a", 1, null]}), json!({"enum": [null, 1, "a"]})),
            ],
            different: vec![
                differing(
                    operation(json!({"tags": ["a"]}), json!({"tags": ["a", "b"]})),
                    &["/paths/~1/get/tags/-"],
                ),
                differing(
                    operation(json!({"tags": ["a", "a"]}), json!({"tags": ["a"]})),
                    &["/paths/~1/get/tags/1"],
                ),
                differing(
                    schema(json!({"enum": ["1"]}), json!({"enum": [1]})),
                    &["/components/schemas/S/enum/0", "/components/schemas/S/enum/-"],
                ),
            ],
        },
        Rule {
            name: "ordered",
            same: vec![],
            different: vec![
                differing(
                    operation(
                        json!({"security": [{"a": []}, {"b": []}]}),
                        json!({"security": [{"b": []}, {"a": []}]}),
                    ),
                    &["/paths/~1/get/security"],
                ),
                differing(
                    root(
                        json!({"servers": [{"url": "/a"}, {"url": "/b"}]}),
                        json!({"servers": [{"url": "/b"}, {"url": "/a"}]}),
                    ),
                    &["/servers"],
                ),
                differing(
                    schema(
                        json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
                        json!({"oneOf": [{"type": "integer"}, {"type": "string"}]}),
                    ),
                    &["/components/schemas/S/oneOf"],
                ),
                differing(
                    schema(
                        json!({"example": {"a": [1, 2]}}),
                        json!({"example": {"a": [2, 1]}}),
                    ),
                    &["/components/schemas/S/example/a"],
                ),
                differing(
                    schema(json!({"default": [1, 2, 3]}), json!({"default": [1, 3]})),
                    &["/components/schemas/S/default/1"],
                ),
            ],
        },
        Rule {
            name: "numbers",
            same: vec![
                schema(
                    json!({"maximum": 1, "multipleOf": 1e2, "default": 3}),
                    json!({"maximum": 1.0, "multipleOf": 100, "default": 3.0}),
                ),
                schema(json!({"enum": [1, 2]}), json!({"enum": [2.0, 1.0]})),
            ],
            different: vec![
                differing(
                    schema(json!({"maximum": 1}), json!({"maximum": 1.5})),
                    &["/components/schemas/S/maximum"],
                ),
                differing(
                    schema(
                        json!({"default": 9007199254740993_i64}),
                        json!({"default": 9007199254740992_i64}),
                    ),
                    &["/components/schemas/S/default"],
                ),
                differing(
                    schema(json!({"default": 1}), json!({"default": "1"})),
                    &["/components/schemas/S/default"],
                ),
            ],
        },
        Rule {
            name: "text",
            same: vec![operation(
                json!({"summary": "A.", "description": "A.\n\nB.\n"}),
                json!({"summary": " A.", "description": "A.\n\nB."}),
            )],
            different: vec![differing(
                operation(
                    json!({"description": "A.\n\nB."}),
                    json!({"description": "A.\nB."}),
                ),
                &["/paths/~1/get/description"],
            )],
        },
        Rule {
            name: "empty",
            same: empty(),
            different: not_empty(),
        },
        Rule {
            name: "off",
            same: off(),
            different: on(),
        },
        Rule {
            name: "style",
            same: vec![
                parameter(
                    json!({"name": "a", "in": "query"}),
                    json!({"name": "a", "in": "query", "style": "form", "explode": true}),
                ),
                parameter(
                    json!({"name": "a", "in": "cookie"}),
                    json!({"name": "a", "in": "cookie", "style": "form"}),
                ),
                parameter(
                    json!({"name": "a", "in": "header"}),
                    json!({"name": "a", "in": "header", "style": "simple", "explode": false}),
                ),
                parameter(
                    json!({"name": "a", "in": "path"}),
                    json!({"name": "a", "in": "path", "explode": false}),
                ),
                parameter(
                    json!({"name": "a", "in": "query", "style": "deepObject"}),
                    json!({"name": "a", "in": "query", "style": "deepObject", "explode": false}),
                ),
            ],
            different: vec![
                differing(
                    parameter(
                        json!({"name": "a", "in": "query"}),
                        json!({"name": "a", "in": "query", "explode": false}),
                    ),
                    &["/paths/~1/get/parameters/0/explode"],
                ),
                differing(
                    parameter(
                        json!({"name": "a", "in": "query", "style": "pipeDelimited"}),
                        json!({"name": "a", "in": "query"}),
                    ),
                    &[
                        "/paths/~1/get/parameters/0/explode",
                        "/paths/~1/get/parameters/0/style",
                    ],
                ),
            ],
        },
        Rule {
            name: "components",
            same: vec![root(
                json!({"components": {"responses": {"A": {"description": "A."}}, "parameters": {"B": {}}, "examples": {"C": {}}}}),
                json!({"components": {"headers": {"D": {}}, "requestBodies": {"E": {}}, "links": {}, "callbacks": {}, "pathItems": {}, "mediaTypes": {}}}),
            )],
            different: vec![
                differing(
                    root(
                        json!({"components": {"responses": {"A": {"description": "A."}}}}),
                        json!({"components": {"responses": {"A": {"description": "B."}}}}),
                    ),
                    &["/components/responses/A/description"],
                ),
                differing(
                    root(
                        json!({"components": {"pathItems": {"A": {"get": {}}}, "callbacks": {"A": {"{$url}": {}}}}}),
                        json!({"components": {"pathItems": {"A": {"get": {"tags": ["a"]}}}, "callbacks": {"A": {}}}}),
                    ),
                    &[
                        "/components/callbacks/A/{$url}",
                        "/components/pathItems/A/get/tags",
                    ],
                ),
                differing(
                    root(
                        json!({"components": {"schemas": {"A": {}}}}),
                        json!({"components": {"schemas": {"B": {}}}}),
                    ),
                    &["/components/schemas/A", "/components/schemas/B"],
                ),
                differing(
                    root(
                        json!({"components": {"securitySchemes": {"A": {"type": "mutualTLS"}}}}),
                        json!({}),
                    ),
                    &["/components"],
                ),
                differing(
                    root(
                        json!({"components": {"x-a": 1}}),
                        json!({"components": {"x-a": 2}}),
                    ),
                    &["/components/x-a"],
                ),
            ],
        },
    ]
}

fn empty() -> Vec<(Value, Value)> {
    vec![
        root(json!({"tags": [], "components": {}, "paths": {}}), json!({})),
        operation(
            json!({"parameters": [], "tags": [], "callbacks": {}, "description": ""}),
            json!({"externalDocs": {"url": "/"}}),
        ),
        operation(
            json!({"responses": {"200": {"description": "", "headers": {}, "content": {}, "links": {}}}}),
            json!({"responses": {"200": {}}}),
        ),
        operation(
            json!({"requestBody": {"content": {"a/b": {"examples": {}, "encoding": {}}}}}),
            json!({"requestBody": {"content": {"a/b": {}}}}),
        ),
        operation(
            json!({"externalDocs": {"url": "/"}}),
            json!({"externalDocs": {"url": "/", "description": null}}),
        ),
        schema(
            json!({"title": "", "required": [], "properties": {}, "allOf": []}),
            json!({"description": " \n", "examples": []}),
        ),
    ]
    .into_iter()
    .map(|(contract, emitted)| (with_docs(contract), with_docs(emitted)))
    .collect()
}

/// Sets the same `externalDocs.url` in both documents of a pair.
fn with_docs(mut document: Value) -> Value {
    if let Some(operation) = document.pointer_mut("/paths/~1/get") {
        operation["externalDocs"]["url"] = json!("/");
    }
    document
}

fn not_empty() -> Vec<(Value, Value, &'static [&'static str])> {
    vec![
        differing(
            schema(json!({"default": []}), json!({})),
            &["/components/schemas/S/default"],
        ),
        differing(
            schema(json!({"example": {"a": {}}}), json!({"example": {}})),
            &["/components/schemas/S/example/a"],
        ),
        differing(
            schema(json!({"x-a": ""}), json!({})),
            &["/components/schemas/S/x-a"],
        ),
    ]
}

fn off() -> Vec<(Value, Value)> {
    vec![
        operation(json!({"deprecated": false}), json!({})),
        operation(
            json!({"requestBody": {"content": {}, "required": false}}),
            json!({"requestBody": {"content": {}}}),
        ),
        parameter(
            json!({"name": "a", "in": "query", "required": false, "deprecated": false, "allowReserved": false, "allowEmptyValue": false}),
            json!({"name": "a", "in": "query"}),
        ),
        schema(
            json!({
                "nullable": false, "deprecated": false, "readOnly": false, "writeOnly": false, "uniqueItems": false, "exclusiveMinimum": false,
                "exclusiveMaximum": false, "minLength": 0, "minItems": 0, "minProperties": 0, "xml": {"wrapped": false, "attribute": false},
            }),
            json!({"xml": {}}),
        ),
    ]
}

fn on() -> Vec<(Value, Value, &'static [&'static str])> {
    vec![
        differing(
            operation(json!({"deprecated": true}), json!({})),
            &["/paths/~1/get/deprecated"],
        ),
        differing(
            schema(json!({}), json!({"uniqueItems": true})),
            &["/components/schemas/S/uniqueItems"],
        ),
        differing(
            schema(json!({}), json!({"minLength": 1})),
            &["/components/schemas/S/minLength"],
        ),
        differing(
            schema(json!({"maxLength": 0}), json!({})),
            &["/components/schemas/S/maxLength"],
        ),
    ]
}
