//! A service with its mails, from its start until it is asked to end.

use super::Failed;
use crate::account::EmailPolicy;
use crate::http::{Front, Listener};
use crate::mail::{Courier, Post};
use crate::options::Limits;
use crate::service;
use crate::store::Store;
use crate::throttle::Throttle;
use std::future::Future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// How long the store may take to finish what it has accepted.
const CLOSING: Duration = Duration::from_secs(3);

pub(super) struct Service {
    pub(super) store: Store,
    pub(super) post: Post,
    pub(super) throttle: Throttle,
    /// How long requests and mails that are under way may take at the end.
    pub(super) farewell: Duration,
}

/// What the flags limit. Where an address takes effect at once there are no mails.
pub(super) fn throttle(limits: &Limits, email: EmailPolicy) -> Throttle {
    let throttle = Throttle::new(limits.failures_per_minute);
    match email {
        EmailPolicy::Required => throttle.with_mails(limits.mails_per_hour),
        EmailPolicy::Off => throttle,
    }
}

impl Service {
    /// Serves until it is stopped. Requests and mails then have the same time to end in.
    pub(super) async fn run(
        self,
        listener: Listener,
        began: impl FnOnce() -> Result<(), Failed>,
        stopped: impl Future<Output = ()> + Send,
    ) -> Result<(), Failed> {
        let Self { store, farewell, .. } = self;
        self.post.target.check()?;
        let courier = Courier::start(store.clone(), self.post)?;
        began()?;
        let front = Front::new(service::Service::new(store.clone(), self.throttle));
        let (stop, mut ending) = watch::channel(false);
        let until_stopped = async {
            stopped.await;
            // The courier waits for it, below.
            let _ = stop.send(true);
        };
        let carried = async {
            let _ = ending.wait_for(|is_ending| *is_ending).await;
            courier.stop(farewell).await;
        };
        tokio::join!(listener.serve(front, until_stopped, farewell), carried);
        if timeout(CLOSING, store.close()).await.is_err() {
            tracing::warn!("the database takes too long; changes under way may be lost");
        }
        Ok(())
    }
}
