//! The Account API of Terraform: JSON:API 1.0 with kebab-case properties. Forbidden requests are reported as not
//! found.

mod errors;
mod paging;
mod password;
mod tokens;
mod user;

use super::caller::Caller;
use super::error::{ServiceError, error_response};
use super::preconditions::{self, is_not_modified, precondition};
use super::state::Service;
use crate::account::command::{Change, Edit};
use crate::account::{Account, CommandError, Email, Id, Precondition, Status, Username, now};
use account_server::error_documents::ErrorDocuments as _;
use account_server::terraform::{
    ChangePasswordRequest, ChangePasswordResponse, CreateUserTokenRequest, CreateUserTokenResponse,
    DeleteUserTokenRequest, DeleteUserTokenResponse, DiscoverServicesRequest, DiscoverServicesResponse,
    GetAccountDetailsRequest, GetAccountDetailsResponse, GetUserRequest, GetUserResponse,
    GetUserTokenRequest, GetUserTokenResponse, ListUserTokensRequest, ListUserTokensResponse, PingRequest,
    PingResponse, Terraform, UpdateAccountRequest, UpdateAccountResponse,
};
use account_server::types::{
    AuthenticationTokenDocument, JsonApiErrorDocument, ServiceDiscovery, UpdateAccountAttributes,
    UserDocument,
};
use account_server::{Dialects, Operation};
use errors::AttributeErrors;
use jiff::Timestamp;
use paging::Page;
use password::PasswordChange;

/// The prefix of user ids in this API.
const PREFIX: &str = "user-";

/// The version of the API that `ping` reports.
const API_VERSION: &str = "2.6";

/// Builds the response for an error in this dialect.
macro_rules! terraform_error {
    ($error:expr => $response:ident of $operation:ident) => {
        error_response!($error => $response of $operation {
            other: json_api_error_document,
            not_found: json_api_error_document,
            forbidden: $response::NotFound { body: not_found(Operation::$operation) },
            omitted: [x_rate_limit_limit, x_rate_limit_remaining, x_rate_limit_reset],
        })
    };
}

impl Terraform for Service {
    async fn get_account_details(
        &self,
        caller: Caller,
        request: GetAccountDetailsRequest,
    ) -> GetAccountDetailsResponse {
        let now = now();
        let tag = caller.details().tag(&caller.account, now);
        match is_not_modified(request.if_none_match.as_deref(), &tag) {
            true => GetAccountDetailsResponse::NotModified {
                etag: Some(tag.into_text()),
            },
            false => GetAccountDetailsResponse::Ok {
                etag: Some(tag.into_text()),
                body: own(&caller, &caller.account, now),
            },
        }
    }

    async fn update_account(&self, caller: Caller, request: UpdateAccountRequest) -> UpdateAccountResponse {
        let attributes = request.body.data.attributes.unwrap_or_default();
        let precondition = precondition(request.if_match.as_deref(), caller.details());
        match self.update(&caller, attributes, precondition).await {
            Ok(Ok(account)) => UpdateAccountResponse::Ok {
                body: own(&caller, &account, now()),
            },
            Ok(Err(errors)) => UpdateAccountResponse::UnprocessableContent {
                body: errors.into_document(),
            },
            Err(ServiceError::Command(CommandError::PreconditionFailed)) => {
                UpdateAccountResponse::PreconditionFailed {
                    body: errors::single("412", "precondition failed", preconditions::FAILED),
                }
            }
            Err(error) => terraform_error!(error => UpdateAccountResponse of UpdateAccount),
        }
    }

    async fn change_password(
        &self,
        caller: Caller,
        request: ChangePasswordRequest,
    ) -> ChangePasswordResponse {
        let change = PasswordChange::from(request.body.data.attributes);
        match change.execute(self, &caller).await {
            Ok(Ok(account)) => ChangePasswordResponse::Ok {
                body: own(&caller, &account, now()),
            },
            Ok(Err(errors)) => ChangePasswordResponse::UnprocessableContent {
                body: errors.into_document(),
            },
            Err(error) => terraform_error!(error => ChangePasswordResponse of ChangePassword),
        }
    }

    async fn get_user(&self, caller: Caller, request: GetUserRequest) -> GetUserResponse {
        match self.find_user(&caller, &request.user).await {
            Ok(body) => GetUserResponse::Ok { body },
            Err(error) => terraform_error!(error => GetUserResponse of GetUser),
        }
    }

    async fn list_user_tokens(
        &self,
        caller: Caller,
        request: ListUserTokensRequest,
    ) -> ListUserTokensResponse {
        let page = Page::new(request.page_number, request.page_size);
        match self.list_tokens(&caller, &request.user, page).await {
            Ok(body) => ListUserTokensResponse::Ok { body },
            Err(error) => terraform_error!(error => ListUserTokensResponse of ListUserTokens),
        }
    }

    async fn create_user_token(
        &self,
        caller: Caller,
        request: CreateUserTokenRequest,
    ) -> CreateUserTokenResponse {
        let attributes = request.body.data.attributes.unwrap_or_default();
        match self.issue_token(&caller, &request.user, attributes).await {
            Ok(Ok(data)) => CreateUserTokenResponse::Created {
                body: AuthenticationTokenDocument { data },
            },
            Ok(Err(errors)) => CreateUserTokenResponse::UnprocessableContent {
                body: errors.into_document(),
            },
            Err(ServiceError::Command(CommandError::TooManyTokens)) => {
                CreateUserTokenResponse::UnprocessableContent {
                    body: tokens::too_many(),
                }
            }
            Err(error) => terraform_error!(error => CreateUserTokenResponse of CreateUserToken),
        }
    }

    async fn get_user_token(&self, caller: Caller, request: GetUserTokenRequest) -> GetUserTokenResponse {
        match self.find_token(&caller, &request.token_id).await {
            Ok(data) => GetUserTokenResponse::Ok {
                body: AuthenticationTokenDocument { data },
            },
            Err(error) => terraform_error!(error => GetUserTokenResponse of GetUserToken),
        }
    }

    async fn delete_user_token(
        &self,
        caller: Caller,
        request: DeleteUserTokenRequest,
    ) -> DeleteUserTokenResponse {
        match self.revoke_token(&caller, &request.token_id).await {
            Ok(()) => DeleteUserTokenResponse::NoContent,
            Err(error) => terraform_error!(error => DeleteUserTokenResponse of DeleteUserToken),
        }
    }

    async fn discover_services(&self, _: DiscoverServicesRequest) -> DiscoverServicesResponse {
        DiscoverServicesResponse::Ok {
            body: ServiceDiscovery {
                tfe_v2: "/api/v2/".to_owned(),
                modules_v1: "/api/registry/v1/modules/".to_owned(),
            },
        }
    }

    async fn ping(&self, _: PingRequest) -> PingResponse {
        PingResponse::NoContent {
            tfp_api_version: API_VERSION.to_owned(),
            tfp_app_name: "accountd".to_owned(),
        }
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

fn not_found(operation: Operation) -> JsonApiErrorDocument {
    Dialects.json_api_error_document(&ServiceError::NotFound.rejection(operation))
}
