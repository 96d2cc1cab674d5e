//! The counts of rate limits that the instances on one database share.

use super::error::{StatementError, StoreError};
use super::handle::Store;
use super::postgres;
use super::rows::decode;
use serde_json::{Value, json};

/// Maximum number of empty buckets that are deleted at once.
const PURGED_BUCKETS: usize = 10_000;

impl Store {
    /// Returns whether instances on other machines can share their limits: an SQLite file belongs to one machine, and usually
    /// to one process.
    #[must_use]
    pub fn has_shared_limits(&self) -> bool {
        self.0.has_shared_limits
    }

    /// Adds to when buckets are empty, in microseconds, and returns for each how long that is from now.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn add_to_limits(&self, additions: &[(String, i64)]) -> Result<Vec<(String, i64)>, StoreError> {
        let additions: Vec<Value> = additions
            .iter()
            .map(|(key, added)| json!({ "key": key, "added": added }))
            .collect();
        let rows = self.run(|_| postgres::ADD_TO_LIMITS, json!(additions)).await?;
        let sums: Result<_, StatementError> = rows.iter().map(|row| decode(row)).collect();
        sums.map_err(StatementError::into_error)
    }

    /// Deletes the buckets that are empty, in several statements if there are many. Returns their number.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn purge_limits(&self) -> Result<usize, StoreError> {
        let mut purged = 0;
        loop {
            let input = json!({ "limit": PURGED_BUCKETS });
            let deleted = self.run(|_| postgres::PURGE_LIMITS, input).await?.len();
            purged += deleted;
            if deleted < PURGED_BUCKETS {
                return Ok(purged);
            }
        }
    }
}
