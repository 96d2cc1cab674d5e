//! Counts the results of deliveries.

use crate::account::mail::Delivery;
use std::sync::atomic::{AtomicU64, Ordering};

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
    /// Counts the result of a delivery.
    pub(super) fn count(&self, delivery: &Delivery) {
        let counter = match delivery {
            Delivery::Delivered => &self.delivered,
            Delivery::Dropped => &self.given_up,
            Delivery::Failed { .. } => &self.failed,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns the current counts.
    pub(super) fn read(&self) -> Deliveries {
        Deliveries {
            delivered: self.delivered.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
            given_up: self.given_up.load(Ordering::Relaxed),
        }
    }
}
