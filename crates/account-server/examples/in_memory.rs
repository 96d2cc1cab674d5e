//! A service that keeps one account in memory. It implements the API family `accounts`; the operations of the other two
//! return 503. docs/server-teams.md walks through it.

#![allow(clippy::print_stdout, reason = "prints the address it listens on")]

use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::types::{Account, AccountError, AccountErrorCode};
use account_server::{
    EntityTags, Maybe, RequestContext, accounts::*, jiff, terraform::*, types, workspace::*,
};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};

struct Service(Mutex<Account>);

impl Service {
    fn account(&self) -> MutexGuard<'_, Account> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Authenticator for Service {
    /// The id of the account that the token belongs to.
    type Principal = String;

    async fn authenticate(
        &self,
        _: RequestContext<'_>,
        credential: Credential<'_>,
    ) -> Result<String, AuthenticationError> {
        match credential {
            Credential::BearerAuth("secret") => Ok("acct_001".to_owned()),
            _ => Err(AuthenticationError::Unauthorized),
        }
    }
}

impl Accounts for Service {
    async fn get_account(&self, caller: String, request: GetAccountRequest) -> GetAccountResponse {
        if request.account_id.is_some_and(|id| id != caller) {
            let body = error(AccountErrorCode::Unauthorized, "Only administrators may do this.");
            return GetAccountResponse::Forbidden { body };
        }
        let account = self.account();
        let etag = etag(&account);
        if request
            .if_none_match
            .is_some_and(|tags| EntityTags::parse(&tags).contain_weak(&etag))
        {
            return GetAccountResponse::NotModified { etag: Some(etag) };
        }
        GetAccountResponse::Ok {
            etag: Some(etag),
            body: account.clone(),
        }
    }

    async fn patch_account(&self, caller: String, request: PatchAccountRequest) -> PatchAccountResponse {
        if request.account_id.is_some_and(|id| id != caller) {
            let body = error(AccountErrorCode::Unauthorized, "Only administrators may do this.");
            return PatchAccountResponse::Forbidden { body };
        }
        let mut account = self.account();
        if request
            .if_match
            .is_some_and(|tags| !EntityTags::parse(&tags).contain_strong(&etag(&account)))
        {
            let body = error(AccountErrorCode::PreconditionFailed, "The account has changed.");
            return PatchAccountResponse::PreconditionFailed { body };
        }
        if request.body.email.as_deref() == Some("taken@example.com") {
            let body = error(
                AccountErrorCode::EmailExists,
                "This email is already linked to another account.",
            );
            return PatchAccountResponse::Conflict { body };
        }
        let before = account.clone();
        account.name = request.body.name.unwrap_or_else(|| account.name.clone());
        account.email = request.body.email.or_else(|| account.email.clone());
        let settings = match request.body.settings {
            Maybe::Absent => types::AccountSettingsPatch::default(),
            // `null` resets every setting.
            Maybe::Null => types::AccountSettingsPatch {
                currency: Maybe::Null,
                timezone: Maybe::Null,
                language: Maybe::Null,
            },
            Maybe::Value(settings) => settings,
        };
        set(&mut account.settings.currency, settings.currency, "USD");
        set(&mut account.settings.timezone, settings.timezone, "UTC");
        set(&mut account.settings.language, settings.language, "en");
        if *account != before {
            account.updated_at = jiff::Timestamp::now().into();
        }
        PatchAccountResponse::Ok {
            body: account.clone(),
        }
    }

    async fn confirm_email(&self, _: ConfirmEmailRequest) -> ConfirmEmailResponse {
        let body = error(
            AccountErrorCode::InvalidRequest,
            "No e-mail address is awaiting confirmation.",
        );
        ConfirmEmailResponse::BadRequest { body }
    }
}

/// Changes a setting, or resets it to its default.
fn set(setting: &mut String, change: Maybe<String>, default: &str) {
    match change {
        Maybe::Absent => {}
        Maybe::Null => default.clone_into(setting),
        Maybe::Value(value) => *setting = value,
    }
}

/// Identifies a state of the account.
fn etag(account: &Account) -> String {
    let mut hasher = DefaultHasher::new();
    format!("{account:?}").hash(&mut hasher);
    format!("\"{:x}\"", hasher.finish())
}

fn error(code: AccountErrorCode, message: &str) -> AccountError {
    AccountError {
        error: code,
        message: message.to_owned(),
        details: None,
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let account = r#"{
        "id": "acct_001", "name": "Ada Lovelace", "email": "ada@example.com", "type": "individual",
        "status": "active", "created_at": "2026-01-12T09:30:00Z", "updated_at": "2026-01-12T09:30:00Z",
        "settings": {"currency": "EUR", "timezone": "Europe/London", "language": "en"}
    }"#;
    let service = Service(Mutex::new(serde_json::from_str(account)?));
    let address = std::env::args().nth(1).unwrap_or("127.0.0.1:0".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await;
    let listener =
        listener.map_err(|error| format!("cannot listen on {address}: {error}; name another address"))?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, account_server::router(service)).await?;
    Ok(())
}

/// Defines methods that return 503 in the error format of their API family.
macro_rules! unimplemented_methods {
    ($body:expr; $($name:ident($request:ty) -> $response:ident),+) => {$(
        async fn $name(&self, _: String, _: $request) -> $response {
            $response::ServiceUnavailable { retry_after: None, body: $body }
        }
    )+};
}

impl Terraform for Service {
    unimplemented_methods! {
        service_unavailable();
        get_account_details(GetAccountDetailsRequest) -> GetAccountDetailsResponse,
        update_account(UpdateAccountRequest) -> UpdateAccountResponse,
        change_password(ChangePasswordRequest) -> ChangePasswordResponse,
        get_user(GetUserRequest) -> GetUserResponse,
        list_user_tokens(ListUserTokensRequest) -> ListUserTokensResponse,
        create_user_token(CreateUserTokenRequest) -> CreateUserTokenResponse,
        get_user_token(GetUserTokenRequest) -> GetUserTokenResponse,
        delete_user_token(DeleteUserTokenRequest) -> DeleteUserTokenResponse
    }

    async fn discover_services(&self, _: DiscoverServicesRequest) -> DiscoverServicesResponse {
        DiscoverServicesResponse::ServiceUnavailable {
            retry_after: None,
            body: service_unavailable(),
        }
    }

    async fn ping(&self, _: PingRequest) -> PingResponse {
        PingResponse::ServiceUnavailable {
            retry_after: None,
            body: service_unavailable(),
        }
    }
}

fn service_unavailable() -> types::JsonApiErrorDocument {
    let error = types::JsonApiError {
        status: "503".to_owned(),
        title: "service unavailable".to_owned(),
        detail: None,
        source: None,
    };
    types::JsonApiErrorDocument { errors: vec![error] }
}

impl Workspace for Service {
    unimplemented_methods! {
        types::ProblemDetails::default();
        get_workspace_profile(GetWorkspaceProfileRequest) -> GetWorkspaceProfileResponse,
        put_workspace_profile(PutWorkspaceProfileRequest) -> PutWorkspaceProfileResponse
    }
}
