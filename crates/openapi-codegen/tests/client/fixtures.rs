//! Which examples of a document the types of its client return.

use openapi_codegen::load;
use openapi_codegen::model::{Api, Content, FixtureValue, OutcomeBody};
use serde_json::Value;

fn bodies(api: &Api) -> impl Iterator<Item = &Content> {
    api.operations.iter().flat_map(|operation| {
        let requests = operation.request_body.iter().flat_map(|body| &body.contents);
        let responses = operation.responses.iter();
        requests.chain(responses.flat_map(|response| &response.contents))
    })
}

/// Returns the JSON of the examples of a type, with their functions.
fn of_type<'a>(api: &'a Api, name: &str) -> Vec<(String, &'a str)> {
    let schema = api
        .named_schemas()
        .find(|schema| schema.type_name.as_deref() == Some(name))
        .unwrap();
    let examples = api.fixtures.of_type(schema.id).iter();
    examples
        .map(|example| (example.functions.join(" "), example.json.as_str()))
        .collect()
}

#[test]
fn every_example_of_a_body_of_the_contract_is_that_of_a_function() {
    let api = super::read("../../openapi.yaml");
    let mut count = 0;
    for content in bodies(&api) {
        let schema = api.resolved(content.schema.unwrap());
        let fixtures = api.fixtures.of_type(schema.id);
        for example in &content.examples {
            count += 1;
            let is_example = |json: &str| serde_json::from_str::<Value>(json).unwrap() == example.value;
            let found = fixtures.iter().find(|fixture| is_example(&fixture.json));
            assert!(found.is_some(), "{:?} is no fixture", example.location);
        }
    }
    assert!(count > 100, "{count} examples");
    // Each outcome of an operation has an example.
    for (index, operation) in api.operations.iter().enumerate() {
        let fixtures = api
            .fixtures
            .outcomes
            .iter()
            .filter(|fixtures| fixtures.operation == index);
        assert_eq!(fixtures.count(), operation.responses.len(), "{}", operation.id);
    }
    let files = super::emit(
        &api,
        &super::Options {
            fixtures_feature: Some("fixtures".to_owned()),
            ..super::options("openapi.yaml")
        },
    );
    let files = files.unwrap();
    let text = super::text(&files, "fixtures.rs");
    // Results refer to the examples of their bodies instead of repeating them.
    assert_eq!(
        text.matches("The account has changed since it was read").count(),
        2,
        "{text}"
    );
}

const DOCUMENT: &str = r##"
openapi: 3.0.3
info: {title: Test, version: '1'}
paths:
  /a:
    post:
      operationId: first
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Item'}
            examples:
              small: {summary: Small., value: {id: 1, size: 1, secret: s}}
              large: {value: {id: 1, size: 9, secret: s}}
          text/plain: {schema: {type: string, example: text}}
          image/*: {schema: {type: string, format: binary}}
      responses:
        '200':
          description: Changed.
          headers: {X-Left: {required: true, schema: {type: integer}, example: 3}, X-Note: {schema: {type: string}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Item'}, example: {id: 7, size: 1.0}}}
        '204': {description: Empty., headers: {X-None: {required: true, schema: {type: string}}}}
        4XX: {description: Wrong., content: {text/plain: {schema: {type: string, example: wrong}}}}
  /b:
    get:
      operationId: second
      responses:
        '200': {description: Composed., content: {application/json: {schema: {$ref: '#/components/schemas/Composed'}}}}
        '404': {description: No., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}, example: {text: a}}}}
    put:
      operationId: third
      responses:
        '404': {description: No., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}, example: {text: b}}}}
components:
  schemas:
    Item:
      type: object
      required: [id, size]
      properties:
        id: {type: integer, readOnly: true}
        size: {type: integer}
        secret: {type: string, writeOnly: true}
    Problem: {type: object, required: [text], properties: {text: {type: string}}}
    Composed:
      type: object
      required: [name, kinds]
      properties:
        name: {$ref: '#/components/schemas/Name'}
        kinds: {type: array, minItems: 2, items: {$ref: '#/components/schemas/Kind'}}
        without: {type: string}
        note: {type: string, example: n}
        itself: {$ref: '#/components/schemas/Composed'}
    Name: {type: string, example: Ada}
    Kind: {type: string, enum: [a, b]}
    Endless: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Endless'}}}
    Unknown: {type: object, required: [name], properties: {name: {type: string}}}
"##;

#[test]
fn types_have_the_examples_of_their_direction_by_key() {
    let api = load("openapi.yaml", DOCUMENT).unwrap();
    assert_eq!(
        of_type(&api, "ItemRequest"),
        [
            ("example example_small".to_owned(), r#"{"secret":"s","size":1}"#),
            ("example_large".to_owned(), r#"{"secret":"s","size":9}"#),
        ]
    );
    assert_eq!(
        of_type(&api, "Item"),
        [("example".to_owned(), r#"{"id":7,"size":1}"#)]
    );
    assert_eq!(
        of_type(&api, "Problem"),
        [
            ("example example_not_found".to_owned(), r#"{"text":"a"}"#),
            ("example_third_not_found".to_owned(), r#"{"text":"b"}"#),
        ]
    );
}

#[test]
fn types_without_an_example_are_assembled() {
    let api = load("openapi.yaml", DOCUMENT).unwrap();
    assert_eq!(
        of_type(&api, "Composed"),
        [(
            "example".to_owned(),
            r#"{"kinds":["a","a"],"name":"Ada","note":"n"}"#
        )]
    );
    assert_eq!(of_type(&api, "Name"), [("example".to_owned(), r#""Ada""#)]);
    for name in ["Endless", "Unknown", "Kind"] {
        assert_eq!(of_type(&api, name), [], "{name}");
    }
}

#[test]
fn outcomes_have_headers_and_bodies() {
    let api = load("openapi.yaml", DOCUMENT).unwrap();
    let outcomes: Vec<_> = api
        .fixtures
        .outcomes
        .iter()
        .filter(|outcomes| outcomes.operation == 0)
        .flat_map(|outcomes| &outcomes.examples)
        .collect();
    // 204 requires a header that has no example.
    assert_eq!(outcomes.len(), 2, "{outcomes:#?}");
    assert_eq!(
        (outcomes[0].functions[0].as_str(), outcomes[0].status),
        ("example_ok", 200)
    );
    assert_eq!(outcomes[0].headers, [Some("3".to_owned()), None]);
    assert!(matches!(
        &outcomes[0].body,
        Some(OutcomeBody::Only(FixtureValue::Function(_, function), None)) if function == "example"
    ));
    assert_eq!(outcomes[1].status, 400);
    let text = FixtureValue::Text("wrong".to_owned());
    assert_eq!(outcomes[1].body, Some(OutcomeBody::Only(text, None)));

    let body = &api.fixtures.bodies[0];
    let functions: Vec<_> = body
        .examples
        .iter()
        .map(|example| example.functions.join(" "))
        .collect();
    assert_eq!(body.type_name, "FirstBody");
    assert_eq!(
        functions,
        ["example example_small", "example_large", "example_text"]
    );
}

#[test]
fn an_example_that_is_no_instance_is_left_out() {
    let options = openapi_codegen::LoadOptions {
        check_examples: false,
        lenient: false,
    };
    let wrong = DOCUMENT.replace("example: {text: a}", "example: {text: 1}");
    let api = openapi_codegen::load_with("openapi.yaml", &wrong, &options).unwrap();
    assert_eq!(
        of_type(&api, "Problem"),
        [("example".to_owned(), r#"{"text":"b"}"#)]
    );
}

/// `Sum` requires an `Expr`, which is a `Sum` or a `Leaf`.
#[test]
fn recursive_types_are_assembled_in_any_order() {
    let schemas = [
        "    Expr: {oneOf: [{$ref: '#/components/schemas/Sum'}, {$ref: '#/components/schemas/Leaf'}]}\n",
        "    Sum: {type: object, required: [left], properties: {left: {$ref: '#/components/schemas/Expr'}}}\n",
        "    Leaf: {type: object, required: [value], properties: {value: {type: integer, example: 1}}}\n",
    ];
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
        let schemas: String = order.map(|index| schemas[index]).concat();
        let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";
        let api = load("openapi.yaml", &format!("{head}{schemas}")).unwrap();
        let one = |json| [("example".to_owned(), json)];
        assert_eq!(of_type(&api, "Leaf"), one(r#"{"value":1}"#), "{order:?}");
        assert_eq!(of_type(&api, "Expr"), one(r#"{"value":1}"#), "{order:?}");
        assert_eq!(of_type(&api, "Sum"), one(r#"{"left":{"value":1}}"#), "{order:?}");
    }
}

/// Each of them contains all others, and none has an example.
#[test]
fn types_that_contain_each_other_take_little_time() {
    let names: Vec<String> = (0..30).map(|index| format!("T{index}")).collect();
    let all: Vec<_> = names
        .iter()
        .map(|name| serde_json::json!({"$ref": format!("#/components/schemas/{name}")}))
        .collect();
    let schema = |name: &String| {
        let own =
            serde_json::json!({"type": "object", "required": [name], "properties": {name: {"oneOf": all}}});
        (name.clone(), own)
    };
    let schemas: serde_json::Map<String, Value> = names.iter().map(schema).collect();
    let document = serde_json::json!({
        "openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": schemas},
    });
    let api = load("openapi.json", &document.to_string()).unwrap();
    assert_eq!(api.fixtures.types, []);
}
