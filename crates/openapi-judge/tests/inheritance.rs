//! Bases that are the choice of the schemas that extend them.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use openapi_judge::document::Document;
use openapi_judge::judge::{Direction, Judge};
use serde_json::{Value, json};
use std::sync::Arc;

fn judge(schemas: &str) -> Judge {
    let text = format!("paths: {{}}\ncomponents:\n  schemas:\n{schemas}");
    Judge::new(Arc::new(Document::parse(&text).unwrap()))
}

fn is_valid(judge: &Judge, name: &str, value: &Value) -> bool {
    let schema = json!({"$ref": format!("#/components/schemas/{name}")});
    judge.is_valid(&schema, Direction::Request, value)
}

const ANIMALS: &str = "    Animal: {type: object, required: [kind], properties: {kind: {type: string}}, \
         discriminator: {propertyName: kind, mapping: {cat: Cat}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [barks]}]}
    Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, required: [weeks]}]}
    Pet: {allOf: [{$ref: '#/components/schemas/Animal'}], nullable: true}
";

#[test]
fn a_discriminator_selects_a_descendant() {
    let judge = judge(ANIMALS);
    for (value, valid) in [
        (json!({"kind": "cat", "lives": 7}), true),
        (json!({"kind": "cat"}), false),
        (json!({"kind": "Puppy", "barks": true, "weeks": 7}), true),
        (json!({"kind": "Puppy", "weeks": 7}), false),
        (json!({"kind": "Cat", "lives": 7}), false),
        (json!({"kind": "Animal"}), false),
    ] {
        assert_eq!(is_valid(&judge, "Animal", &value), valid, "{value}");
        assert_eq!(is_valid(&judge, "Pet", &value), valid, "{value}");
    }
    assert!(is_valid(&judge, "Pet", &Value::Null));
    assert!(is_valid(&judge, "Dog", &json!({"kind": "any", "barks": true})));
}

#[test]
fn a_base_that_lists_what_extends_it_is_not_circular() {
    let judge = judge(
            "    Profile: {type: object, required: [kind], properties: {kind: {type: string}}, \
             oneOf: [{$ref: '#/components/schemas/Plain'}, {$ref: '#/components/schemas/Rich'}], \
             discriminator: {propertyName: kind}}
    Plain: {allOf: [{$ref: '#/components/schemas/Profile'}, {type: object, properties: {age: {type: integer}}}]}
    Rich: {allOf: [{$ref: '#/components/schemas/Profile'}, {type: object, required: [wealth]}]}
",
        );
    for (value, valid) in [
        (json!({"kind": "Plain", "age": 3}), true),
        (json!({"kind": "Plain", "wealth": 3}), true),
        (json!({"kind": "Rich"}), false),
        (json!({"kind": "Poor"}), false),
    ] {
        assert_eq!(is_valid(&judge, "Profile", &value), valid, "{value}");
    }
}

#[test]
fn samples_of_a_base_have_a_tag() {
    let judge = judge(ANIMALS);
    let schema = json!({"$ref": "#/components/schemas/Animal"});
    let sample = judge.sample(&schema, Direction::Request);
    assert_eq!(
        sample.and_then(|sample| sample.get("kind").cloned()),
        Some(json!("cat"))
    );
}
