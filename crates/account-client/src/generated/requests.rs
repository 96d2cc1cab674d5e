// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations as a trait, and their requests as data.
use super::runtime as __runtime;

/// The operations, for code that is tested without HTTP: the client and its fakes implement this trait.
///
/// A method that a fake does not implement returns
/// [`ErrorKind::NotImplemented`](__runtime::ErrorKind::NotImplemented).
///
/// It is used as a bound, such as `impl Operations<Credentials = …>`, and is not dyn-compatible: its methods are
/// `async fn` in an implementation, and return no boxed future.
pub trait Operations: ::std::marker::Send + ::std::marker::Sync {
    /// The credentials, which decide which operations can be called, as for the client. A fake has those of the
    /// client in whose place it is used.
    type Credentials: __runtime::Credentials;

    /// Show your account
    ///
    /// `GET /api/v2/account/details`
    fn get_account_details(
        &self,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetAccountDetailsSuccess,
            __runtime::Error<super::operations::GetAccountDetailsError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Change username and e-mail address
    ///
    /// `PATCH /api/v2/account/update`
    fn update_account(
        &self,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::UpdateAccountSuccess,
            __runtime::Error<super::operations::UpdateAccountError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Change the password
    ///
    /// `PATCH /api/v2/account/password`
    fn change_password(
        &self,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ChangePasswordSuccess,
            __runtime::Error<super::operations::ChangePasswordError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Show a user
    ///
    /// `GET /api/v2/users/{user}`
    fn get_user(
        &self,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetUserSuccess,
            __runtime::Error<super::operations::GetUserError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// List the authentication tokens of your own account
    ///
    /// `GET /api/v2/users/{user}/authentication-tokens`
    fn list_user_tokens(
        &self,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ListUserTokensSuccess,
            __runtime::Error<super::operations::ListUserTokensError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Create an authentication token of your own account
    ///
    /// `POST /api/v2/users/{user}/authentication-tokens`
    fn create_user_token(
        &self,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::CreateUserTokenSuccess,
            __runtime::Error<super::operations::CreateUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Show an authentication token of your own account
    ///
    /// `GET /api/v2/authentication-tokens/{token_id}`
    fn get_user_token(
        &self,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetUserTokenSuccess,
            __runtime::Error<super::operations::GetUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Delete an authentication token of your own account
    ///
    /// `DELETE /api/v2/authentication-tokens/{token_id}`
    fn delete_user_token(
        &self,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::DeleteUserTokenSuccess,
            __runtime::Error<super::operations::DeleteUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Discover the services of this host
    ///
    /// `GET /.well-known/terraform.json`
    fn discover_services(
        &self,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::DiscoverServicesSuccess,
            __runtime::Error<super::operations::DiscoverServicesError>,
        >,
    > + ::std::marker::Send {
        __runtime::not_implemented()
    }

    /// Show the version of the API
    ///
    /// `GET /api/v2/ping`
    fn ping(
        &self,
        request: PingRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PingSuccess,
            __runtime::Error<super::operations::PingError>,
        >,
    > + ::std::marker::Send {
        __runtime::not_implemented()
    }

    /// Show an account
    ///
    /// `GET /v1/account`
    fn get_account(
        &self,
        request: GetAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetAccountSuccess,
            __runtime::Error<super::operations::GetAccountError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Update account info
    ///
    /// `PATCH /v1/account`
    fn patch_account(
        &self,
        request: PatchAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PatchAccountSuccess,
            __runtime::Error<super::operations::PatchAccountError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuth,
    {
        __runtime::not_implemented()
    }

    /// Confirm a new e-mail address
    ///
    /// `POST /v1/account/email/confirm`
    fn confirm_email(
        &self,
        request: ConfirmEmailRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ConfirmEmailSuccess,
            __runtime::Error<super::operations::ConfirmEmailError>,
        >,
    > + ::std::marker::Send {
        __runtime::not_implemented()
    }

    /// Show your workspace profile
    ///
    /// `GET /api/workspace/account/profile`
    fn get_workspace_profile(
        &self,
        request: GetWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetWorkspaceProfileSuccess,
            __runtime::Error<super::operations::GetWorkspaceProfileError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuthOrAccessToken,
    {
        __runtime::not_implemented()
    }

    /// Replace your workspace profile
    ///
    /// `PUT /api/workspace/account/profile`
    fn put_workspace_profile(
        &self,
        request: PutWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PutWorkspaceProfileSuccess,
            __runtime::Error<super::operations::PutWorkspaceProfileError>,
        >,
    > + ::std::marker::Send
    where
        Self::Credentials: super::security::AuthorizesBearerAuthOrAccessToken,
    {
        __runtime::not_implemented()
    }
}

impl<C: __runtime::Credentials> Operations for super::client::Client<C> {
    type Credentials = C;

    fn get_account_details(
        &self,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetAccountDetailsSuccess,
            __runtime::Error<super::operations::GetAccountDetailsError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        let mut __call = Self::get_account_details(self);
        __call.if_none_match = request.if_none_match;
        __call.send()
    }

    fn update_account(
        &self,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::UpdateAccountSuccess,
            __runtime::Error<super::operations::UpdateAccountError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        let mut __call = Self::update_account(self, request.body);
        __call.if_match = request.if_match;
        __call.send()
    }

    fn change_password(
        &self,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ChangePasswordSuccess,
            __runtime::Error<super::operations::ChangePasswordError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        Self::change_password(self, request.body).send()
    }

    fn get_user(
        &self,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetUserSuccess,
            __runtime::Error<super::operations::GetUserError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        Self::get_user(self, request.user).send()
    }

    fn list_user_tokens(
        &self,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ListUserTokensSuccess,
            __runtime::Error<super::operations::ListUserTokensError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        let mut __call = Self::list_user_tokens(self, request.user);
        __call.page_number = request.page_number;
        __call.page_size = request.page_size;
        __call.send()
    }

    fn create_user_token(
        &self,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::CreateUserTokenSuccess,
            __runtime::Error<super::operations::CreateUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        Self::create_user_token(self, request.user, request.body).send()
    }

    fn get_user_token(
        &self,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetUserTokenSuccess,
            __runtime::Error<super::operations::GetUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        Self::get_user_token(self, request.token_id).send()
    }

    fn delete_user_token(
        &self,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::DeleteUserTokenSuccess,
            __runtime::Error<super::operations::DeleteUserTokenError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        Self::delete_user_token(self, request.token_id).send()
    }

    fn discover_services(
        &self,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::DiscoverServicesSuccess,
            __runtime::Error<super::operations::DiscoverServicesError>,
        >,
    > + ::std::marker::Send {
        Self::discover_services(self).send()
    }

    fn ping(
        &self,
        request: PingRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PingSuccess,
            __runtime::Error<super::operations::PingError>,
        >,
    > + ::std::marker::Send {
        Self::ping(self).send()
    }

    fn get_account(
        &self,
        request: GetAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetAccountSuccess,
            __runtime::Error<super::operations::GetAccountError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        let mut __call = Self::get_account(self);
        __call.account_id = request.account_id;
        __call.if_none_match = request.if_none_match;
        __call.send()
    }

    fn patch_account(
        &self,
        request: PatchAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PatchAccountSuccess,
            __runtime::Error<super::operations::PatchAccountError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuth,
    {
        let mut __call = Self::patch_account(self, request.body);
        __call.account_id = request.account_id;
        __call.if_match = request.if_match;
        __call.send()
    }

    fn confirm_email(
        &self,
        request: ConfirmEmailRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::ConfirmEmailSuccess,
            __runtime::Error<super::operations::ConfirmEmailError>,
        >,
    > + ::std::marker::Send {
        Self::confirm_email(self, request.body).send()
    }

    fn get_workspace_profile(
        &self,
        request: GetWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::GetWorkspaceProfileSuccess,
            __runtime::Error<super::operations::GetWorkspaceProfileError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuthOrAccessToken,
    {
        let mut __call = Self::get_workspace_profile(self);
        __call.if_none_match = request.if_none_match;
        __call.send()
    }

    fn put_workspace_profile(
        &self,
        request: PutWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<
            super::operations::PutWorkspaceProfileSuccess,
            __runtime::Error<super::operations::PutWorkspaceProfileError>,
        >,
    > + ::std::marker::Send
    where
        C: super::security::AuthorizesBearerAuthOrAccessToken,
    {
        let mut __call = Self::put_workspace_profile(self, request.body);
        __call.if_match = request.if_match;
        __call.send()
    }
}

/// A request to `get_account_details` as data.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetAccountDetailsRequest {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetAccountDetailsRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self { if_none_match: None }
    }

    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    #[must_use]
    pub fn if_none_match(
        mut self,
        if_none_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }
}

/// A request to `update_account` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UpdateAccountRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The attributes to change.
    pub body: super::types::UpdateAccountDocument,
}

impl UpdateAccountRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(body: super::types::UpdateAccountDocument) -> Self {
        Self { if_match: None, body }
    }

    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    #[must_use]
    pub fn if_match(
        mut self,
        if_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_match = Some(if_match.into());
        self
    }
}

/// A request to `change_password` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChangePasswordRequest {
    /// The current password, and the new one twice.
    pub body: super::types::ChangePasswordDocument,
}

impl ChangePasswordRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(body: super::types::ChangePasswordDocument) -> Self {
        Self { body }
    }
}

/// A request to `get_user` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetUserRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    ///
    /// `user` in the path.
    pub user: ::std::string::String,
}

impl GetUserRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(user: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { user: user.into() }
    }
}

/// A request to `list_user_tokens` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListUserTokensRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    ///
    /// `user` in the path.
    pub user: ::std::string::String,
    /// The page to return, from 1.
    ///
    /// `page[number]` in the query.
    pub page_number: ::std::option::Option<i32>,
    /// The number of items on a page, at most 100.
    ///
    /// `page[size]` in the query.
    pub page_size: ::std::option::Option<i32>,
}

impl ListUserTokensRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(user: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            user: user.into(),
            page_number: None,
            page_size: None,
        }
    }

    /// The page to return, from 1.
    ///
    /// `page[number]` in the query.
    #[must_use]
    pub fn page_number(mut self, page_number: i32) -> Self {
        self.page_number = Some(page_number);
        self
    }

    /// The number of items on a page, at most 100.
    ///
    /// `page[size]` in the query.
    #[must_use]
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

/// A request to `create_user_token` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateUserTokenRequest {
    /// The username or the id of a user. A value that is both is read as an id.
    ///
    /// `user` in the path.
    pub user: ::std::string::String,
    /// The purpose, the expiry and the scope of the token.
    pub body: super::types::CreateAuthenticationTokenDocument,
}

impl CreateUserTokenRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(
        user: impl ::std::convert::Into<::std::string::String>,
        body: super::types::CreateAuthenticationTokenDocument,
    ) -> Self {
        Self { user: user.into(), body }
    }
}

/// A request to `get_user_token` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetUserTokenRequest {
    /// The id of an authentication token. It is not the secret.
    ///
    /// `token_id` in the path.
    pub token_id: ::std::string::String,
}

impl GetUserTokenRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(token_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { token_id: token_id.into() }
    }
}

/// A request to `delete_user_token` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeleteUserTokenRequest {
    /// The id of an authentication token. It is not the secret.
    ///
    /// `token_id` in the path.
    pub token_id: ::std::string::String,
}

impl DeleteUserTokenRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(token_id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { token_id: token_id.into() }
    }
}

/// A request to `discover_services` as data.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DiscoverServicesRequest {}

impl DiscoverServicesRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

/// A request to `ping` as data.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PingRequest {}

impl PingRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

/// A request to `get_account` as data.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetAccountRequest {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    pub account_id: ::std::option::Option<::std::string::String>,
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetAccountRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self {
            account_id: None,
            if_none_match: None,
        }
    }

    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    #[must_use]
    pub fn account_id(
        mut self,
        account_id: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    #[must_use]
    pub fn if_none_match(
        mut self,
        if_none_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }
}

/// A request to `patch_account` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PatchAccountRequest {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    pub account_id: ::std::option::Option<::std::string::String>,
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The properties to change. What it leaves out stays as it is.
    pub body: super::types::AccountPatch,
}

impl PatchAccountRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(body: super::types::AccountPatch) -> Self {
        Self {
            account_id: None,
            if_match: None,
            body,
        }
    }

    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    #[must_use]
    pub fn account_id(
        mut self,
        account_id: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    #[must_use]
    pub fn if_match(
        mut self,
        if_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_match = Some(if_match.into());
        self
    }
}

/// A request to `confirm_email` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfirmEmailRequest {
    /// The token from the mail.
    pub body: super::types::EmailConfirmation,
}

impl ConfirmEmailRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(body: super::types::EmailConfirmation) -> Self {
        Self { body }
    }
}

/// A request to `get_workspace_profile` as data.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetWorkspaceProfileRequest {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetWorkspaceProfileRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self { if_none_match: None }
    }

    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    #[must_use]
    pub fn if_none_match(
        mut self,
        if_none_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }
}

/// A request to `put_workspace_profile` as data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PutWorkspaceProfileRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The new values of the profile.
    pub body: super::types::WorkspaceProfileUpdate,
}

impl PutWorkspaceProfileRequest {
    /// Creates a request with its required parts.
    #[must_use]
    pub fn new(body: super::types::WorkspaceProfileUpdate) -> Self {
        Self { if_match: None, body }
    }

    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    #[must_use]
    pub fn if_match(
        mut self,
        if_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_match = Some(if_match.into());
        self
    }
}
