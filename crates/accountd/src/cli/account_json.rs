//! Accounts as operators see them.

use crate::account::{Account, Email, now};
use serde_json::{Value, json};

/// Renders an account without its secrets.
pub(super) fn account_to_json(account: &Account) -> Value {
    let text = |email: &Email| email.as_str().to_owned();
    json!({
        "id": account.id.to_string(),
        "username": account.username.as_str(),
        "email": account.email.as_ref().map(text),
        "pending_email": account.pending_email(now()).map(text),
        "name": account.name,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "type": account.account_type.as_str(),
        "status": account.status.as_str(),
        "settings": {
            "currency": account.settings.currency,
            "timezone": account.settings.timezone,
            "language": account.settings.language,
        },
        "user_type": account.user_type.number(),
        "service_account": account.service_account,
        "two_factor": { "enabled": account.two_factor.enabled, "verified": account.two_factor.verified },
        "v2_only": account.v2_only,
        "has_password": account.password.is_some(),
        "created_at": account.created_at.to_string(),
        "updated_at": account.updated_at.to_string(),
    })
}
