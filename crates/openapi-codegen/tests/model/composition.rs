//! The model of `allOf`, `oneOf` and `anyOf`, and the intersection of their parts.

use super::{component, feature, property};
use openapi_codegen::load;
use openapi_codegen::model::{Additional, Api, Kind};

/// Loads a document with these schemas.
fn with_schemas(schemas: &str) -> Api {
    loaded(" {}\n", schemas)
}

fn loaded(paths: &str, schemas: &str) -> Api {
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:{paths}components:\n  schemas:\n{schemas}"
    );
    load("t.yaml", &text).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Loads a document with an operation whose response is the component `Choice`, an `anyOf` of two schemas.
fn any_of(first: &str, second: &str, components: &str) -> Api {
    let operation = "  /choice:
    get:
      operationId: choice
      responses:
        '200': {description: A choice., content: {application/json: {schema: {$ref: '#/components/schemas/Choice'}}}}
";
    let schemas = format!("    Choice: {{anyOf: [{first}, {second}]}}\n{components}");
    loaded(&format!("\n{operation}"), &schemas)
}

/// Returns the properties of each alternative, and whether they are required.
fn alternatives(api: &Api, name: &str) -> Vec<(String, Vec<(String, bool)>)> {
    let Kind::Union(union) = &component(api, name).kind else {
        panic!("{name} is not a union")
    };
    union
        .variants
        .iter()
        .map(|variant| {
            let schema = api.schema(variant.schema);
            assert!(schema.type_name.is_some(), "{schema:?}");
            let Kind::Object(object) = &schema.kind else {
                panic!("{schema:?}")
            };
            let properties = object.properties.iter().map(|p| (p.name.clone(), p.required));
            (variant.ident.clone(), properties.collect())
        })
        .collect()
}

#[test]
fn all_of_is_merged_and_keeps_its_parts() {
    let api = feature("composition");
    let Kind::Object(cat) = &component(&api, "Cat").kind else {
        panic!()
    };
    let properties: Vec<_> = cat
        .properties
        .iter()
        .map(|p| (p.name.as_str(), p.required))
        .collect();
    assert_eq!(properties, [("kind", true), ("name", true), ("lives", false)]);
    assert_eq!(cat.all_of.len(), 2);
    assert_eq!(cat.all_of[0], component(&api, "Animal").id);
    let Kind::Object(dog) = &component(&api, "Dog").kind else {
        panic!()
    };
    assert_eq!(dog.properties.len(), 3);
}

#[test]
fn a_single_all_of_that_only_annotates_is_an_alias() {
    let api = feature("composition");
    let owner = property(&api, component(&api, "StoredPet"), "owner");
    assert!(owner.nullable);
    assert!(matches!(owner.kind, Kind::Alias(target) if target == component(&api, "Owner").id));
    assert_eq!(owner.description.as_deref(), Some("The keeper, if there is one."));
}

#[test]
fn an_alternative_that_is_only_null_makes_the_choice_nullable() {
    let api = feature("composition");
    let expression = component(&api, "Expression");
    let Kind::Union(union) = &expression.kind else {
        panic!()
    };
    assert!(expression.nullable);
    assert_eq!(union.variants.len(), 2);
}

#[test]
fn properties_beside_a_union_are_in_every_alternative() {
    let api = feature("choices");
    let entry = |name: &str, required| (name.to_owned(), required);
    let device = alternatives(&api, "Device");
    assert_eq!(
        device[0].1,
        [
            entry("serial", true),
            entry("model", true),
            entry("address", true),
            entry("port", false)
        ]
    );
    assert_eq!(
        device[1].1,
        [
            entry("serial", true),
            entry("model", false),
            entry("address", false),
            entry("port", true)
        ]
    );
    let Kind::Union(union) = &component(&api, "Device").kind else {
        panic!()
    };
    let port = property(&api, api.schema(union.variants[1].schema), "port");
    assert!(
        matches!(&port.kind, Kind::Integer(port) if port.format.as_deref() == Some("int32")),
        "{port:?}"
    );
    let stored = alternatives(&api, "Stored");
    assert_eq!(stored[0].0, "Lamp");
    assert_eq!(
        stored[0].1,
        [entry("id", true), entry("kind", true), entry("lumen", false)]
    );
    assert_eq!(
        stored[1].1,
        [entry("id", true), entry("kind", true), entry("watts", false)]
    );
    let lamp = component(&api, "Lamp");
    assert!(matches!(&lamp.kind, Kind::Object(object) if object.properties.len() == 2));
    let Kind::Union(mixed) = &component(&api, "Mixed").kind else {
        panic!()
    };
    let inner = api.schema(mixed.variants[0].schema);
    let Kind::Union(inner) = &inner.kind else {
        panic!("{inner:?}")
    };
    for variant in &inner.variants {
        let schema = api.schema(variant.schema);
        assert!(matches!(&schema.kind, Kind::Object(object) if object.properties[0].name == "note"));
    }
}

#[test]
fn two_descriptions_of_a_property_are_intersected() {
    let api = with_schemas(
        "    Word: {type: string, maxLength: 3}
    Thing:
      allOf:
        - type: object
          properties:
            text: {type: string, maxLength: 5, nullable: true}
            count: {type: integer, minimum: 1, maximum: 9}
            sort: {type: string, enum: [a, b, c]}
            word: {$ref: '#/components/schemas/Word'}
            list: {type: array, items: {type: string}, minItems: 1}
            open: {type: object}
            same: {type: array, items: {type: object, properties: {x: {type: string}}}}
        - type: object
          properties:
            text: {type: string, maxLength: 7, minLength: 2, pattern: '^a'}
            count: {type: integer, format: int32, minimum: 1, exclusiveMinimum: true, maximum: 10}
            sort: {type: string, enum: [c, d, b]}
            word: {type: string, readOnly: true}
            list: {type: array, items: {type: string}, maxItems: 4}
            open: {type: object, additionalProperties: {type: string}}
            same: {type: array, items: {type: object, properties: {x: {type: string}}}}
",
    );
    let thing = component(&api, "Thing");
    let text = property(&api, thing, "text");
    assert!(!text.nullable, "one of the two excludes null");
    let Kind::String(string) = &text.kind else {
        panic!()
    };
    assert_eq!((string.min_length, string.max_length), (Some(2), Some(5)));
    assert_eq!(string.pattern.as_deref(), Some("^a"));
    let Kind::Integer(count) = &property(&api, thing, "count").kind else {
        panic!()
    };
    assert_eq!(count.format.as_deref(), Some("int32"));
    assert!(count.bounds.exclusive_minimum && !count.bounds.exclusive_maximum);
    assert_eq!(count.bounds.maximum, Some(9.into()));
    let sort = property(&api, thing, "sort");
    let Kind::String(string) = &sort.kind else {
        panic!()
    };
    let values: Vec<_> = string.values.iter().map(|value| value.ident.as_str()).collect();
    assert_eq!(values, ["B", "C"]);
    assert!(sort.type_name.is_some());
    let word = property(&api, thing, "word");
    assert!(word.read_only && matches!(word.kind, Kind::Alias(id) if id == component(&api, "Word").id));
    let Kind::Array(list) = &property(&api, thing, "list").kind else {
        panic!()
    };
    assert_eq!((list.min_items, list.max_items), (Some(1), Some(4)));
    let Kind::Object(open) = &property(&api, thing, "open").kind else {
        panic!()
    };
    assert!(matches!(open.additional, Additional::Typed(_)));
}

#[test]
fn a_property_with_the_values_of_a_part_keeps_its_type() {
    let api = feature("intersections");
    let narrow = component(&api, "Narrow");
    let color = property(&api, narrow, "color");
    assert!(matches!(color.kind, Kind::Alias(target) if target == component(&api, "Color").id));
    assert_eq!(color.description.as_deref(), Some("Again."));
    let Kind::Array(rows) = &property(&api, narrow, "rows").kind else {
        panic!()
    };
    assert_eq!(rows.items, component(&api, "Row").id);
    assert_eq!(
        property(&api, narrow, "inner").type_name.as_deref(),
        Some("NarrowInner")
    );
    let next = property(&api, component(&api, "NamedNode"), "next");
    assert_eq!(next.id, component(&api, "NamedNode").id);
}

#[test]
fn an_all_of_that_needs_itself_is_merged_afterwards() {
    let api = with_schemas(
        "    Base: {type: object, properties: {next: {type: object, properties: {x: {type: string, maxLength: 5}}}}}
    Child:
      allOf:
        - {$ref: '#/components/schemas/Base'}
        - type: object
          properties:
            x: {type: string, minLength: 2}
            next: {$ref: '#/components/schemas/Extended'}
    Extended:
      allOf:
        - {$ref: '#/components/schemas/Child'}
        - {type: object, properties: {y: {type: boolean}}}
",
    );
    let next = property(&api, component(&api, "Child"), "next");
    let Kind::String(x) = &property(&api, next, "x").kind else {
        panic!()
    };
    assert_eq!((x.min_length, x.max_length), (Some(2), Some(5)));
    assert!(matches!(property(&api, next, "y").kind, Kind::Boolean(None)));
    assert!(matches!(property(&api, next, "next").kind, Kind::Object(_)));
}

#[test]
fn null_remains_if_every_part_allows_it() {
    let api = with_schemas(
        "    Text: {type: string, nullable: true}
    Both: {allOf: [{$ref: '#/components/schemas/Text'}, {type: string, maxLength: 3, nullable: true}]}
    One: {allOf: [{$ref: '#/components/schemas/Text'}, {type: string, maxLength: 3}]}
    Own: {allOf: [{$ref: '#/components/schemas/Text'}], type: string}
",
    );
    let nullable = |name: &str| api.nullable(component(&api, name).id);
    assert_eq!(["Both", "One", "Own"].map(nullable), [true, false, false]);
}

#[test]
fn nullable_beside_a_single_all_of_adds_null() {
    let api = with_schemas(
        "    Text: {type: string}
    Nullable: {allOf: [{$ref: '#/components/schemas/Text'}], nullable: true}
",
    );
    assert!(api.nullable(component(&api, "Nullable").id));
    assert!(!api.nullable(component(&api, "Text").id));
}

#[test]
fn a_format_without_a_type_restricts_the_other_part() {
    let api = with_schemas(
        "    Text: {type: string}
    Id: {allOf: [{$ref: '#/components/schemas/Text'}], format: uuid}
    Small: {allOf: [{type: integer}, {format: int32}]}
    Kept: {type: string, oneOf: [{format: date}, {enum: [never]}]}
",
    );
    let format = |kind: &Kind| match kind {
        Kind::String(text) => text.format.as_ref().map(|format| format.name().to_owned()),
        Kind::Integer(integer) => integer.format.clone(),
        _ => None,
    };
    assert_eq!(format(&component(&api, "Id").kind).as_deref(), Some("uuid"));
    assert_eq!(format(&component(&api, "Small").kind).as_deref(), Some("int32"));
    let Kind::Union(kept) = &component(&api, "Kept").kind else {
        panic!()
    };
    let first = api.resolved(kept.variants[0].schema);
    assert_eq!(format(&first.kind).as_deref(), Some("date"));
}

#[test]
fn the_alternative_that_a_property_names_is_kept() {
    let api = with_schemas(
        "    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind}
    Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}, barks: {type: boolean}}}
    Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
    CatOwner:
      allOf:
        - {$ref: '#/components/schemas/Owner'}
        - {type: object, properties: {pet: {$ref: '#/components/schemas/Cat'}}}
",
    );
    let pet = property(&api, component(&api, "CatOwner"), "pet");
    let Kind::String(kind) = &property(&api, pet, "kind").kind else {
        panic!()
    };
    assert_eq!(kind.values.len(), 1);
    assert_eq!(kind.values[0].value, "Cat");
    assert!(matches!(property(&api, pet, "lives").kind, Kind::Integer(_)));
}

#[test]
fn an_alternative_that_is_referenced_elsewhere_is_not_changed() {
    let api = with_schemas(
        "    Choice:
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf:
        - {type: object, required: [a], properties: {a: {type: string}}}
        - {type: object, required: [b], properties: {b: {type: string}}}
    Other:
      type: object
      properties: {first: {$ref: '#/components/schemas/Choice/oneOf/0'}}
",
    );
    let counts: Vec<usize> = alternatives(&api, "Choice")
        .iter()
        .map(|(_, properties)| properties.len())
        .collect();
    assert_eq!(counts, [2, 2]);
    let first = property(&api, component(&api, "Other"), "first");
    let Kind::Object(first) = &first.kind else {
        panic!()
    };
    assert_eq!(first.properties.len(), 1, "{first:?}");
}

#[test]
fn a_value_is_compared_with_the_alternative_of_any_type_first() {
    let api = any_of("{type: object, properties: {a: {type: string}}}", "{}", "");
    let Kind::Union(union) = &component(&api, "Choice").kind else {
        panic!()
    };
    let kinds = union.by_precedence().into_iter();
    let kinds: Vec<_> = kinds.map(|variant| &api.schema(variant.schema).kind).collect();
    // `Any` keeps undeclared properties; the object type would drop them.
    assert!(
        matches!(kinds.as_slice(), [Kind::Any, Kind::Object(_)]),
        "{kinds:?}"
    );
}

#[test]
fn alternatives_that_conflict_only_below_their_recursion_are_valid() {
    let item = |name: &str| {
        format!(
            "{{type: object, required: [next], properties: {{next: {{$ref: '#/components/schemas/{name}'}}, value: {{type: string}}}}}}"
        )
    };
    let schemas = format!(
        "    One: {}\n    Two: {}\n    Other: {{type: object, required: [value], properties: {{value: {{type: integer}}}}}}\n",
        item("One"),
        item("Other")
    );
    let api = any_of(
        "{$ref: '#/components/schemas/One'}",
        "{$ref: '#/components/schemas/Two'}",
        &schemas,
    );
    assert!(matches!(component(&api, "Choice").kind, Kind::Union(_)));
}
