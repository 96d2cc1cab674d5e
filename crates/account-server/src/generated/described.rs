// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Descriptions that no attribute can express.

use super::runtime::describe::{self, Item, item};
use utoipa::openapi;

pub fn schema_Username() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1))
            .max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$"))
            .description(
                Some(
                    "The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.",
                ),
            )
            .examples([::serde_json::Value::from("admin")]),
    )
}

pub fn schema_EmailAddress() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .format(Some(openapi::SchemaFormat::Custom("email".into())))
            .max_length(Some(254))
            .description(
                Some(
                    "An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.",
                ),
            )
            .examples([::serde_json::Value::from("admin@example.com")]),
    )
}

pub fn schema_UserResourceType() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(Some([::serde_json::Value::from("users")]))
            .description(Some("The resource type of users.")),
    )
}

pub fn field_UserAttributes_username() -> Item {
    item(describe::reference("Username"))
}

pub fn field_UpdateAccountAttributes_username() -> Item {
    item(describe::reference("Username"))
}

pub fn field_UpdateAccountAttributes_email() -> Item {
    item(describe::reference("EmailAddress"))
}

pub fn field_ChangePasswordAttributes_revoke_tokens() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Boolean, false))
            .description(
                Some(
                    "Whether to revoke all authentication tokens of the account except the current one, for example\nbecause somebody else may know the old password.",
                ),
            )
            .default(Some(::serde_json::Value::from(false)))
            .examples([::serde_json::Value::from(true)]),
    )
}

pub fn field_AuthenticationTokenListDocument_data() -> Item {
    item(
        openapi::ArrayBuilder::new()
            .items(describe::item(describe::reference("AuthenticationToken")))
            .description(Some("The tokens of this page, newest first.")),
    )
}

pub fn field_Pagination_current_page() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64))
            .description(Some("The number of this page."))
            .examples([describe::json("2")]),
    )
}

pub fn field_Pagination_page_size() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64))
            .description(Some("The number of items on a full page."))
            .examples([describe::json("20")]),
    )
}

pub fn field_Pagination_prev_page() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, true))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64))
            .description(
                Some(
                    "The number of the previous page; null on the first page. After the last page, it is the last page.",
                ),
            )
            .examples([describe::json("1")]),
    )
}

pub fn field_Pagination_next_page() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, true))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64))
            .description(
                Some("The number of the next page; null on the last page and after it."),
            )
            .examples([describe::json("3")]),
    )
}

pub fn field_Pagination_total_pages() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64))
            .description(Some("The number of pages; 1 if the list is empty."))
            .examples([describe::json("3")]),
    )
}

pub fn field_Pagination_total_count() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(0i64))
            .description(Some("The number of items on all pages."))
            .examples([describe::json("45")]),
    )
}

pub fn field_AuthenticationToken_type() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(Some([::serde_json::Value::from("authentication-tokens")]))
            .description(Some("The resource type of authentication tokens.")),
    )
}

pub fn schema_TokenScope() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(
                Some([
                    ::serde_json::Value::from("read"),
                    ::serde_json::Value::from("write"),
                    ::serde_json::Value::from("admin"),
                ]),
            )
            .description(
                Some("What a token permits. Each scope includes the previous ones."),
            )
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"Reads your own account.\",\"Also changes it.\",\"Also acts on other accounts, if the operation supports it.\"]",
                        ),
                    ],
                ),
            ),
    )
}

pub fn field_JsonApiErrorDocument_errors() -> Item {
    item(
        openapi::ArrayBuilder::new()
            .items(describe::item(describe::reference("JsonApiError")))
            .min_items(Some(1))
            .description(Some("The errors, one object for each.")),
    )
}

pub fn field_Account_name() -> Item {
    item(describe::reference("AccountName"))
}

pub fn schema_AccountName() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1))
            .max_length(Some(100))
            .pattern(Some("^[^\\u0000-\\u001F\\u007F-\\u009F]*$"))
            .description(
                Some(
                    "The name of the account: 1 to 100 characters, without control characters.",
                ),
            )
            .examples([::serde_json::Value::from("Acme Corp.")]),
    )
}

pub fn schema_AccountType() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(
                Some([
                    ::serde_json::Value::from("individual"),
                    ::serde_json::Value::from("business"),
                ]),
            )
            .description(Some("The kind of account.")),
    )
}

pub fn schema_AccountStatus() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(
                Some([
                    ::serde_json::Value::from("active"),
                    ::serde_json::Value::from("suspended"),
                    ::serde_json::Value::from("closed"),
                ]),
            )
            .description(Some("The status of the account."))
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"No restrictions.\",\"Can be read, but not changed.\",\"Cannot be used; its tokens are rejected.\"]",
                        ),
                    ],
                ),
            ),
    )
}

pub fn schema_AccountPatch() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Object, false))
            .property("name", describe::item(describe::reference("AccountName")))
            .property("email", describe::item(describe::reference("EmailAddress")))
            .property(
                "settings",
                describe::item(describe::reference("AccountSettingsPatch")),
            )
            .additional_properties(
                Some(openapi::schema::AdditionalProperties::FreeForm(false)),
            )
            .description(
                Some(
                    "A merge patch (RFC 7396) of an account: absent properties stay as they are.",
                ),
            ),
    )
}

pub fn schema_AccountSettingsPatch() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Object, true))
            .property(
                "currency",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .pattern(Some("^[A-Z]{3}$"))
                        .description(
                            Some("The currency, an ISO 4217 code; null for `USD`."),
                        )
                        .examples([::serde_json::Value::from("EUR")]),
                ),
            )
            .property(
                "timezone",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .max_length(Some(64))
                        .pattern(Some("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"))
                        .description(
                            Some(
                                "The time zone, a name from the IANA time zone database; null for `UTC`.",
                            ),
                        )
                        .examples([::serde_json::Value::from("Europe/Berlin")]),
                ),
            )
            .property(
                "language",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .min_length(Some(2))
                        .max_length(Some(35))
                        .pattern(Some("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"))
                        .description(Some("The language, a BCP 47 tag; null for `en`."))
                        .examples([::serde_json::Value::from("de")]),
                ),
            )
            .additional_properties(
                Some(openapi::schema::AdditionalProperties::FreeForm(false)),
            )
            .description(
                Some(
                    "The preferences to change. Absent ones stay as they are; null resets one to its default, and null\ninstead of this object all of them.",
                ),
            ),
    )
}

pub fn field_AccountError_details() -> Item {
    item(
        openapi::ArrayBuilder::new()
            .items(describe::item(describe::reference("AccountErrorDetail")))
            .description(
                Some(
                    "The violations, one entry for each. Only present if the request body is invalid.",
                ),
            ),
    )
}

pub fn schema_AccountErrorCode() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .enum_values(
                Some([
                    ::serde_json::Value::from("invalid_request"),
                    ::serde_json::Value::from("email_exists"),
                    ::serde_json::Value::from("unauthorized"),
                    ::serde_json::Value::from("not_found"),
                    ::serde_json::Value::from("method_not_allowed"),
                    ::serde_json::Value::from("not_acceptable"),
                    ::serde_json::Value::from("precondition_failed"),
                    ::serde_json::Value::from("payload_too_large"),
                    ::serde_json::Value::from("unsupported_media_type"),
                    ::serde_json::Value::from("rate_limited"),
                    ::serde_json::Value::from("internal_error"),
                    ::serde_json::Value::from("unavailable"),
                ]),
            )
            .description(Some("What is wrong, for programs."))
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"The request body contains invalid or missing fields.\",\"Attempted to update to an email already in use.\",\"The provided token is invalid or does not have permission to do this.\",\"The account or path does not exist.\",\"The path does not have this method.\",\"The Accept header excludes the media type of the response.\",\"The account has changed since it was read.\",\"The request body is too large.\",\"The request body is not application/json.\",\"Too many requests.\",\"An internal error occurred.\",\"The service is temporarily unavailable.\"]",
                        ),
                    ],
                ),
            ),
    )
}

pub fn schema_EmailConfirmation() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Object, false))
            .property(
                "token",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, false))
                        .format(Some(openapi::SchemaFormat::Custom("password".into())))
                        .min_length(Some(1))
                        .max_length(Some(256))
                        .description(Some("The token from the mail."))
                        .examples([
                            ::serde_json::Value::from("example-confirmation-token"),
                        ])
                        .write_only(true),
                ),
            )
            .required("token")
            .additional_properties(
                Some(openapi::schema::AdditionalProperties::FreeForm(false)),
            )
            .description(Some("The confirmation of a new e-mail address.")),
    )
}

pub fn schema_WorkspaceUserType() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .enum_values(
                Some([describe::json("0"), describe::json("1"), describe::json("2")]),
            )
            .description(
                Some(
                    "The kind of user: 0 a person, 1 an administrator of the site, 2 a service account.",
                ),
            )
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"A person.\",\"An administrator of the site.\",\"A service account.\"]",
                        ),
                        (
                            "x-enum-varnames",
                            "[\"Standard\",\"Administrator\",\"Service\"]",
                        ),
                    ],
                ),
            ),
    )
}

pub fn field_WorkspaceProfileEnvelope_errors() -> Item {
    item(
        openapi::ArrayBuilder::new()
            .items(describe::item(describe::reference("WorkspaceMessage")))
            .schema_type(describe::kind(openapi::Type::Array, true))
            .description(Some("Why the request failed; empty or null if it succeeded.")),
    )
}

pub fn field_WorkspaceProfileEnvelope_warnings() -> Item {
    item(
        openapi::ArrayBuilder::new()
            .items(describe::item(describe::reference("WorkspaceMessage")))
            .schema_type(describe::kind(openapi::Type::Array, true))
            .description(
                Some(
                    "What to know about a successful request, for example that a new e-mail address awaits\nconfirmation; may be empty or null.",
                ),
            ),
    )
}

pub fn field_WorkspaceMessage_metadata() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Object, false))
            .additional_properties(
                Some(
                    describe::item(
                        openapi::ObjectBuilder::new()
                            .schema_type(describe::kind(openapi::Type::String, true)),
                    ),
                ),
            )
            .description(
                Some(
                    "Further details by name. With `EmailConfirmationRequired`, `pending` is the address that awaits\nconfirmation.",
                ),
            )
            .examples([describe::json("{\"keyword\":\"format\"}")]),
    )
}

pub fn schema_WorkspaceMessageType() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .enum_values(
                Some([describe::json("0"), describe::json("1"), describe::json("2")]),
            )
            .description(
                Some("The kind of message: 0 validation, 1 business, 2 system."),
            )
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"The request is invalid.\",\"The request violates a rule of the service.\",\"The service failed.\"]",
                        ),
                        ("x-enum-varnames", "[\"Validation\",\"Business\",\"System\"]"),
                    ],
                ),
            ),
    )
}

pub fn schema_WorkspaceMessageSeverity() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .enum_values(
                Some([describe::json("0"), describe::json("1"), describe::json("2")]),
            )
            .description(
                Some("How serious the message is: 0 error, 1 warning, 2 information."),
            )
            .extensions(
                describe::extensions(
                    &[
                        (
                            "x-enum-descriptions",
                            "[\"The request failed.\",\"The request succeeded, and something remains to be done.\",\"The request succeeded.\"]",
                        ),
                        ("x-enum-varnames", "[\"Error\",\"Warning\",\"Information\"]"),
                    ],
                ),
            ),
    )
}

pub fn schema_ProblemDetails() -> Item {
    item(
        openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Object, false))
            .property(
                "type",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .description(
                            Some("A URI reference that identifies the kind of problem."),
                        )
                        .examples([::serde_json::Value::from("about:blank")]),
                ),
            )
            .property(
                "title",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .description(Some("The kind of problem, for people."))
                        .examples([::serde_json::Value::from("Forbidden")]),
                ),
            )
            .property(
                "status",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::Integer, true))
                        .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                        .description(Some("The HTTP status."))
                        .examples([describe::json("403")]),
                ),
            )
            .property(
                "detail",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .description(
                            Some("What is wrong with this request, for people."),
                        )
                        .examples([
                            ::serde_json::Value::from(
                                "Service accounts cannot access this endpoint via API keys.",
                            ),
                        ]),
                ),
            )
            .property(
                "instance",
                describe::item(
                    openapi::ObjectBuilder::new()
                        .schema_type(describe::kind(openapi::Type::String, true))
                        .description(
                            Some(
                                "A URI reference that identifies this occurrence of the problem.",
                            ),
                        )
                        .examples([
                            ::serde_json::Value::from("/api/workspace/account/profile"),
                        ]),
                ),
            )
            .additional_properties(
                Some(openapi::schema::AdditionalProperties::FreeForm(true)),
            )
            .description(
                Some(
                    "Problem details (RFC 9457), sent as `application/json`. Every property may be absent or null, and\nthere may be others.",
                ),
            ),
    )
}

pub fn response_NotModified() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "The response would be the one that `If-None-Match` names. There is no body.",
        )
        .header(
            "ETag",
            openapi::HeaderBuilder::new()
                .schema(
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::String, false))
                                .pattern(Some("^\"[!#-~]+\"$")),
                        ),
                    ),
                )
                .description(
                    Some(
                        "Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it\nas `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("example", "\"\\\"mF_9.B5f-4.1JqM\\\"\"")]),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformBadRequest() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "A query parameter is not supported or has an invalid value. There is one error object for each of them,\nwith its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has\nno `source`.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"include is not supported\",\"source\":{\"parameter\":\"include\"},\"status\":\"400\",\"title\":\"invalid parameter\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "The token is missing, malformed, unknown, expired or revoked, or its account is closed.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::String, false)),
                        ),
                    ),
                )
                .description(Some("The authentication scheme to use."))
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("`Accept` excludes every media type of the response.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"Only `application/vnd.api+json` is available.\",\"status\":\"406\",\"title\":\"not acceptable\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Too many requests. `Retry-After` says how long to wait.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date.",
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(4i64)),
                        ),
                    ),
                )
                .description(
                    Some("The number of requests allowed per second, at least 4."),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .header(
            "X-RateLimit-Remaining",
            openapi::HeaderBuilder::new()
                .schema(
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "The number of requests that are left until the limit is reset.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "0")]))
                .build(),
        )
        .header(
            "X-RateLimit-Reset",
            openapi::HeaderBuilder::new()
                .schema(
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "The time until the limit is reset, in whole seconds; never a date.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "1")]))
                .build(),
        )
        .build()
}

pub fn response_TerraformInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "An unexpected error. The response has no details; the operator of the server finds them in its log.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"500\",\"title\":\"internal server error\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The service is temporarily unavailable. Try again later.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date. Absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}

pub fn response_TerraformNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "The resource does not exist, or the token does not permit the request. The response does not tell\nthese apart.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"status\":\"404\",\"title\":\"not found\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformPreconditionFailed() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`If-Match` does not have the current `ETag`: the account has changed since it was read. Nothing has been\nchanged. Read it again and repeat the change.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The account has changed since it was read.\",\"status\":\"412\",\"title\":\"precondition failed\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformPayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The request body is larger than this server accepts.")
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The request body exceeds the limit of 65536 bytes.\",\"status\":\"413\",\"title\":\"payload too large\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_TerraformUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "The request body is not `application/vnd.api+json`, or its media type has parameters.",
        )
        .content(
            "application/vnd.api+json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("JsonApiErrorDocument"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"errors\":[{\"detail\":\"The request body must be `application/vnd.api+json`.\",\"status\":\"415\",\"title\":\"unsupported media type\"}]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`unauthorized`: the token is missing, malformed, unknown, expired or revoked, or its account is\nclosed.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::String, false)),
                        ),
                    ),
                )
                .description(Some("The authentication scheme to use."))
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsForbidden() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`unauthorized`: the token does not permit the request. It is a read token or the token of a\nsuspended account and the request is a change, or `account_id` selects another account and the token\nis not admin-scoped.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"unauthorized\",\"message\":\"The provided token does not have permission to update this account.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("`not_found`: the account or the path does not exist.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"not_found\",\"message\":\"Not found.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("`not_acceptable`: `Accept` excludes `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"not_acceptable\",\"message\":\"Only `application/json` is available.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`rate_limited`: too many requests. `Retry-After` says how long to wait.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("required", "true"), ("example", "30")]),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`internal_error`: an unexpected error. The response has no details; the operator of the server finds\nthem in its log.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"internal_error\",\"message\":\"Internal server error.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`unavailable`: the service is temporarily unavailable. Try again later.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"unavailable\",\"message\":\"The service is temporarily unavailable.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date. Absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}

pub fn response_AccountsEmailExists() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`email_exists`: the e-mail address belongs to another account. This is checked when a change is\nrequested, and again when it is confirmed.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"email_exists\",\"message\":\"This email is already linked to another account.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsPreconditionFailed() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`precondition_failed`. `If-Match` does not have the current `ETag`: the account has changed since it was\nread. Nothing has been changed. Read it again and repeat the change.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"precondition_failed\",\"message\":\"The account has changed since it was read.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsPayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`payload_too_large`: the request body is larger than this server accepts.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"payload_too_large\",\"message\":\"The request body exceeds the limit of 65536 bytes.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_AccountsUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`unsupported_media_type`: the request body is not sent as `application/json`.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("AccountError"))))
                .example(
                    Some(
                        describe::json(
                            "{\"error\":\"unsupported_media_type\",\"message\":\"The request body must be `application/json`.\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceBadRequest() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("`If-None-Match` is not a list of entity tags.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("WorkspaceProfileEnvelope"))),
                )
                .example(
                    Some(
                        describe::json(
                            "{\"Errors\":[{\"Code\":\"Invalid\",\"Field\":\"If-None-Match\",\"Message\":\"If-None-Match is not a list of entity tags.\",\"Metadata\":{\"keyword\":\"pattern\"},\"Severity\":0,\"Type\":0}],\"Success\":false,\"Warnings\":[]}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceUnauthorized() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The token is missing, malformed, unknown, expired or revoked.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::String, false)),
                        ),
                    ),
                )
                .description(Some("The authentication scheme to use."))
                .extensions(
                    describe::extensions(
                        &[("required", "true"), ("example", "\"Bearer\"")],
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceForbidden() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "The token does not permit the request: it belongs to a service account, or the request is a change\nand it is a read token or the token of a suspended account.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .examples_from_iter([
                    (
                        "serviceAccount",
                        openapi::example::ExampleBuilder::new()
                            .summary("A service account")
                            .value(
                                Some(
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
                            .summary(
                                "The form of the problem details, with placeholders",
                            )
                            .value(
                                Some(
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
                                "Null properties, and extension properties (RFC 9457, 3.2)",
                            )
                            .value(
                                Some(
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

pub fn response_WorkspaceNotFound() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The account is closed, or the path does not exist.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(
                    Some(describe::item(describe::reference("WorkspaceProfileEnvelope"))),
                )
                .examples_from_iter([
                    (
                        "notFound",
                        openapi::example::ExampleBuilder::new()
                            .summary("No profile")
                            .value(
                                Some(
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
                            .summary("All parts of the envelope, with placeholders")
                            .value(
                                Some(
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

pub fn response_WorkspaceNotAcceptable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("`Accept` excludes `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"Only `application/json` is available.\",\"status\":406,\"title\":\"Not Acceptable\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceTooManyRequests() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("Too many requests. `Retry-After` says how long to wait.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
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
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date.",
                    ),
                )
                .extensions(
                    describe::extensions(&[("required", "true"), ("example", "30")]),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceInternalServerError() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "An unexpected error. The response has no details; the operator of the server finds them in its log.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"Internal server error.\",\"status\":500,\"title\":\"Internal Server Error\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceServiceUnavailable() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The service is temporarily unavailable. Try again later.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"The service is temporarily unavailable.\",\"status\":503,\"title\":\"Service Unavailable\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .header(
            "Retry-After",
            openapi::HeaderBuilder::new()
                .schema(
                    Some(
                        describe::item(
                            openapi::ObjectBuilder::new()
                                .schema_type(describe::kind(openapi::Type::Integer, false))
                                .format(Some(openapi::SchemaFormat::Custom("int32".into())))
                                .minimum(Some(0i64)),
                        ),
                    ),
                )
                .description(
                    Some(
                        "How long to wait before the next request, in whole seconds; never a date. Absent if unknown.",
                    ),
                )
                .extensions(describe::extensions(&[("example", "30")]))
                .build(),
        )
        .build()
}

pub fn response_WorkspacePreconditionFailed() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description(
            "`If-Match` does not have the current `ETag`: the profile has changed since it was read. Nothing has been\nchanged. Read it again and repeat the change.",
        )
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"The profile has changed since it was read.\",\"status\":412,\"title\":\"Precondition Failed\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspacePayloadTooLarge() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The request body is larger than this server accepts.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"The request body exceeds the limit of 65536 bytes.\",\"status\":413,\"title\":\"Payload Too Large\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

pub fn response_WorkspaceUnsupportedMediaType() -> openapi::Response {
    openapi::ResponseBuilder::new()
        .description("The request body is not sent as `application/json`.")
        .content(
            "application/json",
            openapi::ContentBuilder::new()
                .schema(Some(describe::item(describe::reference("ProblemDetails"))))
                .example(
                    Some(
                        describe::json(
                            "{\"detail\":\"The request body must be `application/json`.\",\"status\":415,\"title\":\"Unsupported Media Type\",\"type\":\"about:blank\"}",
                        ),
                    ),
                )
                .build(),
        )
        .build()
}

impl utoipa::IntoParams for super::terraform::GetAccountDetailsRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("If-None-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::GetAccountDetailsResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description("The account, including its e-mail address.")
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("UserDocument"))),
                            )
                            .examples_from_iter([
                                (
                                    "accountDetails",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "Your own account, with the attributes that every client expects",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"avatar-url\":\"https://example.com/avatar.png\",\"email\":\"admin@example.com\",\"is-service-account\":false,\"two-factor\":{\"enabled\":true,\"verified\":true},\"username\":\"admin-user\"},\"id\":\"user-12345abcd\",\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "ownAccount",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "Your own account, with all attributes that this service returns",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"auth-method\":\"tfc\",\"avatar-url\":\"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm\",\"email\":\"admin@example.com\",\"is-service-account\":false,\"is-site-admin\":true,\"is-sso-login\":false,\"permissions\":{\"can-change-email\":true,\"can-change-username\":true,\"can-create-organizations\":false,\"can-manage-user-tokens\":true},\"two-factor\":{\"enabled\":false,\"verified\":false},\"unconfirmed-email\":null,\"username\":\"admin\",\"v2-only\":false},\"id\":\"user-V3R563qtJNcExAkN\",\"links\":{\"self\":\"/api/v2/users/admin\"},\"relationships\":{\"authenticated-resource\":{\"data\":{\"id\":\"user-V3R563qtJNcExAkN\",\"type\":\"users\"},\"links\":{\"related\":\"/api/v2/users/admin\"}},\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/admin/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .header(
                        "ETag",
                        openapi::HeaderBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        openapi::ObjectBuilder::new()
                                            .schema_type(describe::kind(openapi::Type::String, false))
                                            .pattern(Some("^\"[!#-~]+\"$")),
                                    ),
                                ),
                            )
                            .description(
                                Some(
                                    "Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it\nas `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.",
                                ),
                            )
                            .extensions(
                                describe::extensions(
                                    &[("example", "\"\\\"mF_9.B5f-4.1JqM\\\"\"")],
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("304", response_NotModified()),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("406", response_TerraformNotAcceptable()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::UpdateAccountRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("If-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::UpdateAccountResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "The account after the change. A new address that awaits confirmation is `unconfirmed-email`.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("UserDocument"))),
                            )
                            .examples_from_iter([
                                (
                                    "admin",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A user with few attributes")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"avatar-url\":\"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm\",\"username\":\"admin\"},\"id\":\"user-V3R563qtJNcExAkN\",\"links\":{\"self\":\"/api/v2/users/admin\"},\"relationships\":{\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/admin/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "twoFactor",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A user with two-factor authentication")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"avatar-url\":\"https://www.gravatar.com/avatar/...?s=100&d=mm\",\"is-service-account\":false,\"two-factor\":{\"enabled\":true,\"verified\":false},\"username\":\"user-2fa\",\"v2-only\":false},\"id\":\"user_d3cab177\",\"links\":{\"self\":\"/api/v2/users/user-2fa\"},\"relationships\":{\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/user-2fa/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "twoFactorNewId",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "A user with two-factor authentication and an id in the current format",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"avatar-url\":\"https://www.gravatar.com/avatar/...?s=100&d=mm\",\"is-service-account\":false,\"two-factor\":{\"enabled\":true,\"verified\":false},\"username\":\"user-2fa\",\"v2-only\":false},\"id\":\"user-62goNpx1ThQf689e\",\"links\":{\"self\":\"/api/v2/users/user-2fa\"},\"relationships\":{\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/user-2fa/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "unconfirmedEmail",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A new e-mail address that awaits confirmation")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"auth-method\":\"tfc\",\"avatar-url\":\"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm\",\"email\":\"admin@example.com\",\"is-service-account\":false,\"is-site-admin\":true,\"is-sso-login\":false,\"permissions\":{\"can-change-email\":true,\"can-change-username\":true,\"can-create-organizations\":false,\"can-manage-user-tokens\":true},\"two-factor\":{\"enabled\":false,\"verified\":false},\"unconfirmed-email\":\"new_email@example.com\",\"username\":\"admin\",\"v2-only\":false},\"id\":\"user-V3R563qtJNcExAkN\",\"links\":{\"self\":\"/api/v2/users/admin\"},\"relationships\":{\"authenticated-resource\":{\"data\":{\"id\":\"user-V3R563qtJNcExAkN\",\"type\":\"users\"},\"links\":{\"related\":\"/api/v2/users/admin\"}},\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/admin/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("412", response_TerraformPreconditionFailed()),
            ("413", response_TerraformPayloadTooLarge()),
            ("415", response_TerraformUnsupportedMediaType()),
            (
                "422",
                openapi::ResponseBuilder::new()
                    .description(
                        "The body is malformed, a value is invalid, or the username or the e-mail address belongs to\nanother account. There is one error object for each violation, with its location in\n`source.pointer`.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(describe::reference("JsonApiErrorDocument")),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "invalidAttributes",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("Two invalid values")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"username may contain only letters, digits, \\\"-\\\", \\\"_\\\" and \\\".\\\"\",\"source\":{\"pointer\":\"/data/attributes/username\"},\"status\":\"422\",\"title\":\"invalid attribute\"},{\"detail\":\"email is not an e-mail address\",\"source\":{\"pointer\":\"/data/attributes/email\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "missingType",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A missing property")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"type is required\",\"source\":{\"pointer\":\"/data/type\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "usernameTaken",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The username belongs to another account")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"Username has already been taken\",\"source\":{\"pointer\":\"/data/attributes/username\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoResponses for super::terraform::ChangePasswordResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "The password has been replaced. The body is the account, as from `get_account_details`.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("UserDocument"))),
                            )
                            .examples_from_iter([
                                (
                                    "ownAccount",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "Your own account, with all attributes that this service returns",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"auth-method\":\"tfc\",\"avatar-url\":\"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm\",\"email\":\"admin@example.com\",\"is-service-account\":false,\"is-site-admin\":true,\"is-sso-login\":false,\"permissions\":{\"can-change-email\":true,\"can-change-username\":true,\"can-create-organizations\":false,\"can-manage-user-tokens\":true},\"two-factor\":{\"enabled\":false,\"verified\":false},\"unconfirmed-email\":null,\"username\":\"admin\",\"v2-only\":false},\"id\":\"user-V3R563qtJNcExAkN\",\"links\":{\"self\":\"/api/v2/users/admin\"},\"relationships\":{\"authenticated-resource\":{\"data\":{\"id\":\"user-V3R563qtJNcExAkN\",\"type\":\"users\"},\"links\":{\"related\":\"/api/v2/users/admin\"}},\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/admin/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("413", response_TerraformPayloadTooLarge()),
            ("415", response_TerraformUnsupportedMediaType()),
            (
                "422",
                openapi::ResponseBuilder::new()
                    .description(
                        "The body is malformed, the current password is incorrect, or the new one is too short, too long\nor different from its confirmation. There is one error object for each violation.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(describe::reference("JsonApiErrorDocument")),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "wrongPassword",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The current password is incorrect")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"current_password is incorrect\",\"source\":{\"pointer\":\"/data/attributes/current_password\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "tooShort",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "The new password is too short and differs from its confirmation",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"password has fewer than 10 characters\",\"source\":{\"pointer\":\"/data/attributes/password\"},\"status\":\"422\",\"title\":\"invalid attribute\"},{\"detail\":\"password_confirmation differs from password\",\"source\":{\"pointer\":\"/data/attributes/password_confirmation\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::GetUserRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("user")
            .parameter_in(openapi::path::ParameterIn::Path)
            .required(openapi::Required::True)
            .description(Some("The username or the id of a user. A value that is both is read as an id."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1)).max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .extensions(describe::extensions(& [("examples",
            "{\"id\":{\"summary\":\"An id\",\"value\":\"user-V3R563qtJNcExAkN\"},\"username\":{\"summary\":\"A username\",\"value\":\"admin\"}}")]))
            .build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::GetUserResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description("The user.")
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("UserDocument"))),
                            )
                            .examples_from_iter([
                                (
                                    "anotherUser",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("Another user, without the e-mail address")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"auth-method\":\"tfc\",\"avatar-url\":\"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm\",\"is-service-account\":false,\"is-site-admin\":false,\"is-sso-login\":false,\"permissions\":{\"can-change-email\":false,\"can-change-username\":false,\"can-create-organizations\":false,\"can-manage-user-tokens\":false},\"two-factor\":{\"enabled\":true,\"verified\":false},\"unconfirmed-email\":null,\"username\":\"user-2fa\",\"v2-only\":false},\"id\":\"user-62goNpx1ThQf689e\",\"links\":{\"self\":\"/api/v2/users/user-2fa\"},\"relationships\":{\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/user-2fa/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "ownAccount",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "Your own account, with all attributes that this service returns",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"auth-method\":\"tfc\",\"avatar-url\":\"https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm\",\"email\":\"admin@example.com\",\"is-service-account\":false,\"is-site-admin\":true,\"is-sso-login\":false,\"permissions\":{\"can-change-email\":true,\"can-change-username\":true,\"can-create-organizations\":false,\"can-manage-user-tokens\":true},\"two-factor\":{\"enabled\":false,\"verified\":false},\"unconfirmed-email\":null,\"username\":\"admin\",\"v2-only\":false},\"id\":\"user-V3R563qtJNcExAkN\",\"links\":{\"self\":\"/api/v2/users/admin\"},\"relationships\":{\"authenticated-resource\":{\"data\":{\"id\":\"user-V3R563qtJNcExAkN\",\"type\":\"users\"},\"links\":{\"related\":\"/api/v2/users/admin\"}},\"authentication-tokens\":{\"links\":{\"related\":\"/api/v2/users/admin/authentication-tokens\"}}},\"type\":\"users\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::ListUserTokensRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("user")
            .parameter_in(openapi::path::ParameterIn::Path)
            .required(openapi::Required::True)
            .description(Some("The username or the id of a user. A value that is both is read as an id."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1)).max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .extensions(describe::extensions(& [("examples",
            "{\"id\":{\"summary\":\"An id\",\"value\":\"user-V3R563qtJNcExAkN\"},\"username\":{\"summary\":\"A username\",\"value\":\"admin\"}}")]))
            .build(), openapi::path::ParameterBuilder::new().name("page[number]")
            .parameter_in(openapi::path::ParameterIn::Query)
            .required(openapi::Required::False)
            .description(Some("The page to return, from 1."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64)).default(Some(describe::json("1"))))))
            .style(Some(openapi::path::ParameterStyle::Form)).explode(Some(true))
            .example(Some(describe::json("1"))).build(),
            openapi::path::ParameterBuilder::new().name("page[size]")
            .parameter_in(openapi::path::ParameterIn::Query)
            .required(openapi::Required::False)
            .description(Some("The number of items on a page, at most 100."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::Integer, false))
            .format(Some(openapi::SchemaFormat::Custom("int32".into())))
            .minimum(Some(1i64)).maximum(Some(100i64))
            .default(Some(describe::json("20"))))))
            .style(Some(openapi::path::ParameterStyle::Form)).explode(Some(true))
            .example(Some(describe::json("20"))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::ListUserTokensResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "One page of the tokens. `token` is null in each, because a secret is only shown when the token\nis created.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("AuthenticationTokenListDocument"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "tokens",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("Two tokens")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":[{\"attributes\":{\"created-at\":\"2025-09-18T20:12:00Z\",\"description\":\"api\",\"expired-at\":\"2099-09-18T20:12:00Z\",\"last-used-at\":null,\"scope\":\"read\",\"token\":null},\"id\":\"at-QmATJea6aWj1xR2t\",\"type\":\"authentication-tokens\"},{\"attributes\":{\"created-at\":\"2025-01-12T09:30:00Z\",\"description\":\"\",\"expired-at\":null,\"last-used-at\":\"2025-09-18T20:11:58Z\",\"scope\":\"admin\",\"token\":null},\"id\":\"at-6yEmxNAhaoQLH1Da\",\"type\":\"authentication-tokens\"}],\"links\":{\"first\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\",\"last\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\",\"next\":null,\"prev\":null,\"self\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\"},\"meta\":{\"pagination\":{\"current-page\":1,\"next-page\":null,\"page-size\":20,\"prev-page\":null,\"total-count\":2,\"total-pages\":1}}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "middlePage",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The second of three pages")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":[{\"attributes\":{\"created-at\":\"2025-01-12T09:30:00Z\",\"description\":\"\",\"expired-at\":null,\"last-used-at\":\"2025-09-18T20:11:58Z\",\"scope\":\"admin\",\"token\":null},\"id\":\"at-6yEmxNAhaoQLH1Da\",\"type\":\"authentication-tokens\"}],\"links\":{\"first\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=1\",\"last\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=1\",\"next\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=1\",\"prev\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=1\",\"self\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=2&page%5Bsize%5D=1\"},\"meta\":{\"pagination\":{\"current-page\":2,\"next-page\":3,\"page-size\":1,\"prev-page\":1,\"total-count\":3,\"total-pages\":3}}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "none",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("No tokens; an empty list has one page")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":[],\"links\":{\"first\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\",\"last\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\",\"next\":null,\"prev\":null,\"self\":\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\"},\"meta\":{\"pagination\":{\"current-page\":1,\"next-page\":null,\"page-size\":20,\"prev-page\":null,\"total-count\":0,\"total-pages\":1}}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::CreateUserTokenRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("user")
            .parameter_in(openapi::path::ParameterIn::Path)
            .required(openapi::Required::True)
            .description(Some("The username or the id of a user. A value that is both is read as an id."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1)).max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .extensions(describe::extensions(& [("examples",
            "{\"id\":{\"summary\":\"An id\",\"value\":\"user-V3R563qtJNcExAkN\"},\"username\":{\"summary\":\"A username\",\"value\":\"admin\"}}")]))
            .build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::CreateUserTokenResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "201",
                openapi::ResponseBuilder::new()
                    .description("The token, with its secret in `token`.")
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("AuthenticationTokenDocument"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "created",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The secret is shown only once")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"created-at\":\"2025-09-18T20:12:00Z\",\"description\":\"api\",\"expired-at\":\"2099-09-18T20:12:00Z\",\"last-used-at\":null,\"scope\":\"read\",\"token\":\"example-token-secret\"},\"id\":\"at-QmATJea6aWj1xR2t\",\"type\":\"authentication-tokens\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("413", response_TerraformPayloadTooLarge()),
            ("415", response_TerraformUnsupportedMediaType()),
            (
                "422",
                openapi::ResponseBuilder::new()
                    .description(
                        "The body is malformed, the expiry is in the past or later than that of the current token, the\nscope is larger than that of the current token, or the account already has 1,000 tokens. There\nis one error object for each violation.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(describe::reference("JsonApiErrorDocument")),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "expired",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The expiry is in the past")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"expired-at lies in the past\",\"source\":{\"pointer\":\"/data/attributes/expired-at\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "outlivesCreator",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The token would outlive the one that creates it")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"expired-at is later than the expiry of the current token\",\"source\":{\"pointer\":\"/data/attributes/expired-at\"},\"status\":\"422\",\"title\":\"invalid attribute\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "tooMany",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The account has as many tokens as it may have")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"errors\":[{\"detail\":\"An account has at most 1000 tokens that have not expired.\",\"status\":\"422\",\"title\":\"too many tokens\"}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::GetUserTokenRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("token_id")
            .parameter_in(openapi::path::ParameterIn::Path)
            .required(openapi::Required::True)
            .description(Some("The id of an authentication token. It is not the secret."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1)).max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("at-6yEmxNAhaoQLH1Da"))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::GetUserTokenResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "The token. `token` is null, because a secret is only shown when the token is created.",
                    )
                    .content(
                        "application/vnd.api+json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("AuthenticationTokenDocument"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "token",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The secret is no longer shown")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"data\":{\"attributes\":{\"created-at\":\"2025-01-12T09:30:00Z\",\"description\":\"api\",\"expired-at\":null,\"last-used-at\":\"2025-09-18T20:11:58Z\",\"scope\":\"write\",\"token\":null},\"id\":\"at-6yEmxNAhaoQLH1Da\",\"type\":\"authentication-tokens\"}}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("406", response_TerraformNotAcceptable()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::terraform::DeleteUserTokenRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("token_id")
            .parameter_in(openapi::path::ParameterIn::Path)
            .required(openapi::Required::True)
            .description(Some("The id of an authentication token. It is not the secret."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .min_length(Some(1)).max_length(Some(60))
            .pattern(Some("^[A-Za-z0-9_.-]+$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("at-6yEmxNAhaoQLH1Da"))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::terraform::DeleteUserTokenResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "204",
                openapi::ResponseBuilder::new()
                    .description("The token has been revoked.")
                    .build(),
            ),
            ("400", response_TerraformBadRequest()),
            ("401", response_TerraformUnauthorized()),
            ("404", response_TerraformNotFound()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoResponses for super::terraform::DiscoverServicesResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description("The services of this host, with their paths.")
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(describe::reference("ServiceDiscovery")),
                                ),
                            )
                            .example(
                                Some(
                                    describe::json(
                                        "{\"modules.v1\":\"/api/registry/v1/modules/\",\"tfe.v2\":\"/api/v2/\"}",
                                    ),
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("406", response_TerraformNotAcceptable()),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoResponses for super::terraform::PingResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "204",
                openapi::ResponseBuilder::new()
                    .description("The service is available.")
                    .header(
                        "TFP-API-Version",
                        openapi::HeaderBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        openapi::ObjectBuilder::new()
                                            .schema_type(describe::kind(openapi::Type::String, false))
                                            .pattern(Some("^[0-9]+\\.[0-9]+$")),
                                    ),
                                ),
                            )
                            .description(
                                Some(
                                    "The version of the Terraform API that this API family implements, such as `2.6`.",
                                ),
                            )
                            .extensions(
                                describe::extensions(
                                    &[("required", "true"), ("example", "\"2.6\"")],
                                ),
                            )
                            .build(),
                    )
                    .header(
                        "TFP-AppName",
                        openapi::HeaderBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        openapi::ObjectBuilder::new()
                                            .schema_type(describe::kind(openapi::Type::String, false))
                                            .min_length(Some(1)),
                                    ),
                                ),
                            )
                            .description(Some("The name of the service."))
                            .extensions(
                                describe::extensions(
                                    &[("required", "true"), ("example", "\"Account API\"")],
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("429", response_TerraformTooManyRequests()),
            ("500", response_TerraformInternalServerError()),
            ("503", response_TerraformServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::accounts::GetAccountRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("account_id")
            .parameter_in(openapi::path::ParameterIn::Query)
            .required(openapi::Required::False)
            .description(Some("The id of the account to act on; by default, the account that the token belongs to. Only an\nadmin-scoped token can select another account: for any other token the response is 403\n`unauthorized`. For an unknown id it is 404 `not_found`."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false)))))
            .style(Some(openapi::path::ParameterStyle::Form)).explode(Some(true))
            .example(Some(::serde_json::Value::from("acct_001"))).build(),
            openapi::path::ParameterBuilder::new().name("If-None-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::accounts::GetAccountResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description("The account.")
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(Some(describe::item(describe::reference("Account"))))
                            .examples_from_iter([
                                (
                                    "account",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("An account")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"created_at\":\"2025-01-12T09:30:00Z\",\"email\":\"new_email@example.com\",\"id\":\"acct_001\",\"name\":\"Acme Corp.\",\"settings\":{\"currency\":\"EUR\",\"language\":\"de\",\"timezone\":\"Europe/Berlin\"},\"status\":\"active\",\"type\":\"business\",\"updated_at\":\"2025-09-18T20:12:00Z\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "pendingEmail",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A new e-mail address that awaits confirmation")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"created_at\":\"2025-01-12T09:30:00Z\",\"email\":\"old_email@example.com\",\"id\":\"acct_001\",\"name\":\"Acme Corp.\",\"pending_email\":\"new_email@example.com\",\"settings\":{\"currency\":\"EUR\",\"language\":\"de\",\"timezone\":\"Europe/Berlin\"},\"status\":\"active\",\"type\":\"business\",\"updated_at\":\"2025-09-18T20:12:00Z\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "withoutEmail",
                                    openapi::example::ExampleBuilder::new()
                                        .summary(
                                            "A suspended account without an e-mail address, with default settings",
                                        )
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"created_at\":\"2025-01-12T09:30:00Z\",\"email\":null,\"id\":\"acct_V3R563qtJNcExAkN\",\"name\":\"Ada Lovelace\",\"settings\":{\"currency\":\"USD\",\"language\":\"en\",\"timezone\":\"UTC\"},\"status\":\"suspended\",\"type\":\"individual\",\"updated_at\":\"2025-01-12T09:30:00Z\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .header(
                        "ETag",
                        openapi::HeaderBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        openapi::ObjectBuilder::new()
                                            .schema_type(describe::kind(openapi::Type::String, false))
                                            .pattern(Some("^\"[!#-~]+\"$")),
                                    ),
                                ),
                            )
                            .description(
                                Some(
                                    "Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it\nas `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.",
                                ),
                            )
                            .extensions(
                                describe::extensions(
                                    &[("example", "\"\\\"mF_9.B5f-4.1JqM\\\"\"")],
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("304", response_NotModified()),
            (
                "400",
                openapi::ResponseBuilder::new()
                    .description(
                        "`invalid_request`: `account_id` is repeated or is not text in UTF-8, or `If-None-Match` is not a\nlist of entity tags.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("AccountError"))),
                            )
                            .example(
                                Some(
                                    describe::json(
                                        "{\"error\":\"invalid_request\",\"message\":\"account_id must not be repeated\"}",
                                    ),
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("401", response_AccountsUnauthorized()),
            ("403", response_AccountsForbidden()),
            ("404", response_AccountsNotFound()),
            ("406", response_AccountsNotAcceptable()),
            ("429", response_AccountsTooManyRequests()),
            ("500", response_AccountsInternalServerError()),
            ("503", response_AccountsServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::accounts::PatchAccountRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("account_id")
            .parameter_in(openapi::path::ParameterIn::Query)
            .required(openapi::Required::False)
            .description(Some("The id of the account to act on; by default, the account that the token belongs to. Only an\nadmin-scoped token can select another account: for any other token the response is 403\n`unauthorized`. For an unknown id it is 404 `not_found`."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false)))))
            .style(Some(openapi::path::ParameterStyle::Form)).explode(Some(true))
            .example(Some(::serde_json::Value::from("acct_001"))).build(),
            openapi::path::ParameterBuilder::new().name("If-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::accounts::PatchAccountResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "The account after the change. A new address that awaits confirmation is `pending_email`.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(Some(describe::item(describe::reference("Account"))))
                            .examples_from_iter([
                                (
                                    "account",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("An account")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"created_at\":\"2025-01-12T09:30:00Z\",\"email\":\"new_email@example.com\",\"id\":\"acct_001\",\"name\":\"Acme Corp.\",\"settings\":{\"currency\":\"EUR\",\"language\":\"de\",\"timezone\":\"Europe/Berlin\"},\"status\":\"active\",\"type\":\"business\",\"updated_at\":\"2025-09-18T20:12:00Z\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "pendingEmail",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A new e-mail address that awaits confirmation")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"created_at\":\"2025-01-12T09:30:00Z\",\"email\":\"old_email@example.com\",\"id\":\"acct_001\",\"name\":\"Acme Corp.\",\"pending_email\":\"new_email@example.com\",\"settings\":{\"currency\":\"EUR\",\"language\":\"de\",\"timezone\":\"Europe/Berlin\"},\"status\":\"active\",\"type\":\"business\",\"updated_at\":\"2025-09-18T20:12:00Z\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            (
                "400",
                openapi::ResponseBuilder::new()
                    .description(
                        "`invalid_request`: the body is malformed or has invalid values, or a parameter is invalid.\n`details` lists every violation.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("AccountError"))),
                            )
                            .examples_from_iter([
                                (
                                    "invalidFields",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("Three invalid properties")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"details\":[{\"message\":\"may not be null\",\"pointer\":\"/name\"},{\"message\":\"is not an ISO 4217 code\",\"pointer\":\"/settings/currency\"},{\"message\":\"is not a property of this object\",\"pointer\":\"/nickname\"}],\"error\":\"invalid_request\",\"message\":\"The request body contains invalid fields.\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "malformed",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("Malformed JSON")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"error\":\"invalid_request\",\"message\":\"The request body is not JSON.\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("401", response_AccountsUnauthorized()),
            ("403", response_AccountsForbidden()),
            ("404", response_AccountsNotFound()),
            ("406", response_AccountsNotAcceptable()),
            ("409", response_AccountsEmailExists()),
            ("412", response_AccountsPreconditionFailed()),
            ("413", response_AccountsPayloadTooLarge()),
            ("415", response_AccountsUnsupportedMediaType()),
            ("429", response_AccountsTooManyRequests()),
            ("500", response_AccountsInternalServerError()),
            ("503", response_AccountsServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoResponses for super::accounts::ConfirmEmailResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "204",
                openapi::ResponseBuilder::new()
                    .description("The new address has taken effect in all API families.")
                    .build(),
            ),
            (
                "400",
                openapi::ResponseBuilder::new()
                    .description(
                        "`invalid_request`: the body is malformed, or the token is unknown, expired, replaced or used.\nThe response does not tell these apart.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(describe::item(describe::reference("AccountError"))),
                            )
                            .examples_from_iter([
                                (
                                    "invalidToken",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("An invalid or expired token")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"details\":[{\"message\":\"is invalid or has expired\",\"pointer\":\"/token\"}],\"error\":\"invalid_request\",\"message\":\"The confirmation token is invalid or has expired.\"}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                            ])
                            .build(),
                    )
                    .build(),
            ),
            ("409", response_AccountsEmailExists()),
            ("413", response_AccountsPayloadTooLarge()),
            ("415", response_AccountsUnsupportedMediaType()),
            ("429", response_AccountsTooManyRequests()),
            ("500", response_AccountsInternalServerError()),
            ("503", response_AccountsServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::workspace::GetWorkspaceProfileRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("If-None-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::workspace::GetWorkspaceProfileResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description("The profile, in `Data`.")
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("WorkspaceProfileEnvelope"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "profile",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A profile")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Data\":{\"Email\":\"admin@example.com\",\"FirstName\":\"Ada\",\"LastName\":null,\"UserId\":\"V3R563qtJNcExAkN\",\"UserName\":\"admin\",\"UserType\":1},\"Errors\":[],\"Success\":true,\"Warnings\":[]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "emailConfirmationRequired",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A new e-mail address that awaits confirmation")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Data\":{\"Email\":\"admin@example.com\",\"FirstName\":\"Ada\",\"LastName\":\"Lovelace\",\"UserId\":\"V3R563qtJNcExAkN\",\"UserName\":\"admin\",\"UserType\":0},\"Errors\":[],\"Success\":true,\"Warnings\":[{\"Code\":\"EmailConfirmationRequired\",\"Field\":\"Email\",\"Message\":\"The new e-mail address takes effect when it is confirmed.\",\"Metadata\":{\"pending\":\"new_email@example.com\"},\"Severity\":1,\"Target\":\"/Email\",\"Type\":1}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "documented",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("All parts of the envelope, with placeholders")
                                        .value(
                                            Some(
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
                    .header(
                        "ETag",
                        openapi::HeaderBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        openapi::ObjectBuilder::new()
                                            .schema_type(describe::kind(openapi::Type::String, false))
                                            .pattern(Some("^\"[!#-~]+\"$")),
                                    ),
                                ),
                            )
                            .description(
                                Some(
                                    "Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it\nas `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.",
                                ),
                            )
                            .extensions(
                                describe::extensions(
                                    &[("example", "\"\\\"mF_9.B5f-4.1JqM\\\"\"")],
                                ),
                            )
                            .build(),
                    )
                    .build(),
            ),
            ("304", response_NotModified()),
            ("400", response_WorkspaceBadRequest()),
            ("401", response_WorkspaceUnauthorized()),
            ("403", response_WorkspaceForbidden()),
            ("404", response_WorkspaceNotFound()),
            ("406", response_WorkspaceNotAcceptable()),
            ("429", response_WorkspaceTooManyRequests()),
            ("500", response_WorkspaceInternalServerError()),
            ("503", response_WorkspaceServiceUnavailable()),
        ])
    }
}

impl utoipa::IntoParams for super::workspace::PutWorkspaceProfileRequest {
    fn into_params(
        _: impl Fn() -> Option<openapi::path::ParameterIn>,
    ) -> Vec<openapi::path::Parameter> {
        vec![
            openapi::path::ParameterBuilder::new().name("If-Match")
            .parameter_in(openapi::path::ParameterIn::Header)
            .required(openapi::Required::False)
            .description(Some("Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match."))
            .schema(Some(describe::item(openapi::ObjectBuilder::new()
            .schema_type(describe::kind(openapi::Type::String, false))
            .pattern(Some("^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$")))))
            .style(Some(openapi::path::ParameterStyle::Simple)).explode(Some(false))
            .example(Some(::serde_json::Value::from("\"mF_9.B5f-4.1JqM\""))).build()
        ]
    }
}

impl utoipa::IntoResponses for super::workspace::PutWorkspaceProfileResponse {
    fn responses() -> describe::Responses {
        describe::responses([
            (
                "200",
                openapi::ResponseBuilder::new()
                    .description(
                        "The new profile, in `Data`. `Warnings` reports a new address that awaits confirmation.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("WorkspaceProfileEnvelope"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "profile",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A profile")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Data\":{\"Email\":\"admin@example.com\",\"FirstName\":\"Ada\",\"LastName\":null,\"UserId\":\"V3R563qtJNcExAkN\",\"UserName\":\"admin\",\"UserType\":1},\"Errors\":[],\"Success\":true,\"Warnings\":[]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "emailConfirmationRequired",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("A new e-mail address that awaits confirmation")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Data\":{\"Email\":\"admin@example.com\",\"FirstName\":\"Ada\",\"LastName\":\"Lovelace\",\"UserId\":\"V3R563qtJNcExAkN\",\"UserName\":\"admin\",\"UserType\":0},\"Errors\":[],\"Success\":true,\"Warnings\":[{\"Code\":\"EmailConfirmationRequired\",\"Field\":\"Email\",\"Message\":\"The new e-mail address takes effect when it is confirmed.\",\"Metadata\":{\"pending\":\"new_email@example.com\"},\"Severity\":1,\"Target\":\"/Email\",\"Type\":1}]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "documented",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("All parts of the envelope, with placeholders")
                                        .value(
                                            Some(
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
                    .build(),
            ),
            (
                "400",
                openapi::ResponseBuilder::new()
                    .description(
                        "The body is malformed, a value is invalid, or the login name or the e-mail address belongs to\nanother account. `Errors` has one message for each violation, with `Field` set.",
                    )
                    .content(
                        "application/json",
                        openapi::ContentBuilder::new()
                            .schema(
                                Some(
                                    describe::item(
                                        describe::reference("WorkspaceProfileEnvelope"),
                                    ),
                                ),
                            )
                            .examples_from_iter([
                                (
                                    "userNameTaken",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The login name belongs to another account")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Errors\":[{\"Code\":\"UserNameTaken\",\"Field\":\"UserName\",\"Message\":\"The user name is already taken.\",\"Severity\":0,\"Target\":\"/UserName\",\"Type\":1}],\"Success\":false,\"Warnings\":[]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "emailTaken",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("The e-mail address belongs to another account")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Errors\":[{\"Code\":\"EmailTaken\",\"Field\":\"Email\",\"Message\":\"The e-mail address is already taken.\",\"Severity\":0,\"Target\":\"/Email\",\"Type\":1}],\"Success\":false,\"Warnings\":[]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "invalid",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("An invalid value")
                                        .value(
                                            Some(
                                                describe::json(
                                                    "{\"Errors\":[{\"Code\":\"Invalid\",\"Field\":\"Email\",\"Message\":\"The e-mail address is not valid.\",\"Metadata\":{\"keyword\":\"format\"},\"Severity\":0,\"Target\":\"/Email\",\"Type\":0}],\"Success\":false,\"Warnings\":[]}",
                                                ),
                                            ),
                                        )
                                        .build(),
                                ),
                                (
                                    "documented",
                                    openapi::example::ExampleBuilder::new()
                                        .summary("All parts of the envelope, with placeholders")
                                        .value(
                                            Some(
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
                    .build(),
            ),
            ("401", response_WorkspaceUnauthorized()),
            ("403", response_WorkspaceForbidden()),
            ("404", response_WorkspaceNotFound()),
            ("406", response_WorkspaceNotAcceptable()),
            ("412", response_WorkspacePreconditionFailed()),
            ("413", response_WorkspacePayloadTooLarge()),
            ("415", response_WorkspaceUnsupportedMediaType()),
            ("429", response_WorkspaceTooManyRequests()),
            ("500", response_WorkspaceInternalServerError()),
            ("503", response_WorkspaceServiceUnavailable()),
        ])
    }
}
