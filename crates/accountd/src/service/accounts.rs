//! The Accounts API: plain JSON with snake_case members.

mod settings;

use super::caller::Caller;
use super::error::{RETRY_AFTER, Refused, answer};
use super::{Service, Unconfirmed};
use crate::account::command::{Change, Edit, SettingsEdit};
use crate::account::{Account, AccountType, Email, Key, Refusal, Status, name, now};
use account_server::accounts::{
    Accounts, ConfirmEmailRequest, ConfirmEmailResponse, GetAccountRequest, GetAccountResponse,
    PatchAccountRequest, PatchAccountResponse,
};
use account_server::error_documents::ErrorDocuments as _;
use account_server::types::{self, AccountError, AccountErrorCode, AccountErrorDetail};
use account_server::{Dialects, Maybe, Operation, Reason, Rejection};
use http::StatusCode;
use std::sync::Arc;

/// What an account's identifier begins with here.
const PREFIX: &str = "acct_";

impl Accounts for Service {
    async fn get_account(&self, caller: Caller, request: GetAccountRequest) -> GetAccountResponse {
        match self.chosen(&caller, request.account_id.as_deref()).await {
            Ok(account) => GetAccountResponse::Ok {
                body: shown(&account),
            },
            Err(refused) => answer!(refused => GetAccountResponse of GetAccount {
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
        match self.patched(&caller, request.account_id.as_deref(), edit).await {
            Ok(account) => PatchAccountResponse::Ok {
                body: shown(&account),
            },
            Err(Refused::Command(Refusal::Taken { .. })) => PatchAccountResponse::Conflict { body: taken() },
            Err(refused) => answer!(refused => PatchAccountResponse of PatchAccount {
                other: account_error,
                not_found: account_error,
                forbidden: PatchAccountResponse::Forbidden { body: forbidden() },
            }),
        }
    }

    async fn confirm_email(&self, request: ConfirmEmailRequest) -> ConfirmEmailResponse {
        match self.confirmed(&request.body.token).await {
            Ok(_) => ConfirmEmailResponse::NoContent,
            Err(Unconfirmed::Taken) => ConfirmEmailResponse::Conflict { body: taken() },
            Err(Unconfirmed::Invalid) => ConfirmEmailResponse::BadRequest {
                body: invalid(
                    "The confirmation token is invalid or has expired.",
                    vec![detail("/token", "is invalid or has expired")],
                ),
            },
            Err(Unconfirmed::Wait(seconds)) => wait(seconds),
            Err(Unconfirmed::Store(error)) => failed(error.into()),
        }
    }
}

/// There were too many tokens that are not good.
fn wait(seconds: u64) -> ConfirmEmailResponse {
    let rejection = Rejection {
        operation: Some(Operation::ConfirmEmail),
        status: StatusCode::TOO_MANY_REQUESTS,
        reason: Reason::TooManyRequests { retry_after: seconds },
    };
    ConfirmEmailResponse::TooManyRequests {
        retry_after: i32::try_from(seconds).unwrap_or(i32::MAX),
        body: Dialects.account_error(&rejection),
    }
}

fn failed(refused: Refused) -> ConfirmEmailResponse {
    let body = Dialects.account_error(&refused.rejection(Operation::ConfirmEmail));
    match refused {
        Refused::Unavailable => ConfirmEmailResponse::ServiceUnavailable {
            retry_after: Some(RETRY_AFTER.into()),
            body,
        },
        _ => ConfirmEmailResponse::InternalServerError { body },
    }
}

impl Service {
    /// The account that a request is about.
    async fn chosen(&self, caller: &Caller, id: Option<&str>) -> Result<Arc<Account>, Refused> {
        match other(caller, id)? {
            None => Ok(Arc::clone(&caller.account)),
            Some(id) => Ok(Arc::new(self.store.account(id).await?.ok_or(Refused::NotFound)?)),
        }
    }

    async fn confirmed(&self, token: &str) -> Result<Account, Unconfirmed> {
        let waiting = self.store.account_by_confirmation(token).await;
        let waiting = waiting.map_err(Unconfirmed::Store)?;
        self.confirm(token, waiting.as_ref()).await
    }

    async fn patched(&self, caller: &Caller, id: Option<&str>, edit: Edit) -> Result<Account, Refused> {
        caller.may_write()?;
        let id = other(caller, id)?.unwrap_or(caller.id());
        self.edited(caller, id, edit).await
    }
}

/// The account that is asked for by its identifier, if it is not the caller's own.
fn other(caller: &Caller, id: Option<&str>) -> Result<Option<Key>, Refused> {
    let own = caller.id();
    let asked = id.map(|id| id.strip_prefix(PREFIX).and_then(Key::parse));
    match asked {
        None => Ok(None),
        Some(Some(id)) if id == own => Ok(None),
        // Whether there is such an account is for administrators to know.
        Some(_) if !caller.is_admin() => Err(Refused::Forbidden),
        Some(id) => id.map(Some).ok_or(Refused::NotFound),
    }
}

/// What a merge patch does, or what is wrong with it beyond its schema.
fn edit(patch: types::AccountPatch) -> Result<Edit, Vec<AccountErrorDetail>> {
    let mut details = Vec::new();
    let email = match patch.email.map(Email::new) {
        None => Change::Keep,
        Some(Ok(email)) => Change::Set(email),
        Some(Err(fault)) => {
            details.push(detail("/email", &fault.to_string()));
            Change::Keep
        }
    };
    let name = match patch.name.map(name) {
        None => None,
        Some(Ok(name)) => Some(name),
        Some(Err(fault)) => {
            details.push(detail("/name", &fault.to_string()));
            None
        }
    };
    let settings = match patch.settings {
        Maybe::Absent => Change::Keep,
        Maybe::Null => Change::Clear,
        Maybe::Value(settings) => {
            details.extend(settings::faults(&settings));
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

fn shown(account: &Account) -> types::Account {
    types::Account {
        id: format!("{PREFIX}{}", account.id),
        email: account.email.as_ref().map(|email| email.as_str().to_owned()),
        pending_email: account
            .pending_email(now())
            .map(|email| email.as_str().to_owned()),
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
        created_at: account.created_at,
        updated_at: account.updated_at,
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
