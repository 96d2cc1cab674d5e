//! The tasks that look up the tokens that requests present. What waits is looked up together, by one
//! statement.

use super::connection::Link;
use super::error::{Fault, StoreError};
use super::rows::{AccountRow, TokenRow, read, write};
use super::token_cache::Recent;
use crate::account::{Account, Key, Token};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};

/// How many tokens one statement looks up at most.
const BATCH: usize = 256;

/// A token and whose it is.
#[derive(Clone, Debug)]
pub struct Authenticated {
    /// The token.
    pub token: Arc<Token>,
    /// The account.
    pub account: Arc<Account>,
}

/// Where the answer goes.
pub(super) type Reply = oneshot::Sender<Result<Option<Authenticated>, StoreError>>;

/// What such a task is asked for.
pub(super) enum Presented {
    /// A token and its account.
    Token(Key, Reply),
    /// Nothing more will come.
    Close,
}

/// One of these tasks.
pub(super) struct Authenticator {
    link: Link,
    jobs: Arc<Mutex<mpsc::Receiver<Presented>>>,
    recent: Recent,
}

impl Authenticator {
    pub(super) fn new(link: Link, jobs: Arc<Mutex<mpsc::Receiver<Presented>>>) -> Self {
        Self {
            link,
            jobs,
            recent: Recent::default(),
        }
    }

    /// Works until nobody can ask any more.
    pub(super) async fn run(mut self) {
        let mut jobs = Vec::new();
        loop {
            let mut waiting = self.jobs.lock().await;
            if waiting.recv_many(&mut jobs, BATCH).await == 0 {
                break;
            }
            if jobs.iter().any(|job| matches!(job, Presented::Close)) {
                waiting.close();
            }
            drop(waiting);
            self.answer(&mut jobs).await;
        }
        self.link.close().await;
    }

    async fn answer(&mut self, jobs: &mut Vec<Presented>) {
        let mut waiting: HashMap<Key, Vec<Reply>> = HashMap::new();
        for job in jobs.drain(..) {
            if let Presented::Token(id, reply) = job {
                waiting.entry(id).or_default().push(reply);
            }
        }
        if waiting.is_empty() {
            return;
        }
        let was_connected = self.link.is_connected();
        let mut found = self.look_up(&waiting).await;
        // A connection may have been lost unnoticed.
        if was_connected && matches!(found, Err(Fault::Lost(_))) {
            found = self.look_up(&waiting).await;
        }
        let found = found.map_err(Fault::into_error);
        for (id, replies) in waiting {
            for reply in replies {
                let found = found.as_ref().map(|found| found.get(&id).cloned());
                let _ = reply.send(found.map_err(Clone::clone));
            }
        }
    }

    async fn look_up<T>(&mut self, waiting: &HashMap<Key, T>) -> Result<HashMap<Key, Authenticated>, Fault> {
        let found = self.find(waiting).await;
        if matches!(found, Err(Fault::Lost(_))) {
            self.link.drop_connection();
        }
        found
    }

    async fn find<T>(&mut self, waiting: &HashMap<Key, T>) -> Result<HashMap<Key, Authenticated>, Fault> {
        if !self.link.is_connected() {
            self.recent.forget();
        }
        let statement = &self.link.statements().authenticate;
        let connection = self.link.connection().await?;
        self.recent.hold(connection.version().await?);
        let mut found = HashMap::with_capacity(waiting.len());
        let mut missing = Vec::new();
        for id in waiting.keys() {
            match self.recent.get(id) {
                Some(known) => drop(found.insert(*id, known)),
                None => missing.push(id.as_str()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let input = write(&json!({ "ids": missing }))?;
        let rows: Vec<(TokenRow, AccountRow)> = read(&connection.ask(statement, &input).await?)?;
        for (token, account) in rows {
            let token = Arc::new(Token::try_from(token)?);
            let account = Arc::new(Account::try_from(account)?);
            let id = token.id;
            let one = Authenticated { token, account };
            self.recent.keep(id, &one);
            found.insert(id, one);
        }
        Ok(found)
    }
}
