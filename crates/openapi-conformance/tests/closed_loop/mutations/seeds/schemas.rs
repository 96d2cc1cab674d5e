//! Seeds in schemas.

use super::Change::{Add, Remove, Swap};
use super::{PET, Seed, set};
use serde_json::json;

pub(super) fn schemas() -> Vec<Seed> {
    let at = |key: &str| format!("/components/schemas/{key}");
    let property = |key: &str| format!("{PET}/properties/{key}");
    vec![
        Seed::new("schema", &at("NotText"), Remove),
        Seed::new(
            "schema",
            "/components/schemas",
            Add("Fish", json!({"type": "object"})),
        ),
        Seed::new("schema type", &at("Open/type"), set("array")),
        Seed::new("schema title", &format!("{PET}/title"), set("Cat")),
        Seed::new("schema description", &format!("{PET}/description"), set("A cat.")),
        Seed::new(
            "schema required",
            &format!("{PET}/required"),
            Add("-", json!("age")),
        )
        .reported_at(&[&format!("{PET}/required/-")])
        .contract_reported_at(&[&format!("{PET}/required/2")]),
        Seed::new("schema property", &property("age"), Remove),
        Seed::new(
            "schema property",
            &format!("{PET}/properties"),
            Add("color", json!({"type": "string"})),
        ),
        Seed::new("schema minProperties", &format!("{PET}/minProperties"), set(2)),
        Seed::new("schema maxProperties", &format!("{PET}/maxProperties"), Remove),
        Seed::new(
            "schema additionalProperties: false",
            &format!("{PET}/additionalProperties"),
            Remove,
        ),
        Seed::new(
            "schema additionalProperties: true",
            &at("Open/additionalProperties"),
            Remove,
        ),
        Seed::new(
            "schema additionalProperties",
            &at("Counts/additionalProperties/minimum"),
            set(2),
        ),
        Seed::new(
            "schema external documentation",
            &format!("{PET}/externalDocs/url"),
            set("https://example.org"),
        ),
        Seed::new("schema xml", &format!("{PET}/xml/wrapped"), set(false)),
        Seed::new("schema extension", &format!("{PET}/x-rust-type"), Remove),
        Seed::new("schema example", &format!("{PET}/example/name"), set("Max"))
            .emitted_at(&format!("{PET}/examples/0/name")),
        Seed::new("schema format", &property("age/format"), set("int64")),
        Seed::new("schema minimum", &property("age/minimum"), set(1)),
        Seed::new("schema maximum", &property("age/maximum"), Remove),
        Seed::new("schema multipleOf", &property("weight/multipleOf"), set(0.25)),
        Seed::new("schema minLength", &property("name/minLength"), set(2)),
        Seed::new("schema maxLength", &property("name/maxLength"), set(61)),
        Seed::new("schema pattern", &property("name/pattern"), set("^[a-z]*$")),
        Seed::new("schema default", &property("name/default"), set("max")),
        Seed::new("schema minItems", &property("tags/minItems"), set(2)),
        Seed::new("schema maxItems", &property("tags/maxItems"), Remove),
        Seed::new("schema uniqueItems", &property("tags/uniqueItems"), set(false)),
        Seed::new("schema items", &property("tags/items/type"), set("integer")),
        Seed::new("schema readOnly", &property("nick/readOnly"), Remove),
        Seed::new("schema writeOnly", &property("secret/writeOnly"), set(false)),
        Seed::new("schema deprecated", &property("secret/deprecated"), Remove),
        Seed::new(
            "schema deprecated beside a reference",
            &property("best/deprecated"),
            Remove,
        ),
        Seed::new(
            "schema description beside a reference",
            &property("level/description"),
            Remove,
        )
        .emitted_at(&property("level/oneOf/0/description")),
        Seed::new(
            "schema reference",
            &property("friend/$ref"),
            set("#/components/schemas/Dog"),
        ),
        Seed::new("schema any", &property("anything/description"), Remove),
        Seed::new("enum value", &at("Unused/enum/1"), Remove).contract_reported_at(&[&at("Unused/enum/-")]),
        Seed::new("enum value", &at("Unused/enum"), Add("-", json!("c")))
            .contract_reported_at(&[&at("Unused/enum/3")]),
        Seed::new("enum null", &at("Unused/enum/2"), Remove)
            .emitted_at(&at("Unused/enum/0"))
            .contract_reported_at(&[]),
        Seed::new("enum name", &at("Level/x-enum-varnames/0"), set("Lowest"))
            .emitted_at(&at("Level/x-enum-varnames/2")),
        Seed::new(
            "enum description",
            &property("kind/x-enum-descriptions/1"),
            set("Purrs."),
        )
        .emitted_at(&property("kind/x-enum-descriptions/0")),
        Seed::new("enum order without its names", &at("Level/enum"), Swap)
            .reported_at(&[
                &at("Level/x-enum-descriptions/1"),
                &at("Level/x-enum-varnames/1"),
                &at("Level/x-enum-descriptions/2"),
                &at("Level/x-enum-varnames/2"),
            ])
            .contract_reported_at(&[
                &at("Level/x-enum-descriptions/0"),
                &at("Level/x-enum-varnames/0"),
                &at("Level/x-enum-descriptions/1"),
                &at("Level/x-enum-varnames/1"),
            ]),
        Seed::new(
            "composed schema",
            &at("Dog/allOf/1/properties/bark/type"),
            set("integer"),
        ),
        Seed::new("composition order", &at("Dog/allOf"), Swap),
        Seed::new(
            "composed schema",
            &at("Animal/oneOf"),
            Add("-", json!({"type": "array"})),
        )
        .reported_at(&[&at("Animal/oneOf/-")])
        .contract_reported_at(&[&at("Animal/oneOf/2")]),
        Seed::new("composed schema", &at("Animal/oneOf/1"), Remove)
            .contract_reported_at(&[&at("Animal/oneOf/-")]),
        Seed::new("composed schema", &at("Either/anyOf/1/type"), set("boolean")),
        Seed::new("not", &at("NotText/not/type"), set("integer")),
        Seed::new(
            "discriminator property",
            &at("Animal/discriminator/propertyName"),
            set("kind"),
        ),
        Seed::new(
            "discriminator mapping",
            &at("Animal/discriminator/mapping/feline"),
            set("#/components/schemas/Dog"),
        ),
    ]
}

/// Keywords that differ between 3.0 and 3.1.
pub(super) fn version_specific_keywords() -> Vec<Seed> {
    let at = |key: &str| format!("/components/schemas/{key}");
    let property = |key: &str| format!("{PET}/properties/{key}");
    let (nick, level) = (property("nick/nullable"), property("level/nullable"));
    let (minimum, maximum) = (property("weight/minimum"), property("weight/maximum"));
    let exclusive = property("weight/exclusiveMaximum");
    vec![
        Seed::new("nullable", &nick, Remove).emitted_as(&property("nick/type"), set("string")),
        Seed::new("nullable reference", &level, Remove).emitted_as(&property("level/oneOf/1"), Remove),
        Seed::new("nullable choice", &at("Either/nullable"), Remove).emitted_as(&at("Either/anyOf/2"), Remove),
        Seed::new("nullable, new", &property("age"), Add("nullable", json!(true)))
            .emitted_as(&property("age/type"), set(json!(["integer", "null"]))),
        Seed::new("nullable reference, new", &property("best"), Add("nullable", json!(true))).emitted_as(
            &property("best"),
            set(json!({"deprecated": true, "anyOf": [{"$ref": "#/components/schemas/Level"}, {"type": "null"}]})),
        ),
        Seed::new("exclusive minimum", &minimum, set(1)).emitted_as(&property("weight/exclusiveMinimum"), set(1)),
        Seed::new("exclusive maximum", &maximum, set(99)).emitted_as(&exclusive, set(99)),
        Seed::new("exclusiveMaximum", &exclusive, Remove).emitted_as(
            &property("weight"),
            set(json!({"type": "number", "multipleOf": 0.5, "exclusiveMinimum": 0, "maximum": 100})),
        ),
        Seed::new("single enum value", &property("one/enum/0"), set("other"))
            .emitted_at(&property("one/const"))
            .reported_at(&[&property("one/enum/0"), &property("one/enum/-")]),
        Seed::new("schema example", &property("name/example"), Remove)
            .emitted_as(&property("name/examples"), Remove),
        Seed::new("format byte", &property("photo/format"), Remove)
            .emitted_as(&property("photo/contentEncoding"), Remove),
    ]
}
