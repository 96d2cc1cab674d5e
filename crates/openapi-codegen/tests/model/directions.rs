//! The models of requests and responses, which `readOnly` and `writeOnly` distinguish.

use super::{component, feature, property};
use openapi_codegen::load;
use openapi_codegen::model::{Api, Kind, Schema};
use serde_json::json;

/// Returns the schema of the type with this name.
fn named<'a>(api: &'a Api, name: &str) -> &'a Schema {
    let found = api
        .schemas
        .iter()
        .find(|schema| schema.type_name.as_deref() == Some(name));
    found.unwrap()
}

fn names(schema: &Schema) -> Vec<&str> {
    let Kind::Object(object) = &schema.kind else {
        panic!("{schema:?}")
    };
    let properties = object.properties.iter();
    properties.map(|property| property.name.as_str()).collect()
}

#[test]
fn an_all_of_has_the_flags_of_its_parts() {
    let api = feature("directions");
    assert_eq!(
        names(named(&api, "Account")),
        ["owner", "id", "key", "number", "name", "state"]
    );
    assert_eq!(
        names(named(&api, "AccountRequest")),
        ["pin", "name", "password", "token", "state"]
    );
}

#[test]
fn an_all_of_of_a_closed_enum_is_closed() {
    let api = feature("directions");
    let state = property(&api, component(&api, "Account"), "state");
    let Kind::String(values) = &api.resolved(state.id).kind else {
        panic!("{state:?}")
    };
    assert_eq!(values.values.len(), 2);
    assert!(!api.resolved(state.id).facts.open);
}

/// A part that is closed closes the whole, also where another part declares fewer values, and a choice.
#[test]
fn x_closed_is_that_of_any_part() {
    let document = |closed: &str| {
        format!(
            "
openapi: 3.0.3
info: {{title: T, version: '1'}}
paths:
  /a: {{get: {{operationId: a, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/All'}}}}}}}}}}}}}}
components:
  schemas:
    Some: {{type: string, enum: [a, b]}}
    Three: {{type: string, enum: [a, b, c]{closed}}}
    Either: {{oneOf: [{{type: string}}, {{type: integer}}]{closed}}}
    Broad: {{type: object, properties: {{state: {{$ref: '#/components/schemas/Some'}}}}}}
    All:
      allOf:
        - {{$ref: '#/components/schemas/Broad'}}
        - {{type: object, properties: {{state: {{$ref: '#/components/schemas/Three'}}}}}}
        - type: object
          properties:
            same: {{allOf: [{{$ref: '#/components/schemas/Three'}}, {{$ref: '#/components/schemas/Some'}}]}}
            other: {{allOf: [{{$ref: '#/components/schemas/Either'}}, {{oneOf: [{{type: string, maxLength: 3}}, {{type: integer}}]}}]}}
"
        )
    };
    for (closed, is_open) in [("", true), (", x-closed: true", false)] {
        let api = load("a.yaml", &document(closed)).unwrap_or_else(|errors| panic!("{errors}"));
        let all = component(&api, "All");
        for name in ["state", "same", "other"] {
            let resolved = api.resolved(property(&api, all, name).id);
            assert_eq!(resolved.facts.open, is_open, "{name}: {resolved:?}");
        }
    }
}

#[test]
fn a_view_that_has_lost_its_properties_is_a_struct() {
    let api = feature("directions");
    for (name, omitted) in [("MetaRequest", 2), ("Login", 1), ("LogRequest", 1)] {
        let schema = named(&api, name);
        assert!(schema.is_struct() && names(schema).is_empty(), "{schema:?}");
        assert!(matches!(&schema.kind, Kind::Object(object) if object.omitted.len() == omitted));
    }
}

#[test]
fn examples_of_views_lack_the_omitted_properties_at_any_depth() {
    let api = feature("directions");
    let request = json!({
        "named": {"x": {"isbn": "1", "author": "A"}},
        "first": {"seconds": 60},
        "owned": {"pin": "1"},
    });
    assert_eq!(named(&api, "ShelfRequest").example, Some(request));
    let response = json!({
        "named": {"x": {"isbn": "1", "no": 1, "author": "A"}},
        "first": {"seconds": 60, "no": 2},
        "owned": {"owner": "A"},
    });
    assert_eq!(named(&api, "Shelf").example, Some(response));
}
