// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations.

/// The most parameters that a path has.
pub(super) const CAPTURES: usize = 1;

/// The operations of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// Show the account of the token
    GetAccountDetails,
    /// Change username and e-mail address
    UpdateAccount,
    /// Change the password
    ChangePassword,
    /// Show a user
    GetUser,
    /// List the authentication tokens of one's own account
    ListUserTokens,
    /// Create an authentication token of one's own account
    CreateUserToken,
    /// Show an authentication token of one's own account
    GetUserToken,
    /// Delete an authentication token of one's own account
    DeleteUserToken,
    /// Tell which services this host has
    DiscoverServices,
    /// Tell the version of the API
    Ping,
    /// Show an account
    GetAccount,
    /// Update account info
    PatchAccount,
    /// Confirm a new e-mail address
    ConfirmEmail,
    /// Show the profile of the authenticated workspace user
    GetWorkspaceProfile,
    /// Update the authenticated workspace user's profile fields
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

    /// The operation that answers requests of this method for this path; `HEAD` is answered
    /// by what answers `GET`. For what stands before the router: logs, metrics, limits.
    #[must_use]
    pub fn find(method: &::http::Method, path: &str) -> ::std::option::Option<Self> {
        match super::support::routing::find(&super::router::ROOT, path, method) {
            super::support::routing::Route::Operation(operation, _) => {
                ::std::option::Option::Some(operation)
            }
            _ => ::std::option::Option::None,
        }
    }

    /// Its `operationId`, or what stands in for it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Operation::GetAccountDetails => "get_account_details",
            Operation::UpdateAccount => "update_account",
            Operation::ChangePassword => "change_password",
            Operation::GetUser => "get_user",
            Operation::ListUserTokens => "list_user_tokens",
            Operation::CreateUserToken => "create_user_token",
            Operation::GetUserToken => "get_user_token",
            Operation::DeleteUserToken => "delete_user_token",
            Operation::DiscoverServices => "discover_services",
            Operation::Ping => "ping",
            Operation::GetAccount => "get_account",
            Operation::PatchAccount => "patch_account",
            Operation::ConfirmEmail => "confirm_email",
            Operation::GetWorkspaceProfile => "get_workspace_profile",
            Operation::PutWorkspaceProfile => "put_workspace_profile",
        }
    }

    /// Its method.
    #[must_use]
    pub fn method(self) -> ::http::Method {
        match self {
            Operation::GetAccountDetails => ::http::Method::GET,
            Operation::UpdateAccount => ::http::Method::PATCH,
            Operation::ChangePassword => ::http::Method::PATCH,
            Operation::GetUser => ::http::Method::GET,
            Operation::ListUserTokens => ::http::Method::GET,
            Operation::CreateUserToken => ::http::Method::POST,
            Operation::GetUserToken => ::http::Method::GET,
            Operation::DeleteUserToken => ::http::Method::DELETE,
            Operation::DiscoverServices => ::http::Method::GET,
            Operation::Ping => ::http::Method::GET,
            Operation::GetAccount => ::http::Method::GET,
            Operation::PatchAccount => ::http::Method::PATCH,
            Operation::ConfirmEmail => ::http::Method::POST,
            Operation::GetWorkspaceProfile => ::http::Method::GET,
            Operation::PutWorkspaceProfile => ::http::Method::PUT,
        }
    }

    /// Its path, as the document has it.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Operation::GetAccountDetails => "/api/v2/account/details",
            Operation::UpdateAccount => "/api/v2/account/update",
            Operation::ChangePassword => "/api/v2/account/password",
            Operation::GetUser => "/api/v2/users/{user}",
            Operation::ListUserTokens => "/api/v2/users/{user}/authentication-tokens",
            Operation::CreateUserToken => "/api/v2/users/{user}/authentication-tokens",
            Operation::GetUserToken => "/api/v2/authentication-tokens/{token_id}",
            Operation::DeleteUserToken => "/api/v2/authentication-tokens/{token_id}",
            Operation::DiscoverServices => "/.well-known/terraform.json",
            Operation::Ping => "/api/v2/ping",
            Operation::GetAccount => "/v1/account",
            Operation::PatchAccount => "/v1/account",
            Operation::ConfirmEmail => "/v1/account/email/confirm",
            Operation::GetWorkspaceProfile => "/api/workspace/account/profile",
            Operation::PutWorkspaceProfile => "/api/workspace/account/profile",
        }
    }
}
