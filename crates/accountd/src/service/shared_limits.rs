//! Shares the counts of rate limits with the other instances on the same database.

use super::state::Service;
use crate::store::StoreError;
use std::mem::{Discriminant, discriminant};
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

/// How often counts are exchanged, if there are any. Between two exchanges, each instance has the limits for itself.
const INTERVAL: Duration = Duration::from_millis(500);

/// How often empty buckets are deleted.
const PURGE_INTERVAL: Duration = Duration::from_secs(60);

/// The pause between two deletions, for the changes of others.
const PURGE_PAUSE: Duration = Duration::from_millis(10);

/// Maximum number of exchanges, and of deletions, in one interval.
const MAX_ROUNDS: usize = 20;

impl Service {
    /// Shares counts as long as it is polled. Never completes.
    pub async fn share_limits(&self) {
        if !self.store.has_shared_limits() {
            return std::future::pending().await;
        }
        let mut ticks = interval(INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut purge_at = Instant::now();
        let mut log = SharingLog::default();
        loop {
            ticks.tick().await;
            match self.exchange_limits().await {
                // The database was not asked.
                Ok(false) => {}
                exchanged => log.record(&exchanged),
            }
            if purge_at <= Instant::now() {
                let purged = self.purge_limits().await;
                log.record(&purged);
                if !purged.unwrap_or(false) {
                    purge_at = Instant::now() + PURGE_INTERVAL;
                }
            }
        }
    }

    /// Shares what the other instances do not know yet, and learns what they have counted. After an error, the next exchange
    /// shares it. Returns whether there was anything to share.
    async fn exchange_limits(&self) -> Result<bool, StoreError> {
        for round in 0..MAX_ROUNDS {
            let Some(exchange) = self.throttle.begin_exchange() else {
                return Ok(round > 0);
            };
            match self.store.add_to_limits(exchange.additions()).await {
                Ok(sums) => self.throttle.complete_exchange(&exchange, &sums),
                Err(error) => {
                    self.throttle.cancel_exchange(exchange);
                    return Err(error);
                }
            }
        }
        Ok(true)
    }

    /// Deletes empty buckets. Returns whether there may be more of them.
    async fn purge_limits(&self) -> Result<bool, StoreError> {
        for _ in 0..MAX_ROUNDS {
            if !self.store.purge_limits().await? {
                return Ok(false);
            }
            sleep(PURGE_PAUSE).await;
        }
        Ok(true)
    }
}

/// Logs that counts are not shared, not every exchange that fails for that reason.
#[derive(Default)]
struct SharingLog {
    failure: Option<Discriminant<StoreError>>,
}

impl SharingLog {
    fn record<T>(&mut self, result: &Result<T, StoreError>) {
        let failure = result.as_ref().err().map(discriminant);
        if failure == self.failure {
            return;
        }
        self.failure = failure;
        match result {
            Ok(_) => tracing::info!("rate limits are shared between instances again"),
            Err(error @ StoreError::Unavailable(_)) => {
                tracing::warn!(%error, "rate limits are not shared between instances: each has them for itself");
            }
            Err(error @ StoreError::Fatal(_)) => tracing::warn!(
                %error,
                "rate limits are not shared between instances: each has them for itself; grant SELECT, INSERT, UPDATE and \
                 DELETE on the table rate_limit_buckets"
            ),
        }
    }
}
