//! Reads accounts, tokens and the audit trail, and reports health, queue lengths and numbers of reads for monitoring.
//! Reads of the outbox are in `outbox`.

use super::authenticated::Authenticated;
use super::error::{StatementError, StoreError};
use super::handle::{Store, closed};
use super::health;
use super::read_kind::ReadKind;
use super::rows::{AccountRow, AuditRow, TokenRow, decode};
use super::statements::Statements;
use super::token_reader::TokenLookup;
use crate::account::audit::AuditEntry;
use crate::account::{Account, Digest, Id, PresentedToken, Token, now};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

/// The number of requests that wait for the tasks of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueLengths {
    /// Requests to the writer.
    pub writes: usize,
    /// Requests to the readers, including token lookups.
    pub reads: usize,
}

/// A page of a list of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenPage {
    /// The tokens of the page.
    pub tokens: Vec<Token>,
    /// The number of tokens on all pages.
    pub total: u64,
}

/// By what an actor is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorId {
    /// The account of the actor.
    Account(Id),
    /// The token that the actor presented.
    Token(Id),
}

/// Maximum number of tokens in a list, so that a response has at most some 250 kB.
pub const MAX_LISTED_TOKENS: usize = 1_000;

/// Selects a statement of the back end in use.
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
        self.0.read_counters.count(ReadKind::Token);
        let id = presented.id();
        let found = match self.0.token_cache.get(&id).await {
            Some(cached) => Some(cached),
            None => self.find_token(id).await?,
        };
        let Some(authenticated) = found else {
            return Ok(None);
        };
        let now = now();
        if !authenticated.token.accepts(presented, now) {
            return Ok(None);
        }
        self.0.last_uses.record(&authenticated.token, now);
        Ok(Some(authenticated))
    }

    async fn find_token(&self, id: Id) -> Result<Option<Authenticated>, StoreError> {
        let (reply, result) = oneshot::channel();
        let job = TokenLookup::Find(id, reply);
        self.0.token_lookups.send(job).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }

    /// Returns the account with this id.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account(&self, id: Id) -> Result<Option<Account>, StoreError> {
        self.find_account(|statements| &statements.accounts_by_id, id.as_str())
            .await
    }

    /// Returns the account with this username, ignoring case.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_username(&self, username: &str) -> Result<Option<Account>, StoreError> {
        let key = username.to_ascii_lowercase();
        self.find_account(|statements| &statements.accounts_by_username, &key)
            .await
    }

    /// Returns the account with this confirmed address, ignoring case.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_email(&self, email: &str) -> Result<Option<Account>, StoreError> {
        let key = email.to_lowercase();
        self.find_account(|statements| &statements.accounts_by_email, &key)
            .await
    }

    /// Returns the account whose pending address this token confirms. The token may have expired.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn account_by_confirmation(&self, token: &str) -> Result<Option<Account>, StoreError> {
        let key = Digest::of(token).to_text();
        self.find_account(|statements| &statements.accounts_by_confirmation, &key)
            .await
    }

    /// Returns at most `limit` accounts in the order of their normalized usernames: those after the normalized username
    /// `after`, or the first ones.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn accounts(&self, after: Option<&str>, limit: u32) -> Result<Vec<Account>, StoreError> {
        let input = json!({ "after": after.unwrap_or_default(), "limit": limit });
        self.query_rows::<AccountRow, _>(ReadKind::List, |statements| &statements.accounts_after, input)
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
            .query_rows::<TokenRow, Token>(ReadKind::Lookup, |statements| &statements.tokens_by_id, input)
            .await?;
        Ok(self.with_last_uses(tokens).pop())
    }

    /// Returns the tokens of an account, newest first and at most [`MAX_LISTED_TOKENS`]. With `valid_at`, leaves out
    /// those that have expired by then.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn tokens_of(
        &self,
        account: Id,
        valid_at: Option<Timestamp>,
    ) -> Result<Vec<Token>, StoreError> {
        let input = json!({
            "account": account.as_str(),
            // No token expires before the minimum.
            "valid_at": valid_at.unwrap_or(Timestamp::MIN).as_microsecond(),
            "limit": MAX_LISTED_TOKENS,
        });
        let tokens = self
            .query_rows::<TokenRow, Token>(ReadKind::List, |statements| &statements.tokens_of, input)
            .await?;
        Ok(self.with_last_uses(tokens))
    }

    /// Returns a page of the tokens of an account that are valid at a time, newest first.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn tokens_page(
        &self,
        account: Id,
        valid_at: Timestamp,
        offset: u64,
        limit: u32,
    ) -> Result<TokenPage, StoreError> {
        let input = json!({
            "account": account.as_str(),
            "valid_at": valid_at.as_microsecond(),
            "offset": offset,
            "limit": limit,
        });
        let page = self.query(ReadKind::List, |statements| &statements.tokens_page, input);
        let (rows, total): (Vec<TokenRow>, u64) = decode(&page.await?).map_err(StatementError::into_error)?;
        let tokens = parse_rows(rows)?;
        Ok(TokenPage {
            tokens: self.with_last_uses(tokens),
            total,
        })
    }

    /// Returns the audit entries of an account, newest first and at most `limit`.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn audit_of(&self, account: Id, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let input = json!({ "id": account.as_str(), "limit": limit });
        self.query_rows::<AuditRow, _>(ReadKind::List, |statements| &statements.audit_of, input)
            .await
    }

    /// Returns the audit entries of changes that an actor made, newest first and at most `limit`.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn audit_by(&self, actor: ActorId, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let (statement, id): (Statement, Id) = match actor {
            ActorId::Account(id) => (|statements| &statements.audit_by_account, id),
            ActorId::Token(id) => (|statements| &statements.audit_by_token, id),
        };
        let input = json!({ "id": id.as_str(), "limit": limit });
        self.query_rows::<AuditRow, _>(ReadKind::List, statement, input)
            .await
    }

    /// Checks that the database can be read and written: that its file is the one that was opened, that the disk
    /// accepts data, and, if the last write failed, that writing works again. Logs when the result changes.
    ///
    /// # Errors
    ///
    /// Returns why the store is not ready.
    pub async fn health(&self) -> Result<(), StoreError> {
        let checked = timeout(health::CHECK_TIMEOUT, self.check_health()).await;
        let checked = checked.unwrap_or_else(|_| {
            let seconds = health::CHECK_TIMEOUT.as_secs();
            Err(StoreError::Unavailable(format!("no response within {seconds} s")))
        });
        self.0.health.log(&checked);
        checked
    }

    async fn check_health(&self) -> Result<(), StoreError> {
        if self.0.writes.is_closed() {
            return Err(closed());
        }
        self.0.health.check().await?;
        // Only a write shows that writing works again.
        if self.0.health.writes.is_failed() {
            self.run(|statements| &statements.probe_write, json!({ "health": "write" }))
                .await?;
            self.0.health.writes.record(false);
        }
        Ok(())
    }

    /// Returns the number of requests that wait for the tasks of the store.
    #[must_use]
    pub fn queue_lengths(&self) -> QueueLengths {
        let inner = &self.0;
        QueueLengths {
            writes: length(&inner.writes),
            reads: length(&inner.token_lookups) + length(&inner.lookups) + length(&inner.lists),
        }
    }

    /// Returns the number of reads of a kind since the store was opened, including those that a cache answered.
    #[must_use]
    pub fn reads(&self, kind: ReadKind) -> u64 {
        self.0.read_counters.read(kind)
    }

    fn with_last_uses(&self, mut tokens: Vec<Token>) -> Vec<Token> {
        for token in &mut tokens {
            self.0.last_uses.apply(token);
        }
        tokens
    }

    async fn find_account(&self, statement: Statement, key: &str) -> Result<Option<Account>, StoreError> {
        // The statements call the list `ids`, whatever the column.
        let input = json!({ "ids": [key] });
        let accounts = self.query_rows::<AccountRow, Account>(ReadKind::Lookup, statement, input);
        Ok(accounts.await?.pop())
    }

    /// Runs a query and decodes its rows.
    async fn query_rows<R, T>(
        &self,
        kind: ReadKind,
        statement: Statement,
        input: Value,
    ) -> Result<Vec<T>, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R, Error = StatementError>,
    {
        let rows = self.query(kind, statement, input).await?;
        parse_rows(decode::<Vec<R>>(&rows).map_err(StatementError::into_error)?)
    }
}

fn parse_rows<R, T: TryFrom<R, Error = StatementError>>(rows: Vec<R>) -> Result<Vec<T>, StoreError> {
    let rows: Result<Vec<T>, StatementError> = rows.into_iter().map(T::try_from).collect();
    rows.map_err(StatementError::into_error)
}

/// Returns the number of messages in a queue.
fn length<T>(queue: &mpsc::Sender<T>) -> usize {
    queue.max_capacity() - queue.capacity()
}
