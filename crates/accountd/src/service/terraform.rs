//! The Account API of Terraform: JSON:API 1.0 with kebab-case properties. Forbidden requests are reported as not
//! found.

mod errors;
mod paging;
mod password;
mod tokens;
mod user;

use super::caller::Caller;
use super::conditional_requests::{self, is_not_modified, precondition};
use super::error::ServiceError;
use super::state::Service;
use crate::account::command::{Change, Edit};
use crate::account::{Account, CommandError, Email, Id, Precondition, Status, Username, now};
use account_server::terraform::{
    ChangePasswordRequest, ChangePasswordResponse, CreateUserTokenRequest, CreateUserTokenResponse,
    DeleteUserTokenRequest, DeleteUserTokenResponse, DiscoverServicesRequest, DiscoverServicesResponse,
    GetAccountDetailsRequest, GetAccountDetailsResponse, GetUserRequest, GetUserResponse,
    GetUserTokenRequest, GetUserTokenResponse, ListUserTokensRequest, ListUserTokensResponse, PingRequest,
    PingResponse, TryTerraform, UpdateAccountRequest, UpdateAccountResponse,
};
use account_server::types::{
    AuthenticationTokenDocument, JsonApiErrorDocument, ServiceDiscovery, UpdateAccountAttributes,
    UserDocument,
};
use account_server::{ErrorResponse, Rejection, RequestContext};
use errors::AttributeErrors;
use http::StatusCode;
use jiff::Timestamp;
use paging::Page;
use password::PasswordChange;

/// The prefix of user ids in this API.
const PREFIX: &str = "user-";

/// The version of the API that `ping` reports.
const API_VERSION: &str = "2.6";

impl TryTerraform for Service {
    type Error = ErrorResponse<JsonApiErrorDocument>;

    async fn try_get_account_details(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: GetAccountDetailsRequest,
    ) -> Result<GetAccountDetailsResponse, Self::Error> {
        let now = now();
        let tag = caller.details().tag(&caller.account, now);
        Ok(match is_not_modified(request.if_none_match.as_deref(), &tag) {
            true => GetAccountDetailsResponse::NotModified {
                etag: Some(tag.into_text()),
            },
            false => GetAccountDetailsResponse::Ok {
                etag: Some(tag.into_text()),
                body: own(&caller, &caller.account, now),
            },
        })
    }

    async fn try_update_account(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: UpdateAccountRequest,
    ) -> Result<UpdateAccountResponse, Self::Error> {
        let attributes = request.body.data.attributes.unwrap_or_default();
        let precondition = precondition(request.if_match.as_deref(), caller.details());
        let account = self.update(&caller, attributes, precondition).await??;
        Ok(UpdateAccountResponse::Ok {
            body: own(&caller, &account, now()),
        })
    }

    async fn try_change_password(
        &self,
        context: RequestContext<'_>,
        caller: Caller,
        request: ChangePasswordRequest,
    ) -> Result<ChangePasswordResponse, Self::Error> {
        let peer = context.peer().map(|peer| peer.ip());
        let change = PasswordChange::from(request.body.data.attributes);
        let account = change.execute(self, &caller, peer).await??;
        Ok(ChangePasswordResponse::Ok {
            body: own(&caller, &account, now()),
        })
    }

    async fn try_get_user(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: GetUserRequest,
    ) -> Result<GetUserResponse, Self::Error> {
        let body = self.find_user(&caller, &request.user).await?;
        Ok(GetUserResponse::Ok { body })
    }

    async fn try_list_user_tokens(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: ListUserTokensRequest,
    ) -> Result<ListUserTokensResponse, Self::Error> {
        let page = Page::new(request.page_number, request.page_size);
        let body = self.list_tokens(&caller, &request.user, page).await?;
        Ok(ListUserTokensResponse::Ok { body })
    }

    async fn try_create_user_token(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: CreateUserTokenRequest,
    ) -> Result<CreateUserTokenResponse, Self::Error> {
        let attributes = request.body.data.attributes.unwrap_or_default();
        let data = self.issue_token(&caller, &request.user, attributes).await??;
        Ok(CreateUserTokenResponse::Created {
            body: AuthenticationTokenDocument { data },
        })
    }

    async fn try_get_user_token(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: GetUserTokenRequest,
    ) -> Result<GetUserTokenResponse, Self::Error> {
        let data = self.find_token(&caller, &request.token_id).await?;
        Ok(GetUserTokenResponse::Ok {
            body: AuthenticationTokenDocument { data },
        })
    }

    async fn try_delete_user_token(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: DeleteUserTokenRequest,
    ) -> Result<DeleteUserTokenResponse, Self::Error> {
        self.revoke_token(&caller, &request.token_id).await?;
        Ok(DeleteUserTokenResponse::NoContent)
    }

    async fn try_discover_services(
        &self,
        _: RequestContext<'_>,
        _: DiscoverServicesRequest,
    ) -> Result<DiscoverServicesResponse, Self::Error> {
        Ok(DiscoverServicesResponse::Ok {
            body: ServiceDiscovery {
                tfe_v2: "/api/v2/".to_owned(),
                modules_v1: "/api/registry/v1/modules/".to_owned(),
            },
        })
    }

    async fn try_ping(&self, _: RequestContext<'_>, _: PingRequest) -> Result<PingResponse, Self::Error> {
        Ok(PingResponse::NoContent {
            tfp_api_version: API_VERSION.to_owned(),
            tfp_app_name: "accountd".to_owned(),
        })
    }
}

impl From<ServiceError> for ErrorResponse<JsonApiErrorDocument> {
    fn from(error: ServiceError) -> Self {
        let (status, body) = match error {
            ServiceError::Command(CommandError::PreconditionFailed) => (
                StatusCode::PRECONDITION_FAILED,
                errors::single("412", "precondition failed", conditional_requests::FAILED),
            ),
            ServiceError::Command(CommandError::TooManyTokens) => {
                (StatusCode::UNPROCESSABLE_ENTITY, tokens::too_many())
            }
            other => return Rejection::from(other).into(),
        };
        Self::new(status, body)
    }
}

impl From<AttributeErrors> for ErrorResponse<JsonApiErrorDocument> {
    fn from(errors: AttributeErrors) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, errors.into_document())
    }
}

impl Service {
    async fn update(
        &self,
        caller: &Caller,
        attributes: UpdateAccountAttributes,
        precondition: Option<Precondition>,
    ) -> Result<Result<Account, AttributeErrors>, ServiceError> {
        let mut errors = AttributeErrors::default();
        let edit = Edit {
            username: errors.check(
                "/data/attributes/username",
                "username",
                attributes.username.map(Username::new),
            ),
            email: match errors.check(
                "/data/attributes/email",
                "email",
                attributes.email.map(Email::new),
            ) {
                Some(email) => Change::Set(email),
                None => Change::Keep,
            },
            ..Edit::default()
        };
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        caller.may_write()?;
        match self.apply_edit(caller, caller.id(), edit, precondition).await {
            Ok(account) => Ok(Ok(account)),
            Err(ServiceError::Command(CommandError::Taken { username, email })) => {
                if username {
                    errors.add("/data/attributes/username", "Username has already been taken");
                }
                if email {
                    errors.add("/data/attributes/email", "Email has already been taken");
                }
                Ok(Err(errors))
            }
            Err(error) => Err(error),
        }
    }

    /// Finds a user by id or name. A text that is both is an id.
    async fn find_user(&self, caller: &Caller, user: &str) -> Result<UserDocument, ServiceError> {
        if is_own(caller, user) {
            return Ok(own(caller, &caller.account, now()));
        }
        let mut found = None;
        if let Some(id) = user.strip_prefix(PREFIX).and_then(Id::parse) {
            found = self.store.account(id).await?;
        }
        if found.is_none() {
            found = self.store.account_by_username(user).await?;
        }
        let account = found.filter(|account| account.status != Status::Closed);
        let account = account.ok_or(ServiceError::NotFound)?;
        if account.id == caller.id() {
            return Ok(own(caller, &account, now()));
        }
        Ok(UserDocument {
            data: user::other(&account),
        })
    }
}

/// Returns whether a user in a path is certainly the caller. The caller's name may have the form of another
/// user's id.
fn is_own(caller: &Caller, user: &str) -> bool {
    match user.strip_prefix(PREFIX).and_then(Id::parse) {
        Some(id) => id == caller.id(),
        None => user.to_lowercase() == caller.account.username.key(),
    }
}

fn own(caller: &Caller, account: &Account, now: Timestamp) -> UserDocument {
    UserDocument {
        data: user::own(account, caller.may_write().is_ok(), now),
    }
}
