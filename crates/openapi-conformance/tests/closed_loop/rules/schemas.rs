//! Rules of the section "Schemas".

use super::{Rule, differing, schema};
use serde_json::{Value, json};

const S: &str = "#/components/schemas/S";

pub(super) fn rules() -> Vec<Rule> {
    let mut rules = null();
    rules.extend(values());
    rules.extend(structure());
    rules
}

fn a() -> Value {
    json!({"$ref": "#/components/schemas/A"})
}

fn null() -> Vec<Rule> {
    let only_null = json!({"type": "null"});
    vec![
        Rule {
            name: "nullable",
            same: vec![
                schema(
                    json!({"type": "string", "nullable": true}),
                    json!({"type": ["string", "null"]}),
                ),
                schema(
                    json!({"type": "string", "nullable": true}),
                    json!({"oneOf": [only_null, {"type": "string"}]}),
                ),
                schema(
                    json!({"nullable": true, "allOf": [a()]}),
                    json!({"oneOf": [a(), only_null]}),
                ),
                schema(
                    json!({"nullable": true, "allOf": [a()]}),
                    json!({"anyOf": [{"enum": [null]}, a()]}),
                ),
                schema(
                    json!({"nullable": true, "allOf": [a()], "description": "D."}),
                    json!({"oneOf": [{"$ref": "#/components/schemas/A", "description": "D."}, only_null]}),
                ),
                schema(
                    json!({"nullable": true, "allOf": [a()], "default": null}),
                    json!({"oneOf": [only_null, a()], "default": null}),
                ),
                schema(
                    json!({"nullable": true, "oneOf": [a(), {"type": "string"}]}),
                    json!({"oneOf": [a(), {"type": "string"}, only_null]}),
                ),
                schema(
                    json!({"nullable": true, "type": "array", "items": {}}),
                    json!({"type": ["null", "array"], "items": {}}),
                ),
            ],
            different: vec![
                differing(
                    schema(
                        json!({"type": "string", "nullable": true}),
                        json!({"type": "string"}),
                    ),
                    &["/components/schemas/S/nullable"],
                ),
                differing(
                    schema(json!({"type": "string"}), json!({"type": ["string", "null"]})),
                    &["/components/schemas/S/nullable"],
                ),
                differing(
                    schema(json!({"nullable": true, "allOf": [a()]}), a()),
                    &["/components/schemas/S/nullable"],
                ),
                differing(
                    schema(
                        json!({"oneOf": [a(), {"type": "string"}]}),
                        json!({"oneOf": [a(), {"type": "string"}, only_null]}),
                    ),
                    &["/components/schemas/S/nullable"],
                ),
                differing(
                    schema(json!({"type": "string"}), only_null.clone()),
                    &["/components/schemas/S/type"],
                ),
            ],
        },
        Rule {
            name: "nullable-anything",
            same: vec![schema(
                json!({"nullable": true, "description": "Any."}),
                json!({"description": "Any."}),
            )],
            different: vec![],
        },
        Rule {
            name: "null-in-enum",
            same: vec![
                schema(
                    json!({"type": "string", "nullable": true, "enum": ["a"]}),
                    json!({"type": ["string", "null"], "enum": ["a", null]}),
                ),
                schema(
                    json!({"type": "string", "enum": ["a", null]}),
                    json!({"type": ["string", "null"], "enum": ["a", null]}),
                ),
                schema(
                    json!({"type": "string", "enum": [null, "a"], "x-enum-varnames": ["None", "A"]}),
                    json!({"type": ["string", "null"], "enum": ["a", null], "x-enum-varnames": ["A"]}),
                ),
            ],
            different: vec![
                differing(
                    schema(
                        json!({"type": "string", "nullable": true, "enum": ["a", null]}),
                        json!({"type": ["string", "null"], "enum": ["a"]}),
                    ),
                    &["/components/schemas/S/enum/1"],
                ),
                differing(
                    schema(
                        json!({"type": "string", "nullable": true, "enum": ["a"]}),
                        json!({"type": ["string", "null"], "enum": ["a"]}),
                    ),
                    &["/components/schemas/S/enum"],
                ),
                differing(
                    schema(
                        json!({"type": "string", "enum": ["a", null]}),
                        json!({"type": "string", "enum": ["a", null]}),
                    ),
                    &["/components/schemas/S/enum/1"],
                ),
            ],
        },
        Rule {
            name: "one-type",
            same: vec![
                schema(json!({"type": "string"}), json!({"type": ["string"]})),
                schema(
                    json!({"type": ["string", "integer"]}),
                    json!({"type": ["integer", "string"]}),
                ),
            ],
            different: vec![differing(
                schema(json!({"type": "string"}), json!({"type": ["string", "integer"]})),
                &["/components/schemas/S/type"],
            )],
        },
    ]
}

fn values() -> Vec<Rule> {
    vec![
        Rule {
            name: "exclusive-bounds",
            same: vec![
                schema(
                    json!({"minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": true}),
                    json!({"exclusiveMinimum": 0, "exclusiveMaximum": 9}),
                ),
                schema(
                    json!({"minimum": 1}),
                    json!({"minimum": 1, "exclusiveMinimum": 0}),
                ),
                schema(
                    json!({"maximum": 1, "exclusiveMaximum": true}),
                    json!({"maximum": 2, "exclusiveMaximum": 1}),
                ),
                schema(
                    json!({"minimum": 1, "exclusiveMinimum": true}),
                    json!({"minimum": 1, "exclusiveMinimum": 1}),
                ),
                schema(json!({"exclusiveMinimum": true}), json!({})),
            ],
            different: vec![
                differing(
                    schema(
                        json!({"minimum": 0, "exclusiveMinimum": true}),
                        json!({"minimum": 0}),
                    ),
                    &["/components/schemas/S/exclusiveMinimum"],
                ),
                differing(
                    schema(json!({"maximum": 0}), json!({"exclusiveMaximum": 0})),
                    &["/components/schemas/S/exclusiveMaximum"],
                ),
                differing(
                    schema(
                        json!({"minimum": 0, "exclusiveMinimum": true}),
                        json!({"exclusiveMinimum": 1}),
                    ),
                    &["/components/schemas/S/minimum"],
                ),
            ],
        },
        Rule {
            name: "schema-example",
            same: vec![
                schema(json!({"example": 1}), json!({"examples": [1]})),
                schema(json!({"example": 1}), json!({"example": 1, "examples": [1]})),
                schema(json!({"example": null}), json!({"examples": [null]})),
            ],
            different: vec![
                differing(
                    schema(json!({"example": 1}), json!({"examples": [2]})),
                    &["/components/schemas/S/example"],
                ),
                differing(
                    schema(json!({"example": 1}), json!({"examples": [1, 2]})),
                    &["/components/schemas/S/example", "/components/schemas/S/examples"],
                ),
            ],
        },
        Rule {
            name: "const",
            same: vec![schema(json!({"enum": ["a"]}), json!({"const": "a"}))],
            different: vec![differing(
                schema(json!({"enum": ["a"]}), json!({"const": "b"})),
                &["/components/schemas/S/enum/0", "/components/schemas/S/enum/-"],
            )],
        },
        Rule {
            name: "enum-names",
            same: vec![schema(
                json!({"enum": [0, 1], "x-enum-varnames": ["Low", "High"], "x-enum-descriptions": ["L.", "H."]}),
                json!({"enum": [1, 0], "x-enum-varnames": ["High", "Low"], "x-enum-descriptions": ["H.", "L."]}),
            )],
            different: vec![
                differing(
                    schema(
                        json!({"enum": [0, 1], "x-enum-varnames": ["Low", "High"]}),
                        json!({"enum": [1, 0], "x-enum-varnames": ["Low", "High"]}),
                    ),
                    &[
                        "/components/schemas/S/x-enum-varnames/0",
                        "/components/schemas/S/x-enum-varnames/1",
                    ],
                ),
                differing(
                    schema(
                        json!({"enum": [0], "x-enum-varnames": ["Low"]}),
                        json!({"enum": [0]}),
                    ),
                    &["/components/schemas/S/x-enum-varnames/0"],
                ),
                differing(
                    schema(json!({"enum": [0], "x-enum-varnames": []}), json!({"enum": [0]})),
                    &["/components/schemas/S/x-enum-varnames"],
                ),
            ],
        },
        Rule {
            name: "encoded-content",
            same: vec![
                schema(
                    json!({"type": "string", "format": "byte"}),
                    json!({"type": "string", "contentEncoding": "base64"}),
                ),
                schema(
                    json!({"type": "string", "format": "binary"}),
                    json!({"type": "string", "contentMediaType": "application/octet-stream"}),
                ),
            ],
            different: vec![differing(
                schema(
                    json!({"type": "string", "format": "byte"}),
                    json!({"type": "string", "contentEncoding": "base32"}),
                ),
                &[
                    "/components/schemas/S/format",
                    "/components/schemas/S/contentEncoding",
                ],
            )],
        },
    ]
}

fn structure() -> Vec<Rule> {
    let discriminated = |mapping: Value| json!({"oneOf": [a(), {"$ref": S}], "discriminator": {"propertyName": "p", "mapping": mapping}});
    vec![
        Rule {
            name: "additional-properties",
            same: vec![
                schema(
                    json!({"additionalProperties": true}),
                    json!({"additionalProperties": {}}),
                ),
                schema(
                    json!({"additionalProperties": {"nullable": true}}),
                    json!({"additionalProperties": true}),
                ),
            ],
            different: vec![
                differing(
                    schema(
                        json!({"type": "object", "additionalProperties": true}),
                        json!({"type": "object"}),
                    ),
                    &["/components/schemas/S/additionalProperties"],
                ),
                differing(
                    schema(
                        json!({"additionalProperties": false}),
                        json!({"additionalProperties": true}),
                    ),
                    &["/components/schemas/S/additionalProperties"],
                ),
                differing(
                    schema(
                        json!({"additionalProperties": {"type": "string"}}),
                        json!({"additionalProperties": {"type": "integer"}}),
                    ),
                    &["/components/schemas/S/additionalProperties/type"],
                ),
            ],
        },
        Rule {
            name: "property-names",
            same: vec![schema(
                json!({"type": "object"}),
                json!({"type": "object", "propertyNames": {"type": "string"}}),
            )],
            different: vec![differing(
                schema(
                    json!({"type": "object"}),
                    json!({"type": "object", "propertyNames": {"type": "string", "maxLength": 3}}),
                ),
                &["/components/schemas/S/propertyNames"],
            )],
        },
        Rule {
            name: "composition-of-one",
            same: vec![
                schema(
                    json!({"allOf": [a()], "description": "Mine."}),
                    json!({"$ref": "#/components/schemas/A", "description": "Mine."}),
                ),
                schema(
                    json!({"allOf": [{"type": "string", "description": "Inner."}], "description": "Outer."}),
                    json!({"type": "string", "description": "Outer."}),
                ),
                schema(
                    json!({"anyOf": [{"type": "string"}]}),
                    json!({"oneOf": [{"type": "string"}]}),
                ),
                schema(
                    json!({"type": "string", "allOf": [{"type": "string", "maxLength": 3}]}),
                    json!({"type": "string", "maxLength": 3}),
                ),
            ],
            different: vec![
                differing(
                    schema(json!({"allOf": [a()], "description": "Mine."}), a()),
                    &["/components/schemas/S/description"],
                ),
                differing(
                    schema(
                        json!({"oneOf": [a()], "discriminator": {"propertyName": "p"}}),
                        json!({"$ref": "#/components/schemas/A", "discriminator": {"propertyName": "p"}}),
                    ),
                    &["/components/schemas/S/oneOf", "/components/schemas/S/$ref"],
                ),
                differing(
                    schema(
                        json!({"maxLength": 5, "allOf": [{"maxLength": 3}]}),
                        json!({"maxLength": 5}),
                    ),
                    &["/components/schemas/S/allOf"],
                ),
                // The first allows only an empty object.
                differing(
                    schema(
                        json!({"additionalProperties": false, "allOf": [{"properties": {"a": {"type": "string"}}}]}),
                        json!({"additionalProperties": false, "properties": {"a": {"type": "string"}}}),
                    ),
                    &["/components/schemas/S/allOf", "/components/schemas/S/properties"],
                ),
            ],
        },
        Rule {
            name: "discriminator",
            same: vec![
                schema(
                    discriminated(json!({"a": "#/components/schemas/A"})),
                    discriminated(json!({"a": "A"})),
                ),
                schema(
                    discriminated(json!({"A": "#/components/schemas/A", "S": "S"})),
                    discriminated(json!({})),
                ),
            ],
            different: vec![
                differing(
                    schema(
                        discriminated(json!({"a": "A", "s": "S"})),
                        discriminated(json!({"a": "S", "s": "S"})),
                    ),
                    &["/components/schemas/S/discriminator/mapping/a"],
                ),
                differing(
                    schema(
                        discriminated(json!({"a": "A", "s": "S"})),
                        discriminated(json!({"a": "A"})),
                    ),
                    &["/components/schemas/S/discriminator/mapping/s"],
                ),
            ],
        },
        Rule {
            name: "boolean-schema",
            same: vec![schema(json!({"items": {}}), json!({"items": true}))],
            different: vec![differing(
                schema(json!({"items": {}}), json!({"items": false})),
                &["/components/schemas/S/items"],
            )],
        },
    ]
}
