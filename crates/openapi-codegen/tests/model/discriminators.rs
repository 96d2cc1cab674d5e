//! The values that select the alternatives of a union.

use super::{component, feature};
use openapi_codegen::load;
use openapi_codegen::model::{Api, Kind};

/// Loads a document with these components, of one line each.
fn load_components(components: &[&str]) -> Api {
    let lines: String = components.iter().map(|line| format!("    {line}\n")).collect();
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}"
    );
    load("document.yaml", &text).unwrap_or_else(|errors| panic!("{errors}"))
}

/// Returns the values that select each alternative of a union, sorted.
fn selecting(api: &Api, name: &str) -> Vec<String> {
    let Kind::Union(union) = &component(api, name).kind else {
        panic!("{name} is not a union")
    };
    let sorted = |mut tags: Vec<String>| {
        tags.sort_unstable_by_key(|tag| tag.to_lowercase());
        tags.join(",")
    };
    let variants = union.variants.iter();
    variants.map(|variant| sorted(variant.tags.clone())).collect()
}

/// Asserts the values, whatever the order of the components is.
fn assert_selecting(components: &[&str], name: &str, expected: &[&str]) {
    let mut components = components.to_vec();
    for _ in 0..components.len() {
        components.rotate_left(1);
        assert_eq!(
            selecting(&load_components(&components), name),
            expected,
            "{components:#?}"
        );
        let reversed: Vec<&str> = components.iter().rev().copied().collect();
        assert_eq!(
            selecting(&load_components(&reversed), name),
            expected,
            "{reversed:#?}"
        );
    }
}

const PETS: [&str; 3] = [
    "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: \
     kind, mapping: {cat: Cat}}}",
    "Cat: {type: object, required: [kind], properties: {kind: {type: string}}}",
    "Dog: {type: object, required: [kind], properties: {kind: {type: string}}}",
];

#[test]
fn an_enum_in_any_part_of_an_inline_alternative_selects_it() {
    assert_selecting(
        &[
            "Event: {oneOf: [{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {enum: [a]}}}]}, {allOf: [{allOf: \
             [{$ref: '#/components/schemas/B'}]}], properties: {kind: {$ref: '#/components/schemas/Kind'}}}], discriminator: \
             {propertyName: kind}}",
            "Base: {type: object, required: [kind], properties: {kind: {$ref: '#/components/schemas/Kind'}}}",
            "B: {type: object, properties: {kind: {allOf: [{$ref: '#/components/schemas/Kind'}], enum: [b]}}}",
            "Kind: {type: string, enum: [a, b]}",
        ],
        "Event",
        &["a", "b"],
    );
}

#[test]
fn a_union_is_selected_by_the_values_of_its_alternatives() {
    let outer = "All: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Tool'}], discriminator: \
                 {propertyName: kind}}";
    let tool = "Tool: {type: object, required: [kind], properties: {kind: {type: string, enum: [saw]}}}";
    assert_selecting(&[&[outer, tool][..], &PETS].concat(), "All", &["cat,Dog", "saw"]);
}

#[test]
fn a_union_with_another_discriminator_is_selected_by_its_name_or_constants() {
    let outer = "All: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Tool'}], discriminator: \
                 {propertyName: group}}";
    let tools = [
        "Tool: {oneOf: [{$ref: '#/components/schemas/Saw'}, {$ref: '#/components/schemas/Axe'}]}",
        "Saw: {type: object, required: [group, teeth], properties: {group: {enum: [tool]}, teeth: {type: integer}}}",
        "Axe: {type: object, required: [group, sharp], properties: {group: {enum: [tool]}, sharp: {type: boolean}}}",
    ];
    assert_selecting(&[&[outer][..], &tools, &PETS].concat(), "All", &["Pet", "tool"]);
}

#[test]
fn a_base_with_descendants_is_an_alternative() {
    assert_selecting(
        &[
            "All: {oneOf: [{$ref: '#/components/schemas/Tool'}, {$ref: '#/components/schemas/Animal'}], discriminator: \
             {propertyName: kind}}",
            "Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}",
            "Bird: {allOf: [{$ref: '#/components/schemas/Animal'}]}",
            "Fish: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {depth: {type: integer}}}]}",
            "Tool: {type: object, required: [kind], properties: {kind: {type: string, enum: [tool]}}}",
        ],
        "All",
        &["tool", "Bird,Fish"],
    );
}

/// Each alternative of one union is combined with each of the other.
#[test]
fn a_value_matches_both_unions_of_a_schema() {
    let api = load_components(&[
        "Both: {oneOf: [{required: [a], properties: {a: {type: string}}}, {required: [b], properties: {b: {type: string}}}], \
         anyOf: [{required: [c], properties: {c: {type: string}}}, {required: [d], properties: {d: {type: string}}}], \
         properties: {e: {type: string}}}",
    ]);
    let Kind::Union(outer) = &component(&api, "Both").kind else {
        panic!("not a union")
    };
    let mut all = Vec::new();
    for variant in &outer.variants {
        let Kind::Union(inner) = &api.resolved(variant.schema).kind else {
            panic!("not a union")
        };
        for variant in inner.declared() {
            let schema = api.resolved(variant.schema);
            let Kind::Object(object) = &schema.kind else {
                panic!("not an object")
            };
            let mut names: Vec<&str> = object
                .properties
                .iter()
                .map(|property| property.name.as_str())
                .collect();
            names.sort_unstable();
            all.push(names.join(""));
            assert!(schema.type_name.is_some());
        }
    }
    assert_eq!(all, ["ace", "ade", "bce", "bde"]);
}

#[test]
fn every_alternative_has_its_discriminator_values() {
    let api = feature("composition");
    let Kind::Union(pet) = &component(&api, "Pet").kind else {
        panic!()
    };
    let variants: Vec<_> = pet
        .variants
        .iter()
        .map(|v| (v.ident.as_str(), v.tags.join(",")))
        .collect();
    assert_eq!(
        variants,
        [("Cat", "cat".to_owned()), ("Dog", "hound,dog".to_owned())]
    );
}
