//! Each rule: an edit of one contract, and the verdict of it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use openapi_codegen::model::Api;
use openapi_compat::{Affected, Class, RULES, Report, compare};
use std::collections::BTreeSet;

const BASE: &str = include_str!("base.yaml");

/// Texts of the base with those in their place, and the expected verdicts.
type Edit = (&'static [(&'static str, &'static str)], &'static [&'static str]);

/// Texts of the base, those in their place, and the expected classes and rules.
const EDITS: &[Edit] = &[
    // Operations.
    (&[("  /status:", "  /state:")], &["breaking operation-moved"]),
    (
        &[("operationId: get_status", "operationId: read_status")],
        &["breaking operation-renamed"],
    ),
    (
        &[(
            "      operationId: get_status\n      tags: [notes]",
            "      operationId: get_status\n      tags: [other]",
        )],
        &["breaking operation-tag-changed"],
    ),
    (
        &[
            ("    delete:", "    put:"),
            ("operationId: delete_note", "operationId: put_note"),
        ],
        &["breaking operation-removed", "compatible operation-added"],
    ),
    (
        &[(
            "      summary: Lists notes.",
            "      deprecated: true\n      summary: Lists notes.",
        )],
        &["compatible operation-deprecated"],
    ),
    (
        &[("x-unsupported-query: [sort]", "x-unsupported-query: [page]")],
        &[
            "breaking unsupported-query-added",
            "compatible unsupported-query-removed",
        ],
    ),
    (
        &[("      summary: Lists notes.", "      summary: Returns notes.")],
        &["editorial text-changed"],
    ),
    (
        &[(
            "servers: [{ url: 'https://notes.example' }]",
            "servers: [{ url: 'https://example.org' }]",
        )],
        &["risky servers-changed"],
    ),
    // Parameters.
    (
        &[(
            "- { name: limit,",
            "- { name: before, in: query, schema: { type: string } }\n        - { name: limit,",
        )],
        &["compatible request-parameter-added"],
    ),
    (
        &[(
            "- { name: limit,",
            "- { name: before, in: query, required: true, schema: { type: string } }\n        - { name: limit,",
        )],
        &["breaking request-parameter-required-added"],
    ),
    (
        &[(
            "        - { name: color, in: query, schema: { $ref: '#/components/schemas/Color' } }\n",
            "",
        )],
        &["breaking request-parameter-removed"],
    ),
    (
        &[(
            "{ name: color, in: query,",
            "{ name: color, in: query, required: true,",
        )],
        &["breaking request-parameter-became-required"],
    ),
    (
        &[(
            "name: X-Trace, in: header, required: true,",
            "name: x-trace, in: header,",
        )],
        &["compatible request-parameter-became-optional"],
    ),
    (
        &[("in: query, explode: false,", "in: query,")],
        &["breaking request-parameter-style-changed"],
    ),
    (
        &[(
            "{ name: color, in: query,",
            "{ name: color, in: query, allowEmptyValue: true,",
        )],
        &["risky request-parameter-empty-value-changed"],
    ),
    (
        &[(
            "{ name: color, in: query,",
            "{ name: color, in: query, deprecated: true,",
        )],
        &["compatible request-parameter-deprecated"],
    ),
    (&[("default: 20", "default: 10")], &["risky default-changed"]),
    (
        &[("minimum: 1, maximum: 100", "minimum: 1, maximum: 99")],
        &["breaking request-constraint-tightened"],
    ),
    (
        &[("'^[a-z]+$'", "'^[a-z0-9]+$'")],
        &["compatible request-constraint-loosened"],
    ),
    (
        &[("'^[a-z]+$'", "'^[a-y]+$'")],
        &["breaking request-constraint-tightened"],
    ),
    // Bodies.
    (
        &[(
            "        required: true\n        content: { application/json: { schema: { $ref: '#/components/schemas/NewNote' } } }",
            "        content: { application/json: { schema: { $ref: '#/components/schemas/NewNote' } } }",
        )],
        &["compatible request-body-became-optional"],
    ),
    (
        &[(
            "content: { application/json: { schema: { $ref: '#/components/schemas/NewNote' } } }",
            "content: { application/vnd.note+json: { schema: { $ref: '#/components/schemas/NewNote' } } }",
        )],
        &[
            "breaking request-media-type-removed",
            "compatible request-media-type-added",
        ],
    ),
    (
        &[(
            "      requestBody:\n        required: true\n        content: { application/json: { schema: { $ref: '#/components/schemas/NewNote' } } }\n",
            "",
        )],
        &["breaking request-body-removed"],
    ),
    // Responses.
    (
        &[("        '409': { $ref: '#/components/responses/Failed' }\n", "")],
        &["risky response-removed"],
    ),
    (
        &[(
            "        '409':",
            "        '410': { $ref: '#/components/responses/Failed' }\n        '409':",
        )],
        &["risky response-added"],
    ),
    (
        &[(
            "        '409':",
            "        '202': { description: Later. }\n        '409':",
        )],
        &["breaking response-success-added"],
    ),
    (
        &[(
            "        '204': { description: Deleted. }",
            "        '204': { description: Deleted. }\n        '200': { description: Deleted. }",
        )],
        &["breaking response-success-added"],
    ),
    (
        &[("            X-Total: { schema: { type: integer } }\n", "")],
        &["breaking response-header-removed"],
    ),
    (
        &[(
            "            ETag: { required: true, schema: { type: string } }\n",
            "",
        )],
        &["breaking response-header-required-removed"],
    ),
    (
        &[("ETag: { required: true,", "ETag: {")],
        &["breaking response-header-became-optional"],
    ),
    (
        &[("X-Total: {", "X-Total: { required: true,")],
        &["compatible response-header-became-required"],
    ),
    (
        &[(
            "            X-Total:",
            "            X-More: { schema: { type: string } }\n            X-Total:",
        )],
        &["compatible response-header-added"],
    ),
    (
        &[(
            "            X-Total:",
            "            X-More: { required: true, schema: { type: string } }\n            X-Total:",
        )],
        &["compatible response-header-required-added"],
    ),
    (
        &[(
            "          description: The status.\n          content: { application/json: { schema: { $ref: '#/components/schemas/Status' } } }",
            "          description: The status.",
        )],
        &["breaking response-body-removed"],
    ),
    (
        &[(
            "'204': { description: Deleted. }",
            "'204': { description: Deleted. }\n        '409': { description: In use. }",
        )],
        &["risky response-added"],
    ),
    (
        &[(
            "content: { application/json: { schema: { $ref: '#/components/schemas/Status' } } }",
            "content: { text/plain: { schema: { type: string } } }",
        )],
        &[
            "breaking response-media-type-removed",
            "compatible response-media-type-added",
        ],
    ),
    // Security.
    (
        &[("  - token: []\n  - key: []", "  - token: []")],
        &["breaking security-alternative-removed"],
    ),
    (
        &[(
            "security: [{ oauth: [write] }]",
            "security: [{ oauth: [write] }, { key: [] }]",
        )],
        &["compatible security-alternative-added"],
    ),
    (
        &[("security: [{ oauth: [write] }]", "security: [{ oauth: [admin] }]")],
        &[
            "breaking security-scopes-added",
            "compatible security-scopes-removed",
        ],
    ),
    (
        &[
            ("      security: []\n", "      security: [{ key: [] }]\n"),
            (
                "        '406': { $ref: '#/components/responses/Failed' }\n        '500': { $ref: '#/components/responses/Failed' }\ncomponents",
                "        '401': { $ref: '#/components/responses/Failed' }\n        '406': { $ref: '#/components/responses/Failed' }\n        '500': { $ref: '#/components/responses/Failed' }\ncomponents",
            ),
        ],
        &[
            "breaking security-required",
            "compatible security-alternative-added",
            "risky response-added",
        ],
    ),
    (
        &[
            ("  - token: []\n", "  - bearer: []\n"),
            ("    token: { type: http", "    bearer: { type: http"),
        ],
        &["breaking security-scheme-renamed"],
    ),
    // Values of both directions.
    (
        &[("enum: [red, blue]", "enum: [red, blue, green]")],
        &[
            "compatible request-enum-value-added",
            "risky response-enum-value-added",
        ],
    ),
    (
        &[("enum: [red, blue]", "enum: [red]")],
        &[
            "breaking request-enum-value-removed",
            "compatible response-enum-value-removed",
        ],
    ),
    (
        &[(
            "enum: [invalid, conflict, missing]",
            "enum: [invalid, conflict, missing, full]",
        )],
        &["risky response-enum-value-added"],
    ),
    (
        &[("enum: [low, high]", "enum: [low, high, full]")],
        &["breaking response-closed-enum-value-added"],
    ),
    (&[(", x-closed: true", "")], &["risky closed-changed"]),
    // Requests.
    (
        &[("        due: {", "        more: { type: string }\n        due: {")],
        &["compatible request-property-added"],
    ),
    (
        &[("      required: [text]", "      required: [text, color]")],
        &["breaking request-property-became-required"],
    ),
    (
        &[(
            "      additionalProperties: false\n      required: [text]\n",
            "      additionalProperties: false\n",
        )],
        &["compatible request-property-became-optional"],
    ),
    (
        &[("        due: { type: string, format: date-time }\n", "")],
        &["breaking request-property-rejected"],
    ),
    (
        &[(
            "properties: { theme: { type: string } }",
            "properties: { color: { type: string } }",
        )],
        &[
            "breaking request-property-removed",
            "compatible request-property-added",
        ],
    ),
    (
        &[
            ("      required: [text]", "      required: [text, more]"),
            ("        due: {", "        more: { type: string }\n        due: {"),
        ],
        &["breaking request-property-required-added"],
    ),
    (
        &[("minLength: 1, maxLength: 100", "minLength: 1, maxLength: 99")],
        &["breaking request-constraint-tightened"],
    ),
    (
        &[("minLength: 1, maxLength: 100", "maxLength: 101")],
        &["compatible request-constraint-loosened"],
    ),
    (
        &[("minItems: 1, maxItems: 5", "minItems: 2, maxItems: 5")],
        &["breaking request-constraint-tightened"],
    ),
    (
        &[("multipleOf: 5", "multipleOf: 10")],
        &["breaking request-constraint-tightened"],
    ),
    (
        &[("multipleOf: 5", "multipleOf: 2.5")],
        &["compatible request-constraint-loosened"],
    ),
    (
        &[(
            "rank: { type: integer, minimum: 0",
            "rank: { type: integer, minimum: 0, exclusiveMinimum: true",
        )],
        &["breaking request-constraint-tightened"],
    ),
    (
        &[(
            "parent: { type: string, nullable: true }\n        labels",
            "parent: { type: string }\n        labels",
        )],
        &["breaking request-became-not-nullable"],
    ),
    (
        &[("due: { type: string,", "due: { type: string, nullable: true,")],
        &["compatible request-became-nullable"],
    ),
    (
        &[(
            "due: { type: string, format: date-time }",
            "due: { type: string }",
        )],
        &[
            "compatible representation-changed",
            "compatible request-constraint-loosened",
        ],
    ),
    (
        &[(
            "factor: { type: number, multipleOf: 5 }",
            "factor: { type: string }",
        )],
        &["breaking type-changed"],
    ),
    (
        &[(
            "rank: { type: integer, minimum: 0, maximum: 10 }",
            "rank: { type: number, minimum: 0, maximum: 10 }",
        )],
        &["compatible request-type-widened"],
    ),
    (
        &[(
            "      additionalProperties: false\n      required: [text]",
            "      required: [text]",
        )],
        &["compatible request-additional-properties-allowed"],
    ),
    (
        &[(
            "settings: { type: object,",
            "settings: { type: object, additionalProperties: false,",
        )],
        &["breaking request-additional-properties-denied"],
    ),
    (
        &[(
            "settings: { type: object,",
            "settings: { type: object, additionalProperties: true,",
        )],
        &["compatible additional-properties-field-changed"],
    ),
    // Responses.
    (
        &[(
            "        created: {",
            "        more: { type: string }\n        created: {",
        )],
        &["compatible response-property-added"],
    ),
    (
        &[
            ("      required: [id, text]", "      required: [id, text, more]"),
            (
                "        created: {",
                "        more: { type: string }\n        created: {",
            ),
        ],
        &["compatible response-property-required-added"],
    ),
    (
        &[("        created: { type: string, format: date-time }\n", "")],
        &["breaking response-property-removed"],
    ),
    (
        &[
            ("        id: { type: string }\n", ""),
            ("required: [id, text]", "required: [text]"),
        ],
        &["breaking response-property-required-removed"],
    ),
    (
        &[("required: [id, text]", "required: [id]")],
        &["breaking response-property-became-optional"],
    ),
    (
        &[("required: [id, text]", "required: [id, text, created]")],
        &["compatible response-property-became-required"],
    ),
    (
        &[(
            "text: { type: string, maxLength: 100 }",
            "text: { type: string, maxLength: 101 }",
        )],
        &["risky response-constraint-loosened"],
    ),
    (
        &[(
            "text: { type: string, maxLength: 100 }",
            "text: { type: string, maxLength: 99 }",
        )],
        &["compatible response-constraint-tightened"],
    ),
    (
        &[(
            "created: { type: string,",
            "created: { type: string, nullable: true,",
        )],
        &["breaking response-became-nullable"],
    ),
    (
        &[(
            "parent: { type: string, nullable: true }\n        shape: { $ref: '#/components/schemas/Shape' }\n    NewNote",
            "parent: { type: string }\n        shape: { $ref: '#/components/schemas/Shape' }\n    NewNote",
        )],
        &["compatible response-became-not-nullable"],
    ),
    (
        &[(
            "created: { type: string, format: date-time }",
            "created: { type: string }",
        )],
        &["breaking response-representation-widened"],
    ),
    (
        &[(
            "rank: { type: integer, format: int32, minimum: 0, maximum: 10 }",
            "rank: { type: integer, format: int64 }",
        )],
        &[
            "breaking response-representation-widened",
            "risky response-constraint-loosened",
        ],
    ),
    (
        &[("size: { type: number }", "size: { type: integer }")],
        &["compatible response-type-narrowed"],
    ),
    (
        &[(
            "id: { type: string }\n        text",
            "id: { type: integer }\n        text",
        )],
        &["breaking type-changed"],
    ),
    (
        &[(
            "extra: { type: object, additionalProperties: { type: integer } }",
            "extra: { type: object }",
        )],
        &[
            "compatible additional-properties-field-changed",
            "risky response-additional-properties-changed",
        ],
    ),
    (
        &[(
            "next: { type: string }",
            "next: { type: string, deprecated: true }",
        )],
        &["compatible schema-deprecated"],
    ),
    (
        &[
            ("    Status:\n", "    State:\n"),
            ("schemas/Status'", "schemas/State'"),
        ],
        &["breaking schema-renamed"],
    ),
    // Choices.
    (
        &[(
            "{ $ref: '#/components/schemas/Square' }]",
            "{ $ref: '#/components/schemas/Square' }, { $ref: '#/components/schemas/Triangle' }]",
        )],
        &[
            "compatible request-alternative-added",
            "risky response-alternative-added",
        ],
    ),
    (
        &[(
            "oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }]",
            "oneOf: [{ $ref: '#/components/schemas/Circle' }]",
        )],
        &[
            "breaking request-alternative-removed",
            "compatible response-alternative-removed",
        ],
    ),
    (
        &[(
            "discriminator: { propertyName: kind }",
            "discriminator: { propertyName: kind, mapping: { round: '#/components/schemas/Circle' } }",
        )],
        &["breaking discriminator-changed"],
    ),
    // What people read.
    (
        &[("height: { type: integer }", "height: { type: string }")],
        &["editorial text-changed"],
    ),
    (
        &[(
            "        due: {",
            "        more: { $ref: '#/components/schemas/Triangle' }\n        due: {",
        )],
        &["compatible request-property-added"],
    ),
    (
        &[("description: A message.", "description: A text.")],
        &["editorial text-changed"],
    ),
    (
        &[("version: 1.2.0", "version: 1.3.0")],
        &["editorial text-changed"],
    ),
];

fn load(text: &str) -> Api {
    openapi_codegen::load("notes.yaml", text).map_err(|error| error.to_string()).unwrap()
}

fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the base does not contain {from:?}");
        text.replace(from, to)
    })
}

fn verdicts(report: &Report) -> BTreeSet<String> {
    let changes = report.changes.iter();
    changes
        .map(|change| format!("{} {}", change.class, change.rule.id))
        .collect()
}

#[test]
fn each_edit_gets_its_verdict() {
    let base = load(BASE);
    let mut wrong = String::new();
    for (edits, expected) in EDITS {
        let report = compare(&base, &load(&edited(edits)));
        let expected: BTreeSet<String> = expected.iter().map(|verdict| (*verdict).to_owned()).collect();
        if verdicts(&report) != expected {
            wrong.push_str(&format!("{edits:#?}\nexpected {expected:?}\n{report}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn most_rules_have_an_edit() {
    let covered: BTreeSet<&str> = EDITS
        .iter()
        .flat_map(|(_, expected)| expected.iter())
        .filter_map(|verdict| verdict.split(' ').nth(1))
        .collect();
    let missing: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !covered.contains(id))
        .collect();
    let elsewhere = [
        "operation-no-longer-deprecated",
        "request-body-added",
        "request-body-required-added",
        "request-body-became-required",
        "request-encoding-changed",
        "response-renamed",
        "response-body-added",
        "response-header-style-changed",
        "security-no-longer-required",
        "unmatched-responses-changed",
        "response-closed-alternative-added",
        "choice-changed",
        "other-changed",
    ];
    assert_eq!(missing, elsewhere);
}

#[test]
fn the_same_contract_has_no_difference() {
    let base = load(BASE);
    let report = compare(&base, &load(BASE));
    assert_eq!(report.verdict(), None, "{report}");
}

/// Where values decide, a value shows it, and the edit in the other direction is not breaking for older clients.
#[test]
fn what_values_decide_has_a_counterexample() {
    let base = load(BASE);
    for (edits, _) in EDITS {
        let report = compare(&base, &load(&edited(edits)));
        for change in &report.changes {
            let needs = change.class == Class::Breaking
                && change.direction.is_some()
                && change.rule.affected.contains(&Affected::OldClients);
            if needs {
                let found = change.counterexample.as_ref();
                assert!(found.is_some(), "{edits:?}: {change}");
            }
        }
    }
}

#[test]
fn a_change_names_its_place_and_every_operation() {
    let base = load(BASE);
    let new = load(&BASE.replace("enum: [invalid, conflict, missing]", "enum: [invalid, conflict]"));
    let report = compare(&base, &new);
    let change = &report.changes[0];
    assert_eq!(
        change.location.pointer,
        "/components/schemas/Failure/properties/code/enum"
    );
    let line = BASE
        .lines()
        .position(|line| line.contains("[invalid, conflict, missing]"))
        .unwrap()
        + 1;
    assert_eq!(change.location.line as usize, line);
    let operations: Vec<&str> = change.operations.iter().map(String::as_str).collect();
    assert_eq!(
        operations,
        ["create_note", "delete_note", "get_status", "list_notes"]
    );
}
