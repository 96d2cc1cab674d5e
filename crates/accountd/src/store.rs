//! Where accounts are kept.
//!
//! A [`Store`] is a handle. Behind it one task writes, see `writer`, and a few read, see `presented` and
//! `reader`, each on a connection of its own; what waits for them is done together. Both back ends take the
//! same statements, see `statements`.

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
mod sqlite;
mod statements;
mod token_cache;
mod token_reader;
mod transaction;
mod writer;

pub use backup::{BackupError, backup};
pub use error::{Failure, OpenError, StoreError};
pub use outbox::{Deliveries, Outbox};
pub use queries::Load;
pub use token_reader::Authenticated;

use crate::account::{Command, EmailPolicy};
use connection::{Link, Target};
use last_use::LastUses;
use outbox::Settled;
use reader::{Read, Reader};
use serde_json::json;
use statements::Statements;
use std::num::NonZeroUsize;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use token_reader::{Authenticator, Presented};
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};
use writer::{Job, Run, Waiting, Writer};

/// How many may wait for the writer or for the readers before others have to wait for that.
const QUEUE: usize = 1024;

/// How many changes are committed together at most, unless somebody wants it otherwise.
pub const GROUP: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// How the store behaves.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// When a new address takes effect.
    pub email: EmailPolicy,
    /// How many changes that wait are committed together at most; with 1 each has its own transaction.
    pub group: NonZeroUsize,
    /// Whether a database is made where there is none.
    pub is_made: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            email: EmailPolicy::default(),
            group: GROUP,
            is_made: true,
        }
    }
}

/// A handle to where accounts are kept; clones are the same.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    writes: mpsc::Sender<Job>,
    presented: mpsc::Sender<Presented>,
    reads: mpsc::Sender<Read>,
    uses: LastUses,
    mails: Arc<Notify>,
    settled: Settled,
    tasks: std::sync::Mutex<Vec<JoinHandle<()>>>,
}

impl Store {
    /// Opens `sqlite:PATH` or `postgres://…`, and makes what is missing in it.
    ///
    /// # Errors
    ///
    /// Why it cannot be used and what to do, in one line without the URL's password.
    pub async fn open(url: &str, options: Options) -> Result<Self, OpenError> {
        let target = Target::parse(url)?;
        let link = migrate::open(&target, options.is_made).await?;
        let (writes, jobs) = mpsc::channel(QUEUE);
        let mails = Arc::new(Notify::new());
        let writer = Writer {
            link,
            jobs,
            email: options.email,
            group: options.group.get(),
            mails: Arc::clone(&mails),
        };
        let mut tasks = vec![tokio::spawn(writer.run())];
        let (presented, tokens) = mpsc::channel(QUEUE);
        let tokens = Arc::new(Mutex::new(tokens));
        let (reads, jobs) = mpsc::channel(QUEUE);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..target.readers() {
            let authenticator = Authenticator::new(Link::new(target.clone()), Arc::clone(&tokens));
            tasks.push(tokio::spawn(authenticator.run()));
            let reader = Reader {
                link: Link::new(target.clone()),
                jobs: Arc::clone(&jobs),
            };
            tasks.push(tokio::spawn(reader.run()));
        }
        let store = Self(Arc::new(Inner {
            writes,
            presented,
            reads,
            uses: LastUses::default(),
            mails,
            settled: Settled::default(),
            tasks: std::sync::Mutex::new(tasks),
        }));
        store.flush_uses_every(Duration::from_secs(1));
        Ok(store)
    }

    /// Does what a command says, or tells why not. The answer comes when the change is on the disk. To stop
    /// waiting for it does not undo it.
    ///
    /// # Errors
    ///
    /// Why it was not done.
    pub async fn execute<C: Command>(&self, command: C) -> Result<C::Outcome, Failure> {
        let (waiting, answer) = Waiting::new(command);
        let job = Job::Decide(Box::new(waiting));
        self.0.writes.send(job).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }

    /// Writes last uses, finishes what was asked for and closes the connections. What is asked for later
    /// is refused as unavailable.
    pub async fn close(&self) {
        // It is of no use to anybody to be told that a last use was not stored.
        let _ = self.flush_uses().await;
        let _ = self.0.writes.send(Job::Close).await;
        let _ = self.0.presented.send(Presented::Close).await;
        let _ = self.0.reads.send(Read::Close).await;
        let tasks = std::mem::take(&mut *self.0.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        for task in tasks {
            let _ = task.await;
        }
    }

    /// Writes the last uses that are not yet written.
    ///
    /// # Errors
    ///
    /// Where they cannot be written; they are lost then.
    pub async fn flush_uses(&self) -> Result<(), StoreError> {
        let uses = self.0.uses.take();
        if uses.is_empty() {
            return Ok(());
        }
        let record = |(id, at): (&crate::account::Key, &jiff::Timestamp)| json!({ "id": id.as_str(), "last_used_at": at.as_microsecond() });
        let records: Vec<_> = uses.iter().map(record).collect();
        self.run(|statements| &statements.touch_tokens, json!(records))
            .await?;
        Ok(())
    }

    /// Writes them from time to time, as long as there is a store.
    fn flush_uses_every(&self, period: Duration) {
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
                if let Err(error) = store.flush_uses().await {
                    tracing::warn!(%error, "the last uses of tokens were not stored");
                }
            }
        });
    }

    /// Has the writer run a statement.
    async fn run(
        &self,
        statement: fn(&'static Statements) -> &'static str,
        input: serde_json::Value,
    ) -> Result<Vec<String>, StoreError> {
        let (reply, answer) = oneshot::channel();
        let run = Run {
            statement,
            input: input.to_string(),
            reply,
        };
        self.0.writes.send(Job::Run(run)).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }

    /// Has a reader run a statement.
    async fn ask(
        &self,
        statement: fn(&'static Statements) -> &'static str,
        input: serde_json::Value,
    ) -> Result<String, StoreError> {
        let (reply, answer) = oneshot::channel();
        let ask = Read::Ask {
            statement,
            input: input.to_string(),
            reply,
        };
        self.0.reads.send(ask).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".to_owned())
}
