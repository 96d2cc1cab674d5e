// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Descriptions that no attribute can express.

use super::support::describe;
use utoipa::openapi;
/// A schema or a reference to one.
pub type Item = openapi::RefOr<openapi::Schema>;
pub fn schema_Username() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .min_length(::std::option::Option::Some(1))
        .max_length(::std::option::Option::Some(60))
        .pattern(::std::option::Option::Some("^[A-Za-z0-9_.-]+$"))
        .description(
            ::std::option::Option::Some(
                "Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique\nin any case of its letters.",
            ),
        )
        .examples([::serde_json::Value::from("admin")])
        .into()
}
pub fn schema_EmailAddress() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .format(
            ::std::option::Option::Some(openapi::SchemaFormat::Custom("email".into())),
        )
        .max_length(::std::option::Option::Some(254))
        .description(
            ::std::option::Option::Some(
                "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: a mailbox of RFC 5321,\nwithout control characters; unique in any case of its letters.",
            ),
        )
        .examples([::serde_json::Value::from("admin@example.com")])
        .into()
}
pub fn schema_UserResourceType() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(::std::option::Option::Some([::serde_json::Value::from("users")]))
        .description(
            ::std::option::Option::Some(
                "Source 000, Request Body, `data.type`: \"Must be `\"users\"`\".",
            ),
        )
        .into()
}
pub fn field_UserAttributes_username() -> Item {
    describe::reference("Username")
}
pub fn field_UpdateAccountAttributes_username() -> Item {
    describe::reference("Username")
}
pub fn field_UpdateAccountAttributes_email() -> Item {
    describe::reference("EmailAddress")
}
pub fn field_AuthenticationTokenListDocument_data() -> Item {
    openapi::ArrayBuilder::new()
        .items({
            let items: Item = describe::reference("AuthenticationToken");
            items
        })
        .description(
            ::std::option::Option::Some("Contract: the tokens, the newest first."),
        )
        .into()
}
pub fn field_AuthenticationToken_type() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(
            ::std::option::Option::Some([
                ::serde_json::Value::from("authentication-tokens"),
            ]),
        )
        .description(
            ::std::option::Option::Some("Contract: the resource type, always this one."),
        )
        .into()
}
pub fn schema_TokenScope() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(
            ::std::option::Option::Some([
                ::serde_json::Value::from("read"),
                ::serde_json::Value::from("write"),
                ::serde_json::Value::from("admin"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Contract: what a token may do, each scope including the ones before it.",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"Shows one's own account.\",\"Also changes it.\",\"Also acts on other accounts, where the operation says so.\"]",
                    ),
                ],
            ),
        )
        .into()
}
pub fn field_JsonApiErrorDocument_errors() -> Item {
    openapi::ArrayBuilder::new()
        .items({
            let items: Item = describe::reference("JsonApiError");
            items
        })
        .min_items(::std::option::Option::Some(1))
        .description(
            ::std::option::Option::Some(
                "Contract: one error object for each thing that is wrong.",
            ),
        )
        .into()
}
pub fn field_Account_name() -> Item {
    describe::reference("AccountName")
}
pub fn schema_AccountName() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .min_length(::std::option::Option::Some(1))
        .max_length(::std::option::Option::Some(100))
        .pattern(::std::option::Option::Some("^[^\\u0000-\\u001F\\u007F-\\u009F]*$"))
        .description(
            ::std::option::Option::Some(
                "Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.",
            ),
        )
        .examples([::serde_json::Value::from("Acme Corp.")])
        .into()
}
pub fn schema_AccountType() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(
            ::std::option::Option::Some([
                ::serde_json::Value::from("individual"),
                ::serde_json::Value::from("business"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 002, Response, `type`: \"individual or business.\"",
            ),
        )
        .into()
}
pub fn schema_AccountStatus() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(
            ::std::option::Option::Some([
                ::serde_json::Value::from("active"),
                ::serde_json::Value::from("suspended"),
                ::serde_json::Value::from("closed"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 002, Response: \"Current status of the account.\"",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"Everything is possible.\",\"It can be read, but not changed.\",\"Nothing is possible; its tokens are refused.\"]",
                    ),
                ],
            ),
        )
        .into()
}
pub fn schema_AccountPatch() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Object, false))
        .property(
            "name",
            {
                let item: Item = describe::reference("AccountName");
                item
            },
        )
        .property(
            "email",
            {
                let item: Item = describe::reference("EmailAddress");
                item
            },
        )
        .property(
            "settings",
            {
                let item: Item = describe::reference("AccountSettingsPatch");
                item
            },
        )
        .additional_properties(
            ::std::option::Option::Some(
                openapi::schema::AdditionalProperties::FreeForm(false),
            ),
        )
        .description(
            ::std::option::Option::Some(
                "Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.",
            ),
        )
        .into()
}
pub fn schema_AccountSettingsPatch() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Object, true))
        .property(
            "currency",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .pattern(::std::option::Option::Some("^[A-Z]{3}$"))
                    .description(
                        ::std::option::Option::Some(
                            "Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.",
                        ),
                    )
                    .examples([::serde_json::Value::from("EUR")])
                    .into();
                item
            },
        )
        .property(
            "timezone",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .max_length(::std::option::Option::Some(64))
                    .pattern(
                        ::std::option::Option::Some(
                            "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
                        ),
                    )
                    .description(
                        ::std::option::Option::Some(
                            "Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for\n`UTC`.",
                        ),
                    )
                    .examples([::serde_json::Value::from("Europe/Berlin")])
                    .into();
                item
            },
        )
        .property(
            "language",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .min_length(::std::option::Option::Some(2))
                    .max_length(::std::option::Option::Some(35))
                    .pattern(
                        ::std::option::Option::Some(
                            "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
                        ),
                    )
                    .description(
                        ::std::option::Option::Some(
                            "Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.",
                        ),
                    )
                    .examples([::serde_json::Value::from("de")])
                    .into();
                item
            },
        )
        .additional_properties(
            ::std::option::Option::Some(
                openapi::schema::AdditionalProperties::FreeForm(false),
            ),
        )
        .description(
            ::std::option::Option::Some(
                "Source 002, Request Body: \"Updated preferences (currency, timezone, language).\" Contract: what is left\nout stays, null puts a setting back to its default, and null for `settings` all three.",
            ),
        )
        .into()
}
pub fn field_AccountError_details() -> Item {
    openapi::ArrayBuilder::new()
        .items({
            let items: Item = describe::reference("AccountErrorDetail");
            items
        })
        .description(
            ::std::option::Option::Some("Contract: one entry for each violation."),
        )
        .into()
}
pub fn schema_AccountErrorCode() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::String, false))
        .enum_values(
            ::std::option::Option::Some([
                ::serde_json::Value::from("invalid_request"),
                ::serde_json::Value::from("email_exists"),
                ::serde_json::Value::from("unauthorized"),
                ::serde_json::Value::from("not_found"),
                ::serde_json::Value::from("method_not_allowed"),
                ::serde_json::Value::from("not_acceptable"),
                ::serde_json::Value::from("payload_too_large"),
                ::serde_json::Value::from("unsupported_media_type"),
                ::serde_json::Value::from("rate_limited"),
                ::serde_json::Value::from("internal_error"),
                ::serde_json::Value::from("unavailable"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one\nfor each status that the source does not speak of.",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"The request body contains invalid or missing fields.\",\"Attempted to update to an email already in use.\",\"The provided token is not good, or does not have permission to do this.\",\"There is no such account or path.\",\"The path does not have this method.\",\"The Accept header excludes what the answer would be.\",\"The body is too large.\",\"The body is not sent as application/json.\",\"Too many requests.\",\"The service failed.\",\"The service cannot answer now.\"]",
                    ),
                ],
            ),
        )
        .into()
}
pub fn schema_EmailConfirmation() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Object, false))
        .property(
            "token",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, false))
                    .format(
                        ::std::option::Option::Some(
                            openapi::SchemaFormat::Custom("password".into()),
                        ),
                    )
                    .min_length(::std::option::Option::Some(1))
                    .max_length(::std::option::Option::Some(256))
                    .description(
                        ::std::option::Option::Some("Contract: the token from the mail."),
                    )
                    .examples([::serde_json::Value::from("example-confirmation-token")])
                    .write_only(true)
                    .into();
                item
            },
        )
        .required("token")
        .additional_properties(
            ::std::option::Option::Some(
                openapi::schema::AdditionalProperties::FreeForm(false),
            ),
        )
        .description(
            ::std::option::Option::Some(
                "Contract: the request to confirm a new e-mail address.",
            ),
        )
        .into()
}
pub fn schema_WorkspaceUserType() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Integer, false))
        .format(
            ::std::option::Option::Some(openapi::SchemaFormat::Custom("int32".into())),
        )
        .enum_values(
            ::std::option::Option::Some([
                describe::json("0"),
                describe::json("1"),
                describe::json("2"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 003, OK, `UserType`: \"Allowed values: 0 1 2\". Contract: 0 standard, 1 administrator, 2 service.",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"A person.\",\"A person who administers the site.\",\"A service account.\"]",
                    ),
                    ("x-enum-varnames", "[\"Standard\",\"Administrator\",\"Service\"]"),
                ],
            ),
        )
        .into()
}
pub fn field_WorkspaceProfileEnvelope_errors() -> Item {
    openapi::ArrayBuilder::new()
        .items({
            let items: Item = describe::reference("WorkspaceMessage");
            items
        })
        .schema_type(describe::kind(openapi::Type::Array, true))
        .description(
            ::std::option::Option::Some(
                "Source 003, OK: `Errors`. Contract: why the request failed.",
            ),
        )
        .into()
}
pub fn field_WorkspaceProfileEnvelope_warnings() -> Item {
    openapi::ArrayBuilder::new()
        .items({
            let items: Item = describe::reference("WorkspaceMessage");
            items
        })
        .schema_type(describe::kind(openapi::Type::Array, true))
        .description(
            ::std::option::Option::Some(
                "Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as\n`EmailConfirmationRequired`.",
            ),
        )
        .into()
}
pub fn field_WorkspaceMessage_metadata() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Object, false))
        .additional_properties(
            ::std::option::Option::Some({
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .into();
                item
            }),
        )
        .description(
            ::std::option::Option::Some("Source 003, OK: `Metadata`, texts by name."),
        )
        .examples([describe::json("{\"keyword\":\"format\"}")])
        .into()
}
pub fn schema_WorkspaceMessageType() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Integer, false))
        .format(
            ::std::option::Option::Some(openapi::SchemaFormat::Custom("int32".into())),
        )
        .enum_values(
            ::std::option::Option::Some([
                describe::json("0"),
                describe::json("1"),
                describe::json("2"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 003, OK, `Type`: \"Allowed values: 0 1 2\". Contract: 0 validation, 1 business, 2 system.",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"The request is not as it must be.\",\"A rule of the service speaks against it.\",\"The service itself is in trouble.\"]",
                    ),
                    ("x-enum-varnames", "[\"Validation\",\"Business\",\"System\"]"),
                ],
            ),
        )
        .into()
}
pub fn schema_WorkspaceMessageSeverity() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Integer, false))
        .format(
            ::std::option::Option::Some(openapi::SchemaFormat::Custom("int32".into())),
        )
        .enum_values(
            ::std::option::Option::Some([
                describe::json("0"),
                describe::json("1"),
                describe::json("2"),
            ]),
        )
        .description(
            ::std::option::Option::Some(
                "Source 003, OK, `Severity`: \"Allowed values: 0 1 2\". Contract: 0 error, 1 warning, 2 information.",
            ),
        )
        .extensions(
            describe::extensions(
                &[
                    (
                        "x-enum-descriptions",
                        "[\"The request failed.\",\"The request succeeded, and there is something to do.\",\"The request succeeded, and there is something to know.\"]",
                    ),
                    ("x-enum-varnames", "[\"Error\",\"Warning\",\"Information\"]"),
                ],
            ),
        )
        .into()
}
pub fn schema_ProblemDetails() -> Item {
    openapi::ObjectBuilder::new()
        .schema_type(describe::kind(openapi::Type::Object, false))
        .property(
            "type",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .description(
                        ::std::option::Option::Some(
                            "Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).",
                        ),
                    )
                    .examples([::serde_json::Value::from("about:blank")])
                    .into();
                item
            },
        )
        .property(
            "title",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .description(
                        ::std::option::Option::Some(
                            "Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).",
                        ),
                    )
                    .examples([::serde_json::Value::from("Forbidden")])
                    .into();
                item
            },
        )
        .property(
            "status",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::Integer, true))
                    .format(
                        ::std::option::Option::Some(
                            openapi::SchemaFormat::Custom("int32".into()),
                        ),
                    )
                    .description(
                        ::std::option::Option::Some(
                            "Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).",
                        ),
                    )
                    .examples([describe::json("403")])
                    .into();
                item
            },
        )
        .property(
            "detail",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .description(
                        ::std::option::Option::Some(
                            "Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).",
                        ),
                    )
                    .examples([
                        ::serde_json::Value::from(
                            "Service accounts cannot access this endpoint via API keys.",
                        ),
                    ])
                    .into();
                item
            },
        )
        .property(
            "instance",
            {
                let item: Item = openapi::ObjectBuilder::new()
                    .schema_type(describe::kind(openapi::Type::String, true))
                    .description(
                        ::std::option::Option::Some(
                            "Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).",
                        ),
                    )
                    .examples([
                        ::serde_json::Value::from("/api/workspace/account/profile"),
                    ])
                    .into();
                item
            },
        )
        .additional_properties(
            ::std::option::Option::Some(
                openapi::schema::AdditionalProperties::FreeForm(true),
            ),
        )
        .description(
            ::std::option::Option::Some(
                "Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members\nof one's own. Sent as `application/json`, as the source shows.",
            ),
        )
        .into()
}
pub fn response_0_TerraformUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Source 000, Update your account info: 401, \"Unauthorized\". Contract: the token is missing, malformed,\nunknown, expired or deleted, or its account is closed; exactly this error.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"401\",\"title\":\"unauthorized\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "WWW-Authenticate",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::String, false))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "RFC 9110, 11.6.1: the scheme that is asked for.",
                    ),
                )
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_1_TerraformNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: `Accept` excludes every media type of the answer.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The media type of the answer is none that Accept allows.\",\"status\":\"406\",\"title\":\"not acceptable\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_2_TerraformTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: too many requests; `Retry-After` tells when to try again.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"429\",\"title\":\"too many requests\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("required", "true"), ("example", "30")]),
                )
                .build(),
        )
        .header(
            "X-RateLimit-Limit",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(4i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: requests per second that are allowed. Never below 4: official clients derive their own pace\nfrom it and fail on less.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .header(
            "X-RateLimit-Remaining",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: requests that are left in this window.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "0")]))
                .build(),
        )
        .header(
            "X-RateLimit-Reset",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds until the window ends, never a date.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "1")]))
                .build(),
        )
        .build()
}
pub fn response_3_TerraformInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service failed; what went wrong stays in its log.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"500\",\"title\":\"internal server error\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_4_TerraformServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service cannot answer now.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"503\",\"title\":\"service unavailable\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date; absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}
pub fn response_5_TerraformNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: there is no such thing here, or the token may not do this with it, which is told in the\nsame words.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"404\",\"title\":\"not found\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_6_TerraformPayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the body is larger than the service takes.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The body is larger than 65536 bytes.\",\"status\":\"413\",\"title\":\"payload too large\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_7_TerraformUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "JsonApiErrorDocument",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The body must be application/vnd.api+json, without parameters.\",\"status\":\"415\",\"title\":\"unsupported media type\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_8_AccountsUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: `unauthorized`. The token is missing, malformed, unknown, expired or deleted, or its account\nis closed.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"unauthorized\",\"message\":\"A valid access token is required.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "WWW-Authenticate",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::String, false))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "RFC 9110, 11.6.1: the scheme that is asked for.",
                    ),
                )
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_9_AccountsForbidden() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Source 002, Error Response (400 / 409), `unauthorized`: \"The provided token does not have permission to\nupdate this account.\" Contract: a read token or a suspended account that writes, or `account_id` of\nanother account without an admin-scoped token.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"unauthorized\",\"message\":\"The provided token does not have permission to update this account.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_10_AccountsNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: `not_found`. There is no such account, or no such path.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"not_found\",\"message\":\"There is nothing here.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_11_AccountsNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: `Accept` excludes `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"not_acceptable\",\"message\":\"The answer is application/json.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_12_AccountsTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: too many requests; `Retry-After` tells when to try again.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"rate_limited\",\"message\":\"Too many requests.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("required", "true"), ("example", "30")]),
                )
                .build(),
        )
        .build()
}
pub fn response_13_AccountsInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service failed; what went wrong stays in its log.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"internal_error\",\"message\":\"Something went wrong.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_14_AccountsServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service cannot answer now.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"unavailable\",\"message\":\"The service cannot answer now.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date; absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}
pub fn response_15_AccountsEmailExists() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Source 002, Error Response (400 / 409), `email_exists`: \"Attempted to update to an email already in\nuse.\" Contract: looked at when a change is requested, and again when it is confirmed.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"email_exists\",\"message\":\"This email is already linked to another account.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_16_AccountsPayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the body is larger than the service takes.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"payload_too_large\",\"message\":\"The body is larger than 65536 bytes.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_17_AccountsUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: the body is not sent as `application/json` (source 002, Headers).",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "AccountError",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"error\":\"unsupported_media_type\",\"message\":\"The body must be application/json.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_18_WorkspaceUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: the token is missing, malformed, unknown, expired or deleted. Problem details in the shape of\nsource 003, Forbidden.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"A valid access token is required.\",\"status\":401,\"title\":\"Unauthorized\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "WWW-Authenticate",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::String, false))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "RFC 9110, 11.6.1: the scheme that is asked for.",
                    ),
                )
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_19_WorkspaceForbidden() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Source 003, Forbidden: problem details. \"Service accounts cannot access this endpoint via API keys.\"\nContract: also a read token or a suspended account that writes.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .examples_from_iter([
                    (
                        "serviceAccount",
                        openapi::example::ExampleBuilder::new()
                            .summary("A service account")
                            .value(
                                ::std::option::Option::Some(
                                    describe::json(
                                        "{\"detail\":\"Service accounts cannot access this endpoint via API keys.\",\"instance\":\"/api/workspace/account/profile\",\"status\":403,\"title\":\"Forbidden\",\"type\":\"about:blank\"}",
                                    ),
                                ),
                            )
                            .build(),
                    ),
                    (
                        "documented",
                        openapi::example::ExampleBuilder::new()
                            .summary("The generated example of source 003, Forbidden")
                            .value(
                                ::std::option::Option::Some(
                                    describe::json(
                                        "{\"detail\":\"example\",\"instance\":\"example\",\"status\":1,\"title\":\"example\",\"type\":\"example\"}",
                                    ),
                                ),
                            )
                            .build(),
                    ),
                    (
                        "additionalMembers",
                        openapi::example::ExampleBuilder::new()
                            .summary(
                                "Null members, and members of one's own (RFC 9457, 3.2)",
                            )
                            .value(
                                ::std::option::Option::Some(
                                    describe::json(
                                        "{\"detail\":null,\"instance\":null,\"requiredScope\":\"write\",\"status\":403,\"title\":\"Forbidden\",\"type\":null}",
                                    ),
                                ),
                            )
                            .build(),
                    ),
                ])
                .build(),
        )
        .build()
}
pub fn response_20_WorkspaceNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Source 003, Not Found: the envelope. Contract: the account of the token is closed, or there is no\nsuch path.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "WorkspaceProfileEnvelope",
                        );
                        item
                    }),
                )
                .examples_from_iter([
                    (
                        "notFound",
                        openapi::example::ExampleBuilder::new()
                            .summary("No profile")
                            .value(
                                ::std::option::Option::Some(
                                    describe::json(
                                        "{\"Errors\":[{\"Code\":\"NotFound\",\"Message\":\"There is no such profile.\",\"Severity\":0,\"Type\":1}],\"Success\":false,\"Warnings\":[]}",
                                    ),
                                ),
                            )
                            .build(),
                    ),
                    (
                        "documented",
                        openapi::example::ExampleBuilder::new()
                            .summary(
                                "The example of source 003, with the required Code and Message that it leaves out",
                            )
                            .value(
                                ::std::option::Option::Some(
                                    describe::json(
                                        "{\"Data\":{\"UserType\":0},\"Errors\":[{\"Code\":null,\"Message\":null,\"Severity\":0,\"Type\":0}],\"Warnings\":[{\"Code\":null,\"Message\":null,\"Severity\":0,\"Type\":0}]}",
                                    ),
                                ),
                            )
                            .build(),
                    ),
                ])
                .build(),
        )
        .build()
}
pub fn response_21_WorkspaceNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: `Accept` excludes `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"The answer is application/json.\",\"status\":406,\"title\":\"Not Acceptable\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_22_WorkspaceTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "Contract: too many requests; `Retry-After` tells when to try again.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"Too many requests.\",\"status\":429,\"title\":\"Too Many Requests\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("required", "true"), ("example", "30")]),
                )
                .build(),
        )
        .build()
}
pub fn response_23_WorkspaceInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service failed; what went wrong stays in its log.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"Something went wrong.\",\"status\":500,\"title\":\"Internal Server Error\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_24_WorkspaceServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the service cannot answer now.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"The service cannot answer now.\",\"status\":503,\"title\":\"Service Unavailable\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::Integer, false))
                            .format(
                                ::std::option::Option::Some(
                                    openapi::SchemaFormat::Custom("int32".into()),
                                ),
                            )
                            .minimum(::std::option::Option::Some(0i64))
                            .into();
                        item
                    }),
                )
                .description(
                    ::std::option::Option::Some(
                        "Contract: whole seconds to wait before the next request, never a date; absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}
pub fn response_25_WorkspacePayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the body is larger than the service takes.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"The body is larger than 65536 bytes.\",\"status\":413,\"title\":\"Payload Too Large\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
pub fn response_26_WorkspaceUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Contract: the body is not sent as `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    ::std::option::Option::Some({
                        let item: super::described::Item = describe::reference(
                            "ProblemDetails",
                        );
                        item
                    }),
                )
                .example(
                    ::std::option::Option::Some(
                        describe::json(
                            "{\"detail\":\"The body must be application/json.\",\"status\":415,\"title\":\"Unsupported Media Type\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}
