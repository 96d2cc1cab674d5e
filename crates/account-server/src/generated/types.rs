// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The schemas of the document as Rust types.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
/// ignoring case.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
/// control characters; unique, ignoring case.
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
    /// show `user_d3cab177` (000) and shorter keys.
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
        doc = " Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit"
    )]
    #[cfg_attr(
        doc,
        doc = " different attributes, so only `username` is required. Contract: this service always sends all but"
    )]
    #[cfg_attr(doc, doc = " `email` and `avatar-url`.")]
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

/// Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit
/// different attributes, so only `username` is required. Contract: this service always sends all but
/// `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit\ndifferent attributes, so only `username` is required. Contract: this service always sends all but\n`email` and `avatar-url`.",
    no_recursion
)]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    #[schema(
        schema_with = super::described::field_UserAttributes_username,
        required = true
    )]
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, for other accounts and if no address is set.
    #[schema(
        value_type = String,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that awaits confirmation; null if there is none, and for other accounts.
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
    /// MD5 hash of the lower-case e-mail address, with `?s=100&d=mm`.
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
    /// Source 000, Sample Response: whether the user is restricted to version 2 of the API.
    #[schema(rename = "v2-only", value_type = bool, required = false)]
    pub v2_only: ::std::option::Option<bool>,
    /// Contract: whether the user is an administrator (`user_type` 1).
    #[schema(rename = "is-site-admin", value_type = bool, required = false)]
    pub is_site_admin: ::std::option::Option<bool>,
    /// Contract: the authentication method of the user, always `tfc`.
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
        doc = " Contract: the permissions of the token for this user. Never null."
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

/// Contract: the permissions of the token for this user. Never null.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the permissions of the token for this user. Never null.",
    no_recursion
)]
pub struct UserPermissions {
    /// Contract: whether organizations can be created.
    #[schema(rename = "can-create-organizations", value_type = bool, required = true)]
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` accepts an `email`.
    #[schema(rename = "can-change-email", value_type = bool, required = true)]
    pub can_change_email: bool,
    /// Contract: whether `update_account` accepts a `username`.
    #[schema(rename = "can-change-username", value_type = bool, required = true)]
    pub can_change_username: bool,
    /// Contract: whether authentication tokens can be listed, created and deleted.
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
        doc = " Source 000, Sample Response: the authentication tokens of the user."
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

/// Source 000, Sample Response: the authentication tokens of the user.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Sample Response: the authentication tokens of the user.",
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
    /// Source 000, Sample Response: the path of the tokens. Contract: a valid path of
    /// `list_user_tokens`.
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
    /// Source 000, Sample Response: the path of the user. Contract: a valid path of `get_user`. It
    /// contains the id if the username is a dot segment (`.` or `..`).
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
        doc = " Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UpdateAccountAttributes, required = false)]
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object!(
    UpdateAccountData, Ignored, { required r#type "type", optional attributes
    "attributes", }
);

/// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.",
    no_recursion
)]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    #[schema(
        schema_with = super::described::field_UpdateAccountAttributes_username,
        required = false
    )]
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
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
        doc = " Contract: the resource; its `type` is optional, but must not be another one."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordData, required = true)]
    pub data: ChangePasswordData,
}

super::runtime::object!(ChangePasswordDocument, Ignored, { required data "data", });

/// Contract: the resource; its `type` is optional, but must not be another one.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the resource; its `type` is optional, but must not be another one.",
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
    #[cfg_attr(
        doc,
        doc = " Contract: the attributes, in snake_case as in the official API."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordAttributes, required = true)]
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object!(
    ChangePasswordData, Ignored, { optional r#type "type", required attributes
    "attributes", }
);

/// Contract: the attributes, in snake_case as in the official API.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the attributes, in snake_case as in the official API.",
    no_recursion
)]
pub struct ChangePasswordAttributes {
    /// Contract: the current password.
    #[schema(
        value_type = String,
        format = "password",
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"current password example\"")),
        required = true
    )]
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 arbitrary characters (code points).
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
    /// Contract: the new password again, with identical code points.
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

/// Contract: a JSON:API document of all authentication tokens, without pagination.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Contract: a JSON:API document of all authentication tokens, without pagination.",
    no_recursion
)]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, newest first.
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
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; not the secret.
    #[schema(
        value_type = String,
        pattern = "^at-[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"at-QmATJea6aWj1xR2t\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// Contract: the resource type, always this value.
    #[schema(
        schema_with = super::described::field_AuthenticationToken_type,
        required = true
    )]
    pub r#type: AuthenticationTokenType,
    #[cfg_attr(doc, doc = " Contract: the attributes of a token.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationTokenAttributes, required = true)]
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object!(
    AuthenticationToken, Ignored, { required id "id", required r#type "type", required
    attributes "attributes", }
);

/// Contract: the attributes of a token.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Contract: the attributes of a token.", no_recursion)]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was created.
    #[schema(
        rename = "created-at",
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub created_at: super::runtime::DateTime,
    /// Contract: when the token was last used; null if never.
    #[schema(
        rename = "last-used-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub last_used_at: ::std::option::Option<super::runtime::DateTime>,
    /// Contract: the description given at creation; may be empty.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"api\"")),
        required = true
    )]
    pub description: ::std::string::String,
    /// Contract: the secret in the response that creates the token, otherwise null.
    #[schema(
        value_type = Option<String>,
        format = "password",
        example = json!(super::runtime::describe::json("\"example-token-secret\"")),
        required = true
    )]
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires; null if never.
    #[schema(
        rename = "expired-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2099-09-18T20:12:00Z\"")),
        required = true
    )]
    pub expired_at: ::std::option::Option<super::runtime::DateTime>,
    #[cfg_attr(
        doc,
        doc = " Contract: the permissions of a token. Each scope includes the previous ones."
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

/// Contract: the permissions of a token. Each scope includes the previous ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// Reads one's own account.
    Read,
    /// Also changes it.
    Write,
    /// Also acts on other accounts, if the operation supports it.
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
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted
    /// as well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.
    #[schema(
        value_type = String,
        pattern = "^(authentication-tokens?)?$",
        example = json!(super::runtime::describe::json("\"authentication-tokens\"")),
        required = false
    )]
    pub r#type: ::std::option::Option<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that"
    )]
    #[cfg_attr(doc, doc = " exceeds that of the current token is rejected with 422.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = CreateAuthenticationTokenAttributes, required = false)]
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object!(
    CreateAuthenticationTokenData, Ignored, { optional r#type "type", optional attributes
    "attributes", }
);

/// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
/// exceeds that of the current token is rejected with 422.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that\nexceeds that of the current token is rejected with 422.",
    no_recursion
)]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: the purpose of the token, by default empty. No control characters.
    #[schema(
        value_type = String,
        max_length = 256,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"api\"")),
        required = false
    )]
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires, a time in the future. If absent or null, it is valid until it is
    /// deleted.
    #[schema(
        rename = "expired-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2099-09-18T20:12:00Z\"")),
        required = false
    )]
    pub expired_at: super::runtime::Maybe<super::runtime::DateTime>,
    #[cfg_attr(
        doc,
        doc = " Contract: the permissions of a token. Each scope includes the previous ones."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = TokenScope, required = false)]
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object!(
    CreateAuthenticationTokenAttributes, Ignored, { optional description "description",
    maybe expired_at "expired-at", optional scope "scope", }
);

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,
/// because tokens are created by other means.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,\nbecause tokens are created by other means.",
    no_recursion
)]
pub struct ServiceDiscovery {
    /// Contract: the base path of version 2 of the Terraform Enterprise API.
    #[schema(
        rename = "tfe.v2",
        value_type = String,
        pattern = "^/([A-Za-z0-9._~-]+/)*$",
        example = json!(super::runtime::describe::json("\"/api/v2/\"")),
        required = true
    )]
    pub tfe_v2: ::std::string::String,
    /// Contract: the base path of a module registry. Some clients require it, but no registry is served
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
    /// Contract: one error object for each error.
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
    /// Contract: the HTTP status as a string; clients ignore the error otherwise.
    #[schema(
        value_type = String,
        pattern = "^[1-5][0-9]{2}$",
        example = json!(super::runtime::describe::json("\"422\"")),
        required = true
    )]
    pub status: ::std::string::String,
    /// Contract: the kind of error; identical for all errors of this kind.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"invalid attribute\"")),
        required = true
    )]
    pub title: ::std::string::String,
    /// Contract: what is wrong with this particular request.
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json("\"email is not an e-mail address\"")
        ),
        required = false
    )]
    pub detail: ::std::option::Option<::std::string::String>,
    #[cfg_attr(doc, doc = " Contract: the location of the error in the request.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = JsonApiErrorSource, required = false)]
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object!(
    JsonApiError, Ignored, { required status "status", required title "title", optional
    detail "detail", optional source "source", }
);

/// Contract: the location of the error in the request.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "Contract: the location of the error in the request.",
    no_recursion
)]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for the whole document. For a
    /// missing property, the pointer that it would have.
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
    /// shows a shorter key.
    #[schema(
        value_type = String,
        pattern = "^acct_[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"acct_001\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null if it is not set.
    #[schema(
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = true
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that
    /// awaits confirmation; absent if there is none.
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
    pub created_at: super::runtime::DateTime,
    /// Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract:
    /// unchanged by requests that change nothing.
    #[schema(
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub updated_at: super::runtime::DateTime,
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
    /// No restrictions.
    Active,
    /// Can be read, but not changed.
    Suspended,
    /// Cannot be used; its tokens are rejected.
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
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; `USD` by default.
    #[schema(
        value_type = String,
        pattern = "^[A-Z]{3}$",
        example = json!(super::runtime::describe::json("\"EUR\"")),
        required = true
    )]
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; `UTC` by
    /// default.
    #[schema(
        value_type = String,
        max_length = 64,
        pattern = "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
        example = json!(super::runtime::describe::json("\"Europe/Berlin\"")),
        required = true
    )]
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; `en` by default.
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

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these properties only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountPatch {
    /// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
    pub name: ::std::option::Option<AccountName>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
    /// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
    /// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
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

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
/// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; null for
    /// `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; null for `en`.
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
    #[cfg_attr(doc, doc = " for each status that the source does not mention.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountErrorCode, required = true)]
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): a human-readable message.
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
/// for each status that the source does not mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountErrorCode {
    /// The request body contains invalid or missing fields.
    InvalidRequest,
    /// Attempted to update to an email already in use.
    EmailExists,
    /// The provided token is invalid or does not have permission to do this.
    Unauthorized,
    /// The account or path does not exist.
    NotFound,
    /// The path does not have this method.
    MethodNotAllowed,
    /// The Accept header excludes the media type of the response.
    NotAcceptable,
    /// The request body is too large.
    PayloadTooLarge,
    /// The request body is not application/json.
    UnsupportedMediaType,
    /// Too many requests.
    RateLimited,
    /// An internal error occurred.
    InternalError,
    /// The service is temporarily unavailable.
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
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for the whole body. For a missing
    /// property, the pointer that it would have.
    #[schema(
        value_type = String,
        format = "json-pointer",
        example = json!(super::runtime::describe::json("\"/settings/currency\"")),
        required = true
    )]
    pub pointer: ::std::string::String,
    /// Contract: a human-readable message.
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
    /// An administrator of the site.
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
/// and absent are equivalent: both leave `UserName` unchanged and clear the other properties.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003: \"Request payload to update the authenticated workspace account profile.\" Contract: null\nand absent are equivalent: both leave `UserName` unchanged and clear the other properties.",
    no_recursion
)]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
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
    /// Source 003: "Optional email address." Contract: unique, ignoring case.
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

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present
/// on success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present\non success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.",
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
    /// Source 003, OK: `Warnings`. Contract: warnings about a successful request, such as
    /// `EmailConfirmationRequired`.
    #[schema(
        rename = "Warnings",
        schema_with = super::described::field_WorkspaceProfileEnvelope_warnings,
        required = false
    )]
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request succeeded.
    #[schema(rename = "Success", value_type = bool, required = false)]
    pub success: ::std::option::Option<bool>,
}

super::runtime::object!(
    WorkspaceProfileEnvelope, Ignored, { optional data "Data", maybe errors "Errors",
    maybe warnings "Warnings", optional success "Success", }
);

/// Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
/// nullable, but its example omits them. Contract: the schema is authoritative, so the example here
/// has null for both.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both\nnullable, but its example omits them. Contract: the schema is authoritative, so the example here\nhas null for both.",
    no_recursion
)]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: a machine-readable code: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    #[schema(
        rename = "Code",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"EmailTaken\"")),
        required = true
    )]
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: a human-readable message.
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
    /// Source 003, OK: `Field`. Contract: the property of the request body.
    #[schema(
        rename = "Field",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Email\"")),
        required = false
    )]
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, strings by name.
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

/// Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and
/// extension properties are allowed. Sent as `application/json`, as in the source.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProblemDetails {
    /// Source 003, Forbidden: `type`. A URI reference that identifies the problem type (RFC 9457, 3.1.1).
    pub r#type: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `title`. A summary of the problem type (RFC 9457, 3.1.3).
    pub title: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).
    pub status: super::runtime::Maybe<i32>,
    /// Source 003, Forbidden: `detail`. An explanation of this occurrence (RFC 9457, 3.1.4).
    pub detail: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `instance`. A URI reference that identifies this occurrence (RFC 9457, 3.1.5).
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

/// Contract: the resource type, always this value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::string_enum!(
    AuthenticationTokenType { AuthenticationTokens = "authentication-tokens", }
);
