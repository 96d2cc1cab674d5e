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
