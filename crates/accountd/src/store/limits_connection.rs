//! The connection for the counts of rate limits.

use super::connection::DatabaseTarget;
use super::error::StatementError;
use super::lazy_connection::LazyConnection;
use tokio::sync::Mutex;

/// The database of shared limits. It has a connection of its own, so that no change waits for counts, or for a lock on them.
pub(super) struct LimitsConnection {
    pub(super) is_available: bool,
    database: Mutex<LazyConnection>,
}

impl LimitsConnection {
    pub(super) fn new(target: &DatabaseTarget) -> Self {
        Self {
            is_available: target.file().is_none(),
            database: Mutex::new(LazyConnection::new(target.clone())),
        }
    }

    /// Runs a statement that changes rows, and returns its rows.
    pub(super) async fn change(
        &self,
        statement: &'static str,
        input: &str,
    ) -> Result<Vec<String>, StatementError> {
        let mut database = self.database.lock().await;
        let result = database.connection().await?.change(statement, input).await;
        if matches!(result, Err(StatementError::ConnectionLost(_))) {
            database.drop_connection();
        }
        result
    }

    /// Closes the connection.
    pub(super) async fn close(&self) {
        self.database.lock().await.close_connection().await;
    }
}
