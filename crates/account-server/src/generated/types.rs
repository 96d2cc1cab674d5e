// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The schemas of the document as Rust types.

/// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
pub type Username = ::std::string::String;

/// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
pub type EmailAddress = ::std::string::String;

/// A JSON:API document with a user.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "A JSON:API document with a user.", no_recursion)]
pub struct UserDocument {
    #[cfg_attr(
        doc,
        doc = " A user as a JSON:API resource object. This service always sends `relationships` and `links`."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = User, required = true)]
    pub data: User,
}

super::runtime::object!(UserDocument, Ignored, { required data "data", });

/// A user as a JSON:API resource object. This service always sends `relationships` and `links`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "A user as a JSON:API resource object. This service always sends `relationships` and `links`.",
    no_recursion
)]
pub struct User {
    /// The id of the user: `user-` and the key of the account.
    #[schema(
        value_type = String,
        pattern = "^user[-_][0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"user-V3R563qtJNcExAkN\"")),
        required = true
    )]
    pub id: ::std::string::String,
    #[cfg_attr(doc, doc = " The resource type of users.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = true)]
    pub r#type: UserResourceType,
    #[cfg_attr(
        doc,
        doc = " The attributes of a user. This service always sends all of them, except `email` and `avatar-url`"
    )]
    #[cfg_attr(doc, doc = " where there is no address to show.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserAttributes, required = true)]
    pub attributes: UserAttributes,
    #[cfg_attr(doc, doc = " The relationships of a user.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserRelationships, required = false)]
    pub relationships: ::std::option::Option<UserRelationships>,
    #[cfg_attr(doc, doc = " The links of a user.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserLinks, required = false)]
    pub links: ::std::option::Option<UserLinks>,
}

super::runtime::object!(
    User, Ignored, { required id "id", required r#type "type", required attributes
    "attributes", optional relationships "relationships", optional links "links", }
);

/// The resource type of users.
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

/// The attributes of a user. This service always sends all of them, except `email` and `avatar-url`
/// where there is no address to show.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The attributes of a user. This service always sends all of them, except `email` and `avatar-url`\nwhere there is no address to show.",
    no_recursion
)]
pub struct UserAttributes {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
    #[schema(
        schema_with = super::described::field_UserAttributes_username,
        required = true
    )]
    pub username: Username,
    /// The e-mail address. Only present for your own account, and only if an address is set; never
    /// null.
    #[schema(
        value_type = String,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// The new e-mail address that awaits confirmation; null if there is none, and for other accounts.
    #[schema(
        rename = "unconfirmed-email",
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = false
    )]
    pub unconfirmed_email: super::runtime::Maybe<::std::string::String>,
    /// The URL of the user's picture: Gravatar, for the e-mail address of the user. Absent if no
    /// address is set.
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
    /// Whether this is a service account rather than a person's account.
    #[schema(rename = "is-service-account", value_type = bool, required = false)]
    pub is_service_account: ::std::option::Option<bool>,
    /// Whether the user is restricted to version 2 of the API.
    #[schema(rename = "v2-only", value_type = bool, required = false)]
    pub v2_only: ::std::option::Option<bool>,
    /// Whether the user is an administrator of the site.
    #[schema(rename = "is-site-admin", value_type = bool, required = false)]
    pub is_site_admin: ::std::option::Option<bool>,
    /// How the user authenticates; always `tfc`.
    #[schema(
        rename = "auth-method",
        value_type = String,
        example = json!(super::runtime::describe::json("\"tfc\"")),
        required = false
    )]
    pub auth_method: ::std::option::Option<::std::string::String>,
    /// Whether the user logs in by single sign-on; always false here.
    #[schema(
        rename = "is-sso-login",
        value_type = bool,
        example = json!(super::runtime::describe::json("false")),
        required = false
    )]
    pub is_sso_login: ::std::option::Option<bool>,
    #[cfg_attr(doc, doc = " The state of two-factor authentication.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "two-factor", value_type = TwoFactor, required = false)]
    pub two_factor: ::std::option::Option<TwoFactor>,
    #[cfg_attr(doc, doc = " What the token may do with this user. Never null.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserPermissions, required = false)]
    pub permissions: ::std::option::Option<UserPermissions>,
}

super::runtime::object!(
    UserAttributes, Ignored, { required username "username", optional email "email",
    maybe unconfirmed_email "unconfirmed-email", optional avatar_url "avatar-url",
    optional is_service_account "is-service-account", optional v2_only "v2-only",
    optional is_site_admin "is-site-admin", optional auth_method "auth-method", optional
    is_sso_login "is-sso-login", optional two_factor "two-factor", optional permissions
    "permissions", }
);

/// The state of two-factor authentication.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The state of two-factor authentication.", no_recursion)]
pub struct TwoFactor {
    /// Whether two-factor authentication is enabled.
    #[schema(value_type = bool, required = true)]
    pub enabled: bool,
    /// Whether the second factor has been verified.
    #[schema(value_type = bool, required = true)]
    pub verified: bool,
}

super::runtime::object!(
    TwoFactor, Ignored, { required enabled "enabled", required verified "verified", }
);

/// What the token may do with this user. Never null.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "What the token may do with this user. Never null.",
    no_recursion
)]
pub struct UserPermissions {
    /// Whether the token can create organizations.
    #[schema(rename = "can-create-organizations", value_type = bool, required = true)]
    pub can_create_organizations: bool,
    /// Whether `update_account` accepts an `email`.
    #[schema(rename = "can-change-email", value_type = bool, required = true)]
    pub can_change_email: bool,
    /// Whether `update_account` accepts a `username`.
    #[schema(rename = "can-change-username", value_type = bool, required = true)]
    pub can_change_username: bool,
    /// Whether the token can list, create and delete authentication tokens.
    #[schema(rename = "can-manage-user-tokens", value_type = bool, required = true)]
    pub can_manage_user_tokens: bool,
}

super::runtime::object!(
    UserPermissions, Ignored, { required can_create_organizations
    "can-create-organizations", required can_change_email "can-change-email", required
    can_change_username "can-change-username", required can_manage_user_tokens
    "can-manage-user-tokens", }
);

/// The relationships of a user.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The relationships of a user.", no_recursion)]
pub struct UserRelationships {
    #[cfg_attr(doc, doc = " The authentication tokens of the user.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(
        rename = "authentication-tokens",
        value_type = AuthenticationTokensRelationship,
        required = true
    )]
    pub authentication_tokens: AuthenticationTokensRelationship,
    #[cfg_attr(
        doc,
        doc = " What the token authenticates: the user that it belongs to. Only present for your own account."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(
        rename = "authenticated-resource",
        value_type = AuthenticatedResourceRelationship,
        required = false
    )]
    pub authenticated_resource: ::std::option::Option<AuthenticatedResourceRelationship>,
}

super::runtime::object!(
    UserRelationships, Ignored, { required authentication_tokens "authentication-tokens",
    optional authenticated_resource "authenticated-resource", }
);

/// The authentication tokens of the user.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The authentication tokens of the user.", no_recursion)]
pub struct AuthenticationTokensRelationship {
    #[cfg_attr(doc, doc = " The links of the relationship.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationTokensLinks, required = true)]
    pub links: AuthenticationTokensLinks,
}

super::runtime::object!(
    AuthenticationTokensRelationship, Ignored, { required links "links", }
);

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The links of the relationship.", no_recursion)]
pub struct AuthenticationTokensLinks {
    /// The path of the tokens, for `list_user_tokens`.
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

/// What the token authenticates: the user that it belongs to. Only present for your own account.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "What the token authenticates: the user that it belongs to. Only present for your own account.",
    no_recursion
)]
pub struct AuthenticatedResourceRelationship {
    #[cfg_attr(doc, doc = " A user as a JSON:API resource identifier object.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserIdentifier, required = true)]
    pub data: UserIdentifier,
    #[cfg_attr(doc, doc = " The links of the relationship.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticatedResourceLinks, required = true)]
    pub links: AuthenticatedResourceLinks,
}

super::runtime::object!(
    AuthenticatedResourceRelationship, Ignored, { required data "data", required links
    "links", }
);

/// A user as a JSON:API resource identifier object.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "A user as a JSON:API resource identifier object.", no_recursion)]
pub struct UserIdentifier {
    /// The `id` of the user.
    #[schema(
        value_type = String,
        pattern = "^user[-_][0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"user-V3R563qtJNcExAkN\"")),
        required = true
    )]
    pub id: ::std::string::String,
    #[cfg_attr(doc, doc = " The resource type of users.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = true)]
    pub r#type: UserResourceType,
}

super::runtime::object!(
    UserIdentifier, Ignored, { required id "id", required r#type "type", }
);

/// The links of the relationship.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The links of the relationship.", no_recursion)]
pub struct AuthenticatedResourceLinks {
    /// The path of the user, for `get_user`.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"/api/v2/users/admin\"")),
        required = true
    )]
    pub related: ::std::string::String,
}

super::runtime::object!(
    AuthenticatedResourceLinks, Ignored, { required related "related", }
);

/// The links of a user.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The links of a user.", no_recursion)]
pub struct UserLinks {
    /// The path of the user, for `get_user`. It contains the id instead of the username if that is `.`
    /// or `..`, which a path cannot contain.
    #[schema(
        rename = "self",
        value_type = String,
        example = json!(super::runtime::describe::json("\"/api/v2/users/admin\"")),
        required = true
    )]
    pub self_: ::std::string::String,
}

super::runtime::object!(UserLinks, Ignored, { required self_ "self", });

/// A JSON:API document with the attributes to change.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "A JSON:API document with the attributes to change.",
    no_recursion
)]
pub struct UpdateAccountDocument {
    #[cfg_attr(doc, doc = " The user as a JSON:API resource object, without an id.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UpdateAccountData, required = true)]
    pub data: UpdateAccountData,
}

super::runtime::object!(UpdateAccountDocument, Ignored, { required data "data", });

/// The user as a JSON:API resource object, without an id.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The user as a JSON:API resource object, without an id.",
    no_recursion
)]
pub struct UpdateAccountData {
    #[cfg_attr(doc, doc = " The resource type of users.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = true)]
    pub r#type: UserResourceType,
    #[cfg_attr(
        doc,
        doc = " The attributes to change. Absent attributes stay as they are."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UpdateAccountAttributes, required = false)]
    pub attributes: ::std::option::Option<UpdateAccountAttributes>,
}

super::runtime::object!(
    UpdateAccountData, Ignored, { required r#type "type", optional attributes
    "attributes", }
);

/// The attributes to change. Absent attributes stay as they are.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "The attributes to change. Absent attributes stay as they are.",
    no_recursion
)]
pub struct UpdateAccountAttributes {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case.
    #[schema(
        schema_with = super::described::field_UpdateAccountAttributes_username,
        required = false
    )]
    pub username: ::std::option::Option<Username>,
    /// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
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

/// A JSON:API document with the current and the new password.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "A JSON:API document with the current and the new password.",
    no_recursion
)]
pub struct ChangePasswordDocument {
    #[cfg_attr(
        doc,
        doc = " The user as a JSON:API resource object. `type` may be left out."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordData, required = true)]
    pub data: ChangePasswordData,
}

super::runtime::object!(ChangePasswordDocument, Ignored, { required data "data", });

/// The user as a JSON:API resource object. `type` may be left out.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The user as a JSON:API resource object. `type` may be left out.",
    no_recursion
)]
pub struct ChangePasswordData {
    #[cfg_attr(doc, doc = " The resource type of users.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = UserResourceType, required = false)]
    pub r#type: ::std::option::Option<UserResourceType>,
    #[cfg_attr(
        doc,
        doc = " The current and the new password. The names of these attributes are in snake_case."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = ChangePasswordAttributes, required = true)]
    pub attributes: ChangePasswordAttributes,
}

super::runtime::object!(
    ChangePasswordData, Ignored, { optional r#type "type", required attributes
    "attributes", }
);

/// The current and the new password. The names of these attributes are in snake_case.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The current and the new password. The names of these attributes are in snake_case.",
    no_recursion
)]
pub struct ChangePasswordAttributes {
    /// The current password.
    #[schema(
        value_type = String,
        format = "password",
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"current password example\"")),
        required = true
    )]
    pub current_password: ::std::string::String,
    /// The new password: 10 to 256 characters (Unicode code points) of any kind.
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
    /// The new password again, with the same code points.
    #[schema(
        value_type = String,
        format = "password",
        max_length = 256,
        write_only,
        example = json!(super::runtime::describe::json("\"new password example\"")),
        required = true
    )]
    pub password_confirmation: ::std::string::String,
    /// Whether to revoke all authentication tokens of the account except the current one, for example
    /// because somebody else may know the old password.
    #[schema(
        schema_with = super::described::field_ChangePasswordAttributes_revoke_tokens,
        required = false
    )]
    pub revoke_tokens: ::std::option::Option<bool>,
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

super::runtime::object!(
    ChangePasswordAttributes, Ignored, { required current_password "current_password",
    required password "password", required password_confirmation "password_confirmation",
    optional revoke_tokens "revoke_tokens", }
);

impl ChangePasswordAttributes {
    /// Returns `revoke_tokens`, or the default `false` if it is absent.
    #[must_use]
    pub fn revoke_tokens_or_default(&self) -> &bool {
        static DEFAULT: ::std::sync::LazyLock<bool> = ::std::sync::LazyLock::new(|| super::runtime::json::default(
            "false",
        ));
        match &self.revoke_tokens {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => &DEFAULT,
        }
    }
}

/// A JSON:API document with one page of a list of authentication tokens.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "A JSON:API document with one page of a list of authentication tokens.",
    no_recursion
)]
pub struct AuthenticationTokenListDocument {
    /// The tokens of this page, newest first.
    #[schema(
        schema_with = super::described::field_AuthenticationTokenListDocument_data,
        required = true
    )]
    pub data: ::std::vec::Vec<AuthenticationToken>,
    #[cfg_attr(doc, doc = " The paths of this page and of others of the same size.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = PageLinks, required = true)]
    pub links: PageLinks,
    #[cfg_attr(doc, doc = " Information about a page.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = PageMeta, required = true)]
    pub meta: PageMeta,
}

super::runtime::object!(
    AuthenticationTokenListDocument, Ignored, { required data "data", required links
    "links", required meta "meta", }
);

/// The paths of this page and of others of the same size.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The paths of this page and of others of the same size.",
    no_recursion
)]
pub struct PageLinks {
    /// The path of this page.
    #[schema(
        rename = "self",
        value_type = String,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=2&page%5Bsize%5D=20\""
            )
        ),
        required = true
    )]
    pub self_: ::std::string::String,
    /// The path of the first page.
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\""
            )
        ),
        required = true
    )]
    pub first: ::std::string::String,
    /// The path of the previous page; null on the first page.
    #[schema(
        value_type = Option<String>,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20\""
            )
        ),
        required = true
    )]
    pub prev: ::std::option::Option<::std::string::String>,
    /// The path of the next page; null on the last page and after it.
    #[schema(
        value_type = Option<String>,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=20\""
            )
        ),
        required = true
    )]
    pub next: ::std::option::Option<::std::string::String>,
    /// The path of the last page.
    #[schema(
        value_type = String,
        example = json!(
            super::runtime::describe::json(
                "\"/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=3&page%5Bsize%5D=20\""
            )
        ),
        required = true
    )]
    pub last: ::std::string::String,
}

super::runtime::object!(
    PageLinks, Ignored, { required self_ "self", required first "first", required prev
    "prev", required next "next", required last "last", }
);

/// Information about a page.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "Information about a page.", no_recursion)]
pub struct PageMeta {
    #[cfg_attr(doc, doc = " The position of a page, and the size of the whole list.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = Pagination, required = true)]
    pub pagination: Pagination,
}

super::runtime::object!(PageMeta, Ignored, { required pagination "pagination", });

/// The position of a page, and the size of the whole list.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The position of a page, and the size of the whole list.",
    no_recursion
)]
pub struct Pagination {
    /// The number of this page.
    #[schema(
        rename = "current-page",
        schema_with = super::described::field_Pagination_current_page,
        required = true
    )]
    pub current_page: i32,
    /// The number of items on a full page.
    #[schema(
        rename = "page-size",
        schema_with = super::described::field_Pagination_page_size,
        required = true
    )]
    pub page_size: i32,
    /// The number of the previous page; null on the first page. After the last page, it is the last page.
    #[schema(
        rename = "prev-page",
        schema_with = super::described::field_Pagination_prev_page,
        required = true
    )]
    pub prev_page: ::std::option::Option<i32>,
    /// The number of the next page; null on the last page and after it.
    #[schema(
        rename = "next-page",
        schema_with = super::described::field_Pagination_next_page,
        required = true
    )]
    pub next_page: ::std::option::Option<i32>,
    /// The number of pages; 1 if the list is empty.
    #[schema(
        rename = "total-pages",
        schema_with = super::described::field_Pagination_total_pages,
        required = true
    )]
    pub total_pages: i32,
    /// The number of items on all pages.
    #[schema(
        rename = "total-count",
        schema_with = super::described::field_Pagination_total_count,
        required = true
    )]
    pub total_count: i32,
}

super::runtime::object!(
    Pagination, Ignored, { required current_page "current-page", required page_size
    "page-size", required prev_page "prev-page", required next_page "next-page", required
    total_pages "total-pages", required total_count "total-count", }
);

/// A JSON:API document with an authentication token.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "A JSON:API document with an authentication token.",
    no_recursion
)]
pub struct AuthenticationTokenDocument {
    #[cfg_attr(doc, doc = " An authentication token as a JSON:API resource object.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationToken, required = true)]
    pub data: AuthenticationToken,
}

super::runtime::object!(AuthenticationTokenDocument, Ignored, { required data "data", });

/// An authentication token as a JSON:API resource object.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "An authentication token as a JSON:API resource object.",
    no_recursion
)]
pub struct AuthenticationToken {
    /// The id of the token: `at-` and 16 characters of `[0-9A-Za-z]`. It is not the secret.
    #[schema(
        value_type = String,
        pattern = "^at-[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"at-QmATJea6aWj1xR2t\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// The resource type of authentication tokens.
    #[schema(
        schema_with = super::described::field_AuthenticationToken_type,
        required = true
    )]
    pub r#type: AuthenticationTokenType,
    #[cfg_attr(doc, doc = " The attributes of an authentication token.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AuthenticationTokenAttributes, required = true)]
    pub attributes: AuthenticationTokenAttributes,
}

super::runtime::object!(
    AuthenticationToken, Ignored, { required id "id", required r#type "type", required
    attributes "attributes", }
);

/// The attributes of an authentication token.
#[derive(Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The attributes of an authentication token.", no_recursion)]
pub struct AuthenticationTokenAttributes {
    /// The time at which the token was created.
    #[schema(
        rename = "created-at",
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub created_at: super::runtime::DateTime,
    /// The time at which the token was last used; null if never.
    #[schema(
        rename = "last-used-at",
        value_type = Option<String>,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub last_used_at: ::std::option::Option<super::runtime::DateTime>,
    /// The purpose of the token, as given when it was created; may be empty.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"api\"")),
        required = true
    )]
    pub description: ::std::string::String,
    /// The secret, in the response to the request that created the token; null in every other response.
    #[schema(
        value_type = Option<String>,
        format = "password",
        example = json!(super::runtime::describe::json("\"example-token-secret\"")),
        required = true
    )]
    pub token: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires; null if never.
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
        doc = " What a token permits. Each scope includes the previous ones."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = TokenScope, required = true)]
    pub scope: TokenScope,
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

super::runtime::object!(
    AuthenticationTokenAttributes, Ignored, { required created_at "created-at", required
    last_used_at "last-used-at", required description "description", required token
    "token", required expired_at "expired-at", required scope "scope", }
);

/// What a token permits. Each scope includes the previous ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// Reads your own account.
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

/// A JSON:API document with the token to create.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "A JSON:API document with the token to create.", no_recursion)]
pub struct CreateAuthenticationTokenDocument {
    #[cfg_attr(
        doc,
        doc = " The token as a JSON:API resource object, without an id. Everything in it is optional."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = CreateAuthenticationTokenData, required = true)]
    pub data: CreateAuthenticationTokenData,
}

super::runtime::object!(
    CreateAuthenticationTokenDocument, Ignored, { required data "data", }
);

/// The token as a JSON:API resource object, without an id. Everything in it is optional.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "The token as a JSON:API resource object, without an id. Everything in it is optional.",
    no_recursion
)]
pub struct CreateAuthenticationTokenData {
    /// `authentication-tokens`. The singular, an empty text and no type at all are accepted as well;
    /// other types are rejected.
    #[schema(
        value_type = String,
        pattern = "^(authentication-tokens?)?$",
        example = json!(super::runtime::describe::json("\"authentication-tokens\"")),
        required = false
    )]
    pub r#type: ::std::option::Option<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope"
    )]
    #[cfg_attr(doc, doc = " than that of the current token is rejected with 422.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = CreateAuthenticationTokenAttributes, required = false)]
    pub attributes: ::std::option::Option<CreateAuthenticationTokenAttributes>,
}

super::runtime::object!(
    CreateAuthenticationTokenData, Ignored, { optional r#type "type", optional attributes
    "attributes", }
);

/// The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope
/// than that of the current token is rejected with 422.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "The purpose, the expiry and the scope of the token. The default `scope` is `write`; a larger scope\nthan that of the current token is rejected with 422.",
    no_recursion
)]
pub struct CreateAuthenticationTokenAttributes {
    /// The purpose of the token, at most 256 characters without control characters; empty by default.
    #[schema(
        value_type = String,
        max_length = 256,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"api\"")),
        required = false
    )]
    pub description: ::std::option::Option<::std::string::String>,
    /// The time at which the token expires, in the future and not later than the expiry of the current
    /// token. If it is null or absent, the new token never expires, which is only possible if the
    /// current one does not expire either.
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
        doc = " What a token permits. Each scope includes the previous ones."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = TokenScope, required = false)]
    pub scope: ::std::option::Option<TokenScope>,
}

super::runtime::object!(
    CreateAuthenticationTokenAttributes, Ignored, { optional description "description",
    maybe expired_at "expired-at", optional scope "scope", }
);

/// The services of this host, each with a path that ends in a slash. There is no `login.v1`: tokens for
/// `terraform login` are created with `create_user_token`.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(
    description = "The services of this host, each with a path that ends in a slash. There is no `login.v1`: tokens for\n`terraform login` are created with `create_user_token`.",
    no_recursion
)]
pub struct ServiceDiscovery {
    /// The base path of version 2 of the Terraform Enterprise API.
    #[schema(
        rename = "tfe.v2",
        value_type = String,
        pattern = "^/([A-Za-z0-9._~-]+/)*$",
        example = json!(super::runtime::describe::json("\"/api/v2/\"")),
        required = true
    )]
    pub tfe_v2: ::std::string::String,
    /// The base path of a module registry. No registry is served there.
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

/// A JSON:API document with errors.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(description = "A JSON:API document with errors.", no_recursion)]
pub struct JsonApiErrorDocument {
    /// The errors, one object for each.
    #[schema(
        schema_with = super::described::field_JsonApiErrorDocument_errors,
        required = true
    )]
    pub errors: ::std::vec::Vec<JsonApiError>,
}

super::runtime::object!(JsonApiErrorDocument, Ignored, { required errors "errors", });

/// A JSON:API error object.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "A JSON:API error object.", no_recursion)]
pub struct JsonApiError {
    /// The HTTP status, as a string.
    #[schema(
        value_type = String,
        pattern = "^[1-5][0-9]{2}$",
        example = json!(super::runtime::describe::json("\"422\"")),
        required = true
    )]
    pub status: ::std::string::String,
    /// The kind of the error, the same for all errors of this kind.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"invalid attribute\"")),
        required = true
    )]
    pub title: ::std::string::String,
    /// What is wrong with this request.
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
        doc = " The location of the error in the request, with exactly one of these properties."
    )]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = JsonApiErrorSource, required = false)]
    pub source: ::std::option::Option<JsonApiErrorSource>,
}

super::runtime::object!(
    JsonApiError, Ignored, { required status "status", required title "title", optional
    detail "detail", optional source "source", }
);

/// The location of the error in the request, with exactly one of these properties.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "The location of the error in the request, with exactly one of these properties.",
    no_recursion
)]
pub struct JsonApiErrorSource {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    #[schema(
        value_type = String,
        format = "json-pointer",
        example = json!(super::runtime::describe::json("\"/data/attributes/email\"")),
        required = false
    )]
    pub pointer: ::std::option::Option<::std::string::String>,
    /// The name of the query parameter, such as `include` or `page[size]`.
    #[schema(
        value_type = String,
        example = json!(super::runtime::describe::json("\"include\"")),
        required = false
    )]
    pub parameter: ::std::option::Option<::std::string::String>,
}

super::runtime::object!(
    JsonApiErrorSource, Ignored, { optional pointer "pointer", optional parameter
    "parameter", }
);

/// An account.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "An account.", no_recursion)]
pub struct Account {
    /// The id of the account: `acct_` and its key.
    #[schema(
        value_type = String,
        pattern = "^acct_[0-9A-Za-z]+$",
        example = json!(super::runtime::describe::json("\"acct_001\"")),
        required = true
    )]
    pub id: ::std::string::String,
    /// The e-mail address of the account; null if none is set.
    #[schema(
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = true
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// The new e-mail address that awaits confirmation; absent if there is none.
    #[schema(
        value_type = String,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"new_email@example.com\"")),
        required = false
    )]
    pub pending_email: ::std::option::Option<::std::string::String>,
    /// The name of the account: 1 to 100 characters, without control characters.
    #[schema(schema_with = super::described::field_Account_name, required = true)]
    pub name: AccountName,
    #[cfg_attr(doc, doc = " The kind of account.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountType, required = true)]
    pub r#type: AccountType,
    #[cfg_attr(doc, doc = " The status of the account.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountStatus, required = true)]
    pub status: AccountStatus,
    /// The time at which the account was created.
    #[schema(
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-01-12T09:30:00Z\"")),
        required = true
    )]
    pub created_at: super::runtime::DateTime,
    /// The time of the last change of the account. Requests that change nothing leave it as it is.
    #[schema(
        value_type = String,
        format = "date-time",
        example = json!(super::runtime::describe::json("\"2025-09-18T20:12:00Z\"")),
        required = true
    )]
    pub updated_at: super::runtime::DateTime,
    #[cfg_attr(doc, doc = " The preferences of the account.")]
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

/// The status of the account.
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

/// The preferences of the account.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "The preferences of the account.", no_recursion)]
pub struct AccountSettings {
    /// The currency, an ISO 4217 code; `USD` by default.
    #[schema(
        value_type = String,
        pattern = "^[A-Z]{3}$",
        example = json!(super::runtime::describe::json("\"EUR\"")),
        required = true
    )]
    pub currency: ::std::string::String,
    /// The time zone, a name from the IANA time zone database; `UTC` by default.
    #[schema(
        value_type = String,
        max_length = 64,
        pattern = "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$",
        example = json!(super::runtime::describe::json("\"Europe/Berlin\"")),
        required = true
    )]
    pub timezone: ::std::string::String,
    /// The language, a BCP 47 tag; `en` by default.
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

/// A merge patch (RFC 7396) of an account: absent properties stay as they are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountPatch {
    /// The name of the account: 1 to 100 characters, without control characters.
    pub name: ::std::option::Option<AccountName>,
    /// An e-mail address: a mailbox as in RFC 5321, without control characters. Unique, ignoring case.
    pub email: ::std::option::Option<EmailAddress>,
    /// The preferences to change. Absent ones stay as they are; null resets one to its default, and null
    /// instead of this object all of them.
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

/// The preferences to change. Absent ones stay as they are; null resets one to its default, and null
/// instead of this object all of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccountSettingsPatch {
    /// The currency, an ISO 4217 code; null for `USD`.
    pub currency: super::runtime::Maybe<::std::string::String>,
    /// The time zone, a name from the IANA time zone database; null for `UTC`.
    pub timezone: super::runtime::Maybe<::std::string::String>,
    /// The language, a BCP 47 tag; null for `en`.
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

/// An error of the Accounts API.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "An error of the Accounts API.", no_recursion)]
pub struct AccountError {
    #[cfg_attr(doc, doc = " What is wrong, for programs.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(value_type = AccountErrorCode, required = true)]
    pub error: AccountErrorCode,
    /// What is wrong, for people.
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
    /// The violations, one entry for each. Only present if the request body is invalid.
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

/// What is wrong, for programs.
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
    /// The account has changed since it was read.
    PreconditionFailed,
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
    "method_not_allowed", NotAcceptable = "not_acceptable", PreconditionFailed =
    "precondition_failed", PayloadTooLarge = "payload_too_large", UnsupportedMediaType =
    "unsupported_media_type", RateLimited = "rate_limited", InternalError =
    "internal_error", Unavailable = "unavailable", }
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

/// A violation in the request body.
#[derive(Debug, Clone, PartialEq, utoipa::ToSchema)]
#[schema(description = "A violation in the request body.", no_recursion)]
pub struct AccountErrorDetail {
    /// The location in the request body as a JSON pointer (RFC 6901), empty for the whole body. If a
    /// property is missing, the pointer that it would have.
    #[schema(
        value_type = String,
        format = "json-pointer",
        example = json!(super::runtime::describe::json("\"/settings/currency\"")),
        required = true
    )]
    pub pointer: ::std::string::String,
    /// What is wrong there, for people.
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

/// The confirmation of a new e-mail address.
#[derive(Clone, PartialEq)]
pub struct EmailConfirmation {
    /// The token from the mail.
    pub token: ::std::string::String,
}

impl ::std::fmt::Debug for EmailConfirmation {
    fn fmt(&self, __formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __formatter
            .debug_struct("EmailConfirmation")
            .field("token", &"[redacted]")
            .finish()
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

/// A workspace profile.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(description = "A workspace profile.", no_recursion)]
pub struct WorkspaceProfile {
    /// The id of the user: the key of the account.
    #[schema(
        rename = "UserId",
        value_type = Option<String>,
        pattern = "^[0-9A-Za-z]{16}$",
        example = json!(super::runtime::describe::json("\"V3R563qtJNcExAkN\"")),
        required = false
    )]
    pub user_id: super::runtime::Maybe<::std::string::String>,
    /// The login name.
    #[schema(
        rename = "UserName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"admin\"")),
        required = false
    )]
    pub user_name: super::runtime::Maybe<::std::string::String>,
    /// The e-mail address; null if none is set.
    #[schema(
        rename = "Email",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// The first name; null if none is set.
    #[schema(
        rename = "FirstName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Ada\"")),
        required = false
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// The last name; null if none is set.
    #[schema(
        rename = "LastName",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Lovelace\"")),
        required = false
    )]
    pub last_name: super::runtime::Maybe<::std::string::String>,
    #[cfg_attr(
        doc,
        doc = " The kind of user: 0 a person, 1 an administrator of the site, 2 a service account."
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

/// The kind of user: 0 a person, 1 an administrator of the site, 2 a service account.
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

/// The new values of a profile. Null and absent are equivalent.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "The new values of a profile. Null and absent are equivalent.",
    no_recursion
)]
pub struct WorkspaceProfileUpdate {
    /// The login name: 1 to 60 letters, digits, `-`, `_` and `.`. Unique, ignoring case. Null leaves it
    /// as it is.
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
    /// The e-mail address, at most 254 characters. Unique, ignoring case. Null clears it.
    #[schema(
        rename = "Email",
        value_type = Option<String>,
        format = "email",
        max_length = 254,
        example = json!(super::runtime::describe::json("\"admin@example.com\"")),
        required = false
    )]
    pub email: super::runtime::Maybe<::std::string::String>,
    /// The first name, at most 100 characters without control characters. Null clears it.
    #[schema(
        rename = "FirstName",
        value_type = Option<String>,
        max_length = 100,
        pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$",
        example = json!(super::runtime::describe::json("\"Ada\"")),
        required = false
    )]
    pub first_name: super::runtime::Maybe<::std::string::String>,
    /// The last name, at most 100 characters without control characters. Null clears it.
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

/// A result with its messages. `Success` tells success from failure.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(
    description = "A result with its messages. `Success` tells success from failure.",
    no_recursion
)]
pub struct WorkspaceProfileEnvelope {
    #[cfg_attr(doc, doc = " A workspace profile.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "Data", value_type = WorkspaceProfile, required = false)]
    pub data: ::std::option::Option<WorkspaceProfile>,
    /// Why the request failed; empty or null if it succeeded.
    #[schema(
        rename = "Errors",
        schema_with = super::described::field_WorkspaceProfileEnvelope_errors,
        required = false
    )]
    pub errors: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// What to know about a successful request, for example that a new e-mail address awaits
    /// confirmation; may be empty or null.
    #[schema(
        rename = "Warnings",
        schema_with = super::described::field_WorkspaceProfileEnvelope_warnings,
        required = false
    )]
    pub warnings: super::runtime::Maybe<::std::vec::Vec<WorkspaceMessage>>,
    /// Whether the request succeeded. `Data` is present if it did.
    #[schema(rename = "Success", value_type = bool, required = false)]
    pub success: ::std::option::Option<bool>,
}

super::runtime::object!(
    WorkspaceProfileEnvelope, Ignored, { optional data "Data", maybe errors "Errors",
    maybe warnings "Warnings", optional success "Success", }
);

/// An error or a warning.
#[derive(Debug, Clone, PartialEq, Default, utoipa::ToSchema)]
#[schema(description = "An error or a warning.", no_recursion)]
pub struct WorkspaceMessage {
    /// What the message says, for programs: `UserNameTaken`, `EmailTaken`, `EmailConfirmationRequired`
    /// and others.
    #[schema(
        rename = "Code",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"EmailTaken\"")),
        required = true
    )]
    pub code: ::std::option::Option<::std::string::String>,
    /// The message, for people.
    #[schema(
        rename = "Message",
        value_type = Option<String>,
        example = json!(
            super::runtime::describe::json("\"The e-mail address is already taken.\"")
        ),
        required = true
    )]
    pub message: ::std::option::Option<::std::string::String>,
    /// The location in the request body as a JSON pointer (RFC 6901).
    #[schema(
        rename = "Target",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"/Email\"")),
        required = false
    )]
    pub target: super::runtime::Maybe<::std::string::String>,
    /// The property of the request body, or the parameter, that the message is about.
    #[schema(
        rename = "Field",
        value_type = Option<String>,
        example = json!(super::runtime::describe::json("\"Email\"")),
        required = false
    )]
    pub field: super::runtime::Maybe<::std::string::String>,
    /// Further details by name. With `EmailConfirmationRequired`, `pending` is the address that awaits
    /// confirmation.
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
    #[cfg_attr(doc, doc = " The kind of message: 0 validation, 1 business, 2 system.")]
    #[cfg_attr(not(doc), allow(missing_docs))]
    #[schema(rename = "Type", value_type = WorkspaceMessageType, required = false)]
    pub r#type: ::std::option::Option<WorkspaceMessageType>,
    #[cfg_attr(
        doc,
        doc = " How serious the message is: 0 error, 1 warning, 2 information."
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

/// The kind of message: 0 validation, 1 business, 2 system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageType {
    /// The request is invalid.
    Validation,
    /// The request violates a rule of the service.
    Business,
    /// The service failed.
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

/// How serious the message is: 0 error, 1 warning, 2 information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceMessageSeverity {
    /// The request failed.
    Error,
    /// The request succeeded, and something remains to be done.
    Warning,
    /// The request succeeded.
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

/// Problem details (RFC 9457), sent as `application/json`. Every property may be absent or null, and
/// there may be others.
#[derive(Debug, Clone, PartialEq, Default)]
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

/// The resource type of authentication tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthenticationTokenType {
    /// `authentication-tokens`
    AuthenticationTokens,
}

super::runtime::string_enum!(
    AuthenticationTokenType { AuthenticationTokens = "authentication-tokens", }
);
