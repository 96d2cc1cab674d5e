//! Seeds in operations, their parameters and their bodies.

use super::Change::{Add, Remove, Swap};
use super::{GET, PUT, Seed, set};
use serde_json::json;

pub(super) fn operations() -> Vec<Seed> {
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

pub(super) fn parameters() -> Vec<Seed> {
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

pub(super) fn bodies() -> Vec<Seed> {
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
