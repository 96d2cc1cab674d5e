//! Rules for names: case-insensitive names of headers and HTTP authentication schemes, extensions, and properties that
//! no rule mentions.

use super::{Rule, differing, operation, parameter, root, schema};
use serde_json::{Value, json};

pub(super) fn rules() -> Vec<Rule> {
    let headers = |headers: Value| json!({"responses": {"200": {"headers": headers}}});
    let scheme =
        |scheme: &str| json!({"components": {"securitySchemes": {"a": {"type": "http", "scheme": scheme}}}});
    let tag = |extension: Value| json!({"tags": [{"name": "a", "x-unmatched": extension}], "components": {"responses": {"R": {"description": "R.", "content": {}}}}});
    vec![
        Rule {
            name: "header-names",
            same: vec![
                operation(
                    headers(json!({"ETag": {}})),
                    headers(json!({"etag": {}, "content-type": {}})),
                ),
                parameter(
                    json!({"name": "X-A", "in": "header"}),
                    json!({"name": "x-a", "in": "header"}),
                ),
                operation(
                    json!({"parameters": [{"name": "Accept", "in": "header"}, {"name": "authorization", "in": "header"}]}),
                    json!({}),
                ),
            ],
            different: vec![
                differing(
                    operation(headers(json!({"ETag": {}})), headers(json!({"E-Tag": {}}))),
                    &[
                        "/paths/~1/get/responses/200/headers/ETag",
                        "/paths/~1/get/responses/200/headers/E-Tag",
                    ],
                ),
                differing(
                    parameter(
                        json!({"name": "A", "in": "query"}),
                        json!({"name": "a", "in": "query"}),
                    ),
                    &["/paths/~1/get/parameters/0", "/paths/~1/get/parameters/-"],
                ),
            ],
        },
        Rule {
            name: "scheme-names",
            same: vec![root(scheme("bearer"), scheme("Bearer"))],
            different: vec![differing(
                root(scheme("bearer"), scheme("basic")),
                &["/components/securitySchemes/a/scheme"],
            )],
        },
        Rule {
            name: "provenance",
            same: vec![
                root(
                    json!({"x-source-documents": {"A": "The document"}, "paths": {"/": {"get": {"x-source": [{"decision": "a"}]}}}}),
                    json!({"paths": {"/": {"get": {}}}}),
                ),
                schema(
                    json!({"properties": {"a": {"x-source": [{"document": "A", "section": "1"}]}}}),
                    json!({"properties": {"a": {"x-source": [{"document": "A", "section": "2"}]}}}),
                ),
                root(
                    tag(
                        json!({"prefixes": ["/"], "responses": {"404": {"description": "N.", "x-source": []}}}),
                    ),
                    tag(json!({"prefixes": ["/"], "responses": {"404": {"description": "N."}}})),
                ),
            ],
            different: vec![
                differing(
                    schema(
                        json!({"properties": {"a": {}, "x-source": {}}}),
                        json!({"properties": {"a": {}}}),
                    ),
                    &["/components/schemas/S/properties/x-source"],
                ),
                differing(
                    schema(json!({"example": {"x-source": 1}}), json!({"example": {}})),
                    &["/components/schemas/S/example/x-source"],
                ),
            ],
        },
        Rule {
            name: "extensions",
            same: vec![],
            different: vec![
                differing(
                    root(json!({"x-a": {"b": [1]}}), json!({"x-a": {"b": [2]}})),
                    &["/x-a/b/0"],
                ),
                differing(operation(json!({}), json!({"x-a": null})), &["/paths/~1/get/x-a"]),
                differing(
                    root(json!({"paths": {"x-a": 1}}), json!({"paths": {"x-a": 2}})),
                    &["/paths/x-a"],
                ),
                differing(
                    operation(json!({"responses": {"x-a": 1}}), json!({"responses": {"x-a": 2}})),
                    &["/paths/~1/get/responses/x-a"],
                ),
                differing(
                    schema(
                        json!({"properties": {"a": {"x-a": 1}}}),
                        json!({"properties": {"a": {}}}),
                    ),
                    &["/components/schemas/S/properties/a/x-a"],
                ),
            ],
        },
        Rule {
            name: "unmatched",
            same: vec![
                root(
                    tag(json!({"responses": {"404": {"$ref": "#/components/responses/R"}}})),
                    tag(json!({"responses": {"404": {"description": "R."}}})),
                ),
                root(
                    tag(json!({"other": [{"$ref": "#/components/responses/R"}]})),
                    tag(json!({"other": [{"description": "R."}]})),
                ),
            ],
            different: vec![differing(
                root(
                    tag(json!({"responses": {"404": {"$ref": "#/components/responses/R"}}})),
                    tag(json!({"responses": {"404": {"description": "S."}}})),
                ),
                &["/components/responses/R/description"],
            )],
        },
        Rule {
            name: "anything-else",
            same: vec![],
            different: vec![
                differing(
                    root(
                        json!({"info": {"title": "T", "version": "1"}, "unheard": 1}),
                        json!({"unheard": 2}),
                    ),
                    &["/unheard"],
                ),
                differing(
                    operation(json!({"unheard": [1]}), json!({})),
                    &["/paths/~1/get/unheard"],
                ),
                differing(
                    schema(json!({}), json!({"if": {"type": "string"}})),
                    &["/components/schemas/S/if"],
                ),
                differing(
                    schema(json!({"unheard": {}}), json!({})),
                    &["/components/schemas/S/unheard"],
                ),
            ],
        },
    ]
}
