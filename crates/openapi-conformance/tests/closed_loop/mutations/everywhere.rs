//! Changes of every value of both documents: each must be reported at its pointer, unless a rule makes it meaningless.

use super::{Change, changed, collect_pointers};
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
            .map(|difference| difference.emitted_pointers)
            .collect()
    });
}

/// Applies every change to the document and checks where `found` reports differences.
fn check(document: &Value, found: impl Fn(&Value) -> Vec<Vec<String>>) {
    let mut pointers = Vec::new();
    collect_pointers(document, "", &mut pointers);
    let mut wrong = Vec::new();
    for pointer in pointers.iter().skip(1) {
        for change in changes(document.pointer(pointer).unwrap()) {
            let reported = found(&changed(document, pointer, &change));
            if reported.is_empty() != is_meaningless(document, pointer, &change) {
                wrong.push(format!("{change:?} at {pointer}: {} differences", reported.len()));
            }
            let elsewhere = reported
                .iter()
                .find(|reported| !reported.iter().any(|reported| is_about(reported, pointer)));
            if let Some(elsewhere) =
                elsewhere.filter(|_| !REPORTED_ELSEWHERE.iter().any(|known| fits(known, pointer)))
            {
                wrong.push(format!("{change:?} at {pointer} is reported at {elsewhere:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the changes of a value.
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

/// Pointers whose changes are reported elsewhere, and why.
const REPORTED_ELSEWHERE: &[&str] = &[
    // A removed or renamed component is missing where it was used.
    "/components",
    "/components/*",
    "/components/*/*",
    "/components/parameters/*/name",
    "/components/parameters/*/in",
    // An operation without its own inherits those of its path or of the document.
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

/// Keywords that are interpreted together: a difference is reported at any of those of the schema.
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

/// Whether a difference reported at `reported` is about `pointer`: it is the same pointer, below it, or that of its
/// parent, which disappears with its last property.
fn is_about(reported: &str, pointer: &str) -> bool {
    let reported = reported.strip_suffix("/-").unwrap_or(reported).to_lowercase();
    let levels = pointer
        .to_lowercase()
        .strip_prefix(&reported)
        .map(|rest| rest.matches('/').count());
    reported.starts_with(&scope(pointer).to_lowercase()) || levels.is_some_and(|levels| levels <= 3)
}

/// Returns the schema of a keyword that is interpreted together with others; otherwise the pointer itself.
fn scope(pointer: &str) -> String {
    let tokens: Vec<&str> = pointer.split('/').collect();
    let deepest = tokens.len().saturating_sub(4);
    let together = (deepest..tokens.len()).find(|index| TOGETHER.contains(&tokens[*index]));
    tokens[..together.unwrap_or(tokens.len())].join("/")
}

/// Meaningless changes: the pointer, and whether removing, adding or any change is meaningless.
const MEANINGLESS: &[(&str, &str)] = &[
    ("/openapi", "any"),
    ("/jsonSchemaDialect", "any"),
    // `null` among the values implies it.
    ("/components/schemas/Unused/nullable", "any"),
    // These components are compared only where they are used.
    ("/components/responses", "Add"),
    ("/components/parameters", "Add"),
    ("/components/headers", "Add"),
    ("/components/examples", "Add"),
    ("/components/requestBodies", "Add"),
    ("/components/responses/Unused", "any"),
    ("/components/responses/Unused/description", "any"),
    // Defaults, and values without an alternative.
    ("/components/schemas/Animal/discriminator/mapping/Dog", "Remove"),
    ("/components/schemas/Counts/propertyNames", "Remove"),
    ("/paths/*/get/externalDocs/description", "Remove"),
    ("/paths/*/get/parameters/0/style", "Remove"),
    ("/paths/*/get/parameters/2/style", "Remove"),
    ("/paths/*/get/parameters/3/style", "Remove"),
    ("/paths/*/get/parameters/5/style", "Remove"),
    ("/paths/*/put/parameters/*/style", "Remove"),
    // Follows from the media types.
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
    let value = |pointer: &str| document.pointer(pointer).unwrap();
    let beside_reference = value(pointer)["$ref"]
        .as_str()
        .is_some_and(|target| !target.contains("/schemas/"));
    let is_default = value(pointer) == &json!(false) && pointer.ends_with("/required");
    let implied_null = pointer == "/components/schemas/Unused/enum/2"
        && value("/components/schemas/Unused").get("nullable").is_some();
    let no_security = pointer.ends_with("/security") && document.get("security").is_none();
    MEANINGLESS
        .iter()
        .any(|(form, which)| fits(form, pointer) && ["any", change].contains(which))
        || change == "Add" && beside_reference
        || change == "Remove" && (is_default || implied_null || no_security && value(pointer) == &json!([]))
}

/// Whether a pointer has the form of another one, in which `*` is any token.
fn fits(form: &str, pointer: &str) -> bool {
    let (form, tokens) = (form.split('/'), pointer.split('/'));
    form.clone().count() == tokens.clone().count()
        && form.zip(tokens).all(|(form, token)| form == "*" || form == token)
}
