//! The text of generated conformance bindings.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::conformance::{Options, emit};
use openapi_codegen::load;
use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin};

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Things, version: '1'}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    basic: {type: http, scheme: basic}
paths:
  /things/{type}:
    post:
      operationId: make
      tags: [mod]
      security: [{key: [], basic: []}, {}]
      parameters:
        - {name: type, in: path, required: true, schema: {type: string}}
        - {name: send, in: query, schema: {type: integer}}
      requestBody:
        content:
          application/json: {schema: {type: string}}
          text/plain: {schema: {type: string}}
      responses:
        '200':
          description: made
          content:
            application/json: {schema: {type: string}}
            text/plain: {schema: {type: string}}
        4XX: {description: refused}
        default: {description: other}
";

fn api() -> Api {
    load("openapi.yaml", DOCUMENT).unwrap_or_else(|errors| panic!("{errors}"))
}

fn options() -> Options {
    Options {
        origin: Origin {
            document: "other.yaml".to_owned(),
            command: "make bindings".to_owned(),
        },
        client_crate: "some_client".to_owned(),
        server_crate: "some_server".to_owned(),
        bindings_type: "ThingBindings".to_owned(),
        server_module: "crate::stub".to_owned(),
    }
}

fn bindings() -> Vec<GeneratedFile> {
    emit(&api(), &options()).unwrap_or_else(|errors| panic!("{errors}"))
}

fn file<'a>(files: &'a [GeneratedFile], path: &str) -> &'a str {
    let found = files.iter().find(|file| file.path == path);
    found.map_or_else(|| panic!("no {path}"), |file| file.contents.as_str())
}

#[test]
fn every_file_begins_with_its_banner() {
    for file in bindings() {
        let banner = "// Generated from other.yaml by `make bindings`. Do not edit.\n\n";
        assert!(file.contents.starts_with(banner), "{}", file.path);
    }
}

/// The file of the only tag.
fn tag(files: &[GeneratedFile]) -> &GeneratedFile {
    let mut tags = files
        .iter()
        .filter(|file| file.path.starts_with("tags/") && file.path != "tags/mod.rs");
    tags.next().unwrap_or_else(|| panic!("no file of a tag"))
}

#[test]
fn a_tag_named_mod_has_a_module_of_another_name() {
    let files = bindings();
    let name = tag(&files)
        .path
        .trim_start_matches("tags/")
        .trim_end_matches(".rs");
    let declared = format!("pub(super) mod {name};");
    assert!(file(&files, "tags/mod.rs").contains(&declared), "{declared}");
}

#[test]
fn a_declared_range_takes_the_status_of_the_response() {
    let files = bindings();
    let tag = &tag(&files).contents;
    assert!(tag.contains("400u16..=499u16 =>"), "{tag}");
    assert!(tag.contains("status: response.status_code()"), "{tag}");
    assert!(tag.contains("status.as_u16()"), "{tag}");
}

#[test]
fn alternatives_are_named_by_their_schemes_in_alphabetical_order() {
    let files = bindings();
    let tag = &tag(&files).contents;
    assert!(
        tag.contains("\"basic+key\" =>") && tag.contains("\"anonymous\" =>"),
        "{tag}"
    );
    let authenticator = file(&files, "authenticator.rs");
    assert!(authenticator.contains("\"basic+key\""), "{authenticator}");
}

#[test]
fn a_document_without_credentials_needs_no_authenticator() {
    let text = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {/a: {get: {responses: {'204': {description: d}}}}}}";
    let api = load("openapi.yaml", text).unwrap_or_else(|errors| panic!("{errors}"));
    let files = emit(&api, &options()).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(files.iter().all(|file| file.path != "authenticator.rs"));
    assert!(!file(&files, "mod.rs").contains("authenticator"));
}

#[test]
fn an_invalid_crate_name_is_rejected() {
    let options = Options {
        server_crate: "account-server".to_owned(),
        ..options()
    };
    let errors = emit(&api(), &options).unwrap_err().to_string();
    assert!(
        errors.contains("\"account-server\" is not the name of a crate"),
        "{errors}"
    );
}
