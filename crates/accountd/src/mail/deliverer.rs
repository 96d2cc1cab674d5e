//! Claims mails from the outbox, delivers each through its transport, and stores the result.

use super::error::DeliveryError;
use super::folder;
use super::message::MessageBuilder;
use super::schedule::{Backoff, DeliverySchedule};
use super::smtp::{SmtpClient, UsedConnection};
use crate::account::mail::{Delivery, Mail};
use crate::account::{Id, now};
use crate::store::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use lettre::Message;
use std::path::PathBuf;
use std::time::Duration;

/// Maximum number of attempts to store the result of a delivery.
const MAX_SETTLE_ATTEMPTS: u32 = 5;

/// How mails are handed over.
pub(super) enum MailTransport {
    Folder(PathBuf),
    Smtp(Box<SmtpClient>),
}

impl MailTransport {
    /// Returns how long a claimed mail is reserved for this process.
    fn lease(&self, schedule: DeliverySchedule) -> SignedDuration {
        match self {
            Self::Folder(_) => folder::LEASE,
            Self::Smtp(_) => schedule.lease(),
        }
    }

    /// Hands a mail over. Also returns the connection that remains to be closed.
    async fn deliver(&self, id: Id, message: Message) -> (Result<(), DeliveryError>, Option<UsedConnection>) {
        match self {
            Self::Folder(path) => (folder::deliver(path.clone(), id, message.formatted()).await, None),
            Self::Smtp(transport) => transport.deliver(message).await,
        }
    }
}

/// What a delivery attempt reveals about the target and the domain of the recipient.
pub(super) enum AttemptOutcome {
    /// The target responded.
    Responded,
    /// The target responded at first, but not to this mail.
    DomainUnavailable,
    /// The target is unreachable, for the reason in the first field. The mail is due again after the delay in the second.
    Unreachable(String, Duration),
    /// The target was not contacted.
    NotAttempted,
}

/// Delivers claimed mails and stores the results.
pub(super) struct Deliverer {
    pub(super) store: Store,
    pub(super) owner: String,
    pub(super) transport: MailTransport,
    pub(super) message_builder: MessageBuilder,
    pub(super) schedule: DeliverySchedule,
}

impl Deliverer {
    /// Claims up to `limit` mails that are due, except those to some domains.
    pub(super) async fn claim(
        &self,
        limit: usize,
        excluded_domains: &[&str],
    ) -> Result<Vec<Mail>, StoreError> {
        let lease = self.transport.lease(self.schedule);
        let claimed = self
            .store
            .claim_mails_except(&self.owner, limit, lease, excluded_domains);
        claimed.await
    }

    /// Delivers a mail and stores the result. If the target is unreachable, the mail is due again after
    /// `if_unreachable`.
    pub(super) async fn deliver(&self, mail: &Mail, if_unreachable: Duration) -> AttemptOutcome {
        let id = mail.id;
        if mail.has_expired(now()) {
            tracing::warn!(mail = %id, "a mail was dropped because it could not be delivered before its link expired");
            self.settle(id, Delivery::Dropped).await;
            return AttemptOutcome::NotAttempted;
        }
        let message = match self.message_builder.build(mail) {
            Ok(message) => message,
            Err(reason) => {
                tracing::warn!(mail = %id, reason, "cannot build a mail");
                self.postpone(mail, reason, self.schedule.rejected_backoff).await;
                return AttemptOutcome::NotAttempted;
            }
        };
        let (delivered, connection) = self.transport.deliver(id, message).await;
        let outcome = match delivered {
            Ok(()) => {
                self.settle(id, Delivery::Delivered).await;
                AttemptOutcome::Responded
            }
            Err(error) => self.handle_error(mail, error, if_unreachable).await,
        };
        if let Some(connection) = connection {
            connection.close().await;
        }
        outcome
    }

    async fn handle_error(
        &self,
        mail: &Mail,
        error: DeliveryError,
        if_unreachable: Duration,
    ) -> AttemptOutcome {
        let id = mail.id;
        match error {
            DeliveryError::Unreachable(reason) => {
                let delivery = failed_delivery(reason.clone(), if_unreachable);
                self.settle(id, delivery).await;
                AttemptOutcome::Unreachable(reason, if_unreachable)
            }
            DeliveryError::DomainUnavailable(reason) => {
                tracing::warn!(mail = %id, reason, "a mail was not accepted; mails to its domain are retried later");
                self.postpone(mail, reason, self.schedule.deferred_backoff).await;
                AttemptOutcome::DomainUnavailable
            }
            DeliveryError::Deferred(reason) => {
                tracing::debug!(mail = %id, reason, "a mail was temporarily rejected; delivery is retried");
                self.postpone(mail, reason, self.schedule.deferred_backoff).await;
                AttemptOutcome::Responded
            }
            DeliveryError::Rejected(reason) => {
                tracing::warn!(mail = %id, reason, "a mail was rejected; delivery is retried");
                self.postpone(mail, reason, self.schedule.rejected_backoff).await;
                AttemptOutcome::Responded
            }
        }
    }

    /// Retries a mail later, the later the more often it has failed.
    async fn postpone(&self, mail: &Mail, reason: String, backoff: Backoff) {
        let delivery = failed_delivery(reason, backoff.delay(mail.attempts));
        self.settle(mail.id, delivery).await;
    }

    /// Stores the result of a delivery. Retries on failure, because a delivered mail would otherwise be sent twice.
    async fn settle(&self, id: Id, delivery: Delivery) {
        let settled = [(id, delivery)];
        for failures in 0..MAX_SETTLE_ATTEMPTS {
            match self.store.settle_mails(&self.owner, &settled).await {
                Ok(()) => return,
                Err(error) => {
                    tracing::warn!(mail = %id, %error, "cannot store the result of a delivery")
                }
            }
            if failures + 1 < MAX_SETTLE_ATTEMPTS {
                tokio::time::sleep(self.schedule.unreachable_backoff.delay(failures)).await;
            }
        }
        tracing::error!(mail = %id, "cannot store the result of a delivery; the mail may be sent again");
    }
}

fn failed_delivery(error: String, delay: Duration) -> Delivery {
    let retry_at = now().saturating_add(delay).unwrap_or(Timestamp::MAX);
    Delivery::Failed { error, retry_at }
}
