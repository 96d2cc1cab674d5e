// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
/// ignoring case.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
/// control characters; unique, ignoring case.
pub type EmailAddress = ::std::string::String;

/// Source 000, Update your account info: "JSON API document (`type: "users"`)"; source 004, API
/// Response Structure.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserDocument {
    /// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
    /// `relationships` and `links`, so neither is required; Contract: this service always sends both.
    pub data: User,
}

super::runtime::object::impl_object! {
    struct UserDocument, new(data: User);
    required data = "data";
}

/// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
/// `relationships` and `links`, so neither is required; Contract: this service always sends both.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
    pub relationships: ::std::option::Option<UserRelationships>,
    /// Source 000, Sample Response, `links`.
    pub links: ::std::option::Option<UserLinks>,
}

super::runtime::object::impl_object! {
    struct User, new(id: ::std::string::String, r#type: UserResourceType, attributes: UserAttributes);
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
    optional relationships = "relationships", with_relationships: UserRelationships;
    optional links = "links", with_links: UserLinks;
}

/// Source 000, Request Body, `data.type`: "Must be `"users"`".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UserResourceType {
    /// `users`
    Users,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum UserResourceType, unknown Unknown;
    Users = "users";
}

/// Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit
/// different attributes, so only `username` is required. Contract: this service always sends all but
/// `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, for other accounts and if no address is set.
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that awaits confirmation; null if there is none, and for other accounts.
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
    /// MD5 hash of the lower-case e-mail address, with `?s=100&d=mm`.
    pub avatar_url: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Whether this is a service account (true) or user account (false)".
    pub is_service_account: ::std::option::Option<bool>,
    /// Source 000, Sample Response: whether the user is restricted to version 2 of the API.
    pub v2_only: ::std::option::Option<bool>,
    /// Contract: whether the user is an administrator (`user_type` 1).
    pub is_site_admin: ::std::option::Option<bool>,
    /// Contract: the authentication method of the user, always `tfc`.
    pub auth_method: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Information about two-factor authentication status".
    pub two_factor: ::std::option::Option<TwoFactor>,
    /// Contract: the permissions of the token for this user. Never null.
    pub permissions: ::std::option::Option<UserPermissions>,
}

super::runtime::object::impl_object! {
    struct UserAttributes, new(username: Username);
    required username = "username";
    optional email = "email", with_email: ::std::string::String;
    maybe unconfirmed_email = "unconfirmed-email", with_unconfirmed_email: ::std::string::String;
    optional avatar_url = "avatar-url", with_avatar_url: ::std::string::String;
    optional is_service_account = "is-service-account", with_is_service_account: bool;
    optional v2_only = "v2-only", with_v2_only: bool;
    optional is_site_admin = "is-site-admin", with_is_site_admin: bool;
    optional auth_method = "auth-method", with_auth_method: ::std::string::String;
    optional two_factor = "two-factor", with_two_factor: TwoFactor;
    optional permissions = "permissions", with_permissions: UserPermissions;
}

/// Source 004, AccountDetails: "Information about two-factor authentication status".
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TwoFactor {
    /// Source 004, AccountDetails: "Whether 2FA is enabled".
    pub enabled: bool,
    /// Source 004, AccountDetails: "Whether 2FA has been verified".
    pub verified: bool,
}

super::runtime::object::impl_object! {
    struct TwoFactor, new(enabled: bool, verified: bool);
    required enabled = "enabled";
    required verified = "verified";
}

/// Contract: the permissions of the token for this user. Never null.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserPermissions {
    /// Contract: whether organizations can be created.
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` accepts an `email`.
    pub can_change_email: bool,
    /// Contract: whether `update_account` accepts a `username`.
    pub can_change_username: bool,
    /// Contract: whether authentication tokens can be listed, created and deleted.
    pub can_manage_user_tokens: bool,
}

super::runtime::object::impl_object! {
    struct UserPermissions, new(
        can_create_organizations: bool,
        can_change_email: bool,
        can_change_username: bool,
        can_manage_user_tokens: bool,
    );
    required can_create_organizations = "can-create-organizations";
    required can_change_email = "can-change-email";
    required can_change_username = "can-change-username";
    required can_manage_user_tokens = "can-manage-user-tokens";
}

/// Source 000, Sample Response, `relationships`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserRelationships {
    /// Source 000, Sample Response: the authentication tokens of the user.
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object::impl_object! {
    struct UserRelationships, new(authentication_tokens: AuthenticationTokensRelationship);
    required authentication_tokens = "authentication-tokens";
}

/// Source 000, Sample Response: the authentication tokens of the user.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationTokensRelationship {
    /// Source 000, Sample Response: the links of the relationship.
    pub links: AuthenticationTokensLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensRelationship, new(links: AuthenticationTokensLinks);
    required links = "links";
}

/// Source 000, Sample Response: the links of the relationship.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationTokensLinks {
    /// Source 000, Sample Response: the path of the tokens. Contract: a valid path of
    /// `list_user_tokens`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensLinks, new(related: ::std::string::String);
    required related = "related";
}

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: a valid path of `get_user`. It
    /// contains the id if the username is a dot segment (`.` or `..`).
    pub self_: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct UserLinks, new(self_: ::std::string::String);
    required self_ = "self";
}

/// Source 000, Request Body: "a JSON object with the following properties".
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateAccountDocument {
    /// Source 000, Request Body, `data`.
    pub data: UpdateAccountData,
}

super::runtime::object::impl_object! {
    struct UpdateAccountDocument, new(data: UpdateAccountData);
    required data = "data";
}

/// Source 000, Request Body, `data`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateAccountData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountData, new(r#type: UserResourceType);
    required r#type = "type";
    optional attributes = "attributes", with_attributes: UpdateAccountAttributes;
}

/// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountAttributes, new();
    optional username = "username", with_username: Username;
    optional email = "email", with_email: EmailAddress;
}

/// Contract: the request to change the password.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangePasswordDocument {
    /// Contract: the resource; its `type` is optional, but must not be another one.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object! {
    struct ChangePasswordDocument, new(data: ChangePasswordData);
    required data = "data";
}

/// Contract: the resource; its `type` is optional, but must not be another one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangePasswordData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: ::std::option::Option<UserResourceType>,
    /// Contract: the attributes, in snake_case as in the official API.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object! {
    struct ChangePasswordData, new(attributes: ChangePasswordAttributes);
    optional r#type = "type", with_type: UserResourceType;
    required attributes = "attributes";
}

/// Contract: the attributes, in snake_case as in the official API.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangePasswordAttributes {
    /// Contract: the current password.
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 arbitrary characters (code points).
    pub password: ::std::string::String,
    /// Contract: the new password again, with identical code points.
    pub password_confirmation: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ChangePasswordAttributes, new(
        current_password: ::std::string::String,
        password: ::std::string::String,
        password_confirmation: ::std::string::String,
    );
    required current_password = "current_password";
    required password = "password";
    required password_confirmation = "password_confirmation";
}

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
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, newest first.
    pub data: ::std::vec::Vec<AuthenticationToken>,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenListDocument, new(data: ::std::vec::Vec<AuthenticationToken>);
    required data = "data";
}

/// Contract: a JSON:API document of one authentication token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationTokenDocument {
    /// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
    /// resource object.
    pub data: AuthenticationToken,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenDocument, new(data: AuthenticationToken);
    required data = "data";
}

/// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
/// resource object.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationToken {
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; not the secret.
    pub id: ::std::string::String,
    /// Contract: the resource type, always this value.
    pub r#type: AuthenticationTokenType,
    /// Contract: the attributes of a token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object! {
    struct AuthenticationToken, new(
        id: ::std::string::String,
        r#type: AuthenticationTokenType,
        attributes: AuthenticationTokenAttributes,
    );
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
}

/// Contract: the attributes of a token.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was created.
    pub created_at: ::jiff::Timestamp,
    /// Contract: when the token was last used; null if never.
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: the description given at creation; may be empty.
    pub description: ::std::string::String,
    /// Contract: the secret in the response that creates the token, otherwise null.
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires; null if never.
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    pub scope: TokenScope,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenAttributes, new(
        created_at: ::jiff::Timestamp,
        last_used_at: ::std::option::Option<::jiff::Timestamp>,
        description: ::std::string::String,
        token: ::std::option::Option<::std::string::String>,
        expired_at: ::std::option::Option<::jiff::Timestamp>,
        scope: TokenScope,
    );
    required created_at = "created-at";
    required last_used_at = "last-used-at";
    required description = "description";
    required token = "token";
    required expired_at = "expired-at";
    required scope = "scope";
}

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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenScope {
    /// `read`
    ///
    /// Reads one's own account.
    Read,
    /// `write`
    ///
    /// Also changes it.
    Write,
    /// `admin`
    ///
    /// Also acts on other accounts, if the operation supports it.
    Admin,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum TokenScope, unknown Unknown;
    Read = "read";
    Write = "write";
    Admin = "admin";
}

/// Contract: the request to create an authentication token.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenDocument {
    /// Contract: the resource; every attribute is optional.
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenDocument, new(data: CreateAuthenticationTokenData);
    required data = "data";
}

/// Contract: the resource; every attribute is optional.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenData {
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted
    /// as well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
    /// exceeds that of the current token is rejected with 422.
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenData, new();
    optional r#type = "type", with_type: ::std::string::String;
    optional attributes = "attributes", with_attributes: CreateAuthenticationTokenAttributes;
}

/// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
/// exceeds that of the current token is rejected with 422.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: the purpose of the token, by default empty. No control characters.
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires, a time in the future. If absent or null, it is valid until it is
    /// deleted.
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenAttributes, new();
    optional description = "description", with_description: ::std::string::String;
    maybe expired_at = "expired-at", with_expired_at: ::jiff::Timestamp;
    optional scope = "scope", with_scope: TokenScope;
}

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,
/// because tokens are created by other means.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ServiceDiscovery {
    /// Contract: the base path of version 2 of the Terraform Enterprise API.
    pub tfe_v2: ::std::string::String,
    /// Contract: the base path of a module registry. Some clients require it, but no registry is served
    /// there.
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ServiceDiscovery, new(tfe_v2: ::std::string::String, modules_v1: ::std::string::String);
    required tfe_v2 = "tfe.v2";
    required modules_v1 = "modules.v1";
}

/// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonApiErrorDocument {
    /// Contract: one error object for each error.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorDocument, new(errors: ::std::vec::Vec<JsonApiError>);
    required errors = "errors";
}

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonApiError {
    /// Contract: the HTTP status as a string; clients ignore the error otherwise.
    pub status: ::std::string::String,
    /// Contract: the kind of error; identical for all errors of this kind.
    pub title: ::std::string::String,
    /// Contract: what is wrong with this particular request.
    pub detail: ::std::option::Option<::std::string::String>,
    /// Contract: the location of the error in the request.
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object::impl_object! {
    struct JsonApiError, new(status: ::std::string::String, title: ::std::string::String);
    required status = "status";
    required title = "title";
    optional detail = "detail", with_detail: ::std::string::String;
    optional source = "source", with_source: JsonApiErrorSource;
}

/// Contract: the location of the error in the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for the whole document. For a
    /// missing property, the pointer that it would have.
    pub pointer: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorSource, new(pointer: ::std::string::String);
    required pointer = "pointer";
}

/// Source 002, Response: an account.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// Source 002, Response: "Unique identifier of the account." Contract: `acct_` + key; the source
    /// shows a shorter key.
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null if it is not set.
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that
    /// awaits confirmation; absent if there is none.
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

super::runtime::object::impl_object! {
    struct Account, new(
        id: ::std::string::String,
        email: ::std::option::Option<::std::string::String>,
        name: AccountName,
        r#type: AccountType,
        status: AccountStatus,
        created_at: ::jiff::Timestamp,
        updated_at: ::jiff::Timestamp,
        settings: AccountSettings,
    );
    required id = "id";
    required email = "email";
    optional pending_email = "pending_email", with_pending_email: ::std::string::String;
    required name = "name";
    required r#type = "type";
    required status = "status";
    required created_at = "created_at";
    required updated_at = "updated_at";
    required settings = "settings";
}

/// Source 002, Request Body: the account name. Contract: 1 to 100 characters, no control characters.
pub type AccountName = ::std::string::String;

/// Source 002, Response, `type`: "individual or business."
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountType {
    /// `individual`
    Individual,
    /// `business`
    Business,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountType, unknown Unknown;
    Individual = "individual";
    Business = "business";
}

/// Source 002, Response: "Current status of the account."
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountStatus {
    /// `active`
    ///
    /// No restrictions.
    Active,
    /// `suspended`
    ///
    /// Can be read, but not changed.
    Suspended,
    /// `closed`
    ///
    /// Cannot be used; its tokens are rejected.
    Closed,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountStatus, unknown Unknown;
    Active = "active";
    Suspended = "suspended";
    Closed = "closed";
}

/// Source 002, Request Body: "preferences (currency, timezone, language)".
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountSettings {
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; `USD` by default.
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; `UTC` by
    /// default.
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; `en` by default.
    pub language: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountSettings, new(
        currency: ::std::string::String,
        timezone: ::std::string::String,
        language: ::std::string::String,
    );
    required currency = "currency";
    required timezone = "timezone";
    required language = "language";
}

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these properties only.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
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

super::runtime::object::impl_object! {
    struct AccountPatch, new();
    optional name = "name", with_name: AccountName;
    optional email = "email", with_email: EmailAddress;
    maybe settings = "settings", with_settings: AccountSettingsPatch;
}

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
/// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: an ISO 4217 code; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: an IANA time zone name; null for
    /// `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a BCP 47 language tag; null for `en`.
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct AccountSettingsPatch, new();
    maybe currency = "currency", with_currency: ::std::string::String;
    maybe timezone = "timezone", with_timezone: ::std::string::String;
    maybe language = "language", with_language: ::std::string::String;
}

/// Source 002, Error Response (400 / 409).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountError {
    /// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
    /// for each status that the source does not mention.
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): a human-readable message.
    pub message: ::std::string::String,
    /// Contract: one entry for each violation.
    pub details: ::std::option::Option<::std::vec::Vec<AccountErrorDetail>>,
}

super::runtime::object::impl_object! {
    struct AccountError, new(error: AccountErrorCode, message: ::std::string::String);
    required error = "error";
    required message = "message";
    optional details = "details", with_details: ::std::vec::Vec<AccountErrorDetail>;
}

/// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
/// for each status that the source does not mention.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccountErrorCode {
    /// `invalid_request`
    ///
    /// The request body contains invalid or missing fields.
    InvalidRequest,
    /// `email_exists`
    ///
    /// Attempted to update to an email already in use.
    EmailExists,
    /// `unauthorized`
    ///
    /// The provided token is invalid or does not have permission to do this.
    Unauthorized,
    /// `not_found`
    ///
    /// The account or path does not exist.
    NotFound,
    /// `method_not_allowed`
    ///
    /// The path does not have this method.
    MethodNotAllowed,
    /// `not_acceptable`
    ///
    /// The Accept header excludes the media type of the response.
    NotAcceptable,
    /// `payload_too_large`
    ///
    /// The request body is too large.
    PayloadTooLarge,
    /// `unsupported_media_type`
    ///
    /// The request body is not application/json.
    UnsupportedMediaType,
    /// `rate_limited`
    ///
    /// Too many requests.
    RateLimited,
    /// `internal_error`
    ///
    /// An internal error occurred.
    InternalError,
    /// `unavailable`
    ///
    /// The service is temporarily unavailable.
    Unavailable,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountErrorCode, unknown Unknown;
    InvalidRequest = "invalid_request";
    EmailExists = "email_exists";
    Unauthorized = "unauthorized";
    NotFound = "not_found";
    MethodNotAllowed = "method_not_allowed";
    NotAcceptable = "not_acceptable";
    PayloadTooLarge = "payload_too_large";
    UnsupportedMediaType = "unsupported_media_type";
    RateLimited = "rate_limited";
    InternalError = "internal_error";
    Unavailable = "unavailable";
}

/// Contract: one violation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountErrorDetail {
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for the whole body. For a missing
    /// property, the pointer that it would have.
    pub pointer: ::std::string::String,
    /// Contract: a human-readable message.
    pub message: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountErrorDetail, new(pointer: ::std::string::String, message: ::std::string::String);
    required pointer = "pointer";
    required message = "message";
}

/// Contract: the request to confirm a new e-mail address.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct EmailConfirmation {
    /// Contract: the token from the mail.
    pub token: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct EmailConfirmation, new(token: ::std::string::String);
    required token = "token";
}

impl ::std::fmt::Debug for EmailConfirmation {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("EmailConfirmation")
            .field("token", &"[redacted]")
            .finish()
    }
}

/// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct WorkspaceProfile {
    /// Source 003, OK: "Workspace user identifier." Contract: the key.
    pub user_id: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Login user name."
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Optional email address."
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "First name."
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: "Last name."
    pub last_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
    pub user_type: ::std::option::Option<WorkspaceUserType>,
}

super::runtime::object::impl_object! {
    struct WorkspaceProfile, new();
    maybe user_id = "UserId", with_user_id: ::std::string::String;
    maybe user_name = "UserName", with_user_name: ::std::string::String;
    maybe email = "Email", with_email: ::std::string::String;
    maybe first_name = "FirstName", with_first_name: ::std::string::String;
    maybe last_name = "LastName", with_last_name: ::std::string::String;
    optional user_type = "UserType", with_user_type: WorkspaceUserType;
}

/// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownInteger),
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceUserType: i64, unknown Unknown into i128;
    Standard = 0i64;
    Administrator = 1i64;
    Service = 2i64;
}

/// Source 003: "Request payload to update the authenticated workspace account profile." Contract: null
/// and absent are equivalent: both leave `UserName` unchanged and clear the other properties.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Optional email address." Contract: unique, ignoring case.
    pub email: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "First name." Contract: up to 100 characters, no control characters.
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Last name." Contract: up to 100 characters, no control characters.
    pub last_name: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct WorkspaceProfileUpdate, new();
    maybe user_name = "UserName", with_user_name: ::std::string::String;
    maybe email = "Email", with_email: ::std::string::String;
    maybe first_name = "FirstName", with_first_name: ::std::string::String;
    maybe last_name = "LastName", with_last_name: ::std::string::String;
}

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present
/// on success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
pub struct WorkspaceProfileEnvelope {
    /// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Source 003, OK: `Errors`. Contract: why the request failed.
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Warnings`. Contract: warnings about a successful request, such as
    /// `EmailConfirmationRequired`.
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request succeeded.
    pub success: ::std::option::Option<bool>,
}

super::runtime::object::impl_object! {
    struct WorkspaceProfileEnvelope, new();
    optional data = "Data", with_data: WorkspaceProfile;
    maybe errors = "Errors", with_errors: ::std::vec::Vec<WorkspaceMessage>;
    maybe warnings = "Warnings", with_warnings: ::std::vec::Vec<WorkspaceMessage>;
    optional success = "Success", with_success: bool;
}

/// Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
/// nullable, but its example omits them. Contract: the schema is authoritative, so the example here
/// has null for both.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: a machine-readable code: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: a human-readable message.
    pub message: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.
    pub target: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Field`. Contract: the property of the request body.
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, strings by name.
    pub metadata: ::std::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::option::Option<::std::string::String>,
        >,
    >,
    /// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
    pub r#type: ::std::option::Option<WorkspaceMessageType>,
    /// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
    pub severity: ::std::option::Option<WorkspaceMessageSeverity>,
}

super::runtime::object::impl_object! {
    struct WorkspaceMessage, new(
        code: ::std::option::Option<::std::string::String>,
        message: ::std::option::Option<::std::string::String>,
    );
    required code = "Code";
    required message = "Message";
    maybe target = "Target", with_target: ::std::string::String;
    maybe field = "Field", with_field: ::std::string::String;
    optional metadata = "Metadata", with_metadata: ::std::collections::BTreeMap<::std::string::String, ::std::option::Option<::std::string::String>>;
    optional r#type = "Type", with_type: WorkspaceMessageType;
    optional severity = "Severity", with_severity: WorkspaceMessageSeverity;
}

/// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownInteger),
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageType: i64, unknown Unknown into i128;
    Validation = 0i64;
    Business = 1i64;
    System = 2i64;
}

/// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownInteger),
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageSeverity: i64, unknown Unknown into i128;
    Error = 0i64;
    Warning = 1i64;
    Information = 2i64;
}

/// Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and
/// extension properties are allowed. Sent as `application/json`, as in the source.
#[derive(Debug, Default, Clone, PartialEq)]
#[non_exhaustive]
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

super::runtime::object::impl_object! {
    struct ProblemDetails, new(), others additional, with_additional: ::serde_json::Value;
    maybe r#type = "type", with_type: ::std::string::String;
    maybe title = "title", with_title: ::std::string::String;
    maybe status = "status", with_status: i32;
    maybe detail = "detail", with_detail: ::std::string::String;
    maybe instance = "instance", with_instance: ::std::string::String;
}

/// Contract: the resource type, always this value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum AuthenticationTokenType, unknown Unknown;
    AuthenticationTokens = "authentication-tokens";
}
