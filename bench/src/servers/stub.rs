//! The generated stub. Its traits are implemented with the same service as the baselines, and only for the operations
//! that are measured. `accountd` is compared with it too, in `accountd/reads.rs`. A new operation of the contract needs a
//! method here.

use crate::service::{self, Principal, Service, ServiceError, Setting};
use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::types::{
    Account, AccountError, AccountErrorCode, AccountPatch, AccountSettings, AccountStatus, AccountType,
    AuthenticationTokensLinks, AuthenticationTokensRelationship, TwoFactor, User, UserAttributes,
    UserDocument, UserLinks, UserPermissions, UserRelationships, UserResourceType,
};
use account_server::{Maybe, RequestContext, accounts, terraform, workspace};
use std::sync::Arc;

/// Implements the stub's traits with the service.
#[derive(Debug, Clone)]
pub(crate) struct BenchImplementation(pub(crate) Arc<Service>);

impl Authenticator for BenchImplementation {
    type Principal = Principal;

    async fn authenticate(
        &self,
        _: RequestContext<'_>,
        credential: Credential<'_>,
    ) -> Result<Principal, AuthenticationError> {
        let (Credential::BearerAuth(token) | Credential::AccessToken(token)) = credential;
        self.0
            .authenticate(token)
            .ok_or(AuthenticationError::Unauthorized)
    }
}

impl accounts::Accounts for BenchImplementation {
    async fn get_account(
        &self,
        caller: Principal,
        request: accounts::GetAccountRequest,
    ) -> accounts::GetAccountResponse {
        use accounts::GetAccountResponse as Response;
        match self.0.account(caller, request.account_id.as_deref()) {
            Ok(account) => {
                let etag = account.etag();
                match request.if_none_match.as_ref() == Some(&etag) {
                    true => Response::NotModified { etag: Some(etag) },
                    false => Response::Ok {
                        etag: Some(etag),
                        body: account.into(),
                    },
                }
            }
            Err(ServiceError::NotFound) => Response::NotFound {
                body: ServiceError::NotFound.into(),
            },
            Err(error) => Response::Forbidden { body: error.into() },
        }
    }

    async fn patch_account(
        &self,
        caller: Principal,
        request: accounts::PatchAccountRequest,
    ) -> accounts::PatchAccountResponse {
        use accounts::PatchAccountResponse as Response;
        match self.0.change(
            caller,
            request.account_id.as_deref(),
            request.if_match.as_deref(),
            request.body.into(),
        ) {
            Ok(account) => Response::Ok { body: account.into() },
            Err(ServiceError::Forbidden) => Response::Forbidden {
                body: ServiceError::Forbidden.into(),
            },
            Err(ServiceError::NotFound) => Response::NotFound {
                body: ServiceError::NotFound.into(),
            },
            Err(ServiceError::PreconditionFailed) => Response::PreconditionFailed {
                body: ServiceError::PreconditionFailed.into(),
            },
            Err(ServiceError::EmailTaken) => Response::Conflict {
                body: ServiceError::EmailTaken.into(),
            },
        }
    }

    async fn confirm_email(&self, _: accounts::ConfirmEmailRequest) -> accounts::ConfirmEmailResponse {
        not_measured()
    }
}

impl terraform::Terraform for BenchImplementation {
    async fn get_account_details(
        &self,
        caller: Principal,
        request: terraform::GetAccountDetailsRequest,
    ) -> terraform::GetAccountDetailsResponse {
        use terraform::GetAccountDetailsResponse as Response;
        let mut user = self.0.user(caller);
        let etag = std::mem::take(&mut user.etag);
        match request.if_none_match.as_ref() == Some(&etag) {
            true => Response::NotModified { etag: Some(etag) },
            false => Response::Ok {
                etag: Some(etag),
                body: user.into(),
            },
        }
    }

    async fn update_account(
        &self,
        _: Principal,
        _: terraform::UpdateAccountRequest,
    ) -> terraform::UpdateAccountResponse {
        not_measured()
    }

    async fn change_password(
        &self,
        _: Principal,
        _: terraform::ChangePasswordRequest,
    ) -> terraform::ChangePasswordResponse {
        not_measured()
    }

    async fn get_user(&self, _: Principal, _: terraform::GetUserRequest) -> terraform::GetUserResponse {
        not_measured()
    }

    async fn list_user_tokens(
        &self,
        _: Principal,
        _: terraform::ListUserTokensRequest,
    ) -> terraform::ListUserTokensResponse {
        not_measured()
    }

    async fn create_user_token(
        &self,
        _: Principal,
        _: terraform::CreateUserTokenRequest,
    ) -> terraform::CreateUserTokenResponse {
        not_measured()
    }

    async fn get_user_token(
        &self,
        _: Principal,
        _: terraform::GetUserTokenRequest,
    ) -> terraform::GetUserTokenResponse {
        not_measured()
    }

    async fn delete_user_token(
        &self,
        _: Principal,
        _: terraform::DeleteUserTokenRequest,
    ) -> terraform::DeleteUserTokenResponse {
        not_measured()
    }

    async fn discover_services(
        &self,
        _: terraform::DiscoverServicesRequest,
    ) -> terraform::DiscoverServicesResponse {
        not_measured()
    }

    async fn ping(&self, _: terraform::PingRequest) -> terraform::PingResponse {
        not_measured()
    }
}

impl workspace::Workspace for BenchImplementation {
    async fn get_workspace_profile(
        &self,
        _: Principal,
        _: workspace::GetWorkspaceProfileRequest,
    ) -> workspace::GetWorkspaceProfileResponse {
        not_measured()
    }

    async fn put_workspace_profile(
        &self,
        _: Principal,
        _: workspace::PutWorkspaceProfileRequest,
    ) -> workspace::PutWorkspaceProfileResponse {
        not_measured()
    }
}

/// The generated tower service for [`BenchImplementation`].
pub(crate) type Server = account_server::Server<BenchImplementation, account_server::Dialects>;

#[expect(
    clippy::panic,
    reason = "no measurement calls these operations; if one did, the resulting 500 would fail it"
)]
fn not_measured<T>() -> T {
    panic!("this operation is not measured")
}

impl From<AccountPatch> for service::Change {
    fn from(patch: AccountPatch) -> Self {
        let settings = match patch.settings {
            Maybe::Absent => {
                return Self {
                    name: patch.name,
                    email: patch.email,
                    ..Self::default()
                };
            }
            // `"settings": null` resets every setting.
            Maybe::Null => {
                let reset = || Some(None);
                return Self {
                    name: patch.name,
                    email: patch.email,
                    currency: reset(),
                    timezone: reset(),
                    language: reset(),
                };
            }
            Maybe::Value(settings) => settings,
        };
        Self {
            name: patch.name,
            email: patch.email,
            currency: setting(settings.currency),
            timezone: setting(settings.timezone),
            language: setting(settings.language),
        }
    }
}

fn setting(value: Maybe<String>) -> Option<Setting> {
    match value {
        Maybe::Absent => None,
        Maybe::Null => Some(None),
        Maybe::Value(text) => Some(Some(text)),
    }
}

impl From<service::Account> for Account {
    fn from(account: service::Account) -> Self {
        Self {
            id: account.id,
            email: account.email,
            pending_email: account.pending_email,
            name: account.name,
            r#type: AccountType::Business,
            status: AccountStatus::Active,
            created_at: account.created_at.into(),
            updated_at: account.updated_at.into(),
            settings: AccountSettings {
                currency: account.settings.currency,
                timezone: account.settings.timezone,
                language: account.settings.language,
            },
        }
    }
}

impl From<ServiceError> for AccountError {
    fn from(error: ServiceError) -> Self {
        let (code, message) = match error {
            ServiceError::Forbidden => (
                AccountErrorCode::Unauthorized,
                "The provided token does not have permission to update this account.",
            ),
            ServiceError::NotFound => (AccountErrorCode::NotFound, "Not found."),
            ServiceError::PreconditionFailed => (
                AccountErrorCode::PreconditionFailed,
                "The account has changed since it was read.",
            ),
            ServiceError::EmailTaken => (
                AccountErrorCode::EmailExists,
                "This email is already linked to another account.",
            ),
        };
        Self {
            error: code,
            message: message.to_owned(),
            details: None,
        }
    }
}

impl From<service::User> for UserDocument {
    fn from(user: service::User) -> Self {
        let self_link = format!("/api/v2/users/{}", user.username);
        let tokens = format!("{self_link}/authentication-tokens");
        Self {
            data: User {
                id: user.id,
                r#type: UserResourceType::Users,
                attributes: UserAttributes {
                    username: user.username,
                    email: user.email,
                    unconfirmed_email: Maybe::Null,
                    avatar_url: Some(user.avatar_url),
                    is_service_account: Some(false),
                    v2_only: Some(false),
                    is_site_admin: Some(false),
                    auth_method: Some("tfc".to_owned()),
                    is_sso_login: Some(false),
                    two_factor: Some(TwoFactor {
                        enabled: true,
                        verified: true,
                    }),
                    permissions: Some(UserPermissions {
                        can_create_organizations: true,
                        can_change_email: true,
                        can_change_username: true,
                        can_manage_user_tokens: true,
                    }),
                },
                relationships: Some(UserRelationships {
                    authentication_tokens: AuthenticationTokensRelationship {
                        links: AuthenticationTokensLinks { related: tokens },
                    },
                    authenticated_resource: None,
                }),
                links: Some(UserLinks { self_: self_link }),
            },
        }
    }
}
