// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations.

/// The operations of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// Show your account
    GetAccountDetails,
    /// Change username and e-mail address
    UpdateAccount,
    /// Change the password
    ChangePassword,
    /// Show a user
    GetUser,
    /// List the authentication tokens of your own account
    ListUserTokens,
    /// Create an authentication token of your own account
    CreateUserToken,
    /// Show an authentication token of your own account
    GetUserToken,
    /// Delete an authentication token of your own account
    DeleteUserToken,
    /// Discover the services of this host
    DiscoverServices,
    /// Show the version of the API
    Ping,
    /// Show an account
    GetAccount,
    /// Update account info
    PatchAccount,
    /// Confirm a new e-mail address
    ConfirmEmail,
    /// Show your workspace profile
    GetWorkspaceProfile,
    /// Replace your workspace profile
    PutWorkspaceProfile,
}

impl Operation {
    /// Every operation, in document order.
    pub const ALL: &'static [Operation] = &[
        Operation::GetAccountDetails,
        Operation::UpdateAccount,
        Operation::ChangePassword,
        Operation::GetUser,
        Operation::ListUserTokens,
        Operation::CreateUserToken,
        Operation::GetUserToken,
        Operation::DeleteUserToken,
        Operation::DiscoverServices,
        Operation::Ping,
        Operation::GetAccount,
        Operation::PatchAccount,
        Operation::ConfirmEmail,
        Operation::GetWorkspaceProfile,
        Operation::PutWorkspaceProfile,
    ];

    /// Finds the operation for a method and a path. `HEAD` finds the operation of `GET`, unless the path has its
    /// own. For middleware that runs before the router, such as logs, metrics and rate limits.
    #[must_use]
    pub fn find(method: &::http::Method, path: &str) -> ::std::option::Option<Self> {
        match super::runtime::routing::find(
            &super::router::ROOT,
            path,
            method,
            |_| true,
        ) {
            super::runtime::routing::Route::Operation(operation, _) => {
                ::std::option::Option::Some(operation)
            }
            _ => ::std::option::Option::None,
        }
    }

    /// Returns the metadata of the operation.
    #[must_use]
    pub fn info(self) -> &'static super::runtime::OperationInfo {
        static INFO: [super::runtime::OperationInfo; 15] = [
            super::runtime::OperationInfo::new(
                    "get_account_details",
                    ::http::Method::GET,
                    "/api/v2/account/details",
                    "/api/v2/account/details",
                    "terraform",
                    &[400, 401, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "update_account",
                    ::http::Method::PATCH,
                    "/api/v2/account/update",
                    "/api/v2/account/update",
                    "terraform",
                    &[400, 401, 404, 406, 413, 415, 422, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "change_password",
                    ::http::Method::PATCH,
                    "/api/v2/account/password",
                    "/api/v2/account/password",
                    "terraform",
                    &[400, 401, 404, 406, 413, 415, 422, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "get_user",
                    ::http::Method::GET,
                    "/api/v2/users/{user}",
                    "/api/v2/users/{user}",
                    "terraform",
                    &[400, 401, 404, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "list_user_tokens",
                    ::http::Method::GET,
                    "/api/v2/users/{user}/authentication-tokens",
                    "/api/v2/users/{user}/authentication-tokens",
                    "terraform",
                    &[400, 401, 404, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "create_user_token",
                    ::http::Method::POST,
                    "/api/v2/users/{user}/authentication-tokens",
                    "/api/v2/users/{user}/authentication-tokens",
                    "terraform",
                    &[400, 401, 404, 406, 413, 415, 422, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "get_user_token",
                    ::http::Method::GET,
                    "/api/v2/authentication-tokens/{token_id}",
                    "/api/v2/authentication-tokens/{token_id}",
                    "terraform",
                    &[400, 401, 404, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "delete_user_token",
                    ::http::Method::DELETE,
                    "/api/v2/authentication-tokens/{token_id}",
                    "/api/v2/authentication-tokens/{token_id}",
                    "terraform",
                    &[400, 401, 404, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "discover_services",
                    ::http::Method::GET,
                    "/.well-known/terraform.json",
                    "/.well-known/terraform.json",
                    "terraform",
                    &[406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "ping",
                    ::http::Method::GET,
                    "/api/v2/ping",
                    "/api/v2/ping",
                    "terraform",
                    &[429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "get_account",
                    ::http::Method::GET,
                    "/v1/account",
                    "/v1/account",
                    "accounts",
                    &[400, 401, 404, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "patch_account",
                    ::http::Method::PATCH,
                    "/v1/account",
                    "/v1/account",
                    "accounts",
                    &[400, 401, 404, 406, 413, 415, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "confirm_email",
                    ::http::Method::POST,
                    "/v1/account/email/confirm",
                    "/v1/account/email/confirm",
                    "accounts",
                    &[400, 413, 415, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "get_workspace_profile",
                    ::http::Method::GET,
                    "/api/workspace/account/profile",
                    "/api/workspace/account/profile",
                    "workspace",
                    &[400, 401, 404, 406, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
            super::runtime::OperationInfo::new(
                    "put_workspace_profile",
                    ::http::Method::PUT,
                    "/api/workspace/account/profile",
                    "/api/workspace/account/profile",
                    "workspace",
                    &[400, 401, 404, 406, 413, 415, 429, 500, 503],
                )
                .with_retry_after_required(&[429]),
        ];
        &INFO[self as usize]
    }

    /// Returns the `operationId`, or the name that replaces a missing one.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.info().id
    }

    /// Returns the method.
    #[must_use]
    pub fn method(self) -> ::http::Method {
        self.info().method.clone()
    }

    /// Returns the path template, as in the document.
    #[must_use]
    pub fn path(self) -> &'static str {
        self.info().path
    }
}
