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
        .summary("Show your account")
        .description(
            "Returns the account that the token belongs to, including its e-mail address. This works for service\naccounts and for suspended accounts too.\n\nSend the `ETag` of the response as `If-Match` with `update_account` to change only what you have\nseen.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/UpdateAccountDocument.request\",\"description\":\"The attributes to change.\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change username and e-mail address")
        .description(
            "Changes the username, the e-mail address, or both. What the request leaves out stays as it is: a\ndocument without attributes changes nothing and succeeds. Undeclared properties are ignored.\n\nIf addresses must be confirmed, a new address is not effective at once: it is `unconfirmed-email`\nuntil `confirm_email` is called with the token from the mail to that address. A newer address\nreplaces one that awaits confirmation, the same address changes nothing and sends no mail, and the\ncurrent address cancels the change.\n\nA read token and the token of a suspended account cannot make changes; the response is 404.\n\nWith `If-Match`, the change is made only if the account has not changed since `get_account_details`\nreturned this `ETag`.",
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
                "The attributes to change.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/ChangePasswordDocument.request\",\"description\":\"The current password, and the new one twice.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Change the password")
        .description(
            "Replaces the password of the account that the token belongs to. The request contains the current\npassword.\n\nTokens remain valid, unless `revoke_tokens` is true: then all tokens of the account are revoked\nexcept the one that sends this request. A read token and the token of a suspended account cannot\nmake changes; the response is 404.",
        )
        .destructive()
        .credentials(&[&["bearerAuth"]])
        .body(
            Body::new(
                true,
                "The current password, and the new one twice.",
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
            "{\"additionalProperties\":false,\"properties\":{\"user\":{\"description\":\"The username or the id of a user. A value that is both is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show a user")
        .description(
            "Returns a user, by id or by username. Any user can be shown. The e-mail address is only in the\nresponse if the user is the one that the token belongs to.",
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
                            "The username or the id of a user. A value that is both is read as an id.",
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
            "{\"additionalProperties\":false,\"properties\":{\"page_number\":{\"default\":1,\"description\":\"The page to return, from 1.\",\"format\":\"int32\",\"minimum\":1,\"type\":\"integer\"},\"page_size\":{\"default\":20,\"description\":\"The number of items on a page, at most 100.\",\"format\":\"int32\",\"maximum\":100,\"minimum\":1,\"type\":\"integer\"},\"user\":{\"description\":\"The username or the id of a user. A value that is both is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("List the authentication tokens of your own account")
        .description(
            "Returns the tokens of your own account that have neither been deleted nor expired, newest first and\nwithout their secrets. For another account, the response is 404.\n\nThe list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of\ntokens. A page after the last one is empty.",
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
                            "The username or the id of a user. A value that is both is read as an id.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/CreateAuthenticationTokenDocument.request\",\"description\":\"The purpose, the expiry and the scope of the token.\"},\"user\":{\"description\":\"The username or the id of a user. A value that is both is read as an id.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"user\",\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Create an authentication token of your own account")
        .description(
            "Creates a token and returns it with its secret, which cannot be shown again. Undeclared properties\nare ignored.\n\nThe new token cannot have a larger scope, or expire later, than the token that creates it. An\naccount has at most 1,000 tokens that have not expired; the response to one more is 422. For another\naccount, for a read token and for the token of a suspended account, the response is 404.",
        )
        .credentials(&[&["bearerAuth"]])
        .parameters(
            &[
                Parameter::new(
                    "user",
                    Location::Path,
                    Property::new("user", Shape::String)
                        .description(
                            "The username or the id of a user. A value that is both is read as an id.",
                        )
                        .required()
                        .example("\"admin\""),
                ),
            ],
        )
        .body(
            Body::new(
                true,
                "The purpose, the expiry and the scope of the token.",
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
            "{\"additionalProperties\":false,\"properties\":{\"token_id\":{\"description\":\"The id of an authentication token. It is not the secret.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"token_id\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Show an authentication token of your own account")
        .description(
            "Returns a token of your own account, without its secret. For a token of another account, the\nresponse is 404.",
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
                        .description(
                            "The id of an authentication token. It is not the secret.",
                        )
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
            "{\"additionalProperties\":false,\"properties\":{\"token_id\":{\"description\":\"The id of an authentication token. It is not the secret.\",\"maxLength\":60,\"minLength\":1,\"pattern\":\"^[A-Za-z0-9_.-]+$\",\"type\":\"string\"}},\"required\":[\"token_id\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("terraform")
        .summary("Delete an authentication token of your own account")
        .description(
            "Revokes a token: from now on it is rejected. A token can delete itself. For a token of another\naccount, for a read token and for the token of a suspended account, the response is 404.",
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
                        .description(
                            "The id of an authentication token. It is not the secret.",
                        )
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
            "Returns the paths of the services on this host. `terraform login` and other clients read this\ndocument first. It is `application/json`, although the errors are JSON:API documents as in all of\nthis API family.",
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
            "Returns the version of the API and the name of the service in response headers. Clients call this\nfirst; it can also serve to check the connection.",
        )
        .read_only()
        .idempotent(),
    Operation::new(
            "get_account",
            "GET",
            "/v1/account",
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"The id of the account to act on; by default, the account that the token belongs to. Only an\\nadmin-scoped token can select another account: for any other token the response is 403\\n`unauthorized`. For an unknown id it is 404 `not_found`.\",\"type\":\"string\"},\"if_none_match\":{\"description\":\"Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by\\ncommas, allows any of them, and `*` every one. Tags are compared without `W/`.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Show an account")
        .description(
            "Returns the account that the token belongs to or, with an admin-scoped token, the account that\n`account_id` selects. Suspended accounts can be read too.\n\nSend the `ETag` of the response as `If-Match` with `patch_account` to change only what you have\nseen.",
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
                            "The id of the account to act on; by default, the account that the token belongs to. Only an\nadmin-scoped token can select another account: for any other token the response is 403\n`unauthorized`. For an unknown id it is 404 `not_found`.",
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
            "{\"additionalProperties\":false,\"properties\":{\"account_id\":{\"description\":\"The id of the account to act on; by default, the account that the token belongs to. Only an\\nadmin-scoped token can select another account: for any other token the response is 403\\n`unauthorized`. For an unknown id it is 404 `not_found`.\",\"type\":\"string\"},\"body\":{\"$ref\":\"#/$defs/AccountPatch\",\"description\":\"The properties to change. What it leaves out stays as it is.\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Update account info")
        .description(
            "Changes individual properties of an account: yours or, with an admin-scoped token, the one that\n`account_id` selects.\n\nThe body is a merge patch (RFC 7396): properties that you leave out stay as they are, within\n`settings` too. Null resets a setting to its default; null for `name` or `email`, and undeclared\nproperties, are rejected with 400.\n\nIf addresses must be confirmed, a new address is not effective at once: it is `pending_email` until\n`confirm_email` is called with the token from the mail to that address. A newer address replaces one\nthat awaits confirmation, the same address changes nothing and sends no mail, and the current\naddress cancels the change.\n\nWith `If-Match`, the change is made only if the account has not changed since `get_account` returned\nthis `ETag`.",
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
                            "The id of the account to act on; by default, the account that the token belongs to. Only an\nadmin-scoped token can select another account: for any other token the response is 403\n`unauthorized`. For an unknown id it is 404 `not_found`.",
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
                "The properties to change. What it leaves out stays as it is.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/EmailConfirmation\",\"description\":\"The token from the mail.\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("accounts")
        .summary("Confirm a new e-mail address")
        .description(
            "Makes a new e-mail address effective, whichever API family it was sent to. The token comes from the\nmail to the new address and is the only credential that this operation needs. It can be used once,\nwithin 24 hours, and only until a newer request replaces it.",
        )
        .destructive()
        .body(
            Body::new(
                true,
                "The token from the mail.",
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
        .summary("Show your workspace profile")
        .description(
            "Returns the profile of the account that the token belongs to. A new e-mail address that awaits\nconfirmation is reported in `Warnings`, with the code `EmailConfirmationRequired` and the address in\n`Metadata.pending`. Profiles of suspended accounts can be read too. Service accounts have none; the\nresponse is 403.\n\nSend the `ETag` of the response as `If-Match` with `put_workspace_profile` to replace only what you\nhave seen.",
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
            "{\"additionalProperties\":false,\"properties\":{\"body\":{\"$ref\":\"#/$defs/WorkspaceProfileUpdate\",\"description\":\"The new values of the profile.\"},\"if_match\":{\"description\":\"Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,\\nand nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak\\ntags never match.\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]*\\\"([ \\\\t]*,[ \\\\t]*(W/)?\\\"[!#-~]*\\\")*)$\",\"type\":\"string\"}},\"required\":[\"body\"],\"type\":\"object\"}",
            &DEFINITIONS,
        )
        .tag("workspace")
        .summary("Replace your workspace profile")
        .description(
            "Replaces the profile of the account that the token belongs to. `Email`, `FirstName` and `LastName`\nare cleared if they are null or absent; `UserName` then stays as it is, since a login name cannot be\nempty. Undeclared properties are ignored. Service accounts have no profile; the response is 403.\n\nIf addresses must be confirmed, a new address is not effective at once: `confirm_email` must be\ncalled with the token from the mail to that address. Until then, `Warnings` reports it with the code\n`EmailConfirmationRequired` and the address in `Metadata.pending`. Sending the pending address keeps\nit, without another mail. The current address cancels the change, and no address clears both.\n\nWith `If-Match`, the profile is replaced only if it has not changed since `get_workspace_profile`\nreturned this `ETag`.",
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
                "The new values of the profile.",
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
            .description("The user as a JSON:API resource object, without an id.")
            .required(),
    ];

    pub(super) static UpdateAccountData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description("The resource type of users.")
            .required()
            .enum_values(&[EnumValue::new("\"users\"", "")]),
        Property::new("attributes", Shape::Object(&properties::UpdateAccountAttributes))
            .description("The attributes to change. Absent attributes stay as they are."),
    ];

    pub(super) static UpdateAccountAttributes: [Property; 2usize] = [
        Property::new("username", Shape::String)
            .description(
                "The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.",
            )
            .example("\"admin\""),
        Property::new("email", Shape::String)
            .description(
                "An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.",
            )
            .format("email")
            .example("\"admin@example.com\""),
    ];

    pub(super) static ChangePasswordDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::ChangePasswordData))
            .description(
                "The user as a JSON:API resource object. `type` may be left out.",
            )
            .required()
            .secret(),
    ];

    pub(super) static ChangePasswordData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description("The resource type of users.")
            .enum_values(&[EnumValue::new("\"users\"", "")]),
        Property::new("attributes", Shape::Object(&properties::ChangePasswordAttributes))
            .description(
                "The current and the new password. The names of these attributes are in snake_case.",
            )
            .required()
            .secret(),
    ];

    pub(super) static ChangePasswordAttributes: [Property; 4usize] = [
        Property::new("current_password", Shape::String)
            .description("The current password.")
            .required()
            .secret()
            .format("password")
            .example("\"current password example\""),
        Property::new("password", Shape::String)
            .description(
                "The new password: 10 to 256 characters (Unicode code points) of any kind.",
            )
            .required()
            .secret()
            .format("password")
            .example("\"new password example\""),
        Property::new("password_confirmation", Shape::String)
            .description("The new password again, with the same code points.")
            .required()
            .secret()
            .format("password")
            .example("\"new password example\""),
        Property::new("revoke_tokens", Shape::Boolean)
            .description(
                "Whether to revoke all authentication tokens of the account except the current one, for example\nbecause somebody else may know the old password.",
            )
            .default("false")
            .example("true"),
    ];

    pub(super) static CreateAuthenticationTokenDocument: [Property; 1usize] = [
        Property::new("data", Shape::Object(&properties::CreateAuthenticationTokenData))
            .description(
                "The token as a JSON:API resource object, without an id. Everything in it is optional.",
            )
            .required(),
    ];

    pub(super) static CreateAuthenticationTokenData: [Property; 2usize] = [
        Property::new("type", Shape::String)
            .description(
                "`authentication-tokens`. The singular, an empty text and no type at all are accepted as well;\nother types are rejected.",
            )
            .example("\"authentication-tokens\""),
        Property::new(
                "attributes",
                Shape::Object(&properties::CreateAuthenticationTokenAttributes),
            )
            .description(
                "The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope\nthan that of the current token is rejected with 422.",
            ),
    ];

    pub(super) static CreateAuthenticationTokenAttributes: [Property; 3usize] = [
        Property::new("description", Shape::String)
            .description(
                "The purpose of the token, at most 256 characters without control characters; empty by default.",
            )
            .example("\"api\""),
        Property::new("expired-at", Shape::String)
            .description(
                "The time at which the token expires, in the future and not later than the expiry of the current\ntoken. If it is null or absent, the new token never expires, which is only possible if the\ncurrent one does not expire either.",
            )
            .nullable()
            .format("date-time")
            .example("\"2099-09-18T20:12:00Z\""),
        Property::new("scope", Shape::String)
            .description("What a token permits. Each scope includes the previous ones.")
            .enum_values(
                &[
                    EnumValue::new("\"read\"", "Reads your own account."),
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
                "The name of the account: 1 to 100 characters, without control characters.",
            )
            .example("\"Acme Corp.\""),
        Property::new("email", Shape::String)
            .description(
                "An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.",
            )
            .format("email")
            .example("\"admin@example.com\""),
        Property::new("settings", Shape::Object(&properties::AccountSettingsPatch))
            .description(
                "The preferences to change. Absent ones stay as they are; null resets one to its default, and null\ninstead of this object all of them.",
            )
            .nullable(),
    ];

    pub(super) static AccountSettingsPatch: [Property; 3usize] = [
        Property::new("currency", Shape::String)
            .description("The currency, an ISO 4217 code; null for `USD`.")
            .nullable()
            .example("\"EUR\""),
        Property::new("timezone", Shape::String)
            .description(
                "The time zone, a name from the IANA time zone database; null for `UTC`.",
            )
            .nullable()
            .example("\"Europe/Berlin\""),
        Property::new("language", Shape::String)
            .description("The language, a BCP 47 tag; null for `en`.")
            .nullable()
            .example("\"de\""),
    ];

    pub(super) static EmailConfirmation: [Property; 1usize] = [
        Property::new("token", Shape::String)
            .description("The token from the mail.")
            .required()
            .secret()
            .format("password")
            .example("\"example-confirmation-token\""),
    ];

    pub(super) static WorkspaceProfileUpdate: [Property; 4usize] = [
        Property::new("UserName", Shape::String)
            .description(
                "The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case. Null leaves it\nas it is.",
            )
            .nullable()
            .example("\"admin\""),
        Property::new("Email", Shape::String)
            .description(
                "The e-mail address, at most 254 characters. Unique, ignoring case. Null clears it.",
            )
            .nullable()
            .format("email")
            .example("\"admin@example.com\""),
        Property::new("FirstName", Shape::String)
            .description(
                "The first name, at most 100 characters without control characters. Null clears it.",
            )
            .nullable()
            .example("\"Ada\""),
        Property::new("LastName", Shape::String)
            .description(
                "The last name, at most 100 characters without control characters. Null clears it.",
            )
            .nullable()
            .example("\"Lovelace\""),
    ];
}
