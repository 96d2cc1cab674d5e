//! Claims the queued mails for delivery, stores the results, and counts what is left.

use super::delivery_counters::Deliveries;
use super::error::{StatementError, StoreError};
use super::handle::Store;
use super::outbox_gauge::pause_after;
use super::outbox_state::Outbox;
use super::read_kind::ReadKind;
use super::rows::{MailRow, decode};
use crate::account::Id;
use crate::account::mail::{Delivery, Mail};
use crate::account::now;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::sync::Arc;
use tokio::time::Instant;

impl Store {
    /// Claims due mails, whatever their domain; see [`claim_mails_except`](Self::claim_mails_except).
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn claim_mails(
        &self,
        owner: &str,
        limit: usize,
        lease: SignedDuration,
    ) -> Result<Vec<Mail>, StoreError> {
        self.claim_mails_except(owner, limit, lease, &[]).await
    }

    /// Claims up to `limit` due mails, except those to recipients in `domains`, in lower case. No other caller receives
    /// them until the lease ends. Then they are due again, because the owner may have crashed. Times are those of this
    /// instance's clock.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn claim_mails_except(
        &self,
        owner: &str,
        limit: usize,
        lease: SignedDuration,
        domains: &[&str],
    ) -> Result<Vec<Mail>, StoreError> {
        let now = now();
        let until = now.saturating_add(lease).unwrap_or(Timestamp::MAX);
        let input = json!({
            "owner": owner,
            "limit": limit,
            "now": now.as_microsecond(),
            "until": until.as_microsecond(),
            "domains": domains,
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
    /// Returns an error if they cannot all be stored; mails without a stored result are due again when their lease ends.
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

    /// Returns how many deliveries had each result since the store was opened.
    #[must_use]
    pub fn deliveries(&self) -> Deliveries {
        self.0.delivery_counters.read()
    }

    /// Waits until this store has queued a mail; returns immediately if it has since the last call.
    pub async fn mail_queued(&self) {
        self.0.mails.notified().await;
    }

    /// Counts the mails in the outbox, those being sent included, and returns when the oldest was queued.
    ///
    /// # Errors
    ///
    /// Returns an error if the database fails.
    pub async fn outbox(&self) -> Result<Outbox, StoreError> {
        let row = self
            .query(ReadKind::Outbox, |statements| &statements.outbox, json!({}))
            .await?;
        let row: Result<(u64, u64, Option<i64>), StatementError> = decode(&row);
        let (waiting, failing, oldest) = row.map_err(StatementError::into_error)?;
        Ok(Outbox {
            waiting,
            failing,
            oldest: oldest.and_then(|time| Timestamp::from_microsecond(time).ok()),
        })
    }

    /// Returns the state of the outbox as it was when it was last counted, for monitoring, without access
    /// to the database; `None` before the first count.
    #[must_use]
    pub fn outbox_gauge(&self) -> Option<Outbox> {
        self.0.outbox_gauge.read()
    }

    /// Counts the mails in the outbox now, and then in the background, as long as the store is open. Instances
    /// that share a database report the same numbers.
    pub async fn start_outbox_gauge(&self) {
        let pause = self.refresh_outbox_gauge().await;
        let store = Arc::downgrade(&self.0);
        let mut next = Instant::now() + pause;
        self.0.failure.spawn(async move {
            loop {
                tokio::time::sleep_until(next).await;
                let Some(store) = store.upgrade().map(Self) else {
                    return;
                };
                if store.0.writes.is_closed() {
                    return;
                }
                next = Instant::now() + store.refresh_outbox_gauge().await;
            }
        });
    }

    /// Counts the mails and returns how long to wait before the next count. After an error, the last count remains.
    async fn refresh_outbox_gauge(&self) -> std::time::Duration {
        let begun = Instant::now();
        match self.outbox().await {
            Ok(outbox) => self.0.outbox_gauge.set(outbox),
            Err(error) => tracing::debug!(%error, "cannot count the mails of the outbox"),
        }
        pause_after(begun.elapsed())
    }
}
