//! What the server emitter refuses, and how it says so.

use openapi_codegen::load;
use openapi_codegen::output::Origin;
use openapi_codegen::server::{Options, Undeclared, emit};

fn options(undeclared: Undeclared) -> Options {
    let origin = Origin {
        document: "t.yaml".to_owned(),
        command: "make server".to_owned(),
    };
    Options { origin, undeclared }
}

/// A document with one operation whose responses are these.
fn document(operation: &str, responses: &[&str]) -> String {
    let responses: String = responses
        .iter()
        .map(|status| format!("        '{status}': {{description: x}}\n"))
        .collect();
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n\
         components:\n  securitySchemes:\n    token: {{type: http, scheme: bearer}}\n\
         paths:\n  /things/{{id}}:\n    put:\n      operationId: put_thing\n\
         \x20     parameters:\n        - {{name: id, in: path, required: true, schema: {{type: integer}}}}\n\
         {operation}      responses:\n{responses}"
    )
}

const BODY: &str = "      requestBody:\n        required: true\n        content:\n          application/json:\n            \
                    schema: {type: object, properties: {a: {type: string}}}\n      security: [{token: []}]\n";

fn refusals(text: &str) -> Vec<String> {
    let api = match load("t.yaml", text) {
        Ok(api) => api,
        Err(faults) => return vec![format!("not loaded: {faults}")],
    };
    match emit(&api, &options(Undeclared::Refuse)) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn every_status_that_the_router_can_produce_has_to_be_declared() {
    let all = ["204", "400", "401", "404", "413", "415", "500"];
    assert_eq!(refusals(&document(BODY, &all)), Vec::<String>::new());
    for missing in ["401", "413", "415", "500"] {
        let declared: Vec<&str> = all.into_iter().filter(|status| *status != missing).collect();
        let refusals = refusals(&document(BODY, &declared));
        assert_eq!(refusals.len(), 1, "{refusals:?}");
        assert!(refusals[0].starts_with("t.yaml:9:"), "{refusals:?}");
        assert!(refusals[0].contains("/paths/~1things~1{id}/put"), "{refusals:?}");
        assert!(
            refusals[0].contains(&format!("does not declare {missing}")),
            "{refusals:?}"
        );
        assert!(
            refusals[0].contains(&format!("declare a response `{missing}`")),
            "{refusals:?}"
        );
    }
}

#[test]
fn ranges_and_default_declare_too() {
    assert_eq!(
        refusals(&document(BODY, &["204", "4XX", "500"])),
        Vec::<String>::new()
    );
    assert_eq!(
        refusals(&document(BODY, &["204", "default"])),
        Vec::<String>::new()
    );
}

#[test]
fn an_operation_needs_only_what_can_happen_to_it() {
    // No credentials, no body: an id that is no integer, and the implementation failing.
    assert_eq!(
        refusals(&document("", &["204", "404", "500"])),
        Vec::<String>::new()
    );
    let refusals = refusals(&document("", &["204", "500"]));
    assert_eq!(refusals.len(), 1);
    assert!(
        refusals[0].contains("a path parameter breaks its schema"),
        "{refusals:?}"
    );
    assert!(refusals[0].contains("`404`, `400`, `422`"), "{refusals:?}");
}

#[test]
fn a_required_header_that_the_router_does_not_know_is_refused() {
    let text = document("", &["204", "404", "500"]).replace(
        "'500': {description: x}",
        "'500': {description: x, headers: {X-Incident: {required: true, schema: {type: string}}}}",
    );
    let refusals = refusals(&text);
    assert_eq!(refusals.len(), 1);
    assert!(
        refusals[0].contains("required header `X-Incident`"),
        "{refusals:?}"
    );
}

#[test]
fn undeclared_statuses_can_be_answered_barely_instead() {
    let api = load("t.yaml", &document(BODY, &["204"])).unwrap();
    assert!(emit(&api, &options(Undeclared::Bare)).is_ok());
}

#[test]
fn the_same_document_gives_the_same_files_with_a_banner_each() {
    let api = load("t.yaml", &document(BODY, &["204", "default"])).unwrap();
    let first = emit(&api, &options(Undeclared::Refuse)).unwrap();
    assert_eq!(first, emit(&api, &options(Undeclared::Refuse)).unwrap());
    let banner = "// Generated from t.yaml by `make server`. Do not edit.\n";
    let code = first.iter().filter(|file| file.path.ends_with(".rs"));
    assert!(code.clone().count() > 5);
    assert!(code.into_iter().all(|file| file.contents.starts_with(banner)));
    assert!(first.iter().any(|file| file.path == "mod.rs"));
}

/// A body of octets, and one of form fields.
const OCTETS: &str =
    "      requestBody:\n        required: true\n        content:\n          application/octet-stream: {}\n";
const FORM: &str = "      requestBody:\n        required: true\n        content:\n          application/x-www-form-urlencoded:\n            \
                    schema: {type: object, properties: {a: {type: object}}}\n            encoding: {a: {style: form}}\n";

#[test]
fn even_octets_can_break_off() {
    let refusals = refusals(&document(OCTETS, &["204", "404", "413", "415", "500"]));
    assert_eq!(refusals, Vec::<String>::new());
    let text = document(OCTETS, &["204", "413", "415", "500"])
        .replace("/things/{id}", "/things")
        .replace(
            "      parameters:\n        - {name: id, in: path, required: true, schema: {type: integer}}\n",
            "",
        );
    let refusals = self::refusals(&text);
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    assert!(refusals[0].contains("the body cannot be read"), "{refusals:?}");
}

#[test]
fn a_style_of_a_form_that_the_server_cannot_read_is_refused() {
    let refusals = refusals(&document(FORM, &["204", "400", "404", "413", "415", "500"]));
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    assert!(refusals[0].contains("the field `a` is a `form`"), "{refusals:?}");
    assert!(refusals[0].contains("leave the style out"), "{refusals:?}");
}

#[test]
fn a_key_in_a_cookie_is_decoded_before_it_is_judged() {
    let text = document(BODY, &["204", "default"]).replace(
        "{type: http, scheme: bearer}",
        "{type: apiKey, in: cookie, name: key}",
    );
    let files = emit(&load("t.yaml", &text).unwrap(), &options(Undeclared::Refuse)).unwrap();
    let file = |path: &str| &files.iter().find(|file| file.path == path).unwrap().contents;
    assert!(file("security.rs").contains("Credential::Token(&part_token)"));
}

#[test]
fn the_document_itself_is_emitted_and_no_tag_takes_its_place() {
    let text = document("      tags: [contract]\n", &["204", "default"]);
    let api = load("t.yaml", &text).unwrap();
    let files = emit(&api, &options(Undeclared::Refuse)).unwrap();
    let paths = files.iter().filter(|file| file.path.starts_with("contract"));
    let paths: Vec<&str> = paths.map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "contract.rs",
            "contract/document.json",
            "contract/document.yaml",
            "contract_tag.rs"
        ],
        "the document and the tag"
    );
    let file = |path: &str| &files.iter().find(|file| file.path == path).unwrap().contents;
    assert_eq!(*file("contract/document.yaml"), text);
    assert_eq!(*file("contract/document.json"), api.json);
    let listed = openapi_codegen::output::listed_files(file("assets.txt").as_bytes());
    assert_eq!(
        listed.into_iter().collect::<Vec<_>>(),
        ["contract/document.json", "contract/document.yaml"]
    );
    for constant in ["YAML", "JSON"] {
        let path = format!("contract/document.{}", constant.to_lowercase());
        let line = format!("pub const {constant}: &str = include_str!(\"{path}\");");
        assert!(file("contract.rs").contains(&line), "{line}");
    }
}
