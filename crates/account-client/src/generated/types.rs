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
pub struct UserDocument {
    /// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
    /// `relationships` and `links`, so neither is required; Contract: this service always sends both.
    pub data: User,
}

super::runtime::object::impl_object! {
    struct UserDocument;
    required data = "data";
}

/// Source 000, Sample Response: a user as a JSON:API resource object. Source 004 shows it without
/// `relationships` and `links`, so neither is required; Contract: this service always sends both.
#[derive(Debug, Clone, PartialEq)]
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
    struct User;
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
    optional relationships = "relationships";
    optional links = "links";
}

/// Source 000, Request Body, `data.type`: "Must be `"users"`".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserResourceType {
    /// `users`
    Users,
}

super::runtime::enumeration::impl_string_enum! {
    enum UserResourceType;
    Users = "users";
}

/// Source 004, AccountDetails, and source 000, Sample Response. The documented responses omit
/// different attributes, so only `username` is required. Contract: this service always sends all but
/// `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq)]
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
    struct UserAttributes;
    required username = "username";
    optional email = "email";
    maybe unconfirmed_email = "unconfirmed-email";
    optional avatar_url = "avatar-url";
    optional is_service_account = "is-service-account";
    optional v2_only = "v2-only";
    optional is_site_admin = "is-site-admin";
    optional auth_method = "auth-method";
    optional two_factor = "two-factor";
    optional permissions = "permissions";
}

/// Source 004, AccountDetails: "Information about two-factor authentication status".
#[derive(Debug, Clone, PartialEq)]
pub struct TwoFactor {
    /// Source 004, AccountDetails: "Whether 2FA is enabled".
    pub enabled: bool,
    /// Source 004, AccountDetails: "Whether 2FA has been verified".
    pub verified: bool,
}

super::runtime::object::impl_object! {
    struct TwoFactor;
    required enabled = "enabled";
    required verified = "verified";
}

/// Contract: the permissions of the token for this user. Never null.
#[derive(Debug, Clone, PartialEq)]
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
    struct UserPermissions;
    required can_create_organizations = "can-create-organizations";
    required can_change_email = "can-change-email";
    required can_change_username = "can-change-username";
    required can_manage_user_tokens = "can-manage-user-tokens";
}

/// Source 000, Sample Response, `relationships`.
#[derive(Debug, Clone, PartialEq)]
pub struct UserRelationships {
    /// Source 000, Sample Response: the authentication tokens of the user.
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object::impl_object! {
    struct UserRelationships;
    required authentication_tokens = "authentication-tokens";
}

/// Source 000, Sample Response: the authentication tokens of the user.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokensRelationship {
    /// Source 000, Sample Response: the links of the relationship.
    pub links: AuthenticationTokensLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensRelationship;
    required links = "links";
}

/// Source 000, Sample Response: the links of the relationship.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokensLinks {
    /// Source 000, Sample Response: the path of the tokens. Contract: a valid path of
    /// `list_user_tokens`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensLinks;
    required related = "related";
}

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq)]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: a valid path of `get_user`. It
    /// contains the id if the username is a dot segment (`.` or `..`).
    pub self_: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct UserLinks;
    required self_ = "self";
}

/// Source 000, Request Body: "a JSON object with the following properties".
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountDocument {
    /// Source 000, Request Body, `data`.
    pub data: UpdateAccountData,
}

super::runtime::object::impl_object! {
    struct UpdateAccountDocument;
    required data = "data";
}

/// Source 000, Request Body, `data`.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountData;
    required r#type = "type";
    optional attributes = "attributes";
}

/// Source 000, Request Body, `data.attributes`. Contract: absent attributes remain unchanged.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique,
    /// ignoring case.
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: an RFC 5321 mailbox without
    /// control characters; unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountAttributes;
    optional username = "username";
    optional email = "email";
}

/// Contract: the request to change the password.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordDocument {
    /// Contract: the resource; its `type` is optional, but must not be another one.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object! {
    struct ChangePasswordDocument;
    required data = "data";
}

/// Contract: the resource; its `type` is optional, but must not be another one.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: ::std::option::Option<UserResourceType>,
    /// Contract: the attributes, in snake_case as in the official API.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object! {
    struct ChangePasswordData;
    optional r#type = "type";
    required attributes = "attributes";
}

/// Contract: the attributes, in snake_case as in the official API.
#[derive(Clone, PartialEq)]
pub struct ChangePasswordAttributes {
    /// Contract: the current password.
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 arbitrary characters (code points).
    pub password: ::std::string::String,
    /// Contract: the new password again, with identical code points.
    pub password_confirmation: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ChangePasswordAttributes;
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
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, newest first.
    pub data: ::std::vec::Vec<AuthenticationToken>,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenListDocument;
    required data = "data";
}

/// Contract: a JSON:API document of one authentication token.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokenDocument {
    /// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
    /// resource object.
    pub data: AuthenticationToken,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenDocument;
    required data = "data";
}

/// Source 000, Sample Response, relationship `authentication-tokens`. Contract: a token as a JSON:API
/// resource object.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationToken {
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; not the secret.
    pub id: ::std::string::String,
    /// Contract: the resource type, always this value.
    pub r#type: AuthenticationTokenType,
    /// Contract: the attributes of a token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object! {
    struct AuthenticationToken;
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
}

/// Contract: the attributes of a token.
#[derive(Clone, PartialEq)]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was created.
    pub created_at: ::openapi_client_runtime::DateTime,
    /// Contract: when the token was last used; null if never.
    pub last_used_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
    /// Contract: the description given at creation; may be empty.
    pub description: ::std::string::String,
    /// Contract: the secret in the response that creates the token, otherwise null.
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires; null if never.
    pub expired_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    pub scope: TokenScope,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenAttributes;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

super::runtime::enumeration::impl_string_enum! {
    enum TokenScope;
    Read = "read";
    Write = "write";
    Admin = "admin";
}

/// Contract: the request to create an authentication token.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAuthenticationTokenDocument {
    /// Contract: the resource; every attribute is optional.
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenDocument;
    required data = "data";
}

/// Contract: the resource; every attribute is optional.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct CreateAuthenticationTokenData {
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation shows, is accepted
    /// as well, as are an empty string, which go-tfe sends, and no type at all. Other types are rejected.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
    /// exceeds that of the current token is rejected with 422.
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenData;
    optional r#type = "type";
    optional attributes = "attributes";
}

/// Contract: the description, expiry and scope of the token. The default `scope` is `write`. A scope that
/// exceeds that of the current token is rejected with 422.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: the purpose of the token, by default empty. No control characters.
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token expires, a time in the future. If absent or null, it is valid until it is
    /// deleted.
    pub expired_at: super::runtime::Maybe<::openapi_client_runtime::DateTime>,
    /// Contract: the permissions of a token. Each scope includes the previous ones.
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenAttributes;
    optional description = "description";
    maybe expired_at = "expired-at";
    optional scope = "scope";
}

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`,
/// because tokens are created by other means.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceDiscovery {
    /// Contract: the base path of version 2 of the Terraform Enterprise API.
    pub tfe_v2: ::std::string::String,
    /// Contract: the base path of a module registry. Some clients require it, but no registry is served
    /// there.
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ServiceDiscovery;
    required tfe_v2 = "tfe.v2";
    required modules_v1 = "modules.v1";
}

/// Source 000, Update your account info: "JSON API error object", in a JSON:API document.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiErrorDocument {
    /// Contract: one error object for each error.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorDocument;
    required errors = "errors";
}

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq)]
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
    struct JsonApiError;
    required status = "status";
    required title = "title";
    optional detail = "detail";
    optional source = "source";
}

/// Contract: the location of the error in the request.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for the whole document. For a
    /// missing property, the pointer that it would have.
    pub pointer: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorSource;
    required pointer = "pointer";
}

/// Source 002, Response: an account.
#[derive(Debug, Clone, PartialEq)]
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
    pub created_at: ::openapi_client_runtime::DateTime,
    /// Source 002, Response: "ISO 8601 timestamp when the account was last updated." Contract:
    /// unchanged by requests that change nothing.
    pub updated_at: ::openapi_client_runtime::DateTime,
    /// Source 002, Request Body: "preferences (currency, timezone, language)".
    pub settings: AccountSettings,
}

super::runtime::object::impl_object! {
    struct Account;
    required id = "id";
    required email = "email";
    optional pending_email = "pending_email";
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountType {
    /// `individual`
    Individual,
    /// `business`
    Business,
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountType;
    Individual = "individual";
    Business = "business";
}

/// Source 002, Response: "Current status of the account."
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountStatus;
    Active = "active";
    Suspended = "suspended";
    Closed = "closed";
}

/// Source 002, Request Body: "preferences (currency, timezone, language)".
#[derive(Debug, Clone, PartialEq)]
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
    struct AccountSettings;
    required currency = "currency";
    required timezone = "timezone";
    required language = "language";
}

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these properties only.
#[derive(Debug, Default, Clone, PartialEq)]
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
    struct AccountPatch;
    optional name = "name";
    optional email = "email";
    maybe settings = "settings";
}

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: absent
/// settings remain unchanged, null resets a setting to its default, and null for `settings` all of them.
#[derive(Debug, Default, Clone, PartialEq)]
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
    struct AccountSettingsPatch;
    maybe currency = "currency";
    maybe timezone = "timezone";
    maybe language = "language";
}

/// Source 002, Error Response (400 / 409).
#[derive(Debug, Clone, PartialEq)]
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
    struct AccountError;
    required error = "error";
    required message = "message";
    optional details = "details";
}

/// Source 002, Error Code: `invalid_request`, `email_exists` and `unauthorized`. Contract: the others, one
/// for each status that the source does not mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

super::runtime::enumeration::impl_string_enum! {
    enum AccountErrorCode;
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
pub struct AccountErrorDetail {
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for the whole body. For a missing
    /// property, the pointer that it would have.
    pub pointer: ::std::string::String,
    /// Contract: a human-readable message.
    pub message: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountErrorDetail;
    required pointer = "pointer";
    required message = "message";
}

/// Contract: the request to confirm a new e-mail address.
#[derive(Clone, PartialEq)]
pub struct EmailConfirmation {
    /// Contract: the token from the mail.
    pub token: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct EmailConfirmation;
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
    struct WorkspaceProfile;
    maybe user_id = "UserId";
    maybe user_name = "UserName";
    maybe email = "Email";
    maybe first_name = "FirstName";
    maybe last_name = "LastName";
    optional user_type = "UserType";
}

/// Source 003, OK, `UserType`: "Allowed values: 0 1 2". Contract: 0 standard, 1 administrator, 2 service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceUserType: i64;
    Standard = 0i64;
    Administrator = 1i64;
    Service = 2i64;
}

/// Source 003: "Request payload to update the authenticated workspace account profile." Contract: null
/// and absent are equivalent: both leave `UserName` unchanged and clear the other properties.
#[derive(Debug, Default, Clone, PartialEq)]
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
    struct WorkspaceProfileUpdate;
    maybe user_name = "UserName";
    maybe email = "Email";
    maybe first_name = "FirstName";
    maybe last_name = "LastName";
}

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is present
/// on success. `Success` distinguishes success from failure. `Errors` and `Warnings` may be empty.
#[derive(Debug, Default, Clone, PartialEq)]
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
    struct WorkspaceProfileEnvelope;
    optional data = "Data";
    maybe errors = "Errors";
    maybe warnings = "Warnings";
    optional success = "Success";
}

/// Source 003, OK: an entry of `Errors` or `Warnings`. Its schema requires `Code` and `Message`, both
/// nullable, but its example omits them. Contract: the schema is authoritative, so the example here
/// has null for both.
#[derive(Debug, Clone, PartialEq)]
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
    struct WorkspaceMessage;
    required code = "Code";
    required message = "Message";
    maybe target = "Target";
    maybe field = "Field";
    optional metadata = "Metadata";
    optional r#type = "Type";
    optional severity = "Severity";
}

/// Source 003, OK, `Type`: "Allowed values: 0 1 2". Contract: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageType: i64;
    Validation = 0i64;
    Business = 1i64;
    System = 2i64;
}

/// Source 003, OK, `Severity`: "Allowed values: 0 1 2". Contract: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageSeverity: i64;
    Error = 0i64;
    Warning = 1i64;
    Information = 2i64;
}

/// Source 003, Forbidden: problem details (RFC 9457). All properties are optional and nullable, and
/// extension properties are allowed. Sent as `application/json`, as in the source.
#[derive(Debug, Default, Clone, PartialEq)]
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
    struct ProblemDetails, others additional;
    maybe r#type = "type";
    maybe title = "title";
    maybe status = "status";
    maybe detail = "detail";
    maybe instance = "instance";
}

/// Contract: the resource type, always this value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::enumeration::impl_string_enum! {
    enum AuthenticationTokenType;
    AuthenticationTokens = "authentication-tokens";
}
