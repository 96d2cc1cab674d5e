//! The read operations of the store.

use super::authenticated::Authenticated;
use super::error::{StatementError, StoreError};
use super::handle::{Store, closed};
use super::rows::{AccountRow, AuditRow, TokenRow, decode};
use super::statements::Statements;
use super::token_reader::TokenLookup;
use crate::account::audit::AuditEntry;
use crate::account::{Account, Digest, Id, PresentedToken, Token, now};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};

/// The number of requests waiting in the queues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// For the writer.
    pub writes: usize,
    /// For the readers, including token lookups.
    pub reads: usize,
}

type Statement = fn(&'static Statements) -> &'static str;

impl Store {
    /// Looks up a presented token and its account. Returns `None` if the token is unknown, wrong, revoked or
    /// expired. The caller must check the status of the account.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn authenticate(
        &self,
        presented: &PresentedToken,
    ) -> Result<Option<Authenticated>, StoreError> {
        let (reply, result) = oneshot::channel();
        let job = TokenLookup::Find(presented.id(), reply);
        self.0.lookups.send(job).await.map_err(|_| closed())?;
        let Some(authenticated) = result.await.map_err(|_| closed())?? else {
            return Ok(None);
        };
        let now = now();
        if !authenticated.token.accepts(presented, now) {
            return Ok(None);
        }
        self.0.last_uses.record(&authenticated.token, now);
        Ok(Some(authenticated))
    }

    /// Returns the account with this id.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account(&self, id: Id) -> Result<Option<Account>, StoreError> {
        self.account_by(|statements| &statements.accounts_by_id, id.as_str())
            .await
    }

    /// Returns the account with this username, ignoring case.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_username(&self, username: &str) -> Result<Option<Account>, StoreError> {
        let key = username.to_lowercase();
        self.account_by(|statements| &statements.accounts_by_username, &key)
            .await
    }

    /// Returns the account with this confirmed address, ignoring case.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_email(&self, email: &str) -> Result<Option<Account>, StoreError> {
        let key = email.to_lowercase();
        self.account_by(|statements| &statements.accounts_by_email, &key)
            .await
    }

    /// Returns the account that awaits confirmation with this token, which may have expired.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_confirmation(&self, token: &str) -> Result<Option<Account>, StoreError> {
        let key = Digest::of(token).to_text();
        self.account_by(|statements| &statements.accounts_by_confirmation, &key)
            .await
    }

    /// Returns a page of accounts, ordered by normalized username, starting after a given one.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn accounts(&self, after: Option<&str>, limit: u32) -> Result<Vec<Account>, StoreError> {
        let input = json!({ "after": after.unwrap_or_default(), "limit": limit });
        self.all::<AccountRow, _>(|statements| &statements.accounts_after, input)
            .await
    }

    /// Returns the token with this id.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn token(&self, id: Id) -> Result<Option<Token>, StoreError> {
        let input = json!({ "ids": [id.as_str()] });
        let tokens = self
            .all::<TokenRow, Token>(|statements| &statements.tokens_by_id, input)
            .await?;
        Ok(self.with_last_uses(tokens).pop())
    }

    /// Returns the tokens of an account, newest first.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn tokens_of(&self, account: Id) -> Result<Vec<Token>, StoreError> {
        let input = json!({ "account": account.as_str() });
        let tokens = self
            .all::<TokenRow, Token>(|statements| &statements.tokens_of, input)
            .await?;
        Ok(self.with_last_uses(tokens))
    }

    /// Returns the audit entries of an account, newest first.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn audit_of(&self, account: Id, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let input = json!({ "account": account.as_str(), "limit": limit });
        self.all::<AuditRow, _>(|statements| &statements.audit_of, input)
            .await
    }

    /// Checks that the database responds.
    ///
    /// # Errors
    ///
    /// Returns why it does not.
    pub async fn health(&self) -> Result<(), StoreError> {
        let response = self.query(|statements| &statements.health, json!({ "health": "ok" }));
        response.await.map(drop)
    }

    /// Returns the number of requests waiting in the queues.
    #[must_use]
    pub fn load(&self) -> Load {
        let inner = &self.0;
        Load {
            writes: waiting(&inner.writes),
            reads: waiting(&inner.reads) + waiting(&inner.lookups),
        }
    }

    fn with_last_uses(&self, mut tokens: Vec<Token>) -> Vec<Token> {
        for token in &mut tokens {
            self.0.last_uses.apply(token);
        }
        tokens
    }

    async fn account_by(&self, statement: Statement, key: &str) -> Result<Option<Account>, StoreError> {
        let input = json!({ "ids": [key] });
        Ok(self.all::<AccountRow, Account>(statement, input).await?.pop())
    }

    async fn all<R, T>(&self, statement: Statement, input: Value) -> Result<Vec<T>, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R, Error = StatementError>,
    {
        let rows = self.query(statement, input).await?;
        let rows: Vec<R> = decode(&rows).map_err(StatementError::into_error)?;
        let rows: Result<Vec<T>, StatementError> = rows.into_iter().map(T::try_from).collect();
        rows.map_err(StatementError::into_error)
    }
}

fn waiting<T>(queue: &mpsc::Sender<T>) -> usize {
    queue.max_capacity() - queue.capacity()
}
