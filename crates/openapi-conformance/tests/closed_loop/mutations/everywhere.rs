//! A change at every single place of both documents: nothing may go unnoticed but what a rule says
//! has no meaning, and nothing may be told of another place.

use super::{Change, changed, places};
use crate::fixture;
use openapi_conformance::closed_loop::Document;
use serde_json::{Value, json};

#[test]
fn every_change_of_the_contract_is_found() {
    let emitted = Document::new(&fixture::emitted());
    check(&fixture::contract(), |mutated| {
        let differences = Document::new(mutated).compare(&emitted);
        differences
            .into_iter()
            .map(|difference| vec![difference.pointer])
            .collect()
    });
}

#[test]
fn every_change_of_the_emitted_document_is_found() {
    let contract = Document::new(&fixture::contract());
    check(&fixture::emitted(), |mutated| {
        let differences = contract.compare(&Document::new(mutated));
        differences
            .into_iter()
            .map(|difference| difference.places)
            .collect()
    });
}

/// Applies every change to the document and looks where `found` tells differences.
fn check(document: &Value, found: impl Fn(&Value) -> Vec<Vec<String>>) {
    let mut pointers = Vec::new();
    places(document, "", &mut pointers);
    let mut wrong = Vec::new();
    for pointer in pointers.iter().skip(1) {
        for change in changes(document.pointer(pointer).unwrap()) {
            let told = found(&changed(document, pointer, &change));
            if told.is_empty() != is_meaningless(document, pointer, &change) {
                wrong.push(format!("{change:?} at {pointer}: {} differences", told.len()));
            }
            let elsewhere = told
                .iter()
                .find(|told| !told.iter().any(|told| is_about(told, pointer)));
            if let Some(elsewhere) = elsewhere.filter(|_| !ELSEWHERE.iter().any(|known| fits(known, pointer)))
            {
                wrong.push(format!("{change:?} at {pointer} is told at {elsewhere:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Changes of what stands at a place.
fn changes(value: &Value) -> Vec<Change> {
    let change = match value {
        Value::Object(_) => Change::Add("x-seeded", json!(true)),
        Value::Array(_) => Change::Add("-", json!("seeded")),
        Value::String(text) => Change::Set(json!(format!("{text}-seeded"))),
        Value::Number(number) => Change::Set(json!(number.as_f64().unwrap() + 7.25)),
        Value::Bool(on) => Change::Set(json!(!on)),
        Value::Null => Change::Set(json!("seeded")),
    };
    vec![Change::Remove, change]
}

/// What is told at another place than its own, and why.
const ELSEWHERE: &[&str] = &[
    // A component that is gone is missed where it was used, as is one with another identity.
    "/components",
    "/components/*",
    "/components/*/*",
    "/components/parameters/*/name",
    "/components/parameters/*/in",
    // An operation without its own has those of its path, or of the document.
    "/paths/*/parameters",
    "/paths/*/parameters/*",
    "/paths/*/parameters/*/*",
    "/paths/*/get/parameters",
    "/paths/*/get/parameters/0",
    "/paths/*/get/parameters/0/*",
    "/paths/*/servers",
    "/paths/*/servers/0",
    "/paths/*/*/servers",
    "/paths/*/*/servers/0",
    "/security",
    "/paths/*/*/security",
    "/paths/*/put/callbacks/*/*/post/security",
];

/// Keywords that only together say something: their difference is told at any of their schema.
const TOGETHER: &[&str] = &[
    "$ref",
    "allOf",
    "oneOf",
    "anyOf",
    "type",
    "enum",
    "const",
    "x-enum-varnames",
    "x-enum-descriptions",
    "minimum",
    "maximum",
    "content",
    "style",
];

/// Whether a difference told at `told` is about the place `pointer`: it is the place itself, below
/// it, or what holds it (which is gone when its last member is, and which its name identifies).
fn is_about(told: &str, pointer: &str) -> bool {
    let told = told.strip_suffix("/-").unwrap_or(told).to_lowercase();
    let levels = pointer
        .to_lowercase()
        .strip_prefix(&told)
        .map(|rest| rest.matches('/').count());
    told.starts_with(&scope(pointer).to_lowercase()) || levels.is_some_and(|levels| levels <= 3)
}

/// The schema of a keyword that says something together with others; otherwise the place itself.
fn scope(pointer: &str) -> String {
    let tokens: Vec<&str> = pointer.split('/').collect();
    let deepest = tokens.len().saturating_sub(4);
    let together = (deepest..tokens.len()).find(|index| TOGETHER.contains(&tokens[*index]));
    tokens[..together.unwrap_or(tokens.len())].join("/")
}

/// What has no meaning: where, and whether it is taken away, added or anything.
const MEANINGLESS: &[(&str, &str)] = &[
    ("/openapi", "any"),
    ("/jsonSchemaDialect", "any"),
    // Only what is used is compared.
    ("/components/responses", "Add"),
    ("/components/parameters", "Add"),
    ("/components/headers", "Add"),
    ("/components/examples", "Add"),
    ("/components/requestBodies", "Add"),
    ("/components/responses/Unused", "any"),
    ("/components/responses/Unused/description", "any"),
    // What is the default, or the only possibility.
    ("/components/schemas/Animal/discriminator/mapping/Dog", "Remove"),
    ("/components/schemas/Counts/propertyNames", "Remove"),
    ("/paths/*/get/externalDocs/description", "Remove"),
    ("/paths/*/get/parameters/0/style", "Remove"),
    ("/paths/*/get/parameters/2/style", "Remove"),
    ("/paths/*/get/parameters/3/style", "Remove"),
    ("/paths/*/get/parameters/5/style", "Remove"),
    ("/paths/*/put/parameters/*/style", "Remove"),
    // The header that the media types tell already.
    ("/paths/*/get/responses/200/headers/Content-Type", "any"),
    ("/paths/*/get/responses/200/headers/Content-Type/*", "any"),
    ("/paths/*/get/responses/200/headers/Content-Type/*/*", "any"),
];

fn is_meaningless(document: &Value, pointer: &str, change: &Change) -> bool {
    let change = match change {
        Change::Add(..) => "Add",
        Change::Remove => "Remove",
        _ => "Set",
    };
    let says = |pointer: &str| document.pointer(pointer).unwrap();
    let beside_reference = says(pointer)["$ref"]
        .as_str()
        .is_some_and(|target| !target.contains("/schemas/"));
    let told_default = says(pointer) == &json!(false) && pointer.ends_with("/required");
    let no_security = pointer.ends_with("/security") && document.get("security").is_none();
    MEANINGLESS
        .iter()
        .any(|(place, which)| fits(place, pointer) && ["any", change].contains(which))
        || change == "Add" && beside_reference
        || change == "Remove" && (told_default || no_security && says(pointer) == &json!([]))
}

/// Whether a pointer has the form of another one, in which `*` is any token.
fn fits(form: &str, pointer: &str) -> bool {
    let (form, tokens) = (form.split('/'), pointer.split('/'));
    form.clone().count() == tokens.clone().count()
        && form.zip(tokens).all(|(form, token)| form == "*" || form == token)
}
