//! The outbox: mails between the change that triggers them and their delivery.

use super::delivery_counters::Deliveries;
use super::error::{StatementError, StoreError};
use super::handle::Store;
use super::rows::{MailRow, decode};
use crate::account::Id;
use crate::account::mail::{Delivery, Mail};
use crate::account::now;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

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

impl Store {
    /// Claims mails that are due to any domain, see [`claim_mails_except`](Self::claim_mails_except).
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

    /// Claims mails that are due, except those to some domains. No other caller receives them until the lease ends.
    /// Then they are due again, because the owner may have died.
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
        self.0.delivery_counters.read()
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
