//! The JSON Schema that editors use for documents (`schema/openapi-3.0.json`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use jsonschema::{Draft, Validator};
use openapi_codegen::load;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const SCHEMA: &str = "schema/openapi-3.0.json";

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string(package().join(SCHEMA)).unwrap()).unwrap()
}

fn validator() -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft7)
        .build(&schema())
        .unwrap()
}

/// Returns every file below a folder of the package.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut open = vec![package().join(folder)];
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Reads a valid document as JSON.
fn document(path: &Path) -> Value {
    let name = path.display().to_string();
    let api = load(&name, &fs::read_to_string(path).unwrap()).unwrap_or_else(|errors| panic!("{errors}"));
    serde_json::from_str(&api.json).unwrap()
}

fn contract() -> PathBuf {
    package().join("../../openapi.yaml")
}

/// Returns the pointers of all errors, each with its message.
fn errors(validator: &Validator, document: &Value) -> Vec<(String, String)> {
    let errors = validator.iter_errors(document);
    errors
        .map(|error| (error.instance_path().to_string(), error.to_string()))
        .collect()
}

#[test]
fn it_is_a_schema_of_draft_7() {
    let schema = schema();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_contract_names_it_in_its_first_line() {
    let text = fs::read_to_string(contract()).unwrap();
    let modeline = text.lines().next().unwrap();
    let path = modeline.strip_prefix("# yaml-language-server: $schema=").unwrap();
    assert!(!path.starts_with('/') && contract().with_file_name(path).is_file());
    assert!(path.ends_with(SCHEMA), "{path}");
}

#[test]
fn valid_documents_match_it() {
    let validator = validator();
    let mut documents = vec![contract()];
    for folder in ["tests/features", "tests/exchange"] {
        documents.extend(files(folder));
    }
    documents.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    assert!(documents.len() > 15, "{documents:?}");
    for path in documents {
        let found = errors(&validator, &document(&path));
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

/// What is typed wrong in the contract: the pointer of the object, its field and value, and the pointer of the error.
const MISTAKES: [(&str, &str, &str, &str); 28] = [
    // Misspelt keywords.
    ("", "component", "{}", ""),
    (
        "/paths/~1api~1v2~1ping/get",
        "operationID",
        r#""ping""#,
        "/paths/~1api~1v2~1ping/get",
    ),
    (
        "/components/schemas/Account",
        "propertys",
        "{}",
        "/components/schemas/Account",
    ),
    (
        "/components/schemas/AccountSettings/properties/currency",
        "maxlength",
        "3",
        "/components/schemas/AccountSettings/properties/currency",
    ),
    (
        "/components/parameters/IfMatch",
        "require",
        "true",
        "/components/parameters/IfMatch",
    ),
    (
        "/tags/0",
        "x-unmatched",
        r#"{"prefix": ["/"], "responses": {}}"#,
        "/tags/0/x-unmatched",
    ),
    // Keywords of other versions of OpenAPI, and what the generator does not support.
    ("", "openapi", r#""3.1.0""#, "/openapi"),
    (
        "/components/schemas/Account",
        "not",
        "{}",
        "/components/schemas/Account",
    ),
    (
        "/components/schemas/AccountType",
        "type",
        r#"["string", "null"]"#,
        "/components/schemas/AccountType/type",
    ),
    (
        "/components/schemas/AccountSettings/properties/currency",
        "const",
        r#""EUR""#,
        "/components/schemas/AccountSettings/properties/currency",
    ),
    (
        "/components/schemas/WorkspaceUserType",
        "exclusiveMinimum",
        "3",
        "/components/schemas/WorkspaceUserType/exclusiveMinimum",
    ),
    (
        "/components/securitySchemes/bearerAuth",
        "scheme",
        r#""digest""#,
        "/components/securitySchemes/bearerAuth/scheme",
    ),
    // Values of the wrong type.
    ("/info", "version", "1.0", "/info/version"),
    (
        "/components/schemas/Account",
        "required",
        r#""id""#,
        "/components/schemas/Account/required",
    ),
    (
        "/components/schemas/Account",
        "properties",
        "[]",
        "/components/schemas/Account/properties",
    ),
    (
        "/components/schemas/AccountType",
        "type",
        r#""text""#,
        "/components/schemas/AccountType/type",
    ),
    (
        "/components/schemas/AccountSettings/properties/currency",
        "maxLength",
        "-3",
        "/components/schemas/AccountSettings/properties/currency/maxLength",
    ),
    (
        "/paths/~1api~1v2~1ping/get",
        "tags",
        r#""accounts""#,
        "/paths/~1api~1v2~1ping/get/tags",
    ),
    (
        "/paths/~1api~1v2~1ping/get",
        "deprecated",
        r#""yes""#,
        "/paths/~1api~1v2~1ping/get/deprecated",
    ),
    (
        "/components/schemas/AccountType",
        "x-closed",
        r#""true""#,
        "/components/schemas/AccountType/x-closed",
    ),
    (
        "/components/schemas/Account",
        "x-source",
        r#"[{"document": "002"}]"#,
        "/components/schemas/Account/x-source/0",
    ),
    // Values that do not fit their neighbours.
    (
        "/components/parameters/IfMatch",
        "style",
        r#""form""#,
        "/components/parameters/IfMatch/style",
    ),
    (
        "/components/parameters/IfMatch",
        "in",
        r#""path""#,
        "/components/parameters/IfMatch",
    ),
    ("/paths", "v1", "{}", "/paths"),
    (
        "/paths/~1api~1v2~1ping/get/responses",
        "600",
        r#"{"description": "d"}"#,
        "/paths/~1api~1v2~1ping/get/responses",
    ),
    (
        "/paths/~1api~1v2~1ping/get/responses",
        "418",
        r#"{"content": {}}"#,
        "/paths/~1api~1v2~1ping/get/responses/418",
    ),
    (
        "/components/schemas/Account",
        "x-closed",
        "true",
        "/components/schemas/Account",
    ),
    (
        "/components/schemas/AccountPatch/properties/settings",
        "nullable",
        "true",
        "/components/schemas/AccountPatch/properties/settings",
    ),
];

#[test]
fn typing_mistakes_are_reported_where_they_are() {
    let (validator, document) = (validator(), document(&contract()));
    for (object, field, value, expected) in MISTAKES {
        let mut document = document.clone();
        let target = document
            .pointer_mut(object)
            .unwrap_or_else(|| panic!("the contract has no {object}; adapt this test"));
        target[field] = serde_json::from_str(value).unwrap();
        let found = errors(&validator, &document);
        let pointers: BTreeSet<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert!(
            pointers.contains(expected),
            "{object} with {field}: {value}: {found:#?}"
        );
    }
}

#[test]
fn a_style_must_fit_the_location_and_the_schema() {
    let validator = validator();
    for (location, style, schema, pointer) in [
        ("query", "matrix", json!({"type": "string"}), Some("/style")),
        ("path", "deepObject", json!({"type": "object"}), Some("/style")),
        ("cookie", "simple", json!({"type": "string"}), Some("/style")),
        (
            "query",
            "deepObject",
            json!({"type": "array", "items": {}}),
            Some("/schema/type"),
        ),
        ("query", "deepObject", json!({"type": "object"}), None),
        ("query", "form", json!({"type": "array", "items": {}}), None),
        ("path", "label", json!({"type": "string"}), None),
    ] {
        let parameter = json!(
            {"name": "a", "in": location, "required": true, "style": style, "schema": schema}
        );
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "T", "version": "1"},
            "paths": {},
            "components": {"parameters": {"a": parameter}}
        });
        let found = errors(&validator, &document);
        let pointers: Vec<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
        let expected: Vec<String> = pointer
            .map(|pointer| format!("/components/parameters/a{pointer}"))
            .into_iter()
            .collect();
        assert_eq!(pointers, expected, "{location} {style} {schema}: {found:#?}");
    }
}

#[test]
fn other_extensions_and_other_formats_are_accepted() {
    let (validator, mut document) = (validator(), document(&contract()));
    for object in [
        "",
        "/info",
        "/tags/0",
        "/paths/~1api~1v2~1ping/get",
        "/components/schemas/Account",
    ] {
        document.pointer_mut(object).unwrap()["x-team"] = json!({"name": "a"});
    }
    document["components"]["schemas"]["AccountSettings"]["properties"]["currency"]["format"] =
        json!("currency");
    assert_eq!(errors(&validator, &document), []);
}

/// Calls a function for each keyword that the schema declares, with its schema.
fn keywords(at: &Value, visit: &mut impl FnMut(&str, &Value)) {
    let Value::Object(members) = at else {
        if let Value::Array(items) = at {
            items.iter().for_each(|item| keywords(item, visit));
        }
        return;
    };
    for (name, member) in members {
        let is_definition = matches!(name.as_str(), "properties" | "definitions");
        match member {
            Value::Object(declared) if is_definition => {
                for (keyword, schema) in declared {
                    if name == "properties" {
                        visit(keyword, schema);
                    }
                    keywords(schema, visit);
                }
            }
            // Conditions repeat keywords that are declared elsewhere.
            _ if ["if", "then", "else", "not", "allOf", "dependencies"].contains(&name.as_str()) => {}
            member => keywords(member, visit),
        }
    }
}

#[test]
fn each_keyword_has_a_description() {
    let mut count = 0;
    keywords(&schema(), &mut |keyword, schema| {
        count += 1;
        let description = schema["description"].as_str().unwrap_or_default();
        assert!(description.ends_with('.'), "{keyword}: {schema}");
    });
    assert!(count > 150, "{count}");
}

/// Returns the extensions that the generator reads: the names in its sources, without their tests.
fn extensions_that_are_read() -> BTreeSet<String> {
    let mut read = BTreeSet::new();
    for path in files("src") {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for rest in code.split("\"x-").skip(1) {
            let name = rest.split('"').next().unwrap();
            let is_name =
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            // The only other text of this form is a part of a media type.
            if is_name && name != "www-form-urlencoded" {
                read.insert(format!("x-{name}"));
            }
        }
    }
    read
}

#[test]
fn it_declares_the_extensions_that_the_generator_reads() {
    let mut declared = BTreeSet::new();
    keywords(&schema(), &mut |keyword, _| {
        if keyword.starts_with("x-") {
            declared.insert(keyword.to_owned());
        }
    });
    let read = extensions_that_are_read();
    assert!(read.contains("x-closed"), "{read:?}");
    assert_eq!(declared, read);
}
