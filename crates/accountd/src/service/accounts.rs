//! The Accounts API: plain JSON with snake_case properties.

mod settings;

use super::caller::Caller;
use super::conditional_requests::{self, is_not_modified, precondition};
use super::confirmation::ConfirmationError;
use super::error::ServiceError;
use super::state::Service;
use crate::account::command::{Change, Edit, SettingsEdit};
use crate::account::{
    Account, AccountType, CommandError, Email, Id, Precondition, Representation, Status, now, parse_name,
};
use account_server::accounts::{
    ConfirmEmailRequest, ConfirmEmailResponse, GetAccountRequest, GetAccountResponse, PatchAccountRequest,
    PatchAccountResponse, TryAccounts,
};
use account_server::types::{self, AccountError, AccountErrorCode, AccountErrorDetail};
use account_server::{ErrorResponse, Maybe, Rejection, RequestContext};
use http::StatusCode;
use jiff::Timestamp;
use std::net::IpAddr;
use std::sync::Arc;

/// The prefix of account ids in this API.
const PREFIX: &str = "acct_";

impl TryAccounts for Service {
    type Error = ErrorResponse<AccountError>;

    async fn try_get_account(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: GetAccountRequest,
    ) -> Result<GetAccountResponse, Self::Error> {
        let account = self.find_account(&caller, request.account_id.as_deref()).await?;
        let now = now();
        let tag = Representation::Account.tag(&account, now);
        Ok(match is_not_modified(request.if_none_match.as_deref(), &tag) {
            true => GetAccountResponse::NotModified {
                etag: Some(tag.into_text()),
            },
            false => GetAccountResponse::Ok {
                etag: Some(tag.into_text()),
                body: document(&account, now),
            },
        })
    }

    async fn try_patch_account(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: PatchAccountRequest,
    ) -> Result<PatchAccountResponse, Self::Error> {
        let edit = edit(request.body).map_err(|details| {
            let body = invalid("The request body contains invalid fields.", details);
            ErrorResponse::new(StatusCode::BAD_REQUEST, body)
        })?;
        let precondition = precondition(request.if_match.as_deref(), Representation::Account);
        let account = self
            .patch(&caller, request.account_id.as_deref(), edit, precondition)
            .await?;
        Ok(PatchAccountResponse::Ok {
            body: document(&account, now()),
        })
    }

    async fn try_confirm_email(
        &self,
        context: RequestContext<'_>,
        request: ConfirmEmailRequest,
    ) -> Result<ConfirmEmailResponse, Self::Error> {
        let peer = context.peer().map(|peer| peer.ip());
        self.confirm_by_token(&request.body.token, peer).await?;
        Ok(ConfirmEmailResponse::NoContent)
    }
}

impl From<ServiceError> for ErrorResponse<AccountError> {
    fn from(error: ServiceError) -> Self {
        let (status, body) = match error {
            ServiceError::Forbidden => (StatusCode::FORBIDDEN, forbidden()),
            ServiceError::Command(CommandError::Taken { .. }) => (StatusCode::CONFLICT, taken()),
            ServiceError::Command(CommandError::PreconditionFailed) => (
                StatusCode::PRECONDITION_FAILED,
                self::error(AccountErrorCode::PreconditionFailed, conditional_requests::FAILED),
            ),
            other => return Rejection::from(other).into(),
        };
        Self::new(status, body)
    }
}

impl From<ConfirmationError> for ErrorResponse<AccountError> {
    fn from(error: ConfirmationError) -> Self {
        match error {
            ConfirmationError::Taken => Self::new(StatusCode::CONFLICT, taken()),
            ConfirmationError::Invalid => {
                let details = vec![detail("/token", "is invalid or has expired")];
                let body = invalid("The confirmation token is invalid or has expired.", details);
                Self::new(StatusCode::BAD_REQUEST, body)
            }
            ConfirmationError::RateLimited(seconds) => Rejection::too_many_requests(seconds).into(),
            ConfirmationError::Store(error) => ServiceError::from(error).into(),
        }
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

    async fn confirm_by_token(
        &self,
        token: &str,
        peer: Option<IpAddr>,
    ) -> Result<Account, ConfirmationError> {
        let account = self.store.account_by_confirmation(token).await;
        let account = account.map_err(ConfirmationError::Store)?;
        self.confirm(token, account.as_ref(), peer).await
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
