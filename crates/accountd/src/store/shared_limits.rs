//! The counts of rate limits that the instances on one database share.

use super::error::{StatementError, StoreError};
use super::handle::Store;
use super::postgres;
use super::rows::decode;
use crate::throttle::Addition;
use serde_json::json;

/// Maximum number of empty buckets that are deleted at once.
const PURGED_BUCKETS: usize = 500;

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
