//! The JSON Schemas of types are those of the document.

use super::{choices, composition, names, schemas, values};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

fn schema<T: JsonSchema>() -> Value {
    SchemaGenerator::default().into_root_schema_for::<T>().to_value()
}

#[test]
fn a_recursive_type_refers_to_itself() {
    let tree = schema::<composition::types::Tree>();
    let this = json!({"$ref": "#"});
    assert_eq!(tree["properties"]["left"], this);
    assert_eq!(tree["properties"]["right"], json!({"anyOf": [this, {"type": "null"}]}));
    assert_eq!(tree["properties"]["others"]["additionalProperties"], this);
    assert_eq!(tree["$defs"]["Scalar"]["anyOf"][1], json!({"type": "string", "maxLength": 20}));
}

#[test]
fn a_union_refers_to_its_variants() {
    let pet = schema::<composition::types::Pet>();
    assert_eq!(
        pet["anyOf"][1],
        json!({
            "allOf": [{"$ref": "#/$defs/Dog"}],
            "properties": {"kind": {"enum": ["hound", "dog"]}},
            "required": ["kind"],
        })
    );
    // A newer server may respond with another alternative.
    let other = json!({"type": "string", "not": {"enum": ["cat", "hound", "dog"]}});
    assert_eq!(pet["anyOf"][2]["properties"]["kind"], other);
    let expression = schema::<composition::types::Expression>();
    assert_eq!(expression["anyOf"][0], json!({"$ref": "#/$defs/Sum"}));
    assert_eq!(pet["$defs"]["Cat"]["properties"]["lives"]["maximum"], 9);
    assert_eq!(pet["$defs"]["Cat"]["required"], json!(["kind", "name"]));
}

#[test]
fn constraints_are_those_of_the_document() {
    let everything = schema::<schemas::types::Everything>();
    let property = |name: &str| everything["properties"][name].clone();
    assert_eq!(property("whole"), json!({"type": "integer", "exclusiveMinimum": 0}));
    assert_eq!(property("nullable_list")["type"], json!(["array", "null"]));
    let request = schema::<schemas::types::EverythingRequest>();
    assert_eq!(
        request["properties"]["secret"],
        json!({"type": "string", "format": "password", "writeOnly": true})
    );
    assert!(property("secret").is_null());
    assert_eq!(property("flag"), json!({"type": "boolean", "default": true}));
    assert_eq!(
        property("nullable_state"),
        json!({"anyOf": [{"$ref": "#/$defs/State"}, {"type": "null"}]})
    );
    // A newer server may respond with another value.
    assert_eq!(everything["$defs"]["State"]["examples"][1], "on-hold");
    assert_eq!(everything["minProperties"], 3);
}

#[test]
fn a_marker_type_has_the_schema_of_an_alias() {
    let names = schema::<schemas::json_schema::Names>();
    assert_eq!(names["items"], json!({"type": "string"}));
    assert_eq!(schemas::json_schema::Names::schema_name(), "Names");
}

#[test]
fn all_types_of_a_document_are_definitions() {
    let count = |add: fn(&mut SchemaGenerator)| {
        let mut generator = SchemaGenerator::default();
        add(&mut generator);
        generator.definitions().len()
    };
    // Types of the same name in two documents are two definitions.
    let both = |generator: &mut SchemaGenerator| {
        names::json_schema::add_definitions(generator);
        choices::json_schema::add_definitions(generator);
    };
    let single = count(names::json_schema::add_definitions) + count(choices::json_schema::add_definitions);
    assert_eq!(count(both), single);
    assert!(count(values::json_schema::add_definitions) > 0);
}
