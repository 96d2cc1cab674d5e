//! The Accounts API: plain JSON with snake_case properties.

mod settings;

use super::caller::Caller;
use super::confirmation::ConfirmationError;
use super::error::{RETRY_AFTER, ServiceError, error_response};
use super::preconditions::{self, is_not_modified, precondition};
use super::state::Service;
use crate::account::command::{Change, Edit, SettingsEdit};
use crate::account::{
    Account, AccountType, CommandError, Email, Id, Precondition, Representation, Status, now, parse_name,
};
use account_server::accounts::{
    Accounts, ConfirmEmailRequest, ConfirmEmailResponse, GetAccountRequest, GetAccountResponse,
    PatchAccountRequest, PatchAccountResponse,
};
use account_server::error_documents::ErrorDocuments as _;
use account_server::types::{self, AccountError, AccountErrorCode, AccountErrorDetail};
use account_server::{Dialects, Maybe, Operation, Rejection};
use jiff::Timestamp;
use std::sync::Arc;

/// The prefix of account ids in this API.
const PREFIX: &str = "acct_";

impl Accounts for Service {
    async fn get_account(&self, caller: Caller, request: GetAccountRequest) -> GetAccountResponse {
        match self.find_account(&caller, request.account_id.as_deref()).await {
            Ok(account) => {
                let now = now();
                let tag = Representation::Account.tag(&account, now);
                match is_not_modified(request.if_none_match.as_deref(), &tag) {
                    true => GetAccountResponse::NotModified {
                        etag: Some(tag.into_text()),
                    },
                    false => GetAccountResponse::Ok {
                        etag: Some(tag.into_text()),
                        body: document(&account, now),
                    },
                }
            }
            Err(error) => error_response!(error => GetAccountResponse of GetAccount {
                other: account_error,
                not_found: account_error,
                forbidden: GetAccountResponse::Forbidden { body: forbidden() },
            }),
        }
    }

    async fn patch_account(&self, caller: Caller, request: PatchAccountRequest) -> PatchAccountResponse {
        let edit = match edit(request.body) {
            Ok(edit) => edit,
            Err(details) => {
                return PatchAccountResponse::BadRequest {
                    body: invalid("The request body contains invalid fields.", details),
                };
            }
        };
        let precondition = precondition(request.if_match.as_deref(), Representation::Account);
        match self
            .patch(&caller, request.account_id.as_deref(), edit, precondition)
            .await
        {
            Ok(account) => PatchAccountResponse::Ok {
                body: document(&account, now()),
            },
            Err(ServiceError::Command(CommandError::PreconditionFailed)) => {
                PatchAccountResponse::PreconditionFailed {
                    body: error(AccountErrorCode::PreconditionFailed, preconditions::FAILED),
                }
            }
            Err(ServiceError::Command(CommandError::Taken { .. })) => {
                PatchAccountResponse::Conflict { body: taken() }
            }
            Err(error) => error_response!(error => PatchAccountResponse of PatchAccount {
                other: account_error,
                not_found: account_error,
                forbidden: PatchAccountResponse::Forbidden { body: forbidden() },
            }),
        }
    }

    async fn confirm_email(&self, request: ConfirmEmailRequest) -> ConfirmEmailResponse {
        match self.confirm_by_token(&request.body.token).await {
            Ok(_) => ConfirmEmailResponse::NoContent,
            Err(ConfirmationError::Taken) => ConfirmEmailResponse::Conflict { body: taken() },
            Err(ConfirmationError::Invalid) => ConfirmEmailResponse::BadRequest {
                body: invalid(
                    "The confirmation token is invalid or has expired.",
                    vec![detail("/token", "is invalid or has expired")],
                ),
            },
            Err(ConfirmationError::RateLimited(seconds)) => rate_limited(seconds),
            Err(ConfirmationError::Store(error)) => confirm_error(error.into()),
        }
    }
}

/// Builds the response to too many invalid confirmation tokens.
fn rate_limited(seconds: u64) -> ConfirmEmailResponse {
    let rejection = Rejection::too_many_requests(seconds).with_operation(Operation::ConfirmEmail.info());
    ConfirmEmailResponse::TooManyRequests {
        retry_after: i32::try_from(seconds).unwrap_or(i32::MAX),
        body: Dialects.account_error(&rejection),
    }
}

fn confirm_error(error: ServiceError) -> ConfirmEmailResponse {
    let body = Dialects.account_error(&error.rejection(Operation::ConfirmEmail));
    match error {
        ServiceError::Unavailable => ConfirmEmailResponse::ServiceUnavailable {
            retry_after: Some(RETRY_AFTER.into()),
            body,
        },
        _ => ConfirmEmailResponse::InternalServerError { body },
    }
}

impl Service {
    /// Returns the account that a request selects.
    async fn find_account(&self, caller: &Caller, id: Option<&str>) -> Result<Arc<Account>, ServiceError> {
        match other_account(caller, id)? {
            None => Ok(Arc::clone(&caller.account)),
            Some(id) => Ok(Arc::new(
                self.store.account(id).await?.ok_or(ServiceError::NotFound)?,
            )),
        }
    }

    async fn confirm_by_token(&self, token: &str) -> Result<Account, ConfirmationError> {
        let account = self.store.account_by_confirmation(token).await;
        let account = account.map_err(ConfirmationError::Store)?;
        self.confirm(token, account.as_ref()).await
    }

    async fn patch(
        &self,
        caller: &Caller,
        id: Option<&str>,
        edit: Edit,
        precondition: Option<Precondition>,
    ) -> Result<Account, ServiceError> {
        caller.may_write()?;
        let id = other_account(caller, id)?.unwrap_or(caller.id());
        self.apply_edit(caller, id, edit, precondition).await
    }
}

/// Parses the id of the selected account; returns `None` for the caller's own account.
fn other_account(caller: &Caller, id: Option<&str>) -> Result<Option<Id>, ServiceError> {
    let own = caller.id();
    let asked = id.map(|id| id.strip_prefix(PREFIX).and_then(Id::parse));
    match asked {
        None => Ok(None),
        Some(Some(id)) if id == own => Ok(None),
        // Only tokens with the scope `admin` may reveal whether another account exists.
        Some(_) if !caller.is_admin() => Err(ServiceError::Forbidden),
        Some(id) => id.map(Some).ok_or(ServiceError::NotFound),
    }
}

/// Converts a merge patch, checking what its schema cannot express.
fn edit(patch: types::AccountPatch) -> Result<Edit, Vec<AccountErrorDetail>> {
    let mut details = Vec::new();
    let email = match patch.email.map(Email::new) {
        None => Change::Keep,
        Some(Ok(email)) => Change::Set(email),
        Some(Err(error)) => {
            details.push(detail("/email", &error.to_string()));
            Change::Keep
        }
    };
    let name = match patch.name.map(parse_name) {
        None => None,
        Some(Ok(name)) => Some(name),
        Some(Err(error)) => {
            details.push(detail("/name", &error.to_string()));
            None
        }
    };
    let settings = match patch.settings {
        Maybe::Absent => Change::Keep,
        Maybe::Null => Change::Clear,
        Maybe::Value(settings) => {
            details.extend(settings::errors(&settings));
            Change::Set(SettingsEdit {
                currency: change(settings.currency),
                timezone: change(settings.timezone),
                language: change(settings.language),
            })
        }
    };
    if !details.is_empty() {
        return Err(details);
    }
    Ok(Edit {
        email,
        name,
        settings,
        ..Edit::default()
    })
}

fn change(value: Maybe<String>) -> Change<String> {
    match value {
        Maybe::Absent => Change::Keep,
        Maybe::Null => Change::Clear,
        Maybe::Value(value) => Change::Set(value),
    }
}

fn document(account: &Account, now: Timestamp) -> types::Account {
    types::Account {
        id: format!("{PREFIX}{}", account.id),
        email: account.email.as_ref().map(|email| email.as_str().to_owned()),
        pending_email: account.pending_email(now).map(|email| email.as_str().to_owned()),
        name: account.name.clone(),
        r#type: match account.account_type {
            AccountType::Individual => types::AccountType::Individual,
            AccountType::Business => types::AccountType::Business,
        },
        status: match account.status {
            Status::Active => types::AccountStatus::Active,
            Status::Suspended => types::AccountStatus::Suspended,
            Status::Closed => types::AccountStatus::Closed,
        },
        created_at: account.created_at.into(),
        updated_at: account.updated_at.into(),
        settings: types::AccountSettings {
            currency: account.settings.currency.clone(),
            timezone: account.settings.timezone.clone(),
            language: account.settings.language.clone(),
        },
    }
}

fn forbidden() -> AccountError {
    let message = "The provided token does not have permission to update this account.";
    error(AccountErrorCode::Unauthorized, message)
}

fn taken() -> AccountError {
    let message = "This email is already linked to another account.";
    error(AccountErrorCode::EmailExists, message)
}

fn invalid(message: &str, details: Vec<AccountErrorDetail>) -> AccountError {
    AccountError {
        details: Some(details),
        ..error(AccountErrorCode::InvalidRequest, message)
    }
}

fn error(code: AccountErrorCode, message: &str) -> AccountError {
    AccountError {
        error: code,
        message: message.to_owned(),
        details: None,
    }
}

fn detail(pointer: &str, message: &str) -> AccountErrorDetail {
    AccountErrorDetail {
        pointer: pointer.to_owned(),
        message: message.to_owned(),
    }
}
