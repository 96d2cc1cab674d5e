//! Seeds in the root of the document and in security.

use super::Change::{Add, Remove, Swap};
use super::{GET, PUT, Seed, set};
use serde_json::json;

pub(super) fn document() -> Vec<Seed> {
    vec![
        Seed::new("info title", "/info/title", set("Cats")),
        Seed::new("info version", "/info/version", set("2.0")),
        Seed::new("info description", "/info/description", Remove),
        Seed::new("info contact", "/info/contact/email", set("me@example.com")),
        Seed::new("info license", "/info/license", Remove),
        Seed::new("info extension", "/info/x-audience", set("public")),
        Seed::new("document extension", "", Add("x-seeded", json!(1))),
        Seed::new("document keyword", "", Add("webhooks", json!({"received": {}}))),
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

pub(super) fn security() -> Vec<Seed> {
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
