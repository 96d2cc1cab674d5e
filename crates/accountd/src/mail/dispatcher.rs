//! Who carries the mails.

use super::message::{Letterhead, Sender};
use super::smtp::Transport;
use super::target::Means;
use super::{Pace, PublicUrl, Target, Undelivered, Unusable, folder, smtp};
use crate::account::mail::{Delivery, Mail};
use crate::account::{Key, now};
use crate::store::Store;
use jiff::{SignedDuration, Timestamp};
use lettre::Message;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

/// How many mails are under way at once.
const AT_ONCE: u32 = 8;

/// How often it is tried to store how a delivery ended.
const SETTLEMENTS: u32 = 5;

/// How mails are written and where they go.
#[derive(Clone, Debug)]
pub struct Post {
    /// Where they go.
    pub target: Target,
    /// Who they are from.
    pub from: Sender,
    /// Where their links lead to.
    pub public_url: PublicUrl,
    /// How often it is looked and tried.
    pub pace: Pace,
}

/// A task that delivers the mails of a store's outbox, as long as it is not stopped.
#[derive(Debug)]
pub struct Courier {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Courier {
    /// Starts to deliver. Where that is not possible it begins as soon as it is.
    ///
    /// # Errors
    ///
    /// Which setting cannot be used.
    pub fn start(store: Store, post: Post) -> Result<Self, Unusable> {
        let means = match &post.target.0 {
            Means::Folder(folder) => Carrier::Folder(folder.clone()),
            Means::Server(server) => Carrier::Server(smtp::transport(server, post.pace.longest)?),
        };
        let owner = Key::random().map_err(|error| Unusable(format!("no randomness: {error}")))?;
        let errand = Errand {
            letterhead: Letterhead {
                from: post.from,
                public_url: post.public_url,
                readable: matches!(means, Carrier::Folder(_)),
            },
            carrier: means,
            owner: owner.to_string(),
            store,
            pace: post.pace,
        };
        let (stop, stopped) = watch::channel(false);
        let round = Round {
            errand: Arc::new(errand),
            target: post.target,
            stopped,
            failures: 0,
            store_failures: 0,
        };
        let task = tokio::spawn(round.run());
        Ok(Self { stop, task })
    }

    /// Takes no more mails, and returns when those under way are delivered, or after the farewell.
    pub async fn stop(self, farewell: Duration) {
        let _ = self.stop.send(true);
        let mut task = self.task;
        if tokio::time::timeout(farewell, &mut task).await.is_err() {
            tracing::warn!("a mail under way was given up; it is sent again later");
            task.abort();
        }
    }
}

enum Carrier {
    Folder(PathBuf),
    Server(Transport),
}

impl Carrier {
    /// How long nobody else takes a mail that is under way.
    fn lease(&self, pace: Pace) -> SignedDuration {
        match self {
            Self::Folder(_) => folder::LEASE,
            Self::Server(_) => pace.lease(),
        }
    }

    async fn deliver(&self, id: Key, message: Message) -> Result<(), Undelivered> {
        match self {
            Self::Folder(path) => folder::deliver(path.clone(), id, message.formatted()).await,
            Self::Server(transport) => smtp::deliver(transport, message).await,
        }
    }
}

/// Round after round of deliveries.
struct Round {
    errand: Arc<Errand>,
    target: Target,
    stopped: watch::Receiver<bool>,
    /// How many rounds in a row have reached nobody.
    failures: u32,
    /// How many times in a row the store had nothing to say.
    store_failures: u32,
}

impl Round {
    async fn run(mut self) {
        while !*self.stopped.borrow() {
            let wait = self.round().await;
            let errand = Arc::clone(&self.errand);
            let is_up = self.failures == 0 && self.store_failures == 0;
            tokio::select! {
                // Whoever started it has gone, and nobody could stop it.
                changed = self.stopped.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(wait) => {}
                () = errand.store.new_mail(), if is_up => {}
            }
        }
    }

    /// Delivers what is due, and tells how long to wait then. While nobody is reached it is one mail that
    /// is tried for all of them.
    async fn round(&mut self) -> Duration {
        let pace = self.errand.pace;
        let limit = if self.failures == 0 { AT_ONCE } else { 1 };
        let lease = self.errand.carrier.lease(pace);
        let claimed = self.errand.store.claim_mails(&self.errand.owner, limit, lease);
        let mails = match claimed.await {
            Ok(mails) => mails,
            Err(error) => {
                if self.store_failures == 0 {
                    tracing::warn!(%error, "the outbox cannot be read");
                }
                self.store_failures += 1;
                return pace.unreachable.pause(self.store_failures - 1);
            }
        };
        self.store_failures = 0;
        if mails.is_empty() {
            return pace.poll;
        }
        let pause = pace.unreachable.pause(self.failures);
        let retry_at = after(pause);
        let mut deliveries = JoinSet::new();
        for mail in mails {
            let errand = Arc::clone(&self.errand);
            deliveries.spawn(async move { errand.run(&mail, retry_at).await });
        }
        let ends = deliveries.join_all().await;
        self.note(&ends);
        if self.failures == 0 { Duration::ZERO } else { pause }
    }

    /// One line when nobody can be reached any more, and one when it is over.
    fn note(&mut self, ends: &[End]) {
        let target = &self.target;
        if ends.iter().any(|end| matches!(end, End::Answered)) {
            if self.failures > 0 {
                tracing::info!("mails are delivered to {target} again");
            }
            self.failures = 0;
        } else if let Some(reason) = ends.iter().find_map(End::unreachable) {
            if self.failures == 0 {
                tracing::warn!(
                    reason,
                    "mails cannot be delivered to {target}; they wait, and it is tried again"
                );
            }
            self.failures = self.failures.saturating_add(1);
        }
    }
}

/// What an attempt tells of the target.
enum End {
    /// It is there.
    Answered,
    /// Nobody is there, for this reason.
    Unreachable(String),
    /// It was not asked.
    NotAsked,
}

impl End {
    fn unreachable(&self) -> Option<&str> {
        match self {
            Self::Unreachable(reason) => Some(reason),
            Self::Answered | Self::NotAsked => None,
        }
    }
}

/// What it takes to deliver one mail.
struct Errand {
    store: Store,
    owner: String,
    carrier: Carrier,
    letterhead: Letterhead,
    pace: Pace,
}

impl Errand {
    async fn run(&self, mail: &Mail, if_unreachable: Timestamp) -> End {
        let id = mail.id;
        if mail.has_expired(now()) {
            tracing::warn!(mail = %id, "a mail could not be delivered before its link expired; it is dropped");
            self.settle(id, Delivery::Dropped).await;
            return End::NotAsked;
        }
        let failed = |error, retry_at| Delivery::Failed { error, retry_at };
        let backoff = |backoff: super::Backoff| after(backoff.pause(mail.attempts));
        let delivered = match self.letterhead.write(mail) {
            Ok(message) => self.carrier.deliver(id, message).await,
            Err(reason) => {
                tracing::warn!(mail = %id, reason, "a mail cannot be written");
                self.settle(id, failed(reason, backoff(self.pace.refused))).await;
                return End::NotAsked;
            }
        };
        let (delivery, end) = match delivered {
            Ok(()) => (Delivery::Delivered, End::Answered),
            Err(Undelivered::Unreachable(reason)) => {
                (failed(reason.clone(), if_unreachable), End::Unreachable(reason))
            }
            Err(Undelivered::Later(reason)) => {
                tracing::debug!(mail = %id, reason, "a mail was not taken; it is sent again later");
                (failed(reason, backoff(self.pace.later)), End::Answered)
            }
            Err(Undelivered::Refused(reason)) => {
                tracing::warn!(mail = %id, reason, "a mail was refused; it is sent again later");
                (failed(reason, backoff(self.pace.refused)), End::Answered)
            }
        };
        self.settle(id, delivery).await;
        end
    }

    /// Stores how it ended. What cannot be stored is tried again: otherwise the mail would be sent twice.
    async fn settle(&self, id: Key, delivery: Delivery) {
        let settled = [(id, delivery)];
        for failures in 0..SETTLEMENTS {
            match self.store.settle_mails(&self.owner, &settled).await {
                Ok(()) => return,
                Err(error) => tracing::warn!(mail = %id, %error, "the end of a delivery is not stored yet"),
            }
            tokio::time::sleep(self.pace.unreachable.pause(failures)).await;
        }
        tracing::error!(mail = %id, "the end of a delivery is not stored; the mail may be sent again");
    }
}

fn after(pause: Duration) -> Timestamp {
    now().saturating_add(pause).unwrap_or(Timestamp::MAX)
}
