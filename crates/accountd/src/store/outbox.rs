//! Mails between the change that calls for them and their delivery.

use super::Store;
use super::error::{Fault, StoreError};
use super::rows::{MailRow, read};
use crate::account::Key;
use crate::account::mail::{Delivery, Mail};
use crate::account::now;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};

/// What waits to be delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// How many mails.
    pub waiting: u64,
    /// How many of them have failed before.
    pub failing: u64,
    /// Since when the oldest waits.
    pub oldest: Option<Timestamp>,
}

/// How many deliveries have ended how, since this store was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deliveries {
    /// Mails that were handed over.
    pub delivered: u64,
    /// Attempts that failed; each is made again.
    pub failed: u64,
    /// Mails that were given up.
    pub given_up: u64,
}

/// The same, as it is counted.
#[derive(Default)]
pub(super) struct Settled {
    delivered: AtomicU64,
    failed: AtomicU64,
    given_up: AtomicU64,
}

impl Settled {
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
    /// Takes mails that are due. Until the lease ends nobody else is given them; then they are due again,
    /// for whoever took them may be no more.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
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
        let mails = rows.iter().map(|row| Mail::try_from(read::<MailRow>(row)?));
        let mails: Result<Vec<Mail>, Fault> = mails.collect();
        mails.map_err(Fault::into_error)
    }

    /// Tells how the delivery of claimed mails ended.
    ///
    /// # Errors
    ///
    /// Where it cannot be stored; the mails are due again when their lease ends.
    pub async fn settle_mails(&self, owner: &str, settled: &[(Key, Delivery)]) -> Result<(), StoreError> {
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
            self.0.settled.count(delivery);
        }
        Ok(())
    }

    /// How many deliveries have ended how.
    #[must_use]
    pub fn deliveries(&self) -> Deliveries {
        let settled = &self.0.settled;
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Deliveries {
            delivered: read(&settled.delivered),
            failed: read(&settled.failed),
            given_up: read(&settled.given_up),
        }
    }

    /// Returns when this store has stored a new mail; at once if it has since the last time.
    pub async fn new_mail(&self) {
        self.0.mails.notified().await;
    }

    /// What waits to be delivered.
    ///
    /// # Errors
    ///
    /// Where the database cannot tell.
    pub async fn outbox(&self) -> Result<Outbox, StoreError> {
        let row = self.ask(|statements| &statements.outbox, json!({})).await?;
        let row: Result<(u64, u64, Option<i64>), Fault> = read(&row);
        let (waiting, failing, oldest) = row.map_err(Fault::into_error)?;
        Ok(Outbox {
            waiting,
            failing,
            oldest: oldest.and_then(|time| Timestamp::from_microsecond(time).ok()),
        })
    }
}
