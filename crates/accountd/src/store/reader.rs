//! The tasks that run all queries except token lookups. Those that run lookups share no queue with those that run lists,
//! so that a lookup never waits for a list.

use super::error::{StatementError, StoreError};
use super::failure_log::FailureLog;
use super::lazy_connection::LazyConnection;
use super::statements::Statements;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};

/// A request to a [`Reader`].
pub(super) enum ReadJob {
    /// Runs a query.
    Query {
        statement: fn(&'static Statements) -> &'static str,
        input: String,
        reply: oneshot::Sender<Result<String, StoreError>>,
    },
    /// Closes the queue.
    Close,
}

/// A task that runs queries.
pub(super) struct Reader {
    pub(super) database: LazyConnection,
    pub(super) jobs: Arc<Mutex<mpsc::Receiver<ReadJob>>>,
    pub(super) failures: FailureLog,
}

impl Reader {
    /// Runs until the queue is closed.
    pub(super) async fn run(mut self) {
        loop {
            let mut queue = self.jobs.lock().await;
            let job = queue.recv().await;
            if matches!(job, Some(ReadJob::Close)) {
                queue.close();
            }
            drop(queue);
            match job {
                Some(ReadJob::Query {
                    statement,
                    input,
                    reply,
                }) => {
                    // Nobody waits for it.
                    if reply.is_closed() {
                        continue;
                    }
                    let result = self.query(statement(self.database.statements()), &input).await;
                    self.failures.record(&result);
                    let _ = reply.send(result.map_err(StatementError::into_error));
                }
                Some(ReadJob::Close) => {}
                None => break,
            }
        }
        self.database.close().await;
    }

    /// Runs a query. If an existing connection turns out to be lost, retries once on a new one.
    async fn query(&mut self, statement: &'static str, input: &str) -> Result<String, StatementError> {
        let was_connected = self.database.is_connected();
        match self.query_once(statement, input).await {
            Err(StatementError::ConnectionLost(_)) if was_connected => {
                self.query_once(statement, input).await
            }
            result => result,
        }
    }

    async fn query_once(&mut self, statement: &'static str, input: &str) -> Result<String, StatementError> {
        let connection = self.database.connection().await?;
        let result = connection.query_one(statement, input).await;
        if matches!(result, Err(StatementError::ConnectionLost(_))) {
            self.database.drop_connection();
        }
        result
    }
}
