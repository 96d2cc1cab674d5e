//! Reading.

use super::error::{Fault, StoreError};
use super::rows::{AccountRow, AuditRow, TokenRow, read};
use super::statements::Statements;
use super::token_reader::{Authenticated, Presented};
use super::{Store, closed};
use crate::account::audit::Entry;
use crate::account::{Account, Digest, Key, PresentedToken, Token, now};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};

/// How much waits at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// For the writer.
    pub writes: usize,
    /// For the readers, presented tokens among it.
    pub reads: usize,
}

type Statement = fn(&'static Statements) -> &'static str;

impl Store {
    /// The token that was presented, and its account; none if it is unknown, wrong, revoked or expired.
    /// Whether the account may do anything is for the caller to judge.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn authenticate(
        &self,
        presented: &PresentedToken,
    ) -> Result<Option<Authenticated>, StoreError> {
        let (reply, answer) = oneshot::channel();
        let job = Presented::Token(presented.id(), reply);
        self.0.presented.send(job).await.map_err(|_| closed())?;
        let Some(authenticated) = answer.await.map_err(|_| closed())?? else {
            return Ok(None);
        };
        let now = now();
        if !authenticated.token.accepts(presented, now) {
            return Ok(None);
        }
        self.0.uses.note(&authenticated.token, now);
        Ok(Some(authenticated))
    }

    /// An account by its identifier.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn account(&self, id: Key) -> Result<Option<Account>, StoreError> {
        self.one_account(|statements| &statements.accounts_by_id, id.as_str())
            .await
    }

    /// An account by its username, in any case.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn account_by_username(&self, username: &str) -> Result<Option<Account>, StoreError> {
        let key = username.to_lowercase();
        self.one_account(|statements| &statements.accounts_by_username, &key)
            .await
    }

    /// An account by its confirmed address, in any case.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn account_by_email(&self, email: &str) -> Result<Option<Account>, StoreError> {
        let key = email.to_lowercase();
        self.one_account(|statements| &statements.accounts_by_email, &key)
            .await
    }

    /// The account whose new address waits for this token from a mail; the token may have expired.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn account_by_confirmation(&self, token: &str) -> Result<Option<Account>, StoreError> {
        let key = Digest::of(token).to_text();
        self.one_account(|statements| &statements.accounts_by_confirmation, &key)
            .await
    }

    /// Accounts in the order of their usernames without case; after one, given as such a key, or from the
    /// first.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn accounts(&self, after: Option<&str>, limit: u32) -> Result<Vec<Account>, StoreError> {
        let input = json!({ "after": after.unwrap_or_default(), "limit": limit });
        self.all::<AccountRow, _>(|statements| &statements.accounts_after, input)
            .await
    }

    /// A token.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn token(&self, id: Key) -> Result<Option<Token>, StoreError> {
        let input = json!({ "ids": [id.as_str()] });
        let tokens = self
            .all::<TokenRow, Token>(|statements| &statements.tokens_by_id, input)
            .await?;
        Ok(self.with_uses(tokens).pop())
    }

    /// The tokens of an account, the newest first.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn tokens_of(&self, account: Key) -> Result<Vec<Token>, StoreError> {
        let input = json!({ "account": account.as_str() });
        let tokens = self
            .all::<TokenRow, Token>(|statements| &statements.tokens_of, input)
            .await?;
        Ok(self.with_uses(tokens))
    }

    /// What was changed of an account and by whom, the newest first.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn audit_of(&self, account: Key, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let input = json!({ "account": account.as_str(), "limit": limit });
        self.all::<AuditRow, _>(|statements| &statements.audit_of, input)
            .await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    ///
    /// Why not.
    pub async fn health(&self) -> Result<(), StoreError> {
        let answer = self.ask(|statements| &statements.health, json!({ "health": "ok" }));
        answer.await.map(drop)
    }

    /// How much waits at this moment.
    #[must_use]
    pub fn load(&self) -> Load {
        let inner = &self.0;
        Load {
            writes: waiting(&inner.writes),
            reads: waiting(&inner.reads) + waiting(&inner.presented),
        }
    }

    fn with_uses(&self, mut tokens: Vec<Token>) -> Vec<Token> {
        for token in &mut tokens {
            self.0.uses.tell(token);
        }
        tokens
    }

    async fn one_account(&self, statement: Statement, key: &str) -> Result<Option<Account>, StoreError> {
        let input = json!({ "ids": [key] });
        Ok(self.all::<AccountRow, Account>(statement, input).await?.pop())
    }

    async fn all<R, T>(&self, statement: Statement, input: Value) -> Result<Vec<T>, StoreError>
    where
        R: DeserializeOwned,
        T: TryFrom<R, Error = Fault>,
    {
        let rows = self.ask(statement, input).await?;
        let rows: Vec<R> = read(&rows).map_err(Fault::into_error)?;
        let rows: Result<Vec<T>, Fault> = rows.into_iter().map(T::try_from).collect();
        rows.map_err(Fault::into_error)
    }
}

fn waiting<T>(queue: &mpsc::Sender<T>) -> usize {
    queue.max_capacity() - queue.capacity()
}
