//! Mutants of the document that the server describes itself with, in what no rule derives: missing and added items,
//! annotations, references and values of enums.

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
            remove_property(node, "license")
        }),
        Mutant::document(
            "server-url",
            "the server URL is that of the contract",
            "/servers/0/url",
            |node| *node = json!("/api"),
        ),
        Mutant::document(
            "tag-description",
            "the description of a tag",
            "/tags/0/description",
            append_text,
        ),
        Mutant::document("tag-missing", "every API family is a tag", "/tags", |node| {
            drop(node.as_array_mut().map(Vec::pop))
        }),
        Mutant::document(
            "unmatched-prefix",
            "the path prefixes of an API family",
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
            remove_property(node, "/api/v2/ping")
        }),
        Mutant::document(
            "operation-missing",
            "every operation is described",
            "/paths/~1v1~1account",
            |node| remove_property(node, "patch"),
        ),
        Mutant::document(
            "operation-added",
            "only the operations of the contract are described",
            "/paths/~1api~1v2~1ping",
            |node| {
                set_property(
                    node,
                    "post",
                    json!({"responses": {"204": {"description": "pong"}}}),
                )
            },
        ),
        Mutant::document(
            "operation-summary",
            "an operation's summary",
            "/paths/~1v1~1account/get/summary",
            append_text,
        ),
        Mutant::document(
            "operation-description",
            "an operation's description",
            "/paths/~1v1~1account/patch/description",
            append_text,
        ),
        Mutant::document(
            "operation-tag",
            "the API family of an operation",
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
                set_property(node, "deprecated", json!(true));
            },
        ),
        Mutant::document(
            "security-missing",
            "an operation that needs a token declares it",
            "/paths/~1api~1v2~1account~1details/get",
            |node| set_property(node, "security", json!([])),
        ),
        Mutant::document(
            "security-alternative",
            "only the workspace operations take access_token",
            "/paths/~1v1~1account/patch",
            |node| set_property(node, "security", json!([{"bearerAuth": []}, {"accessToken": []}])),
        ),
        Mutant::document(
            "security-both",
            "workspace: one of two credentials is enough",
            "/paths/~1api~1workspace~1account~1profile/get",
            |node| set_property(node, "security", json!([{"bearerAuth": [], "accessToken": []}])),
        ),
        Mutant::document(
            "parameter-name",
            "a query parameter's name",
            "/paths/~1v1~1account/get/parameters/0/name",
            |node| *node = json!("accountId"),
        ),
        Mutant::document(
            "parameter-location",
            "account_id is in the query",
            "/paths/~1v1~1account/get/parameters/0/in",
            |node| *node = json!("header"),
        ),
        Mutant::document(
            "parameter-pattern",
            "a user's name in a path keeps its pattern",
            "/paths/~1api~1v2~1users~1{user}/get/parameters/0/schema",
            |node| remove_property(node, "pattern"),
        ),
        Mutant::document(
            "parameter-example",
            "a parameter's example",
            "/paths/~1v1~1account/get/parameters/0/example",
            append_text,
        ),
        Mutant::document(
            "parameter-style",
            "the style of a parameter",
            "/paths/~1v1~1account/get/parameters/0/style",
            |node| *node = json!("spaceDelimited"),
        ),
        Mutant::document(
            "body-media-type",
            "terraform: bodies are JSON:API",
            "/paths/~1api~1v2~1account~1update/patch/requestBody/content",
            |node| rename_property(node, "application/vnd.api+json", "application/json"),
        ),
        Mutant::document(
            "body-schema",
            "the schema of a body",
            "/paths/~1v1~1account/patch/requestBody/content/application~1json/schema/$ref",
            |node| *node = json!("#/components/schemas/Account"),
        ),
        Mutant::document(
            "body-example",
            "an example of a body",
            "/paths/~1v1~1account/patch/requestBody/content/application~1json/examples/oneSetting/value/settings",
            |node| set_property(node, "currency", json!("EUR")),
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
                remove_property(node, "409");
            },
        ),
        Mutant::document(
            "response-added",
            "only the statuses of the contract are declared",
            "/paths/~1v1~1account/patch/responses",
            |node| {
                set_property(node, "418", json!({"description": "I am a teapot."}));
            },
        ),
        Mutant::document(
            "response-status",
            "creating a token is 201",
            "/paths/~1api~1v2~1users~1{user}~1authentication-tokens/post/responses",
            |node| rename_property(node, "201", "200"),
        ),
        Mutant::document(
            "response-description",
            "the description of a response",
            "/paths/~1v1~1account/patch/responses/200/description",
            append_text,
        ),
        Mutant::document(
            "response-media-type",
            "discovery is application/json",
            "/paths/~1.well-known~1terraform.json/get/responses/200/content",
            |node| rename_property(node, "application/json", "application/vnd.api+json"),
        ),
        Mutant::document(
            "response-schema",
            "the schema of a response",
            "/paths/~1v1~1account/get/responses/200/content/application~1json/schema/$ref",
            |node| *node = json!("#/components/schemas/AccountError"),
        ),
        Mutant::document(
            "response-example",
            "an example of a response",
            "/paths/~1v1~1account/patch/responses/200/content/application~1json/examples/account/value/name",
            append_text,
        ),
        Mutant::document(
            "header-missing",
            "ping's headers are declared",
            "/paths/~1api~1v2~1ping/get/responses/204/headers",
            |node| remove_property(node, "TFP-AppName"),
        ),
        Mutant::document(
            "header-schema",
            "a header's schema",
            "/paths/~1api~1v2~1ping/get/responses/204/headers/TFP-API-Version/schema",
            |node| set_property(node, "pattern", json!("^[0-9]+$")),
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
            "null resets a setting",
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
            "schema-required-added",
            "pending_email is optional",
            "/components/schemas/Account/required",
            |node| {
                edit_array(node, |names| names.push(json!("pending_email")));
            },
        ),
        Mutant::document(
            "schema-property-missing",
            "an account has settings",
            "/components/schemas/Account/properties",
            |node| {
                remove_property(node, "settings");
            },
        ),
        Mutant::document(
            "schema-property-added",
            "only the properties of the contract are declared",
            "/components/schemas/Account/properties",
            |node| {
                set_property(node, "password_hash", json!({"type": "string"}));
            },
        ),
        Mutant::document(
            "schema-open",
            "accounts: unknown properties are rejected",
            "/components/schemas/AccountPatch",
            |node| {
                remove_property(node, "additionalProperties");
            },
        ),
        Mutant::document(
            "schema-closed",
            "terraform: unknown properties are ignored",
            "/components/schemas/UpdateAccountDocument",
            |node| {
                set_property(node, "additionalProperties", json!(false));
            },
        ),
        Mutant::document(
            "schema-min-length",
            "a name is not empty",
            "/components/schemas/AccountName",
            |node| remove_property(node, "minLength"),
        ),
        Mutant::document(
            "schema-format",
            "the format of an e-mail address",
            "/components/schemas/EmailAddress",
            |node| remove_property(node, "format"),
        ),
        Mutant::document(
            "schema-min-items",
            "an error document has at least one error",
            "/components/schemas/JsonApiErrorDocument/properties/errors",
            |node| {
                remove_property(node, "minItems");
            },
        ),
        Mutant::document(
            "schema-items",
            "the schema of array items",
            "/components/schemas/JsonApiErrorDocument/properties/errors/items/$ref",
            |node| {
                *node = json!("#/components/schemas/AccountError");
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
            "the names of enum values",
            "/components/schemas/WorkspaceUserType/x-enum-varnames/0",
            |node| {
                *node = json!("Default");
            },
        ),
        Mutant::document(
            "schema-enum-descriptions",
            "the descriptions of enum values",
            "/components/schemas/TokenScope/x-enum-descriptions/0",
            append_text,
        ),
        Mutant::document(
            "schema-write-only",
            "a password is never in a response",
            "/components/schemas/ChangePasswordAttributes/properties/password",
            |node| {
                remove_property(node, "writeOnly");
            },
        ),
        Mutant::document(
            "schema-description",
            "the description of a schema",
            "/components/schemas/AccountError/description",
            append_text,
        ),
        Mutant::document(
            "schema-example",
            "an example of a schema",
            "/components/schemas/Username/examples/0",
            append_text,
        ),
    ]
}

fn append_text(node: &mut Value) {
    let text = node.as_str().unwrap_or_default();
    *node = json!(format!("{text} or another"));
}

fn remove_property(node: &mut Value, name: &str) {
    drop(node.as_object_mut().map(|properties| properties.remove(name)));
}

fn set_property(node: &mut Value, name: &str, property: Value) {
    drop(
        node.as_object_mut()
            .map(|properties| properties.insert(name.to_owned(), property)),
    );
}

fn rename_property(node: &mut Value, from: &str, to: &str) {
    if let Some(properties) = node.as_object_mut()
        && let Some(property) = properties.remove(from)
    {
        properties.insert(to.to_owned(), property);
    }
}

fn edit_array(node: &mut Value, change: impl FnOnce(&mut Vec<Value>)) {
    if let Some(items) = node.as_array_mut() {
        change(items);
    }
}
