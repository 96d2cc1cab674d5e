//! Deletes expired tokens and audit entries after a retention period, in the background.

use super::error::StoreError;
use super::handle::Store;
use super::statements::Statements;
use crate::account::now;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

/// Maximum number of rows that one transaction deletes, so that other changes do not wait long.
const BATCH: usize = 500;

/// The pause between two batches.
const PAUSE: Duration = Duration::from_millis(200);

/// The time between two searches for rows to delete.
const INTERVAL: Duration = Duration::from_secs(3600);

/// What a purge has deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// The number of expired tokens.
    pub tokens: usize,
    /// The number of audit entries.
    pub audit: usize,
}

impl Store {
    /// Deletes the tokens that expired before a time, and the audit entries of before it.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails. What was deleted before remains so.
    pub async fn purge(&self, before: Timestamp) -> Result<Purged, StoreError> {
        Ok(Purged {
            tokens: self
                .purge_rows(|statements| &statements.purge_tokens, before)
                .await?,
            audit: self
                .purge_rows(|statements| &statements.purge_audit, before)
                .await?,
        })
    }

    async fn purge_rows(
        &self,
        statement: fn(&'static Statements) -> &'static str,
        before: Timestamp,
    ) -> Result<usize, StoreError> {
        let mut all = 0;
        loop {
            let input = json!({ "before": before.as_microsecond(), "limit": BATCH });
            let deleted = self.run(statement, input).await?.len();
            all += deleted;
            if deleted < BATCH {
                return Ok(all);
            }
            sleep(PAUSE).await;
        }
    }

    /// Deletes what is older than the retention period now and every hour, as long as the store is open.
    pub fn start_retention(&self, retention: SignedDuration) {
        let store = std::sync::Arc::downgrade(&self.0);
        self.0.failure.spawn(async move {
            while let Some(store) = store.upgrade().map(Store) {
                if store.0.writes.is_closed() {
                    return;
                }
                let before = now().saturating_sub(retention).unwrap_or(Timestamp::MIN);
                match store.purge(before).await {
                    Ok(purged) if purged == Purged::default() => {}
                    Ok(Purged { tokens, audit }) => {
                        tracing::info!(tokens, audit, "deleted what the retention period has ended for");
                    }
                    Err(error) => {
                        tracing::warn!(%error, "cannot delete what the retention period has ended for")
                    }
                }
                drop(store);
                sleep(INTERVAL).await;
            }
        });
    }
}
