//! One difference of each kind, seeded in either document, is reported at exactly one pointer, that of
//! the contract.

use super::Change::{Add, Remove, Set, Swap};
use super::{Change, changed};
use crate::fixture;
use openapi_conformance::closed_loop::compare;
use serde_json::{Value, json};

/// A change that is made in the contract and, separately, in the emitted document.
struct Seed {
    /// The kind of node that it changes.
    node: &'static str,
    /// Its pointer in the contract.
    contract: String,
    /// Its pointer in the emitted document.
    emitted: String,
    change_of_contract: Change,
    change_of_emitted: Change,
    /// Where it is reported if the contract was changed.
    reported_of_contract: Vec<String>,
    /// Where it is reported if the emitted document was changed.
    reported_of_emitted: Vec<String>,
}

impl Seed {
    fn new(node: &'static str, pointer: &str, change: Change) -> Seed {
        let reported = match &change {
            Add(key, _) => format!("{pointer}/{key}"),
            _ => pointer.to_owned(),
        };
        Seed {
            node,
            contract: pointer.to_owned(),
            emitted: pointer.to_owned(),
            change_of_contract: change.clone(),
            change_of_emitted: change,
            reported_of_contract: vec![reported.clone()],
            reported_of_emitted: vec![reported],
        }
    }

    /// Sets another pointer in the emitted document.
    fn emitted_at(mut self, pointer: &str) -> Seed {
        self.emitted = pointer.to_owned();
        self
    }

    /// Sets the equivalent change of the emitted document.
    fn emitted_as(mut self, pointer: &str, change: Change) -> Seed {
        self.emitted = pointer.to_owned();
        self.change_of_emitted = change;
        self
    }

    /// Sets where both changes are reported.
    fn reported_at(mut self, pointers: &[&str]) -> Seed {
        self.reported_of_emitted = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
        self.reported_of_contract.clone_from(&self.reported_of_emitted);
        self
    }

    /// Sets where the change of the contract is reported, if the removed value no longer has a pointer.
    fn contract_reported_at(mut self, pointers: &[&str]) -> Seed {
        self.reported_of_contract = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
        self
    }
}

/// The operations of the fixture.
const GET: &str = "/paths/~1pets~1{id}/get";
const PUT: &str = "/paths/~1pets~1{id}/put";
const PET: &str = "/components/schemas/Pet";

fn set(value: impl Into<Value>) -> Change {
    Set(value.into())
}

fn document() -> Vec<Seed> {
    vec![
        Seed::new("info title", "/info/title", set("Cats")),
        Seed::new("info version", "/info/version", set("2.0")),
        Seed::new("info description", "/info/description", Remove),
        Seed::new("info contact", "/info/contact/email", set("me@example.com")),
        Seed::new("info license", "/info/license", Remove),
        Seed::new("info extension", "/info/x-audience", set("public")),
        Seed::new("document extension", "", Add("x-seeded", json!(1))),
        Seed::new("document keyword", "", Add("webhooks", json!({"heard": {}}))),
        Seed::new(
            "external documentation",
            "/externalDocs/url",
            set("https://example.org"),
        ),
        Seed::new("server", "/servers/1", Remove).contract_reported_at(&["/servers/-"]),
        Seed::new("server order", "/servers", Swap),
        Seed::new("server url", "/servers/0/url", set("https://example.org")),
        Seed::new(
            "server variable",
            "/servers/0/variables/region/default",
            set("us"),
        ),
        Seed::new(
            "server variable value",
            "/servers/0/variables/region/enum",
            Add("-", json!("cn")),
        )
        .contract_reported_at(&["/servers/0/variables/region/enum/2"]),
        Seed::new("tag", "/tags/1", Remove)
            .emitted_at("/tags/0")
            .contract_reported_at(&["/tags/-"]),
        Seed::new("tag description", "/tags/0/description", set("Cats.")).emitted_at("/tags/1/description"),
        Seed::new("tag extension", "/tags/0/x-unmatched/prefixes/0", set("/cats"))
            .emitted_at("/tags/1/x-unmatched/prefixes/0"),
        Seed::new(
            "unmatched response",
            "/tags/0/x-unmatched/responses/405/description",
            set("No."),
        )
        .emitted_at("/tags/1/x-unmatched/responses/405/description"),
    ]
}

fn operations() -> Vec<Seed> {
    vec![
        Seed::new("path", "/paths/~1health", Remove),
        Seed::new("path", "/paths", Add("/more", json!({}))).reported_at(&["/paths/~1more"]),
        Seed::new("path summary", "/paths/~1pets~1{id}/summary", set("Two pets")),
        Seed::new("path description", "/paths/~1pets~1{id}/description", Remove),
        Seed::new("path extension", "/paths/~1pets~1{id}/x-path", set(2)),
        Seed::new("operation", "/paths/~1health/get", Remove),
        Seed::new(
            "operation",
            "/paths/~1health",
            Add("post", json!({"security": [], "responses": {}})),
        ),
        Seed::new("operation id", &format!("{GET}/operationId"), set("fetch_pet")),
        Seed::new("operation summary", &format!("{GET}/summary"), set("Fetch")),
        Seed::new(
            "operation description",
            &format!("{GET}/description"),
            set("Gets one. Or none."),
        ),
        Seed::new("operation deprecated", &format!("{GET}/deprecated"), set(false)),
        Seed::new("operation extension", &format!("{GET}/x-cost"), set(3)),
        Seed::new(
            "operation external documentation",
            &format!("{GET}/externalDocs"),
            Remove,
        ),
        Seed::new("operation tag", &format!("{GET}/tags/1"), Remove)
            .emitted_at(&format!("{GET}/tags/0"))
            .contract_reported_at(&[&format!("{GET}/tags/-")]),
        Seed::new("operation server", &format!("{PUT}/servers/0/url"), set("/v4")),
        Seed::new("path server", "/paths/~1pets~1{id}/servers/0/url", set("/v4"))
            .emitted_at(&format!("{GET}/servers/0/url")),
        Seed::new(
            "callback",
            &format!("{PUT}/callbacks/changed/{{$request.body#~1url}}/post/summary"),
            set("Hm."),
        ),
    ]
}

fn parameters() -> Vec<Seed> {
    let at = |index: u8, key: &str| format!("{GET}/parameters/{index}{key}");
    vec![
        Seed::new("parameter", &at(4, ""), Remove)
            .emitted_at(&at(1, ""))
            .contract_reported_at(&[&format!("{GET}/parameters/-")]),
        Seed::new(
            "parameter",
            &format!("{GET}/parameters"),
            Add("-", json!({"name": "new", "in": "query"})),
        )
        .contract_reported_at(&[&at(5, "")]),
        Seed::new("parameter name", &at(1, "/name"), set("sieve"))
            .emitted_at(&at(4, "/name"))
            .reported_at(&[&at(1, ""), &format!("{GET}/parameters/-")]),
        Seed::new("parameter in", &at(4, "/in"), set("cookie"))
            .emitted_at(&at(1, "/in"))
            .reported_at(&[&at(4, ""), &format!("{GET}/parameters/-")]),
        Seed::new("parameter required", &at(2, "/required"), set(false)).emitted_at(&at(3, "/required")),
        Seed::new("parameter description", &at(0, "/description"), set("Say less."))
            .emitted_at(&at(5, "/description")),
        Seed::new("parameter deprecated", &at(0, "/deprecated"), Remove).emitted_at(&at(5, "/deprecated")),
        Seed::new("parameter allowEmptyValue", &at(0, "/allowEmptyValue"), Remove)
            .emitted_at(&at(5, "/allowEmptyValue")),
        Seed::new("parameter allowReserved", &at(1, "/allowReserved"), Remove)
            .emitted_at(&at(4, "/allowReserved")),
        Seed::new("parameter style", &at(1, "/style"), set("pipeDelimited")).emitted_at(&at(4, "/style")),
        Seed::new("parameter explode", &at(1, "/explode"), set(false)).emitted_at(&at(4, "/explode")),
        Seed::new(
            "parameter explode, the default",
            &at(2, ""),
            Add("explode", json!(true)),
        )
        .emitted_at(&at(3, "")),
        Seed::new("parameter schema", &at(0, "/schema/type"), set("string"))
            .emitted_at(&at(5, "/schema/type")),
        Seed::new(
            "parameter content",
            &at(4, "/content/application~1json/schema/type"),
            set("string"),
        )
        .emitted_at(&at(1, "/content/application~1json/schema/type")),
        Seed::new("parameter example", &at(2, "/example"), set("xyz")).emitted_at(&at(3, "/example")),
        Seed::new("parameter examples", &at(3, "/examples/one/value/0"), set("b"))
            .emitted_at(&at(2, "/examples/one/value/0")),
        Seed::new("parameter extension", &at(0, "/x-flag"), Remove).emitted_at(&at(5, "/x-flag")),
        Seed::new(
            "shared parameter",
            "/components/parameters/PetId/description",
            set("Who."),
        )
        .emitted_at(&at(0, "/description")),
    ]
}

fn bodies() -> Vec<Seed> {
    let body = "/components/requestBodies/PetBody";
    let emitted = |key: &str| format!("{PUT}/requestBody{key}");
    let ok = |key: &str| format!("{GET}/responses/200{key}");
    let json = "/content/application~1json";
    let form = "/content/multipart~1form-data";
    let of_body =
        |node, key: &str, change| Seed::new(node, &format!("{body}{key}"), change).emitted_at(&emitted(key));
    vec![
        of_body("request body required", "/required", set(false)),
        of_body("request body description", "/description", Remove),
        of_body("request body extension", "/x-body", set(2)),
        of_body("request body media type", form, Remove),
        of_body(
            "request body schema",
            &format!("{json}/schema/$ref"),
            set("#/components/schemas/Cat"),
        ),
        of_body(
            "request body example",
            &format!("{json}/example/name"),
            set("Max"),
        ),
        of_body(
            "request body encoding",
            &format!("{form}/encoding/photo/contentType"),
            set("image/gif"),
        ),
        of_body(
            "encoding header",
            &format!("{form}/encoding/photo/headers/X-Size/schema/type"),
            set("string"),
        ),
        Seed::new("request body", &format!("{PUT}/requestBody"), Remove),
        Seed::new("response status", &ok(""), Remove),
        Seed::new("response range", &format!("{GET}/responses/4XX"), Remove),
        Seed::new("response default", &format!("{GET}/responses/default"), Remove),
        Seed::new(
            "response status",
            &format!("{GET}/responses"),
            Add("500", json!({"description": "Oh."})),
        ),
        Seed::new("response description", &ok("/description"), set("A cat.")),
        Seed::new("response extension", &ok("/x-reply"), set("no")),
        Seed::new(
            "response header",
            &ok("/headers"),
            Add("X-New", json!({"schema": {"type": "string"}})),
        ),
        Seed::new(
            "response header required",
            &ok("/headers/Retry-After/required"),
            Remove,
        )
        .emitted_at(&ok("/headers/retry-after/required")),
        Seed::new(
            "response header schema",
            &ok("/headers/Retry-After/schema/type"),
            set("string"),
        )
        .emitted_at(&ok("/headers/retry-after/schema/type")),
        Seed::new(
            "response header description",
            &ok("/headers/Retry-After/description"),
            Remove,
        )
        .emitted_at(&ok("/headers/retry-after/description")),
        Seed::new(
            "response header example",
            &ok("/headers/Retry-After/example"),
            set(4),
        )
        .emitted_at(&ok("/headers/retry-after/example")),
        Seed::new("response media type", &ok("/content/text~1plain"), Remove),
        Seed::new(
            "response schema",
            &ok(&format!("{json}/schema/$ref")),
            set("#/components/schemas/Cat"),
        ),
        Seed::new(
            "response example",
            &ok("/content/text~1plain/example"),
            set("Max"),
        ),
        Seed::new(
            "response example value",
            &ok(&format!("{json}/examples/tom/value/weight")),
            set(4),
        ),
        Seed::new(
            "response example order",
            &ok(&format!("{json}/examples/tom/value/tags")),
            Swap,
        ),
        Seed::new(
            "response example summary",
            &ok(&format!("{json}/examples/tom/summary")),
            Remove,
        ),
        Seed::new(
            "response example name",
            &ok(&format!("{json}/examples/tom")),
            Remove,
        ),
        Seed::new(
            "shared example",
            "/components/examples/Rex/value/kind",
            set("cat"),
        )
        .emitted_at(&ok(&format!("{json}/examples/rex/value/kind"))),
        Seed::new("media type extension", &ok(&format!("{json}/x-media")), Remove),
        Seed::new("response link", &ok("/links/owner/operationId"), set("get_pet")),
        Seed::new(
            "response link parameter",
            &ok("/links/owner/parameters/id"),
            set("1"),
        ),
    ]
}

fn security() -> Vec<Seed> {
    let at = |key: &str| format!("{PUT}/security{key}");
    let scheme = |key: &str| format!("/components/securitySchemes/{key}");
    vec![
        Seed::new("security alternative", &at("/2"), Remove).contract_reported_at(&[&at("/-")]),
        Seed::new("security alternative", &at(""), Add("-", json!({"key": []})))
            .contract_reported_at(&[&at("/3")]),
        Seed::new("security alternative order", &at(""), Swap),
        Seed::new("security alternative scheme", &at("/1/key"), Remove),
        Seed::new("security alternative scope", &at("/0/oauth/1"), Remove)
            .contract_reported_at(&[&at("/0/oauth/-")]),
        Seed::new(
            "security alternative scope",
            &at("/0/oauth"),
            Add("-", json!("admin")),
        )
        .contract_reported_at(&[&at("/0/oauth/2")]),
        Seed::new("document security", "/security/1", Remove)
            .emitted_at(&format!("{GET}/security/1"))
            .contract_reported_at(&["/security/-"]),
        Seed::new("document security order", "/security", Swap).emitted_at(&format!("{GET}/security")),
        Seed::new(
            "no security",
            "/paths/~1health/get/security",
            Add("-", json!({"key": []})),
        )
        .contract_reported_at(&["/paths/~1health/get/security/0"]),
        Seed::new("security scheme", &scheme("key"), Remove),
        Seed::new("security scheme type", &scheme("key/type"), set("http")),
        Seed::new("security scheme in", &scheme("key/in"), set("header")),
        Seed::new("security scheme name", &scheme("key/name"), set("token")),
        Seed::new("security scheme scheme", &scheme("bearer/scheme"), set("basic")),
        Seed::new(
            "security scheme format",
            &scheme("bearer/bearerFormat"),
            set("opaque"),
        ),
        Seed::new(
            "security scheme description",
            &scheme("bearer/description"),
            Remove,
        ),
        Seed::new(
            "security scheme flow",
            &scheme("oauth/flows/clientCredentials/tokenUrl"),
            set("/token"),
        ),
        Seed::new(
            "security scheme scope",
            &scheme("oauth/flows/clientCredentials/scopes/read"),
            Remove,
        ),
    ]
}

fn schemas() -> Vec<Seed> {
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
            .contract_reported_at(&[&at("Unused/enum/-")]),
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
fn version_specific_keywords() -> Vec<Seed> {
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

fn check(seeds: Vec<Seed>) {
    let (contract, emitted) = (fixture::contract(), fixture::emitted());
    let mut wrong = String::new();
    for seed in seeds {
        let of_contract = compare(
            &changed(&contract, &seed.contract, &seed.change_of_contract),
            &emitted,
        );
        let of_emitted = compare(
            &contract,
            &changed(&emitted, &seed.emitted, &seed.change_of_emitted),
        );
        let reported = [
            ("contract", of_contract, seed.reported_of_contract),
            ("emitted", of_emitted, seed.reported_of_emitted),
        ];
        for (document, differences, expected) in reported {
            let mut pointers: Vec<&str> = differences
                .iter()
                .map(|difference| difference.pointer.as_str())
                .collect();
            pointers.sort_unstable();
            pointers.dedup();
            let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            expected.sort_unstable();
            if pointers != expected {
                let lines = fixture::lines(&differences);
                wrong += &format!(
                    "{} in the {document}: expected {expected:?}, found\n{lines}\n",
                    seed.node
                );
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn differences_in_the_document_are_reported() {
    check(document());
}

#[test]
fn differences_in_operations_are_reported() {
    check(operations());
}

#[test]
fn differences_in_parameters_are_reported() {
    check(parameters());
}

#[test]
fn differences_in_bodies_are_reported() {
    check(bodies());
}

#[test]
fn differences_in_security_are_reported() {
    check(security());
}

#[test]
fn differences_in_schemas_are_reported() {
    check(schemas());
}

#[test]
fn differences_in_version_specific_keywords_are_reported() {
    check(version_specific_keywords());
}
