//! The models of valid documents.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "model/composition.rs"]
mod composition;
#[path = "model/directions.rs"]
mod directions;
#[path = "model/discriminators.rs"]
mod discriminators;

use openapi_codegen::model::{
    Additional, Api, Kind, MediaKind, ParameterStyle, ParameterValue, Schema, StatusSpec,
};
use openapi_codegen::{LoadOptions, load, load_with};

fn feature(name: &str) -> Api {
    let path = format!("{}/tests/features/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    load(name, &std::fs::read_to_string(path).unwrap()).unwrap()
}

fn component<'a>(api: &'a Api, name: &str) -> &'a Schema {
    api.schemas
        .iter()
        .find(|schema| schema.component.as_deref() == Some(name))
        .unwrap()
}

fn property<'a>(api: &'a Api, schema: &Schema, name: &str) -> &'a Schema {
    let Kind::Object(object) = &schema.kind else {
        panic!("{schema:?}")
    };
    api.schema(
        object
            .properties
            .iter()
            .find(|property| property.name == name)
            .unwrap()
            .schema,
    )
}

/// A document with an operation that has these responses, in YAML at an indentation of eight.
fn with_responses(responses: &str) -> Api {
    let text = format!(
        "openapi: 3.0.3
info: {{title: T, version: '1'}}
tags: [{{name: t}}]
paths:
  /p:
    get:
      operationId: o
      tags: [t]
      responses:
{responses}"
    );
    load("document", &text).unwrap()
}

#[test]
fn values_of_several_types_have_the_names_that_the_document_gives_them() {
    let api = with_responses(
        "        '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
components:
  schemas:
    S: {enum: [new, null, NEW, 1], x-enum-varnames: [Fresh, 'Null', Loud, One], nullable: true}
",
    );
    let Kind::Union(union) = &component(&api, "S").kind else {
        panic!()
    };
    let names = |index: usize| -> Vec<&str> {
        let values = match &api.schema(union.variants[index].schema).kind {
            Kind::String(text) => &text.values,
            Kind::Integer(number) => &number.values,
            kind => panic!("{kind:?}"),
        };
        values.iter().map(|value| value.ident.as_str()).collect()
    };
    assert_eq!([names(0), names(1)], [vec!["Fresh", "Loud"], vec!["One"]]);
}

#[test]
fn the_status_of_an_example_is_one_of_its_own_response() {
    let api = with_responses(
        "        '500': {description: E, content: {application/json: {schema: {type: integer, example: 1}}}}
        4XX: {description: E, content: {application/json: {schema: {type: integer, example: 2}}}}
        '400': {description: E, content: {application/json: {schema: {type: integer, example: 3}}}}
        default: {description: E, content: {application/json: {schema: {type: integer, example: 4}}}}
        '200': {description: OK, content: {application/json: {schema: {type: integer, example: 5}}}}
",
    );
    let outcomes = api.fixtures.outcomes.iter();
    let statuses: Vec<u16> = outcomes
        .flat_map(|outcome| &outcome.examples)
        .map(|example| example.status)
        .collect();
    assert_eq!(statuses, [200, 400, 500, 401, 501]);
}

#[test]
fn enums_have_names_that_do_not_collide() {
    let api = feature("schemas");
    let everything = component(&api, "Everything");
    let sort = property(&api, everything, "inline_enum");
    let Kind::String(string) = &sort.kind else {
        panic!()
    };
    let names: Vec<_> = string.values.iter().map(|value| value.ident.as_str()).collect();
    assert_eq!(names, ["Asc", "Asc2", "MinusAsc", "Empty"]);
    assert!(sort.nullable, "null among the values");
    let Kind::Integer(level) = &component(&api, "Level").kind else {
        panic!()
    };
    let names: Vec<_> = level
        .values
        .iter()
        .map(|value| (value.ident.as_str(), value.value.as_i64()))
        .collect();
    assert_eq!(
        names,
        [("Low", Some(0)), ("High", Some(1)), ("Unknown", Some(-1))]
    );
}

#[test]
fn additional_properties_are_distinguished() {
    let api = feature("schemas");
    let everything = component(&api, "Everything");
    let additional = |name: &str| match &property(&api, everything, name).kind {
        Kind::Object(object) => object.additional.clone(),
        other => panic!("{other:?}"),
    };
    assert!(matches!(additional("free"), Additional::Ignored));
    assert!(matches!(additional("free_and_kept"), Additional::Any));
    assert!(matches!(additional("closed"), Additional::Denied));
    assert!(matches!(additional("open"), Additional::Typed(_)));
    let Kind::Object(described) = &property(&api, everything, "described").kind else {
        panic!()
    };
    assert!(described.properties[1].undescribed && described.properties[1].required);
}

#[test]
fn additional_properties_describe_required_ones() {
    let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    S: {type: object, required: [a], additionalProperties: {type: integer}}
";
    let api = load("a.yaml", text).unwrap();
    let schema = component(&api, "S");
    let Kind::Object(object) = &schema.kind else {
        panic!("{schema:?}")
    };
    let Additional::Typed(values) = object.additional else {
        panic!("{object:?}")
    };
    assert!(object.properties[0].undescribed && object.properties[0].schema == values);
}

#[test]
fn parameters_have_styles_and_those_of_the_path_item_come_first() {
    let api = feature("parameters");
    let operation = api
        .operations
        .iter()
        .find(|operation| operation.id == "get_styles")
        .unwrap();
    let style = |name: &str| {
        let parameter = operation
            .parameters
            .iter()
            .find(|parameter| parameter.name == name)
            .unwrap();
        match parameter.value {
            ParameterValue::Styled { style, explode, .. } => Some((style, explode)),
            ParameterValue::Content(_) => None,
        }
    };
    assert_eq!(operation.parameters[0].name, "plain");
    assert_eq!(style("plain"), Some((ParameterStyle::Simple, false)));
    assert_eq!(style("matrix"), Some((ParameterStyle::Matrix, true)));
    assert_eq!(style("tags"), Some((ParameterStyle::Form, true)));
    assert_eq!(style("csv"), Some((ParameterStyle::Form, false)));
    assert_eq!(style("deep"), Some((ParameterStyle::DeepObject, true)));
    assert_eq!(style("filter"), None);
    let idents: Vec<_> = operation
        .parameters
        .iter()
        .map(|parameter| parameter.ident.as_str())
        .collect();
    assert!(
        idents.contains(&"r#type") && idents.contains(&"type_2"),
        "{idents:?}"
    );
}

#[test]
fn security_of_the_operation_overrides_that_of_the_document() {
    let api = feature("parameters");
    let security = |id: &str| {
        &api.operations
            .iter()
            .find(|operation| operation.id == id)
            .unwrap()
            .security
    };
    assert_eq!(security("get_styles").len(), 3);
    assert_eq!(security("get_styles")[1].schemes.len(), 2);
    assert!(security("get_styles")[2].is_anonymous());
    assert!(security("get_latest").is_empty());
    assert_eq!(security("list_files")[0].schemes[0].1, ["read", "write"]);
}

#[test]
fn responses_are_ordered_and_found_by_status() {
    let api = feature("media_types");
    let operation = &api.operations[0];
    let statuses: Vec<_> = operation
        .responses
        .iter()
        .map(|response| response.status.to_string())
        .collect();
    assert_eq!(
        statuses,
        ["200", "201", "204", "400", "422", "2XX", "4XX", "default"]
    );
    assert_eq!(operation.response_for(404).unwrap().status, StatusSpec::Range(4));
    assert_eq!(operation.response_for(422).unwrap().status, StatusSpec::Code(422));
    assert_eq!(operation.response_for(503).unwrap().status, StatusSpec::Default);
    let body = operation.request_body.as_ref().unwrap();
    let kinds: Vec<_> = body
        .contents
        .iter()
        .map(|content| (content.ident.as_str(), content.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            ("Json", MediaKind::Json),
            ("VndApiJson", MediaKind::Json),
            ("Form", MediaKind::Form),
            ("Text", MediaKind::Text),
            ("OctetStream", MediaKind::Binary),
        ]
    );
}

#[test]
fn operations_without_ids_and_with_colliding_ones_get_names() {
    let api = feature("names");
    let idents: Vec<_> = api
        .operations
        .iter()
        .map(|operation| operation.ident.as_str())
        .collect();
    assert_eq!(
        idents,
        [
            "get",
            "get_user",
            "get_user_2",
            "r#fn",
            "new",
            "mock",
            "self_",
            "日本",
            "operations"
        ]
    );
    let mut types: Vec<_> = api
        .schemas
        .iter()
        .filter_map(|schema| schema.type_name.clone())
        .collect();
    types.sort();
    let count = types.len();
    types.dedup();
    assert_eq!(types.len(), count, "type names collide");
}

#[test]
fn a_json_document_is_loaded_like_yaml() {
    let json = r#"{"openapi": "3.0.3", "info": {"title": "\ud83d\ude00", "version": "1"},
      "paths": {"/a": {"get": {"responses": {"204": {"description": "Done."}}}}}}"#;
    let api = load("a.json", json).unwrap();
    assert_eq!(api.title, "\u{1F600}");
    assert_eq!(api.operations[0].id, "get_a");
    let location = &api.operations[0].location;
    assert_eq!((location.line, location.pointer.as_str()), (2, "/paths/~1a/get"));
}

#[test]
fn an_enum_of_one_boolean_allows_only_that_value() {
    let api = feature("choices");
    let only = |owner: &str, name: &str| match &property(&api, component(&api, owner), name).kind {
        Kind::Boolean(only) => only
            .as_ref()
            .map(|value| (value.ident.clone(), value.value.clone())),
        other => panic!("{other:?}"),
    };
    assert_eq!(only("Granted", "granted"), Some(("True".into(), true.into())));
    assert_eq!(only("Denied", "granted"), Some(("False".into(), false.into())));
    assert_eq!(only("Either", "whichever"), None);
}

#[test]
fn lenient_loading_ignores_what_the_specification_ignores() {
    let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
                Thing:\n      type: object\n      properties:\n        \
                a: {$ref: '#/components/schemas/Thing', nullable: true, required: true}\n";
    assert!(load("t.yaml", text).is_err());
    let options = LoadOptions {
        lenient: true,
        ..LoadOptions::default()
    };
    let api = load_with("t.yaml", text, &options).unwrap();
    assert!(!property(&api, component(&api, "Thing"), "a").nullable);
}

#[test]
fn the_model_has_the_original_text_and_the_same_as_json_in_order() {
    let text = "\u{feff}# A comment.\r\nopenapi: 3.0.3\r\nx-z: &x {b: [1, 2.50, ~], a: \"\\\"\"}\r\n\
                x-a: *x\r\ninfo: {version: '1', title: Ünï}\r\npaths: {}\r\n";
    let api = load("t.yaml", text).unwrap();
    assert_eq!(api.text, text);
    let lines: Vec<&str> = api.json.split_whitespace().collect();
    let part = r#"{"b":[1,2.5,null],"a":"\""}"#;
    let info = r#"{"version":"1","title":"Ünï"}"#;
    let whole = format!(r#"{{"openapi":"3.0.3","x-z":{part},"x-a":{part},"info":{info},"paths":{{}}}}"#);
    assert_eq!(lines.concat(), whole);
}

#[test]
fn colliding_names_of_inline_types_are_derived_from_their_pointers() {
    let text = "openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    ThingColor: {type: string}
    Thing:
      type: object
      properties:
        color: {type: string, enum: [red, blue]}
";
    let api = load("t.yaml", text).unwrap_or_else(|errors| panic!("{errors}"));
    let color = property(&api, component(&api, "Thing"), "color");
    assert_eq!(color.type_name.as_deref(), Some("ThingPropertiesColor"));
}

/// An inline array or map without a name would be a type without an end.
#[test]
fn an_inline_array_or_map_that_contains_itself_has_a_type() {
    for (kind, items) in [("type: array", "items"), ("type: object", "additionalProperties")] {
        let document = format!(
            "{{openapi: 3.0.3, info: {{title: Trees, version: '1'}}, paths: {{}}, components: {{schemas: {{Doc: {{\
             type: object, properties: {{tree: {{{kind}, {items}: {{$ref: '#/components/schemas/Doc/properties/tree'}}}}}}}}}}}}}}"
        );
        let api = load("trees.yaml", &document).unwrap();
        let tree = property(&api, component(&api, "Doc"), "tree");
        assert_eq!(tree.type_name.as_deref(), Some("DocTree"), "{kind}");
        // Rust has no such alias; the server says so instead of failing without a word.
        let unsupported: Vec<&str> = api
            .unsupported_by_server
            .iter()
            .map(|part| part.location.pointer.as_str())
            .collect();
        assert_eq!(unsupported, ["/components/schemas/Doc/properties/tree"], "{kind}");
    }
}
