//! The JSON Schemas of a client's types are valid, and accept the examples of the document.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use jsonschema::Validator;
use openapi_codegen::client::{Options, emit};
use openapi_codegen::load;
use openapi_codegen::model::{Api, Content};
use openapi_codegen::output::Origin;
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Returns the definitions that the client of a document has.
fn definitions(api: &Api) -> Map<String, Value> {
    let options = Options {
        origin: Origin {
            document: "document.yaml".to_owned(),
            command: "a test".to_owned(),
        },
        http_client_builder: None,
        catalogue_feature: None,
        mock_feature: None,
        schemars_feature: None,
        fixtures_feature: None,
        fakes_feature: None,
        examples_for: None,
    };
    let files = emit(api, &options).unwrap();
    let file = files.iter().find(|file| file.path == "schemas.json").unwrap();
    serde_json::from_str(&file.contents).unwrap()
}

fn validator(definitions: &Map<String, Value>, name: &str) -> Validator {
    let encoded = utf8_percent_encode(name, CONTROLS);
    let root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/$defs/{encoded}"),
        "$defs": definitions,
    });
    assert!(jsonschema::meta::is_valid(&root), "{name}");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&root)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn feature(name: &str) -> Api {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/features/{name}.yaml"));
    load(name, &std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Returns the contents of all request and response bodies.
fn contents(api: &Api) -> impl Iterator<Item = &Content> {
    api.operations.iter().flat_map(|operation| {
        let request = operation.request_body.iter().flat_map(|body| &body.contents);
        request.chain(operation.responses.iter().flat_map(|response| &response.contents))
    })
}

#[test]
fn every_example_is_valid() {
    let mut checked = 0;
    for name in ["choices", "composition", "names", "schemas", "secrets", "values"] {
        let api = feature(name);
        let definitions = definitions(&api);
        for schema in api.named_schemas() {
            let type_name = schema.type_name.as_deref().unwrap();
            let validator = validator(&definitions, type_name);
            let examples = contents(&api)
                .filter(|content| content.schema == Some(schema.id))
                .flat_map(|content| &content.examples)
                .map(|example| &example.value);
            for example in examples.chain(&schema.example) {
                let errors: Vec<String> = validator
                    .iter_errors(example)
                    .map(|error| error.to_string())
                    .collect();
                assert!(errors.is_empty(), "{name}: {type_name}: {example}: {errors:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 5, "{checked} examples");
}

#[test]
fn values_that_the_document_forbids_are_invalid() {
    let validator = validator(&definitions(&feature("schemas")), "EverythingRequest.request");
    let required = json!({"a_required_nullable": null, "state": "active", "level": 0});
    assert!(validator.is_valid(&required));
    for (property, value) in [
        ("a_required_nullable", json!("long")),
        ("state", Value::Null),
        ("level", json!(2)),
        ("whole", json!(0)),
        ("ratio", json!(1)),
        ("amount", json!(0.001)),
        ("text", json!("x")),
        ("shape", json!("a-1")),
        ("mail", json!("nobody")),
        ("list", json!([1, 1])),
        ("map", json!({"a": "b"})),
        ("closed", json!({"other": 1})),
        ("open", json!({"further": 1})),
        ("described", json!({"known": "k"})),
        ("nullable_object", json!({})),
        ("inline_enum", json!("other")),
    ] {
        let mut instance = required.clone();
        instance[property] = value;
        assert!(!validator.is_valid(&instance), "{instance}");
    }
}

/// The type of an object has no value for `null`; a property that may be `null` is an `Option` or a `Maybe` of that type.
#[test]
fn null_is_allowed_where_a_nullable_type_is_used() {
    let api = load(
        "document.yaml",
        "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
         Owner: {type: object, properties: {named: {$ref: '#/components/schemas/Named'}, \
         code: {$ref: '#/components/schemas/Code'}, again: {$ref: '#/components/schemas/Again'}}}\n    \
         Named: {type: object, nullable: true, required: [name], properties: {name: {type: string}}}\n    \
         Code: {type: string, nullable: true, maxLength: 3}\n    \
         Again: {nullable: true, allOf: [{$ref: '#/components/schemas/Named'}]}\n",
    );
    let definitions = definitions(&api.unwrap());
    let is_valid = |name: &str, instance: &Value| validator(&definitions, name).is_valid(instance);
    assert!(!is_valid("Named", &Value::Null));
    assert!(is_valid("Code", &Value::Null) && is_valid("Again", &Value::Null));
    assert!(is_valid(
        "Owner",
        &json!({"named": null, "code": null, "again": null})
    ));
    assert!(!is_valid("Owner", &json!({"named": {}})) && !is_valid("Owner", &json!({"code": "long"})));
    let nullable = json!([{"$ref": "#/$defs/Named"}, {"type": "null"}]);
    assert_eq!(
        definitions["Owner"]["properties"]["named"],
        json!({"anyOf": nullable})
    );
    assert_eq!(definitions["Again"]["anyOf"], nullable);
}
