// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::runtime::catalogue::Definition;
pub use super::calls::{Caller, call};
pub use super::runtime::catalogue::{
    Body, CallError, Content, EnumValue, Location, Operation, Output, Parameter,
    Property, Shape,
};

/// The operation with this id.
pub fn operation(id: &str) -> ::std::option::Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.id == id)
}

/// Every operation, in the order of the contract.
pub static OPERATIONS: [Operation; 15usize] = [
    Operation::new(
            "get_account_details",
            "GET",
            "/api/v2/account/details",
            "{\"additionalProperties\":false,\"properties\":{},\"type\":\"object\"}",
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
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "update_account",
            "PATCH",
            "/api/v2/account/update",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/UpdateAccountDocument\",\"description\":\"Source 000, Request Body: the attributes to change.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change username and e-mail address")
        .description(
            "Source 000, Update your account info: \"Your username and email address can be updated with\nthis endpoint.\"\n\nContract: a document without attributes changes nothing and succeeds, because official clients\nsend such documents. Undeclared properties are ignored. If confirmation is required, a new address\nremains `unconfirmed-email` until it is confirmed (`confirm_email`). A newer request replaces an\nolder one, and a request with the current address cancels it. If the token or the account does not\npermit changes, the response is 404.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
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
            "Contract: replaces the password of the token's account. The attributes are in snake_case, as in\nthe official API. If the token or the account does not permit changes, the response is 404.",
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
            "{\"additionalProperties\":false,\"properties\":{\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the\\nvalue is both, it is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("List the authentication tokens of one's own account")
        .description(
            "Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.\nContract: all tokens of one's own account that have neither been deleted nor expired, newest first\nand without their secrets. For another account, the response is 404.",
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
            "Contract: creates a token of one's own account. For another account, the response is 404, as it is\nif the token or the account does not permit changes. The secret is returned only in this response.\nUndeclared properties are ignored.",
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
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\\nunknown id it is 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"}},\"type\":\"object\"}",
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
            ],
        )
        .output("{\"$ref\":\"#/$defs/Account\"}"),
    Operation::new(
            "patch_account",
            "PATCH",
            "/v1/account",
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped\\ntoken may select another account; for any other token the response is 403 `unauthorized`. For an\\nunknown id it is 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"},\"body\":{\"$ref\":\"#/$defs/AccountPatch\",\"description\":\"Source 002, Request Body: \\\"You can update one or multiple fields. Fields not included in the\\nrequest remain unchanged.\\\"\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Update account info")
        .description(
            "Source 002, Update account info: \"The Update Account Info endpoint lets you modify details of an\nexisting account, such as the account name, email, or preferences. Only the authenticated account\nowner (or an admin with elevated privileges) can update account information.\"\n\nContract: the body is a merge patch (RFC 7396). Absent properties remain unchanged, also within\n`settings`, and null resets a setting to its default. Null for `name` or `email`, and undeclared\nproperties, are `invalid_request`. If confirmation is required, a new address remains\n`pending_email` until it is confirmed (`confirm_email`). A newer request replaces an older one, and\na request with the current address cancels it.",
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
            "{\"additionalProperties\":false,\"properties\":{},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("workspace")
        .summary("Show the profile of the authenticated workspace user")
        .description(
            "Contract: the profile fields of the token's account, in the envelope of source 003, OK.\nSource 003: \"Service accounts cannot access this endpoint via API keys.\" The profile of a\nsuspended account can still be read.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"], &["accessToken"]])
        .output("{\"$ref\":\"#/$defs/WorkspaceProfileEnvelope\"}"),
    Operation::new(
            "put_workspace_profile",
            "PUT",
            "/api/workspace/account/profile",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/WorkspaceProfileUpdate\",\"description\":\"Source 003: \\\"Request payload to update the authenticated workspace account profile.\\\"\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("workspace")
        .summary("Update the authenticated workspace user's profile fields")
        .description(
            "Source 003: \"Update the authenticated workspace user's profile fields. Service accounts cannot\naccess this endpoint via API keys.\"\n\nContract: null or absent clears `Email`, `FirstName` and `LastName`, but leaves `UserName` unchanged,\nsince a login name cannot be empty. Undeclared properties are ignored. If confirmation is required, a\nnew address takes effect when it is confirmed (`confirm_email`), which `Warnings` reports with the\ncode `EmailConfirmationRequired`.",
        )
        .idempotent()
        .destructive()
        .credentials(&[&["bearerAuth"], &["accessToken"]])
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

static DEFINITIONS: [Definition; 49usize] = [
    Definition {
        name: "Username",
        schema: "{\"description\":\"Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,\\nignoring case.\",\"examples\":[\"admin\"],\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}",
    },
    Definition {
        name: "EmailAddress",
        schema: "{\"description\":\"Source 002, Request Body: the e-mail address, \\\"Must be unique\\\". Contract: an RFC 5321 mailbox without\\ncontrol characters; unique, ignoring case.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"}",
    },
    Definition {
        name: "UserDocument",
        schema: "{\"description\":\"Source 000, Update your account info: \\\"JSON API document (`type: \\\"users\\\"`)\\\"; source 004, API\\nResponse Structure.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/User\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "User",
        schema: "{\"description\":\"Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without\\n`relationships` and `links`, so neither is required; Contract: this service always sends both.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/UserAttributes\"},\"id\":{\"description\":\"Source 004, AccountDetails: \\\"The ID of the account\\\". Contract: `user-` + key; the sources also\\nshow `user_d3cab177` (000) and shorter keys.\",\"examples\":[\"user-V3R563qtJNcExAkN\"],\"pattern\":\"^user[-_][0-9A-Za-z]+$\",\"type\":\"string\"},\"links\":{\"$ref\":\"#/$defs/UserLinks\"},\"relationships\":{\"$ref\":\"#/$defs/UserRelationships\"},\"type\":{\"$ref\":\"#/$defs/UserResourceType\"}},\"required\":[\"id\",\"type\",\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserResourceType",
        schema: "{\"description\":\"Source 000, Request Body, `data.type`: \\\"Must be `\\\"users\\\"`\\\".\",\"enum\":[\"users\"],\"type\":\"string\"}",
    },
    Definition {
        name: "UserAttributes",
        schema: "{\"description\":\"Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit\\ndifferent attributes, so only `username` is required. Contract: this service always sends all but\\n`email` and `avatar-url`.\",\"properties\":{\"auth-method\":{\"description\":\"Contract: the authentication method of the user, always `tfc`.\",\"examples\":[\"tfc\"],\"type\":\"string\"},\"avatar-url\":{\"description\":\"Source 004, AccountDetails: \\\"URL to the user's avatar image\\\", optional. Contract: Gravatar of the\\nMD5 hash of the lower-case e-mail address, with `?s=100&d=mm`.\",\"examples\":[\"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm\"],\"format\":\"uri\",\"type\":\"string\"},\"email\":{\"description\":\"Source 004, Notes: \\\"Email is only returned for the authenticated user's own account\\\". Contract:\\nabsent, never null, for other accounts and if no address is set.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"},\"is-service-account\":{\"description\":\"Source 004, AccountDetails: \\\"Whether this is a service account (true) or user account (false)\\\".\",\"type\":\"boolean\"},\"is-site-admin\":{\"description\":\"Contract: whether the user is an administrator (`user_type` 1).\",\"type\":\"boolean\"},\"permissions\":{\"$ref\":\"#/$defs/UserPermissions\"},\"two-factor\":{\"$ref\":\"#/$defs/TwoFactor\"},\"unconfirmed-email\":{\"description\":\"Source 000, Request Body: a new address \\\"must be confirmed afterwards to take effect\\\". Contract:\\nthe address that awaits confirmation; null if there is none, and for other accounts.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"username\":{\"$ref\":\"#/$defs/Username\"},\"v2-only\":{\"description\":\"Source 000, Sample Response: whether the user is restricted to version 2 of the API.\",\"type\":\"boolean\"}},\"required\":[\"username\"],\"type\":\"object\"}",
    },
    Definition {
        name: "TwoFactor",
        schema: "{\"description\":\"Source 004, AccountDetails: \\\"Information about two-factor authentication status\\\".\",\"properties\":{\"enabled\":{\"description\":\"Source 004, AccountDetails: \\\"Whether 2FA is enabled\\\".\",\"type\":\"boolean\"},\"verified\":{\"description\":\"Source 004, AccountDetails: \\\"Whether 2FA has been verified\\\".\",\"type\":\"boolean\"}},\"required\":[\"enabled\",\"verified\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserPermissions",
        schema: "{\"description\":\"Contract: the permissions of the token for this user. Never null.\",\"properties\":{\"can-change-email\":{\"description\":\"Contract: whether `update_account` accepts an `email`.\",\"type\":\"boolean\"},\"can-change-username\":{\"description\":\"Contract: whether `update_account` accepts a `username`.\",\"type\":\"boolean\"},\"can-create-organizations\":{\"description\":\"Contract: whether organizations can be created.\",\"type\":\"boolean\"},\"can-manage-user-tokens\":{\"description\":\"Contract: whether authentication tokens can be listed, created and deleted.\",\"type\":\"boolean\"}},\"required\":[\"can-create-organizations\",\"can-change-email\",\"can-change-username\",\"can-manage-user-tokens\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserRelationships",
        schema: "{\"description\":\"Source 000, Sample Response, `relationships`.\",\"properties\":{\"authentication-tokens\":{\"$ref\":\"#/$defs/AuthenticationTokensRelationship\"}},\"required\":[\"authentication-tokens\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokensRelationship",
        schema: "{\"description\":\"Source 000, Sample Response: the authentication tokens of the user.\",\"properties\":{\"links\":{\"$ref\":\"#/$defs/AuthenticationTokensLinks\"}},\"required\":[\"links\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokensLinks",
        schema: "{\"description\":\"Source 000, Sample Response: the links of the relationship.\",\"properties\":{\"related\":{\"description\":\"Source 000, Sample Response: the path of the tokens. Contract: a valid path of\\n`list_user_tokens`.\",\"examples\":[\"/api/v2/users/admin/authentication-tokens\"],\"type\":\"string\"}},\"required\":[\"related\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserLinks",
        schema: "{\"description\":\"Source 000, Sample Response, `links`.\",\"properties\":{\"self\":{\"description\":\"Source 000, Sample Response: the path of the user. Contract: a valid path of `get_user`. It\\ncontains the id if the username is a dot segment (`.` or `..`).\",\"examples\":[\"/api/v2/users/admin\"],\"type\":\"string\"}},\"required\":[\"self\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UpdateAccountDocument",
        schema: "{\"description\":\"Source 000, Request Body: \\\"a JSON object with the following properties\\\".\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/UpdateAccountData\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UpdateAccountData",
        schema: "{\"description\":\"Source 000, Request Body, `data`.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/UpdateAccountAttributes\"},\"type\":{\"$ref\":\"#/$defs/UserResourceType\"}},\"required\":[\"type\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UpdateAccountAttributes",
        schema: "{\"description\":\"Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.\",\"properties\":{\"email\":{\"$ref\":\"#/$defs/EmailAddress\"},\"username\":{\"$ref\":\"#/$defs/Username\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordDocument",
        schema: "{\"description\":\"Contract: the request to change the password.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/ChangePasswordData\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordData",
        schema: "{\"description\":\"Contract: the resource; its `type` is optional, but must not be another one.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/ChangePasswordAttributes\"},\"type\":{\"$ref\":\"#/$defs/UserResourceType\"}},\"required\":[\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordAttributes",
        schema: "{\"description\":\"Contract: the attributes, in snake_case as in the official API.\",\"properties\":{\"current_password\":{\"description\":\"Contract: the current password.\",\"examples\":[\"current password example\"],\"format\":\"password\",\"maxLength\":256,\"type\":\"string\",\"writeOnly\":true},\"password\":{\"description\":\"Contract: the new password, 10 to 256 arbitrary characters (code points).\",\"examples\":[\"new password example\"],\"format\":\"password\",\"maxLength\":256,\"minLength\":10,\"type\":\"string\",\"writeOnly\":true},\"password_confirmation\":{\"description\":\"Contract: the new password again, with identical code points.\",\"examples\":[\"new password example\"],\"format\":\"password\",\"maxLength\":256,\"type\":\"string\",\"writeOnly\":true}},\"required\":[\"current_password\",\"password\",\"password_confirmation\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenListDocument",
        schema: "{\"description\":\"Contract: a JSON:API document of all authentication tokens, without pagination.\",\"properties\":{\"data\":{\"description\":\"Contract: the tokens, newest first.\",\"items\":{\"$ref\":\"#/$defs/AuthenticationToken\"},\"type\":\"array\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenDocument",
        schema: "{\"description\":\"Contract: a JSON:API document of one authentication token.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/AuthenticationToken\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationToken",
        schema: "{\"description\":\"Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API\\nresource object.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/AuthenticationTokenAttributes\"},\"id\":{\"description\":\"Contract: `at-` + 16 characters of `[0-9A-Za-z]`; not the secret.\",\"examples\":[\"at-QmATJea6aWj1xR2t\"],\"pattern\":\"^at-[0-9A-Za-z]+$\",\"type\":\"string\"},\"type\":{\"description\":\"Contract: the resource type, always this value.\",\"enum\":[\"authentication-tokens\"],\"type\":\"string\"}},\"required\":[\"id\",\"type\",\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenAttributes",
        schema: "{\"description\":\"Contract: the attributes of a token.\",\"properties\":{\"created-at\":{\"description\":\"Contract: when the token was created.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":\"string\"},\"description\":{\"description\":\"Contract: the description given at creation; may be empty.\",\"examples\":[\"api\"],\"type\":\"string\"},\"expired-at\":{\"description\":\"Contract: when the token expires; null if never.\",\"examples\":[\"2099-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"last-used-at\":{\"description\":\"Contract: when the token was last used; null if never.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"scope\":{\"$ref\":\"#/$defs/TokenScope\"},\"token\":{\"description\":\"Contract: the secret in the response that creates the token, otherwise null.\",\"examples\":[\"example-token-secret\"],\"format\":\"password\",\"type\":[\"string\",\"null\"]}},\"required\":[\"created-at\",\"last-used-at\",\"description\",\"token\",\"expired-at\",\"scope\"],\"type\":\"object\"}",
    },
    Definition {
        name: "TokenScope",
        schema: "{\"description\":\"Contract: the permissions of a token. Each scope includes the previous ones.\",\"enum\":[\"read\",\"write\",\"admin\"],\"type\":\"string\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenDocument",
        schema: "{\"description\":\"Contract: the request to create an authentication token.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenData\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenData",
        schema: "{\"description\":\"Contract: the resource; every attribute is optional.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenAttributes\"},\"type\":{\"description\":\"Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted\\nas well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.\",\"examples\":[\"authentication-tokens\"],\"pattern\":\"^(authentication-tokens?)?$\",\"type\":\"string\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenAttributes",
        schema: "{\"description\":\"Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that\\nexceeds that of the current token is rejected with 422.\",\"properties\":{\"description\":{\"description\":\"Contract: the purpose of the token, by default empty. No control characters.\",\"examples\":[\"api\"],\"maxLength\":256,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":\"string\"},\"expired-at\":{\"description\":\"Contract: when the token expires, a time in the future. If absent or null, it is valid until it is\\ndeleted.\",\"examples\":[\"2099-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"scope\":{\"$ref\":\"#/$defs/TokenScope\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "ServiceDiscovery",
        schema: "{\"description\":\"Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,\\nbecause tokens are created by other means.\",\"properties\":{\"modules.v1\":{\"description\":\"Contract: the base path of a module registry. Some clients require it, but no registry is served\\nthere.\",\"examples\":[\"/api/registry/v1/modules/\"],\"pattern\":\"^/([A-Za-z0-9._~-]+/)*$\",\"type\":\"string\"},\"tfe.v2\":{\"description\":\"Contract: the base path of version 2 of the Terraform Enterprise API.\",\"examples\":[\"/api/v2/\"],\"pattern\":\"^/([A-Za-z0-9._~-]+/)*$\",\"type\":\"string\"}},\"required\":[\"tfe.v2\",\"modules.v1\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiErrorDocument",
        schema: "{\"description\":\"Source 000, Update your account info: \\\"JSON API error object\\\", in a JSON:API document.\",\"properties\":{\"errors\":{\"description\":\"Contract: one error object for each error.\",\"items\":{\"$ref\":\"#/$defs/JsonApiError\"},\"minItems\":1,\"type\":\"array\"}},\"required\":[\"errors\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiError",
        schema: "{\"description\":\"Source 000, Update your account info: a \\\"JSON API error object\\\".\",\"properties\":{\"detail\":{\"description\":\"Contract: what is wrong with this particular request.\",\"examples\":[\"email is not an e-mail address\"],\"type\":\"string\"},\"source\":{\"$ref\":\"#/$defs/JsonApiErrorSource\"},\"status\":{\"description\":\"Contract: the HTTP status as a string; clients ignore the error otherwise.\",\"examples\":[\"422\"],\"pattern\":\"^[1-5][0-9]{2}$\",\"type\":\"string\"},\"title\":{\"description\":\"Contract: the kind of error; identical for all errors of this kind.\",\"examples\":[\"invalid attribute\"],\"type\":\"string\"}},\"required\":[\"status\",\"title\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiErrorSource",
        schema: "{\"description\":\"Contract: the location of the error in the request.\",\"properties\":{\"pointer\":{\"description\":\"Contract: a JSON pointer (RFC 6901) into the request document; empty for the whole document. For a\\nmissing property, the pointer that it would have.\",\"examples\":[\"/data/attributes/email\"],\"format\":\"json-pointer\",\"type\":\"string\"}},\"required\":[\"pointer\"],\"type\":\"object\"}",
    },
    Definition {
        name: "Account",
        schema: "{\"description\":\"Source 002, Response: an account.\",\"properties\":{\"created_at\":{\"description\":\"Source 002, Response: \\\"ISO 8601 timestamp when the account was created.\\\"\",\"examples\":[\"2025-01-12T09:30:00Z\"],\"format\":\"date-time\",\"type\":\"string\"},\"email\":{\"description\":\"Source 002, Response: the account email. Contract: null if it is not set.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"id\":{\"description\":\"Source 002, Response: \\\"Unique identifier of the account.\\\" Contract: `acct_` + key; the source\\nshows a shorter key.\",\"examples\":[\"acct_001\"],\"pattern\":\"^acct_[0-9A-Za-z]+$\",\"type\":\"string\"},\"name\":{\"$ref\":\"#/$defs/AccountName\"},\"pending_email\":{\"description\":\"Source 002: updating the email \\\"may trigger a verification flow\\\". Contract: the address that\\nawaits confirmation; absent if there is none.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"},\"settings\":{\"$ref\":\"#/$defs/AccountSettings\"},\"status\":{\"$ref\":\"#/$defs/AccountStatus\"},\"type\":{\"$ref\":\"#/$defs/AccountType\"},\"updated_at\":{\"description\":\"Source 002, Response: \\\"ISO 8601 timestamp when the account was last updated.\\\" Contract:\\nunchanged by requests that change nothing.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":\"string\"}},\"required\":[\"id\",\"email\",\"name\",\"type\",\"status\",\"created_at\",\"updated_at\",\"settings\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AccountName",
        schema: "{\"description\":\"Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.\",\"examples\":[\"Acme Corp.\"],\"maxLength\":100,\"minLength\":1,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":\"string\"}",
    },
    Definition {
        name: "AccountType",
        schema: "{\"description\":\"Source 002, Response, `type`: \\\"individual or business.\\\"\",\"enum\":[\"individual\",\"business\"],\"type\":\"string\"}",
    },
    Definition {
        name: "AccountStatus",
        schema: "{\"description\":\"Source 002, Response: \\\"Current status of the account.\\\"\",\"enum\":[\"active\",\"suspended\",\"closed\"],\"type\":\"string\"}",
    },
    Definition {
        name: "AccountSettings",
        schema: "{\"description\":\"Source 002, Request Body: \\\"preferences (currency, timezone, language)\\\".\",\"properties\":{\"currency\":{\"description\":\"Source 002, Request Body, `settings`. Contract: an ISO 4217 code; `USD` by default.\",\"examples\":[\"EUR\"],\"pattern\":\"^[A-Z]{3}$\",\"type\":\"string\"},\"language\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; `en` by default.\",\"examples\":[\"de\"],\"maxLength\":35,\"minLength\":2,\"pattern\":\"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$\",\"type\":\"string\"},\"timezone\":{\"description\":\"Source 002, Request Body, `settings`. Contract: an IANA time zone name; `UTC` by\\ndefault.\",\"examples\":[\"Europe/Berlin\"],\"maxLength\":64,\"pattern\":\"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$\",\"type\":\"string\"}},\"required\":[\"currency\",\"timezone\",\"language\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AccountPatch",
        schema: "{\"additionalProperties\":false,\"description\":\"Source 002, Request Body. Contract: a merge patch (RFC 7396) for these properties only.\",\"properties\":{\"email\":{\"$ref\":\"#/$defs/EmailAddress\"},\"name\":{\"$ref\":\"#/$defs/AccountName\"},\"settings\":{\"$ref\":\"#/$defs/AccountSettingsPatch\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "AccountSettingsPatch",
        schema: "{\"additionalProperties\":false,\"description\":\"Source 002, Request Body: \\\"Updated preferences (currency, timezone, language).\\\" Contract: absent\\nsettings remain unchanged, null resets a setting to its default, and null for `settings` all of them.\",\"properties\":{\"currency\":{\"description\":\"Source 002, Request Body, `settings`. Contract: an ISO 4217 code; null for `USD`.\",\"examples\":[\"EUR\"],\"pattern\":\"^[A-Z]{3}$\",\"type\":[\"string\",\"null\"]},\"language\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; null for `en`.\",\"examples\":[\"de\"],\"maxLength\":35,\"minLength\":2,\"pattern\":\"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$\",\"type\":[\"string\",\"null\"]},\"timezone\":{\"description\":\"Source 002, Request Body, `settings`. Contract: an IANA time zone name; null for\\n`UTC`.\",\"examples\":[\"Europe/Berlin\"],\"maxLength\":64,\"pattern\":\"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$\",\"type\":[\"string\",\"null\"]}},\"type\":[\"object\",\"null\"]}",
    },
    Definition {
        name: "AccountError",
        schema: "{\"description\":\"Source 002, Error Response (400 / 409).\",\"properties\":{\"details\":{\"description\":\"Contract: one entry for each violation.\",\"items\":{\"$ref\":\"#/$defs/AccountErrorDetail\"},\"type\":\"array\"},\"error\":{\"$ref\":\"#/$defs/AccountErrorCode\"},\"message\":{\"description\":\"Source 002, Error Response (400 / 409): a human-readable message.\",\"examples\":[\"This email is already linked to another account.\"],\"type\":\"string\"}},\"required\":[\"error\",\"message\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AccountErrorCode",
        schema: "{\"description\":\"Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one\\nfor each status that the source does not mention.\",\"enum\":[\"invalid_request\",\"email_exists\",\"unauthorized\",\"not_found\",\"method_not_allowed\",\"not_acceptable\",\"payload_too_large\",\"unsupported_media_type\",\"rate_limited\",\"internal_error\",\"unavailable\"],\"type\":\"string\"}",
    },
    Definition {
        name: "AccountErrorDetail",
        schema: "{\"description\":\"Contract: one violation.\",\"properties\":{\"message\":{\"description\":\"Contract: a human-readable message.\",\"examples\":[\"is not an ISO 4217 code\"],\"type\":\"string\"},\"pointer\":{\"description\":\"Contract: a JSON pointer (RFC 6901) into the request body; empty for the whole body. For a missing\\nproperty, the pointer that it would have.\",\"examples\":[\"/settings/currency\"],\"format\":\"json-pointer\",\"type\":\"string\"}},\"required\":[\"pointer\",\"message\"],\"type\":\"object\"}",
    },
    Definition {
        name: "EmailConfirmation",
        schema: "{\"additionalProperties\":false,\"description\":\"Contract: the request to confirm a new e-mail address.\",\"properties\":{\"token\":{\"description\":\"Contract: the token from the mail.\",\"examples\":[\"example-confirmation-token\"],\"format\":\"password\",\"maxLength\":256,\"minLength\":1,\"type\":\"string\",\"writeOnly\":true}},\"required\":[\"token\"],\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceProfile",
        schema: "{\"description\":\"Source 003, OK, `Data`: \\\"Profile fields for the authenticated workspace account.\\\"\",\"properties\":{\"Email\":{\"description\":\"Source 003, OK: \\\"Optional email address.\\\"\",\"examples\":[\"admin@example.com\"],\"type\":[\"string\",\"null\"]},\"FirstName\":{\"description\":\"Source 003, OK: \\\"First name.\\\"\",\"examples\":[\"Ada\"],\"type\":[\"string\",\"null\"]},\"LastName\":{\"description\":\"Source 003, OK: \\\"Last name.\\\"\",\"examples\":[\"Lovelace\"],\"type\":[\"string\",\"null\"]},\"UserId\":{\"description\":\"Source 003, OK: \\\"Workspace user identifier.\\\" Contract: the key.\",\"examples\":[\"V3R563qtJNcExAkN\"],\"pattern\":\"^[0-9A-Za-z]{16}$\",\"type\":[\"string\",\"null\"]},\"UserName\":{\"description\":\"Source 003, OK: \\\"Login user name.\\\"\",\"examples\":[\"admin\"],\"type\":[\"string\",\"null\"]},\"UserType\":{\"$ref\":\"#/$defs/WorkspaceUserType\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceUserType",
        schema: "{\"description\":\"Source 003, OK, `UserType`: \\\"Allowed values: 0 1 2\\\". Contract: 0 standard, 1 administrator, 2 service.\",\"enum\":[0,1,2],\"format\":\"int32\",\"type\":\"integer\"}",
    },
    Definition {
        name: "WorkspaceProfileUpdate",
        schema: "{\"description\":\"Source 003: \\\"Request payload to update the authenticated workspace account profile.\\\" Contract: null\\nand absent are equivalent: both leave `UserName` unchanged and clear the other properties.\",\"properties\":{\"Email\":{\"description\":\"Source 003: \\\"Optional email address.\\\" Contract: unique, ignoring case.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"FirstName\":{\"description\":\"Source 003: \\\"First name.\\\" Contract: up to 100 characters, no control characters.\",\"examples\":[\"Ada\"],\"maxLength\":100,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":[\"string\",\"null\"]},\"LastName\":{\"description\":\"Source 003: \\\"Last name.\\\" Contract: up to 100 characters, no control characters.\",\"examples\":[\"Lovelace\"],\"maxLength\":100,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":[\"string\",\"null\"]},\"UserName\":{\"description\":\"Source 003: \\\"Login user name.\\\" Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,\\nignoring case.\",\"examples\":[\"admin\"],\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":[\"string\",\"null\"]}},\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceProfileEnvelope",
        schema: "{\"description\":\"Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present\\non success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.\",\"properties\":{\"Data\":{\"$ref\":\"#/$defs/WorkspaceProfile\"},\"Errors\":{\"description\":\"Source 003, OK: `Errors`. Contract: why the request failed.\",\"items\":{\"$ref\":\"#/$defs/WorkspaceMessage\"},\"type\":[\"array\",\"null\"]},\"Success\":{\"description\":\"Source 003, OK: `Success`. Contract: whether the request succeeded.\",\"type\":\"boolean\"},\"Warnings\":{\"description\":\"Source 003, OK: `Warnings`. Contract: warnings about a successful request, such as\\n`EmailConfirmationRequired`.\",\"items\":{\"$ref\":\"#/$defs/WorkspaceMessage\"},\"type\":[\"array\",\"null\"]}},\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceMessage",
        schema: "{\"description\":\"Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both\\nnullable, but its example omits them. Contract: the schema is authoritative, so the example here\\nhas null for both.\",\"properties\":{\"Code\":{\"description\":\"Source 003, OK: `Code`. Contract: a machine-readable code: `UserNameTaken`, `EmailTaken`,\\n`EmailConfirmationRequired` and others.\",\"examples\":[\"EmailTaken\"],\"type\":[\"string\",\"null\"]},\"Field\":{\"description\":\"Source 003, OK: `Field`. Contract: the property of the request body.\",\"examples\":[\"Email\"],\"type\":[\"string\",\"null\"]},\"Message\":{\"description\":\"Source 003, OK: `Message`. Contract: a human-readable message.\",\"examples\":[\"The e-mail address is already taken.\"],\"type\":[\"string\",\"null\"]},\"Metadata\":{\"additionalProperties\":{\"type\":[\"string\",\"null\"]},\"description\":\"Source 003, OK: `Metadata`, strings by name.\",\"examples\":[{\"keyword\":\"format\"}],\"type\":\"object\"},\"Severity\":{\"$ref\":\"#/$defs/WorkspaceMessageSeverity\"},\"Target\":{\"description\":\"Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.\",\"examples\":[\"/Email\"],\"type\":[\"string\",\"null\"]},\"Type\":{\"$ref\":\"#/$defs/WorkspaceMessageType\"}},\"required\":[\"Code\",\"Message\"],\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceMessageType",
        schema: "{\"description\":\"Source 003, OK, `Type`: \\\"Allowed values: 0 1 2\\\". Contract: 0 validation, 1 business, 2 system.\",\"enum\":[0,1,2],\"format\":\"int32\",\"type\":\"integer\"}",
    },
    Definition {
        name: "WorkspaceMessageSeverity",
        schema: "{\"description\":\"Source 003, OK, `Severity`: \\\"Allowed values: 0 1 2\\\". Contract: 0 error, 1 warning, 2 information.\",\"enum\":[0,1,2],\"format\":\"int32\",\"type\":\"integer\"}",
    },
    Definition {
        name: "ProblemDetails",
        schema: "{\"description\":\"Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and\\nextension properties are allowed. Sent as `application/json`, as in the source.\",\"properties\":{\"detail\":{\"description\":\"Source 003, Forbidden: `detail`. An explanation of this occurrence (RFC 9457, 3.1.4).\",\"examples\":[\"Service accounts cannot access this endpoint via API keys.\"],\"type\":[\"string\",\"null\"]},\"instance\":{\"description\":\"Source 003, Forbidden: `instance`. A URI reference that identifies this occurrence (RFC 9457, 3.1.5).\",\"examples\":[\"/api/workspace/account/profile\"],\"type\":[\"string\",\"null\"]},\"status\":{\"description\":\"Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).\",\"examples\":[403],\"format\":\"int32\",\"type\":[\"integer\",\"null\"]},\"title\":{\"description\":\"Source 003, Forbidden: `title`. A summary of the problem type (RFC 9457, 3.1.3).\",\"examples\":[\"Forbidden\"],\"type\":[\"string\",\"null\"]},\"type\":{\"description\":\"Source 003, Forbidden: `type`. A URI reference that identifies the problem type (RFC 9457, 3.1.1).\",\"examples\":[\"about:blank\"],\"type\":[\"string\",\"null\"]}},\"type\":\"object\"}",
    },
];

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

    pub(super) static ChangePasswordAttributes: [Property; 3usize] = [
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
                "Contract: when the token expires, a time in the future. If absent or null, it is valid until it is\ndeleted.",
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
