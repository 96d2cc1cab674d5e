//! The writer. Pending commands are decided, written and committed together, because a transaction for each
//! would cost a disk write for each. No command is acknowledged before it is durable.

use super::error::{ExecuteError, StatementError, StoreError};
use super::health::WriteState;
use super::lazy_connection::LazyConnection;
use super::snapshot;
use super::statements::Statements;
use crate::account::{Command, CommandError, Context, EmailPolicy, ReadSet, Snapshot, now};
use std::sync::Arc;
use tokio::sync::{Notify, mpsc, oneshot};

/// Maximum number of attempts to execute a single command despite conflicts.
const MAX_ATTEMPTS: usize = 5;

/// A request to the writer.
pub(super) enum WriteJob {
    /// A command, batched with the others in the queue.
    Command(Box<dyn QueuedCommand>),
    /// A statement that runs on its own.
    Statement(QueuedStatement),
    /// Closes the queue.
    Close,
}

/// A statement that runs on its own.
pub(super) struct QueuedStatement {
    pub(super) statement: fn(&'static Statements) -> &'static str,
    pub(super) input: String,
    pub(super) reply: oneshot::Sender<Result<Vec<String>, StoreError>>,
}

/// A pending command of any type.
pub(super) trait QueuedCommand: Send {
    fn read_set(&self, read_set: &mut ReadSet);
    fn decide(&mut self, snapshot: &mut Snapshot, context: &Context);
    /// Sends the outcome of the command to the caller, or why its changes were not stored.
    fn complete(self: Box<Self>, stored: Result<(), StoreError>);
}

/// A pending command of a specific type.
pub(super) struct PendingCommand<C: Command> {
    command: C,
    decision: Option<Result<C::Output, CommandError>>,
    reply: oneshot::Sender<Result<C::Output, ExecuteError>>,
}

impl<C: Command> PendingCommand<C> {
    /// Creates a pending command and the receiver of its result.
    pub(super) fn new(command: C) -> (Self, oneshot::Receiver<Result<C::Output, ExecuteError>>) {
        let (reply, result) = oneshot::channel();
        let pending = Self {
            command,
            decision: None,
            reply,
        };
        (pending, result)
    }
}

impl<C: Command> QueuedCommand for PendingCommand<C> {
    fn read_set(&self, read_set: &mut ReadSet) {
        self.command.read_set(read_set);
    }

    fn decide(&mut self, snapshot: &mut Snapshot, context: &Context) {
        self.decision = Some(self.command.decide(snapshot, context));
    }

    fn complete(self: Box<Self>, stored: Result<(), StoreError>) {
        let undecided = || StoreError::Unavailable("the command was not decided".to_owned());
        let result = match (stored, self.decision) {
            (Ok(()), Some(decision)) => decision.map_err(ExecuteError::Rejected),
            (Ok(()), None) => Err(undecided().into()),
            (Err(error), _) => Err(error.into()),
        };
        // The caller may have gone; the command has been executed nevertheless.
        let _ = self.reply.send(result);
    }
}

/// The task that executes all writes.
pub(super) struct Writer {
    pub(super) database: LazyConnection,
    pub(super) jobs: mpsc::Receiver<WriteJob>,
    pub(super) email: EmailPolicy,
    /// Maximum number of commands per transaction.
    pub(super) max_batch: usize,
    /// Notified when a mail is queued.
    pub(super) mails: Arc<Notify>,
    /// Whether the last write failed.
    pub(super) state: WriteState,
}

impl Writer {
    /// Runs until the queue is closed.
    pub(super) async fn run(mut self) {
        let mut jobs = Vec::new();
        while self.jobs.recv_many(&mut jobs, self.max_batch).await > 0 {
            let mut commands = Vec::new();
            let mut statements = Vec::new();
            for job in jobs.drain(..) {
                match job {
                    WriteJob::Command(command) => commands.push(command),
                    WriteJob::Statement(statement) => statements.push(statement),
                    WriteJob::Close => self.jobs.close(),
                }
            }
            self.execute_commands(commands).await;
            for statement in statements {
                self.execute_statement(statement).await;
            }
        }
        self.database.save_log().await;
        self.database.close().await;
    }

    /// Executes commands in one transaction, or one by one if they conflict or the database refuses one.
    async fn execute_commands(&mut self, mut commands: Vec<Box<dyn QueuedCommand>>) {
        if commands.is_empty() {
            return;
        }
        let stored = match self.write_or_reconnect(&mut commands).await {
            Ok(written) => self.finish(written).await,
            // The database refuses a value of one command, and nothing is written.
            Err(StatementError::Fatal(_)) if commands.len() > 1 => return self.execute_each(commands).await,
            Err(error) => Err(error),
        };
        match stored {
            // A conflict among the commands or with another process.
            Err(StatementError::Conflict(_)) => self.execute_each(commands).await,
            stored => self.complete_all(commands, stored),
        }
    }

    /// Executes each command in a transaction of its own, which finds the result of each.
    async fn execute_each(&mut self, commands: Vec<Box<dyn QueuedCommand>>) {
        for command in commands {
            self.execute_single(command).await;
        }
    }

    async fn execute_single(&mut self, command: Box<dyn QueuedCommand>) {
        let mut command = [command];
        let mut stored = self.commit(&mut command).await;
        for _ in 1..MAX_ATTEMPTS {
            if !matches!(stored, Err(StatementError::Conflict(_))) {
                break;
            }
            stored = self.commit(&mut command).await;
        }
        self.complete_all(command, stored);
    }

    /// Decides, writes and commits.
    async fn commit(&mut self, commands: &mut [Box<dyn QueuedCommand>]) -> Result<(), StatementError> {
        let written = self.write_or_reconnect(commands).await?;
        self.finish(written).await
    }

    /// Runs the transaction up to the commit, or rolls it back after an error. If an existing connection turns out to be
    /// lost, retries once on a new one.
    async fn write_or_reconnect(
        &mut self,
        commands: &mut [Box<dyn QueuedCommand>],
    ) -> Result<Written, StatementError> {
        self.database.check_files()?;
        let was_connected = self.database.is_connected();
        match self.write(commands).await {
            Err(StatementError::ConnectionLost(_)) if was_connected => self.write(commands).await,
            written => written,
        }
    }

    /// Commits what was written. Nothing is retried, since the transaction may have been committed.
    async fn finish(&mut self, written: Written) -> Result<(), StatementError> {
        let connection = self.database.connection().await?;
        if let Err(error) = connection.run("COMMIT").await {
            self.database.drop_connection();
            return Err(error);
        }
        // What was written to a file that was deleted meanwhile is lost, so it must not be acknowledged.
        self.database.check_files()?;
        // A transaction without changes does not show that writing works.
        if !written.is_empty {
            self.state.record(false);
        }
        if written.mails > 0 {
            self.mails.notify_one();
        }
        Ok(())
    }

    /// Runs the transaction up to the commit, or rolls it back after an error.
    async fn write(&mut self, commands: &mut [Box<dyn QueuedCommand>]) -> Result<Written, StatementError> {
        let written = self.decide_and_write(commands).await;
        match &written {
            Ok(_) => {}
            Err(StatementError::ConnectionLost(_)) => self.database.drop_connection(),
            Err(_) => {
                let connection = self.database.connection().await?;
                if connection.run("ROLLBACK").await.is_err() {
                    self.database.drop_connection();
                }
            }
        }
        written
    }

    /// Begins the transaction, decides all commands on one snapshot and writes their changes.
    async fn decide_and_write(
        &mut self,
        commands: &mut [Box<dyn QueuedCommand>],
    ) -> Result<Written, StatementError> {
        let mut read_set = ReadSet::default();
        for command in commands.iter() {
            command.read_set(&mut read_set);
        }
        let statements = self.database.statements();
        let connection = self.database.connection().await?;
        connection.begin().await?;
        let context = Context {
            now: now(),
            email: self.email,
        };
        let mut snapshot = snapshot::load(connection, statements, read_set, context.now).await?;
        for command in commands {
            command.decide(&mut snapshot, &context);
        }
        snapshot::save(connection, statements, &snapshot, context.now).await?;
        let written = Written {
            mails: snapshot.changes().mails.len(),
            is_empty: snapshot.changes().is_empty(),
        };
        if !written.is_empty {
            connection.stamp().await?;
        }
        Ok(written)
    }

    async fn execute_statement(&mut self, queued: QueuedStatement) {
        let statement = (queued.statement)(self.database.statements());
        let mut result = self.query(statement, &queued.input).await;
        for _ in 1..MAX_ATTEMPTS {
            if !matches!(result, Err(StatementError::Conflict(_))) {
                break;
            }
            result = self.query(statement, &queued.input).await;
        }
        let result = result.map_err(StatementError::into_error);
        self.record_failure(&result);
        let _ = queued.reply.send(result);
    }

    async fn query(&mut self, statement: &'static str, input: &str) -> Result<Vec<String>, StatementError> {
        self.database.check_files()?;
        let connection = self.database.connection().await?;
        let result = connection.change(statement, input).await;
        if matches!(result, Err(StatementError::ConnectionLost(_))) {
            self.database.drop_connection();
        }
        let rows = result?;
        self.database.check_files()?;
        Ok(rows)
    }

    /// Records and logs the failure of a write.
    fn record_failure<T>(&self, result: &Result<T, StoreError>) {
        match result {
            Ok(_) => {}
            // Until a write succeeds, the others fail too.
            Err(error @ StoreError::Unavailable(_)) => match self.state.record(true) {
                true => tracing::error!(%error, "cannot store a change"),
                false => tracing::debug!(%error, "cannot store a change"),
            },
            // Whoever has made the change logs it.
            Err(StoreError::Fatal(_)) => {}
        }
    }

    fn complete_all(
        &self,
        commands: impl IntoIterator<Item = Box<dyn QueuedCommand>>,
        stored: Result<(), StatementError>,
    ) {
        let stored = stored.map_err(StatementError::into_error);
        self.record_failure(&stored);
        for command in commands {
            command.complete(stored.clone());
        }
    }
}

/// What a transaction has written.
struct Written {
    /// The number of queued mails.
    mails: usize,
    is_empty: bool,
}
