//! Rows of `accounts`.

use super::columns::{flag, id, optional_time, time};
use crate::account::{
    Account, AccountType, Digest, Email, PasswordHash, PendingEmail, Settings, Status, TwoFactor, UserType,
    Username,
};
use crate::store::error::StatementError;
use serde::Deserialize;
use serde_json::{Value, json};

/// A row as a query returns it: a JSON array, so the fields have the order of the columns in `statements`.
#[derive(Deserialize)]
pub(in crate::store) struct AccountRow {
    id: String,
    username: String,
    email: Option<String>,
    pending_email: Option<String>,
    confirmation_hash: Option<String>,
    confirmation_expires_at: Option<i64>,
    name: String,
    first_name: Option<String>,
    last_name: Option<String>,
    account_type: String,
    status: String,
    currency: String,
    timezone: String,
    language: String,
    user_type: u8,
    #[serde(deserialize_with = "flag")]
    service_account: bool,
    #[serde(deserialize_with = "flag")]
    two_factor_enabled: bool,
    #[serde(deserialize_with = "flag")]
    two_factor_verified: bool,
    #[serde(deserialize_with = "flag")]
    v2_only: bool,
    #[serde(deserialize_with = "flag")]
    site_admin: bool,
    password_hash: Option<String>,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<AccountRow> for Account {
    type Error = StatementError;

    fn try_from(row: AccountRow) -> Result<Self, StatementError> {
        let pending = pending(
            row.pending_email,
            row.confirmation_hash,
            row.confirmation_expires_at,
        )?;
        Ok(Self {
            id: id(&row.id)?,
            username: Username::new(row.username).map_err(|_| StatementError::unreadable("a username"))?,
            email: row.email.map(email).transpose()?,
            pending,
            name: row.name,
            first_name: row.first_name,
            last_name: row.last_name,
            account_type: AccountType::parse(&row.account_type)
                .ok_or_else(|| StatementError::unreadable("an account's type"))?,
            status: Status::parse(&row.status)
                .ok_or_else(|| StatementError::unreadable("an account's status"))?,
            settings: Settings {
                currency: row.currency,
                timezone: row.timezone,
                language: row.language,
            },
            user_type: UserType::from_number(row.user_type)
                .ok_or_else(|| StatementError::unreadable("an account's user type"))?,
            service_account: row.service_account,
            two_factor: TwoFactor {
                enabled: row.two_factor_enabled,
                verified: row.two_factor_verified,
            },
            v2_only: row.v2_only,
            site_admin: row.site_admin,
            password: row.password_hash.map(PasswordHash::from_stored),
            created_at: time(row.created_at)?,
            updated_at: time(row.updated_at)?,
        })
    }
}

fn email(text: String) -> Result<Email, StatementError> {
    Email::new(text).map_err(|_| StatementError::unreadable("an e-mail address"))
}

fn pending(
    address: Option<String>,
    hash: Option<String>,
    expires_at: Option<i64>,
) -> Result<Option<PendingEmail>, StatementError> {
    let (Some(address), Some(hash), Some(expires_at)) = (address, hash, optional_time(expires_at)?) else {
        return Ok(None);
    };
    Ok(Some(PendingEmail {
        email: email(address)?,
        digest: Digest::parse(&hash).ok_or_else(|| StatementError::unreadable("a confirmation's hash"))?,
        expires_at,
    }))
}

/// Returns the row as a JSON object with the names of the columns, which the statements that write it expect.
pub(in crate::store) fn account_record(account: &Account) -> Value {
    let pending = account.pending.as_ref();
    json!({
        "id": account.id.as_str(),
        "username": account.username.as_str(),
        "username_key": account.username.key(),
        "email": account.email.as_ref().map(Email::as_str),
        "email_key": account.email.as_ref().map(Email::key),
        "pending_email": pending.map(|pending| pending.email.as_str()),
        "confirmation_hash": pending.map(|pending| pending.digest.to_text()),
        "confirmation_expires_at": pending.map(|pending| pending.expires_at.as_microsecond()),
        "name": account.name,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "type": account.account_type.as_str(),
        "status": account.status.as_str(),
        "currency": account.settings.currency,
        "timezone": account.settings.timezone,
        "language": account.settings.language,
        "user_type": account.user_type.number(),
        "service_account": account.service_account,
        "two_factor_enabled": account.two_factor.enabled,
        "two_factor_verified": account.two_factor.verified,
        "v2_only": account.v2_only,
        "site_admin": account.site_admin,
        "password_hash": account.password.as_ref().map(PasswordHash::as_str),
        "created_at": account.created_at.as_microsecond(),
        "updated_at": account.updated_at.as_microsecond(),
    })
}
