//! The types of the client describe themselves by the schemas of the contract.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use account_client::catalogue::OPERATIONS;
use account_client::json_schema;
use conformance::contract_path;
use openapi_conformance::closed_loop;
use openapi_judge::document::Document;
use openapi_judge::generate::RandomInstances;
use openapi_judge::judge::{Direction, Judge};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::sync::Arc;

fn judge() -> Judge {
    Judge::new(Arc::new(Document::read(&contract_path()).unwrap()))
}

/// The schemas of all types, as definitions at this place.
fn definitions(path: &'static str) -> Map<String, Value> {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = path.into());
    let mut generator = settings.into_generator();
    json_schema::add_definitions(&mut generator);
    generator.take_definitions(true)
}

/// The same schema without the keywords that JSON Schema does not have: the names and descriptions of enum values.
fn without_extensions(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(keywords) => {
            keywords.retain(|keyword, _| !keyword.starts_with("x-"));
            for value in keywords.values_mut() {
                *value = without_extensions(value.take());
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| *item = without_extensions(item.take())),
        _ => {}
    }
    schema
}

/// The same schema with references to these definitions replaced by the definitions.
fn inlined(schema: &Value, definitions: &Map<String, Value>) -> Value {
    match schema {
        Value::Object(keywords) => {
            let name = keywords.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|reference| reference.strip_prefix("#/components/schemas/"));
            match name.and_then(|name| definitions.get(name)) {
                Some(definition) => inlined(definition, definitions),
                None => keywords
                    .iter()
                    .map(|(keyword, value)| (keyword.clone(), inlined(value, definitions)))
                    .collect(),
            }
        }
        Value::Array(items) => items.iter().map(|item| inlined(item, definitions)).collect(),
        scalar => scalar.clone(),
    }
}

/// Returns the schemas of the types of the contract's components, at `/components/schemas`. Those that the contract writes
/// where they are used are inlined, and what newer servers may send beside the declared values is left out.
fn closed_components(contract: &Value) -> Value {
    let (components, inline): (Map<_, _>, Map<_, _>) = definitions("/components/schemas")
        .into_iter()
        .partition(|(name, _)| contract.get(name).is_some());
    let mut components = inlined(&Value::Object(components), &inline);
    close(&mut components, contract);
    components
}

/// Replaces the examples of an open enum by the values that the contract declares, of which they must be all.
fn close(definition: &mut Value, contract: &Value) {
    if let Some(declared) = contract.get("enum").and_then(Value::as_array)
        && definition.get("enum").is_none()
        && let Some(examples) = definition.get("examples")
    {
        let declared: Vec<&Value> = declared.iter().filter(|value| !value.is_null()).collect();
        assert_eq!(json!(declared), *examples);
        definition["enum"] = definition["examples"].take();
        definition.as_object_mut().unwrap().remove("examples");
    }
    match definition {
        Value::Object(keywords) => {
            for (keyword, value) in keywords {
                if let Some(contract) = contract.get(keyword) {
                    close(value, contract);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                if let Some(contract) = contract.get(index) {
                    close(item, contract);
                }
            }
        }
        _ => {}
    }
}

/// Says in components that they may be `null`, as the contract does, and not where they are used: Rust types have no value
/// for `null`.
fn with_nullable_components(components: &mut Value, contract: &Value) {
    let names = contract.as_object().unwrap().keys();
    for name in names.filter(|name| contract[name.as_str()]["nullable"] == true) {
        let definition = &mut components[name.as_str()];
        definition["type"] = json!([definition["type"], "null"]);
        if let Some(values) = definition.get_mut("enum").and_then(Value::as_array_mut) {
            values.push(Value::Null);
        }
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        let nullable = json!({"anyOf": [reference, {"type": "null"}]});
        replace(components, &nullable, &reference);
    }
}

fn replace(schema: &mut Value, old: &Value, new: &Value) {
    if schema == old {
        *schema = new.clone();
        return;
    }
    assert!(schema != new, "{schema} is used without `null`");
    match schema {
        Value::Object(keywords) => keywords.values_mut().for_each(|value| replace(value, old, new)),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, old, new)),
        _ => {}
    }
}

#[test]
fn every_component_and_its_type_have_the_same_schema() {
    let judge = judge();
    let contract = without_extensions(judge.document().root()["components"]["schemas"].clone());
    let mut components = closed_components(&contract);
    with_nullable_components(&mut components, &contract);
    let differences = closed_loop::compare(
        &json!({"openapi": "3.0.3", "components": {"schemas": contract}}),
        &json!({"openapi": "3.1.0", "components": {"schemas": components}}),
    );
    let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
    assert_eq!(
        contract.as_object().map(Map::len),
        components.as_object().map(Map::len)
    );
}

/// What a change puts in the place of a value.
fn replacements() -> [Value; 10] {
    [
        Value::Null,
        json!(true),
        json!(0),
        json!(-7),
        json!(2.5),
        json!(""),
        json!("x".repeat(300)),
        json!("line\u{1}"),
        json!([]),
        json!({}),
    ]
}

/// Changes one place of an instance, so that it may be valid or not.
fn change(random: &mut RandomInstances<'_>, instance: &mut Value) {
    let rng = &mut random.rng;
    match instance {
        Value::Object(properties) if !properties.is_empty() && rng.u8(..6) > 0 => {
            let names: Vec<String> = properties.keys().cloned().collect();
            let name = &names[rng.usize(..names.len())];
            match rng.u8(..6) {
                0 => drop(properties.remove(name)),
                1 => drop(properties.insert(format!("{name}-2"), json!(1))),
                _ => change(random, &mut properties[name.as_str()]),
            }
        }
        Value::Array(items) if !items.is_empty() && rng.bool() => {
            let index = rng.usize(..items.len());
            change(random, &mut items[index]);
        }
        other => *other = replacements()[rng.usize(..replacements().len())].clone(),
    }
}

#[test]
fn types_accept_and_reject_what_the_judge_does() {
    let judge = judge();
    let contract = &judge.document().root()["components"]["schemas"];
    let types = closed_components(contract);
    let components = contract.as_object().unwrap();
    let mut random = RandomInstances::new(&judge, 11);
    for (name, component) in components {
        let mut root = json!({"$ref": format!("#/components/schemas/{name}")});
        if component["nullable"] == true {
            // The type has no value for `null`.
            root = json!({"anyOf": [root, {"type": "null"}]});
        }
        root["components"] = json!({"schemas": types});
        let validator = jsonschema::options()
            .should_validate_formats(true)
            // Nothing checks it in requests.
            .with_format("json-pointer", |_| true)
            .build(&root)
            .unwrap();
        let schema = json!({"$ref": format!("#/components/schemas/{name}")});
        let mut invalid = 0;
        for _ in 0..40 {
            let mut instance = random.instance(&schema, Direction::Request).unwrap();
            assert!(validator.is_valid(&instance), "{name}: {instance}");
            for _ in 0..4 {
                change(&mut random, &mut instance);
                let expected = judge.is_valid(&schema, Direction::Request, &instance);
                assert_eq!(validator.is_valid(&instance), expected, "{name}: {instance}");
                invalid += usize::from(!expected);
            }
        }
        assert!(invalid > 0, "no change of {name} is invalid");
    }
}

#[test]
fn types_of_responses_accept_undeclared_values() {
    let definitions = definitions("/$defs");
    let is_valid = |name: &str, instance: Value| {
        let root = json!({"$ref": format!("#/$defs/{name}"), "$defs": definitions});
        jsonschema::validator_for(&root).unwrap().is_valid(&instance)
    };
    assert!(is_valid("AccountStatus", json!("on_hold")));
    assert!(!is_valid("AccountStatus", json!(1)));
    assert!(is_valid("AccountError", json!({"error": "new", "message": "m"})));
}

#[test]
fn operations_and_types_have_the_same_schemas() {
    let definitions = definitions("/$defs");
    let schemas = OPERATIONS
        .iter()
        .flat_map(|operation| [Some(operation.input_schema()), operation.output_schema()]);
    let mut used = 0;
    for schema in schemas.flatten() {
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            match name.strip_suffix(".request") {
                // A request has declared values only.
                Some(of_responses) => assert!(
                    definitions
                        .get(of_responses)
                        .is_some_and(|other| other != definition),
                    "{name}"
                ),
                None => assert_eq!(definitions.get(name), Some(definition), "{name}"),
            }
            used += 1;
        }
    }
    assert!(used > 20, "{used} uses");
}
