//! The writer. Commands that wait are decided together, written together and committed together; none is
//! answered before it is durable. A transaction for each would cost each a write to the disk.

use super::connection::Link;
use super::error::{Failure, Fault, StoreError};
use super::statements::Statements;
use super::transaction::{load, save};
use crate::account::{Command, Context, EmailPolicy, Refusal, Snapshot, Wanted, now};
use std::sync::Arc;
use tokio::sync::{Notify, mpsc, oneshot};

/// How often a command is tried alone that others keep from being written.
const TRIES: usize = 5;

/// What the writer is asked for.
pub(super) enum Job {
    /// A command, decided and written with those that wait beside it.
    Decide(Box<dyn Decide>),
    /// A statement that stands for itself.
    Run(Run),
    /// Nothing more will come.
    Close,
}

/// A statement that stands for itself.
pub(super) struct Run {
    pub(super) statement: fn(&'static Statements) -> &'static str,
    pub(super) input: String,
    pub(super) reply: oneshot::Sender<Result<Vec<String>, StoreError>>,
}

/// A command of any kind, with who waits for it.
pub(super) trait Decide: Send {
    fn wanted(&self, wanted: &mut Wanted);
    fn decide(&mut self, rows: &mut Snapshot, context: &Context);
    /// Answers what was decided last, or why that was not stored.
    fn answer(self: Box<Self>, stored: Result<(), StoreError>);
}

/// A command of one kind.
pub(super) struct Waiting<C: Command> {
    command: C,
    decision: Option<Result<C::Outcome, Refusal>>,
    reply: oneshot::Sender<Result<C::Outcome, Failure>>,
}

impl<C: Command> Waiting<C> {
    /// A command that waits, and where its answer will be.
    pub(super) fn new(command: C) -> (Self, oneshot::Receiver<Result<C::Outcome, Failure>>) {
        let (reply, answer) = oneshot::channel();
        let waiting = Self {
            command,
            decision: None,
            reply,
        };
        (waiting, answer)
    }
}

impl<C: Command> Decide for Waiting<C> {
    fn wanted(&self, wanted: &mut Wanted) {
        self.command.wanted(wanted);
    }

    fn decide(&mut self, rows: &mut Snapshot, context: &Context) {
        self.decision = Some(self.command.decide(rows, context));
    }

    fn answer(self: Box<Self>, stored: Result<(), StoreError>) {
        let undecided = || StoreError::Unavailable("the command was not decided".to_owned());
        let answer = match (stored, self.decision) {
            (Ok(()), Some(decision)) => decision.map_err(Failure::Refused),
            (Ok(()), None) => Err(undecided().into()),
            (Err(error), _) => Err(error.into()),
        };
        // Who asked may have gone away; what was asked is done all the same.
        let _ = self.reply.send(answer);
    }
}

/// The task that alone writes.
pub(super) struct Writer {
    pub(super) link: Link,
    pub(super) jobs: mpsc::Receiver<Job>,
    pub(super) email: EmailPolicy,
    /// How many commands one transaction takes at most.
    pub(super) group: usize,
    /// Told when there is a new mail.
    pub(super) mails: Arc<Notify>,
}

impl Writer {
    /// Works until nobody can ask any more.
    pub(super) async fn run(mut self) {
        let mut jobs = Vec::new();
        while self.jobs.recv_many(&mut jobs, self.group).await > 0 {
            let mut commands = Vec::new();
            let mut runs = Vec::new();
            for job in jobs.drain(..) {
                match job {
                    Job::Decide(command) => commands.push(command),
                    Job::Run(run) => runs.push(run),
                    Job::Close => self.jobs.close(),
                }
            }
            self.decide(commands).await;
            for run in runs {
                self.run_alone(run).await;
            }
        }
        self.link.close().await;
    }

    async fn decide(&mut self, mut commands: Vec<Box<dyn Decide>>) {
        if commands.is_empty() {
            return;
        }
        match self.commit(&mut commands).await {
            // One of them is in the way of the others, or somebody else is: alone, each finds its answer.
            Err(Fault::Conflict(_)) => {
                for command in commands {
                    self.decide_alone(command).await;
                }
            }
            stored => answer(commands, stored),
        }
    }

    async fn decide_alone(&mut self, command: Box<dyn Decide>) {
        let mut command = [command];
        let mut stored = self.commit(&mut command).await;
        for _ in 1..TRIES {
            if !matches!(stored, Err(Fault::Conflict(_))) {
                break;
            }
            stored = self.commit(&mut command).await;
        }
        answer(command, stored);
    }

    /// Decides, writes and commits; on a connection that has been lost unnoticed, once more on a new one,
    /// as long as nothing can have been committed.
    async fn commit(&mut self, commands: &mut [Box<dyn Decide>]) -> Result<(), Fault> {
        let was_connected = self.link.is_connected();
        let mails = match self.write(commands).await {
            Err(Fault::Lost(_)) if was_connected => self.write(commands).await?,
            written => written?,
        };
        let connection = self.link.connection().await?;
        if let Err(fault) = connection.run("COMMIT").await {
            self.link.drop_connection();
            return Err(fault);
        }
        if mails > 0 {
            self.mails.notify_one();
        }
        Ok(())
    }

    /// All but the commit; gives how many mails there are to deliver. On failure there is no transaction
    /// any more.
    async fn write(&mut self, commands: &mut [Box<dyn Decide>]) -> Result<usize, Fault> {
        let written = self.transaction(commands).await;
        match &written {
            Ok(_) => {}
            Err(Fault::Lost(_)) => self.link.drop_connection(),
            Err(_) => {
                let connection = self.link.connection().await?;
                if connection.run("ROLLBACK").await.is_err() {
                    self.link.drop_connection();
                }
            }
        }
        written
    }

    async fn transaction(&mut self, commands: &mut [Box<dyn Decide>]) -> Result<usize, Fault> {
        let mut wanted = Wanted::default();
        for command in commands.iter() {
            command.wanted(&mut wanted);
        }
        let statements = self.link.statements();
        let connection = self.link.connection().await?;
        connection.begin().await?;
        let mut rows = load(connection, statements, wanted).await?;
        let context = Context {
            now: now(),
            email: self.email,
        };
        for command in commands {
            command.decide(&mut rows, &context);
        }
        save(connection, statements, &rows).await?;
        Ok(rows.changes().mails.len())
    }

    async fn run_alone(&mut self, run: Run) {
        let statement = (run.statement)(self.link.statements());
        let mut answer = self.ask(statement, &run.input).await;
        for _ in 1..TRIES {
            if !matches!(answer, Err(Fault::Conflict(_))) {
                break;
            }
            answer = self.ask(statement, &run.input).await;
        }
        let _ = run.reply.send(answer.map_err(Fault::into_error));
    }

    async fn ask(&mut self, statement: &'static str, input: &str) -> Result<Vec<String>, Fault> {
        let connection = self.link.connection().await?;
        let answer = connection.ask_rows(statement, input).await;
        if matches!(answer, Err(Fault::Lost(_))) {
            self.link.drop_connection();
        }
        answer
    }
}

fn answer(commands: impl IntoIterator<Item = Box<dyn Decide>>, stored: Result<(), Fault>) {
    let stored = stored.map_err(Fault::into_error);
    if let Err(error) = &stored {
        tracing::error!(%error, "a change could not be stored");
    }
    for command in commands {
        command.answer(stored.clone());
    }
}
