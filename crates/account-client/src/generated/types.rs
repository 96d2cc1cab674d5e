// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
/// ignoring case.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
/// control characters; unique, ignoring case.
pub type EmailAddress = ::std::string::String;

/// Source 000, Update your account info: "JSON API document (`type: "users"`)"; source 004, API
/// Response Structure.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserDocument {
    /// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
    /// `relationships` and `links`, so neither is required; Contract: this service always sends both.
    pub data: User,
}

super::runtime::object::impl_object!(UserDocument);

/// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
/// `relationships` and `links`, so neither is required; Contract: this service always sends both.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct User {
    /// Source 004, AccountDetails: "The ID of the account". Contract: `user-` + key; the sources also
    /// show `user_d3cab177` (000) and shorter keys.
    pub id: ::std::string::String,
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit
    /// different attributes, so only `username` is required. Contract: this service always sends all but
    /// `email` and `avatar-url`.
    pub attributes: UserAttributes,
    /// Source 000, Sample Response, `relationships`.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub relationships: ::std::option::Option<UserRelationships>,
    /// Source 000, Sample Response, `links`.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub links: ::std::option::Option<UserLinks>,
}

super::runtime::object::impl_object!(User);

/// Source 000, Request Body, `data.type`: "Must be `"users"`".
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum UserResourceType {
    /// `users`
    #[serde(rename = "users")]
    Users,
}

impl UserResourceType {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Users => "users",
        }
    }
}

impl ::std::fmt::Display for UserResourceType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit
/// different attributes, so only `username` is required. Contract: this service always sends all but
/// `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, for other accounts and if no address is set.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that awaits confirmation; null if there is none, and for other accounts.
    #[serde(
        rename = "unconfirmed-email",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
    /// MD5 hash of the lower-case e-mail address, with `?s=100&d=mm`.
    #[serde(
        rename = "avatar-url",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub avatar_url: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Whether this is a service account (true) or user account (false)".
    #[serde(
        rename = "is-service-account",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub is_service_account: ::std::option::Option<bool>,
    /// Source 000, Sample Response: whether the user is restricted to version 2 of the API.
    #[serde(
        rename = "v2-only",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub v2_only: ::std::option::Option<bool>,
    /// Contract: whether the user is an administrator (`user_type` 1).
    #[serde(
        rename = "is-site-admin",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub is_site_admin: ::std::option::Option<bool>,
    /// Contract: the authentication method of the user, always `tfc`.
    #[serde(
        rename = "auth-method",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub auth_method: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Information about two-factor authentication status".
    #[serde(
        rename = "two-factor",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub two_factor: ::std::option::Option<TwoFactor>,
    /// Contract: the permissions of the token for this user. Never null.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub permissions: ::std::option::Option<UserPermissions>,
}

super::runtime::object::impl_object!(UserAttributes);

/// Source 004, AccountDetails: "Information about two-factor authentication status".
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct TwoFactor {
    /// Source 004, AccountDetails: "Whether 2FA is enabled".
    pub enabled: bool,
    /// Source 004, AccountDetails: "Whether 2FA has been verified".
    pub verified: bool,
}

super::runtime::object::impl_object!(TwoFactor);

/// Contract: the permissions of the token for this user. Never null.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserPermissions {
    /// Contract: whether organizations can be created.
    #[serde(rename = "can-create-organizations")]
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` accepts an `email`.
    #[serde(rename = "can-change-email")]
    pub can_change_email: bool,
    /// Contract: whether `update_account` accepts a `username`.
    #[serde(rename = "can-change-username")]
    pub can_change_username: bool,
    /// Contract: whether authentication tokens can be listed, created and deleted.
    #[serde(rename = "can-manage-user-tokens")]
    pub can_manage_user_tokens: bool,
}

super::runtime::object::impl_object!(UserPermissions);

/// Source 000, Sample Response, `relationships`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserRelationships {
    /// Source 000, Sample Response: the authentication tokens of the user.
    #[serde(rename = "authentication-tokens")]
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object::impl_object!(UserRelationships);

/// Source 000, Sample Response: the authentication tokens of the user.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokensRelationship {
    /// Source 000, Sample Response: the links of the relationship.
    pub links: AuthenticationTokensLinks,
}

super::runtime::object::impl_object!(AuthenticationTokensRelationship);

/// Source 000, Sample Response: the links of the relationship.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokensLinks {
    /// Source 000, Sample Response: the path of the tokens. Contract: a valid path of
    /// `list_user_tokens`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object!(AuthenticationTokensLinks);

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: a valid path of `get_user`. It
    /// contains the id if the username is a dot segment (`.` or `..`).
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}

super::runtime::object::impl_object!(UserLinks);

/// Source 000, Request Body: "a JSON object with the following properties".
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UpdateAccountDocument {
    /// Source 000, Request Body, `data`.
    pub data: UpdateAccountData,
}

super::runtime::object::impl_object!(UpdateAccountDocument);

/// Source 000, Request Body, `data`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UpdateAccountData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object!(UpdateAccountData);

/// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object::impl_object!(UpdateAccountAttributes);

/// Contract: the request to change the password.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ChangePasswordDocument {
    /// Contract: the resource; its `type` is optional, but must not be another one.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object!(ChangePasswordDocument);

/// Contract: the resource; its `type` is optional, but must not be another one.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ChangePasswordData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub r#type: ::std::option::Option<UserResourceType>,
    /// Contract: the attributes, in snake_case as in the official API.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object!(ChangePasswordData);

/// Contract: the attributes, in snake_case as in the official API.
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ChangePasswordAttributes {
    /// Contract: the current password.
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 arbitrary characters (code points).
    pub password: ::std::string::String,
    /// Contract: the new password again, with identical code points.
    pub password_confirmation: ::std::string::String,
}

super::runtime::object::impl_object!(ChangePasswordAttributes);

impl ::std::fmt::Debug for ChangePasswordAttributes {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("ChangePasswordAttributes")
            .field("current_password", &"[redacted]")
            .field("password", &"[redacted]")
            .field("password_confirmation", &"[redacted]")
            .finish()
    }
}

/// Contract: a JSON:API document of all authentication tokens, without pagination.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, newest first.
    pub data: ::std::vec::Vec<AuthenticationToken>,
}

super::runtime::object::impl_object!(AuthenticationTokenListDocument);

/// Contract: a JSON:API document of one authentication token.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokenDocument {
    /// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
    /// resource object.
    pub data: AuthenticationToken,
}

super::runtime::object::impl_object!(AuthenticationTokenDocument);

/// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
/// resource object.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationToken {
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; not the secret.
    pub id: ::std::string::String,
    /// Contract: the resource type, always this value.
    pub r#type: AuthenticationTokenType,
    /// Contract: the attributes of a token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object!(AuthenticationToken);

/// Contract: the attributes of a token.
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was created.
    #[serde(rename = "created-at")]
    pub created_at: ::jiff::Timestamp,
    /// Contract: when the token was last used; null if never.
    #[serde(
        rename = "last-used-at",
        deserialize_with = "super::runtime::object::nullable",
    )]
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: the description given at creation; may be empty.
    pub description: ::std::string::String,
    /// Contract: the secret in the response that creates the token, otherwise null.
    #[serde(deserialize_with = "super::runtime::object::nullable")]
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires; null if never.
    #[serde(
        rename = "expired-at",
        deserialize_with = "super::runtime::object::nullable",
    )]
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    pub scope: TokenScope,
}

super::runtime::object::impl_object!(AuthenticationTokenAttributes);

impl ::std::fmt::Debug for AuthenticationTokenAttributes {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("AuthenticationTokenAttributes")
            .field("created_at", &self.created_at)
            .field("last_used_at", &self.last_used_at)
            .field("description", &self.description)
            .field("token", &"[redacted]")
            .field("expired_at", &self.expired_at)
            .field("scope", &self.scope)
            .finish()
    }
}

/// Contract: the permissions of a token. Each scope includes the previous ones.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum TokenScope {
    /// `read`
    ///
    /// Reads one's own account.
    #[serde(rename = "read")]
    Read,
    /// `write`
    ///
    /// Also changes it.
    #[serde(rename = "write")]
    Write,
    /// `admin`
    ///
    /// Also acts on other accounts, if the operation supports it.
    #[serde(rename = "admin")]
    Admin,
}

impl TokenScope {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Admin => "admin",
        }
    }
}

impl ::std::fmt::Display for TokenScope {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Contract: the request to create an authentication token.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct CreateAuthenticationTokenDocument {
    /// Contract: the resource; every attribute is optional.
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object::impl_object!(CreateAuthenticationTokenDocument);

/// Contract: the resource; every attribute is optional.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct CreateAuthenticationTokenData {
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted
    /// as well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
    /// exceeds that of the current token is rejected with 422.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object!(CreateAuthenticationTokenData);

/// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
/// exceeds that of the current token is rejected with 422.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: the purpose of the token, by default empty. No control characters.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires, a time in the future. If absent or null, it is valid until it is
    /// deleted.
    #[serde(
        rename = "expired-at",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object!(CreateAuthenticationTokenAttributes);

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,
/// because tokens are created by other means.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ServiceDiscovery {
    /// Contract: the base path of version 2 of the Terraform Enterprise API.
    #[serde(rename = "tfe.v2")]
    pub tfe_v2: ::std::string::String,
    /// Contract: the base path of a module registry. Some clients require it, but no registry is served
    /// there.
    #[serde(rename = "modules.v1")]
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object!(ServiceDiscovery);

/// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiErrorDocument {
    /// Contract: one error object for each error.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object!(JsonApiErrorDocument);

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiError {
    /// Contract: the HTTP status as a string; clients ignore the error otherwise.
    pub status: ::std::string::String,
    /// Contract: the kind of error; identical for all errors of this kind.
    pub title: ::std::string::String,
    /// Contract: what is wrong with this particular request.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Contract: the location of the error in the request.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object::impl_object!(JsonApiError);

/// Contract: the location of the error in the request.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for the whole document. For a
    /// missing property, the pointer that it would have.
    pub pointer: ::std::string::String,
}

super::runtime::object::impl_object!(JsonApiErrorSource);

/// Source 002, Response: an account.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct Account {
    /// Source 002, Response: "Unique identifier of the account." Contract: `acct_` + key; the source
    /// shows a shorter key.
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null if it is not set.
    #[serde(deserialize_with = "super::runtime::object::nullable")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that
    /// awaits confirmation; absent if there is none.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub pending_email: ::std::option::Option<::std::string::String>,
    /// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
    pub name: AccountName,
    /// Source 002, Response, `type`: "individual or business."
    pub r#type: AccountType,
    /// Source 002, Response: "Current status of the account."
    pub status: AccountStatus,
    /// Source 002, Response: "ISO 8601 timestamp when the account was created."
    pub created_at: ::jiff::Timestamp,
    /// Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract:
    /// unchanged by requests that change nothing.
    pub updated_at: ::jiff::Timestamp,
    /// Source 002, Request Body: "preferences (currency, timezone, language)".
    pub settings: AccountSettings,
}

super::runtime::object::impl_object!(Account);

/// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
pub type AccountName = ::std::string::String;

/// Source 002, Response, `type`: "individual or business."
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum AccountType {
    /// `individual`
    #[serde(rename = "individual")]
    Individual,
    /// `business`
    #[serde(rename = "business")]
    Business,
}

impl AccountType {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Business => "business",
        }
    }
}

impl ::std::fmt::Display for AccountType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Source 002, Response: "Current status of the account."
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum AccountStatus {
    /// `active`
    ///
    /// No restrictions.
    #[serde(rename = "active")]
    Active,
    /// `suspended`
    ///
    /// Can be read, but not changed.
    #[serde(rename = "suspended")]
    Suspended,
    /// `closed`
    ///
    /// Cannot be used; its tokens are rejected.
    #[serde(rename = "closed")]
    Closed,
}

impl AccountStatus {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }
}

impl ::std::fmt::Display for AccountStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Source 002, Request Body: "preferences (currency, timezone, language)".
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountSettings {
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; `USD` by default.
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; `UTC` by
    /// default.
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; `en` by default.
    pub language: ::std::string::String,
}

super::runtime::object::impl_object!(AccountSettings);

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these properties only.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountPatch {
    /// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub name: ::std::option::Option<AccountName>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub email: ::std::option::Option<EmailAddress>,
    /// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
    /// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub settings: super::runtime::Maybe<AccountSettingsPatch>,
}

super::runtime::object::impl_object!(AccountPatch);

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
/// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; null for `USD`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; null for
    /// `UTC`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; null for `en`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object!(AccountSettingsPatch);

/// Source 002, Error Response (400 / 409).
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountError {
    /// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
    /// for each status that the source does not mention.
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): a human-readable message.
    pub message: ::std::string::String,
    /// Contract: one entry for each violation.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub details: ::std::option::Option<::std::vec::Vec<AccountErrorDetail>>,
}

super::runtime::object::impl_object!(AccountError);

/// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
/// for each status that the source does not mention.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum AccountErrorCode {
    /// `invalid_request`
    ///
    /// The request body contains invalid or missing fields.
    #[serde(rename = "invalid_request")]
    InvalidRequest,
    /// `email_exists`
    ///
    /// Attempted to update to an email already in use.
    #[serde(rename = "email_exists")]
    EmailExists,
    /// `unauthorized`
    ///
    /// The provided token is invalid or does not have permission to do this.
    #[serde(rename = "unauthorized")]
    Unauthorized,
    /// `not_found`
    ///
    /// The account or path does not exist.
    #[serde(rename = "not_found")]
    NotFound,
    /// `method_not_allowed`
    ///
    /// The path does not have this method.
    #[serde(rename = "method_not_allowed")]
    MethodNotAllowed,
    /// `not_acceptable`
    ///
    /// The Accept header excludes the media type of the response.
    #[serde(rename = "not_acceptable")]
    NotAcceptable,
    /// `payload_too_large`
    ///
    /// The request body is too large.
    #[serde(rename = "payload_too_large")]
    PayloadTooLarge,
    /// `unsupported_media_type`
    ///
    /// The request body is not application/json.
    #[serde(rename = "unsupported_media_type")]
    UnsupportedMediaType,
    /// `rate_limited`
    ///
    /// Too many requests.
    #[serde(rename = "rate_limited")]
    RateLimited,
    /// `internal_error`
    ///
    /// An internal error occurred.
    #[serde(rename = "internal_error")]
    InternalError,
    /// `unavailable`
    ///
    /// The service is temporarily unavailable.
    #[serde(rename = "unavailable")]
    Unavailable,
}

impl AccountErrorCode {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::EmailExists => "email_exists",
            Self::Unauthorized => "unauthorized",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::NotAcceptable => "not_acceptable",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::RateLimited => "rate_limited",
            Self::InternalError => "internal_error",
            Self::Unavailable => "unavailable",
        }
    }
}

impl ::std::fmt::Display for AccountErrorCode {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Contract: one violation.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountErrorDetail {
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for the whole body. For a missing
    /// property, the pointer that it would have.
    pub pointer: ::std::string::String,
    /// Contract: a human-readable message.
    pub message: ::std::string::String,
}

super::runtime::object::impl_object!(AccountErrorDetail);

/// Contract: the request to confirm a new e-mail address.
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct EmailConfirmation {
    /// Contract: the token from the mail.
    pub token: ::std::string::String,
}

super::runtime::object::impl_object!(EmailConfirmation);

impl ::std::fmt::Debug for EmailConfirmation {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("EmailConfirmation")
            .field("token", &"[redacted]")
            .finish()
    }
}

/// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceProfile {
    /// Source 003, OK: "Workspace user identifier." Contract: the key.
    #[serde(
        rename = "UserId",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub user_id: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Login user name."
    #[serde(
        rename = "UserName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Optional email address."
    #[serde(
        rename = "Email",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "First name."
    #[serde(
        rename = "FirstName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Last name."
    #[serde(
        rename = "LastName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub last_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
    #[serde(
        rename = "UserType",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub user_type: ::std::option::Option<WorkspaceUserType>,
}

super::runtime::object::impl_object!(WorkspaceProfile);

/// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
#[serde(into = "i64", try_from = "i64")]
pub enum WorkspaceUserType {
    /// `0`
    ///
    /// A person.
    Standard,
    /// `1`
    ///
    /// An administrator of the site.
    Administrator,
    /// `2`
    ///
    /// A service account.
    Service,
}

impl ::std::convert::From<WorkspaceUserType> for i64 {
    fn from(value: WorkspaceUserType) -> Self {
        match value {
            WorkspaceUserType::Standard => 0i64,
            WorkspaceUserType::Administrator => 1i64,
            WorkspaceUserType::Service => 2i64,
        }
    }
}

impl ::std::convert::TryFrom<i64> for WorkspaceUserType {
    type Error = ::std::string::String;

    fn try_from(value: i64) -> ::std::result::Result<Self, ::std::string::String> {
        match value {
            0i64 => ::std::result::Result::Ok(Self::Standard),
            1i64 => ::std::result::Result::Ok(Self::Administrator),
            2i64 => ::std::result::Result::Ok(Self::Service),
            _ => {
                ::std::result::Result::Err(
                    ::std::format!("{} is no WorkspaceUserType", value),
                )
            }
        }
    }
}

impl ::std::fmt::Display for WorkspaceUserType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&i64::from(*self), f)
    }
}

/// Source 003: "Request payload to update the authenticated workspace account profile." Contract: null
/// and absent are equivalent: both leave `UserName` unchanged and clear the other properties.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    #[serde(
        rename = "UserName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Optional email address." Contract: unique, ignoring case.
    #[serde(
        rename = "Email",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "First name." Contract: up to 100 characters, no control characters.
    #[serde(
        rename = "FirstName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Last name." Contract: up to 100 characters, no control characters.
    #[serde(
        rename = "LastName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub last_name: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object!(WorkspaceProfileUpdate);

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present
/// on success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceProfileEnvelope {
    /// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
    #[serde(
        rename = "Data",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Source 003, OK: `Errors`. Contract: why the request failed.
    #[serde(
        rename = "Errors",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Warnings`. Contract: warnings about a successful request, such as
    /// `EmailConfirmationRequired`.
    #[serde(
        rename = "Warnings",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request succeeded.
    #[serde(
        rename = "Success",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub success: ::std::option::Option<bool>,
}

super::runtime::object::impl_object!(WorkspaceProfileEnvelope);

/// Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
/// nullable, but its example omits them. Contract: the schema is authoritative, so the example here
/// has null for both.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: a machine-readable code: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    #[serde(rename = "Code", deserialize_with = "super::runtime::object::nullable")]
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: a human-readable message.
    #[serde(rename = "Message", deserialize_with = "super::runtime::object::nullable")]
    pub message: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.
    #[serde(
        rename = "Target",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub target: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Field`. Contract: the property of the request body.
    #[serde(
        rename = "Field",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, strings by name.
    #[serde(
        rename = "Metadata",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub metadata: ::std::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::option::Option<::std::string::String>,
        >,
    >,
    /// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
    #[serde(
        rename = "Type",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub r#type: ::std::option::Option<WorkspaceMessageType>,
    /// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
    #[serde(
        rename = "Severity",
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub severity: ::std::option::Option<WorkspaceMessageSeverity>,
}

super::runtime::object::impl_object!(WorkspaceMessage);

/// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
#[serde(into = "i64", try_from = "i64")]
pub enum WorkspaceMessageType {
    /// `0`
    ///
    /// The request is not as it must be.
    Validation,
    /// `1`
    ///
    /// A rule of the service speaks against it.
    Business,
    /// `2`
    ///
    /// The service itself is in trouble.
    System,
}

impl ::std::convert::From<WorkspaceMessageType> for i64 {
    fn from(value: WorkspaceMessageType) -> Self {
        match value {
            WorkspaceMessageType::Validation => 0i64,
            WorkspaceMessageType::Business => 1i64,
            WorkspaceMessageType::System => 2i64,
        }
    }
}

impl ::std::convert::TryFrom<i64> for WorkspaceMessageType {
    type Error = ::std::string::String;

    fn try_from(value: i64) -> ::std::result::Result<Self, ::std::string::String> {
        match value {
            0i64 => ::std::result::Result::Ok(Self::Validation),
            1i64 => ::std::result::Result::Ok(Self::Business),
            2i64 => ::std::result::Result::Ok(Self::System),
            _ => {
                ::std::result::Result::Err(
                    ::std::format!("{} is no WorkspaceMessageType", value),
                )
            }
        }
    }
}

impl ::std::fmt::Display for WorkspaceMessageType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&i64::from(*self), f)
    }
}

/// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
#[serde(into = "i64", try_from = "i64")]
pub enum WorkspaceMessageSeverity {
    /// `0`
    ///
    /// The request failed.
    Error,
    /// `1`
    ///
    /// The request succeeded, and there is something to do.
    Warning,
    /// `2`
    ///
    /// The request succeeded, and there is something to know.
    Information,
}

impl ::std::convert::From<WorkspaceMessageSeverity> for i64 {
    fn from(value: WorkspaceMessageSeverity) -> Self {
        match value {
            WorkspaceMessageSeverity::Error => 0i64,
            WorkspaceMessageSeverity::Warning => 1i64,
            WorkspaceMessageSeverity::Information => 2i64,
        }
    }
}

impl ::std::convert::TryFrom<i64> for WorkspaceMessageSeverity {
    type Error = ::std::string::String;

    fn try_from(value: i64) -> ::std::result::Result<Self, ::std::string::String> {
        match value {
            0i64 => ::std::result::Result::Ok(Self::Error),
            1i64 => ::std::result::Result::Ok(Self::Warning),
            2i64 => ::std::result::Result::Ok(Self::Information),
            _ => {
                ::std::result::Result::Err(
                    ::std::format!("{} is no WorkspaceMessageSeverity", value),
                )
            }
        }
    }
}

impl ::std::fmt::Display for WorkspaceMessageSeverity {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&i64::from(*self), f)
    }
}

/// Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and
/// extension properties are allowed. Sent as `application/json`, as in the source.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProblemDetails {
    /// Source 003, Forbidden: `type`. A URI reference that identifies the problem type (RFC 9457, 3.1.1).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub r#type: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `title`. A summary of the problem type (RFC 9457, 3.1.3).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub title: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub status: super::runtime::Maybe<i32>,
    /// Source 003, Forbidden: `detail`. An explanation of this occurrence (RFC 9457, 3.1.4).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub detail: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `instance`. A URI reference that identifies this occurrence (RFC 9457, 3.1.5).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub instance: super::runtime::Maybe<::std::string::String>,
    /// Members beside those described.
    #[serde(flatten)]
    pub additional: ::std::collections::BTreeMap<
        ::std::string::String,
        ::serde_json::Value,
    >,
}

/// Contract: the resource type, always this value.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    #[serde(rename = "authentication-tokens")]
    AuthenticationTokens,
}

impl AuthenticationTokenType {
    /// As it is sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AuthenticationTokens => "authentication-tokens",
        }
    }
}

impl ::std::fmt::Display for AuthenticationTokenType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
