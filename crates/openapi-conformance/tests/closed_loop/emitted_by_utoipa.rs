//! A document that utoipa emits, compared with an equivalent contract.
//!
//! It takes the place of the server stub: derives and `#[utoipa::path]` where possible, and hand-written code for what they
//! cannot express.

#![allow(dead_code, reason = "the types exist only for what utoipa derives from them")]

use crate::fixture::lines;
use openapi_conformance::closed_loop::compare;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use utoipa::openapi::RefOr;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{
    AllOfBuilder, ArrayBuilder, ObjectBuilder, OneOfBuilder, Ref, Schema, SchemaType, Type,
};
use utoipa::{OpenApi, PartialSchema, ToSchema};

fn contract() -> Value {
    serde_json::from_str(include_str!("fixtures/utoipa.json")).unwrap()
}

/// A pet.
#[derive(ToSchema)]
#[schema(title = "Pet", examples(json!({"name": "Rex", "level": 1})))]
#[schema(min_properties = 1)]
struct Pet {
    /// What it is called.
    #[schema(min_length = 1, max_length = 60, pattern = "^[a-z]+$")]
    name: String,
    /// How good it is.
    level: Level,
    #[schema(required = false, nullable = false, exclusive_minimum = 0, maximum = 100)]
    weight: Option<f64>,
    #[schema(required = true)]
    nick: Option<String>,
    best: Option<Level>,
    #[schema(no_recursion)]
    friends: Vec<Pet>,
    #[schema(schema_with = codes)]
    codes: Vec<String>,
    labels: BTreeMap<String, String>,
    #[schema(read_only, format = DateTime, value_type = String)]
    born: String,
}

/// What attributes of an array cannot express: uniqueness and the pattern of the items.
fn codes() -> ArrayBuilder {
    let item = ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some("^[A-Z]{2}$"));
    ArrayBuilder::new()
        .items(item)
        .unique_items(true)
        .max_items(Some(9))
}

/// An integer enum with names, which the derive cannot express.
struct Level;

impl PartialSchema for Level {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .description(Some("Levels."))
            .enum_values(Some([0, 1]))
            .extensions(Some(Extensions::from_iter([(
                "x-enum-varnames",
                json!(["Low", "High"]),
            )])))
            .into()
    }
}

impl ToSchema for Level {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Level")
    }
}

/// A reference that is nullable, deprecated and described.
struct Either;

impl PartialSchema for Either {
    fn schema() -> RefOr<Schema> {
        let null = ObjectBuilder::new().schema_type(Type::Null).build();
        let pet = AllOfBuilder::new()
            .item(Ref::from_schema_name("Pet"))
            .description(Some("A pet."))
            .extensions(Some(Extensions::from_iter([("deprecated", json!(true))])));
        let object = ObjectBuilder::new()
            .schema_type(SchemaType::Type(Type::Object))
            .property("pet", OneOfBuilder::new().item(pet).item(null.clone()))
            .property(
                "level",
                OneOfBuilder::new()
                    .item(Ref::from_schema_name("Level"))
                    .item(null),
            )
            .additional_properties(Some(utoipa::openapi::schema::AdditionalProperties::FreeForm(
                false,
            )));
        object.into()
    }
}

impl ToSchema for Either {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Either")
    }
}

#[utoipa::path(
    put,
    path = "/pets/{id}",
    operation_id = "put_pet",
    tag = "pets",
    summary = "Put a pet",
    description = "Puts one.\n\nOr not.",
    params(
        ("id" = String, Path, description = "Which.", min_length = 3),
        ("dry" = Option<bool>, Query, description = "Whether to try only."),
    ),
    request_body(content = Pet, content_type = "application/vnd.api+json", description = "The pet."),
    responses(
        (status = 200, description = "Put.", body = Pet, content_type = "application/vnd.api+json",
            examples(("rex" = (summary = "A dog.", value = json!({"name": "Rex", "level": 1}))))),
        (status = 429, description = "Too much.", headers(("Retry-After" = i64, description = "Seconds."))),
        (status = "default", description = "Else."),
    ),
    security(("bearer" = ["write"]), ("key" = []), ()),
    extensions(("x-cost" = json!(2)))
)]
fn put_pet() {}

#[derive(OpenApi)]
#[openapi(
    info(title = "Pets", version = "1.0", description = "All about pets.", license(name = "MIT")),
    paths(put_pet),
    components(schemas(Either)),
    tags((name = "pets", description = "Pets.")),
    servers((url = "https://example.com", description = "Production."))
)]
struct Api;

/// Returns the document, completed with what no attribute can express.
fn emitted() -> Value {
    let mut api = Api::openapi();
    let schemes = [
        ("bearer", json!({"type": "http", "scheme": "bearer"})),
        ("key", json!({"type": "apiKey", "in": "query", "name": "key"})),
    ];
    let components = api.components.get_or_insert_default();
    for (name, scheme) in schemes {
        let scheme: utoipa::openapi::security::SecurityScheme = serde_json::from_value(scheme).unwrap();
        components.add_security_scheme(name, scheme);
    }
    let item = api.paths.paths.get_mut("/pets/{id}").unwrap();
    let operation = item.put.as_mut().unwrap();
    let RefOr::T(response) = operation.responses.responses.get_mut("429").unwrap() else {
        panic!("a reference")
    };
    let RefOr::T(header) = response.headers.get_mut("Retry-After").unwrap() else {
        panic!("a reference")
    };
    header.extensions = Some(Extensions::from_iter([("required", json!(true))]));
    serde_json::to_value(&api).unwrap()
}

#[test]
fn the_emitted_document_is_equal_to_the_contract() {
    assert_eq!(lines(&compare(&contract(), &emitted())), "");
}

#[test]
fn losses_of_attributes_are_differences() {
    let bare = serde_json::to_value(Api::openapi()).unwrap();
    let lost: Vec<String> = compare(&contract(), &bare)
        .into_iter()
        .map(|difference| difference.pointer)
        .collect();
    let required = "/components/responses/TooMany/headers/Retry-After/required";
    assert_eq!(lost, ["/components/securitySchemes", required]);
}
