// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The schemas of the document as Rust types.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
/// in any case of its letters.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
/// without control characters; unique in any case of its letters.
pub type EmailAddress = ::std::string::String;

/// Source 000, Update your account info: "JSON API document (`type: "users"`)"; source 004, API
/// Response Structure.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Update your account info: \"JSON API document (`type: \"users\"`)\"; source 004, API\nResponse Structure.",
    no_recursion
)]
pub struct UserDocument {
    #[cfg_attr(
        doc,
        doc = " Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without"
    )]
    #[cfg_attr(
        doc,
        doc = " `relationships` and `links`, so neither is required; Contract: this service always sends both."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = User, required = true)]
    pub data: User,
}

super::runtime::object!(UserDocument, Ignored, { required data "data", });

/// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
/// `relationships` and `links`, so neither is required; Contract: this service always sends both.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without\n`relationships` and `links`, so neither is required; Contract: this service always sends both.",
    no_recursion
)]
pub struct User {
    /// Source 004, AccountDetails: "The ID of the account". Contract: `user-` + key; the sources also
    /// have `user_d3cab177` (000) and shorter keys.
    #[schema(
        value_type = String,
        pattern = "^user[-_][0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"user-V3R563qtJNcExAkN\"")),
        required = true
    )]
    pub id: ::std::string::String,
    #[cfg_attr(
        doc,
        doc = " Source 000, Request Body, `data.type`: \"Must be `\"users\"`\"."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = true)]
    pub r#type: UserResourceType,
    #[cfg_attr(
        doc,
        doc = " Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out"
    )]
    #[cfg_attr(
        doc,
        doc = " different attributes, so that only `username` is required; Contract: this service always sends"
    )]
    #[cfg_attr(doc, doc = " everything but `email` and `avatar-url`.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserAttributes, required = true)]
    pub attributes: UserAttributes,
    #[cfg_attr(doc, doc = " Source 000, Sample Response, `relationships`.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserRelationships, required = false)]
    pub relationships: ::std::option::Option<UserRelationships>,
    #[cfg_attr(doc, doc = " Source 000, Sample Response, `links`.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserLinks, required = false)]
    pub links: ::std::option::Option<UserLinks>,
}

super::runtime::object!(
    User, Ignored, { required id "id", required r#type "type", required attributes
    "attributes", optional relationships "relationships", optional links "links", }
);

/// Source 000, Request Body, `data.type`: "Must be `"users"`".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserResourceType {
    /// `users`
    Users,
}

super::runtime::string_enum!(UserResourceType { Users = "users", });

impl utoipa::PartialSchema for UserResourceType {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_UserResourceType()
    }
}

impl utoipa::ToSchema for UserResourceType {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("UserResourceType")
    }
}

/// Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
/// different attributes, so that only `username` is required; Contract: this service always sends
/// everything but `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out\ndifferent attributes, so that only `username` is required; Contract: this service always sends\neverything but `email` and `avatar-url`.",
    no_recursion
)]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    #[schema(
        schema_with = super::described::field_UserAttributes_username,
        required = true
    )]
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, on other accounts and where the address is not set.
    #[schema(
        value_type = String,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that waits; null if none does, and on other accounts.
    #[schema(
        rename = "unconfirmed-email",
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = false
    )]
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
    /// MD5 of the lower-cased e-mail address, with `?s=100&d=mm`.
    #[schema(
        rename = "avatar-url",
        value_type = String,
        format = "uri",
        example = json!(
            super::runtime::describe::json(
                "\"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm\""
            )
        ),
        required = false
    )]
    pub avatar_url: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Whether this is a service account (true) or user account (false)".
    #[schema(rename = "is-service-account", value_type = bool, required = false)]
    pub is_service_account: ::std::option::Option<bool>,
    /// Source 000, Sample Response: whether the user knows version 2 of the API only.
    #[schema(rename = "v2-only", value_type = bool, required = false)]
    pub v2_only: ::std::option::Option<bool>,
    /// Contract: whether the user is an administrator (`user_type` 1).
    #[schema(rename = "is-site-admin", value_type = bool, required = false)]
    pub is_site_admin: ::std::option::Option<bool>,
    /// Contract: how the user signs in, here always `tfc`.
    #[schema(
        rename = "auth-method",
        value_type = String,
        example = json!(super::runtime::describe::json("\"tfc\"")),
        required = false
    )]
    pub auth_method: ::std::option::Option<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " Source 004, AccountDetails: \"Information about two-factor authentication status\"."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "two-factor", value_type = TwoFactor, required = false)]
    pub two_factor: ::std::option::Option<TwoFactor>,
    #[cfg_attr(
        doc,
        doc = " Contract: what the token may do with this user. Never null."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserPermissions, required = false)]
    pub permissions: ::std::option::Option<UserPermissions>,
}

super::runtime::object!(
    UserAttributes, Ignored, { required username "username", optional email "email",
    maybe unconfirmed_email "unconfirmed-email", optional avatar_url "avatar-url",
    optional is_service_account "is-service-account", optional v2_only "v2-only",
    optional is_site_admin "is-site-admin", optional auth_method "auth-method", optional
    two_factor "two-factor", optional permissions "permissions", }
);

/// Source 004, AccountDetails: "Information about two-factor authentication status".
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 004, AccountDetails: \"Information about two-factor authentication status\".",
    no_recursion
)]
pub struct TwoFactor {
    /// Source 004, AccountDetails: "Whether 2FA is enabled".
    #[schema(value_type = bool, required = true)]
    pub enabled: bool,
    /// Source 004, AccountDetails: "Whether 2FA has been verified".
    #[schema(value_type = bool, required = true)]
    pub verified: bool,
}

super::runtime::object!(
    TwoFactor, Ignored, { required enabled "enabled", required verified "verified", }
);

/// Contract: what the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: what the token may do with this user. Never null.",
    no_recursion
)]
pub struct UserPermissions {
    /// Contract: whether organizations may be created.
    #[schema(rename = "can-create-organizations", value_type = bool, required = true)]
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` takes an `email`.
    #[schema(rename = "can-change-email", value_type = bool, required = true)]
    pub can_change_email: bool,
    /// Contract: whether `update_account` takes a `username`.
    #[schema(rename = "can-change-username", value_type = bool, required = true)]
    pub can_change_username: bool,
    /// Contract: whether authentication tokens may be listed, created and deleted.
    #[schema(rename = "can-manage-user-tokens", value_type = bool, required = true)]
    pub can_manage_user_tokens: bool,
}

super::runtime::object!(
    UserPermissions, Ignored, { required can_create_organizations
    "can-create-organizations", required can_change_email "can-change-email", required
    can_change_username "can-change-username", required can_manage_user_tokens
    "can-manage-user-tokens", }
);

/// Source 000, Sample Response, `relationships`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Source 000, Sample Response, `relationships`.", no_recursion)]
pub struct UserRelationships {
    #[cfg_attr(
        doc,
        doc = " Source 000, Sample Response: where the authentication tokens of the user are."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(
        rename = "authentication-tokens",
        value_type = AuthenticationTokensRelationship,
        required = true
    )]
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object!(
    UserRelationships, Ignored, { required authentication_tokens "authentication-tokens",
    }
);

/// Source 000, Sample Response: where the authentication tokens of the user are.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Sample Response: where the authentication tokens of the user are.",
    no_recursion
)]
pub struct AuthenticationTokensRelationship {
    #[cfg_attr(
        doc,
        doc = " Source 000, Sample Response: the links of the relationship."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationTokensLinks, required = true)]
    pub links: AuthenticationTokensLinks,
}

super::runtime::object!(
    AuthenticationTokensRelationship, Ignored, { required links "links", }
);

/// Source 000, Sample Response: the links of the relationship.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Sample Response: the links of the relationship.",
    no_recursion
)]
pub struct AuthenticationTokensLinks {
    /// Source 000, Sample Response: the path of the tokens. Contract: it can be followed
    /// (`list_user_tokens`).
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens\""
            )
        ),
        required = true
    )]
    pub related: ::std::string::String,
}

super::runtime::object!(
    AuthenticationTokensLinks, Ignored, { required related "related", }
);

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Source 000, Sample Response, `links`.", no_recursion)]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it
    /// has the id instead of a username that is a dot segment (`.` or `..`).
    #[schema(
        rename = "self",
        value_type = String,
        example = json!(super::runtime::describe::json("\"/api/v2/users/admin\"")),
        required = true
    )]
    pub self_: ::std::string::String,
}

super::runtime::object!(UserLinks, Ignored, { required self_ "self", });

/// Source 000, Request Body: "a JSON object with the following properties".
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Request Body: \"a JSON object with the following properties\".",
    no_recursion
)]
pub struct UpdateAccountDocument {
    #[cfg_attr(doc, doc = " Source 000, Request Body, `data`.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UpdateAccountData, required = true)]
    pub data: UpdateAccountData,
}

super::runtime::object!(UpdateAccountDocument, Ignored, { required data "data", });

/// Source 000, Request Body, `data`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Source 000, Request Body, `data`.", no_recursion)]
pub struct UpdateAccountData {
    #[cfg_attr(
        doc,
        doc = " Source 000, Request Body, `data.type`: \"Must be `\"users\"`\"."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = true)]
    pub r#type: UserResourceType,
    #[cfg_attr(
        doc,
        doc = " Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UpdateAccountAttributes, required = false)]
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object!(
    UpdateAccountData, Ignored, { required r#type "type", optional attributes
    "attributes", }
);

/// Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.",
    no_recursion
)]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    #[schema(
        schema_with = super::described::field_UpdateAccountAttributes_username,
        required = false
    )]
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
    /// without control characters; unique in any case of its letters.
    #[schema(
        schema_with = super::described::field_UpdateAccountAttributes_email,
        required = false
    )]
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object!(
    UpdateAccountAttributes, Ignored, { optional username "username", optional email
    "email", }
);

/// Contract: the request to change the password.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Contract: the request to change the password.", no_recursion)]
pub struct ChangePasswordDocument {
    #[cfg_attr(
        doc,
        doc = " Contract: the resource; its `type` may be left out, but not be another one."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordData, required = true)]
    pub data: ChangePasswordData,
}

super::runtime::object!(ChangePasswordDocument, Ignored, { required data "data", });

/// Contract: the resource; its `type` may be left out, but not be another one.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the resource; its `type` may be left out, but not be another one.",
    no_recursion
)]
pub struct ChangePasswordData {
    #[cfg_attr(
        doc,
        doc = " Source 000, Request Body, `data.type`: \"Must be `\"users\"`\"."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = false)]
    pub r#type: ::std::option::Option<UserResourceType>,
    #[cfg_attr(doc, doc = " Contract: in snake_case, as the official API takes them.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordAttributes, required = true)]
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object!(
    ChangePasswordData, Ignored, { optional r#type "type", required attributes
    "attributes", }
);

/// Contract: in snake_case, as the official API takes them.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: in snake_case, as the official API takes them.",
    no_recursion
)]
pub struct ChangePasswordAttributes {
    /// Contract: the present password.
    #[schema(
        value_type = String,
        format = "password",
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"current password example\"")),
        required = true
    )]
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 characters (code points) of any kind.
    #[schema(
        value_type = String,
        format = "password",
        min_length = 10,
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"new password example\"")),
        required = true
    )]
    pub password: ::std::string::String,
    /// Contract: the new password again, the same code points.
    #[schema(
        value_type = String,
        format = "password",
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"new password example\"")),
        required = true
    )]
    pub password_confirmation: ::std::string::String,
}

impl ::std::fmt::Debug for ChangePasswordAttributes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ChangePasswordAttributes")
            .field("current_password", &"[redacted]")
            .field("password", &"[redacted]")
            .field("password_confirmation", &"[redacted]")
            .finish()
    }
}

super::runtime::object!(
    ChangePasswordAttributes, Ignored, { required current_password "current_password",
    required password "password", required password_confirmation "password_confirmation",
    }
);

/// Contract: a JSON:API document of authentication tokens; all of them, without pages.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Contract: a JSON:API document of authentication tokens; all of them, without pages.",
    no_recursion
)]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, the newest first.
    #[schema(
        schema_with = super::described::field_AuthenticationTokenListDocument_data,
        required = true
    )]
    pub data: ::std::vec::Vec<AuthenticationToken>,
}

super::runtime::object!(
    AuthenticationTokenListDocument, Ignored, { required data "data", }
);

/// Contract: a JSON:API document of one authentication token.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: a JSON:API document of one authentication token.",
    no_recursion
)]
pub struct AuthenticationTokenDocument {
    #[cfg_attr(
        doc,
        doc = " Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API"
    )]
    #[cfg_attr(doc, doc = " resource object.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationToken, required = true)]
    pub data: AuthenticationToken,
}

super::runtime::object!(AuthenticationTokenDocument, Ignored, { required data "data", });

/// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
/// resource object.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API\nresource object.",
    no_recursion
)]
pub struct AuthenticationToken {
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.
    #[schema(
        value_type = String,
        pattern = "^at-[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"at-QmATJea6aWj1xR2t\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// Contract: the resource type, always this one.
    #[schema(
        schema_with = super::described::field_AuthenticationToken_type,
        required = true
    )]
    pub r#type: AuthenticationTokenType,
    #[cfg_attr(doc, doc = " Contract: what is told of a token.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationTokenAttributes, required = true)]
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object!(
    AuthenticationToken, Ignored, { required id "id", required r#type "type", required
    attributes "attributes", }
);

/// Contract: what is told of a token.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Contract: what is told of a token.", no_recursion)]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was made.
    #[schema(
        rename = "created-at",
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub created_at: ::jiff::Timestamp,
    /// Contract: when the token was last used; null if never.
    #[schema(
        rename = "last-used-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: what it is for, as given when it was made; empty if nothing was.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"api\"")),
        required = true
    )]
    pub description: ::std::string::String,
    /// Contract: the secret, in the answer that creates the token; null ever after.
    #[schema(
        value_type = Option<String>,
        format = "password",
        example = json!(super::runtime::describe::json("\"example-token-secret\"")),
        required = true
    )]
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good; null if never.
    #[schema(
        rename = "expired-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2099-09-18T20:12:00Z\"")),
        required = true
    )]
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    #[cfg_attr(
        doc,
        doc = " Contract: what a token may do, each scope including the ones before it."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = TokenScope, required = true)]
    pub scope: TokenScope,
}

impl ::std::fmt::Debug for AuthenticationTokenAttributes {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AuthenticationTokenAttributes")
            .field("created_at", &self.created_at)
            .field("last_used_at", &self.last_used_at)
            .field("description", &self.description)
            .field("token", &"[redacted]")
            .field("expired_at", &self.expired_at)
            .field("scope", &self.scope)
            .finish()
    }
}

super::runtime::object!(
    AuthenticationTokenAttributes, Ignored, { required created_at "created-at", required
    last_used_at "last-used-at", required description "description", required token
    "token", required expired_at "expired-at", required scope "scope", }
);

/// Contract: what a token may do, each scope including the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// Shows one's own account.
    Read,
    /// Also changes it.
    Write,
    /// Also acts on other accounts, where the operation says so.
    Admin,
}

super::runtime::string_enum!(
    TokenScope { Read = "read", Write = "write", Admin = "admin", }
);

impl utoipa::PartialSchema for TokenScope {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_TokenScope()
    }
}

impl utoipa::ToSchema for TokenScope {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("TokenScope")
    }
}

/// Contract: the request to create an authentication token.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the request to create an authentication token.",
    no_recursion
)]
pub struct CreateAuthenticationTokenDocument {
    #[cfg_attr(doc, doc = " Contract: the resource; every attribute is optional.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = CreateAuthenticationTokenData, required = true)]
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object!(
    CreateAuthenticationTokenDocument, Ignored, { required data "data", }
);

/// Contract: the resource; every attribute is optional.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Contract: the resource; every attribute is optional.",
    no_recursion
)]
pub struct CreateAuthenticationTokenData {
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,
    /// and so is the empty text, which go-tfe sends, or none at all; another type is refused.
    #[schema(
        value_type = String,
        pattern = "^(authentication-tokens?)?$",
        example = json!(super::runtime::describe::json("\"authentication-tokens\"")),
        required = false
    )]
    pub r#type: ::std::option::Option<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is"
    )]
    #[cfg_attr(
        doc,
        doc = " `write`; one wider than that of the token that asks is refused with 422."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = CreateAuthenticationTokenAttributes, required = false)]
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object!(
    CreateAuthenticationTokenData, Ignored, { optional r#type "type", optional attributes
    "attributes", }
);

/// Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
/// `write`; one wider than that of the token that asks is refused with 422.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is\n`write`; one wider than that of the token that asks is refused with 422.",
    no_recursion
)]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: what the token is for; left out, it is empty. No control characters.
    #[schema(
        value_type = String,
        max_length = 256,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"api\"")),
        required = false
    )]
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good, a time in the future; left out or null, it is good
    /// until it is deleted.
    #[schema(
        rename = "expired-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2099-09-18T20:12:00Z\"")),
        required = false
    )]
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    #[cfg_attr(
        doc,
        doc = " Contract: what a token may do, each scope including the ones before it."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = TokenScope, required = false)]
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object!(
    CreateAuthenticationTokenAttributes, Ignored, { optional description "description",
    maybe expired_at "expired-at", optional scope "scope", }
);

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:
/// tokens are made by other means.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:\ntokens are made by other means.",
    no_recursion
)]
pub struct ServiceDiscovery {
    /// Contract: where version 2 of the Terraform Enterprise API begins.
    #[schema(
        rename = "tfe.v2",
        value_type = String,
        pattern = "^/([A-Za-z0-9._~-]+/)*$",
        example = json!(super::runtime::describe::json("\"/api/v2/\"")),
        required = true
    )]
    pub tfe_v2: ::std::string::String,
    /// Contract: where a module registry would begin; some clients want it told, and nothing is served
    /// there.
    #[schema(
        rename = "modules.v1",
        value_type = String,
        pattern = "^/([A-Za-z0-9._~-]+/)*$",
        example = json!(super::runtime::describe::json("\"/api/registry/v1/modules/\"")),
        required = true
    )]
    pub modules_v1: ::std::string::String,
}

super::runtime::object!(
    ServiceDiscovery, Ignored, { required tfe_v2 "tfe.v2", required modules_v1
    "modules.v1", }
);

/// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Update your account info: \"JSON API error object\", in a JSON:API document.",
    no_recursion
)]
pub struct JsonApiErrorDocument {
    /// Contract: one error object for each thing that is wrong.
    #[schema(
        schema_with = super::described::field_JsonApiErrorDocument_errors,
        required = true
    )]
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object!(JsonApiErrorDocument, Ignored, { required errors "errors", });

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Update your account info: a \"JSON API error object\".",
    no_recursion
)]
pub struct JsonApiError {
    /// Contract: the HTTP status. A string; clients drop the whole error otherwise.
    #[schema(
        value_type = String,
        pattern = "^[1-5][0-9]{2}$",
        example = json!(super::runtime::describe::json("\"422\"")),
        required = true
    )]
    pub status: ::std::string::String,
    /// Contract: what kind of error it is, the same text for every error of the kind.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"invalid attribute\"")),
        required = true
    )]
    pub title: ::std::string::String,
    /// Contract: what is wrong with this request.
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json("\"email is not an e-mail address\"")
        ),
        required = false
    )]
    pub detail: ::std::option::Option<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " Contract: the place in the request that the error is about."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = JsonApiErrorSource, required = false)]
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object!(
    JsonApiError, Ignored, { required status "status", required title "title", optional
    detail "detail", optional source "source", }
);

/// Contract: the place in the request that the error is about.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the place in the request that the error is about.",
    no_recursion
)]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member
    /// is pointed at where it would stand.
    #[schema(
        value_type = String,
        format = "json-pointer",
        example = json!(super::runtime::describe::json("\"/data/attributes/email\"")),
        required = true
    )]
    pub pointer: ::std::string::String,
}

super::runtime::object!(JsonApiErrorSource, Ignored, { required pointer "pointer", });

/// Source 002, Response: an account.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Source 002, Response: an account.", no_recursion)]
pub struct Account {
    /// Source 002, Response: "Unique identifier of the account." Contract: `acct_` + key; the source
    /// has a shorter key.
    #[schema(
        value_type = String,
        pattern = "^acct_[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"acct_001\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null while it is not set.
    #[schema(
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = true
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that waits
    /// for confirmation; shown only while one does.
    #[schema(
        value_type = String,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = false
    )]
    pub pending_email: ::std::option::Option<::std::string::String>,
    /// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
    #[schema(schema_with = super::described::field_Account_name, required = true)]
    pub name: AccountName,
    #[cfg_attr(doc, doc = " Source 002, Response, `type`: \"individual or business.\"")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountType, required = true)]
    pub r#type: AccountType,
    #[cfg_attr(doc, doc = " Source 002, Response: \"Current status of the account.\"")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountStatus, required = true)]
    pub status: AccountStatus,
    /// Source 002, Response: "ISO 8601 timestamp when the account was created."
    #[schema(
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-01-12T09:30:00Z\"")),
        required = true
    )]
    pub created_at: ::jiff::Timestamp,
    /// Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract: it changes
    /// when something changed, and only then.
    #[schema(
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub updated_at: ::jiff::Timestamp,
    #[cfg_attr(
        doc,
        doc = " Source 002, Request Body: \"preferences (currency, timezone, language)\"."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountSettings, required = true)]
    pub settings: AccountSettings,
}

super::runtime::object!(
    Account, Ignored, { required id "id", required email "email", optional pending_email
    "pending_email", required name "name", required r#type "type", required status
    "status", required created_at "created_at", required updated_at "updated_at",
    required settings "settings", }
);

/// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
pub type AccountName = ::std::string::String;

/// Source 002, Response, `type`: "individual or business."
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountType {
    /// `individual`
    Individual,
    /// `business`
    Business,
}

super::runtime::string_enum!(
    AccountType { Individual = "individual", Business = "business", }
);

impl utoipa::PartialSchema for AccountType {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_AccountType()
    }
}

impl utoipa::ToSchema for AccountType {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("AccountType")
    }
}

/// Source 002, Response: "Current status of the account."
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountStatus {
    /// Everything is possible.
    Active,
    /// It can be read, but not changed.
    Suspended,
    /// Nothing is possible; its tokens are refused.
    Closed,
}

super::runtime::string_enum!(
    AccountStatus { Active = "active", Suspended = "suspended", Closed = "closed", }
);

impl utoipa::PartialSchema for AccountStatus {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_AccountStatus()
    }
}

impl utoipa::ToSchema for AccountStatus {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("AccountStatus")
    }
}

/// Source 002, Request Body: "preferences (currency, timezone, language)".
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 002, Request Body: \"preferences (currency, timezone, language)\".",
    no_recursion
)]
pub struct AccountSettings {
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.
    #[schema(
        value_type = String,
        pattern = "^[A-Z]{3}$",
        example = json!(super::runtime::describe::json("\"EUR\"")),
        required = true
    )]
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by
    /// default.
    #[schema(
        value_type = String,
        max_length = 64,
        pattern = "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
        example = json!(super::runtime::describe::json("\"Europe/Berlin\"")),
        required = true
    )]
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.
    #[schema(
        value_type = String,
        min_length = 2,
        max_length = 35,
        pattern = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
        example = json!(super::runtime::describe::json("\"de\"")),
        required = true
    )]
    pub language: ::std::string::String,
}

super::runtime::object!(
    AccountSettings, Ignored, { required currency "currency", required timezone
    "timezone", required language "language", }
);

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountPatch {
    /// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
    pub name: ::std::option::Option<AccountName>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
    /// without control characters; unique in any case of its letters.
    pub email: ::std::option::Option<EmailAddress>,
    /// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
    /// out stays, null puts a setting back to its default, and null for `settings` all three.
    pub settings: super::runtime::Maybe<AccountSettingsPatch>,
}

super::runtime::object!(
    AccountPatch, Denied, { optional name "name", optional email "email", maybe settings
    "settings", }
);

impl utoipa::PartialSchema for AccountPatch {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_AccountPatch()
    }
}

impl utoipa::ToSchema for AccountPatch {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("AccountPatch")
    }
}

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
/// out stays, null puts a setting back to its default, and null for `settings` all three.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for
    /// `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object!(
    AccountSettingsPatch, Denied, { maybe currency "currency", maybe timezone "timezone",
    maybe language "language", }
);

impl utoipa::PartialSchema for AccountSettingsPatch {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_AccountSettingsPatch()
    }
}

impl utoipa::ToSchema for AccountSettingsPatch {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("AccountSettingsPatch")
    }
}

/// Source 002, Error Response (400 / 409).
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Source 002, Error Response (400 / 409).", no_recursion)]
pub struct AccountError {
    #[cfg_attr(
        doc,
        doc = " Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one"
    )]
    #[cfg_attr(doc, doc = " for each status that the source does not speak of.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountErrorCode, required = true)]
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): what went wrong, for people.
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json(
                "\"This email is already linked to another account.\""
            )
        ),
        required = true
    )]
    pub message: ::std::string::String,
    /// Contract: one entry for each violation.
    #[schema(
        schema_with = super::described::field_AccountError_details,
        required = false
    )]
    pub details: ::std::option::Option<::std::vec::Vec<AccountErrorDetail>>,
}

super::runtime::object!(
    AccountError, Ignored, { required error "error", required message "message", optional
    details "details", }
);

/// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
/// for each status that the source does not speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountErrorCode {
    /// The request body contains invalid or missing fields.
    InvalidRequest,
    /// Attempted to update to an email already in use.
    EmailExists,
    /// The provided token is not good, or does not have permission to do this.
    Unauthorized,
    /// There is no such account or path.
    NotFound,
    /// The path does not have this method.
    MethodNotAllowed,
    /// The Accept header excludes what the answer would be.
    NotAcceptable,
    /// The body is too large.
    PayloadTooLarge,
    /// The body is not sent as application/json.
    UnsupportedMediaType,
    /// Too many requests.
    RateLimited,
    /// The service failed.
    InternalError,
    /// The service cannot answer now.
    Unavailable,
}

super::runtime::string_enum!(
    AccountErrorCode { InvalidRequest = "invalid_request", EmailExists = "email_exists",
    Unauthorized = "unauthorized", NotFound = "not_found", MethodNotAllowed =
    "method_not_allowed", NotAcceptable = "not_acceptable", PayloadTooLarge =
    "payload_too_large", UnsupportedMediaType = "unsupported_media_type", RateLimited =
    "rate_limited", InternalError = "internal_error", Unavailable = "unavailable", }
);

impl utoipa::PartialSchema for AccountErrorCode {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_AccountErrorCode()
    }
}

impl utoipa::ToSchema for AccountErrorCode {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("AccountErrorCode")
    }
}

/// Contract: one violation.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Contract: one violation.", no_recursion)]
pub struct AccountErrorDetail {
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is
    /// pointed at where it would stand.
    #[schema(
        value_type = String,
        format = "json-pointer",
        example = json!(super::runtime::describe::json("\"/settings/currency\"")),
        required = true
    )]
    pub pointer: ::std::string::String,
    /// Contract: what is wrong there, for people.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"is not an ISO 4217 code\"")),
        required = true
    )]
    pub message: ::std::string::String,
}

super::runtime::object!(
    AccountErrorDetail, Ignored, { required pointer "pointer", required message
    "message", }
);

/// Contract: the request to confirm a new e-mail address.
#[derive(Clone, PartialEq)]
pub struct EmailConfirmation {
    /// Contract: the token from the mail.
    pub token: ::std::string::String,
}

impl ::std::fmt::Debug for EmailConfirmation {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("EmailConfirmation").field("token", &"[redacted]").finish()
    }
}

super::runtime::object!(EmailConfirmation, Denied, { required token "token", });

impl utoipa::PartialSchema for EmailConfirmation {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_EmailConfirmation()
    }
}

impl utoipa::ToSchema for EmailConfirmation {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("EmailConfirmation")
    }
}

/// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003, OK, `Data`: \"Profile fields for the authenticated workspace account.\"",
    no_recursion
)]
pub struct WorkspaceProfile {
    /// Source 003, OK: "Workspace user identifier." Contract: the key.
    #[schema(
        rename = "UserId",
        value_type = Option<String>,
        pattern = "^[0-9A-Za-z]{16}$",
        example = json!(super::runtime::describe::json("\"V3R563qtJNcExAkN\"")),
        required = false
    )]
    pub user_id: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Login user name."
    #[schema(
        rename = "UserName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"admin\"")),
        required = false
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Optional email address."
    #[schema(
        rename = "Email",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "First name."
    #[schema(
        rename = "FirstName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Ada\"")),
        required = false
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Last name."
    #[schema(
        rename = "LastName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Lovelace\"")),
        required = false
    )]
    pub last_name: super::runtime::Maybe<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " Source 003, OK, `UserType`: \"Allowed values: 0 1 2\". Contract: 0 standard, 1 administrator, 2 service."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "UserType", value_type = WorkspaceUserType, required = false)]
    pub user_type: ::std::option::Option<WorkspaceUserType>,
}

super::runtime::object!(
    WorkspaceProfile, Ignored, { maybe user_id "UserId", maybe user_name "UserName",
    maybe email "Email", maybe first_name "FirstName", maybe last_name "LastName",
    optional user_type "UserType", }
);

/// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceUserType {
    /// A person.
    Standard,
    /// A person who administers the site.
    Administrator,
    /// A service account.
    Service,
}

super::runtime::integer_enum!(
    WorkspaceUserType { Standard = 0, Administrator = 1, Service = 2, }
);

impl utoipa::PartialSchema for WorkspaceUserType {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_WorkspaceUserType()
    }
}

impl utoipa::ToSchema for WorkspaceUserType {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("WorkspaceUserType")
    }
}

/// Source 003: "Request payload to update the authenticated workspace account profile." Contract: null
/// and absent mean the same; both leave `UserName` and clear the others.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003: \"Request payload to update the authenticated workspace account profile.\" Contract: null\nand absent mean the same; both leave `UserName` and clear the others.",
    no_recursion
)]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any
    /// case of its letters.
    #[schema(
        rename = "UserName",
        value_type = Option<String>,
        min_length = 1,
        max_length = 60,
        pattern = "^[A-Za-z0-9_.-]+$",
        example = json!(super::runtime::describe::json("\"admin\"")),
        required = false
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Optional email address." Contract: unique in any case of its letters.
    #[schema(
        rename = "Email",
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "First name." Contract: up to 100 characters, no control characters.
    #[schema(
        rename = "FirstName",
        value_type = Option<String>,
        max_length = 100,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"Ada\"")),
        required = false
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Last name." Contract: up to 100 characters, no control characters.
    #[schema(
        rename = "LastName",
        value_type = Option<String>,
        max_length = 100,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"Lovelace\"")),
        required = false
    )]
    pub last_name: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object!(
    WorkspaceProfileUpdate, Ignored, { maybe user_name "UserName", maybe email "Email",
    maybe first_name "FirstName", maybe last_name "LastName", }
);

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on
/// success; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on\nsuccess; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.",
    no_recursion
)]
pub struct WorkspaceProfileEnvelope {
    #[cfg_attr(
        doc,
        doc = " Source 003, OK, `Data`: \"Profile fields for the authenticated workspace account.\""
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "Data", value_type = WorkspaceProfile, required = false)]
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Source 003, OK: `Errors`. Contract: why the request failed.
    #[schema(
        rename = "Errors",
        schema_with = super::described::field_WorkspaceProfileEnvelope_errors,
        required = false
    )]
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as
    /// `EmailConfirmationRequired`.
    #[schema(
        rename = "Warnings",
        schema_with = super::described::field_WorkspaceProfileEnvelope_warnings,
        required = false
    )]
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request did what it asked for.
    #[schema(rename = "Success", value_type = bool, required = false)]
    pub success: ::std::option::Option<bool>,
}

super::runtime::object!(
    WorkspaceProfileEnvelope, Ignored, { optional data "Data", maybe errors "Errors",
    maybe warnings "Warnings", optional success "Success", }
);

/// Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
/// nullable, but its example leaves them out. Contract: the schema is right; the example is given here
/// with both of them null.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both\nnullable, but its example leaves them out. Contract: the schema is right; the example is given here\nwith both of them null.",
    no_recursion
)]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    #[schema(
        rename = "Code",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"EmailTaken\"")),
        required = true
    )]
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: what it is, for people.
    #[schema(
        rename = "Message",
        value_type = Option<String>,
        example = json!(
            super::runtime::describe::json("\"The e-mail address is already taken.\"")
        ),
        required = true
    )]
    pub message: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.
    #[schema(
        rename = "Target",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"/Email\"")),
        required = false
    )]
    pub target: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Field`. Contract: the member of the request body.
    #[schema(
        rename = "Field",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Email\"")),
        required = false
    )]
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, texts by name.
    #[schema(
        rename = "Metadata",
        schema_with = super::described::field_WorkspaceMessage_metadata,
        required = false
    )]
    pub metadata: ::std::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::option::Option<::std::string::String>,
        >,
    >,
    #[cfg_attr(
        doc,
        doc = " Source 003, OK, `Type`: \"Allowed values: 0 1 2\". Contract: 0 validation, 1 business, 2 system."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "Type", value_type = WorkspaceMessageType, required = false)]
    pub r#type: ::std::option::Option<WorkspaceMessageType>,
    #[cfg_attr(
        doc,
        doc = " Source 003, OK, `Severity`: \"Allowed values: 0 1 2\". Contract: 0 error, 1 warning, 2 information."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(
        rename = "Severity",
        value_type = WorkspaceMessageSeverity,
        required = false
    )]
    pub severity: ::std::option::Option<WorkspaceMessageSeverity>,
}

super::runtime::object!(
    WorkspaceMessage, Ignored, { required code "Code", required message "Message", maybe
    target "Target", maybe field "Field", optional metadata "Metadata", optional r#type
    "Type", optional severity "Severity", }
);

/// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageType {
    /// The request is not as it must be.
    Validation,
    /// A rule of the service speaks against it.
    Business,
    /// The service itself is in trouble.
    System,
}

super::runtime::integer_enum!(
    WorkspaceMessageType { Validation = 0, Business = 1, System = 2, }
);

impl utoipa::PartialSchema for WorkspaceMessageType {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_WorkspaceMessageType()
    }
}

impl utoipa::ToSchema for WorkspaceMessageType {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("WorkspaceMessageType")
    }
}

/// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageSeverity {
    /// The request failed.
    Error,
    /// The request succeeded, and there is something to do.
    Warning,
    /// The request succeeded, and there is something to know.
    Information,
}

super::runtime::integer_enum!(
    WorkspaceMessageSeverity { Error = 0, Warning = 1, Information = 2, }
);

impl utoipa::PartialSchema for WorkspaceMessageSeverity {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_WorkspaceMessageSeverity()
    }
}

impl utoipa::ToSchema for WorkspaceMessageSeverity {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("WorkspaceMessageSeverity")
    }
}

/// Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members
/// of one's own. Sent as `application/json`, as the source shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProblemDetails {
    /// Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).
    pub r#type: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).
    pub title: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).
    pub status: super::runtime::Maybe<i32>,
    /// Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).
    pub detail: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).
    pub instance: super::runtime::Maybe<::std::string::String>,
    /// Additional properties.
    pub additional: ::std::collections::BTreeMap<
        ::std::string::String,
        ::serde_json::Value,
    >,
}

super::runtime::object!(
    ProblemDetails, Kept additional, { maybe r#type "type", maybe title "title", maybe
    status "status", maybe detail "detail", maybe instance "instance", }
);

impl utoipa::PartialSchema for ProblemDetails {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        super::described::schema_ProblemDetails()
    }
}

impl utoipa::ToSchema for ProblemDetails {
    fn name() -> ::std::borrow::Cow<'static, str> {
        ::std::borrow::Cow::Borrowed("ProblemDetails")
    }
}

/// Contract: the resource type, always this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::string_enum!(
    AuthenticationTokenType { AuthenticationTokens = "authentication-tokens", }
);
