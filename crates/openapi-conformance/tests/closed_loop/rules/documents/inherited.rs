//! Test cases of the rules in `docs/closed-loop.md` for what an operation inherits from its path item or the document:
//! security, parameters and servers.

use super::{Rule, differing, operation, root};
use serde_json::{Value, json};

pub(super) fn rules() -> Vec<Rule> {
    let secured = |document_fields: Value, operation_fields: Value| {
        let mut document = json!({"paths": {"/": {"get": operation_fields}}});
        let fields = document_fields.as_object().unwrap().clone();
        document.as_object_mut().unwrap().extend(fields);
        document
    };
    let document = json!({"security": [{"a": []}]});
    vec![
        Rule {
            name: "security",
            same: vec![
                root(
                    secured(document.clone(), json!({})),
                    secured(json!({}), json!({"security": [{"a": []}]})),
                ),
                root(
                    secured(document.clone(), json!({"security": []})),
                    secured(json!({}), json!({})),
                ),
                root(
                    secured(json!({}), json!({"security": []})),
                    secured(json!({}), json!({})),
                ),
            ],
            different: vec![
                differing(
                    root(
                        secured(document.clone(), json!({"security": []})),
                        secured(document.clone(), json!({})),
                    ),
                    &["/paths/~1/get/security/-"],
                ),
                differing(
                    root(
                        secured(document.clone(), json!({})),
                        secured(document.clone(), json!({"security": []})),
                    ),
                    &["/security/0"],
                ),
                differing(
                    root(
                        secured(document, json!({})),
                        secured(json!({}), json!({"security": [{"a": ["r"]}]})),
                    ),
                    &["/security/0/a/-"],
                ),
                differing(
                    operation(
                        json!({"security": [{"a": [], "b": []}]}),
                        json!({"security": [{"a": []}, {"b": []}]}),
                    ),
                    &["/paths/~1/get/security/0/b", "/paths/~1/get/security/-"],
                ),
                differing(
                    operation(
                        json!({"security": [{"a": []}, {}]}),
                        json!({"security": [{"a": []}]}),
                    ),
                    &["/paths/~1/get/security/1"],
                ),
            ],
        },
        Rule {
            name: "shared-parameters",
            same: vec![root(
                json!({"paths": {"/": {
                    "parameters": [{"name": "a", "in": "query"}, {"name": "b", "in": "query"}],
                    "get": {"parameters": [{"name": "b", "in": "query", "description": "B."}]},
                }}}),
                json!({"paths": {"/": {
                    "get": {"parameters": [{"name": "a", "in": "query"}, {"name": "b", "in": "query", "description": "B."}]},
                }}}),
            )],
            different: vec![
                differing(
                    root(
                        json!({"paths": {"/": {"parameters": [{"name": "a", "in": "query"}], "get": {}}}}),
                        json!({"paths": {"/": {"get": {}}}}),
                    ),
                    &["/paths/~1/get/parameters"],
                ),
                differing(
                    root(
                        json!({"paths": {"/": {
                            "parameters": [{"name": "a", "in": "query"}],
                            "get": {"parameters": [{"name": "a", "in": "query", "required": true}]},
                        }}}),
                        json!({"paths": {"/": {"parameters": [{"name": "a", "in": "query"}], "get": {}}}}),
                    ),
                    &["/paths/~1/get/parameters/0/required"],
                ),
            ],
        },
        Rule {
            name: "servers",
            same: vec![
                root(json!({}), json!({"servers": [{"url": "/"}]})),
                root(
                    json!({"paths": {"/": {"servers": [{"url": "/a"}], "get": {}}}}),
                    json!({"paths": {"/": {"get": {"servers": [{"url": "/a"}]}}}}),
                ),
                root(
                    json!({"servers": [{"url": "/a"}], "paths": {"/": {"get": {}}}}),
                    json!({"servers": [{"url": "/a"}], "paths": {"/": {"get": {"servers": [{"url": "/a"}]}}}}),
                ),
                root(
                    json!({"paths": {"/": {"get": {"servers": []}}}}),
                    json!({"paths": {"/": {"get": {}}}}),
                ),
            ],
            different: vec![differing(
                root(json!({"servers": [{"url": "/a"}]}), json!({})),
                &["/servers/0/url"],
            )],
        },
    ]
}
