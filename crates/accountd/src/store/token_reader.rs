//! The tasks that look up presented tokens. The lookups in the queue are combined into one query.

use super::authenticated::Authenticated;
use super::error::{StatementError, StoreError};
use super::failure_log::FailureLog;
use super::lazy_connection::LazyConnection;
use super::rows::{AccountRow, TokenRow, decode, encode};
use super::token_cache::TokenCache;
use crate::account::{Account, Id, Token};
use serde::Deserialize;
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};

/// Maximum number of tokens per query.
const BATCH: usize = 256;

/// Receives the result of a lookup.
pub(super) type Reply = oneshot::Sender<Result<Option<Authenticated>, StoreError>>;

/// A request to a [`TokenReader`].
pub(super) enum TokenLookup {
    /// Looks up a token and its account.
    Find(Id, Reply),
    /// Closes the queue.
    Close,
}

/// The result of the query.
#[derive(Deserialize)]
struct FoundRows {
    tokens: Vec<(TokenRow, AccountRow)>,
}

/// A task that looks up tokens.
pub(super) struct TokenReader {
    database: LazyConnection,
    jobs: Arc<Mutex<mpsc::Receiver<TokenLookup>>>,
    cache: Arc<TokenCache>,
    failures: FailureLog,
}

impl TokenReader {
    pub(super) fn new(
        database: LazyConnection,
        jobs: Arc<Mutex<mpsc::Receiver<TokenLookup>>>,
        cache: Arc<TokenCache>,
    ) -> Self {
        Self {
            database,
            jobs,
            cache,
            failures: FailureLog::default(),
        }
    }

    /// Runs until the queue is closed.
    pub(super) async fn run(mut self) {
        let mut jobs = Vec::new();
        loop {
            let mut queue = self.jobs.lock().await;
            if queue.recv_many(&mut jobs, BATCH).await == 0 {
                break;
            }
            if jobs.iter().any(|job| matches!(job, TokenLookup::Close)) {
                queue.close();
            }
            drop(queue);
            self.process(&mut jobs).await;
        }
        self.cache.close();
        self.database.close().await;
    }

    async fn process(&mut self, jobs: &mut Vec<TokenLookup>) {
        let mut replies: HashMap<Id, Vec<Reply>> = HashMap::new();
        for job in jobs.drain(..) {
            // Nobody waits for a closed reply.
            if let TokenLookup::Find(id, reply) = job
                && !reply.is_closed()
            {
                replies.entry(id).or_default().push(reply);
            }
        }
        if replies.is_empty() {
            return;
        }
        let was_connected = self.database.is_connected();
        let mut found = self.look_up(&replies).await;
        // The connection may have been lost without notice.
        if was_connected && matches!(found, Err(StatementError::ConnectionLost(_))) {
            found = self.look_up(&replies).await;
        }
        self.failures.record(&found);
        let found = found.map_err(StatementError::into_error);
        for (id, replies) in replies {
            for reply in replies {
                let found = found.as_ref().map(|found| found.get(&id).cloned());
                let _ = reply.send(found.map_err(Clone::clone));
            }
        }
    }

    async fn look_up<T>(
        &mut self,
        ids: &HashMap<Id, T>,
    ) -> Result<HashMap<Id, Authenticated>, StatementError> {
        let found = self.find(ids).await;
        if matches!(found, Err(StatementError::ConnectionLost(_))) {
            self.database.drop_connection();
            self.cache.close();
        }
        found
    }

    async fn find<T>(&mut self, ids: &HashMap<Id, T>) -> Result<HashMap<Id, Authenticated>, StatementError> {
        let statement = &self.database.statements().authenticate;
        let connection = self.database.connection().await?;
        let version = self.cache.version();
        let mut found = HashMap::with_capacity(ids.len());
        let ids: Vec<_> = ids.keys().map(Id::as_str).collect();
        let input = encode(&json!({ "ids": ids }))?;
        let rows: FoundRows = decode(&connection.query_one(statement, &input).await?)?;
        for (token, account) in rows.tokens {
            let token = Arc::new(Token::try_from(token)?);
            let account = Arc::new(Account::try_from(account)?);
            let id = token.id;
            let one = Authenticated { token, account };
            self.cache.insert(version, id, &one);
            found.insert(id, one);
        }
        Ok(found)
    }
}
