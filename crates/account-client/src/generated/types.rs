// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

/// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
pub type Username = ::std::string::String;

/// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
pub type EmailAddress = ::std::string::String;

/// A JSON:API document with a user.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UserDocument {
    /// A user as a JSON:API resource object. This service always sends `relationships` and `links`.
    pub data: User,
}

super::runtime::object::impl_object! {
    struct UserDocument, new(data: User);
    required data = "data";
}

/// A user as a JSON:API resource object. This service always sends `relationships` and `links`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct User, new(id: ::std::string::String, r#type: UserResourceType, attributes: UserAttributes);
    required id = "id";
    required r#type = "type";
    required attributes = "attributes";
    optional relationships = "relationships", with_relationships: UserRelationships;
    optional links = "links", with_links: UserLinks;
}

/// The resource type of users.
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

/// The attributes of a user. This service always sends all of them, except `email` and `avatar-url`
/// where there is no address to show.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct UserAttributes, new(username: Username);
    required username = "username";
    optional email = "email", with_email: ::std::string::String;
    maybe unconfirmed_email = "unconfirmed-email", with_unconfirmed_email: ::std::string::String;
    optional avatar_url = "avatar-url", with_avatar_url: ::std::string::String;
    optional is_service_account = "is-service-account", with_is_service_account: bool;
    optional v2_only = "v2-only", with_v2_only: bool;
    optional is_site_admin = "is-site-admin", with_is_site_admin: bool;
    optional auth_method = "auth-method", with_auth_method: ::std::string::String;
    optional is_sso_login = "is-sso-login", with_is_sso_login: bool;
    optional two_factor = "two-factor", with_two_factor: TwoFactor;
    optional permissions = "permissions", with_permissions: UserPermissions;
}

/// The state of two-factor authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TwoFactor {
    /// Whether two-factor authentication is enabled.
    pub enabled: bool,
    /// Whether the second factor has been verified.
    pub verified: bool,
}

super::runtime::object::impl_object! {
    struct TwoFactor, new(enabled: bool, verified: bool);
    required enabled = "enabled";
    required verified = "verified";
}

/// What the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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

/// The relationships of a user.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UserRelationships {
    /// The authentication tokens of the user.
    pub authentication_tokens: AuthenticationTokensRelationship,
    /// What the token authenticates: the user that it belongs to. Only present for your own account.
    pub authenticated_resource: ::std::option::Option<AuthenticatedResourceRelationship>,
}

super::runtime::object::impl_object! {
    struct UserRelationships, new(authentication_tokens: AuthenticationTokensRelationship);
    required authentication_tokens = "authentication-tokens";
    optional authenticated_resource = "authenticated-resource", with_authenticated_resource: AuthenticatedResourceRelationship;
}

/// The authentication tokens of the user.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationTokensRelationship {
    /// The links of the relationship.
    pub links: AuthenticationTokensLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensRelationship, new(links: AuthenticationTokensLinks);
    required links = "links";
}

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationTokensLinks {
    /// The path of the tokens, for `list_user_tokens`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokensLinks, new(related: ::std::string::String);
    required related = "related";
}

/// What the token authenticates: the user that it belongs to. Only present for your own account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticatedResourceRelationship {
    /// A user as a JSON:API resource identifier object.
    pub data: UserIdentifier,
    /// The links of the relationship.
    pub links: AuthenticatedResourceLinks,
}

super::runtime::object::impl_object! {
    struct AuthenticatedResourceRelationship, new(
        data: UserIdentifier,
        links: AuthenticatedResourceLinks,
    );
    required data = "data";
    required links = "links";
}

/// A user as a JSON:API resource identifier object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UserIdentifier {
    /// The `id` of the user.
    pub id: ::std::string::String,
    /// The resource type of users.
    pub r#type: UserResourceType,
}

super::runtime::object::impl_object! {
    struct UserIdentifier, new(id: ::std::string::String, r#type: UserResourceType);
    required id = "id";
    required r#type = "type";
}

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticatedResourceLinks {
    /// The path of the user, for `get_user`.
    pub related: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AuthenticatedResourceLinks, new(related: ::std::string::String);
    required related = "related";
}

/// The links of a user.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UserLinks {
    /// The path of the user, for `get_user`. It contains the id instead of the username if that is `.`
    /// or `..`, which a path cannot contain.
    pub self_: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct UserLinks, new(self_: ::std::string::String);
    required self_ = "self";
}

/// A JSON:API document with the attributes to change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UpdateAccountDocument {
    /// The user as a JSON:API resource object, without an id.
    pub data: UpdateAccountData,
}

super::runtime::object::impl_object! {
    struct UpdateAccountDocument, new(data: UpdateAccountData);
    required data = "data";
}

/// The user as a JSON:API resource object, without an id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UpdateAccountData {
    /// The resource type of users.
    pub r#type: UserResourceType,
    /// The attributes to change. Absent attributes stay as they are.
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountData, new(r#type: UserResourceType);
    required r#type = "type";
    optional attributes = "attributes", with_attributes: UpdateAccountAttributes;
}

/// The attributes to change. Absent attributes stay as they are.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UpdateAccountAttributes {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
    pub username: ::std::option::Option<Username>,
    /// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
}

super::runtime::object::impl_object! {
    struct UpdateAccountAttributes, new();
    optional username = "username", with_username: Username;
    optional email = "email", with_email: EmailAddress;
}

/// A JSON:API document with the current and the new password.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChangePasswordDocument {
    /// The user as a JSON:API resource object. `type` may be left out.
    pub data: ChangePasswordData,
}

super::runtime::object::impl_object! {
    struct ChangePasswordDocument, new(data: ChangePasswordData);
    required data = "data";
}

/// The user as a JSON:API resource object. `type` may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChangePasswordData {
    /// The resource type of users.
    pub r#type: ::std::option::Option<UserResourceType>,
    /// The current and the new password. The names of these attributes are in snake_case.
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object::impl_object! {
    struct ChangePasswordData, new(attributes: ChangePasswordAttributes);
    optional r#type = "type", with_type: UserResourceType;
    required attributes = "attributes";
}

/// The current and the new password. The names of these attributes are in snake_case.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct ChangePasswordAttributes, new(
        current_password: ::std::string::String,
        password: ::std::string::String,
        password_confirmation: ::std::string::String,
    );
    required current_password = "current_password";
    required password = "password";
    required password_confirmation = "password_confirmation";
    optional revoke_tokens = "revoke_tokens", with_revoke_tokens: bool;
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationTokenListDocument {
    /// The tokens of this page, newest first.
    pub data: ::std::vec::Vec<AuthenticationToken>,
    /// The paths of this page and of others of the same size.
    pub links: PageLinks,
    /// Information about a page.
    pub meta: PageMeta,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenListDocument, new(
        data: ::std::vec::Vec<AuthenticationToken>,
        links: PageLinks,
        meta: PageMeta,
    );
    required data = "data";
    required links = "links";
    required meta = "meta";
}

/// The paths of this page and of others of the same size.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct PageLinks, new(
        self_: ::std::string::String,
        first: ::std::string::String,
        prev: ::std::option::Option<::std::string::String>,
        next: ::std::option::Option<::std::string::String>,
        last: ::std::string::String,
    );
    required self_ = "self";
    required first = "first";
    required prev = "prev";
    required next = "next";
    required last = "last";
}

/// Information about a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PageMeta {
    /// The position of a page, and the size of the whole list.
    pub pagination: Pagination,
}

super::runtime::object::impl_object! {
    struct PageMeta, new(pagination: Pagination);
    required pagination = "pagination";
}

/// The position of a page, and the size of the whole list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct Pagination, new(
        current_page: i32,
        page_size: i32,
        prev_page: ::std::option::Option<i32>,
        next_page: ::std::option::Option<i32>,
        total_pages: i32,
        total_count: i32,
    );
    required current_page = "current-page";
    required page_size = "page-size";
    required prev_page = "prev-page";
    required next_page = "next-page";
    required total_pages = "total-pages";
    required total_count = "total-count";
}

/// A JSON:API document with an authentication token.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationTokenDocument {
    /// An authentication token as a JSON:API resource object.
    pub data: AuthenticationToken,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenDocument, new(data: AuthenticationToken);
    required data = "data";
}

/// An authentication token as a JSON:API resource object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationToken {
    /// The id of the token: `at-` and 16 characters of `[0-9A-Za-z]`. It is not the secret.
    pub id: ::std::string::String,
    /// The resource type of authentication tokens.
    pub r#type: AuthenticationTokenType,
    /// The attributes of an authentication token.
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

/// The attributes of an authentication token.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationTokenAttributes {
    /// The time at which the token was created.
    pub created_at: ::openapi_client_runtime::DateTime,
    /// The time at which the token was last used; null if never.
    pub last_used_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
    /// The purpose of the token, as given when it was created; may be empty.
    pub description: ::std::string::String,
    /// The secret, in the response to the request that created the token; null in every other response.
    pub token: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires; null if never.
    pub expired_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
    /// What a token permits. Each scope includes the previous ones.
    pub scope: TokenScope,
}

super::runtime::object::impl_object! {
    struct AuthenticationTokenAttributes, new(
        created_at: ::openapi_client_runtime::DateTime,
        last_used_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
        description: ::std::string::String,
        token: ::std::option::Option<::std::string::String>,
        expired_at: ::std::option::Option<::openapi_client_runtime::DateTime>,
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

/// What a token permits. Each scope includes the previous ones.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownString),
}

super::runtime::enumeration::impl_string_enum! {
    enum TokenScope, unknown Unknown;
    Read = "read";
    Write = "write";
    Admin = "admin";
}

/// A JSON:API document with the token to create.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenDocument {
    /// The token as a JSON:API resource object, without an id. Everything in it is optional.
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenDocument, new(data: CreateAuthenticationTokenData);
    required data = "data";
}

/// The token as a JSON:API resource object, without an id. Everything in it is optional.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenData {
    /// `authentication-tokens`. The singular, an empty text and no type at all are accepted as well;
    /// other types are rejected.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope
    /// than that of the current token is rejected with 422.
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenData, new();
    optional r#type = "type", with_type: ::std::string::String;
    optional attributes = "attributes", with_attributes: CreateAuthenticationTokenAttributes;
}

/// The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope
/// than that of the current token is rejected with 422.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateAuthenticationTokenAttributes {
    /// The purpose of the token, at most 256 characters without control characters; empty by default.
    pub description: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires, in the future and not later than the expiry of the current
    /// token. If it is null or absent, the new token never expires, which is only possible if the
    /// current one does not expire either.
    pub expired_at: super::runtime::Maybe<::openapi_client_runtime::DateTime>,
    /// What a token permits. Each scope includes the previous ones.
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object::impl_object! {
    struct CreateAuthenticationTokenAttributes, new();
    optional description = "description", with_description: ::std::string::String;
    maybe expired_at = "expired-at", with_expired_at: ::openapi_client_runtime::DateTime;
    optional scope = "scope", with_scope: TokenScope;
}

/// The services of this host, each with a path that ends in a slash. There is no `login.v1`: tokens for
/// `terraform login` are created with `create_user_token`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ServiceDiscovery {
    /// The base path of version 2 of the Terraform Enterprise API.
    pub tfe_v2: ::std::string::String,
    /// The base path of a module registry. No registry is served there.
    pub modules_v1: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct ServiceDiscovery, new(tfe_v2: ::std::string::String, modules_v1: ::std::string::String);
    required tfe_v2 = "tfe.v2";
    required modules_v1 = "modules.v1";
}

/// A JSON:API document with errors.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct JsonApiErrorDocument {
    /// The errors, one object for each.
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorDocument, new(errors: ::std::vec::Vec<JsonApiError>);
    required errors = "errors";
}

/// A JSON:API error object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct JsonApiError, new(status: ::std::string::String, title: ::std::string::String);
    required status = "status";
    required title = "title";
    optional detail = "detail", with_detail: ::std::string::String;
    optional source = "source", with_source: JsonApiErrorSource;
}

/// The location of the error in the request, with exactly one of these properties.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct JsonApiErrorSource {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    pub pointer: ::std::option::Option<::std::string::String>,
    /// The name of the query parameter, such as `include` or `page[size]`.
    pub parameter: ::std::option::Option<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct JsonApiErrorSource, new();
    optional pointer = "pointer", with_pointer: ::std::string::String;
    optional parameter = "parameter", with_parameter: ::std::string::String;
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    pub created_at: ::openapi_client_runtime::DateTime,
    /// The time of the last change of the account. Requests that change nothing leave it as it is.
    pub updated_at: ::openapi_client_runtime::DateTime,
    /// The preferences of the account.
    pub settings: AccountSettings,
}

super::runtime::object::impl_object! {
    struct Account, new(
        id: ::std::string::String,
        email: ::std::option::Option<::std::string::String>,
        name: AccountName,
        r#type: AccountType,
        status: AccountStatus,
        created_at: ::openapi_client_runtime::DateTime,
        updated_at: ::openapi_client_runtime::DateTime,
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

/// The name of the account: 1 to 100 characters, without control characters.
pub type AccountName = ::std::string::String;

/// The kind of account.
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

/// The status of the account.
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

/// The preferences of the account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountSettings {
    /// The currency, an ISO 4217 code; `USD` by default.
    pub currency: ::std::string::String,
    /// The time zone, a name from the IANA time zone database; `UTC` by default.
    pub timezone: ::std::string::String,
    /// The language, a BCP 47 tag; `en` by default.
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

/// A merge patch (RFC 7396) of an account: absent properties stay as they are.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct AccountPatch, new();
    optional name = "name", with_name: AccountName;
    optional email = "email", with_email: EmailAddress;
    maybe settings = "settings", with_settings: AccountSettingsPatch;
}

/// The preferences to change. Absent ones stay as they are; null resets one to its default, and null
/// instead of this object all of them.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountSettingsPatch {
    /// The currency, an ISO 4217 code; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// The time zone, a name from the IANA time zone database; null for `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// The language, a BCP 47 tag; null for `en`.
    pub language: super::runtime::Maybe<::std::string::String>,
}

super::runtime::object::impl_object! {
    struct AccountSettingsPatch, new();
    maybe currency = "currency", with_currency: ::std::string::String;
    maybe timezone = "timezone", with_timezone: ::std::string::String;
    maybe language = "language", with_language: ::std::string::String;
}

/// An error of the Accounts API.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountError {
    /// What is wrong, for programs.
    pub error: AccountErrorCode,
    /// What is wrong, for people.
    pub message: ::std::string::String,
    /// The violations, one entry for each. Only present if the request body is invalid.
    pub details: ::std::option::Option<::std::vec::Vec<AccountErrorDetail>>,
}

super::runtime::object::impl_object! {
    struct AccountError, new(error: AccountErrorCode, message: ::std::string::String);
    required error = "error";
    required message = "message";
    optional details = "details", with_details: ::std::vec::Vec<AccountErrorDetail>;
}

/// What is wrong, for programs.
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
    PreconditionFailed = "precondition_failed";
    PayloadTooLarge = "payload_too_large";
    UnsupportedMediaType = "unsupported_media_type";
    RateLimited = "rate_limited";
    InternalError = "internal_error";
    Unavailable = "unavailable";
}

/// A violation in the request body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountErrorDetail {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    pub pointer: ::std::string::String,
    /// What is wrong there, for people.
    pub message: ::std::string::String,
}

super::runtime::object::impl_object! {
    struct AccountErrorDetail, new(pointer: ::std::string::String, message: ::std::string::String);
    required pointer = "pointer";
    required message = "message";
}

/// The confirmation of a new e-mail address.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EmailConfirmation {
    /// The token from the mail.
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

/// A workspace profile.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct WorkspaceProfile, new();
    maybe user_id = "UserId", with_user_id: ::std::string::String;
    maybe user_name = "UserName", with_user_name: ::std::string::String;
    maybe email = "Email", with_email: ::std::string::String;
    maybe first_name = "FirstName", with_first_name: ::std::string::String;
    maybe last_name = "LastName", with_last_name: ::std::string::String;
    optional user_type = "UserType", with_user_type: WorkspaceUserType;
}

/// The kind of user: 0 a person, 1 an administrator of the site, 2 a service account.
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

/// The new values of a profile. Null and absent are equivalent.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct WorkspaceProfileUpdate, new();
    maybe user_name = "UserName", with_user_name: ::std::string::String;
    maybe email = "Email", with_email: ::std::string::String;
    maybe first_name = "FirstName", with_first_name: ::std::string::String;
    maybe last_name = "LastName", with_last_name: ::std::string::String;
}

/// A result with its messages. `Success` tells success from failure.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct WorkspaceProfileEnvelope, new();
    optional data = "Data", with_data: WorkspaceProfile;
    maybe errors = "Errors", with_errors: ::std::vec::Vec<WorkspaceMessage>;
    maybe warnings = "Warnings", with_warnings: ::std::vec::Vec<WorkspaceMessage>;
    optional success = "Success", with_success: bool;
}

/// An error or a warning.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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

/// The kind of message: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownInteger),
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageType: i64, unknown Unknown into i128;
    Validation = 0i64;
    Business = 1i64;
    System = 2i64;
}

/// How serious the message is: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    /// A value that the contract did not declare when this client was generated.
    Unknown(super::runtime::enumeration::UnknownInteger),
}

super::runtime::enumeration::impl_value_enum! {
    enum WorkspaceMessageSeverity: i64, unknown Unknown into i128;
    Error = 0i64;
    Warning = 1i64;
    Information = 2i64;
}

/// Problem details (RFC 9457), sent as `application/json`. Every property may be absent or null, and
/// there may be others.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    struct ProblemDetails, new(), others additional, with_additional: ::serde_json::Value;
    maybe r#type = "type", with_type: ::std::string::String;
    maybe title = "title", with_title: ::std::string::String;
    maybe status = "status", with_status: i32;
    maybe detail = "detail", with_detail: ::std::string::String;
    maybe instance = "instance", with_instance: ::std::string::String;
}

/// The resource type of authentication tokens.
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
