//! Rules for what an operation inherits from its path or from the document.

use super::{Rule, differing, operation, root};
use serde_json::{Value, json};

pub(super) fn rules() -> Vec<Rule> {
    let secured = |root: Value, operation: Value| {
        let mut properties = json!({"paths": {"/": {"get": operation}}});
        properties
            .as_object_mut()
            .unwrap()
            .extend(root.as_object().unwrap().clone());
        properties
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
            different: vec![],
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
