//! Rows of `tokens`.

use super::columns::{id, optional_time, time};
use crate::account::{Digest, Scope, Token};
use crate::store::error::StatementError;
use serde::Deserialize;
use serde_json::{Value, json};

/// A row as a query returns it: a JSON array, so the fields have the order of the columns in `statements`.
#[derive(Deserialize)]
pub(in crate::store) struct TokenRow {
    id: String,
    account_id: String,
    hash: String,
    scope: String,
    description: String,
    created_at: i64,
    expires_at: Option<i64>,
    last_used_at: Option<i64>,
    created_by: Option<String>,
}

impl TryFrom<TokenRow> for Token {
    type Error = StatementError;

    fn try_from(row: TokenRow) -> Result<Self, StatementError> {
        Ok(Self {
            id: id(&row.id)?,
            account: id(&row.account_id)?,
            digest: Digest::parse(&row.hash).ok_or_else(|| StatementError::unreadable("a token's hash"))?,
            scope: Scope::parse(&row.scope).ok_or_else(|| StatementError::unreadable("a token's scope"))?,
            description: row.description,
            created_at: time(row.created_at)?,
            expires_at: optional_time(row.expires_at)?,
            last_used_at: optional_time(row.last_used_at)?,
            created_by: row.created_by.as_deref().map(id).transpose()?,
        })
    }
}

/// Returns the row as a JSON object with the names of the columns, which the statements that write it expect.
pub(in crate::store) fn token_record(token: &Token) -> Value {
    json!({
        "id": token.id.as_str(),
        "account_id": token.account.as_str(),
        "hash": token.digest.to_text(),
        "scope": token.scope.as_str(),
        "description": token.description,
        "created_at": token.created_at.as_microsecond(),
        "expires_at": token.expires_at.map(|time| time.as_microsecond()),
        "last_used_at": token.last_used_at.map(|time| time.as_microsecond()),
        "created_by": token.created_by.as_ref().map(|id| id.as_str()),
    })
}
