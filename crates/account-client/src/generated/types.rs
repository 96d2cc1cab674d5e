// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
/// in any case of its letters.
pub type Username = ::std::string::String;

/// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
/// without control characters; unique in any case of its letters.
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
    /// have `user_d3cab177` (000) and shorter keys.
    pub id: ::std::string::String,
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: UserResourceType,
    /// Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
    /// different attributes, so that only `username` is required; Contract: this service always sends
    /// everything but `email` and `avatar-url`.
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

/// Source 004, AccountDetails, and source 000, Sample Response. The documented answers leave out
/// different attributes, so that only `username` is required; Contract: this service always sends
/// everything but `email` and `avatar-url`.
#[derive(Debug, Clone, PartialEq)]
pub struct UserAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    pub username: Username,
    /// Source 004, Notes: "Email is only returned for the authenticated user's own account". Contract:
    /// absent, never null, on other accounts and where the address is not set.
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: a new address "must be confirmed afterwards to take effect". Contract:
    /// the address that waits; null if none does, and on other accounts.
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// Source 004, AccountDetails: "URL to the user's avatar image", optional. Contract: Gravatar of the
    /// MD5 of the lower-cased e-mail address, with `?s=100&d=mm`.
    pub avatar_url: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Whether this is a service account (true) or user account (false)".
    pub is_service_account: ::std::option::Option<bool>,
    /// Source 000, Sample Response: whether the user knows version 2 of the API only.
    pub v2_only: ::std::option::Option<bool>,
    /// Contract: whether the user is an administrator (`user_type` 1).
    pub is_site_admin: ::std::option::Option<bool>,
    /// Contract: how the user signs in, here always `tfc`.
    pub auth_method: ::std::option::Option<::std::string::String>,
    /// Source 004, AccountDetails: "Information about two-factor authentication status".
    pub two_factor: ::std::option::Option<TwoFactor>,
    /// Contract: what the token may do with this user. Never null.
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

/// Contract: what the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq)]
pub struct UserPermissions {
    /// Contract: whether organizations may be created.
    pub can_create_organizations: bool,
    /// Contract: whether `update_account` takes an `email`.
    pub can_change_email: bool,
    /// Contract: whether `update_account` takes a `username`.
    pub can_change_username: bool,
    /// Contract: whether authentication tokens may be listed, created and deleted.
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
    /// Source 000, Sample Response: where the authentication tokens of the user are.
    pub authentication_tokens: AuthenticationTokensRelationship,
}

super::runtime::object::impl_object! {
    struct UserRelationships;
    required authentication_tokens = "authentication-tokens";
}

/// Source 000, Sample Response: where the authentication tokens of the user are.
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
    /// Source 000, Sample Response: the path of the tokens. Contract: it can be followed
    /// (`list_user_tokens`).
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensLinks;
    required related = "related";
}

/// Source 000, Sample Response, `links`.
#[derive(Debug, Clone, PartialEq)]
pub struct UserLinks {
    /// Source 000, Sample Response: the path of the user. Contract: it can be followed (`get_user`); it
    /// has the id instead of a username that is a dot segment (`.` or `..`).
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
    /// Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountData;
    required r#type = "type";
    optional attributes = "attributes";
}

/// Source 000, Request Body, `data.attributes`. Contract: what is left out stays as it is.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct UpdateAccountAttributes {
    /// Source 000, Request Body: the username. Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique
    /// in any case of its letters.
    pub username: ::std::option::Option<Username>,
    /// Source 002, Request Body: the e-mail address, "Must be unique". Contract: a mailbox of RFC 5321,
    /// without control characters; unique in any case of its letters.
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
    /// Contract: the resource; its `type` may be left out, but not be another one.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object! {
    struct ChangePasswordDocument;
    required data = "data";
}

/// Contract: the resource; its `type` may be left out, but not be another one.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordData {
    /// Source 000, Request Body, `data.type`: "Must be `"users"`".
    pub r#type: ::std::option::Option<UserResourceType>,
    /// Contract: in snake_case, as the official API takes them.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object! {
    struct ChangePasswordData;
    optional r#type = "type";
    required attributes = "attributes";
}

/// Contract: in snake_case, as the official API takes them.
#[derive(Clone, PartialEq)]
pub struct ChangePasswordAttributes {
    /// Contract: the present password.
    pub current_password: ::std::string::String,
    /// Contract: the new password, 10 to 256 characters (code points) of any kind.
    pub password: ::std::string::String,
    /// Contract: the new password again, the same code points.
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

/// Contract: a JSON:API document of authentication tokens; all of them, without pages.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokenListDocument {
    /// Contract: the tokens, the newest first.
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
    /// Contract: `at-` + 16 characters of `[0-9A-Za-z]`; it is not the secret.
    pub id: ::std::string::String,
    /// Contract: the resource type, always this one.
    pub r#type: AuthenticationTokenType,
    /// Contract: what is told of a token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object! {
    struct AuthenticationToken;
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
}

/// Contract: what is told of a token.
#[derive(Clone, PartialEq)]
pub struct AuthenticationTokenAttributes {
    /// Contract: when the token was made.
    pub created_at: ::jiff::Timestamp,
    /// Contract: when the token was last used; null if never.
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: what it is for, as given when it was made; empty if nothing was.
    pub description: ::std::string::String,
    /// Contract: the secret, in the answer that creates the token; null ever after.
    pub token: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good; null if never.
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    /// Contract: what a token may do, each scope including the ones before it.
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

/// Contract: what a token may do, each scope including the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// `read`
    ///
    /// Shows one's own account.
    Read,
    /// `write`
    ///
    /// Also changes it.
    Write,
    /// `admin`
    ///
    /// Also acts on other accounts, where the operation says so.
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
    /// Contract: `authentication-tokens`. The singular, which HashiCorp's documentation has, is taken too,
    /// and so is the empty text, which go-tfe sends, or none at all; another type is refused.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
    /// `write`; one wider than that of the token that asks is refused with 422.
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenData;
    optional r#type = "type";
    optional attributes = "attributes";
}

/// Contract: what the token is for, how long it lives and what it may do. A `scope` that is left out is
/// `write`; one wider than that of the token that asks is refused with 422.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct CreateAuthenticationTokenAttributes {
    /// Contract: what the token is for; left out, it is empty. No control characters.
    pub description: ::std::option::Option<::std::string::String>,
    /// Contract: when the token ceases to be good, a time in the future; left out or null, it is good
    /// until it is deleted.
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    /// Contract: what a token may do, each scope including the ones before it.
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenAttributes;
    optional description = "description";
    maybe expired_at = "expired-at";
    optional scope = "scope";
}

/// Contract: the services of this host, each with a path that ends in a slash. There is no `login.v1`:
/// tokens are made by other means.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceDiscovery {
    /// Contract: where version 2 of the Terraform Enterprise API begins.
    pub tfe_v2: ::std::string::String,
    /// Contract: where a module registry would begin; some clients want it told, and nothing is served
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
    /// Contract: one error object for each thing that is wrong.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorDocument;
    required errors = "errors";
}

/// Source 000, Update your account info: a "JSON API error object".
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiError {
    /// Contract: the HTTP status. A string; clients drop the whole error otherwise.
    pub status: ::std::string::String,
    /// Contract: what kind of error it is, the same text for every error of the kind.
    pub title: ::std::string::String,
    /// Contract: what is wrong with this request.
    pub detail: ::std::option::Option<::std::string::String>,
    /// Contract: the place in the request that the error is about.
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object::impl_object! {
    struct JsonApiError;
    required status = "status";
    required title = "title";
    optional detail = "detail";
    optional source = "source";
}

/// Contract: the place in the request that the error is about.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiErrorSource {
    /// Contract: a JSON pointer (RFC 6901) into the request document; empty for all of it. A missing member
    /// is pointed at where it would stand.
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
    /// has a shorter key.
    pub id: ::std::string::String,
    /// Source 002, Response: the account email. Contract: null while it is not set.
    pub email: ::std::option::Option<::std::string::String>,
    /// Source 002: updating the email "may trigger a verification flow". Contract: the address that waits
    /// for confirmation; shown only while one does.
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
    /// Everything is possible.
    Active,
    /// `suspended`
    ///
    /// It can be read, but not changed.
    Suspended,
    /// `closed`
    ///
    /// Nothing is possible; its tokens are refused.
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
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; `USD` by default.
    pub currency: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; `UTC` by
    /// default.
    pub timezone: ::std::string::String,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; `en` by default.
    pub language: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountSettings;
    required currency = "currency";
    required timezone = "timezone";
    required language = "language";
}

/// Source 002, Request Body. Contract: a merge patch (RFC 7396) for these members and no others.
#[derive(Debug, Default, Clone, PartialEq)]
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

super::runtime::object::impl_object! {
    struct AccountPatch;
    optional name = "name";
    optional email = "email";
    maybe settings = "settings";
}

/// Source 002, Request Body: "Updated preferences (currency, timezone, language)." Contract: what is left
/// out stays, null puts a setting back to its default, and null for `settings` all three.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct AccountSettingsPatch {
    /// Source 002, Request Body, `settings`. Contract: a code of ISO 4217; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a name of the IANA time zone database; null for
    /// `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// Source 002, Request Body, `settings`. Contract: a language tag of BCP 47; null for `en`.
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
    /// for each status that the source does not speak of.
    pub error: AccountErrorCode,
    /// Source 002, Error Response (400 / 409): what went wrong, for people.
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
/// for each status that the source does not speak of.
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
    /// The provided token is not good, or does not have permission to do this.
    Unauthorized,
    /// `not_found`
    ///
    /// There is no such account or path.
    NotFound,
    /// `method_not_allowed`
    ///
    /// The path does not have this method.
    MethodNotAllowed,
    /// `not_acceptable`
    ///
    /// The Accept header excludes what the answer would be.
    NotAcceptable,
    /// `payload_too_large`
    ///
    /// The body is too large.
    PayloadTooLarge,
    /// `unsupported_media_type`
    ///
    /// The body is not sent as application/json.
    UnsupportedMediaType,
    /// `rate_limited`
    ///
    /// Too many requests.
    RateLimited,
    /// `internal_error`
    ///
    /// The service failed.
    InternalError,
    /// `unavailable`
    ///
    /// The service cannot answer now.
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
    /// Contract: a JSON pointer (RFC 6901) into the request body; empty for all of it. A missing member is
    /// pointed at where it would stand.
    pub pointer: ::std::string::String,
    /// Contract: what is wrong there, for people.
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
    /// A person who administers the site.
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
/// and absent mean the same; both leave `UserName` and clear the others.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct WorkspaceProfileUpdate {
    /// Source 003: "Login user name." Contract: 1 to 60 letters, digits, `-`, `_` and `.`; unique in any
    /// case of its letters.
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// Source 003: "Optional email address." Contract: unique in any case of its letters.
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

/// Source 003, OK, Bad Request and Not Found: a result and its messages. Contract: `Data` is there on
/// success; `Success` says which it is; `Errors` and `Warnings` are empty where there is nothing to say.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct WorkspaceProfileEnvelope {
    /// Source 003, OK, `Data`: "Profile fields for the authenticated workspace account."
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Source 003, OK: `Errors`. Contract: why the request failed.
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Warnings`. Contract: what to know about a request that succeeded, such as
    /// `EmailConfirmationRequired`.
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Source 003, OK: `Success`. Contract: whether the request did what it asked for.
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
/// nullable, but its example leaves them out. Contract: the schema is right; the example is given here
/// with both of them null.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkspaceMessage {
    /// Source 003, OK: `Code`. Contract: what it is, for programs: `UserNameTaken`, `EmailTaken`,
    /// `EmailConfirmationRequired` and others.
    pub code: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Message`. Contract: what it is, for people.
    pub message: ::std::option::Option<::std::string::String>,
    /// Source 003, OK: `Target`. Contract: a JSON pointer (RFC 6901) into the request body.
    pub target: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Field`. Contract: the member of the request body.
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Source 003, OK: `Metadata`, texts by name.
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

/// Source 003, Forbidden: problem details (RFC 9457), every member optional and nullable, with members
/// of one's own. Sent as `application/json`, as the source shows.
#[derive(Debug, Default, Clone, PartialEq)]
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
    /// The properties that the contract does not describe.
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

/// Contract: the resource type, always this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::enumeration::impl_string_enum! {
    enum AuthenticationTokenType;
    AuthenticationTokens = "authentication-tokens";
}
