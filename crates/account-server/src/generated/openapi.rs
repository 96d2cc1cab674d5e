// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The emitted document: what the code of this crate accepts and returns.

use super::runtime::describe;
use utoipa::openapi;

/// Builds the emitted document: what the code of this crate accepts and returns, in OpenAPI 3.1.
#[must_use]
pub fn openapi() -> openapi::OpenApi {
    <Document as utoipa::OpenApi>::openapi()
}

#[derive(utoipa::OpenApi)]
#[openapi(
    paths(
        super::terraform::serve_get_account_details,
        super::terraform::serve_update_account,
        super::terraform::serve_change_password,
        super::terraform::serve_get_user,
        super::terraform::serve_list_user_tokens,
        super::terraform::serve_create_user_token,
        super::terraform::serve_get_user_token,
        super::terraform::serve_delete_user_token,
        super::terraform::serve_discover_services,
        super::terraform::serve_ping,
        super::accounts::serve_get_account,
        super::accounts::serve_patch_account,
        super::accounts::serve_confirm_email,
        super::workspace::serve_get_workspace_profile,
        super::workspace::serve_put_workspace_profile
    ),
    components(
        schemas(
            super::types::UserDocument,
            super::types::User,
            super::types::UserResourceType,
            super::types::UserAttributes,
            super::types::TwoFactor,
            super::types::UserPermissions,
            super::types::UserRelationships,
            super::types::AuthenticationTokensRelationship,
            super::types::AuthenticationTokensLinks,
            super::types::AuthenticatedResourceRelationship,
            super::types::UserIdentifier,
            super::types::AuthenticatedResourceLinks,
            super::types::UserLinks,
            super::types::UpdateAccountDocument,
            super::types::UpdateAccountData,
            super::types::UpdateAccountAttributes,
            super::types::ChangePasswordDocument,
            super::types::ChangePasswordData,
            super::types::ChangePasswordAttributes,
            super::types::AuthenticationTokenListDocument,
            super::types::PageLinks,
            super::types::PageMeta,
            super::types::Pagination,
            super::types::AuthenticationTokenDocument,
            super::types::AuthenticationToken,
            super::types::AuthenticationTokenAttributes,
            super::types::TokenScope,
            super::types::CreateAuthenticationTokenDocument,
            super::types::CreateAuthenticationTokenData,
            super::types::CreateAuthenticationTokenAttributes,
            super::types::ServiceDiscovery,
            super::types::JsonApiErrorDocument,
            super::types::JsonApiError,
            super::types::JsonApiErrorSource,
            super::types::Account,
            super::types::AccountType,
            super::types::AccountStatus,
            super::types::AccountSettings,
            super::types::AccountPatch,
            super::types::AccountSettingsPatch,
            super::types::AccountError,
            super::types::AccountErrorCode,
            super::types::AccountErrorDetail,
            super::types::EmailConfirmation,
            super::types::WorkspaceProfile,
            super::types::WorkspaceUserType,
            super::types::WorkspaceProfileUpdate,
            super::types::WorkspaceProfileEnvelope,
            super::types::WorkspaceMessage,
            super::types::WorkspaceMessageType,
            super::types::WorkspaceMessageSeverity,
            super::types::ProblemDetails
        )
    ),
    modifiers(&Rest)
)]
struct Document;

/// The parts that no attribute can express.
struct Rest;

impl utoipa::Modify for Rest {
    fn modify(&self, document: &mut openapi::OpenApi) {
        if let Some(info) = describe::part(
            "{\"description\":\"Three API families represent the same account records. Each family has its own media type, naming\\nstyle and error format, and is a tag in this document. A change made through one family is visible\\nin the others.\\n\\n| | terraform | accounts | workspace |\\n|---|---|---|---|\\n| style | JSON:API 1.0, kebab-case | plain JSON, snake_case | PascalCase envelope |\\n| media type | `application/vnd.api+json` | `application/json` | `application/json` |\\n| id | `user-` + key | `acct_` + key | key |\\n| errors | JSON:API errors | `error`, `message`, `details` | 400, 404: envelope; else problem details |\\n\\nThe key consists of 16 random characters of `[0-9A-Za-z]` and is the same in all three. Strings are\\nstored as sent and never trimmed; control characters are rejected. Times are in UTC and end with `Z`.\\n\\nEvery operation declares every status that it can return, including those of the HTTP layer.\\n`HEAD` is supported wherever `GET` is, with the same headers and without a body.\\n\\n**Precedence.** If several rejections apply to a request, the first of this list is the response:\\nunknown path, method, authentication, `Accept`, length, `Content-Type`, parameters and body,\\nauthorization (the scope of the token, the account), precondition (`If-Match`), conflict. 429 and 503\\nmay be returned instead of any of them.\\n\\n**Compatibility.** Responses may gain properties, headers, enum values and statuses at any time: ignore\\nor preserve what you do not know. Requests are limited to what this document declares.\\n\\n**Preconditions.** The responses that show an account have a strong `ETag`. Send it back as `If-Match`\\nwith a change to make sure that nobody else has changed what you have seen: otherwise the response is\\n412, and nothing changes. Send it as `If-None-Match` with a read to receive 304 without a body for as\\nlong as the response would be the same.\",\"license\":{\"name\":\"MIT OR Apache-2.0\",\"url\":\"https://spdx.org/licenses/\"},\"title\":\"Account API\",\"version\":\"2.0.0\"}",
        ) {
            document.info = info;
        }
        document.servers = describe::part(
            "[{\"description\":\"The host that serves this document. All paths are absolute.\",\"url\":\"/\"}]",
        );
        document.tags = Some(
            vec![
                openapi::tag::TagBuilder::new().name("terraform")
                .description(Some("The Account API of Terraform: JSON:API 1.0 documents with properties in kebab-case, sent as\n`application/vnd.api+json`.\n\nContent negotiation follows JSON:API 1.0: a request body whose media type has parameters is rejected\nwith 415, and a request whose `Accept` lists JSON:API only with parameters with 406. The query\nparameters `include`, `sort`, `fields[…]` and `filter[…]` are not supported and rejected with 400. A\nrequest that the token does not permit is answered with 404, like one for a resource that does not\nexist."))
                .extensions(describe::extensions(& [("x-error-details",
                "{\"list\":\"/errors\",\"message\":[\"/detail\",\"/title\"],\"pointer\":[\"/source/pointer\"]}"),
                ("x-error-message", "[\"/errors/0/detail\",\"/errors/0/title\"]"),
                ("x-unmatched",
                "{\"prefixes\":[\"/api/v2\",\"/.well-known\"],\"responses\":{\"404\":{\"$ref\":\"#/components/responses/TerraformNotFound\"},\"405\":{\"content\":{\"application/vnd.api+json\":{\"example\":{\"errors\":[{\"detail\":\"Allowed methods: GET, HEAD.\",\"status\":\"405\",\"title\":\"method not allowed\"}]},\"schema\":{\"$ref\":\"#/components/schemas/JsonApiErrorDocument\"}}},\"description\":\"The path does not have this method. `Allow` lists those that it has.\",\"headers\":{\"Allow\":{\"description\":\"The methods that the path has, separated by commas.\",\"example\":\"GET, HEAD\",\"required\":true,\"schema\":{\"type\":\"string\"}}}}}}")]))
                .build(), openapi::tag::TagBuilder::new().name("accounts")
                .description(Some("The Accounts API: plain JSON with properties in snake_case, sent as `application/json`.\n\nRequest bodies with undeclared properties are rejected with 400."))
                .extensions(describe::extensions(& [("x-error-details",
                "{\"list\":\"/details\",\"message\":[\"/message\"],\"pointer\":[\"/pointer\"]}"),
                ("x-error-message", "[\"/message\"]"), ("x-unmatched",
                "{\"prefixes\":[\"/v1\",\"/\"],\"responses\":{\"404\":{\"$ref\":\"#/components/responses/AccountsNotFound\"},\"405\":{\"content\":{\"application/json\":{\"example\":{\"error\":\"method_not_allowed\",\"message\":\"Allowed methods: GET, HEAD, PATCH.\"},\"schema\":{\"$ref\":\"#/components/schemas/AccountError\"}}},\"description\":\"The path does not have this method. `Allow` lists those that it has.\",\"headers\":{\"Allow\":{\"description\":\"The methods that the path has, separated by commas.\",\"example\":\"GET, HEAD, PATCH\",\"required\":true,\"schema\":{\"type\":\"string\"}}}}}}")]))
                .build(), openapi::tag::TagBuilder::new().name("workspace")
                .description(Some("The Workspace API: JSON with properties in PascalCase, sent as `application/json`. Results and\nmessages are in an envelope.\n\n400 and 404 have the envelope as well. All other errors are problem details (RFC 9457), sent as\n`application/json`. Undeclared properties of requests are ignored."))
                .extensions(describe::extensions(& [("x-error-details",
                "{\"list\":\"/Errors\",\"message\":[\"/Message\"],\"pointer\":[\"/Target\"]}"),
                ("x-error-message", "[\"/Errors/0/Message\",\"/detail\",\"/title\"]"),
                ("x-unmatched",
                "{\"prefixes\":[\"/api/workspace\"],\"responses\":{\"404\":{\"$ref\":\"#/components/responses/WorkspaceNotFound\"},\"405\":{\"content\":{\"application/json\":{\"example\":{\"detail\":\"Allowed methods: GET, HEAD, PUT.\",\"status\":405,\"title\":\"Method Not Allowed\",\"type\":\"about:blank\"},\"schema\":{\"$ref\":\"#/components/schemas/ProblemDetails\"}}},\"description\":\"The path does not have this method. `Allow` lists those that it has.\",\"headers\":{\"Allow\":{\"description\":\"The methods that the path has, separated by commas.\",\"example\":\"GET, HEAD, PUT\",\"required\":true,\"schema\":{\"type\":\"string\"}}}}}}")]))
                .build()
            ],
        );
        let components = document
            .components
            .get_or_insert_with(::std::default::Default::default);
        components
            .schemas
            .insert("Username".to_owned(), super::described::schema_Username());
        components
            .schemas
            .insert("EmailAddress".to_owned(), super::described::schema_EmailAddress());
        components
            .schemas
            .insert("AccountName".to_owned(), super::described::schema_AccountName());
        components
            .responses
            .insert(
                "NotModified".to_owned(),
                openapi::RefOr::T(super::described::response_NotModified()),
            );
        components
            .responses
            .insert(
                "TerraformBadRequest".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformBadRequest()),
            );
        components
            .responses
            .insert(
                "TerraformUnauthorized".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformUnauthorized()),
            );
        components
            .responses
            .insert(
                "TerraformNotAcceptable".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformNotAcceptable()),
            );
        components
            .responses
            .insert(
                "TerraformTooManyRequests".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformTooManyRequests()),
            );
        components
            .responses
            .insert(
                "TerraformInternalServerError".to_owned(),
                openapi::RefOr::T(
                    super::described::response_TerraformInternalServerError(),
                ),
            );
        components
            .responses
            .insert(
                "TerraformServiceUnavailable".to_owned(),
                openapi::RefOr::T(
                    super::described::response_TerraformServiceUnavailable(),
                ),
            );
        components
            .responses
            .insert(
                "TerraformNotFound".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformNotFound()),
            );
        components
            .responses
            .insert(
                "TerraformPreconditionFailed".to_owned(),
                openapi::RefOr::T(
                    super::described::response_TerraformPreconditionFailed(),
                ),
            );
        components
            .responses
            .insert(
                "TerraformPayloadTooLarge".to_owned(),
                openapi::RefOr::T(super::described::response_TerraformPayloadTooLarge()),
            );
        components
            .responses
            .insert(
                "TerraformUnsupportedMediaType".to_owned(),
                openapi::RefOr::T(
                    super::described::response_TerraformUnsupportedMediaType(),
                ),
            );
        components
            .responses
            .insert(
                "AccountsUnauthorized".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsUnauthorized()),
            );
        components
            .responses
            .insert(
                "AccountsForbidden".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsForbidden()),
            );
        components
            .responses
            .insert(
                "AccountsNotFound".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsNotFound()),
            );
        components
            .responses
            .insert(
                "AccountsNotAcceptable".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsNotAcceptable()),
            );
        components
            .responses
            .insert(
                "AccountsTooManyRequests".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsTooManyRequests()),
            );
        components
            .responses
            .insert(
                "AccountsInternalServerError".to_owned(),
                openapi::RefOr::T(
                    super::described::response_AccountsInternalServerError(),
                ),
            );
        components
            .responses
            .insert(
                "AccountsServiceUnavailable".to_owned(),
                openapi::RefOr::T(
                    super::described::response_AccountsServiceUnavailable(),
                ),
            );
        components
            .responses
            .insert(
                "AccountsEmailExists".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsEmailExists()),
            );
        components
            .responses
            .insert(
                "AccountsPreconditionFailed".to_owned(),
                openapi::RefOr::T(
                    super::described::response_AccountsPreconditionFailed(),
                ),
            );
        components
            .responses
            .insert(
                "AccountsPayloadTooLarge".to_owned(),
                openapi::RefOr::T(super::described::response_AccountsPayloadTooLarge()),
            );
        components
            .responses
            .insert(
                "AccountsUnsupportedMediaType".to_owned(),
                openapi::RefOr::T(
                    super::described::response_AccountsUnsupportedMediaType(),
                ),
            );
        components
            .responses
            .insert(
                "WorkspaceBadRequest".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceBadRequest()),
            );
        components
            .responses
            .insert(
                "WorkspaceUnauthorized".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceUnauthorized()),
            );
        components
            .responses
            .insert(
                "WorkspaceForbidden".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceForbidden()),
            );
        components
            .responses
            .insert(
                "WorkspaceNotFound".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceNotFound()),
            );
        components
            .responses
            .insert(
                "WorkspaceNotAcceptable".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceNotAcceptable()),
            );
        components
            .responses
            .insert(
                "WorkspaceTooManyRequests".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspaceTooManyRequests()),
            );
        components
            .responses
            .insert(
                "WorkspaceInternalServerError".to_owned(),
                openapi::RefOr::T(
                    super::described::response_WorkspaceInternalServerError(),
                ),
            );
        components
            .responses
            .insert(
                "WorkspaceServiceUnavailable".to_owned(),
                openapi::RefOr::T(
                    super::described::response_WorkspaceServiceUnavailable(),
                ),
            );
        components
            .responses
            .insert(
                "WorkspacePreconditionFailed".to_owned(),
                openapi::RefOr::T(
                    super::described::response_WorkspacePreconditionFailed(),
                ),
            );
        components
            .responses
            .insert(
                "WorkspacePayloadTooLarge".to_owned(),
                openapi::RefOr::T(super::described::response_WorkspacePayloadTooLarge()),
            );
        components
            .responses
            .insert(
                "WorkspaceUnsupportedMediaType".to_owned(),
                openapi::RefOr::T(
                    super::described::response_WorkspaceUnsupportedMediaType(),
                ),
            );
        if let Some(scheme) = describe::part(
            "{\"description\":\"An access token, sent as `Authorization: Bearer TOKEN`. The scheme name is case-insensitive. A token\\nhas a scope (`read`, `write` or `admin`) and may expire. If it is missing, malformed, unknown,\\nexpired or revoked, the response is 401.\",\"scheme\":\"bearer\",\"type\":\"http\"}",
        ) {
            components.security_schemes.insert("bearerAuth".to_owned(), scheme);
        }
        if let Some(scheme) = describe::part(
            "{\"description\":\"An access token in the query, for clients that cannot set headers. URLs may end up in logs and\\nhistories, so prefer `Authorization`. If both are sent, the header is used.\",\"in\":\"query\",\"name\":\"access_token\",\"type\":\"apiKey\"}",
        ) {
            components.security_schemes.insert("accessToken".to_owned(), scheme);
        }
        describe::operation(
            document,
            "/api/v2/account/details",
            openapi::HttpMethod::Get,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/account/update",
            openapi::HttpMethod::Patch,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/account/password",
            openapi::HttpMethod::Patch,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/users/{user}",
            openapi::HttpMethod::Get,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/users/{user}/authentication-tokens",
            openapi::HttpMethod::Get,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/users/{user}/authentication-tokens",
            openapi::HttpMethod::Post,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/authentication-tokens/{token_id}",
            openapi::HttpMethod::Get,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
        describe::operation(
            document,
            "/api/v2/authentication-tokens/{token_id}",
            openapi::HttpMethod::Delete,
            |operation| {
                operation.extensions = describe::extensions(
                    &[
                        (
                            "x-unsupported-query",
                            "[\"include\",\"sort\",\"fields\",\"filter\"]",
                        ),
                    ],
                );
            },
        );
    }
}
