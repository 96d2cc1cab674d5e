//! Starts and stops the delivery of the outbox.

use super::deliverer::{Deliverer, MailTransport};
use super::delivery_loop::{DeliveryLoop, MAX_CONCURRENT_DELIVERIES, MAX_DELIVERIES_PER_DOMAIN};
use super::domain_limits::DomainLimits;
use super::error::MailConfigError;
use super::message::{MessageBuilder, Sender};
use super::public_url::PublicUrl;
use super::schedule::DeliverySchedule;
use super::smtp::SmtpClient;
use super::target::{MailTarget, TargetKind};
use crate::account::Id;
use crate::store::Store;
use crate::supervision::TaskFailure;
use std::future::Future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

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
    failure: TaskFailure,
}

impl MailDispatcher {
    /// Starts the task. A target that is unreachable now is retried later.
    ///
    /// # Errors
    ///
    /// Returns an error if the root certificate of the SMTP server cannot be used, or if the system provides no
    /// random numbers.
    pub fn start(store: Store, config: MailConfig) -> Result<Self, MailConfigError> {
        let (transport, per_domain) = match &config.target.0 {
            TargetKind::Folder(folder) => (MailTransport::Folder(folder.clone()), MAX_CONCURRENT_DELIVERIES),
            TargetKind::Smtp(server) => {
                let transport = SmtpClient::new(server, config.schedule.timeout)?;
                (
                    MailTransport::Smtp(Box::new(transport)),
                    MAX_DELIVERIES_PER_DOMAIN,
                )
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
        let domains = DomainLimits::new(per_domain, config.schedule.deferred_backoff);
        let delivery_loop = DeliveryLoop::new(deliverer, config.target, domains, stopped);
        let failure = TaskFailure::default();
        let task = failure.spawn(delivery_loop.run());
        Ok(Self { stop, task, failure })
    }

    /// Returns a future that completes when the task has panicked.
    pub fn failed(&self) -> impl Future<Output = ()> + Send + use<> {
        let failure = self.failure.clone();
        async move { failure.occurred().await }
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
