// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::runtime::Definitions;
pub use super::calls::{Caller, call};
pub use super::runtime::catalogue::{
    Body, CallError, Content, EnumValue, Location, Operation, Output, Parameter,
    Property, Shape,
};

/// Returns the operation with this id.
pub fn operation(id: &str) -> ::std::option::Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.id == id)
}

/// Every operation, in the order of the contract.
pub static OPERATIONS: [Operation; 15usize] = [
    Operation::new(
            "get_account_details",
            "GET",
            "/api/v2/account/details",
            "{\"additionalProperties\":false,\"properties\":{\"if_none_match\":{\"description\":\"Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show the token's account")
        .description(
            "Source 004, Overview and API Response Structure: the account of the current user or service\naccount, as a user document. The request has no parameters (source 004, AccountDetailsRequest).\n\nContract: a suspended account can still be read by its owner.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "If-None-Match",
                    Location::Header,
                    Property::new("if_none_match", Shape::String)
                        .description(
                            "Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "update_account",
            "PATCH",
            "/api/v2/account/update",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/UpdateAccountDocument\",\"description\":\"Source 000, Request Body: the attributes to change.\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change username and e-mail address")
        .description(
            "Source 000, Update your account info: \"Your username and email address can be updated with\nthis endpoint.\"\n\nContract: a document without attributes changes nothing and succeeds, because official clients\nsend such documents. Undeclared properties are ignored. If confirmation is required, a new address\nremains `unconfirmed-email` until it is confirmed (`confirm_email`). A newer request replaces an\nolder one, and a request with the current address cancels it. If the token or the account does not\npermit changes, the response is 404.\n\nA request with the address that already awaits confirmation changes nothing and sends no mail.\n`If-Match` takes the `ETag` of `get_account_details`.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "If-Match",
                    Location::Header,
                    Property::new("if_match", Shape::String)
                        .description(
                            "Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "Source 000, Request Body: the attributes to change.",
                &[
                    Content::new(
                        "application/vnd.api+json",
                        Shape::Object(&properties::UpdateAccountDocument),
                    ),
                ],
            ),
        )
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "change_password",
            "PATCH",
            "/api/v2/account/password",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/ChangePasswordDocument\",\"description\":\"Contract: the current password, and the new one twice.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change the password")
        .description(
            "Contract: replaces the password of the token's account. The attributes are in snake_case, as in\nthe official API. If the token or the account does not permit changes, the response is 404.\n\nTokens remain valid, unless `revoke_tokens` is true: then all of the account's tokens are revoked\nexcept the one that sends this request.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .body(
            Body::new(
                true,
                "Contract: the current password, and the new one twice.",
                &[
                    Content::new(
                        "application/vnd.api+json",
                        Shape::Object(&properties::ChangePasswordDocument),
                    ),
                ],
            ),
        )
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "get_user",
            "GET",
            "/api/v2/users/{user}",
            "{\"additionalProperties\":false,\"properties\":{\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\\nvalue is both, it is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show a user")
        .description(
            "Source 000, Sample Response: the target of `links.self` of a user. Contract: any user can\nbe shown, by id or by username, but the e-mail address only to its owner (source 004, Notes: \"Email\nis only returned for the authenticated user's own account\").",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "user",
                    Location::Path,
                    Property::new("user", Shape::String)
                        .description(
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\nvalue is both, it is read as an id.",
                        )
                        .required()
                        .example("\"admin\""),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "list_user_tokens",
            "GET",
            "/api/v2/users/{user}/authentication-tokens",
            "{\"additionalProperties\":false,\"properties\":{\"page_number\":{\"default\":1,\"description\":\"The page to return, from 1.\",\"format\":\"int32\",\"minimum\":1,\"type\":\"integer\"},\"page_size\":{\"default\":20,\"description\":\"The number of items on a page, at most 100.\",\"format\":\"int32\",\"maximum\":100,\"minimum\":1,\"type\":\"integer\"},\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\\nvalue is both, it is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("List the authentication tokens of one's own account")
        .description(
            "Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.\nContract: the tokens of one's own account that have neither been deleted nor expired, newest first\nand without their secrets. For another account, the response is 404.\n\nThe list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of\ntokens. A page after the last one is empty.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "user",
                    Location::Path,
                    Property::new("user", Shape::String)
                        .description(
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\nvalue is both, it is read as an id.",
                        )
                        .required()
                        .example("\"admin\""),
                ),
                Parameter::new(
                    "page[number]",
                    Location::Query,
                    Property::new("page_number", Shape::Integer)
                        .description("The page to return, from 1.")
                        .format("int32")
                        .default("1")
                        .example("1"),
                ),
                Parameter::new(
                    "page[size]",
                    Location::Query,
                    Property::new("page_size", Shape::Integer)
                        .description("The number of items on a page, at most 100.")
                        .format("int32")
                        .default("20")
                        .example("20"),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/AuthenticationTokenListDocument\"}"),
    Operation::new(
            "create_user_token",
            "POST",
            "/api/v2/users/{user}/authentication-tokens",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenDocument\",\"description\":\"Contract: the description, expiry and scope of the token.\"},\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\\nvalue is both, it is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\",\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Create an authentication token of one's own account")
        .description(
            "Contract: creates a token of one's own account. For another account, the response is 404, as it is\nif the token or the account does not permit changes. The secret is returned only in this response.\nUndeclared properties are ignored.\n\nThe new token must not expire later than the one that creates it. An account has at most 1,000\ntokens that have not expired; the response to one more is 422.",
        )
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "user",
                    Location::Path,
                    Property::new("user", Shape::String)
                        .description(
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\nvalue is both, it is read as an id.",
                        )
                        .required()
                        .example("\"admin\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "Contract: the description, expiry and scope of the token.",
                &[
                    Content::new(
                        "application/vnd.api+json",
                        Shape::Object(&properties::CreateAuthenticationTokenDocument),
                    ),
                ],
            ),
        )
        .output("{\"$ref\":\"#/$defs/AuthenticationTokenDocument\"}"),
    Operation::new(
            "get_user_token",
            "GET",
            "/api/v2/authentication-tokens/{token_id}",
            "{\"additionalProperties\":false,\"properties\":{\"token_id\":{\"description\":\"Contract: the id of an authentication token.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"token_id\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show an authentication token of one's own account")
        .description(
            "Contract: one token of one's own account, without its secret. For a token of another account, the\nresponse is 404.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "token_id",
                    Location::Path,
                    Property::new("token_id", Shape::String)
                        .description("Contract: the id of an authentication token.")
                        .required()
                        .example("\"at-6yEmxNAhaoQLH1Da\""),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/AuthenticationTokenDocument\"}"),
    Operation::new(
            "delete_user_token",
            "DELETE",
            "/api/v2/authentication-tokens/{token_id}",
            "{\"additionalProperties\":false,\"properties\":{\"token_id\":{\"description\":\"Contract: the id of an authentication token.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"token_id\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Delete an authentication token of one's own account")
        .description(
            "Contract: the token is rejected from now on, even if it is the current one. For a token of another\naccount, the response is 404, as it is if the token or the account does not permit changes.",
        )
        .idempotent()
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "token_id",
                    Location::Path,
                    Property::new("token_id", Shape::String)
                        .description("Contract: the id of an authentication token.")
                        .required()
                        .example("\"at-6yEmxNAhaoQLH1Da\""),
                ),
            ],
        ),
    Operation::new(
            "discover_services",
            "GET",
            "/.well-known/terraform.json",
            "{\"additionalProperties\":false,\"properties\":{},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Discover the services of this host")
        .description(
            "Contract: the discovery document that `terraform login` and other clients read first, sent as\n`application/json`. The errors are JSON:API documents, as in all of this API family.",
        )
        .read_only()
        .idempotent()
        .output("{\"$ref\":\"#/$defs/ServiceDiscovery\"}"),
    Operation::new(
            "ping",
            "GET",
            "/api/v2/ping",
            "{\"additionalProperties\":false,\"properties\":{},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show the version of the API")
        .description(
            "Contract: clients call this first to read the version of the API and the name of the service from\nthe headers.",
        )
        .read_only()
        .idempotent(),
    Operation::new(
            "get_account",
            "GET",
            "/v1/account",
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\\nunknown id it is 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"},\"if_none_match\":{\"description\":\"Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Show an account")
        .description(
            "Contract: the token's account or, with an admin-scoped token, the account that `account_id` selects,\nin the format of source 002, Response. A suspended account can still be read.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "account_id",
                    Location::Query,
                    Property::new("account_id", Shape::String)
                        .description(
                            "Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\nunknown id it is 404 `not_found`. Source 002, Update account info: \"Only the\nauthenticated account owner (or an admin with elevated privileges) can update account information.\"",
                        )
                        .example("\"acct_001\""),
                ),
                Parameter::new(
                    "If-None-Match",
                    Location::Header,
                    Property::new("if_none_match", Shape::String)
                        .description(
                            "Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/Account\"}"),
    Operation::new(
            "patch_account",
            "PATCH",
            "/v1/account",
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\\nunknown id it is 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"},\"body\":{\"$ref\":\"#/$defs/AccountPatch\",\"description\":\"Source 002, Request Body: \\\"You can update one or multiple fields. Fields not included in the\\nrequest remain unchanged.\\\"\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Update account info")
        .description(
            "Source 002, Update account info: \"The Update Account Info endpoint lets you modify details of an\nexisting account, such as the account name, email, or preferences. Only the authenticated account\nowner (or an admin with elevated privileges) can update account information.\"\n\nContract: the body is a merge patch (RFC 7396). Absent properties remain unchanged, also within\n`settings`, and null resets a setting to its default. Null for `name` or `email`, and undeclared\nproperties, are `invalid_request`. If confirmation is required, a new address remains\n`pending_email` until it is confirmed (`confirm_email`). A newer request replaces an older one, and\na request with the current address cancels it.\n\nA request with the address that already awaits confirmation changes nothing and sends no mail.\n`If-Match` takes the `ETag` of `get_account`.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "account_id",
                    Location::Query,
                    Property::new("account_id", Shape::String)
                        .description(
                            "Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\nunknown id it is 404 `not_found`. Source 002, Update account info: \"Only the\nauthenticated account owner (or an admin with elevated privileges) can update account information.\"",
                        )
                        .example("\"acct_001\""),
                ),
                Parameter::new(
                    "If-Match",
                    Location::Header,
                    Property::new("if_match", Shape::String)
                        .description(
                            "Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "Source 002, Request Body: \"You can update one or multiple fields. Fields not included in the\nrequest remain unchanged.\"",
                &[
                    Content::new(
                        "application/json",
                        Shape::Object(&properties::AccountPatch),
                    ),
                ],
            ),
        )
        .output("{\"$ref\":\"#/$defs/Account\"}"),
    Operation::new(
            "confirm_email",
            "POST",
            "/v1/account/email/confirm",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/EmailConfirmation\",\"description\":\"Contract: the token from the mail.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Confirm a new e-mail address")
        .description(
            "Source 002: \"Updating sensitive fields such as email may trigger a verification flow depending on\nyour account policies.\" Contract: this completes that flow, whichever API family started it. The\ntoken from the mail is the credential, so no other one is required. It can be used once, within 24\nhours, and until a newer request replaces it.",
        )
        .destructive()
        .body(
            Body::new(
                true,
                "Contract: the token from the mail.",
                &[
                    Content::new(
                        "application/json",
                        Shape::Object(&properties::EmailConfirmation),
                    ),
                ],
            ),
        ),
    Operation::new(
            "get_workspace_profile",
            "GET",
            "/api/workspace/account/profile",
            "{\"additionalProperties\":false,\"properties\":{\"if_none_match\":{\"description\":\"Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("workspace")
        .summary("Show the profile of the authenticated workspace user")
        .description(
            "Contract: the profile fields of the token's account, in the envelope of source 003, OK.\nSource 003: \"Service accounts cannot access this endpoint via API keys.\" The profile of a\nsuspended account can still be read.\n\nAn address that awaits confirmation is reported in `Warnings` with the code\n`EmailConfirmationRequired` and the address in `Metadata`, under `pending`.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"], &["accessToken"]])
        .parameters(
            &[
                Parameter::new(
                    "If-None-Match",
                    Location::Header,
                    Property::new("if_none_match", Shape::String)
                        .description(
                            "Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .output("{\"$ref\":\"#/$defs/WorkspaceProfileEnvelope\"}"),
    Operation::new(
            "put_workspace_profile",
            "PUT",
            "/api/workspace/account/profile",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/WorkspaceProfileUpdate\",\"description\":\"Source 003: \\\"Request payload to update the authenticated workspace account profile.\\\"\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("workspace")
        .summary("Update the authenticated workspace user's profile fields")
        .description(
            "Source 003: \"Update the authenticated workspace user's profile fields. Service accounts cannot\naccess this endpoint via API keys.\"\n\nContract: null or absent clears `Email`, `FirstName` and `LastName`, but leaves `UserName` unchanged,\nsince a login name cannot be empty. Undeclared properties are ignored. If confirmation is required, a\nnew address takes effect when it is confirmed (`confirm_email`), which `Warnings` reports with the\ncode `EmailConfirmationRequired`.\n\nAn address that awaits confirmation is kept only by sending that address, which changes nothing and\nsends no mail. The current address cancels the change, and no address clears both. `If-Match` takes\nthe `ETag` of `get_workspace_profile`.",
        )
        .idempotent()
        .destructive()
        .credentials(&[&["bearerAuth"], &["accessToken"]])
        .parameters(
            &[
                Parameter::new(
                    "If-Match",
                    Location::Header,
                    Property::new("if_match", Shape::String)
                        .description(
                            "Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\ntags never match.",
                        )
                        .example("\"\\\"mF_9.B5f-4.1JqM\\\"\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "Source 003: \"Request payload to update the authenticated workspace account profile.\"",
                &[
                    Content::new(
                        "application/json",
                        Shape::Object(&properties::WorkspaceProfileUpdate),
                    ),
                ],
            ),
        )
        .output("{\"$ref\":\"#/$defs/WorkspaceProfileEnvelope\"}"),
];

static DEFINITIONS: Definitions = Definitions::new(include_str!("schemas.json"));

/// The properties of objects.
mod properties {
    use super::{EnumValue, Property, Shape, properties};

    pub(super) static UpdateAccountDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::UpdateAccountData))
            .description("Source 000, Request Body, `data`.")
            .required(),
    ];

    pub(super) static UpdateAccountData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description(
                "Source 000, Request Body, `data.type`: \"Must be `\"users\"`\".",
            )
            .required()
            .enum_values(&[EnumValue::new("\"users\"", "")]),
        Property::new("attributes", Shape::Object(&properties::UpdateAccountAttributes))
            .description(
                "Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.",
            ),
    ];

    pub(super) static UpdateAccountAttributes: [Property; 2usize] = [
        Property::new("username", Shape::String)
            .description(
                "Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,\nignoring case.",
            )
            .example("\"admin\""),
        Property::new("email", Shape::String)
            .description(
                "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: an RFC 5321 mailbox without\ncontrol characters; unique, ignoring case.",
            )
            .format("email")
            .example("\"admin@example.com\""),
    ];

    pub(super) static ChangePasswordDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::ChangePasswordData))
            .description(
                "Contract: the resource; its `type` is optional, but must not be another one.",
            )
            .required()
            .secret(),
    ];

    pub(super) static ChangePasswordData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description(
                "Source 000, Request Body, `data.type`: \"Must be `\"users\"`\".",
            )
            .enum_values(&[EnumValue::new("\"users\"", "")]),
        Property::new("attributes", Shape::Object(&properties::ChangePasswordAttributes))
            .description(
                "Contract: the attributes, in snake_case as in the official API.",
            )
            .required()
            .secret(),
    ];

    pub(super) static ChangePasswordAttributes: [Property; 4usize] = [
        Property::new("current_password", Shape::String)
            .description("Contract: the current password.")
            .required()
            .secret()
            .format("password")
            .example("\"current password example\""),
        Property::new("password", Shape::String)
            .description(
                "Contract: the new password, 10 to 256 arbitrary characters (code points).",
            )
            .required()
            .secret()
            .format("password")
            .example("\"new password example\""),
        Property::new("password_confirmation", Shape::String)
            .description("Contract: the new password again, with identical code points.")
            .required()
            .secret()
            .format("password")
            .example("\"new password example\""),
        Property::new("revoke_tokens", Shape::Boolean)
            .description(
                "Whether to revoke all authentication tokens of the account except the current one, for example because\nsomebody else may know the old password.",
            )
            .default("false")
            .example("true"),
    ];

    pub(super) static CreateAuthenticationTokenDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::CreateAuthenticationTokenData))
            .description("Contract: the resource; every attribute is optional.")
            .required(),
    ];

    pub(super) static CreateAuthenticationTokenData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description(
                "Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted\nas well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.",
            )
            .example("\"authentication-tokens\""),
        Property::new(
                "attributes",
                Shape::Object(&properties::CreateAuthenticationTokenAttributes),
            )
            .description(
                "Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that\nexceeds that of the current token is rejected with 422.",
            ),
    ];

    pub(super) static CreateAuthenticationTokenAttributes: [Property; 3usize] = [
        Property::new("description", Shape::String)
            .description(
                "Contract: the purpose of the token, by default empty. No control characters.",
            )
            .example("\"api\""),
        Property::new("expired-at", Shape::String)
            .description(
                "Contract: when the token expires, a time in the future. If absent or null, it is valid until it is\ndeleted. Must not be later than the expiry of the current token: if that one expires, a time is\nrequired.",
            )
            .nullable()
            .format("date-time")
            .example("\"2099-09-18T20:12:00Z\""),
        Property::new("scope", Shape::String)
            .description(
                "Contract: the permissions of a token. Each scope includes the previous ones.",
            )
            .enum_values(
                &[
                    EnumValue::new("\"read\"", "Reads one's own account."),
                    EnumValue::new("\"write\"", "Also changes it."),
                    EnumValue::new(
                        "\"admin\"",
                        "Also acts on other accounts, if the operation supports it.",
                    ),
                ],
            ),
    ];

    pub(super) static AccountPatch: [Property; 3usize] = [
        Property::new("name", Shape::String)
            .description(
                "Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.",
            )
            .example("\"Acme Corp.\""),
        Property::new("email", Shape::String)
            .description(
                "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: an RFC 5321 mailbox without\ncontrol characters; unique, ignoring case.",
            )
            .format("email")
            .example("\"admin@example.com\""),
        Property::new("settings", Shape::Object(&properties::AccountSettingsPatch))
            .description(
                "Source 002, Request Body: \"Updated preferences (currency, timezone, language).\" Contract: absent\nsettings remain unchanged, null resets a setting to its default, and null for `settings` all of them.",
            )
            .nullable(),
    ];

    pub(super) static AccountSettingsPatch: [Property; 3usize] = [
        Property::new("currency", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: an ISO 4217 code; null for `USD`.",
            )
            .nullable()
            .example("\"EUR\""),
        Property::new("timezone", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: an IANA time zone name; null for\n`UTC`.",
            )
            .nullable()
            .example("\"Europe/Berlin\""),
        Property::new("language", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; null for `en`.",
            )
            .nullable()
            .example("\"de\""),
    ];

    pub(super) static EmailConfirmation: [Property; 1usize] = [
        Property::new("token", Shape::String)
            .description("Contract: the token from the mail.")
            .required()
            .secret()
            .format("password")
            .example("\"example-confirmation-token\""),
    ];

    pub(super) static WorkspaceProfileUpdate: [Property; 4usize] = [
        Property::new("UserName", Shape::String)
            .description(
                "Source 003: \"Login user name.\" Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,\nignoring case.",
            )
            .nullable()
            .example("\"admin\""),
        Property::new("Email", Shape::String)
            .description(
                "Source 003: \"Optional email address.\" Contract: unique, ignoring case.",
            )
            .nullable()
            .format("email")
            .example("\"admin@example.com\""),
        Property::new("FirstName", Shape::String)
            .description(
                "Source 003: \"First name.\" Contract: up to 100 characters, no control characters.",
            )
            .nullable()
            .example("\"Ada\""),
        Property::new("LastName", Shape::String)
            .description(
                "Source 003: \"Last name.\" Contract: up to 100 characters, no control characters.",
            )
            .nullable()
            .example("\"Lovelace\""),
    ];
}
