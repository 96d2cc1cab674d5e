//! The outbox: mails between the change that triggers them and their delivery.

use super::Store;
use super::error::{StatementError, StoreError};
use super::rows::{MailRow, decode};
use crate::account::Id;
use crate::account::mail::{Delivery, Mail};
use crate::account::now;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};

/// The state of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// Number of mails.
    pub waiting: u64,
    /// Number of mails with a failed attempt.
    pub failing: u64,
    /// When the oldest mail was queued.
    pub oldest: Option<Timestamp>,
}

/// The results of deliveries since the store was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deliveries {
    /// Mails handed over.
    pub delivered: u64,
    /// Failed attempts; each is retried.
    pub failed: u64,
    /// Mails given up.
    pub given_up: u64,
}

/// The counters behind [`Deliveries`].
#[derive(Default)]
pub(super) struct DeliveryCounters {
    delivered: AtomicU64,
    failed: AtomicU64,
    given_up: AtomicU64,
}

impl DeliveryCounters {
    fn count(&self, delivery: &Delivery) {
        let counter = match delivery {
            Delivery::Delivered => &self.delivered,
            Delivery::Dropped => &self.given_up,
            Delivery::Failed { .. } => &self.failed,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

impl Store {
    /// Claims mails that are due. No other caller receives them until the lease ends. Then they are due
    /// again, because the owner may have died.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn claim_mails(
        &self,
        owner: &str,
        limit: u32,
        lease: SignedDuration,
    ) -> Result<Vec<Mail>, StoreError> {
        let now = now();
        let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
        let input = json!({
            "owner": owner,
            "limit": limit,
            "now": now.as_microsecond(),
            "until": until.as_microsecond(),
        });
        let rows = self.run(|statements| &statements.claim_mails, input).await?;
        let mails = rows.iter().map(|row| Mail::try_from(decode::<MailRow>(row)?));
        let mails: Result<Vec<Mail>, StatementError> = mails.collect();
        mails.map_err(StatementError::into_error)
    }

    /// Stores the results of delivering claimed mails.
    ///
    /// # Errors
    ///
    /// Returns an error if they cannot be stored; the mails are due again when their lease ends.
    pub async fn settle_mails(&self, owner: &str, settled: &[(Id, Delivery)]) -> Result<(), StoreError> {
        let mut done = Vec::new();
        let mut failed = Vec::new();
        for (id, delivery) in settled {
            match delivery {
                Delivery::Delivered | Delivery::Dropped => done.push(id.as_str()),
                Delivery::Failed { error, retry_at } => failed.push(json!({
                    "id": id.as_str(),
                    "owner": owner,
                    "due_at": retry_at.as_microsecond(),
                    "last_error": error,
                })),
            }
        }
        if !done.is_empty() {
            let input = json!({ "ids": done });
            self.run(|statements| &statements.delete_mails, input).await?;
        }
        if !failed.is_empty() {
            self.run(|statements| &statements.postpone_mails, json!(failed))
                .await?;
        }
        for (_, delivery) in settled {
            self.0.delivery_counters.count(delivery);
        }
        Ok(())
    }

    /// Returns the results of deliveries since the store was opened.
    #[must_use]
    pub fn deliveries(&self) -> Deliveries {
        let counters = &self.0.delivery_counters;
        let load = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Deliveries {
            delivered: load(&counters.delivered),
            failed: load(&counters.failed),
            given_up: load(&counters.given_up),
        }
    }

    /// Waits until this store has queued a mail; returns immediately if it has since the last call.
    pub async fn mail_queued(&self) {
        self.0.mails.notified().await;
    }

    /// Returns the state of the outbox.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn outbox(&self) -> Result<Outbox, StoreError> {
        let row = self.query(|statements| &statements.outbox, json!({})).await?;
        let row: Result<(u64, u64, Option<i64>), StatementError> = decode(&row);
        let (waiting, failing, oldest) = row.map_err(StatementError::into_error)?;
        Ok(Outbox {
            waiting,
            failing,
            oldest: oldest.and_then(|time| Timestamp::from_microsecond(time).ok()),
        })
    }
}
