//! Mutants of the document that the server stub describes itself with: one of each kind of annotation.

use openapi_conformance::mutation::Mutant;
use serde_json::{Value, json};

pub(super) fn mutants() -> Vec<Mutant> {
    [globals(), operations(), responses(), schemas()].concat()
}

fn globals() -> Vec<Mutant> {
    vec![
        Mutant::document(
            "info-version",
            "info.version is the contract's",
            "/info/version",
            |node| *node = json!("0.1.0"),
        ),
        Mutant::document("info-license", "info.license is present", "/info", |node| {
            lose(node, "license")
        }),
        Mutant::document("server-url", "where the service is", "/servers/0/url", |node| {
            *node = json!("/api")
        }),
        Mutant::document(
            "tag-description",
            "what a dialect is",
            "/tags/0/description",
            other,
        ),
        Mutant::document("tag-missing", "every dialect is a tag", "/tags", |node| {
            drop(node.as_array_mut().map(Vec::pop))
        }),
        Mutant::document(
            "unmatched-prefix",
            "which paths response in a dialect",
            "/tags/1/x-unmatched/prefixes/0",
            |node| *node = json!("/v2"),
        ),
        Mutant::document(
            "security-scheme",
            "tokens are sent as Bearer",
            "/components/securitySchemes/bearerAuth/scheme",
            |node| *node = json!("basic"),
        ),
        Mutant::document(
            "security-scheme-name",
            "the query's token is access_token",
            "/components/securitySchemes/accessToken/name",
            |node| *node = json!("token"),
        ),
    ]
}

fn operations() -> Vec<Mutant> {
    vec![
        Mutant::document("path-missing", "every path is described", "/paths", |node| {
            lose(node, "/api/v2/ping")
        }),
        Mutant::document(
            "operation-missing",
            "every operation is described",
            "/paths/~1v1~1account",
            |node| lose(node, "patch"),
        ),
        Mutant::document(
            "operation-surplus",
            "no operation but those of the contract",
            "/paths/~1api~1v2~1ping",
            |node| {
                put(
                    node,
                    "post",
                    json!({"responses": {"204": {"description": "pong"}}}),
                )
            },
        ),
        Mutant::document(
            "operation-id",
            "an operation's id",
            "/paths/~1v1~1account/patch/operationId",
            other,
        ),
        Mutant::document(
            "operation-summary",
            "an operation's summary",
            "/paths/~1v1~1account/get/summary",
            other,
        ),
        Mutant::document(
            "operation-description",
            "an operation's description",
            "/paths/~1v1~1account/patch/description",
            other,
        ),
        Mutant::document(
            "operation-tag",
            "an operation's dialect",
            "/paths/~1v1~1account/patch/tags/0",
            |node| {
                *node = json!("workspace");
            },
        ),
        Mutant::document(
            "operation-deprecated",
            "no operation is deprecated",
            "/paths/~1v1~1account/patch",
            |node| {
                put(node, "deprecated", json!(true));
            },
        ),
        Mutant::document(
            "security-missing",
            "an operation that needs a token declares it",
            "/paths/~1api~1v2~1account~1details/get",
            |node| put(node, "security", json!([])),
        ),
        Mutant::document(
            "security-alternative",
            "only the workspace operations take access_token",
            "/paths/~1v1~1account/patch",
            |node| put(node, "security", json!([{"bearerAuth": []}, {"accessToken": []}])),
        ),
        Mutant::document(
            "security-both",
            "workspace: one of two credentials is enough",
            "/paths/~1api~1workspace~1account~1profile/get",
            |node| put(node, "security", json!([{"bearerAuth": [], "accessToken": []}])),
        ),
        Mutant::document(
            "parameter-name",
            "a query parameter's name",
            "/paths/~1v1~1account/get/parameters/0/name",
            |node| *node = json!("accountId"),
        ),
        Mutant::document(
            "parameter-place",
            "account_id is in the query",
            "/paths/~1v1~1account/get/parameters/0/in",
            |node| *node = json!("header"),
        ),
        Mutant::document(
            "parameter-required",
            "account_id is optional",
            "/paths/~1v1~1account/get/parameters/0/required",
            |node| *node = json!(true),
        ),
        Mutant::document(
            "parameter-schema",
            "a user's name in a path has 60 characters at most",
            "/paths/~1api~1v2~1users~1{user}/get/parameters/0/schema/maxLength",
            |node| *node = json!(64),
        ),
        Mutant::document(
            "parameter-pattern",
            "a user's name in a path keeps its pattern",
            "/paths/~1api~1v2~1users~1{user}/get/parameters/0/schema",
            |node| lose(node, "pattern"),
        ),
        Mutant::document(
            "parameter-example",
            "a parameter's example",
            "/paths/~1v1~1account/get/parameters/0/example",
            other,
        ),
        Mutant::document(
            "parameter-style",
            "how a parameter is written",
            "/paths/~1v1~1account/get/parameters/0/style",
            |node| *node = json!("spaceDelimited"),
        ),
        Mutant::document(
            "body-optional",
            "a write has a body",
            "/paths/~1v1~1account/patch/requestBody/required",
            |node| *node = json!(false),
        ),
        Mutant::document(
            "body-media-type",
            "terraform: bodies are JSON:API",
            "/paths/~1api~1v2~1account~1update/patch/requestBody/content",
            |node| rename(node, "application/vnd.api+json", "application/json"),
        ),
        Mutant::document(
            "body-schema",
            "which schema a body has",
            "/paths/~1v1~1account/patch/requestBody/content/application~1json/schema/$ref",
            |node| *node = json!("#/components/schemas/Account"),
        ),
        Mutant::document(
            "body-example",
            "an example of a body",
            "/paths/~1v1~1account/patch/requestBody/content/application~1json/examples/oneSetting/value/settings",
            |node| put(node, "currency", json!("EUR")),
        ),
    ]
}

fn responses() -> Vec<Mutant> {
    vec![
        Mutant::document(
            "response-missing",
            "every status is declared",
            "/paths/~1v1~1account/patch/responses",
            |node| {
                lose(node, "409");
            },
        ),
        Mutant::document(
            "response-surplus",
            "no status but the contract's",
            "/paths/~1v1~1account/patch/responses",
            |node| {
                put(node, "418", json!({"description": "I am a teapot."}));
            },
        ),
        Mutant::document(
            "response-status",
            "a token that is made is 201",
            "/paths/~1api~1v2~1users~1{user}~1authentication-tokens/post/responses",
            |node| rename(node, "201", "200"),
        ),
        Mutant::document(
            "response-description",
            "what a status means",
            "/paths/~1v1~1account/patch/responses/200/description",
            other,
        ),
        Mutant::document(
            "response-media-type",
            "discovery is application/json",
            "/paths/~1.well-known~1terraform.json/get/responses/200/content",
            |node| rename(node, "application/json", "application/vnd.api+json"),
        ),
        Mutant::document(
            "response-schema",
            "which schema a response has",
            "/paths/~1v1~1account/get/responses/200/content/application~1json/schema/$ref",
            |node| *node = json!("#/components/schemas/AccountError"),
        ),
        Mutant::document(
            "response-example",
            "an example of a response",
            "/paths/~1v1~1account/patch/responses/200/content/application~1json/examples/account/value/name",
            other,
        ),
        Mutant::document(
            "header-missing",
            "ping's headers are declared",
            "/paths/~1api~1v2~1ping/get/responses/204/headers",
            |node| lose(node, "TFP-AppName"),
        ),
        Mutant::document(
            "header-optional",
            "ping's headers are required",
            "/paths/~1api~1v2~1ping/get/responses/204/headers/TFP-API-Version",
            |node| put(node, "required", json!(false)),
        ),
        Mutant::document(
            "header-schema",
            "a header's schema",
            "/paths/~1api~1v2~1ping/get/responses/204/headers/TFP-API-Version/schema",
            |node| put(node, "pattern", json!("^[0-9]+$")),
        ),
    ]
}

fn schemas() -> Vec<Mutant> {
    vec![
        Mutant::document(
            "schema-type",
            "the type of a property",
            "/components/schemas/AccountErrorDetail/properties/message/type",
            |node| {
                *node = json!("integer");
            },
        ),
        Mutant::document(
            "schema-nullable",
            "null puts a setting back",
            "/components/schemas/AccountSettingsPatch/properties/currency/type",
            |node| {
                *node = json!("string");
            },
        ),
        Mutant::document(
            "schema-null-allowed",
            "a name is never null",
            "/components/schemas/AccountName/type",
            |node| {
                *node = json!(["string", "null"]);
            },
        ),
        Mutant::document(
            "schema-required-missing",
            "an account has an id",
            "/components/schemas/Account/required",
            |node| {
                list(node, |names| names.retain(|name| name != "id"));
            },
        ),
        Mutant::document(
            "schema-required-surplus",
            "an account may have no pending e-mail",
            "/components/schemas/Account/required",
            |node| {
                list(node, |names| names.push(json!("pending_email")));
            },
        ),
        Mutant::document(
            "schema-property-missing",
            "an account has settings",
            "/components/schemas/Account/properties",
            |node| {
                lose(node, "settings");
            },
        ),
        Mutant::document(
            "schema-property-surplus",
            "no property but those of the contract",
            "/components/schemas/Account/properties",
            |node| {
                put(node, "password_hash", json!({"type": "string"}));
            },
        ),
        Mutant::document(
            "schema-open",
            "accounts: unknown properties are rejected",
            "/components/schemas/AccountPatch",
            |node| {
                lose(node, "additionalProperties");
            },
        ),
        Mutant::document(
            "schema-closed",
            "terraform: unknown properties are ignored",
            "/components/schemas/UpdateAccountDocument",
            |node| {
                put(node, "additionalProperties", json!(false));
            },
        ),
        Mutant::document(
            "schema-max-length",
            "a username's length",
            "/components/schemas/Username/maxLength",
            |node| *node = json!(61),
        ),
        Mutant::document(
            "schema-min-length",
            "a name is not empty",
            "/components/schemas/AccountName",
            |node| lose(node, "minLength"),
        ),
        Mutant::document(
            "schema-pattern",
            "a username's characters",
            "/components/schemas/Username/pattern",
            |node| {
                *node = json!("^[A-Za-z0-9_-]+$");
            },
        ),
        Mutant::document(
            "schema-format",
            "an e-mail address is one",
            "/components/schemas/EmailAddress",
            |node| lose(node, "format"),
        ),
        Mutant::document(
            "schema-integer-format",
            "a user's type is an int32",
            "/components/schemas/WorkspaceUserType/format",
            |node| {
                *node = json!("int64");
            },
        ),
        Mutant::document(
            "schema-min-items",
            "there is no error document without an error",
            "/components/schemas/JsonApiErrorDocument/properties/errors",
            |node| {
                lose(node, "minItems");
            },
        ),
        Mutant::document(
            "schema-items",
            "what a list is of",
            "/components/schemas/JsonApiErrorDocument/properties/errors/items/$ref",
            |node| {
                *node = json!("#/components/schemas/AccountError");
            },
        ),
        Mutant::document(
            "schema-enum-missing",
            "a scope is read, write or admin",
            "/components/schemas/TokenScope/enum",
            |node| {
                drop(node.as_array_mut().map(Vec::pop));
            },
        ),
        Mutant::document(
            "schema-enum-other",
            "an account is active, suspended or closed",
            "/components/schemas/AccountStatus/enum/0",
            |node| {
                *node = json!("enabled");
            },
        ),
        Mutant::document(
            "schema-enum-names",
            "what the numbers are called",
            "/components/schemas/WorkspaceUserType/x-enum-varnames/0",
            |node| {
                *node = json!("Default");
            },
        ),
        Mutant::document(
            "schema-enum-descriptions",
            "what the values mean",
            "/components/schemas/TokenScope/x-enum-descriptions/0",
            other,
        ),
        Mutant::document(
            "schema-write-only",
            "a password is never responseed",
            "/components/schemas/ChangePasswordAttributes/properties/password",
            |node| {
                lose(node, "writeOnly");
            },
        ),
        Mutant::document(
            "schema-description",
            "what a schema is",
            "/components/schemas/AccountError/description",
            other,
        ),
        Mutant::document(
            "schema-example",
            "an example of a schema",
            "/components/schemas/Username/examples/0",
            other,
        ),
    ]
}

fn other(node: &mut Value) {
    let text = node.as_str().unwrap_or_default();
    *node = json!(format!("{text} or another"));
}

fn lose(node: &mut Value, name: &str) {
    drop(node.as_object_mut().map(|properties| properties.remove(name)));
}

fn put(node: &mut Value, name: &str, property: Value) {
    drop(
        node.as_object_mut()
            .map(|properties| properties.insert(name.to_owned(), property)),
    );
}

fn rename(node: &mut Value, from: &str, to: &str) {
    if let Some(properties) = node.as_object_mut()
        && let Some(property) = properties.remove(from)
    {
        properties.insert(to.to_owned(), property);
    }
}

fn list(node: &mut Value, change: impl FnOnce(&mut Vec<Value>)) {
    if let Some(items) = node.as_array_mut() {
        change(items);
    }
}
