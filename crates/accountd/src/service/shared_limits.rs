//! Shares the counts of rate limits with the other instances on the same database.

use super::state::Service;
use crate::store::StoreError;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often counts are exchanged, if there are any. Between two exchanges, each instance has the limits for itself.
const INTERVAL: Duration = Duration::from_millis(500);

/// After how many intervals empty buckets are deleted.
const PURGE_INTERVAL: u32 = 120;

impl Service {
    /// Shares counts as long as it is polled. Never completes.
    pub async fn share_limits(&self) {
        if !self.store.has_shared_limits() {
            return std::future::pending().await;
        }
        let mut ticks = interval(INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut tick: u32 = 0;
        loop {
            ticks.tick().await;
            tick = tick.wrapping_add(1);
            let shared = self.exchange_limits().await;
            let purged = match tick % PURGE_INTERVAL {
                0 => self.store.purge_limits().await.map(drop),
                _ => Ok(()),
            };
            // The store logs that the database is unavailable. Until it is not, the limits are those of this instance.
            if let Err(error) = shared.and(purged) {
                tracing::debug!(%error, "rate limits are not shared");
            }
        }
    }

    /// Shares what the other instances do not know yet, and learns what they have counted. After an error, the next exchange
    /// shares it.
    async fn exchange_limits(&self) -> Result<(), StoreError> {
        let Some(exchange) = self.throttle.begin_exchange() else {
            return Ok(());
        };
        match self.store.add_to_limits(exchange.additions()).await {
            Ok(sums) => {
                self.throttle.complete_exchange(&exchange, &sums);
                Ok(())
            }
            Err(error) => {
                self.throttle.cancel_exchange(exchange);
                Err(error)
            }
        }
    }
}
