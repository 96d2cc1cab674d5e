// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
/// in any case of its letters.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
/// without control characters; unique in any case of its letters.
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
    /// have `user_d3cab177` (000) and shorter keys.
    pub id: ::std::string::String,
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
    /// different attributes, so that only `username` is required; Contract: this service always sends
    /// everything but `email` and `avatar-url`.
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
    /// Returns the value as in JSON.
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

/// Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
/// different attributes, so that only `username` is required; Contract: this service always sends
/// everything but `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, on other accounts and where the address is not set.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that waits; null if none does, and on other accounts.
    #[serde(
        rename = "unconfirmed-email",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
    /// MD5 of the lower-cased e-mail address, with `?s=100&d=mm`.
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
    /// Source 000, Sample Response: whether the user knows version 2 of the API only.
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
    /// Contract: how the user signs in, here always `tfc`.
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
    /// Contract: what the token may do with this user. Never null.
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

/// Contract: what the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserPermissions {
    /// Contract: whether organizations may be created.
    #[serde(rename = "can-create-organizations")]
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` takes an `email`.
    #[serde(rename = "can-change-email")]
    pub can_change_email: bool,
    /// Contract: whether `update_account` takes a `username`.
    #[serde(rename = "can-change-username")]
    pub can_change_username: bool,
    /// Contract: whether authentication tokens may be listed, created and deleted.
    #[serde(rename = "can-manage-user-tokens")]
    pub can_manage_user_tokens: bool,
}

super::runtime::object::impl_object!(UserPermissions);

/// Source 000, Sample Response, `relationships`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserRelationships {
    /// Source 000, Sample Response: where the authentication tokens of the user are.
    #[serde(rename = "authentication-tokens")]
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object::impl_object!(UserRelationships);

/// Source 000, Sample Response: where the authentication tokens of the user are.
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
    /// Source 000, Sample Response: the path of the tokens. Contract: it can be followed
    /// (`list_user_tokens`).
    pub related: ::std::string::String,
}

super::runtime::object::impl_object!(AuthenticationTokensLinks);

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it
    /// has the id instead of a username that is a dot segment (`.` or `..`).
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
    /// Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object!(UpdateAccountData);

/// Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
    /// without control characters; unique in any case of its letters.
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
    /// Contract: the resource; its `type` may be left out, but not be another one.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object!(ChangePasswordDocument);

/// Contract: the resource; its `type` may be left out, but not be another one.
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
    /// Contract: in snake_case, as the official API takes them.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object!(ChangePasswordData);

/// Contract: in snake_case, as the official API takes them.
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ChangePasswordAttributes {
    /// Contract: the present password.
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 characters (code points) of any kind.
    pub password: ::std::string::String,
    /// Contract: the new password again, the same code points.
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

/// Contract: a JSON:API document of authentication tokens; all of them, without pages.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, the newest first.
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
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.
    pub id: ::std::string::String,
    /// Contract: the resource type, always this one.
    pub r#type: AuthenticationTokenType,
    /// Contract: what is told of a token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object!(AuthenticationToken);

/// Contract: what is told of a token.
#[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was made.
    #[serde(rename = "created-at")]
    pub created_at: ::jiff::Timestamp,
    /// Contract: when the token was last used; null if never.
    #[serde(
        rename = "last-used-at",
        deserialize_with = "super::runtime::object::nullable",
    )]
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: what it is for, as given when it was made; empty if nothing was.
    pub description: ::std::string::String,
    /// Contract: the secret, in the answer that creates the token; null ever after.
    #[serde(deserialize_with = "super::runtime::object::nullable")]
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good; null if never.
    #[serde(
        rename = "expired-at",
        deserialize_with = "super::runtime::object::nullable",
    )]
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: what a token may do, each scope including the ones before it.
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

/// Contract: what a token may do, each scope including the ones before it.
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
    /// Shows one's own account.
    #[serde(rename = "read")]
    Read,
    /// `write`
    ///
    /// Also changes it.
    #[serde(rename = "write")]
    Write,
    /// `admin`
    ///
    /// Also acts on other accounts, where the operation says so.
    #[serde(rename = "admin")]
    Admin,
}

impl TokenScope {
    /// Returns the value as in JSON.
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
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,
    /// and so is the empty text, which go-tfe sends, or none at all; another type is refused.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
    /// `write`; one wider than that of the token that asks is refused with 422.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object!(CreateAuthenticationTokenData);

/// Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
/// `write`; one wider than that of the token that asks is refused with 422.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: what the token is for; left out, it is empty. No control characters.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good, a time in the future; left out or null, it is good
    /// until it is deleted.
    #[serde(
        rename = "expired-at",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    /// Contract: what a token may do, each scope including the ones before it.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object!(CreateAuthenticationTokenAttributes);

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:
/// tokens are made by other means.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct ServiceDiscovery {
    /// Contract: where version 2 of the Terraform Enterprise API begins.
    #[serde(rename = "tfe.v2")]
    pub tfe_v2: ::std::string::String,
    /// Contract: where a module registry would begin; some clients want it told, and nothing is served
    /// there.
    #[serde(rename = "modules.v1")]
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object!(ServiceDiscovery);

/// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiErrorDocument {
    /// Contract: one error object for each thing that is wrong.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object!(JsonApiErrorDocument);

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiError {
    /// Contract: the HTTP status. A string; clients drop the whole error otherwise.
    pub status: ::std::string::String,
    /// Contract: what kind of error it is, the same text for every error of the kind.
    pub title: ::std::string::String,
    /// Contract: what is wrong with this request.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub detail: ::std::option::Option<::std::string::String>,
    /// Contract: the place in the request that the error is about.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object::impl_object!(JsonApiError);

/// Contract: the place in the request that the error is about.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member
    /// is pointed at where it would stand.
    pub pointer: ::std::string::String,
}

super::runtime::object::impl_object!(JsonApiErrorSource);

/// Source 002, Response: an account.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct Account {
    /// Source 002, Response: "Unique identifier of the account." Contract: `acct_` + key; the source
    /// has a shorter key.
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null while it is not set.
    #[serde(deserialize_with = "super::runtime::object::nullable")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that waits
    /// for confirmation; shown only while one does.
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
    /// Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract: it changes
    /// when something changed, and only then.
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
    /// Returns the value as in JSON.
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
    /// Everything is possible.
    #[serde(rename = "active")]
    Active,
    /// `suspended`
    ///
    /// It can be read, but not changed.
    #[serde(rename = "suspended")]
    Suspended,
    /// `closed`
    ///
    /// Nothing is possible; its tokens are refused.
    #[serde(rename = "closed")]
    Closed,
}

impl AccountStatus {
    /// Returns the value as in JSON.
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
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by
    /// default.
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.
    pub language: ::std::string::String,
}

super::runtime::object::impl_object!(AccountSettings);

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.
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
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
    /// without control characters; unique in any case of its letters.
    #[serde(
        default,
        skip_serializing_if = "::std::option::Option::is_none",
        deserialize_with = "super::runtime::object::optional",
    )]
    pub email: ::std::option::Option<EmailAddress>,
    /// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
    /// out stays, null puts a setting back to its default, and null for `settings` all three.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub settings: super::runtime::Maybe<AccountSettingsPatch>,
}

super::runtime::object::impl_object!(AccountPatch);

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
/// out stays, null puts a setting back to its default, and null for `settings` all three.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for
    /// `UTC`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object!(AccountSettingsPatch);

/// Source 002, Error Response (400 / 409).
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct AccountError {
    /// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
    /// for each status that the source does not speak of.
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): what went wrong, for people.
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
/// for each status that the source does not speak of.
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
    /// The provided token is not good, or does not have permission to do this.
    #[serde(rename = "unauthorized")]
    Unauthorized,
    /// `not_found`
    ///
    /// There is no such account or path.
    #[serde(rename = "not_found")]
    NotFound,
    /// `method_not_allowed`
    ///
    /// The path does not have this method.
    #[serde(rename = "method_not_allowed")]
    MethodNotAllowed,
    /// `not_acceptable`
    ///
    /// The Accept header excludes what the answer would be.
    #[serde(rename = "not_acceptable")]
    NotAcceptable,
    /// `payload_too_large`
    ///
    /// The body is too large.
    #[serde(rename = "payload_too_large")]
    PayloadTooLarge,
    /// `unsupported_media_type`
    ///
    /// The body is not sent as application/json.
    #[serde(rename = "unsupported_media_type")]
    UnsupportedMediaType,
    /// `rate_limited`
    ///
    /// Too many requests.
    #[serde(rename = "rate_limited")]
    RateLimited,
    /// `internal_error`
    ///
    /// The service failed.
    #[serde(rename = "internal_error")]
    InternalError,
    /// `unavailable`
    ///
    /// The service cannot answer now.
    #[serde(rename = "unavailable")]
    Unavailable,
}

impl AccountErrorCode {
    /// Returns the value as in JSON.
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
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is
    /// pointed at where it would stand.
    pub pointer: ::std::string::String,
    /// Contract: what is wrong there, for people.
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
    /// A person who administers the site.
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
                    ::std::format!("{} is not a valid WorkspaceUserType", value),
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
/// and absent mean the same; both leave `UserName` and clear the others.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any
    /// case of its letters.
    #[serde(
        rename = "UserName",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Optional email address." Contract: unique in any case of its letters.
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

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on
/// success; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.
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
    /// Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as
    /// `EmailConfirmationRequired`.
    #[serde(
        rename = "Warnings",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request did what it asked for.
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
/// nullable, but its example leaves them out. Contract: the schema is right; the example is given here
/// with both of them null.
#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(remote = "Self")]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    #[serde(rename = "Code", deserialize_with = "super::runtime::object::nullable")]
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: what it is, for people.
    #[serde(rename = "Message", deserialize_with = "super::runtime::object::nullable")]
    pub message: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.
    #[serde(
        rename = "Target",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub target: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Field`. Contract: the member of the request body.
    #[serde(
        rename = "Field",
        default,
        skip_serializing_if = "super::runtime::Maybe::is_absent",
    )]
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, texts by name.
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
                    ::std::format!("{} is not a valid WorkspaceMessageType", value),
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
                    ::std::format!("{} is not a valid WorkspaceMessageSeverity", value),
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

/// Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members
/// of one's own. Sent as `application/json`, as the source shows.
#[derive(Debug, Default, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProblemDetails {
    /// Source 003, Forbidden: `type`. A URI reference that names the kind of problem (RFC 9457, 3.1.1).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub r#type: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `title`. The kind of problem, for people (RFC 9457, 3.1.3).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub title: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `status`. The HTTP status (RFC 9457, 3.1.2).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub status: super::runtime::Maybe<i32>,
    /// Source 003, Forbidden: `detail`. This problem, for people (RFC 9457, 3.1.4).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub detail: super::runtime::Maybe<::std::string::String>,
    /// Source 003, Forbidden: `instance`. A URI reference that names this occurrence (RFC 9457, 3.1.5).
    #[serde(default, skip_serializing_if = "super::runtime::Maybe::is_absent")]
    pub instance: super::runtime::Maybe<::std::string::String>,
    /// Additional properties.
    #[serde(flatten)]
    pub additional: ::std::collections::BTreeMap<
        ::std::string::String,
        ::serde_json::Value,
    >,
}

/// Contract: the resource type, always this one.
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
    /// Returns the value as in JSON.
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
