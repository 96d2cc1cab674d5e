// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
pub type Username = ::std::string::String;

/// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
pub type EmailAddress = ::std::string::String;

/// A JSON:API document with a user.
#[derive(Debug, Clone, PartialEq)]
pub struct UserDocument {
    /// A user as a JSON:API resource object. This service always sends `relationships` and `links`.
    pub data: User,
}

super::runtime::object::impl_object! {
    struct UserDocument;
    required data = "data";
}

/// A user as a JSON:API resource object. This service always sends `relationships` and `links`.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// The id of the user: `user-` and the key of the account.
    pub id: ::std::string::String,
    /// The resource type of users.
    pub r#type: UserResourceType,
    /// The attributes of a user. This service always sends all of them, except `email` and `avatar-url`
    /// where there is no address to show.
    pub attributes: UserAttributes,
    /// The relationships of a user.
    pub relationships: ::std::option::Option<UserRelationships>,
    /// The links of a user.
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

/// The resource type of users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserResourceType {
    /// `users`
    Users,
}

super::runtime::enumeration::impl_string_enum! {
    enum UserResourceType;
    Users = "users";
}

/// The attributes of a user. This service always sends all of them, except `email` and `avatar-url`
/// where there is no address to show.
#[derive(Debug, Clone, PartialEq)]
pub struct UserAttributes {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
    pub username: Username,
    /// The e-mail address. Only present for your own account, and only if an address is set; never
    /// null.
    pub email: ::std::option::Option<::std::string::String>,
    /// The new e-mail address that awaits confirmation; null if there is none, and for other accounts.
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// The URL of the user's picture: Gravatar, for the e-mail address of the user. Absent if no
    /// address is set.
    pub avatar_url: ::std::option::Option<::std::string::String>,
    /// Whether this is a service account rather than a person's account.
    pub is_service_account: ::std::option::Option<bool>,
    /// Whether the user is restricted to version 2 of the API.
    pub v2_only: ::std::option::Option<bool>,
    /// Whether the user is an administrator of the site.
    pub is_site_admin: ::std::option::Option<bool>,
    /// How the user authenticates; always `tfc`.
    pub auth_method: ::std::option::Option<::std::string::String>,
    /// Whether the user logs in by single sign-on; always false here.
    pub is_sso_login: ::std::option::Option<bool>,
    /// The state of two-factor authentication.
    pub two_factor: ::std::option::Option<TwoFactor>,
    /// What the token may do with this user. Never null.
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
    optional is_sso_login = "is-sso-login";
    optional two_factor = "two-factor";
    optional permissions = "permissions";
}

/// The state of two-factor authentication.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoFactor {
    /// Whether two-factor authentication is enabled.
    pub enabled: bool,
    /// Whether the second factor has been verified.
    pub verified: bool,
}

super::runtime::object::impl_object! {
    struct TwoFactor;
    required enabled = "enabled";
    required verified = "verified";
}

/// What the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq)]
pub struct UserPermissions {
    /// Whether the token can create organizations.
    pub can_create_organizations: bool,
    /// Whether `update_account` accepts an `email`.
    pub can_change_email: bool,
    /// Whether `update_account` accepts a `username`.
    pub can_change_username: bool,
    /// Whether the token can list, create and delete authentication tokens.
    pub can_manage_user_tokens: bool,
}

super::runtime::object::impl_object! {
    struct UserPermissions;
    required can_create_organizations = "can-create-organizations";
    required can_change_email = "can-change-email";
    required can_change_username = "can-change-username";
    required can_manage_user_tokens = "can-manage-user-tokens";
}

/// The relationships of a user.
#[derive(Debug, Clone, PartialEq)]
pub struct UserRelationships {
    /// The authentication tokens of the user.
    pub authentication_tokens: AuthenticationTokensRelationship,
    /// What the token authenticates: the user that it belongs to. Only present for your own account.
    pub authenticated_resource: ::std::option::Option<AuthenticatedResourceRelationship>,
}

super::runtime::object::impl_object! {
    struct UserRelationships;
    required authentication_tokens = "authentication-tokens";
    optional authenticated_resource = "authenticated-resource";
}

/// The authentication tokens of the user.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokensRelationship {
    /// The links of the relationship.
    pub links: AuthenticationTokensLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensRelationship;
    required links = "links";
}

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokensLinks {
    /// The path of the tokens, for `list_user_tokens`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensLinks;
    required related = "related";
}

/// What the token authenticates: the user that it belongs to. Only present for your own account.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticatedResourceRelationship {
    /// A user as a JSON:API resource identifier object.
    pub data: UserIdentifier,
    /// The links of the relationship.
    pub links: AuthenticatedResourceLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticatedResourceRelationship;
    required data = "data";
    required links = "links";
}

/// A user as a JSON:API resource identifier object.
#[derive(Debug, Clone, PartialEq)]
pub struct UserIdentifier {
    /// The `id` of the user.
    pub id: ::std::string::String,
    /// The resource type of users.
    pub r#type: UserResourceType,
}

super::runtime::object::impl_object! {
    struct UserIdentifier;
    required id = "id";
    required r#type = "type";
}

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticatedResourceLinks {
    /// The path of the user, for `get_user`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticatedResourceLinks;
    required related = "related";
}

/// The links of a user.
#[derive(Debug, Clone, PartialEq)]
pub struct UserLinks {
    /// The path of the user, for `get_user`. It contains the id instead of the username if that is `.`
    /// or `..`, which a path cannot contain.
    pub self_: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct UserLinks;
    required self_ = "self";
}

/// A JSON:API document with the attributes to change.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountDocument {
    /// The user as a JSON:API resource object, without an id.
    pub data: UpdateAccountData,
}

super::runtime::object::impl_object! {
    struct UpdateAccountDocument;
    required data = "data";
}

/// The user as a JSON:API resource object, without an id.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountData {
    /// The resource type of users.
    pub r#type: UserResourceType,
    /// The attributes to change. Absent attributes stay as they are.
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountData;
    required r#type = "type";
    optional attributes = "attributes";
}

/// The attributes to change. Absent attributes stay as they are.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct UpdateAccountAttributes {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
    pub username: ::std::option::Option<Username>,
    /// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountAttributes;
    optional username = "username";
    optional email = "email";
}

/// A JSON:API document with the current and the new password.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordDocument {
    /// The user as a JSON:API resource object. `type` may be left out.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object! {
    struct ChangePasswordDocument;
    required data = "data";
}

/// The user as a JSON:API resource object. `type` may be left out.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordData {
    /// The resource type of users.
    pub r#type: ::std::option::Option<UserResourceType>,
    /// The current and the new password. The names of these attributes are in snake_case.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object! {
    struct ChangePasswordData;
    optional r#type = "type";
    required attributes = "attributes";
}

/// The current and the new password. The names of these attributes are in snake_case.
#[derive(Clone, PartialEq)]
pub struct ChangePasswordAttributes {
    /// The current password.
    pub current_password: ::std::string::String,
    /// The new password: 10 to 256 characters (Unicode code points) of any kind.
    pub password: ::std::string::String,
    /// The new password again, with the same code points.
    pub password_confirmation: ::std::string::String,
    /// Whether to revoke all authentication tokens of the account except the current one, for example
    /// because somebody else may know the old password.
    ///
    /// Default: `false`.
    pub revoke_tokens: ::std::option::Option<bool>,
}

super::runtime::object::impl_object! {
    struct ChangePasswordAttributes;
    required current_password = "current_password";
    required password = "password";
    required password_confirmation = "password_confirmation";
    optional revoke_tokens = "revoke_tokens";
}

impl ::std::fmt::Debug for ChangePasswordAttributes {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("ChangePasswordAttributes")
            .field("current_password", &"[redacted]")
            .field("password", &"[redacted]")
            .field("password_confirmation", &"[redacted]")
            .field("revoke_tokens", &self.revoke_tokens)
            .finish()
    }
}

/// A JSON:API document with one page of a list of authentication tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokenListDocument {
    /// The tokens of this page, newest first.
    pub data: ::std::vec::Vec<AuthenticationToken>,
    /// The paths of this page and of others of the same size.
    pub links: PageLinks,
    /// Information about a page.
    pub meta: PageMeta,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenListDocument;
    required data = "data";
    required links = "links";
    required meta = "meta";
}

/// The paths of this page and of others of the same size.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLinks {
    /// The path of this page.
    pub self_: ::std::string::String,
    /// The path of the first page.
    pub first: ::std::string::String,
    /// The path of the previous page; null on the first page.
    pub prev: ::std::option::Option<::std::string::String>,
    /// The path of the next page; null on the last page and after it.
    pub next: ::std::option::Option<::std::string::String>,
    /// The path of the last page.
    pub last: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct PageLinks;
    required self_ = "self";
    required first = "first";
    required prev = "prev";
    required next = "next";
    required last = "last";
}

/// Information about a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageMeta {
    /// The position of a page, and the size of the whole list.
    pub pagination: Pagination,
}

super::runtime::object::impl_object! {
    struct PageMeta;
    required pagination = "pagination";
}

/// The position of a page, and the size of the whole list.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// The number of this page.
    pub current_page: i32,
    /// The number of items on a full page.
    pub page_size: i32,
    /// The number of the previous page; null on the first page. After the last page, it is the last page.
    pub prev_page: ::std::option::Option<i32>,
    /// The number of the next page; null on the last page and after it.
    pub next_page: ::std::option::Option<i32>,
    /// The number of pages; 1 if the list is empty.
    pub total_pages: i32,
    /// The number of items on all pages.
    pub total_count: i32,
}

super::runtime::object::impl_object! {
    struct Pagination;
    required current_page = "current-page";
    required page_size = "page-size";
    required prev_page = "prev-page";
    required next_page = "next-page";
    required total_pages = "total-pages";
    required total_count = "total-count";
}

/// A JSON:API document with an authentication token.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationTokenDocument {
    /// An authentication token as a JSON:API resource object.
    pub data: AuthenticationToken,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenDocument;
    required data = "data";
}

/// An authentication token as a JSON:API resource object.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticationToken {
    /// The id of the token: `at-` and 16 characters of `[0-9A-Za-z]`. It is not the secret.
    pub id: ::std::string::String,
    /// The resource type of authentication tokens.
    pub r#type: AuthenticationTokenType,
    /// The attributes of an authentication token.
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object::impl_object! {
    struct AuthenticationToken;
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
}

/// The attributes of an authentication token.
#[derive(Clone, PartialEq)]
pub struct AuthenticationTokenAttributes {
    /// The time at which the token was created.
    pub created_at: ::jiff::Timestamp,
    /// The time at which the token was last used; null if never.
    pub last_used_at: ::std::option::Option<::jiff::Timestamp>,
    /// The purpose of the token, as given when it was created; may be empty.
    pub description: ::std::string::String,
    /// The secret, in the response to the request that created the token; null in every other response.
    pub token: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires; null if never.
    pub expired_at: ::std::option::Option<::jiff::Timestamp>,
    /// What a token permits. Each scope includes the previous ones.
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

/// What a token permits. Each scope includes the previous ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// `read`
    ///
    /// Reads your own account.
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

/// A JSON:API document with the token to create.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAuthenticationTokenDocument {
    /// The token as a JSON:API resource object, without an id. Everything in it is optional.
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenDocument;
    required data = "data";
}

/// The token as a JSON:API resource object, without an id. Everything in it is optional.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct CreateAuthenticationTokenData {
    /// `authentication-tokens`. The singular, an empty text and no type at all are accepted as well;
    /// other types are rejected.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope
    /// than that of the current token is rejected with 422.
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenData;
    optional r#type = "type";
    optional attributes = "attributes";
}

/// The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope
/// than that of the current token is rejected with 422.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct CreateAuthenticationTokenAttributes {
    /// The purpose of the token, at most 256 characters without control characters; empty by default.
    pub description: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires, in the future and not later than the expiry of the current
    /// token. If it is null or absent, the new token never expires, which is only possible if the
    /// current one does not expire either.
    pub expired_at: super::runtime::Maybe<::jiff::Timestamp>,
    /// What a token permits. Each scope includes the previous ones.
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenAttributes;
    optional description = "description";
    maybe expired_at = "expired-at";
    optional scope = "scope";
}

/// The services of this host, each with a path that ends in a slash. There is no `login.v1`: tokens for
/// `terraform login` are created with `create_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceDiscovery {
    /// The base path of version 2 of the Terraform Enterprise API.
    pub tfe_v2: ::std::string::String,
    /// The base path of a module registry. No registry is served there.
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ServiceDiscovery;
    required tfe_v2 = "tfe.v2";
    required modules_v1 = "modules.v1";
}

/// A JSON:API document with errors.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiErrorDocument {
    /// The errors, one object for each.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorDocument;
    required errors = "errors";
}

/// A JSON:API error object.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonApiError {
    /// The HTTP status, as a string.
    pub status: ::std::string::String,
    /// The kind of the error, the same for all errors of this kind.
    pub title: ::std::string::String,
    /// What is wrong with this request.
    pub detail: ::std::option::Option<::std::string::String>,
    /// The location of the error in the request, with exactly one of these properties.
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object::impl_object! {
    struct JsonApiError;
    required status = "status";
    required title = "title";
    optional detail = "detail";
    optional source = "source";
}

/// The location of the error in the request, with exactly one of these properties.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct JsonApiErrorSource {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    pub pointer: ::std::option::Option<::std::string::String>,
    /// The name of the query parameter, such as `include` or `page[size]`.
    pub parameter: ::std::option::Option<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorSource;
    optional pointer = "pointer";
    optional parameter = "parameter";
}

/// An account.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// The id of the account: `acct_` and its key.
    pub id: ::std::string::String,
    /// The e-mail address of the account; null if none is set.
    pub email: ::std::option::Option<::std::string::String>,
    /// The new e-mail address that awaits confirmation; absent if there is none.
    pub pending_email: ::std::option::Option<::std::string::String>,
    /// The name of the account: 1 to 100 characters, without control characters.
    pub name: AccountName,
    /// The kind of account.
    pub r#type: AccountType,
    /// The status of the account.
    pub status: AccountStatus,
    /// The time at which the account was created.
    pub created_at: ::jiff::Timestamp,
    /// The time of the last change of the account. Requests that change nothing leave it as it is.
    pub updated_at: ::jiff::Timestamp,
    /// The preferences of the account.
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

/// The name of the account: 1 to 100 characters, without control characters.
pub type AccountName = ::std::string::String;

/// The kind of account.
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

/// The status of the account.
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

/// The preferences of the account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountSettings {
    /// The currency, an ISO 4217 code; `USD` by default.
    pub currency: ::std::string::String,
    /// The time zone, a name from the IANA time zone database; `UTC` by default.
    pub timezone: ::std::string::String,
    /// The language, a BCP 47 tag; `en` by default.
    pub language: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountSettings;
    required currency = "currency";
    required timezone = "timezone";
    required language = "language";
}

/// A merge patch (RFC 7396) of an account: absent properties stay as they are.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct AccountPatch {
    /// The name of the account: 1 to 100 characters, without control characters.
    pub name: ::std::option::Option<AccountName>,
    /// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
    /// The preferences to change. Absent ones stay as they are; null resets one to its default, and null
    /// instead of this object all of them.
    pub settings: super::runtime::Maybe<AccountSettingsPatch>,
}

super::runtime::object::impl_object! {
    struct AccountPatch;
    optional name = "name";
    optional email = "email";
    maybe settings = "settings";
}

/// The preferences to change. Absent ones stay as they are; null resets one to its default, and null
/// instead of this object all of them.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct AccountSettingsPatch {
    /// The currency, an ISO 4217 code; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// The time zone, a name from the IANA time zone database; null for `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// The language, a BCP 47 tag; null for `en`.
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct AccountSettingsPatch;
    maybe currency = "currency";
    maybe timezone = "timezone";
    maybe language = "language";
}

/// An error of the Accounts API.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountError {
    /// What is wrong, for programs.
    pub error: AccountErrorCode,
    /// What is wrong, for people.
    pub message: ::std::string::String,
    /// The violations, one entry for each. Only present if the request body is invalid.
    pub details: ::std::option::Option<::std::vec::Vec<AccountErrorDetail>>,
}

super::runtime::object::impl_object! {
    struct AccountError;
    required error = "error";
    required message = "message";
    optional details = "details";
}

/// What is wrong, for programs.
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
    /// `precondition_failed`
    ///
    /// The account has changed since it was read.
    PreconditionFailed,
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
    PreconditionFailed = "precondition_failed";
    PayloadTooLarge = "payload_too_large";
    UnsupportedMediaType = "unsupported_media_type";
    RateLimited = "rate_limited";
    InternalError = "internal_error";
    Unavailable = "unavailable";
}

/// A violation in the request body.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountErrorDetail {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    pub pointer: ::std::string::String,
    /// What is wrong there, for people.
    pub message: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountErrorDetail;
    required pointer = "pointer";
    required message = "message";
}

/// The confirmation of a new e-mail address.
#[derive(Clone, PartialEq)]
pub struct EmailConfirmation {
    /// The token from the mail.
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

/// A workspace profile.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct WorkspaceProfile {
    /// The id of the user: the key of the account.
    pub user_id: super::runtime::Maybe<::std::string::String>,
    /// The login name.
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// The e-mail address; null if none is set.
    pub email: super::runtime::Maybe<::std::string::String>,
    /// The first name; null if none is set.
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// The last name; null if none is set.
    pub last_name: super::runtime::Maybe<::std::string::String>,
    /// The kind of user: 0 a person, 1 an administrator of the site, 2 a service account.
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

/// The kind of user: 0 a person, 1 an administrator of the site, 2 a service account.
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

/// The new values of a profile. Null and absent are equivalent.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct WorkspaceProfileUpdate {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case. Null leaves it
    /// as it is.
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// The e-mail address, at most 254 characters. Unique, ignoring case. Null clears it.
    pub email: super::runtime::Maybe<::std::string::String>,
    /// The first name, at most 100 characters without control characters. Null clears it.
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// The last name, at most 100 characters without control characters. Null clears it.
    pub last_name: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct WorkspaceProfileUpdate;
    maybe user_name = "UserName";
    maybe email = "Email";
    maybe first_name = "FirstName";
    maybe last_name = "LastName";
}

/// A result with its messages. `Success` tells success from failure.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct WorkspaceProfileEnvelope {
    /// A workspace profile.
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Why the request failed; empty or null if it succeeded.
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// What to know about a successful request, for example that a new e-mail address awaits
    /// confirmation; may be empty or null.
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Whether the request succeeded. `Data` is present if it did.
    pub success: ::std::option::Option<bool>,
}

super::runtime::object::impl_object! {
    struct WorkspaceProfileEnvelope;
    optional data = "Data";
    maybe errors = "Errors";
    maybe warnings = "Warnings";
    optional success = "Success";
}

/// An error or a warning.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkspaceMessage {
    /// What the message says, for programs: `UserNameTaken`, `EmailTaken`, `EmailConfirmationRequired`
    /// and others.
    pub code: ::std::option::Option<::std::string::String>,
    /// The message, for people.
    pub message: ::std::option::Option<::std::string::String>,
    /// The location in the request body as a JSON pointer (RFC 6901).
    pub target: super::runtime::Maybe<::std::string::String>,
    /// The property of the request body, or the parameter, that the message is about.
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Further details by name. With `EmailConfirmationRequired`, `pending` is the address that awaits
    /// confirmation.
    pub metadata: ::std::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::option::Option<::std::string::String>,
        >,
    >,
    /// The kind of message: 0 validation, 1 business, 2 system.
    pub r#type: ::std::option::Option<WorkspaceMessageType>,
    /// How serious the message is: 0 error, 1 warning, 2 information.
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

/// The kind of message: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageType {
    /// `0`
    ///
    /// The request is invalid.
    Validation,
    /// `1`
    ///
    /// The request violates a rule of the service.
    Business,
    /// `2`
    ///
    /// The service failed.
    System,
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageType: i64;
    Validation = 0i64;
    Business = 1i64;
    System = 2i64;
}

/// How serious the message is: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageSeverity {
    /// `0`
    ///
    /// The request failed.
    Error,
    /// `1`
    ///
    /// The request succeeded, and something remains to be done.
    Warning,
    /// `2`
    ///
    /// The request succeeded.
    Information,
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageSeverity: i64;
    Error = 0i64;
    Warning = 1i64;
    Information = 2i64;
}

/// Problem details (RFC 9457), sent as `application/json`. Every property may be absent or null, and
/// there may be others.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct ProblemDetails {
    /// A URI reference that identifies the kind of problem.
    pub r#type: super::runtime::Maybe<::std::string::String>,
    /// The kind of problem, for people.
    pub title: super::runtime::Maybe<::std::string::String>,
    /// The HTTP status.
    pub status: super::runtime::Maybe<i32>,
    /// What is wrong with this request, for people.
    pub detail: super::runtime::Maybe<::std::string::String>,
    /// A URI reference that identifies this occurrence of the problem.
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

/// The resource type of authentication tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::enumeration::impl_string_enum! {
    enum AuthenticationTokenType;
    AuthenticationTokens = "authentication-tokens";
}
