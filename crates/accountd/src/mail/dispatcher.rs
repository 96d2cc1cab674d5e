//! The background task that claims mails from the outbox, delivers them and stores the results.

use super::error::{DeliveryError, MailConfigError};
use super::message::{MessageBuilder, Sender};
use super::public_url::PublicUrl;
use super::schedule::{Backoff, DeliverySchedule};
use super::smtp::SmtpTransport;
use super::target::{MailTarget, TargetKind};
use super::{folder, smtp};
use crate::account::mail::{Delivery, Mail};
use crate::account::{Id, now};
use crate::store::Store;
use jiff::{SignedDuration, Timestamp};
use lettre::Message;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

/// Maximum number of concurrent deliveries.
const MAX_CONCURRENT_DELIVERIES: u32 = 8;

/// Maximum number of attempts to store the result of a delivery.
const MAX_SETTLE_ATTEMPTS: u32 = 5;

/// How mails are built and where they are delivered.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Where mails are delivered.
    pub target: MailTarget,
    /// The sender of all mails.
    pub from: Sender,
    /// The base URL of the links in mails.
    pub public_url: PublicUrl,
    /// How often the outbox is polled and deliveries are retried.
    pub schedule: DeliverySchedule,
}

/// A background task that delivers the mails in the outbox of a store until it is stopped.
#[derive(Debug)]
pub struct MailDispatcher {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl MailDispatcher {
    /// Starts the task. A target that is unreachable now is retried later.
    ///
    /// # Errors
    ///
    /// Returns an error if the root certificate of the SMTP server cannot be used, or if the system provides no
    /// random numbers.
    pub fn start(store: Store, config: MailConfig) -> Result<Self, MailConfigError> {
        let transport = match &config.target.0 {
            TargetKind::Folder(folder) => MailTransport::Folder(folder.clone()),
            TargetKind::Smtp(server) => {
                MailTransport::Smtp(smtp::transport(server, config.schedule.timeout)?)
            }
        };
        let owner = Id::random()
            .map_err(|error| MailConfigError(format!("cannot generate a random number: {error}")))?;
        let deliverer = Deliverer {
            message_builder: MessageBuilder {
                from: config.from,
                public_url: config.public_url,
                readable: matches!(transport, MailTransport::Folder(_)),
            },
            transport,
            owner: owner.to_string(),
            store,
            schedule: config.schedule,
        };
        let (stop, stopped) = watch::channel(false);
        let delivery_loop = DeliveryLoop {
            deliverer: Arc::new(deliverer),
            target: config.target,
            stopped,
            target_failures: 0,
            store_failures: 0,
        };
        let task = tokio::spawn(delivery_loop.run());
        Ok(Self { stop, task })
    }

    /// Claims no more mails and returns when the deliveries in progress have ended, or after the grace
    /// period.
    pub async fn stop(self, grace_period: Duration) {
        let _ = self.stop.send(true);
        let mut task = self.task;
        if tokio::time::timeout(grace_period, &mut task).await.is_err() {
            tracing::warn!("a delivery was aborted; the mail is sent again later");
            task.abort();
        }
    }
}

enum MailTransport {
    Folder(PathBuf),
    Smtp(SmtpTransport),
}

impl MailTransport {
    /// How long a claimed mail is reserved for this process.
    fn lease(&self, schedule: DeliverySchedule) -> SignedDuration {
        match self {
            Self::Folder(_) => folder::LEASE,
            Self::Smtp(_) => schedule.lease(),
        }
    }

    async fn deliver(&self, id: Id, message: Message) -> Result<(), DeliveryError> {
        match self {
            Self::Folder(path) => folder::deliver(path.clone(), id, message.formatted()).await,
            Self::Smtp(transport) => smtp::deliver(transport, message).await,
        }
    }
}

/// The polling loop.
struct DeliveryLoop {
    deliverer: Arc<Deliverer>,
    target: MailTarget,
    stopped: watch::Receiver<bool>,
    /// Number of consecutive rounds in which the target was unreachable.
    target_failures: u32,
    /// Number of consecutive failures to read the outbox.
    store_failures: u32,
}

impl DeliveryLoop {
    async fn run(mut self) {
        while !*self.stopped.borrow() {
            let wait = self.round().await;
            let deliverer = Arc::clone(&self.deliverer);
            let is_up = self.target_failures == 0 && self.store_failures == 0;
            tokio::select! {
                // The dispatcher was dropped, so the task can no longer be stopped.
                changed = self.stopped.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(wait) => {}
                () = deliverer.store.mail_queued(), if is_up => {}
            }
        }
    }

    /// Delivers the mails that are due and returns how long to wait before the next round. While the target
    /// is unreachable, a single mail serves as a probe.
    async fn round(&mut self) -> Duration {
        let schedule = self.deliverer.schedule;
        let limit = if self.target_failures == 0 {
            MAX_CONCURRENT_DELIVERIES
        } else {
            1
        };
        let deliverer = &self.deliverer;
        let lease = deliverer.transport.lease(schedule);
        let claimed = deliverer.store.claim_mails(&deliverer.owner, limit, lease);
        let mails = match claimed.await {
            Ok(mails) => mails,
            Err(error) => {
                if self.store_failures == 0 {
                    tracing::warn!(%error, "cannot read the outbox");
                }
                self.store_failures += 1;
                return schedule.unreachable.delay(self.store_failures - 1);
            }
        };
        self.store_failures = 0;
        if mails.is_empty() {
            return schedule.poll_interval;
        }
        let delay = schedule.unreachable.delay(self.target_failures);
        let retry_at = after(delay);
        let mut deliveries = JoinSet::new();
        for mail in mails {
            let deliverer = Arc::clone(&self.deliverer);
            deliveries.spawn(async move { deliverer.deliver(&mail, retry_at).await });
        }
        let outcomes = deliveries.join_all().await;
        self.record_reachability(&outcomes);
        if self.target_failures == 0 {
            Duration::ZERO
        } else {
            delay
        }
    }

    /// Updates the number of rounds in which the target was unreachable. Logs once when it becomes unreachable
    /// and once when it is reachable again.
    fn record_reachability(&mut self, outcomes: &[AttemptOutcome]) {
        let target = &self.target;
        if outcomes
            .iter()
            .any(|outcome| matches!(outcome, AttemptOutcome::Responded))
        {
            if self.target_failures > 0 {
                tracing::info!("mails are delivered to {target} again");
            }
            self.target_failures = 0;
        } else if let Some(reason) = outcomes.iter().find_map(AttemptOutcome::unreachable) {
            if self.target_failures == 0 {
                tracing::warn!(
                    reason,
                    "mails cannot be delivered to {target}; delivery is retried"
                );
            }
            self.target_failures = self.target_failures.saturating_add(1);
        }
    }
}

/// What a delivery attempt reveals about the target.
enum AttemptOutcome {
    /// The target responded.
    Responded,
    /// The target is unreachable, for this reason.
    Unreachable(String),
    /// The target was not contacted.
    NotAttempted,
}

impl AttemptOutcome {
    fn unreachable(&self) -> Option<&str> {
        match self {
            Self::Unreachable(reason) => Some(reason),
            Self::Responded | Self::NotAttempted => None,
        }
    }
}

/// What is needed to deliver a mail, shared by concurrent deliveries.
struct Deliverer {
    store: Store,
    /// A random id that marks the mails that this process has claimed.
    owner: String,
    transport: MailTransport,
    message_builder: MessageBuilder,
    schedule: DeliverySchedule,
}

impl Deliverer {
    /// Delivers a mail once and stores the result, with the time of the next attempt if it failed.
    async fn deliver(&self, mail: &Mail, retry_at_if_unreachable: Timestamp) -> AttemptOutcome {
        let id = mail.id;
        if mail.has_expired(now()) {
            tracing::warn!(mail = %id, "a mail was dropped because its link expired before delivery");
            self.settle(id, Delivery::Dropped).await;
            return AttemptOutcome::NotAttempted;
        }
        let failed = |error, retry_at| Delivery::Failed { error, retry_at };
        let retry_at = |backoff: Backoff| after(backoff.delay(mail.attempts));
        let delivered = match self.message_builder.build(mail) {
            Ok(message) => self.transport.deliver(id, message).await,
            Err(reason) => {
                tracing::warn!(mail = %id, reason, "cannot build a mail");
                self.settle(id, failed(reason, retry_at(self.schedule.rejected)))
                    .await;
                return AttemptOutcome::NotAttempted;
            }
        };
        let (delivery, outcome) = match delivered {
            Ok(()) => (Delivery::Delivered, AttemptOutcome::Responded),
            Err(DeliveryError::Unreachable(reason)) => (
                failed(reason.clone(), retry_at_if_unreachable),
                AttemptOutcome::Unreachable(reason),
            ),
            Err(DeliveryError::Deferred(reason)) => {
                tracing::debug!(mail = %id, reason, "a mail was temporarily rejected; delivery is retried");
                (
                    failed(reason, retry_at(self.schedule.deferred)),
                    AttemptOutcome::Responded,
                )
            }
            Err(DeliveryError::Rejected(reason)) => {
                tracing::warn!(mail = %id, reason, "a mail was rejected; delivery is retried");
                (
                    failed(reason, retry_at(self.schedule.rejected)),
                    AttemptOutcome::Responded,
                )
            }
        };
        self.settle(id, delivery).await;
        outcome
    }

    /// Stores the result of a delivery. Retries on failure, because a mail whose result is not stored is sent again.
    async fn settle(&self, id: Id, delivery: Delivery) {
        let settled = [(id, delivery)];
        for failures in 0..MAX_SETTLE_ATTEMPTS {
            match self.store.settle_mails(&self.owner, &settled).await {
                Ok(()) => return,
                Err(error) => {
                    tracing::warn!(mail = %id, %error, "cannot store the result of a delivery; retrying")
                }
            }
            tokio::time::sleep(self.schedule.unreachable.delay(failures)).await;
        }
        tracing::error!(mail = %id, "cannot store the result of a delivery; the mail may be sent again");
    }
}

fn after(delay: Duration) -> Timestamp {
    now().saturating_add(delay).unwrap_or(Timestamp::MAX)
}
