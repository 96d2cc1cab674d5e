//! The handle to a store: opens and closes it, and passes requests to its tasks.

use super::connection::DatabaseTarget;
use super::delivery_counters::DeliveryCounters;
use super::error::{ExecuteError, OpenError, StoreError};
use super::failure_log::FailureLog;
use super::health::{Health, WriteState};
use super::last_use::LastUses;
use super::lazy_connection::LazyConnection;
use super::limits_connection::LimitsConnection;
use super::migrate;
use super::options::StoreOptions;
use super::outbox_gauge::OutboxGauge;
use super::read_kind::{ReadCounters, ReadKind};
use super::reader::{ReadJob, Reader};
use super::statements::Statements;
use super::token_cache::TokenCache;
use super::token_reader::{TokenLookup, TokenReader};
use super::writer::{PendingCommand, QueuedStatement, WriteJob, Writer};
use crate::account::Command;
use crate::supervision::TaskFailure;
use serde_json::json;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// Capacity of the queues of the writer and the readers; further callers wait.
const QUEUE: usize = 1024;

/// A handle to the storage of accounts. Clones share the same store.
#[derive(Clone)]
pub struct Store(pub(super) Arc<Inner>);

/// What all clones of a handle share.
pub(super) struct Inner {
    pub(super) writes: mpsc::Sender<WriteJob>,
    pub(super) token_cache: Arc<TokenCache>,
    pub(super) token_lookups: mpsc::Sender<TokenLookup>,
    /// Queries of a single account or token.
    pub(super) lookups: mpsc::Sender<ReadJob>,
    /// Queries of many rows.
    pub(super) lists: mpsc::Sender<ReadJob>,
    pub(super) read_counters: ReadCounters,
    pub(super) health: Health,
    pub(super) outbox_gauge: OutboxGauge,
    pub(super) last_uses: LastUses,
    pub(super) mails: Arc<Notify>,
    pub(super) delivery_counters: DeliveryCounters,
    tasks: std::sync::Mutex<Vec<JoinHandle<()>>>,
    pub(super) failure: TaskFailure,
    pub(super) shared_limits: LimitsConnection,
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…`, and creates or migrates the tables.
    ///
    /// # Errors
    ///
    /// Returns why the database cannot be used and a suggested fix, in one line without the URL's password.
    pub async fn open(url: &str, options: StoreOptions) -> Result<Self, OpenError> {
        let target = DatabaseTarget::parse(url)?;
        let database = migrate::open(&target, &options).await?;
        let (writes, jobs) = mpsc::channel(QUEUE);
        let mails = Arc::new(Notify::new());
        let write_state = WriteState::default();
        let writer = Writer {
            database,
            jobs,
            email: options.email,
            max_batch: options.max_batch.get(),
            mails: Arc::clone(&mails),
            state: write_state.clone(),
        };
        let failure = TaskFailure::default();
        let mut tasks = vec![failure.spawn(writer.run())];
        let (token_lookups, jobs) = mpsc::channel(QUEUE);
        let jobs = Arc::new(Mutex::new(jobs));
        let token_cache = Arc::new(TokenCache::new(target.file()));
        for _ in 0..target.readers(ReadKind::Token) {
            let database = LazyConnection::new(target.clone());
            let reader = TokenReader::new(database, Arc::clone(&jobs), Arc::clone(&token_cache));
            tasks.push(failure.spawn(reader.run()));
        }
        let lookups = start_readers(&target, ReadKind::Lookup, &failure, &mut tasks);
        let lists = start_readers(&target, ReadKind::List, &failure, &mut tasks);
        let store = Self(Arc::new(Inner {
            writes,
            token_cache,
            token_lookups,
            lookups,
            lists,
            read_counters: ReadCounters::default(),
            health: Health::new(&target, write_state),
            outbox_gauge: OutboxGauge::default(),
            last_uses: LastUses::default(),
            mails,
            delivery_counters: DeliveryCounters::default(),
            tasks: std::sync::Mutex::new(tasks),
            failure,
            shared_limits: LimitsConnection::new(&target),
        }));
        store.work_periodically(Duration::from_secs(1));
        Ok(store)
    }

    /// Executes a command. Returns after the change is durable. Dropping the future does not undo the change.
    ///
    /// # Errors
    ///
    /// Returns why the command was not executed.
    pub async fn execute<C: Command>(&self, command: C) -> Result<C::Output, ExecuteError> {
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
        let _ = self.0.token_lookups.send(TokenLookup::Close).await;
        let _ = self.0.lookups.send(ReadJob::Close).await;
        let _ = self.0.lists.send(ReadJob::Close).await;
        self.0.health.close().await;
        self.0.shared_limits.close().await;
        let tasks = std::mem::take(&mut *self.0.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for task in tasks {
            let _ = task.await;
        }
    }

    /// Completes when a task of the store has panicked: nothing, or not everything, works any more.
    pub async fn failed(&self) {
        self.0.failure.occurred().await;
    }

    /// Writes the recorded last uses of tokens.
    ///
    /// # Errors
    ///
    /// Returns an error if they cannot be written; the next call writes them.
    pub async fn flush_last_uses(&self) -> Result<(), StoreError> {
        let uses = self.0.last_uses.all();
        if uses.is_empty() {
            return Ok(());
        }
        let record = |(id, at): (&crate::account::Id, &jiff::Timestamp)| json!({ "id": id.as_str(), "last_used_at": at.as_microsecond() });
        let records: Vec<_> = uses.iter().map(record).collect();
        self.run(|statements| &statements.touch_tokens, json!(records))
            .await?;
        self.0.last_uses.remove_stored(&uses);
        Ok(())
    }

    /// Writes the recorded last uses and checks the database files periodically, as long as the store exists.
    fn work_periodically(&self, period: Duration) {
        let store = Arc::downgrade(&self.0);
        self.0.failure.spawn(async move {
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
                store.0.health.check_files();
                if let Err(error) = store.flush_last_uses().await {
                    tracing::warn!(%error, "cannot store the last uses of tokens");
                }
            }
        });
    }

    /// Runs a statement in the writer.
    pub(super) async fn run(
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
    pub(super) async fn query(
        &self,
        kind: ReadKind,
        statement: fn(&'static Statements) -> &'static str,
        input: serde_json::Value,
    ) -> Result<String, StoreError> {
        let (reply, result) = oneshot::channel();
        let job = ReadJob::Query {
            statement,
            input: input.to_string(),
            reply,
        };
        self.0.read_counters.count(kind);
        let queue = match kind {
            ReadKind::Token | ReadKind::Lookup => &self.0.lookups,
            ReadKind::List | ReadKind::Outbox => &self.0.lists,
        };
        queue.send(job).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }
}

/// Starts the readers of a kind and returns their queue.
fn start_readers(
    target: &DatabaseTarget,
    kind: ReadKind,
    failure: &TaskFailure,
    tasks: &mut Vec<JoinHandle<()>>,
) -> mpsc::Sender<ReadJob> {
    let (queue, jobs) = mpsc::channel(QUEUE);
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..target.readers(kind) {
        let reader = Reader {
            database: LazyConnection::new(target.clone()),
            jobs: Arc::clone(&jobs),
            failures: FailureLog::default(),
        };
        tasks.push(failure.spawn(reader.run()));
    }
    queue
}

/// Returns the error of calls after the store was closed.
pub(super) fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".to_owned())
}
