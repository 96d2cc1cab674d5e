//! The differences between two versions of a document, and the Rust names of the changed places.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::changes::{Change, between};
use openapi_codegen::load;
use std::collections::BTreeSet;

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: T, version: '1'}
tags:
  - name: pets
security: [{token: []}]
paths:
  /pets:
    get:
      operationId: list_pets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {$ref: '#/components/parameters/Sort'}
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}
        '404': {description: d}
  /pets/{id}:
    put:
      operationId: put_pet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '204':
          description: d
          headers:
            ETag: {schema: {type: string}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  parameters:
    Sort: {name: sort, in: query, schema: {type: string}}
  schemas:
    Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
    Pet:
      type: object
      description: A pet.
      required: [name]
      properties:
        name: {type: string}
        type: {type: string, nullable: true}
        state: {$ref: '#/components/schemas/State'}
        food:
          oneOf: [{$ref: '#/components/schemas/Meat'}, {$ref: '#/components/schemas/Fish'}]
    State: {type: string, enum: [fit, ill]}
    Level: {type: integer, enum: [1, 2], x-enum-varnames: [Low, High]}
    Meat: {type: object, required: [meat], properties: {meat: {type: string}, level: {$ref: '#/components/schemas/Level'}}}
    Fish: {type: object, required: [fish], properties: {fish: {type: string}}}
";

/// Returns the changes by edits, each of which replaces a text.
fn changes(edits: &[(&str, &str)]) -> Vec<Change> {
    let mut edited = DOCUMENT.to_owned();
    for (from, to) in edits {
        assert!(edited.contains(from), "{from:?} is not in the document");
        edited = edited.replacen(from, to, 1);
    }
    let load = |text: &str| load("a.yaml", text).unwrap_or_else(|errors| panic!("{errors}"));
    between(&load(DOCUMENT), &load(&edited))
}

fn texts(names: &BTreeSet<String>) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// Asserts the only change by an edit: its description and pointer, some of its names, and some of its owners' names.
#[track_caller]
fn assert_change(edit: (&str, &str), (description, pointer): (&str, &str), names: &[&str], owners: &[&str]) {
    let found = changes(&[edit]);
    let [change] = found.as_slice() else {
        panic!("{found:#?}");
    };
    assert_eq!(
        (change.description.as_str(), change.location.pointer.as_str()),
        (description, pointer)
    );
    assert!(change.location.line > 1, "{change:?}");
    for name in names {
        assert!(change.names.contains(*name), "{name}: {change:#?}");
    }
    for owner in owners {
        assert!(change.owners.contains(*owner), "{owner}: {change:#?}");
    }
}

#[test]
fn what_changes_no_signature_is_no_change() {
    assert_eq!(changes(&[]), []);
    assert_eq!(changes(&[("A pet.", "Any pet."), ("title: T", "title: U")]), []);
}

#[test]
fn operations() {
    let added =
        "  /notes: {get: {operationId: list_notes, tags: [pets], responses: {'204': {description: d}}}}\n";
    assert_change(
        ("  /pets:\n", &format!("{added}  /pets:\n")),
        ("added operation `list_notes`", "/paths/~1notes/get"),
        &["list_notes", "ListNotesError"],
        &[],
    );
    assert_change(
        ("operationId: put_pet", "operationId: replace_pet"),
        (
            "renamed operation `put_pet` to `replace_pet`",
            "/paths/~1pets~1{id}/put/operationId",
        ),
        &["put_pet", "replace_pet"],
        &[],
    );
    let (removed, _) = DOCUMENT.split_once("  /pets/{id}:").unwrap();
    let (_, rest) = DOCUMENT.split_once("components:").unwrap();
    let whole = DOCUMENT
        .strip_prefix(removed)
        .unwrap()
        .strip_suffix(rest)
        .unwrap();
    assert_change(
        (whole, "components:"),
        ("removed operation `put_pet`", "/paths/~1pets~1{id}/put"),
        &["put_pet", "PutPetRequest"],
        &[],
    );
}

#[test]
fn parts_of_operations() {
    assert_change(
        (
            "{name: limit, in: query, schema",
            "{name: count, in: query, schema",
        ),
        (
            "renamed parameter `limit` in `query` to `count` in `query`",
            "/paths/~1pets/get/parameters/0",
        ),
        &["limit", "count"],
        &["list_pets"],
    );
    assert_change(
        (
            "- {$ref: '#/components/parameters/Sort'}",
            "- {$ref: '#/components/parameters/Sort'}\n        - {name: page, in: query, schema: {type: integer}}",
        ),
        (
            "added parameter `page` in `query`",
            "/paths/~1pets/get/parameters/2",
        ),
        &["page"],
        &["list_pets"],
    );
    assert_change(
        ("name: sort, in: query,", "name: sort, in: query, required: true,"),
        ("added `required: true`", "/components/parameters/Sort/required"),
        &["sort"],
        &[],
    );
    assert_change(
        (
            "'404': {description: d}",
            "'404': {description: d}\n        '409': {description: d}",
        ),
        ("added response `409`", "/paths/~1pets/get/responses/409"),
        &["Conflict"],
        &["list_pets", "ListPetsError"],
    );
    assert_change(
        ("ETag: {schema", "ETag: {required: true, schema"),
        (
            "added `required: true`",
            "/paths/~1pets~1{id}/put/responses/204/headers/ETag/required",
        ),
        &["etag"],
        &["NoContent", "put_pet"],
    );
    assert_change(
        (
            "operationId: put_pet\n      tags: [pets]",
            "operationId: put_pet\n      security: []\n      tags: [pets]",
        ),
        ("added `security: []`", "/paths/~1pets~1{id}/put/security"),
        &["AuthorizesToken"],
        &["put_pet"],
    );
}

#[test]
fn properties() {
    assert_change(
        (
            "name: {type: string}\n",
            "name: {type: string}\n        nickname: {type: string}\n",
        ),
        (
            "added optional property `nickname`",
            "/components/schemas/Pet/properties/nickname",
        ),
        &["nickname"],
        &["Pet"],
    );
    let found = changes(&[
        ("required: [name]", "required: [name, nickname]"),
        (
            "name: {type: string}\n",
            "name: {type: string}\n        nickname: {type: string}\n",
        ),
    ]);
    let descriptions: Vec<&str> = found.iter().map(|change| change.description.as_str()).collect();
    assert_eq!(descriptions, ["added required property `nickname`"]);
    assert_change(
        ("required: [name]", "required: [name, type]"),
        (
            "property `type` is now required",
            "/components/schemas/Pet/properties/type",
        ),
        &["type"],
        &["Pet"],
    );
    assert_change(
        (
            "type: {type: string, nullable: true}",
            "kind: {type: string, nullable: true}",
        ),
        (
            "renamed property `type` to `kind`",
            "/components/schemas/Pet/properties/kind",
        ),
        &["type", "kind"],
        &["Pet"],
    );
    assert_change(
        (
            "type: {type: string, nullable: true}",
            "type: {type: integer, nullable: true}",
        ),
        (
            "changed `type` from `string` to `integer`",
            "/components/schemas/Pet/properties/type/type",
        ),
        &["type"],
        &["Pet"],
    );
    assert_change(
        (
            "state: {$ref: '#/components/schemas/State'}",
            "state: {$ref: '#/components/schemas/Level'}",
        ),
        (
            "changed the reference from `State` to `Level`",
            "/components/schemas/Pet/properties/state",
        ),
        &["state"],
        &["Pet"],
    );
}

#[test]
fn removed_places_have_the_line_of_what_is_left() {
    let found = changes(&[("        type: {type: string, nullable: true}\n", "")]);
    let [change] = found.as_slice() else {
        panic!("{found:#?}");
    };
    assert_eq!(change.description, "removed property `type`");
    assert_eq!(change.location.pointer, "/components/schemas/Pet/properties/type");
    let line = DOCUMENT
        .lines()
        .position(|line| line.ends_with("        name: {type: string}"));
    assert_eq!(change.location.line as usize, line.unwrap() + 1);
}

#[test]
fn values_and_alternatives() {
    assert_change(
        ("enum: [fit, ill]", "enum: [fit, sick]"),
        (
            "renamed enum value `ill` to `sick`",
            "/components/schemas/State/enum/1",
        ),
        &["Ill", "Sick"],
        &["State"],
    );
    assert_change(
        ("enum: [fit, ill]", "enum: [fit, old, ill]"),
        ("added enum value `old`", "/components/schemas/State/enum/1"),
        &["Old"],
        &["State"],
    );
    assert_change(
        ("[Low, High]", "[Low, Peak]"),
        (
            "changed the name of enum value `2` from `High` to `Peak`",
            "/components/schemas/Level/enum/1",
        ),
        &["High", "Peak"],
        &["Level"],
    );
    let found = changes(&[
        (
            "{$ref: '#/components/schemas/Fish'}]",
            "{$ref: '#/components/schemas/Grain'}]",
        ),
        (
            "    Fish: {type: object, required: [fish]",
            "    Grain: {type: object, required: [fish]",
        ),
    ]);
    let described: Vec<(&str, Vec<&str>)> = found
        .iter()
        .map(|change| (change.description.as_str(), texts(&change.names)))
        .collect();
    assert_eq!(
        described,
        [
            ("removed alternative `Fish`", vec!["Fish"]),
            ("added alternative `Grain`", vec!["Grain"]),
            ("renamed schema `Fish` to `Grain`", vec!["Fish", "Grain"]),
        ]
    );
}

#[test]
fn references_to_a_renamed_component_are_no_changes_of_their_own() {
    let found = changes(&[
        (
            "state: {$ref: '#/components/schemas/State'}",
            "state: {$ref: '#/components/schemas/Health'}",
        ),
        ("    State: {type: string", "    Health: {type: string"),
    ]);
    let described: Vec<(&str, Vec<&str>)> = found
        .iter()
        .map(|change| (change.description.as_str(), texts(&change.names)))
        .collect();
    assert_eq!(
        described,
        [("renamed schema `State` to `Health`", vec!["Health", "State"])]
    );
}

/// An error of the compiler names the field, not the type of its value.
#[test]
fn users_of_a_component_are_related_to_its_changes() {
    let found = changes(&[("State: {type: string, enum: [fit, ill]}", "State: {type: string}")]);
    assert!(
        found
            .iter()
            .any(|change| change.description.starts_with("removed `enum:")
                && change.names.contains("State")
                && change.related.contains("state")),
        "{found:#?}"
    );
}

/// Only fields of the specification have extensions beside them; a header or a property may have any name.
#[test]
fn names_that_begin_like_extensions_are_names() {
    assert_change(
        (
            "ETag: {schema: {type: string}}",
            "ETag: {schema: {type: string}}\n            x-rate: {schema: {type: integer}}",
        ),
        (
            "added header `x-rate`",
            "/paths/~1pets~1{id}/put/responses/204/headers/x-rate",
        ),
        &["x_rate"],
        &["NoContent", "put_pet"],
    );
    let fish = "Fish: {type: object, required: [fish], properties: {fish: {type: string}}}";
    assert_change(
        (
            "    Meat: {type: object",
            "    x-bone: {type: object}\n    Meat: {type: object",
        ),
        ("added schema `x-bone`", "/components/schemas/x-bone"),
        &["XBone"],
        &[],
    );
    let open = |properties: &str| DOCUMENT.replace(fish, &format!("Fish: {{type: object{properties}}}"));
    let load = |text: &str| load("a.yaml", text).unwrap_or_else(|errors| panic!("{errors}"));
    let found = between(
        &load(&open("")),
        &load(&open(", properties: {x-fin: {type: string}}")),
    );
    let descriptions: Vec<&str> = found.iter().map(|change| change.description.as_str()).collect();
    assert_eq!(descriptions, ["added optional property `x-fin`"]);
    // These are extensions.
    assert_eq!(
        changes(&[
            (
                "'404': {description: d}",
                "'404': {description: d}\n        x-note: 1"
            ),
            ("paths:\n", "paths:\n  x-note: 1\n"),
        ]),
        []
    );
}

#[test]
fn the_security_of_the_document_is_that_of_operations_without_their_own() {
    let found = changes(&[
        ("security: [{token: []}]", "security: [{token: []}, {}]"),
        (
            "operationId: put_pet\n",
            "operationId: put_pet\n      security: [{token: []}]\n",
        ),
    ]);
    let change = found
        .iter()
        .find(|change| change.location.pointer.starts_with("/security"));
    let change = change.unwrap_or_else(|| panic!("{found:#?}"));
    assert!(
        change.names.contains("AuthorizesToken") && change.related.contains("list_pets"),
        "{change:#?}"
    );
    assert!(
        found
            .iter()
            .any(|change| change.location.pointer == "/paths/~1pets~1{id}/put/security")
    );
}
