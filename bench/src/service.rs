//! The service behind every server: one account in memory.
//!
//! The generated stub and the hand-written baselines use the same service, so that they differ only in
//! routing, parsing, validation and serialization.

use jiff::Timestamp;
use serde::Serialize;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A token that can read and write its own account.
pub(crate) const WRITE_TOKEN: &str = "tok.write.8d0Zk2hQwVb6Yx1r";
/// A read-only token.
pub(crate) const READ_TOKEN: &str = "tok.read.Jm3uT7sNc5LpEa9g";
/// A token that can act on other accounts.
pub(crate) const ADMIN_TOKEN: &str = "tok.admin.Rf4iB8oXv2KdHq6z";
/// A token whose requests make the service panic, which the server must handle.
pub(crate) const PANIC_TOKEN: &str = "tok.defect.Wy5nG1tMs9CjUe3a";

/// The identifier of the account in the `accounts` family.
pub(crate) const ACCOUNT_ID: &str = "acct_V3R563qtJNcExAkN";
/// The address of another account.
pub(crate) const TAKEN_EMAIL: &str = "taken@example.com";

const CREATED_AT: Timestamp = Timestamp::constant(1_736_674_200, 0);
const CHANGED_AT: Timestamp = Timestamp::constant(1_758_226_320, 0);

/// Who is calling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Principal {
    /// Reads its own account.
    Reader,
    /// Reads and writes its own account.
    Writer,
    /// Reads and writes any account.
    Administrator,
    /// Makes the service panic.
    Panics,
}

/// The account in the format of the `accounts` family, which the baselines serialize directly.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pending_email: Option<String>,
    pub(crate) name: String,
    pub(crate) r#type: &'static str,
    pub(crate) status: &'static str,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) settings: Settings,
}

impl Account {
    /// Returns the entity tag.
    #[inline(never)]
    pub(crate) fn etag(&self) -> String {
        etag(self.updated_at)
    }
}

fn etag(updated_at: Timestamp) -> String {
    format!("\"{:x}\"", updated_at.as_microsecond())
}

/// The preferences of an account.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Settings {
    pub(crate) currency: String,
    pub(crate) timezone: String,
    pub(crate) language: String,
}

/// A requested change; `None` leaves a property unchanged.
#[derive(Debug, Default)]
pub(crate) struct Change {
    pub(crate) name: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) currency: Option<Setting>,
    pub(crate) timezone: Option<Setting>,
    pub(crate) language: Option<Setting>,
}

/// A new value of a setting; `None` resets it to its default.
pub(crate) type Setting = Option<String>;

/// The user in the format of the `terraform` family, without its envelope.
#[derive(Debug, Clone)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) username: String,
    pub(crate) email: Option<String>,
    pub(crate) avatar_url: String,
    pub(crate) etag: String,
}

/// Why the service rejects a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ServiceError {
    /// The caller does not have permission.
    Forbidden,
    /// The account does not exist.
    NotFound,
    /// The account is in another state than the request demands.
    PreconditionFailed,
    /// Another account has the address.
    EmailTaken,
}

/// One account in memory, and the tokens that have access to it.
#[derive(Debug)]
pub(crate) struct Service {
    account: Mutex<Account>,
}

impl Service {
    /// Creates the service, with the account as it is before `Scenario::Patch` changes it.
    pub(crate) fn new() -> Self {
        Self {
            account: Mutex::new(Account {
                id: ACCOUNT_ID.to_owned(),
                email: Some("admin@example.com".to_owned()),
                pending_email: None,
                name: "Acme".to_owned(),
                r#type: "business",
                status: "active",
                created_at: CREATED_AT,
                updated_at: CREATED_AT,
                settings: Settings {
                    currency: "USD".to_owned(),
                    timezone: "UTC".to_owned(),
                    language: "en".to_owned(),
                },
            }),
        }
    }

    /// Returns the principal of a token, if it is known.
    // Every server calls this for each request. If it were inlined into only some of them, it would distort the
    // comparison.
    #[inline(never)]
    pub(crate) fn authenticate(&self, token: &str) -> Option<Principal> {
        match token {
            WRITE_TOKEN => Some(Principal::Writer),
            READ_TOKEN => Some(Principal::Reader),
            ADMIN_TOKEN => Some(Principal::Administrator),
            PANIC_TOKEN => Some(Principal::Panics),
            _ => None,
        }
    }

    /// Returns the account, for `GET /v1/account`.
    #[inline(never)]
    pub(crate) fn account(
        &self,
        caller: Principal,
        account_id: Option<&str>,
    ) -> Result<Account, ServiceError> {
        check_access(caller, account_id)?;
        Ok(self.lock().clone())
    }

    /// Merges a change into the account if it has the entity tag, for `PATCH /v1/account`.
    #[inline(never)]
    pub(crate) fn change(
        &self,
        caller: Principal,
        account_id: Option<&str>,
        if_match: Option<&str>,
        change: Change,
    ) -> Result<Account, ServiceError> {
        check_access(caller, account_id)?;
        if caller == Principal::Reader {
            return Err(ServiceError::Forbidden);
        }
        let mut account = self.lock();
        if if_match.is_some_and(|tag| tag != account.etag()) {
            return Err(ServiceError::PreconditionFailed);
        }
        if change.email.as_deref() == Some(TAKEN_EMAIL) {
            return Err(ServiceError::EmailTaken);
        }
        if merge(&mut account, change) {
            account.updated_at = CHANGED_AT;
        }
        Ok(account.clone())
    }

    /// Returns the caller's user, for `GET /api/v2/account/details`.
    #[inline(never)]
    pub(crate) fn user(&self, caller: Principal) -> User {
        panic_on_request(caller);
        let account = self.lock();
        User {
            id: "user-V3R563qtJNcExAkN".to_owned(),
            username: "admin".to_owned(),
            email: account.email.clone(),
            avatar_url: "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm"
                .to_owned(),
            etag: account.etag(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Account> {
        self.account.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Allows only administrators to select an account, and only an existing one.
fn check_access(caller: Principal, account_id: Option<&str>) -> Result<(), ServiceError> {
    panic_on_request(caller);
    match account_id {
        None => Ok(()),
        Some(_) if caller != Principal::Administrator => Err(ServiceError::Forbidden),
        Some(ACCOUNT_ID) => Ok(()),
        Some(_) => Err(ServiceError::NotFound),
    }
}

/// Panics for [`PANIC_TOKEN`].
#[expect(clippy::panic, reason = "provokes the panic for the fairness check")]
fn panic_on_request(caller: Principal) {
    if caller == Principal::Panics {
        panic!("a simulated panic");
    }
}

/// Applies a change and returns whether it had any effect.
fn merge(account: &mut Account, change: Change) -> bool {
    let settings = &mut account.settings;
    let mut changed = false;
    if let Some(name) = change.name {
        changed |= replace(&mut account.name, name);
    }
    if let Some(email) = change.email {
        changed |= account.email.as_ref() != Some(&email);
        account.email = Some(email);
    }
    for (current, new, default) in [
        (&mut settings.currency, change.currency, "USD"),
        (&mut settings.timezone, change.timezone, "UTC"),
        (&mut settings.language, change.language, "en"),
    ] {
        if let Some(value) = new {
            changed |= replace(current, value.unwrap_or_else(|| default.to_owned()));
        }
    }
    changed
}

fn replace(current: &mut String, new: String) -> bool {
    let changed = *current != new;
    *current = new;
    changed
}
