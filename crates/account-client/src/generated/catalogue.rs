// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::runtime::catalogue::Definition;
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
            "{\"additionalProperties\":false,\"properties\":{},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show the account of the token")
        .description(
            "Source 004, Overview and API Response Structure: the account of the current user or service\naccount, as a user document. The request has no parameters (source 004, AccountDetailsRequest).\n\nContract: a suspended account can still read itself.",
        )
        .read_only()
        .idempotent()
        .credentials(&[&["bearerAuth"]])
        .output("{\"$ref\":\"#/$defs/UserDocument\"}"),
    Operation::new(
            "update_account",
            "PATCH",
            "/api/v2/account/update",
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/UpdateAccountDocument\",\"description\":\"Source 000, Request Body: what to change.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change username and e-mail address")
        .description(
            "Source 000, Update your account info: \"Your username and email address can be updated with\nthis endpoint.\"\n\nContract: a document without attributes changes nothing and succeeds, since official clients send\nthat. Members that are not described here are ignored. Under the confirmation policy `required`\na new address is held as `unconfirmed-email` until it is confirmed (`confirm_email`); a newer\nrequest replaces an older one, and asking for the present address cancels it. A token or an\naccount that may not write is answered with 404.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .body(
            Body::new(
                true,
                "Source 000, Request Body: what to change.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/ChangePasswordDocument\",\"description\":\"Contract: the present password, and the new one twice.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change the password")
        .description(
            "Contract: replaces the password of the account of the token. The attributes are written in\nsnake_case, as the official API takes them. A token or an account that may not write is answered\nwith 404.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .body(
            Body::new(
                true,
                "Contract: the present password, and the new one twice.",
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
            "{\"additionalProperties\":false,\"properties\":{\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\\ntext is both, the id is meant.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show a user")
        .description(
            "Source 000, Sample Response: the target of `links.self` of a user. Contract: any user may be\nshown, by id or by username; the e-mail address only to its owner (source 004, Notes: \"Email is\nonly returned for the authenticated user's own account\").",
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
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\ntext is both, the id is meant.",
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
            "{\"additionalProperties\":false,\"properties\":{\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\\ntext is both, the id is meant.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("List the authentication tokens of one's own account")
        .description(
            "Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.\nContract: all tokens of one's own account that were neither deleted nor have expired, the newest\nfirst and without their secrets; those of another account are answered with 404.",
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
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\ntext is both, the id is meant.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenDocument\",\"description\":\"Contract: what the token is for, how long it lives and what it may do.\"},\"user\":{\"description\":\"Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\\ntext is both, the id is meant.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\",\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Create an authentication token of one's own account")
        .description(
            "Contract: makes a token of one's own account; for another account the answer is 404, and so it\nis for a token or an account that may not write. The secret is shown in this answer and never\nagain. Members that are not described here are ignored.",
        )
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "user",
                    Location::Path,
                    Property::new("user", Shape::String)
                        .description(
                            "Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user; where a\ntext is both, the id is meant.",
                        )
                        .required()
                        .example("\"admin\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "Contract: what the token is for, how long it lives and what it may do.",
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
            "Contract: one token of one's own account, without its secret; a token of another account is\nanswered with 404.",
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
            "Contract: the token is refused from now on, also when it is the one that asks. A token of another\naccount is answered with 404, and so is a token or an account that may not write.",
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
        .summary("Tell which services this host has")
        .description(
            "Contract: the discovery document that `terraform login` and other clients read first, plain\n`application/json`; the errors are JSON:API documents as everywhere in this dialect.",
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
        .summary("Tell the version of the API")
        .description(
            "Contract: clients call this first, to learn the version of the API and the name of the service\nfrom the headers.",
        )
        .read_only()
        .idempotent(),
    Operation::new(
            "get_account",
            "GET",
            "/v1/account",
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped\\ntoken may name another account than its own: any other token is answered with 403 `unauthorized`,\\nand an id that no account has with 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"}},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Show an account")
        .description(
            "Contract: the account of the token or, for an admin-scoped token, the one that `account_id`\nnames; in the shape of source 002, Response. A suspended account can still be read.",
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
                            "Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped\ntoken may name another account than its own: any other token is answered with 403 `unauthorized`,\nand an id that no account has with 404 `not_found`. Source 002, Update account info: \"Only the\nauthenticated account owner (or an admin with elevated privileges) can update account information.\"",
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
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped\\ntoken may name another account than its own: any other token is answered with 403 `unauthorized`,\\nand an id that no account has with 404 `not_found`. Source 002, Update account info: \\\"Only the\\nauthenticated account owner (or an admin with elevated privileges) can update account information.\\\"\",\"type\":\"string\"},\"body\":{\"$ref\":\"#/$defs/AccountPatch\",\"description\":\"Source 002, Request Body: \\\"You can update one or multiple fields. Fields not included in the\\nrequest remain unchanged.\\\"\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Update account info")
        .description(
            "Source 002, Update account info: \"The Update Account Info endpoint lets you modify details of an\nexisting account, such as the account name, email, or preferences. Only the authenticated account\nowner (or an admin with elevated privileges) can update account information.\"\n\nContract: the body is a merge patch (RFC 7396). A member that is left out stays as it is, also\nwithin `settings`; null puts a setting back to its default; null for `name` or `email`, and\nmembers that are not described here, are `invalid_request`. Under the confirmation policy\n`required` a new address is held as `pending_email` until it is confirmed (`confirm_email`); a\nnewer request replaces an older one, and asking for the present address cancels it.",
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
                            "Contract: the account to act on, `acct_` + key; left out, the one of the token. Only an admin-scoped\ntoken may name another account than its own: any other token is answered with 403 `unauthorized`,\nand an id that no account has with 404 `not_found`. Source 002, Update account info: \"Only the\nauthenticated account owner (or an admin with elevated privileges) can update account information.\"",
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
            "Source 002: \"Updating sensitive fields such as email may trigger a verification flow depending on\nyour account policies.\" Contract: this ends that flow, whichever dialect began it. The token from\nthe mail is the credential, so no other is asked for; it works once, within 24 hours, and until a\nnewer request replaces it.",
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
            "Contract: the profile fields of the account of the token, in the envelope of source 003, OK.\nSource 003: \"Service accounts cannot access this endpoint via API keys.\" A suspended account can\nstill read.",
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
            "Source 003: \"Update the authenticated workspace user's profile fields. Service accounts cannot\naccess this endpoint via API keys.\"\n\nContract: null or absent clears `Email`, `FirstName` and `LastName`, and leaves `UserName`, since a\nlogin name cannot be empty. Members that are not described here are ignored. Under the confirmation\npolicy `required` a new address waits until it is confirmed (`confirm_email`), which `Warnings`\ntells with the code `EmailConfirmationRequired`.",
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
        schema: "{\"description\":\"Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique\\nin any case of its letters.\",\"examples\":[\"admin\"],\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}",
    },
    Definition {
        name: "EmailAddress",
        schema: "{\"description\":\"Source 002, Request Body: the e-mail address, \\\"Must be unique\\\". Contract: a mailbox of RFC 5321,\\nwithout control characters; unique in any case of its letters.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"}",
    },
    Definition {
        name: "UserDocument",
        schema: "{\"description\":\"Source 000, Update your account info: \\\"JSON API document (`type: \\\"users\\\"`)\\\"; source 004, API\\nResponse Structure.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/User\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "User",
        schema: "{\"description\":\"Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without\\n`relationships` and `links`, so neither is required; Contract: this service always sends both.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/UserAttributes\"},\"id\":{\"description\":\"Source 004, AccountDetails: \\\"The ID of the account\\\". Contract: `user-` + key; the sources also\\nhave `user_d3cab177` (000) and shorter keys.\",\"examples\":[\"user-V3R563qtJNcExAkN\"],\"pattern\":\"^user[-_][0-9A-Za-z]+$\",\"type\":\"string\"},\"links\":{\"$ref\":\"#/$defs/UserLinks\"},\"relationships\":{\"$ref\":\"#/$defs/UserRelationships\"},\"type\":{\"$ref\":\"#/$defs/UserResourceType\"}},\"required\":[\"id\",\"type\",\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserResourceType",
        schema: "{\"description\":\"Source 000, Request Body, `data.type`: \\\"Must be `\\\"users\\\"`\\\".\",\"enum\":[\"users\"],\"type\":\"string\"}",
    },
    Definition {
        name: "UserAttributes",
        schema: "{\"description\":\"Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out\\ndifferent attributes, so that only `username` is required; Contract: this service always sends\\neverything but `email` and `avatar-url`.\",\"properties\":{\"auth-method\":{\"description\":\"Contract: how the user signs in, here always `tfc`.\",\"examples\":[\"tfc\"],\"type\":\"string\"},\"avatar-url\":{\"description\":\"Source 004, AccountDetails: \\\"URL to the user's avatar image\\\", optional. Contract: Gravatar of the\\nMD5 of the lower-cased e-mail address, with `?s=100&d=mm`.\",\"examples\":[\"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm\"],\"format\":\"uri\",\"type\":\"string\"},\"email\":{\"description\":\"Source 004, Notes: \\\"Email is only returned for the authenticated user's own account\\\". Contract:\\nabsent, never null, on other accounts and where the address is not set.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"},\"is-service-account\":{\"description\":\"Source 004, AccountDetails: \\\"Whether this is a service account (true) or user account (false)\\\".\",\"type\":\"boolean\"},\"is-site-admin\":{\"description\":\"Contract: whether the user is an administrator (`user_type` 1).\",\"type\":\"boolean\"},\"permissions\":{\"$ref\":\"#/$defs/UserPermissions\"},\"two-factor\":{\"$ref\":\"#/$defs/TwoFactor\"},\"unconfirmed-email\":{\"description\":\"Source 000, Request Body: a new address \\\"must be confirmed afterwards to take effect\\\". Contract:\\nthe address that waits; null if none does, and on other accounts.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"username\":{\"$ref\":\"#/$defs/Username\"},\"v2-only\":{\"description\":\"Source 000, Sample Response: whether the user knows version 2 of the API only.\",\"type\":\"boolean\"}},\"required\":[\"username\"],\"type\":\"object\"}",
    },
    Definition {
        name: "TwoFactor",
        schema: "{\"description\":\"Source 004, AccountDetails: \\\"Information about two-factor authentication status\\\".\",\"properties\":{\"enabled\":{\"description\":\"Source 004, AccountDetails: \\\"Whether 2FA is enabled\\\".\",\"type\":\"boolean\"},\"verified\":{\"description\":\"Source 004, AccountDetails: \\\"Whether 2FA has been verified\\\".\",\"type\":\"boolean\"}},\"required\":[\"enabled\",\"verified\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserPermissions",
        schema: "{\"description\":\"Contract: what the token may do with this user. Never null.\",\"properties\":{\"can-change-email\":{\"description\":\"Contract: whether `update_account` takes an `email`.\",\"type\":\"boolean\"},\"can-change-username\":{\"description\":\"Contract: whether `update_account` takes a `username`.\",\"type\":\"boolean\"},\"can-create-organizations\":{\"description\":\"Contract: whether organizations may be created.\",\"type\":\"boolean\"},\"can-manage-user-tokens\":{\"description\":\"Contract: whether authentication tokens may be listed, created and deleted.\",\"type\":\"boolean\"}},\"required\":[\"can-create-organizations\",\"can-change-email\",\"can-change-username\",\"can-manage-user-tokens\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserRelationships",
        schema: "{\"description\":\"Source 000, Sample Response, `relationships`.\",\"properties\":{\"authentication-tokens\":{\"$ref\":\"#/$defs/AuthenticationTokensRelationship\"}},\"required\":[\"authentication-tokens\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokensRelationship",
        schema: "{\"description\":\"Source 000, Sample Response: where the authentication tokens of the user are.\",\"properties\":{\"links\":{\"$ref\":\"#/$defs/AuthenticationTokensLinks\"}},\"required\":[\"links\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokensLinks",
        schema: "{\"description\":\"Source 000, Sample Response: the links of the relationship.\",\"properties\":{\"related\":{\"description\":\"Source 000, Sample Response: the path of the tokens. Contract: it can be followed\\n(`list_user_tokens`).\",\"examples\":[\"/api/v2/users/admin/authentication-tokens\"],\"type\":\"string\"}},\"required\":[\"related\"],\"type\":\"object\"}",
    },
    Definition {
        name: "UserLinks",
        schema: "{\"description\":\"Source 000, Sample Response, `links`.\",\"properties\":{\"self\":{\"description\":\"Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it\\nhas the id instead of a username that is a dot segment (`.` or `..`).\",\"examples\":[\"/api/v2/users/admin\"],\"type\":\"string\"}},\"required\":[\"self\"],\"type\":\"object\"}",
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
        schema: "{\"description\":\"Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.\",\"properties\":{\"email\":{\"$ref\":\"#/$defs/EmailAddress\"},\"username\":{\"$ref\":\"#/$defs/Username\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordDocument",
        schema: "{\"description\":\"Contract: the request to change the password.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/ChangePasswordData\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordData",
        schema: "{\"description\":\"Contract: the resource; its `type` may be left out, but not be another one.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/ChangePasswordAttributes\"},\"type\":{\"$ref\":\"#/$defs/UserResourceType\"}},\"required\":[\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "ChangePasswordAttributes",
        schema: "{\"description\":\"Contract: in snake_case, as the official API takes them.\",\"properties\":{\"current_password\":{\"description\":\"Contract: the present password.\",\"examples\":[\"current password example\"],\"format\":\"password\",\"maxLength\":256,\"type\":\"string\",\"writeOnly\":true},\"password\":{\"description\":\"Contract: the new password, 10 to 256 characters (code points) of any kind.\",\"examples\":[\"new password example\"],\"format\":\"password\",\"maxLength\":256,\"minLength\":10,\"type\":\"string\",\"writeOnly\":true},\"password_confirmation\":{\"description\":\"Contract: the new password again, the same code points.\",\"examples\":[\"new password example\"],\"format\":\"password\",\"maxLength\":256,\"type\":\"string\",\"writeOnly\":true}},\"required\":[\"current_password\",\"password\",\"password_confirmation\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenListDocument",
        schema: "{\"description\":\"Contract: a JSON:API document of authentication tokens; all of them, without pages.\",\"properties\":{\"data\":{\"description\":\"Contract: the tokens, the newest first.\",\"items\":{\"$ref\":\"#/$defs/AuthenticationToken\"},\"type\":\"array\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenDocument",
        schema: "{\"description\":\"Contract: a JSON:API document of one authentication token.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/AuthenticationToken\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationToken",
        schema: "{\"description\":\"Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API\\nresource object.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/AuthenticationTokenAttributes\"},\"id\":{\"description\":\"Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.\",\"examples\":[\"at-QmATJea6aWj1xR2t\"],\"pattern\":\"^at-[0-9A-Za-z]+$\",\"type\":\"string\"},\"type\":{\"description\":\"Contract: the resource type, always this one.\",\"enum\":[\"authentication-tokens\"],\"type\":\"string\"}},\"required\":[\"id\",\"type\",\"attributes\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AuthenticationTokenAttributes",
        schema: "{\"description\":\"Contract: what is told of a token.\",\"properties\":{\"created-at\":{\"description\":\"Contract: when the token was made.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":\"string\"},\"description\":{\"description\":\"Contract: what it is for, as given when it was made; empty if nothing was.\",\"examples\":[\"api\"],\"type\":\"string\"},\"expired-at\":{\"description\":\"Contract: when the token ceases to be good; null if never.\",\"examples\":[\"2099-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"last-used-at\":{\"description\":\"Contract: when the token was last used; null if never.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"scope\":{\"$ref\":\"#/$defs/TokenScope\"},\"token\":{\"description\":\"Contract: the secret, in the answer that creates the token; null ever after.\",\"examples\":[\"example-token-secret\"],\"format\":\"password\",\"type\":[\"string\",\"null\"]}},\"required\":[\"created-at\",\"last-used-at\",\"description\",\"token\",\"expired-at\",\"scope\"],\"type\":\"object\"}",
    },
    Definition {
        name: "TokenScope",
        schema: "{\"description\":\"Contract: what a token may do, each scope including the ones before it.\",\"enum\":[\"read\",\"write\",\"admin\"],\"type\":\"string\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenDocument",
        schema: "{\"description\":\"Contract: the request to create an authentication token.\",\"properties\":{\"data\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenData\"}},\"required\":[\"data\"],\"type\":\"object\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenData",
        schema: "{\"description\":\"Contract: the resource; every attribute is optional.\",\"properties\":{\"attributes\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenAttributes\"},\"type\":{\"description\":\"Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,\\nand so is the empty text, which go-tfe sends, or none at all; another type is refused.\",\"examples\":[\"authentication-tokens\"],\"pattern\":\"^(authentication-tokens?)?$\",\"type\":\"string\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "CreateAuthenticationTokenAttributes",
        schema: "{\"description\":\"Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is\\n`write`; one wider than that of the token that asks is refused with 422.\",\"properties\":{\"description\":{\"description\":\"Contract: what the token is for; left out, it is empty. No control characters.\",\"examples\":[\"api\"],\"maxLength\":256,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":\"string\"},\"expired-at\":{\"description\":\"Contract: when the token ceases to be good, a time in the future; left out or null, it is good\\nuntil it is deleted.\",\"examples\":[\"2099-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":[\"string\",\"null\"]},\"scope\":{\"$ref\":\"#/$defs/TokenScope\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "ServiceDiscovery",
        schema: "{\"description\":\"Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:\\ntokens are made by other means.\",\"properties\":{\"modules.v1\":{\"description\":\"Contract: where a module registry would begin; some clients want it told, and nothing is served\\nthere.\",\"examples\":[\"/api/registry/v1/modules/\"],\"pattern\":\"^/([A-Za-z0-9._~-]+/)*$\",\"type\":\"string\"},\"tfe.v2\":{\"description\":\"Contract: where version 2 of the Terraform Enterprise API begins.\",\"examples\":[\"/api/v2/\"],\"pattern\":\"^/([A-Za-z0-9._~-]+/)*$\",\"type\":\"string\"}},\"required\":[\"tfe.v2\",\"modules.v1\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiErrorDocument",
        schema: "{\"description\":\"Source 000, Update your account info: \\\"JSON API error object\\\", in a JSON:API document.\",\"properties\":{\"errors\":{\"description\":\"Contract: one error object for each thing that is wrong.\",\"items\":{\"$ref\":\"#/$defs/JsonApiError\"},\"minItems\":1,\"type\":\"array\"}},\"required\":[\"errors\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiError",
        schema: "{\"description\":\"Source 000, Update your account info: a \\\"JSON API error object\\\".\",\"properties\":{\"detail\":{\"description\":\"Contract: what is wrong with this request.\",\"examples\":[\"email is not an e-mail address\"],\"type\":\"string\"},\"source\":{\"$ref\":\"#/$defs/JsonApiErrorSource\"},\"status\":{\"description\":\"Contract: the HTTP status. A string; clients drop the whole error otherwise.\",\"examples\":[\"422\"],\"pattern\":\"^[1-5][0-9]{2}$\",\"type\":\"string\"},\"title\":{\"description\":\"Contract: what kind of error it is, the same text for every error of the kind.\",\"examples\":[\"invalid attribute\"],\"type\":\"string\"}},\"required\":[\"status\",\"title\"],\"type\":\"object\"}",
    },
    Definition {
        name: "JsonApiErrorSource",
        schema: "{\"description\":\"Contract: the place in the request that the error is about.\",\"properties\":{\"pointer\":{\"description\":\"Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member\\nis pointed at where it would stand.\",\"examples\":[\"/data/attributes/email\"],\"format\":\"json-pointer\",\"type\":\"string\"}},\"required\":[\"pointer\"],\"type\":\"object\"}",
    },
    Definition {
        name: "Account",
        schema: "{\"description\":\"Source 002, Response: an account.\",\"properties\":{\"created_at\":{\"description\":\"Source 002, Response: \\\"ISO 8601 timestamp when the account was created.\\\"\",\"examples\":[\"2025-01-12T09:30:00Z\"],\"format\":\"date-time\",\"type\":\"string\"},\"email\":{\"description\":\"Source 002, Response: the account email. Contract: null while it is not set.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"id\":{\"description\":\"Source 002, Response: \\\"Unique identifier of the account.\\\" Contract: `acct_` + key; the source\\nhas a shorter key.\",\"examples\":[\"acct_001\"],\"pattern\":\"^acct_[0-9A-Za-z]+$\",\"type\":\"string\"},\"name\":{\"$ref\":\"#/$defs/AccountName\"},\"pending_email\":{\"description\":\"Source 002: updating the email \\\"may trigger a verification flow\\\". Contract: the address that waits\\nfor confirmation; shown only while one does.\",\"examples\":[\"new_email@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":\"string\"},\"settings\":{\"$ref\":\"#/$defs/AccountSettings\"},\"status\":{\"$ref\":\"#/$defs/AccountStatus\"},\"type\":{\"$ref\":\"#/$defs/AccountType\"},\"updated_at\":{\"description\":\"Source 002, Response: \\\"ISO 8601 timestamp when the account was last updated.\\\" Contract: it changes\\nwhen something changed, and only then.\",\"examples\":[\"2025-09-18T20:12:00Z\"],\"format\":\"date-time\",\"type\":\"string\"}},\"required\":[\"id\",\"email\",\"name\",\"type\",\"status\",\"created_at\",\"updated_at\",\"settings\"],\"type\":\"object\"}",
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
        schema: "{\"description\":\"Source 002, Request Body: \\\"preferences (currency, timezone, language)\\\".\",\"properties\":{\"currency\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.\",\"examples\":[\"EUR\"],\"pattern\":\"^[A-Z]{3}$\",\"type\":\"string\"},\"language\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.\",\"examples\":[\"de\"],\"maxLength\":35,\"minLength\":2,\"pattern\":\"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$\",\"type\":\"string\"},\"timezone\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by\\ndefault.\",\"examples\":[\"Europe/Berlin\"],\"maxLength\":64,\"pattern\":\"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$\",\"type\":\"string\"}},\"required\":[\"currency\",\"timezone\",\"language\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AccountPatch",
        schema: "{\"additionalProperties\":false,\"description\":\"Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.\",\"properties\":{\"email\":{\"$ref\":\"#/$defs/EmailAddress\"},\"name\":{\"$ref\":\"#/$defs/AccountName\"},\"settings\":{\"$ref\":\"#/$defs/AccountSettingsPatch\"}},\"type\":\"object\"}",
    },
    Definition {
        name: "AccountSettingsPatch",
        schema: "{\"additionalProperties\":false,\"description\":\"Source 002, Request Body: \\\"Updated preferences (currency, timezone, language).\\\" Contract: what is left\\nout stays, null puts a setting back to its default, and null for `settings` all three.\",\"properties\":{\"currency\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.\",\"examples\":[\"EUR\"],\"pattern\":\"^[A-Z]{3}$\",\"type\":[\"string\",\"null\"]},\"language\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.\",\"examples\":[\"de\"],\"maxLength\":35,\"minLength\":2,\"pattern\":\"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$\",\"type\":[\"string\",\"null\"]},\"timezone\":{\"description\":\"Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for\\n`UTC`.\",\"examples\":[\"Europe/Berlin\"],\"maxLength\":64,\"pattern\":\"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$\",\"type\":[\"string\",\"null\"]}},\"type\":[\"object\",\"null\"]}",
    },
    Definition {
        name: "AccountError",
        schema: "{\"description\":\"Source 002, Error Response (400 / 409).\",\"properties\":{\"details\":{\"description\":\"Contract: one entry for each violation.\",\"items\":{\"$ref\":\"#/$defs/AccountErrorDetail\"},\"type\":\"array\"},\"error\":{\"$ref\":\"#/$defs/AccountErrorCode\"},\"message\":{\"description\":\"Source 002, Error Response (400 / 409): what went wrong, for people.\",\"examples\":[\"This email is already linked to another account.\"],\"type\":\"string\"}},\"required\":[\"error\",\"message\"],\"type\":\"object\"}",
    },
    Definition {
        name: "AccountErrorCode",
        schema: "{\"description\":\"Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one\\nfor each status that the source does not speak of.\",\"enum\":[\"invalid_request\",\"email_exists\",\"unauthorized\",\"not_found\",\"method_not_allowed\",\"not_acceptable\",\"payload_too_large\",\"unsupported_media_type\",\"rate_limited\",\"internal_error\",\"unavailable\"],\"type\":\"string\"}",
    },
    Definition {
        name: "AccountErrorDetail",
        schema: "{\"description\":\"Contract: one violation.\",\"properties\":{\"message\":{\"description\":\"Contract: what is wrong there, for people.\",\"examples\":[\"is not an ISO 4217 code\"],\"type\":\"string\"},\"pointer\":{\"description\":\"Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is\\npointed at where it would stand.\",\"examples\":[\"/settings/currency\"],\"format\":\"json-pointer\",\"type\":\"string\"}},\"required\":[\"pointer\",\"message\"],\"type\":\"object\"}",
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
        schema: "{\"description\":\"Source 003: \\\"Request payload to update the authenticated workspace account profile.\\\" Contract: null\\nand absent mean the same; both leave `UserName` and clear the others.\",\"properties\":{\"Email\":{\"description\":\"Source 003: \\\"Optional email address.\\\" Contract: unique in any case of its letters.\",\"examples\":[\"admin@example.com\"],\"format\":\"email\",\"maxLength\":254,\"type\":[\"string\",\"null\"]},\"FirstName\":{\"description\":\"Source 003: \\\"First name.\\\" Contract: up to 100 characters, no control characters.\",\"examples\":[\"Ada\"],\"maxLength\":100,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":[\"string\",\"null\"]},\"LastName\":{\"description\":\"Source 003: \\\"Last name.\\\" Contract: up to 100 characters, no control characters.\",\"examples\":[\"Lovelace\"],\"maxLength\":100,\"pattern\":\"^[^\\\\u0000-\\\\u001F\\\\u007F-\\\\u009F]*$\",\"type\":[\"string\",\"null\"]},\"UserName\":{\"description\":\"Source 003: \\\"Login user name.\\\" Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any\\ncase of its letters.\",\"examples\":[\"admin\"],\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":[\"string\",\"null\"]}},\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceProfileEnvelope",
        schema: "{\"description\":\"Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on\\nsuccess; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.\",\"properties\":{\"Data\":{\"$ref\":\"#/$defs/WorkspaceProfile\"},\"Errors\":{\"description\":\"Source 003, OK: `Errors`. Contract: why the request failed.\",\"items\":{\"$ref\":\"#/$defs/WorkspaceMessage\"},\"type\":[\"array\",\"null\"]},\"Success\":{\"description\":\"Source 003, OK: `Success`. Contract: whether the request did what it asked for.\",\"type\":\"boolean\"},\"Warnings\":{\"description\":\"Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as\\n`EmailConfirmationRequired`.\",\"items\":{\"$ref\":\"#/$defs/WorkspaceMessage\"},\"type\":[\"array\",\"null\"]}},\"type\":\"object\"}",
    },
    Definition {
        name: "WorkspaceMessage",
        schema: "{\"description\":\"Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both\\nnullable, but its example leaves them out. Contract: the schema is right; the example is given here\\nwith both of them null.\",\"properties\":{\"Code\":{\"description\":\"Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,\\n`EmailConfirmationRequired` and others.\",\"examples\":[\"EmailTaken\"],\"type\":[\"string\",\"null\"]},\"Field\":{\"description\":\"Source 003, OK: `Field`. Contract: the member of the request body.\",\"examples\":[\"Email\"],\"type\":[\"string\",\"null\"]},\"Message\":{\"description\":\"Source 003, OK: `Message`. Contract: what it is, for people.\",\"examples\":[\"The e-mail address is already taken.\"],\"type\":[\"string\",\"null\"]},\"Metadata\":{\"additionalProperties\":{\"type\":[\"string\",\"null\"]},\"description\":\"Source 003, OK: `Metadata`, texts by name.\",\"examples\":[{\"keyword\":\"format\"}],\"type\":\"object\"},\"Severity\":{\"$ref\":\"#/$defs/WorkspaceMessageSeverity\"},\"Target\":{\"description\":\"Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.\",\"examples\":[\"/Email\"],\"type\":[\"string\",\"null\"]},\"Type\":{\"$ref\":\"#/$defs/WorkspaceMessageType\"}},\"required\":[\"Code\",\"Message\"],\"type\":\"object\"}",
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
        schema: "{\"description\":\"Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members\\nof one's own. Sent as `application/json`, as the source shows.\",\"properties\":{\"detail\":{\"description\":\"Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).\",\"examples\":[\"Service accounts cannot access this endpoint via API keys.\"],\"type\":[\"string\",\"null\"]},\"instance\":{\"description\":\"Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).\",\"examples\":[\"/api/workspace/account/profile\"],\"type\":[\"string\",\"null\"]},\"status\":{\"description\":\"Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).\",\"examples\":[403],\"format\":\"int32\",\"type\":[\"integer\",\"null\"]},\"title\":{\"description\":\"Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).\",\"examples\":[\"Forbidden\"],\"type\":[\"string\",\"null\"]},\"type\":{\"description\":\"Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).\",\"examples\":[\"about:blank\"],\"type\":[\"string\",\"null\"]}},\"type\":\"object\"}",
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
                "Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.",
            ),
    ];

    pub(super) static UpdateAccountAttributes: [Property; 2usize] = [
        Property::new("username", Shape::String)
            .description(
                "Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique\nin any case of its letters.",
            )
            .example("\"admin\""),
        Property::new("email", Shape::String)
            .description(
                "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: a mailbox of RFC 5321,\nwithout control characters; unique in any case of its letters.",
            )
            .format("email")
            .example("\"admin@example.com\""),
    ];

    pub(super) static ChangePasswordDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::ChangePasswordData))
            .description(
                "Contract: the resource; its `type` may be left out, but not be another one.",
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
            .description("Contract: in snake_case, as the official API takes them.")
            .required()
            .secret(),
    ];

    pub(super) static ChangePasswordAttributes: [Property; 3usize] = [
        Property::new("current_password", Shape::String)
            .description("Contract: the present password.")
            .required()
            .secret()
            .format("password")
            .example("\"current password example\""),
        Property::new("password", Shape::String)
            .description(
                "Contract: the new password, 10 to 256 characters (code points) of any kind.",
            )
            .required()
            .secret()
            .format("password")
            .example("\"new password example\""),
        Property::new("password_confirmation", Shape::String)
            .description("Contract: the new password again, the same code points.")
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
                "Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,\nand so is the empty text, which go-tfe sends, or none at all; another type is refused.",
            )
            .example("\"authentication-tokens\""),
        Property::new(
                "attributes",
                Shape::Object(&properties::CreateAuthenticationTokenAttributes),
            )
            .description(
                "Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is\n`write`; one wider than that of the token that asks is refused with 422.",
            ),
    ];

    pub(super) static CreateAuthenticationTokenAttributes: [Property; 3usize] = [
        Property::new("description", Shape::String)
            .description(
                "Contract: what the token is for; left out, it is empty. No control characters.",
            )
            .example("\"api\""),
        Property::new("expired-at", Shape::String)
            .description(
                "Contract: when the token ceases to be good, a time in the future; left out or null, it is good\nuntil it is deleted.",
            )
            .nullable()
            .format("date-time")
            .example("\"2099-09-18T20:12:00Z\""),
        Property::new("scope", Shape::String)
            .description(
                "Contract: what a token may do, each scope including the ones before it.",
            )
            .enum_values(
                &[
                    EnumValue::new("\"read\"", "Shows one's own account."),
                    EnumValue::new("\"write\"", "Also changes it."),
                    EnumValue::new(
                        "\"admin\"",
                        "Also acts on other accounts, where the operation says so.",
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
                "Source 002, Request Body: the e-mail address, \"Must be unique\". Contract: a mailbox of RFC 5321,\nwithout control characters; unique in any case of its letters.",
            )
            .format("email")
            .example("\"admin@example.com\""),
        Property::new("settings", Shape::Object(&properties::AccountSettingsPatch))
            .description(
                "Source 002, Request Body: \"Updated preferences (currency, timezone, language).\" Contract: what is left\nout stays, null puts a setting back to its default, and null for `settings` all three.",
            )
            .nullable(),
    ];

    pub(super) static AccountSettingsPatch: [Property; 3usize] = [
        Property::new("currency", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.",
            )
            .nullable()
            .example("\"EUR\""),
        Property::new("timezone", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for\n`UTC`.",
            )
            .nullable()
            .example("\"Europe/Berlin\""),
        Property::new("language", Shape::String)
            .description(
                "Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.",
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
                "Source 003: \"Login user name.\" Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any\ncase of its letters.",
            )
            .nullable()
            .example("\"admin\""),
        Property::new("Email", Shape::String)
            .description(
                "Source 003: \"Optional email address.\" Contract: unique in any case of its letters.",
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
