//! Claims mails that are due and starts their deliveries.
//!
//! Deliveries are independent of each other: whenever one ends, the next mail is claimed. A domain has no more than a
//! few of them at once, so that others are served even if its server does not respond.

use super::deliverer::{AttemptOutcome, Deliverer};
use super::domain_limits::{DomainDelivery, DomainLimits};
use super::target::MailTarget;
use crate::account::mail::Mail;
use crate::store::StoreError;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, sleep_until};

/// Maximum number of concurrent deliveries. Mail servers limit the connections of a client, often to 20.
pub(super) const MAX_CONCURRENT_DELIVERIES: usize = 16;

/// Maximum number of concurrent deliveries to one domain.
pub(super) const MAX_DELIVERIES_PER_DOMAIN: usize = 2;

/// If a search that passes over mails takes longer than this, later ones are delayed. It may have read many mails that
/// cannot be delivered now.
const LONG_SEARCH: Duration = Duration::from_millis(10);

/// The delay after a long search, in multiples of its duration.
const SEARCH_DELAY: u32 = 10;

/// The loop that delivers mails.
pub(super) struct DeliveryLoop {
    deliverer: Arc<Deliverer>,
    stopped: watch::Receiver<bool>,
    deliveries: JoinSet<AttemptOutcome>,
    in_progress: HashMap<Id, DeliveryInProgress>,
    domains: DomainLimits,
    target: MailTarget,
    /// Number of consecutive failures to reach the target. After the first one, a single mail serves as a probe.
    failures: u32,
    /// Number of consecutive failures to read the outbox.
    store_failures: u32,
    /// When mails are claimed next, unless something happens before.
    next_claim: Instant,
    /// When a search may pass over mails again.
    next_search: Instant,
}

struct DeliveryInProgress {
    domain: DomainDelivery,
    /// Number of failures to reach the target when it started.
    failures: u32,
}

impl DeliveryLoop {
    pub(super) fn new(
        deliverer: Deliverer,
        target: MailTarget,
        domains: DomainLimits,
        stopped: watch::Receiver<bool>,
    ) -> Self {
        let now = Instant::now();
        Self {
            deliverer: Arc::new(deliverer),
            stopped,
            deliveries: JoinSet::new(),
            in_progress: HashMap::new(),
            domains,
            target,
            failures: 0,
            store_failures: 0,
            next_claim: now,
            next_search: now,
        }
    }

    /// Delivers mails until it is stopped, then waits for the deliveries in progress.
    pub(super) async fn run(mut self) {
        while !*self.stopped.borrow() {
            let wake = self.claim().await;
            let deliverer = Arc::clone(&self.deliverer);
            let is_up = self.is_up();
            tokio::select! {
                // The dispatcher was dropped, so the task can no longer be stopped.
                changed = self.stopped.changed() => if changed.is_err() { return },
                Some(ended) = self.deliveries.join_next_with_id() => self.finish(ended),
                () = sleep_until(wake), if self.capacity() > 0 => {}
                () = deliverer.store.mail_queued(), if is_up => self.next_claim = Instant::now(),
            }
        }
        while let Some(ended) = self.deliveries.join_next_with_id().await {
            self.finish(ended);
        }
    }

    fn is_up(&self) -> bool {
        self.failures == 0 && self.store_failures == 0
    }

    /// Returns how many deliveries may start now.
    fn capacity(&self) -> usize {
        let max = if self.failures == 0 {
            MAX_CONCURRENT_DELIVERIES
        } else {
            1
        };
        max.saturating_sub(self.deliveries.len())
    }

    /// Claims mails and starts their deliveries, as long as there are any and more deliveries may start. Returns when to
    /// continue.
    async fn claim(&mut self) -> Instant {
        loop {
            let (now, capacity) = (Instant::now(), self.capacity());
            if capacity == 0 || now < self.next_claim {
                return self.next_claim;
            }
            let exhausted = self.domains.exhausted(now);
            let is_search = !exhausted.is_empty();
            if is_search && now < self.next_search {
                return self.next_search;
            }
            // Claims no more than any of the domains can take, because all mails may be for the same one.
            let limit = capacity.min(self.domains.min_capacity(now));
            let claimed = self.deliverer.claim(limit, &exhausted).await;
            if is_search {
                self.delay_search(now.elapsed());
            }
            match claimed {
                Ok(mails) => self.start_claimed(mails, limit),
                Err(error) => self.outbox_failed(&error),
            }
        }
    }

    /// Delays the next search in proportion to the duration of a long one.
    fn delay_search(&mut self, duration: Duration) {
        if duration > LONG_SEARCH {
            self.next_search = Instant::now() + duration * SEARCH_DELAY;
        }
    }

    /// Starts the deliveries of claimed mails. If there are fewer than `limit`, the outbox has no more that are due.
    fn start_claimed(&mut self, mails: Vec<Mail>, limit: usize) {
        self.store_failures = 0;
        if mails.len() < limit {
            self.next_claim = Instant::now() + self.deliverer.schedule.poll_interval;
        }
        for mail in mails {
            self.start(mail);
        }
    }

    /// Delays the next claim. Logs once when the outbox cannot be read.
    fn outbox_failed(&mut self, error: &StoreError) {
        if self.store_failures == 0 {
            tracing::warn!(%error, "cannot read the outbox");
        }
        let backoff = self.deliverer.schedule.unreachable_backoff;
        self.next_claim = Instant::now() + backoff.delay(self.store_failures);
        self.store_failures = self.store_failures.saturating_add(1);
    }

    fn start(&mut self, mail: Mail) {
        let domain = self.domains.start(mail.recipient.domain());
        let if_unreachable = self.deliverer.schedule.unreachable_backoff.delay(self.failures);
        let deliverer = Arc::clone(&self.deliverer);
        let delivery = async move { deliverer.deliver(&mail, if_unreachable).await };
        let id = self.deliveries.spawn(delivery).id();
        let failures = self.failures;
        self.in_progress
            .insert(id, DeliveryInProgress { domain, failures });
    }

    /// Records what a delivery has revealed.
    fn finish(&mut self, ended: Result<(Id, AttemptOutcome), JoinError>) {
        let (id, outcome) = match ended {
            Ok((id, outcome)) => (id, outcome),
            Err(error) => {
                tracing::error!(%error, "a delivery failed unexpectedly; the mail is sent again later");
                (error.id(), AttemptOutcome::NotAttempted)
            }
        };
        let Some(DeliveryInProgress { domain, failures }) = self.in_progress.remove(&id) else {
            return;
        };
        // Mails of this domain may have been passed over.
        let had_capacity = self.domains.has_capacity(&domain, Instant::now());
        match outcome {
            AttemptOutcome::Responded => {
                self.domains.succeed(&domain);
                self.reached();
            }
            AttemptOutcome::DomainUnavailable => {
                self.domains.fail(&domain, Instant::now());
                self.reached();
            }
            AttemptOutcome::Unreachable(reason, delay) => {
                self.domains.cancel(&domain);
                if failures == self.failures {
                    self.unreachable(&reason, delay);
                }
            }
            AttemptOutcome::NotAttempted => self.domains.cancel(&domain),
        }
        if !had_capacity && self.is_up() {
            self.next_claim = Instant::now();
        }
    }

    /// Logs once when the target is reachable again.
    fn reached(&mut self) {
        if self.failures > 0 {
            tracing::info!("mails are delivered to {} again", self.target);
            self.failures = 0;
            self.next_claim = Instant::now();
        }
    }

    /// Logs once when the target becomes unreachable.
    fn unreachable(&mut self, reason: &str, delay: Duration) {
        if self.failures == 0 {
            let target = &self.target;
            tracing::warn!(
                reason,
                "mails cannot be delivered to {target}; delivery is retried"
            );
        }
        self.failures = self.failures.saturating_add(1);
        self.next_claim = Instant::now() + delay;
    }
}
