//! The tasks that read what is not a presented token.

use super::connection::Link;
use super::error::{Fault, StoreError};
use super::statements::Statements;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};

/// What a reader is asked for.
pub(super) enum Read {
    /// What a statement gives.
    Ask {
        statement: fn(&'static Statements) -> &'static str,
        input: String,
        reply: oneshot::Sender<Result<String, StoreError>>,
    },
    /// Nothing more will come.
    Close,
}

/// One of the tasks that read.
pub(super) struct Reader {
    pub(super) link: Link,
    pub(super) jobs: Arc<Mutex<mpsc::Receiver<Read>>>,
}

impl Reader {
    /// Works until nobody can ask any more.
    pub(super) async fn run(mut self) {
        loop {
            let mut waiting = self.jobs.lock().await;
            let job = waiting.recv().await;
            if matches!(job, Some(Read::Close)) {
                waiting.close();
            }
            drop(waiting);
            match job {
                Some(Read::Ask {
                    statement,
                    input,
                    reply,
                }) => {
                    let answer = self.ask(statement(self.link.statements()), &input).await;
                    let _ = reply.send(answer.map_err(Fault::into_error));
                }
                Some(Read::Close) => {}
                None => break,
            }
        }
        self.link.close().await;
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
