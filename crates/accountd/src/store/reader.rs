//! The readers. Tokens that wait to be looked up are looked up together, by one statement: nothing that was
//! read before is ever used, and so a revocation holds at once.

use super::error::{Fault, StoreError};
use super::link::Link;
use super::rows::{AccountRow, TokenRow, read, write};
use super::statements::Statements;
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

/// What a reader is asked for.
pub(super) enum Read {
    /// A token and its account.
    Token(Key, oneshot::Sender<Result<Option<Authenticated>, StoreError>>),
    /// What a statement gives.
    Ask {
        statement: fn(&'static Statements) -> &'static str,
        input: String,
        reply: oneshot::Sender<Result<String, StoreError>>,
    },
    /// Nothing more will come.
    Close,
}

type Replies = Vec<oneshot::Sender<Result<Option<Authenticated>, StoreError>>>;

/// One of the tasks that read.
pub(super) struct Reader {
    pub(super) link: Link,
    pub(super) jobs: Arc<Mutex<mpsc::Receiver<Read>>>,
}

impl Reader {
    /// Works until nobody can ask any more.
    pub(super) async fn run(mut self) {
        let mut jobs = Vec::new();
        loop {
            let mut waiting = self.jobs.lock().await;
            if waiting.recv_many(&mut jobs, BATCH).await == 0 {
                break;
            }
            if jobs.iter().any(|job| matches!(job, Read::Close)) {
                waiting.close();
            }
            drop(waiting);
            self.answer(&mut jobs).await;
        }
        self.link.close().await;
    }

    async fn answer(&mut self, jobs: &mut Vec<Read>) {
        let mut tokens: HashMap<Key, Replies> = HashMap::new();
        let mut asked = Vec::new();
        for job in jobs.drain(..) {
            match job {
                Read::Token(id, reply) => tokens.entry(id).or_default().push(reply),
                Read::Ask {
                    statement,
                    input,
                    reply,
                } => asked.push((statement, input, reply)),
                Read::Close => {}
            }
        }
        if !tokens.is_empty() {
            self.authenticate(tokens).await;
        }
        for (statement, input, reply) in asked {
            let answer = self.ask(statement(self.link.statements()), &input).await;
            let _ = reply.send(answer.map_err(Fault::into_error));
        }
    }

    async fn authenticate(&mut self, waiting: HashMap<Key, Replies>) {
        match self.look_up(waiting.keys()).await {
            Ok(mut found) => {
                for (id, replies) in waiting {
                    let authenticated = found.remove(&id);
                    for reply in replies {
                        let _ = reply.send(Ok(authenticated.clone()));
                    }
                }
            }
            Err(fault) => {
                let error = fault.into_error();
                for reply in waiting.into_values().flatten() {
                    let _ = reply.send(Err(error.clone()));
                }
            }
        }
    }

    async fn look_up(
        &mut self,
        ids: impl Iterator<Item = &Key>,
    ) -> Result<HashMap<Key, Authenticated>, Fault> {
        let ids: Vec<&str> = ids.map(Key::as_str).collect();
        let input = write(&json!({ "ids": ids }))?;
        let rows = self.ask(&self.link.statements().authenticate, &input).await?;
        let rows: Vec<(TokenRow, AccountRow)> = read(&rows)?;
        let found = rows.into_iter().map(|(token, account)| {
            let token = Arc::new(Token::try_from(token)?);
            let account = Arc::new(Account::try_from(account)?);
            Ok((token.id, Authenticated { token, account }))
        });
        found.collect()
    }

    /// Asks; on a connection that has been lost unnoticed, once more on a new one.
    async fn ask(&mut self, statement: &'static str, input: &str) -> Result<String, Fault> {
        let was_connected = self.link.is_connected();
        match self.ask_once(statement, input).await {
            Err(Fault::Lost(_)) if was_connected => self.ask_once(statement, input).await,
            answer => answer,
        }
    }

    async fn ask_once(&mut self, statement: &'static str, input: &str) -> Result<String, Fault> {
        let connection = self.link.connection().await?;
        let answer = connection.ask(statement, input).await;
        if matches!(answer, Err(Fault::Lost(_))) {
            self.link.drop_connection();
        }
        answer
    }
}
