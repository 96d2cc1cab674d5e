//! The counts of rate limits that the instances on one database share.

use super::connection::DatabaseTarget;
use super::error::{StatementError, StoreError};
use super::handle::Store;
use super::lazy_connection::LazyConnection;
use super::postgres;
use super::rows::decode;
use crate::throttle::Addition;
use serde_json::json;
use tokio::sync::Mutex;

/// Maximum number of empty buckets that are deleted at once.
const PURGED_BUCKETS: usize = 500;

/// The database of shared limits. It has a connection of its own, so that no change waits for counts, or for a lock on them.
pub(super) struct SharedLimits {
    is_available: bool,
    database: Mutex<LazyConnection>,
}

impl SharedLimits {
    pub(super) fn new(target: &DatabaseTarget) -> Self {
        Self {
            is_available: target.file().is_none(),
            database: Mutex::new(LazyConnection::new(target.clone())),
        }
    }

    async fn change(&self, statement: &'static str, input: &str) -> Result<Vec<String>, StatementError> {
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

impl Store {
    /// Returns whether instances on other machines can share their limits: an SQLite file belongs to one machine, and usually
    /// to one process.
    #[must_use]
    pub fn has_shared_limits(&self) -> bool {
        self.0.shared_limits.is_available
    }

    /// Adds to when buckets are empty, and returns for each the microseconds until then.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn add_to_limits(&self, additions: &[Addition]) -> Result<Vec<(String, i64)>, StoreError> {
        let input = json!(additions).to_string();
        let added = self.0.shared_limits.change(postgres::ADD_TO_LIMITS, &input).await;
        let sums = added.and_then(|rows| rows.iter().map(|row| decode(row)).collect());
        sums.map_err(StatementError::into_error)
    }

    /// Deletes some of the buckets that are empty. Returns whether there may be more of them.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn purge_limits(&self) -> Result<bool, StoreError> {
        let input = json!({ "limit": PURGED_BUCKETS }).to_string();
        let purged = self.0.shared_limits.change(postgres::PURGE_LIMITS, &input).await;
        let purged = purged.map_err(StatementError::into_error)?;
        Ok(purged.len() == PURGED_BUCKETS)
    }
}
