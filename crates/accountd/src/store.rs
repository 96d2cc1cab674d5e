//! The storage of accounts, on SQLite or PostgreSQL.
//!
//! A [`Store`] is a handle. Behind it, one task writes (see `writer`), and a few tasks read (see
//! `token_reader` and `reader`), each on its own connection. Each task processes the requests in its queue in
//! batches. Both back ends share their statements (see `statements`).

mod backup;
mod connection;
mod error;
mod last_use;
mod migrate;
mod outbox;
mod postgres;
mod queries;
#[cfg(test)]
mod query_plans;
mod reader;
mod rows;
mod snapshot;
mod sqlite;
mod statements;
mod token_cache;
mod token_reader;
mod writer;

pub use backup::{BackupError, backup};
pub use error::{ExecuteError, OpenError, StoreError};
pub use outbox::{Deliveries, Outbox};
pub use queries::Load;
pub use token_reader::Authenticated;

use crate::account::{Command, EmailPolicy};
use connection::{DatabaseTarget, LazyConnection};
use last_use::LastUses;
use outbox::DeliveryCounters;
use reader::{ReadJob, Reader};
use serde_json::json;
use statements::Statements;
use std::num::NonZeroUsize;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use token_reader::{TokenLookup, TokenReader};
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};
use writer::{PendingCommand, QueuedStatement, WriteJob, Writer};

/// Capacity of the queues of the writer and the readers; further callers wait.
const QUEUE: usize = 1024;

/// Default maximum number of commands per transaction.
pub const DEFAULT_MAX_BATCH: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// The behavior of a store.
#[derive(Clone, Copy, Debug)]
pub struct StoreOptions {
    /// When a new e-mail address takes effect.
    pub email: EmailPolicy,
    /// Maximum number of pending commands that are committed together; with 1, each has its own transaction.
    pub max_batch: NonZeroUsize,
    /// Whether to create a missing database.
    pub create: bool,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            email: EmailPolicy::default(),
            max_batch: DEFAULT_MAX_BATCH,
            create: true,
        }
    }
}

/// A handle to the storage of accounts. Clones share the same store.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    writes: mpsc::Sender<WriteJob>,
    lookups: mpsc::Sender<TokenLookup>,
    reads: mpsc::Sender<ReadJob>,
    last_uses: LastUses,
    mails: Arc<Notify>,
    delivery_counters: DeliveryCounters,
    tasks: std::sync::Mutex<Vec<JoinHandle<()>>>,
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…`, and creates or migrates the tables.
    ///
    /// # Errors
    ///
    /// Returns why the database cannot be used and a suggested fix, in one line without the URL's password.
    pub async fn open(url: &str, options: StoreOptions) -> Result<Self, OpenError> {
        let target = DatabaseTarget::parse(url)?;
        let database = migrate::open(&target, options.create).await?;
        let (writes, jobs) = mpsc::channel(QUEUE);
        let mails = Arc::new(Notify::new());
        let writer = Writer {
            database,
            jobs,
            email: options.email,
            max_batch: options.max_batch.get(),
            mails: Arc::clone(&mails),
        };
        let mut tasks = vec![tokio::spawn(writer.run())];
        let (lookups, lookup_queue) = mpsc::channel(QUEUE);
        let lookup_queue = Arc::new(Mutex::new(lookup_queue));
        let (reads, jobs) = mpsc::channel(QUEUE);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..target.readers() {
            let token_reader =
                TokenReader::new(LazyConnection::new(target.clone()), Arc::clone(&lookup_queue));
            tasks.push(tokio::spawn(token_reader.run()));
            let reader = Reader {
                database: LazyConnection::new(target.clone()),
                jobs: Arc::clone(&jobs),
            };
            tasks.push(tokio::spawn(reader.run()));
        }
        let store = Self(Arc::new(Inner {
            writes,
            lookups,
            reads,
            last_uses: LastUses::default(),
            mails,
            delivery_counters: DeliveryCounters::default(),
            tasks: std::sync::Mutex::new(tasks),
        }));
        store.flush_last_uses_periodically(Duration::from_secs(1));
        Ok(store)
    }

    /// Executes a command. Returns after the change is durable. Dropping the future does not undo the change.
    ///
    /// # Errors
    ///
    /// Returns why the command was not executed.
    pub async fn execute<C: Command>(&self, command: C) -> Result<C::Outcome, ExecuteError> {
        let (command, result) = PendingCommand::new(command);
        let job = WriteJob::Command(Box::new(command));
        self.0.writes.send(job).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }

    /// Writes the recorded last uses, finishes the accepted work and closes the connections. Later calls fail
    /// as unavailable.
    pub async fn close(&self) {
        // Losing a last use does not concern any caller.
        let _ = self.flush_last_uses().await;
        let _ = self.0.writes.send(WriteJob::Close).await;
        let _ = self.0.lookups.send(TokenLookup::Close).await;
        let _ = self.0.reads.send(ReadJob::Close).await;
        let tasks = std::mem::take(&mut *self.0.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for task in tasks {
            let _ = task.await;
        }
    }

    /// Writes the recorded last uses of tokens.
    ///
    /// # Errors
    ///
    /// Returns an error if they cannot be written; they are lost then.
    pub async fn flush_last_uses(&self) -> Result<(), StoreError> {
        let uses = self.0.last_uses.take();
        if uses.is_empty() {
            return Ok(());
        }
        let record = |(id, at): (&crate::account::Key, &jiff::Timestamp)| json!({ "id": id.as_str(), "last_used_at": at.as_microsecond() });
        let records: Vec<_> = uses.iter().map(record).collect();
        self.run(|statements| &statements.touch_tokens, json!(records))
            .await?;
        Ok(())
    }

    /// Writes the recorded last uses periodically, as long as the store exists.
    fn flush_last_uses_periodically(&self, period: Duration) {
        let store = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            let mut ticks = interval(period);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                let Some(store) = store.upgrade().map(Self) else {
                    return;
                };
                if store.0.writes.is_closed() {
                    return;
                }
                if let Err(error) = store.flush_last_uses().await {
                    tracing::warn!(%error, "cannot store the last uses of tokens");
                }
            }
        });
    }

    /// Runs a statement in the writer.
    async fn run(
        &self,
        statement: fn(&'static Statements) -> &'static str,
        input: serde_json::Value,
    ) -> Result<Vec<String>, StoreError> {
        let (reply, result) = oneshot::channel();
        let statement = QueuedStatement {
            statement,
            input: input.to_string(),
            reply,
        };
        self.0
            .writes
            .send(WriteJob::Statement(statement))
            .await
            .map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }

    /// Runs a query in a reader.
    async fn query(
        &self,
        statement: fn(&'static Statements) -> &'static str,
        input: serde_json::Value,
    ) -> Result<String, StoreError> {
        let (reply, result) = oneshot::channel();
        let job = ReadJob::Query {
            statement,
            input: input.to_string(),
            reply,
        };
        self.0.reads.send(job).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".to_owned())
}
